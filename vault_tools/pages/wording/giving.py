"""Sentences about what was given and received, such as the friend could read them.

No sentence counts, weighs or reminds of a debt: it says what they did, and that a word about it
may be welcome.
"""

from collections.abc import Sequence
from datetime import date
from itertools import islice

from msgspec.structs import replace

from vault_tools.pages.wording.last_thread import told_words
from vault_tools.people.contact import Contact
from vault_tools.people.day_words import month_and_year, when_it_was
from vault_tools.people.giving.gifts import Noted, gifts, noted_gifts
from vault_tools.people.giving.kindness import Kindness
from vault_tools.people.giving.loans import Loan
from vault_tools.people.quoting import brief

_RECEIVED = {
    "gift": ("gave you something", "what became of it"),
    "help": ("helped you", "how it turned out"),
    "advice": ("gave you advice", "what came of it"),
    "encouragement": ("cheered you on", "how it went"),
    "lent": ("lent you something", "how it served you"),
    "intro": ("introduced you", "how it went"),
    "referral": ("put in a word for you", "how it went"),
    "meal": ("had you at their table", "that you still think of it"),
    "hosted": ("had you round", "that you still think of it"),
}
BIRTHDAYS_AHEAD = "Birthdays ahead"
TO_ANSWER = "Kindness that might like an answer"
ON_LOAN = "Lent and borrowed"
BEFORE = 2  # gifts given before that a birthday's row recalls


def received_words(one: Kindness, contact: Contact) -> str:
    """`introduced you on 14 May 2026: to Acme`."""
    return _told(f"{_RECEIVED[one.kind][0]} {when_it_was(one.told)}", one, contact)


def waiting_words(one: Kindness, contact: Contact) -> str:
    """The same, and what they may like to hear."""
    said = received_words(one, contact)
    stop = "" if said.endswith(("?", "!", "…", ".")) else "."
    return f"{said}{stop} They may like to hear {_RECEIVED[one.kind][1]}."


def listed_words(one: Kindness, contact: Contact) -> str:
    """In a list that has the day beside it: `help: read her the small print`."""
    kind = {"intro": "introduction"}.get(one.kind, one.kind)
    text = _gist(one, contact) or brief(one.told.text)
    return f"{kind}: {text}" if text else kind


def loan_words(loan: Loan) -> str:
    """`borrowed on 23 February 2025: a fish kettle`."""
    return f"{'lent' if loan.lent else 'borrowed'} {when_it_was(loan.told)}: {loan.what}"


def noted_words(one: Noted) -> str:
    """`a storm glass (given in August 2026)`."""
    return f"{one.text} (given in {month_and_year(one.given.day)})" if one.given else one.text


def birthday_words(contact: Contact, until: date, *, aloud: bool) -> tuple[str, ...]:
    """Before a birthday, what is noted and what was given; `aloud` without what is secret."""
    noted = [
        one.text
        for one in noted_gifts(contact, until)
        if not one.given and not (aloud and one.secret)
    ]
    gave = reversed(gifts(contact, until, given=True))
    told = islice((one for one in gave if not (aloud and one.told.secret)), BEFORE)
    before = [f"{_gist(one, contact) or 'a gift'} ({month_and_year(one.day)})" for one in told]
    return (*_labelled("noted", noted), *_labelled("given before", before))


def _gist(one: Kindness, contact: Contact) -> str:
    """What the owner wrote of it; whoever must not tell what is secret leaves it out before."""
    told = replace(one.told, secret=False) if one.told.secret else one.told
    return told_words(told, contact)


def _labelled(label: str, texts: Sequence[str]) -> tuple[str, ...]:
    return (f"{label}: {'; '.join(texts)}",) if texts else ()


def _told(what: str, one: Kindness, contact: Contact) -> str:
    text = _gist(one, contact)
    return f"{what}: {text}" if text else what
