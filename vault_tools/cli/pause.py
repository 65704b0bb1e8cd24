"""`vault pause`."""

import click

from vault_tools.cli.manners import Asked, asked, complete_name, writes


@asked()
@writes
@click.argument("name", nargs=-1, required=True, shell_complete=complete_name)
def command(wishes: Asked, *, name: tuple[str, ...]) -> None:
    """Let NAME come up no more, until you say `vault resume`."""
    from vault_tools.actions.rest import take_step
    from vault_tools.cli.asking import asking
    from vault_tools.cli.changed import tell_done
    from vault_tools.cli.progress import opened
    from vault_tools.people.naming import find_contact
    from vault_tools.people.rotation.member import Step

    vault = opened(wishes)
    contact = asking(lambda chosen: find_contact(vault.people, " ".join(name), chosen))
    step = Step(wishes.today, "pause")
    tell_done(take_step(vault, contact, step, wishes.today, wishes.order), wishes)
