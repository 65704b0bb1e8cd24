"""Laying out organizations: their pages, the list of all, and the index note `Organizations`.

An organization with a note, or with two people, has a page of its own; one that a single person
names stands in the list, and leads to them.
"""

from collections.abc import Iterable

from markupsafe import Markup
from msgspec.structs import replace

from vault_tools.notes.html.markdown import render_markdown
from vault_tools.notes.html.prose import prose_of
from vault_tools.notes.resolve import NoteIndex
from vault_tools.pages.addresses import ORGANIZATIONS, Addresses
from vault_tools.pages.desk import Desk
from vault_tools.pages.index_notes.index_notes import Line, OrganizationsNote, Section
from vault_tools.pages.made_parts import note_link, person_link, when
from vault_tools.pages.organizations.organization_page import (
    Affiliated,
    Doors,
    Members,
    Opened,
    OrganizationPage,
    OrganizationRow,
    OrganizationsPage,
)
from vault_tools.pages.parts import Link, Quiet, Step, Way
from vault_tools.pages.shared import Shared
from vault_tools.pages.wording.paths import introduction_words
from vault_tools.pages.wording.words import counted
from vault_tools.people.contact import Contact
from vault_tools.people.ties.approach import introductions_to
from vault_tools.people.ties.network import Introduction
from vault_tools.people.ties.organizations import Affiliation, Organization
from vault_tools.remembered import remembered


def has_page(one: Organization) -> bool:
    return bool(one.path) or any(each.contact != one.people[0].contact for each in one.people)


def lay_out_organization(one: Organization, shared: Shared) -> OrganizationPage:
    desk, network = shared.desk, shared.network
    page, members = desk.addresses.page_of(one.key), network.people_at(one)
    groups = (
        ("There now", _people(one.now, members, desk.addresses, page)),
        ("There before", _people(one.before, members, desk.addresses, page)),
        ("Could open a door", _doors(one, shared, page)),
    )
    told = introductions_to(network, one.key)
    doors = (
        ("Introductions that led there", [each for each in told if each.by]),
        ("Whom you put in a word for", [each for each in told if not each.by]),
    )
    return OrganizationPage(
        frame=desk.frame(one.name, page),
        name=one.name,
        words=organization_words(one),
        ways=_ways(one, desk, page),
        groups=tuple(Members(heading, people) for heading, people in groups if people),
        doors=tuple(
            Doors(heading, tuple(_opened(each, shared, page) for each in opened))
            for heading, opened in doors
            if opened
        ),
        note=_note(one, desk, page),
    )


def lay_out_organizations(shared: Shared) -> OrganizationsPage:
    addresses, network = shared.desk.addresses, shared.network
    rows = tuple(
        _row(one, network.people_at(one), addresses) for one in network.organizations.values()
    )
    return OrganizationsPage(
        frame=shared.desk.frame("Organizations", ORGANIZATIONS),
        words=counted(len(rows), "organization"),
        rows=rows,
        quiet=None if rows else NONE,
    )


def lay_out_organizations_note(shared: Shared) -> OrganizationsNote:
    """Each organization with who is there now and who was before."""
    index, network = shared.desk.people.index, shared.network
    said = (_section(one, network.people_at(one), index) for one in network.organizations.values())
    sections = tuple(section for section in said if section.lines)
    words = counted(len(sections), "organization")
    return OrganizationsNote(words if sections else "Nobody's note names one yet.", sections)


@remembered
def _section(one: Organization, members: tuple[Contact, ...], index: NoteIndex) -> Section:
    contacts, lines = {contact.path: contact for contact in members}, []
    for each in (*one.now, *one.before):
        contact = contacts[each.contact]
        said = [contact.role if each.now else "before", each.period]
        lines.append(Line(note_link(contact, index), " · ".join(part for part in said if part)))
    return Section(one.name, tuple(lines))


def _people(
    affiliations: Iterable[Affiliation],
    members: tuple[Contact, ...],
    addresses: Addresses,
    page: str,
) -> tuple[Affiliated, ...]:
    contacts, found = {contact.path: contact for contact in members}, []
    for each in affiliations:
        contact = contacts[each.contact]
        said = [contact.role if each.now else "", each.period]
        words = " · ".join(part for part in said if part)
        found.append(Affiliated(person_link(contact, addresses, page), words))
    return tuple(found)


def _doors(one: Organization, shared: Shared, page: str) -> tuple[Affiliated, ...]:
    """Those of whom a log says that they lead there, and who are not there themselves."""
    hub = shared.network.hubs.get(one.key)
    contacts = shared.network.contacts
    return tuple(
        Affiliated(shared.desk.person(contacts[each.contact], page))
        for each in (hub.members if hub else ())
        if each.standing == "door"
    )


def _opened(one: Introduction, shared: Shared, page: str) -> Opened:
    return Opened(
        when=when(one.told.on),
        words=introduction_words(one, shared.network.contacts),
        source=shared.desk.source_note(one.told.place, page),
    )


def organization_words(one: Organization) -> str:
    """What draws one there, in the owner's words, and how that stands."""
    said = "" if one.interest in {"yes", "true"} else one.interest
    return " · ".join(part for part in (said, one.status) if part)


def _ways(one: Organization, desk: Desk, page: str) -> tuple[Way, ...]:
    if not one.path:
        return ()
    return (desk.note_way(one.path, page),)


def _note(one: Organization, desk: Desk, page: str) -> Markup:
    if not one.path:
        return Markup("")
    text, reading = desk.people.texts[one.path], desk.people.readings[one.path]
    prose = prose_of(text, reading.shown_elsewhere)
    html = render_markdown(prose, desk.resolver(one.path, page), heading_level=3)
    return Markup(html)  # noqa: S704 - safe HTML, made by our own renderer


@remembered
def _row(one: Organization, members: tuple[Contact, ...], addresses: Addresses) -> OrganizationRow:
    there = _people(one.now, members, addresses, ORGANIZATIONS)
    before = (
        replace(each, words=" · ".join(part for part in ("before", each.words) if part))
        for each in _people(one.before, members, addresses, ORGANIZATIONS)
    )
    link = addresses.link(one.key, ORGANIZATIONS)
    return OrganizationRow(Link(one.name, link), (*there, *before))


NONE = Quiet(
    "No organization yet",
    "Nobody's note names one. The field is organization, or company, or what you call it.",
    (Step("Say where somebody is", 'vault set "Maya Lindqvist" organization Acme'),),
)
