"""The index notes kept inside the vault, as values: week, people, birthdays, gifts and the like.

What is rendered is the inside of a managed region alone; whoever writes the note draws the
markers around it. These values depend on the notes and the week, and never on the day.
"""

from msgspec import Struct


class NoteLink(Struct, frozen=True):
    """A link that Obsidian resolves: `target` as it must be written, and the name to show."""

    target: str
    name: str


class Turn(Struct, frozen=True):
    """Somebody whose turn it is, with the reasons that are indented below their name.

    `idea` is one to try with them, and `idea_words` why.
    """

    person: NoteLink
    reasons: tuple[str, ...] = ()
    idea: NoteLink | None = None
    idea_words: str = ""


class ChallengeTurn(Struct, frozen=True):
    """The week's challenge: a person, an idea, the reasons, and what was done about it."""

    person: NoteLink
    idea: NoteLink
    reasons: tuple[str, ...] = ()
    done: str = ""


class Line(Struct, frozen=True):
    """Somebody, and what there is to say of them ("12 April", "close · Lisbon").

    `idea` is one to try with them, and `idea_words` why.
    """

    person: NoteLink
    words: str = ""
    idea: NoteLink | None = None
    idea_words: str = ""


class Group(Struct, frozen=True):
    """People who could be met in one go, and what they share."""

    people: tuple[NoteLink, ...]
    words: str


class Section(Struct, frozen=True):
    """A heading with its lines: a month, a circle, a lane."""

    heading: str
    lines: tuple[Line, ...]


class WeekNote(Struct, frozen=True):
    """What `This week.md` says: `open` people get a box to tick, `done` ones stand without.

    `label` is "Week 47 · 16–22 November 2026"; `words` one sentence where nobody is left.
    `sections` follow: birthdays, promises, lanes.
    """

    label: str
    open: tuple[Turn, ...] = ()
    done: tuple[Line, ...] = ()
    words: str = ""
    challenge: ChallengeTurn | None = None
    together: tuple[Group, ...] = ()
    sections: tuple[Section, ...] = ()


class PeopleNote(Struct, frozen=True):
    """What `People.md` says: everybody by circle, in the order given; `words` count them."""

    words: str
    sections: tuple[Section, ...] = ()


class OrganizationsNote(Struct, frozen=True):
    """What `Organizations.md` says: who is where and was before; `words` count them."""

    words: str
    sections: tuple[Section, ...] = ()


class BirthdaysNote(Struct, frozen=True):
    """What `Birthdays.md` says, by month; `words` stand in while there is no birthday."""

    words: str = ""
    sections: tuple[Section, ...] = ()


class GiftsNote(Struct, frozen=True):
    """What `Gifts.md` says, by what it is about; `words` stand in while there is nothing."""

    words: str = ""
    sections: tuple[Section, ...] = ()
