"""Looking through a vault with the checks."""

from dataclasses import replace
from datetime import date

from vault_tools.actions.deck import deck_of
from vault_tools.actions.git_setup import device_problems
from vault_tools.actions.open_vault import Vault
from vault_tools.people.checks.seen import Seen


def look_through(vault: Vault, today: date) -> Seen:
    """The vault as the checks see it."""
    paths = sorted([*(found.path for found in vault.scan.files), *vault.scan.attachments])
    deck = deck_of(vault)
    return Seen(vault.people, vault.settings, today, vault.problems, tuple(paths), deck)


def look_through_all(vault: Vault, today: date) -> Seen:
    """And what this device lacks, which no page tells: pages are the same on every device."""
    seen = look_through(vault, today)
    return replace(seen, told=(*seen.told, *device_problems(vault.root)))
