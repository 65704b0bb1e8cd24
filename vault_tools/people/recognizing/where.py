"""Where a note lies: in which folders, and below which names that Dendron writes before its own."""

from vault_tools.notes.note import Note
from vault_tools.patterns import pattern
from vault_tools.people.recognizing.templates import plain_folder

_BY_LETTER = pattern(r"[^\W\d_](?:\s?[-–]\s?[^\W\d_])?")
_OF_DENDRON = frozenset({"id", "title", "desc"})


def folders_of(note: Note) -> list[str]:
    """The plain names of a note's folders; those by letter, `People/A-C`, are as their outer."""
    outer = [*filter(None, note.folder.split("/")), *_parts_of(note)[:-1]]
    folders = [plain_folder(folder) for folder in outer]
    while len(folders) > 1 and _BY_LETTER.fullmatch(folders[-1]):
        folders.pop()
    return folders


def place_of(note: Note) -> str:
    """Where it lies as `recognize` tells it: "in People/", "below people."."""
    outer = _parts_of(note)[:-1]
    return f"below {'.'.join(outer)}." if outer else f"in {note.folder}/"


def name_of(note: Note) -> str:
    """A note's name without what stands for folders in it."""
    return _parts_of(note)[-1]


def _parts_of(note: Note) -> list[str]:
    """`people.ana-costa` as a folder and a name, where the fields are those of Dendron."""
    fields = {field.key for field in note.fields}
    return note.name.split(".") if fields >= _OF_DENDRON else [note.name]
