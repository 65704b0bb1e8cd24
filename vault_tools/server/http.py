"""Requests and responses as the rest of the server sees them; no other module knows WSGI."""

from collections.abc import Callable, Iterable
from http import HTTPStatus
from typing import Any

from msgspec import Struct, field

CLOSED = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
"""The Content-Security-Policy of whatever is no page of the vault: nothing runs or loads."""

_ALWAYS = (
    ("Cache-Control", "no-store"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
)
_BODY = 16_384  # bytes; a log entry has a few hundred


class Request(Struct, frozen=True):
    """What was asked. `site` is Sec-Fetch-Site; `gone` says whether the caller has hung up."""

    method: str
    path: str
    query: str = ""
    host: str = ""
    origin: str = ""
    site: str = ""
    cookies: str = ""
    token: str = ""
    content_type: str = ""
    body: bytes = b""
    gone: Callable[[], bool] = field(default=lambda: False)


class Response(Struct, frozen=True):
    """What is answered; `policy` is its Content-Security-Policy."""

    status: HTTPStatus
    body: bytes = b""
    content_type: str = "text/html; charset=utf-8"
    policy: str = CLOSED
    headers: tuple[tuple[str, str], ...] = ()

    def all_headers(self) -> list[tuple[str, str]]:
        return [
            ("Content-Type", self.content_type),
            ("Content-Length", str(len(self.body))),
            ("Content-Security-Policy", self.policy),
            *_ALWAYS,
            *self.headers,
        ]


def to_wsgi(answer: Callable[[Request], Response]) -> Callable[..., Iterable[bytes]]:
    """The function as a WSGI application."""

    def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> list[bytes]:
        given = answer(_read(environ))
        start_response(f"{given.status.value} {given.status.phrase}", given.all_headers())
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [given.body]

    return application


def _read(environ: dict[str, Any]) -> Request:
    return Request(
        method=environ["REQUEST_METHOD"],
        path=_path(environ.get("PATH_INFO", "")),
        query=environ.get("QUERY_STRING", ""),
        host=environ.get("HTTP_HOST", ""),
        origin=environ.get("HTTP_ORIGIN", ""),
        site=environ.get("HTTP_SEC_FETCH_SITE", ""),
        cookies=environ.get("HTTP_COOKIE", ""),
        token=environ.get("HTTP_X_VAULT_TOKEN", ""),
        content_type=environ.get("CONTENT_TYPE", ""),
        body=environ["wsgi.input"].read(_BODY),
        gone=environ.get("waitress.client_disconnected", lambda: False),
    )


def _path(info: str) -> str:
    """The path as text; empty, and so not found, where its bytes are no path."""
    try:
        path = info.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return ""
    return "" if "\0" in path else path
