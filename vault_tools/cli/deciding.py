"""Deciding between two versions on the terminal: both shown, one chosen, or the text edited."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vault_tools.problems import VaultError, printable

if TYPE_CHECKING:
    from vault_tools.actions.syncing.doubts import Doubt
    from vault_tools.sync.merging.merged import Pick

SIDES: dict[str, Pick] = {"a": "ours", "b": "theirs", "both": "both"}


def decide(doubt: Doubt, names: tuple[str, str] = ("here", "the other device")) -> bytes | None:
    """Ask about each thing that the two versions of a file disagree on."""
    click.echo(click.style(printable(doubt.title), bold=True), err=True)
    chosen: list[Pick] = []
    for row in doubt.rows:
        click.echo(printable(f"  {row.what}"), err=True)
        for sign, name, text in zip("ab", names, (row.ours, row.theirs), strict=True):
            _show(f"  {sign}  {name}: ", text)
        words = ["a", "b", *(["both"] if row.both else [])]
        words += ["edit"] if doubt.marked is not None else []
        answer = click.prompt("Keep", type=click.Choice(words), err=True)
        if answer == "edit" and doubt.marked is not None:
            return _edit(doubt.path, doubt.marked)
        chosen.append(SIDES[answer])
    return doubt.settle(chosen)


def _show(label: str, text: str) -> None:
    lines: Sequence[str] = text.splitlines() or ["(nothing)"]
    for number, line in enumerate(lines):
        click.echo(f"{label if not number else ' ' * len(label)}{printable(line)}", err=True)


def _edit(path: str, marked: bytes) -> bytes:
    """The text as it comes out of the user's editor, once no mark is left in it."""
    from vault_tools.cli.editor import editor_command, open_editor
    from vault_tools.notes.mishaps import conflict_mark

    editor = editor_command()
    if not editor:
        raise VaultError("there is no editor to open", 'export EDITOR="nano", or another one')
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, Path(path).name)
        file.write_bytes(marked)
        open_editor(editor, file)
        edited = file.read_bytes()
    if conflict_mark(edited):
        raise VaultError("the marks are still in the text", "nothing was changed; begin again")
    return edited
