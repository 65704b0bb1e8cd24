"""What Obsidian's own settings say."""

import pytest

from vault_tools.folder.obsidian import Obsidian, read_obsidian


def test_without_obsidian_its_defaults_hold(vault):
    assert read_obsidian(vault) == Obsidian((), "", "YYYY-MM-DD")


def test_daily_notes_are_where_obsidian_puts_them(vault, put):
    put(".obsidian/daily-notes.json", b'{"folder": "Journal/", "format": "DD.MM.YYYY"}')
    assert read_obsidian(vault) == Obsidian((), "Journal", "DD.MM.YYYY")


@pytest.mark.parametrize("raw", [b"", b"[1]", b"{", b'{"folder": 5, "format": null}', b"\xff\xfe"])
def test_settings_that_cannot_be_read_count_as_none(vault, put, raw):
    put(".obsidian/daily-notes.json", raw)
    assert read_obsidian(vault) == Obsidian()
