"""Why somebody comes up now, in a sentence.

`why_now` knows the day ("six weeks since the call"); `why_by_week` says the same with dates
alone, for notes that must not change from day to day.
"""

from datetime import date

from vault_tools.pages import words
from vault_tools.people.calendar import Week
from vault_tools.people.contact import Contact
from vault_tools.people.interactions import Interaction
from vault_tools.people.plan import PlanPlace


def why_now(lane: str, contact: Contact, today: date) -> str:
    """One sentence for the page and the terminal; `lane` is the plan's."""
    last = contact.last_contact(today)
    if lane == "new people" and contact.met:
        return f"You met {_met(contact)}."
    if last is None:
        return _never(contact)
    days = (today - last.day).days
    since = f"{words.upper_first(words.span(days))} since" if days else "Today:"
    sentence = f"{since} {words.the_last_thing(last)}"
    if contact.next_contact and last.day < contact.next_contact and lane == "promise":
        return f"{sentence}; you meant to be in touch by {words.short_day(contact.next_contact)}."
    if contact.rhythm:
        return f"{sentence}; usually every {every(contact)}."
    return f"{sentence}."


def why_by_week(place: PlanPlace, contact: Contact, week: Week) -> tuple[str, ...]:
    """The reasons with dates alone: "last: 3 October 2026, call (…)", "every 3 weeks"."""
    reasons = []
    if place.lane == "promise" and place.due:
        reasons.append(f"you meant to be in touch by {words.long_day(place.due)}")
    before = [one for one in contact.interactions if one.counts and one.day < week.begins]
    if before:
        reasons.append(f"last: {words.long_day(before[-1].day)}{_told(before[-1])}")
    elif place.lane == "new people" and contact.met:
        reasons.append(f"you met {_met(contact)}")
    else:
        reasons.append(_never(contact).rstrip("."))
    if contact.rhythm:
        reasons.append(f"every {every(contact)}")
    return tuple(reasons)


def every(contact: Contact) -> str:
    """A contact's rhythm behind the word "every": "three weeks", "month"."""
    if contact.rhythm is None:
        return ""
    ideal = contact.rhythm.ideal
    return ideal.unit if ideal.count == 1 else f"{words.number(ideal.count)} {ideal.unit}s"


def _told(interaction: Interaction) -> str:
    text = words.thread_text(interaction).split(". ")[0] if interaction.where == "log" else ""
    told = (interaction.kind, text if len(text) <= words.SHORT else "")
    return "".join(f", {part}" for part in dict.fromkeys(told) if part)


def _met(contact: Contact) -> str:
    if contact.met is None:
        return ""
    return f"{'on' if contact.met.exact else 'in'} {words.partial(contact.met)}"


def _never(contact: Contact) -> str:
    if contact.created is None:
        return "No contact noted yet."
    month = words.partial_month(contact.created)
    return f"Noted down in {month}, and not in touch yet."
