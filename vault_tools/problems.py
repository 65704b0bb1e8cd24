"""What is wrong: in a user's notes (a `Problem`, a value) or for the program (a `VaultError`).

A problem is collected, shown and survived. An error ends the command; its children carry the
exit code and build their own sentence. Nothing here imports anything else of ours.
"""

from typing import Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import force_setattr

from vault_tools.patterns import pattern

LONGEST = 1000  # characters that a message may have, which quotes what somebody wrote
OK, PROBLEMS, USAGE, CANNOT_RUN, BUG, INTERRUPTED = 0, 1, 2, 3, 70, 130


ProblemKind: TypeAlias = Literal[
    "ambiguous-links",
    "ambiguous-name",
    "broken-link",
    "cadence",
    "case-collisions",
    "circle",
    "conflict-copy",
    "conflict-markers",
    "date",
    "days-without-a-year",
    "device",
    "duplicate-key",
    "duplicate-uids",
    "duplicates",
    "encoding",
    "file-names",
    "folder-like-a-note",
    "front-matter",
    "future-dates",
    "idea",
    "late-front-matter",
    "link-outside",
    "links",
    "markers",
    "misspelt-keys",
    "name",
    "never-contacted",
    "not-a-file",
    "placeholder",
    "settings",
    "settings-folders",
    "tick",
    "too-large",
    "two-front-matters",
    "unclosed-front-matter",
    "unknown-ideas",
    "unread-days",
    "unread-rhythms",
    "unquoted-links",
    "unreadable",
    "yaml-comment",
]
"""Each has a note that provokes it in the manual's page of problems; a test sees to that."""


# There are many of these and of some other values that cannot lead back to themselves (gc=False):
# the search for garbage, and its sixteen bytes for each, are saved.
class Place(Struct, frozen=True, order=True, gc=False):
    """Where something stands. Lines and columns count from 1; line 0 means the whole file."""

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        numbers = (self.line, self.column) if self.line else ()
        return ":".join([self.path, *(str(number) for number in numbers if number)])

    @property
    def of_line(self) -> "Place":
        """The same without the column."""
        return Place(self.path, self.line)


class Problem(Struct, frozen=True, order=True):
    """Something wrong in a note.

    `kind` decides which check tells it. `excerpt` is the user's own line without its line ending,
    and `width` the number of characters to underline in it, from the column of `place`.
    """

    place: Place
    kind: ProblemKind
    message: str
    hint: str = ""
    excerpt: str = ""
    width: int = 1

    def __post_init__(self) -> None:
        """A message or a hint that quotes a page is told shortened, wherever it is told."""
        if len(self.message) > LONGEST or len(self.hint) > LONGEST:
            force_setattr(self, "message", shortened(self.message))
            force_setattr(self, "hint", shortened(self.hint))

    def excerpt_parts(self, longest: int = 100) -> tuple[str, str, str]:
        """The excerpt before, in and behind what is underlined; a long line is cut around it."""
        start = max(self.place.column - 1, 0) if self.place.column else len(self.excerpt)
        before, rest = self.excerpt[:start], self.excerpt[start:]
        marked, after = rest[: self.width], rest[self.width :]
        if len(self.excerpt) <= longest:
            return before, marked, after
        third = longest // 3
        if not marked:
            return before[:longest] + "…", "", ""
        near = before if len(before) <= third else "…" + before[-third:]
        return near, marked[:third], after if len(after) <= third else after[:third] + "…"

    def __str__(self) -> str:
        """As the terminal shows it: where and what, the user's own line, a hint."""
        lines = [f"{self.place}: {self.message}"]
        if self.excerpt:
            before, marked, after = map(printable, self.excerpt_parts())
            number = str(self.place.line)
            lines.append(f"  {number} | {before}{marked}{after}")
            if self.place.column:
                # Tabs stay tabs, so that the caret stands below its text however wide they are.
                blank = "".join(each if each == "\t" else " " for each in before)
                lines.append(f"  {' ' * len(number)} | {blank}{'^' * max(len(marked), 1)}")
        if self.hint:
            lines.append(f"hint: {self.hint}")
        return "\n".join(map(printable, lines))


def shortened(text: str) -> str:
    """The text, with the middle cut out of lines that are too long for a message.

    Our own words stand at both ends of a line; what they quote in between may be megabytes long.
    """
    if len(text) <= LONGEST:
        return text
    cut = (
        one if len(one) <= LONGEST else f"{one[: LONGEST // 2]} … {one[-LONGEST // 4 :]}"
        for one in text.split("\n")
    )
    return "\n".join(cut)


def printable(text: str) -> str:
    """The text without control characters, and without those that reverse the direction of text.

    Joiners stay: Persian is written with them, and so is 👩‍🌾.
    """
    return text if text.isprintable() else _STEERS.sub("\ufffd", text)


def printable_lines(text: str) -> str:
    """The same for a text of several lines, if we broke it into them."""
    return "\n".join(map(printable, text.split("\n")))


_STEERS = pattern("[\0-\x08\n-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters but the tab, breaks of lines, bidirectional overrides, halves of a letter."""


class VaultError(Exception):
    """The program cannot do what was asked; `str(error)` is the sentence, `hint` what helps."""

    exit_code = CANNOT_RUN

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(shortened(message))
        self.hint = shortened(hint)

    @property
    def on_one_line(self) -> str:
        """What is wrong and what helps, for where there is no room for more."""
        return "; ".join(part for part in (str(self), self.hint) if part)


class NoVault(VaultError):
    """The folder is no vault, and waiting does not make it one."""


class UsageError(VaultError):
    """The command was asked in a way it does not understand: a bad option, an unknown name."""

    exit_code = USAGE


class EditRefused(VaultError):
    """A note cannot be changed safely, so it was not; `hint` says what to do by hand."""
