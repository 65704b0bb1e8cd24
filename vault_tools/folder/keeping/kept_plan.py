"""The week's plan, kept so that a week is chosen once.

With it the state before the week is kept, from which the weeks ahead go on. All of it stands
under a mark that changes with anything it was chosen by. Deleting it costs a moment, and never a
fact.
"""

from pathlib import Path

from vault_tools.folder.keeping.kept import keep, read_kept
from vault_tools.folder.keeping.program import program_mark
from vault_tools.people.rotation.forecast import ChosenWeek

_NAME = "plan"


def read_kept_plan(root: Path, mark: str) -> ChosenWeek | None:
    """The plan that was kept under this mark, if it was."""
    kept_under, chosen = read_kept(root, program_mark(), _NAME) or ("", None)
    found: ChosenWeek | None = chosen if kept_under == mark else None
    return found


def keep_plan(root: Path, mark: str, chosen: ChosenWeek) -> None:
    """Keep a plan in the place of the one before; where the disk refuses, keep none."""
    keep(root, program_mark(), _NAME, (mark, chosen))
