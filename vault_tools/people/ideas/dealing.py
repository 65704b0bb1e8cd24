"""Who gets which idea in a week, so that those of one week differ as far as they fit.

Where notes say little, the same few ideas come first for many people. Each therefore has several to
choose from: the first idea of their own order, and those that fit about as well and are as new to
them. They are dealt one after the other. Who has to step aside gets one that is late in their own
order, so that it does not come again so soon.
"""

from collections.abc import Mapping, Sequence

from vault_tools.people.ideas.fit import Offer
from vault_tools.people.ideas.matching import lot
from vault_tools.people.rotation.calendar import Week

ABOUT = 1
"""Points of weight by which an idea may be behind the first and still fit about as well."""
REST = 6 * 7  # days that an idea lies after it was offered, before it may stand in for another
CHOICES = 16  # at most for one person, which is more than the names of a usual week


def choices_among(offers: Sequence[Offer], path: str, week: Week) -> tuple[Offer, ...]:
    """The ideas of which somebody may get one, first the one that suits them best.

    `offers` is all that fits them, in their own order.
    """
    if not offers:
        return ()
    first, *others = offers
    like = [one for one in others if _is_like(one, first, week)]
    near = len(like) // 2

    def late_first(at: int) -> tuple[bool, bytes]:
        return at < near, lot(week, path, like[at].idea.name)

    return first, *(like[at] for at in sorted(range(len(like)), key=late_first)[: CHOICES - 1])


def _is_like(other: Offer, first: Offer, week: Week) -> bool:
    """Whether another idea does as well: it is as new to them, and fits about as well.

    As long as there is one that was never offered, none comes a second time.
    """
    if other.tried != first.tried or other.weight < first.weight - ABOUT:
        return False
    return other.offered <= (week.begins.toordinal() - REST if first.offered else 0)


def deal(choices: Mapping[str, Sequence[Offer]], week: Week) -> dict[str, Offer]:
    """The idea of each who has a choice, by path, in the order of `choices`.

    Whoever has least to choose from is served first, with the first of theirs that nobody has yet;
    for whom none is left, the first of their own order stands there twice.
    """
    dealt: dict[str, Offer] = {}
    gone: set[str] = set()
    for path in sorted(choices, key=lambda path: (len(choices[path]), lot(week, path))):
        if theirs := choices[path]:
            dealt[path] = next((one for one in theirs if one.idea.path not in gone), theirs[0])
            gone.add(dealt[path].idea.path)
    return {path: dealt[path] for path in choices if path in dealt}
