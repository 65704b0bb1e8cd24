"""Refreshing the index notes: what is between our markers, and no other byte.

An index note is in the folder of the setting `[index] folder`. The text around the markers is the
user's, so only the region is replaced, and the note is written only if that makes a difference.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from vault_tools.actions.building.templates import Templates
from vault_tools.actions.building.week_boxes import contact_finder, logged_finder
from vault_tools.actions.open_vault import Vault
from vault_tools.actions.order import Order
from vault_tools.folder.keeping.kept import keep, read_kept
from vault_tools.folder.keeping.program import program_mark
from vault_tools.folder.keeping.sums import sum_of
from vault_tools.folder.quiet import NotReadableError
from vault_tools.folder.writing.changes import Change, Edit, FileStep
from vault_tools.folder.writing.journal import Action
from vault_tools.folder.writing.plan import changes_of, plan_steps
from vault_tools.folder.writing.rewrite import note_at_rest
from vault_tools.folder.writing.write import change_notes
from vault_tools.notes.body import Zone, read_lines
from vault_tools.notes.editing.edit_regions import replace_region
from vault_tools.notes.note import read_text
from vault_tools.notes.resolve import fold
from vault_tools.pages.index_notes.lay_out_birthdays import lay_out_birthdays_note
from vault_tools.pages.index_notes.redraw import WeekText, redraw_week
from vault_tools.pages.organizations.lay_out_organizations import lay_out_organizations_note
from vault_tools.pages.people.lay_out_people import lay_out_people_note
from vault_tools.pages.render import Page, render_page
from vault_tools.pages.shared import Shared
from vault_tools.pages.week.lay_out_giving import lay_out_gifts_note
from vault_tools.pages.week.lay_out_week import lay_out_week_note
from vault_tools.people.ideas.challenge import WeekIdeas
from vault_tools.people.reading.reading import text_mark
from vault_tools.people.rotation.plan import Plan
from vault_tools.problems import EditRefused, Place, Problem, VaultError

_SETTLED = "settled index notes"


class ToTell(Struct, frozen=True):
    """What index notes tell of: everybody, and the week."""

    shared: Shared
    plan: Plan
    ideas: WeekIdeas


LAYOUTS: Mapping[str, Callable[[ToTell], Page]] = {
    "This week": lambda of: lay_out_week_note(of.shared.desk, of.plan, of.ideas),
    "People": lambda of: lay_out_people_note(of.shared.desk),
    "Birthdays": lambda of: lay_out_birthdays_note(of.shared.desk),
    "Gifts": lambda of: lay_out_gifts_note(of.shared.desk, of.plan),
    "Organizations": lambda of: lay_out_organizations_note(of.shared),
}


class IndexWritten(Struct, frozen=True):
    """The index notes that changed, by their paths in the vault; `created` if the folder is new.

    `refused` says why the folder was left alone; `problems` are notes whose markers are damaged.
    `moved` says whether the user's own lines changed, so that the vault has to be read again, and
    `overtaken` whether somebody saved one of the notes after the vault was read, as with a tick.
    """

    written: tuple[str, ...] = ()
    created: bool = False
    refused: str = ""
    problems: tuple[Problem, ...] = ()
    moved: bool = False
    overtaken: bool = False

    def followed_by(self, later: "IndexWritten") -> "IndexWritten":
        """Both results as one."""
        return replace(
            later,
            written=tuple(dict.fromkeys((*self.written, *later.written))),
            created=self.created or later.created,
            overtaken=self.overtaken or later.overtaken,
        )


def write_index_notes(
    vault: Vault, to_tell: ToTell, templates: Templates, today: date, order: Order
) -> IndexWritten:
    """Refresh the notes that the settings ask for; `vault undo` leaves that to the next build."""
    settings = vault.settings.index
    if not settings.notes:
        return IndexWritten()
    created = not (vault.root / settings.folder).exists()
    if not created and not _is_ours(vault):
        return IndexWritten(refused=f"{settings.folder}/ holds notes that vault did not make")
    found = _find_stale(vault, to_tell, templates, today)
    if found.steps and not order.dry_run:
        action = Action("refresh the index notes", order.at, undoable=False)
        change_notes(vault.root, found.steps, action)
    return IndexWritten(
        written=tuple(step.path for step in found.steps),
        created=created,
        problems=tuple(found.problems),
        moved=any(
            _own_text(one.before) != _own_text(one.after) for one in found.changes if one.before
        ),
        overtaken=any(_mark(vault, one.path) != _mark_of(one) for one in found.changes),
    )


class _Stale(Struct, frozen=True):
    """Index notes that do not say what they should: steps, the changes they make, and problems."""

    steps: list[FileStep]
    changes: list[Change]
    problems: list[Problem]


def _find_stale(vault: Vault, to_tell: ToTell, templates: Templates, today: date) -> _Stale:
    """The notes that have to change; one that is known to be as it should be is not rendered."""
    found = _Stale([], [], [])
    settled: dict[str, str] = read_kept(vault.root, program_mark(), _SETTLED) or {}
    still: dict[str, str] = {}
    for name in vault.settings.index.notes:
        page, path = LAYOUTS[name](to_tell), index_path(vault, name)
        total = _sum(vault, path, page, templates) if name != "This week" else ""
        if total and total == settled.get(name):
            still[name] = total
            continue
        inner = render_page(templates.environment, page)
        step = FileStep(path, _edit(vault, to_tell.plan, today, name, inner))
        try:
            if changed := changes_of(plan_steps(vault.root, [step])):
                found.changes.extend(changed)
                found.steps.append(step)
            elif total and total == _sum(vault, path, page, templates):
                still[name] = total
        except EditRefused as error:
            found.problems.append(Problem(Place(path), "markers", str(error), error.hint))
    if still != settled:
        keep(vault.root, program_mark(), _SETTLED, still)
    return found


def _mark(vault: Vault, path: str) -> str:
    """The mark of a note's text as the vault was read; empty where there was none."""
    reading = vault.people.readings.get(path)
    return reading.mark if reading else ""


def _mark_of(change: Change) -> str:
    """The mark of a note's text as it was found when it was to be written."""
    return "" if change.before is None else text_mark(read_text(change.path, change.before))


def _own_text(data: bytes | None) -> list[str]:
    """The user's own lines, which pages may quote; generated text is never quoted."""
    text = read_text("", data or b"")
    lines = read_lines(text.body, text.body_line)
    return [line.text for line in lines if line.zone is not Zone.GENERATED]


def _sum(vault: Vault, path: str, page: Page, templates: Templates) -> str:
    """A sum that stays the same as long as the note need not change; empty where it is unreadable.

    It is of the note's bytes and of the page and templates that it is rendered from.
    """
    with suppress(OSError, VaultError, NotReadableError):
        return sum_of((path, page, templates.mark, note_at_rest(vault.root, path)))
    return ""


def index_path(vault: Vault, name: str) -> str:
    """The path of an index note; `NAME (vault).md` if a note of the user's has that name."""
    path = f"{vault.settings.index.folder}/{name}.md"
    readings = vault.people.readings
    namesakes = [readings[one] for one in vault.people.index.called(name) if one in readings]
    if any(region_name(name) not in one.regions for one in namesakes):
        return f"{vault.settings.index.folder}/{name} (vault).md"
    return path


def region_name(name: str) -> str:
    """The name in the markers: `this-week`."""
    return fold(name).replace(" ", "-")


def _is_ours(vault: Vault) -> bool:
    """Whether the folder has no notes, or one with our markers.

    Where `index` is there, `Index` may be the same folder, as many disks see it.
    """
    names = {region_name(name) for name in LAYOUTS}
    folder = fold(f"{vault.settings.index.folder}/")
    inside = [one for path, one in vault.people.readings.items() if fold(path).startswith(folder)]
    return not inside or any(names.intersection(one.regions) for one in inside)


def _edit(vault: Vault, plan: Plan, today: date, name: str, inner: str) -> Edit:
    """The edit that makes the note what it should be, whatever it says by then."""
    if name == "This week":
        find = contact_finder(vault.people.directory)
        text = WeekText(plan.week.label, inner, find, logged_finder(vault, today))
        return lambda now: redraw_week(now or _new(name), text)
    return lambda now: replace_region(now or _new(name), region_name(name), "", inner)


def _new(name: str) -> bytes:
    return f"# {name}\n".encode()
