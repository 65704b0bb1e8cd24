"""An entry with its words where `read_entry` looks for them, whatever form they are written in."""

from msgspec.structs import replace

from vault_tools.notes.log.dated_lines import opening_of
from vault_tools.notes.log.entries import KIND_COLUMNS
from vault_tools.notes.log.entry import HEADING, LINE, Entry
from vault_tools.patterns import pattern
from vault_tools.people.interactions.read_entry import is_contact, leading_kind
from vault_tools.people.interactions.turns import at_turn

_KIND_LABEL = pattern(r"[^\w\[]*(?P<key>[^\W\d_]+)[*_ ]*[:：]{1,2}(?P<value>.*)")
_LONGEST = 3  # words that a label gives for a kind


def as_told(entry: Entry) -> Entry:
    """The entry with its words in one place.

    A heading or a line that is a date and no more tells what the one line below it says. Of several
    lines none is the title, but the first one or a line such as `Type: call` may name the kind. An
    item tells what stands before its date, and then what is behind it.
    """
    if entry.before:
        return replace(entry, text=f"{entry.before}{':' * entry.colon} {entry.text}".rstrip())
    if entry.form not in (HEADING, LINE) or entry.text or not entry.details:
        return entry
    opening = opening_of(entry.details[0])
    first = "" if opening.box else entry.details[0][opening.at :]
    if first and len(entry.details) == 1:
        return replace(entry, text=first, details=())
    word, _ = leading_kind(first)
    if not is_contact(word):
        return replace(entry, kind=_labelled_kind(entry.details))
    if at_turn(first).at_arrow:
        return replace(entry, text=first, details=entry.details[1:])
    return replace(entry, kind=word)


def _labelled_kind(details: tuple[str, ...]) -> str:
    """The kind that a line such as `- **Type:** call` names."""
    for found in filter(None, map(_KIND_LABEL.match, details)):
        words = found["value"].strip("*_. ").split()
        if found["key"].casefold() in KIND_COLUMNS and len(words) <= _LONGEST:
            return next(filter(is_contact, words), "")
    return ""
