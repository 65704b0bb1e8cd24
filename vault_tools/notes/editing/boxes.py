"""What the user left in the generated `This week`: ticks, words behind a name, lines of theirs.

Its begin marker holds the week and a short sum of each line that was drawn. So what came from
the user is known on every device, whichever template drew the note and whatever has become of
the notes since. What is done about it is decided elsewhere.
"""

import hashlib
import re
from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from vault_tools.notes.body import TICKS, Region, read_lines, regions
from vault_tools.notes.editing.edit_regions import replace_region
from vault_tools.notes.links import WIKILINK, find_links
from vault_tools.notes.note import NoteText, read_text
from vault_tools.notes.resolve import fold
from vault_tools.notes.split import as_bytes
from vault_tools.notes.tasks import done_day, without_done_day
from vault_tools.patterns import pattern

WEEK_REGION = "this-week"
_ITEM = pattern(r"[-*+][ \t]+(?:\[(.)\][ \t]+)?")
_BEGINS = pattern(r"[ \t]*(?:[-*+][ \t]+)?(?:\[.\][ \t]+)?")
_SUM_BYTES = 3

Find = Callable[[str], str]
"""The path of the contact that a link's target means; empty for anything else."""


class Item(Struct, frozen=True):
    """A list item about somebody, as the user left it; `key` is their path.

    `mark` stands in its box, and is empty without one. `text` is what the user wrote beside the
    link, and `below` their lines under it, both as written. `drawn` says that the item itself
    came from us. `done_on` is the day that Tasks wrote down with the tick.
    """

    key: str
    line: str
    link: str
    mark: str
    text: str
    done_on: date | None = None
    below: tuple[str, ...] = ()
    drawn: bool = False

    @property
    def ticked(self) -> bool:
        return bool(self.mark) and self.mark in TICKS

    @property
    def said(self) -> str:
        """The user's words beside the link, without the sign for the day of the tick."""
        return without_done_day(self.text).strip()

    @property
    def words(self) -> frozenset[str]:
        """All that the user wrote, to be compared with an entry."""
        return words_of("\n".join([self.said, *self.below]))


class Logged(Struct, frozen=True):
    """What the log says of somebody in a week: all its words, and whether one was in touch."""

    words: frozenset[str] = frozenset()
    in_touch: bool = False

    def answers(self, item: Item) -> bool:
        """Whether the item needs no entry: the log has a contact, or just these words, already."""
        same = item.ticked and item.words and item.words <= self.words
        return self.in_touch or bool(same)


class WeekBoxes(Struct, frozen=True):
    """What was left in a region: the `week` that it was drawn for, items, and `loose` lines."""

    week: str
    items: tuple[Item, ...] = ()
    loose: tuple[str, ...] = ()


def read_week_boxes(note: NoteText, find: Find) -> WeekBoxes | None:
    """What stands in the region, ours and the user's; None without one."""
    region = _region(note)
    if region is None:
        return None
    week, _, sums = region.label.partition(" ")
    return WeekBoxes(week, *_sorted_out(_rows(note, region), set(_cut(sums)), find))


def label_of(week: str, inner: str) -> str:
    """What goes into the begin marker: the week, and the sum of each line that was drawn."""
    drawn = dict.fromkeys(_sum(row) for row in inner.split("\n") if row.strip())
    return f"{week} {''.join(drawn)}".rstrip()


def keep_sums(before: bytes, after: bytes) -> bytes:
    """The note `after`, in which links were changed, with new sums for what was drawn.

    Raises `EditRefused` as `replace_region`.
    """
    old, new = read_text("", before), read_text("", after)
    region = _region(new)
    week, _, sums = region.label.partition(" ") if region else ("", "", "")
    if region is None or not sums or before == after:
        return after
    rows, new_rows = _rows(old, region), _rows(new, region)
    now: dict[str, str] = {}
    for pair in zip(rows, new_rows, strict=True):
        links = [[found[0] for found in WIKILINK.finditer(row)] for row in pair]
        now |= {_sum(one): _sum(other) for one, other in zip(*links, strict=True)}
        now[_sum(pair[0])] = _sum(pair[1])
    label = f"{week} {''.join(now.get(one, one) for one in _cut(sums))}"
    return replace_region(after, WEEK_REGION, label, "\n".join(new_rows))


def read_item(row: str, find: Find) -> Item | None:
    """The item that a line begins, if it links to a contact."""
    begins = _ITEM.match(row)
    found = WIKILINK.search(row, begins.end()) if begins else None
    if begins is None or found is None:
        return None
    key = find(next(find_links(found[0])).target)
    text = row[begins.end() : found.start()].rstrip() + row[found.end() :]
    mark = begins[1] or ""
    return Item(key, row, found[0], mark, text, done_day(text)) if key else None


def _region(note: NoteText) -> Region | None:
    found = regions(read_lines(note.body, note.body_line))
    return next((one for one in found if one.name == WEEK_REGION), None)


def _rows(note: NoteText, region: Region) -> list[str]:
    return note.body.split("\n")[region.begin - note.body_line + 1 : region.end - note.body_line]


def words_of(text: str) -> frozenset[str]:
    """The words of a text, and its signs such as a heart, but not its punctuation."""
    return frozenset(re.findall(r"\w+|[^\w\s\x00-\x7f–—·…]", fold(text)))


def _sorted_out(
    rows: Iterable[str], drawn: set[str], find: Find
) -> tuple[tuple[Item, ...], tuple[str, ...]]:
    """The items with the user's lines below each, and the user's lines that are below none."""
    loose: list[str] = []
    items: list[tuple[Item, list[str]]] = []
    under, blanks, grown = loose, 0, False
    for row in rows:
        if not row.strip():
            blanks += 1
            continue
        item = read_item(row, find)
        if item:
            items.append((_known(item, drawn), []))
            under, grown = items[-1][1], False
        elif row[0] not in " \t" and under is not loose:
            under, grown = loose, False
        ours = bool(item) or _sum(row) in drawn
        if not ours:
            under += [*([""] * blanks if grown else []), row]
        blanks, grown = 0, not ours
    return tuple(replace(item, below=tuple(below)) for item, below in items), tuple(loose)


def _known(item: Item, drawn: set[str]) -> Item:
    """The item without the words in it that were drawn by us."""
    whole = _sum(without_done_day(item.line)) in drawn
    text = "" if whole and item.said else item.text
    return replace(item, text=text, drawn=whole or _sum(item.link) in drawn)


def _cut(sums: str) -> Iterator[str]:
    width = len(_sum(""))
    return (sums[at : at + width] for at in range(0, len(sums), width))


def _sum(row: str) -> str:
    """The sum of a line without its bullet, box and indentation, which an editor may change."""
    text = " ".join(row[_begin(row) :].split())
    digest = hashlib.blake2b(as_bytes(text), digest_size=_SUM_BYTES)
    return b64encode(digest.digest(), b"._").decode()


def _begin(row: str) -> int:
    found = _BEGINS.match(row)
    return found.end() if found else 0
