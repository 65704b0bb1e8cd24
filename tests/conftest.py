"""What many tests need: vaults to write to, the day of the example vault, no home of anybody's."""

import errno
import os
import shutil
from datetime import date
from itertools import count
from pathlib import Path

import jinja2
import pytest
from hypothesis import HealthCheck, settings

from tests.compiling import compiled_once
from tests.forked import forked_vault
from vault_tools.actions.building.build import build
from vault_tools.bundled import bundled
from vault_tools.folder.keeping.program import program_mark
from vault_tools.folder.places import cache_folder

# A law holds however busy the machine is: a slow moment is no counterexample.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")

jinja2.Environment.compile = compiled_once(jinja2.Environment.compile)

EXAMPLE_DAY = date(2026, 11, 18)
LONG = ("test_equivalence.py", "test_three_devices.py", "test_promises.py", "test_attacks.py")


def pytest_addoption(parser):
    parser.addoption(
        "--update",
        action="store_true",
        help="write golden pages, sessions and the manual's generated pages as they come out now",
    )


def pytest_collection_modifyitems(config, items):
    """Where several processes share the files, the longest come first: nobody is left with one."""
    if hasattr(config, "workerinput"):
        items.sort(key=lambda item: item.path.name not in LONG)


@pytest.fixture
def assert_kept(pytestconfig):
    """Compare a file of the repository with what it should say, or with --update write that."""

    def compare(path, text):
        if pytestconfig.getoption("update"):
            path.write_text(text, "utf-8")
        assert path.read_text("utf-8") == text, (
            f"{path.name} says something else; if the new text is right: pytest --update"
        )

    return compare


@pytest.fixture(scope="session")
def _homes(tmp_path_factory):
    """Folders that are empty, one after the other."""
    folder = tmp_path_factory.mktemp("homes")
    return (folder / str(number) for number in count())


@pytest.fixture(autouse=True)
def _own_home(_homes, monkeypatch):
    """State and cache go to a folder of the test's own."""
    home = next(_homes)
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    for name in ("XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def built_once(tmp_path_factory) -> Path:
    """The example vault with its pages, to look at; copies of it are made by `built_example`."""
    root = tmp_path_factory.mktemp("built") / "example_vault"
    shutil.copytree(bundled("example_vault"), root, ignore=shutil.ignore_patterns("site*", "index"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(root.parent))
        build(root, EXAMPLE_DAY)
        cache_folder(root).rename(root.parent / "kept")
    return root


@pytest.fixture
def built_example(built_once, tmp_path) -> Path:
    """A copy of the example vault after a build, with what the next build goes on from."""
    return copy_with_kept(built_once, tmp_path / "example_vault")


@pytest.fixture
def example(built_once, tmp_path) -> Path:
    """A copy of the example vault, without anything built, whose notes were read before."""
    return copy_with_kept(built_once, tmp_path / "example_vault", "site", "index")


def copy_with_kept(built: Path, root: Path, *without: str) -> Path:
    shutil.copytree(built, root, ignore=shutil.ignore_patterns(*without))
    shutil.copytree(built.parent / "kept", cache_folder(root), dirs_exist_ok=True)
    return root


@pytest.fixture
def vault(tmp_path):
    """A function that writes a vault: paths and texts (or bytes) in, the folder out."""

    def write(files: dict[str, str | bytes], name: str = "vault") -> Path:
        root = tmp_path / name
        for path, content in files.items():
            target = root / path
            target.parent.mkdir(parents=True, exist_ok=True)
            data = content.encode() if isinstance(content, str) else content
            target.write_bytes(data)
        return root

    return write


@pytest.fixture(scope="module")
def forked(tmp_path_factory):
    """The command `vault`, for tests that run it often."""
    command = tmp_path_factory.mktemp("bin") / "vault"
    with forked_vault(command):
        yield str(command)


def tree(root: Path) -> dict[str, bytes]:
    """Every file below a folder by its path, with its bytes."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


def stamps(root: Path) -> dict[str, tuple[int, int]]:
    """Every file below a folder with what would change if it were written again."""
    return {
        path.relative_to(root).as_posix(): (path.stat().st_mtime_ns, path.stat().st_ino)
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def close(monkeypatch):
    """Let no folder of this name be looked into; None opens all again."""
    look = os.scandir
    program_mark()  # the program's own folders are looked into once

    def closing(name):
        def scandir(folder):
            if not isinstance(folder, int) and Path(folder).name == name:
                raise PermissionError(errno.EACCES, "denied", str(folder))
            return look(folder)

        monkeypatch.setattr(os, "scandir", scandir if name else look)

    return closing
