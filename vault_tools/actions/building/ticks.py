"""Taking in the ticks of `This week`: a box ticked there, perhaps on a phone, becomes an entry.

Entries are written as `vault log` does, all in one action that can be undone. Reading the boxes is
for `notes/editing/boxes.py`, and drawing them anew for the index notes.
"""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from vault_tools.actions.building.index_notes import index_path
from vault_tools.actions.building.week_boxes import contact_finder, logged_in, week_for
from vault_tools.actions.changing.carry_out import carry_out, refusal
from vault_tools.actions.changing.log import entry_for, log_step
from vault_tools.actions.open_vault import Vault, open_vault
from vault_tools.actions.order import Order
from vault_tools.folder.writing.changes import FileStep
from vault_tools.notes.body import BULLET
from vault_tools.notes.editing.boxes import Item, WeekBoxes, read_week_boxes
from vault_tools.notes.note import NoteText
from vault_tools.pages.wording.words import listed
from vault_tools.patterns import pattern
from vault_tools.people.changing.new_entries import Said
from vault_tools.people.contact import Contact
from vault_tools.people.names.directory import Directory
from vault_tools.problems import EditRefused, Problem
from vault_tools.remembered import remembered_last

_SEPARATOR = pattern(r"(?:[:–—·,]|-(?!>))\s*")
_FENCE = pattern(r"\s*(?:[-*+]\s+)?(?:```|~~~)")


class Tick(Struct, frozen=True):
    """A ticked box that is to be logged."""

    item: Item
    contact: Contact
    day: date


class TakenIn(Struct, frozen=True):
    """The ticks that were logged; `problems` tell of notes that could not be written."""

    ticks: tuple[Tick, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def names(self) -> list[str]:
        return [tick.contact.name for tick in self.ticks]


def take_in_ticks(vault: Vault, today: date, order: Order) -> tuple[Vault, TakenIn]:
    """Log everybody who is ticked in the week's note; the vault after that, and who it was.

    A dry run writes nothing, and gives back the same vault.
    """
    steps: list[FileStep] = []
    ticks, problems = [], []
    for tick in find_ticks(vault, today):
        said = Said(tick.day, _text(tick.item))
        entry = entry_for(vault, tick.contact, [tick.contact], said)
        step = log_step(vault, tick.contact.path, replace(entry, details=_details(tick.item)))
        if error := refusal(vault.root, step):
            problems.append(_refused(vault, tick, error))
        else:
            steps.append(step)
            ticks.append(tick)
    taken = TakenIn(tuple(ticks), tuple(problems))
    if order.dry_run or not ticks:
        return vault, taken
    carry_out(vault.root, steps, f"ticked in This week: {listed(taken.names)}", order)
    return open_vault(vault.root, vault), taken


def find_ticks(vault: Vault, today: date) -> Iterator[Tick]:
    """The ticks of the week's note for which that week has no entry yet.

    The day of an entry is the one that the Tasks plugin wrote with the tick, else today, but never
    after the week that the note was drawn for. A day before that week belongs to an earlier one.
    """
    text = _week_text(vault)
    left = _left_in(text, vault.people.directory) if text else None
    if left is None:
        return
    contacts = vault.people.by_path()
    first: dict[str, Item] = {}
    for item in left.items:
        if item.ticked:
            first.setdefault(item.key, item)
    for item in first.values():
        contact, week = contacts[item.key], week_for(vault, item, left.week, today)
        if not logged_in(vault, contact, week, today).answers(item):
            day = min(max(item.done_on or today, week.begins), week.ends)
            yield Tick(item, contact, day)


def _week_text(vault: Vault) -> NoteText | None:
    kept_up = "This week" in vault.settings.index.notes
    return vault.people.texts.get(index_path(vault, "This week")) if kept_up else None


@remembered_last
def _left_in(text: NoteText, directory: Directory) -> WeekBoxes | None:
    return read_week_boxes(text, contact_finder(directory))


def _text(item: Item) -> str:
    """The user's words as those of an entry: `[[Maya]]: called` says "called"."""
    return _SEPARATOR.sub("", item.said, count=1) if _SEPARATOR.match(item.said) else item.said


def _details(item: Item) -> tuple[str, ...]:
    """The user's lines below the box; none if one opens a code block, which no entry can hold."""
    if any(_FENCE.match(row) for row in item.below):
        return ()
    return tuple(BULLET.sub("", row, count=1).strip() for row in item.below if row.strip())


def _refused(vault: Vault, tick: Tick, error: EditRefused) -> Problem:
    path = index_path(vault, "This week")
    note = vault.people.notes[path]
    line = note.body_line + note.body.split("\n").index(tick.item.line)
    message = (
        f"{tick.contact.name} is ticked, but {tick.contact.path} cannot take an entry: {error}"
    )
    return note.problem((line, 1), "tick", message, error.hint, len(tick.item.line))
