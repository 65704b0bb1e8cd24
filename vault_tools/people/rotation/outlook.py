"""A week's plan with what there is to say beside it: who fits together, what changed, what comes.

Puts together what `whose_turn`, `batching`, `drift`, `promise_check` and `forecast` find.
"""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from vault_tools.people.contact import Contact
from vault_tools.people.reading.reading_rules import read_circles
from vault_tools.people.rotation.batching import Together, offer_together
from vault_tools.people.rotation.drift import RhythmNews, news_of
from vault_tools.people.rotation.forecast import WEEKS, ChosenWeek, look_ahead
from vault_tools.people.rotation.member import Member
from vault_tools.people.rotation.members import rules_of
from vault_tools.people.rotation.plan import Plan
from vault_tools.people.rotation.promise_check import PromiseCheck, check_promises
from vault_tools.people.settings import Settings
from vault_tools.people.understand import People


class Outlook(Struct, frozen=True):
    """A week's plan and what stands beside it.

    `ahead` are the plans of the coming weeks, this week's first, if each is done.
    """

    plan: Plan
    check: PromiseCheck
    together: tuple[Together, ...] = ()
    news: tuple[RhythmNews, ...] = ()
    ahead: tuple[Plan, ...] = ()


def outlook_of(
    people: People,
    members: Sequence[Member],
    settings: Settings,
    chosen: ChosenWeek,
    today: date,
    weeks: int = WEEKS,
) -> Outlook:
    """The outlook from a chosen week, `weeks` weeks far; with 0 it looks no week ahead.

    `members` are the people as the rotation sees them on that day.
    """
    rules = rules_of(settings)
    plan, circles = chosen.plan, read_circles(settings)
    return Outlook(
        plan,
        check_promises(people.contacts, members, circles, settings.capacity, today),
        together_in(people, plan),
        news_of(members, plan.week),
        look_ahead(plan, members, rules, weeks, chosen.since) if weeks else (),
    )


def together_in(people: People, plan: Plan) -> tuple[Together, ...]:
    """Who of those still to come in a plan fits together, by what the notes say before its week."""
    return offer_together(open_contacts(people, plan), people.index, plan.week.begins)


def open_contacts(people: People, plan: Plan) -> list[Contact]:
    """Those in the main lanes who are still to come, in the order of the plan."""
    contacts = people.by_path()
    return [contacts[place.key] for place in plan.main if not place.done_on]
