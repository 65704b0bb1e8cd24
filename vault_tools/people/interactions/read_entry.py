"""What the text of an entry says: of which kind it is, who was there, who was kind to whom.

A log entry reads `DATE [TIME] [KIND] [with PEOPLE] [→|←] [:] text`. Which lines of which notes
are asked is decided in `account`, which makes interactions of them; what a line says, here.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from types import MappingProxyType

from msgspec import Struct

from vault_tools.notes.body import without_code
from vault_tools.notes.links import link_targets, unlinked
from vault_tools.notes.log.dated_lines import last_day_behind, opening_of
from vault_tools.notes.log.entry import HEADING, TITLE, Entry
from vault_tools.notes.marks import inline_fields_in, tags_in
from vault_tools.patterns import pattern
from vault_tools.people.dialect.values import truth
from vault_tools.people.interactions.interaction import Direction
from vault_tools.people.interactions.kinds import CANONICAL, NO_CONTACT, SPEAKERS
from vault_tools.people.interactions.kinds_elsewhere import ELSEWHERE
from vault_tools.people.interactions.turns import ARROWS, Parted, at_turn, direction_of, who_gave
from vault_tools.people.interactions.with_whom import (
    ABOUT,
    BEHIND_WITH,
    LINK,
    PRESENT,
    TOGETHER,
    company_of,
    without_spoken_of,
)

NO_KINDS: Mapping[str, str] = MappingProxyType({})
_NAMES_NONE = NO_CONTACT | {"note"}

_WORD = pattern(r"(?<![\w:\-])1(?:[-:]|on|-on-)1\b(?![:\-]\d)|[^\W\d_][\w'’\-]*")
DENIED = "the line says contact: no"
# What may stand before a kind: signs or emphasis ("☕ coffee", "**Call**"), and these words. In
# "[idea:: Spider plant]" a name of a field stands behind the bracket, and no kind.
_FILLER = pattern(
    r"(?![\[(][^\[\]()]*::)(?:(?:[^\w\s\[\]#]|_|\[(?!\[)){1,4}\s*)?"
    r"(?:(?:an?|had|we|quick|short|long|lovely|nice|great|first|second|last|another"
    r"|intro(?:ductory)?(?=\s+(?!(?:to|of|from|by|with|via|between|for|and)\b)[^\W\d_]))\s+)*",
    re.IGNORECASE,
)
_SET_OFF = pattern(r"^(?:[*_)`\]]+|[:/](?=\w))")  # "(call) about", "**Call** about", "call/Ada"
_SEPARATORS = pattern(r"(?:->|[\s|–—·•,;、，→\-]|。|[.!](?=\s|$))+")
_TITLES = (HEADING, TITLE)
_LONGEST_HEAD, _SENTENCE_ALONE = 5, 3  # words before an arrow that tell of one kind, or name it
_ALONE = pattern(r"[^\W\d_][\w\-]*$")
_COMPANY_BEHIND = pattern(rf"\s+(?:(?:{'|'.join(TOGETHER)})\s|\[\[)", re.IGNORECASE)


class Spoken(Struct, frozen=True):
    """What the text of an entry says, without its date.

    `with_targets` are the links to those who took part, `about_targets` those only spoken of.
    `called` is the word that stands for the kind, where it is one of another language.
    """

    kind: str
    direction: Direction
    text: str
    with_targets: tuple[str, ...] = ()
    about_targets: tuple[str, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    tags: tuple[str, ...] = ()
    called: str = ""

    @property
    def no_contact(self) -> str:
        """Why the entry is no contact; empty where it is one."""
        said = dict(self.fields)
        if self.kind in NO_CONTACT or said.get("kind") == "no contact":
            return no_contact_by_kind(self.called or self.kind)
        return DENIED if truth(said.get("contact") or "yes") is False else ""


def no_contact_by_kind(kind: str) -> str:
    """Why an entry is no contact, whatever its words, that is of a kind which is none."""
    return f'"{kind}" is no contact'


def says_no_contact(line: str) -> bool:
    """Whether a line denies that it is a contact: `[contact:: no]`."""
    return False in _said_of_contact(line)


def says_contact(line: str) -> bool:
    """Whether a line says that it is a contact, whatever else it says: `[contact:: yes]`."""
    return True in _said_of_contact(line)


def _said_of_contact(line: str) -> Iterator[bool | None]:
    fields = inline_fields_in(line)
    return (truth(one.value) for one in fields if one.value and one.key.casefold() == "contact")


def read_entry(entry: Entry, extra_kinds: Mapping[str, str] = NO_KINDS) -> Spoken:
    """What an entry says; `extra_kinds` are the settings' (name to "contact" or "no contact")."""
    own = {name.casefold(): says for name, says in extra_kinds.items()}
    text = entry.text.lstrip(":： ")
    text = text if entry.colon else last_day_behind(text)
    said = at_turn(text)
    word, rest, told = _kind_in(entry, said, own)
    folded = word.casefold()
    kind = CANONICAL.get(folded, folded)
    who = said.head if said.turn else company_of(rest) if entry.colon else _says_who_came(entry)
    whole = " ".join(map(without_code, (entry.text, *entry.details)))
    linked = _targets(whole)
    present = _targets(without_spoken_of(who)) if linked else ()
    fields = [(field.key.casefold(), unlinked(field.value)) for field in inline_fields_in(whole)]
    return Spoken(
        kind=kind,
        direction=direction_of(said) or who_gave(entry.kind or said.head),
        text=told,
        with_targets=present,
        about_targets=tuple([target for target in linked if target not in present]),
        fields=(*fields, *_settled(own.get(folded) or own.get(kind))),
        tags=tuple(dict.fromkeys(tag.name for tag in tags_in(whole))),
        called=word if folded in ELSEWHERE else "",
    )


def _kind_in(entry: Entry, said: Parted, own: Mapping[str, str]) -> tuple[str, str, str]:
    """The word for the kind, what stands beside it before the turn, and the text to show."""
    if named := entry.kind.strip():
        return named, said.head, _spoken_text(said, said.head)
    if _is_kind_of_heading(entry, said.text, own):
        return said.text, "", ""
    word, rest = _naming(said.head, said.turn is not None, own)
    if word or not said.at_arrow:
        return word, rest, _spoken_text(said, rest)
    word, rest = _verb_in(said.head)
    if word or company_of(said.head).strip() == said.head.strip():
        return word, rest, _spoken_text(said, rest)
    return word, rest, said.text


def _is_kind_of_heading(entry: Entry, text: str, own: Mapping[str, str]) -> bool:
    """Whether the one word of a heading is its kind: any behind a time, "10:30 - Podcast".

    "2026-11-08 – Boats" tells of boats.
    """
    if entry.form not in _TITLES or not _ALONE.match(text):
        return False
    return bool(entry.time) or text.casefold() in CANONICAL or text.casefold() in own


def _targets(text: str) -> tuple[str, ...]:
    return tuple(link_targets(without_code(text))) if "[" in text else ()


def _says_who_came(entry: Entry) -> str:
    """The parts of an entry without a turn that say who was there.

    That is its own line, and of what is told below it a line of links alone, and whoever stands
    behind a "with" or the kind of contact that a line begins with. Others were only spoken of.
    """
    told = (_who_came(line) for line in entry.details if "[[" in line or "](" in line)
    return " ".join((entry.text, *told))


def _who_came(line: str) -> str:
    opening = opening_of(line)
    told = line[opening.at :]
    if opening.open_task:
        return ""
    if PRESENT.match(told) or company_of(told).strip() == told.strip(". "):
        return told
    head = at_turn(told).head
    word, rest = leading_kind(head)
    if word and is_contact(word):
        return company_of(rest)
    found = BEHIND_WITH.search(head)
    if found is None or ABOUT.search(head[: found.start()]):
        return ""
    return company_of(head[found.start() :])


def leading_kind(text: str, own: Mapping[str, str] = NO_KINDS) -> tuple[str, str]:
    """The word for a kind that a text begins with, and what is behind it; without one, neither."""
    own = {name.casefold(): says for name, says in own.items()}
    word, rest = _naming(at_turn(text).head, False, own)
    return (word, rest) if word else ("", "")


def is_contact(word: str) -> bool:
    """Whether a word for a kind is one of contact: `call` is, `idea` and `note` are not."""
    return CANONICAL.get(word.casefold(), "note") not in _NAMES_NONE


def names_kind(text: str) -> bool:
    """Whether one of the first words is a kind of contact: "long call", "had lunch"; no "note"."""
    words = islice(_WORD.finditer(LINK.sub(" ", text) if "[[" in text else text), 3)
    return any(CANONICAL.get(word[0].casefold(), "idea") not in _NAMES_NONE for word in words)


def _naming(head: str, turned: bool, own: Mapping[str, str]) -> tuple[str, str]:
    """The word before the turn that names the kind, and what is left of them."""
    filler = _FILLER.match(head)
    word = _WORD.match(head, filler.end() if filler else 0)
    if not word or word[0].casefold() in TOGETHER:
        return "", head
    rest = head[word.end() :]
    if word[0].casefold() in CANONICAL or word[0].casefold() in own:
        return word[0], _SET_OFF.sub("", rest)
    if filler and filler[0]:
        return "", head
    alone = not rest.strip() or _COMPANY_BEHIND.match(rest)
    speaks = word[0].casefold() in SPEAKERS
    return (word[0], rest) if turned and alone and not speaks else ("", head)


def _verb_in(head: str) -> tuple[str, str]:
    """The only kind that a few words before an arrow name, and what they say besides.

    In "hat mir geholfen ← das Regal" the kind stands last, and the others only make it a sentence.
    """
    words = [word[0] for word in islice(_WORD.finditer(LINK.sub(" ", head)), _LONGEST_HEAD + 1)]
    kinds = {CANONICAL[word.casefold()]: word for word in words if word.casefold() in CANONICAL}
    known = len(kinds) == 1 and len(words) <= _LONGEST_HEAD and NO_CONTACT.isdisjoint(kinds)
    if not known:
        return "", head
    return next(iter(kinds.values())), "" if len(words) <= _SENTENCE_ALONE else head


def _spoken_text(said: Parted, rest: str) -> str:
    """The words to show: without the kind, the arrow and what only names those present."""
    rest = _behind_separators(rest)
    if said.turn is None:
        return rest or _behind_separators(said.text)
    behind = said.behind.removeprefix(": ").lstrip("： ")
    for arrow in ARROWS:
        behind = behind.removeprefix(arrow).lstrip()
    return (
        f"{rest}: {behind}"
        if rest and behind and said.turn[0] in ":："
        else " ".join(part for part in (rest, behind) if part)
    )


def _behind_separators(text: str) -> str:
    separators = _SEPARATORS.match(text)
    return text[separators.end() if separators else 0 :].strip()


def _settled(chosen: str | None) -> tuple[tuple[str, str], ...]:
    return (("kind", "no contact"),) if chosen == "no contact" else ()
