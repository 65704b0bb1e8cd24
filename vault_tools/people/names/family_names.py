"""Whether the words behind a first name are a family name that nobody here bears.

`ana Smith call` speaks of somebody else than Ana Costa, and `ana Rome was wonderful` of her. What
tells them apart: the words begin with capitals, and behind them an entry begins or nothing stands;
or they are the family name of another person, which with such an end needs no capital. Only a part
of a name leaves this doubt.
"""

from collections.abc import Container, Sequence

from vault_tools.notes.months import is_weekday, month_number
from vault_tools.notes.resolve import fold
from vault_tools.patterns import pattern
from vault_tools.people.contact import Contact
from vault_tools.people.dialect.words import PARTICLES
from vault_tools.people.interactions.kinds import CANONICAL
from vault_tools.people.interactions.turns import ARROWS
from vault_tools.people.names.naming import (
    NameInDoubt,
    in_command,
    names_of_contact,
    plain,
    words_of_names,
)
from vault_tools.people.spoken_days import DAY_WORDS
from vault_tools.people.understand import People
from vault_tools.word_lists import word_set

JOINING = frozenset({"and", "&", "+", "y", "et", "und"})
_LONGEST = 3  # words of a family name
_CAPITAL = pattern(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_FEASTS = word_set("""
    christmas, xmas, easter, thanksgiving, halloween, hanukkah, passover, eid, ramadan, diwali,
    nowruz, weihnachten, ostern, silvester, noël, pâques, navidad, pascua, natale, pasqua, natal,
    páscoa, jul, påske
""")
"""Days that an entry may begin with, and hardly anybody's family name."""

_DATE = pattern(r"\d+\W\d.*")
_BOTH = frozenset({"ayer", "hoy"})  # words for a day, and family names


class FamilyNameInDoubt(NameInDoubt):
    """Nobody is called `first` and `family`; the first candidate has the one of the two.

    A second candidate has the other. `question` asks whether it is they who are meant; the answer
    is kept under a text that nobody types, since the two words are no name of anybody.
    """

    def __init__(self, first: str, family: str, candidates: Sequence[Contact]) -> None:
        typed = f"{first} {family}"
        nobody = f'nobody here is called "{typed}"'
        names = " and ".join(in_command(one.name) for one in candidates)
        who = " and ".join(one.name for one in candidates)
        text = f', and does the entry begin with "{family}"' if len(candidates) == 1 else ""
        self.question = f"N{nobody[1:]}. Do you mean {who}{text}?"
        new = f"vault new {in_command(typed)} makes a note for them"
        hint = f"{new}; for {who} begin with: vault log {names}"
        super().__init__(f"{first}\n{family}", candidates, nobody, hint)


def family_name_in_doubt(
    people: People, contact: Contact, typed: str, rest: Sequence[str], kinds: Container[str] = ()
) -> FamilyNameInDoubt | None:
    """The doubt about the `rest`, where the words `typed` were taken for the contact.

    `kinds` are those of the settings, folded.
    """
    if _says_weekday(rest, kinds):
        return None
    capital = _family_name(rest, kinds)
    words = capital or [word for word in rest[:1] if _may_be_name(word.rstrip(","), kinds)]
    if not words or plain(typed) in {plain(name) for name in names_of_contact(contact)}:
        return None
    family = " ".join(words).rstrip(",")
    others = [one for one in people.contacts if one is not contact]
    named = [(one, name) for one in others for name in words_of_names(one) if name]
    if plain(words[0]) in {name[0] for _, name in named}:
        return None  # the next person, by their first name
    bearers = [one for one, name in named if f" {plain(family)} " in f" {' '.join(name)} "]
    is_end = words[-1].endswith(",") or begins_entry(rest[len(words) :], kinds)
    if not (is_end if capital and not bearers else bearers and (capital or is_end)):
        return None
    return FamilyNameInDoubt(typed, family, [contact, *bearers[:1]])


def name_before_entry(words: Sequence[str], kinds: Container[str]) -> list[str]:
    """The words at the front that read like a name which is nobody's, and an entry behind them."""
    name = _family_name(words, kinds) or list(words[:1])
    ends = name[-1].endswith(",") or begins_entry(words[len(name) :], kinds)
    return name if ends and _may_be_name(name[0].rstrip(","), kinds) else []


def _family_name(words: Sequence[str], kinds: Container[str]) -> list[str]:
    """The words at the front that may be one: capitals, with particles before and between them."""
    taken: list[str] = []
    for number, word in enumerate(words[:_LONGEST], 1):
        if _is_capital(word, kinds):
            taken = list(words[:number])
            if word.endswith(","):
                break
        elif fold(word) not in PARTICLES:
            break
    return taken


def _is_capital(word: str, kinds: Container[str]) -> bool:
    bare = word.rstrip(",")
    return bare[:1].isupper() and _may_be_name(bare, kinds)


def _may_be_name(bare: str, kinds: Container[str]) -> bool:
    return (
        len(bare) > 1
        and not bare.isupper()
        and bool(_CAPITAL.fullmatch(bare))
        and not _is_kind(bare, kinds)
        and fold(bare) not in _FEASTS
        and not is_weekday(bare)
        and month_number(bare) is None
        and fold(bare) not in DAY_WORDS - _BOTH
    )


def begins_entry(words: Sequence[str], kinds: Container[str]) -> bool:
    """Whether nothing stands there, or what an entry begins with: its day, its kind, more names."""
    if not words:
        return True
    word = fold(words[0])
    is_day = _DATE.fullmatch(word) or word.rstrip(":,") in DAY_WORDS or _says_weekday(words, kinds)
    return word in JOINING or word in ARROWS or bool(is_day) or _is_kind(word, kinds)


def _says_weekday(words: Sequence[str], kinds: Container[str]) -> bool:
    """Whether a weekday stands before a kind, as the day of an entry: `last tuesday call`."""
    led = bool(words) and fold(words[0]) in {"last", "on"}
    day, *behind = [*words[led:], ""]
    return is_weekday(day.rstrip(":,")) and _is_kind(behind[0], kinds)


def _is_kind(word: str, kinds: Container[str]) -> bool:
    bare = fold(word).rstrip(":,")
    return bare in CANONICAL or bare in kinds
