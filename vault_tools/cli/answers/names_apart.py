"""Names as the terminal tells them: whoever shares theirs is told with the path of their note."""

from collections import Counter
from collections.abc import Collection

from msgspec.structs import replace

from vault_tools.people.contact import Contact


def names_apart(contacts: Collection[Contact]) -> dict[str, str]:
    """By path: `Ann Lee`, or `Ann Lee (family/Ann Lee.md)` if a second person is called so."""
    bearers = Counter(one.name for one in contacts)
    return {
        one.path: one.name if bearers[one.name] == 1 else f"{one.name} ({one.path})"
        for one in contacts
    }


def told_apart(contacts: Collection[Contact]) -> list[Contact]:
    """The contacts with these names."""
    names = names_apart(contacts)
    return [
        one if names[one.path] == one.name else replace(one, name=names[one.path])
        for one in contacts
    ]
