"""How files are to change: steps, as an action asks for them, and the changes they come to.

A step edits whatever bytes it finds; a change is one file's bytes before and after. In both, None
stands for "no file".
"""

from collections.abc import Callable

from msgspec import Struct, field

from vault_tools.folder.atomic import temporary_name
from vault_tools.problems import VaultError

Edit = Callable[[bytes | None], bytes | None]


class FileStep(Struct, frozen=True):
    """One file to change, by its path in the vault, and where it goes, if it moves.

    `edit` is called again when somebody saves the file in the meantime; a VaultError that it
    raises takes back the whole action. `mode` is what a file that is made gets, if not the usual.
    """

    path: str
    edit: Edit
    to: str = ""
    mode: int | None = None


class Change(Struct, frozen=True):
    """One file's bytes `before` and `after`, and where it moves `to` from `path`, if it does.

    `spare` is the name of the temporary file beside it; a killed change is cleaned up by it. `mode`
    is who may read the file, for when it is made, or was removed and is made again.
    """

    path: str
    before: bytes | None
    after: bytes | None
    to: str = ""
    spare: str = field(default_factory=temporary_name)
    mode: int | None = None

    @property
    def target(self) -> str:
        """Where the file is when all is done."""
        return self.to or self.path

    @property
    def changes_nothing(self) -> bool:
        return self.before == self.after and self.target == self.path

    def back(self) -> "Change":
        """The change that takes this one back."""
        to = self.path if self.to else ""
        return Change(self.target, self.after, self.before, to, self.spare, self.mode)


def rewriting(path: str, edit: Callable[[bytes], bytes], to: str = "") -> FileStep:
    """Edit a note that must be there, and perhaps move it."""

    def edit_existing(now: bytes | None) -> bytes:
        if now is None:
            raise VaultError(f"{path} is no longer there")
        return edit(now)

    return FileStep(path, edit_existing, to)


def creating(path: str, data: bytes) -> FileStep:
    """Make a note where none is."""

    def fill(now: bytes | None) -> bytes:
        if now is not None:
            raise VaultError(f"{path} is there already")
        return data

    return FileStep(path, fill)


def replacing(path: str, seen: bytes | None, data: bytes | None) -> FileStep:
    """Replace a note that still is what the caller has `seen`; with None for `data`, remove it."""

    def replace(now: bytes | None) -> bytes | None:
        if now not in {seen, data}:
            raise VaultError(f"{path} was changed by somebody else meanwhile", "try again")
        return data

    return FileStep(path, replace)
