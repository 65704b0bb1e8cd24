"""The plan of a vault's week: chosen once a week, and ticked off at every look."""

from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from vault_tools.actions.open_vault import Vault
from vault_tools.folder.keeping.kept import keep, read_kept
from vault_tools.folder.keeping.program import program_mark
from vault_tools.people.rotation.forecast import WEEKS, ChosenWeek
from vault_tools.people.rotation.member import Member
from vault_tools.people.rotation.members import members_of, rules_of
from vault_tools.people.rotation.outlook import Outlook, outlook_of
from vault_tools.people.rotation.plan import Plan
from vault_tools.people.rotation.whose_turn import (
    choose_week,
    history_mark,
    replay_to,
    tick_off,
)

_NAME = "plan"


def plan_vault(vault: Vault, today: date) -> Plan:
    """The plan of the week that `today` lies in, with what has happened in it so far."""
    return choose_plan(vault, today).plan


def look_out(vault: Vault, today: date, weeks: int = WEEKS) -> Outlook:
    """The plan with what stands beside it, `weeks` weeks far; with 0 it looks no week ahead."""
    members = members_of(vault.people.contacts, today)
    chosen = _choose_plan(vault, members, today)
    return outlook_of(vault.people, members, vault.settings, chosen, today, weeks)


def choose_plan(vault: Vault, today: date) -> ChosenWeek:
    """The plan as `plan_vault` gives it, with the state of the rotation before its week."""
    return _choose_plan(vault, members_of(vault.people.contacts, today), today)


def _choose_plan(vault: Vault, members: Sequence[Member], today: date) -> ChosenWeek:
    """The week as it was kept, if nothing has changed that it was chosen by; else chosen anew."""
    rules = rules_of(vault.settings)
    mark = history_mark(members, today, rules)
    kept: tuple[str, ChosenWeek] | None = read_kept(vault.root, program_mark(), _NAME)
    if kept and kept[0] == mark:
        chosen = kept[1]
    else:
        state = replay_to(members, today, rules)
        chosen = ChosenWeek(choose_week(members, state), state.memory())
        keep(vault.root, program_mark(), _NAME, (mark, chosen))
    plan = tick_off(chosen.plan, {member.key: member for member in members})
    return replace(chosen, plan=plan)
