"""The list of everybody, which the browser can search without a server.

`PeoplePage` is what `people.html` receives. It depends on the notes alone.
"""

from msgspec import Struct

from vault_tools.pages.parts import Frame, PersonLink, Quiet, When


class PersonRow(Struct, frozen=True):
    """One line of the list. `also` holds further words to be found by: aliases, a full name."""

    person: PersonLink
    circle: str = ""
    place: str = ""
    organization: str = ""
    tags: tuple[str, ...] = ()
    last: When | None = None
    also: str = ""


class Letter(Struct, frozen=True):
    """The people under one letter of the list; an empty `label` shows no letter."""

    label: str
    rows: tuple[PersonRow, ...]


class Chip(Struct, frozen=True):
    """A word that many rows share and the list can be narrowed to, with their number."""

    word: str
    count: int


class PeoplePage(Struct, frozen=True):
    """The list, in the order given; `words` count it ("128 people in 5 circles").

    `circles` and `places` are words to narrow it to with one touch.
    """

    frame: Frame
    words: str
    letters: tuple[Letter, ...] = ()
    circles: tuple[Chip, ...] = ()
    places: tuple[Chip, ...] = ()
    quiet: Quiet | None = None
