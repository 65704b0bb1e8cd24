"""Making a note for an idea, where the vault's other ideas are, for the user to fill in.

If a packaged idea has the same name, the note begins as that one, since it takes its place.
"""

from collections import Counter
from collections.abc import Iterable

from vault_tools.actions.asking.deck import DECK, packaged_files
from vault_tools.actions.changing.carry_out import Done, carry_out
from vault_tools.actions.changing.new import free_path, stem_for
from vault_tools.actions.open_vault import Vault
from vault_tools.actions.order import Order
from vault_tools.bundled import bundled
from vault_tools.folder.writing.changes import creating
from vault_tools.notes.editing.edit_fields import set_field
from vault_tools.notes.resolve import fold
from vault_tools.people.ideas.deck import Idea
from vault_tools.problems import UsageError

SHIPPED = "new/idea.md"


def make_idea(vault: Vault, name: str, kind: str, order: Order) -> Done:
    """Write the note. Raises `UsageError` for a name that is there, or that no file can have.

    `kind` is a kind of log entry, or any word; empty leaves it open.
    """
    name, kind = " ".join(name.split()), " ".join(kind.split())
    path = _path_for(vault, name)
    packaged = _packaged(path)
    data = packaged or (bundled("templates") / SHIPPED).read_bytes()
    if kind:
        data = set_field(data, "kind", fold(kind))
    done = carry_out(vault.root, [creating(path, data)], f"new idea {name}", order)
    words = f"Made {path}: what to do, for whom, and a line to send go into it."
    if packaged:
        words = f"Made {path} from the packaged idea of that name; yours stands in its place."
    row: dict[str, object] = {"name": name, "path": path, "template": None}
    return Done((words,), done.changes, (row,), done.recovered)


def deck_folder(ideas: Iterable[Idea]) -> str:
    """The folder of most ideas of the vault's own, else `ideas`; "" is the vault's own folder."""
    counted = Counter(idea.path.rpartition("/")[0] for idea in ideas)
    return min(counted, key=lambda folder: (-counted[folder], folder), default=DECK)


def _path_for(vault: Vault, name: str) -> str:
    stem = stem_for(name)
    if there := vault.people.index.find(stem):
        message = f"there is a note of that name already: {there}"
        raise UsageError(message, "a link could mean either; give the idea another name")
    return free_path(vault.root, deck_folder(vault.people.ideas), stem)


def _packaged(path: str) -> bytes | None:
    """The packaged idea of the same name as the note."""
    called = fold(path.rpartition("/")[2])
    return next(
        (data for at, data in packaged_files() if fold(at.rpartition("/")[2]) == called), None
    )
