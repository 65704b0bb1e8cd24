"""The ways to reach somebody, as buttons of a page: what each is called, and what it opens."""

from collections.abc import Iterator
from urllib.parse import quote

from vault_tools.pages.parts import Way as PageWay
from vault_tools.patterns import pattern
from vault_tools.people.contact import Contact, Way

_LABELS = {
    "phone": "Call",
    "email": "Mail",
    "whatsapp": "WhatsApp",
    "signal": "Signal",
    "telegram": "Telegram",
    "website": "Website",
    "linkedin": "LinkedIn",
    "twitter": "Twitter",
}
_FIXED = {"home", "work", "fax", "office", "landline"}
_NO_DIGIT = pattern(r"[^\d+]")


def contact_ways(contact: Contact) -> Iterator[PageWay]:
    """Those that the note tells of; behind the first mobile number a message to it."""
    mobile = ""
    for way in contact.ways:
        if href := _href(way):
            yield PageWay(_label(way), href, way.value)
            if not mobile and _is_mobile(way):
                mobile = href.replace("tel:", "sms:")
                yield PageWay("Message", mobile)


def _label(way: Way) -> str:
    label = _LABELS[way.kind]
    return f"{label} ({way.label.lower()})" if way.label else label


def _is_mobile(way: Way) -> bool:
    """Whether a number can be written to; of one at home or at work that is not known."""
    return way.kind == "phone" and way.label.casefold() not in _FIXED


def _href(way: Way) -> str:
    """The address that a way opens; empty where its value makes none."""
    digits = _NO_DIGIT.sub("", way.value)
    match way.kind:
        case "phone":
            return f"tel:{digits}" if digits else ""
        case "email":
            return f"mailto:{quote(way.value, safe='@.+-_')}" if "@" in way.value else ""
        case "whatsapp":
            return f"https://wa.me/{digits.lstrip('+')}" if digits else ""
        case "signal":
            return f"https://signal.me/#p/{digits}" if digits.startswith("+") else ""
        case "telegram":
            return f"https://t.me/{quote(way.value.lstrip('@'))}"
        case "twitter":
            return f"https://twitter.com/{quote(way.value.lstrip('@'))}"
    return way.value if way.value.startswith(("https://", "http://")) else f"https://{way.value}"
