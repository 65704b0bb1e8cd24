"""Photos and other files of the vault that notes link to: which they are, and where they lie.

A file that may be copied lies under `files/` in the site, at its own path; what may not is linked
to where it lies in the vault. Whether one may is for whoever looks at the disk.
"""

from collections.abc import Iterator

from vault_tools.people.understand import People

FOLDER = "files"
_NOTE = (".md", ".markdown")


def file_page(path: str) -> str:
    """Where the copy of a file lies, from the site's top."""
    return f"{FOLDER}/{path}"


def is_file(path: str) -> bool:
    """Whether a path is that of a file, and of no note."""
    return not path.casefold().endswith(_NOTE)


def linked_files(people: People, sources: Iterator[str]) -> tuple[str, ...]:
    """The files that the notes at `sources` link to or show as a photo, in order."""
    photos = {contact.path: [contact.photo] for contact in people.contacts if contact.photo}
    targets = (
        (target, source)
        for source in sources
        for target in (*photos.get(source, ()), *people.readings[source].embeds)
    )
    found = {path for target, source in targets if (path := people.index.find(target, source))}
    return tuple(sorted(filter(is_file, found)))
