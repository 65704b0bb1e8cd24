"""The ideas of a week; what there is to choose from for each person is kept.

Finding a person's ideas goes through all weeks in which they were offered some before, so it takes
longer every week. As long as nothing changes that they depend on, they are taken as kept.
"""

from vault_tools.actions.open_vault import Vault
from vault_tools.folder.keeping.kept import each_row, keep_rows, pack, unpack
from vault_tools.folder.keeping.program import program_mark
from vault_tools.folder.keeping.sums import sum_of
from vault_tools.people.contact import Contact
from vault_tools.people.ideas.challenge import Selection, WeekIdeas, choices_for, ideas_of_week
from vault_tools.people.ideas.deck import Deck
from vault_tools.people.ideas.tried import noted_for, tries_of
from vault_tools.people.rotation.calendar import Week
from vault_tools.people.rotation.plan import Plan
from vault_tools.people.settings import Settings
from vault_tools.problems import Place

_SORT = "ideas to choose from"


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
