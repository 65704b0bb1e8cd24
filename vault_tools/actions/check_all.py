"""Looking through a vault with all checks, also those of what this device lacks."""

from dataclasses import replace
from datetime import date

from vault_tools.actions.check import look_through
from vault_tools.actions.git_setup import device_problems
from vault_tools.actions.open_vault import Vault
from vault_tools.people.checks.seen import Seen


def look_through_all(vault: Vault, today: date) -> Seen:
    """The vault with what no page tells: pages are the same on every device."""
    seen = look_through(vault, today)
    return replace(seen, told=(*seen.told, *device_problems(vault.root)))
