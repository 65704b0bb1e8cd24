"""The year behind us on the week's page: a dot for every day, larger where there were more people.

A `YearChart` is drawn by the template as it stands. Dots are the round ends of lines without a
length, and the days with nobody a dotted line for each row, so that a year takes a kilobyte or
two. Size says as much as colour does.
"""

from collections.abc import Mapping

from msgspec import Struct

STEP = 10  # from one dot to the next
TOP = 18  # where the first row of days stands, below the names of the months
LEVELS = 3  # one person, two, three and more
SIZES = (4.8, 6.6, 8.4)  # the dots' diameters; a day with nobody has a speck


class Dots(Struct, frozen=True):
    """All days of one size, as a path's `d` with a line of no length for each."""

    level: int
    size: float
    path: str


class MonthMark(Struct, frozen=True):
    """A month's short name and where it begins; narrow pages show every second one."""

    label: str
    left: float
    second: bool


class YearChart(Struct, frozen=True):
    """A column for each week, a row for each of its days. `words` say all of it.

    `ground` are the rows of all days, to be drawn as dotted lines with a dot every `STEP`.
    """

    width: int
    height: int
    ground: str
    dots: tuple[Dots, ...]
    months: tuple[MonthMark, ...]
    words: str


class YearOfContact(Struct, frozen=True):
    """The year with its chart; `words` sum it up in a sentence or two."""

    chart: YearChart
    words: str


def draw_year(
    counts: Mapping[int, int], days: int, months: tuple[MonthMark, ...], words: str
) -> YearChart:
    """The chart of so many days, with the number of people by the number of the day, from 0."""
    paths = [""] * LEVELS
    for number, people in sorted(counts.items()):
        paths[min(people, LEVELS) - 1] += f"M{_left(number)} {_top(number)}h0"
    dots = tuple(
        Dots(level, size, path)
        for level, (size, path) in enumerate(zip(SIZES, paths, strict=True), 1)
        if path
    )
    ground = "".join(
        f"M{_left(row)} {_top(row)}H{_left(last)}"
        for row in range(min(7, days))
        if (last := row + (days - 1 - row) // 7 * 7) >= 0
    )
    width, height = _left(days - 1) + STEP // 2, _top(6) + STEP // 2 + 1
    return YearChart(width, height, ground, dots, months, words)


def _left(number: int) -> int:
    return number // 7 * STEP + STEP // 2


def _top(number: int) -> int:
    return TOP + number % 7 * STEP
