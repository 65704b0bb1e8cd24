"""The notes of a vault as others may see them: initials for names, no way to reach anybody.

Notes in, notes out, so that whatever is read from them afterwards holds nothing else. Of running
text nothing stays but days, kinds and links (`bare_notes`), since it may name somebody whom no
note knows; of a note's fields those few whose values are dates, rhythms, names or single words.
Secrets are left out before (`secrets`), and what no such page shows is decided in
`pages/for_others.py`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from vault_tools.notes.note import Note, parse_note
from vault_tools.notes.resolve import fold
from vault_tools.patterns import pattern
from vault_tools.people.dialect.dialect import Dialect
from vault_tools.people.ideas.deck import is_idea
from vault_tools.people.settings import Settings
from vault_tools.people.showing.bare_notes import bare_rows
from vault_tools.people.showing.veil import Veil
from vault_tools.people.ties.organizations import organizations_of
from vault_tools.people.understand import People
from vault_tools.word_lists import word_set

SHOWN = word_set("""
    last_contact, next_contact, cadence, circle, snooze, paused, birthday, died, lifespan,
    introduced_by, knows, related, family, organization, former_organization, country, location,
    timezone, interests, groups, tags, created, date, attendees, type
""")
"""The concepts that a redacted page may show; none of them holds sentences."""

_LONGEST = 6  # words of a field's line; more are a sentence
_WIKILINK = pattern(r"!?\[\[([^\[\]|#]*)[^\[\]]*\]\]")
_ITEM = pattern(r"\s*- [^:{}]*$")
_DAY = pattern(r"\d{4}-\d\d(?:-\d\d)?|\d{8}")
_DATE = pattern(r"\d{4}-\d\d(-\d\d)?|\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}[–-]\d{4}")
_ADDRESS = pattern(
    r"[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+|(?:https?|mailto|tel|sms|obsidian):\S+|www\.\S+"
    r"|\b(?:t|wa|signal)\.me/\S+|(?<![\w@/])@\w{2,}|(?<![\w\-.])\(?[+\d][\d ()/.\-]{4,}\d"
)


class Redacted(Struct, frozen=True):
    """The notes under their new paths; `paths` leads from an old path to the new one."""

    notes: tuple[Note, ...]
    paths: Mapping[str, str]


def redacted_notes(people: People, settings: Settings) -> Redacted:
    """The notes of these people as others may see them, secrets left out beforehand."""
    notes = [note for note in people.notes.values() if not people.verdict(note.path).template]
    bodies = organizations_of(people, settings).by_key.values()
    veil = Veil(people.contacts, _linked_nowhere(notes, people), bodies)
    redactor = _Redactor(people, settings, veil, _new_paths(notes, people, veil))
    return Redacted(tuple(map(redactor.redacted, notes)), redactor.paths)


def redacted_settings(people: People, settings: Settings) -> Settings:
    """The settings without the names in them."""
    veil = Veil(people.contacts)

    def named(values: Mapping[str, str]) -> dict[str, str]:
        return {veil.over(name, whole=False): value for name, value in values.items()}

    home = tuple(veil.over(place, whole=False) for place in settings.home)
    circles, kinds = named(settings.circles), named(settings.kinds)
    return replace(settings, name="", home=home, circles=circles, kinds=kinds)


def _linked_nowhere(notes: Iterable[Note], people: People) -> list[str]:
    """What links name without a note for it: it could be somebody."""
    return [
        link.target.rsplit("/", 1)[-1]
        for note in notes
        if not is_idea(note)
        for link in note.links
        if link.target and people.index.find(link.target, note.path) is None
    ]


def _new_paths(notes: Iterable[Note], people: People, veil: Veil) -> dict[str, str]:
    """A path without names for each note; notes that would get the same path get numbers."""
    paths: dict[str, str] = {}
    taken: set[str] = set()
    ideas = {idea.path for idea in people.ideas}
    for path in sorted(note.path for note in notes):
        folder, slash, name = path.rpartition("/")
        stem = name.removesuffix(".md")
        label = veil.labels.get(path) or (veil.over(stem) if path in ideas else _dated(stem))
        new = f"{veil.over(folder, whole=False)}{slash}{label}"
        tries = (new, *(f"{new} ({number})" for number in range(2, len(taken) + 3)))
        paths[path] = next(f"{one}.md" for one in tries if fold(one) not in taken)
        taken.add(fold(paths[path].removesuffix(".md")))
    return paths


def _dated(stem: str) -> str:
    """A name for a note about nobody: the day in its old name, or "A note"."""
    day = _DAY.search(stem)
    return day[0] if day else "A note"


class _Redactor(Struct, frozen=True):
    people: People
    settings: Settings
    veil: Veil
    paths: Mapping[str, str]

    def redacted(self, note: Note) -> Note:
        path = self.paths[note.path]
        if is_idea(note):
            return parse_note(path, self._idea(note).encode("utf-8", "replace"))

        def link(target: str) -> str:
            return self._link(target, note.path)

        block = [self._field_row(row, note.path) for row in self._shown_rows(note)]
        person = ["type: person"] * self.people.verdict(note.path).person
        body = bare_rows(note, self.settings.kinds, link)
        for line, row in self._whole_lines(note):
            body[line - note.body_line] = self._field_row(row, note.path)
        rows = ["---", *person, *block, "---", *body]
        return parse_note(path, "\n".join(rows).encode("utf-8", "replace"))

    def _idea(self, note: Note) -> str:
        """An idea as it is, but without its text if that has a name or an address in it."""
        head = f"---\n{note.block.rstrip()}\n---\n"
        named = self.veil.over(_without_addresses(note.body)) != note.body
        body = "" if named else note.body
        return self.veil.over(_without_addresses(head)) + body

    def _link(self, target: str, source: str) -> str:
        """The link as it leads to the same note under its new name; empty where there is none."""
        found = self.people.index.find(target, source)
        if found and found in self.paths:
            return f"[[{self.paths[found].removesuffix('.md')}]]"
        body = self.veil.bodies.get(target)
        return f"[[{body}]]" if body else ""

    def _shown_rows(self, note: Note) -> Iterator[str]:
        """The lines of the front matter's fields that may be shown."""
        rows, dialect = note.block.split("\n"), Dialect(self.settings.fields)
        ends = [*(field.line - 2 for field in note.block_fields[1:]), len(rows)]
        for field, end in zip(note.block_fields, ends, strict=False):
            concept = dialect.concept_of(field.key)
            person = self.people.verdict(note.path).person
            if concept in SHOWN and not (person and concept == "type"):
                first, below = rows[field.line - 2], rows[field.line - 1 : end]
                yield first if "{" not in first else ""
                yield from (row for row in below if _ITEM.match(row))

    def _whole_lines(self, note: Note) -> Iterator[tuple[int, str]]:
        """The lines of the text that are a field which may be shown."""
        dialect = Dialect(self.settings.fields)
        for one in note.inline_fields:
            row = note.source_line(one.line)
            whole = row.lstrip(" \t>*_-+").startswith(one.key)
            if whole and dialect.concept_of(one.key) in SHOWN:
                yield one.line, row

    def _field_row(self, row: str, source: str) -> str:
        """A line of a field with its links as they lead now, without names and addresses."""
        links: list[str] = []

        def keep(found: re.Match[str]) -> str:
            name = found[1].rsplit("/", 1)[-1]
            links.append(self._link(found[1], source) or self.veil.over(name, whole=False))
            return f"\0{len(links) - 1}\0"

        kept = self.veil.over(_without_addresses(_WIKILINK.sub(keep, row)), whole=False)
        if len(kept.split()) > _LONGEST and "," not in kept:
            kept = ""
        return re.sub("\0(\\d+)\0", lambda found: links[int(found[1])], kept)


def _without_addresses(text: str) -> str:
    return _ADDRESS.sub(lambda found: found[0] if _DATE.fullmatch(found[0]) else "…", text)
