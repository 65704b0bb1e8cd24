"""What was answered in a vault where nothing has changed since.

An answer is kept beside a look at all that it depends on, and the day. Where the vault looks the
same, and nothing was left unfinished, there is nothing to do but to give it again. A module of its
own, so that giving it needs none of what finding it needs.
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

_NAME = "build"


class NothingToDo(Struct, frozen=True):
    """What a build says when there was nothing to do: the week in a line, and the same as JSON.

    `page` is the week's page, from the vault's top; `at_length` are lines about what is about
    nobody, or no note. `no_rhythm` says how many do not come up by themselves, with a hint.
    """

    week: str
    page: str
    row: dict[str, Any]
    at_length: tuple[str, ...]
    no_rhythm: tuple[str, str]
    problems: tuple[Problem, ...]


class Seen(Struct, frozen=True):
    """The look at a vault in which all is done, and the folders that it looked into."""

    day: date
    site: str
    templates: str
    look: Look

    def proves(self, before: "Seen") -> bool:
        """Whether what was read after `before` is what is there now: the build changed no note."""
        return before.look.settled and self.look.notes == before.look.notes


def keep_answer(root: Path, name: str, seen: Seen, answer: Any) -> None:
    """Keep an answer that holds as long as the vault looks so; of each name the last one."""
    keep(root, program_mark(), f"answer {name}", (seen, answer))


def find_answer(root: Path, name: str, today: date, *, of_pages: bool = False) -> Any:
    """The answer, if nothing has changed since, in the notes or `of_pages` too; else None.

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


def keep_nothing_to_do(root: Path, seen: Seen, nothing: NothingToDo) -> None:
    """Keep what the next build is to say if it sees the same."""
    keep_answer(root, _NAME, seen, nothing)


def find_nothing_to_do(root: Path, today: date) -> NothingToDo | None:
    """What the last build said, if nothing has changed since; None where a build is needed."""
    found: NothingToDo | None = find_answer(root, _NAME, today, of_pages=True)
    return found
