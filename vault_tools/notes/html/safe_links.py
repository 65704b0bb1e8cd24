"""Which addresses may stand in a page: an allow-list of schemes, and nothing that hides one.

For rendered notes and templates alike. What an address means is for others to say.
"""

import re

from vault_tools.patterns import pattern

WEB = frozenset({"http", "https", "obsidian"})
MESSENGERS = frozenset({"whatsapp", "signal", "sgnl", "tg", "threema", "facetime"})
SCHEMES = WEB | MESSENGERS | {"mailto", "tel", "sms", "geo"}
_SCHEME = pattern(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_CONTROL = pattern(r"[\x00-\x1f\x7f-\x9f]")
_COLON_IN_FIRST_SEGMENT = pattern(r"[^/?#]*:")
_PATH = pattern(r"[\w.%#-][\w.%#/=-]*")
"""A way within a site, as most addresses are: nothing in it can be misread."""
_IMAGE = pattern(r"\.(?:png|jpe?g|gif|webp|avif|svg|bmp)\Z", re.IGNORECASE)


def safe_href(url: str) -> str | None:
    """The address, if a page may link to it: relative, or of one of SCHEMES; else None.

    Browsers skip control characters inside a scheme and read `\\` as `/`; an address with such
    characters, or with no scheme but a host (`//host`), is refused rather than repaired.
    """
    if _PATH.fullmatch(url):
        return url
    url = url.strip()
    if not url or (not url.isprintable() and _CONTROL.search(url)):
        return None
    if scheme := _SCHEME.match(url):
        return url if scheme[1].lower() in SCHEMES else None
    if url[0] == "\\" or url[:2] in {"//", "/\\"} or _COLON_IN_FIRST_SEGMENT.match(url):
        return None
    return url


def has_scheme(url: str) -> bool:
    """Whether an address says by itself where it leads, so that it is no path in the vault."""
    return bool(_SCHEME.match(url)) or url.startswith("//")


def is_image(url: str) -> bool:
    """Whether a path in the vault, with or without a query or fragment, ends like an image's."""
    return not has_scheme(url) and bool(_IMAGE.search(re.split(r"[?#]", url, maxsplit=1)[0]))
