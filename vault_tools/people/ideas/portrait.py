"""A contact on the eve of a week: what the notes show of them by then, as ideas ask for it.

Its reasons give dates and never spans, so that they stay true for the whole week.
"""

from collections.abc import Callable
from datetime import date, timedelta
from functools import cached_property

from vault_tools.notes.resolve import fold
from vault_tools.people.contact import Contact
from vault_tools.people.day_words import when_it_was
from vault_tools.people.giving.kindness import answer_to, answers
from vault_tools.people.interactions.interaction import Interaction
from vault_tools.people.quoting import Reason, without_marks, words_in
from vault_tools.people.rotation.cadence import parse_rhythm
from vault_tools.people.rotation.calendar import Week
from vault_tools.people.rotation.member import quiet_days
from vault_tools.people.settings import Settings
from vault_tools.word_lists import word_set

YEAR = 365
TWO_YEARS = 730
THREADS = 5  # the last things told, in which something may have come up
TOGETHER = frozenset({"visit", "walk", "meal", "hosted", "meeting", "event"})
BY_POST = frozenset({"letter", "gift", "thanks", "referral", "note"})
FEW = 3  # contacts, from which on a habit can be seen
AT_WORK = word_set("""
    boss, manager, line manager, supervisor, client, customer, supplier, colleague, coworker,
    co-worker, landlord, landlady, doctor, lawyer
""")


class Portrait:
    """A contact as the notes up to the day `until` show them to the week."""

    def __init__(self, contact: Contact, week: Week, until: date, settings: Settings) -> None:
        self.contact, self.week, self.until, self.settings = contact, week, until, settings

    @cached_property
    def contacts(self) -> list[Interaction]:
        return self.contact.contacts(self.until)

    @cached_property
    def _open(self) -> list[Interaction]:
        """The contacts that a reason may speak of: all but the secret ones."""
        return [one for one in self.contacts if not one.secret]

    @cached_property
    def told(self) -> list[Interaction]:
        """The contacts of which the notes tell something, oldest first."""
        return [one for one in self._open if one.where in {"log", "mention"} and one.text]

    @cached_property
    def threads(self) -> list[tuple[frozenset[str], Interaction]]:
        """What came up the last few times within a year, as words; the latest first."""
        lately = [one for one in self.told[-THREADS:] if self.since(one) <= YEAR]
        return [(words_in(without_marks(one.text)), one) for one in reversed(lately)]

    @cached_property
    def felt(self) -> list[Interaction]:
        """The contacts of which the notes say how they felt, oldest first."""
        return [one for one in self._open if one.fields and one.field("feeling")]

    @cached_property
    def answers(self) -> dict[str, Reason | None]:
        """What was answered to the needs asked so far; filled by `needs.answer`."""
        return {}

    @cached_property
    def last(self) -> Interaction | None:
        return self.contact.last_contact(self.until)

    def since(self, one: Interaction) -> int:
        """Days from an interaction to the week's end."""
        return self._ends - one.day.toordinal()

    @cached_property
    def _ends(self) -> int:
        return self.week.ends.toordinal()

    @cached_property
    def month(self) -> int:
        """The month in which the middle of the week lies."""
        return (self.week.begins + timedelta(days=3)).month

    @cached_property
    def rhythm_days(self) -> float | None:
        return self.contact.rhythm.ideal.days if self.contact.rhythm else None

    @cached_property
    def is_silent(self) -> bool:
        """In touch once, and then not for so long that a letter would begin with memories."""
        return self.last is not None and self.since(self.last) > quiet_days(self.contact.rhythm)

    @cached_property
    def is_stranger(self) -> bool:
        """Noted down without a sign that we ever met: no contact, no day, no name for the tie."""
        contact = self.contact
        known = contact.met or contact.how_met or contact.relationship
        return self.last is None and not known and (self.rhythm_days or YEAR) > 100

    @cached_property
    def writes_letters(self) -> bool:
        """Whether all that is told of the two of us went by post."""
        kinds = {one.kind for one in self.told if one.kind}
        return len(self.told) >= FEW and "letter" in kinds and kinds <= BY_POST

    @cached_property
    def nearness(self) -> tuple[str, Reason | None]:
        """Whether they live "near" or "far", or "" for unknown, and what says so."""
        place = self.contact.place_of("location")
        cities = [part.strip() for part in self.contact.location.split(",") if part.strip()]
        if self.settings.home and cities:
            home = {fold(city) for city in self.settings.home}
            if near := [city for city in cities if fold(city) in home]:
                return "near", Reason(f"lives in {near[0]}", place)
            return "far", Reason(f"lives in {cities[0]}", place)
        met = self.latest(lambda one: one.kind in TOGETHER, YEAR)
        if met:
            return "near", Reason(f"you saw each other {when_it_was(met)}", met.place)
        return "", None

    @cached_property
    def lately(self) -> dict[str, Interaction]:
        """The latest contact of each kind, where that is within a year."""
        return {one.kind: one for one in self._open if self.since(one) <= YEAR}

    def latest(
        self, wanted: Callable[[Interaction], bool], days: float = TWO_YEARS
    ) -> Interaction | None:
        """The latest contact that is `wanted`, if it is no more than so many days old."""
        for one in reversed(self._open):
            if self.since(one) > days:
                return None
            if wanted(one):
                return one
        return None

    def answered(self, one: Interaction) -> bool:
        """Whether something went back to them on that day or later."""
        return answer_to(one, answers(self.contact, self.until)) is not None


def circles_of(contact: Contact, settings: Settings) -> tuple[str, ...]:
    """Somebody's circles; for somebody with only a rhythm, the circle with the nearest one.

    Whoever is no more than a boss or a client is seen often and is not close for that.
    """
    if not contact.circles and fold(contact.relationship) in AT_WORK and "wide" in settings.circles:
        return ("wide",)
    if contact.circles or contact.rhythm is None:
        return contact.circles
    days = contact.rhythm.ideal.days
    known = [
        (abs(rhythm.ideal.days - days), name)
        for name, text in settings.circles.items()
        if (rhythm := parse_rhythm(text))
    ]
    return (min(known)[1],) if known else ()
