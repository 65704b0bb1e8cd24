"""What notes say of one another where others than their owner may read it."""

from vault_tools.notes.note import Note
from vault_tools.notes.resolve import note_name
from vault_tools.people.reading.reading import Reading, mentions_in
from vault_tools.people.settings import Settings
from vault_tools.people.showing.secrets import without_links_to, without_secrets
from vault_tools.people.understand import People
from vault_tools.remembered import remembered_some

Mentioning = tuple[str, tuple[tuple[str, str], ...]]
"""A note by its path, the targets that it names, and the line in which it names each."""


def spoken_mentions(people: People, settings: Settings) -> tuple[Mentioning, ...]:
    """What each note says that names others.

    A secret note says nothing, and nothing is said where another links to it.
    """
    readings = tuple(people.readings.values())
    gone, said = _secret_names(readings), _mentions(readings)
    names = {name.casefold() for name in gone}
    if not names:
        return said
    speaking = [people.readings[path] for path, _ in said]
    return tuple(
        (one.path, _without(gone, people.notes[one.path], settings))
        if _names(one, names)
        else (one.path, one.mentions)
        for one in speaking
    )


@remembered_some
def _secret_names(reading: Reading) -> str:
    return note_name(reading.path) if reading.secret else ""


@remembered_some
def _mentions(reading: Reading) -> Mentioning | None:
    speaks = reading.mentions and not reading.secret
    return (reading.path, reading.mentions) if speaks else None


def _without(gone: tuple[str, ...], note: Note, settings: Settings) -> tuple[tuple[str, str], ...]:
    """The mentions of a note without those on lines that link to secret notes."""
    return tuple(
        mention
        for spared in without_secrets([note], settings)
        for mention in mentions_in(without_links_to(gone, spared))
    )


def _names(one: Reading, names: set[str]) -> bool:
    """Whether a note links to one of these, wherever the link stands."""
    targets = (*one.links, *one.embeds)
    return any(note_name(target.strip()).casefold() in names for target in targets)
