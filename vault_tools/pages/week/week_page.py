"""The week's page: whom to reach out to, why them, and everything beside it.

`WeekPage` is what `week.html` receives. It is the only page that depends on the day.
"""

from msgspec import Struct

from vault_tools.pages.ideas.idea_page import Challenge, IdeaLine
from vault_tools.pages.parts import Frame, Link, PersonLink, Promise, Quiet, Thread, Way, When
from vault_tools.pages.week.forecast import Forecast
from vault_tools.pages.week.year import YearOfContact
from vault_tools.problems import Problem

EXCERPT = 120  # characters of a user's line that fit on the page around what is marked


class Progress(Struct, frozen=True):
    """How far along the week is, for the ring: `done` people out of `of`."""

    done: int
    of: int

    @property
    def percent(self) -> int:
        """The filled share of the ring, 0 to 100; an empty week is not begun rather than full."""
        return round(100 * min(self.done, self.of) / self.of) if self.of else 0


class Card(Struct, frozen=True):
    """One person of the week.

    `about` places them in a few words ("Designer · Lisbon"), `why` says why now, `thread` is
    what was last, and `idea` one to try. `done` tells what was done ("Called on Tuesday") and is
    empty while the person is still to come. `log_command` is the line that logs a contact,
    offered for copying; `contact` is the path of their note, which the served page logs by.
    """

    person: PersonLink
    why: str
    about: str = ""
    thread: Thread | None = None
    promises: tuple[Promise, ...] = ()
    ways: tuple[Way, ...] = ()
    done: str = ""
    log_command: str = ""
    contact: str = ""
    idea: IdeaLine | None = None


class Group(Struct, frozen=True):
    """People named in one line, and what there is to say of them: "both in Edinburgh".

    `others` counts those whom the line has no room for: "two others".
    """

    people: tuple[PersonLink, ...]
    words: str
    others: str = ""


class Birthday(Struct, frozen=True):
    """A birthday or another day of theirs, ahead or just past: "turns 40 on Saturday".

    `gifts` say what is noted for it, and what was given before.
    """

    person: PersonLink
    words: str
    when: When
    belated: bool = False
    gifts: tuple[str, ...] = ()


class DuePromise(Struct, frozen=True):
    """A promise that falls due, with the person it was made to; `contact` is their note's path."""

    person: PersonLink
    promise: Promise
    contact: str = ""


class Kind(Struct, frozen=True):
    """Somebody whose kindness might like an answer, and the line that tells of it."""

    person: PersonLink
    words: str
    source: Link


class Lane(Struct, frozen=True):
    """A few people beside the week's plan: new ones, never contacted, from long ago.

    `words` say in one sentence what the lane is for.
    """

    heading: str
    words: str
    cards: tuple[Card, ...]


class Suggestion(Struct, frozen=True):
    """Somebody who has no rhythm yet, what speaks for them, and the circle that fits them.

    `contact` is the path of their note, by which the served page puts them into the circle.
    """

    person: PersonLink
    words: str
    contact: str = ""
    circle: str = ""


class SuggestedCircle(Struct, frozen=True):
    """People whom a circle would fit, and the command that puts all of them into it."""

    label: str
    command: str
    people: tuple[Suggestion, ...]


class NoRhythm(Struct, frozen=True):
    """The people who have no rhythm: a sentence with their number, and whom to begin with.

    `how` tells what the circles are. It stands `first` on the page where nobody has a rhythm, and
    is `folded` away once so many have one that the others are left without for a reason.
    """

    words: str
    how: str = ""
    circles: tuple[SuggestedCircle, ...] = ()
    first: bool = False
    folded: bool = False


class Mending(Struct, frozen=True):
    """Something in the notes that could not be read.

    `place` is `people/ada.md:4:10`; the user's own line is `before` + `marked` + `after`, where
    `marked` is what the caret of the command line underlines.
    """

    place: str
    message: str
    hint: str = ""
    before: str = ""
    marked: str = ""
    after: str = ""


def mending_of(problem: Problem) -> Mending:
    """The problem as the page shows it."""
    parts = problem.excerpt_parts(EXCERPT)
    return Mending(str(problem.place), problem.message, problem.hint, *parts)


class WeekPage(Struct, frozen=True):
    """Everything on this week's page, top to bottom; an empty part is left out.

    `cards_words` count the cards that a page should not show any more. `label` is "Week 47 ·
    16–22 November 2026"; `standing` is one warm sentence on where the week stands. `quiet` is
    shown where there are no cards. Cards, birthdays, promises and lanes appear in the order
    given. `birthdays` may hold other days of theirs too, and then `birthdays_heading` says so.
    `together` are people who could be met in one go, `news` what has changed in how often
    people are in touch. `birthdays_words`, `promises_words` and `mending_words` say how many
    more there are than a page should show, and where they are.
    """

    frame: Frame
    label: str
    progress: Progress | None = None
    standing: str = ""
    cards: tuple[Card, ...] = ()
    cards_words: str = ""
    quiet: Quiet | None = None
    challenge: Challenge | None = None
    together: tuple[Group, ...] = ()
    news: tuple[Group, ...] = ()
    birthdays: tuple[Birthday, ...] = ()
    birthdays_heading: str = "Birthdays"
    birthdays_words: str = ""
    promises: tuple[DuePromise, ...] = ()
    promises_words: str = ""
    kindness: tuple[Kind, ...] = ()
    lanes: tuple[Lane, ...] = ()
    no_rhythm: NoRhythm | None = None
    promise_check: str = ""
    forecast: Forecast | None = None
    year: YearOfContact | None = None
    mending_words: str = ""
    mending: tuple[Mending, ...] = ()
