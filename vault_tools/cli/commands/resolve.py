"""`vault resolve`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
from msgspec.structs import replace

from vault_tools.cli.manners import Wishes, print_json, vault_command, writes
from vault_tools.cli.progress import opened
from vault_tools.problems import CANNOT_RUN, OK, printable, printable_lines

if TYPE_CHECKING:
    from vault_tools.actions.syncing.doubts import Decide, Doubt
    from vault_tools.actions.syncing.resolve import TwoVersions


@vault_command()
@writes
@click.argument("names", nargs=-1, metavar="[NOTE]...")
@click.option("--yes", is_flag=True, help="Do not ask; leave what needs a decision.")
def command(wishes: Wishes, *, names: tuple[str, ...], yes: bool) -> int:
    """Make one note of two versions of it.

    It is for conflict copies that a sync service left, and for notes with merge markers in them.
    The two versions are merged by their meaning, and you see the result before it is written. The
    copy is removed then; vault undo brings it back.
    """
    from vault_tools.actions.syncing.resolve import find_two_versions

    vault = opened(wishes)
    found = find_two_versions(vault, names)
    if not found and not wishes.as_json:
        wishes.say("There is one version of each note, and all is well.")
    rows = []
    for one in found:
        try:
            rows.append(_resolve(one, wishes, yes=yes))
        except _Stays as stays:
            rows.append(_row(one, "", str(stays)))
            wishes.say(f"{_named(one)}: {stays}")
    if wishes.as_json:
        print_json({"dry_run": wishes.order.dry_run, "results": rows})
    return CANNOT_RUN if any(row["left"] for row in rows) else OK


class _Stays(Exception):
    """The two versions stay as they are for now; `str(error)` says why."""


def _resolve(one: TwoVersions, wishes: Wishes, *, yes: bool) -> dict[str, object]:
    from vault_tools.actions.order import Order
    from vault_tools.actions.syncing.resolve import plan_resolving, resolve
    from vault_tools.cli.answers.changed import tell_recovered
    from vault_tools.cli.asking import confirm, is_terminal

    vault = opened(wishes)
    asking = is_terminal() and not wishes.as_json
    steps = plan_resolving(vault, one, _decider(asking=asking and not yes))
    tried = resolve(vault, one, steps, Order(dry_run=True))
    if not wishes.as_json:
        shown = replace(tried, changes=tried.changes[:1]).diff()
        click.echo(f"{_named(one)}:")
        click.echo(printable_lines(shown), nl=False)
    if wishes.order.dry_run:
        return _row(one, tried.diff(), "")
    if not (yes or asking):
        raise _Stays("vault resolve --yes writes this")
    if not yes and not confirm("Write this?"):
        wishes.say("Left as it is.")
        return _row(one, tried.diff(), "")
    done = resolve(vault, one, steps, wishes.order)
    tell_recovered(done.recovered, wishes)
    if not wishes.as_json:
        click.echo(f"{' '.join(done.words)} Undo: vault undo")
    return _row(one, tried.diff(), "")


def _decider(*, asking: bool) -> Decide:
    from vault_tools.cli.deciding import decide

    def refuse(doubt: Doubt) -> bytes | None:
        what = ", ".join(row.what for row in doubt.rows)
        raise _Stays(f"the two differ in {what}; vault resolve, in a terminal, asks you")

    def ask(doubt: Doubt) -> bytes | None:
        return decide(doubt, ("one version", "the other"))

    return ask if asking else refuse


def _named(one: TwoVersions) -> str:
    return printable(f"{one.copy} into {one.path}" if one.copy else one.path)


def _row(one: TwoVersions, diff: str, left: str) -> dict[str, object]:
    return {"path": one.path, "copy": one.copy or None, "diff": diff, "left": left or None}
