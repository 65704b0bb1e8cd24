"""Why a date in a note is no contact, in a few words that `vault why` tells.

Each rule looks at one line, one link or one life; an empty reason says that it counts.
"""

import re
from datetime import date

from vault_tools.notes.body import Zone, is_unticked
from vault_tools.notes.links import Link
from vault_tools.notes.log.dated_lines import opening_of
from vault_tools.notes.log.entry import HEADING, TITLE, Entry
from vault_tools.notes.log.log_periods import is_of_contact, is_of_the_note
from vault_tools.notes.marks import is_struck
from vault_tools.notes.note import Note
from vault_tools.patterns import pattern
from vault_tools.people.contact import Contact
from vault_tools.people.dialect.date_values import parse_or_none
from vault_tools.people.dialect.dialect import normal_key
from vault_tools.people.dialect.meeting_words import ASIDE_KEYS, CALLED_OFF
from vault_tools.people.interactions.attempts import ATTEMPT, is_attempt
from vault_tools.people.interactions.not_held import why_not_held, why_still_to_do
from vault_tools.people.interactions.not_met import MENTIONED, is_from_afar, why_not_met
from vault_tools.people.interactions.read_entry import (
    DENIED,
    Spoken,
    is_contact,
    names_kind,
    says_contact,
    says_no_contact,
)

EARLIEST = date(1920, 1, 1)  # nobody who keeps these notes was in touch before
GENERATION = 25  # years for which a visit to somebody's grave may be noted as one to them
NO_DAY = "the note has no day, and the line names no kind of contact"
IGNORED = "the settings say that mentions do not count"
UNLISTED = "the note lists others as being there"
STRUCK = "it is struck through"
RECORD = "it tells of the note itself"
ECHO = "their own note tells it too"

_ZONES = {Zone.QUOTE: "in a quote", Zone.CODE: "in code", Zone.GENERATED: "in generated text"}
# Headings under which dates tell of somebody's own life, or of what is still to come.
_LIFE = pattern(
    r"\b(?:life|biograph\w*|bio|career|education|publications?|works|milestones|born|family"
    r"|events|important dates|key dates|birthdays?|anniversar(?:y|ies)|next|plans?|upcoming|to ?do"
    r"|someday|reminders?|ideas?|\w*ideen?|id[ée]es?|ideias|pomysły|идеи|wish ?lists?|wunsch\w+"
    r"|lebenslauf|werdegang|biogra[fp]\w+|geburtstage|jahrestage"
    r"|parcours|carrière"
    r"|anniversaires|trayectoria|carrera|cumpleaños|aniversarios|trajetória|carreira|aniversários"
    r"|carriera|compleanni|levensloop|loopbaan|verjaardagen|årsdag(?:e|er|ar)|fødselsdage[rn]?"
    r"|födelsedagar|karriär|karriere|życiorys|kariera|urodziny|rocznice|биография|карьера)\b"
    r"|経歴|略歴|履歴|年譜|履历|简历|生平|年谱|이력|경력|연보",
    re.IGNORECASE,
)
# So does a heading of one that was not, or of what is wanted for it: "Missed call – 2026-11-08".
_NO_MEETING = pattern(
    rf"^not?\b|\b(?:{CALLED_OFF}|lists?|prep(?:aration)?|verpasst\w*|vorbereitung"
    r"|manquée?s?|perdid[ao]s?|pers[aeio]|gemiste?|voorbereiding)\b",
    re.IGNORECASE,
)
_LOG = pattern(
    r"\b(?:log|interactions?|protokoll|logbuch|journal des échanges|interacciones|interações"
    r"|interazioni|logboek|logg)\b|やりとり|やり取り|互动|互動|연락",
    re.IGNORECASE,
)
# Under these, and in a table of events, a date counts where its line names a kind of contact.
_TIMELINE = pattern(
    r"\b(?:timeline|history|chronology|chronik|dates|sources?|references|citations?"
    r"|absences?|pto|vacations?|holidays?|time off|feedback|performance|ratings?|assessments?"
    r"|salary"
    r"|compensation|goals?|okrs?|achievements?|accomplishments?|wins|projects?|projekt(?:e|er)|deadlines?"
    r"|decisions?|promises|commitments|related|backlinks|health|medical|surger(?:y|ies)|medication"
    r"|payments?|debts?|orders?|grades?|pets?|children|kids|jobs?|employment|residences?|addresses"
    r"|status|links?|quotes?|gesundheit|kinder|ereignisse|santé|enfants|salud|hijos|salute|figli"
    r"|see also|relacionad[oa]s?|siehe auch|verwandtes?|voir aussi|vedi anche)\b"
    r"|年表|時系列|时间线|時間線",
    re.IGNORECASE,
)
# Of a meeting in which only their name fell: "2026-11-08: Acme sync (mentioned) – may move".
_MENTIONED = pattern(
    r"[(（\[](?:only |just |nur )?(?:mentioned|erwähnt|mentionnée?|mencionad[oa]|menzionat[oa]"
    r"|提及)(?P<where>\s+(?:in|by|at|during|im|bei|par|dans|en|por)\b[^()\[\]]*)?[)）\]]",
    re.IGNORECASE,
)
# Heard of others: "(per Bo's call) she moves"; "(per Post)" says by which way they wrote.
_HEARD = pattern(
    r"\W*\((?:per(?=\s+[^()\s]+\s)|according to|laut|selon|según|segundo|secondo|volgens)"
    r"\s+(?!(?:the |le |el |il |o |het )?(?:\w*plan\w*|schedule|calendar|kalender|agenda|piano)\b)"
    r"([^()\s]+)[^()]*\)",
    re.IGNORECASE,
)
# Of the note itself: that a program, or somebody, made it.
_OF_THE_RECORD = pattern(
    r"\W*(?:auto[- ]?|initial(?:ly)? |first )?"
    r"(?:(?:profile|note|page|entry|file|stub|record|contact|person)(?: was)? )?"
    r"(?:(?:created|imported|migrated|filed|generated)"
    r"(?:\W*$|\W*[:：(–—\])-]| (?:from|by|via|automatically)\b)"
    r"|(?:profile|note|page|entry|record) (?:creation|import)\b)|initial (?:profile|entry|import)\b"
    r"|added to (?:the |my )?(?:crm|vault|contacts|list)\b(?! of\b)"
    r"|(?:created|updated) (?:the |this |her |his |their )?(?:profile|note|page|card|record)"
    r"(?=\W*$|\W*[:：,(–—-]| (?:from|by|via|after|automatically)\b)"
    r"|notiz angelegt|(?:fiche|note) créée|(?:ficha|nota) cread[ao]|知识导入|创建笔记",
    re.IGNORECASE,
)
_MENTIONED_FIRST = pattern(
    r"(?:was |only |just |nur )*(?:mentioned (?:in|by|at|during)|erwähnt (?:in|im|bei|von))\b",
    re.IGNORECASE,
)
# Below these a daily note says what is still to be done, often without boxes.
_STILL_TO_DO = pattern(
    r"(?:plans? for |für |pour |para )?(?:tomorrow|next (?:steps?|actions?|week)|to[- ]?dos?"
    r"|action (?:items?|points?)|actions|follow[- ]?ups?(?! (?:call|chat|meeting|visit|lunch)\b)"
    r"|upcoming|someday|waiting (?:for|on)|reminders|priorities|carr(?:y|ied)[- ]over"
    r"|open (?:items|loops|points)|backlog"
    r"|nächste schritte|offen|offene punkte|aufgaben|prochaines étapes|à faire|demain"
    r"|próximos (?:pasos|passos)|(?:tareas )?pendientes|por hacer|(?<=para )mañana"
    r"|pendências|a fazer|amanhã|prossimi passi|da fare|domani|volgende stappen"
    r"|actiepunten|te doen|nästa steg|att göra"
    r"|следующие шаги|待办|待辦|下一步)(?!\w|.*\b(?:with|w/|mit|avec|con|com)\b)",
    re.IGNORECASE,
)
_CLOSES = pattern(r"\S~~")  # what was struck through; "~~ 2 hours" only says about how long
_SIGNS_AROUND = pattern(r"^\W+|\W+$")
_SAID_BY = pattern(
    r"\b(?:per|according to|laut|selon|d'après|según|segundo|secondo|volgens|enligt|ifølge)\W*$",
    re.IGNORECASE,
)
_LONGEST_LEAD = 20  # characters before a name that say it is only quoted
_EVENTS = frozenset({"event", "events", "milestone", "achievement", "age"})


def why_no_contact(entry: Entry, spoken: Spoken) -> str:
    """Of a dated line, by its place, its box, its kind and the heading above it."""
    if entry.zone in _ZONES:
        return _ZONES[entry.zone]
    if entry.open_task:
        return f"a task that {_state(entry.box)}"
    if spoken.no_contact:
        return spoken.no_contact
    for heading in (entry.heading, *entry.above):
        if is_of_the_note(heading):
            return f'it stands under "{heading}"'
    line = f"{entry.kind}: {entry.text}" if entry.kind else entry.text
    if _is_struck_out(entry.text):
        return STRUCK
    if reason := _why_nothing_came(line):
        return reason
    if not entry.box and not says_contact(line) and (reason := why_still_to_do(line)):
        return reason
    if _is_mention_alone(line):
        return MENTIONED
    return "" if is_of_contact(entry.heading) else _why_by_section(entry)


def _why_by_section(entry: Entry) -> str:
    """Of a line that no heading of contact is right above."""
    names = names_kind(entry.kind or entry.text)
    if entry.form is HEADING:
        return "" if names else _section_of_life(entry, timeline=False)
    if entry.form is TITLE and (
        not names or _LIFE.search(entry.text) or _NO_MEETING.search(entry.text)
    ):
        return "the heading names no kind of contact"
    if _EVENTS & {*entry.columns} and not names:
        return "it stands in a table of events"
    return _section_of_life(entry, timeline=not names)


def _section_of_life(entry: Entry, *, timeline: bool) -> str:
    """Which of the headings above says that dates tell of their life; one of contact comes first.

    In a `timeline` both stand side by side.
    """
    for heading in (entry.heading, *entry.above):
        if is_of_contact(heading):
            return ""
        if _LIFE.search(heading) or (timeline and _TIMELINE.search(heading)):
            return f'it stands under "{heading}"'
    return ""


def log_among(note: Note) -> str:
    """The first heading of a note below which all contact is noted: "Log".

    "Calls" is not, nor is "Contact", below which addresses stand.
    """
    entries = (*note.entries, *note.asides)
    above = (heading for one in entries for heading in (one.heading, *one.above))
    return next((one for one in above if _LOG.search(one) and is_of_contact(one)), "")


def why_apart(entry: Entry, spoken: Spoken, log: str, title: str) -> str:
    """Of a line in a section of its own, in a note with a log, that it names no kind of contact."""
    in_section = entry.form is not HEADING and entry.heading not in {"", title}
    if not log or not in_section or any(map(_may_be_log, (entry.heading, *entry.above))):
        return ""
    told = names_kind(entry.kind or entry.text) or "contact" in dict(spoken.fields)
    return "" if told else f'it stands under "{entry.heading}", and not in "{log}"'


def _may_be_log(heading: str) -> bool:
    """Whether lines below it may be contact as those of a log are: "Meetings", "Visits", "2025"."""
    of_contact = is_of_contact(heading) or is_contact(heading.rstrip("s"))
    return of_contact or parse_or_none(heading, "") is not None


def is_related(heading: str) -> bool:
    """Whether it says that what is below has to do with a note, and no more: "See also"."""
    return normal_key(_SIGNS_AROUND.sub("", heading)) in ASIDE_KEYS


def is_aside(heading: str) -> bool:
    """Whether what the note of a whole day has below a heading is yet to come, or only related.

    Whoever has something to do after a meeting was there.
    """
    return bool(_STILL_TO_DO.match(_SIGNS_AROUND.sub("", heading))) or is_related(heading)


def why_no_mention(link: Link, line: str, written: str, aside: str = "") -> str:
    """Of a link in a dated note, that stands in `line`, in the note `written` so.

    `aside` is the heading above it, if one says that what is below tells of no contact.
    """
    if link.in_field:
        return f'a link in the field "{link.in_field}"'
    if link.zone in _ZONES:
        return _ZONES[link.zone]
    if is_unticked(link.box):
        return f"in a task that {_state(link.box)}"
    if aside and not link.box:
        return f'it stands under "{aside}"'
    before = written[: link.column - 1]
    if _SAID_BY.search(before, max(len(before) - _LONGEST_LEAD, 0)):
        return MENTIONED
    if is_struck(written, link.column):
        return STRUCK
    if says_no_contact(line):
        return DENIED
    if not link.box and not says_contact(line) and (reason := why_not_met(before, written)):
        return reason
    if reason := _why_nothing_came(line[opening_of(line).at :]):
        return reason
    return "embedded" if link.embed else ""


def why_not_in_their_life(day: date, contact: Contact) -> str:
    """Of a day on which nobody can have been in touch with the contact."""
    if day < EARLIEST:
        return "too long ago to be of anybody alive"
    born = contact.birthday.earliest if contact.birthday else None
    if born and day < born:
        return "before they were born"
    if contact.birthday and day == contact.birthday.exact:
        return "the day of their birth"
    if contact.died and contact.died.year and day.year > contact.died.year + GENERATION:
        return "long after they died"
    return ""


def _why_nothing_came(text: str) -> str:
    """That nobody was reached, or the like; unless the line says that it counts."""
    reason = RECORD if _OF_THE_RECORD.match(text) else ATTEMPT if is_attempt(text) else ""
    reason = reason or why_not_held(text)
    return "" if reason and says_contact(text) else reason


def _is_struck_out(text: str) -> bool:
    """Whether it is struck through, from before the day or from behind it, and no more is told."""
    if text.count("~~") % 2:
        return bool(_CLOSES.search(text))
    return text.startswith("~~") and not names_kind(text.rpartition("~~")[2])


def _is_mention_alone(text: str) -> bool:
    """Whether they were only spoken of: "call (mentioned in passing a new job)" tells of both."""
    if is_from_afar(text):
        return not says_contact(text)
    heard = _HEARD.match(text)
    if _MENTIONED_FIRST.match(text) or (heard and not is_contact(heard[1])):
        return not says_contact(text)
    found = _MENTIONED.search(text)
    if found is None or (found["where"] and names_kind(text)):
        return False
    return not says_contact(text)


def _state(box: str) -> str:
    return "was called off" if box == "-" else "is still open"
