"""What notes say of one another where others than their owner may read it."""

from collections.abc import Iterator

from vault_tools.notes.note import Note
from vault_tools.notes.resolve import note_name
from vault_tools.people.reading.reading import Reading, mentions_in
from vault_tools.people.settings import Settings
from vault_tools.people.showing.secrets import without_links_to, without_secrets
from vault_tools.people.understand import People


def spoken_mentions(
    people: People, settings: Settings
) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    """By the path of each note, the targets that it names and the line in which it does.

    A secret note says nothing, and nothing is said where another links to it.
    """
    gone = [note_name(path) for path, one in people.readings.items() if one.secret]
    names = {name.casefold() for name in gone}
    for path, one in people.readings.items():
        if names and not one.secret and _names(one, names):
            yield path, _without(gone, people.notes[path], settings)
        elif not one.secret:
            yield path, one.mentions


def _without(gone: list[str], note: Note, settings: Settings) -> tuple[tuple[str, str], ...]:
    """The mentions of a note that are left when no link to secret notes is."""
    return tuple(
        mention
        for spared in without_secrets([note], settings)
        for mention in mentions_in(without_links_to(gone, spared))
    )


def _names(one: Reading, names: set[str]) -> bool:
    """Whether a note links to one of these, wherever the link stands."""
    targets = (*one.links, *one.embeds)
    return any(note_name(target.strip()).casefold() in names for target in targets)
