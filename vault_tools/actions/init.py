"""Making a starter vault: three people, the settings, a welcome; and the deck of ideas."""

from datetime import date, timedelta
from pathlib import Path
from shlex import quote

import jinja2

from vault_tools.actions.asking.deck import DECK, packaged_files
from vault_tools.actions.changing.carry_out import carry_out
from vault_tools.actions.open_vault import open_vault
from vault_tools.actions.order import Order
from vault_tools.bundled import bundled
from vault_tools.folder.atomic import replace
from vault_tools.folder.debris import placeholder_of
from vault_tools.folder.find import check_vault_folder
from vault_tools.folder.reasons import reason, way_on
from vault_tools.folder.writing.changes import creating
from vault_tools.notes.resolve import fold
from vault_tools.people.rotation.cadence import Cadence
from vault_tools.problems import NoVault, VaultError

STARTER = "starter"
_NO_NOTES = frozenset({".git", ".obsidian"})  # an empty clone, an empty vault of Obsidian
_RENAMED = {"gitignore": ".gitignore"}  # a real .gitignore would hide the template from git


def init_vault(folder: Path, today: date) -> list[str]:
    """Write the starter vault into `folder`; the paths written, in order.

    Raises `VaultError` where the folder is in use. Dates in the notes are near `today`, so that
    the first page has something to show.
    """
    if is_in_use(folder):
        raise VaultError(f"{folder} is in use, so nothing was written", _way_into(folder))
    try:
        return [_write(folder, path, text.encode()) for path, text in starter_files(today)]
    except OSError as error:
        raise VaultError(f"cannot write {folder}: {reason(error)}", way_on(error)) from error


def _way_into(folder: Path) -> str:
    """What helps where there is something already: a build, unless that would be refused."""
    try:
        check_vault_folder(folder)
    except NoVault as refused:
        return refused.hint
    build = f"vault build {quote(str(folder))}"
    return f"{build} reads the notes that are there; vault init NEW-FOLDER makes one"


def is_in_use(folder: Path) -> bool:
    """Whether there is anything but an empty clone; raises VaultError where one may not look."""
    try:
        return any(one.name not in _NO_NOTES for one in folder.iterdir())
    except FileNotFoundError:
        return False
    except NotADirectoryError:
        return folder.exists()
    except OSError as error:
        raise VaultError(f"cannot look into {folder}: {reason(error)}") from error


def copy_ideas(folder: Path, order: Order) -> list[str]:
    """Copy the packaged ideas into a vault, but for names that it has; the paths written.

    Nothing that is there is touched. Raises `VaultError` where `folder` cannot be written.
    """
    check_vault_folder(folder)
    taken = {fold(f"{note.name}.md") for note in open_vault(folder).people.notes.values()}
    if (folder / DECK).is_dir():  # also what is no note: another kind of file, one in iCloud
        taken |= {fold(one.name) for one in (folder / DECK).iterdir()}
    steps = [
        creating(path, data)
        for path, data in packaged_files()
        if taken.isdisjoint(map(fold, ((name := Path(path).name), placeholder_of(name))))
    ]
    return list(carry_out(folder, steps, "init --ideas", order).paths)


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


def _write(folder: Path, path: str, data: bytes) -> str:
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    replace(target, data)
    return path
