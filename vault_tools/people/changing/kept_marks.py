"""The marks that a new value keeps of the old one: the tags behind it, `#secret` above all.

They are about the line rather than about what it says, and nobody types them again.
"""

from vault_tools.notes.marks import tags_in, without_tags_behind
from vault_tools.people.showing.secrets import says_secret


def with_marks(value: str, old: str) -> str:
    """`value` with the marks behind the old one, and with `#secret` wherever it stood there.

    A tag that the new value has itself is not repeated.
    """
    has = {f"#{tag.name}".casefold() for tag in tags_in(value)}
    behind = old[len(without_tags_behind(old)) :].split()
    if says_secret(old) and not any(map(says_secret, [value, *behind])):
        behind.insert(0, "#secret")
    return " ".join(filter(None, [value, *(one for one in behind if one.casefold() not in has)]))
