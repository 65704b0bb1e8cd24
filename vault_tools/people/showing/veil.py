"""Initials in the place of names: who is called what on a page that others may see.

Everybody whom the notes name in a field, or by a note of their own, gets one label, made of
initials. A name that stands in running text alone, of somebody no field speaks of, is not known.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from unicodedata import normalize

from vault_tools.notes.months import month_number
from vault_tools.notes.resolve import fold, note_name
from vault_tools.patterns import pattern
from vault_tools.people.contact import Contact
from vault_tools.people.ties.organizations import Organization
from vault_tools.word_lists import word_set

_WORD = pattern(r"[^\W\d_]+")
_SMALL = word_set("""
    al, bin, da, de, del, der, di, do, dos, du, el, la, le, of, the, van, von, y, zu, and, und
""")
_SPACELESS = pattern(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_DATED = pattern(r".*\d\W{0,2}[^\W\d_]{3,}|.*[^\W\d_]{3,}\W{0,3}\d", re.DOTALL)
_TELLING = 5  # letters
_IN_NAMES = "#@/-_"  # behind these a name may be written without its capital


def initials_of(name: str) -> str:
    """`M. L.` for Maya Lindqvist; small words give none, and of 小野寺 透 there is `小.`."""
    if _SPACELESS.search(name):
        return f"{name.strip()[0]}."
    words = [word for word in _WORD.findall(name) if word.casefold() not in _SMALL]
    return " ".join(f"{word[0].upper()}." for word in words) or "–"


class Veil:
    """What hides names in a text. People with the same initials are told apart by a number.

    `labels` has the label of each contact, and of each organization's note, by path; `bodies`
    that of each organization by name.
    """

    def __init__(
        self,
        contacts: Iterable[Contact],
        others: Iterable[str] = (),
        organizations: Collection[Organization] = (),
    ) -> None:
        known = sorted(contacts, key=lambda one: one.path)
        self.labels = dict(_labels((one.path, one.name) for one in known))
        bodies = dict(_labels((one.key, one.name) for one in organizations))
        self.labels |= bodies
        self.bodies = {
            normalize("NFC", called): bodies[one.key]
            for one in organizations
            for called in (one.name, *one.aliases, note_name(one.key))
        }
        people = self._people(known, others)
        names = self.bodies | people
        self._spaceless = _without_spaces(names)
        self._starting = _by_first_word(names)
        self._words = {word for name in people for word in _telling_words(name)}
        self._folded = {fold(word) for word in self._words}
        self._inside = re.compile("|".join(map(re.escape, _long(self._folded))) or r"(?!)")

    def _people(self, known: list[Contact], others: Iterable[str]) -> dict[str, str]:
        """All names of people with what stands for each: a contact's label before mere initials."""
        names = {normalize("NFC", name): initials_of(name) for name in _all(known, others)}
        for contact in reversed(known):
            called = (normalize("NFC", name) for name in (contact.name, contact.note_name))
            names |= dict.fromkeys(called, self.labels[contact.path])
        return names

    def over(self, text: str, *, whole: bool = True) -> str:
        """The text with initials for every name in it, whole or in part.

        Where there are only names and tags, and no sentences, a name need not be a `whole` word
        with its capital to be meant.
        """
        text = normalize("NFC", text)
        for name in sorted(self._spaceless, key=len, reverse=True):
            text = text.replace(name, self._spaceless[name])
        text = "".join(self._pieces(text))
        return text if whole else _WORD.sub(self._in_part, text)

    def _in_part(self, word: re.Match[str]) -> str:
        folded = fold(word[0])
        named = folded in self._folded or self._inside.search(folded)
        return f"{word[0][0].upper()}." if named and len(folded) > 1 else word[0]

    def _pieces(self, text: str) -> Iterator[str]:
        end = 0
        for word in _WORD.finditer(text):
            if word.start() >= end:
                length, label = self._at(text, word)
                if length:
                    yield text[end : word.start()] + label
                    end = word.start() + length
        yield text[end:]

    def _at(self, text: str, word: re.Match[str]) -> tuple[int, str]:
        """How many characters from a word on are a name, and what replaces them."""
        start = word.start()
        if month_number(word[0]) and _DATED.match(text[max(start - 6, 0) : word.end() + 6]):
            return 0, ""
        for name, label in self._starting.get(fold(word[0]), ()):
            end = start + len(name)
            if fold(text[start:end]) == fold(name) and not text[end : end + 1].isalpha():
                return len(name), label
        behind_sign = start > 0 and text[start - 1] in _IN_NAMES
        if word[0] in self._words or (behind_sign and fold(word[0]) in self._folded):
            return len(word[0]), f"{word[0][0].upper()}."
        return 0, ""


def _labels(named: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """A label for each key and name, by the key."""
    seen: Counter[str] = Counter()
    for key, name in named:
        label = initials_of(name)
        seen[label] += 1
        yield key, label if seen[label] == 1 else f"{label} {seen[label]}"


def _long(words: Iterable[str]) -> list[str]:
    """The words long enough that they stand inside another by no accident."""
    return sorted(word for word in words if len(word) >= _TELLING)


def _all(contacts: list[Contact], others: Iterable[str]) -> Iterator[str]:
    """The names of people in fields and elsewhere, with or without a note of their own."""
    yield from others
    for contact in contacts:
        yield from contact.aliases
        family = (one for _, one in contact.family)
        for named in (*contact.introduced_by, *contact.knows, *contact.related, *family):
            yield named.name


def _without_spaces(names: dict[str, str]) -> dict[str, str]:
    """The names, and their parts, that are written without spaces between words: 小野寺."""
    return {
        part: label
        for name, label in names.items()
        if _SPACELESS.search(name)
        for part in (name, *name.split())
    }


def _by_first_word(names: dict[str, str]) -> dict[str, list[tuple[str, str]]]:
    """The names and their labels by their first word, the longest name first."""
    found: dict[str, list[tuple[str, str]]] = {}
    for name in sorted(names, key=lambda name: (-len(name), name)):
        first = _WORD.search(name)
        if first:
            found.setdefault(fold(first[0]), []).append((name[first.start() :], names[name]))
    return found


def _telling_words(name: str) -> Iterator[str]:
    """The words of a name that give somebody away by themselves."""
    return (word for word in _WORD.findall(name) if len(word) > 1 and word[0].isupper())
