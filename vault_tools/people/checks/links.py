"""Links that lead nowhere, or to one of several, and links that YAML does not see."""

from collections.abc import Iterator, Sequence

from vault_tools.notes.body import Zone
from vault_tools.notes.daily_notes import day_of_name
from vault_tools.notes.links import Link, pieces_of
from vault_tools.notes.note import Note
from vault_tools.notes.resolve import fold, note_name
from vault_tools.patterns import pattern
from vault_tools.people.checks.checked_vault import CheckedVault
from vault_tools.people.contact import Contact
from vault_tools.people.dialect.date_values import whole_date
from vault_tools.people.dialect.slips import Slips
from vault_tools.problems import Problem

NAMES_PEOPLE = frozenset({"introduced_by", "knows", "related", "family"})
"""Concepts in which a link is to somebody; an organization or a place needs no note."""

_WRITTEN = pattern(r"!?\[\[[^\[\]\n]*\]\]|\[[^\[\]\n]*\]\([^()\n]*\)")
_PERIOD = pattern(r"\d{4}(?:[-_]|$)|\d{8}$")

_Place = tuple[Note, Link]


def links(vault: CheckedVault) -> Iterator[Problem]:
    """A link that leads to no note.

    In notes about people, `vault` follows every link in the text, and every link to a person in a
    field (`introduced_by`, `knows`, family). In other notes it follows links to a person's alias,
    and links that are one slip away from a person's name. If such a link is wrong, a meeting does
    not count or an introduction is forgotten.

    Many such links are meant for notes that you may write one day. So links to days, embeds, and
    links in code are left alone, and each name is reported once, however often it is linked.

    Correct the name. An alias goes after the name of the note: `[[Ana Costa|Anita]]`.
    """
    known = _Known(vault.people.contacts)
    dead: dict[str, list[_Place]] = {}
    for note, link in _to_follow(vault):
        if vault.people.index.find(link.target, note.path) is None and (
            note.path in vault.of_people or known.find(link.target)
        ):
            dead.setdefault(fold(link.target), []).append((note, link))
    for places in dead.values():
        yield _dead(places, known.find(places[0][1].target))


def ambiguous_links(vault: CheckedVault) -> Iterator[Problem]:
    """A link to a name that two notes have, one of them about a person.

    Obsidian takes the note that is in the fewest folders, and of several the one nearest to the
    note with the link. `vault` does the same. If you meant the other one, the wrong person gets the
    meeting.

    To link the other one, write its path into the link, or give one of the notes another name.
    """
    namesakes = _namesakes(vault)
    linked: dict[str, list[_Place]] = {}
    for note in vault.written.values():
        for link in note.links:
            if fold(link.target) in namesakes and link.zone is not Zone.GENERATED:
                linked.setdefault(fold(link.target), []).append((note, link))
    for name, places in linked.items():
        yield _ambiguous(vault, places, namesakes[name])


def unquoted_links(vault: CheckedVault) -> Iterator[Problem]:
    """A link in front matter without quotes.

    For YAML, `[[Acme]]` is a list in a list, and `[[Acme]], [[Bathgate]]` cannot be read at all.
    `vault` reads the links all the same. Obsidian and other programs do not, and show the field,
    or all fields of the note, as broken.

    Put quotes around it.
    """
    yield from vault.told_as("unquoted-links")
    for note in vault.with_people.values():
        for field in note.fields:
            for link in pieces_of(field.value):
                if isinstance(link, Link) and (text := _as_written(note, link)):
                    message = f"YAML reads {text} as a list in a list, and not as a link"
                    at, hint = (link.line, link.column), f'quote it: "{text}"'
                    yield note.problem(at, "unquoted-links", message, hint, len(text))


class _Known:
    """How people are called, to find who a link that leads nowhere means."""

    def __init__(self, contacts: Sequence[Contact]) -> None:
        self.links = {one.note_name: f"[[{one.note_name}]]" for one in contacts}
        for one in contacts:
            for name in (one.name, *one.aliases):
                self.links.setdefault(name, f"[[{one.note_name}|{name}]]")
        self.slips = Slips(self.links)
        self.found: dict[str, str] = {}

    def find(self, target: str) -> str:
        """The link that was meant; empty if nobody has a name like it."""
        if target not in self.found:
            name = self.slips.find(note_name(target))
            self.found[target] = self.links[name] if name else ""
        return self.found[target]


def _to_follow(vault: CheckedVault) -> Iterator[_Place]:
    for note in vault.written.values():
        for link in note.links:
            if link.in_field and vault.dialect.concept_of(link.in_field) not in NAMES_PEOPLE:
                continue
            if not (link.embed or link.zone is Zone.GENERATED or _is_a_day(link.target)):
                yield note, link


def _is_a_day(target: str) -> bool:
    """Whether a link is to a day, or to a week, month or year: `journal/2026-11`, `May 15th`."""
    name = target.rsplit("/", 1)[-1]
    return bool(
        _PERIOD.match(name)
        or day_of_name(target)
        or (any(map(str.isdigit, name)) and whole_date(name, ""))
    )


def _dead(places: list[_Place], meant: str) -> Problem:
    note, link = places[0]
    text = _as_written(note, link) or f"[[{link.target}]]"
    more = len(places) - 1
    also = f" (nor in {_places(more)})" if more else ""
    hint = "make a note of that name, or take the brackets away"
    if meant:
        alias = "|" in meant
        hint = f"an alias stands behind the name: {meant}" if alias else f"did you mean {meant}?"
    at = (link.line, link.column)
    return note.problem(at, "links", f"{text} leads to no note{also}", hint, len(text))


def _namesakes(vault: CheckedVault) -> dict[str, list[str]]:
    """The names that several notes bear, one of them a person's, with the notes' paths."""
    by_name: dict[str, list[str]] = {}
    for path, note in vault.people.notes.items():
        by_name.setdefault(fold(note.name), []).append(path)
    return {
        name: paths
        for name, paths in by_name.items()
        if len(paths) > 1 and any(path in vault.of_people for path in paths)
    }


def _ambiguous(vault: CheckedVault, places: list[_Place], paths: list[str]) -> Problem:
    note, link = places[0]
    text = _as_written(note, link) or f"[[{link.target}]]"
    means = vault.people.index.find(link.target, note.path)
    count = "two" if len(paths) == 2 else str(len(paths))
    message = f'{count} notes are called "{link.target}"; this means {means}'
    if len(places) > 1:
        message += f" (linked in {_places(len(places) - 1)} too)"
    others = [f"[[{p.removesuffix('.md')}|{link.shown}]]" for p in paths if p != means]
    hint = f"{others[0]} is the other one" if len(paths) == 2 else "others: " + ", ".join(others)
    return note.problem((link.line, link.column), "ambiguous-links", message, hint, len(text))


def _as_written(note: Note, link: Link) -> str:
    """The link's own text; empty where the line has none, as for lists of numbers in lists."""
    found = _WRITTEN.match(note.source_line(link.line), link.column - 1)
    return found[0] if found else ""


def _places(count: int) -> str:
    return "1 other place" if count == 1 else f"{count} other places"
