"""The date that a line begins or ends with, as people write them in logs and headings.

Only the form is looked at here, and whether a word in it is a month's name. What a date means is
read in `dates`; what a dated line is, in `entries`.
"""

import re

from msgspec import Struct

from vault_tools.notes.body import BOX, BULLET, TEXT, Line, is_unticked
from vault_tools.notes.months import is_weekday, month_number
from vault_tools.patterns import pattern

# A weekday is taken as any word beside a date; whether it is one is looked up then.
_NAME = r"[^\W\d_]{1,13}(?:-feira)?"
_WEEKDAY = rf"(?:(?:on|the|on the|am|le|el|op|den|em|v|ve)\s+)?(?:(?P<weekday>{_NAME})\.?,?\s+)?"
_MONTH = r"[^\W\d_]{3,12}"
_ABOUT = (
    r"(?:(?:ca|c|circa|cirka|around|about|approx|approximately|etwa|ungefähr|um|vers|env|environ"
    r"|hacia|aprox|verso|rond|omstreeks|около)\.?\s+)?"
)
_PART_OF = (
    r"(?:(?:early|mid|late|(?:the )?(?:end|beginning|start|middle) of|anfang|mitte|ende|début|mi"
    r"|fin|principios de|mediados de|finales de|inizio|metà|fine|begin|midden|eind)[\s-]\s*)?"
)
_TO_31 = r"(?:0?[1-9]|[12]\d|3[01])"
_DAY = (
    r"(?:\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{4}\.\s?\d{1,2}\.\s?\d{1,2}"
    r"|(?:(?<=\[\[)|(?<=/))\d{4}_\d{2}_\d{2}"  # as Logseq names the notes of days
    r"|\d{1,2}[-/.]\s?\d{1,2}[-/.]\s?\d{4}"
    rf"|{_TO_31}(?P<sign>[/.])\s?{_TO_31}(?P=sign)\s?\d{{2}}(?![-/.]\w)"
    rf"|\d{{1,2}}(?:st|nd|rd|th|er|\.)?\s(?:(?:de|of)\s)?{_MONTH}\.?,?\s(?:de\s)?\d{{4}}"
    rf"|\d{{1,2}}(?P<slash>[-/]){_MONTH}(?P=slash)\d{{4}}"
    rf"|{_MONTH}\.?\s\d{{1,2}}(?:st|nd|rd|th)?,?\s\d{{4}}"
    # As in Hungarian, "2026. október 12-én", and "2026-Oct-12".
    rf"|\d{{4}}(?:\.?\s|-){_MONTH}(?:\.?\s|-)\d{{1,2}}(?:-[áé]n\b|\.)?"
    r"|\d{4}[年년]\s?\d{1,2}[月월]\s?\d{1,2}[日일号號])(?!\d)"
)
_SHORT_YEAR = pattern(r"(\d{1,2}([./])\s?\d{1,2}\2\s?)(\d{2})")
_NUMBER = "(?:0?[1-9]|1[0-2])"
# Behind a year: "2026 may be hard", and "2026 May: a walk".
_NO_VERB = r"(?!(?-i:may|march)\s)"
_MONTH_ALONE = (
    rf"(?:\d{{4}}[-/]{_NUMBER}|{_NUMBER}/\d{{4}}|{_MONTH}\.?,?\s(?:de\s)?\d{{4}}"
    rf"|\d{{4}}\.?\s{_NO_VERB}{_MONTH}\.?|\d{{4}}[年년]\s?{_NUMBER}[月월])(?![-/.]?\d|[a-z])"
)


_NAMED_DAY = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th|er|\.)?\s(?:de\s)?{_MONTH}\.?"
    rf"|{_MONTH}\.?(?:\s\d{{1,2}}(?:st|nd|rd|th)?)?)(?!\w)"
)
_NUMBERED_DAY = (
    rf"(?:{_TO_31}\.\s?{_TO_31}\.(?!\s?\d|\w)|{_TO_31}[./]{_TO_31}(?![./-]?\w)"
    r"|\d{1,2}[月월]\s?\d{1,2}[日일号號])"
)
_PLAIN_ENDS = ".日일号號"


def _linked(date: str) -> str:
    """A pattern for a date of this form, plain or as a link to a daily note.

    Folders of days are none: "[[Blog/2026/06/01/Every byte]]" is about an article.
    """
    within = rf"(?P<date>{date})(?(link)(?!/))(?:[#|][^\[\]]*)?(?:\]\])?"
    return rf"(?P<link>\[\[(?:[^\[\]|]*/)?)?{within}"


# Blanks are taken as they come and not given back: of many of them a line is read as soon.
CLOCK = r"\d{1,2}:\d{2}(?::\d{2})?(?:\s*+(?:[ap]m|Z)\b)?"
_UNTIL = rf"(?:\s*+[-–—]\s*+{CLOCK}(?=[\s:–—-]|$))?"
_TIME = rf"(?:[ T,]++(?:at )?(?P<time>{CLOCK}){_UNTIL})?"
_DAY_BEHIND = (
    rf"(?:,?\s*+(?:[(（]\s?(?P<inner>{_NAME})\.?\s?[)）]"
    rf"|(?<=\s)(?P<behind>{_NAME})\.?(?=\s*(?:[:,–—|*\-\])>\\]|\d{{1,2}}:\d|$))))?"
)


def _starting(date: str) -> re.Pattern[str]:
    """A pattern for a line's own text that begins with a date of this form."""
    return pattern(
        # What stands before a date: a sign such as a telephone, then brackets or emphasis.
        rf"(?:[^\w\s\[\](){{}}*`\"'<>#|.,:;!?/\\+\-–—=]{{1,3}}\s*)?(?P<open>\\?[\[(<](?!\[))?"
        rf"(?P<mark>\*\*|__|==|\*|_)?(?P<within>[\[(](?!\[))?{date}(?(within)[\])])"
        # The words behind it may be as bold as the date: "**2026-11-08 Lunch:** soup".
        r"(?P<inside>\s*+[:：])?(?(mark)(?:(?P=mark)|(?P<unclosed>(?=\s.*\S(?P=mark)(?!\w)))))"
        # Of a Markdown link to a daily note the address stands behind it.
        r"(?(open)\\?[\])>](?:(?<=\])\([^()\s]+\))?)(?:\.(?=\s))?"
        r"(?:\s*+(?P<colon>:(?!:)|：)|\s*+(?P<dash>[–—|]|-(?!>)))?\s*+(?P<text>.*)",
        re.IGNORECASE,
    )


_IS_MONTH = pattern(rf"{_MONTH_ALONE}|{_MONTH}\.?", re.IGNORECASE)
_STARTS_WITH_MONTH = _starting(f"{_ABOUT}{_PART_OF}{_linked(_MONTH_ALONE)}(?P<time>)")
# Of each two the second is for a line with a weekday behind the date.
_DATED = f"{_ABOUT}{_WEEKDAY}{_linked(_DAY)}"
_STARTS = _starting(f"{_DATED}{_TIME}"), _starting(f"{_DATED}{_DAY_BEHIND}{_TIME}")
_YEARLESS = rf"{_WEEKDAY}(?P<date>{_NUMBERED_DAY}|{_NAMED_DAY})"
_STARTS_YEARLESS = (
    _starting(f"{_YEARLESS}(?P<time>)"),
    _starting(f"{_YEARLESS}{_DAY_BEHIND}(?P<time>)"),
)
_ENDS = pattern(rf"(?:^|[\s(\[–—:,|-])(?:on\s+)?{_linked(_DAY)}[)\]]*$", re.IGNORECASE)
_WITHIN = pattern(
    rf"(?<=[\s(\[–—,|-])\*{{0,2}}{_linked(_DAY)}{_TIME}\*{{0,2}}[)\]]{{0,2}}(?![\w?])"
    r"(?:\s*+(?P<colon>:(?!:)|：))?(?P<text>.*)",
    re.IGNORECASE,
)
_DIGIT = pattern(r"\d")
_YEAR_OR_SO = pattern(r"\d{2}")
_NOT_SURE = pattern(rf"(?<=\s|[*_([]){_ABOUT}{_PART_OF}$|~\s?$", re.IGNORECASE)
_LAST_DAY = pattern(
    r"(?:(?:to|till|until|and|bis|und|au|al|tot|til|do)\s+|[,&]\s*|[–—-]\s*)?"
    rf"{_linked(_DAY)}(?:\s*+(?:[:：]|[–—|]|-(?!>)))?\s*+(?P<text>.*)",
    re.IGNORECASE | re.DOTALL,
)
_LAST_WORD = pattern(rf"(?:^|\s)({_NAME})\.?,?$")
_FIRST_WORD = pattern(rf"[(（]?\s?({_NAME})")
_LONGEST_DATE = 60  # characters, with a day's name and a link around it
_LETTERS = pattern(r"[^\W\d_]{3,}")
_QUOTES = pattern(r"(?:[ \t]*>)*[ \t]*")


class LineStart(Struct, frozen=True):
    """What stands before a line's own text, which begins `at`; `box` is what is in a task's box."""

    at: int
    listed: bool
    box: str = ""

    @property
    def open_task(self) -> bool:
        """Whether it begins a task that is not done."""
        return is_unticked(self.box)


def opening_of(text: str) -> LineStart:
    """The signs of quotes, list items and boxes at the start of a line."""
    quotes = _QUOTES.match(text)
    at = quotes.end() if quotes else 0
    bullet = BULLET.match(text, at)
    return _start(text, bullet.end() if bullet else at, listed=bullet is not None)


def item_opening(line: Line) -> LineStart | None:
    """The same of a list item in the note's own text; None for any other line."""
    bullet = BULLET.match(line.seen) if line.zone is TEXT else None
    return _start(line.seen, bullet.end(), listed=True) if bullet else None


def _start(text: str, at: int, *, listed: bool) -> LineStart:
    box = BOX.match(text, at)
    return LineStart(box.end(), listed, box[1]) if box else LineStart(at, listed)


def dated(text: str, at: int) -> re.Match[str] | None:
    """The date that a text begins with; words that only look like a month are none."""
    return _beginning(_STARTS, text, at) if _DIGIT.search(text, at) else None


def in_this_century(written: str) -> str:
    """A day of a log as it is meant: nobody notes `8.11.26` of another 26."""
    found = _SHORT_YEAR.fullmatch(written)
    return f"{found[1]}20{found[3]}" if found else written


def without_weekday(text: str) -> str:
    """A text without the weekday that it ends with, before a date."""
    found = _LAST_WORD.search(text)
    return text[: found.start()].rstrip() if found and is_weekday(found[1]) else text


def last_day_behind(text: str) -> str:
    """What is told behind the first of two days, the second last: "to 2026-11-10: a visit"."""
    found = _LAST_DAY.match(text)
    if not found or not found["text"] or not _is_month(found["date"]):
        return text
    return f"{found['text']} (– {found['date']})"


def without_about(before: str) -> str:
    """What stands before a date, without the words that make it one of about then: "- ca. "."""
    return _NOT_SURE.sub("", before)


def month_named(text: str, at: int) -> re.Match[str] | None:
    """The month that a text begins with and tells of, where it names no day: "Oct 2026: lunch"."""
    found = _STARTS_WITH_MONTH.match(text, at)
    return found if found and found["text"] and _is_month(found["date"]) else None


def yearless(text: str, at: int) -> re.Match[str] | None:
    """The month, or the day of one, that a text begins with and tells of: "Oct: lunch".

    A sign sets it apart, but for `25.10.` and `10月25日`, which are nothing else.
    """
    found = _beginning(_STARTS_YEARLESS, text, at)
    if not found or not found["text"]:
        return None
    return found if is_set_apart(found) or found["date"][-1] in _PLAIN_ENDS else None


def yearless_heading(text: str, at: int) -> re.Match[str] | None:
    """The day without a year that a heading is, or begins with and sets apart: "12 October"."""
    found = _beginning(_STARTS_YEARLESS, text, at)
    if not found or not any(map(str.isdigit, found["date"])):
        return None
    surely_day = _LETTERS.search(found["date"]) or found["date"][-1] in _PLAIN_ENDS
    return found if surely_day and (not found["text"] or is_set_apart(found)) else None


def with_year(written: str, year: str) -> str:
    """A day or a month without a year, and the year, as one date."""
    if written[-1] in _PLAIN_ENDS[1:]:
        return f"{year}{'년' if '월' in written else '年'}{written}"
    if _LETTERS.search(written):
        return f"{written} {year}"
    sign = "/" if "/" in written else "."
    return f"{written.removesuffix(sign)}{sign}{year}"


def month_alone(text: str) -> bool:
    """Whether a text is a month, of a year or of none, and nothing else."""
    return _IS_MONTH.fullmatch(text) is not None and _is_month(text)


def date_at_end(text: str) -> re.Match[str] | None:
    """The date that a text ends with; the last signs of most texts tell that they have none."""
    if not text[-5:].rstrip(")]日일")[-1:].isdigit():
        return None
    found = _ENDS.search(text, max(len(text) - _LONGEST_DATE, 0))
    return found if found and _is_month(found["date"]) else None


def day_within(text: str, start: int, end: int) -> re.Match[str] | None:
    """The first whole day that is named between two places of a text, and what is behind it."""
    if not _YEAR_OR_SO.search(text, start):
        return None
    for found in _WITHIN.finditer(text, start):
        return found if found.start() <= end and _is_month(found["date"]) else None
    return None


def is_set_apart(found: re.Match[str]) -> bool:
    return bool(found["mark"] or has_colon(found) or found["dash"] or "[[" in found[0][:2])


def has_colon(found: re.Match[str]) -> bool:
    return bool(found["colon"] or found["inside"])


def _beginning(
    patterns: tuple[re.Pattern[str], re.Pattern[str]], text: str, at: int
) -> re.Match[str] | None:
    """The match of a text in which words beside the date are weekdays, and one in it a month.

    The second pattern is of a weekday behind the date, which few lines have.
    """
    found = patterns[0].match(text, at)
    word = _FIRST_WORD.match(found["text"]) if found else None
    if not found or (word and is_weekday(word[1])):
        other = patterns[1].match(text, at)
        behind = other and (other["inner"] or other["behind"])
        found = other if behind and is_weekday(behind) else found
    if not found or (found["weekday"] and not is_weekday(found["weekday"])):
        return None
    return found if _is_month(found["date"]) else None


def _is_month(written: str) -> bool:
    """Whether the word in a date, if there is one, is a month's name."""
    word = _LETTERS.search(written)
    return word is None or month_number(word[0]) is not None
