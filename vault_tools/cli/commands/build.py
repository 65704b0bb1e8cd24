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


@vault_command(folder=True)
@click.option("--strict", is_flag=True, help="Exit with 1 if a note has a problem.")
@click.option("--redact", is_flag=True, help="Make pages to show around: initials, no addresses.")
@click.option("--at", "when", default="", metavar="REV|DATE", help="The vault as git has it then.")
@click.option("--dry-run", is_flag=True, help="Say what would be written, and write nothing.")
def command(wishes: Wishes, *, strict: bool, redact: bool, when: str, dry_run: bool) -> int:
    """Plan the week, make the pages, refresh the index notes.

    With --at the vault is rendered as it was, into a folder of its own that is named in the end.
    """
    if when and (dry_run or redact):
        raise UsageError("--at stands alone", "it changes nothing in the vault")
    if redact:
        return _redact(wishes, dry_run=dry_run)
    problems = _build_at(wishes, when) if when else _build(wishes, dry_run=dry_run)
    return PROBLEMS if strict and problems else OK


def _build(wishes: Wishes, *, dry_run: bool) -> tuple[Problem, ...]:
    from vault_tools.actions.unchanged import find_nothing_to_do, keep_nothing_to_do
    from vault_tools.cli.answers.nothing_to_do import tell_nothing_to_do

    if nothing := find_nothing_to_do(wishes.root, wishes.today):
        tell_nothing_to_do(nothing, wishes, dry_run=dry_run)
        return nothing.problems
    from vault_tools.actions.building.build import build
    from vault_tools.cli.answers.build import nothing_to_do_of
    from vault_tools.cli.answers.due import keep_who_is_due

    at = wishes.order.at
    with progress(wishes) as how_far:
        built = build(wishes.root, wishes.today, at=at, dry_run=dry_run, how_far=how_far)
    if built.seen:
        keep_nothing_to_do(wishes.root, built.seen, nothing_to_do_of(built, wishes.today))
        keep_who_is_due(built.vault, built.plan, built.seen)
    return _tell(built, wishes, dry_run=dry_run)


def _build_at(wishes: Wishes, when: str) -> tuple[Problem, ...]:
    """The vault as it was; what a first build has to say is no news there."""
    from vault_tools.actions.building.build_at import build_at

    with progress(wishes) as how_far:
        built = build_at(wishes.root, when, wishes.today, wishes.order.at, how_far)
    return _tell(built, wishes if wishes.verbose else replace(wishes, quiet=True), dry_run=False)


def _tell(built: Built, wishes: Wishes, *, dry_run: bool) -> tuple[Problem, ...]:
    from vault_tools.cli.answers.build import build_row, tell_built
    from vault_tools.cli.answers.changed import tell_recovered

    tell_recovered(built.recovered, wishes)
    if wishes.as_json:
        print_json(build_row(built) | {"problems": [problem_row(one) for one in built.problems]})
    else:
        tell_built(built, wishes, dry_run=dry_run)
        tell_problems(built.problems, wishes)
    return built.problems


def _redact(wishes: Wishes, *, dry_run: bool) -> int:
    """The pages for others, in a folder of their own; what needs mending is not their business."""
    from vault_tools.actions.building.redact import build_redacted
    from vault_tools.cli.answers.redact import redacted_row, tell_redacted

    with progress(wishes) as how_far:
        shown = build_redacted(wishes.root, wishes.today, dry_run=dry_run, how_far=how_far)
    if wishes.as_json:
        print_json(redacted_row(shown))
    else:
        tell_redacted(shown, wishes, dry_run=dry_run)
    return OK
