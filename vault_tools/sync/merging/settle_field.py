"""Merging one field of the front matter."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from vault_tools.notes.dates import UnreadableDate, parse_date
from vault_tools.notes.editing.block import Node
from vault_tools.patterns import pattern
from vault_tools.people.dialect.dialect import Dialect
from vault_tools.sync.merging.field_units import Unit, sense
from vault_tools.sync.merging.merge_units import settle_plainly
from vault_tools.sync.merging.rows import Clash, Part, Row, pick

LATEST = frozenset({"last_contact", "changed"})
"""Concepts whose day only ever moves forward, so that the later one is right."""

_LINK = pattern(r"\[\[([^\[\]|]+)(?:\|[^\[\]]*)?\]\]")
_ROW_END = pattern("[\r\n]+$")
MaybeUnit = Unit | None


class FieldRules(Struct, frozen=True):
    """How fields are merged in a vault: what its keys mean, and how its numeric dates are read."""

    dialect: Dialect
    order: str = ""

    def settle(self, base: MaybeUnit, ours: MaybeUnit, theirs: MaybeUnit) -> list[Part]:
        """The rows of one unit after both sides; none where it is gone."""
        plain = settle_plainly(base, ours, theirs, lambda one: one.texts)
        if plain is not None:
            return plain
        united = self._united(base, ours, theirs) if ours and theirs else ()
        return list(united) or [_clash(ours, theirs)]

    def _united(self, base: MaybeUnit, ours: Unit, theirs: Unit) -> Sequence[Row]:
        if _said_alike(ours, theirs):
            return ours.rows
        if row := self._one_row(base, ours, theirs):
            return [row]
        items = _new_items(base, ours, theirs)
        return () if items is None else _with_items(ours, theirs, items)

    def _one_row(self, base: MaybeUnit, ours: Unit, theirs: Unit) -> Row | None:
        """The field as one line: its value, and the comment behind it, each by itself."""
        three = [_in_three(one) if one else None for one in (base, ours, theirs)]
        was, mine, yours = three
        if mine is None or yours is None or (base and was is None):
            return None
        before = pick(was and was[0], mine[0], yours[0]) or mine[0]
        behind = pick(was[2] if was else "", mine[2], yours[2])
        raw = pick(was and was[1], mine[1], yours[1])
        if raw is None:
            raw = self._later(ours, theirs, (mine[1], yours[1])) or _longer(base, ours, theirs)
        if raw is None or behind is None:
            return None
        return replace(ours.rows[0], text=before + raw + behind)

    def _later(self, ours: Unit, theirs: Unit, raw: tuple[str, str]) -> str | None:
        if self.dialect.concept_of(ours.key) not in LATEST:
            return None
        days = [self._day(one) for one in (ours, theirs)]
        if days[0] is None or days[1] is None:
            return None
        # Of one day the one that says the time, or the later one, in whatever quotes.
        said = [one.field.value.text if one.field else "" for one in (ours, theirs)]
        last = max((0, 1), key=lambda at: (days[at], len(said[at]), said[at]))
        return raw[last]

    def _day(self, unit: Unit) -> date | None:
        if unit.field is None or unit.field.value.kind != "text":
            return None
        text = unit.field.value.text
        link = _LINK.fullmatch(text.strip())
        try:
            found = parse_date(link[1] if link else text, self.order)
        except UnreadableDate:
            return None
        return found.earliest if found else None


def _said_alike(ours: Unit, theirs: Unit) -> bool:
    """Whether two ways to write one value differ in nothing else, such as a comment."""
    if not ours.field or not theirs.field or "#" in ours.block + theirs.block:
        return False
    return sense(ours.field.value) == sense(theirs.field.value)


def _in_three(unit: Unit) -> tuple[str, str, str] | None:
    """A field of one line before its value, the value, and behind it."""
    if unit.field is None or len(unit.rows) > 1:
        return None
    value = unit.field.value
    start, end = (min(at - unit.start, len(unit.block)) for at in (value.start, value.end))
    return unit.block[:start], unit.block[start:end], _ROW_END.sub("", unit.block[end:])


def _new_items(base: MaybeUnit, ours: Unit, theirs: Unit) -> list[Node] | None:
    """What theirs added to a list that both only made longer; None where it is no such one."""
    lists = [one.field.value if one and one.field else None for one in (base, ours, theirs)]
    if any(one and one.kind != "list" for one in lists):
        return None
    was, mine, yours = ([sense(item) for item in one.inner] if one else [] for one in lists)
    grown = all(item in side for item in was for side in (mine, yours))
    theirs_list = lists[2]
    if not grown or theirs_list is None:
        return None
    return [item for item in theirs_list.inner if sense(item) not in mine]


def _longer(base: MaybeUnit, ours: Unit, theirs: Unit) -> str | None:
    """A list of ours in brackets with the items that theirs added."""
    items = _new_items(base, ours, theirs)
    if items is None or ours.field is None or ours.field.value.style != "flow":
        return None
    mine = ours.field.value
    if not items:
        return ours.raw(mine)
    written = [*(ours.raw(item) for item in mine.inner[-1:]), *(theirs.raw(one) for one in items)]
    end = mine.inner[-1].start if mine.inner else mine.start + 1
    behind = mine.inner[-1].end if mine.inner else mine.start + 1
    return (
        ours.block[mine.start - ours.start : end - ours.start]
        + ", ".join(written)
        + ours.block[behind - ours.start : mine.end - ours.start]
    )


def _with_items(ours: Unit, theirs: Unit, items: list[Node]) -> Sequence[Row]:
    """The rows of ours with items of theirs behind its last one; none where that is not safe."""
    if not ours.field or not theirs.field or ours.field.value.style == "flow":
        return ()
    mine, yours = ours.field.value, theirs.field.value
    if not mine.inner or _has_own_comment(theirs, ours):
        return ()
    rows = []
    for item in items:
        texts = _rows_of(theirs, item) if yours.style == "block" else [f"- {theirs.raw(item)}"]
        shift = texts[0][: len(texts[0]) - len(texts[0].lstrip(" "))]
        moved = (" " * mine.column + text.removeprefix(shift) for text in texts)
        rows += [replace(ours.rows[0], text=text) for text in moved]
    at = ours.row_of(mine.inner[-1].end - 1) + 1
    return [*ours.rows[:at], *rows, *ours.rows[at:]]


def _has_own_comment(unit: Unit, other: Unit) -> bool:
    """Whether a comment stands in a unit's lines that would not come over with its items."""
    flow = unit.field is not None and unit.field.value.style == "flow"
    new = [text for text in unit.texts if text not in other.texts]
    if unit.texts[0] in new and "#" in unit.texts[0]:
        return True
    return any("#" in text if flow else text.lstrip().startswith("#") for text in new)


def _rows_of(unit: Unit, item: Node) -> list[str]:
    """The lines of an item of a list that stands one on a line."""
    first, last = unit.row_of(item.start), unit.row_of(max(item.start, item.end - 1))
    return [row.text for row in unit.rows[first : last + 1]]


def _clash(ours: MaybeUnit, theirs: MaybeUnit) -> Clash:
    mine, yours = (one.rows if one else () for one in (ours, theirs))
    key = next((one.key for one in (ours, theirs) if one), "")
    what = key or "a comment in the front matter"
    return Clash(mine, yours, what, key, (_shown(ours), _shown(theirs)))


def _shown(unit: MaybeUnit) -> str:
    """A field's value as written, without its key."""
    if unit is None:
        return ""
    if unit.field is None:
        return "\n".join(unit.texts)
    value = unit.field.value
    raw = unit.raw(value)
    return value.text if value.kind == "text" else raw
