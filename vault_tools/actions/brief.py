"""What is worth knowing of somebody before a call, gathered from the whole vault."""

from dataclasses import dataclass
from datetime import date

from vault_tools.actions.ideas import ideas_for_one
from vault_tools.actions.open_vault import Vault
from vault_tools.people.birthdays import birthdays_around
from vault_tools.people.challenge import Pairing
from vault_tools.people.company import brought_by, company_of
from vault_tools.people.contact import Contact

OFFERED = 3


@dataclass(frozen=True)
class Brief:
    """A contact on a day. `brought` are whom they introduced to you, `company` who is often there.

    `birthday` is the day of the next one, where it is near.
    """

    contact: Contact
    today: date
    brought: tuple[Contact, ...]
    company: tuple[Contact, ...]
    ideas: tuple[Pairing, ...]
    birthday: date | None = None


def brief_on(vault: Vault, contact: Contact, today: date) -> Brief:
    born = [one.on for one in birthdays_around([contact], today, vault.settings) if one.on >= today]
    return Brief(
        contact,
        today,
        brought_by(contact, vault.people),
        company_of(contact, vault.people),
        tuple(ideas_for_one(vault, contact, today)[:OFFERED]),
        born[0] if born else None,
    )
