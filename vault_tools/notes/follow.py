"""What a link says once the note that it leads to is called otherwise, or lies elsewhere.

A link keeps its kind: a name stays a name, a path a path, as long as that leads to the note and to
no other one; else it gets the whole path. Writing the links is the matter of `edit_links`.
"""

from collections.abc import Iterable, Iterator, Mapping

from vault_tools.notes.edit_links import Rewrite
from vault_tools.notes.links import Link
from vault_tools.notes.note import Note
from vault_tools.notes.resolve import NoteIndex


def following(before: NoteIndex, after: NoteIndex, moved: Mapping[str, str], path: str) -> Rewrite:
    """How the links of the note at `path` change when notes move, as `moved` says by path."""
    own = moved.get(path, path)

    def rewrite(link: Link) -> str | None:
        to = moved.get(before.find(link.target, path) or "")
        if to is None:
            return None
        ending = link.target[-3:] if link.target.lower().endswith(".md") else ""
        folder, slash, _ = link.target.rpartition("/")
        like_before = f"{folder}{slash}{_bare(to).rpartition('/')[2]}"
        return (like_before if after.find(like_before, own) == to else _bare(to)) + ending

    return rewrite


def dead_links(notes: Iterable[Note], index: NoteIndex) -> Iterator[tuple[str, Link]]:
    """The links that lead to no file, each with the path of its note."""
    for note in notes:
        for link in note.links:
            if index.find(link.target, note.path) is None:
                yield note.path, link


def _bare(path: str) -> str:
    return path[:-3] if path.lower().endswith(".md") else path
