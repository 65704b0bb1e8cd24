"""Why somebody comes up now, in a sentence.

`why_now` knows the day ("six weeks since the call"); `why_by_week` says the same with dates
alone, for notes that must not change from day to day.
"""

from datetime import date

from vault_tools.notes.html.markdown import plain_text
from vault_tools.notes.tasks import Task
from vault_tools.pages.wording import words
from vault_tools.pages.wording.last_thread import gist, last_thing, told_words, with_words
from vault_tools.people.contact import Contact
from vault_tools.people.day_words import long_day, month_and_year
from vault_tools.people.interactions.interaction import Interaction
from vault_tools.people.rotation.cadence import Cadence
from vault_tools.people.rotation.calendar import Week
from vault_tools.people.rotation.member import is_kept
from vault_tools.people.rotation.plan import PlanPlace
from vault_tools.people.showing.secrets import is_secret_task, sayable

ENDS = ("?", "!", "…")


def why_now(lane: str, contact: Contact, today: date, *, told: bool = True) -> str:
    """One sentence for the terminal and the page; `lane` is the plan's.

    "Six weeks since the call about the new job; usually three." Without `told` the user's own
    words and their promises are left out, for a page that shows them beside it.
    """
    last = contact.last_contact(today)
    if lane == "new people" and sayable(contact).met:
        return f"You met {_met(contact)}{_through(contact)}."
    day = last.day if last else None
    promised = _promised(contact, day, today, told=told) if lane == "promise" else ""
    if last is None:
        never = _meant_for(contact) if lane == "never contacted" else _never(contact)
        return f"{'; '.join(filter(None, (never, promised)))}."
    days, thing = (today - last.day).days, last_thing(last, contact, told=told and not promised)
    since = f"{words.upper_first(words.span(days))} since {thing}" if days else f"Today {thing}"
    gone = "" if ":" in thing else words.span(days)
    tail = promised or ("" if lane == "promise" and not told else _usually(contact, gone))
    if not tail:
        return since if since.endswith(ENDS) else f"{since}."
    if since.endswith(ENDS):
        return f"{since} {words.upper_first(tail)}."
    return f"{since}; {tail}."


def _promised(contact: Contact, last: date | None, today: date, *, told: bool) -> str:
    """What was meant to be done by a day, and is not yet."""
    if contact.next_contact and not is_kept(contact.next_contact, last):
        said = sayable(contact).next_contact
        return f"to be in touch by {words.day_seen_from(today, said)}" if said else ""
    task = promise_told(contact, last) if told else None
    return _task_words(task, words.day_seen_from(today, task.due)) if task and task.due else ""


def promise_told(contact: Contact, last: date | None) -> Task | None:
    """The task that `why_now` tells of somebody who comes up for a promise."""
    if contact.next_contact and not is_kept(contact.next_contact, last):
        return None
    due = [task for task in contact.open_promises() if task.due and not is_kept(task.due, last)]
    return min(due, key=lambda one: (one.due, one.text), default=None)


def _task_words(task: Task, day: str) -> str:
    """`promised by 12 November: send the scan`, or of a secret one `something promised by …`."""
    text = "" if is_secret_task(task) else gist(plain_text(task.text)).rstrip("…")
    return f"promised by {day}: {text}" if text else f"something promised by {day}"


def _usually(contact: Contact, gone: str) -> str:
    """How often: "usually three", if the time gone by has just been told in the same unit."""
    rhythm = sayable(contact).rhythm
    if rhythm is None:
        return ""
    ideal = rhythm.ideal
    if ideal.count == 1:
        return f"usually a {ideal.unit}"
    same = gone.endswith(f"{ideal.unit}s")
    return f"usually {words.number(ideal.count) if same else every(contact)}"


def why_by_week(place: PlanPlace, contact: Contact, week: Week) -> tuple[str, ...]:
    """The reasons with dates alone: "last: 3 October 2026, call about …", "every 3 weeks"."""
    reasons = []
    if place.lane == "promise" and place.due and (meant := _meant(place.due, contact)):
        reasons.append(meant)
    before = [one for one in contact.interactions if one.counts and one.day < week.begins]
    if before:
        told = (words.partial(before[-1].on), _told(before[-1], contact))
        reasons.append(f"last: {', '.join(filter(None, told))}")
    elif place.lane == "new people" and sayable(contact).met:
        reasons.append(f"you met {_met(contact)}")
    else:
        reasons.append(_never(contact))
    if rhythm := every(sayable(contact)):
        # Their lane is called what the first reason says, where nothing else is known.
        if place.lane == "never contacted" and not contact.created:
            reasons.clear()
        reasons.append(f"every {rhythm}")
    return tuple(reasons)


def every(contact: Contact) -> str:
    """A contact's rhythm behind the word "every": "three weeks", "month"."""
    return interval(contact.rhythm.ideal) if contact.rhythm else ""


def interval(cadence: Cadence) -> str:
    """A cadence behind the word "every": "three weeks", "month"."""
    if cadence.count == 1:
        return cadence.unit
    return f"{words.number(cadence.count)} {cadence.unit}s"


def _meant(day: date, contact: Contact) -> str:
    """What stands for that day: to be in touch, or a task; of a secret day nothing."""
    tasks = [one for one in contact.open_promises() if one.due == day]
    if contact.next_contact == day or not tasks:
        is_said = contact.next_contact == sayable(contact).next_contact
        return f"to be in touch by {long_day(day)}" if is_said else ""
    return _task_words(min(tasks, key=lambda one: one.text), long_day(day))


def _told(interaction: Interaction, contact: Contact) -> str:
    if interaction.secret:
        return ""
    kind, text = interaction.called or interaction.kind, told_words(interaction, contact)
    return with_words(kind, text) if kind and kind.casefold() != text.casefold() else text


def _met(contact: Contact) -> str:
    if contact.met is None:
        return ""
    return f"{'on' if contact.met.exact else 'in'} {words.partial(contact.met)}"


def _through(contact: Contact) -> str:
    """Who brought us together: ", through Ishbel Tulloch"."""
    names = words.listed([one.name for one in sayable(contact).introduced_by])
    return f", through {names}" if names else ""


def _meant_for(contact: Contact) -> str:
    """What to say below a heading that says already that no contact is noted."""
    rhythm = "" if contact.created else every(sayable(contact))
    return f"To be in touch every {rhythm}" if rhythm else _never(contact)


def _never(contact: Contact) -> str:
    if contact.created is None:
        return "No contact noted yet"
    return f"Noted down in {month_and_year(contact.created)}"
