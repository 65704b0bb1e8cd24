"""What an edit of a field is held against: PyYAML's composer and loader, which the code never uses.

Shared by the tests of the edits and by the trial that makes every edit of every note.
"""

import re

import yaml

from vault_tools.notes.front_matter import Empty, Items, Text
from vault_tools.notes.read_fields import read_front_matter
from vault_tools.notes.split import split_note
from vault_tools.problems import EditRefused

VALUES = ["Lisbon", "a: b # c", "2026-11-08", ["one", "[[Two]]"], [], None, True, 42]


def fields_of(data: bytes):
    return read_front_matter("x.md", split_note(data)).fields


def value_of(data: bytes, key: str):
    (found,) = [field.value for field in fields_of(data) if field.key == key]
    return plain(found)


def plain(value):
    if isinstance(value, Text):
        return value.value
    if isinstance(value, Items):
        return [plain(item) for item in value.items]
    return None if isinstance(value, Empty) else [(f.key, plain(f.value)) for f in value.fields]


def expected(value):
    return str(value).lower() if isinstance(value, bool | int) else value


def keys_of(data: bytes) -> list[str]:
    return list(dict.fromkeys(field.key for field in fields_of(data)))


def refuses(edit, *arguments) -> bool:
    try:
        edit(*arguments)
    except EditRefused:
        return True
    return False


def composed(data: bytes):
    block = split_note(data).block.decode()
    root = yaml.compose(
        re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff]", " ", block), yaml.CSafeLoader
    )
    return block, root.value if root else []


def said(node):
    if isinstance(node, yaml.ScalarNode):
        return (node.tag, node.value)
    if isinstance(node, yaml.SequenceNode):
        return [said(item) for item in node.value]
    return [(said(key), said(value)) for key, value in node.value]


def assert_only_field_changed(before: bytes, after: bytes, key: str):
    """All fences, the body, all other fields and all lines outside the field are as they were."""
    was, now = split_note(before), split_note(after)
    if was.has_block and now.has_block:
        assert (was.bom, was.opening, was.closing) == (now.bom, now.opening, now.closing)
    assert was.body == now.body
    old_block, old_fields = composed(before)
    _, new_fields = composed(after)
    others = [(said(k), said(v)) for k, v in old_fields if k.value != key]
    assert others == [(said(k), said(v)) for k, v in new_fields if k.value != key]
    new_block = now.block.decode()
    # An alias is composed with its anchor's marks, so its key's end counts instead.
    place = [
        (k.start_mark.index, max(k.end_mark.index, v.end_mark.index))
        for k, v in old_fields
        if k.value == key
    ]
    start, end = place[0] if place else (len(old_block), len(old_block))
    start = max(old_block.rfind("\n", 0, start), old_block.rfind("\r", 0, start)) + 1
    end += len(re.match(r"[^\r\n]*(\r\n|\r|\n)?", old_block[end:])[0])
    assert new_block.startswith(old_block[:start])
    assert new_block.endswith(old_block[end:])


def assert_read_back(data: bytes, value: str):
    assert value_of(data, "key") == value
    assert str(loaded(data)["key"]) == value  # a bare day is loaded as a date


def loaded(data: bytes):
    return yaml.safe_load(split_note(data).block.decode())
