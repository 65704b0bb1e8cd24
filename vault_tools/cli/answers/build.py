"""What `vault build` says when it is done."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

import click

from vault_tools.actions.building.build import Built
from vault_tools.actions.building.open_desk import open_desk
from vault_tools.actions.open_vault import Vault
from vault_tools.actions.unchanged import NothingToDo
from vault_tools.cli.answers.nothing_to_do import tell_no_rhythm
from vault_tools.cli.manners import Wishes
from vault_tools.pages.addresses import WEEK
from vault_tools.pages.week.lay_out_no_rhythm import (
    first_command,
    lay_out_no_rhythm,
    nobody_waits,
)
from vault_tools.pages.week.lay_out_week import week_label
from vault_tools.pages.wording.words import counted, listed, lower_first
from vault_tools.people.understand import People, count_reasons
from vault_tools.problems import printable

REASONS = 4  # that a first run tells
HOW = "The page suggests whom to begin with; in vault serve each of them has a button."


def tell_built(built: Built, said: NothingToDo, wishes: Wishes, *, dry_run: bool) -> None:
    """The week and the page on stdout; what is new, and what was left out, on stderr."""
    click.echo(said.week)
    tell_ticks(built, dry_run=dry_run)
    if wishes.verbose:
        for line in said.at_length:
            wishes.say(line)
    if dry_run:
        _tell_dry_run(built)
        return
    _tell_new(built, wishes)
    click.echo(f"The page is {built.page}")
    tell_no_rhythm(said.no_rhythm, wishes)


def tell_ticks(built: Built, *, dry_run: bool = False) -> None:
    """Who was logged because their box in This week was ticked."""
    if built.taken.ticks:
        names = ", ".join(built.taken.names)
        logged = "would log" if dry_run else "Logged"
        undo = "" if dry_run else " Undo: vault undo"
        click.echo(printable(f"{logged} from This week: {names}.{undo}"))


def said_next(built: Built, today: date) -> NothingToDo:
    """What the next build says if it finds nothing to do: the same, but for what was done."""
    row = build_row(built) | {"logged": [], "written": [], "removed": []}
    row["unchanged"] = built.site.unchanged + len(built.site.written)
    left_out = (f"left out {one.path}: {one.reason}" for one in built.vault.scan.left_out)
    return NothingToDo(
        week=_week(built),
        page=f"{built.vault.settings.site}/{WEEK}",
        row=row,
        at_length=(*_first_sight(built.vault.people), *left_out),
        no_rhythm=_no_rhythm(built.vault, today),
        problems=built.problems,
    )


def _week(built: Built) -> str:
    main = built.plan.main
    done = sum(1 for place in main if place.done_on)
    quiet = lower_first(nobody_waits(built.vault.people.contacts, built.plan.week))
    people = counted(len(main), "person", "people") if main else quiet
    return f"{week_label(built.plan.week)}: {people}{f', {done} done' if done else ''}."


def _no_rhythm(vault: Vault, today: date) -> tuple[str, str]:
    """How many people have no rhythm, with a hint; both empty once most have one, or a dozen do."""
    without = lay_out_no_rhythm(open_desk(vault), today)
    if without is None or without.folded:
        return "", ""
    return f"{without.words} {HOW}", first_command(without)


def _tell_dry_run(built: Built) -> None:
    for path in (*_in_vault(built, built.site.written), *built.index.written):
        click.echo(f"would write {path}")
    for path in _in_vault(built, built.site.removed):
        click.echo(f"would remove {path}")


def _first_sight(people: People) -> Iterator[str]:
    """Two or three lines: which notes are about people, which are not, and how to change that."""
    taken, left = count_reasons(people)
    number, notes = sum(taken.values()), counted(sum((taken + left).values()), "note")
    are = "is about a person" if number == 1 else "are about people"
    yield f"{number} of {notes} {are}: {_reasons(taken)}." if taken else _nobody(left)
    if left:
        yield f"Left out: {_reasons(left)}."
    yield "If that is wrong, [people] in vault.toml says who is a person."


def _nobody(left: Counter[str]) -> str:
    return "None of the notes here is about a person." if left else "There is no note here yet."


def _reasons(counts: Counter[str]) -> str:
    """`20 (in People/), 5 (#person)`, the most frequent reasons first."""
    shown = counts.most_common(REASONS)
    said = ", ".join(f"{count} ({reason})" for reason, count in shown)
    rest = sum(counts.values()) - sum(count for _, count in shown)
    return f"{said}, {rest} for other reasons" if rest else said


def _tell_new(built: Built, wishes: Wishes) -> None:
    settings = built.vault.settings
    if built.site.created and not wishes.verbose:  # then it was told with the rest
        for line in _first_sight(built.vault.people):
            wishes.say(line)
    if built.site.created:
        wishes.say(f'made {settings.site}/ for the pages; site = "…" in vault.toml moves it')
    if built.index.created and built.index.written:
        wishes.say(
            f"made {settings.index.folder}/ for the index notes; [index] in vault.toml moves it, "
            "or switches it off with notes = false"
        )
    if built.site.kept:
        folders = listed(built.vault.scan.closed)
        kept = counted(built.site.kept, "page")
        wishes.say(
            f"{folders} cannot be opened, so {kept} of people who may be in it "
            f"{'stays' if built.site.kept == 1 else 'stay'}; the index notes are left as they are"
        )
    if built.index.refused:
        wishes.say(
            f"{built.index.refused}, so the index notes were left out; "
            '[index] folder = "…" in vault.toml puts them elsewhere'
        )


def _in_vault(built: Built, pages: Iterable[str]) -> list[str]:
    """Paths of pages as seen from the vault's folder, as all paths are told."""
    return [f"{built.vault.settings.site}/{path}" for path in pages]


def build_row(built: Built) -> dict[str, Any]:
    """What was done, as JSON."""
    return {
        "week": built.plan.week.label,
        "people": len(built.vault.people.contacts),
        "page": str(built.page),
        "logged": [
            {
                "name": tick.contact.name,
                "path": tick.contact.path,
                "day": tick.day,
            }
            for tick in built.taken.ticks
        ],
        "written": [*_in_vault(built, built.site.written), *built.index.written],
        "removed": _in_vault(built, built.site.removed),
        "unchanged": built.site.unchanged,
    }
