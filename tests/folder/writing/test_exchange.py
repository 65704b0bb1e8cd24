"""Two names change places; a file takes a free name."""

import pytest

from vault_tools.folder.writing import exchange as exchange_module
from vault_tools.folder.writing.exchange import exchange, move_to_free


@pytest.fixture
def two(vault, put):
    return put("a.md", b"A"), put("b.md", b"B")


def test_each_file_gets_the_others_name(two):
    a, b = two
    if not exchange(a, b):
        pytest.skip("this disk has no exchange")
    assert (a.read_bytes(), b.read_bytes()) == (b"B", b"A")


def test_without_the_systems_help_it_says_so_and_does_nothing(two, monkeypatch):
    monkeypatch.setattr(exchange_module, "_RENAME", None)
    a, b = two
    assert not exchange(a, b)
    assert (a.read_bytes(), b.read_bytes()) == (b"A", b"B")


def test_a_file_that_is_gone_is_an_error(two):
    a, b = two
    b.unlink()
    with pytest.raises(FileNotFoundError):
        exchange(a, b)


@pytest.mark.parametrize("helped", [True, False])
def test_a_move_never_replaces_anything(two, vault, monkeypatch, helped):
    if not helped:
        monkeypatch.setattr(exchange_module, "_RENAME", None)
    a, b = two
    with pytest.raises(FileExistsError):
        move_to_free(a, b)
    assert (a.read_bytes(), b.read_bytes()) == (b"A", b"B")
    move_to_free(a, vault / "c.md")
    assert sorted(path.name for path in vault.iterdir()) == ["b.md", "c.md"]
    assert (vault / "c.md").read_bytes() == b"A"


def test_macos_has_the_same_under_another_name(monkeypatch):
    """Its call has its own numbers: see `man 2 renamex_np`."""

    class Library:
        def __init__(self, *_, **__):
            self.renameatx_np = "its call"

    monkeypatch.setattr(exchange_module.ctypes, "CDLL", Library)
    assert exchange_module._find_rename() == ("its call", (-2, 4, 2))
