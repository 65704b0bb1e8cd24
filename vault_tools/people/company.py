"""Who connects me and somebody: whom they brought me, and in whose company we are seen."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from vault_tools.people.contact import Contact
from vault_tools.people.understand import People

FEW = 3


def brought_by(contact: Contact, people: People) -> tuple[Contact, ...]:
    """The people whose notes say that this one introduced us, by name."""
    return tuple(
        other
        for other in people.contacts
        for named in other.introduced_by
        if people.index.find(named.target or named.name, other.path) == contact.path
    )


def company_of(contact: Contact, people: People) -> tuple[Contact, ...]:
    """Who was there most often when we met, a few of them; ties by name."""
    met = {
        (one.day, one.place.path): one
        for one in contact.interactions
        if one.counts and not one.secret and one.where in {"log", "meeting"}
    }
    together = Counter(path for one in met.values() for path in one.people)
    listed = {key for key, one in met.items() if one.where == "meeting"}
    together.update(_listed_with(contact, people.contacts, listed) if listed else ())
    found = [other for other in people.contacts if together[other.path]]
    return tuple(sorted(found, key=lambda one: (-together[one.path], one.name))[:FEW])


def _listed_with(
    contact: Contact, others: Iterable[Contact], listed: set[tuple[date, str]]
) -> Iterable[str]:
    for other in others:
        for one in other.interactions if other.path != contact.path else ():
            if one.where == "meeting" and (one.day, one.place.path) in listed:
                yield other.path
