"""`vault rename`."""

import click

from vault_tools.cli.manners import Asked, asked, complete_name, writes


@asked()
@writes
@click.argument("words", nargs=-1, required=True, shell_complete=complete_name, metavar="OLD NEW")
def command(wishes: Asked, *, words: tuple[str, ...]) -> None:
    """Give OLD the name NEW, in their note and in every link to it.

    The former name stays as an alias: vault rename "Maya Lindqvist" "Maya Weber"
    """
    from vault_tools.actions.open_vault import open_vault
    from vault_tools.actions.rename import rename
    from vault_tools.cli.asking import asking
    from vault_tools.cli.changed import tell_done
    from vault_tools.people.naming import find_contact, find_first
    from vault_tools.problems import UsageError

    vault = open_vault(wishes.root)
    if len(words) == 2:
        contact, new = asking(lambda chosen: find_contact(vault.people, words[0], chosen)), words[1]
    else:
        contact, rest = asking(lambda chosen: find_first(vault.people, words, chosen))
        new = " ".join(rest)
    if not new.strip():
        raise UsageError("what is the new name?", 'vault rename "Maya Lindqvist" "Maya Weber"')
    tell_done(rename(vault, contact, new, wishes.order), wishes)
