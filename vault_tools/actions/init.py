"""Making a starter vault: three people, the settings, a welcome."""

from datetime import date, timedelta
from pathlib import Path

import jinja2

from vault_tools.bundled import bundled
from vault_tools.folder.atomic import replace
from vault_tools.folder.reasons import reason
from vault_tools.people.cadence import Cadence
from vault_tools.problems import VaultError

STARTER = "starter"
_RENAMED = {"gitignore": ".gitignore"}  # a real .gitignore would hide the template from git


def init_vault(folder: Path, today: date) -> list[str]:
    """Write the starter vault into `folder`; the paths written, in order.

    Raises `VaultError` where the folder is in use. Dates in the notes are near `today`, so that
    the first page has something to show.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise VaultError(
            f"{folder} is in use, so nothing was written",
            f"vault build {folder} reads the notes that are there; vault init NEW-FOLDER makes one",
        )
    try:
        return [_write(folder, path, text) for path, text in starter_files(today)]
    except OSError as error:
        raise VaultError(f"cannot write {folder}: {reason(error)}") from error


def starter_files(today: date) -> list[tuple[str, str]]:
    """The starter vault's files for a day, by their paths in it."""
    source = bundled("templates") / STARTER
    environment = jinja2.Environment(  # noqa: S701 - Markdown notes, in which nothing is escaped
        loader=jinja2.FileSystemLoader(source),
        undefined=jinja2.StrictUndefined,
        keep_trailing_newline=True,
    )
    days = {
        "days_ago": lambda days: today - timedelta(days=days),
        "birthday": lambda days: f"{today + timedelta(days=days):%m-%d}",
        "month_ago": lambda months: f"{Cadence(months, 'month').before(today):%Y-%m}",
    }
    files = [path for path in source.rglob("*") if path.is_file()]
    paths = sorted(path.relative_to(source).as_posix() for path in files)
    return [
        (_RENAMED.get(path, path), environment.get_template(path).render(days)) for path in paths
    ]


def _write(folder: Path, path: str, text: str) -> str:
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    replace(target, text.encode())
    return path
