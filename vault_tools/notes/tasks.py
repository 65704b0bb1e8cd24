"""Tasks as Obsidian and its Tasks plugin write them: `- [ ] text 📅 2026-12-01`."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct

from vault_tools.notes.body import CODE, TICKS, Line, Zone
from vault_tools.notes.dates import parse_day
from vault_tools.patterns import pattern

_TASK = pattern(r"([ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+)\[(.)\][ \t]+(.*)")
_DAY = r"\d{4}-\d{2}-\d{2}"
_DUE_SIGNS = "📅|🗓️?|📆"
DAY_SIGNS = rf"(?:{_DUE_SIGNS}|✅|⏳|🛫|➕|❌)"
_DUE = pattern(rf"(?:{_DUE_SIGNS})\s*({_DAY})|[\[(]due::\s*({_DAY})\s*[\])]")
_DONE = pattern(rf"✅\s*({_DAY})|[\[(]completion::\s*({_DAY})\s*[\])]")
_SIGNED_DAY = pattern(rf"{DAY_SIGNS}\s*{_DAY}")
_SIGNS = pattern(
    rf"(?:(?<!\s)\s++)?(?:{DAY_SIGNS}\s*{_DAY}|[🔺⏫🔼🔽⏬]"
    r"|🔁[^📅⏳🛫✅➕]*|[\[(](?:due|completion)::[^\])]*[\])])"
)
_DATAVIEW_FIELDS = pattern(rf"(?:\[|(\())(?:due|completion|created|start|scheduled)::\s*{_DAY}")
_STRUCK = pattern(r"~~.*?~~")
_REPEATS = pattern(r"🔁|[\[(]repeat::")


class Task(Struct, frozen=True):
    """A box with its text, without the signs for dates; `mark` is what stands in the box."""

    text: str
    mark: str
    line: int
    column: int
    zone: Zone
    heading: str = ""
    due: date | None = None
    done_on: date | None = None

    @property
    def open(self) -> bool:
        """Still to be done: neither ticked nor crossed out (`- [-]`, `- [ ] ~~text~~`)."""
        return self.mark not in f"{TICKS}-"


def find_tasks(lines: list[Line]) -> Iterator[Task]:
    for line in lines:
        if "[" in line.seen and line.zone is not CODE and (found := _TASK.match(line.seen)):
            yield Task(
                text=without_signs(found[3]),
                mark="-" if found[2] == " " and _is_struck_out(found[3]) else found[2],
                line=line.number,
                column=found.start(3) + 1,
                zone=line.zone,
                heading=line.heading,
                due=_day(_DUE, found[3]),
                done_on=done_day(found[3]),
            )


def _is_struck_out(text: str) -> bool:
    """Whether all words of a task are struck through."""
    return text.startswith("~~") and not without_signs(_STRUCK.sub("", text)).strip()


def done_day(text: str) -> date | None:
    """The day on which a task was ticked, if the text of its line tells it."""
    return _day(_DONE, text)


def done_sign(lines: Iterable[str], on: date) -> str:
    """The sign for "done on `on`", as the first line that has a day would write it; else ""."""
    for line in lines:
        if _SIGNED_DAY.search(line):
            return f"✅ {on}"
        if found := _DATAVIEW_FIELDS.search(line):
            return f"(completion:: {on})" if found[1] else f"[completion:: {on}]"
    return ""


def bears_day(text: str) -> bool:
    """Whether a text has a day as the Tasks plugin writes it, after a sign such as 📅."""
    return _SIGNED_DAY.search(text) is not None


def repeats(line: str) -> bool:
    """Whether the task comes again once it is done."""
    return _REPEATS.search(line) is not None


def without_signs(text: str) -> str:
    """A task's text without the signs for its dates, priority and repetition."""
    return _SIGNS.sub("", text).strip()


def without_done_day(text: str) -> str:
    return _DONE.sub("", text).rstrip()


def _day(sign: re.Pattern[str], text: str) -> date | None:
    found = sign.search(text)
    return parse_day(found[1] or found[2]) if found else None
