"""Carrying out the steps of a command as one action that can be undone, or as a dry run."""

import difflib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from vault_tools.actions.order import Order
from vault_tools.folder.writing.changes import Change, FileStep
from vault_tools.folder.writing.journal import Action
from vault_tools.folder.writing.write import Recovered, change_notes
from vault_tools.problems import EditRefused

NOTHING_WRITTEN = "Nothing was written."


class Done(Struct, frozen=True):
    """What a command did. `words` tell it in a sentence or two, `rows` as JSON."""

    words: tuple[str, ...]
    changes: tuple[Change, ...]
    rows: tuple[dict[str, object], ...] = ()
    recovered: tuple[Recovered, ...] = ()

    @property
    def paths(self) -> tuple[str, ...]:
        return tuple(change.target for change in self.changes)

    def diff(self) -> str:
        """The changes as a unified diff."""
        return "".join(line for change in self.changes for line in _diff(change))


def carry_out(root: Path, steps: Iterable[FileStep], what: str, order: Order) -> Done:
    """Take all the steps or none; `what` names the action in `vault undo --list`."""
    named = map(_naming_its_note, steps)
    changed = change_notes(root, named, Action(what, order.at), dry_run=order.dry_run)
    return Done((), changed.changes, (), changed.recovered)


def carry_out_checked(
    root: Path, steps: Iterable[FileStep], what: str, order: Order, check: Callable[[Done], None]
) -> Done:
    """Like `carry_out`, after a dry run that is given to `check`, which may raise to stop it."""
    steps = list(steps)
    tried = carry_out(root, steps, what, replace(order, dry_run=True))
    check(tried)
    return tried if order.dry_run else carry_out(root, steps, what, order)


def refusal(root: Path, step: FileStep) -> EditRefused | None:
    """Why a step cannot be taken safely; None if it can. So one note need not stop all others."""
    try:
        carry_out(root, [step], "", Order(dry_run=True))
    except EditRefused as refused:
        return refused
    return None


def _naming_its_note(step: FileStep) -> FileStep:
    """The same step, whose refusal names the note."""

    def edit(now: bytes | None) -> bytes | None:
        with naming(step.path):
            return step.edit(now)

    return replace(step, edit=edit)


@contextmanager
def naming(path: str) -> Iterator[None]:
    """Make a refusal in this block name the note."""
    try:
        yield
    except EditRefused as refused:
        raise EditRefused(f"{path} was not changed: {refused}", refused.hint) from refused


def _diff(change: Change) -> Iterable[str]:
    before, after = (_lines(image) for image in (change.before, change.after))
    old = change.path if change.before is not None else "/dev/null"
    new = change.target if change.after is not None else "/dev/null"
    for line in difflib.unified_diff(before, after, old, new):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _lines(image: bytes | None) -> list[str]:
    text = (image or b"").decode("utf-8", "replace")
    return text.replace("\r\n", "\n").splitlines(keepends=True)
