"""Drawing `This week` anew without losing what the user wrote into it.

Words after a name stay as long as the name has a box, and so do lines below it. After that they
move below the region. Nothing is removed but our own old text, and words that are in a log entry
by now.
"""

from collections.abc import Callable, Collection, Iterable

from msgspec import Struct
from msgspec.structs import replace

from vault_tools.notes.body import regions
from vault_tools.notes.editing.boxes import (
    WEEK_REGION,
    Find,
    Item,
    Logged,
    WeekBoxes,
    label_of,
    read_item,
    read_week_boxes,
)
from vault_tools.notes.editing.edit_body import open_note
from vault_tools.notes.editing.edit_regions import replace_region
from vault_tools.notes.editing.log_place import section_end
from vault_tools.notes.note import read_text

FindLogged = Callable[[Item, str], Logged]
"""What was logged with the contact of an item, in the week of a label or that of its own day."""


class WeekText(Struct, frozen=True):
    """What shall stand in the region: the week's label, its text, and what the notes say."""

    week: str
    inner: str
    find: Find
    logged: FindLogged


def redraw_week(data: bytes, text: WeekText) -> bytes:
    """The note with the week's text in its region. Raises `EditRefused` as `replace_region`."""
    left = read_week_boxes(read_text("", data), text.find)
    inner = text.inner
    if left:
        groups = _groups(inner.rstrip("\n").split("\n"))
        boxes = {box.key for group in groups if (box := _box(group[0], text.find))}
        staying, leaving = _share_out(left, text, boxes)
        inner = "\n".join(_put_back(groups, staying, text.find))
        data = _put_below(data, left.week, leaving)
    return replace_region(data, WEEK_REGION, label_of(text.week, text.inner), inner)


def _share_out(
    left: WeekBoxes, text: WeekText, boxes: Collection[str]
) -> tuple[dict[str, Item], list[str]]:
    """By key what stays behind a box, or as a box that the user added; and the lines that go."""
    staying: dict[str, Item] = {}
    leaving: list[str] = []
    same_week = left.week == text.week
    for item in left.items:
        logged = text.logged(item, left.week)
        if logged.answers(item):
            if not item.words <= logged.words or not (item.drawn or item.mark):
                leaving += _lines(item, boxed=not item.drawn)
        elif _says_something(item, same_week=same_week):
            stays = item.key in boxes or (same_week and not item.drawn)
            if item.mark and stays and item.key not in staying and (same_week or not item.ticked):
                staying[item.key] = item if same_week else replace(item, mark=" ")
            else:
                leaving += _lines(item, boxed=item.ticked or not item.drawn)
    return staying, [*leaving, *left.loose]


def _says_something(item: Item, *, same_week: bool) -> bool:
    """Whether anything is the user's; a mark that is no tick is for its week alone."""
    marked = item.mark.strip() and (same_week or item.ticked)
    return bool(not item.drawn or item.text.strip() or item.below or marked)


def _lines(item: Item, *, boxed: bool) -> tuple[str, ...]:
    """The item's lines below the region, where our own box would promise what nobody keeps."""
    return (item.line if boxed else f"- {item.link}{item.text}", *item.below)


def _groups(rows: Iterable[str]) -> list[list[str]]:
    """Each line with those that are indented below it."""
    groups: list[list[str]] = []
    for row in rows:
        if groups and row[:1] in {" ", "\t"}:
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def _box(row: str, find: Find) -> Item | None:
    item = read_item(row, find)
    return item if item and item.mark else None


def _put_back(groups: list[list[str]], staying: dict[str, Item], find: Find) -> list[str]:
    """The week's rows with the user's words; boxes that were added follow the last one."""
    rows: list[str] = []
    behind_boxes = 0
    added = dict(staying)
    for row, *below in groups:
        box = _box(row, find)
        own = added.pop(box.key, None) if box else None
        if own:
            ticked = row.replace("[ ]", f"[{own.mark}]", 1)
            rows += [ticked + own.text, *below, *own.below]
        else:
            rows += [row, *below]
        behind_boxes = len(rows) if box else behind_boxes
    rest = rows[behind_boxes:] if behind_boxes else []
    rows = rows[:behind_boxes] if behind_boxes else rows
    return [*rows, *(row for item in added.values() for row in (item.line, *item.below)), *rest]


def _put_below(data: bytes, week: str, rows: list[str]) -> bytes:
    """The note with `rows` behind the region, under a heading that says where they were."""
    if not rows:
        return data
    note = open_note(data)
    region = next(one for one in regions(note.lines) if one.name == WEEK_REGION)
    end = region.end - note.lines[0].number + 1
    title = f"Kept from {week}".rstrip()
    rest = enumerate(note.lines[end:], end)
    heading = next((at for at, line in rest if line.level and line.heading == title), None)
    if heading is not None:
        return note.insert(section_end(note.lines, heading), rows)
    gap = [""] if end < len(note.lines) and note.lines[end].text.strip() else []
    return note.insert(end, ["", f"## {title}", "", *rows, *gap])
