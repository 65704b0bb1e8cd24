"""List items that name their day behind other words: "Call on 2026-11-08", "Coffee (2026-11-08)".

Only the form is looked at here. Most such items are none of contact ("moved on 2026-11-08"), so
which are is decided in `people/`.
"""

import re
from collections.abc import Container, Iterator

from msgspec.structs import replace

from vault_tools.notes.body import BULLET, TEXT, Line
from vault_tools.notes.log.dated_lines import day_within, opening_of, without_weekday
from vault_tools.notes.log.entry import BEHIND, Entry, details_of, told_behind
from vault_tools.notes.tasks import bears_day
from vault_tools.patterns import pattern

_TO_DAY = pattern(r"\s(?:on(?:\s+the)?|am|vom|den|le|du|el|il|del?|em|op|dne|of)$", re.IGNORECASE)
_NUMBER = pattern(r"\d\d")  # every day has one, if only in its year
_BETWEEN = " \t–—,|-([*_"
_LONGEST = 80  # characters before a day that still only say what it was


def find_behind(lines: list[Line], dated: Container[int]) -> Iterator[Entry]:
    """The items that name their day behind other words, which are `before` it in the entry.

    Words that only lead to the day are left out. None of the lines with the numbers `dated`, which
    begin with a day, and none that is indented, which may say what the item above it is about.
    """
    found = {
        index: one
        for index, line in enumerate(lines)
        if line.zone is TEXT and line.number not in dated and (one := _behind(line))
    }
    below = details_of(lines, found)
    for index, one in found.items():
        yield replace(one, details=below[index])


def _behind(line: Line) -> Entry | None:
    if line.level or line.indent or not BULLET.match(line.seen) or not _NUMBER.search(line.seen):
        return None
    opening = opening_of(line.seen)
    found = day_within(line.seen, opening.at, opening.at + _LONGEST)
    if not found or not _is_alone(line.seen, found):
        return None
    said = line.shown[opening.at : found.start()].strip(_BETWEEN)
    said = _TO_DAY.sub("", f" {without_weekday(said).rstrip(_BETWEEN)}").strip(_BETWEEN)
    if not said or said.endswith((":", "：")):
        return None
    return Entry(
        found["date"],
        (found["time"] or "").strip(),
        told_behind(line, found).strip(),
        line.number,
        found.start("date") + 1,
        BEHIND,
        line.heading,
        colon=bool(found["colon"]),
        box=opening.box,
        before=said,
    )


def _is_alone(text: str, found: re.Match[str]) -> bool:
    """Whether a day is in no field, is no task's, and in no link that says more than the day."""
    before = text[: found.start("text")]
    whole_links = before.count("[[") == before.count("]]")
    return whole_links and "::" not in before and not bears_day(before)
