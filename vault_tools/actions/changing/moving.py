"""Moving notes with all links to them: what renaming and merging share.

Every note that links to a moved note is changed in the same action. Before it is carried out, it
is checked that no link would be dead that was not dead before.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from msgspec import Struct

from vault_tools.actions.changing.carry_out import Done
from vault_tools.actions.open_vault import Vault
from vault_tools.folder.writing.changes import FileStep, rewriting
from vault_tools.notes.dates import parse_day
from vault_tools.notes.editing.boxes import keep_sums
from vault_tools.notes.editing.edit_links import retarget_links
from vault_tools.notes.editing.follow import dead_links, following
from vault_tools.notes.note import Note, parse_note
from vault_tools.notes.resolve import NoteIndex, fold, is_note
from vault_tools.pages.wording.words import counted, listed
from vault_tools.problems import EditRefused, VaultError

_UNREAD = frozenset({"unreadable", "too-large", "placeholder"})
_MOST_NAMED = 3  # of what cannot be read


class Moving(Struct, frozen=True, dict=True):
    """The notes that move, by path: each to a new path, or to that of a note that takes it in."""

    vault: Vault
    moved: Mapping[str, str]

    @cached_property
    def notes(self) -> Mapping[str, Note]:
        """All notes of the vault, as they were before anything moved."""
        return dict(self.vault.people.notes)

    @cached_property
    def after(self) -> NoteIndex:
        """Where links lead once all has moved."""
        paths = (*self.notes, *self.vault.scan.attachments)
        return NoteIndex({self.moved.get(path, path) for path in paths})

    def relink(self, data: bytes, path: str) -> bytes:
        """The note at `path` with its links to where notes go. Raises `EditRefused`."""
        rewrite = following(self.vault.people.index, self.after, self.moved, path)
        return keep_sums(data, retarget_links(data, rewrite))

    def steps(self) -> Iterator[FileStep]:
        """The changes of all notes that link to a moved one, but not of `moved` ones themselves."""
        names = {fold(path.rpartition("/")[2]).removesuffix(".md") for path in self.moved}
        apart = {*self.moved, *self.moved.values()}
        for path, note in self.notes.items():
            linked = path in self.links
            if path not in apart and (linked or _speaks_of(note, names)):
                yield self._step(path, must=linked)
        for path in self.vault.scan.attachments:
            if is_note(path):  # a template
                yield self._step(path, must=False)

    @cached_property
    def links(self) -> Counter[str]:
        """How many links to moved notes there are, by the path of the note that has them."""
        index = self.vault.people.index
        return Counter(
            note.path
            for note in self.notes.values()
            for link in note.links
            if link.target and index.find(link.target, note.path) in self.moved
        )

    def has_linked(self, heading: str) -> bool:
        """Whether a link leads to such a heading: `[[Maya Lindqvist#Maya Lindqvist]]`."""
        wanted = fold(heading)
        return any(
            wanted in map(fold, link.heading.split("#"))
            for note in self.notes.values()
            for link in note.links
        )

    def link_words(self) -> list[str]:
        """How many links are changed, in a sentence, if any are; and where they could not be."""
        links, notes = counted(self.links.total(), "link"), counted(len(self.links), "note")
        words = [f"Changed {links} in {notes}."] if self.links else []
        unread = listed([*dict.fromkeys(self._unread())], _MOST_NAMED)
        return [*words, f"Links in {unread} stay: nothing can be read there."] if unread else words

    def _unread(self) -> Iterator[str]:
        """What lies in the vault and cannot be read now, so that nobody knows of its links."""
        for one in self.vault.problems:
            if one.kind in _UNREAD or (one.kind == "encoding" and not one.place.line):
                yield one.place.path

    def check(self, tried: Done) -> None:
        """Raises `VaultError` if the change that was tried makes a link lead nowhere.

        A last contact that moves on may link a day that has no note yet.
        """
        before, notes = dict(self.notes), dict(self.notes)
        for change in tried.changes:
            if change.path not in before and change.before is not None:  # a template
                before[change.path] = parse_note(change.path, change.before)
            notes.pop(change.path, None)
            if change.after is not None:
                notes[change.target] = parse_note(change.target, change.after)
        had = _counted(before.values(), self.vault.people.index)
        has = _counted(notes.values(), self.after)
        for path, link in dead_links(notes.values(), self.after):
            is_day = parse_day(link.target.rpartition("/")[2])
            if has[link.target] > had[link.target] and not is_day:
                raise VaultError(f"{path}:{link.line} would no longer lead to {link.target}")

    def _step(self, path: str, *, must: bool) -> FileStep:
        def edit(data: bytes) -> bytes:
            try:
                return self.relink(data, path)
            except EditRefused:
                if must:
                    raise
                return data

        return rewriting(path, edit)


def _speaks_of(note: Note, names: set[str]) -> bool:
    """Whether a note has one of the names in its text at all, perhaps in a comment."""
    text = fold(note.block + note.body)
    return any(name in text for name in names)


def _counted(notes: Iterable[Note], index: NoteIndex) -> Counter[str]:
    return Counter(link.target for _, link in dead_links(notes, index))
