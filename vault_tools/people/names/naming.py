"""Whom a typed name means among the contacts, and how a command names one of them.

Names are matched in several ways, from the name as written to a part of it; the first way that
finds somebody decides. In doubt nothing is guessed: who may be meant goes to the caller, who can
ask.
"""

import shlex
import unicodedata
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import TypeVar

from vault_tools.notes.resolve import fold, note_name, without_accents
from vault_tools.patterns import pattern
from vault_tools.people.contact import Contact
from vault_tools.people.recognizing.verdict import UNSAID
from vault_tools.people.understand import People
from vault_tools.problems import UsageError

Bearer = TypeVar("Bearer")
Chosen = Mapping[str, Contact]
"""What somebody who was asked has answered: the person meant by a text that left a doubt."""

_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"}
)
_SILENT = pattern(r"['’ʼ`´.,]")
_GAPS = pattern(r"[\s\-‐‑_]+")


MOST_SHOWN = 12  # of those who may be meant; of more, somebody types more of the name
_CHANGED = pattern(r'["$`\\!]')  # what a shell does not leave alone between double quotes
NEEDED_OF_A_NAME = "a name has a letter or a digit"


class NameInDoubt(UsageError):
    """Nobody for certain bears the name `typed`; `candidates` may be meant."""

    def __init__(
        self, typed: str, candidates: Sequence[Contact], message: str, hint: str = ""
    ) -> None:
        self.typed, self.candidates = typed, tuple(candidates)
        super().__init__(message, hint)


class UnknownName(NameInDoubt):
    """Nobody bears the name; the hint has the nearest ones, or why a note of it is no person's.

    `is_new` where nothing of the kind is known, so that the hint can only be a new note.
    """

    def __init__(self, typed: str, near: Sequence[Contact], no_person: str = "") -> None:
        names = [contact.name for contact in near]
        told = [one.path if names.count(one.name) > 1 else one.name for one in near]
        hint = f"did you mean {' or '.join(told)}?" if near else _new(typed)
        hint = hint if plain(typed.strip("[] ")) else NEEDED_OF_A_NAME
        self.is_new = not (near or no_person) and hint != NEEDED_OF_A_NAME
        super().__init__(typed, near, f'nobody here is called "{typed}"', no_person or hint)


class AmbiguousName(NameInDoubt):
    """Several people may be meant."""

    def __init__(self, typed: str, candidates: Sequence[Contact]) -> None:
        shown = [f"{one.name} ({one.path})" for one in candidates[:MOST_SHOWN]]
        more = len(candidates) - len(shown)
        people = ", ".join(shown) + (f" and {more} more" if more else "")
        hint = "type more of the name, or the path"
        super().__init__(typed, candidates, f'"{typed}" could be {people}', hint)


def find_contact(people: People, typed: str, chosen: Chosen | None = None) -> Contact:
    """The one contact that `typed` means: a path, a name, an alias, a part of one, initials.

    Accents, case, apostrophes and full stops may be left out. Raises `UnknownName` (with those
    of a similar name) or `AmbiguousName`.
    """
    if chosen and typed in chosen:
        return chosen[typed]
    if found := find_whole(people, typed) or _find(people, typed, (_by_start, _by_initials)):
        return found
    if not (people.contacts or people.notes):
        raise UnknownName(typed, (), f"no note is here; is this your vault? {_new(typed)}")
    near = _near(people, typed)
    no_person = why_no_person(people, typed) or ("" if near else _maybe_person(people, typed))
    raise UnknownName(typed, near, no_person)


def find_whole(people: People, typed: str) -> Contact | None:
    """Whom whole words of a name, or its letters with a full stop, mean.

    Raises `AmbiguousName`.
    """
    return _find(people, typed, (_exact, _alike, _by_words))


def plain(text: str) -> str:
    """A name without what people leave out in typing: case, accents, apostrophes, hyphens."""
    if text.isascii():
        return _GAPS.sub(" ", _SILENT.sub("", text.lower())).strip()
    bare = without_accents(unicodedata.normalize("NFKC", fold(text))).translate(_LETTERS)
    return _GAPS.sub(" ", _SILENT.sub("", bare)).strip()


def _find(people: People, typed: str, ways: Iterable["Matching"]) -> Contact | None:
    """The contact whom the first way that finds anybody finds."""
    wanted = _bare(typed)
    for way in ways if wanted else ():
        means = way(wanted)
        found = [contact for contact in people.contacts if means(contact)]
        if len(found) > 1:
            raise AmbiguousName(typed, found)
        if found:
            return found[0]
    return None


def _bare(typed: str) -> str:
    return typed.strip().removeprefix("[[").removesuffix("]]")


Matching = Callable[[str], Callable[[Contact], bool]]
"""Of what was typed, once: whether it means a contact."""


def _exact(typed: str) -> Callable[[Contact], bool]:
    wanted = fold(typed).removeprefix("./")
    path = f"{wanted.removesuffix('.md')}.md"

    def means(contact: Contact) -> bool:
        return wanted in map(fold, names_of_contact(contact)) or path == fold(contact.path)

    return means


def _alike(typed: str) -> Callable[[Contact], bool]:
    wanted = plain(typed).replace(" ", "")

    def means(contact: Contact) -> bool:
        names = names_of_contact(contact)
        return bool(wanted) and any(plain(name).replace(" ", "") == wanted for name in names)

    return means


def _by_words(typed: str) -> Callable[[Contact], bool]:
    """Each word is one of a name's, or its first letter with a full stop: "gideon p.".

    A word that is typed twice stands twice in the name: "ana costa, ana" is more than one name.
    """
    parts = typed.split()
    wanted = [plain(part) for part in parts if not _is_letter(part)]
    letters = tuple(plain(part) for part in parts if _is_letter(part))

    def means(contact: Contact) -> bool:
        return bool(wanted) and any(
            all(words.count(one) >= wanted.count(one) for one in wanted)
            and all(any(word[:1] == one for word in words) for one in letters)
            for words in words_of_names(contact)
        )

    return means


def _by_start(typed: str) -> Callable[[Contact], bool]:
    parts = plain(typed).split()

    def means(contact: Contact) -> bool:
        return bool(parts) and any(begins(words, parts) for words in words_of_names(contact))

    return means


def begins(words: Sequence[str], parts: Sequence[str]) -> bool:
    """Whether each of the parts is the beginning of one of the words."""
    return all(any(word.startswith(part) for word in words) for part in parts)


def _by_initials(typed: str) -> Callable[[Contact], bool]:
    wanted = plain(typed).replace(" ", "")

    def means(contact: Contact) -> bool:
        return len(wanted) > 1 and any(
            wanted == "".join(word[0] for word in words) for words in words_of_names(contact)
        )

    return means


def _is_letter(part: str) -> bool:
    return len(part) == 2 and part.endswith(".")


def _new(typed: str) -> str:
    return f"vault new {in_command(typed)} makes a note for them"


def in_command(words: str) -> str:
    """A name as it can be copied into a shell; behind `--` where it begins as an option does."""
    quoted = shlex.quote(words) if _CHANGED.search(words) else f'"{words}"'
    return f"-- {quoted}" if words.startswith("-") else quoted


def called_in_command(contact: Contact, people: People) -> str:
    """How a command names this one of the people, quoted."""
    return in_command(typed_names(people.contacts)[contact.path])


def typed_names(contacts: Collection[Contact]) -> dict[str, str]:
    """By path: the name, or the path if others bear it too or it begins as an option does."""
    borne = Counter(name for one in contacts for name in {*map(fold, names_of_contact(one))})
    return {
        one.path: one.path if one.name.startswith("-") or borne[fold(one.name)] > 1 else one.name
        for one in contacts
    }


def names_of_contact(contact: Contact) -> tuple[str, ...]:
    """All that somebody is called by: their name, their file's, and aliases."""
    return (contact.name, contact.note_name, *contact.aliases)


def words_of_names(contact: Contact) -> Iterator[list[str]]:
    """The plain words of each of those names."""
    return (plain(name).split() for name in names_of_contact(contact))


def why_no_person(people: People, typed: str) -> str:
    """Of a note that is called so and is not about a person, why it was not taken for that."""
    wanted = fold(_bare(typed).removesuffix(".md"))
    for path, reading in people.readings.items():
        named = wanted in {fold(path.removesuffix(".md")), fold(note_name(path))}
        if named and not reading.verdict.person:
            return _not_taken(path, reading.verdict.reason)
    return ""


def _maybe_person(people: People, typed: str) -> str:
    """The same of the one note that has these words in its name, and only wants to say so."""
    wanted = set(plain(_bare(typed)).split())
    unsaid = (path for path, one in people.readings.items() if one.verdict.reason == UNSAID)
    paths = [path for path in unsaid if wanted and wanted <= {*plain(note_name(path)).split()}]
    return _not_taken(paths[0], UNSAID) if len(paths) == 1 else ""


def _not_taken(path: str, reason: str) -> str:
    mended = '; "type: person" in it says so' if reason == UNSAID else ""
    return f"there is {path}, not taken for a person's: {reason}{mended}"


def _near(people: People, typed: str) -> list[Contact]:
    return nearest(typed, ((one, names_of_contact(one)) for one in people.contacts))


def nearest(typed: str, named: Iterable[tuple[Bearer, Iterable[str]]]) -> list[Bearer]:
    """Those with a name, or a word of one, that reads much like what was typed."""
    spelled: dict[str, list[Bearer]] = {}
    for one, names in named:
        for words in (plain(name).split() for name in names):
            for name in {" ".join(words), *(word for word in words if len(word) > 2)}:
                spelled.setdefault(name, []).append(one)
    close = get_close_matches(plain(typed), spelled, n=3, cutoff=0.7)
    return list(dict.fromkeys(one for name in close for one in spelled[name]))[:3]
