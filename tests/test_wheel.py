"""What people install: the wheel, and a wheel made from the source distribution, do the job."""

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
NOT_SOURCE = shutil.ignore_patterns(
    *(".git", ".venv", "__pycache__", ".*_cache", ".hypothesis", "*.egg-info"),
    *("build", "dist", "node_modules"),
)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Both wheels and the sdist, from a checkout in which somebody has built the example."""
    folder = tmp_path_factory.mktemp("packaging")
    checkout = folder / "checkout"
    shutil.copytree(ROOT, checkout, ignore=NOT_SOURCE)
    for left_over in ("site/index.html", "site/.gitignore", "index/People.md"):
        (checkout / "example_vault" / left_over).parent.mkdir(exist_ok=True)
        (checkout / "example_vault" / left_over).write_text("*\n")
    python(folder, "-m", "build", "--no-isolation", "--wheel", "-o", "straight", "checkout")
    python(folder, "-m", "build", "--no-isolation", "-o", "through-sdist", "checkout")
    return folder


def python(folder, *arguments, **environment):
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def wheel_of(made, way):
    (wheel,) = (made / way).glob("*.whl")
    return wheel


def files_in(wheel):
    with zipfile.ZipFile(wheel) as opened:
        return {name for name in opened.namelist() if not name.endswith("/")}


def files_below(*folders):
    """The files of the checkout that belong to the product, by their path in the repository."""
    found = [path for folder in folders for path in (ROOT / folder).rglob("*") if path.is_file()]
    generated = (ROOT / "example_vault" / "site", ROOT / "example_vault" / "index")
    return {
        path.relative_to(ROOT).as_posix()
        for path in found
        if "__pycache__" not in path.parts
        and not any(path.is_relative_to(one) for one in generated)
    }


def test_the_wheel_holds_the_package_its_templates_and_the_example_and_nothing_else(made):
    inside = {name for name in files_in(wheel_of(made, "straight")) if ".dist-info/" not in name}
    shipped = {f"vault_tools/_data/{name}" for name in files_below("templates", "example_vault")}
    assert inside == files_below("vault_tools") | shipped
    assert "vault_tools/_data/templates/week.html" in inside
    assert "vault_tools/_data/example_vault/vault.toml" in inside


def test_a_wheel_made_from_the_sdist_is_the_same_wheel(made):
    straight, through_sdist = wheel_of(made, "straight"), wheel_of(made, "through-sdist")
    with zipfile.ZipFile(straight) as one, zipfile.ZipFile(through_sdist) as other:
        assert sorted(one.namelist()) == sorted(other.namelist())
        assert all(one.read(name) == other.read(name) for name in one.namelist())


def test_the_sdist_brings_what_is_needed_to_test_it_and_read_about_it(made):
    (sdist,) = (made / "through-sdist").glob("*.tar.gz")
    with tarfile.open(sdist) as opened:
        inside = {name.partition("/")[2] for name in opened.getnames()}
    assert {"README.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "mkdocs.yml"} <= inside
    assert files_below("tests", "docs") <= inside


def test_an_installed_wheel_builds_the_example_vault(made, tmp_path):
    """The one from the sdist; the other is the same."""
    installed = tmp_path / "installed"
    wheel = str(wheel_of(made, "through-sdist"))
    pip_install = ("-m", "pip", "install", "-q", "--no-deps", "--no-index", "--no-compile")
    python(tmp_path, *pip_install, "--target", str(installed), wheel)
    where = "import vault_tools; print(vault_tools.__file__)"
    from_the_wheel = {"PYTHONPATH": str(installed)}
    assert python(tmp_path, "-c", where, **from_the_wheel).startswith(str(installed))

    shutil.copytree(installed / "vault_tools" / "_data" / "example_vault", tmp_path / "notes")
    script = str(installed / "bin" / "vault")
    said = python(tmp_path, script, "build", "notes", "--today", "2026-11-18", **from_the_wheel)
    assert "The page is notes/site/index.html" in said
    assert "Wilma Geddes" in (tmp_path / "notes/site/index.html").read_text("utf-8")
