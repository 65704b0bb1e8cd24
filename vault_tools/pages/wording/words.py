"""Words for spans, interactions, and days as seen from another, as a friend would say them.

English only, and the same in every locale and on every device.
"""

from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from vault_tools.notes.dates import PartialDate
from vault_tools.notes.html.markdown import plain_text
from vault_tools.notes.months import ENGLISH as MONTHS
from vault_tools.patterns import pattern
from vault_tools.people.day_words import long_day, short_day, weekday, when_it_was
from vault_tools.people.interactions.interaction import ARROW_OF, Interaction
from vault_tools.people.interactions.kinds import CANONICAL
from vault_tools.people.interactions.with_whom import LINK_AS_WRITTEN, what_passed, who_was_there
from vault_tools.word_lists import word_list

_NUMBERS = word_list("""
    no, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve
""")
WAYS = {"": 0, "to": 1, "from": 2}
"""Where the words for a direction stand in three: plain, from me to them, from them to me."""

_DONE = {
    "call": ("Called", "Called", "They called"),
    "video": ("Saw each other by video",) * 3,
    "message": ("Wrote", "Wrote", "They wrote"),
    "letter": ("Wrote a letter", "Sent a letter", "A letter from them"),
    "visit": ("Visited", "Visited", "They visited"),
    "walk": ("Walked together",) * 3,
    "meal": ("Shared a meal",) * 3,
    "hosted": ("Sat at one table", "Had them round", "They had you round"),
    "meeting": ("Met",) * 3,
    "event": ("Out together",) * 3,
    "gift": ("A gift", "Gave a gift", "A gift from them"),
    "help": ("Helped each other", "Helped", "They helped"),
    "intro": ("Introduced", "Introduced them", "They introduced you"),
    "referral": ("Referred", "Referred somebody", "They referred somebody"),
    "thanks": ("Said thank you", "Said thank you", "They said thank you"),
    "lent": ("Lent something", "Lent them something", "They lent you something"),
    "returned": ("Gave something back", "Gave something back", "Got something back"),
    "advice": ("Gave advice", "Gave advice", "They gave advice"),
    "encouragement": ("Cheered on", "Cheered them on", "They cheered you on"),
    "note": ("Wrote a note", "Wrote a note", "A note from them"),
}
_IN_TOUCH = ("In touch", "In touch", "Heard from them")
_TRAILING_TAGS = pattern(r"(?:\s+#[\w/\-]+)+$")
# Behind a whole sentence a link is the mark of an idea that was tried, and no word of the telling.
_LINK_BEHIND_ALL = pattern(
    rf"(?<=[.!?…])(?:\s+(?:{LINK_AS_WRITTEN}|#[\w/\-]+|\[(?>[^\[\]]*?::)[^\[\]]*\]))+$"
)
SHORT = 70  # characters of a thread that fit into a sentence


def number(count: int) -> str:
    """The number in words up to twelve."""
    return _NUMBERS[count] if 0 <= count < len(_NUMBERS) else str(count)


def times(count: int) -> str:
    """`once`, `twice`, `three times`."""
    return {1: "once", 2: "twice"}.get(count, f"{number(count)} times")


def counted(count: int, one: str, many: str = "") -> str:
    """`1 person`, `3 people`."""
    return f"{count} {one if count == 1 else many or one + 's'}"


def span(days: int) -> str:
    """A length of time as one says it: "six weeks", "three months", "a day"."""
    if days < 14:
        return "a day" if days == 1 else f"{number(days)} days"
    if days < 84:  # ten weeks are more than two months
        return f"{number(round(days / 7))} weeks"
    months = round(days / 30.44)
    if months < 24:
        return "a year" if months == 12 else f"{number(months)} months"
    return f"{number(round(days / 365.25))} years"


def span_of_years(years: int) -> str:
    return "a year" if years == 1 else f"{number(years)} years"


def day_seen_from(today: date, day: date) -> str:
    """`17 November`, with the year where it is another than today's."""
    return short_day(day) if day.year == today.year else long_day(day)


def turn_words(turn: date, today: date, whose: str = "") -> str:
    """When somebody comes up: "Next turn about 2 December.", or that it is time."""
    if turn <= today:
        return f"{whose or 'Their'} turn has come."
    return upper_first(f"{whose} next turn about {day_seen_from(today, turn)}.".lstrip())


def partial(on: PartialDate) -> str:
    """What is known of a date: "12 April 1988", "12 April", "April 1988", "1988"."""
    month = MONTHS[on.month - 1] if on.month else ""
    parts = (str(on.day) if on.day else "", month, str(on.year) if on.year else "")
    return " ".join(part for part in parts if part)


def within_year(on: PartialDate) -> str:
    """What is known of a date below its year: `12 April`, `April`, `some day`."""
    return partial(replace(on, year=None)) or "some day"


def near_day(day: date, today: date) -> str:
    """A day near today, by name: "today", "tomorrow", "on Saturday", "on 12 December"."""
    away = (day - today).days
    named = {0: "today", 1: "tomorrow", -1: "yesterday"}
    if away in named:
        return named[away]
    return f"on {weekday(day)}" if 1 < away < 7 else f"on {short_day(day)}"


def listed(names: Sequence[str], most: int = 0) -> str:
    """`Ana, Bo and Cy`; of more than `most`, if that is given, `Ana, Bo and 5 others`."""
    if most and len(names) > most:
        return listed([*names[: most - 1], f"{len(names) - most + 1} others"])
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def thread_text(interaction: Interaction) -> str:
    """What passed between us, as plain text; for a mention the line that mentions them."""
    return said_text(interaction) or interaction.called or interaction.kind.capitalize()


def told_line(interaction: Interaction, *, named: bool = True) -> str:
    """The same as a log has it: "meal with Teuvo: soup", "gift ← a plant", "call", "in touch".

    Not `named`, where the names stand beside it, who was there is left out: "meal: soup".
    """
    kind = interaction.called or interaction.kind
    text = said_text(interaction, named=named)
    if not kind or interaction.where == "mention":
        return text or kind or _IN_TOUCH[0].lower()
    if is_kind_alone(interaction, text):
        return interaction.called or text.lower()
    if interaction.direction:
        return f"{kind} {ARROW_OF[interaction.direction]} {text}".rstrip()
    if named and who_was_there(interaction.text):
        return f"{kind} {text}"
    return f"{kind}: {text}" if text else kind


def is_kind_alone(interaction: Interaction, text: str) -> bool:
    """Whether a text says no more than what it was: "called"."""
    said = text.casefold()
    return bool(interaction.kind) and CANONICAL.get(said, said) == interaction.kind


def said_text(interaction: Interaction, *, named: bool = True) -> str:
    """The words of the entry in plain text; not `named`, without who was there."""
    if interaction.where == "field":
        return ""
    text = interaction.whole_text if named else what_passed(interaction.whole_text)
    text = plain_text(_LINK_BEHIND_ALL.sub("", text) if "[" in text or "#" in text else text)
    return _TRAILING_TAGS.sub("", text) if "#" in text else text


def done_words(interaction: Interaction) -> str:
    """What was done in the week, as a card says it: "Called on Tuesday"."""
    words = _DONE.get(interaction.kind, _IN_TOUCH)[WAYS[interaction.direction]]
    when = f"on {weekday(interaction.day)}" if interaction.on.exact else when_it_was(interaction)
    return f"{_IN_TOUCH[0] if interaction.secret else words} {when}"


def upper_first(text: str) -> str:
    return text[:1].upper() + text[1:]


def lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]
