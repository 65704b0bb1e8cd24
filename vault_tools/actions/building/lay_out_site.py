"""Which pages there are, and what lays out each; nothing is laid out before it is needed."""

from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cached_property, partial
from typing import Any

from msgspec import Struct

from vault_tools.pages.addresses import IDEAS, ORGANIZATIONS, PEOPLE, WEEK, Addresses
from vault_tools.pages.ideas.lay_out_ideas import lay_out_idea, lay_out_ideas
from vault_tools.pages.organizations.lay_out_organizations import (
    has_page,
    lay_out_organization,
    lay_out_organizations,
)
from vault_tools.pages.people.lay_out_people import lay_out_people
from vault_tools.pages.people.lay_out_person import MentionFound, lay_out_person, mentions_of
from vault_tools.pages.people.lay_out_ties import connections_of
from vault_tools.pages.render import HtmlPage
from vault_tools.pages.shared import Shared
from vault_tools.pages.week.week_page import WeekPage
from vault_tools.people.contact import Contact
from vault_tools.people.ideas.deck import Idea
from vault_tools.people.ideas.tried import Try, tries_by_idea
from vault_tools.people.reading.reading import Reading
from vault_tools.remembered import remembered_each

LayOut = Callable[[], HtmlPage]


class Once(Struct, frozen=True, dict=True):
    """The layout of a page that may depend on everybody; it is done once, when first asked for."""

    lay_out: LayOut

    @cached_property
    def page(self) -> HtmlPage:
        return self.lay_out()

    def __call__(self) -> HtmlPage:
        return self.page


class Source(Struct, frozen=True):
    """What a page is made of: `gather(shared, *parts)` gives the function that lays it out.

    `mark` is that of the page's own note. The page stays the same as long as `parts`, `mark` and
    what all pages share do. A page without parts may depend on everybody.
    """

    gather: Callable[..., LayOut]
    parts: tuple[Any, ...] = ()
    mark: str = ""


class LaidOut(Mapping[str, LayOut]):
    """The function that lays out each page, by the page's path in the site.

    What it needs is gathered when it is asked for, and only the last one is held.
    """

    def __init__(self, sources: Mapping[str, Source], shared: Shared) -> None:
        self.sources, self._shared = sources, shared
        self._last: tuple[str, LayOut] | None = None

    def __getitem__(self, path: str) -> LayOut:
        if self._last is None or self._last[0] != path:
            source = self.sources[path]
            self._last = path, source.gather(self._shared, *source.parts)
        return self._last[1]

    def __contains__(self, path: object) -> bool:  # else it would be gathered to see if it is there
        return path in self.sources

    def __iter__(self) -> Iterator[str]:
        return iter(self.sources)

    def __len__(self) -> int:
        return len(self.sources)


def lay_out_site(
    shared: Shared, week: Callable[[], WeekPage], first: Collection[str] = ()
) -> LaidOut:
    """All pages, those about one person before the lists.

    Foremost are the pages of the notes in `first`.
    """
    people, ideas, organizations = _of_people(shared), _of_ideas(shared), _of_organizations(shared)
    fresh = {
        page: people[page] for page in map(shared.desk.addresses.page_of, first) if page in people
    }
    rest = {**dict(ideas), **dict(organizations), WEEK: _once(week)}
    return LaidOut({**fresh, **people, **rest}, shared)


def _once(lay_out: LayOut, parts: tuple[Any, ...] = ()) -> Source:
    once = Once(lay_out)
    return Source(lambda *_: once, parts)


def _of_people(shared: Shared) -> dict[str, Source]:
    """A page for each, and the list."""
    desk, people = shared.desk, shared.desk.people.by_path()
    said = map(mentions_of(desk).get, people)
    readings = map(desk.people.readings.__getitem__, people)
    made_of = tuple(zip(people.values(), said, readings, strict=True))
    pages = zip(_pages(desk.people.contacts, desk.addresses), _person_sources(made_of), strict=True)
    return dict(pages) | {PEOPLE: _once(partial(lay_out_people, desk))}


@remembered_each
def _pages(contact: Contact, addresses: Addresses) -> str:
    return addresses.page_of(contact.path)


@remembered_each
def _person_sources(of: tuple[Contact, tuple[MentionFound, ...] | None, Reading]) -> Source:
    contact, said, reading = of
    return Source(_of_person, (contact, said or ()), reading.mark)


def _of_person(shared: Shared, contact: Contact, said: tuple[MentionFound, ...]) -> LayOut:
    """The layout of a person's page, at a desk with no more on it than the page may depend on."""
    near = shared.desk.near(contact.path)
    return partial(lay_out_person, contact, near, said, *connections_of(contact, shared.network))


def _of_ideas(shared: Shared) -> Iterator[tuple[str, Source]]:
    """The deck, and a page for each, at a desk like a person's."""
    desk = shared.desk
    tries = tries_by_idea(desk.people.contacts, desk.deck)
    yield IDEAS, _once(partial(lay_out_ideas, desk, tries))
    for idea in desk.deck.ideas:
        path, reading = idea.path, desk.people.readings.get(idea.path)
        parts = (idea, tries.get(path, ()))
        mark = reading.mark if reading else ""
        yield desk.addresses.page_of(path), Source(_of_idea, parts, mark)


def _of_idea(shared: Shared, idea: Idea, tried: tuple[Try, ...]) -> LayOut:
    return partial(lay_out_idea, idea, shared.desk.near(idea.path), tried)


def _of_organizations(shared: Shared) -> Iterator[tuple[str, Source]]:
    desk, network = shared.desk, shared.network
    if desk.has_organizations:
        yield ORGANIZATIONS, _once(partial(lay_out_organizations, shared))
    for one in filter(has_page, network.organizations.values()):
        page = desk.addresses.page_of(one.key)
        # One with a note may change with it as well.
        parts = () if one.path else (one, network.people_at(one))
        yield page, _once(partial(lay_out_organization, one, shared), parts)
