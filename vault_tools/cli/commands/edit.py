"""`vault edit`."""

import click

from vault_tools.cli.manners import Wishes, complete_name, print_json, vault_command
from vault_tools.cli.progress import opened
from vault_tools.cli.telling import tell_problems
from vault_tools.problems import printable


@vault_command()
@click.argument("name", nargs=-1, required=True, shell_complete=complete_name)
def command(wishes: Wishes, *, name: tuple[str, ...]) -> None:
    """Open the note of NAME in your editor.

    VISUAL or EDITOR names the editor. Without one, the path of the note is printed.
    """
    from vault_tools.cli.asking import whom
    from vault_tools.cli.editor import editor_command, open_editor

    vault = opened(wishes)
    contact = whom(vault.people, *name)
    file = vault.root / contact.path
    editor = editor_command()
    if wishes.as_json:
        print_json({"name": contact.name, "path": contact.path, "editor": editor})
    elif not editor:
        click.echo(printable(str(file)))
        wishes.say('export EDITOR="nano", or another editor, and vault opens it there')
    else:
        open_editor(editor, file)
        after = opened(wishes).problems
        new = [one for one in after if one.place.path == contact.path and one not in vault.problems]
        tell_problems(new, wishes)
