"""Two names typed for two people, of which one may be short because the other is there."""

from vault_tools.people.contact import Contact
from vault_tools.people.names.naming import AmbiguousName, Chosen, find_contact
from vault_tools.people.understand import People


def find_two(
    people: People, a: str, b: str, chosen: Chosen | None = None
) -> tuple[Contact, Contact]:
    """The contacts whom two names mean, of which one may leave it open whom beside the other."""
    try:
        first = find_contact(people, a, chosen)
    except AmbiguousName as doubt:
        second = find_contact(people, b, chosen)
        return _beside(second, doubt), second
    try:
        return first, find_contact(people, b, chosen)
    except AmbiguousName as doubt:
        return first, _beside(first, doubt)


def _beside(known: Contact, doubt: AmbiguousName) -> Contact:
    """The other of two who may be meant; raises the doubt where there are more."""
    others = [one for one in doubt.candidates if one.path != known.path]
    if len(others) != 1:
        raise doubt
    return others[0]
