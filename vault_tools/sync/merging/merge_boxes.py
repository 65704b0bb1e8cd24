"""Merging two versions of one week's boxes: a box ticked on either side is ticked, words are kept.

The text of ours stays, and what theirs did with a box since the base is done to ours.
"""

import re
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from vault_tools.notes.body import TICKS
from vault_tools.notes.editing.boxes import Item, WeekBoxes
from vault_tools.patterns import pattern
from vault_tools.sync.merging.rows import Row, Rows, pick

_BOX = pattern(r"(\s*[-*+][ \t]+\[).(\].*)", re.DOTALL)


class _State(Struct, frozen=True):
    """What a user did with a box: its mark, the words behind it, the lines below."""

    mark: str = " "
    text: str = ""
    below: tuple[str, ...] = ()


def merge_boxes(rows: Rows, was: WeekBoxes, ours: WeekBoxes, theirs: WeekBoxes) -> list[Row]:
    """The rows of ours with what theirs changed in boxes, and with its lines beside them."""
    before, mine, yours = (_boxes(left) for left in (was, ours, theirs))
    rows = list(rows)
    added: list[str] = []
    for key, item in yours.items():
        three = [_state(one.get(key)) for one in (before, mine, yours)]
        if three[2] in three[:2]:
            continue
        if key in mine:
            rows = _with_state(rows, mine[key], item, _settled(*three))
        else:
            added += [item.line, *item.below]
    known = {row.text for row in rows} | {*was.loose} | {item.line for item in was.items}
    for item in theirs.items:
        if not (item.mark or item.drawn or item.line in known):
            added += [item.line, *item.below]
    return add_rows(rows, [*added, *(row for row in theirs.loose if row not in known)])


def add_rows(rows: Rows, texts: Sequence[str]) -> list[Row]:
    """The region's rows with more of them before its end marker."""
    return [*rows[:-1], *map(Row, texts), *rows[-1:]]


def _boxes(left: WeekBoxes) -> dict[str, Item]:
    """The first box of each person, as the build reads it."""
    boxes: dict[str, Item] = {}
    for item in left.items:
        if item.mark:
            boxes.setdefault(item.key, item)
    return boxes


def _state(item: Item | None) -> _State:
    return _State(item.mark, item.text, item.below) if item else _State()


def _settled(was: _State, ours: _State, theirs: _State) -> _State:
    mark = pick(was.mark, ours.mark, theirs.mark)
    text = pick(was.text, ours.text, theirs.text)
    below = pick(was.below, ours.below, theirs.below)
    if mark is None:
        mark = next((one for one in (ours.mark, theirs.mark) if one in TICKS), ours.mark)
    if text is None:
        said = theirs.text.strip()
        text = ours.text if said in ours.text else f"{ours.text.rstrip()} {said}"
    if below is None:
        below = tuple(dict.fromkeys([*ours.below, *theirs.below]))
    return _State(mark, text, below)


def _with_state(rows: Rows, mine: Item, yours: Item, state: _State) -> list[Row]:
    """The rows with a box of ours in a new state."""
    at = next(index for index, row in enumerate(rows) if row.text == mine.line)
    end = at + 1
    while end < len(rows) - 1 and rows[end].text[:1] in {" ", "\t"}:
        end += 1
    line = mine.line
    if state.text != mine.text:
        line = yours.line if state.text == yours.text else line.rstrip() + _more(mine, state)
    line = _BOX.sub(lambda box: f"{box[1]}{state.mark}{box[2]}", line)
    gone = {*mine.below} - {*state.below}
    kept = [row for row in rows[at + 1 : end] if row.text not in gone]
    new = [Row(text) for text in state.below if text not in mine.below]
    return [*rows[:at], replace(rows[at], text=line, read=frozenset()), *kept, *new, *rows[end:]]


def _more(mine: Item, state: _State) -> str:
    return state.text.removeprefix(mine.text.rstrip())
