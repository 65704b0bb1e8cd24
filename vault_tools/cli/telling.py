"""How problems, places, headings and the end of a command are told."""

from collections.abc import Sequence
from typing import Any

import click

from vault_tools.cli.manners import Wishes
from vault_tools.problems import Place, Problem, printable, printable_lines

SHOWN = 5  # problems that a build tells in full


def tell(message: str, hint: str = "") -> None:
    """A sentence on stderr, and what helps."""
    click.echo(click.style("vault: ", bold=True) + printable_lines(message), err=True)
    if hint:
        click.echo(f"hint: {printable(hint)}", err=True)


def tell_problems(problems: Sequence[Problem], wishes: Wishes) -> None:
    """The first problems in full on stderr, and how to see the others."""
    shown = problems if wishes.verbose else problems[:SHOWN]
    for problem in shown:
        wishes.say(f"{problem}\n")
    if problems:
        left = len(problems) - len(shown)
        more = f" ({left} more: vault check)" if left else ""
        needs = _needs(sorted({problem.place.path for problem in problems}))
        wishes.say(f"{needs} a little mending; everything else was read{more}.")


def _needs(paths: Sequence[str]) -> str:
    """`2 notes and vault.toml need`: the notes are counted, any other file is named."""
    from vault_tools.notes.resolve import is_note
    from vault_tools.pages.wording.words import counted, listed

    others = [path for path in paths if not is_note(path)]
    notes = len(paths) - len(others)
    names = [*([counted(notes, "note")] if notes else []), *map(printable, others)]
    return f"{listed(names)} {'needs' if len(paths) == 1 else 'need'}"


def tell_hint(hint: str, wishes: Wishes) -> None:
    """What helps, on stderr, if there is anything."""
    if hint:
        wishes.say(f"hint: {printable(hint)}")


def problem_row(problem: Problem) -> dict[str, Any]:
    """A problem as JSON."""
    return {
        "path": problem.place.path,
        "line": problem.place.line,
        "column": problem.place.column,
        "kind": problem.kind,
        "message": problem.message,
        "hint": problem.hint,
        "excerpt": "".join(problem.excerpt_parts()),
    }


def heading(text: str) -> str:
    return click.style(text, bold=True)


def dim(what: Place | str) -> str:
    """A place, or another remark, in a paler colour."""
    return click.style(printable(str(what)), dim=True)
