"""What passed between me and somebody, or what a note says of a day, as a value."""

from collections.abc import Mapping
from datetime import date
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from vault_tools.notes.dates import PartialDate
from vault_tools.problems import Place

Direction = Literal["", "to", "from"]
Precision = Literal["day", "month", "year"]

ARROW_OF: Mapping[Direction, str] = {"to": "→", "from": "←"}
"""The arrow that we write ourselves."""


class Interaction(Struct, frozen=True, order=True, gc=False):
    """Something that happened on a day, or that a note says of one.

    Of a month or a year alone it has the first day; `known` says how much of the date is.
    `where` tells what kind of evidence it is: "log", "field", "mention", "meeting", "file".
    `counts` says whether it is a contact; `reason` says why it is not. What is `secret` must not be
    told to anybody else (`secrets` decides). `people` are the paths of others who took part,
    `about` the links, as written, to whoever or whatever is only spoken of. `called` is the note's
    own word for the kind, where it is one of another language than English.
    """

    day: date
    time: str
    place: Place
    where: str
    kind: str = ""
    direction: Direction = ""
    text: str = ""
    details: tuple[str, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    tags: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    counts: bool = True
    reason: str = ""
    secret: bool = False
    about: tuple[str, ...] = ()
    known: Precision = "day"
    called: str = ""

    @property
    def on(self) -> PartialDate:
        """The date as far as it is known."""
        month = self.day.month if self.known != "year" else None
        return PartialDate(self.day.year, month, self.day.day if self.known == "day" else None)

    @property
    def whole_text(self) -> str:
        """The text with the lines below that go on with its sentence, as some editors break it."""
        text = self.text
        for line in self.details:
            if text[-1:] in {"", ".", "!", "?", "…", ":"} or not line[:1].islower():
                break
            text = f"{text} {line}"
        return text

    def field(self, name: str) -> str:
        return dict(self.fields).get(name, "")


def precision_of(on: PartialDate) -> Precision:
    """How much of a date is known."""
    return "day" if on.day else "month" if on.month else "year"


def unless(one: Interaction, reason: str) -> Interaction:
    """The interaction, which does not count if there is a reason."""
    return replace(one, counts=False, reason=reason) if reason else one
