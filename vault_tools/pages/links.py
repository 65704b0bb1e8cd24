"""Which addresses from the notes a page may link to.

Escaping keeps an address inside its attribute, but does not stop `javascript:`; this does. An
address that is not allowed becomes the empty string, and the templates show its label as text.
"""

import re

SCHEMES = frozenset(
    {
        *("https", "http", "mailto", "tel", "sms", "geo", "obsidian"),
        *("whatsapp", "signal", "sgnl", "tg", "xmpp", "matrix", "sip", "sips", "im"),
        *("facetime", "facetime-audio", "skype", "threema", "viber", "line", "weixin"),
    }
)

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")


def allowed_href(address: str) -> str:
    """The address, trimmed, if it is relative or of an allowed scheme; else "".

    Browsers drop tabs and line ends inside a scheme and read `\\` as `/`, so an address with a
    control character, and one that names a host without a scheme (`//host`), is refused.
    """
    address = str(address).strip()
    if _CONTROL.search(address) or address[:2].replace("\\", "/") == "//":
        return ""
    scheme = _SCHEME.match(address)
    return address if scheme is None or scheme[1].lower() in SCHEMES else ""
