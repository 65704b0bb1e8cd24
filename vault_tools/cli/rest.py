"""What pause, resume and skip share: a dated line in the note of one person."""

from vault_tools.actions.changing.rest import write_rest_line
from vault_tools.cli.answers.changed import tell_done
from vault_tools.cli.asking import whom
from vault_tools.cli.manners import Wishes
from vault_tools.cli.progress import opened
from vault_tools.people.rotation.member import RestKind, RestLine


def rest(name: tuple[str, ...], kind: RestKind, wishes: Wishes) -> None:
    """Write the line into the note of whom the words name, and tell what that changed."""
    vault = opened(wishes)
    line = RestLine(wishes.today, kind)
    contact = whom(vault.people, *name)
    tell_done(write_rest_line(vault, contact, line, wishes.today, wishes.order), wishes)
