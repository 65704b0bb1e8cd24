"""What the tests of the disk share: a vault to put files into, and somebody without rights."""

import os
import tempfile
from contextlib import contextmanager
from pathlib import Path

import pytest

NOBODY = 65534


@pytest.fixture
def vault(tmp_path):
    root = tmp_path / "vault"
    root.mkdir()
    return root


@pytest.fixture
def put(vault):
    """Put a file into the vault: `put("people/Maya.md", b"text")`."""

    def put_file(path, data=b"text\n"):
        file = vault / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
        return file

    return put_file


@pytest.fixture
def open_to_all(monkeypatch):
    """A vault in a folder that other users may enter, for tests with another user's rights."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o777)
        state = Path(folder, "state")
        state.mkdir(mode=0o777)
        state.chmod(0o777)
        monkeypatch.setenv("XDG_STATE_HOME", str(state))
        root = Path(folder, "vault")
        root.mkdir()
        root.chmod(0o777)
        yield root


@contextmanager
def without_rights():
    """Root may do anything, so for a while we are somebody else; others are so already."""
    if not hasattr(os, "geteuid"):
        pytest.skip("this system has no users as POSIX knows them")
    was_root = os.geteuid() == 0
    if was_root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if was_root:
            os.seteuid(0)


@pytest.fixture
def as_nobody():
    return without_rights
