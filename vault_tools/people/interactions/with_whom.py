"""The words of an entry that say who was there: "with [[Ana]] and [[Bo]]"."""

import re

from vault_tools.patterns import pattern
from vault_tools.people.interactions.kinds import CANONICAL, OF_TWO

LINK_AS_WRITTEN = r"!?\[\[[^\[\]]*\]\]"
LINK = pattern(LINK_AS_WRITTEN)
TOGETHER = ("with", "w/", "mit", "avec", "con", "com")  # Dutch "met" is an English kind
_SAYS_WITH = pattern(rf"(?:{'|'.join(TOGETHER)})\s", re.IGNORECASE)
_AND = (*TOGETHER, "and", "und", "et", "y", "e", "en")
_WITH = pattern(rf"(?:\s|[,&+]|{LINK_AS_WRITTEN}|(?:{'|'.join(_AND)})(?=\s))*", re.IGNORECASE)
BEHIND_WITH = pattern(rf"(?<!\w)(?:{'|'.join(TOGETHER)})\s+\[\[", re.IGNORECASE)
# Before a "with" that is another one's: "spoke about her call with [[Bo]]".
ABOUT = pattern(
    r"\b(?:about|discuss\w*|regarding|mention\w*|told|über|wegen|sobre|propos)\b",
    re.IGNORECASE,
)
_SPOKEN_OF = pattern(
    r"\b(?:about|regarding|concerning|über|wegen|sobre|propos de|riguardo a)\s+"
    rf"{LINK_AS_WRITTEN}(?:(?:\s*[,&+]\s*|\s+(?:and|und|et|y|e|en)\s+){LINK_AS_WRITTEN})*",
    re.IGNORECASE,
)
_OCCASION = pattern(rf"[\W\d]*(?P<kind>[^\W\d_]+) (?:{'|'.join(TOGETHER)}) \S", re.IGNORECASE)
PRESENT = pattern(
    rf"[*_]*(?:{'|'.join(TOGETHER)}|who|present|attendees|participants|people|guests|teilnehmer"
    r"|anwesend|dabei|présents|asistentes|presentes|presenti|aanwezig)[*_ ]*[:：]",
    re.IGNORECASE,
)


def company_of(text: str) -> str:
    """Of a text that tells ("lunch with [[Ana]] at [[Acme]]") the part that says who was there."""
    found = _WITH.match(text)
    return found[0] if found else ""


def is_occasion(name: str) -> bool:
    """Whether a note is called after a time with people: "Dinner with Ana", "Gespräch mit Bo"."""
    found = _OCCASION.match(name)
    return found is not None and CANONICAL.get(found["kind"].casefold()) in OF_TWO


def without_spoken_of(text: str) -> str:
    """A text without those whom it is only about: "call about [[Bo]] and [[Cy]]"."""
    return _SPOKEN_OF.sub("", text)


def who_was_there(text: str) -> str:
    """The words at the start of a told text that say who was there: "with [[Ana]] and [[Bo]]".

    Empty where a sentence begins with a link: "[[Ana]] showed me the garden".
    """
    found = company_of(text)
    says_so = _SAYS_WITH.match(found) or text[len(found) :].startswith(":")
    return found if says_so and "[[" in found else ""


def what_passed(text: str) -> str:
    """A told text without who was there, which is told from each side in another way."""
    return text.removeprefix(who_was_there(text)).lstrip(": ")
