"""The mark of a page: it changes with anything that the page is made of.

A page that may have one is laid out by a function of values, held in a `partial`: the values
are its mark, whatever the layout makes of them, and so is what all pages share. Of the desk among
them only the notes that lie on it count; the rest is shared. A layout that is no `partial`, or
sits at a desk with everybody on it, has no mark, and its page is made in every build.
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import jinja2

from vault_tools.actions.open_vault import Vault
from vault_tools.folder.kept import digest
from vault_tools.pages.common import Desk
from vault_tools.pages.render import HtmlPage

LayOut = Callable[[], HtmlPage]


def marks_of(
    laid_out: Mapping[str, LayOut], vault: Vault, desk: Desk, environment: jinja2.Environment
) -> Callable[[str], str]:
    """What tells the mark of the page at a path; empty where it has none."""
    shared = digest(
        (
            vault.settings,
            sorted([*(found.path for found in vault.scan.files), *vault.scan.attachments]),
            [(each.path, desk.addresses.page_of(each.path)) for each in desk.people.contacts],
            desk.deck.ideas,
            sorted(desk.copies),
            _texts(environment),
        )
    )

    def mark(path: str) -> str:
        how = laid_out[path]
        values = _values(how) if isinstance(how, partial) else None
        return "" if values is None else digest((shared, path, values))

    return mark


def _values(how: "partial[HtmlPage]") -> list[Any] | None:
    """What the layout is handed; None if a desk with everybody on it is among that."""
    values: list[Any] = [how.func.__module__, how.func.__qualname__]
    for value in (*how.args, *how.keywords.items()):
        if not isinstance(value, Desk):
            values.append(value)
        elif value.people.contacts:
            return None
        else:
            values.append(dict(value.people.notes))
    return values


def _texts(environment: jinja2.Environment) -> list[tuple[str, str]]:
    """The text of each template, by its name."""
    loader = environment.loader
    if loader is None:
        return []
    return [(name, loader.get_source(environment, name)[0]) for name in _names(loader)]


def _names(loader: jinja2.BaseLoader) -> list[str]:
    shown = (".html", ".css", ".js")
    return [name for name in loader.list_templates() if name.endswith(shown)]
