"""Whom a typed name means among the contacts.

Names are matched in steps, from the name as written to a part of it; the first step that finds
somebody decides. In doubt nothing is guessed: who may be meant goes to the caller, who can ask.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from vault_tools.notes.resolve import fold
from vault_tools.people.contact import Contact
from vault_tools.people.interactions import CANONICAL
from vault_tools.people.understand import People
from vault_tools.problems import UsageError

Chosen = Mapping[str, Contact]
"""What somebody who was asked has answered: the person meant by a text that left a doubt."""

_LONGEST = 4  # words of a name typed without quotes
_JOINING = {"and", "&", "+", "y", "et", "und"}
_ACCENTS = re.compile("[\u0300-\u036f]")
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"}
)
_SILENT = re.compile(r"['’ʼ`´.,]")
_GAPS = re.compile(r"[\s\-‐‑_]+")


class NameInDoubt(UsageError):
    """Nobody for certain bears the name `typed`; `candidates` may be meant."""

    def __init__(
        self, typed: str, candidates: Sequence[Contact], message: str, hint: str = ""
    ) -> None:
        self.typed, self.candidates = typed, tuple(candidates)
        super().__init__(message, hint)


class UnknownName(NameInDoubt):
    """Nobody bears the name; the hint has the nearest ones."""

    def __init__(self, typed: str, near: Sequence[Contact]) -> None:
        names = " or ".join(contact.name for contact in near)
        hint = f"did you mean {names}?" if near else f'vault new "{typed}" makes a note for them'
        super().__init__(typed, near, f'nobody here is called "{typed}"', hint)


class AmbiguousName(NameInDoubt):
    """Several people may be meant."""

    def __init__(self, typed: str, candidates: Sequence[Contact]) -> None:
        people = ", ".join(f"{one.name} ({one.path})" for one in candidates)
        hint = "type more of the name, or the path"
        super().__init__(typed, candidates, f'"{typed}" could be {people}', hint)


def find_contact(people: People, typed: str, chosen: Chosen | None = None) -> Contact:
    """The one contact that `typed` means: a path, a name, an alias, a part of one, initials.

    Accents, case, apostrophes and full stops may be left out. Raises `UnknownName` (with those
    of a similar name) or `AmbiguousName`.
    """
    if chosen and typed in chosen:
        return chosen[typed]
    for step in (_exact, _alike, _by_words, _by_start, _by_initials):
        if found := _matching(people, step, typed):
            return _only(typed, found)
    raise UnknownName(typed, _near(people, typed))


def find_first(
    people: People, words: Sequence[str], chosen: Chosen | None = None
) -> tuple[Contact, list[str]]:
    """The contact whom the first words name, and the other words.

    As many words as are whole words of one name belong to it. A first word with blanks in it,
    which was quoted, is a name as a whole if it can be.
    """
    taken = _first(people, list(words), chosen)
    return taken.contact, taken.rest


def find_several(
    people: People, words: Sequence[str], chosen: Chosen | None = None
) -> tuple[list[Contact], str]:
    """The contacts whom the first words name, and the rest as text.

    Behind the first name another one is a whole name of several words, or a part of one that
    begins with a capital or stands behind "and" or a comma.
    """
    taken = _first(people, list(words), chosen)
    found = [taken.contact]
    while more := _another(people, taken, chosen):
        taken = more
        found += [] if taken.contact in found else [taken.contact]
    return found, " ".join(taken.rest).strip()


def find_all(
    people: People, words: Sequence[str], chosen: Chosen | None = None
) -> tuple[Contact, ...]:
    """The contacts whom the words name, one behind the other, and nothing else."""
    found: list[Contact] = []
    rest = list(words)
    while rest:
        if fold(rest[0]) in {*_JOINING, ","}:
            rest = rest[1:]
            continue
        contact, rest = find_first(people, rest, chosen)
        found.append(contact)
    return tuple(dict.fromkeys(found))


def plain(text: str) -> str:
    """A name without what people leave out in typing: case, accents, apostrophes, hyphens."""
    bare = _ACCENTS.sub("", unicodedata.normalize("NFKD", fold(text)))
    words = _GAPS.sub(" ", _SILENT.sub("", bare.translate(_LETTERS)))
    return unicodedata.normalize("NFC", words).strip()


@dataclass(frozen=True, slots=True)
class _Taken:
    """A name taken off the front of some words; `joined` if a comma promises another one."""

    contact: Contact
    rest: list[str]
    joined: bool = False


def _first(people: People, words: list[str], chosen: Chosen | None) -> _Taken:
    if " " not in words[0].strip():
        return _unquoted(people, words, chosen)
    try:
        return _Taken(find_contact(people, words[0], chosen), words[1:])
    except UnknownName as doubt:
        try:
            return _unquoted(people, [*words[0].split(), *words[1:]], chosen)
        except UnknownName:
            raise doubt from None


def _unquoted(people: People, words: list[str], chosen: Chosen | None) -> _Taken:
    if longest := _longest(people, words, chosen):
        return longest
    contact = find_contact(people, words[0].strip(","), chosen)
    count = 1
    own = {word for name in _words(contact) for word in name} - {plain(words[0])}
    while not words[count - 1].endswith(",") and plain(" ".join(words[count : count + 1])) in own:
        count += 1
    return _taken(contact, words, count)


def _taken(contact: Contact, words: list[str], count: int) -> _Taken:
    return _Taken(contact, words[count:], words[count - 1].endswith(","))


def _another(people: People, before: _Taken, chosen: Chosen | None) -> _Taken | None:
    """A further name behind another one, where there may as well be text."""
    rest, joined = before.rest, before.joined
    if rest and fold(rest[0]) in _JOINING:
        rest, joined = rest[1:], True
    if not rest:
        return None
    if longest := _longest(people, rest, chosen):
        return longest
    word = rest[0].strip(",")
    if chosen and word in chosen:
        return _taken(chosen[word], rest, 1)
    is_capital = not word[:1].islower() and plain(word) not in CANONICAL
    for step in (_exact, _alike, _by_words) if joined or is_capital else ():
        if found := _matching(people, step, word):
            return _taken(_only(word, found), rest, 1)
    return None


def _longest(people: People, words: list[str], chosen: Chosen | None) -> _Taken | None:
    """The most words that are, or are words of, one name; at least two."""
    for count in range(min(_LONGEST, len(words)), 1, -1):
        typed = " ".join(words[:count]).rstrip(",")
        if chosen and typed in chosen:
            return _taken(chosen[typed], words, count)
        for step in (_exact, _alike, _by_words):
            if found := _matching(people, step, typed):
                return _taken(_only(typed, found), words, count)
    return None


def _matching(people: People, step: "Step", typed: str) -> list[Contact]:
    typed = typed.strip().removeprefix("[[").removesuffix("]]")
    return [one for one in people.contacts if typed and step(one, typed)]


Step = Callable[[Contact, str], bool]


def _only(typed: str, found: list[Contact]) -> Contact:
    if len(found) > 1:
        raise AmbiguousName(typed, found)
    return found[0]


def _exact(contact: Contact, typed: str) -> bool:
    wanted = fold(typed).removeprefix("./")
    paths = {fold(contact.path), fold(contact.path).removesuffix(".md")}
    return wanted in {*map(fold, names_of_contact(contact)), *paths}


def _alike(contact: Contact, typed: str) -> bool:
    wanted = plain(typed).replace(" ", "")
    return bool(wanted) and wanted in {
        plain(name).replace(" ", "") for name in names_of_contact(contact)
    }


def _by_words(contact: Contact, typed: str) -> bool:
    """Each word is one of a name's, or its first letter with a full stop: "gideon p."."""
    parts = typed.split()
    wanted = {plain(part) for part in parts if not _is_letter(part)}
    letters = tuple(plain(part) for part in parts if _is_letter(part))
    return bool(wanted) and any(
        wanted <= {*words} and all(any(word[:1] == one for word in words) for one in letters)
        for words in _words(contact)
    )


def _by_start(contact: Contact, typed: str) -> bool:
    parts = plain(typed).split()
    return bool(parts) and any(
        all(any(word.startswith(part) for word in words) for part in parts)
        for words in _words(contact)
    )


def _by_initials(contact: Contact, typed: str) -> bool:
    wanted = plain(typed).replace(" ", "")
    return len(wanted) > 1 and any(
        wanted == "".join(word[0] for word in words) for words in _words(contact)
    )


def _is_letter(part: str) -> bool:
    return len(part) == 2 and part.endswith(".")


def names_of_contact(contact: Contact) -> tuple[str, ...]:
    """All that somebody is called by: their name, their file's, and aliases."""
    return (contact.name, contact.note_name, *contact.aliases)


def _words(contact: Contact) -> Iterator[list[str]]:
    return (plain(name).split() for name in names_of_contact(contact))


def _near(people: People, typed: str) -> list[Contact]:
    """Those with a name, or a word of one, that reads much like what was typed."""
    spelled: dict[str, list[Contact]] = {}
    for contact in people.contacts:
        for words in _words(contact):
            for name in {" ".join(words), *(word for word in words if len(word) > 2)}:
                spelled.setdefault(name, []).append(contact)
    close = get_close_matches(plain(typed), spelled, n=3, cutoff=0.7)
    return list(dict.fromkeys(one for name in close for one in spelled[name]))[:3]
