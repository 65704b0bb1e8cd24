"""Words for two people who might like to meet: a first sentence to each."""

from vault_tools.pages.wording.paths import first_name
from vault_tools.people.contact import Contact
from vault_tools.people.ties.meeting import Pair


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
