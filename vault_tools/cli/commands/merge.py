"""`vault merge`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from vault_tools.cli.manners import Wishes, complete_name, vault_command, writes
from vault_tools.cli.progress import opened
from vault_tools.problems import UsageError, printable, printable_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vault_tools.people.changing.merging import Differing, Side
    from vault_tools.people.contact import Contact


@vault_command()
@writes
@click.argument("a", shell_complete=complete_name)
@click.argument("b", shell_complete=complete_name)
@click.option(
    "--keep", type=click.Choice(["a", "b"]), help="Whose value to keep where they differ."
)
def command(wishes: Wishes, *, a: str, b: str, keep: Side | None) -> None:
    """Make one note of two about the same person.

    A stays, with all of B. Links to B lead to A afterwards, and B's names become aliases of A. You
    are asked where the two differ; what you do not choose is kept at the end of the note.
    """
    from vault_tools.actions.changing.merge import differing_fields, merge
    from vault_tools.cli.answers.changed import tell_done
    from vault_tools.cli.asking import asking
    from vault_tools.people.names.two_names import find_two

    vault = opened(wishes)
    into, other = asking(lambda chosen: find_two(vault.people, a, b, chosen))
    asked_for = differing_fields(vault, into, other)
    sides = {one.key: keep for one in asked_for} if keep else _choose(asked_for, into, other)
    tell_done(merge(vault, into, other, sides, wishes.order), wishes)


def _choose(asked_for: Sequence[Differing], a: Contact, b: Contact) -> dict[str, Side]:
    """Both values of each field, side by side, and which one is to be kept."""
    from vault_tools.cli.asking import is_terminal

    shown = [f"{one.key}\n  a  {one.a}\n  b  {one.b}" for one in asked_for]
    if asked_for and not is_terminal():
        told = "\n".join(["the two notes differ:", *shown])
        raise UsageError(told, f"--keep a keeps what {a.path} says, --keep b what {b.path} says")
    if asked_for:
        click.echo(printable(f"a is {a.path}, b is {b.path}."), err=True)
    sides: dict[str, Side] = {}
    for one, text in zip(asked_for, shown, strict=True):
        click.echo(printable_lines(text), err=True)
        sides[one.key] = click.prompt("Keep", type=click.Choice(["a", "b"]), err=True)
    return sides
