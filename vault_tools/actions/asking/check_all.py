"""Looking through a vault with all checks, including what this device lacks."""

from datetime import date

from msgspec.structs import replace

from vault_tools.actions.asking.check import look_through
from vault_tools.actions.open_vault import Vault
from vault_tools.actions.syncing.git_setup import device_problems
from vault_tools.people.checks.checked_vault import CheckedVault


def look_through_all(vault: Vault, today: date) -> CheckedVault:
    """As `look_through`, with the problems of this device, which are on no page.

    Pages are the same on every device.
    """
    checked = look_through(vault, today)
    return replace(checked, told=(*checked.told, *device_problems(vault.root)))
