"""The names at the front of what somebody typed, and where the text begins.

`wilma and teuvo soup on the landing` names two people. Whom a name means is for `naming`; here
is decided how many of the words belong to names. In doubt a word is text, unless that would
write into the note of somebody else.
"""

from collections.abc import Container, Sequence

from msgspec import Struct

from vault_tools.notes.resolve import fold
from vault_tools.patterns import pattern
from vault_tools.people.contact import Contact
from vault_tools.people.interactions.kinds import CANONICAL
from vault_tools.people.names.family_names import (
    JOINING,
    begins_entry,
    family_name_in_doubt,
    name_before_entry,
)
from vault_tools.people.names.naming import (
    AmbiguousName,
    Chosen,
    UnknownName,
    find_contact,
    find_whole,
    plain,
    words_of_names,
)
from vault_tools.people.understand import People

_LONGEST = 4  # words of a name typed without quotes
_COLONS = (":", "：")
_COMMA = pattern(r"(?<=,)(?=\S)")
_COLON = pattern(r"[:：]+(?=[^\s:：])")
_ENDS = ",:："  # behind a name


def find_first(
    people: People, words: Sequence[str], chosen: Chosen | None = None
) -> tuple[Contact, list[str]]:
    """The contact whom the first words name, and the other words.

    As many words as are whole words of one name belong to it. A first word with blanks in it,
    which was quoted, is a name as a whole if it can be; one that stands before other words is
    names and nothing else.
    """
    taken = _first(people, list(words), chosen)
    return taken.contact, taken.rest


def find_several(
    people: People,
    words: Sequence[str],
    chosen: Chosen | None = None,
    kinds: Container[str] = (),
) -> tuple[list[Contact], str]:
    """The contacts whom the first words name, and the rest as text.

    Behind the first name another one is a whole name of several words, or a part of one that
    begins with a capital or stands behind "and" or a comma, or before a colon, which ends them,
    be there a blank behind it or not. Raises `FamilyNameInDoubt` where what follows looks like the
    family name of somebody else, and `UnknownName` where a comma promises a name that is nobody's;
    `kinds` are those of the settings.
    """
    parts = _at_commas(people, words)
    asked = _Asked(people, chosen, kinds, len(parts) - len(words) + 1)
    found, taken = _parted(asked, parts) or _several(asked, parts)
    return found, " ".join(taken.rest).strip()


class _Asked(Struct, frozen=True):
    """What is asked of words. The first `listed` of them are names for certain: `wilma,teuvo`."""

    people: People
    chosen: Chosen | None
    kinds: Container[str]
    listed: int


def _at_commas(people: People, words: Sequence[str]) -> Sequence[str]:
    """The words with a first one such as `wilma,teuvo` in its parts, if it begins with a name."""
    first, *rest = words
    colon = _COLON.search(first)
    end = colon.end() if colon else len(first)
    begins, *others = _COMMA.split(first[:end])
    if not others or " " in first or _is_somebody(people, first):
        return words
    others[-1] += first[end:]
    return [begins, *others, *rest] if _is_somebody(people, begins.rstrip(_ENDS)) else words


def _parted(asked: _Asked, words: Sequence[str]) -> "tuple[list[Contact], _Taken] | None":
    """The same of `wilma:dinner`, if the names end at the first colon within a word."""
    inside = ((at, _COLON.search(word)) for at, word in enumerate(words))
    at, colon = next(((at, colon) for at, colon in inside if colon), (0, None))
    if colon is None:
        return None
    text = [words[at][colon.end() :], *words[at + 1 :]]
    try:
        found = _several(asked, [*words[:at], words[at][: colon.end()], *text])
    except UnknownName:
        if at < asked.listed:
            raise
        return None
    return found if found[1].ended and found[1].rest == text else None


def _several(asked: _Asked, words: Sequence[str]) -> "tuple[list[Contact], _Taken]":
    people, chosen = asked.people, asked.chosen
    taken = _first(people, list(words), chosen)
    found = [taken.contact]
    _check_family_name(people, taken, chosen, asked.kinds)
    while more := (
        _another(people, taken, chosen)
        or _promised(asked, taken, certain=len(words) - len(taken.rest) < asked.listed)
    ):
        taken = more
        found += [] if taken.contact in found else [taken.contact]
        _check_family_name(people, taken, chosen, asked.kinds)
    return found, taken


def _promised(asked: _Asked, before: "_Taken", *, certain: bool) -> "_Taken | None":
    """A further name that a comma promises, and whole words do not give; None if text may follow.

    Raises `UnknownName` where nobody bears it, or where it is not `certain` to be one.
    """
    rest = before.rest
    if not rest or not before.joined or before.ended or begins_entry(rest, asked.kinds):
        return None
    name = rest[:1] if certain else name_before_entry(rest, asked.kinds)
    if not name:
        return None
    typed = " ".join(name).strip(_ENDS)
    try:
        found = find_contact(asked.people, typed, asked.chosen)
    except UnknownName as doubt:
        without = f'if the entry begins with "{typed}", leave the comma out'
        hint = f"{doubt.hint}{'' if doubt.hint.endswith('?') else ';'} {without}"
        raise UnknownName(typed, doubt.candidates, hint) from None
    if not certain:
        raise UnknownName(typed, [found])
    return _taken(found, rest, 1)


def find_all(
    people: People, words: Sequence[str], chosen: Chosen | None = None
) -> tuple[Contact, ...]:
    """The contacts whom the words name, each once, and nothing else."""
    return tuple(dict.fromkeys(find_each(people, words, chosen)))


def find_each(people: People, words: Sequence[str], chosen: Chosen | None = None) -> list[Contact]:
    """The contacts whom the words name, one behind the other, and one twice who is named twice."""
    found: list[Contact] = []
    rest = list(words)
    while rest:
        rest = list(_at_commas(people, rest))
        if fold(rest[0]) in {*JOINING, ","}:
            rest = rest[1:]
            continue
        contact, rest = find_first(people, rest, chosen)
        found.append(contact)
    return found


def _check_family_name(
    people: People, taken: "_Taken", chosen: Chosen | None, kinds: Container[str]
) -> None:
    """Raises the doubt about the words behind a name, unless the user has answered it."""
    if taken.joined or taken.ended:
        return
    doubt = family_name_in_doubt(people, taken.contact, taken.typed, taken.rest, kinds)
    if doubt and not (chosen and doubt.typed in chosen):
        raise doubt


class _Taken(Struct, frozen=True):
    """A name taken off the front of some words.

    `joined` if a comma promises another one, `ended` if a colon says that no other follows.
    """

    contact: Contact
    typed: str
    rest: list[str]
    joined: bool = False
    ended: bool = False


def _first(people: People, words: list[str], chosen: Chosen | None) -> _Taken:
    if " " not in words[0].strip():
        return _unquoted(people, words, chosen)
    try:
        return _taken(find_contact(people, words[0], chosen), words, 1)
    except UnknownName as doubt:
        listed = _listed_names(words[0])
        names = listed if listed[1:] else words[0].split()
        try:
            if words[1:]:
                find_all(people, names, chosen)
            return _unquoted(people, [*names, *words[1:]], chosen)
        except UnknownName as other:
            further = listed[1:] and other.typed != listed[0].strip(",")
            raise (other if further else doubt) from None


def _listed_names(typed: str) -> list[str]:
    """What was quoted, at its commas and joining words: `kit,`, `gideon a`."""
    names: list[list[str]] = [[]]
    for word in typed.split():
        joins = fold(word) in JOINING
        names += [[word], []] if joins else []
        names[-1] += [] if joins else [word]
        names += [[]] if word.endswith(",") else []
    return [" ".join(name) for name in names if name]


def _unquoted(people: People, words: list[str], chosen: Chosen | None) -> _Taken:
    if longest := _longest(people, words, chosen):
        return longest
    try:
        contact = find_contact(people, words[0].strip(_ENDS), chosen)
    except UnknownName as doubt:
        _check_name_first(people, words, doubt)
        raise
    count = 1
    own = {word for name in words_of_names(contact) for word in name} - {plain(words[0])}
    while (
        not words[count - 1].endswith(tuple(_ENDS))
        and plain("".join(words[count : count + 1]).rstrip(_ENDS)) in own
    ):
        count += 1
    return _taken(contact, words, count)


def _check_name_first(people: People, words: list[str], doubt: UnknownName) -> None:
    """Raises a better hint where somebody's name stands behind another word: `call ana`."""
    if doubt.is_new and words[1:] and _is_somebody(people, words[1]):
        hint = f"{doubt.hint}; if this is about {words[1]}, the name goes first"
        raise UnknownName(doubt.typed, (), hint) from doubt


def _is_somebody(people: People, word: str) -> bool:
    try:
        return find_whole(people, word) is not None
    except AmbiguousName:
        return True


def _taken(contact: Contact, words: list[str], count: int) -> _Taken:
    typed = " ".join(words[:count])
    return _Taken(contact, typed, words[count:], typed.endswith(","), typed.endswith(_COLONS))


def _another(people: People, before: _Taken, chosen: Chosen | None) -> _Taken | None:
    """A further name behind another one, where there may as well be text."""
    rest, joined = before.rest, before.joined
    if rest and fold(rest[0]) in JOINING:
        rest, joined = rest[1:], True
    if not rest or before.ended:
        return None
    if longest := _longest(people, rest, chosen):
        return longest
    word = rest[0].strip().strip(_ENDS)
    if joined and " " in word:
        return _quoted(people, word, rest, chosen)
    if chosen and word in chosen:
        return _taken(chosen[word], rest, 1)
    is_marked = not word[:1].islower() or rest[0].endswith(_COLONS)
    is_name = joined or (is_marked and plain(word) not in CANONICAL)
    found = find_whole(people, word) if is_name else None
    return _taken(found, rest, 1) if found else None


def _quoted(people: People, typed: str, rest: list[str], chosen: Chosen | None) -> _Taken | None:
    """A further name that was quoted, if it is one or nearly."""
    try:
        return _taken(find_contact(people, typed, chosen), rest, 1)
    except UnknownName as doubt:
        if doubt.candidates:
            raise
        return None


def _longest(people: People, words: list[str], chosen: Chosen | None) -> _Taken | None:
    """The most words that are, or are words of, one name; at least two."""
    for count in range(min(_LONGEST, len(words)), 1, -1):
        typed = " ".join(words[:count]).rstrip(_ENDS)
        if chosen and typed in chosen:
            return _taken(chosen[typed], words, count)
        if found := find_whole(people, typed):
            return _taken(found, words, count)
    return None
