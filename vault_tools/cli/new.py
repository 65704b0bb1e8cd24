"""`vault new`."""

import click

from vault_tools.cli.manners import Asked, asked, complete_name, writes


@asked()
@writes
@click.argument("name", nargs=-1, required=True)
@click.option("--circle", default="", help="The circle they belong to.")
@click.option("--met", default="", help="When you met: yesterday, 2014, a day; or how.")
@click.option(
    "--introduced-by", default="", metavar="NAME", shell_complete=complete_name, help="By whom."
)
def command(
    wishes: Asked, *, name: tuple[str, ...], circle: str, met: str, introduced_by: str
) -> None:
    """Make a note for NAME where the others are.

    It begins as the template for a person in your vault, if there is one.
    """
    from vault_tools.actions.new import Newcomer, make_note
    from vault_tools.actions.open_vault import open_vault
    from vault_tools.cli.asking import asking
    from vault_tools.cli.changed import tell_done
    from vault_tools.people.naming import find_contact

    vault = open_vault(wishes.root)
    by = (
        asking(lambda chosen: find_contact(vault.people, introduced_by, chosen))
        if introduced_by
        else None
    )
    who = Newcomer(" ".join(name), circle, met, by)
    tell_done(make_note(vault, who, wishes.today, wishes.order), wishes)
