"""`vault check`."""

import os
from collections.abc import Sequence
from pathlib import Path

import click
from msgspec.structs import replace

from vault_tools.cli.manners import Wishes, print_json, vault_command
from vault_tools.cli.progress import progress
from vault_tools.problems import OK, PROBLEMS, UsageError


def complete_check(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """The checks whose names begin with what was typed, for the shell."""
    from vault_tools.people.checks.table import CHECKS

    return [name for name in CHECKS if name.startswith(incomplete)]


@vault_command()
@click.argument("names", nargs=-1, metavar="[FOLDER] [CHECK]...", shell_complete=complete_check)
@click.option("--list", "listed", is_flag=True, help="List all checks.")
@click.option("--dialect", is_flag=True, help="List which fields are read, and which are not.")
def command(wishes: Wishes, *, names: tuple[str, ...], listed: bool, dialect: bool) -> int:
    """Look for mistakes in the notes.

    Each is shown with its place and what helps. To run only some of the checks, name them:
    vault check links dates
    """
    from vault_tools.actions.asking.check_all import look_through_all
    from vault_tools.actions.open_vault import open_vault
    from vault_tools.cli.answers.check import check_rows, list_checks, print_dialect, print_found
    from vault_tools.people.checks.table import choose_checks, find_problems

    wishes, names = _folder_apart(wishes, names)
    checks = choose_checks(names)
    if listed:
        list_checks(checks, wishes)
        return OK
    with progress(wishes) as how_far:
        vault = open_vault(wishes.root, how_far=how_far)
    if dialect:
        print_dialect(vault, wishes)
        return OK
    found = find_problems(look_through_all(vault, wishes.today), checks)
    if wishes.as_json:
        print_json(check_rows(vault, found))
    else:
        print_found(vault, found, wishes, named=names)
    return PROBLEMS if found else OK


def _folder_apart(wishes: Wishes, arguments: Sequence[str]) -> tuple[Wishes, tuple[str, ...]]:
    """The vault, if an argument is a folder, and the other arguments, which name checks."""
    from vault_tools.people.checks.table import CHECKS

    folders = [one for one in arguments if one not in CHECKS and _is_folder(one)]
    if len(folders) > 1:
        raise UsageError(f"{folders[0]} and {folders[1]}: one vault at a time, please")
    names = tuple(one for one in arguments if one not in folders)
    return (replace(wishes, where=Path(folders[0])), names) if folders else (wishes, names)


def _is_folder(argument: str) -> bool:
    return os.path.isdir(argument) or "/" in argument or os.sep in argument  # noqa: PTH112
