"""What to try, and with whom: the ideas of a week, and those for one person.

What there is to choose from for each person is kept: finding it goes through all weeks in which
they were offered some before, so it takes longer every week. As long as nothing changes that it
depends on, it is taken as kept.
"""

from datetime import date

from vault_tools.actions.asking.deck import deck_of
from vault_tools.actions.asking.plan_vault import plan_vault
from vault_tools.actions.open_vault import Vault
from vault_tools.folder.keeping.kept import each_row, keep_rows, pack, unpack
from vault_tools.folder.keeping.program import program_mark
from vault_tools.folder.keeping.sums import sum_of
from vault_tools.people.contact import Contact
from vault_tools.people.ideas.challenge import (
    Pairing,
    Selection,
    WeekIdeas,
    choices_for,
    ideas_of_week,
)
from vault_tools.people.ideas.deck import Deck
from vault_tools.people.ideas.matching import ideas_for
from vault_tools.people.ideas.tried import noted_for, tries_of
from vault_tools.people.rotation.calendar import Week, week_of
from vault_tools.people.rotation.plan import Plan
from vault_tools.people.settings import Settings
from vault_tools.problems import Place

OFFERED = 3
"""How many ideas are offered at once."""

_SORT = "ideas to choose from"


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


def kept_ideas_of_week(plan: Plan, vault: Vault, deck: Deck) -> WeekIdeas:
    """What a week offers, as `ideas_of_week` finds it."""
    before: dict[str, tuple[bytes, bytes]] = {}
    now: dict[str, tuple[bytes, bytes]] = {}
    each_row(vault.root, program_mark(), _SORT, lambda path, *row: before.update({path: row}))
    shared = sum_of((deck.ideas, plan.week, vault.settings))

    def choose(contact: Contact, deck: Deck, week: Week, settings: Settings) -> Selection:
        key = sum_of((shared, contact, _linked(contact, deck))).encode()
        row = before.get(contact.path, (b"", b""))
        if row[0] != key:
            row = key, pack(choices_for(contact, deck, week, settings))
        now[contact.path] = row
        choices: Selection = unpack(row[1])
        return choices

    found = ideas_of_week(plan, vault.people, deck, vault.settings, choose)
    changed = [(path, *row) for path, row in now.items() if row != before.get(path)]
    gone = before.keys() - now.keys()
    if changed or gone:
        keep_rows(vault.root, program_mark(), _SORT, changed, gone)
    return found


def _linked(contact: Contact, deck: Deck) -> list[tuple[Place, str]]:
    """The ideas that somebody's lines link to: where a link leads depends on all notes' names."""
    told = (*tries_of(contact, deck), *noted_for(contact, deck))
    return [(one.place, one.idea.path) for one in told]
