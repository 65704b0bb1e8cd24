"""Ideas that a log names and no deck has."""

from collections.abc import Iterator

from vault_tools.people.checks.checked_vault import CheckedVault
from vault_tools.problems import Place, Problem


def unknown_ideas(vault: CheckedVault) -> Iterator[Problem]:
    """An idea in a log entry, `[idea:: NAME]`, that does not exist.

    It does not count as tried, so it may be offered to the same person again.

    Write the name as it is on the page of ideas, or make a note of the idea: `vault new --idea`.
    """
    for contact in sorted(vault.people.contacts, key=lambda one: one.path):
        for one in contact.interactions:
            for key, value in one.fields:
                if key == "idea" and value.strip() and not vault.deck.named(value):
                    yield _unknown(vault, one.place, value)


def _unknown(vault: CheckedVault, place: Place, value: str) -> Problem:
    note, near = vault.people.notes[place.path], vault.deck.near(value)
    hint = f"[idea:: {near[0]}]" if near else "the page of ideas lists them all"
    at = (place.line, note.source_line(place.line).find(value) + 1)
    message = f'no idea is called "{value}"'
    return note.problem(at, "unknown-ideas", message, hint, len(value) if at[1] else 1)
