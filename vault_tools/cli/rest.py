"""What snooze, pause, resume and skip share: a step of one person's, taken today and told."""

from datetime import date

from vault_tools.actions.open_vault import Vault
from vault_tools.actions.rest import take_step
from vault_tools.cli.changed import tell_done
from vault_tools.cli.manners import Asked
from vault_tools.people.contact import Contact
from vault_tools.people.rotation.member import Step, StepKind


def tell_step(
    vault: Vault, contact: Contact, kind: StepKind, wishes: Asked, until: date | None = None
) -> None:
    """Write the step into the contact's note; `until` is the end of a snooze."""
    step = Step(wishes.today, kind, until)
    tell_done(take_step(vault, contact, step, wishes.today, wishes.order), wishes)
