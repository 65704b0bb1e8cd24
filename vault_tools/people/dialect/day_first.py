"""Whether a note is written where the day comes before the month, by its fields' names."""

from collections.abc import Iterable, Mapping
from functools import cache

from vault_tools.notes.resolve import without_accents
from vault_tools.patterns import pattern
from vault_tools.people.dialect.concepts import CONCEPTS
from vault_tools.people.dialect.dialect import Found, names_in, normal_key
from vault_tools.people.dialect.languages import IN_OTHER_LANGUAGES
from vault_tools.word_lists import word_set

_ALSO_ENGLISH = word_set("archive, data, hobby, oma, opa, participant, presents")
_EASTERN = pattern(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


@cache
def _europes() -> frozenset[str]:
    """The names that only the other languages of Europe have."""
    names = {normal_key(name) for name, _ in names_in(IN_OTHER_LANGUAGES)}
    names = {name for name in names if not _EASTERN.search(name)}
    names |= {without_accents(name) for name in names}
    return frozenset(names - {normal_key(name) for name, _ in names_in(CONCEPTS)} - _ALSO_ENGLISH)


def puts_day_first(fields: Mapping[str, Iterable[Found]], headings: Iterable[str]) -> bool:
    """Whether two fields have names in a language of Europe's mainland, where `3/4` is in April.

    A heading of such a name is one of them, as `Idées cadeaux`.
    """
    keys = {normal_key(one.key) for found in fields.values() for one in found}
    keys |= {*map(normal_key, headings)}
    return len(keys & _europes()) > 1
