"""From a note's fields to a contact: each concept read by its own small rule.

The dialect has decided what each key means; here is what its value says. Interactions are not
read here but in `history`, which needs all notes.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from vault_tools.notes.body import Zone
from vault_tools.notes.dates import PartialDate, UnreadableDate, parse_date
from vault_tools.notes.front_matter import Empty, Entries, Field, Items
from vault_tools.notes.note import Note
from vault_tools.notes.resolve import fold
from vault_tools.people.cadence import CadenceError, Rhythm, parse_rhythm
from vault_tools.people.contact import Contact, Kept, Way
from vault_tools.people.dialect import Dialect, Found
from vault_tools.people.recognize import tags_of
from vault_tools.people.settings import Settings
from vault_tools.people.values import (
    Named,
    first_text,
    is_true,
    names_of,
    read_date,
    texts,
    words_of,
)
from vault_tools.problems import Place, Problem

Fields = Mapping[str, tuple[Found, ...]]

WAYS = ("phone", "email", "whatsapp", "signal", "telegram", "website", "linkedin", "twitter")
AWAY = {"inactive", "dormant", "archived", "ended", "paused"}
NO_RHYTHM = {"periodic", "ambient", "triggered", "as needed", "whenever"}
RELATIONS = {
    *("friend", "family", "colleague", "mentor", "mentee", "neighbour", "neighbor", "partner"),
    *("brother", "sister", "mother", "father", "cousin", "aunt", "uncle", "acquaintance"),
}
LONGEST_OTHER = 300  # characters of an unknown field's text that are worth showing


def read_fields(note: Note, dialect: Dialect) -> dict[str, tuple[Found, ...]]:
    """The fields of a note by concept; inline fields of log entries belong to their entries."""
    entry_lines = {entry.line for entry in note.entries}
    inline = tuple(field for field in note.inline_fields if field.line not in entry_lines)
    fields: dict[str, tuple[Found, ...]] = {}
    for found in (*dialect.read(note.fields), *dialect.read_inline(inline)):
        fields[found.concept] = (*fields.get(found.concept, ()), found)
    return fields


@dataclass
class ContactReader:
    """Reads one person's note; `problems` fill up on the way."""

    note: Note
    fields: Fields
    dialect: Dialect
    settings: Settings
    rhythms: Mapping[str, Rhythm | None]

    def __post_init__(self) -> None:
        self.problems: list[Problem] = []

    def read(self) -> Contact:
        circles = self._circles()
        contact = Contact(
            path=self.note.path,
            name=self._name(),
            aliases=self._words("aliases"),
            circles=circles,
            snooze_until=self._day("snooze"),
            paused=self._paused(),
            next_contact=self._day("next_contact"),
            birthday=self._birthday(),
            died=self._date("died"),
            met=self._met(),
            how_met=self._text("how_met"),
            created=self._day("created", quiet=True),
            dates=self._dates(),
            introduced_by=self._names("introduced_by"),
            knows=self._names("knows"),
            family=self._family(),
            organizations=self._names("organization"),
            relationship=self._relationship(),
            role=self._role(),
            location=self._joined("location", "country"),
            household=self._text("household"),
            timezone=self._text("timezone"),
            interests=self._words("interests"),
            can_help_with=self._words("can_help_with"),
            looking_for=self._words("looking_for"),
            gift_ideas=self._words("gift_ideas"),
            groups=self._words("groups"),
            tags=tags_of(self.note, self.fields),
            ways=self._ways(),
            others=self._others(),
            tasks=tuple(task for task in self.note.tasks if task.zone is Zone.TEXT),
            places=tuple(
                (concept, Place(self.note.path, found[0].line, found[0].column))
                for concept, found in self.fields.items()
            ),
        )
        rhythm, source = self._rhythm(circles)
        return replace(contact, rhythm=rhythm, rhythm_from=source)

    def _name(self) -> str:
        if name := self._scalar("name"):
            return name
        parts = [self._scalar("first_name"), self._scalar("last_name")]
        if any(parts):
            return " ".join(part for part in parts if part)
        title = self._scalar("title")
        return title if title and self._title_is_name(title) else self._file_name()

    def _file_name(self) -> str:
        return re.sub(r"__contact$", "", self.note.name, flags=re.IGNORECASE).strip()

    def _title_is_name(self, title: str) -> bool:
        """A title is the name where it shares a word with the file's name, else a job."""
        words = re.findall(r"\w{2,}", fold(title))
        return bool({*words} & {*re.findall(r"\w{2,}", fold(self.note.name))})

    def _scalar(self, concept: str) -> str:
        """The first text of a concept whose value is no mapping (whose parts are read apart)."""
        for found in self.fields.get(concept, ()):
            if not isinstance(found.value, Entries) and (text := first_text(found.value)):
                return text
        return ""

    _text = _scalar

    def _words(self, concept: str) -> tuple[str, ...]:
        found = self.fields.get(concept, ())
        return tuple(dict.fromkeys(word for one in found for word in _plain_words(one)))

    def _names(self, concept: str) -> tuple[Named, ...]:
        found = self.fields.get(concept, ())
        named = [name for one in found for name in names_of(one.value) if name.name.strip()]
        return tuple({fold(name.name): name for name in reversed(named)}.values())[::-1]

    def _joined(self, *concepts: str) -> str:
        return ", ".join(text for text in map(self._text, concepts) if text)

    def _date(self, concept: str, *, quiet: bool = False) -> PartialDate | None:
        for found in self.fields.get(concept, ()):
            read, problems = read_date(found, self.note, self.settings.date_order)
            self.problems += [] if quiet else problems
            if read:
                return read
        return None

    def _day(self, concept: str, *, quiet: bool = False) -> date | None:
        read = self._date(concept, quiet=quiet)
        return read.exact if read else None

    def _birthday(self) -> PartialDate | None:
        """The most exact of what is said; a year said apart completes a day without one."""
        dates = []
        for found in self.fields.get("birthday", ()):
            read, problems = read_date(found, self.note, self.settings.date_order)
            self.problems += problems
            dates += [read] if read else []
        if not dates:
            return None
        best = max(dates, key=lambda one: (one.day is not None, one.month is not None))
        year = next((one.year for one in dates if one.year), None)
        return replace(best, year=best.year or year)

    def _met(self) -> PartialDate | None:
        """When we met; text that tells how we met is no date and no mistake."""
        return self._date("met", quiet=True)

    def _dates(self) -> tuple[Kept, ...]:
        kept: list[Kept] = []
        for found in self.fields.get("dates", ()):
            if isinstance(found.value, Entries):
                kept += self._labelled(found.value.fields)
            elif isinstance(found.value, Items):
                rows = [item for item in found.value.items if isinstance(item, Entries)]
                kept += [one for row in rows for one in self._row(row)]
            else:
                kept += self._labelled((Field(found.key, found.value, found.line, found.column),))
        return tuple(kept)

    def _row(self, row: Entries) -> list[Kept]:
        by_key = {field.key.casefold(): field for field in row.fields}
        label = next(
            (first_text(by_key[k].value) for k in ("text", "name", "label") if k in by_key), ""
        )
        when = by_key.get("date")
        return self._labelled((Field(label, when.value, when.line, when.column),)) if when else []

    def _labelled(self, fields: tuple[Field, ...]) -> list[Kept]:
        kept = []
        for field in fields:
            try:
                on = parse_date(first_text(field.value), self.settings.date_order)
            except UnreadableDate:
                continue
            kept += [Kept(field.key.replace("_", " "), on)] if on else []
        return kept

    def _paused(self) -> bool:
        if any(is_true(found.value) for found in self.fields.get("paused", ())):
            return True
        for found in self.fields.get("status", ()):
            word = first_text(found.value).casefold()
            if word in AWAY or (found.key.casefold() == "active" and is_true(found.value) is False):
                return not isinstance(found.value, Empty)
        return False

    def _family(self) -> tuple[tuple[str, Named], ...]:
        return tuple(
            (found.key.casefold(), named)
            for found in self.fields.get("family", ())
            for named in names_of(found.value)
            if named.name.strip()
        )

    def _relationship(self) -> str:
        said = self._text("relationship")
        role = self._text("role")
        return said or (role if role.casefold() in RELATIONS else "")

    def _role(self) -> str:
        role = self._text("role")
        title = self._scalar("title")
        if role and role.casefold() not in RELATIONS:
            return role
        return title if title and not self._title_is_name(title) else ""

    def _ways(self) -> tuple[Way, ...]:
        return tuple(
            dict.fromkeys(
                Way(kind, value, found.label)
                for kind in WAYS
                for found in self.fields.get(kind, ())
                for words in texts(found.value)
                if (value := re.sub(r"^[A-Z]{2,}:(?=[+\d])", "", words.text.strip()))
            )
        )

    def _others(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        rows = []
        for field in self.note.fields:
            if self.dialect.concept_of(field.key) is None:
                said = tuple(words.text for words in texts(field.value) if words.text.strip())
                if said and sum(map(len, said)) <= LONGEST_OTHER:
                    rows.append((field.key, said))
        return tuple(rows)

    def _circles(self) -> tuple[str, ...]:
        known = {fold(name): name for name in self.rhythms}
        names = []
        for found in self.fields.get("circle", ()):
            for words in texts(found.value):
                for word in filter(None, re.split(r"\s*,\s*", words.text)):
                    if fold(word) in known:
                        names.append(known[fold(word)])
                    elif fold(found.key).startswith("circle"):
                        self._tell_circle(words.line, words.column, word)
        return tuple(dict.fromkeys(names))

    def _tell_circle(self, line: int, column: int, word: str) -> None:
        from difflib import get_close_matches  # noqa: PLC0415 - only a mistake pays for it

        close = get_close_matches(fold(word), self.rhythms, n=1)
        hint = f'did you mean "{close[0]}"?' if close else f"known: {', '.join(self.rhythms)}"
        message = f'"{word}" is no circle in your settings'
        self.problems.append(self.note.problem((line, column), "circle", message, hint, len(word)))

    def _rhythm(self, circles: tuple[str, ...]) -> tuple[Rhythm | None, str]:
        """The contact's own cadence, else the closest of its circles, else the default."""
        for found in self.fields.get("cadence", ()):
            text = first_text(found.value)
            if not text:
                continue
            if fold(text) in self.rhythms or fold(text) in NO_RHYTHM:
                return self.rhythms.get(fold(text)), f"{found.key}: {text}"
            try:
                return parse_rhythm(text), f"{found.key}: {text}"
            except CadenceError as error:
                self._tell_cadence(found, text, error)
        ranked = [(rhythm.ideal.days, name) for name in circles if (rhythm := self.rhythms[name])]
        if ranked:
            name = min(ranked)[1]
            return self.rhythms[name], f"circle: {name}"
        if circles or not self.settings.default_cadence:
            return None, ""
        return parse_rhythm(self.settings.default_cadence), "default_cadence"

    def _tell_cadence(self, found: Found, text: str, error: CadenceError) -> None:
        words = next(texts(found.value))
        at = (words.line, words.column)
        problem = self.note.problem(at, "cadence", str(error), error.hint, len(text))
        self.problems.append(problem)


def _text_of_row(concept: str, row: Entries) -> list[str]:
    """The text of `{category, text, done}`; of ideas only those for gifts, not yet given."""
    said = {field.key.casefold(): first_text(field.value) for field in row.fields}
    no_gift = concept == "gift_ideas" and "gift" not in said.get("category", "gift").casefold()
    if no_gift or said.get("done", "").casefold() == "true":
        return []
    return [said.get("text") or said.get("name", "")]


def _plain_words(found: Found) -> list[str]:
    """Words of a list; of a list of mappings (`{category, text, done}`) each one's text."""
    if isinstance(found.value, Items):
        words = []
        for item in found.value.items:
            if isinstance(item, Entries):
                words += _text_of_row(found.concept, item)
            else:
                words += [word.text for word in texts(item)]
        return [word.strip().removeprefix("#") for word in words if word.strip(" #")]
    return words_of(found.value)
