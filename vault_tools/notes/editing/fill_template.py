"""Filling in a template: what Obsidian's templates, Templater and QuickAdd put into a new note.

The title and the day in their spellings (`{{title}}`, `{{date:YYYY-MM-DD}}`,
`<% tp.file.title %>`); nothing is ever run. A title comes into the front matter as a value, so
that no name can break it.
"""

import re
from datetime import date

from msgspec import Struct

from vault_tools.notes.editing.date_style import ordinal
from vault_tools.notes.editing.edit_fields import set_field
from vault_tools.notes.front_matter import Items, Text, Value
from vault_tools.notes.months import ENGLISH, WEEKDAYS
from vault_tools.notes.read_fields import read_front_matter
from vault_tools.notes.split import as_bytes, split_note
from vault_tools.patterns import pattern
from vault_tools.problems import EditRefused

_PLACEHOLDER = pattern(r"\{\{(?P<core>.*?)\}\}|<%[-_*+~]*(?P<templater>[\s\S]*?)[-_]?%>")
_CORE = pattern(r"\s*(?P<what>title|name|value|date|time)\s*(?::(?P<format>.*))?", re.IGNORECASE)
_TITLE = pattern(r"\s*tp\.file\.title\s*")
_DAY = pattern(r"""\s*tp\.(?:date\.now|file\.creation_date)\(\s*(?:"([^"]*)"|'([^']*)')?\s*\)\s*""")
_CURSOR = pattern(r"\s*tp\.file\.cursor\(\d*\)\s*")
_LETTERS = pattern(r"\[([^\]]*)\]|YYYY|YY|MMMM|MMM|MM|M|DD|Do|D|dddd|ddd|HH|mm|[A-Za-z]")
_TITLE_HERE = "vaultTitleHere7f3a"


class Filling(Struct, frozen=True):
    """What goes into the placeholders; `time` is HH:MM."""

    title: str
    day: date
    time: str = "00:00"


def fill_template(data: bytes, filling: Filling) -> tuple[bytes, tuple[str, ...]]:
    """The note that a template becomes, and the placeholders that nobody here can fill.

    Raises `EditRefused` where the title would not be safe in the front matter.
    """
    left: list[str] = []

    def fill(found: re.Match[str]) -> str:
        new = (
            _core(found["core"], filling)
            if found["core"] is not None
            else _templater(found[2], filling)
        )
        left.extend([] if new is not None else [found[0]])
        return found[0] if new is None else new

    text = _PLACEHOLDER.sub(fill, data.decode("utf-8", "surrogateescape"))
    data = _with_title(as_bytes(text), filling.title)
    return data, tuple(left)


def _core(said: str, filling: Filling) -> str | None:
    found = _CORE.fullmatch(said)
    if not found:
        return None
    what, form = found["what"].lower(), (found["format"] or "").strip()
    if what in {"date", "time"}:
        return _written(form or ("YYYY-MM-DD" if what == "date" else "HH:mm"), filling)
    return _TITLE_HERE if not form or what == "value" else None


def _templater(said: str, filling: Filling) -> str | None:
    if _TITLE.fullmatch(said):
        return _TITLE_HERE
    if _CURSOR.fullmatch(said):
        return ""
    if found := _DAY.fullmatch(said):
        return _written(found[1] or found[2] or "YYYY-MM-DD", filling)
    return None


def _written(form: str, filling: Filling) -> str | None:
    """The day in Moment.js letters; None for letters that are not known here."""
    day = filling.day
    letters = {
        "YYYY": f"{day.year:04}",
        "YY": f"{day.year % 100:02}",
        "MMMM": ENGLISH[day.month - 1],
        "MMM": ENGLISH[day.month - 1][:3],
        "MM": f"{day.month:02}",
        "M": str(day.month),
        "DD": f"{day.day:02}",
        "D": str(day.day),
        "Do": ordinal(day.day),
        "dddd": WEEKDAYS[day.weekday()],
        "ddd": WEEKDAYS[day.weekday()][:3],
        "HH": filling.time[:2],
        "mm": filling.time[3:5],
        "T": "T",
    }
    parts = list(_LETTERS.finditer(form))
    if any(part[1] is None and part[0] not in letters for part in parts):
        return None
    return _LETTERS.sub(lambda part: letters[part[0]] if part[1] is None else part[1], form)


def _with_title(data: bytes, title: str) -> bytes:
    """The title in each field as a value, and in the text as it is."""
    for field in read_front_matter("", split_note(data)).fields:
        new = _filled(field.value, title)
        if new is not None:
            data = set_field(data, field.key, new)
    parts = split_note(data)
    if _TITLE_HERE.encode() in parts.block:
        raise EditRefused("the title stands in the middle of the template's front matter")
    return data.replace(_TITLE_HERE.encode(), title.encode("utf-8", "replace"))


def _filled(value: Value, title: str) -> str | list[str] | None:
    """The value with the title in it; None where it has no place for one, or is no plain list."""
    if isinstance(value, Text):
        return value.value.replace(_TITLE_HERE, title) if _TITLE_HERE in value.value else None
    if not isinstance(value, Items):
        return None
    texts = [item.value for item in value.items if isinstance(item, Text)]
    if len(texts) != len(value.items) or not any(_TITLE_HERE in text for text in texts):
        return None
    return [text.replace(_TITLE_HERE, title) for text in texts]
