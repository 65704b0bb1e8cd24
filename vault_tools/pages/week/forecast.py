"""The weeks ahead on the week's page: a small chart, and who comes up when.

A `Chart` is drawn by the template as it stands: every length is decided here, in the units of
its own box.
"""

from collections.abc import Sequence

from msgspec import Struct

from vault_tools.pages.parts import PersonLink

WIDTH, HEIGHT = 400, 104
TOP, FOOT = 16, 84  # where the longest bar may begin, and where all bars stand
GAP = 12
ABOVE, DIGIT = 4, 12  # how far a number stays above a bar or the line, and how high it is at most


class Bar(Struct, frozen=True):
    """One week: the rotation as a solid bar, the lanes beside it as a pale one on its top.

    `middle` is where its words are centred, `count` is of both together and stands on top.
    """

    left: float
    middle: float
    width: float
    main_top: float
    main: float
    beside_top: float
    beside: float
    count: int
    count_at: float
    label: str


class Chart(Struct, frozen=True):
    """Weeks side by side. `room` is the height of the line at the capacity.

    `words` say all of it to whoever does not see it.
    """

    bars: tuple[Bar, ...]
    room: float
    words: str
    width: int = WIDTH
    height: int = HEIGHT
    foot: int = FOOT
    labels_at: int = HEIGHT - 4


class ComingWeek(Struct, frozen=True):
    """The people whose name next comes up in a week; `more` counts those who are not named."""

    label: str
    people: tuple[PersonLink, ...]
    more: str = ""


class Forecast(Struct, frozen=True):
    """The chart with the words below it, and the coming weeks in order."""

    chart: Chart
    words: str
    weeks: tuple[ComingWeek, ...] = ()


def draw_chart(
    counts: Sequence[tuple[int, int]], labels: Sequence[str], capacity: int, words: str
) -> Chart:
    """A bar for each week's people, in the rotation and beside it.

    The scale has room for the fullest week and for the capacity.
    """
    scale = (FOOT - TOP) / max(capacity, *(main + beside for main, beside in counts))
    step = WIDTH / len(counts)
    room = FOOT - capacity * scale
    bars = []
    for number, ((main, beside), label) in enumerate(zip(counts, labels, strict=True)):
        left, top = _short(number * step + GAP / 2), _short(FOOT - main * scale)
        over = _short(top - beside * scale)
        bars.append(
            Bar(
                left=left,
                middle=_short((number + 0.5) * step),
                width=_short(step - GAP),
                main_top=top,
                main=_short(FOOT - top),
                beside_top=over,
                beside=_short(top - over),
                count=main + beside,
                count_at=_short(_count_at(over, room)),
                label=label,
            )
        )
    return Chart(tuple(bars), _short(room), words)


def _count_at(top: float, room: float) -> float:
    """Where a number stands on a bar, or above the line where it would lie on it."""
    on_the_line = top - ABOVE - DIGIT < room < top
    return (room if on_the_line else top) - ABOVE


def _short(length: float) -> float:
    """A tenth of a unit is as fine as anybody sees."""
    return round(length, 1)
