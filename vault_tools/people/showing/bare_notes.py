"""The text of a note with nothing left in it but days, kinds of contact, boxes and links.

Each line is made anew from what was read of it, so that no word of the owner's can slip through:
who is spoken of in running text without a link is known to nobody.
"""

from collections.abc import Callable, Iterator, Mapping
from itertools import chain

from vault_tools.notes.body import Line, Zone, read_lines
from vault_tools.notes.links import find_links
from vault_tools.notes.log.entries import find_entries, find_plain_entries
from vault_tools.notes.log.entry import Entry, Form
from vault_tools.notes.log.log_periods import is_of_contact
from vault_tools.notes.note import Note
from vault_tools.notes.tasks import Task, find_tasks
from vault_tools.patterns import pattern
from vault_tools.people.interactions.entry_as_told import as_told
from vault_tools.people.interactions.interaction import ARROW_OF
from vault_tools.people.interactions.kinds import CANONICAL, NO_CONTACT
from vault_tools.people.interactions.read_entry import Spoken, read_entry
from vault_tools.word_lists import word_set

LinkTo = Callable[[str], str]
"""A link to where the target of one leads, as others may see it; empty where that is unknown."""

_HEADINGS = word_set("""
    log, contact, contacts, interactions, history, timeline, life, events, next, promises,
    tasks, meetings, notes, archive
""")
_DAYS = pattern(r"\b\d{4}-\d\d-\d\d\b")
_SPACE = pattern(r"\s+")


def bare_rows(note: Note, kinds: Mapping[str, str], link: LinkTo) -> list[str]:
    """The lines of the note's body, as many as before."""
    lines = read_lines(note.body, note.body_line)
    entries = {one.line: one for one in chain(find_entries(lines), find_plain_entries(lines))}
    tasks = {task.line: task for task in find_tasks(lines)}
    rows = []
    for line in lines:
        indent = line.seen[: line.indent]
        if entry := entries.get(line.number):
            spoken = read_entry(as_told(entry), kinds)
            rows.append(indent + _entry(entry, line, spoken, kinds, link))
        elif task := tasks.get(line.number):
            rows.append(indent + _task(task, line, link))
        else:
            rows.append(_other(line, link))
    return rows


def _entry(entry: Entry, line: Line, spoken: Spoken, kinds: Mapping[str, str], link: LinkTo) -> str:
    known = spoken.kind in CANONICAL.values() or spoken.kind in kinds
    there, about = (
        list(filter(None, map(link, targets)))
        for targets in (spoken.with_targets, spoken.about_targets)
    )
    parts = [_before(entry, line), entry.written, entry.time, spoken.kind if known else ""]
    parts += [f"with {', '.join(there)}" if there else "", ARROW_OF.get(spoken.direction, "")]
    head = _SPACE.sub(" ", " ".join(filter(None, parts)))
    until = _DAYS.findall(spoken.text)[:1] if spoken.kind in NO_CONTACT else []
    fields = " ".join((*(f"until {day}" for day in until), *_fields(spoken, link)))
    if not (known and entry.form is Form.LIST):
        return f"{head}: {', '.join(about)} {fields}".rstrip(" :")
    return f"{head}: {', '.join(about)} {fields}".rstrip()  # else the kind would be its text


def _before(entry: Entry, line: Line) -> str:
    if entry.form is Form.HEADING:
        return "#" * line.level
    if entry.form is Form.LINE:
        return ""
    return f"- [{entry.box}]" if entry.box else "-"


def _fields(spoken: Spoken, link: LinkTo) -> Iterator[str]:
    for name, value in spoken.fields:
        if name == "contact" and value.casefold() in {"no", "false", "0", "yes", "true"}:
            yield f"[contact:: {value}]"
        if name == "idea" and (idea := link(value.strip("[]").partition("|")[0])):
            yield f"[idea:: {idea}]"


def _task(task: Task, line: Line, link: LinkTo) -> str:
    days = [f"{sign} {day}" for sign, day in (("📅", task.due), ("✅", task.done_on)) if day]
    return " ".join([f"- [{task.mark}] …", *_links(line, link), *days])


def _other(line: Line, link: LinkTo) -> str:
    if line.zone in {Zone.CODE, Zone.GENERATED}:
        return ""
    if line.level:
        title = line.seen.strip("# \t")
        known = title if title.casefold() in _HEADINGS else "Log" if is_of_contact(title) else ""
        return f"{'#' * line.level} {known}" if known else ""
    found = ", ".join(_links(line, link))
    if not found:
        return ""
    bullet = "- " if line.seen.lstrip().startswith(("- ", "* ", "+ ")) else ""
    quoted = "> " if line.zone in {Zone.QUOTE, Zone.CALLOUT} else ""
    return f"{line.seen[: line.indent]}{quoted}{bullet}{found}"


def _links(line: Line, link: LinkTo) -> list[str]:
    return [to for one in find_links(line.seen) if not one.embed and (to := link(one.target))]
