"""Laying out the week: the page, which knows the day, and the index note, which knows the week."""

from collections.abc import Iterable
from datetime import date

from vault_tools.notes.html.markdown import plain_text
from vault_tools.notes.tasks import Task
from vault_tools.pages.addresses import WEEK
from vault_tools.pages.desk import Desk
from vault_tools.pages.ideas.lay_out_ideas import (
    idea_line,
    idea_turn,
    lay_out_challenge,
    lay_out_challenge_turn,
)
from vault_tools.pages.index_notes.index_notes import Group, Line, Section, Turn, WeekNote
from vault_tools.pages.made_parts import log_command, promise, when
from vault_tools.pages.parts import Thread
from vault_tools.pages.people.lay_out_person import about
from vault_tools.pages.week.lay_out_days import (
    MANY,
    born_today,
    days_heading,
    lay_out_day,
    nearest,
)
from vault_tools.pages.week.lay_out_forecast import lay_out_forecast, promise_words
from vault_tools.pages.week.lay_out_giving import lay_out_kindness
from vault_tools.pages.week.lay_out_no_rhythm import lay_out_no_rhythm, lay_out_quiet
from vault_tools.pages.week.lay_out_together import lay_out_news, lay_out_together, together_words
from vault_tools.pages.week.lay_out_year import lay_out_year
from vault_tools.pages.week.week_page import (
    Card,
    DuePromise,
    Lane,
    Progress,
    WeekPage,
    mending_of,
)
from vault_tools.pages.wording import words
from vault_tools.pages.wording.last_thread import is_names_alone
from vault_tools.pages.wording.reasons import why_by_week, why_now
from vault_tools.people.birthdays import birthdays_ahead, days_around
from vault_tools.people.contact import Contact
from vault_tools.people.day_words import long_day, short_day, weekday
from vault_tools.people.ideas.challenge import NO_IDEAS, WeekIdeas
from vault_tools.people.interactions.interaction import Interaction
from vault_tools.people.rotation.calendar import Week
from vault_tools.people.rotation.outlook import Outlook, together_in
from vault_tools.people.rotation.plan import Plan, PlanPlace
from vault_tools.people.showing.secrets import sayable
from vault_tools.people.year import year_behind
from vault_tools.problems import Place, Problem

LANES = {
    "new people": ("New people", "Ties are made in the first weeks. You met them not long ago."),
    "never contacted": ("No contact noted yet", "If there was one, log it; if not, say hello."),
    "long ago": ("From long ago", "It has been a long time. Remember first, then say hello."),
}
PROMISES_AHEAD = 14  # days
CARDS = 40  # on one page; only promises to very many people can be more


def lay_out_week(
    desk: Desk,
    outlook: Outlook,
    today: date,
    problems: Iterable[Problem] = (),
    ideas: WeekIdeas = NO_IDEAS,
) -> WeekPage:
    plan = outlook.plan
    cards = [_card(place, desk, today, ideas) for place in plan.main]
    done = sum(1 for card in cards if card.done)
    days = days_around(desk.people.contacts, today, desk.settings)
    lanes = tuple(_lanes(desk, plan, today, ideas))
    promises, told = promises_due(desk.people.contacts, today), tuple(problems)
    return WeekPage(
        frame=desk.frame("This week", WEEK),
        label=week_label(plan.week),
        progress=Progress(done, len(cards)) if cards else None,
        standing=" ".join(filter(None, (born_today(days, today), _standing(done, len(cards))))),
        cards=tuple(sorted(cards, key=lambda card: bool(card.done)))[:CARDS],
        cards_words=_more(len(cards) - CARDS, "person", "vault week tells them all", "people"),
        quiet=lay_out_quiet(desk, plan.week, beside=bool(lanes)) if not cards else None,
        challenge=lay_out_challenge(desk, ideas.challenge),
        together=lay_out_together(desk, outlook.together),
        news=lay_out_news(desk, outlook.news, today),
        birthdays=tuple(lay_out_day(one, desk, today) for one in nearest(days, today)),
        birthdays_heading=days_heading(days),
        birthdays_words=_more(len(days) - MANY, "day", "their pages have them"),
        promises=tuple(
            DuePromise(desk.person(one, WEEK), promise(task, said), one.path)
            for one, task, said in promises[-MANY:]
        ),
        promises_words=more_promises(len(promises)),
        kindness=lay_out_kindness(desk, today),
        lanes=lanes,
        no_rhythm=lay_out_no_rhythm(desk, today),
        promise_check=promise_words(outlook.check),
        forecast=lay_out_forecast(desk, outlook),
        year=lay_out_year(year_behind(desk.people.contacts, plan.week, today)),
        mending=tuple(mending_of(problem) for problem in told[:MANY]),
        mending_words=_more(len(told) - MANY, "slip", "vault check tells them all"),
    )


def lay_out_week_note(desk: Desk, plan: Plan, ideas: WeekIdeas = NO_IDEAS) -> WeekNote:
    """The plan as boxes to tick. Says nothing that changes within the week but who is done."""
    turns = [_turn(place, plan.week, desk, ideas) for place in plan.main if not place.done_on]
    sections = []
    for lane, (heading, _) in LANES.items():
        lines = [_note_line(place, plan.week, desk, ideas) for place in plan.in_lane(lane)]
        sections += [Section(heading, tuple(lines))] if lines else []
    return WeekNote(
        label=week_label(plan.week),
        open=tuple(turns),
        done=tuple(_done_line(place, desk) for place in plan.main if place.done_on),
        words="" if turns else "Nobody is waiting this week.",
        challenge=lay_out_challenge_turn(desk, ideas.challenge),
        together=tuple(
            Group(tuple(map(desk.note_link, group.contacts)), together_words(group))
            for group in together_in(desk.people, plan)
        ),
        sections=(*_born_this_week(desk, plan.week), *sections),
    )


def week_label(week: Week) -> str:
    """`Week 47 · 16–22 November 2026`."""
    begins, ends = week.begins, week.ends
    if begins.year != ends.year:
        first = long_day(begins)
    elif begins.month != ends.month:
        first = short_day(begins)
    else:
        first = str(begins.day)
    dash = "–" if first.isdigit() else " – "
    return f"Week {week.number} · {first}{dash}{long_day(ends)}"


def _turn(place: PlanPlace, week: Week, desk: Desk, ideas: WeekIdeas) -> Turn:
    contact = desk.contact(place.key)
    of_idea = idea_turn(ideas.beside_the_challenge(place.key), desk)
    return Turn(desk.note_link(contact), why_by_week(place, contact, week), *of_idea)


def _card(place: PlanPlace, desk: Desk, today: date, ideas: WeekIdeas) -> Card:
    contact = desk.contact(place.key)
    last, told = contact.last_contact(today), _last_told(contact, today)
    promises = contact.open_promises()
    shown = {one.place.of_line for one in (last, told) if one}
    shown |= {Place(contact.path, task.line) for task in promises}
    return Card(
        person=desk.person(contact, WEEK),
        about=about(sayable(contact)),
        why=why_now(place.lane, contact, today, told=False),
        thread=Thread(words.said_text(told), when(told.on)) if told else None,
        promises=tuple(
            promise(task, _by(task.due, today) if task.due else "") for task in promises
        ),
        ways=desk.ways(contact, WEEK),
        done=words.done_words(last) if last and place.done_on else "",
        log_command=log_command(contact),
        contact=contact.path,
        idea=idea_line(ideas.beside_the_challenge(place.key), desk, shown),
    )


def _last_told(contact: Contact, today: date) -> Interaction | None:
    """The last time of which something is told: a date alone leads on to nothing."""
    last = contact.last_contact(today)
    latest = [*([last] if last else []), *reversed(contact.contacts(today))]
    for one in latest:
        text = "" if one.secret else words.said_text(one)
        if text and not words.is_kind_alone(one, text) and not is_names_alone(text, contact):
            return one
    return None


def _standing(done: int, total: int) -> str:
    left = total - done
    if not total:
        return ""
    if not left:
        return "All done. Thank you for keeping in touch."
    if not done:
        people = "person" if total == 1 else "people"
        return f"{words.upper_first(words.number(total))} {people} you might like to hear from."
    return f"{words.upper_first(words.number(done))} done, {words.number(left)} to go."


def _more(count: int, one: str, where: str, several: str = "") -> str:
    many = f"more {several}" if several else ""
    return f"{words.counted(count, f'more {one}', many)}; {where}." if count > 0 else ""


def more_promises(count: int) -> str:
    """That there are more than the nearest `MANY`; else nothing."""
    return _more(count - MANY, "promise", "their pages have them")


def promises_due(contacts: Iterable[Contact], today: date) -> list[tuple[Contact, Task, str]]:
    """What was promised by a day soon to come or passed, the earliest first, and by when."""
    due = [
        (task.due, contact.name, contact, task)
        for contact in contacts
        for task in contact.open_promises()
        if task.due and (task.due - today).days <= PROMISES_AHEAD
    ]
    return [
        (contact, task, _when_due(on, today))
        for on, _, contact, task in sorted(due, key=lambda one: one[:2])
    ]


def _when_due(day: date, today: date) -> str:
    """`by 12 November`, `tomorrow, 19 November`, `on 30 November`."""
    near, named = words.near_day(day, today), words.day_seen_from(today, day)
    if day < today:
        return _by(day, today)
    return near if short_day(day) in near else f"{near}, {named}"


def _by(day: date, today: date) -> str:
    return f"by {words.day_seen_from(today, day)}"


def _lanes(desk: Desk, plan: Plan, today: date, ideas: WeekIdeas) -> Iterable[Lane]:
    for lane, (heading, said) in LANES.items():
        cards = [_card(place, desk, today, ideas) for place in plan.in_lane(lane)]
        if cards:
            yield Lane(heading, said, tuple(cards))


def _born_this_week(desk: Desk, week: Week) -> tuple[Section, ...]:
    ahead = birthdays_ahead(map(sayable, desk.people.contacts), week.begins, desk.settings)
    born = [one for one in ahead if one.on in week]
    lines = []
    for one in born:
        age = f", turns {one.years}" if one.years is not None else ""
        said = f"{weekday(one.on)} {short_day(one.on)}{age}"
        lines.append(Line(desk.note_link(one.contact), said))
    return (Section("Birthdays", tuple(lines)),) if lines else ()


def _note_line(place: PlanPlace, week: Week, desk: Desk, ideas: WeekIdeas) -> Line:
    contact = desk.contact(place.key)
    of_idea = idea_turn(ideas.beside_the_challenge(place.key), desk)
    return Line(desk.note_link(contact), "; ".join(why_by_week(place, contact, week)), *of_idea)


def _done_line(place: PlanPlace, desk: Desk) -> Line:
    contact = desk.contact(place.key)
    done = [one for one in contact.interactions if one.counts and one.day == place.done_on]
    told = done and done[-1].where == "log" and not done[-1].secret
    text = plain_text(done[-1].text) if told else ""
    said = words.done_words(done[-1]) if done else ""
    return Line(desk.note_link(contact), ": ".join(part for part in (said, text) if part))
