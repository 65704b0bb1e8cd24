"""What snooze, pause, resume and skip share: a dated line in one person's note, and told."""

from datetime import date

from vault_tools.actions.changing.rest import write_rest_line
from vault_tools.actions.open_vault import Vault
from vault_tools.cli.answers.changed import tell_done
from vault_tools.cli.manners import Wishes
from vault_tools.people.contact import Contact
from vault_tools.people.rotation.member import RestKind, RestLine


def tell_rest(
    vault: Vault, contact: Contact, kind: RestKind, wishes: Wishes, until: date | None = None
) -> None:
    """Write the line into the contact's note; `until` is the end of a snooze."""
    line = RestLine(wishes.today, kind, until)
    tell_done(write_rest_line(vault, contact, line, wishes.today, wishes.order), wishes)
