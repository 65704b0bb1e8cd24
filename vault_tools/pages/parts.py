"""The small values that several pages share: links, dates in words, promises, the frame.

Everything here is ready to be shown. Text is plain and escaped by the templates, unless it is
a `markupsafe.Markup`, which is shown as the HTML it holds. An empty string means "nothing to
show". Which people, which order and which words is decided before, by whoever lays a page out.
"""

from datetime import date
from functools import lru_cache

from msgspec import Struct

from vault_tools.people.day_words import long_day, short_day


class Link(Struct, frozen=True):
    """A label that may lead somewhere; without an `href` (or with a forbidden one) it is text."""

    label: str
    href: str = ""


NOWHERE = Link("")
"""The source of what nothing is to be cited for."""


class NavLink(Struct, frozen=True):
    """An entry of the navigation; `current` marks the page that is open."""

    label: str
    href: str
    current: bool = False


class Frame(Struct, frozen=True):
    """What stands round every page.

    `title` is the window's title, `vault` the vault's name, `home` the link back to this week,
    and `find` the link to the list of people, where `/` leads. `generator` names the program
    and its version and never a clock time, so that the same notes give the same bytes.
    """

    title: str
    vault: str
    home: str
    find: str
    nav: tuple[NavLink, ...] = ()
    generator: str = "vault"


class When(Struct, frozen=True):
    """A date for machines (`2026-11-08`, also `2026-11`, `2026`, `11-08`) and in words.

    Of a month alone HTML knows no way to write it: then `machine` is empty.
    """

    machine: str
    words: str


@lru_cache(4096)  # the people of a vault share most of their days
def day(value: date, *, year: bool = True) -> When:
    """The day as "8 November 2026" (or "8 November"), in every locale alike."""
    return When(value.isoformat(), long_day(value) if year else short_day(value))


class PersonLink(Struct, frozen=True):
    """Somebody, as they are named on a page; `href` leads to their page, relative to this one.

    `initials` are at most two characters for the round sign beside the name.
    """

    name: str
    href: str = ""
    initials: str = ""


class Way(Struct, frozen=True):
    """A way to reach somebody, or to open their note.

    `label` is the verb ("Call"), `value` the number or address itself, shown on paper.
    `note` is the relative address of the Markdown file that it opens, if it does: from it the
    page's script, which knows where the page lies, makes a link that Obsidian opens.
    """

    label: str
    href: str
    value: str = ""
    note: str = ""


class Thread(Struct, frozen=True):
    """The last thing that passed between two people: what it was, and when."""

    text: str
    when: When | None = None


class Promise(Struct, frozen=True):
    """Something promised: `words` say by when ("by Friday"), `when` is the same as a date."""

    text: str
    when: When | None = None
    words: str = ""


class Step(Struct, frozen=True):
    """One thing to do next, and the command or line that does it."""

    text: str
    command: str = ""


class Quiet(Struct, frozen=True):
    """What a page says when it has nobody to show: a heading, a few words, steps to take."""

    heading: str
    text: str
    steps: tuple[Step, ...] = ()
