"""From a note's fields to a contact: each concept read by its own small rule.

The dialect has decided what each key means; here is what its value says. The name is read in
`given_name`, dates in `life_dates`, circles and cadence in `own_rhythm`, rests in `pauses`, ways to
reach somebody in `ways`, lists of words in `listed_words`, sections of the text in `sections`, what
is left over in `leftovers`. Interactions are not read here but in `account`, of any note.
"""

from collections.abc import Iterator, Mapping
from datetime import date

from msgspec.structs import replace

from vault_tools.notes.body import TEXT
from vault_tools.notes.dates import PartialDate
from vault_tools.notes.front_matter import Text
from vault_tools.notes.html.safe_links import is_image
from vault_tools.notes.links import Link, find_links, pieces_of
from vault_tools.notes.marks import without_tags_behind
from vault_tools.notes.note import Note
from vault_tools.notes.resolve import fold
from vault_tools.notes.tasks import Task
from vault_tools.patterns import pattern
from vault_tools.people.contact import Contact, GiftIdea
from vault_tools.people.dialect.date_values import date_of, dates_in, parse_or_none, whole_date
from vault_tools.people.dialect.dialect import Dialect, Found
from vault_tools.people.dialect.fields import Fields, first_of, said_in, texts_of
from vault_tools.people.dialect.listed_words import words_listed
from vault_tools.people.dialect.values import (
    Named,
    Words,
    former_names_in,
    names_of,
    part_of,
    plain_texts,
    says_nothing,
)
from vault_tools.people.dialect.words import AT_NOBODYS, RELATIONS
from vault_tools.people.reading.given_name import NameReader
from vault_tools.people.reading.leftovers import leftovers_of
from vault_tools.people.reading.life_dates import DateReader
from vault_tools.people.reading.own_rhythm import RhythmReader
from vault_tools.people.reading.pauses import is_paused, paused_until
from vault_tools.people.reading.relatives import family_of, known_beside
from vault_tools.people.reading.sections import sections_of
from vault_tools.people.reading.ways import ways_of
from vault_tools.people.recognizing.tags import tags_of
from vault_tools.people.rotation.cadence import Rhythm
from vault_tools.people.settings import Settings
from vault_tools.people.ties.periods import affiliations_in
from vault_tools.problems import Place, Problem

_LETTER = pattern(r"[^\W\d_]")
_FEW_WORDS = 80  # characters; more is a text about them


class ContactReader:
    """Reads one person's note; `problems` fill up on the way."""

    def __init__(
        self,
        note: Note,
        fields: Fields,
        dialect: Dialect,
        settings: Settings,
        rhythms: Mapping[str, Rhythm | None],
    ) -> None:
        self.note, self.fields, self.dialect = note, fields, dialect
        self.settings, self.rhythms = settings, rhythms
        self.dates = DateReader(note, fields, settings.date_order)
        self.problems: list[Problem] = self.dates.problems
        self.rhythm_reader = RhythmReader(note, fields, settings, rhythms, self.problems)
        self.sections = sections_of(note, dialect)
        self.names = NameReader(note, fields)

    def read(self) -> Contact:
        circles, groups = self.rhythm_reader.circles(self._words("groups"))
        rhythm, source = self.rhythm_reader.rhythm(circles)
        organizations, former = self._organizations()
        order = self.settings.date_order
        return Contact(
            path=self.note.path,
            name=self.names.name(),
            aliases=tuple(dict.fromkeys(map(without_tags_behind, self._words("aliases")))),
            circles=circles,
            rhythm=rhythm,
            rhythm_from=source,
            snooze_until=self.dates.day("snooze") or paused_until(self.fields, order),
            paused=is_paused(self.fields, order),
            next_contact=self.dates.day("next_contact", words=True),
            birthday=self.dates.birthday(),
            died=self.dates.died(),
            met=self._met(),
            how_met=self._how_met(),
            created=self._created(),
            dates=self.dates.coming_round(),
            life=self.dates.life(),
            introduced_by=self._names("introduced_by"),
            knows=_each_once([*self._names("knows"), *known_beside(self.fields, self.dialect)]),
            related=self._names("related"),
            family=family_of(self.fields, self.dialect),
            organizations=organizations,
            former_organizations=former,
            relationship=self._relationship(),
            role=self._role(),
            location=", ".join([*self._all("location"), *self._all("country")]),
            household=self._text("household"),
            photo=self._photo(),
            timezone=", ".join(map(without_tags_behind, self._all("timezone"))),
            interests=self._words("interests"),
            can_help_with=self._words("can_help_with"),
            looking_for=self._words("looking_for"),
            gift_ideas=self._gift_ideas(),
            groups=groups,
            tags=tags_of(self.note, self.fields),
            ways=ways_of(self.fields),
            others=leftovers_of(self.note, self.dialect, order),
            tasks=tuple(self._tasks()),
            places=tuple(self._places()),
        )

    def _tasks(self) -> Iterator[Task]:
        """Those of the text; a box before an idea for a gift is none, unless it has a day."""
        ideas = {words.line for words in self.sections.get("gift_ideas", ())}
        for task in self.note.tasks:
            if task.zone is TEXT and (task.due or task.line not in ideas):
                yield task

    def _places(self) -> Iterator[tuple[str, Place]]:
        """Where each concept stands first."""
        for concept, found in self.fields.items():
            yield concept, Place(self.note.path, found[0].line, found[0].column)

    def _all(self, concept: str) -> list[str]:
        return texts_of(self.fields, concept)

    def _text(self, concept: str) -> str:
        return ", ".join(self._all(concept))

    def _words(self, concept: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys([words.text for words in self._listed(concept)]))

    def _listed(self, concept: str) -> list[Words]:
        """What fields and sections list under a concept, with the place of each, a line once."""
        found, sections = self.fields.get(concept), self.sections.get(concept, ())
        written = [words for one in found for words in words_listed(one)] if found else []
        told = [(words.line, words.text) for words in written]
        lines = {line: ", ".join(text for at, text in told if at == line) for line, _ in told}
        return [*written, *(words for words in sections if lines.get(words.line) != words.text)]

    def _gift_ideas(self) -> tuple[GiftIdea, ...]:
        """Each idea once, where it stands first."""
        listed = {words.text: words for words in reversed(self._listed("gift_ideas"))}
        return tuple(
            GiftIdea(words.text, Place(self.note.path, words.line, words.column))
            for words in reversed(listed.values())
        )

    def _names(self, concept: str) -> tuple[Named, ...]:
        found = self.fields.get(concept, ())
        return _each_once([name for one in found for name in names_of(one.value)])

    def _organizations(self) -> tuple[tuple[Named, ...], tuple[Named, ...]]:
        """Where they are, and where they were."""
        now: list[Named] = []
        before: list[Named] = []
        found = self.fields.get("organization", ())
        for each in (*found, *self.fields.get("former_organization", ())):
            for one, period in affiliations_in(each.value):
                if _is_nobodys(one):
                    continue
                ended = period.ended or each.concept == "former_organization"
                (before if ended else now).append(replace(one, period=period.words))
        before += [one for each in found for one in former_names_in(each.value)]
        return _each_once(now), _each_once(before)

    def _met(self) -> PartialDate | None:
        """When we met; words in its place tell how, and are no mistake, and so does June alone."""
        for found in self.fields.get("met", ()):
            for words in dates_in(found.value):
                if not _LETTER.search(words.text):
                    self.problems += date_of(words, self.note, self.settings.date_order)[1]
        said = self._dates_of("met", "how_met")
        return next((on for on in said if on.year or on.day), None)

    def _dates_of(self, *concepts: str) -> Iterator[PartialDate]:
        """What can be read as a date under these concepts, without a word on what cannot."""
        for concept in concepts:
            for found in self.fields.get(concept, ()):
                for words in dates_in(found.value):
                    if read := parse_or_none(words.text, self.settings.date_order):
                        yield read

    def _how_met(self) -> str:
        order = self.settings.date_order
        said = [*self._all("met"), *self._all("how_met")]
        words = [text for text in said if _LETTER.search(text) and not _is_day(text, order)]
        told = [section.text for section in self.sections.get("how_met", ())]
        return ". ".join([*words, *told])

    def _photo(self) -> str:
        """The first that names a picture of the vault, or an address on the web."""
        pieces = (one for found in self.fields.get("photo", ()) for one in pieces_of(found.value))
        named = (name for piece in pieces for name in _names_in(piece))
        web = ("https://", "http://")
        return next((one for one in named if is_image(one) or one.startswith(web)), "")

    def _created(self) -> date | None:
        return next((on.exact for on in self._dates_of("created", "date") if on.exact), None)

    def _relationship(self) -> str:
        said = self._text("relationship") or self._told_in_a_line("relationship")
        role = self._text("role")
        return said or (role if role.casefold() in RELATIONS else "")

    def _told_in_a_line(self, concept: str) -> str:
        """What a section says in a few words, in nothing but one line; a number tells a story."""
        told = self.sections.get(concept, ())
        text = ", ".join(one.text for one in told).rstrip(".。")
        tale = len({one.line for one in told}) > 1 or any(map(str.isdigit, text))
        return "" if tale or len(text) > _FEW_WORDS else text

    def _role(self) -> str:
        """What they do, and of somebody who works for themselves, or not, that."""
        role = ", ".join(dict.fromkeys(map(_job, self.fields.get("role", ())))).strip(", ")
        title = first_of(self.fields, "title")
        if not role or role.casefold() in RELATIONS:
            role = title if title and not self.names.is_title(title) else ""
        named = (one for found in self.fields.get("organization", ()) for one in _named_in(found))
        own = dict.fromkeys(one.name for one in named if _is_nobodys(one))
        return ", ".join(filter(None, (role, *own)))


def _job(found: Found) -> str:
    """What a field says that somebody does; of `{title: …, organization: …}` the title."""
    title = part_of(found.value, "title", "role", "name", "position")
    texts = plain_texts(title) if title else said_in(found)
    return ", ".join(text for text in texts if not says_nothing(text))


def _is_day(text: str, order: str) -> bool:
    """Whether words of how we met only say when; June, without a number, may be who it was by."""
    return any(map(str.isdigit, text)) and whole_date(text, order) is not None


def _named_in(found: Found) -> Iterator[Named]:
    yield from (named for named, _ in affiliations_in(found.value))


def _is_nobodys(named: Named) -> bool:
    return not named.target and fold(named.name) in AT_NOBODYS


def _each_once(named: list[Named]) -> tuple[Named, ...]:
    """Those of one name where it stands first, in the order in which each stands last."""
    if len(named) < 2:
        return tuple(named)
    return tuple({fold(one.name): one for one in reversed(named)}.values())[::-1]


def _names_in(piece: Link | Text) -> Iterator[str]:
    """What may name a picture: a link's target, a path or an address."""
    if isinstance(piece, Link):
        yield piece.target
    else:
        yield from (link.target for link in find_links(piece.value))
        yield piece.value.strip()
