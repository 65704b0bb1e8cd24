"""The plan of a vault's week: chosen once a week, and ticked off at every look."""

from datetime import date

from vault_tools import __version__
from vault_tools.actions.open_vault import Vault
from vault_tools.folder.kept_plan import keep_plan, read_kept_plan
from vault_tools.people.members import members_of, rules_of
from vault_tools.people.plan import Plan
from vault_tools.people.rotation import choose_week, history_mark, tick_off


def plan_vault(vault: Vault, today: date) -> Plan:
    """The plan of the week that `today` lies in, with what has happened in it so far."""
    members = members_of(vault.people.contacts, today)
    rules = rules_of(vault.settings)
    mark = f"{__version__} {history_mark(members, today, rules)}"
    chosen = read_kept_plan(vault.root, mark)
    if chosen is None:
        chosen = choose_week(members, today, rules)
        keep_plan(vault.root, mark, chosen)
    return tick_off(chosen, {member.key: member for member in members})
