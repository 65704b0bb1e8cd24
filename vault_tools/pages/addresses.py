"""Where each page lies in the site, and the addresses that lead from one to another.

A person's page is `people/<slug>.html`, an idea's `ideas/<slug>.html`, an organization's
`organizations/<slug>.html`. Slugs come from names alone, so that a page keeps its address; where
two would have the same slug, both get a piece of their path's hash after it.
"""

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import takewhile
from urllib.parse import quote

from vault_tools.notes.new_names import is_reserved
from vault_tools.notes.resolve import without_accents
from vault_tools.patterns import pattern
from vault_tools.people.contact import Contact
from vault_tools.people.ideas.deck import Idea
from vault_tools.people.ties.organizations import Organization
from vault_tools.remembered import remembered_each, remembered_last

WEEK, PEOPLE, IDEAS = "index.html", "people/index.html", "ideas/index.html"
ORGANIZATIONS = "organizations/index.html"
_NO_WORD = pattern(r"\W+")
_ORDINARY = pattern(r"[A-Za-z0-9_.~/ -]*")  # of which `quote` changes the blanks alone
_LONGEST = 100  # bytes of a slug; with ending and hash it stays below what file systems allow


def slug(name: str) -> str:
    """A name as a file's name: lower case, accents of Latin letters taken off, words joined."""
    plain = without_accents(unicodedata.normalize("NFKC", name.casefold()))
    text = _NO_WORD.sub(_between_words, plain).strip("-_")
    while len(text.encode()) > _LONGEST:
        text = text[:-1]
    return text.strip("-_")


def _between_words(found: re.Match[str]) -> str:
    """What stands for all that is no word; the vowels of the word before it, as in ปรีดี, are one."""
    signs = "".join(takewhile(_is_part_of_a_letter, found[0])) if found.start() else ""
    return signs if signs == found[0] else f"{signs}-"


def _is_part_of_a_letter(sign: str) -> bool:
    is_mark = unicodedata.category(sign) in {"Mn", "Mc"}
    return is_mark and "VARIATION SELECTOR" not in unicodedata.name(sign, "")


Named = tuple[str, str]
"""What has a page of its own: the path of its note, or the key of an organization, and its name."""


class Addresses:
    """The addresses of a site whose folder lies `depth` folders below the vault.

    Without `notes`, no address leads out of that folder.
    """

    def __init__(
        self,
        people: Iterable[Named],
        depth: int = 1,
        ideas: Iterable[Named] = (),
        organizations: Iterable[Named] = (),
        *,
        notes: bool = True,
    ) -> None:
        self._pages = (
            _pages("organizations", dict(organizations))
            | _pages("ideas", dict(ideas))
            | _pages("people", dict(people))
        )
        self.depth = depth
        self.notes = notes

    def page_of(self, path: str) -> str:
        """The page of what the note at `path` is about, or of an organization by its key, or ""."""
        return self._pages.get(path, "")

    def link(self, path: str, page: str) -> str:
        """The address of that page as `page` writes it; empty where there is none."""
        target = self.page_of(path)
        return between(page, target) if target else ""

    def note(self, path: str, page: str) -> str:
        """The address of a file of the vault as `page` writes it."""
        if not self.notes:
            return ""
        return "../" * (self.depth + page.count("/")) + quoted(path)


_addresses = remembered_last(Addresses)


def addresses_of(
    contacts: tuple[Contact, ...],
    depth: int = 1,
    ideas: Iterable[Idea] = (),
    organizations: Iterable[Organization] = (),
    *,
    notes: bool = True,
) -> Addresses:
    """The addresses of a site; the same object as long as nothing has another name."""
    deck = tuple((idea.path, idea.name) for idea in ideas)
    known = tuple((one.key, one.name) for one in organizations)
    return _addresses(_named(contacts), depth, deck, known, notes=notes)


@remembered_each
def _named(contact: Contact) -> Named:
    return contact.path, contact.name


def between(page: str, target: str) -> str:
    """The relative address of one page of the site, as another writes it."""
    folder, _, name = target.rpartition("/")
    own = page.rpartition("/")[0]
    if folder == own:
        return quoted(name)
    return "../" * (own.count("/") + 1 if own else 0) + quoted(target)


def quoted(path: str) -> str:
    """A path as an address has it; as `quote` does it, and sooner for most names."""
    return path.replace(" ", "%20") if _ORDINARY.fullmatch(path) else quote(path)


def quoted_word(text: str) -> str:
    """A text that is one part of an address, such as what is asked for."""
    return quoted(text).replace("/", "%2F")


def _pages(folder: str, names: Mapping[str, str]) -> dict[str, str]:
    """The page of each note in a folder of the site, by the note's path."""
    slugs = {path: slug(name) for path, name in names.items()}
    shared = Counter(slugs.values())
    return {
        path: f"{folder}/{_unique(name, path, shared[name])}.html" for path, name in slugs.items()
    }


def _unique(name: str, path: str, count: int) -> str:
    if name and count == 1 and name != "index" and not is_reserved(name):
        return name
    digest = hashlib.sha256(unicodedata.normalize("NFC", path).encode()).hexdigest()[:6]
    return f"{name or 'person'}-{digest}"
