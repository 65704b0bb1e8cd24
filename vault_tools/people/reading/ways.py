"""The ways to reach somebody, as their note gives them: text, list, or a mapping by label."""

from collections.abc import Iterator

from vault_tools.notes.front_matter import Entries, Items, Value
from vault_tools.notes.marks import without_tags_behind
from vault_tools.patterns import pattern
from vault_tools.people.contact import Way
from vault_tools.people.dialect.fields import Fields
from vault_tools.people.dialect.values import first_text, is_plain, part_of, says_nothing, texts

KINDS = ("phone", "email", "whatsapp", "signal", "telegram", "website", "linkedin", "twitter")
ANSWERS = frozenset({"yes", "true"})
"""What tells of a way that they have it, and not where: `signal: yes`."""

_NO_ADDRESS = ANSWERS | {"no", "false"}
_VALUES = ("value", "number", "address", "email", "phone", "url")
_LABELS = ("label", "type", "kind", "name")
# vCard notes count several keys of one kind (`TEL[1:WORK]`) and name a service before a number.
_COUNTED = pattern(r"^\d+:")
_SERVICE = pattern(r"^(?:[A-Z]{2,}:(?=[+\d])|mailto:|tel:)")
# Several in one text, "+351 21 1, +351 91 2"; one is "+351 21 1, ext. 4", or "https://a.org/b;c=d".
_SEVERAL = pattern(r"(?:(?<!\s)\s+)?\n\s*|[;,]\s+(?=[+(\d]|\S*[@/])")
_LINK = pattern(r"\[[^\[\]]*\]\(<?([^()<>\s]+)>?\)")


def ways_of(fields: Fields) -> tuple[Way, ...]:
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
    """The address itself, of `[mail](mailto:ana@example.org)` and `<ana@example.org>` too.

    Tags behind it (`#secret`) are no part of it.
    """
    bare = without_tags_behind(text).strip(" <>")
    link = _LINK.fullmatch(bare)
    address = _SERVICE.sub("", link[1] if link else bare)
    return "" if says_nothing(address) or address.casefold() in _NO_ADDRESS else address


def _labelled(label: str, value: Value) -> Iterator[tuple[str, str]]:
    if isinstance(value, Items) and not is_plain(value):
        for item in value.items:
            yield from _labelled(label, item)
    elif isinstance(value, Entries):
        number, kind = part_of(value, *_VALUES), part_of(value, *_LABELS)
        if number is None and (pair := _pair(value)):
            kind, number = pair
        if number is not None:
            yield (first_text(kind) if kind else label), first_text(number)
            return
        for one in value.fields:
            yield from _labelled(one.key, one.value)
    else:
        for words in texts(value):
            yield from ((label, part) for part in _SEVERAL.split(words.text))


def _pair(value: Entries) -> tuple[Value, Value] | None:
    """Label and value of a mapping of just these, by how its keys end: `{tel_label, tel_no}`."""
    if len(value.fields) != 2:
        return None
    labels = [one for one in value.fields if one.key.casefold().endswith(_LABELS)]
    others = [one for one in value.fields if one not in labels]
    return (labels[0].value, others[0].value) if len(labels) == 1 else None
