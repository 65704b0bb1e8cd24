"""Laying out how somebody's contacts followed one another, as a chart and in words."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from statistics import median

from vault_tools.pages.people.hops import draw_hops
from vault_tools.pages.people.person_page import RhythmShown
from vault_tools.pages.wording import words
from vault_tools.pages.wording.reasons import every
from vault_tools.people.contact import Contact
from vault_tools.people.day_words import month_and_year

LEAST = 3  # contacts, from which on there is a rhythm to see
MOST = 60  # the last ones, which a small chart still shows apart


def lay_out_rhythm(contact: Contact) -> RhythmShown | None:
    """The last contacts and the gaps between them; None while there are too few."""
    days = sorted({one.day for one in contact.interactions if one.counts})[-MOST:]
    if len(days) < LEAST:
        return None
    wanted = contact.rhythm.ideal.days if contact.rhythm and not contact.died else None
    chart = draw_hops(days, wanted)
    line = f" The dotted line is every {every(contact)}." if chart.rhythm is not None else ""
    return RhythmShown(chart, rhythm_words(days) + line)


def rhythm_words(days: Sequence[date]) -> str:
    """Such as "11 times since November 2024, mostly six weeks apart; the longest pause was …"."""
    gaps = [(later - earlier).days for earlier, later in pairwise(days)]
    since = month_and_year(days[0])
    usual, longest = words.span(round(median(gaps))), words.span(max(gaps))
    apart = f", mostly {usual} apart" if len(gaps) > 2 or usual == longest else ""
    pause = f"; the longest pause was {longest}" if longest != usual else ""
    return f"{len(days)} times since {since}{apart}{pause}."
