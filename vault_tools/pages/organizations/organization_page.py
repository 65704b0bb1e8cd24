"""An organization's page and the list of all: who is there, who was, and which doors opened.

`OrganizationPage` and `OrganizationsPage` are what `organization.html` and `organizations.html`
receive. They depend on the notes alone: dates and evidence, and no warmth.
"""

from markupsafe import Markup
from msgspec import Struct

from vault_tools.pages.parts import NOWHERE, Frame, Link, PersonLink, Quiet, Way, When


class Affiliated(Struct, frozen=True):
    """Somebody at an organization: their role there, from when until when."""

    person: PersonLink
    words: str = ""


class Opened(Struct, frozen=True):
    """A door that was opened, by whom and to whom, and the line that tells it."""

    when: When
    words: str
    source: Link = NOWHERE


class Members(Struct, frozen=True):
    """A heading ("There now") and the people under it."""

    heading: str
    people: tuple[Affiliated, ...]


class Doors(Struct, frozen=True):
    """A heading ("Introductions that led there") and what was opened, the latest first."""

    heading: str
    opened: tuple[Opened, ...]


class OrganizationPage(Struct, frozen=True):
    """One organization; an empty part is left out. `words` say what draws one there."""

    frame: Frame
    name: str
    words: str = ""
    ways: tuple[Way, ...] = ()
    groups: tuple[Members, ...] = ()
    doors: tuple[Doors, ...] = ()
    note: Markup = Markup()


class OrganizationRow(Struct, frozen=True):
    """One line of the list: the organization, and who is or was there."""

    organization: Link
    people: tuple[Affiliated, ...] = ()


class OrganizationsPage(Struct, frozen=True):
    """The list of all organizations, by name; `words` count them."""

    frame: Frame
    words: str
    rows: tuple[OrganizationRow, ...] = ()
    quiet: Quiet | None = None
