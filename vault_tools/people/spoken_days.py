"""Days as one says them: "yesterday", "last tuesday", "3 weeks ago", "in two months".

A grammar of our own, in which nothing is guessed: what it does not know it does not read.
`order` says how 03/04/2026 is read, as in `parse_date`.
"""

import re
from collections.abc import Container
from datetime import date, timedelta

from vault_tools.notes.dates import PartialDate, UnreadableDate, parse_date, parse_day
from vault_tools.notes.log.dated_lines import in_this_century
from vault_tools.notes.months import WEEKDAYS, weekday_number
from vault_tools.notes.resolve import fold
from vault_tools.patterns import pattern
from vault_tools.people.interactions.kinds import CANONICAL
from vault_tools.people.rotation.cadence import Cadence, CadenceError, parse_cadence
from vault_tools.problems import UsageError
from vault_tools.word_lists import by_word

_WEEKDAYS = tuple(name.lower() for name in WEEKDAYS)
_NAMED = by_word(
    {
        -2: """
            the day before yesterday, day before yesterday, vorgestern, anteayer, eergisteren,
            przedwczoraj, avant-hier, anteontem, 前天, 一昨日, おととい
        """,
        -1: """
            yesterday, last night, gestern, ayer, ieri, ontem, gisteren, igår, wczoraj, včera, 昨天,
            昨日, きのう, 어제
        """,
        0: """
            today, now, tonight, this morning, this afternoon, this evening, heute, hoy, oggi, hoje,
            vandaag, idag, dzisiaj, dnes, aujourd'hui, aujourd’hui, 今天, 今日, 오늘
        """,
        1: "tomorrow, demain, domani, amanhã, 明天, 明日, 내일",
        2: "the day after tomorrow, day after tomorrow, übermorgen, après-demain, 后天, 後天",
    }
)
"""Also words of other languages, each of which is no word of a second one; so no French *hier*."""
DAY_WORDS = frozenset(word for word in _NAMED if " " not in word)
_AGO = pattern(r"(.+?)(?:\s+ago|前)|(?:vor|il y a|hace|há)\s+(.+)")
_AHEAD = pattern(r"(?:(?:in|for|another|dans|en)\s+)?(?:the )?(?:next )?(.+?)(?:后|後)?")
_IN = pattern("(?:in|dans) ")
_ON = ("on ", "this ", "am ", "diesen ", "le ", "el ")
_LAST = pattern(r"(?:last|letzten|vorigen) (\S+)|(\S+) (?:dernier|pasado|passad[oa]|scors[oa])")
_NEXT = pattern(
    r"(?:next|coming|nächsten|kommenden) (\S+)|(\S+) (?:prochain|próxim[oa]|prossim[oa])"
)
_COUNTING = frozenset({"segunda", "quarta", "quinta", "sexta"})  # "segunda reunião", the second
EARLIEST_YEAR = 1900  # before it nobody was in touch who keeps these notes
# Without a year only what may be a day and a month: "9.30. tea" begins with a time.
_IN_FRONT = pattern(
    r"\d{4}([-./])\d\d?\1\d\d?|\d\d?([-./])\d\d?\2\d{4}|(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\."
)
_LATELY = 270  # days; whoever gives no year means one of these
_UNTIL = pattern(r"(?:until|till?|to)\s+")


def parse_past_day(text: str, today: date, order: str = "") -> date | None:
    """A day up to today; None for anything else. A weekday is the latest one before today."""
    words = _plain(text)
    if (day := _named(words, today)) and day <= today:
        return day
    if number := _weekday(words, _LAST):
        return today - timedelta(days=(today.weekday() - number) % 7 + 1)
    if (ago := _AGO.fullmatch(words)) and (span := _span(ago[1] or ago[2])):
        return span.before(today)
    day = _written(words, today, order, ahead=False)
    return day if day and day <= today else None


def parse_coming_day(text: str, today: date, order: str = "") -> date | None:
    """A day after today; None for anything else. A weekday is the first one after today.

    A month or a year begins on its first day: "until march".
    """
    words = _UNTIL.sub("", _plain(text), count=1)
    if (day := _named(words, today)) and day > today:
        return day
    if number := _weekday(words, _NEXT):
        return today + timedelta(days=(number - 1 - today.weekday() - 1) % 7 + 1)
    day = _written(words, today, order, ahead=True)
    if day is None and (ahead := _AHEAD.fullmatch(words)) and (span := _span(ahead[1])):
        day = span.after(today)
    return day if day and day > today else None


def past_day(text: str, today: date, order: str = "") -> date:
    """Like `parse_past_day`, also with a year of two digits, as in a log.

    Raises `UsageError` for what it does not know, and for a day of last year without its year.
    """
    if day := parse_past_day(in_this_century(text.strip()), today, order):
        if day.year < EARLIEST_YEAR:
            raise UsageError(f'"{text}" is too long ago', "is the year right?")
        if _is_without_year(text, order) and (today - day).days > _LATELY:
            message = f'"{text}" is still ahead this year, so nothing was logged'
            raise UsageError(message, f"if it was in {day.year}: {day.isoformat()}")
        return day
    if day := parse_coming_day(text, today, order):
        hint = f"what is planned is no log entry yet; vault set NAME next_contact {day} promises it"
        raise UsageError(f'"{text}" is still ahead', hint)
    raise _unreadable(text, order, "yesterday, last tuesday, 3 weeks ago, 2026-11-17")


def day_in_front(
    text: str, today: date, order: str = "", kinds: Container[str] = ()
) -> tuple[date, str]:
    """The past day with which a text begins as a line of a log does, and the rest.

    `2026-11-17 call the boiler`, `yesterday call`, `17.11. call`; before a kind also a day as one
    says it, `last tuesday call`. It may also stand after the kind, `call yesterday`. A text without
    a day is of today. `kinds` are those of the settings, folded.
    Raises `UsageError` as `past_day` does, also for a date with its year that is no real one.
    """
    if found := _written_first(text, today, order) or _said_before_kind(text, today, order, kinds):
        return found
    kind, _, rest = text.partition(" ")
    if rest and (fold(kind) in CANONICAL or fold(kind) in kinds):
        day, told = _written_first(rest, today, order) or _said_alone(rest, today, order)
        return day, f"{kind} {told}".strip()
    return today, text


def _written_first(text: str, today: date, order: str) -> tuple[date, str] | None:
    """The date, or "yesterday", that is a text's first word, and the rest."""
    first, _, rest = text.partition(" ")
    word = first.rstrip(":,")
    if _NAMED.get(word.casefold(), 0) >= 0 and not _IN_FRONT.fullmatch(word):
        return None
    return past_day(word, today, order), rest.strip()


def _said_alone(text: str, today: date, order: str) -> tuple[date, str]:
    """The day that a text says and nothing else: `last tuesday`, `3 weeks ago`; else today."""
    return (past_day(text, today, order), "") if _is_said(text, today, order) else (today, text)


def _is_said(text: str, today: date, order: str) -> bool:
    """Whether the words are a day; of a weekday's short names none alone, since `sun` is a word."""
    words = _plain(text)
    if _weekday(words) and not weekday_number(words):
        return False
    if _weekday(words, _NEXT) or _IN.match(words):
        return bool(parse_coming_day(words, today, order))
    written = in_this_century(text.strip())
    is_date = parse_day(written, order) or parse_past_day(written, today, order)
    return bool(is_date) or _NAMED.get(words, 0) > 0


def _said_before_kind(
    text: str, today: date, order: str, kinds: Container[str]
) -> tuple[date, str] | None:
    """The day that up to five words say before a kind: `tuesday call`, `3 weeks ago lunch`.

    A weekday alone may be today.
    """
    words = text.split()
    for count in range(5, 0, -1):
        said = " ".join(words[:count]).rstrip(":,")
        kind = fold(words[count]).rstrip(":,") if words[count:] else ""
        if (kind not in CANONICAL and kind not in kinds) or said.casefold() in _COUNTING:
            continue
        if weekday_number(said) == today.isoweekday():
            return today, " ".join(words[count:])
        if _is_said(said, today, order):
            return past_day(said, today, order), " ".join(words[count:])
    return None


def _is_without_year(text: str, order: str) -> bool:
    """Whether it is a written day that leaves the year open: `20.11.`, `Nov 20`."""
    try:
        found = parse_date(text, order)
    except UnreadableDate:
        return False
    return found is not None and not found.year


def coming_day(text: str, today: date, order: str = "") -> date:
    """Like `parse_coming_day`; raises `UsageError` for what it does not know."""
    text = _UNTIL.sub("", text.strip(), count=1)
    if day := parse_coming_day(text, today, order):
        return day
    if parse_past_day(text, today, order):
        raise UsageError(f'"{text}" is not ahead', "try tomorrow, 2 weeks, next monday")
    raise _unreadable(text, order, "2 weeks, next monday, 1 december, 2026-12-01")


def _unreadable(text: str, order: str, examples: str) -> UsageError:
    try:
        parse_date(text, order)
    except UnreadableDate as error:
        if "could be" in str(error):
            return UsageError(str(error), error.hint)
    return UsageError(f'cannot read "{text}" as a day', f"for example: {examples}")


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _named(words: str, today: date) -> date | None:
    return today + timedelta(days=_NAMED[words]) if words in _NAMED else None


def _weekday(words: str, which: re.Pattern[str] | None = None) -> int:
    """The weekday's number from 1 for Monday, whole or by three letters of English; else 0."""
    if which:
        words = next((words.removeprefix(on) for on in _ON if words.startswith(on)), words)
        led = which.fullmatch(words)
        words = (led[1] or led[2]) if led else words
    if number := weekday_number(words):
        return number
    found = [n for n, name in enumerate(_WEEKDAYS, 1) if len(words) > 2 and name.startswith(words)]
    return found[0] if len(found) == 1 else 0


def _span(words: str) -> Cadence | None:
    if words.isdigit() or words.endswith("ly"):
        return None
    try:
        return parse_cadence(words)
    except CadenceError:
        return None


def _written(text: str, today: date, order: str, *, ahead: bool) -> date | None:
    """A date in figures or words; without a year the nearest such day in the wanted direction."""
    try:
        found = parse_date(text, order)
    except UnreadableDate:
        return None
    if found is None or not (found.day or ahead):
        return None
    return found.earliest if found.year else _nearest(found, today, ahead=ahead)


def _nearest(found: PartialDate, today: date, *, ahead: bool) -> date | None:
    """The day nearest to today in a direction; None for a 29 February in a year without one."""
    try:
        day = date(today.year, found.month or 1, found.day or 1)
        if ahead and day <= today:
            return day.replace(year=today.year + 1)
        return day.replace(year=today.year - 1) if not ahead and day > today else day
    except ValueError:
        return None
