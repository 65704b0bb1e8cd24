"""The ways to reach somebody, as their note gives them: text, list, or a mapping by label."""

import re
from collections.abc import Iterator, Mapping

from vault_tools.notes.front_matter import Entries, Items, Value
from vault_tools.people.contact import Way
from vault_tools.people.reading.dialect import Found
from vault_tools.people.reading.values import first_text, part_of, texts

KINDS = ("phone", "email", "whatsapp", "signal", "telegram", "website", "linkedin", "twitter")
# vCard notes count several keys of one kind (`TEL[1:WORK]`) and name a service before a number.
_COUNTED = re.compile(r"^\d+:")
_SERVICE = re.compile(r"^[A-Z]{2,}:(?=[+\d])")


def ways_of(fields: Mapping[str, tuple[Found, ...]]) -> tuple[Way, ...]:
    """Each way once, by kind in the order in which one would try them."""
    return tuple(
        dict.fromkeys(
            Way(kind, value, label)
            for kind in KINDS
            for found in fields.get(kind, ())
            for label, text in _labelled(_COUNTED.sub("", found.label), found.value)
            if (value := _SERVICE.sub("", text.strip(" <>")))
        )
    )


def _labelled(label: str, value: Value) -> Iterator[tuple[str, str]]:
    if isinstance(value, Items) and not value.flow:
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
            yield label, words.text
