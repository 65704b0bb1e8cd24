"""Putting people into a circle or taking them out of it, one or many, as one action."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from vault_tools.actions.changing.carry_out import NOTHING_WRITTEN, Done, carry_out, refusal
from vault_tools.actions.open_vault import Vault
from vault_tools.actions.order import Order
from vault_tools.folder.writing.changes import FileStep, rewriting
from vault_tools.pages.wording.words import counted, listed, upper_first
from vault_tools.people.changing.circling import (
    Filter,
    add_circle,
    chosen_by,
    circle_key,
    known_circle,
    remove_circle,
)
from vault_tools.people.contact import Contact
from vault_tools.people.dialect.dialect import Dialect
from vault_tools.people.reading.reading_rules import read_circles
from vault_tools.problems import EditRefused, UsageError

SHOWN = 8  # names that an answer tells


class Circling(Struct, frozen=True):
    """What is about to be done: the notes of `contacts` will change.

    `so_already` are in the circle already (or not in it, if people are taken out); `refused` cannot
    be changed safely, each with the reason.
    """

    circle: str
    adds: bool
    contacts: tuple[Contact, ...]
    so_already: tuple[Contact, ...] = ()
    refused: tuple[tuple[Contact, str], ...] = ()

    @property
    def words(self) -> str:
        """`put 3 people into the circle close`, or by name who is alone.

        `put` is the past of itself, `take` is not.
        """
        count = len(self.contacts)
        people = self.contacts[0].name if count == 1 else counted(count, "person", "people")
        verb, where = ("put", "into") if self.adds else ("take", "out of")
        return f"{verb} {people} {where} the circle {self.circle}"


def plan_circling(
    vault: Vault, circle: str, named: Sequence[Contact], wanted: Filter, *, adds: bool
) -> Circling:
    """Who is meant: those `named`, or everybody, narrowed by the filter `wanted`.

    Raises `UsageError`.
    """
    if not named and not wanted:
        raise UsageError(
            "who goes there?",
            "names, or --tag, --place, --organization, --without; vault circle --help has them all",
        )
    circle = known_circle(circle, vault.settings.circles)
    people = named or vault.people.contacts
    meant = chosen_by(people, wanted) if wanted else tuple(named)
    open_ = [one for one in meant if (circle in one.circles) != adds]
    refusals = {
        one.path: refusal(vault.root, _step(vault, circle, one, adds=adds)) for one in open_
    }
    return Circling(
        circle,
        adds,
        tuple(one for one in open_ if not refusals[one.path]),
        tuple(one for one in meant if one not in open_),
        tuple((one, str(refusals[one.path])) for one in open_ if refusals[one.path]),
    )


def carry_out_circling(vault: Vault, plan: Circling, order: Order) -> Done:
    """Change the notes of all contacts of the plan, as one action.

    Raises `EditRefused` where none of them can be changed.
    """
    if plan.refused and not (plan.contacts or plan.so_already):
        reasons = ". ".join(reason for _, reason in plan.refused)
        raise EditRefused(reasons, "change it by hand, in your editor")
    steps = [_step(vault, plan.circle, one, adds=plan.adds) for one in plan.contacts]
    verb = "add" if plan.adds else "remove"
    what = f"circle {verb} {plan.circle}, {counted(len(plan.contacts), 'person', 'people')}"
    done = carry_out(vault.root, steps, what, order)
    rows = [{"name": one.name, "path": one.path, "circle": plan.circle} for one in plan.contacts]
    return replace(done, words=tuple(_words(vault, plan)), rows=tuple(map(dict[str, object], rows)))


def _step(vault: Vault, circle: str, contact: Contact, *, adds: bool) -> FileStep:
    dialect, key = Dialect(vault.settings.fields), circle_key(vault.people)
    if adds:
        return rewriting(contact.path, lambda data: add_circle(data, circle, key, dialect))
    return rewriting(contact.path, lambda data: remove_circle(data, circle, dialect))


def _words(vault: Vault, plan: Circling) -> list[str]:
    words = []
    if plan.contacts:
        names = [one.name for one in plan.contacts]
        done = upper_first(plan.words.replace("take", "took", 1))
        several = f": {listed(names, SHOWN)}" if len(names) > 1 else ""
        words.append(f"{done}{several}.")
        words += _rhythm(vault, plan) if plan.adds else []
    if plan.so_already:
        known = plan.so_already
        them = f"{len(known)} people are" if len(known) > 1 else f"{known[0].name} is"
        words.append(f"{them} {'in it already' if plan.adds else 'not in it'}.")
    words += [f"{reason}." for _, reason in plan.refused]
    if not (plan.contacts or plan.so_already or plan.refused):
        words.append("Nobody fits.")
    return words if plan.contacts else [*words, NOTHING_WRITTEN]


def _rhythm(vault: Vault, plan: Circling) -> list[str]:
    """What the circle changes: nothing for those who have a cadence of their own."""
    rhythm = read_circles(vault.settings)[plan.circle]
    words = [f"Its rhythm is every {rhythm.every}."] if rhythm else []
    own = [one.name for one in plan.contacts if one.rhythm_from and not _by_circle(one)]
    if own:
        keep = "keeps a rhythm" if len(own) == 1 else "keep rhythms"
        words.append(f"{listed(own, SHOWN)} {keep} of their own.")
    return words


def _by_circle(contact: Contact) -> bool:
    return contact.rhythm_from.startswith("circle: ") or contact.rhythm_from == "default_cadence"
