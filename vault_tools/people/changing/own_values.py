"""From what somebody types for a field to the value that goes into their note.

A list stays a list, a number of days a number, a date keeps its form; for a new field the
concept decides. Nothing here looks at notes other than the one.
"""

from datetime import date

from msgspec.structs import replace

from vault_tools.notes.dates import UnreadableDate, parse_date
from vault_tools.notes.editing.edit_properties import property_text
from vault_tools.notes.editing.field_check import Wanted
from vault_tools.notes.front_matter import Empty, Entries, Items, Text, Value
from vault_tools.notes.links import Link, pieces_of, unlinked
from vault_tools.notes.marks import without_tags_behind
from vault_tools.notes.resolve import fold
from vault_tools.patterns import pattern
from vault_tools.people.changing.kept_marks import with_marks
from vault_tools.people.changing.last_contact_field import written_day
from vault_tools.people.dialect.concepts import DATED
from vault_tools.people.dialect.date_values import parse_or_none
from vault_tools.people.dialect.values import shown
from vault_tools.people.rotation.cadence import CadenceError, parse_cadence
from vault_tools.people.showing.secrets import says_secret
from vault_tools.people.spoken_days import parse_coming_day, parse_past_day
from vault_tools.word_lists import word_set

LISTS = word_set("""
    aliases, interests, tags, knows, groups, gift_ideas, can_help_with, related, looking_for,
    i_can_help
""")
"""Concepts that hold several things, and so begin as a list."""

AHEAD = frozenset({"next_contact", "snooze"})
WHOLE_DAYS = AHEAD | {"last_contact", "created"}
"""Concepts in which only a whole day has a meaning."""

_OF_TAGS = frozenset({"circle", "groups"})  # where a tag may be a value

_COMMA = pattern(r"\s*,\s*(?![^\[\]]*\]\])")
_TRUTHS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
_LETTER = pattern(r"[^\W\d_]")
_NUMBER = pattern(r"0|[1-9]\d{0,9}")


def value_for(
    typed: str, old: Value | None, concept: str | None, today: date, order: str = ""
) -> Wanted:
    """The value for `typed`; `old` is the one in its place, None where the field is new.

    The marks behind a text stay. `today` is the day from which "next friday" counts, `order` reads
    03/04/2026 as in `parse_date`.
    """
    if not isinstance(old, Text) or concept == "tags" or not typed.strip():
        return _value(typed.strip(), old, concept, today, order)
    secret = "#secret" if says_secret(old.value) else ""
    marks = secret if concept in _OF_TAGS else old.value
    bare = replace(old, value=without_tags_behind(old.value))
    return _with_marks(marks, _value(typed.strip(), bare, concept, today, order))


def _with_marks(old: str, value: Wanted) -> Wanted:
    """The value with the marks that stand behind the old one, if any do."""
    text = property_text(value)
    marked = with_marks(text, old)
    return value if marked == text else marked


def _value(text: str, old: Value | None, concept: str | None, today: date, order: str) -> Wanted:
    if not text:
        return None
    was = old.value if isinstance(old, Text) else ""
    if _is_list(text, old, concept):
        items = [_plain_tag(item, concept) for item in _COMMA.split(text)]
        return _as_written(list(dict.fromkeys(item for item in items if item)), old)
    if concept in DATED:
        return _date(text, was, concept or "", today, order)
    if concept == "cadence":
        return _cadence(text, was)
    if concept == "paused" or (was and was.casefold() in _TRUTHS):
        return _truth(text, was)
    if old is None and concept is None:
        return _bare(text)
    return text


def _as_written(items: list[str], old: Value | None) -> list[str]:
    """The items, each as the old list writes it if it has it: as a link, with `#secret` behind."""
    there = old.items if isinstance(old, Items) else ()
    texts = [one.value for one in there if isinstance(one, Text)]
    said = [(without_tags_behind(text), text) for text in texts]
    written = {fold(name(bare)): text for name in (shown, unlinked) for bare, text in said}
    return [written.get(fold(item), item) for item in items]


def items_of(value: Value) -> list[str] | None:
    """The texts of a plain list; None for anything else, such as a list of mappings."""
    items = value.items if isinstance(value, Items) else ()
    texts = [item.value for item in items if isinstance(item, Text)]
    plain = all(isinstance(item, Text | Empty) for item in items)
    return texts if isinstance(value, Items) and plain else None


def is_nested(value: Value) -> bool:
    """Whether a value holds mappings or lists in lists, which no single text replaces."""
    if isinstance(value, Items) and not _is_bare_link(value):
        return any(isinstance(item, Entries | Items) for item in value.items)
    return isinstance(value, Entries)


def why_unread(typed: str, concept: str | None, order: str = "") -> tuple[str, str] | None:
    """What would be wrong with a value, and what helps, where no reader would say so.

    Words are no mistake in `met` (they tell how), nor in `next_contact` for a reader; somebody
    who sets it means a day.
    """
    if concept not in WHOLE_DAYS:
        return None
    try:
        read = parse_date(without_tags_behind(typed), order)
    except UnreadableDate as error:
        return str(error), error.hint
    if read is None or read.exact:
        return None
    ahead, past = "2026-12-01, 1 December 2026, next monday", "2026-11-08, 8 November 2026"
    return f'"{typed}" is no whole day', ahead if concept in AHEAD else past


def why_ahead(
    typed: str, concept: str | None, today: date, order: str = ""
) -> tuple[str, str] | None:
    """The same of a day to come, in a field that tells of one that was."""
    is_past = concept in DATED and concept not in AHEAD
    read = parse_or_none(without_tags_behind(typed), order) if is_past else None
    if read is None or read.earliest is None or read.earliest <= today:
        return None
    plan = " a plan is a next_contact" if concept == "last_contact" else ""
    return f'"{typed}" lies ahead', f"is the year right?{plan}"


def _is_list(text: str, old: Value | None, concept: str | None) -> bool:
    if old is None or isinstance(old, Empty):
        return concept in LISTS or (concept == "circle" and "," in text)
    if isinstance(old, Items) and not _is_bare_link(old):
        return True
    written = old.value if isinstance(old, Text) else ""
    return concept in LISTS and "," in text and "," not in written


def _is_bare_link(value: Items) -> bool:
    """Whether it is one `[[Note]]` without quotes, which YAML takes for a list in a list."""
    pieces = list(pieces_of(value))
    return len(value.items) == 1 and len(pieces) == 1 and isinstance(pieces[0], Link)


def _plain_tag(item: str, concept: str | None) -> str:
    return item.removeprefix("#") if concept == "tags" else item


def _date(text: str, was: str, concept: str, today: date, order: str) -> str:
    """A date in the form of the one that it replaces, else as ISO 8601; other words stay as typed.

    So does an incomplete date in words, such as "12 April", where the old one is in words.
    """
    try:
        read = parse_date(text, order)
    except UnreadableDate:
        spoken = _spoken(text, concept, today, order)
        return _like(was, spoken, order) if spoken else text
    if read is None:
        return text
    if read.exact:
        return _like(was, read.exact, order)
    if concept in WHOLE_DAYS and (day := _spoken(text, concept, today, order)):
        return _like(was, day, order)
    in_words = _LETTER.search(was) and _LETTER.search(text)
    return text if in_words else str(read)


def _spoken(text: str, concept: str, today: date, order: str) -> date | None:
    """The day that words say: one to come, or today, where a field looks ahead; else a past one."""
    past = parse_past_day(text, today, order)
    if concept not in AHEAD:
        return past
    return parse_coming_day(text, today, order) or (past if past == today else None)


def _like(was: str, day: date, order: str) -> str:
    return written_day(was, day, order) if was else day.isoformat()


def _cadence(text: str, was: str) -> str:
    """A cadence as typed; in days, as a bare number, where such a number is replaced."""
    if not _NUMBER.fullmatch(was):
        return text
    try:
        cadence = parse_cadence(text)
    except CadenceError:
        return text
    return str(round(cadence.days)) if cadence else text


def _truth(text: str, was: str) -> Wanted:
    """Yes or no in the style of the old value, else as true or false."""
    truth = _TRUTHS.get(text.casefold())
    if truth is None:
        return text
    pairs = (("no", "yes"), ("off", "on"))
    words = next((pair for pair in pairs if was.casefold() in pair), None)
    return words[truth] if words else truth


def _bare(text: str) -> Wanted:
    """A new field of the user's own: a checkbox or a number where it reads like one."""
    if text in {"true", "false"}:
        return text == "true"
    return int(text) if _NUMBER.fullmatch(text) else text
