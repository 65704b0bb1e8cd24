"""What happened to the files of a vault between two versions in git, to be told in words."""

from collections.abc import Iterable

from vault_tools.folder.find import SETTINGS_FILE
from vault_tools.notes.mishaps import conflict_mark
from vault_tools.notes.note import Note, parse_note
from vault_tools.notes.resolve import is_note
from vault_tools.pages.wording.changes import FileStory, Sort, Way
from vault_tools.people.changing.new_people import is_person
from vault_tools.people.changing.what_changed import WhatChanged, what_changed
from vault_tools.people.reading.one_note import read_one
from vault_tools.people.settings import Settings
from vault_tools.sync.git.listings import FileChange
from vault_tools.sync.git.repository import Repository


def stories_of(
    repository: Repository, changes: Iterable[FileChange], settings: Settings
) -> list[FileStory]:
    """What became of each file of the vault among the changes, in their order."""
    ours = [one for one in changes if repository.is_inside(one.path)]
    notes = [one for one in ours if is_note(one.path)]
    blobs = repository.blobs(name for one in notes for name in one.blobs)
    return [
        story_of(repository.inside(one.path), one, blobs, settings)
        if one in notes
        else _file(repository.inside(one.path), one)
        for one in ours
    ]


def story_of(
    path: str, change: FileChange, blobs: dict[str, bytes], settings: Settings
) -> FileStory:
    """The story of one note."""
    before, after = (
        parse_note(path, blobs.get(name, b"")) for name in (change.before, change.after)
    )
    data = blobs.get(change.after or change.before, b"")
    shown = after if change.after else before
    sort = _sort(path, shown, data, settings)
    both = what_changed(before, after) if change.before and change.after else WhatChanged()
    former = parse_note(change.former_path or path, blobs.get(change.before, b""))
    name = _name(shown, sort, settings)
    marked = bool(change.after) and bool(conflict_mark(data))
    return FileStory(name, sort, _way(change), both, _name(former, sort, settings), marked)


def _sort(path: str, note: Note, data: bytes, settings: Settings) -> Sort:
    if path.startswith(f"{settings.index.folder}/") and note.regions:
        return "index"
    return "person" if is_person(data, path, settings) else "note"


def _name(note: Note, sort: Sort, settings: Settings) -> str:
    return read_one(note, settings)[0].name if sort == "person" else note.name


def _file(path: str, change: FileChange) -> FileStory:
    return FileStory(path, "settings" if path == SETTINGS_FILE else "file", _way(change))


def _way(change: FileChange) -> Way:
    if change.came:
        return "came"
    if change.went:
        return "went"
    return "renamed" if change.former_path else "changed"
