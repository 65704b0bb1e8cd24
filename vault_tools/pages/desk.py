"""The desk at which pages are laid out: what every layout needs at hand.

It knows the notes but not the day. Parts that need no desk are in `made_parts`.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from markupsafe import Markup
from msgspec import Struct, field

from vault_tools import __version__
from vault_tools.notes.html.markdown import Resolve, render_inline
from vault_tools.notes.log.dated_lines import opening_of
from vault_tools.notes.log.entries import without_pipes
from vault_tools.pages.addresses import (
    IDEAS,
    ORGANIZATIONS,
    PEOPLE,
    WEEK,
    Addresses,
    between,
    quoted_word,
)
from vault_tools.pages.asked import Asked, AskedAddresses, AskedIndex, AskedText
from vault_tools.pages.attached import file_page, is_file
from vault_tools.pages.contact_ways import contact_ways
from vault_tools.pages.index_notes.index_notes import NoteLink
from vault_tools.pages.made_parts import note_link, person_link
from vault_tools.pages.parts import NOWHERE, Frame, Link, NavLink, PersonLink
from vault_tools.pages.parts import Way as PageWay
from vault_tools.patterns import pattern
from vault_tools.people.contact import Contact, Someone
from vault_tools.people.ideas.deck import Deck
from vault_tools.people.interactions.interaction import Interaction
from vault_tools.people.settings import Settings
from vault_tools.people.understand import People
from vault_tools.problems import Place

_NAMED_IDEA = pattern(r"[\[(]idea::\s*\[{0,2}([^\[\]()]+?)\]{0,2}\s*[\])]", re.IGNORECASE)


class Desk(Struct, frozen=True, dict=True):
    """The people, their addresses and the settings; `copies` are the files copied to the site.

    At a desk `near` a note, `asked` is what was asked about the rest of the vault.
    """

    people: People
    settings: Settings
    addresses: Addresses
    deck: Deck = field(default_factory=Deck)
    copies: frozenset[str] = frozenset()
    has_organizations: bool = False
    asked: Asked | None = None

    @cached_property
    def _by_path(self) -> Mapping[str, Contact]:
        return self.people.by_path()

    def contact(self, path: str) -> Contact:
        return self._by_path[path]

    def near(self, path: str) -> "Desk":
        """A desk with one note on it, where there is one, which still knows where links lead.

        A page laid out at it can depend on nothing but that note and what was `asked`.
        """
        people = self.people
        reading = {path: people.readings[path]} if path in people.readings else {}
        asked = Asked()
        index = AskedIndex(people.index, asked)
        return Desk(
            People(index=index, texts=AskedText(people.texts, path, asked), readings=reading),
            self.settings,
            AskedAddresses(self.addresses, asked),
            self.deck,
            self.copies,
            self.has_organizations,
            asked,
        )

    def frame(self, title: str, page: str) -> Frame:
        vault = self.settings.name or "Our people"
        home, people = between(page, WEEK), between(page, PEOPLE)
        return Frame(
            title=f"{title} · {vault}",
            vault=vault,
            home=home,
            find=people,
            nav=(
                NavLink("This week", home, page == WEEK),
                NavLink("People", people, page == PEOPLE),
                *self._organizations(page),
                *((NavLink("Ideas", between(page, IDEAS), page == IDEAS),) * bool(self.deck.ideas)),
            ),
            generator=f"vault {__version__}",
        )

    def _organizations(self, page: str) -> tuple[NavLink, ...]:
        """The way to the list of organizations, where there are any."""
        link = NavLink("Organizations", between(page, ORGANIZATIONS), page == ORGANIZATIONS)
        return (link,) if self.has_organizations else ()

    def person(self, contact: Someone, page: str) -> PersonLink:
        return person_link(contact, self.addresses, page)

    def note_link(self, contact: Contact) -> NoteLink:
        return note_link(contact, self.people.index)

    def resolver(self, source: str, page: str) -> Resolve:
        """What answers where the links of the note `source` lead, as `page` writes addresses."""

        def resolve(target: str) -> str | None:
            name = target.partition("#")[0]
            path = self.people.index.find(name, source)
            if path is None and (idea := self.deck.linked(name, source)):
                path = idea.path
            if path and path not in self.people.texts:
                return self.file(path, page) or None
            return (self.addresses.link(path, page) if path else "") or None

        return resolve

    def file(self, path: str, page: str) -> str:
        """The address of a file that is no note: of its copy, or of itself in the vault."""
        copied = path in self.copies
        if self.asked:
            self.asked.copied[path] = copied
        if copied:
            return between(page, file_page(path))
        own = self.addresses.link(path, page)
        return own or (self.addresses.note(path, page) if is_file(path) else "")

    def source(self, place: Place, page: str) -> Link:
        """The line of a note that says so, which leads to a page of ours before the file."""
        href = self.addresses.link(place.path, page)
        if not href and place.path in self.people.texts:
            href = self.addresses.note(place.path, page)
        return Link(str(place.of_line), href)

    def source_note(self, place: Place, page: str) -> Link:
        """The line of a note that says so, which leads to the note itself."""
        return Link(str(place.of_line), self.addresses.note(place.path, page))

    def source_elsewhere(self, place: Place, contact: Contact, page: str) -> Link:
        """The same of a line that is not in the contact's own note, which their page shows."""
        return self.source_note(place, page) if place.path != contact.path else NOWHERE

    def told(self, one: Interaction, page: str, leave_out: re.Pattern[str] | None = None) -> Markup:
        """What a note says of an interaction, as safe HTML for one paragraph."""
        text = "".join(_told_on(one)).strip()
        text = leave_out.sub("", text).strip() if leave_out else text
        text = _NAMED_IDEA.sub(r"[[\1]]", text) if "::" in text else text
        html = render_inline(text, self.resolver(one.place.path, page))
        return Markup(html)  # noqa: S704 - safe HTML, made by our own renderer

    def ways(self, contact: Contact, page: str) -> tuple[PageWay, ...]:
        """The ways to reach somebody who lives, the note itself last."""
        ways = () if contact.died else contact_ways(contact)
        return (*ways, self.note_way(contact.path, page))

    def note_way(self, path: str, page: str) -> PageWay:
        """What opens a note: in Obsidian by the vault's name, where the settings say it."""
        note, name = self.addresses.note(path, page), self.settings.name
        if not name:
            return PageWay("Open the note", note, note=note)
        file = quoted_word(path.removesuffix(".md"))
        by_name = f"obsidian://open?vault={quoted_word(name)}&file={file}"
        return PageWay("Open the note", by_name, note=note)


def _told_on(one: Interaction) -> Iterator[str]:
    """The words of an entry and of the lines below it; items among these stand apart."""
    yield one.text
    before = one.text
    for line in one.details:
        opening = opening_of(line)
        said = without_pipes(line[opening.at :].strip())
        if said:
            yield " · " if opening.listed and before and not before.endswith(":") else " "
            yield f"☐ {said}" if opening.open_task else said
            before = said
