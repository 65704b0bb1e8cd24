"""What Obsidian's own settings in `.obsidian/` say about a vault's folders."""

import json
from pathlib import Path
from typing import Any

from msgspec import Struct

SETTINGS_FILES = (
    *("app.json", "daily-notes.json", "templates.json"),
    "plugins/templater-obsidian/data.json",
)
"""The files in `.obsidian/` on which a build may depend."""


class Obsidian(Struct, frozen=True):
    """Folders are relative to the vault; the daily notes' format is in Moment.js letters."""

    templates: tuple[str, ...] = ()
    daily_folder: str = ""
    daily_format: str = "YYYY-MM-DD"


def read_obsidian(root: Path) -> Obsidian:
    """Obsidian's settings, with its defaults for whatever is not there or cannot be read."""
    settings = root / ".obsidian"
    daily = _read(settings / "daily-notes.json")
    templates = (
        _text(_read(settings / "templates.json"), "folder"),
        _text(_read(settings / "plugins/templater-obsidian/data.json"), "templates_folder"),
    )
    return Obsidian(
        templates=tuple(dict.fromkeys(folder for folder in templates if folder)),
        daily_folder=_text(daily, "folder"),
        daily_format=_text(daily, "format") or Obsidian().daily_format,
    )


def _read(path: Path) -> dict[str, Any]:
    try:
        read = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return read if isinstance(read, dict) else {}


def _text(read: dict[str, Any], key: str) -> str:
    value = read.get(key)
    return value.strip().strip("/") if isinstance(value, str) else ""
