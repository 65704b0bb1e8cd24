"""Answers of commands, kept for as long as nothing in the vault changes.

An answer is kept with the day and a look at everything that it depends on. If the vault looks the
same and no killed action waits, it is given again. This is a module of its own, so that giving an
answer loads nothing of what computing it needs.
"""

from datetime import date
from pathlib import Path
from typing import Any

from msgspec import Struct

from vault_tools.folder.find import check_vault_folder
from vault_tools.folder.keeping.kept import keep, read_kept
from vault_tools.folder.keeping.program import program_mark
from vault_tools.folder.look import Look, look_round
from vault_tools.folder.places import state_folder
from vault_tools.folder.writing.journal import Journal
from vault_tools.problems import Problem


class NothingToDo(Struct, frozen=True):
    """What a build says when there is nothing to do: the week in a line, and all as JSON (`row`).

    `page` is the path of the week's page in the vault. `at_length` are the lines for `--verbose`:
    who was taken for a person, and what was left out. `no_rhythm` says how many people have no
    rhythm, with a hint; both are empty where that is not to be said.
    """

    week: str
    page: str
    row: dict[str, Any]
    at_length: tuple[str, ...]
    no_rhythm: tuple[str, str]
    problems: tuple[Problem, ...]


class Seen(Struct, frozen=True):
    """A look at a vault, its day, and the folders of pages and templates by which it was taken."""

    day: date
    site: str
    templates: str
    look: Look

    def proves(self, before: "Seen") -> bool:
        """Whether no note changed between `before` and this, so that what was read still holds."""
        return before.look.settled and self.look.notes == before.look.notes


def keep_answer(root: Path, name: str, seen: Seen, answer: Any) -> None:
    """Keep an answer for as long as the vault looks like this; of each name only the last one."""
    keep(root, program_mark(), f"answer {name}", (seen, answer))


def find_answer(root: Path, name: str, today: date, *, of_pages: bool = False) -> Any:
    """The answer, if no note has changed since (with `of_pages` also no page); else None.

    Raises `VaultError` where the folder can be no vault.
    """
    check_vault_folder(root)
    kept = read_kept(root, program_mark(), f"answer {name}")
    if kept is None or any(Journal(state_folder(root, "journal")).unfinished()):
        return None
    seen: Seen = kept[0]
    if seen.day != today:
        return None
    now = look_round(root, seen.site, seen.templates, pages=of_pages)
    same = now and now.notes == seen.look.notes and (now.pages == seen.look.pages or not of_pages)
    return kept[1] if same else None
