"""Merging the front matter: each field by its key, wherever it stands.

First each field is merged by itself. If a plain merge of lines comes to the same fields, it is
taken, since it leaves every line where its author put it; else the fields of theirs are put among
ours. A block that is no plain list of fields is merged by lines, as long as no field is harmed.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence

from vault_tools.notes.editing.field_check import meant
from vault_tools.notes.front_matter import Field
from vault_tools.notes.read_fields import read_yaml
from vault_tools.problems import EditRefused
from vault_tools.sync.merging.field_units import Unit, cut_block, sense
from vault_tools.sync.merging.merge_units import Versions, merge_units
from vault_tools.sync.merging.rows import (
    Clash,
    Part,
    Row,
    Rows,
    as_text,
    chosen,
    is_clean,
    narrowed,
    pick,
)
from vault_tools.sync.merging.settle_field import FieldRules
from vault_tools.sync.merging.text_merge import merge_lines


def merge_fields(base: Rows, ours: Rows, theirs: Rows, rules: FieldRules) -> list[Part]:
    """The parts of the block between the fences."""
    try:
        versions = Versions(cut_block(base), cut_block(ours), cut_block(theirs))
    except EditRefused:
        return _by_lines(base, ours, theirs)
    parts = list(merge_units(versions, rules.settle))
    wanted = {name: versions.settle(name, rules.settle) for name in _names(versions)}
    if not _holds(parts, wanted):
        return _undecided(ours, theirs)
    plain = merge_lines(base, ours, theirs, "the front matter")
    same = is_clean(parts) and is_clean(plain) and _says(plain) == _says(parts)
    return plain if same else parts


def _names(versions: Versions[Unit]) -> set[Hashable]:
    return {*versions.base, *versions.ours, *versions.theirs}


def _holds(parts: Sequence[Part], wanted: Mapping[Hashable, list[Part]]) -> bool:
    """Whether the merged block reads as its fields do one by one, for either side of a clash."""
    for side in (lambda one: one.ours, lambda one: one.theirs):
        try:
            units = cut_block(list(chosen(parts, side)))
            alone = {
                name: cut_block(list(chosen(rows, side)))
                for name, rows in wanted.items()
                if isinstance(name, str)
            }
        except EditRefused:
            return False
        found = {name: sense(unit.field.value) for name, unit in units.items() if unit.field}
        single = {
            name: sense(unit.field.value)
            for one in alone.values()
            for name, unit in one.items()
            if unit.field
        }
        if found != single or not _apart(found):
            return False
    return True


def _apart(names: Mapping[Hashable, object]) -> bool:
    """Whether no two keys differ only in capitals: Obsidian takes those for one."""
    return len({str(name).casefold() for name in names}) == len(names)


def _says(parts: Sequence[Part]) -> object:
    """What a block says: its fields in any order, and the lines between them."""
    try:
        units = cut_block(list(chosen(parts, lambda one: one.ours)))
    except EditRefused:
        return None
    fields = {name: unit.texts for name, unit in units.items() if unit.field}
    return fields, Counter(unit.texts for unit in units.values() if not unit.field)


def _undecided(ours: Rows, theirs: Rows) -> list[Part]:
    return narrowed(Clash(tuple(ours), tuple(theirs), "the front matter"))


def _by_lines(base: Rows, ours: Rows, theirs: Rows) -> list[Part]:
    parts = merge_lines(base, ours, theirs, "the front matter")
    if not is_clean(parts):
        return _undecided(ours, theirs)
    rows = [row for row in parts if isinstance(row, Row)]
    found, *sides = (_fields(one) for one in (rows, base, ours, theirs))
    keys = {key for side in (found, *sides) for key in side}
    fine = all(found.get(key, []) == pick(*(side.get(key, []) for side in sides)) for key in keys)
    return parts if fine else _undecided(ours, theirs)


def _fields(rows: Rows) -> dict[str, list[object]]:
    return said_by(read_yaml("", as_text(rows) + "\n", 1).fields)


def said_by(fields: Iterable[Field]) -> dict[str, list[object]]:
    """The values of each key, in their order."""
    found: dict[str, list[object]] = {}
    for field in fields:
        found.setdefault(field.key, []).append(meant(field.value))
    return found
