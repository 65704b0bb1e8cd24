"""What an undo leaves behind: links to a name that is gone again."""

from pathlib import Path

from vault_tools.actions.open_vault import open_vault
from vault_tools.folder.writing.undo import Undoable
from vault_tools.notes.body import Zone
from vault_tools.notes.resolve import fold
from vault_tools.problems import Place, VaultError


def links_left(root: Path, taken: Undoable) -> tuple[Place, ...]:
    """Places of links to notes that the action had made or renamed, and that lead nowhere now.

    The user wrote them since; links that the action had changed are as they were.
    """
    gone = {fold(Path(path).stem) for path in taken.paths if not (root / path).exists()}
    if not gone:
        return ()
    try:
        people = open_vault(root).people
    except VaultError:  # as of settings that cannot be read; what was asked is done all the same
        return ()
    return tuple(
        Place(note.path, link.line)
        for note in people.notes.values()
        for link in note.links
        if fold(link.target.rpartition("/")[2].removesuffix(".md")) in gone
        and link.zone is not Zone.GENERATED
        and people.index.find(link.target, note.path) is None
    )
