"""What passed between me and each contact, as all notes tell it.

Who was there is found out by `telling`, note by note; here it is put together by contact.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from msgspec.structs import replace

from vault_tools.people.contact import Contact
from vault_tools.people.interactions import Interaction
from vault_tools.people.reading.no_contact import why_not_in_their_life
from vault_tools.people.sorted_history import in_order, without_echoes
from vault_tools.people.telling import Telling

Part = tuple[Interaction, ...]
"""What one note tells of somebody."""


def parts_of(tellings: Iterable[Telling]) -> Mapping[str, list[Part]]:
    """What was told of each contact, by the path of theirs, in the order of the notes."""
    found: dict[str, list[Part]] = {}
    for telling in tellings:
        for path, part in telling.parts.items():
            found.setdefault(path, []).append(part)
    return found


def history_of(contact: Contact, parts: Sequence[Part]) -> tuple[Interaction, ...]:
    """What was told of a contact, in the order of the days; what does not count says why."""
    told = _in_their_life(contact, chain.from_iterable(parts))
    return tuple(in_order(without_echoes(contact.path, told)))


def _in_their_life(contact: Contact, told: Iterable[Interaction]) -> Iterator[Interaction]:
    for one in told:
        reason = one.reason or why_not_in_their_life(one.day, contact)
        yield one if reason == one.reason else replace(one, counts=False, reason=reason)
