"""The mark of a page: it changes with anything that the page is made of.

A page that may have one is laid out by a function of values, held in a `partial`: the values
are its mark, whatever the layout makes of them, and so is what all pages share. Of the desk among
them only the marks of the notes that lie on it count; the rest is shared. A layout that is no
`partial`, or sits at a desk with everybody on it, has no mark, and its page is made in every build.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import fields
from functools import partial
from typing import Any

import jinja2

from vault_tools.actions.lay_out_site import LayOut
from vault_tools.folder.kept import digest
from vault_tools.pages.common import Desk
from vault_tools.pages.render import HtmlPage
from vault_tools.people.contact import Contact
from vault_tools.people.understand import added_by_others


def marks_of(
    laid_out: Mapping[str, LayOut], desk: Desk, environment: jinja2.Environment
) -> Callable[[str], str]:
    """What tells the mark of the page at a path; empty where it has none."""
    on_all_desks = [getattr(desk, one.name) for one in fields(desk) if one.name != "people"]
    drawn_by = (environment.sandboxed, _texts(environment))
    shared = digest((on_all_desks, desk.people.index, drawn_by))

    def mark(path: str) -> str:
        how = laid_out[path]
        values = _values(how) if isinstance(how, partial) else None
        return "" if values is None else digest((shared, path, values))

    return mark


def _values(how: "partial[HtmlPage]") -> list[Any] | None:
    """What the layout is handed; None where it sits at no desk, or at one with everybody on it."""
    values = [*how.args, *how.keywords.items()]
    desks = [value for value in values if isinstance(value, Desk)]
    if not desks or any(desk.people.contacts for desk in desks):
        return None
    notes = [(path, one.mark) for desk in desks for path, one in desk.people.readings.items()]
    here = {path for path, _ in notes}
    given = [_brief(value, here) for value in values if not isinstance(value, Desk)]
    return [how.func.__module__, how.func.__qualname__, notes, given]


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
