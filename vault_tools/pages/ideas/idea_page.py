"""Ideas as pages show them: one idea's page, the whole deck, and what the week says of them.

`IdeaPage` is what `idea.html` receives, `IdeasPage` what `ideas.html` does; both depend on the
notes alone. `Challenge` and `IdeaLine` are parts of the week's page.
"""

from markupsafe import Markup
from msgspec import Struct

from vault_tools.pages.parts import Frame, Link, PersonLink, Way, When
from vault_tools.pages.people.person_page import Fact


class IdeaLine(Struct, frozen=True):
    """An idea offered for somebody: `words` say why, `line` is a first sentence to send."""

    idea: Link
    words: str = ""
    line: str = ""


class Why(Struct, frozen=True):
    """A reason, and the line of a note that says so."""

    words: str
    source: Link


class Challenge(Struct, frozen=True):
    """The week's one person and one idea: how it is done, a line to send, and the reasons.

    `done` says that it was tried ("Tried on Tuesday: seen") and is empty until then;
    `log_command` is the line that logs it, `contact` the path of the person's note.
    """

    person: PersonLink
    idea: Link
    how: str = ""
    line: str = ""
    reasons: tuple[Why, ...] = ()
    done: str = ""
    log_command: str = ""
    contact: str = ""


class Tried(Struct, frozen=True):
    """One time that an idea was tried with somebody; `text` is what the log says of it."""

    person: PersonLink
    when: When
    feeling: str = ""
    text: Markup = Markup()


class IdeaPage(Struct, frozen=True):
    """One idea: its note's text, what it asks for, and with whom it was tried, newest first.

    `about` places it in a few words ("gift · small · costs nothing"). `body` is safe HTML whose
    headings begin at level two. `tried_words` stand in while nobody has tried it.
    """

    frame: Frame
    name: str
    about: str = ""
    body: Markup = Markup()
    facts: tuple[Fact, ...] = ()
    tried: tuple[Tried, ...] = ()
    tried_words: str = ""
    ways: tuple[Way, ...] = ()


class IdeaRow(Struct, frozen=True):
    """One idea in the deck; `words` say for whom it is, `tried` how often it was tried."""

    idea: Link
    words: str = ""
    tried: str = ""


class IdeaKind(Struct, frozen=True):
    """The ideas of one kind under their heading."""

    heading: str
    rows: tuple[IdeaRow, ...]


class IdeasPage(Struct, frozen=True):
    """The deck, in the order given; `words` count it."""

    frame: Frame
    words: str
    kinds: tuple[IdeaKind, ...] = ()
