"""What passed between me and each contact, as all notes tell it.

Who was there is found out by `telling`, note by note; here it is put together by contact.
"""

from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from vault_tools.people.contact import Contact
from vault_tools.people.interactions import Interaction
from vault_tools.people.reading.no_contact import why_not_in_their_life
from vault_tools.people.sorted_history import in_order, without_echoes
from vault_tools.people.telling import Telling
from vault_tools.remembered import remembered

Parts = Mapping[str, list[Interaction]]


def parts_of(tellings: Iterable[Telling]) -> Parts:
    """What was told of each contact, by the path of their note, in the order of the notes."""
    found: dict[str, list[Interaction]] = {}
    for telling in tellings:
        for path, one in telling.parts:
            if path in found:
                found[path].append(one)
            else:
                found[path] = [one]
    return found


@remembered
def history_of(contact: Contact, parts: list[Interaction]) -> tuple[Interaction, ...]:
    """What was told of a contact, in the order of the days; what does not count says why."""
    return tuple(in_order(without_echoes(contact.path, _in_their_life(contact, parts))))


def _in_their_life(contact: Contact, parts: Iterable[Interaction]) -> Iterator[Interaction]:
    for one in parts:
        reason = one.reason or why_not_in_their_life(one.day, contact)
        yield one if reason == one.reason else replace(one, counts=False, reason=reason)
