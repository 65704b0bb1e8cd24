"""Ideas that a log names and no deck has."""

from collections.abc import Iterator
from difflib import get_close_matches

from vault_tools.notes.resolve import fold
from vault_tools.people.checks.checked_vault import CheckedVault
from vault_tools.problems import Problem


def unknown_ideas(vault: CheckedVault) -> Iterator[Problem]:
    """An idea in a log entry, `[idea:: NAME]`, that does not exist.

    It does not count as tried, so it may be offered to the same person again.

    Write the name as it is on the page of ideas, or make a note of the idea: `vault new --idea`.
    """
    names = {fold(idea.name): idea.name for idea in vault.deck.ideas}
    for contact in sorted(vault.people.contacts, key=lambda one: one.path):
        for one in contact.interactions:
            for key, value in one.fields:
                if key == "idea" and value.strip() and not vault.deck.named(value):
                    yield _unknown(vault, one.place.path, one.place.line, value, names)


def _unknown(
    vault: CheckedVault, path: str, line: int, value: str, names: dict[str, str]
) -> Problem:
    note = vault.people.notes[path]
    near = get_close_matches(fold(value), names, n=1)
    hint = f"[idea:: {names[near[0]]}]" if near else "the page of ideas lists them all"
    column = note.source_line(line).find(value) + 1
    message = f'no idea is called "{value}"'
    return note.problem((line, column), "unknown-ideas", message, hint, len(value) if column else 1)
