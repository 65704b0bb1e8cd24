"""Words for ways: how warm a tie is and why, and a first sentence to send.

Numbers stay out: a tie has words, and a person has none.
"""

from collections.abc import Mapping

from vault_tools.notes.resolve import fold
from vault_tools.pages.wording.words import listed, span
from vault_tools.people.contact import Contact, Someone
from vault_tools.people.day_words import on_or_in, when_it_was
from vault_tools.people.quoting import brief
from vault_tools.people.ties.approach import Approach, Thanks
from vault_tools.people.ties.meeting import Pair
from vault_tools.people.ties.network import Evidence, Hub, Introduction, Membership
from vault_tools.people.ties.paths import Hop
from vault_tools.people.ties.tie_warmth import MyTie
from vault_tools.word_lists import word_set

_TITLES = word_set("""
    dr, prof, professor, mr, mrs, ms, miss, mx, sir, lady, lord, rev, father, sister, brother,
    aunt, auntie, uncle, cousin, grandma, grandpa, granny, grandmother, grandfather, coach, the,
    herr, frau, tante, onkel, oma, opa, mme, madame, monsieur, tia, tio, señor, señora
""")

CATCH_UP = "{name}, you have been on my mind. How are you, and what has this year been like?"


def my_tie_words(mine: MyTie) -> str:
    """How warm, and why: "warm: last in touch six weeks ago; kindness has gone both ways"."""
    why = []
    if mine.last and mine.days is not None:
        why.append(f"last in touch {span(mine.days)} ago" if mine.days else "in touch today")
    elif mine.days is not None:
        why.append("you met, and no contact is noted since")
    else:
        why.append("you know one another, and no day of it is noted")
    if mine.given and mine.received:
        why.append("kindness has gone both ways")
    elif mine.received:
        why.append("they have been kind to you")
    elif mine.given:
        why.append("you have been kind to them")
    return f"{mine.words}: {'; '.join(why)}"


def hop_words(hop: Hop) -> str:
    """How well two others know one another, as far as the notes tell."""
    if hop.warmth >= 0.65:
        return "they know one another well"
    if hop.warmth >= 0.35:
        return "they know one another"
    return "they have met" if hop.warmth >= 0.15 else "they may know one another"


def evidence_words(evidence: Evidence, hub: Hub | None, a: Someone, b: Someone) -> str:
    """What says that two contacts know one another, in a few words."""
    owner, other = (a, b) if evidence.of == a.path else (b, a)
    on = f" {on_or_in(evidence.on)}" if evidence.on else ""
    told = f": {text}" if (text := brief(evidence.words)) else ""
    match evidence.kind:
        case "family":
            return f"family: {evidence.words} in {owner.name}'s note"
        case "knows":
            return f"{owner.name} knows {other.name}, as the note says"
        case "introduced_by":
            return f"{other.name} introduced {owner.name} to you"
        case "intro":
            return f"{owner.name} introduced you to {other.name}{on}"
        case "introduced":
            return f"you introduced them to one another{on}"
        case "together" | "meeting":
            return f"together{on}{told}"
    return f"{hub.name if hub else 'work'} connects them"


def tie_words(evidence: Evidence, page_of: Someone) -> str:
    """The same on the page of one, below the name of the other, with the day left to the page.

    `page_of` is the one, whom and whose notes all of it is about.
    """
    is_own = evidence.of == page_of.path
    did = f"{page_of.name} introduced them to you"
    match evidence.kind:
        case "family":
            return f"family: {evidence.words} in {'this' if is_own else 'their'} note"
        case "knows":
            return "they know one another, as the note says"
        case "introduced_by":
            return "introduced you" if is_own else did
        case "intro":
            return did if is_own else "introduced you"
        case "introduced":
            return "you introduced them to one another"
    return f"together: {text}" if (text := brief(evidence.words)) else "together"


def end_words(end: Membership, organization: str) -> str:
    """What the last person has to do with the organization: "is at Acme", "was at Acme"."""
    period = f" ({end.evidence.words})" if end.evidence.words else ""
    match end.standing:
        case "now":
            return f"is at {organization}{period}"
        case "before":
            return f"was at {organization}{period}"
    return f"knows {organization}"


def thanks_words(thanks: Thanks) -> str:
    """`Ishbel introduced you on 2 October 2026, and may like to hear how it went`."""
    did = "introduced you" if thanks.told.kind == "intro" else "put in a word for you"
    when = when_it_was(thanks.told)
    return f"{thanks.contact.name} {did} {when}, and may like to hear how it went"


def first_name(contact: Contact) -> str:
    """How a letter begins; a name in another script than ours, or with a title, is left whole."""
    first = contact.name.split()[0] if contact.name.split() else contact.name
    titled = first.endswith(".") or fold(first) in _TITLES
    return contact.name if titled or first[:1] >= "\u0250" else first


def catch_up_sentence(contact: Contact) -> str:
    """What one could send to somebody who has been silent: no request."""
    return CATCH_UP.format(name=first_name(contact))


def asking_sentence(approach: Approach, names: list[str], organization: str) -> str:
    """How one could ask. `names` are the people behind the first; `organization` may be empty."""
    first, goal = first_name(approach.first), organization or (names[-1] if names else "")
    if not names and organization:
        end = approach.chain.end
        how = "is it" if end and end.standing == "now" else "do you find it"
        how = "was it" if end and end.standing == "before" else how
        return f"{first}, how {how} at {organization}? I should like to hear it from you."
    if not names:
        return f"{first}, I should like to talk with you. When would be a good moment?"
    if _has_opened(approach):
        return (
            f"{first}, it was kind of you to tell me of {names[0]}, and I should like to write "
            "now. May I say that you sent me?"
        )
    if approach.knows_next:
        return (
            f"{first}, {names[0]} has been on my mind too. Shall the three of us see each other "
            "again?"
        )
    if not organization and len(names) == 1:
        return (
            f"{first}, would you introduce me to {goal}? Only if it feels right to you; "
            "no is a fine answer."
        )
    return (
        f"{first}, would you introduce me to {names[0]}? I should like to get to know {goal}. "
        "Only if it feels right to you; no is a fine answer."
    )


def _has_opened(approach: Approach) -> bool:
    """Whether the first person has made the introduction already."""
    hop = approach.chain.hops[0]
    return any(one.kind == "intro" and one.of == hop.source for one, _ in hop.evidence)


def introduction_words(one: Introduction, contacts: Mapping[str, Contact]) -> str:
    """What an entry opened: "Ishbel Tulloch introduced you to Alasdair Flett"."""
    to = listed([contacts[path].name for path in one.to])
    if one.by:
        by = contacts[one.by].name
        if one.told.kind == "intro":
            return f"{by} introduced you to {to}" if to else f"{by} introduced you"
        return f"{by} put in a word for you with {to}" if to else f"{by} put in a word for you"
    other = contacts[one.other].name
    if one.told.kind == "intro":
        return f"you introduced {other} and {to}" if to else f"you introduced {other}"
    return f"you put in a word for {other} with {to}" if to else f"you put in a word for {other}"


def sentence_for(contact: Contact, other: Contact, pair: Pair) -> str:
    """What one could write to one of the two; the other is asked before anything is passed on."""
    best = pair.reasons[0].words if pair.reasons else ""
    name, theirs = first_name(contact), other.name
    if best.startswith("both like "):
        shared = best.removeprefix("both like ")
        return (
            f"{name}, I know somebody else who likes {shared}: {theirs}. "
            "Shall I bring you two together?"
        )
    return (
        f"{name}, I think that you and {theirs} would have something to say to one another. "
        "Shall I bring you two together?"
    )
