"""Who has no rhythm yet, on the week's page: how many, whom to begin with, and with which command.

The words for an empty week are here as well, since in a new vault that is why it is empty.
"""

import shlex
from collections.abc import Iterable, Mapping

from vault_tools.pages.addresses import WEEK
from vault_tools.pages.desk import Desk
from vault_tools.pages.parts import Quiet, Step
from vault_tools.pages.people.lay_out_people import NOBODY
from vault_tools.pages.week.week_page import NoRhythm, Suggestion
from vault_tools.pages.wording import words
from vault_tools.pages.wording.reasons import interval
from vault_tools.people.contact import Contact
from vault_tools.people.rotation.cadence import parse_rhythm
from vault_tools.people.rotation.calendar import Week

NO_RHYTHM = "Nobody has a rhythm yet"
SUGGESTIONS = 12


def lay_out_quiet(desk: Desk, week: Week, *, beside: bool = False) -> Quiet:
    """The words for a week in which nobody's turn has come; `beside`, somebody stands below."""
    if not desk.people.contacts:
        return NOBODY
    if any(contact.rhythm for contact in desk.people.contacts):
        good = "a name from below" if beside else "something unplanned"
        then = f"A good week for {good}."
        if not beside and _are_new(desk.people.contacts, week):
            then = "Whom you noted down in it will come up from the next on."
        return Quiet("A quiet week", f"Nobody is waiting for you this week. {then}")
    return Quiet(
        "Whom would you like to keep in touch with?",
        f"{NO_RHYTHM}. Give somebody one, and they will come up when it is time.",
        (
            Step("Write into their note how often", "cadence: 6 weeks"),
            Step("Make the page again", "vault build"),
        ),
    )


def nobody_waits(contacts: Iterable[Contact], week: Week) -> str:
    """Why a week is empty, as a sentence without its full stop."""
    known = [*contacts]
    if not known:
        return NOBODY.heading
    if not any(one.rhythm for one in known):
        return NO_RHYTHM
    soon = "; whom you noted down this week will come up from the next on"
    return f"Nobody is waiting for you{soon if _are_new(known, week) else ''}"


def _are_new(contacts: Iterable[Contact], week: Week) -> bool:
    """Whether somebody with a rhythm was noted down this week, whose turn then comes later."""
    return any(
        one.rhythm and one.created and one.created >= week.begins and not one.interactions
        for one in contacts
    )


def lay_out_no_rhythm(desk: Desk) -> NoRhythm | None:
    """Who has no rhythm yet, and of them those whom the notes speak of most."""
    without = [
        contact
        for contact in desk.people.contacts
        if not contact.rhythm and not contact.died and not contact.paused
    ]
    if not without:
        return None
    spoken = _links_to(desk)
    first = sorted(without, key=lambda one: (-spoken.get(one.path, 0), one.name, one.path))
    people = words.counted(len(without), "person has", "people have")
    suggestions = [
        Suggestion(
            desk.person(one, WEEK),
            _spoken(spoken.get(one.path, 0)),
            _rhythm_for(one, desk),
            one.path,
        )
        for one in first[:SUGGESTIONS]
    ]
    return NoRhythm(
        f"{people} no rhythm, so they do not come up by themselves. {_what_gives_one(desk)}",
        tuple(suggestions),
    )


def first_circle(circles: Mapping[str, str]) -> str:
    """The circle to begin with: the second closest, where the settings have several."""
    names = [*circles]
    return names[1] if len(names) > 1 else names[0] if names else ""


def _what_gives_one(desk: Desk) -> str:
    circle = first_circle(desk.settings.circles)
    rhythm = parse_rhythm(desk.settings.circles.get(circle, ""))
    if not rhythm:
        return "A command gives them one, or a line in their note."
    every = f"{circle} is every {interval(rhythm.ideal)}"
    return f"A circle gives them one ({every}), or a line in their note."


def _rhythm_for(contact: Contact, desk: Desk) -> str:
    """The command that gives somebody a rhythm."""
    name = shlex.quote(contact.name)
    circle = first_circle(desk.settings.circles)
    return f"vault circle add {circle} {name}" if circle else f"vault set {name} cadence 6 weeks"


def _links_to(desk: Desk) -> dict[str, int]:
    counts: dict[str, int] = {}
    for path, reading in desk.people.readings.items():
        targets = {desk.people.index.find(target, path) for target in reading.links}
        for target in targets:
            if target and target != path:
                counts[target] = counts.get(target, 0) + 1
    return counts


def _spoken(count: int) -> str:
    return f"{words.counted(count, 'note speaks', 'notes speak')} of them" if count else ""
