"""The example vault's pages on their fixed day, word for word.

After a wanted change: `pytest tests/pages/test_golden.py --update`, then read the difference as a
reader of the page would.
"""

import re
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden"
PAGES = (
    "site/index.html",
    "site/people/index.html",
    "site/people/wilma-geddes.html",
    "site/people/ignacy-wrona.html",
    "site/people/зорица-ђурић.html",
    "site/ideas/spider-plant.html",
    "site/ideas/a-letter-with-a-stamp.html",
    "site/organizations/index.html",
    "site/organizations/skerry-house.html",
    "index/This week.md",
    "index/People.md",
    "index/Birthdays.md",
    "index/Organizations.md",
    "index/Gifts.md",
)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_as_it_was_when_somebody_last_read_it(built_once, page, assert_kept):
    shown = _shown((built_once / page).read_text("utf-8"))
    assert_kept(GOLDEN / page.replace("/", "--"), shown)


def _shown(text: str) -> str:
    """The page without what every page shares: style, script, and the version at its foot."""
    main = re.search(r"<main.*</main>", text, re.DOTALL)
    return main[0] + "\n" if main else text
