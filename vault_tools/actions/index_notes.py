"""Refreshing the index notes: what stands between our markers, and no other byte.

An index note lies in the folder of the setting `[index] folder`. The text around the markers
is the user's, so a note is changed in its region alone, by the same careful hand as any other,
and not at all if nothing there differs. It cannot be undone: it is made again from the notes.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import jinja2

from vault_tools.actions.open_vault import Vault
from vault_tools.folder.changes import Step
from vault_tools.folder.journal import Action
from vault_tools.folder.write import Changed, change_notes
from vault_tools.notes.edit_regions import replace_region
from vault_tools.notes.note import Note
from vault_tools.notes.resolve import fold
from vault_tools.pages.common import Desk
from vault_tools.pages.lay_out_birthdays import lay_out_birthdays_note
from vault_tools.pages.lay_out_people import lay_out_people_note
from vault_tools.pages.lay_out_week import lay_out_week_note
from vault_tools.pages.render import Page, render_page
from vault_tools.people.plan import Plan
from vault_tools.problems import EditRefused, Place, Problem

LAYOUTS: Mapping[str, Callable[[Desk, Plan], Page]] = {
    "This week": lay_out_week_note,
    "People": lambda desk, _: lay_out_people_note(desk),
    "Birthdays": lambda desk, _: lay_out_birthdays_note(desk),
}


@dataclass(frozen=True, slots=True)
class IndexWritten:
    """The index notes that changed, by their paths in the vault; `created` if the folder is new.

    `refused` says why the folder was left alone; `problems` are notes whose markers are damaged.
    """

    written: tuple[str, ...] = ()
    created: bool = False
    refused: str = ""
    problems: tuple[Problem, ...] = ()


def write_index_notes(
    vault: Vault, desk: Desk, plan: Plan, environment: jinja2.Environment, *, dry_run: bool
) -> IndexWritten:
    """Refresh the notes that the settings ask for."""
    settings = vault.settings.index
    if not settings.notes:
        return IndexWritten()
    folder = vault.root / settings.folder
    created = not folder.exists()
    if not created and not _is_ours(vault):
        return IndexWritten(refused=f"{settings.folder}/ holds notes that vault did not make")
    written, problems = [], []
    for name in settings.notes:
        inner = render_page(environment, LAYOUTS[name](desk, plan))
        path = _path(vault, name)
        try:
            if _refresh(vault.root, path, name, plan, inner, dry_run=dry_run).changes:
                written.append(path)
        except EditRefused as error:
            problems.append(Problem(Place(path), "markers", str(error), error.hint))
    return IndexWritten(tuple(written), created, problems=tuple(problems))


def region_name(name: str) -> str:
    """The name in the markers: `this-week`."""
    return fold(name).replace(" ", "-")


def _is_ours(vault: Vault) -> bool:
    """A folder without notes, or with one that bears our markers."""
    names = {region_name(name) for name in LAYOUTS}
    inside = [note for note in vault.people.notes.values() if _inside(note, vault)]
    return not inside or any(region.name in names for note in inside for region in note.regions)


def _inside(note: Note, vault: Vault) -> bool:
    return note.path.startswith(f"{vault.settings.index.folder}/")


def _path(vault: Vault, name: str) -> str:
    """Where the note lies; `NAME (vault).md` if a note of the user's already bears the name."""
    path = f"{vault.settings.index.folder}/{name}.md"
    namesakes = [note for note in vault.people.notes.values() if fold(note.name) == fold(name)]
    ours = [note for note in namesakes if any(r.name == region_name(name) for r in note.regions)]
    if len(namesakes) > len(ours):
        return f"{vault.settings.index.folder}/{name} (vault).md"
    return path


def _refresh(root: Path, path: str, name: str, plan: Plan, inner: str, *, dry_run: bool) -> Changed:
    """Make the note say what it should, or with `dry_run` only tell that it would change."""
    label = plan.week.label if name == "This week" else ""

    def edit(now: bytes | None) -> bytes:
        return replace_region(now or f"# {name}\n".encode(), region_name(name), label, inner)

    return change_notes(
        root, [Step(path, edit)], Action(f"refresh {path}", undoable=False), dry_run=dry_run
    )
