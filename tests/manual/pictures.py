"""The manual's pictures of the pages, from the example vault: `python -m tests.manual.pictures`.

They show what the fonts of the machine make of them, so they are made anew by hand and not by the tests. The names
want Japanese and Korean letters, which Debian has in `fonts-noto-cjk`.
"""

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.visiting import CHROMIUM, SWITCHES
from tests.conftest import EXAMPLE_DAY
from tests.manual.pictures_list import FOLDER, PICTURES
from vault_tools.actions.building.build import build
from vault_tools.bundled import bundled

NOON = f"{EXAMPLE_DAY}T12:00:00"


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        root = Path(temporary, "example_vault")
        ignore = shutil.ignore_patterns("site", "index")
        shutil.copytree(bundled("example_vault"), root, ignore=ignore)
        build(root, EXAMPLE_DAY)
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        for name, (page, top, width, height, colours) in PICTURES.items():
            take(
                browser, root / "site" / page, folder / f"{name}.png", top, (width, height), colours
            )
        browser.close()


def take(
    browser: Browser, page: Path, target: Path, top: str, size: tuple[int, int], colours: str
) -> None:
    viewport = {"width": size[0], "height": size[1]}
    with browser.new_context(viewport=viewport, color_scheme=colours) as context:
        shown = context.new_page()
        shown.clock.set_fixed_time(NOON)
        shown.goto(page.as_uri())
        if top:
            shown.evaluate(
                "(top) => scrollBy(0, document.querySelector(top).getBoundingClientRect().top - 40)",
                top,
            )
        shown.screenshot(path=target)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
