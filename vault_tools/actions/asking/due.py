"""Who is due on a day, whatever the week has room for."""

from datetime import date

from vault_tools.actions.open_vault import Vault
from vault_tools.people.contact import Contact
from vault_tools.people.rotation.member import due_date, stretch
from vault_tools.people.rotation.members import member_of


def who_is_due(vault: Vault, today: date) -> list[Contact]:
    """The contacts whose due date has come, the most stretched first, ties by name."""
    due = []
    for contact in vault.people.contacts:
        member = member_of(contact, today)
        falls = due_date(member, today)
        if falls and falls <= today:
            due.append((-(stretch(member, today) or 0.0), contact.name, contact.path, contact))
    return [contact for *_, contact in sorted(due, key=lambda row: row[:3])]
