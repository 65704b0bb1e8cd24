"""Merging generated text: never a conflict, since the next build writes it anew.

What a user left in the week's text (a tick, words behind a name, lines of their own) is carried
over from both sides, so that the next build reads it as it would have on that device.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from vault_tools.notes.editing.boxes import WEEK_REGION, Item, WeekBoxes, read_week_boxes
from vault_tools.notes.note import parse_note
from vault_tools.notes.resolve import fold
from vault_tools.notes.split import as_bytes
from vault_tools.people.rotation.calendar import parse_week
from vault_tools.sync.merging.merge_boxes import add_rows, merge_boxes
from vault_tools.sync.merging.pieces import Piece
from vault_tools.sync.merging.rows import Row, Rows, as_text, pick


def settle_regions(
    base: Sequence[Piece], ours: Sequence[Piece], theirs: Sequence[Piece]
) -> tuple[list[Piece], list[Piece], list[Piece]]:
    """The pieces of three texts, with each region merged, so that it is the same in all of them."""
    sides = [_regions(side) for side in (base, ours, theirs)]
    settled = {
        name: tuple(merge_region(sides[0].get(name, ()), rows, sides[2][name]))
        for name, rows in sides[1].items()
        if name in sides[2]
    }
    first, second, third = (
        [replace(one, rows=settled.get(one.name, one.rows)) if one.name else one for one in side]
        for side in (base, ours, theirs)
    )
    return first, second, third


def _regions(pieces: Sequence[Piece]) -> dict[str, Rows]:
    return {piece.name: piece.rows for piece in pieces if piece.name}


def merge_region(base: Rows, ours: Rows, theirs: Rows) -> list[Row]:
    """The region's rows: those of the side that changed it, of ours where both did."""
    kept = pick(base, ours, theirs)
    if kept is not None:
        return list(kept)
    was, mine, yours = (_read(rows) for rows in (base, ours, theirs))
    if mine is None or yours is None:
        return list(ours)
    if mine.week == yours.week:
        same = was if was and was.week == mine.week else WeekBoxes(mine.week)
        return merge_boxes(ours, same, mine, yours)
    newer, older = (mine, yours) if mine.week > yours.week else (yours, mine)
    rows = {mine.week: ours, yours.week: theirs}
    return _of_two_weeks(rows[newer.week], rows[older.week], was or WeekBoxes(""), newer, older)


def _read(rows: Rows) -> WeekBoxes | None:
    """What a user left in the week's text; None for any other region."""
    data = as_bytes(as_text(rows)) + b"\n"
    note = parse_note("", data)
    named = any(region.name == WEEK_REGION for region in note.regions)
    return read_week_boxes(note, fold) if named else None


def _of_two_weeks(
    newer_rows: Rows, older_rows: Rows, was: WeekBoxes, newer: WeekBoxes, older: WeekBoxes
) -> list[Row]:
    """One text out of those of two weeks, with what the user left in both.

    A build reads ticks as those of the week that the marker names, before it draws the new week.
    So if the user left something only in the older text, that stays, to be read by a build. If
    they left something in both, it moves to the newer text, each tick with a day of its week.
    """
    unread, fresh = _new(older, was), _new(newer, was)
    if not unread:
        return list(newer_rows)
    if not fresh:
        return list(older_rows)
    carried = [row for item in older.items if _left(item) in unread for row in _dated(item, older)]
    return add_rows(newer_rows, [*carried, *(row for row in older.loose if row in unread)])


def _new(left: WeekBoxes, was: WeekBoxes) -> set[object]:
    """What the user wrote since `was`."""
    found, known = ({*map(_left, one.items), *one.loose} for one in (left, was))
    return found - known - {None}


def _left(item: Item) -> object:
    """The user's part of an item; None if it has none."""
    said, ticked = item.text.strip(), item.ticked
    if item.drawn and not (said or ticked or item.below):
        return None
    return item.key, ticked, said, item.below


def _dated(item: Item, left: WeekBoxes) -> list[str]:
    """The rows of an item for another week's text; a tick says of which day it is."""
    if not item.ticked:
        return [f"- {item.link}{item.text}", *item.below]
    sign = "" if item.done_on else _day_in(left.week)
    return [f"{item.line.rstrip()}{sign}", *item.below]


def _day_in(week: str) -> str:
    """The sign for a week's Friday: it is in that week on whatever day weeks begin."""
    found = parse_week(week)
    day: date | None = found.begins + timedelta(days=4) if found else None
    return f" ✅ {day}" if day else ""
