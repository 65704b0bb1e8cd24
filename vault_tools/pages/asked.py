"""What a layout asks about its note and the rest of the vault, each question with its answer.

If another time all of them have the same answers, and the layout gets the same values, then the
page is the same too.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import TypeVar

from msgspec import Struct, field

from vault_tools.notes.note import NoteText
from vault_tools.notes.resolve import NoteIndex
from vault_tools.pages.addresses import Addresses
from vault_tools.people.reading.reading import Reading, text_mark

Read = TypeVar("Read", bound=NoteText)


class Asked(Struct, frozen=True):
    """Where links lead, by target and source; which page is about a note; which file is copied.

    `texts` are the marks of the notes that were read, as they were by then.
    """

    texts: dict[str, str] = field(default_factory=dict)
    found: dict[tuple[str, str], str | None] = field(default_factory=dict)
    pages: dict[str, str] = field(default_factory=dict)
    copied: dict[str, bool] = field(default_factory=dict)

    def still_true(
        self,
        readings: Mapping[str, Reading],
        index: NoteIndex,
        addresses: Addresses,
        copies: Collection[str],
    ) -> bool:
        """Whether every question would have the same answer now."""
        texts = [readings[path].mark if path in readings else None for path in self.texts]
        return (
            texts == [*self.texts.values()]
            and [index.find(*asked) for asked in self.found] == [*self.found.values()]
            and [addresses.page_of(path) for path in self.pages] == [*self.pages.values()]
            and [path in copies for path in self.copied] == [*self.copied.values()]
        )


class AskedText(Mapping[str, Read]):
    """One of many notes, if it is among them, and not read before it is asked for."""

    def __init__(self, texts: Mapping[str, Read], path: str, asked: Asked) -> None:
        self._texts, self._asked = texts, asked
        self._paths = (path,) if path in texts else ()

    def __getitem__(self, path: str) -> Read:
        if path not in self._paths:
            raise KeyError(path)
        text = self._texts[path]
        self._asked.texts[path] = text_mark(text)
        return text

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)


class AskedIndex(NoteIndex):
    """Answers as `index` does, and keeps what it was asked."""

    def __init__(self, index: NoteIndex, asked: Asked) -> None:
        self._index, self._asked = index, asked

    def find(self, target: str, source: str = "") -> str | None:
        found = self._asked.found[target, source] = self._index.find(target, source)
        return found

    def called(self, name: str) -> list[str]:
        raise NotImplementedError("a page that depended on all names could not be kept")


class AskedAddresses(Addresses):
    """Answers as `addresses` do, and keeps what they were asked."""

    def __init__(self, addresses: Addresses, asked: Asked) -> None:
        self._addresses, self._asked = addresses, asked
        self.depth, self.notes = addresses.depth, addresses.notes

    def page_of(self, path: str) -> str:
        page = self._asked.pages[path] = self._addresses.page_of(path)
        return page
