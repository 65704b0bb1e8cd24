"""Visiting pages in a real browser: one Chromium for all tests, and what a visit brings to light."""

import shutil
from pathlib import Path

import pytest

pytest.importorskip("playwright", reason="playwright is not installed")
axe_library = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is missing")

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
SWITCHES = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDTHS = (195, 320, 390, 768, 1280)  # the first is a phone with letters twice as large
SCHEMES = ("light", "dark", "forced")
in_a_browser = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed"),
]


class Visit:
    """A page opened from disk, with everything it asked for and complained about."""

    def __init__(self, browser, path: Path, fragment: str = "", **options):
        self.context = browser.new_context(**options)
        self.page = self.context.new_page()
        self.requests, self.complaints = [], []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.goto(path.as_uri() + fragment)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.context.close()

    def look(self, width: int, scheme: str) -> None:
        """Be so wide and show these colours, without asking for the page again."""
        self.page.set_viewport_size({"width": width, "height": 900})
        forced = scheme == "forced"
        self.page.emulate_media(
            color_scheme="light" if forced else scheme, forced_colors="active" if forced else "none"
        )

    @property
    def left(self) -> list[str]:
        """The requests that led anywhere but to the disk."""
        return [url for url in self.requests if not url.startswith(("file:", "data:"))]


def size(width: int) -> dict:
    return {"viewport": {"width": width, "height": 900}}


def violations(page) -> list[str]:
    options = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
    found = axe_library.Axe().run(page, options=options).response["violations"]
    return [f"{it['id']}: {node['html']}" for it in found for node in it["nodes"]]
