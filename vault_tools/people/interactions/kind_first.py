"""Items of a person's note that name a kind of contact first and its day behind it.

"Call on 2026-11-08", "Coffee with [[Bo]] (2026-11-08)", "Met 2026-11-08 at the fair". A day may
stand in any sentence, so the words before it may say what it was, with whom and where, and no more.
In a log all kinds are read. Elsewhere it has to be in no section, or in one for notes of any kind
("Gifts" may list "Tea (2026-11-08)"), and of no kind that may be of somebody's own life ("Wedding
on …"), a gift in mind, or a way to reach them ("Phone (…)").
"""

import re
from collections.abc import Mapping, Sequence

from vault_tools.notes.log.entry import Entry
from vault_tools.notes.log.log_periods import is_of_contact
from vault_tools.notes.note import Note
from vault_tools.patterns import pattern
from vault_tools.people.interactions.kinds import CANONICAL, NO_CONTACT, OF_TWO
from vault_tools.people.interactions.read_entry import leading_kind
from vault_tools.people.interactions.with_whom import LINK_AS_WRITTEN
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

_OF_ANYTHING = word_set("""
    notes, note, history, timeline, updates, recent, activity, misc, diary, notizen, verlauf,
    chronik, historique, notas, historial, histórico, storia, notities, anteckningar, notater,
    notatki, заметки, история
""")
"""Headings below which a line may tell of anything, and so of contact."""

_LINK = pattern(LINK_AS_WRITTEN)
_LEADS = word_set("""
    with, w/, and, &, at, in, near, over, via, mit, und, bei, beim, im, avec, et, chez, à, au, dans,
    con, y, en, com, e, na, no, met, bij, hos, med, hon
""")
_WITH = frozenset({"with", "w/", "mit", "avec", "con", "com", "met", "med"})
_THEM = frozenset(
    {"her", "him", "them", "both", "ihr", "ihm", "ihnen", "elle", "lui", "ella", "él"}
)
_OF_HERS = (["with", "her"], ["w/", "her"])  # "with her agent"
_OF_ANYBODY = frozenset({"met", "visited"})
_WHOM = frozenset({"her", "him", "them", "us", "me", "you", "to"})
_ELSE = word_set("""
    by, before, until, till, due, after, since, for, from, about, re, to, not, never, next, every,
    planned, scheduled, booked, cancelled, canceled, postponed, missed, if, when, that, who,
    because, vor, bis, ab, seit, für, nach, wegen, über, nicht, geplant, abgesagt, verschoben,
    avant, après, depuis, pour, pas, prévu, prévue, annulé, annulée, antes, hasta, desde, para,
    después, cancelado, cancelada, prima, dopo, per, depois, voor, na, born, moved, geboren, né, née
""")
"""Words that make of a day another one than that of the contact."""

_SIGNS = ",;()*_"
_LONGEST = 8  # words of company and place


def is_kind_first(entry: Entry, note: Note, own: Mapping[str, str]) -> bool:
    """Whether the words before the day of an item say what kind of contact it was, and no more.

    `own` are the settings' kinds.
    """
    word, rest = leading_kind(entry.before, own)
    if not word:
        return False
    tail = [one for one in _LINK.sub(" [[]] ", rest).split() if one.strip(_SIGNS)]
    words = [word.casefold(), *_kinds_ahead(tail, own)]
    kinds = [CANONICAL.get(one, one) for one in words]
    if {*kinds} & (NO_CONTACT | {"note"}) or not _says_with_whom(tail[len(words) - 1 :], words):
        return False
    if not _may_tell_of_contact(entry.under, note.title):
        return False
    if is_log(entry.heading):
        return True
    if len(words) == 1 and _is_theirs(words[0], tail, note):
        return False
    sure = not OF_TWO.isdisjoint({*kinds}) and not _WAYS.issuperset(words)
    above = (entry.heading, *entry.above)
    return sure and all(_may_tell_of_contact(heading, note.title) for heading in above)


def _is_theirs(word: str, tail: Sequence[str], note: Note) -> bool:
    """Whether they may have been there without me: "Met Tom", "Visited Rome" in a note on Ana."""
    whom = tail[0].strip(_SIGNS) if word in _OF_ANYBODY and tail else ""
    return whom[:1].isupper() and whom.casefold() not in _bare(f"{note.title} {note.name}").split()


def _may_tell_of_contact(heading: str, title: str) -> bool:
    """Whether a heading leaves open what a line below it tells of; one that is a year does."""
    return heading == title or is_log(heading) or {*_bare(heading).split()} <= _OF_ANYTHING


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


def _says_with_whom(tail: Sequence[str], kinds: Sequence[str]) -> bool:
    """Whether what is behind the kind is company and a place: "with Ana at the lake"."""
    done = kinds[0].endswith("ed") or kinds[0] in {"met", "rang", "spoke"}
    words = [word.casefold().strip(_SIGNS) for word in tail]
    if len(tail) > _LONGEST or any(map(str.isdigit, "".join(tail))) or {*words[1:]} & _ELSE:
        return False
    if kinds[0] in {"spoke", "talked"} and words[:1] in (["at"], ["in"]):  # to an audience
        return False
    led = False  # whether a word such as "with" or "at" came, which anything may follow
    for index, (word, written) in enumerate(zip(words, tail, strict=True)):
        whom = done and ((word in _WHOM and words[:index] in ([], ["to"])) or written[:1].isupper())
        apart = index > 0 and tail[index - 1].endswith(",")
        joined = index > 0 and words[index - 1] in _WITH
        if joined and not (word == "[[]]" or word in _THEM or written[:1].isupper()):
            return False
        if words[:index][-2:] in _OF_HERS and not (apart or word in _LEADS):
            return False
        if word in _LEADS:
            led = True
        elif not (word == "[[]]" or whom or (led and (not apart or written[:1].isupper()))):
            return False
    return True
