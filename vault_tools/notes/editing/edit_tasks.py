"""Ticking a task: its box as Obsidian does with a click, its day as the note writes such days.

The note is read again before it is given back: the box is ticked, and no other line has changed
for a reader.
"""

from datetime import date

from msgspec.structs import replace

from vault_tools.notes.body import TEXT, TICKS, Line
from vault_tools.notes.editing.edit_body import OpenNote, open_note, same_to_a_reader
from vault_tools.notes.tasks import Task, done_sign, find_tasks, repeats
from vault_tools.patterns import pattern
from vault_tools.problems import EditRefused

_BLOCK_ID = pattern(r"(?:[ \t]+\^[\w-]+)?[ \t]*\Z")


def tick_task(data: bytes, text: str, due: date | None, on: date) -> bytes:
    """The note with the first open task ticked that says `text` and is due on `due`.

    The day `on` is written behind it where the line, or another task of the note, bears its days
    as the Tasks plugin or Dataview writes them. Raises `EditRefused`, with nothing changed.
    """
    note = open_note(data)
    tasks = [task for task in find_tasks(note.lines) if task.zone is TEXT]
    task = next((one for one in tasks if one.open and (one.text, one.due) == (text, due)), None)
    if task is None:
        raise EditRefused("no open box says that any more", "look at it: it may be ticked already")
    line = _line_of(note, task)
    if repeats(line.seen):
        raise EditRefused(
            "that task comes again, and a tick alone would end it",
            "tick it in Obsidian, where the Tasks plugin writes the next one",
        )
    others = (_line_of(note, one) for one in tasks)
    result = _ticked(note, task, done_sign((line.seen, *(one.seen for one in others)), on))
    _check(note, task, open_note(result))
    return result


def _ticked(note: OpenNote, task: Task, sign: str) -> bytes:
    line, index = _line_of(note, task), task.line - note.parts.body_line
    box = line.seen.rindex("]", 0, task.column) - 1
    end = _end_of_text(line)
    rest = f"x{line.text[box + 1 : end]}{f' {sign}' if sign else ''}"
    return note.replace(note.offset(index, box), note.offset(index, end), rest)


def _end_of_text(line: Line) -> int:
    """Where the text ends: before blanks, a comment, and the mark by which links find the line."""
    found = _BLOCK_ID.search(line.seen)
    return found.start() if found else len(line.seen)


def _check(note: OpenNote, task: Task, after: OpenNote) -> None:
    """Raises `EditRefused` where the tick would change more than its own line."""
    index = task.line - note.parts.body_line
    others = [[*one.lines[:index], *one.lines[index + 1 :]] for one in (note, after)]
    now = next((one for one in find_tasks(after.lines) if one.line == task.line), None)
    wanted = replace(task, mark=TICKS[0])
    ticked = now is not None and replace(now, done_on=task.done_on) == wanted
    if not (ticked and same_to_a_reader(*others)):
        raise EditRefused("that task is written in an unusual way", "tick it by hand")


def _line_of(note: OpenNote, task: Task) -> Line:
    return note.lines[task.line - note.parts.body_line]
