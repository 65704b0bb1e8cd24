"""The dialect: which of our concepts a key of somebody's front matter means.

Key names match without regard to case, hyphens, underscores and spaces, and in other languages
than English also without their accents. A vCard key's qualifier (`TEL[CELL]`) is kept as a label,
and so is what stands in brackets behind a way to reach somebody (`Phone (mobile)`).
A key inside a mapping is written with a dot (`name.first`); inside a mapping that only keeps things
together (`contact: {email: …}`) it means what it means by itself. `[fields]` in vault.toml adds
names of the user's own.

Some names mean different things in different vaults. What they mean is decided by their value,
and where these rules give no meaning, the value is shown under the name that it has:

- `title` is the name where it shares a word with the file's name, else the role.
- `role` is the relationship where it is a word for one (`friend`, `cousin`), else the role.
- `status`, `state` and `active` pause somebody by a word for it (`dormant`, `archived`, `no`),
  and `deceased`, or `alive: no`, says that they died; every other word stays what it is
  (`married`, `Bavaria`).
- `dates` of two years (`1815–1852`) are those of a life; else each is a date to be kept.
- `born`, `met` and `next_contact` may hold words instead of a date; words of how we met are kept.
- `circle`, `groups`, `label` and the like name a circle of the settings, else a group.
- `date` is the day of a meeting, and of a person's note the day on which it was made.
- `contact`, `Treffen` or another word for being in touch, which means nothing by itself, is the
  cadence where its value is one (`alle 6 Wochen`), and the email where it is an address. So is
  the cadence whatever names contact and ends in `cadence` (`Expected sync cadence`).

A name that only adds `date` or `days`, or a namespace before a colon, to one of the table in
`concepts` means the same; `last` or `next` before a kind of contact (`last_coffee`, `next 1:1`)
are the last contact and the next, also as `last_meaningful_sync`.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache

from msgspec import Struct

from vault_tools.notes.dates import UnreadableDate, parse_date, parse_day
from vault_tools.notes.front_matter import Entries, Field, Items, Text, Value
from vault_tools.notes.marks import InlineField
from vault_tools.notes.resolve import without_accents
from vault_tools.patterns import pattern
from vault_tools.people.dialect.concepts import CONCEPTS, DATED, LABELLED, NOW, WRAPPERS
from vault_tools.people.dialect.languages import IN_OTHER_LANGUAGES
from vault_tools.people.dialect.looks import LOOKS, way_to
from vault_tools.people.interactions.kinds import CANONICAL, KINDS
from vault_tools.people.rotation.cadence import names_rhythm
from vault_tools.word_lists import word_set

_SEPARATORS = pattern(r"[\s_\-]+")
_SAYS_DATE = pattern(
    r"^(?:date(?:of|d[eu])?|fecha(?:del?)?|data(?:d[aeio]|della?|dell['’])?|datum|дата)"
    r"|(?:date|on|(?<=ed)at|datum|日期|时间|時間|日|일)$"  # "born at" says where
)
_IN_DAYS = pattern(r"(?:(?:in)?days|(?:in)?tage[n]?|(?:en)?jours|(?:en)?d[ií]as|дней|天数?|日数)$")
_WHOSE = pattern(
    r"(?:personal|private|contact|home|work|office|business|company|primary|main|secondary"
    r"|alternat(?:e|ive)|other)"
    r"(e?mail|phone|mobile|tel)"
)
# Behind the name of what is linked Notion writes where it is: "Acme (https://www.notion.so/…)".
_ADDRESS_BEHIND = pattern(r"(?<=\S) \((?:https?://[^\s()]+|[^\s()]+\.md)\)")
_TURNS = pattern(r"(last|next)(?:meaningful)?(.+)")
_OF_CONTACT = ("call", "video", "message", "letter", "visit", "walk", "meal", "meeting")
_CONTACTS = {_SEPARATORS.sub("", word) for kind in _OF_CONTACT for word in KINDS[kind]}
_IN_TOUCH = word_set("""
    contact, in touch, reach out, catch up, kontakt, contacto, contato, contatto, контакт, общение,
    联系, 聯絡, 連絡, 연락, 联系方式, 聯絡方式, 連絡先, 연락처
""")
_OF_MANY = frozenset({"board", "team", "staff", "company", "committee"})
_QUALIFIER = pattern(r"\[([^\[\]]*)\]")
_NUMBERED = pattern(r"\d+(?:value)?$")  # `phone_2`, and Google's "E-mail 1 - Value"
_IN_BRACKETS = pattern(r"\s*[(（]([^()（）]+)[)）]:*$")
_HOW_KNOWN = word_set("optional, approx, approximate, estimated, if known, 可选, 選填, 任意")
_DATED = DATED | {"changed"}
_TOLD = DATED - {"died"}  # "Died: 2019 (cat)" is of somebody else
# Behind these labels stands a name or a few words; more is a text about them, and read as such.
_NAMING = frozenset({"relationship", "role", "organization", "location", "family", "household"})
_NAMING |= {"introduced_by", "timezone", "title", "name", "first_name", "last_name"}
_LONGEST = 80  # characters
_BEHIND = pattern(r"(?<!\s)(?:\s*[(（]|\s+[-–—]\s).*$")  # a date: "2026-11-08 (coffee)"
_NUMBER = pattern(r".{0,40}\d")  # of a date with a slip in it; further on a sentence has its own
_LONGEST_RHYTHM = 20  # characters of one with a slip in it; more is a sentence
# These name somebody or something, and a link is plain enough: "Sister: [[Ana]]".
_NAMED = frozenset({"family", "organization", "introduced_by", "location"})
_LINKS = pattern(r"(?:\[\[[^\[\]]+\]\][\s,;&]*)+")


@lru_cache(4096)  # the notes of a vault share their keys
def normal_key(key: str) -> str:
    """A key as the table compares it: `Last-Contacted` and `last_contacted` are one."""
    plain = _SEPARATORS.sub("", _QUALIFIER.sub("", key).rstrip(":")).casefold()
    return plain if plain.isascii() else unicodedata.normalize("NFC", plain)


class Found(Struct, frozen=True):
    """A field that the dialect knows: the concept, and the key and value as written."""

    concept: str
    key: str
    value: Value
    line: int
    column: int
    label: str = ""


def names_in(table: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, str]]:
    """Each name of a table of concepts, and the concept."""
    return ((name, concept) for concept, names in table.items() for name in names)


@cache
def _tables() -> tuple[dict[str, str], dict[str, str]]:
    """The concepts by the names that match letter by letter, and by all others."""
    exact: dict[str, str] = {}
    by_key: dict[str, str] = {}
    elsewhere = [*names_in(IN_OTHER_LANGUAGES)]
    for name, concept in (*names_in(CONCEPTS), *elsewhere):
        if name.startswith("="):
            exact[name[1:]] = concept
        elif "[" in name:
            exact[name.casefold()] = concept
        else:
            by_key[normal_key(name)] = concept
    for name, concept in elsewhere:
        if not name.isascii():
            by_key.setdefault(without_accents(normal_key(name)), concept)
    return exact, by_key


class Dialect:
    """Key names to concepts, with the user's own names added to the table."""

    def __init__(self, extra: Mapping[str, tuple[str, ...]] | None = None) -> None:
        self._exact, by_key = _tables()
        own = {normal_key(name): concept for name, concept in names_in(extra or {})}
        self._by_key = by_key | own
        self.concept_of = lru_cache(4096)(self._concept_of)  # the notes of a vault share their keys

    def _concept_of(self, key: str) -> str | None:
        """What a key means; that of a field in a mapping is written `contact.email`."""
        if found := self._exact.get(key) or self._exact.get(key.casefold()):
            return found
        plain = normal_key(key)
        if found := self._by_key.get(plain) or self._affixed(plain):
            return found
        if said := _IN_BRACKETS.search(key):
            return self._of_all_kinds(key[: said.start()], said[1])
        if ":" in key.rstrip(":"):  # in a namespace, as `crm:birthday`
            return self._concept_of(key.rstrip(":").rpartition(":")[2])
        outer, dot, inner = key.rpartition(".")
        if not dot or not {normal_key(part) for part in outer.split(".")} <= WRAPPERS:
            return None
        return self._by_key.get(normal_key(inner))

    def _of_all_kinds(self, key: str, which: str) -> str | None:
        """What a way to reach them means that says `which` it is: `Email (work)`.

        And a date that says how well it is known; `Died (cat)` is somebody else's.
        """
        concept = self.concept_of(key)
        known = concept in DATED and which.casefold().strip(" .") in _HOW_KNOWN
        return concept if concept in LOOKS or known else None

    def _affixed(self, plain: str) -> str | None:
        """What a plain key means that says too that its value is a date, or a number of days.

        So `date_last_contacted`, `last_contact_date` and `cadence_days` need no rows of their own,
        nor do `last_coffee`, `current_company` and `personal_email`.
        """
        if whose := _WHOSE.match(plain):
            return self._by_key.get(plain[whose.start(1) :])
        several = _NUMBERED.sub("", plain)
        if several != plain and (found := self._by_key.get(several)) in LOOKS:
            return found
        theirs = plain.removeprefix("person")
        if theirs != plain and (found := self._by_key.get(theirs)) not in {None, "type"}:
            return found
        now = plain.removeprefix("current")
        if now != plain and (found := self._by_key.get(now)) in NOW:
            return found
        bare = _SAYS_DATE.sub("", plain)
        if (turn := _TURNS.fullmatch(bare)) and turn[2] in _CONTACTS:
            return f"{turn[1]}_contact"
        if bare != plain and (found := self._by_key.get(bare)) in _DATED:
            return found
        bare = _IN_DAYS.sub("", plain)
        return "cadence" if bare != plain and self._by_key.get(bare) == "cadence" else None

    def read(self, fields: tuple[Field, ...]) -> Iterator[Found]:
        """The known fields of a front matter in their order, those inside mappings too.

        A mapping whose every field is known by itself is not given as a whole. Those whose value
        alone tells what they are come last.
        """
        for field in fields:
            yield from self._known(field)
        for field in fields:
            if concept := self.by_value(field.key, field.value):
                yield Found(concept, field.key, field.value, field.line, field.column)

    def by_value(self, key: str, value: Value) -> str:
        """What a field means that has no meaning by its name: how to be in touch, or how often."""
        word = _SEPARATORS.sub(" ", key.rstrip(":").casefold())
        named = word in _IN_TOUCH or CANONICAL.get(word) in _OF_CONTACT
        if not isinstance(value, Text) or self.concept_of(key):
            return ""
        if named and LOOKS["email"].fullmatch(value.value.strip()):
            return "email"
        led = word.removesuffix(" cadence")  # "sync cadence", and not "release cadence"
        of_us = not _CONTACTS.isdisjoint(led.split()) and _OF_MANY.isdisjoint(led.split())
        named = named or (led != word and of_us)
        return "cadence" if named and names_rhythm(value.value) else ""

    def _known(self, field: Field) -> list[Found]:
        inside: list[Found] = []
        whole = False
        if isinstance(field.value, Entries):
            for part in field.value.fields:
                key = f"{field.key}.{part.key}"
                known = self._known(Field(key, part.value, part.line, part.column))
                inside += known
                whole = whole or not known
        elif isinstance(field.value, Items) and normal_key(field.key) in WRAPPERS:
            inside = [found for row in field.value.items for found in self._one_way(field.key, row)]
        concept = self.concept_of(field.key)
        if not concept or (inside and not whole):
            return inside
        key, label = field.key, _label_in(field.key)
        if isinstance(field.value, Text) and (way := way_to(concept, key, field.value.value)):
            concept, label = way, key
        return [Found(concept, key, field.value, field.line, field.column, label), *inside]

    def _one_way(self, key: str, row: Value) -> list[Found]:
        """A way to reach somebody that stands alone in its row: `socials: [{linkedin: maya}]`."""
        parts = row.fields if isinstance(row, Entries) and len(row.fields) == 1 else ()
        fields = (Field(f"{key}.{one.key}", one.value, one.line, one.column) for one in parts)
        return [found for field in fields for found in self._known(field) if found.concept in LOOKS]

    def read_inline(self, fields: tuple[InlineField, ...]) -> Iterator[Found]:
        """The known ones of a body's inline fields (`Last contact:: 2026-11-08`)."""
        for field in fields:
            named = self.concept_of(field.key) if field.value else ""
            if concept := named or self._by_its_value(field):
                yield _in_text(concept, field)

    def read_labels(self, labels: tuple[InlineField, ...]) -> Iterator[Found]:
        """The known ones of a body's labels, where their values look like what they should be."""
        for label in labels:
            # What is called by two names, as `Role/Title`, goes by the first that is known.
            called = map(self.concept_of, label.key.split("/"))
            concept = next(filter(None, called), "")
            if way := way_to(concept, label.key, label.value):
                yield _in_text(way, label, label.key)
                continue
            if concept not in LABELLED or not _fits(concept, label):
                concept = self._by_its_value(label) if label.bold else ""
            if concept:
                yield _in_text(concept, label)

    def _by_its_value(self, field: InlineField) -> str:
        return self.by_value(field.key, Text(field.value, field.line, field.column))


def _label_in(key: str) -> str:
    """What a key says of which one is meant: `TEL[CELL]`, `Phone (mobile)`."""
    said = _QUALIFIER.search(key) or _IN_BRACKETS.search(key)
    return said[1] if said else ""


def _in_text(concept: str, field: InlineField, label: str = "") -> Found:
    value = Text(_ADDRESS_BEHIND.sub("", field.value), field.line, field.column)
    label = label or _label_in(field.key)
    return Found(concept, field.key, value, field.line, field.column, label)


def _fits(concept: str, label: InlineField) -> bool:
    if concept in DATED or concept == "date":
        try:
            return parse_date(label.value) is not None
        except UnreadableDate:
            said = _BEHIND.sub("", label.value) if concept in _TOLD else ""
            return parse_day(said) is not None or (label.bold and bool(_NUMBER.match(label.value)))
    if concept == "attendees":
        return "[[" in label.value
    if concept == "cadence":
        return names_rhythm(label.value) or (label.bold and len(label.value) <= _LONGEST_RHYTHM)
    if looks := LOOKS.get(concept):
        return bool(looks.fullmatch(label.value.strip("<> ")))
    if concept in _NAMED and _LINKS.fullmatch(label.value):
        return True
    return label.bold and (concept not in _NAMING or len(label.value) <= _LONGEST)
