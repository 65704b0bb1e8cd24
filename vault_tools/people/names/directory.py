"""Whom a link or a name means, among all who have a note."""

from functools import cached_property

from vault_tools.notes.resolve import NoteIndex, fold, note_name
from vault_tools.patterns import pattern
from vault_tools.people.dialect.slips import plain_word
from vault_tools.people.interactions.told import DAY_IN_NAME
from vault_tools.people.reading.given_name import written_plainly
from vault_tools.remembered import remembered_last

Listed = tuple[str, str, tuple[str, ...]]
"""Somebody as a directory lists them: the path of their note, their name, what else they go by."""

_HYPHEN = pattern(r"(?<=\w)[-_](?=\w)")
_WITH_ADDRESS = pattern(r"(?P<name>[^<(]*?)\s*[<(](?P<address>\S+@\S+)[>)]")


class Directory:
    """Everybody who is `listed`, by their notes and names."""

    def __init__(self, index: NoteIndex, listed: tuple[Listed, ...]) -> None:
        self.index = index
        self._names = {path: (name, aliases) for path, name, aliases in listed}

    def __contains__(self, path: object) -> bool:
        """Whether a note is about somebody."""
        return path in self._names

    def name_of(self, path: str) -> str:
        """The name of whom a note is about, or ""."""
        return self._names[path][0] if path in self._names else ""

    def linked(self, target: str, source: str) -> str | None:
        """The person whom a link in the note `source` leads to, unless that is their own.

        One that leads to no note means the only person of that name or alias, as in Logseq.
        """
        path = self.index.find(target, source) or self.named(target)
        return path if path in self._names and path != source else None

    def bearers(self, name: str) -> list[str]:
        """All who bear a name."""
        return sorted(self._by_name.get(fold(name), ()))

    def named(self, name: str) -> str | None:
        """The one person who bears a name; None where two do."""
        found = self._by_name.get(fold(name), ())
        return min(found) if len(found) == 1 else None

    def called(self, name: str) -> str | None:
        """The one person who bears a name, or whose first name it is: `Björn`, `@Björn Lund`.

        `Björn <bjorn@example.org>` is whose address it is, else whose name.
        """
        if both := _WITH_ADDRESS.fullmatch(name):
            return self.named(both["address"]) or self.called(both["name"])
        bare = name.removeprefix("@")
        if self.bearers(bare):
            return self.named(bare)
        found = self._by_first_name.get(fold(bare), ())
        return min(found) if len(found) == 1 else self._addressed(bare)

    def _addressed(self, name: str) -> str | None:
        """The one person whose name is written so in addresses: `maya-lind`."""
        if not name.islower() or not _HYPHEN.search(name):
            return None
        found = self._by_address.get(plain_word(name), ())
        return min(found) if len(found) == 1 else None

    def beside(self, path: str) -> str | None:
        """The person whose folder a dated file lies in: `People/Jane/2026-11-08 lunch.md`."""
        folder, file = path.rpartition("/")[0], note_name(path)
        if not DAY_IN_NAME.search(file):
            return None
        inner = folder.rsplit("/", 1)[-1]
        if person := self.named(inner) or self._addressed(inner):
            return person
        near = self._by_folder.get(folder, ())
        named = [person for person in near if fold(self._names[person][0]) in fold(file)]
        return named[0] if len(named) == 1 else None

    @cached_property
    def _by_name(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for path, (name, aliases) in self._names.items():
            for called in {name, note_name(path), *aliases}:
                found.setdefault(fold(called), set()).add(path)
        return found

    @cached_property
    def _by_first_name(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for path, (name, _) in self._names.items():
            first, _, rest = name.partition(" ")
            if rest and not first.isupper():  # "ACME North" is no ACME
                found.setdefault(fold(first), set()).add(path)
        return found

    @cached_property
    def _by_address(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for path, (name, _) in self._names.items():
            for written in written_plainly(name):
                found.setdefault(written, set()).add(path)
        return found

    @cached_property
    def _by_folder(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for path in self._names:
            found.setdefault(path.rpartition("/")[0], []).append(path)
        return found


NOBODY = Directory(NoteIndex(()), ())


directory_of = remembered_last(Directory)
"""The directory; the same one as long as nobody comes, goes or is renamed."""
