"""One browser for all tests of this folder, and the sites that they visit."""

import re
from pathlib import Path

import pytest

from tests.pages.sample_pages import write_pages


@pytest.fixture(scope="session")
def browser():
    pytest.importorskip("playwright", reason="playwright is not installed")
    from playwright.sync_api import expect, sync_playwright  # noqa: PLC0415 - where there is one

    from tests.browser.visiting import CHROMIUM, SWITCHES  # noqa: PLC0415 - as above

    expect.set_options(timeout=60_000)  # of a busy machine, too
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def site(tmp_path_factory) -> dict[str, Path]:
    """The sample pages by their names."""
    return write_pages(tmp_path_factory.mktemp("vault") / "site")


@pytest.fixture(scope="session")
def example_site(built_once) -> Path:
    """The pages of the example vault."""
    return built_once / "site"


@pytest.fixture(scope="session")
def without_scripts(tmp_path_factory):
    """A function that copies a page and leaves its script away, for axe, which is one itself."""

    def copy(path: Path) -> Path:
        text = re.sub(r"<script>.*?</script>", "", path.read_text("utf-8"), flags=re.DOTALL)
        target = tmp_path_factory.mktemp("plain") / path.name
        target.write_text(text, "utf-8")
        return target

    return copy
