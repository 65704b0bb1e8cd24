"""Merging two notes of one person: one stays and takes in the other, and all links follow."""

from collections.abc import Mapping
from contextlib import suppress

from msgspec.structs import replace

from vault_tools.actions.changing.carry_out import Done, carry_out_checked, naming
from vault_tools.actions.changing.moving import Moving
from vault_tools.actions.open_vault import Vault
from vault_tools.actions.order import Order
from vault_tools.folder.reasons import refusals
from vault_tools.folder.writing.changes import replacing, rewriting
from vault_tools.folder.writing.rewrite import note_at_rest
from vault_tools.people.changing.last_contact_field import move_last_contact
from vault_tools.people.changing.merging import (
    Differing,
    Side,
    Taking,
    differing,
    merge_people,
    without_own_links,
)
from vault_tools.people.contact import Contact
from vault_tools.people.dialect.dialect import Dialect
from vault_tools.problems import EditRefused, ProblemKind, UsageError, VaultError

UNREAD: frozenset[ProblemKind] = frozenset(
    {
        *("conflict-markers", "duplicate-key", "encoding", "front-matter", "late-front-matter"),
        *("two-front-matters", "unclosed-front-matter", "unreadable", "too-large"),
        "unquoted-links",
    }
)
"""Problems because of which a note is not read as a whole, so that a merge would lose something."""


def differing_fields(vault: Vault, into: Contact, other: Contact) -> list[Differing]:
    """The fields in which the two notes differ so that somebody has to choose.

    Raises `UsageError` where both are one note, `EditRefused` where one must be mended first.
    """
    if into.path == other.path:
        raise UsageError(f"both names mean {into.name} ({into.path})", "name two notes")
    for contact in (into, other):
        for problem in vault.problems:
            if problem.place.path == contact.path and problem.kind in UNREAD:
                hint = "mend the note first; then nothing of it can be lost"
                raise EditRefused(f"{problem.place}: {problem.message}", hint)
    notes, settings = vault.people.notes, vault.settings
    dialect = Dialect(settings.fields)
    a, b = notes[into.path], notes[other.path]
    return differing(a, b, other.name, dialect, settings.date_order)


def merge(
    vault: Vault, into: Contact, other: Contact, sides: Mapping[str, Side], order: Order
) -> Done:
    """Take `other` into the note of `into`; `sides` are the choices among `differing_fields`.

    Where nothing is chosen the note that stays keeps its value, and the other one is kept below.
    """
    asked = differing_fields(vault, into, other)
    moving = Moving(vault, {other.path: into.path})
    seen = _seen(vault, other)
    with naming(other.path):
        taken_in = moving.relink(seen, other.path)
    taking = Taking(into.name, other.name, other.note_name, sides)

    def is_own(target: str) -> bool:
        return moving.after.find(target, into.path) == into.path

    def edit(data: bytes) -> bytes:
        dialect, dates = Dialect(vault.settings.fields), vault.settings.date_order
        data = merge_people(moving.relink(data, into.path), taken_in, taking, dialect, dates)
        data = without_own_links(data, is_own, dialect)
        days = [one.day for one in other.interactions if one.counts and one.where == "log"]
        with suppress(EditRefused):  # the log says it in any case
            data = move_last_contact(data, max(days), dialect, dates) if days else data
        return data

    steps = [rewriting(into.path, edit), replacing(other.path, seen, None), *moving.steps()]
    what = f"merge {other.name} ({other.path}) into {into.name}"
    done = carry_out_checked(vault.root, steps, what, order, moving.check)
    kept = [
        {"field": one.key, "a": one.a, "b": one.b, "kept": sides.get(one.key, "a")} for one in asked
    ]
    row = _row(into, other, moving.links.total(), kept)
    words = (f"{into.path} holds all of {other.path} now.", *moving.link_words())
    return replace(done, words=words, rows=(row,))


def _row(
    into: Contact, other: Contact, links: int, differing: list[dict[str, str]]
) -> dict[str, object]:
    return {
        "name": into.name,
        "path": into.path,
        "merged_name": other.name,
        "merged_path": other.path,
        "links": links,
        "differing": differing,
    }


def _seen(vault: Vault, contact: Contact) -> bytes:
    """The note as it is now. Raises `VaultError` where it has gone meanwhile."""
    with refusals(contact.path):
        seen = note_at_rest(vault.root, contact.path)
    if seen is None:
        raise VaultError(f"{contact.path} is no longer there")
    return seen
