"""The headings above a dated line, which may say that it tells of a career: "Career", "2026"."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from vault_tools.notes.body import Line
from vault_tools.notes.entry import Entry


def with_headings(entries: Iterable[Entry], lines: list[Line]) -> Iterator[Entry]:
    """Entries in the order of their lines, with the headings above the one that each is under."""
    first = next((line for line in lines if line.level), None)
    title = first if first and first.level == 1 else None
    under: list[Line] = []  # the headings whose sections a line is in, the outermost first
    rows = iter(lines)  # not every line of the note: one taken for front matter is none of them
    for entry in entries:
        for line in rows:
            if line.level:
                while under and under[-1].level >= line.level:
                    under.pop()
                under.append(line)
            if line.number >= entry.line:
                break
        above = [line.heading for line in reversed(under) if line != title]
        own = under[-1] if under else None
        if own and own.number == entry.line and own != title:
            above = above[1:]
        names = tuple(above[1:] if above[:1] == [entry.heading] else above)
        yield replace(entry, above=names) if names else entry
