"""What an idea may need of somebody: each need a question to what the notes show of them.

The names of the needs are in `deck.NEEDS`. An answer is a `Reason` with the line that says so, or
None: then the idea does not fit.
"""

from collections.abc import Callable, Mapping
from datetime import timedelta

from vault_tools.notes.resolve import fold
from vault_tools.people.birthdays import birthday_in
from vault_tools.people.day_words import long_day, short_day, when_it_was
from vault_tools.people.giving.gifts import noted_gifts
from vault_tools.people.giving.kindness import DOORS, FAVOUR_LATELY, FAVOURS
from vault_tools.people.ideas.portrait import AT_WORK, YEAR, Portrait
from vault_tools.people.interactions.interaction import Interaction
from vault_tools.people.quoting import Reason, brief, reason_of
from vault_tools.people.showing.secrets import is_secret_task
from vault_tools.problems import Place

BIRTHDAY_AHEAD = 27  # days from the week's first; what falls into the week itself no post reaches
JUST_MET = 42  # days
CHILDHOOD = 16  # years
LATELY = 120  # days


def answer(need: str, portrait: Portrait) -> Reason | None:
    """What the notes say to a need; of one portrait each need is asked once."""
    if need not in portrait.answers:
        question, _ = _QUESTIONS[need]
        portrait.answers[need] = question(portrait)
    return portrait.answers[need]


def _address(portrait: Portrait) -> Reason | None:
    if portrait.contact.household:
        return Reason("the note has the address", portrait.contact.place_of("household"))
    found = portrait.latest(lambda one: one.kind == "letter", 10 * YEAR)
    if found:
        return Reason(f"a letter {when_it_was(found)}", found.place)
    found = portrait.latest(lambda one: one.kind == "visit", 10 * YEAR)
    return Reason(f"a visit {when_it_was(found)}", found.place) if found else None


def _birthday_ahead(portrait: Portrait) -> Reason | None:
    born, first = portrait.contact.birthday, portrait.week.begins
    for year in (first.year, first.year + 1):
        on = birthday_in(born, year, portrait.settings.february_29) if born else None
        if on and portrait.week.ends < on <= first + timedelta(days=BIRTHDAY_AHEAD):
            return Reason(f"birthday on {short_day(on)}", portrait.contact.place_of("birthday"))
    return None


def _mutual_friend(portrait: Portrait) -> Reason | None:
    contact = portrait.contact
    if contact.introduced_by:
        name = contact.introduced_by[0].name
        return Reason(f"you both know {name}", contact.place_of("introduced_by"))
    if contact.knows:
        return Reason(
            f"you both know {contact.knows[0].name}", contact.place_of("knows", "related")
        )
    return None


def _work(portrait: Portrait) -> Reason | None:
    contact = portrait.contact
    if contact.role and "retired" not in fold(contact.role):
        return Reason(f"work: {contact.role}", contact.place_of("role"))
    if contact.organizations:
        words = f"work: {contact.organizations[0].name}"
        return Reason(words, contact.place_of("organization"))
    return None


def _work_elsewhere(portrait: Portrait) -> Reason | None:
    """Work about which one may say that one looks about: not to one's boss, colleague or client."""
    return None if fold(portrait.contact.relationship) in AT_WORK else _work(portrait)


def _listed(concept: str, words: str) -> Callable[[Portrait], Reason | None]:
    def ask(portrait: Portrait) -> Reason | None:
        said = getattr(portrait.contact, concept)
        return Reason(f"{words} {said[0]}", portrait.contact.place_of(concept)) if said else None

    return ask


def _gift_ideas(portrait: Portrait) -> Reason | None:
    """A gift that was noted and not given yet."""
    for noted in noted_gifts(portrait.contact, portrait.until):
        if not (noted.given or noted.secret):
            return Reason(f"a gift you noted: {noted.text}", noted.place)
    return None


def _promise(portrait: Portrait) -> Reason | None:
    for task in portrait.contact.open_promises():
        if is_secret_task(task):
            continue
        place = Place(portrait.contact.path, task.line, task.column)
        return Reason(f"promised: {brief(task.text)}", place)
    return None


def _is_kindness(one: Interaction) -> bool:
    return one.direction == "from" and one.kind in FAVOURS


def _kindness(portrait: Portrait) -> Reason | None:
    one = portrait.latest(_is_kindness, FAVOUR_LATELY)
    if one is None or portrait.answered(one):
        return None
    return reason_of(one.kind, one)


def _introduction(portrait: Portrait) -> Reason | None:
    one = portrait.latest(lambda one: one.direction == "from" and one.kind in DOORS)
    if one is None or portrait.answered(one):
        return None
    return reason_of("an introduction" if one.kind == "intro" else "a referral", one)


def _shared_evening(portrait: Portrait) -> Reason | None:
    one = portrait.latest(lambda one: one.where == "meeting" or len(one.people) > 1)
    return reason_of("together", one) if one else None


def _last_thread(portrait: Portrait) -> Reason | None:
    return reason_of("last,", portrait.told[-1]) if portrait.told else None


def _just_met(portrait: Portrait) -> Reason | None:
    """Only if the note says so: a log may begin after thirty years of friendship."""
    met = portrait.contact.met.exact if portrait.contact.met else None
    if met is None or not met <= portrait.week.ends <= met + timedelta(days=JUST_MET):
        return None
    return Reason(f"you met on {long_day(met)}", portrait.contact.place_of("met"))


def _borrowed(portrait: Portrait) -> Reason | None:
    one = portrait.latest(lambda one: one.kind == "lent", 20 * YEAR)
    if one is None or one.direction == "to":
        return None
    return reason_of("borrowed", one)


def _grown_up(portrait: Portrait) -> Reason | None:
    born = portrait.contact.birthday
    if born and born.year and portrait.week.begins.year - born.year < CHILDHOOD:
        return None
    return Reason("grown up, as far as the note says", portrait.contact.place_of("birthday"))


def _lately_in_touch(portrait: Portrait) -> Reason | None:
    lately = [one for one in portrait.contacts if portrait.since(one) <= LATELY]
    if not lately or len(portrait.contacts) < 2:
        return None
    return Reason(f"in touch {when_it_was(lately[-1])}", lately[-1].place)


def _first_contact(portrait: Portrait) -> Reason | None:
    if not portrait.is_stranger:
        return None
    contact = portrait.contact
    place = contact.place_of("created", "circle", "cadence", "location")
    return Reason("not in touch yet", place if place.line else Place(contact.path, 1))


def _once_met(portrait: Portrait) -> Reason | None:
    """That we met once, some time ago, and nothing says that it went on from there."""
    contact, met = portrait.contact, portrait.contact.met
    lately = portrait.until - timedelta(days=YEAR)
    if contact.relationship or portrait.contacts[1:]:
        return None
    if any(day > lately for day in (portrait.last and portrait.last.day, met and met.exact) if day):
        return None
    if contact.how_met:
        return Reason(f"how you met: {brief(contact.how_met)}", contact.place_of("how_met"))
    words = f"you met on {long_day(met.exact)}" if met and met.exact else "you met, says the note"
    return Reason(words, contact.place_of("met")) if met else None


def _long_silence(portrait: Portrait) -> Reason | None:
    if not portrait.is_silent or portrait.last is None:
        return None
    return Reason(f"last in touch {when_it_was(portrait.last)}", portrait.last.place)


_QUESTIONS: Mapping[str, tuple[Callable[[Portrait], Reason | None], int]] = {
    "birthday ahead": (_birthday_ahead, 4),
    "introduction": (_introduction, 4),
    "just met": (_just_met, 4),
    "kindness": (_kindness, 4),
    "gift ideas": (_gift_ideas, 3),
    "looking for": (_listed("looking_for", "looking for"), 3),
    "shared interest": (_listed("interests", "likes"), 3),
    "borrowed": (_borrowed, 2),
    "last thread": (_last_thread, 2),
    "mutual friend": (_mutual_friend, 2),
    "promise": (_promise, 2),
    "shared evening": (_shared_evening, 2),
    "can help with": (_listed("can_help_with", "can help with"), 1),
    "first contact": (_first_contact, 1),
    "long silence": (_long_silence, 1),
    "once met": (_once_met, 1),
    "work": (_work, 1),
    "work elsewhere": (_work_elsewhere, 1),
    "address": (_address, 0),
    "grown up": (_grown_up, 0),
    "lately in touch": (_lately_in_touch, 0),
}
POINTS = {need: points for need, (_, points) in _QUESTIONS.items()}
"""How much it speaks for an idea that the notes have what it needs."""
