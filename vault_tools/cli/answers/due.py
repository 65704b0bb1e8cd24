"""What `vault due` says, worked out from the whole vault and kept for as long as it stays so."""

from datetime import date
from pathlib import Path
from typing import Any

from vault_tools.actions.asking.due import who_is_due
from vault_tools.actions.asking.plan_vault import plan_vault
from vault_tools.actions.open_vault import Vault, check_open, open_vault
from vault_tools.actions.see import see
from vault_tools.actions.unchanged import Seen, keep_answer
from vault_tools.cli.answers.names_apart import names_apart
from vault_tools.cli.answers.week import due_row, hint_to_begin
from vault_tools.folder.how_far import HowFar, untold
from vault_tools.pages.week.lay_out_no_rhythm import nobody_waits
from vault_tools.pages.wording.reasons import why_now
from vault_tools.people.contact import Contact
from vault_tools.people.rotation.plan import Plan

DueTold = tuple[dict[str, Any], list[tuple[str, str]], str, str]
"""All as JSON; names with reasons; what to say if there is nobody; and a hint for that."""


def ask_who_is_due(root: Path, today: date, how_far: HowFar = untold) -> DueTold:
    """The answer, worked out from the whole vault."""
    before = see(root, today)
    vault = open_vault(root, how_far=how_far)
    check_open(vault)
    answer = _answer(vault, plan_vault(vault, today), today)
    after = see(root, today)
    if before and after and after.proves(before):
        keep_answer(root, "due", after, answer)
    return answer


def keep_who_is_due(vault: Vault, plan: Plan, seen: Seen) -> None:
    """Have the answer ready, since whoever builds has all that it takes."""
    keep_answer(vault.root, "due", seen, _answer(vault, plan, seen.day))


def _answer(vault: Vault, plan: Plan, today: date) -> DueTold:
    due, names = who_is_due(vault, today), names_apart(vault.people.contacts)
    row = due_row(plan, due, today)
    told = [
        (names[contact.path], _by_rhythm(contact, said, today))
        for contact, said in zip(due, row["people"], strict=True)
    ]
    nobody = nobody_waits(vault.people.contacts, plan.week)
    return row, told, f"{nobody}.", hint_to_begin(vault, today)


def _by_rhythm(contact: Contact, said: dict[str, Any], today: date) -> str:
    """Why their rhythm says that it is time, whatever lane of the plan their row speaks of."""
    lane = said["place"]
    return said["reason"] if lane in {None, "rotation"} else why_now("rotation", contact, today)
