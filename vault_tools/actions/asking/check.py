"""Looking through a vault with the checks."""

from datetime import date

from vault_tools.actions.asking.deck import deck_of
from vault_tools.actions.open_vault import Vault
from vault_tools.people.checks.checked_vault import CheckedVault


def look_through(vault: Vault, today: date) -> CheckedVault:
    """The vault as the checks want it."""
    paths = sorted([*(found.path for found in vault.scan.files), *vault.scan.attachments])
    deck = deck_of(vault)
    return CheckedVault(vault.people, vault.settings, today, vault.problems, tuple(paths), deck)
