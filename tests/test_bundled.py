"""The shipped folders are found beside the package, and inside it once it is installed."""

import pytest

from vault_tools import bundled as module
from vault_tools.bundled import bundled


@pytest.mark.parametrize("name", ["templates", "example_vault"])
def test_in_a_checkout_the_folders_beside_the_package_are_taken(name):
    assert bundled(name).is_dir()
    assert any(bundled(name).iterdir())


def test_in_a_wheel_the_folders_inside_the_package_come_first(tmp_path, monkeypatch):
    package = tmp_path / "site-packages" / "vault_tools"
    inside = package / "_data" / "templates"
    inside.mkdir(parents=True)
    (tmp_path / "site-packages" / "templates").mkdir()  # some other package's
    monkeypatch.setattr(module, "PACKAGE", package)
    assert bundled("templates") == inside


@pytest.mark.parametrize("name", ["templates", "example_vault"])
def test_no_python_hides_in_them(name):
    """A `.py` file there would be imported, linted and typed as ours; nobody looks for one."""
    assert [*bundled(name).rglob("*.py")] == []
