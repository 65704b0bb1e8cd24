"""Which pages there are, and what lays out each; nothing is laid out before it is asked for."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial

from vault_tools.pages.addresses import IDEAS, ORGANIZATIONS, PEOPLE, WEEK
from vault_tools.pages.lay_out_ideas import lay_out_idea, lay_out_ideas
from vault_tools.pages.lay_out_organizations import (
    Bodies,
    has_page,
    lay_out_organization,
    lay_out_organizations,
)
from vault_tools.pages.lay_out_people import lay_out_people
from vault_tools.pages.lay_out_person import lay_out_person, mentions_of
from vault_tools.pages.lay_out_ties import connections_of
from vault_tools.pages.render import HtmlPage
from vault_tools.pages.week import WeekPage
from vault_tools.people.ideas.tried import tries_by_idea

LayOut = Callable[[], HtmlPage]


@dataclass(frozen=True)
class Once:
    """Lays out a page that may depend on everybody: when it is first asked for, and never again."""

    lay_out: LayOut

    @cached_property
    def page(self) -> HtmlPage:
        return self.lay_out()

    def __call__(self) -> HtmlPage:
        return self.page


def lay_out_site(bodies: Bodies, week: WeekPage) -> dict[str, LayOut]:
    """What lays out each page, by the page's path from the site's top."""
    pages: dict[str, LayOut] = {WEEK: Once(lambda: week)}
    for some in (_of_people, _of_ideas, _of_organizations):
        pages |= dict(some(bodies))
    return pages


def _of_people(bodies: Bodies) -> Iterator[tuple[str, LayOut]]:
    """The list, and a page for each, at a desk that holds no more than the page may depend on."""
    desk = bodies.desk
    yield PEOPLE, Once(partial(lay_out_people, desk))
    mentions = mentions_of(desk)
    for contact in desk.people.contacts:
        page = desk.addresses.page_of(contact.path)
        said = mentions.get(contact.path, ())
        tied, drawn = connections_of(contact, bodies.network)
        yield page, partial(lay_out_person, contact, desk.near(contact.path), said, tied, drawn)


def _of_ideas(bodies: Bodies) -> Iterator[tuple[str, LayOut]]:
    """The deck, and a page for each, at a desk like a person's."""
    desk = bodies.desk
    tries = tries_by_idea(desk.people.contacts, desk.deck)
    yield IDEAS, Once(partial(lay_out_ideas, desk, tries))
    for idea in desk.deck.ideas:
        tried = tries.get(idea.path, ())
        near = desk.near(idea.path)
        yield desk.addresses.page_of(idea.path), partial(lay_out_idea, idea, near, tried)


def _of_organizations(bodies: Bodies) -> Iterator[tuple[str, LayOut]]:
    if bodies.desk.has_organizations:
        yield ORGANIZATIONS, Once(partial(lay_out_organizations, bodies))
    for one in filter(has_page, bodies.all):
        page = bodies.desk.addresses.page_of(one.key)
        yield page, Once(partial(lay_out_organization, one, bodies))
