"""What the server answers as days go by, asked of it without a port."""

import json
import re
from datetime import UTC, date, datetime

from msgspec.structs import replace

from vault_tools.server.application import Application
from vault_tools.server.door import Door
from vault_tools.server.http import Request
from vault_tools.server.keys import Keys
from vault_tools.server.news import News

EVENING = datetime(2026, 11, 18, 23, 59, tzinfo=UTC)
MORNING = datetime(2026, 11, 19, 0, 1, tzinfo=UTC)
PAGE = "people/wilma-geddes.html"


def test_a_page_that_is_open_at_midnight_is_new_in_the_morning(built_once):
    """The note's page has the same bytes, but its form would write down the day before."""
    hour, keys = [EVENING], Keys()

    def clock() -> tuple[date, datetime]:
        return hour[0].date(), hour[0]

    door = Door(80, keys, lambda _: None)
    application = Application(built_once, door, News(), clock, lambda: None, lambda: None)

    def get(path, query=""):
        cookies = f"vault-80={keys.cookie}"
        asked = Request("GET", door.home + path, query, "127.0.0.1", cookies=cookies)
        return application.answer(replace(asked, gone=lambda: True)).body.decode()

    def seen_in(news):
        return json.loads(news)["seen"]

    page = get(f"site/{PAGE}")
    (seen,) = re.findall(r'data-seen="(\w+)"', page)
    assert 'max="2026-11-18"' in page
    assert seen_in(get(".vault/news", f"page={PAGE}&seen={seen}")) == seen
    hour[0] = MORNING
    assert seen_in(get(".vault/news", f"page={PAGE}&seen={seen}")) != seen
    page = get(f"site/{PAGE}")
    assert 'max="2026-11-19"' in page
    (seen,) = re.findall(r'data-seen="(\w+)"', page)
    assert seen_in(get(".vault/news", f"page={PAGE}&seen={seen}")) == seen
