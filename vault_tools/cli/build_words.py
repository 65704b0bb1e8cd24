"""What `vault build` says when it is done."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

import click

from vault_tools.actions.build import Built
from vault_tools.actions.redact import Shown
from vault_tools.cli.manners import Asked
from vault_tools.pages.lay_out_no_rhythm import nobody_waits
from vault_tools.pages.lay_out_week import week_label
from vault_tools.pages.words import counted, lower_first
from vault_tools.people.outlook import MAIN_LANES
from vault_tools.people.understand import People, count_reasons
from vault_tools.problems import printable

REASONS = 4  # that a first run tells


def tell_built(built: Built, wishes: Asked, *, dry_run: bool) -> None:
    """The week and the page on stdout; what is new, and what was left out, on stderr."""
    main = [place for place in built.plan.places if place.lane in MAIN_LANES]
    done = sum(1 for place in main if place.done_on)
    quiet = lower_first(nobody_waits(built.vault.people.contacts))
    people = counted(len(main), "person", "people") if main else quiet
    click.echo(f"{week_label(built.plan.week)}: {people}{f', {done} done' if done else ''}.")
    if built.taken.ticks:
        names = ", ".join(built.taken.names)
        logged = "would log" if dry_run else "Logged"
        undo = "" if dry_run else " Undo: vault undo"
        click.echo(printable(f"{logged} from This week: {names}.{undo}"))
    if wishes.verbose:
        for left in built.vault.scan.left_out:
            wishes.say(f"left out {left.path}: {left.reason}")
    if dry_run:
        _tell_wishes(built)
        return
    _tell_new(built, wishes)
    click.echo(f"The page is {built.page}")


def _tell_wishes(built: Built) -> None:
    for path in (*_in_vault(built, built.site.written), *built.index.written):
        click.echo(f"would write {path}")
    for path in _in_vault(built, built.site.removed):
        click.echo(f"would remove {path}")


def tell_first_sight(people: People, wishes: Asked) -> None:
    """Three lines for a first run: who was taken for people, who not, how to change it."""
    taken, left = count_reasons(people)
    number = sum(taken.values())
    are = "is about a person" if number == 1 else "are about people"
    wishes.say(f"{number} of {counted(len(people.notes), 'note')} {are}: {_reasons(taken)}.")
    if left:
        wishes.say(f"Left out: {_reasons(left)}.")
    wishes.say("If that is wrong, [people] in vault.toml says who is a person.")


def _reasons(counts: Counter[str]) -> str:
    """`20 (in People/), 5 (#person)`, the most frequent reasons first."""
    shown = counts.most_common(REASONS)
    said = ", ".join(f"{count} ({reason})" for reason, count in shown)
    rest = sum(counts.values()) - sum(count for _, count in shown)
    return f"{said}, {rest} for other reasons" if rest else said or "none"


def _tell_new(built: Built, wishes: Asked) -> None:
    settings = built.vault.settings
    if built.site.created:
        tell_first_sight(built.vault.people, wishes)
        wishes.say(f'made {settings.site}/ for the pages; site = "…" in vault.toml moves it')
    if built.index.created and built.index.written:
        wishes.say(
            f"made {settings.index.folder}/ for the index notes; [index] in vault.toml moves it, "
            "or switches it off with notes = false"
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
                "day": tick.day.isoformat(),
            }
            for tick in built.taken.ticks
        ],
        "written": [*_in_vault(built, built.site.written), *built.index.written],
        "removed": _in_vault(built, built.site.removed),
        "unchanged": built.site.unchanged,
    }


def tell_redacted(shown: Shown, wishes: Asked, *, dry_run: bool) -> None:
    """Where the page for others is, and what to look for in it before showing it."""
    if dry_run:
        for path in shown.site.written:
            click.echo(f"would write {shown.folder}/{path}")
        return
    wishes.say("Names are initials, and what could reach or shame anybody is left out. Names that")
    wishes.say("no field and no note knows may still stand in a log: look once before you show it.")
    click.echo(f"The page is {shown.page}")


def redacted_row(shown: Shown) -> dict[str, Any]:
    """What was made for others, as JSON."""
    written = [f"{shown.folder}/{path}" for path in shown.site.written]
    removed = [f"{shown.folder}/{path}" for path in shown.site.removed]
    return {
        "week": shown.plan.week.label,
        "page": str(shown.page),
        "written": written,
        "removed": removed,
        "unchanged": shown.site.unchanged,
    }
