"""`vault new`."""

import click

from vault_tools.cli.manners import Wishes, complete_name, vault_command, writes
from vault_tools.cli.progress import opened
from vault_tools.problems import UsageError


@vault_command()
@writes
@click.argument("name", nargs=-1, required=True)
@click.option("--circle", default="", help="The circle they belong to.")
@click.option("--met", default="", help="When you met (yesterday, 2014), or how.")
@click.option(
    "--introduced-by",
    default="",
    metavar="NAME",
    shell_complete=complete_name,
    help="Who introduced you.",
)
@click.option("--idea", is_flag=True, help="Make a note for an idea instead.")
@click.option("--kind", default="", help="With --idea: gift, letter, call, visit …")
def command(
    wishes: Wishes,
    *,
    name: tuple[str, ...],
    circle: str,
    met: str,
    introduced_by: str,
    idea: bool,
    kind: str,
) -> None:
    """Make a note for NAME where the others are.

    If your vault has a template for a person, the note is made from it. With --idea it is an
    idea for being in touch, for you to fill in.
    """
    from vault_tools.actions.changing.new import Newcomer, make_note
    from vault_tools.actions.changing.new_idea import make_idea
    from vault_tools.cli.answers.changed import tell_done
    from vault_tools.cli.asking import whom

    if kind and not idea:
        raise UsageError("--kind says what an idea is", "vault new --idea NAME --kind KIND")
    if idea and (circle or met or introduced_by):
        raise UsageError("an idea was not met and is in no circle", "leave those options out")
    vault = opened(wishes)
    if idea:
        tell_done(make_idea(vault, " ".join(name), kind, wishes.order), wishes)
        return
    by = whom(vault.people, introduced_by) if introduced_by else None
    who = Newcomer(" ".join(name), circle, met, by)
    tell_done(make_note(vault, who, wishes.today, wishes.order), wishes)
