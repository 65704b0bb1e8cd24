"""The ways to reach somebody, as their note gives them: text, list, or a mapping by label."""

import re
from collections.abc import Iterator, Mapping

from vault_tools.notes.front_matter import Entries, Items, Value
from vault_tools.people.contact import Way
from vault_tools.people.reading.dialect import Found
from vault_tools.people.reading.values import NOTHING, first_text, is_plain, part_of, texts

KINDS = ("phone", "email", "whatsapp", "signal", "telegram", "website", "linkedin", "twitter")
ANSWERS = frozenset({"yes", "true"})
"""What tells of a way that they have it, and not where: `signal: yes`."""

_NO_ADDRESS = NOTHING | ANSWERS | {"no", "false"}
# vCard notes count several keys of one kind (`TEL[1:WORK]`) and name a service before a number.
_COUNTED = re.compile(r"^\d+:")
_SERVICE = re.compile(r"^(?:[A-Z]{2,}:(?=[+\d])|mailto:|tel:)")
_SEVERAL = re.compile(r"\s*[;\n]\s*|,\s+")
_MARKDOWN = re.compile(r"\[[^\[\]]*\]\(([^()\s]+)\)")


def ways_of(fields: Mapping[str, tuple[Found, ...]]) -> tuple[Way, ...]:
    """Each way once, by kind in the order in which one would try them."""
    return tuple(
        dict.fromkeys(
            Way(kind, value, label)
            for kind in KINDS
            for found in fields.get(kind, ())
            for label, text in _labelled(_COUNTED.sub("", found.label), found.value)
            if (value := _address(text))
        )
    )


def _address(text: str) -> str:
    """The address itself, of `[mail](mailto:ana@example.org)` and `<ana@example.org>` too."""
    link = _MARKDOWN.fullmatch(text.strip())
    address = _SERVICE.sub("", link[1] if link else text.strip(" <>"))
    return "" if address.casefold() in _NO_ADDRESS else address


def _labelled(label: str, value: Value) -> Iterator[tuple[str, str]]:
    if isinstance(value, Items) and not is_plain(value):
        for item in value.items:
            yield from _labelled(label, item)
    elif isinstance(value, Entries):
        number = part_of(value, "value", "number", "address", "email", "phone", "url")
        if number is not None:
            kind = part_of(value, "label", "type", "kind", "name")
            yield (first_text(kind) if kind else label), first_text(number)
            return
        for one in value.fields:
            yield from _labelled(one.key, one.value)
    else:
        for words in texts(value):
            yield from ((label, part) for part in _SEVERAL.split(words.text))
