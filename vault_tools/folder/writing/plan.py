"""Working out what an action comes to, file by file, before anything is written.

Notes are read and edited in memory; what cannot be done is refused here, with nothing changed.
"""

import os
import stat
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from vault_tools.folder.reasons import refusals
from vault_tools.folder.writing.changes import Change, Edit, FileStep
from vault_tools.folder.writing.rewrite import file_at_rest, locate_note
from vault_tools.problems import VaultError


@dataclass(slots=True)
class FilePlan:
    """All steps of one file, and the change that they come to with the file as it is now."""

    path: str
    to: str = ""
    mode: int | None = None
    edits: list[Edit] = field(default_factory=list)
    change: Change = field(init=False)

    def look_again(self, root: Path) -> None:
        seen = file_at_rest(locate_note(root, self.path))
        before = after = seen.data if seen else None
        mode = stat.S_IMODE(seen.stat.st_mode) if seen else self.mode
        for edit in self.edits:
            after = edit(after)
        path, to = self.path, self.to
        if before is None:  # made where it shall be, rather than made and moved
            path, to = to or path, ""
        self.change = Change(path, before, after, to if after is not None else "", mode=mode)


def plan_steps(root: Path, steps: Iterable[FileStep]) -> list[FilePlan]:
    """The plan of each file, in the order of the steps."""
    plans: dict[Path, FilePlan] = {}
    for step in steps:
        file = locate_note(root, step.path)
        if step.to:
            _check_free(root, file, step.to)
        plan = plans.setdefault(file, FilePlan(step.path))
        plan.edits.append(step.edit)
        plan.to = step.to or plan.to
        plan.mode = step.mode
    _check_apart(root, plans)
    for plan in plans.values():
        with refusals(plan.path):
            plan.look_again(root)
    return list(plans.values())


def _check_free(root: Path, file: Path, to: str) -> None:
    target = locate_note(root, to)
    if os.path.lexists(target) and not (file.exists() and target.samefile(file)):
        raise VaultError(f"{to} is there already", "nothing is ever put in another file's place")


def _check_apart(root: Path, plans: Mapping[Path, FilePlan]) -> None:
    """No file of an action goes where another one of it is, or goes as well."""
    places = [file for file, plan in plans.items() if plan.to]
    places += [locate_note(root, plan.to or plan.path) for plan in plans.values()]
    for place, count in Counter(places).items():
        if count > 1:
            raise VaultError(f"two notes cannot both be {place.name}", "give them two names")


def changes_of(plans: Iterable[FilePlan]) -> tuple[Change, ...]:
    return tuple(plan.change for plan in plans if not plan.change.changes_nothing)


def missing_folders(root: Path, paths: Iterable[str]) -> tuple[str, ...]:
    """The folders that will be made for files at `paths`, the outermost first."""
    parents = {parent for path in paths for parent in PurePosixPath(path).parents}
    missing = [parent for parent in sorted(parents) if not (root / parent).exists()]
    return tuple(parent.as_posix() for parent in missing)
