"""What `vault due` says, worked out from the whole vault and kept for as long as it stays so."""

from datetime import date
from pathlib import Path
from typing import Any

from vault_tools.actions.due import who_is_due
from vault_tools.actions.open_vault import open_vault
from vault_tools.actions.plan_vault import plan_vault
from vault_tools.actions.see import see
from vault_tools.actions.unchanged import keep_answer
from vault_tools.cli.week_words import due_row
from vault_tools.folder.how_far import HowFar, untold
from vault_tools.pages.reasons import why_now

Lines = list[tuple[str, str]]
"""Names, each with the reason."""


def ask_who_is_due(
    root: Path, today: date, how_far: HowFar = untold
) -> tuple[dict[str, Any], Lines]:
    """The answer as JSON and as lines."""
    before = see(root, today)
    vault = open_vault(root, how_far=how_far)
    due = who_is_due(vault, today)
    row = due_row(plan_vault(vault, today), due, today)
    answer = row, [(one.name, why_now("rotation", one, today)) for one in due]
    after = see(root, today)
    if before and after and after.proves(before):
        keep_answer(root, "due", after, answer)
    return answer
