"""The ideas of a week, of which each person's is kept.

To find the first idea for somebody, all weeks are gone through in which they were offered one
before, and there is one more each week. As long as nothing has changed that it is found by, it is
the one that was kept.
"""

from vault_tools.actions.open_vault import Vault
from vault_tools.folder.keeping.kept import each_row, keep_rows, pack, unpack
from vault_tools.folder.keeping.program import program_mark
from vault_tools.folder.keeping.sums import sum_of
from vault_tools.people.contact import Contact
from vault_tools.people.ideas.challenge import WeekIdeas, ideas_of_week
from vault_tools.people.ideas.deck import Deck
from vault_tools.people.ideas.fit import Offer
from vault_tools.people.ideas.matching import first_idea_for
from vault_tools.people.ideas.tried import noted_for, tries_of
from vault_tools.people.rotation.calendar import Week
from vault_tools.people.rotation.plan import Plan
from vault_tools.people.settings import Settings
from vault_tools.problems import Place

_SORT = "first ideas"


def kept_ideas_of_week(plan: Plan, vault: Vault, deck: Deck) -> WeekIdeas:
    """What a week offers, as `ideas_of_week` finds it."""
    before: dict[str, tuple[bytes, bytes]] = {}
    now: dict[str, tuple[bytes, bytes]] = {}
    each_row(vault.root, program_mark(), _SORT, lambda path, *row: before.update({path: row}))
    shared = sum_of((deck.ideas, plan.week, vault.settings))

    def first(contact: Contact, deck: Deck, week: Week, settings: Settings) -> Offer | None:
        key = sum_of((shared, contact, _linked(contact, deck))).encode()
        row = before.get(contact.path, (b"", b""))
        if row[0] != key:
            row = key, pack(first_idea_for(contact, deck, week, settings))
        now[contact.path] = row
        offer: Offer | None = unpack(row[1])
        return offer

    found = ideas_of_week(plan, vault.people, deck, vault.settings, first)
    changed = [(path, *row) for path, row in now.items() if row != before.get(path)]
    gone = before.keys() - now.keys()
    if changed or gone:
        keep_rows(vault.root, program_mark(), _SORT, changed, gone)
    return found


def _linked(contact: Contact, deck: Deck) -> list[tuple[Place, str]]:
    """The ideas to which somebody's lines lead, which is a matter of all notes' names."""
    told = (*tries_of(contact, deck), *noted_for(contact, deck))
    return [(one.place, one.idea.path) for one in told]
