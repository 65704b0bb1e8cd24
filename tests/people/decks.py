"""Decks in a few lines, for tests."""

from pathlib import Path

from tests.people.vaults import note
from vault_tools.bundled import bundled
from vault_tools.notes.note import parse_note
from vault_tools.people.ideas.deck import Deck, Idea, read_ideas
from vault_tools.people.settings import Settings


def packaged() -> Deck:
    files = sorted((Path(bundled("templates")) / "ideas").glob("*.md"))
    notes = [parse_note(f"ideas/{file.name}", file.read_bytes()) for file in files]
    return Deck(read_ideas(notes, Settings())[0])


def idea(text, path="ideas/Spider plant.md", settings=None):
    """The idea in one note, and the problems in it."""
    ideas, problems = read_ideas([note(path, text)], settings or Settings())
    return (ideas[0] if ideas else None), problems


def deck(*ideas: Idea) -> Deck:
    return Deck(ideas)


def named(name, **fields) -> Idea:
    return Idea(f"ideas/{name}.md", name, **fields)
