"""A vault for the checks to look at, from texts alone."""

from datetime import date

import pytest

from vault_tools.notes.note import parse_note
from vault_tools.people.checks.checked_vault import CheckedVault
from vault_tools.people.ideas.deck import Deck
from vault_tools.people.settings import Settings
from vault_tools.people.understand import understand

TODAY = date(2026, 11, 18)


@pytest.fixture
def seen():
    """A function from notes by their paths (and other files) to what the checks see."""

    def look(notes, attachments=(), settings=None, ideas=()):
        settings = settings or Settings()
        read = [parse_note(path, text.encode()) for path, text in notes.items()]
        people = understand(read, settings, attachments)
        paths = tuple(sorted([*notes, *attachments]))
        deck = Deck((*people.ideas, *ideas), people.index)
        return CheckedVault(people, settings, TODAY, people.problems, paths, deck)

    return look
