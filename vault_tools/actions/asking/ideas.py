"""What to try, and with whom: the ideas of a week, and those for one person."""

from datetime import date

from vault_tools.actions.asking.deck import deck_of
from vault_tools.actions.asking.ideas_of_week import kept_ideas_of_week
from vault_tools.actions.asking.plan_vault import plan_vault
from vault_tools.actions.open_vault import Vault
from vault_tools.people.contact import Contact
from vault_tools.people.ideas.challenge import Pairing, WeekIdeas
from vault_tools.people.ideas.matching import ideas_for
from vault_tools.people.rotation.calendar import week_of
from vault_tools.people.rotation.plan import Plan

OFFERED = 3
"""How many ideas are offered at once."""


def ideas_this_week(vault: Vault, today: date) -> tuple[Plan, WeekIdeas]:
    """The week's plan, an idea for everybody in it, and the challenge."""
    plan = plan_vault(vault, today)
    return plan, kept_ideas_of_week(plan, vault, deck_of(vault))


def ideas_for_one(vault: Vault, contact: Contact, today: date) -> list[Pairing]:
    """All ideas that fit somebody on a day, the one to try first at the front.

    That is the one beside their name on the week's page, as long as they are still to come there.
    """
    week = week_of(today, vault.settings.week_starts)
    offers = ideas_for(contact, deck_of(vault), week, vault.settings, today)
    dealt = _dealt_to(contact, vault, today)
    dealt_first = sorted(offers, key=lambda offer: offer.idea.path != dealt)
    return [Pairing(contact, offer) for offer in dealt_first]


def _dealt_to(contact: Contact, vault: Vault, today: date) -> str:
    """The path of the week's idea for somebody whose turn is still to come in it; else empty."""
    plan, week = ideas_this_week(vault, today)
    waiting = any(place.key == contact.path and not place.done_on for place in plan.places)
    return week.offers[contact.path].idea.path if waiting and contact.path in week.offers else ""


def ideas_for_few(vault: Vault, today: date) -> list[Pairing]:
    """One idea for each person of this week who is still to come, in the plan's order."""
    plan, week = ideas_this_week(vault, today)
    by_path = vault.people.by_path()
    waiting = [place.key for place in plan.places if not place.done_on]
    return [Pairing(by_path[key], week.offers[key]) for key in waiting if key in week.offers]
