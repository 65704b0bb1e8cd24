"""Where a note lies: in which folders, and below which names that Dendron writes before its own."""

from vault_tools.notes.note import Note
from vault_tools.notes.resolve import fold
from vault_tools.patterns import pattern
from vault_tools.people.dialect.words import FAMILY_FOLDERS, PEOPLE_FOLDERS
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


def is_people_folder(note: Note) -> bool:
    """A folder of people; one called `Family` is one inside of such a folder."""
    *outer, inner = folders_of(note) or [""]
    return inner in PEOPLE_FOLDERS or (
        inner in FAMILY_FOLDERS and not PEOPLE_FOLDERS.isdisjoint(outer)
    )


def has_folder_to_itself(note: Note) -> bool:
    """Whether it lies in a folder of its own name among people: `People/Ana Costa/Ana Costa`."""
    *outer, inner = note.folder.split("/")
    return inner == note.name and bool(outer) and plain_folder(outer[-1]) in PEOPLE_FOLDERS


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


def is_inside(path: str, folder: str) -> bool:
    """Whether a note is in a folder of the settings, or is the note that they name."""
    wanted = fold(folder).replace("\\", "/").removeprefix("./").strip("/").removesuffix(".md")
    return fold(path).removesuffix(".md") == wanted or fold(path).startswith(wanted + "/")
