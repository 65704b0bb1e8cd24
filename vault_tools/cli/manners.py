"""What all commands share: where the vault is, which day it is, how much is said.

The one place that reads the clock.
"""

import shlex
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

import click
from msgspec import Struct, field

from vault_tools.actions.order import Order
from vault_tools.problems import UsageError, VaultError, printable_lines

Command = TypeVar("Command", bound=Callable[..., Any])


class Wishes(Struct, frozen=True):
    """What the shared options say. `where` is the folder as given, or None to look for it.

    `now` is the moment, or None if `today` is another day than the clock's.
    """

    where: Path | None
    today: date
    as_json: bool = False
    quiet: bool = False
    verbose: bool = False
    order: Order = field(default_factory=Order)
    now: datetime | None = None

    @property
    def root(self) -> Path:
        """The vault: the folder that was named, else the nearest one from here upwards."""
        from vault_tools.folder.find import find_vault

        try:
            return self.where or find_vault(Path.cwd())
        except FileNotFoundError as error:
            raise VaultError("the folder you are in is no longer there", "cd somewhere") from error

    def say(self, text: str) -> None:
        """Tell something beside the result, on stderr, unless with `--quiet`."""
        if not self.quiet:
            click.echo(printable_lines(text), err=True)


def _moment() -> datetime:
    """Now, in the time zone of the machine, or that of TZ."""
    try:
        return datetime.now().astimezone()
    except ValueError as error:  # more than a day from UTC
        hint = "set TZ to one such as Europe/Lisbon, or unset it"
        raise VaultError("TZ does not name a time zone", hint) from error


YEARS = range(1900, 2200)
"""What `--today` may be: all weeks from the first contact to that day are replayed."""


def clock_of(wishes: Wishes) -> Callable[[], tuple[date, str]]:
    """The day and the moment, for what runs past midnight; a day given with `--today` stays."""

    def clock() -> tuple[date, str]:
        now = _moment()
        return now.date() if wishes.now else wishes.today, now.isoformat(timespec="seconds")

    return clock


class Day(click.ParamType[date]):
    """A day as people write it, in one of the `YEARS`."""

    name = "DATE"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        from vault_tools.notes.dates import parse_day

        day = value if isinstance(value, date) else parse_day(value)
        if day is None:
            self.fail(f'cannot read "{value}" as a day; try 2026-11-18', param, ctx)
        if day.year not in YEARS:
            self.fail(f"{day} lies outside the years {YEARS[0]} to {YEARS[-1]}", param, ctx)
        return day


def vault_command(
    *, folder: bool = False, as_json: bool = True
) -> Callable[[Command], click.Command]:
    """A command with the shared options, which it gets as one `Wishes`.

    With `folder` the vault may also be given as an argument.
    """

    def decorate(function: Command) -> click.Command:
        def body(**given: Any) -> Any:
            dry_run = hasattr(function, "writes") and given.pop("dry_run")
            now = _moment()
            today = given.pop("today") or now.date()
            folder, vault_folder = given.pop("folder", None), given.pop("vault_folder")
            _check_folder(folder, name)
            where = folder or vault_folder
            wishes = Wishes(
                where=Path(where) if where else None,
                today=today,
                as_json=given.pop("as_json", False),
                quiet=given.pop("quiet"),
                verbose=given.pop("verbose"),
                order=Order(now.isoformat(timespec="seconds"), dry_run),
                now=now if today == now.date() else None,
            )
            return function(wishes, **given)

        body.__doc__ = function.__doc__
        body.__click_params__ = [  # type: ignore[attr-defined]
            *_options(folder=folder, as_json=as_json),
            *getattr(function, "__click_params__", []),
        ]
        name = function.__module__.rpartition(".")[2].replace("_", "-")
        return click.command(name=name)(body)

    return decorate


_OF_ONE = {"challenge": "idea", "work": "path"} | dict.fromkeys(("week", "due", "forecast"), "why")
"""What tells of one person or organization, beside what tells of a whole vault."""


def _check_folder(folder: str | None, command: str) -> None:
    """Raises `UsageError` where a day or a name stands for it: `vault week 2026-12-01`."""
    from vault_tools.notes.dates import parse_day

    if not folder or Path(folder).exists():
        return
    if parse_day(folder):
        raise UsageError(f"there is no folder {folder}", f"for another day: --today {folder}")
    if command in _OF_ONE and Path(folder).name == folder:
        hint = f"for {folder}: vault {_OF_ONE[command]} {shlex.quote(folder)}"
        raise VaultError(f"there is no folder {folder}", hint)


def writes(function: Command) -> Command:
    """Give a command that changes notes the option `--dry-run`, as part of its `wishes.order`."""
    function.writes = True  # type: ignore[attr-defined]
    option = click.option("--dry-run", is_flag=True, help="Show the changes, and write nothing.")
    return option(function)


def _options(*, folder: bool, as_json: bool) -> list[click.Parameter]:
    """The shared options, last first: Click shows them from the end."""
    options: list[click.Parameter] = [
        click.Option(
            ["--verbose", "-v"], is_flag=True, help="Print more, such as what was left out."
        ),
        click.Option(["--quiet", "-q"], is_flag=True, help="Print only what was asked for."),
    ]
    if as_json:
        help_text = "Print the result as JSON."
        options.append(click.Option(["--json", "as_json"], is_flag=True, help=help_text))
    options += [
        click.Option(["--today"], type=Day(), is_eager=True, help="Act as if this were today."),
        click.Option(
            ["--vault", "vault_folder"],
            type=click.Path(file_okay=False),
            help="The vault's folder, if you are not in it.",
        ),
    ]
    if folder:
        options.append(click.Argument(["folder"], required=False, type=click.Path()))
    return options


def print_json(value: Any) -> None:
    """Print a result on stdout. Days are in ISO 8601, since JSON has no type for them."""
    import json

    from vault_tools.cli.streams import takes_every_letter

    plain = not takes_every_letter(sys.stdout)
    click.echo(json.dumps(value, default=date.isoformat, ensure_ascii=plain, indent=2))


def complete_name(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """The names of contacts that begin with what was typed, for the shell."""
    from vault_tools.actions.open_vault import open_vault
    from vault_tools.notes.resolve import fold

    where = ctx.params.get("vault_folder")
    wishes = Wishes(Path(where) if where else None, date.min)
    try:
        people = open_vault(wishes.root).people
    except VaultError:
        return []
    typed = fold(incomplete)
    names = [contact.name for contact in people.contacts]
    return [
        name
        for name in names
        if any(fold(part).startswith(typed) for part in (name, *name.split()))
    ]
