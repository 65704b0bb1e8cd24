"""Finding the word that was meant where one slip of the keyboard is in it.

A slip is a letter too many, too few, wrong, or swapped with its neighbour; a digit is never
one, for `Team 1` is not `Team 2`. Words are found by their traces (themselves, and themselves
without one letter), so that looking up costs the same among ten words and ten thousand.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

SHORTEST = 5  # letters: among shorter words nearly everything is one slip away
LONGEST = 255  # letters: no name is longer, and a long word has as many traces, each as long


class Slips:
    """Words to be found by what somebody typed, without regard to case, accents and signs."""

    def __init__(self, words: Iterable[str]) -> None:
        self._by_trace: dict[str, list[tuple[str, str]]] = {}
        for word in dict.fromkeys(words):
            plain = plain_word(word)
            for trace in _traces(plain):
                self._by_trace.setdefault(trace, []).append((plain, word))

    def find(self, typed: str) -> str | None:
        """The first of the words that `typed` is, but for one slip at most."""
        plain = plain_word(typed)
        if not plain:
            return None
        for trace in _traces(plain):
            for known, word in self._by_trace.get(trace, ()):
                if is_slip(plain, known):
                    return word
        return None


def plain_word(text: str) -> str:
    """Letters and digits alone, each composed letter without its accent."""
    letters = unicodedata.normalize("NFKD", text).casefold()
    return "".join(filter(str.isalnum, letters))


def is_slip(one: str, other: str) -> bool:
    """Whether two words are the same but for one slip at most."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    if len(short) < SHORTEST - 1 or len(long) < SHORTEST or _digits(one) != _digits(other):
        return False
    pairs = enumerate(zip(short, long, strict=False))
    at = next((index for index, (a, b) in pairs if a != b), len(short))
    if len(long) > len(short):
        return long[at + 1 :] == short[at:]
    swapped = short[at : at + 2] == long[at : at + 2][::-1] and short[at + 2 :] == long[at + 2 :]
    return swapped or short[at + 1 :] == long[at + 1 :]


def _digits(word: str) -> str:
    return re.sub(r"\D", "", word)


def _traces(word: str) -> Iterator[str]:
    yield word
    if SHORTEST - 1 <= len(word) <= LONGEST:
        yield from dict.fromkeys(word[:at] + word[at + 1 :] for at in range(len(word)))
