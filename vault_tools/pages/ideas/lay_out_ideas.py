"""Laying out ideas: one idea's page, the page of the deck, and the week's challenge and lines."""

import re
from collections.abc import Container, Mapping

from markupsafe import Markup

from vault_tools.notes.html.markdown import plain_text, render_markdown
from vault_tools.pages.addresses import IDEAS, WEEK
from vault_tools.pages.desk import Desk
from vault_tools.pages.ideas.idea_page import (
    Challenge,
    IdeaKind,
    IdeaLine,
    IdeaPage,
    IdeaRow,
    IdeasPage,
    Tried,
    Why,
)
from vault_tools.pages.index_notes.index_notes import ChallengeTurn, NoteLink
from vault_tools.pages.made_parts import log_command, tried_words, when
from vault_tools.pages.parts import NOWHERE, Link
from vault_tools.pages.people.person_page import Fact
from vault_tools.pages.wording.words import counted, listed, times, upper_first
from vault_tools.people.ideas.challenge import Pairing
from vault_tools.people.ideas.deck import Idea
from vault_tools.people.ideas.fit import Offer
from vault_tools.people.ideas.tried import Try
from vault_tools.people.quoting import Reason
from vault_tools.problems import Place

KINDS: Mapping[str, str] = {
    "gift": "Gifts",
    "letter": "Letters",
    "message": "Notes",
    "call": "Calls",
    "video": "Far away",
    "visit": "Visits",
    "walk": "Walks",
    "meal": "At one table",
    "event": "Going out",
    "help": "A hand",
    "intro": "Introductions",
    "referral": "A good word",
    "thanks": "Thanks",
    "lent": "To lend",
    "share": "To share",
    "ritual": "Rituals",
    "encouragement": "Encouragement",
    "challenge": "To be challenged",
    "advice": "Advice",
    "group": "Several at once",
    "reconnect": "After a long silence",
    "work": "Looking for work",
}
"""The headings of the deck, in their order; other kinds follow under their own names."""

COSTS = {"nothing": "costs nothing", "little": "costs a little", "some": "costs something"}
WHERE = {"near": "for people near you", "far": "for people far away", "any": ""}
EFFORTS = {"small": "little effort", "medium": "some effort", "large": "takes a while"}


def lay_out_idea(idea: Idea, desk: Desk, tries: tuple[Try, ...] = ()) -> IdeaPage:
    page = desk.addresses.page_of(idea.path)
    body = render_markdown(idea.body, desk.resolver(idea.path, page))
    in_vault = idea.path in desk.people.texts
    return IdeaPage(
        frame=desk.frame(idea.name, page),
        name=idea.name,
        about=_about(idea),
        body=Markup(body),  # noqa: S704 - safe HTML, made by our own renderer
        facts=tuple(_facts(idea)),
        tried=tuple(_tried(one, desk, page) for one in tries),
        tried_words="" if tries else "Not tried yet.",
        ways=(desk.note_way(idea.path, page),) if in_vault else (),
    )


def lay_out_ideas(desk: Desk, tries: Mapping[str, tuple[Try, ...]]) -> IdeasPage:
    kinds = {idea.kind for idea in desk.deck.ideas}
    order = [kind for kind in KINDS if kind in kinds] + sorted(kinds - KINDS.keys())
    groups = [
        IdeaKind(
            KINDS.get(kind) or upper_first(kind) or "Others",
            tuple(
                _row(idea, desk, len(tries.get(idea.path, ())))
                for idea in desk.deck.ideas
                if idea.kind == kind
            ),
        )
        for kind in order
    ]
    words = counted(len(desk.deck.ideas), "way", "ways")
    said = f"{words} to be in touch, besides the one that only you would think of."
    return IdeasPage(desk.frame("Ideas", IDEAS), said, tuple(groups))


def lay_out_challenge(desk: Desk, challenge: Pairing | None) -> Challenge | None:
    if challenge is None:
        return None
    idea, contact = challenge.offer.idea, challenge.contact
    return Challenge(
        person=desk.person(contact, WEEK),
        contact=contact.path,
        idea=idea_link(idea, desk, WEEK),
        how=plain_text(idea.how),
        line=plain_text(idea.line),
        reasons=tuple(
            Why(upper_first(one.words), _source(one, idea, desk)) for one in challenge.offer.reasons
        ),
        done=tried_words(challenge.tried) if challenge.tried else "",
        log_command=log_command(contact, idea),
    )


def lay_out_challenge_turn(desk: Desk, challenge: Pairing | None) -> ChallengeTurn | None:
    """The challenge in the index note, which says nothing that changes with the day."""
    if challenge is None:
        return None
    return ChallengeTurn(
        person=desk.note_link(challenge.contact),
        idea=idea_note_link(challenge.offer.idea, desk),
        reasons=tuple(reason.words for reason in challenge.offer.reasons),
        done=tried_words(challenge.tried) if challenge.tried else "",
    )


def _source(reason: Reason, idea: Idea, desk: Desk) -> Link:
    """The line that gives the reason; of the idea's own note none, since its name leads there."""
    return desk.source(reason.place, WEEK) if reason.place.path != idea.path else NOWHERE


def idea_line(offer: Offer | None, desk: Desk, shown: Container[Place] = ()) -> IdeaLine | None:
    """What a card says of an idea: the best reason but those whose lines are `shown` there."""
    if offer is None:
        return None
    why, line = why_offered(offer, shown), plain_text(offer.idea.line)
    return IdeaLine(idea_link(offer.idea, desk, WEEK), why, line)


def idea_turn(offer: Offer | None, desk: Desk) -> tuple[NoteLink | None, str]:
    """The same for an index note: how it names the idea, and the best reason."""
    return (idea_note_link(offer.idea, desk), why_offered(offer)) if offer else (None, "")


def why_offered(offer: Offer, shown: Container[Place] = ()) -> str:
    """The best reason whose line is not `shown` beside it; empty where nothing speaks for it."""
    new = (one.words for one in offer.reasons if one.place.of_line not in shown)
    return next(new, "") if offer.weight > 0 else ""


def idea_link(idea: Idea, desk: Desk, page: str) -> Link:
    return Link(idea.name, desk.addresses.link(idea.path, page))


def idea_note_link(idea: Idea, desk: Desk) -> NoteLink:
    """An idea as an index note names it; one that is not in the vault gets no link."""
    if idea.path not in desk.people.texts:
        return NoteLink("", idea.name)
    is_plain = desk.people.index.find(idea.name) == idea.path
    return NoteLink(idea.name if is_plain else idea.path.removesuffix(".md"), idea.name)


def _about(idea: Idea) -> str:
    parts = (idea.kind, EFFORTS[idea.effort], COSTS.get(idea.cost, ""), WHERE[idea.distance])
    return upper_first(" · ".join(part for part in parts if part))


def _facts(idea: Idea) -> list[Fact]:
    rows = (
        ("Season", idea.seasons),
        ("For those who like", idea.interests),
        ("Circles", idea.circles),
        ("Needs", idea.needs),
    )
    return [Fact(label, (Link(listed(words)),)) for label, words in rows if words]


def _tried(one: Try, desk: Desk, page: str) -> Tried:
    """When it was tried, and with whom; of what is secret no more than that."""
    if one.told.secret:
        return Tried(desk.person(one.contact, page), when(one.told.on))
    return Tried(
        person=desk.person(one.contact, page),
        when=when(one.told.on),
        feeling=one.feeling,
        text=desk.told(one.told, page, _marks_of(one.idea)),
    )


def _marks_of(idea: Idea) -> re.Pattern[str]:
    """What in an entry only says that it is this idea, and how it felt."""
    name = re.escape(idea.name)
    field = r"[\[(](?:feeling|idea|contact)::[^\]\)]*[\])]\]{0,2}\s*"
    link = rf"\[\[(?:[^\[\]|]*/)?{name}(?:\.md)?(?:\|[^\[\]]*)?\]\](?=\s*(?:$|[\[(]\w+::))"
    return re.compile(f"{field}|{link}", re.IGNORECASE)


def _row(idea: Idea, desk: Desk, tries: int) -> IdeaRow:
    said = f"tried {times(tries)}" if tries else ""
    return IdeaRow(idea_link(idea, desk, IDEAS), plain_text(idea.fits), said)
