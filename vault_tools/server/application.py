"""What is behind the door: the pages that were built, news of the next build, the buttons.

It answers requests, and knows nothing of sockets and threads.
"""

import hashlib
import json
import os
from collections.abc import Callable, Mapping
from datetime import date
from http import HTTPStatus
from pathlib import Path
from urllib.parse import parse_qs, quote

from msgspec import Struct

from vault_tools.actions.building.watch import Clock
from vault_tools.actions.order import Order
from vault_tools.folder.find import SETTINGS_FILE
from vault_tools.folder.site.write_site import is_missing, read_page
from vault_tools.notes.resolve import is_note
from vault_tools.pages.addresses import WEEK
from vault_tools.pages.attached import is_file
from vault_tools.problems import UsageError, VaultError
from vault_tools.server.buttons import BUTTONS, Press
from vault_tools.server.door import Door
from vault_tools.server.http import Request, Response
from vault_tools.server.live_page import Live, circles_for, kinds_for, make_live
from vault_tools.server.news import News

TYPES = {
    ".avif": "image/avif",
    ".gif": "image/gif",
    ".ics": "text/calendar; charset=utf-8",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webp": "image/webp",
}
_JSON = "application/json"
_DESK = ".vault/"
"""The folder below the door's home that pages send their requests to; no vault's folder has it."""

_NO_PAGE = """<!DOCTYPE html>
<html lang="en"><meta charset="utf-8"><title>No such page</title>
<h1>There is no such page</h1>
<p>It may have had another name a moment ago. <a href="{home}">This week</a> is there.</p>
</html>
"""


class Application(Struct, frozen=True):
    """The pages of the vault at `root`.

    `look` has the watcher look at the folder now; `again` has it build, whatever it sees.
    """

    root: Path
    door: Door
    news: News
    clock: Clock
    look: Callable[[], None]
    again: Callable[[], None]

    def answer(self, request: Request) -> Response:
        if refused := self.door.check(request):
            return refused
        asked = request.path.removeprefix(self.door.home)
        if request.method == "POST":
            return self._pressed(asked, request)
        if asked == f"{_DESK}news":
            return self._news(request)
        site = f"{self.news.stand.settings.site}/"
        if not asked:
            return _see(self.door.home + quote(f"{site}{WEEK}"))
        if asked.startswith(site):
            return self._page(asked.removeprefix(site))
        return self._note(asked)

    def _page(self, path: str) -> Response:
        try:
            data = self._read(path)
            if data is None and is_missing(self.root, self.news.stand.settings.site, path):
                self.news.after_next(self.again)
                data = self._read(path)
        except VaultError as error:
            return _failed(error)
        ending = os.path.splitext(path)[1].lower()  # noqa: PTH122 - an address, no path
        if data is None:
            return self._no_page()
        if ending != ".html":
            return Response(HTTPStatus.OK, data, TYPES.get(ending, "application/octet-stream"))
        settings, (today, _) = self.news.stand.settings, self.clock()
        live = Live(
            at=self.door.home + _DESK,
            home=self.door.home + quote(f"{settings.site}/"),
            vault=hashlib.sha256(os.fsencode(os.path.realpath(self.root))).hexdigest()[:24],
            token=self.door.keys.token,
            seen=_mark(data, "", today),
            page=path,
            today=today.isoformat(),
            kinds=kinds_for(settings.kinds),
            circles=circles_for(settings),
        )
        body, policy = make_live(data, live)
        return Response(HTTPStatus.OK, body, policy=policy)

    def _note(self, path: str) -> Response:
        """Open a note, or a file that a note links to, in Obsidian; its content is never served."""
        file = Path(os.path.realpath(self.root / path))
        hidden = any(part.startswith(".") for part in path.split("/"))
        inside = file.is_relative_to(os.path.realpath(self.root))
        known = is_note(file.name) or (is_file(path) and file.name != SETTINGS_FILE)
        if hidden or not inside or not known or not os.path.isfile(file):  # noqa: PTH113
            return self._no_page()
        return _see(f"obsidian://open?path={quote(str(file), safe='')}")

    def _news(self, request: Request) -> Response:
        """Wait until the page differs from what the browser has `seen`, then say so."""
        query = {name: values[-1] for name, values in parse_qs(request.query).items()}
        path, seen = query.get("page", ""), query.get("seen", "")

        def is_new() -> bool:
            return self._mark_of(path) != seen

        if not self.news.wait_until(is_new, request.gone):
            return _json(HTTPStatus.SERVICE_UNAVAILABLE, {})
        return _json(
            HTTPStatus.OK, {"seen": self._mark_of(path), "refused": self.news.stand.refused}
        )

    def _mark_of(self, path: str) -> str:
        try:
            data = self._read(path)
        except VaultError:
            data = None
        return _mark(data or b"", self.news.stand.refused, self.clock()[0])

    def _read(self, path: str) -> bytes | None:
        return read_page(self.root, self.news.stand.settings.site, path)

    def _pressed(self, asked: str, request: Request) -> Response:
        press = BUTTONS.get(asked.removeprefix(_DESK)) if asked.startswith(_DESK) else None
        if press is None:
            return self._no_page()
        if request.content_type.partition(";")[0].strip() != _JSON:
            return Response(HTTPStatus.UNSUPPORTED_MEDIA_TYPE)
        today, at = self.clock()
        try:
            sent = _object(request.body)
            result = press(Press(self.root, sent, today, Order(at)))
        except VaultError as error:
            wrong = isinstance(error, UsageError)
            status = HTTPStatus.BAD_REQUEST if wrong else HTTPStatus.CONFLICT
            return _json(status, {"refused": error.on_one_line})
        self.look()
        return _json(HTTPStatus.OK, result)

    def _no_page(self) -> Response:
        text = _NO_PAGE.format(home=self.door.home)
        return Response(HTTPStatus.NOT_FOUND, text.encode())


def _object(body: bytes) -> dict[str, object]:
    try:
        sent = json.loads(body)
        json.dumps(sent, ensure_ascii=False).encode()  # half a letter is none that can be written
    except (ValueError, RecursionError) as error:
        raise UsageError("what the page sent cannot be read") from error
    if not isinstance(sent, dict):
        raise UsageError("what the page sent cannot be read")
    return sent


def _mark(data: bytes, refused: str, today: date) -> str:
    """A mark of a page, of why the last build failed, and of the day that its forms begin with.

    A browser reloads when it changes.
    """
    return hashlib.sha256(data + f"\0{refused}\0{today}".encode()).hexdigest()[:24]


def _see(address: str) -> Response:
    return Response(HTTPStatus.SEE_OTHER, headers=(("Location", address),))


def _json(status: HTTPStatus, value: Mapping[str, object]) -> Response:
    return Response(status, json.dumps(value, ensure_ascii=False).encode(), _JSON)


def _failed(error: VaultError) -> Response:
    text = f"{error}\n{error.hint}\n"
    return Response(HTTPStatus.SERVICE_UNAVAILABLE, text.encode(), "text/plain; charset=utf-8")
