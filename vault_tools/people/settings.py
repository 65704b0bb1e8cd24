"""The settings of a vault: each one's default, its limits, and what the manual says of it.

Each setting is described once, beside its type: `folder/settings/read_settings.py` goes by that,
and the manual's page is made from it. Cadences stay text; `cadence.py` knows what they mean.
"""

from collections.abc import Iterator, Mapping
from enum import Enum, auto
from typing import Annotated, Any, Literal

from msgspec import Struct, field
from msgspec.structs import FieldInfo, fields

from vault_tools.people.dialect.concepts import CONCEPTS
from vault_tools.people.rotation.calendar import WeekStart

Hemisphere = Literal["north", "south"]

INDEX_NOTES = ("This week", "People", "Birthdays", "Gifts", "Organizations")
CIRCLES = {
    "inner": "2 weeks",
    "close": "6 weeks",
    "friends": "3 months",
    "wide": "6 months",
    "far": "1 year",
}


class Shape(Enum):
    """What a setting's value looks like in `vault.toml`."""

    TEXT = auto()
    FOLDER = auto()  # a path inside the vault, with forward slashes
    NUMBER = auto()  # a whole number, from `least` to `most`
    CHOICE = auto()  # one of `choices`
    CADENCE = auto()  # text, or a number of days
    LIST = auto()  # texts; of `choices` alone where there are any; false is the empty list
    CADENCES = auto()  # a table: any name = a cadence
    LISTS = auto()  # a table: any name = a list of texts
    CHOSEN = auto()  # a table: any name = one of `choices`


TABLES = frozenset({Shape.CADENCES, Shape.LISTS, Shape.CHOSEN})


class Setting(Struct, frozen=True):
    """What is known of a setting beside its name and its default.

    `doc` is Markdown, one or two sentences; `example` a line of `vault.toml`. `rows` are the
    names that a table's rows may have, where not every name will do.
    """

    doc: str
    example: str
    shape: Shape = Shape.TEXT
    choices: tuple[str, ...] = ()
    least: int = 0
    most: int = 0
    rows: tuple[str, ...] = ()


class IndexSettings(Struct, frozen=True):
    """The index notes, which `vault` keeps up to date inside the vault."""

    folder: Annotated[
        str, Setting("The folder of the index notes.", 'folder = "maps"', Shape.FOLDER)
    ] = "index"
    notes: Annotated[
        tuple[str, ...],
        Setting(
            "Which index notes to keep up to date; `false` means none.",
            'notes = ["This week"]',
            Shape.LIST,
            choices=INDEX_NOTES,
        ),
    ] = INDEX_NOTES


class PeopleSettings(Struct, frozen=True):
    """Which notes are about people. Without these, `vault` finds out by itself."""

    folders: Annotated[
        tuple[str, ...],
        Setting(
            "Folders whose notes are people.", 'folders = ["Friends", "Work/People"]', Shape.LIST
        ),
    ] = ()
    tags: Annotated[
        tuple[str, ...],
        Setting("Tags that say that a note is about a person.", 'tags = ["friend"]', Shape.LIST),
    ] = ()
    types: Annotated[
        tuple[str, ...],
        Setting("Values of `type` that say so.", 'types = ["relative"]', Shape.LIST),
    ] = ()
    exclude: Annotated[
        tuple[str, ...],
        Setting(
            "Folders and notes that are never people, whatever else they say.",
            'exclude = ["Reading/Authors", "people/Reminders.md"]',
            Shape.LIST,
        ),
    ] = ()


class Settings(Struct, frozen=True):
    """Everything that `vault.toml` can say; without the file, these defaults."""

    name: Annotated[
        str,
        Setting(
            "The name of the vault, for the pages and for links into Obsidian.",
            'name = "Friends"',
        ),
    ] = ""
    site: Annotated[
        str, Setting("The folder of the HTML pages.", 'site = "pages"', Shape.FOLDER)
    ] = "site"
    templates: Annotated[
        str,
        Setting(
            "The folder of your own page templates. Each file in it replaces the one of the same"
            " name that comes with `vault`. It need not exist.",
            'templates = "theme"',
            Shape.FOLDER,
        ),
    ] = "vault-templates"
    home: Annotated[
        tuple[str, ...],
        Setting(
            "Cities near you, written as `location` in your notes is. Some ideas are only"
            " for people who live near. Empty: those whom you have seen within a year.",
            'home = ["Leith", "Edinburgh"]',
            Shape.LIST,
        ),
    ] = ()
    hemisphere: Annotated[
        Hemisphere,
        Setting(
            "The half of the earth on which you live, for the seasons.",
            'hemisphere = "south"',
            Shape.CHOICE,
            choices=("north", "south"),
        ),
    ] = "north"
    work: Annotated[
        tuple[str, ...],
        Setting(
            "Organizations that you would like to work with, for `vault work`. A note about one can"
            " say so too, with `interest: yes`.",
            'work = ["Acme", "Skerry House"]',
            Shape.LIST,
        ),
    ] = ()
    capacity: Annotated[
        int,
        Setting(
            "How many people you would like to get in touch with in a week.",
            "capacity = 5",
            Shape.NUMBER,
            least=1,
            most=1000,
        ),
    ] = 7
    week_starts: Annotated[
        WeekStart,
        Setting(
            "The first day of your week.",
            'week_starts = "sunday"',
            Shape.CHOICE,
            choices=("monday", "sunday", "saturday"),
        ),
    ] = "monday"
    default_cadence: Annotated[
        str,
        Setting(
            "How often you would like to see everybody who has neither a cadence nor a circle."
            " Empty: they do not come up.",
            'default_cadence = "6 months"',
            Shape.CADENCE,
        ),
    ] = ""
    never_contacted: Annotated[
        int,
        Setting(
            "How many people you have never been in touch with may come up in a week, besides the"
            " capacity; 0 for none.",
            "never_contacted = 1",
            Shape.NUMBER,
            most=100,
        ),
    ] = 2
    new_people_days: Annotated[
        int,
        Setting(
            "For how many days after you met somebody is new; new people come up soon.",
            "new_people_days = 60",
            Shape.NUMBER,
            most=3650,
        ),
    ] = 90
    long_ago: Annotated[
        int,
        Setting(
            "How many people you have not been in touch with for a long time may come up in a week,"
            " besides the capacity; 0 for none.",
            "long_ago = 2",
            Shape.NUMBER,
            most=100,
        ),
    ] = 1
    birthdays_ahead: Annotated[
        int,
        Setting(
            "How many days before a birthday it is shown.",
            "birthdays_ahead = 14",
            Shape.NUMBER,
            most=366,
        ),
    ] = 30
    birthdays_belated: Annotated[
        int,
        Setting(
            "How many days after a birthday it is still shown: late wishes are welcome too.",
            "birthdays_belated = 14",
            Shape.NUMBER,
            most=366,
        ),
    ] = 7
    february_29: Annotated[
        str,
        Setting(
            "The day of a birthday on February 29 in other years.",
            'february_29 = "03-01"',
            Shape.CHOICE,
            choices=("02-28", "03-01"),
        ),
    ] = "02-28"
    date_order: Annotated[
        str,
        Setting(
            "How to read dates such as 03/04/2026. Empty: as the note's other dates or the language"
            " of its fields say; where neither does, it is reported as a problem.",
            'date_order = "day-first"',
            Shape.CHOICE,
            choices=("", "day-first", "month-first"),
        ),
    ] = ""
    mentions: Annotated[
        str,
        Setting(
            "Whether a link to somebody in a daily note or meeting counts as contact.",
            'mentions = "ignore"',
            Shape.CHOICE,
            choices=("count", "ignore"),
        ),
    ] = "count"
    index: IndexSettings = field(default_factory=IndexSettings)
    people: PeopleSettings = field(default_factory=PeopleSettings)
    circles: Annotated[
        Mapping[str, str],
        Setting(
            "Circles of people, and how often you would like to be in touch with each. Yours are"
            " added to these; one of the same name replaces it.",
            'family = "1 week"',
            Shape.CADENCES,
        ),
    ] = field(default_factory=lambda: dict(CIRCLES))
    fields: Annotated[
        Mapping[str, tuple[str, ...]],
        Setting(
            "Your own names for fields, besides those that `vault` knows.",
            'birthday = ["b-day"]',
            Shape.LISTS,
            rows=tuple(sorted(CONCEPTS)),
        ),
    ] = field(default_factory=dict)
    kinds: Annotated[
        Mapping[str, str],
        Setting(
            "Your own kinds of log entry, and whether each counts as contact.",
            'postcard = "contact"',
            Shape.CHOSEN,
            choices=("contact", "no contact"),
        ),
    ] = field(default_factory=dict)


def settings_of(kind: type) -> Iterator[tuple[FieldInfo, Setting | None]]:
    """Each field of a settings class; without a `Setting` it is a section of its own."""
    for each in fields(kind):
        told = getattr(each.type, "__metadata__", ())
        yield each, next((one for one in told if isinstance(one, Setting)), None)


def toml(value: Any) -> str:
    """A default as one writes it in TOML: text, a whole number or a list of texts."""
    if isinstance(value, tuple):
        return "[" + ", ".join(toml(each) for each in value) + "]"
    return f'"{value}"' if isinstance(value, str) else str(value)
