"""How a new log entry is written beside another: as a list item, a heading, a row or a line.

The other entry is the pattern: its indentation, bullet, box, the marks around its date, its
columns. Where the entry goes is decided in `log_place`.
"""

import re
from datetime import date

from msgspec import Struct

from vault_tools.notes.body import BULLET, Line
from vault_tools.notes.editing.date_style import write_like
from vault_tools.notes.log.dated_lines import CLOCK, without_about
from vault_tools.notes.log.entries import DATE_COLUMNS, KIND_COLUMNS, PIPE, column_name
from vault_tools.notes.log.entry import Entry, Form
from vault_tools.notes.months import is_weekday, weekday_like
from vault_tools.patterns import pattern
from vault_tools.problems import EditRefused

_TIME = pattern(rf"[ T,]+{CLOCK}(?:\s*[-–—]\s*{CLOCK})?", re.IGNORECASE)
_DATED_FOLDER = pattern(r"\[\[[^\[\]]*\d[^\[\]]*/")
_ALIAS = pattern(r"\|[^\[\]]*(?=\]\])")
_ADDRESS = pattern(r"(?<=\])\([^()\s]+\)")
_BESIDE_DAY = pattern(r"[(（]?\b([^\W\d_]+(?:-feira)?)\b(\.?,?\s?[)）]?)\s*")
_TEXT_COLUMNS = {"text", "context", "notes", "note", "summary", "what", "description", "details"}


class NewEntry(Struct, frozen=True):
    """What is to be logged. `text` is all that stands behind the date in a list: "call: an hour".

    Where a table or a heading has a place for the kind, `kind` goes there and is taken off the
    front of the text.
    """

    day: date
    text: str
    details: tuple[str, ...] = ()
    kind: str = ""

    @property
    def text_alone(self) -> str:
        if self.kind and self.text.startswith(self.kind):
            return self.text.removeprefix(self.kind).lstrip(" :")
        return self.text


def plain_item(new: NewEntry) -> list[str]:
    """The entry as a list item where the note has none to show how."""
    return [f"- {new.day} {new.text}".rstrip(), *(f"  - {detail}" for detail in new.details)]


def like(lines: list[Line], sample: Entry, new: NewEntry, order: str) -> list[str]:
    """The entry's lines, written as `sample` is."""
    index = sample.line - lines[0].number
    if sample.form is Form.TABLE:
        header = index
        while header and lines[header - 1].seen.lstrip().startswith("|"):
            header -= 1
        return [row(lines[header].text, lines[index].text, sample.written, new, order)]
    if sample.form is Form.HEADING:
        return _section(lines[index:], sample, new, order)
    if sample.form is Form.LINE:
        before, day, behind = _around(lines[index], sample, new, order)
        if not sample.text and sample.details:
            return [
                f"{before}{day}{behind}".rstrip(),
                *(f"- {one}" for one in (new.text, *new.details)),
            ]
        return [f"{before}{day}{behind}{'; '.join([new.text, *new.details])}".rstrip()]
    return _item(lines[index:], sample, new, order)


def row(header: str, sample: str, written: str, new: NewEntry, order: str = "") -> str:
    """A table's row below `header`, its cells as wide as in `sample`."""
    names = [column_name(cell) for cell in _cells(header)]
    kinds = [name for name in names if name in KIND_COLUMNS]
    others = [name for name in names if name not in DATE_COLUMNS | KIND_COLUMNS]
    if not kinds and not others:
        raise EditRefused("the log's table has no column for what happened", "give it one")
    apart = bool(new.kind and kinds and others)
    text = "; ".join([new.text_alone if apart else new.text, *new.details])
    values = {kinds[0]: new.kind} if apart else {}
    values[next((name for name in others if name in _TEXT_COLUMNS), [*others, *kinds][0])] = text
    day = write_like(_plain_link(written), new.day, order)
    values[next(name for name in names if name in DATE_COLUMNS)] = day
    texts = [PIPE.sub(r"\|", values.get(name, "")) for name in names]
    cells = [f" {text} " for text in texts]
    widths = [len(cell) for cell in _cells(sample)] + [0] * len(cells)
    joined = "|".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=False))
    indent = header[: len(header) - len(header.lstrip())]
    return f"{indent}|{joined}|" if header.rstrip().endswith("|") else f"{indent}|{joined}".rstrip()


def _item(lines: list[Line], sample: Entry, new: NewEntry, order: str) -> list[str]:
    line = lines[0]
    before, day, behind = _around(line, sample, new, order)
    bullet = line.text[line.indent]
    inner = _inner_indent(lines)
    bullet = bullet if bullet in "-*+" else "-"
    return [
        f"{before}{day}{behind}{new.text}".rstrip(),
        *(f"{inner}{bullet} {detail}" for detail in new.details),
    ]


def _section(lines: list[Line], sample: Entry, new: NewEntry, order: str) -> list[str]:
    before, day, behind = _around(lines[0], sample, new, order)
    title, text = "", new.text
    if sample.text:
        title, text = (new.kind, new.text_alone) if new.kind else (new.text, "")
    rest = [text, *new.details] if text else list(new.details)
    below = [line.text for line in lines[1:3]]
    gap = [""] if rest and below and not below[0].strip() else []
    # What could be taken for a heading, a quote or a fence is safe as an item of a list.
    listed = any(BULLET.match(one) for one in below) or not all(one[0].isalnum() for one in rest)
    heading = f"{before}{day}{behind}{title}".rstrip()
    return [heading, *gap, *(f"- {one}" if listed else one for one in rest)]


def _around(line: Line, sample: Entry, new: NewEntry, order: str) -> tuple[str, str, str]:
    """What stands before the date, the new date, and what stands between it and the text."""
    at = sample.column - 1
    then = at + len(sample.written)
    before, rest = line.shown[:at], line.shown[then:]
    if line.text[:at].endswith("`") and line.text[then:].startswith("`"):  # its day is read
        before, rest = f"{before[:-1]}`", f"`{rest[1:]}"
    if before != line.text[:at]:  # a comment stands there, which is not to be copied
        before, rest = f"{line.text[: line.indent]}- ", ""
    end = rest.find(sample.text) if sample.text else len(rest.rstrip())
    if end < 0:  # the emphasis of the date goes on in the text
        mark = before[len(before.rstrip("*_=")) :]
        return before, write_like(sample.written, new.day, order), f"{mark} "
    behind = _ADDRESS.sub("", _ALIAS.sub("", _TIME.sub("", rest[:end])))
    behind = re.sub(r"\s+", " ", _on_its_weekday(behind, new.day))
    before = without_about(_on_its_weekday(_plain_link(before), new.day))
    return before, write_like(sample.written, new.day, order), behind.rstrip() + " "


def _on_its_weekday(beside: str, day: date) -> str:
    """What stands beside a date, for another day: with its weekday, or none if that is in doubt."""

    def other(found: re.Match[str]) -> str:
        if not is_weekday(found[1]):
            return found[0]
        word = found[1] + "." * found[2].startswith(".")
        name = weekday_like(word, day)
        return found[0].replace(word, name) if name else ""

    return _BESIDE_DAY.sub(other, beside)


def _plain_link(text: str) -> str:
    """A link without a folder that is named for a date, since another day has another folder."""
    return _ALIAS.sub("", _DATED_FOLDER.sub("[[", text))


def _inner_indent(lines: list[Line]) -> str:
    """The indentation of what belongs to a list item, as the note has it."""
    line, below = lines[0], lines[1] if len(lines) > 1 else None
    if below and below.indent > line.indent and below.seen.strip():
        return below.text[: below.indent]
    indent, bullet = line.text[: line.indent], BULLET.match(line.text)
    return indent + ("\t" if "\t" in indent or not bullet else " " * (bullet.end() - line.indent))


def _cells(text: str) -> list[str]:
    return PIPE.split(text.strip().removeprefix("|").removesuffix("|"))
