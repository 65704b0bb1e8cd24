"""Which ideas were tried with whom, and how it went, as the notes tell it.

An idea is tried by an entry that links to it, or that names it: `[idea:: Spider plant]`. An entry
of the kind `idea` or `plan` only notes it for later. How it went is a word of the user's own in
`[feeling:: …]`; this module takes it for a good one unless it is known to be none.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import chain

from msgspec import Struct

from vault_tools.notes.links import link_targets
from vault_tools.notes.resolve import fold
from vault_tools.people.contact import Contact
from vault_tools.people.ideas.deck import Deck, Idea
from vault_tools.people.interactions.interaction import Interaction
from vault_tools.people.interactions.kinds import NO_CONTACT, NOTED
from vault_tools.people.interactions.read_entry import DENIED, no_contact_by_kind
from vault_tools.problems import Place
from vault_tools.remembered import remembered, remembered_groups, remembered_last
from vault_tools.word_lists import word_set

FLAT = word_set("""
    flat, awkward, stiff, forced, odd, wrong, bad, badly, cold, cool, sad, tired, tiring, drained,
    heavy, hurt, sore, angry, cross, low, ignored, unanswered, silly, embarrassed, embarrassing,
    ashamed, guilty, uneasy, uncomfortable, anxious, lonely, nothing, meh, clumsy, rushed,
    disappointed, disappointing, regret, worse, lukewarm, unwanted, strained
""")
"""Words for what did not go well, or not."""


class Try(Struct, frozen=True):
    """One time that an idea was tried with somebody; `feeling` is empty where nothing is said."""

    idea: Idea
    contact: Contact
    told: Interaction

    @property
    def day(self) -> date:
        return self.told.day

    @property
    def feeling(self) -> str:
        return self.told.field("feeling")

    @property
    def place(self) -> Place:
        return self.told.place


@remembered
def tries_of(contact: Contact, deck: Deck) -> tuple[Try, ...]:
    """What was tried with somebody, in the order of days."""
    return tuple(
        Try(idea, contact, one)
        for one in contact.interactions
        if (one.fields or one.details or "[" in one.text) and happened(one)
        for idea in ideas_in(one, deck)
    )


@remembered
def noted_for(contact: Contact, deck: Deck) -> tuple[Try, ...]:
    """The ideas that were noted for somebody and, at that time, not tried yet."""
    return tuple(
        Try(idea, contact, one)
        for one in contact.interactions
        if one.kind in NOTED
        for idea in ideas_in(one, deck)
    )


def tries_by_idea(contacts: tuple[Contact, ...], deck: Deck) -> Mapping[str, tuple[Try, ...]]:
    """Every try by its idea's path, the newest first, ties by name."""
    return _newest_first(_tries_of_each(contacts, deck))


@remembered_groups
def _tries_of_each(contact: Contact, deck: Deck) -> Mapping[str, list[Try]]:
    found: dict[str, list[Try]] = {}
    for one in tries_of(contact, deck):
        found.setdefault(one.idea.path, []).append(one)
    return found


@remembered_last
def _newest_first(tries: Mapping[str, tuple[list[Try], ...]]) -> Mapping[str, tuple[Try, ...]]:
    return {
        path: tuple(sorted(chain(*of), key=lambda one: (-one.day.toordinal(), one.contact.name)))
        for path, of in tries.items()
    }


def ideas_in(one: Interaction, deck: Deck) -> Iterable[Idea]:
    """The ideas that an entry links to or names, each once."""
    text = " ".join((one.text, *one.details))
    targets = link_targets(text) if "[" in text else ()
    linked = [deck.linked(target, one.place.path) for target in targets]
    named = [deck.named(value) for key, value in one.fields if key == "idea"]
    return {idea.path: idea for idea in (*linked, *named) if idea}.values()


def happened(one: Interaction) -> bool:
    """Whether an entry tells of something done, even if it was no contact, as a gift by post."""
    if one.counts or one.kind in NO_CONTACT:
        return one.counts
    return one.reason in {DENIED, no_contact_by_kind(one.called or one.kind)}


def went_badly(feeling: str) -> bool:
    """Whether a feeling is one of the words for what did not go well."""
    return bool({*re.findall(r"\w+", fold(feeling))} & FLAT)
