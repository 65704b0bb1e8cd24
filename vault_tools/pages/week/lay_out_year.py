"""Laying out the year behind us: its dots, its months, and what it comes to in words."""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta

from vault_tools.notes.months import ENGLISH as MONTHS
from vault_tools.pages.week.year import STEP, MonthMark, YearOfContact, draw_year
from vault_tools.pages.wording import words
from vault_tools.people.day_words import short_day
from vault_tools.people.year import YearBehind


def lay_out_year(year: YearBehind) -> YearOfContact | None:
    """The year, if there was anybody in it."""
    if not year.days:
        return None
    counts = {(day - year.first.begins).days: people for day, people in year.days.items()}
    span = (year.until - year.first.begins).days + 1
    chart = draw_year(counts, span, tuple(_months(year)), _told(year))
    return YearOfContact(chart, year_words(year))


def year_words(year: YearBehind) -> str:
    """What the year comes to: how many people and days, the fullest month and the fullest day."""
    people = words.counted(year.people, "person", "people")
    days = words.counted(len(year.days), "day")
    sentence = f"In the last twelve months you were in touch with {people}, on {days}."
    by_month = _by_month(year)
    fullest = max(by_month.values())
    months = [month for month, count in by_month.items() if count == fullest]
    if len(by_month) > 2 and len(months) == 1:
        sentence += f" Most of all in {MONTHS[months[0][1] - 1]}."
    day, most = max(year.days.items(), key=lambda one: (one[1], one[0]))
    if most > 2:
        sentence += f" On {short_day(day)} there were {words.number(most)} at once."
    return sentence


def _told(year: YearBehind) -> str:
    """Every month with its days, for whoever does not see the dots."""
    days = Counter((day.year, day.month) for day in year.days)
    told = (f"{MONTHS[month - 1]} {number}" for (_, month), number in sorted(days.items()))
    return f"Days in touch, by month: {', '.join(told)}."


def _by_month(year: YearBehind) -> Counter[tuple[int, int]]:
    counts: Counter[tuple[int, int]] = Counter()
    for day, people in year.days.items():
        counts[day.year, day.month] += people
    return counts


def _months(year: YearBehind) -> Iterator[MonthMark]:
    """Each month over the week in which its first day lies, if there is room for its name."""
    span = (year.until - year.first.begins).days
    days = ((number, year.first.begins + timedelta(days=number)) for number in range(span - 7))
    firsts = [(number // 7, day.month) for number, day in days if day.day == 1]
    for index, (week, month) in enumerate(firsts):
        yield MonthMark(MONTHS[month - 1][:3], week * STEP + STEP // 4, second=index % 2 == 1)
