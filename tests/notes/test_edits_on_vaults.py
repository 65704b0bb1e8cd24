"""The edits' promises on whole vaults of real notes.

`VAULT_TEST_VAULTS` names a folder of vaults; nothing in it is written to.
"""

import os
from pathlib import Path

import pytest

from vault_tools.notes.edit_fields import remove_field, set_field
from vault_tools.notes.front_matter import Items, Text, read_front_matter
from vault_tools.notes.split import split_note
from vault_tools.problems import EditRefused

FOLDER = os.environ.get("VAULT_TEST_VAULTS", "")
pytestmark = pytest.mark.skipif(not FOLDER, reason="VAULT_TEST_VAULTS names no folder of vaults")


def notes():
    for path in sorted(Path(FOLDER).rglob("*.md")):
        if path.is_file():
            yield path, path.read_bytes()


def said(value):
    if isinstance(value, Text):
        return value.value
    if isinstance(value, Items):
        return [said(item) for item in value.items]
    return [(field.key, said(field.value)) for field in getattr(value, "fields", ())]


def pairs(data: bytes):
    return [(f.key, said(f.value)) for f in read_front_matter("", split_note(data)).fields]


def test_a_field_set_and_removed_again_leaves_every_note_as_it_was():
    done, refused = 0, []
    for path, data in notes():
        parts = split_note(data)
        if parts.has_block and not parts.block:
            continue  # a block that was empty before goes with its last field
        try:
            after = set_field(data, "a field of ours", 'a "naughty": value # [[x]]')
        except EditRefused as error:
            refused.append(f"{path}: {error}")
            continue
        assert remove_field(after, "a field of ours") == data, path
        done += 1
    print(f"{done} notes, {len(refused)} refused", *refused, sep="\n")
    assert done
    assert len(refused) <= done / 10


def test_every_simple_field_takes_a_new_value_and_the_others_stay():
    done, refused = 0, []
    for path, data in notes():
        before = pairs(data)
        for key in {key for key, value in before if isinstance(value, str)}:
            try:
                after = set_field(data, key, "new: value")
            except EditRefused as error:
                refused.append(f"{path}: {error}")
                continue
            assert pairs(after) == [(k, "new: value" if k == key else v) for k, v in before], path
            assert split_note(after).body == split_note(data).body
            done += 1
    print(f"{done} fields, {len(refused)} refused", *refused, sep="\n")
    assert done
    assert len(refused) <= done / 10
