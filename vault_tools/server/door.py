"""Who may come in: a browser on this machine, and only with a key that we gave it.

Any page on the web can reach a server on this machine, through the browser of whoever visits that
page. So the Host, the origin and the secrets of a request must all be right. Whoever is refused
learns nothing, not even whether a page exists.
"""

from collections.abc import Callable
from http import HTTPStatus
from urllib.parse import parse_qs

from msgspec import Struct

from vault_tools.server.http import Request, Response
from vault_tools.server.keys import Keys, is_among, same

_OWN = {"same-origin", "none"}  # none: typed, or opened by another program
_READING = {"GET", "HEAD"}
_NAMES = ("127.0.0.1", "localhost", "[::1]")  # a browser leaves port 80 away behind them
_REFUSED = """<!DOCTYPE html>
<html lang="en"><meta charset="utf-8"><title>A closed door</title>
<h1>This page is kept for its owner</h1>
<p>Please open the address that <code>vault serve</code> shows in its terminal. An address opens
the page once; when it was used, a fresh one stands below it.</p>
</html>
"""


class Door(Struct, frozen=True):
    """The door of the server at `port`; `tell_fresh` shows a new address to the user."""

    port: int
    keys: Keys
    tell_fresh: Callable[[str], None]

    @property
    def home(self) -> str:
        """The address of everything that is behind the door."""
        return f"/{self.keys.folder}/"

    def address(self, *, shown: bool = True) -> str:
        """An address with a new key in it, which opens the door once."""
        return f"http://127.0.0.1:{self.port}{self.home}?token={self.keys.make_key(shown=shown)}"

    def check(self, request: Request) -> Response | None:
        """None if the request may come in; else the answer to it."""
        host = f"{request.host}:80" if request.host in _NAMES else request.host
        if host not in {f"{name}:{self.port}" for name in _NAMES}:
            return refusal(HTTPStatus.MISDIRECTED_REQUEST)
        if request.method not in {*_READING, "POST"}:
            allow = ("Allow", "GET, HEAD, POST")
            return Response(HTTPStatus.METHOD_NOT_ALLOWED, headers=(allow,))
        if request.origin not in {"", f"http://{request.host}"}:
            return refusal()
        if request.method == "POST":
            return None if self._may_change(request) else refusal()
        if request.site and request.site not in _OWN:
            return refusal()
        return self._check_reader(request)

    def _may_change(self, request: Request) -> bool:
        own = request.site == "same-origin" and self._has_cookie(request)
        return own and same(self.keys.token, request.token)

    def _check_reader(self, request: Request) -> Response | None:
        """Let in who has the cookie; give it for a key, and take the key out of the address."""
        key = parse_qs(request.query).get("token", [""])[-1] if request.path == self.home else ""
        if key and request.method == "GET" and self.keys.use(key):
            return self._welcome(("Set-Cookie", self._set_cookie()))
        if self._has_cookie(request):
            return self._welcome() if key else None
        if key and self.keys.is_spent(key):
            self.tell_fresh(self.address())
        return refusal()

    def _welcome(self, *headers: tuple[str, str]) -> Response:
        return Response(HTTPStatus.SEE_OTHER, headers=(("Location", self.home), *headers))

    def _has_cookie(self, request: Request) -> bool:
        pairs = (part.strip().partition("=") for part in request.cookies.split(";"))
        given = [value for name, _, value in pairs if name == self._cookie_name]
        return request.path.startswith(self.home) and is_among(self.keys.cookie, given)

    def _set_cookie(self) -> str:
        value = f"{self._cookie_name}={self.keys.cookie}"
        return f"{value}; Path={self.home}; HttpOnly; SameSite=Strict"

    @property
    def _cookie_name(self) -> str:
        """It has the port in it, since two servers on one machine share their cookies."""
        return f"vault-{self.port}"


def refusal(status: HTTPStatus = HTTPStatus.FORBIDDEN) -> Response:
    """The same few words for everybody who is refused."""
    return Response(status, _REFUSED.encode())
