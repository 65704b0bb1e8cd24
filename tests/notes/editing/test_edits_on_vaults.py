"""The edits' promises on whole vaults of real notes.

`VAULT_TEST_VAULTS` names a folder of vaults; nothing in it is written to.
"""

import os
from datetime import date
from pathlib import Path

import pytest

from vault_tools.notes.editing.edit_fields import append_item, remove_field, set_field
from vault_tools.notes.editing.edit_links import retarget_links
from vault_tools.notes.editing.edit_log import add_log_entry
from vault_tools.notes.editing.log_style import NewEntry
from vault_tools.notes.front_matter import Items, Text
from vault_tools.notes.note import parse_note
from vault_tools.notes.read_fields import read_front_matter
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


def test_every_list_takes_an_item_and_the_others_stay():
    done = 0
    for path, data in notes():
        before = pairs(data)
        for key in {key for key, value in before if isinstance(value, list)}:
            try:
                after = append_item(data, key, "new, item")
            except EditRefused:
                continue
            now = pairs(after)
            assert [pair for pair in now if pair[0] != key] == [p for p in before if p[0] != key]
            assert split_note(after).body == split_note(data).body, path
            done += 1
    assert done


def test_every_note_takes_a_log_entry_between_its_own_bytes():
    done, refused = 0, []
    for path, data in notes():
        before = parse_note("x.md", data).entries
        try:
            after = add_log_entry(data, NewEntry(date(2026, 11, 8), "call: an hour", ("well",)))
        except EditRefused as error:
            refused.append(f"{path}: {error}")
            continue
        same = next((i for i, byte in enumerate(data) if after[i] != byte), len(data))
        assert after.endswith(data[same:]), path
        assert len(parse_note("x.md", after).entries) == len(before) + 1
        done += 1
    print(f"{done} notes, {len(refused)} refused", *refused, sep="\n")
    assert done
    assert len(refused) <= done / 10


def test_every_link_changes_and_changes_back():
    done, refused = 0, []
    for path, data in notes():
        try:
            after = retarget_links(data, lambda link: f"x {link.target}")
        except EditRefused as error:
            refused.append(f"{path}: {error}")
            continue

        assert retarget_links(after, lambda link: link.target[2:]) == data, path
        done += 1
    print(f"{done} notes, {len(refused)} refused", *refused, sep="\n")
    assert done
    assert len(refused) <= done / 10
