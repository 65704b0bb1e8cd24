"""Initials in the place of names: who is called what on a page that others may see.

Everybody whom the notes name in a field, or by a note of their own, gets one label, made of
initials. A name that stands in running text alone, of somebody no field speaks of, is not known.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from unicodedata import normalize

from vault_tools.notes.months import month_number
from vault_tools.notes.resolve import fold
from vault_tools.people.contact import Contact

_WORD = re.compile(r"[^\W\d_]+")
_SMALL = frozenset(
    {*("al", "bin", "da", "de", "del", "der", "di", "do", "dos", "du", "el", "la", "le", "of")}
    | {*("the", "van", "von", "y", "zu", "and", "und")}
)
_SPACELESS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_DATED = re.compile(r".*\d\W{0,2}[^\W\d_]{3,}|.*[^\W\d_]{3,}\W{0,3}\d", re.DOTALL)
_IN_NAMES = "#@/-_"  # behind these a name may be written without its capital


def initials_of(name: str) -> str:
    """`M. L.` for Maya Lindqvist; small words give none, and of 小野寺 透 there is `小.`."""
    if _SPACELESS.search(name):
        return f"{name.strip()[0]}."
    words = [word for word in _WORD.findall(name) if word.casefold() not in _SMALL]
    return " ".join(f"{word[0].upper()}." for word in words) or "–"


class Veil:
    """What hides names in a text. People with the same initials are told apart by a number.

    `labels` has the label of each contact by path.
    """

    def __init__(self, contacts: Iterable[Contact], others: Iterable[str] = ()) -> None:
        known = sorted(contacts, key=lambda one: one.path)
        self.labels = dict(_labels(known))
        names = {normalize("NFC", name): initials_of(name) for name in _all(known, others)}
        for contact in reversed(known):
            called = (normalize("NFC", name) for name in (contact.name, contact.note_name))
            names |= dict.fromkeys(called, self.labels[contact.path])
        self._spaceless = {
            part: label
            for name, label in names.items()
            if _SPACELESS.search(name)
            for part in (name, *name.split())
        }
        self._starting = _by_first_word(names)
        self._words = {word for name in names for word in _telling_words(name)}
        self._folded = {fold(word) for word in self._words}

    def over(self, text: str) -> str:
        """The text with initials for every name in it, whole or in part."""
        text = normalize("NFC", text)
        for name in sorted(self._spaceless, key=len, reverse=True):
            text = text.replace(name, self._spaceless[name])
        return "".join(self._pieces(text))

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
        """How many characters from a word on are a name, and what stands for them."""
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


def _labels(contacts: list[Contact]) -> Iterator[tuple[str, str]]:
    seen: Counter[str] = Counter()
    for contact in contacts:
        label = initials_of(contact.name)
        seen[label] += 1
        yield contact.path, label if seen[label] == 1 else f"{label} {seen[label]}"


def _all(contacts: list[Contact], others: Iterable[str]) -> Iterator[str]:
    """The people whom notes name in their fields or otherwise, without a note perhaps."""
    yield from others
    for contact in contacts:
        yield from contact.aliases
        for named in (*contact.introduced_by, *contact.knows, *(one for _, one in contact.family)):
            yield named.name


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
