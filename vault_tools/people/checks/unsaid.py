"""What notes say of contact in a way that cannot be read, told once for the whole vault."""

from bisect import bisect
from collections.abc import Iterator, Sequence
from datetime import date

from vault_tools.notes.body import TEXT, read_lines
from vault_tools.notes.dates import first_day
from vault_tools.notes.front_matter import Text
from vault_tools.notes.log.dated_lines import day_within, opening_of, with_year
from vault_tools.notes.log.entry import HEADING, TITLE, Entry
from vault_tools.notes.log.log_items import find_yearless
from vault_tools.notes.log.log_periods import is_of_contact, periods_in_logs
from vault_tools.notes.note import Note
from vault_tools.patterns import pattern
from vault_tools.people.checks.checked_vault import CheckedVault
from vault_tools.people.dialect.spellings import unknown_fields
from vault_tools.people.dialect.values import Words
from vault_tools.people.interactions.kind_first import is_kind_first, is_log
from vault_tools.people.rotation.cadence import names_rhythm
from vault_tools.problems import Problem

_YEAR = pattern(r"(?<![\w/.,#^-])(?:19|20)\d{2}(?![\d%])")
_LINK_ALONE = pattern(r"[-*+]\s+!?\[\[[^\[\]]*\]\]\W*$")


def days_without_a_year(vault: CheckedVault) -> Iterator[Problem]:
    """Days in a log without a year: `25.10. a call`.

    They do not count as contact, since the year would be a guess. A day below a heading with a
    year, or between two entries with whole dates, is read if only one year fits. However many there
    are, only the first is shown.

    Write the year into the first and the last of them, or above them: `### 2026`.
    """
    found = [
        (note, entry)
        for note in vault.of_people.values()
        for entry in find_yearless(read_lines(note.body, note.body_line))
    ]
    if found:
        note, entry = found[0]
        whole = with_year(entry.written, str(vault.today.year))
        message = f'"{entry.written}" has no year, so it is no contact{_and_others(found)}'
        hint = f'write "{whole}", or a heading "### {vault.today.year}" above it'
        at = (entry.line, entry.column)
        yield note.problem(at, "days-without-a-year", message, hint, len(entry.written))


def unread_days(vault: CheckedVault) -> Iterator[Problem]:
    """Lines of a log that name a day or a year, and do not count as contact.

    `Saw her at the fair (2026-11-08)` may be about an evening with her or about her own life, and
    `spring 2026: a visit` names no month. So neither counts. However many there are, only the first
    is shown. Days in the future are left out.

    Begin the line with its day, `- 2026-11-08 saw her at the fair`, or with its month, `- 2026-04 a
    visit`. If it is not a contact, leave it as it is.
    """
    found = [
        (note, said) for note in vault.of_people.values() for said in _unread_items(note, vault)
    ]
    if found:
        note, said = found[0]
        message = f'"{said.text}" is in a log, and is not read as contact{_and_others(found)}'
        hint = "if it is one, begin the line with its day: - 2026-11-08 …, or with its month"
        yield note.problem((said.line, said.column), "unread-days", message, hint, len(said.text))


def _unread_items(note: Note, vault: CheckedVault) -> Iterator[Words]:
    """Of items in logs that are not read as entries, the words up to the year or day they name."""
    lines = read_lines(note.body, note.body_line)
    kinds = vault.settings.kinds
    behind = (one for one in note.behind if is_kind_first(one, note, kinds))
    entries = (*note.entries, *note.asides, *behind, *find_yearless(lines))
    read = {line for entry in entries for line in _lines_of(entry, note)}
    for line, period in zip(lines, periods_in_logs(lines), strict=True):
        in_log = period is not None and (is_log(line.heading) or not is_of_contact(line.heading))
        if line.zone is not TEXT or line.number in read or not in_log:
            continue
        opening = opening_of(line.seen)
        named = _YEAR.search(line.seen, opening.at) if opening.listed else None
        if named is None or opening.box or "::" in line.seen or _LINK_ALONE.search(line.seen):
            continue
        day = day_within(line.seen, opening.at, len(line.seen))
        on = first_day(day["date"]) if day else None
        if (on or date(int(named[0]), 1, 1)) <= vault.today:
            end = max(named.end(), day.end("date") if day else 0)
            yield Words(line.seen[opening.at : end], line.number, opening.at + 1)


def _lines_of(entry: Entry, note: Note) -> range:
    """The lines that belong to an entry; to a heading all lines up to the next heading."""
    last = entry.line + len(entry.details)
    if entry.form in (HEADING, TITLE):
        at = bisect(note.headings, entry.line, key=lambda heading: heading.line)
        behind = note.headings[at].line if at < len(note.headings) else None
        last = behind - 1 if behind else note.body_line + note.body.count("\n")
    return range(entry.line, last + 1)


def unread_rhythms(vault: CheckedVault) -> Iterator[Problem]:
    """A rhythm in a field that `vault` does not know: `Rundruf: alle 6 Wochen`.

    The person comes up as often as their circle says, or not at all. Each name of a field is
    reported once.

    Call the field `cadence`, or add its name to [`vault.toml`](settings.md). If it is the rhythm of
    something else, leave it as it is.
    """
    found: dict[str, list[tuple[Note, Text]]] = {}
    for note in vault.of_people.values():
        for key, value in _unknown(note, vault):
            if names_rhythm(value.value):
                found.setdefault(key, []).append((note, value))
    for key, places in found.items():
        note, value = places[0]
        message = f'"{key}" looks like a rhythm, and is not read as one{_and_others(places)}'
        hint = (
            f'if it is one: cadence: {value.value}; or [fields] cadence = ["{key}"] in vault.toml'
        )
        at = (value.line, value.column + value.quoted)
        yield note.problem(at, "unread-rhythms", message, hint, len(value.value))


def _unknown(note: Note, vault: CheckedVault) -> Iterator[tuple[str, Text]]:
    """The keys that mean nothing to `vault`, in front matter and text, with their values."""
    for field in unknown_fields(note, vault.dialect):
        if isinstance(field.value, Text):
            yield field.key, field.value
    of_entries = note.entry_lines
    for one in note.inline_fields:
        if one.line not in of_entries and not any(vault.dialect.read_inline((one,))):
            yield one.key, Text(one.value, one.line, one.column)


def _and_others(found: Sequence[tuple[Note, object]]) -> str:
    """How many more of them there are: `; 6 more like it, in 3 notes`."""
    notes = len({note.path for note, _ in found})
    in_notes = f", in {notes} notes" if notes > 1 else ""
    return f"; {len(found) - 1} more like it{in_notes}" if found[1:] else ""
