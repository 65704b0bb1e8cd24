"""Items of a person's note that name a kind of contact first and its day behind it.

"Call on 2026-11-08", "Coffee with [[Bo]] (2026-11-08)", "Met 2026-11-08 at the fair". A day may
stand in any sentence, so the words before it may name what it was, with whom and where, and no
more. In a log all kinds are read. Outside one it has to be below no heading, and of no kind that
may be of their own life ("Wedding on …"), a gift in mind, or a way to reach them ("Phone (…)").
"""

import re
from collections.abc import Mapping, Sequence

from vault_tools.notes.log.entry import Entry
from vault_tools.notes.log.log_periods import is_of_contact
from vault_tools.notes.note import Note
from vault_tools.people.interactions.kinds import CANONICAL, NO_CONTACT, OF_TWO
from vault_tools.people.interactions.read_entry import leading_kind
from vault_tools.people.interactions.with_whom import LINK
from vault_tools.word_lists import word_set

_WAYS = word_set("""
    phone, telefon, telephone, video, skype, facetime, zoom, message, text, sms, whatsapp, signal,
    telegram, email, e-mail, mail, dm, chat, courriel, correo, nachricht
""")
_OF_WAYS = word_set("""
    contact, contacts, contact info, contact information, contact details, contact data, kontakt,
    kontakte, contacto, contactos, contato, contatti, contacten, kontakter, kontakty, контакты
""")
"""Headings below which numbers and addresses stand as often as a log."""

_LEADS = word_set("""
    with, w/, and, &, to, at, in, near, over, via, mit, und, bei, beim, im, avec, et, chez, à, au,
    dans, con, y, en, com, e, na, no, met, bij, hos, med, hon
""")
_WHOM = word_set("her, him, them, us, me, you, both, ihr, ihm, ihnen, elle, lui, ella, él")
_SIGNS = ",;()*_"
_LONGEST = 8  # words of company and place


def is_kind_first(entry: Entry, note: Note, own: Mapping[str, str]) -> bool:
    """Whether the words before the day of an item say what kind of contact it was, and no more.

    `own` are the settings' kinds.
    """
    section = next(filter(_bare, (entry.heading, *entry.above)), "")  # above one that is a year
    in_log = is_log(section)
    word, rest = leading_kind(entry.before, own)
    if not word or not (in_log or section in ("", note.title)):
        return False
    tail = [one for one in LINK.sub(" [[]] ", rest).split() if one.strip(_SIGNS)]
    words = [word.casefold(), *_kinds_ahead(tail, own)]
    kinds = {CANONICAL.get(one, one) for one in words}
    if kinds & (NO_CONTACT | {"note"}) or not _names_whom(tail[len(words) - 1 :], words, in_log):
        return False
    return in_log or not (OF_TWO.isdisjoint(kinds) or _WAYS.issuperset(words))


def is_log(heading: str) -> bool:
    """Whether what is below a heading is contact, and no address: "Log", and not "Contact info"."""
    return is_of_contact(heading) and _bare(heading) not in _OF_WAYS


def _bare(heading: str) -> str:
    return " ".join(re.findall(r"[^\W\d_]+", heading)).casefold()


def _kinds_ahead(tail: Sequence[str], own: Mapping[str, str]) -> list[str]:
    """Further kinds that stand behind the first: "Phone call", "Lunch meeting"."""
    found = []
    for word in (one.casefold().strip(_SIGNS) for one in tail):
        if word not in CANONICAL and word not in own:
            break
        if word in _LEADS:  # Dutch "met" is an English kind
            break
        found.append(word)
    return found


def _names_whom(tail: Sequence[str], kinds: Sequence[str], in_log: bool) -> bool:
    """Whether what is behind the kind names company and a place: "with Ana in Lisbon"."""
    done = kinds[0].endswith("ed") or kinds[0] in {"met", "rang", "spoke"}
    words = [word.casefold().strip(_SIGNS) for word in tail]
    if len(tail) > _LONGEST or any(map(str.isdigit, "".join(tail))):
        return False
    if kinds[0] in {"spoke", "talked"} and words[:1] in (["at"], ["in"]):  # to an audience
        return False
    led = done and in_log  # "Met Tom": outside a log it may have been without me
    for word, written in zip(words, tail, strict=True):
        named = word == "[[]]" or (led and (word in _WHOM or written[:1].isupper()))
        if not named and word not in _LEADS:
            return False
        led = led or word in _LEADS
    return True
