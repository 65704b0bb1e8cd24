"""What a link says once the note that it leads to is called otherwise, or lies elsewhere.

A link keeps its kind: a name stays a name, a path a path, and one that begins where its note lies
does so again, as long as that leads to the note meant and to no other; else it gets the whole
path. Writing the links is the matter of `edit_links`.
"""

from collections.abc import Iterable, Iterator, Mapping
from posixpath import relpath

from vault_tools.notes.editing.edit_links import Rewrite
from vault_tools.notes.links import Link
from vault_tools.notes.note import Note
from vault_tools.notes.resolve import NoteIndex


def following(before: NoteIndex, after: NoteIndex, moved: Mapping[str, str], path: str) -> Rewrite:
    """How the links of the note at `path` change when notes move, as `moved` says by path.

    Where the note itself moves, or a name means another note without those that went, links to
    notes that stay change as well.
    """
    own = moved.get(path, path)

    def rewrite(link: Link) -> str | None:
        found = before.find(link.target, path)
        if found is None:
            return None
        to = moved.get(found, found)
        from_here = link.target.lower() in _ways_from(path, found)
        strays = from_here and _folder(own) != _folder(path)
        if to == found and not strays and after.find(link.target, own) == to:
            return None
        ending = link.target[-3:] if link.target.lower().endswith(".md") else ""
        targets = [_from(own, to)] if strays else [_like(link.target, to)]
        fit = (target for target in targets if after.find(target, own) == to)
        return next(fit, _bare(to)) + ending

    return rewrite


def dead_links(notes: Iterable[Note], index: NoteIndex) -> Iterator[tuple[str, Link]]:
    """The links that lead to no file, each with the path of its note."""
    for note in notes:
        for link in note.links:
            if index.find(link.target, note.path) is None:
                yield note.path, link


def _like(target: str, to: str) -> str:
    """The new name behind the old folder."""
    folder, slash, _ = target.rpartition("/")
    return f"{folder}{slash}{_bare(to).rpartition('/')[2]}"


def _from(path: str, to: str) -> str:
    """The way from one note to another, as a relative path."""
    return relpath(f"/{_bare(to)}", f"/{_folder(path)}")


def _ways_from(path: str, to: str) -> set[str]:
    """How a path from the note itself to another would be written, in small letters.

    A mere name is such a path in a Markdown link alone.
    """
    way = _from(path, to).lower()
    return {f"{way}.md", f"./{way}", *({way} if way.startswith("../") else ())}


def _folder(path: str) -> str:
    return path.rpartition("/")[0]


def _bare(path: str) -> str:
    return path[:-3] if path.lower().endswith(".md") else path
