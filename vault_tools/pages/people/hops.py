"""A person's rhythm and its gaps: one hop from each contact to the next, the higher the longer.

`Hops` is drawn by the template as it stands, in the units of its own box. Time runs from left to
right and a hop is as high as it is long, so that a silence is seen at once. It knows no today.
"""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from msgspec import Struct

WIDTH, FOOT, TOP = 400, 74, 8
SIDE = 6  # room for the dots at both ends
LABEL_ROOM = 15  # half of a year's label
LABELS_AT = FOOT + 18


class YearMark(Struct, frozen=True):
    """Where a year begins on the line of time; its label stays inside the box."""

    label: str
    left: float

    @property
    def label_at(self) -> float:
        return min(max(self.left, LABEL_ROOM), WIDTH - LABEL_ROOM)


class Hops(Struct, frozen=True):
    """The hops and the dots between them as paths; `rhythm` is the height of the dotted line.

    Without a rhythm that fits into the box there is no such line.
    """

    arcs: str
    dots: str
    years: tuple[YearMark, ...]
    rhythm: float | None = None
    width: int = WIDTH
    height: int = LABELS_AT + 4
    foot: int = FOOT
    labels_at: int = LABELS_AT


def draw_hops(days: Sequence[date], rhythm: float | None = None) -> Hops:
    """The chart of at least two days in their order; `rhythm` is in days."""
    at = [day.toordinal() for day in days]
    gaps = [later - earlier for earlier, later in pairwise(at)]
    first, span, longest = at[0], at[-1] - at[0], max(gaps)
    across = (WIDTH - 2 * SIDE) / span
    up = (FOOT - TOP) / max(longest, rhythm or 0)
    if rhythm and rhythm > 2 * longest:  # a line that far up would press the hops flat
        up, rhythm = (FOOT - TOP) / longest, None
    lefts = [_short(SIDE + (day - first) * across) for day in at]
    feet = [f"{left} {FOOT}" for left in lefts]
    wide = [_short((right - left) / 2) for left, right in pairwise(map(float, lefts))]
    high = [_short(gap * up) for gap in gaps]
    arcs = [
        f"M{begin}A{width} {height} 0 0 1 {end}"
        for (begin, end), width, height in zip(pairwise(feet), wide, high, strict=True)
    ]
    years = [date(year, 1, 1) for year in range(days[0].year + 1, days[-1].year + 1)]
    step = 1 + len(years) // 8
    return Hops(
        "".join(arcs),
        "".join([f"M{foot}h0" for foot in feet]),
        tuple(
            YearMark(str(on.year), _number(SIDE + (on.toordinal() - first) * across))
            for on in years[::step]
        ),
        _number(FOOT - rhythm * up) if rhythm else None,
    )


def _short(length: float) -> str:
    """A tenth of a unit is as fine as anybody sees."""
    return f"{length:.1f}".removesuffix(".0")


def _number(length: float) -> float | int:
    short = _short(length)
    return float(short) if "." in short else int(short)
