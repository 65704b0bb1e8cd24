"""Who is tied to somebody, and who of them to one another, as a small drawing.

Somebody stands in the middle and their ties around them. A `TieGraph` is drawn by the template as
it stands, in the units of its own box.
"""

from collections.abc import Collection, Sequence
from math import cos, hypot, pi, sin

from msgspec import Struct

WIDTH, HEIGHT = 400, 230
ACROSS = 150  # from the middle to the outermost
BEND = 90  # how far a line past the middle is drawn aside
LONGEST = 12  # characters of a name that fit under a circle


class Knot(Struct, frozen=True):
    """Somebody as a circle: what stands in it and under it, and where its middle is."""

    initials: str
    name: str
    left: float
    top: float


class TieGraph(Struct, frozen=True):
    """The one in the middle, those around, and the lines between; `words` say all of it.

    `spokes` lead from the middle, `among` from one to another, as paths.
    """

    middle: Knot
    around: tuple[Knot, ...]
    spokes: str
    among: str
    words: str
    width: int = WIDTH
    height: int = HEIGHT


def draw_ties(
    middle: tuple[str, str],
    around: Sequence[tuple[str, str]],
    among: Collection[tuple[int, int]],
    words: str,
) -> TieGraph:
    """The drawing of initials and names; `among` are the numbers of those who are tied too."""
    top = HEIGHT / 2 - 8
    centre = Knot(middle[0], short_name(middle[1]), WIDTH / 2, top)
    knots = []
    for number, (initials, name) in enumerate(around):
        angle = pi + 2 * pi * number / len(around)
        left, up = WIDTH / 2 + ACROSS * cos(angle), top + (top - 30) * sin(angle)
        knots.append(Knot(initials, short_name(name), round(left, 1), round(up, 1)))
    spokes = "".join(f"M{centre.left} {centre.top}L{knot.left} {knot.top}" for knot in knots)
    # A line between two bends away from the middle, so that it hides behind nobody.
    bent = "".join(_bent(knots[a], knots[b], centre) for a, b in among)
    return TieGraph(centre, tuple(knots), spokes, bent, words)


def short_name(name: str) -> str:
    """The first word of a name, as long as fits."""
    first = name.split(maxsplit=1)[0] if name.split() else name
    return first if len(first) <= LONGEST else first[: LONGEST - 1] + "…"


def _bent(a: Knot, b: Knot, centre: Knot) -> str:
    left, top = (a.left + b.left) / 2, (a.top + b.top) / 2
    out_left, out_top = left + (left - centre.left) * 0.4, top + (top - centre.top) * 0.4
    if abs(left - centre.left) + abs(top - centre.top) < 20:  # opposite one another
        across, down = b.left - a.left, b.top - a.top
        away = BEND / hypot(across, down)
        out_left, out_top = centre.left + down * away, centre.top - across * away
    return f"M{a.left} {a.top}Q{out_left:.1f} {out_top:.1f} {b.left} {b.top}"
