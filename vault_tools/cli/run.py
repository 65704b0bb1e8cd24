"""Running the command line: which commands there are, and what is said however one ends."""

import gc
import importlib
import io
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import click

from vault_tools import __version__
from vault_tools.cli.telling import tell
from vault_tools.folder.reasons import reason
from vault_tools.patterns import pattern
from vault_tools.problems import (
    BUG,
    CANNOT_RUN,
    INTERRUPTED,
    OK,
    USAGE,
    VaultError,
    printable_lines,
    shortened,
)

GROUPS = {
    "Make the pages": ("init", "build", "watch", "serve"),
    "See whose turn it is": ("week", "due", "forecast", "show", "why"),
    "Find ideas and introductions": ("idea", "challenge", "gifts", "path", "introduce", "work"),
    "Write things down": (
        *("log", "tick", "snooze", "pause", "resume", "skip"),
        *("set", "unset", "circle"),
    ),
    "Look after your notes": ("check", "new", "edit", "rename", "merge", "undo"),
    "Sync and look back": ("sync", "git-setup", "resolve", "history", "recap", "help"),
}
COMMANDS = tuple(name for names in GROUPS.values() for name in names)
_GARBAGE = (10_000_000, 50, 100)
"""How seldom memory is searched for garbage: what a command reads, it needs to its end."""
_WIDEST = max(map(len, COMMANDS))
_LONG = 1000  # characters: more than any sentence of a command has
_ARROW = pattern("^->")  # in `gift "-> a plant"` no option
_NEAR = 0.65  # of difflib's ratio: a letter or two, of three letters one
HIDDEN = ("merge-driver",)
"""Called by other programs alone."""
CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


class _NobodyReadsError(Exception):
    """Whoever read our output has gone (`vault due | head`); there is nobody left to tell."""


@contextmanager
def _read_by_somebody() -> Iterator[None]:
    """Hide a broken pipe from Click, which would exit with 1."""
    try:
        yield
    except BrokenPipeError as error:
        raise _NobodyReadsError from error


class Commands(click.Group):
    """One module a command, imported only when that command is asked for."""

    def make_context(self, *words: Any, **options: Any) -> click.Context:
        with _read_by_somebody():  # `--help` says what it has to say in here
            return super().make_context(*words, **options)

    def invoke(self, ctx: click.Context) -> Any:
        with _read_by_somebody():
            return super().invoke(ctx)

    def list_commands(self, _ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """By what they are for, each with its whole sentence."""
        for title, names in GROUPS.items():
            commands = ((name, self.get_command(ctx, name)) for name in names)
            rows = [(name, one.get_short_help_str(_LONG)) for name, one in commands if one]
            with formatter.section(title):
                formatter.write_dl([(name.ljust(_WIDEST), told) for name, told in rows])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in {*COMMANDS, *HIDDEN}:
            ctx.fail(f'There is no command "{cmd_name}"; {_instead(cmd_name)}')
        module = importlib.import_module(f"vault_tools.cli.commands.{cmd_name.replace('-', '_')}")
        command: click.Command = module.command
        return command


def _instead(typed: str) -> str:
    """What does it, where others call it so; else the nearest command, or the way to all."""
    from difflib import get_close_matches

    from vault_tools.cli.guesses import WAY_OF

    if way := WAY_OF.get(typed.casefold()):
        return f"{way}."
    near = get_close_matches(typed, COMMANDS, n=1, cutoff=_NEAR)
    return f'did you mean "{near[0]}"?' if near else "vault help lists them all."


@click.group(cls=Commands, context_settings=CONTEXT)
@click.version_option(__version__, "--version", message="vault %(version)s")
@click.pass_context
def vault(ctx: click.Context) -> None:
    """Keep in touch with the people you care about, from the notes you keep about them.

    To begin, run `vault build` in the folder of your notes, or `vault init notes` to make a new
    one there. `vault help COMMAND` explains a command.
    """
    if "NO_COLOR" in os.environ:
        ctx.color = False
    elif "FORCE_COLOR" in os.environ:
        ctx.color = True
    elif os.environ.get("TERM") == "dumb":
        ctx.color = False


def run(arguments: Sequence[str]) -> int:
    """Run one command; the exit code."""
    gc.set_threshold(*_GARBAGE)
    try:
        words = [_ARROW.sub("→", one) for one in arguments]
        result = vault.main(words, prog_name="vault", standalone_mode=False)
    except click.ClickException as error:
        error.show(said := io.StringIO())
        click.echo(printable_lines(shortened(said.getvalue())), nl=False, err=True)
        if isinstance(error, click.NoSuchOption) and error.ctx and error.ctx.command is vault:
            click.echo("hint: options stand behind the command: vault week --vault DIR", err=True)
        return USAGE
    except (click.Abort, KeyboardInterrupt):
        tell("Stopped.")
        return INTERRUPTED
    except VaultError as error:
        tell(str(error), error.hint)
        return error.exit_code
    except _NobodyReadsError:
        _close_stdout()
        return OK
    except OSError as error:
        if error.filename is not None:
            return _tell_bug(error)
        # Only our own output has no name: it goes to a file on a full disk.
        _close_stdout()
        tell(f"cannot write the answer: {reason(error)}", "all else is done; see vault undo --list")
        return CANNOT_RUN
    except Exception as error:  # noqa: BLE001 - the last resort, so that nobody meets a traceback
        return _tell_bug(error)
    return result if isinstance(result, int) else OK


def _close_stdout() -> None:
    """Send what is still buffered nowhere, so that Python does not fail on it when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _tell_bug(error: Exception) -> int:
    import traceback

    tell(
        f"something went wrong inside vault: {type(error).__name__}: {error}",
        "this is our mistake and not yours; no note is half written. Please report it with "
        "the lines below, after a look that they tell nothing private",
    )
    click.echo("".join(traceback.format_exception(error)), err=True)
    return BUG
