"""Photos and other files of the vault that notes link to: which they are, and where they lie.

A file that may be copied lies under `files/` in the site, at its own path; others
are linked where they are in the vault. Which may be copied is decided where the disk is looked at.
"""

from vault_tools.notes.resolve import NoteIndex, is_note
from vault_tools.pages.addresses import Addresses
from vault_tools.people.reading.reading import Reading
from vault_tools.people.understand import People
from vault_tools.remembered import remembered_last, remembered_some

FOLDER = "files"


def file_page(path: str) -> str:
    """Where the copy of a file lies, from the site's top."""
    return f"{FOLDER}/{path}"


def is_file(path: str) -> bool:
    """Whether a path is that of a file, and of no note."""
    return not is_note(path)


def linked_files(people: People, addresses: Addresses) -> tuple[str, ...]:
    """The files that the notes with a page link to or show as a photo, in order."""
    return _linked(_shown((*people.readings.values(),)), people.index, addresses)


@remembered_some
def _shown(reading: Reading) -> tuple[str, tuple[str, ...]] | None:
    """What a note shows or links, wherever that may lead; None if it is nothing."""
    photo = reading.contact.photo if reading.contact else ""
    shown = (*(photo,) * bool(photo), *reading.embeds)
    return (reading.path, shown) if shown else None


@remembered_last
def _linked(
    shown: tuple[tuple[str, tuple[str, ...]], ...], index: NoteIndex, addresses: Addresses
) -> tuple[str, ...]:
    targets = (
        (target, source)
        for source, targets in shown
        if addresses.page_of(source)
        for target in targets
    )
    found = {path for target, source in targets if (path := index.find(target, source))}
    return tuple(sorted(filter(is_file, found)))
