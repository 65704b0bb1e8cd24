"""The deck of ideas for a vault: its own, and the packaged one as long as it has few."""

from functools import cache
from pathlib import Path

from vault_tools.actions.open_vault import Vault
from vault_tools.bundled import bundled
from vault_tools.folder.keeping.kept import keep, read_kept
from vault_tools.folder.keeping.program import program_mark
from vault_tools.notes.note import parse_note
from vault_tools.notes.resolve import fold
from vault_tools.people.ideas.deck import Deck, Idea, read_ideas
from vault_tools.people.settings import Settings
from vault_tools.remembered import remembered_last

DECK = "ideas"
"""The folder of a deck that the program makes."""

ENOUGH = 12
"""With this many ideas of its own, a vault no longer has the packaged ones beside them."""

_NAME = "packaged ideas"
_deck_of = remembered_last(Deck)


def deck_of(vault: Vault) -> Deck:
    """The vault's ideas; while they are few, the packaged ones of other names as well."""
    own = vault.people.ideas
    names = {fold(idea.name) for idea in own}
    packaged = () if len(own) >= ENOUGH else _kept_ideas(vault.root)
    added = [idea for idea in packaged if fold(idea.name) not in names]
    ideas = sorted((*own, *added), key=lambda idea: (fold(idea.name), idea.path))
    return _deck_of(tuple(ideas), vault.people.index)


def packaged_files() -> list[tuple[str, bytes]]:
    """The packaged ideas as files, by the path that each has in a vault."""
    files = sorted((bundled("templates") / "ideas").glob("*.md"))
    return [(f"{DECK}/{file.name}", file.read_bytes()) for file in files]


@cache
def packaged_ideas() -> tuple[Idea, ...]:
    notes = [parse_note(path, data) for path, data in packaged_files()]
    return read_ideas(notes, Settings())[0]


@cache
def _kept_ideas(root: Path) -> tuple[Idea, ...]:
    """The packaged ideas out of the vault's cache, since reading eighty notes takes a while."""
    kept: tuple[Idea, ...] | None = read_kept(root, program_mark(), _NAME)
    if kept is None:
        kept = packaged_ideas()
        keep(root, program_mark(), _NAME, kept)
    return kept
