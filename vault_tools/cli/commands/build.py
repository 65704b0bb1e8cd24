"""`vault build`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
from msgspec.structs import replace

from vault_tools.cli.manners import Wishes, print_json, vault_command
from vault_tools.cli.progress import progress
from vault_tools.cli.telling import problem_row, tell_problems
from vault_tools.problems import OK, PROBLEMS, Problem, UsageError

if TYPE_CHECKING:
    from vault_tools.actions.building.build import Built
    from vault_tools.actions.unchanged import NothingToDo


@vault_command(folder=True)
@click.option("--strict", is_flag=True, help="Exit with 1 if a note has a problem.")
@click.option("--redact", is_flag=True, help="Make pages that you can show to others.")
@click.option(
    "--at", "when", default="", metavar="REV|DATE", help="Show the vault as it was, from git."
)
@click.option("--dry-run", is_flag=True, help="Show what would be written, and write nothing.")
def command(wishes: Wishes, *, strict: bool, redact: bool, when: str, dry_run: bool) -> int:
    """Plan the week, make the pages, refresh the index notes.

    Pages made with --at or --redact go into a folder of their own, which is named at the end.
    """
    if when and (dry_run or redact):
        raise UsageError(
            "--at goes with neither --dry-run nor --redact", "it changes nothing in the vault"
        )
    if redact:
        return _redact(wishes, dry_run=dry_run)
    problems = _build_at(wishes, when) if when else _build(wishes, dry_run=dry_run)
    return PROBLEMS if strict and problems else OK


def _build(wishes: Wishes, *, dry_run: bool) -> tuple[Problem, ...]:
    from vault_tools.actions.unchanged import find_answer, keep_answer
    from vault_tools.cli.answers.nothing_to_do import tell_nothing_to_do

    nothing: NothingToDo | None = find_answer(wishes.root, "build", wishes.today, of_pages=True)
    if nothing:
        tell_nothing_to_do(nothing, wishes, dry_run=dry_run)
        return nothing.problems
    from vault_tools.actions.building.build import build
    from vault_tools.cli.answers.build import said_next
    from vault_tools.cli.answers.due import keep_who_is_due

    at = wishes.order.at
    with progress(wishes) as how_far:
        built = build(wishes.root, wishes.today, at=at, dry_run=dry_run, how_far=how_far)
    said = said_next(built, wishes.today)
    if built.seen:
        keep_answer(wishes.root, "build", built.seen, said)
        keep_who_is_due(built.vault, built.plan, built.seen)
    return _tell(built, said, wishes, dry_run=dry_run)


def _build_at(wishes: Wishes, when: str) -> tuple[Problem, ...]:
    """The vault as it was; without what is told of a first build, unless `--verbose`."""
    from vault_tools.actions.building.build_at import build_at
    from vault_tools.cli.answers.build import said_next

    with progress(wishes) as how_far:
        built = build_at(wishes.root, when, wishes.today, wishes.order.at, how_far)
    wishes = wishes if wishes.verbose else replace(wishes, quiet=True)
    return _tell(built, said_next(built, wishes.today), wishes, dry_run=False)


def _tell(built: Built, said: NothingToDo, wishes: Wishes, *, dry_run: bool) -> tuple[Problem, ...]:
    from vault_tools.cli.answers.build import build_row, tell_built
    from vault_tools.cli.answers.changed import tell_recovered

    tell_recovered(built.recovered, wishes)
    if wishes.as_json:
        print_json(build_row(built) | {"problems": [problem_row(one) for one in built.problems]})
    else:
        tell_built(built, said, wishes, dry_run=dry_run)
        tell_problems(built.problems, wishes)
    return built.problems


def _redact(wishes: Wishes, *, dry_run: bool) -> int:
    """The pages for others, in a folder of their own; problems in notes are not told."""
    from vault_tools.actions.building.redact import build_redacted
    from vault_tools.cli.answers.redact import redacted_row, tell_redacted

    with progress(wishes) as how_far:
        shown = build_redacted(wishes.root, wishes.today, dry_run=dry_run, how_far=how_far)
    if wishes.as_json:
        print_json(redacted_row(shown))
    else:
        tell_redacted(shown, wishes, dry_run=dry_run)
    return OK
