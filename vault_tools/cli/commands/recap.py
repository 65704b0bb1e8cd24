"""`vault recap`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from vault_tools.cli.manners import YEARS, Wishes, complete_name, print_json, vault_command
from vault_tools.cli.progress import opened
from vault_tools.cli.rows import tell_row
from vault_tools.cli.telling import heading
from vault_tools.problems import printable

if TYPE_CHECKING:
    from vault_tools.people.recap import Recap


@vault_command()
@click.argument("name", nargs=-1, shell_complete=complete_name, metavar="[NAME] [YEAR]")
@click.option("--year", type=click.IntRange(YEARS[0], YEARS[-1]), help="The year, if not this one.")
def command(wishes: Wishes, *, name: tuple[str, ...], year: int | None) -> None:
    """Look back on the year with NAME, or with everybody."""
    from vault_tools.cli.answers.gifts import HIDDEN
    from vault_tools.cli.answers.names_apart import told_apart
    from vault_tools.cli.asking import whom
    from vault_tools.pages.wording import recap as words
    from vault_tools.people.recap import look_back

    if not year:
        name, year = _year_apart(name)
    people = opened(wishes).people
    one = whom(people, *name) if name else None
    year = year or wishes.today.year
    recap = look_back([one] if one else told_apart(people.contacts), year, wishes.today)
    if wishes.as_json:
        print_json(recap_row(recap))
        return
    click.echo(heading(printable(f"{one.name}, {year}" if one else f"{year}")))
    told = words.one_year_words(recap, one, wishes.today) if one else words.all_year_words(recap)
    for sentence in told:
        tell_row(f"  {printable(sentence)}")
    moments = recap.moments if one else tuple(words.moments_of_months(recap))
    if moments:
        click.echo(f"\n{heading('What passed' if one else 'A moment of each month')}")
    for moment in moments:
        secret = HIDDEN if moment.told.secret else ""
        tell_row(f"  {printable(words.moment_line(moment, named=not one))}{secret}")


def _year_apart(words: tuple[str, ...]) -> tuple[tuple[str, ...], int | None]:
    """The words of a name, and the year behind them, if there is one."""
    last = words[-1] if words else ""
    is_year = last.isdecimal() and int(last) in YEARS
    return (words[:-1], int(last)) if is_year else (words, None)


def recap_row(recap: Recap) -> dict[str, Any]:
    """The year as JSON, with all of its moments."""
    from vault_tools.pages.wording.words import thread_text

    return {
        "year": recap.year,
        "new": [one.path for one in recap.new],
        "again": [{"path": one.path, "last": day} for one, day in recap.again],
        "moments": [
            {
                "day": moment.told.day,
                "kind": moment.told.kind,
                "direction": moment.told.direction,
                "text": thread_text(moment.told),
                "secret": moment.told.secret,
                "people": [one.path for one in moment.contacts],
            }
            for moment in recap.moments
        ],
    }
