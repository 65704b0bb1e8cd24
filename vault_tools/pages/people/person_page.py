"""One person's page: the facts, the note, the history, who mentions them.

`PersonPage` is what `person.html` receives. It depends on the notes alone and never on the
day, so that the pages of a large vault stay the same from one day to the next.
"""

from typing import Literal

from markupsafe import Markup
from msgspec import Struct

from vault_tools.pages.parts import NOWHERE, Frame, Link, PersonLink, Promise, Way, When
from vault_tools.pages.people.hops import Hops
from vault_tools.pages.people.tie_graph import TieGraph


class Fact(Struct, frozen=True):
    """One thing known: a label ("Lives in") and its values, each of which may be a link."""

    label: str
    values: tuple[Link, ...]


class DateKept(Struct, frozen=True):
    """A date of theirs that comes round or lies ahead: "Birthday", "12 April 1988"."""

    label: str
    when: When


class Moment(Struct, frozen=True):
    """One interaction: `direction` is "to" them, "from" them, or neither.

    `text` is plain, or Markup rendered from the note. `source` names the line that tells it, if in
    another note, and leads there.
    """

    when: When
    kind: str
    text: str = ""
    direction: Literal["", "to", "from"] = ""
    source: Link = NOWHERE


class Passed(Struct, frozen=True):
    """One kindness, in a few words: "gift: a paper fox on the door handle"."""

    when: When
    words: str


class Year(Struct, frozen=True):
    """The moments of one year, newest first; `label` is the year as it is written."""

    label: str
    moments: tuple[Moment, ...]


class Mention(Struct, frozen=True):
    """A note that links here: its title, and the words around the link."""

    note: Link
    text: str = ""


class TieTold(Struct, frozen=True):
    """What says that two people know one another; `source` is where, if in another note."""

    words: str
    when: When | None = None
    source: Link = NOWHERE


class TieLine(Struct, frozen=True):
    """Somebody who is tied to this person, and all that says so."""

    person: PersonLink
    told: tuple[TieTold, ...]


class RhythmShown(Struct, frozen=True):
    """How contacts followed one another: the chart, and the sentence below it."""

    chart: Hops
    words: str


class PersonPage(Struct, frozen=True):
    """Everything on a person's page, top to bottom; an empty part is left out.

    `about` places the person in a few words ("Designer at Acme · Lisbon"). `remark` is a quiet
    line for what matters first ("Paused since March", "1931–2024, remembered").
    `photo` is the address of a picture in the vault. `awaited` is what they promised; `given` and
    `received` are what passed between you, the newest first. `last` is the last contact. `note` is
    the note's own text, already rendered to safe HTML whose headings begin at level three.
    `timeline` has the newest year first. `log_command` is the line that logs a contact, and
    `contact` the path of their note; both are empty for who has died.
    """

    frame: Frame
    person: PersonLink
    about: str = ""
    remark: str = ""
    photo: str = ""
    last: When | None = None
    ways: tuple[Way, ...] = ()
    log_command: str = ""
    contact: str = ""
    facts: tuple[Fact, ...] = ()
    promises: tuple[Promise, ...] = ()
    awaited: tuple[Promise, ...] = ()
    given: tuple[Passed, ...] = ()
    received: tuple[Passed, ...] = ()
    loans: tuple[str, ...] = ()
    dates: tuple[DateKept, ...] = ()
    ties: tuple[TieLine, ...] = ()
    tie_graph: TieGraph | None = None
    note: Markup = Markup()
    rhythm: RhythmShown | None = None
    timeline: tuple[Year, ...] = ()
    mentions: tuple[Mention, ...] = ()
