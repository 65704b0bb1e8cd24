"""Every page is valid HTML, as the Nu checker reads it."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

CHECKER = os.environ.get("VAULT_TEST_NU", "")
pytestmark = [
    pytest.mark.skipif(not shutil.which("java"), reason="Java is not installed"),
    pytest.mark.skipif(
        not CHECKER, reason="VAULT_TEST_NU does not name vnu.jar; npm has it as vnu-jar"
    ),
]


def errors(*paths: Path) -> str:
    command = ["java", "-Xmx400m", "-jar", CHECKER, "--errors-only", "--skip-non-html", *paths]
    return subprocess.run(command, capture_output=True, text=True, check=False).stderr


def test_the_checker_finds_no_error_on_any_page(example_site, site):
    assert errors(example_site, next(iter(site.values())).parent) == ""


def test_the_checker_would_find_an_error(tmp_path):
    wrong = tmp_path / "wrong.html"
    wrong.write_text("<!DOCTYPE html><html lang=en><title>x</title><p><ul></ul></p>", "utf-8")
    assert "error" in errors(wrong)
