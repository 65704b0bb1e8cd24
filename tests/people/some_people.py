"""People with names of many kinds, for tests of what a typed name means."""

from vault_tools.notes.note import parse_note
from vault_tools.people.settings import Settings
from vault_tools.people.understand import understand

NAMES = (
    *("Wilma Geddes", "Teuvo Laine", "Gideon Asare", "Gideon Pryce", "Cormac O'Dowd"),
    *("Aurélien Mbaye", "Łukasz Øst", "小野寺 透", "문소라", "Mary-Jane Holt", "Quentin Abara"),
    *("Will Mgeni", "ريم الخطيب"),
)


def people_called(*names, extra=()):
    notes = [parse_note(f"people/{name}.md", b"") for name in names]
    return understand([*notes, *(parse_note(*one) for one in extra)], Settings())


MAYA = ("people/friends/Maya Lindqvist.md", b"---\ntype: person\naliases: [May, Auntie M]\n---\n")
PEOPLE = people_called(*NAMES, extra=[MAYA])
