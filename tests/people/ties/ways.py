"""Ways in vaults of a few lines, for tests."""

from datetime import date, timedelta

from tests.people.vaults import people_in
from vault_tools.people.settings import Settings
from vault_tools.people.ties.organizations import organizations_of
from vault_tools.people.ties.paths import Ways, WayWish
from vault_tools.people.ties.read_ties import read_ties

TODAY = date(2026, 11, 18)


def ways_in(notes, **wish):
    people = people_in({f"people/{name}.md": text for name, text in notes.items()})
    own = Settings(work=("Acme",))
    return Ways(read_ties(people, organizations_of(people, own)), WayWish(TODAY, **wish))


def note(*fields, log=()):
    return "\n".join(["---", *fields, "---", *(f"- {line}" for line in log)])


def ago(days):
    return f"{TODAY - timedelta(days=days)} call: hello"
