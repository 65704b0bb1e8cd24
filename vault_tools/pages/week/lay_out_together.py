"""Who could be met in one go, and what has changed between us, in words."""

from collections.abc import Sequence
from datetime import date

from vault_tools.notes.html.markdown import plain_text
from vault_tools.pages.addresses import WEEK
from vault_tools.pages.desk import Desk
from vault_tools.pages.week.week_page import Group
from vault_tools.pages.wording import words
from vault_tools.pages.wording.last_thread import gist
from vault_tools.people.day_words import on_or_in
from vault_tools.people.interactions.with_whom import what_passed
from vault_tools.people.rotation.batching import Together
from vault_tools.people.rotation.drift import Drift, Revived, RhythmNews, Steady

OFFERED, COMPANY = 10, 8  # lines, and people whom each names
NAMED = 4  # people whom one line names; the others are counted


def lay_out_together(desk: Desk, groups: Sequence[Together]) -> tuple[Group, ...]:
    return tuple(
        Group(
            tuple(desk.person(contact, WEEK) for contact in group.contacts[:COMPANY]),
            together_words(group),
            _others(len(group.contacts) - COMPANY),
        )
        for group in groups[:OFFERED]
    )


def _others(count: int) -> str:
    return f"{words.number(count)} other{'s' if count > 1 else ''}" if count > 0 else ""


def together_words(group: Together) -> str:
    """What people share: "one household, one dinner", "both in Edinburgh"."""
    shared, many = gist(plain_text(what_passed(group.shared))), len(group.contacts)
    both = "both" if many == 2 else f"all {words.number(many)}"
    match group.reason:
        case "household":
            return (
                f"one door to knock at: {shared}" if shared else "a couple: one dinner, two names"
            )
        case "gathering":
            on = f" {on_or_in(group.on)}" if group.on else ""
            return f"last together{on}{f': {shared}' if shared else ''}"
        case "organization":
            return f"{both} at {shared}"
        case "place":
            return f"{both} in {shared}"


def lay_out_news(desk: Desk, news: Sequence[RhythmNews], today: date) -> tuple[Group, ...]:
    """A line for each kind of news, so that it stays quiet however much there is."""
    lines = []
    for kind in (Revived, Steady, Drift):
        some = [one for one in news if isinstance(one, kind)]
        if some:
            people = tuple(desk.person(desk.contact(one.key), WEEK) for one in some[:NAMED])
            lines.append(Group(people, news_words(some, today), _others(len(some) - NAMED)))
    return tuple(lines)


def news_words(news: Sequence[RhythmNews], today: date) -> str:
    """What is told of people with the same news; of one alone how long and how often."""
    one = news[0]
    alone = len(news) == 1
    match one:
        case Revived():
            return f"in touch again{f', after {words.span(one.after)}' if alone else ''}"
        case Steady():
            years = words.span(round(one.years * 365.25)) if alone else "a whole year, or more"
            return f"your rhythm kept for {years}"
        case Drift() if alone:
            usual = words.span(one.usual).removeprefix("a ")
            now = words.span((today - one.last).days)
            return f"quieter than it was: it used to be every {usual}, now it has been {now}"
    return "quieter than it was with each of them"
