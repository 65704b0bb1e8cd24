"""The mark of a page: what it was made of, and what its layout asked on the way.

The page of a person or an idea is laid out by a function whose values are held in a `partial`, one
of them a desk near one note. Its mark is the sum of these values, of the note's own mark, and of
what all pages share, with each question that was asked at the desk and its answer. As long as none
of that changes, the page is the same and is not made again. A page that may depend on everybody is
laid out in every build (`Once`); its mark is what came out, and as long as that is the same it is
not rendered again. Any other layout has no mark, and its page is always made.
"""

from collections.abc import Collection, Mapping
from contextlib import suppress
from functools import partial
from typing import Any

import msgspec
from msgspec import Struct

from vault_tools.actions.building.lay_out_site import LaidOut, Once
from vault_tools.actions.building.templates import Templates
from vault_tools.folder.keeping.sums import sum_of
from vault_tools.folder.site.left_pages import Left
from vault_tools.pages.asked import Asked
from vault_tools.pages.desk import Desk
from vault_tools.pages.shared import Shared
from vault_tools.people.contact import Contact
from vault_tools.people.understand import added_by_others
from vault_tools.remembered import remembered_last

_Mark = tuple[str, Asked | None]
_ENCODER, _DECODER = msgspec.msgpack.Encoder(), msgspec.msgpack.Decoder(_Mark)

MadeOf = tuple[Any, ...]
"""What a page is made of: its parts, its note's mark, and one object for all that pages share."""


class Known(Struct, frozen=True):
    """How each page was left last, and what it was made of, by its path."""

    left: Mapping[str, Left] = {}
    made_of: Mapping[str, MadeOf] = {}


NOTHING_KNOWN = Known()


class PageMarks:
    """The marks of pages. One that is made of what it is `known` to be made of needs no sum."""

    def __init__(
        self,
        laid_out: LaidOut,
        shared: Shared,
        templates: Templates,
        known: Known = NOTHING_KNOWN,
    ) -> None:
        self.left = known.left
        self._laid_out, self._made_before, self._desk = laid_out, known.made_of, shared.desk
        desk, network, addresses = shared.desk, shared.network, shared.desk.addresses
        told = (desk.settings, desk.deck.ideas, desk.has_organizations)
        self._shared = sum_of((told, addresses.depth, addresses.notes, templates.mark))
        asked = (desk.people.index, addresses, desk.copies, desk.deck)
        self._everywhere = _everywhere(self._shared, asked, network.told, network.organizations)

    def of(self, path: str) -> bytes | None:
        """The mark of a page that was just made; None where nothing tells what it depends on."""
        given, desk = self._given(path), self._near_desk(path)
        asked = desk.asked if desk else None
        if asked and not asked.pages:  # no page was laid out at that desk
            return None
        with suppress(UnicodeEncodeError):  # of a path that is no text
            return _ENCODER.encode((given, asked)) if given else None
        return None

    def holds(self, path: str, mark: bytes) -> bool:
        """Whether a page that was left with this mark would be the same if it were made now."""
        before = self._made_before.get(path)
        if before and before == self._made_of(path):
            return True
        people, desk = self._desk.people, self._desk
        given, asked = _DECODER.decode(mark)
        return given == self._given(path) and (
            asked is None
            or asked.still_true(people.readings, people.index, desk.addresses, desk.copies)
        )

    def known_of(self, left: Mapping[str, Left]) -> Known:
        """What to know of the pages that are `left` now, for a next build with this in memory.

        If a note was saved after it was read, its page may say more than its parts; then what the
        page was made of is not known.
        """
        found = ((path, self._made_of(path), one) for path, one in left.items())
        made_of = {
            path: made_of
            for path, made_of, one in found
            if made_of and (self.left.get(path) is one or self._texts_are_as_read(one.mark))
        }
        return Known(left, made_of)

    def _texts_are_as_read(self, mark: bytes) -> bool:
        readings = self._desk.people.readings
        _, asked = _DECODER.decode(mark)
        texts = asked.texts if asked else {}
        return all(readings[path].mark == text for path, text in texts.items())

    def _made_of(self, path: str) -> MadeOf:
        source = self._laid_out.sources.get(path)
        return (source.parts, source.mark, self._everywhere) if source and source.parts else ()

    def _near_desk(self, path: str) -> Desk | None:
        """The desk at which a page is laid out, if it is one desk, and near one note."""
        how = self._laid_out[path]
        desks = [one for one in getattr(how, "args", ()) if isinstance(one, Desk)]
        return desks[0] if len(desks) == 1 and desks[0].asked else None

    def _given(self, path: str) -> str:
        """What changes with all that the layout is handed, or that came of it; else empty."""
        how, desk = self._laid_out[path], self._near_desk(path)
        if isinstance(how, Once):
            return sum_of((self._shared, path, how.page))
        if not isinstance(how, partial) or desk is None:
            return ""
        notes = {path: one.mark for path, one in desk.people.readings.items()}
        values = [value for value in (*how.args, *how.keywords.items()) if value is not desk]
        named = (how.func.__module__, how.func.__qualname__)
        given = [_brief(value, notes) for value in values]
        return sum_of((self._shared, path, named, notes, given))


@remembered_last
def _everywhere(*_: Any) -> object:
    """One object for all that pages share; the same object as long as the arguments are equal."""
    return object()


def _brief(value: Any, here: Collection[str]) -> Any:
    """Of a contact whose note is in the mark already, only what other notes add to it."""
    known = isinstance(value, Contact) and value.path in here
    return added_by_others(value) if known else value
