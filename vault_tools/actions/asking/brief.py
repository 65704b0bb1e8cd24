"""What is worth knowing of somebody before a call, gathered from the whole vault."""

from datetime import date

from msgspec import Struct

from vault_tools.actions.asking.ideas import OFFERED, ideas_for_one
from vault_tools.actions.asking.paths import ties_of
from vault_tools.actions.open_vault import Vault
from vault_tools.people.birthdays import birthdays_ahead
from vault_tools.people.contact import Contact
from vault_tools.people.ideas.challenge import Pairing
from vault_tools.people.ties.company import brought_by, company_of, known_to, who_brought


class Brief(Struct, frozen=True):
    """A contact on a day. They introduced `brought` to you, and `brought_by` introduced them.

    `known_to` are people whose notes say that they know the contact, `company` who is often there
    too. `birthday` is the day of the next one, if that is near.
    """

    contact: Contact
    today: date
    brought: tuple[Contact, ...]
    brought_by: tuple[Contact, ...]
    known_to: tuple[Contact, ...]
    company: tuple[Contact, ...]
    ideas: tuple[Pairing, ...]
    birthday: date | None = None


def brief_on(vault: Vault, contact: Contact, today: date) -> Brief:
    network = ties_of(vault).network
    born = birthdays_ahead([contact], today, vault.settings)
    return Brief(
        contact,
        today,
        brought_by(network, contact.path),
        who_brought(network, contact.path),
        known_to(network, contact.path),
        company_of(network, contact.path),
        tuple(ideas_for_one(vault, contact, today)[:OFFERED]),
        born[0].on if born else None,
    )
