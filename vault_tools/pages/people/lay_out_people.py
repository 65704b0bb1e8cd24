"""Laying out the list of everybody, for the site and as the index note `People`."""

import unicodedata
from collections import Counter
from itertools import groupby
from operator import itemgetter

from vault_tools.notes.resolve import fold, without_accents
from vault_tools.pages.addresses import PEOPLE, Addresses
from vault_tools.pages.desk import Desk
from vault_tools.pages.index_notes.index_notes import Line, NoteLink, PeopleNote, Section
from vault_tools.pages.made_parts import person_link, when
from vault_tools.pages.parts import Quiet, Step, When
from vault_tools.pages.people.people_page import Chip, Letter, PeoplePage, PersonRow
from vault_tools.pages.wording.words import counted, number
from vault_tools.people.contact import Contact
from vault_tools.people.dialect.words import PERSON_TAGS
from vault_tools.people.showing.secrets import sayable
from vault_tools.remembered import remembered

FEW = 12  # people, up to which the list needs no letters and nothing to narrow it
PLACES = 6  # of those where most people live, that are offered


def lay_out_people(desk: Desk) -> PeoplePage:
    contacts = desk.people.contacts
    return PeoplePage(
        frame=desk.frame("People", PEOPLE),
        words=_words(contacts),
        letters=_letters(contacts, desk),
        circles=_circles(desk) if len(contacts) > FEW else (),
        places=_places(contacts) if len(contacts) > FEW else (),
        quiet=None if contacts else NOBODY,
    )


def lay_out_people_note(desk: Desk) -> PeopleNote:
    """Everybody by circle, in the order of the settings; then who is in none, and who has died."""
    names = [*desk.settings.circles, ""]
    groups: dict[str, list[Contact]] = {name: [] for name in names}
    dead = [one for one in desk.people.contacts if one.died]
    for contact in map(sayable, desk.people.contacts):
        if not contact.died:
            groups[contact.circles[0] if contact.circles else ""].append(contact)
    filled = [name for name in names if groups[name]]
    no_circle = "In no circle" if len(filled) > 1 else "Everybody"
    headed = [(name.capitalize() or no_circle, groups[name]) for name in filled]
    sections = [
        Section(heading, tuple(_line(one, desk.note_link(one)) for one in people))
        for heading, people in (*headed, ("Remembered", dead))
        if people
    ]
    return PeopleNote(_words(desk.people.contacts) or f"{NOBODY.heading}.", tuple(sections))


@remembered
def _line(contact: Contact, link: NoteLink) -> Line:
    return Line(link, _about_line(sayable(contact)))


def _about_line(contact: Contact) -> str:
    rhythm = f"every {contact.rhythm.every}" if contact.rhythm and not contact.circles else ""
    return " · ".join(part for part in (contact.role, contact.location, rhythm) if part)


def _words(contacts: tuple[Contact, ...]) -> str:
    if not contacts:
        return ""
    circles = {circle for contact in map(sayable, contacts) for circle in contact.circles}
    people = counted(len(contacts), "person", "people")
    return f"{people} in {number(len(circles))} circles" if len(circles) > 1 else people


def _letters(contacts: tuple[Contact, ...], desk: Desk) -> tuple[Letter, ...]:
    if len(contacts) <= FEW:
        rows = tuple(_row(contact, desk.addresses) for contact in contacts)
        return (Letter("", rows),) if contacts else ()
    ordered = sorted(((_order(contact), contact) for contact in contacts), key=itemgetter(0))
    return tuple(
        Letter(letter, tuple(_row(contact, desk.addresses) for _, contact in group))
        for letter, group in groupby(ordered, key=lambda one: one[0][0])
    )


@remembered
def _order(contact: Contact) -> tuple[str, str]:
    """Where a name stands in the list: without accents, Élodie before Emil."""
    return _letter(contact), without_accents(fold(contact.name))


def _letter(contact: Contact) -> str:
    """The letter under which a name stands, without its accent: Élodie stands under E."""
    first = next((char for char in contact.name if char.isalnum()), "#")
    base = without_accents(unicodedata.normalize("NFKC", first))[0]
    return (base if unicodedata.name(base, "").startswith("LATIN") else first).upper()


def _circles(desk: Desk) -> tuple[Chip, ...]:
    living = [one for one in desk.people.contacts if not one.died]
    counts = Counter(circle for one in living for circle in sayable(one).circles)
    order = [*desk.settings.circles]
    named = sorted(counts, key=lambda one: (order.index(one) if one in order else len(order), one))
    return tuple(Chip(circle, counts[circle]) for circle in named)


def _places(contacts: tuple[Contact, ...]) -> tuple[Chip, ...]:
    """The places where several live, of which many are told the fullest, by name."""
    counts = Counter(place for one in contacts if (place := sayable(one).location))
    shared = [(place, count) for place, count in counts.most_common() if count > 1][:PLACES]
    return tuple(Chip(place, count) for place, count in sorted(shared))


@remembered
def _row(contact: Contact, addresses: Addresses) -> PersonRow:
    contact = sayable(contact)
    return PersonRow(
        person=person_link(contact, addresses, PEOPLE),
        circle="" if contact.died else ", ".join(contact.circles),
        place=contact.location,
        organization=contact.organizations[0].name if contact.organizations else "",
        tags=tuple([tag for tag in contact.tags if fold(tag) not in PERSON_TAGS]),
        last=last_in_touch(contact),
        also=" ".join(
            dict.fromkeys(
                word
                for word in (
                    *contact.aliases,
                    contact.note_name if contact.note_name != contact.name else "",
                    contact.role,
                    *contact.groups,
                    *contact.interests,
                )
                if word
            )
        ),
    )


def last_in_touch(contact: Contact) -> When | None:
    """The last contact; of who has died it would say how long that is ago."""
    if contact.died:
        return None
    last = next((one for one in reversed(contact.interactions) if one.counts), None)
    return when(last.on) if last else None


NOBODY = Quiet(
    "Nobody here yet",
    "This folder holds no note about a person. A person is a note in a folder named people, or "
    "one that says so: type: person.",
    (
        Step("Write the first one", "vault new 'Maya Lindqvist'"),
        Step("Or start with a small vault that has three people in it", "vault init my-people"),
    ),
)
