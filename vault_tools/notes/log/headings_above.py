"""The headings above a dated line, which may say that it tells of a career: "Career", "2026"."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from vault_tools.notes.body import Heading
from vault_tools.notes.log.entry import Entry


def with_headings(entries: Iterable[Entry], headings: Sequence[Heading]) -> Iterator[Entry]:
    """Entries in the order of their lines, with the headings above the one that each is under."""
    title = headings[0] if headings and headings[0].level == 1 else None
    under: list[Heading] = []  # those whose sections a line is in, the outermost first
    ahead = deque(headings)
    for entry in entries:
        while ahead and ahead[0].line <= entry.line:
            while under and under[-1].level >= ahead[0].level:
                under.pop()
            under.append(ahead.popleft())
        above = [one.text for one in reversed(under) if one is not title]
        if under and under[-1].line == entry.line and under[-1] is not title:
            above = above[1:]
        names = tuple(above[1:] if above[:1] == [entry.heading] else above)
        yield replace(entry, above=names) if names else entry
