"""`This week` as it was drawn, and as somebody has left it, for tests."""

from vault_tools.notes.editing.boxes import Logged, read_week_boxes, words_of
from vault_tools.notes.note import parse_note
from vault_tools.pages.index_notes.redraw import WeekText, redraw_week

INNER = """**Week 47**

- [ ] [[Maya]]
    - last: 3 October 2026, call
    - every two weeks
- [ ] [[people/Jonas|Jonas]]
    - every month

## Birthdays

- [[Maya]] · Friday 20 November
"""

PATHS = {"Maya": "maya", "people/Jonas": "jonas", "Ana": "ana"}


def find(target):
    return PATHS.get(target, "")


def drawn(data=b"# This week\n", week="2026-W47", inner=INNER, logged=None):
    def told(item, _):
        words = (logged or {}).get(item.key)
        return Logged() if words is None else Logged(words_of(words), in_touch=True)

    return redraw_week(data, WeekText(week, inner, find, told))


FIRST = drawn()


def left_of(data):
    return read_week_boxes(parse_note("", data), find)


def changed(old, new, data=FIRST):
    assert old.encode() in data
    return data.replace(old.encode(), new.encode(), 1)
