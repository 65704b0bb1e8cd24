"""What was last between two people, inside a sentence: "the call about the new job".

Owns the grammar for each kind of interaction and how much of the user's own words fits behind it.
English only, like all of `words`. What became of it (how long ago, how often) is for `reasons`.
"""

import re

from vault_tools.notes.resolve import fold
from vault_tools.pages.wording.words import SHORT, WAYS, thread_text
from vault_tools.patterns import pattern
from vault_tools.people.contact import Contact
from vault_tools.people.interactions.interaction import Interaction
from vault_tools.people.interactions.kinds import CANONICAL
from vault_tools.people.names.naming import names_of_contact

# Behind "six weeks since", in the order of `WAYS`.
THINGS: dict[str, tuple[str, str, str]] = {
    "call": ("the call", "you called", "they called"),
    "video": ("the video call", "the video call", "the video call"),
    "message": ("the last message", "you wrote", "they wrote"),
    "letter": ("the last letter", "your letter", "their letter"),
    "visit": ("the visit", "your visit", "their visit"),
    "walk": ("the walk", "the walk", "the walk"),
    "meal": ("the meal", "the meal", "the meal"),
    "hosted": ("the evening at one table", "you had them round", "they had you round"),
    "meeting": ("you met", "you met", "you met"),
    "event": ("the get-together", "the get-together", "the get-together"),
    "gift": ("the gift", "your gift", "their gift"),
    "help": ("you helped each other", "you helped", "they helped you"),
    "intro": ("the introduction", "your introduction", "their introduction"),
    "referral": ("the referral", "your referral", "their referral"),
    "thanks": ("the thanks", "you said thank you", "they said thank you"),
    "lent": ("the loan", "you lent them something", "they lent you something"),
    "returned": ("something went back", "you gave something back", "they gave something back"),
    "advice": ("the advice", "your advice", "their advice"),
    "encouragement": ("the encouragement", "you cheered them on", "they cheered you on"),
    "note": ("the note", "your note", "their note"),
}
OWN_KIND = ("the {}", "your {}", "their {}")
LAST_TIME = "the last time"
UNKNOWN = "you were last in touch"

_PREPOSITION = (
    r"(?:about|after|along|around|at|before|behind|between|by|during|for|from|in|into|near|on|over"
    r"|round|through|to|towards?|under|with)\b"
)
_LEADS_ON = pattern(_PREPOSITION)
_PRONOUN = r"(?:me|us|you|him|her|them)"
_SAYS_AGAIN = pattern(
    rf"(?:{_PRONOUN}|(?P<kind>[^\W\d_]+)(?:\s+{_PRONOUN})?)\s+(?={_PREPOSITION})", re.IGNORECASE
)
_WITH = pattern(r"with [^:]+(?P<told>: |$)")
# A full stop ends a sentence, but not behind "Mr", "St" or an initial, nor before a small letter.
_SENTENCE_ENDS = pattern(r"(?<=[.!?…])(?<!\b[A-Z]\.)(?<!\b[A-Z][a-z]\.)(?<!\bMrs\.)\s+(?![a-z])")
_BETWEEN_NAMES = pattern(r"\s*(?:[,&/+]|(?<=\s)(?:and|with|x|[-–—])(?=\s))\s*")
_WHOLE_NAME = pattern(r"[^\W\d_a-z]\S*(?: [^\W\d_a-z]\S*)+")
_CLAUSE_ENDS = ("; ", " – ", " — ", ", ", " and ")
_LEAST = 12  # characters of a clause that still says something


def last_thing(interaction: Interaction, contact: Contact, *, told: bool = True) -> str:
    """The last contact as it stands behind "since": "you helped: an evening with the portfolio".

    Without `told`, or where the user's words do not fit, what it was alone: "you helped".
    """
    if interaction.secret:
        return UNKNOWN
    text = told_words(interaction, contact) if told else ""
    kind = _kind_of(interaction, text)
    if not kind:
        return f"{LAST_TIME}: {text}" if text else UNKNOWN
    if kind == text.casefold() or CANONICAL.get(text.casefold()) == kind:
        text = ""
    own = (LAST_TIME,) * 3 if kind.endswith("ed") else OWN_KIND
    thing = THINGS.get(kind, own)[WAYS[interaction.direction]].format(kind)
    return with_words(thing, text)


def with_words(thing: str, text: str) -> str:
    """Such as "the call about the new job", "the call: an hour", "the call"."""
    if not text:
        return thing
    return f"{thing} {text}" if _LEADS_ON.match(text) else f"{thing}: {text}"


def gist(text: str) -> str:
    """The first sentence of a text, or as many of its clauses as fit; empty where none does."""
    said = _SENTENCE_ENDS.split(text.strip(), maxsplit=1)[0].rstrip(".")
    colon = said.find(": ", _LEAST)
    if len(said) > SHORT or colon > 0:
        ends = [colon, *(said.rfind(mark, _LEAST, SHORT) for mark in _CLAUSE_ENDS)]
        end = next((end for end in ends if 0 < end < SHORT), 0)
        said = f"{said[:end]}…" if end else ""
    if said.endswith((",", ";")):
        said = f"{said.rstrip(' ,;')}…"
    # Of a quotation that goes on, the sign is left out.
    return said.replace('"', "") if said.count('"') % 2 else said


def told_words(interaction: Interaction, contact: Contact) -> str:
    """What the user wrote of it, as far as it fits into a sentence."""
    if interaction.where == "field" or interaction.secret:
        return ""
    text = thread_text(interaction)
    if interaction.where == "mention":
        return _sentence_about(contact, text)
    if interaction.where in {"meeting", "file"}:
        label, colon, rest = text.partition(": ")
        text = rest if colon and CANONICAL.get(label.casefold()) == "meeting" else text
        text = "" if is_names_alone(text, contact) else text
    if interaction.where == "log":
        text = _without_kind(text, interaction.kind)
        company = _WITH.match(text)
        if company and (company["told"] or interaction.place.path != contact.path):
            text = text[company.end() :]
    return gist(text)


def is_names_alone(text: str, contact: Contact) -> bool:
    """Whether a title says only who it was with: "Maya Lindqvist", "Maya and Jonas Weber"."""
    mine = {fold(name) for name in names_of_contact(contact)}
    parts = [part for part in _BETWEEN_NAMES.split(text) if part]
    others = [part for part in parts if fold(part) not in mine]
    return len(others) < len(parts) and all(map(_WHOLE_NAME.fullmatch, others))


def _without_kind(text: str, kind: str) -> str:
    """Of "introduced me to Ana" what follows the word for the kind: "to Ana"."""
    again = _SAYS_AGAIN.match(text)
    said = again["kind"] if again else ""
    if again and (not said or CANONICAL.get(said.casefold()) == kind):
        return text[again.end() :]
    return text


def _kind_of(interaction: Interaction, text: str) -> str:
    if interaction.where == "mention":
        return ""
    if interaction.where in {"meeting", "file"}:
        return interaction.kind or CANONICAL.get(text.casefold(), "meeting")
    return interaction.kind


def _sentence_about(contact: Contact, text: str) -> str:
    """The sentence of a line that names somebody, as far as it does; other parts tell of others."""
    names = set(filter(None, names_of_contact(contact)))
    said = (gist(sentence) for sentence in _SENTENCE_ENDS.split(text))
    return next((one for one in said if any(name in one for name in names)), "")
