"""The promise check in a sentence, and the weeks ahead as a chart and a list."""

from collections.abc import Sequence

from vault_tools.pages.addresses import WEEK
from vault_tools.pages.desk import Desk
from vault_tools.pages.week.forecast import Chart, ComingWeek, Forecast, draw_chart
from vault_tools.pages.wording import words
from vault_tools.pages.wording.reasons import interval
from vault_tools.people.day_words import short_day
from vault_tools.people.rotation.forecast import coming_weeks
from vault_tools.people.rotation.outlook import Outlook
from vault_tools.people.rotation.plan import Plan
from vault_tools.people.rotation.promise_check import Loosening, PromiseCheck

NAMED = 20  # people whom the list names in one week; the others are counted

WORTH_SAYING = 0.1  # of what is asked for beyond the room, below which a step helps nobody

# How much longer everybody waits, up to so many times their cadence.
LONGER = (
    (1.12, "a little longer"),
    (1.3, "about a quarter longer"),
    (1.42, "about a third longer"),
    (1.75, "about half as long again"),
    (2.25, "about twice as long"),
    (2.75, "about two and a half times as long"),
)


def promise_words(check: PromiseCheck) -> str:
    """What the rhythms ask for and what there is room for; empty where nobody has a rhythm."""
    if not check.people:
        return ""
    if check.fits:
        amount, room = _amount(check.demand), check.capacity
        return f"Your rhythms ask for {amount} a week; there is room for {room}."
    people = "person" if _figure(check.demand) == "1" else "people"
    return (
        f"Your rhythms ask for {_figure(check.demand)} {people} a week, and you have room for "
        f"{check.capacity}: everybody waits {longer(check.stretch)}.{_loosening(check)}"
    )


def longer(stretch: float) -> str:
    """How much longer everybody waits: "about twice as long"."""
    said = next((said for most, said in LONGER if stretch < most), "")
    return said or f"about {words.number(round(stretch))} times as long"


def _amount(demand: float) -> str:
    people = words.counted(round(demand), "person", "people")
    return f"about {people}" if demand >= 1 else "less than one person"


def _figure(demand: float) -> str:
    """One decimal, where it says something: 9.5, 12."""
    return f"{demand:.1f}".removesuffix(".0") if demand < 20 else str(round(demand))


def _loosening(check: PromiseCheck) -> str:
    over, left = (demand - check.capacity for demand in (check.demand, check.demand_after))
    if not check.loosening or left > over * (1 - WORTH_SAYING):
        return ""
    several = len(check.loosening)
    these = "this one" if several == 1 else f"these {words.number(several)}"
    fits = check.demand_after <= check.capacity + 0.05
    helps = "would make it fit" if fits else "would help most"
    each = (loosening_words(one) for one in check.loosening)
    return f" Loosening {these} {helps}: {'; '.join(each)}."


def loosening_words(one: Loosening) -> str:
    """Such as "Maya Lindqvist to every six weeks", "the 12 people in friends to every year"."""
    who = f"the {len(one.paths)} people in “{one.name}”" if one.whole_circle else one.name
    return f"{who} to every {interval(one.after)}"


def lay_out_forecast(desk: Desk, outlook: Outlook) -> Forecast | None:
    """The weeks ahead, if there is anybody to come."""
    if not any(plan.places for plan in outlook.ahead):
        return None
    capacity = outlook.check.capacity
    beside = any(counts_of(plan)[1] for plan in outlook.ahead)
    return Forecast(
        _chart(outlook.ahead, capacity),
        f"People a week, if you keep up. The dotted line is your {words.number(capacity)} a week."
        f"{' The faint ones come on top.' if beside else ''}",
        tuple(_coming(desk, outlook.ahead)),
    )


def counts_of(plan: Plan) -> tuple[int, int]:
    """How many names a week has in the rotation, and in the lanes beside it."""
    return len(plan.main), len(plan.places) - len(plan.main)


def _chart(ahead: Sequence[Plan], capacity: int) -> Chart:
    counts = [counts_of(plan) for plan in ahead]
    labels = ["now", *(str(plan.week.number) for plan in ahead[1:])]
    told = ", ".join(
        f"week {plan.week.number}: {main + beside}"
        for plan, (main, beside) in zip(ahead, counts, strict=True)
    )
    return draw_chart(counts, labels, capacity, f"People a week: {told}. Room for {capacity}.")


def _coming(desk: Desk, ahead: Sequence[Plan]) -> list[ComingWeek]:
    """From the next week on, each person in the first week in which their name comes up."""
    coming = coming_weeks(ahead)
    weeks = []
    for plan in ahead[1:]:
        keys = [place.key for place in plan.places if coming[place.key][0] == plan.week]
        people = tuple(desk.person(desk.contact(key), WEEK) for key in keys[:NAMED])
        more = f"and {len(keys) - NAMED} more" if len(keys) > NAMED else ""
        if people:
            weeks.append(ComingWeek(f"from {short_day(plan.week.begins)}", people, more))
    return weeks
