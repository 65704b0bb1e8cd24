"""Words for a year looked back on: warm ones, for one person and for all."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from vault_tools.notes.months import ENGLISH as MONTHS
from vault_tools.pages.wording.words import (
    listed,
    number,
    span,
    thread_text,
    times,
    told_line,
    within_year,
)
from vault_tools.people.contact import Contact
from vault_tools.people.day_words import when_it_was
from vault_tools.people.recap import Moment, Recap
from vault_tools.word_lists import word_set

FEW = 12  # names that a line has room for
_COUNTED = word_set("""
    call, message, letter, visit, walk, meal, meeting, event, gift, intro, referral, note
""")


def one_year_words(recap: Recap, contact: Contact, today: date) -> list[str]:
    """The year with one person."""
    if not recap.moments:
        last = contact.last_contact(today)
        when = f"; the last time was {when_it_was(last)}" if last else ""
        return [f"The notes hold nothing of {recap.year} yet{when}."]
    months = list(dict.fromkeys(MONTHS[one.told.day.month - 1] for one in recap.moments))
    words = [f"In touch in {listed(months)}: {listed(kinds(recap.moments))}."]
    if contact in recap.new:
        words.append("It is the year in which it began.")
    words += [
        f"It is the year in which you found each other again, after {span((first - last).days)}."
        for _, last in recap.again
        if (first := next(one.told.day for one in recap.moments if one.told.day > last))
    ]
    return words


def all_year_words(recap: Recap) -> list[str]:
    """The year with everybody, in a few sentences."""
    if not recap.moments:
        return [f"The notes hold nothing of {recap.year} yet."]
    people = {one.path for moment in recap.moments for one in moment.contacts}
    them = "one person" if len(people) == 1 else f"{number(len(people))} people"
    words = [f"In touch with {them}: {listed(kinds(recap.moments))}."]
    words += [
        f"{label}: {listed(names, FEW)}."
        for label, names in (
            ("New", [one.name for one in recap.new]),
            ("Found again", [f"{one.name} (last in {last.year})" for one, last in recap.again]),
            ("Something went from you to", _names(recap.given())),
            ("Something came to you from", _names(recap.received())),
        )
        if names
    ]
    return words


def kinds(moments: Sequence[Moment]) -> list[str]:
    """`three calls`, `a letter`; what has no kind is "being in touch" and stays unsaid."""
    counts = Counter(one.told.kind for one in moments if one.told.kind)
    told = [_kind(kind, count) for kind, count in counts.most_common()]
    other = sum(1 for one in moments if not one.told.kind)
    return [
        *told,
        *([f"{number(other)} more time{'s' * (other > 1)}"] if other and told else []),
    ] or [times(other)]


def _kind(kind: str, count: int) -> str:
    """`a call`, `three calls`; where no plural is known, how often: `help twice`."""
    if kind not in _COUNTED:
        return kind if count == 1 else f"{kind} {times(count)}"
    if count == 1:
        return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"
    return f"{number(count)} {kind}s"


def moment_line(moment: Moment, *, named: bool) -> str:
    """`12 March  visit: the noon bus to Peebles`, with the names where several are told of."""
    names = f"{listed([each.name for each in moment.contacts])}: " if named else ""
    return f"{within_year(moment.told.on)}  {names}{told_line(moment.told, named=not named)}"


def moments_of_months(recap: Recap) -> Iterator[Moment]:
    """One moment of each month: what several shared, else the one that says most."""
    months: dict[int, list[Moment]] = {}
    for moment in recap.moments:
        months.setdefault(moment.told.day.month, []).append(moment)
    for found in months.values():
        yield max(found, key=lambda one: (len(one.contacts) > 1, len(thread_text(one.told))))


def _names(moments: Sequence[Moment]) -> list[str]:
    return list(dict.fromkeys(each.name for one in moments for each in one.contacts))
