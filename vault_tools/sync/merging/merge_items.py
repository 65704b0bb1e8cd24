"""Merging items one by one: entries of a log, tasks, points of a list.

What either side added is kept, equal additions once. What one removed and the other left alone is
gone. What both changed is merged inside, or left for somebody to decide.
"""

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from vault_tools.notes.body import TICKS
from vault_tools.notes.tasks import DAY_SIGNS
from vault_tools.patterns import pattern
from vault_tools.sync.merging.merge_units import Versions, by_day, order_of, settle_plainly
from vault_tools.sync.merging.pair_items import name_items
from vault_tools.sync.merging.pieces import Piece
from vault_tools.sync.merging.rows import Clash, Part, Row, Rows, both, pick

MergeRows = Callable[[Rows, Rows, Rows], list[Part]]
MaybePiece = Piece | None
_TASK = pattern(r"([ \t]*[-*+][ \t]+\[)(.)(\][ \t]+)(.*)")
_SIGN = pattern(rf"[ \t]*({DAY_SIGNS})[ \t]*(\d{{4}}-\d{{2}}-\d{{2}})")
_DONE = "✅"


class ItemGroup(Struct, frozen=True):
    """Items in their order, with the blank lines that follow each, or come before it if `led`.

    `blanks` has those of each item, and `spare` those that belong to none.
    """

    items: tuple[Piece, ...]
    blanks: tuple[tuple[Row, ...], ...]
    spare: tuple[Row, ...]
    led: bool


def group(pieces: Sequence[Piece]) -> ItemGroup:
    items: list[Piece] = []
    blanks: list[tuple[Row, ...]] = []
    waiting: list[Row] = []
    led = bool(pieces) and pieces[0].blank
    for piece in pieces:
        if piece.blank and not led and blanks:
            blanks[-1] = (*blanks[-1], *piece.rows)
        elif piece.blank:
            waiting += piece.rows
        else:
            items.append(piece)
            blanks.append(tuple(waiting))
            waiting = []
    return ItemGroup(tuple(items), tuple(blanks), tuple(waiting), led)


def merge_items(
    base: Sequence[Piece],
    ours: Sequence[Piece],
    theirs: Sequence[Piece],
    merge_rows: MergeRows,
    *,
    newest_first: bool,
) -> Iterator[Part]:
    """The parts of the items of three versions; `merge_rows` merges what is inside of one."""
    groups = [group(side) for side in (base, ours, theirs)]
    versions = name_items(*(one.items for one in groups))
    blanks = _blanks_by_name(versions, groups)
    # Which of two new items comes first must not depend on the device that merges.
    turned = [one.key for one in theirs] < [one.key for one in ours]
    order = order_of(versions.turned() if turned else versions)
    names = by_day(order, versions, lambda one: one.day, newest_first=newest_first)
    for name in names:
        parts = versions.settle(name, lambda b, o, t: settle_item(b, o, t, merge_rows))
        around = blanks.settle(name, lambda b, o, t: list(_kept(b, o, t))) if parts else []
        led = any(one.led for one in groups)
        yield from [*around, *parts] if led else [*parts, *around]
    yield from _kept(*(one.spare for one in groups))


def _blanks_by_name(
    versions: Versions[Piece], groups: Sequence[ItemGroup]
) -> Versions[tuple[Row, ...]]:
    sides = (versions.base, versions.ours, versions.theirs)
    return Versions(
        *(dict(zip(side, one.blanks, strict=True)) for side, one in zip(sides, groups, strict=True))
    )


def _kept(base: Rows | None, ours: Rows | None, theirs: Rows | None) -> Rows:
    """The blank lines of the side that changed them; where both did, the more of them."""
    if ours is None or theirs is None:
        return ours or theirs or ()
    kept = pick(base, ours, theirs)
    return max(ours, theirs, key=len) if kept is None else kept


def settle_item(
    base: MaybePiece, ours: MaybePiece, theirs: MaybePiece, merge_rows: MergeRows
) -> list[Part]:
    """What becomes of one item."""
    plain = settle_plainly(base, ours, theirs, lambda one: one.key)
    if plain is not None:
        return plain
    if ours and theirs:
        return _merge_inside(base, ours, theirs, merge_rows)
    return [_clash(ours, theirs)]


def _merge_inside(
    base: MaybePiece, ours: Piece, theirs: Piece, merge_rows: MergeRows
) -> list[Part]:
    """Merge the first line and what is below it separately, if the first can be settled."""
    was = base.rows if base else ()
    first = _merge_first(was[0] if was else None, ours.rows[0], theirs.rows[0])
    if first is None:
        return [_clash(ours, theirs)]
    return [first, *merge_rows(was[1:], ours.rows[1:], theirs.rows[1:])]


def _merge_first(base: Row | None, ours: Row, theirs: Row) -> Row | None:
    if ours == theirs:
        return both([ours], [theirs])[0]
    if base is None or (kept := pick(base, ours, theirs)) is None:
        return merge_task(base, ours, theirs)
    return kept


def merge_task(base: Row | None, ours: Row, theirs: Row) -> Row | None:
    """A task whose box or dates both sides changed; None where that cannot be decided.

    Ticked on one side wins; ticked on both, the earlier day does.
    """
    read = [_read_task(row) if row else None for row in (base, ours, theirs)]
    was, mine, yours = read
    if mine is None or yours is None or mine.text != yours.text:
        return None
    if was is None or was.text != mine.text:
        was = replace(mine, mark=" ", days={})
    mark = _mark(was.mark, mine.mark, yours.mark)
    days: dict[str, str] = {}
    for sign in {**mine.days, **yours.days}:
        three = [one.days.get(sign, "") for one in (was, mine, yours)]
        day = pick(*three)
        if day is None and sign == _DONE:
            day = min(filter(None, three[1:]))
        if day is None:
            return None
        days[sign] = day
    if mark is None:
        return None
    signs = "".join(f" {sign} {day}" for sign, day in days.items() if day)
    made = f"{mine.before}{mark}{mine.behind}{mine.text}{signs}"
    same = next((row for row in (ours, theirs) if row.text.split() == made.split()), None)
    return replace(
        same or ours,
        text=same.text if same else made,
        read=frozenset(),
        stands_for=(ours.text, theirs.text),
    )


class _Task(Struct, frozen=True):
    before: str
    mark: str
    behind: str
    text: str
    days: dict[str, str]


def _read_task(row: Row) -> _Task | None:
    """A task whose signs all stand behind its text, where Obsidian's Tasks wants them."""
    found = _TASK.fullmatch(row.text)
    if not found:
        return None
    signs = list(_SIGN.finditer(found[4]))
    text = found[4][: signs[0].start()] if signs else found[4]
    days = {one[1]: one[2] for one in signs}
    if _SIGN.sub("", found[4]).rstrip() != text.rstrip() or len(days) < len(signs):
        return None
    return _Task(found[1], found[2], found[3], text.rstrip(), days)


def _mark(base: str, ours: str, theirs: str) -> str | None:
    mark = pick(base, ours, theirs)
    ticked = {ours, theirs} <= {*TICKS, " ", "/"}
    return mark if mark or not ticked else "x"


def _clash(ours: MaybePiece, theirs: MaybePiece) -> Clash:
    mine, yours = (one.rows if one else () for one in (ours, theirs))
    return Clash(mine, yours, _named(ours or theirs))


def _named(item: MaybePiece) -> str:
    if item and item.task:
        return f'the task "{item.task}"'
    if item and item.day:
        return f"the entry of {item.day}"
    return f'"{item.rows[0].text.strip()}"' if item else ""
