"""Lists of words as one writes them: separated by commas, in as many lines as it takes."""

from collections.abc import Mapping
from typing import TypeVar

Meaning = TypeVar("Meaning")


def word_list(text: str) -> tuple[str, ...]:
    """The words in their order; what stands between two commas may be several: "first name"."""
    return tuple(" ".join(text.split()).split(", "))


def word_set(text: str) -> frozenset[str]:
    return frozenset(word_list(text))


def word_lists(rows: Mapping[Meaning, str]) -> dict[Meaning, tuple[str, ...]]:
    """The words for each meaning."""
    return {meaning: word_list(text) for meaning, text in rows.items()}


def by_word(rows: Mapping[Meaning, str]) -> dict[str, Meaning]:
    """What each word means."""
    return {word: meaning for meaning, text in rows.items() for word in word_list(text)}
