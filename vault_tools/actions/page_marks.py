"""The mark of a page: what it was made of, and what was asked on the way.

A page that may have one is laid out by a function of values, held in a `partial`, at a desk that is
near one note: the values are its mark, whatever the layout makes of them, with the note's own, what
all pages share, and each question about the rest of the vault with its answer. As long as nothing
of that changes, the page does not, and is not made again. A layout that is no `partial`, or sits at
a desk with everybody on it, has no mark, and its page is made in every build.
"""

from collections.abc import Collection, Mapping
from functools import partial
from typing import Any

import jinja2

from vault_tools.actions.lay_out_site import LayOut
from vault_tools.folder.kept import digest, pack, unpack
from vault_tools.pages.asked import Asked
from vault_tools.pages.common import Desk
from vault_tools.people.contact import Contact
from vault_tools.people.understand import added_by_others

Mark = tuple[str, bytes]
"""A sum of what the layout is handed; and, packed until it is needed, what it asked."""


class PageMarks:
    """The marks of the pages that are `laid_out`, at desks near `desk`."""

    def __init__(
        self, laid_out: Mapping[str, LayOut], desk: Desk, environment: jinja2.Environment
    ) -> None:
        self._laid_out, self._desk = laid_out, desk
        addresses = desk.addresses
        shared = (desk.settings, desk.deck.ideas, desk.has_organizations)
        drawn_by = (environment.sandboxed, _texts(environment))
        self._shared = digest((shared, addresses.depth, addresses.notes, drawn_by))

    def of(self, path: str) -> Mark | None:
        """The mark of a page that was just made; None of one that is made in every build."""
        given = self._given(path)
        asked = [desk.asked for desk in self._desks(path) if desk.asked]
        return (given, pack(asked)) if given else None

    def holds(self, path: str, mark: Mark) -> bool:
        """Whether a page that was left with this mark would be the same if it were made now."""
        people, desk = self._desk.people, self._desk
        given, packed = mark
        if given != self._given(path):
            return False
        asked: list[Asked] = unpack(packed)
        now = people.readings, people.index, desk.addresses, desk.copies
        return all(one.still_true(*now) for one in asked)

    def _desks(self, path: str) -> list[Desk]:
        how = self._laid_out[path]
        values = [*how.args, *how.keywords.values()] if isinstance(how, partial) else []
        return [value for value in values if isinstance(value, Desk)]

    def _given(self, path: str) -> str:
        """What changes with all that the layout is handed; empty where that has no end."""
        how, desks = self._laid_out[path], self._desks(path)
        if not (isinstance(how, partial) and desks and all(desk.asked for desk in desks)):
            return ""
        notes = [(path, one.mark) for desk in desks for path, one in desk.people.readings.items()]
        here = {path for path, _ in notes}
        values = [*how.args, *how.keywords.items()]
        given = [_brief(value, here) for value in values if not isinstance(value, Desk)]
        named = (how.func.__module__, how.func.__qualname__)
        return digest((self._shared, path, named, notes, given))


def _brief(value: Any, here: Collection[str]) -> Any:
    """Of a contact whose note is `here`, and so in the mark already, what other notes add."""
    known = isinstance(value, Contact) and value.path in here
    return added_by_others(value) if known else value


def _texts(environment: jinja2.Environment) -> list[tuple[str, str]]:
    """The text of each template, by its name, whatever its ending: one may include another."""
    loader = environment.loader
    names = loader.list_templates() if loader else []
    return [(name, text) for name in names if (text := _text(environment, name)) is not None]


def _text(environment: jinja2.Environment, name: str) -> str | None:
    """None of a picture or the like, which no page can be made of."""
    try:
        return environment.loader.get_source(environment, name)[0] if environment.loader else None
    except UnicodeDecodeError:
        return None
