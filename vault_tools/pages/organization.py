"""An organization's page and the list of all: who is there, who was, and which doors opened.

`OrganizationPage` and `OrganizationsPage` are what `organization.html` and `organizations.html`
receive. They depend on the notes alone: dates and evidence, and no warmth.
"""

from dataclasses import dataclass

from markupsafe import Markup

from vault_tools.pages.parts import Frame, Link, PersonLink, Quiet, Way, When

NO_NOTE = Markup("")


@dataclass(frozen=True, slots=True)
class Affiliated:
    """Somebody at an organization: their role there, from when until when."""

    person: PersonLink
    words: str = ""


@dataclass(frozen=True, slots=True)
class Opened:
    """A door that was opened, by whom and to whom, and the line that tells it."""

    when: When
    words: str
    source: str = ""
    source_href: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """A heading ("There now") and the people under it."""

    heading: str
    people: tuple[Affiliated, ...]


@dataclass(frozen=True, slots=True)
class Doors:
    """A heading ("Introductions that led there") and what was opened, the latest first."""

    heading: str
    opened: tuple[Opened, ...]


@dataclass(frozen=True, slots=True)
class OrganizationPage:
    """One organization; an empty part is left out. `words` say what draws one there."""

    frame: Frame
    name: str
    words: str = ""
    ways: tuple[Way, ...] = ()
    groups: tuple[Group, ...] = ()
    doors: tuple[Doors, ...] = ()
    note: Markup = NO_NOTE


@dataclass(frozen=True, slots=True)
class OrganizationRow:
    """One line of the list: the organization, and who is or was there."""

    organization: Link
    people: tuple[Affiliated, ...] = ()


@dataclass(frozen=True, slots=True)
class OrganizationsPage:
    """The list of all organizations, by name; `words` count them."""

    frame: Frame
    words: str
    rows: tuple[OrganizationRow, ...] = ()
    quiet: Quiet | None = None
