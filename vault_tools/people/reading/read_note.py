"""How a note is read: each rule asked in its turn.

For `NoteReader`, which loads this with the first note that it has to read.
"""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from vault_tools.notes.body import GENERATED
from vault_tools.notes.dates import find_order
from vault_tools.notes.html.embeds import targets_in
from vault_tools.notes.html.prose import shown_elsewhere
from vault_tools.notes.note import Note
from vault_tools.people.contact import Contact
from vault_tools.people.dialect.concepts import DATED
from vault_tools.people.dialect.day_first import puts_day_first
from vault_tools.people.dialect.fields import Fields, read_fields, texts_of
from vault_tools.people.dialect.values import undressed
from vault_tools.people.ideas.deck import read_ideas
from vault_tools.people.interactions.account import Accountant
from vault_tools.people.interactions.interaction import Interaction
from vault_tools.people.interactions.kinds import RESTS
from vault_tools.people.reading.contact_reader import ContactReader
from vault_tools.people.reading.own_name import OwnName, read_own_name
from vault_tools.people.reading.reading import Reading, mentions_in, text_mark
from vault_tools.people.reading.reading_rules import ReadingRules
from vault_tools.people.recognizing.recognize import is_organization, recognize
from vault_tools.people.settings import Settings
from vault_tools.people.showing.secrets import without_own_secrets
from vault_tools.problems import Problem


def read_note(note: Note, by: ReadingRules) -> Reading:
    """All that a note says by itself."""
    fields = read_fields(note, by.dialect)
    verdict = recognize(note, fields, by.settings.people, by.daily, by.templates)
    spared = without_own_secrets(note, fields)
    links = tuple(dict.fromkeys(_links(note)))
    reading = Reading(
        path=note.path,
        mark=text_mark(note),
        verdict=verdict,
        own_name=OwnName() if verdict.person else read_own_name(note, fields),
        regions=tuple(region.name for region in note.regions),
        secret=spared is None,
        links=links,
        mentions=mentions_in(spared) if spared else (),
        embeds=_shared(dict.fromkeys(targets_in(note.body)), links),
    )
    if verdict.template:
        return reading
    if verdict.person:
        return _of_person(reading, note, spared, fields, by)
    return _of_nobody(reading, note, fields, by)


def read_person(
    note: Note, fields: Fields, by: ReadingRules
) -> tuple[Contact, tuple[Problem, ...]]:
    """The contact, read as if the note were about one, and the problems that the note has."""
    return _read_person(note, fields, by, _settings_for(note, fields, by.settings))


def _read_person(
    note: Note, fields: Fields, by: ReadingRules, settings: Settings
) -> tuple[Contact, tuple[Problem, ...]]:
    reader = ContactReader(note, fields, by.dialect, settings, by.rhythms)
    contact = reader.read()
    return contact, (*note.problems, *reader.problems)


def _of_person(
    reading: Reading, note: Note, spared: Note | None, fields: Fields, by: ReadingRules
) -> Reading:
    settings = _settings_for(note, fields, by.settings)
    contact, problems = _read_person(note, fields, by, settings)
    if spared is None:
        contact = replace(contact, openly=Contact(note.path, contact.name))
    elif spared is not note:
        openly, _ = _read_person(spared, read_fields(spared, by.dialect), by, settings)
        contact = replace(contact, openly=openly)
    account = Accountant(note, fields, settings, by.daily, by.dialect).own()
    told = {told.one.place.line for told in account.own if told.one and _is_told(told.one)}
    elsewhere = shown_elsewhere(note, told)
    return replace(
        reading, contact=contact, account=account, shown_elsewhere=elsewhere, problems=problems
    )


def _is_told(one: Interaction) -> bool:
    """Whether a page shows it among what passed, as a gift in mind, or not at all."""
    return one.counts or one.kind in RESTS or (one.kind == "idea" and one.direction == "to")


def _of_nobody(reading: Reading, note: Note, fields: Fields, by: ReadingRules) -> Reading:
    ideas, problems = read_ideas([note], by.settings)
    settings = _settings_for(note, fields, by.settings)
    return replace(
        reading,
        organization=is_organization(note, fields, by.daily),
        ideas=ideas,
        account=Accountant(note, fields, settings, by.daily, by.dialect).other(),
        problems=(*note.problems, *problems),
    )


def _settings_for(note: Note, fields: Fields, settings: Settings) -> Settings:
    """The settings, with the order in which this note writes its days."""
    return replace(settings, date_order=order_in(note, fields, settings))


def order_in(note: Note, fields: Fields, settings: Settings) -> str:
    """In which order a note writes its days, where the settings leave it open; as `parse_date`."""
    if settings.date_order:
        return settings.date_order
    days = [one.written for one in (*note.entries, *note.asides)]
    days += (text for concept in sorted(DATED) for text in texts_of(fields, concept))
    headings = (undressed(one.text) for one in note.headings)
    return find_order(days) or ("day-first" if puts_day_first(fields, headings) else "")


def _shared(texts: Iterable[str], known: Iterable[str]) -> tuple[str, ...]:
    """The texts; one that is known already is that very object, so that memory has it once."""
    same = {one: one for one in known}
    return tuple(same.get(one, one) for one in texts)


def _links(note: Note) -> Iterator[str]:
    return (link.target for link in note.links if link.zone is not GENERATED)
