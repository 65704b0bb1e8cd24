"""Photos and other files of the vault that notes link to: which they are, and where they lie.

A file that may be copied lies under `files/` in the site, at its own path; what may not is linked
to where it lies in the vault. Whether one may is for whoever looks at the disk.
"""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from vault_tools.notes.comments import without_comments
from vault_tools.notes.links import WIKILINK, find_links
from vault_tools.notes.safe_links import has_scheme
from vault_tools.people.understand import People

FOLDER = "files"
_MARKDOWN_LINK = re.compile(r"\]\(<?([^()<>\n]+?)>?(?:\s+[\"'][^\n)]*)?\)")
_NOTE = (".md", ".markdown")


def file_page(path: str) -> str:
    """Where the copy of a file lies, from the site's top."""
    return f"{FOLDER}/{path}"


def is_file(path: str) -> bool:
    """Whether a path is that of a file, and of no note."""
    return not path.casefold().endswith(_NOTE)


def linked_files(people: People, sources: Iterator[str]) -> tuple[str, ...]:
    """The files that the notes at `sources` link to or show as a photo, in order."""
    photos = {contact.path: contact.photo for contact in people.contacts}
    found = set()
    for source in sources:
        for target in (photos.get(source, ""), *_targets(people.notes[source].body)):
            path = people.index.find(target, source) if target else None
            if path and is_file(path):
                found.add(path)
    return tuple(sorted(found))


def _targets(body: str) -> Iterator[str]:
    if "[" not in body:
        return
    text = without_comments(body)
    for link in WIKILINK.finditer(text):
        yield from (one.target for one in find_links(link[0]))
    for link in _MARKDOWN_LINK.finditer(text):
        if not has_scheme(link[1]):
            yield unquote(link[1]).partition("#")[0]
