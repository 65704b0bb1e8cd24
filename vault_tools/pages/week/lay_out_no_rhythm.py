"""Who has no rhythm yet, on the week's page: how many, whom to begin with, and with which command.

The words for an empty week are here as well, since in a new vault that is why it is empty.
"""

import shlex
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from vault_tools.pages.addresses import WEEK
from vault_tools.pages.desk import Desk
from vault_tools.pages.parts import Quiet
from vault_tools.pages.people.lay_out_people import NOBODY
from vault_tools.pages.week.week_page import NoRhythm, SuggestedCircle, Suggestion
from vault_tools.pages.wording import words
from vault_tools.pages.wording.reasons import interval
from vault_tools.people.contact import Contact
from vault_tools.people.names.naming import in_command, typed_names
from vault_tools.people.reading.reading_rules import read_circles
from vault_tools.people.rotation.cadence import Rhythm
from vault_tools.people.rotation.calendar import Week
from vault_tools.people.rotation.fitting import days_told, nearest_circle, times_lately

NO_RHYTHM = "Nobody has a rhythm yet"
SUGGESTIONS = 12
BEGUN = 12  # people with a rhythm, from which on the others are meant to be without
_FITTING = (
    "Each is in the circle that comes closest to how often you have been in touch so far. "
    "Leave out anybody you like."
)
_ANYHOW = (
    "A circle gives them a rhythm, and so does a line in their note, such as cadence: 6 weeks."
)


def lay_out_quiet(desk: Desk, week: Week, *, beside: bool = False) -> Quiet:
    """The words for a week in which nobody's turn has come; `beside`, somebody stands below."""
    if not desk.people.contacts:
        return NOBODY
    if not _lacks_rhythms(desk.people.contacts):
        good = "a name from below" if beside else "something unplanned"
        then = f"A good week for {good}."
        if not beside and _are_new(desk.people.contacts, week):
            then = "Whom you noted down in it will come up from the next on."
        return Quiet("A quiet week", f"Nobody is waiting for you this week. {then}")
    return Quiet(
        "Whom would you like to keep in touch with?",
        f"{NO_RHYTHM}. Give somebody one, and they will come up when it is time.",
    )


def nobody_waits(contacts: Iterable[Contact], week: Week) -> str:
    """Why a week is empty, as a sentence without its full stop."""
    known = [*contacts]
    if not known:
        return NOBODY.heading
    if _lacks_rhythms(known):
        return NO_RHYTHM
    soon = "; whom you noted down this week will come up from the next on"
    return f"Nobody is waiting for you{soon if _are_new(known, week) else ''}"


def _lacks_rhythms(contacts: Iterable[Contact]) -> bool:
    """Whether nobody has a rhythm, and somebody could be given one."""
    known = [*contacts]
    return not any(one.rhythm for one in known) and any(map(_could_have_one, known))


def _could_have_one(one: Contact) -> bool:
    return not (one.rhythm or one.never or one.died or one.paused)


def _are_new(contacts: Iterable[Contact], week: Week) -> bool:
    """Whether somebody with a rhythm was noted down this week, whose turn then comes later."""
    return any(
        one.rhythm and one.created and one.created >= week.begins and not one.interactions
        for one in contacts
    )


def lay_out_no_rhythm(desk: Desk, today: date) -> NoRhythm | None:
    """Who has no rhythm yet, and of them those whom the notes speak of most, circle by circle."""
    contacts = desk.people.contacts
    without = [*filter(_could_have_one, contacts)]
    if not without:
        return None
    having = sum(1 for one in contacts if one.rhythm)
    people = words.counted(len(without), "person has", "people have")
    spoken = _links_to(desk)
    without.sort(key=lambda one: (-spoken.get(one.path, 0), one.name, one.path))
    circles = _circles(without[:SUGGESTIONS], spoken, desk, today)
    fits = any(circles) and any(times_lately(one, today) for one in without[:SUGGESTIONS])
    most = spoken.get(without[0].path) and not having
    first = "These are the people whom your notes mention most. " if most else ""
    return NoRhythm(
        f"{people} no rhythm, so they do not come up by themselves.",
        f"{first}{_FITTING if fits else _ANYHOW}",
        tuple(_suggested(circles, desk)),
        first=not having,
        folded=having >= min(BEGUN, len(contacts) / 2),
    )


def first_command(no_rhythm: NoRhythm | None) -> str:
    """The command that gives the first of those who are suggested a rhythm."""
    return no_rhythm.circles[0].command if no_rhythm else ""


def _circles(
    people: Sequence[Contact], spoken: Mapping[str, int], desk: Desk, today: date
) -> dict[str, list[Suggestion]]:
    """The people by the circle that fits them: as often as so far, else the one in the middle."""
    rhythms = _rhythms(desk)
    circles: dict[str, list[Suggestion]] = {name: [] for name in rhythms} or {"": []}
    begin = [*circles][(len(circles) - 1) // 2]
    told = days_told(people, today)
    for one in people:
        times, circle, said = times_lately(one, today), begin, _spoken(spoken.get(one.path, 0))
        if times:
            said = f"{words.number(times)} times this past year"
            circle = nearest_circle(told / times, rhythms) if rhythms else begin
        circles[circle].append(Suggestion(desk.person(one, WEEK), said, one.path, circle))
    return circles


def _rhythms(desk: Desk) -> dict[str, Rhythm]:
    return {name: one for name, one in read_circles(desk.settings).items() if one}


def _suggested(
    circles: Mapping[str, Sequence[Suggestion]], desk: Desk
) -> Iterator[SuggestedCircle]:
    rhythms, typed = _rhythms(desk), typed_names(desk.people.contacts)
    for circle, people in circles.items():
        names = [in_command(typed[one.contact]) for one in people]
        if names and circle:
            label = f"{circle}, every {interval(rhythms[circle].ideal)}"
            ends = "-- " if circle.startswith("-") else ""  # of the options
            command = f"vault circle add {ends}{shlex.quote(circle)} {' '.join(names)}"
            yield SuggestedCircle(label, command, tuple(people))
        elif names:
            yield SuggestedCircle("", f"vault set {names[0]} cadence 6 weeks", tuple(people))


def _links_to(desk: Desk) -> dict[str, int]:
    counts: dict[str, int] = {}
    for path, reading in desk.people.readings.items():
        targets = {desk.people.index.find(target, path) for target in reading.links}
        for target in targets:
            if target and target != path:
                counts[target] = counts.get(target, 0) + 1
    return counts


def _spoken(count: int) -> str:
    return f"mentioned in {words.counted(count, 'note', 'notes')}" if count else ""
