"""Words for dates, spans and interactions, as a friend would say them.

English only, and the same in every locale and on every device.
"""

import re
from collections.abc import Sequence
from datetime import date

from vault_tools.notes.dates import PartialDate
from vault_tools.notes.markdown import plain_text
from vault_tools.pages.parts import MONTHS
from vault_tools.people.interactions import Interaction

_NUMBERS = (
    *("no", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_THE = {
    "call": "the call",
    "video": "the video call",
    "message": "the last message",
    "letter": "the last letter",
    "visit": "the visit",
    "walk": "the walk",
    "meal": "the meal",
    "meeting": "you met",
    "event": "the get-together",
    "gift": "the gift",
    "help": "the help",
    "intro": "the introduction",
    "referral": "the referral",
    "note": "the note",
}
_DONE = {
    "call": "Called",
    "video": "Saw each other by video",
    "message": "Wrote",
    "letter": "Sent a letter",
    "visit": "Visited",
    "walk": "Walked together",
    "meal": "Shared a meal",
    "meeting": "Met",
    "gift": "Gave a gift",
    "help": "Helped",
    "intro": "Introduced",
    "referral": "Referred",
    "note": "Wrote a note",
}
_TRAILING_TAGS = re.compile(r"(?:\s+#[\w/\-]+)+$")
SHORT = 70  # characters of a thread that fit into a sentence


def number(count: int) -> str:
    """The number in words up to twelve."""
    return _NUMBERS[count] if 0 <= count < len(_NUMBERS) else str(count)


def counted(count: int, one: str, many: str = "") -> str:
    """`1 person`, `3 people`."""
    return f"{count} {one if count == 1 else many or one + 's'}"


def span(days: int) -> str:
    """A length of time as one says it: "six weeks", "three months", "a day"."""
    if days < 14:
        return "a day" if days == 1 else f"{number(days)} days"
    if days < 70:
        return f"{number(round(days / 7))} weeks"
    months = round(days / 30.44)
    if months < 24:
        return "a year" if months == 12 else f"{number(months)} months"
    return f"{number(round(days / 365.25))} years"


def weekday(day: date) -> str:
    return _WEEKDAYS[day.weekday()]


def short_day(day: date) -> str:
    """`17 November`."""
    return f"{day.day} {MONTHS[day.month - 1]}"


def long_day(day: date) -> str:
    """`17 November 2026`."""
    return f"{short_day(day)} {day.year}"


def day_seen_from(today: date, day: date) -> str:
    """`17 November`, with the year where it is another than today's."""
    return short_day(day) if day.year == today.year else long_day(day)


def partial(on: PartialDate) -> str:
    """What is known of a date: "12 April 1988", "12 April", "April 1988", "1988"."""
    month = MONTHS[on.month - 1] if on.month else ""
    parts = (str(on.day) if on.day else "", month, str(on.year) if on.year else "")
    return " ".join(part for part in parts if part)


def near_day(day: date, today: date) -> str:
    """A day near today, by name: "today", "tomorrow", "on Saturday", "on 12 December"."""
    away = (day - today).days
    named = {0: "today", 1: "tomorrow", -1: "yesterday"}
    if away in named:
        return named[away]
    return f"on {weekday(day)}" if 1 < away < 7 else f"on {short_day(day)}"


def listed(names: Sequence[str]) -> str:
    """`Ana, Bo and Cy`."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def thread_text(interaction: Interaction) -> str:
    """What passed between us, as plain text; for a mention the line that mentions them."""
    text = plain_text(interaction.text) if interaction.where != "field" else ""
    return _TRAILING_TAGS.sub("", text) or interaction.kind.capitalize()


def the_last_thing(interaction: Interaction) -> str:
    """The last contact inside a sentence: "the call about the new job"."""
    thing = _THE.get(interaction.kind)
    if not thing or interaction.direction == "from":
        thing = "you were last in touch"
    text = thread_text(interaction).rstrip(".")
    first = text.split(". ")[0]
    if interaction.where != "log" or not first or len(first) > SHORT:
        return thing
    return f"{thing} ({first})"


def done_words(interaction: Interaction) -> str:
    """What was done in the week, as a card says it: "Called on Tuesday"."""
    verb = _DONE.get(interaction.kind, "In touch")
    if interaction.direction == "from":
        verb = "Heard from them"
    return f"{verb} on {weekday(interaction.day)}"


def upper_first(text: str) -> str:
    return text[:1].upper() + text[1:]


def partial_month(on: date) -> str:
    """`October 2026`."""
    return f"{MONTHS[on.month - 1]} {on.year}"
