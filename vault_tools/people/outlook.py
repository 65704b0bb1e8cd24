"""What there is to say beside a week's plan: who fits together, what changed, what lies ahead.

Puts together what `batching`, `drift`, `promise_check` and `forecast` find.
"""

from dataclasses import dataclass
from datetime import date

from vault_tools.people.batching import Together, offer_together
from vault_tools.people.contact import Contact
from vault_tools.people.drift import News, news_of
from vault_tools.people.forecast import WEEKS, look_ahead
from vault_tools.people.members import members_of, rules_of
from vault_tools.people.plan import Plan
from vault_tools.people.promise_check import PromiseCheck, check_promises
from vault_tools.people.settings import Settings
from vault_tools.people.understand import People, read_circles

MAIN_LANES = ("promise", "rotation")
"""Whom a week is about; the other lanes stand beside it."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """`ahead` are the plans of the coming weeks, this week's first, if each is done."""

    check: PromiseCheck
    together: tuple[Together, ...] = ()
    news: tuple[News, ...] = ()
    ahead: tuple[Plan, ...] = ()


def outlook_of(
    people: People, settings: Settings, plan: Plan, today: date, weeks: int = WEEKS
) -> Outlook:
    """The outlook from a week's plan, `weeks` weeks far; with 0 it costs no looking ahead."""
    members, rules = members_of(people.contacts, today), rules_of(settings)
    circles, room = read_circles(settings), settings.capacity
    return Outlook(
        check_promises(people.contacts, members, circles, room, today),
        together_in(people, plan),
        news_of(members, plan.week),
        look_ahead(plan, members, rules, weeks) if weeks else (),
    )


def together_in(people: People, plan: Plan) -> tuple[Together, ...]:
    """Who of those still to come in a plan fits together, by what the notes say before its week."""
    return offer_together(open_contacts(people, plan), people.index, plan.week.begins)


def open_contacts(people: People, plan: Plan) -> list[Contact]:
    """Those in the main lanes who are still to come, in the order of the plan."""
    contacts = people.by_path()
    places = [place for place in plan.places if place.lane in MAIN_LANES and not place.done_on]
    return [contacts[place.key] for place in places]
