"""The settings of a vault: each one's default, its limits, and what the manual says of it.

Each setting is told once, here. `folder/settings/read_settings.py` reads `vault.toml` by what
stands beside the types of these fields, and the manual's page is made from it. Cadences stay text
in here; what they mean is for `cadence.py`.
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
    """The notes that `vault` keeps up to date inside the vault."""

    folder: Annotated[
        str, Setting("Where the index notes are.", 'folder = "maps"', Shape.FOLDER)
    ] = "index"
    notes: Annotated[
        tuple[str, ...],
        Setting(
            "Which index notes are kept up to date; `false` means none.",
            'notes = ["This week"]',
            Shape.LIST,
            choices=INDEX_NOTES,
        ),
    ] = INDEX_NOTES


class PeopleSettings(Struct, frozen=True):
    """Which notes are people. Without any of these, `vault` finds out by itself."""

    folders: Annotated[
        tuple[str, ...],
        Setting(
            "Folders whose notes are people.", 'folders = ["Friends", "Work/People"]', Shape.LIST
        ),
    ] = ()
    tags: Annotated[
        tuple[str, ...], Setting("Tags that make a note a person.", 'tags = ["friend"]', Shape.LIST)
    ] = ()
    types: Annotated[
        tuple[str, ...],
        Setting("Values of `type` that make a note a person.", 'types = ["relative"]', Shape.LIST),
    ] = ()
    exclude: Annotated[
        tuple[str, ...],
        Setting(
            "Folders and notes that are no people, whatever else speaks for it.",
            'exclude = ["Reading/Authors", "people/Reminders.md"]',
            Shape.LIST,
        ),
    ] = ()


class Settings(Struct, frozen=True):
    """Everything that `vault.toml` can say; without the file, these defaults."""

    name: Annotated[
        str,
        Setting(
            "The vault's name, as the pages show it and as Obsidian knows it in links.",
            'name = "Friends"',
        ),
    ] = ""
    site: Annotated[
        str, Setting("The folder of the HTML pages.", 'site = "pages"', Shape.FOLDER)
    ] = "site"
    templates: Annotated[
        str,
        Setting(
            "A folder of page templates of your own; each file in it replaces the shipped one of"
            " the same name. It need not exist.",
            'templates = "theme"',
            Shape.FOLDER,
        ),
    ] = "vault-templates"
    home: Annotated[
        tuple[str, ...],
        Setting(
            "Where you live, and what you call near: cities as `location` has them. Ideas that want"
            " you to be near somebody go by it. Empty: by whom you have seen within the year.",
            'home = ["Leith", "Edinburgh"]',
            Shape.LIST,
        ),
    ] = ()
    hemisphere: Annotated[
        Hemisphere,
        Setting(
            "On which half of the earth you have your seasons.",
            'hemisphere = "south"',
            Shape.CHOICE,
            choices=("north", "south"),
        ),
    ] = "north"
    work: Annotated[
        tuple[str, ...],
        Setting(
            "Organizations that you would like to work with, for `vault work`; a note about one can"
            " say so as well, with `interest: yes`.",
            'work = ["Acme", "Skerry House"]',
            Shape.LIST,
        ),
    ] = ()
    capacity: Annotated[
        int,
        Setting(
            "How many people you would like to reach out to in a week.",
            "capacity = 5",
            Shape.NUMBER,
            least=1,
            most=1000,
        ),
    ] = 7
    week_starts: Annotated[
        WeekStart,
        Setting(
            "The day on which your week begins.",
            'week_starts = "sunday"',
            Shape.CHOICE,
            choices=("monday", "sunday", "saturday"),
        ),
    ] = "monday"
    default_cadence: Annotated[
        str,
        Setting(
            "The rhythm of everybody who has neither a cadence nor a circle. Empty: they are not"
            " in the rotation.",
            'default_cadence = "6 months"',
            Shape.CADENCE,
        ),
    ] = ""
    never_contacted: Annotated[
        int,
        Setting(
            "How many people a week, beside the capacity, whom you have never been in touch"
            " with; 0 for none.",
            "never_contacted = 1",
            Shape.NUMBER,
            most=100,
        ),
    ] = 2
    new_people_days: Annotated[
        int,
        Setting(
            "For how many days after you met somebody counts as new, and comes up soon after.",
            "new_people_days = 60",
            Shape.NUMBER,
            most=3650,
        ),
    ] = 90
    long_ago: Annotated[
        int,
        Setting(
            "How many people a week, beside the capacity, with whom you have not been in touch"
            " for a long time; 0 for none.",
            "long_ago = 2",
            Shape.NUMBER,
            most=100,
        ),
    ] = 1
    birthdays_ahead: Annotated[
        int,
        Setting(
            "For how many days ahead birthdays are shown.",
            "birthdays_ahead = 14",
            Shape.NUMBER,
            most=366,
        ),
    ] = 30
    birthdays_belated: Annotated[
        int,
        Setting(
            "For how many days after it a birthday is still shown: late wishes are welcome too.",
            "birthdays_belated = 14",
            Shape.NUMBER,
            most=366,
        ),
    ] = 7
    february_29: Annotated[
        str,
        Setting(
            "The day on which a birthday of February 29 is kept in other years.",
            'february_29 = "03-01"',
            Shape.CHOICE,
            choices=("02-28", "03-01"),
        ),
    ] = "02-28"
    date_order: Annotated[
        str,
        Setting(
            "How dates such as 03/04/2026 are read. Empty: one that can be read in two ways is"
            " told as a problem.",
            'date_order = "day-first"',
            Shape.CHOICE,
            choices=("", "day-first", "month-first"),
        ),
    ] = ""
    mentions: Annotated[
        str,
        Setting(
            "Whether a link to somebody in a dated note counts as having been in touch.",
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
            "Circles of people and the rhythm each has. Yours are added to these; one of the"
            " same name takes its place.",
            'family = "1 week"',
            Shape.CADENCES,
        ),
    ] = field(default_factory=lambda: dict(CIRCLES))
    fields: Annotated[
        Mapping[str, tuple[str, ...]],
        Setting(
            "Your own words for what `vault` reads in the front matter, beside those it knows.",
            'birthday = ["b-day"]',
            Shape.LISTS,
            rows=tuple(sorted(CONCEPTS)),
        ),
    ] = field(default_factory=dict)
    kinds: Annotated[
        Mapping[str, str],
        Setting(
            "Kinds of log entry of your own, and whether each counts as having been in touch.",
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
