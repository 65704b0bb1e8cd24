"""What the buttons of a served page do: the same as the commands, answered in a sentence.

A button sends a small JSON object with texts; anything else in it is a `UsageError`.
"""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType

from msgspec import Struct

from vault_tools.actions.asking.ideas import ideas_for_one
from vault_tools.actions.building.open_desk import open_desk
from vault_tools.actions.changing.carry_out import Done
from vault_tools.actions.changing.circle import carry_out_circling, plan_circling
from vault_tools.actions.changing.log import log
from vault_tools.actions.changing.rest import write_rest_line
from vault_tools.actions.changing.tick import tick_promise
from vault_tools.actions.open_vault import Vault, open_vault
from vault_tools.actions.order import Order
from vault_tools.folder.lock import locked
from vault_tools.folder.writing.undo import undo, undoable_actions
from vault_tools.notes.dates import parse_day
from vault_tools.pages.addresses import WEEK
from vault_tools.pages.ideas.lay_out_ideas import lay_out_challenge, why_offered
from vault_tools.people.changing.circling import Filter
from vault_tools.people.changing.new_entries import Said
from vault_tools.people.contact import Contact
from vault_tools.people.giving.find_promise import shown_promise
from vault_tools.people.ideas.challenge import Pairing
from vault_tools.people.interactions.interaction import Direction
from vault_tools.people.rotation.member import RestLine
from vault_tools.people.spoken_days import coming_day, past_day
from vault_tools.problems import UsageError

LONGEST = 2_000  # characters of one text

Result = dict[str, object]
_ARROWS: Mapping[str, Direction] = MappingProxyType({"→": "to", "←": "from"})


class Press(Struct, frozen=True):
    """A button that was pressed: what it sent, in which vault, on which day, at what moment."""

    root: Path
    sent: Mapping[str, object]
    today: date
    order: Order

    def text(self, name: str) -> str:
        """A text that was sent, on one line; empty where there is none."""
        value = self.sent.get(name, "")
        if not isinstance(value, str):
            raise UsageError(f'"{name}" should be a text')
        if len(value) > LONGEST:
            raise UsageError(f"that is too long; a line has room for {LONGEST:,} characters")
        return " ".join(value.split())

    def contact(self, vault: Vault) -> Contact:
        path = self.text("contact")
        if contact := vault.people.by_path().get(path):
            return contact
        raise UsageError("that note is not there any more", "the page will be new in a moment")


def _log(press: Press, vault: Vault, contact: Contact) -> Done:
    day, kind = press.text("day"), press.text("kind")
    on = past_day(day, press.today, vault.settings.date_order) if day else press.today
    direction = _ARROWS.get(kind[-1:], "")
    said = Said(on, press.text("text"), kind.rstrip("→←"), direction, press.text("idea"))
    return log(vault, [contact], said, press.today, press.order)


def _tick(press: Press, vault: Vault, contact: Contact) -> Done:
    """Tick a promise; the page sends the words and the day that it shows of it."""
    task = shown_promise(contact, press.text("promise"), parse_day(press.text("due")))
    if task is None:
        raise UsageError("no open box says that any more", "the page will be new in a moment")
    return tick_promise(vault, contact, task, press.today, press.order)


def _snooze(press: Press, vault: Vault, contact: Contact) -> Done:
    until = coming_day(press.text("until"), press.today, vault.settings.date_order)
    line = RestLine(press.today, "snooze", until)
    return write_rest_line(vault, contact, line, press.today, press.order)


def _skip(press: Press, vault: Vault, contact: Contact) -> Done:
    return write_rest_line(vault, contact, RestLine(press.today, "skip"), press.today, press.order)


def _circle(press: Press, vault: Vault, contact: Contact) -> Done:
    """Put somebody into a circle, which gives them its rhythm."""
    plan = plan_circling(vault, press.text("circle"), [contact], Filter(), adds=True)
    return carry_out_circling(vault, plan, press.order)


def _changing(act: Callable[[Press, Vault, Contact], Done]) -> Callable[[Press], Result]:
    """A button that changes somebody's note; its answer has the number that undoes just this."""

    def press_it(press: Press) -> Result:
        vault = open_vault(press.root)
        contact = press.contact(vault)
        with locked(press.root):
            done = act(press, vault, contact)
            number = undoable_actions(press.root)[0].number if done.changes else 0
        page = open_desk(vault).addresses.link(contact.path, WEEK)
        return {"words": " ".join(done.words), "undo": number, "person": page}

    return press_it


def _undo(press: Press) -> Result:
    number = press.sent.get("undo")
    if not isinstance(number, int) or isinstance(number, bool) or number < 1:
        raise UsageError("nothing to undo was named")
    taken = undo(press.root, press.order.at, only=number)
    return {"words": f"Took back: {taken.action.what}."}


def _offer_idea(press: Press) -> Result:
    """The first idea for somebody that they were not shown yet; after the last, the first again."""
    vault = open_vault(press.root)
    contact, seen = press.contact(vault), press.sent.get("seen", [])
    pairings = ideas_for_one(vault, contact, press.today)
    if not pairings or not isinstance(seen, list):
        raise UsageError(f"there is no idea for {contact.name} at the moment")
    unseen = [one for one in pairings if one.offer.idea.name not in seen]
    return _idea_row(vault, (unseen or pairings)[0], again=not unseen)


def _idea_row(vault: Vault, pairing: Pairing, *, again: bool) -> Result:
    told = lay_out_challenge(open_desk(vault), pairing)
    return {
        "name": pairing.offer.idea.name,
        "page": told.idea.href if told else "",
        "why": why_offered(pairing.offer),
        "how": told.how if told else "",
        "line": told.line if told else "",
        "again": again,
    }


BUTTONS: Mapping[str, Callable[[Press], Result]] = {
    "log": _changing(_log),
    "tick": _changing(_tick),
    "snooze": _changing(_snooze),
    "skip": _changing(_skip),
    "circle": _changing(_circle),
    "idea": _offer_idea,
    "undo": _undo,
}
