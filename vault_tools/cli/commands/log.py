"""`vault log`."""

import click

from vault_tools.cli.manners import Wishes, complete_name, vault_command, writes
from vault_tools.cli.progress import opened
from vault_tools.problems import UsageError


@vault_command()
@writes
@click.argument(
    "words", nargs=-1, required=True, shell_complete=complete_name, metavar="NAMES… [TEXT]"
)
@click.option(
    "--date",
    "--on",
    "day",
    default="",
    metavar="DAY",
    help='When: 2026-11-17, yesterday, "3 weeks ago".',
)
@click.option("--kind", default="", help="call, meal, visit, gift … or a word of yours.")
@click.option("--gave", is_flag=True, help="It went from you to them.")
@click.option("--got", is_flag=True, help="It came from them to you.")
@click.option("--idea", default="", help="The idea that you tried.")
def command(
    wishes: Wishes,
    *,
    words: tuple[str, ...],
    day: str,
    kind: str,
    gave: bool,
    got: bool,
    idea: str,
) -> None:
    """Write into the notes of NAMES that you were in touch.

    The words after the names are the entry. It may begin with its day and its kind:
    vault log wilma last tuesday call the boiler is back
    """
    from vault_tools.actions.changing.log import log
    from vault_tools.cli.answers.changed import tell_done
    from vault_tools.cli.asking import asking
    from vault_tools.notes.resolve import fold
    from vault_tools.people.changing.new_entries import Said
    from vault_tools.people.interactions.interaction import Direction
    from vault_tools.people.names.names_first import find_several
    from vault_tools.people.spoken_days import day_in_front, past_day

    if gave and got:
        raise UsageError("--gave and --got are opposites", "log two entries")
    vault = opened(wishes)
    kinds = {fold(kind) for kind in vault.settings.kinds}
    contacts, text = asking(lambda chosen: find_several(vault.people, words, chosen, kinds))
    order = vault.settings.date_order
    on, text = (
        (past_day(day, wishes.today, order), text)
        if day
        else day_in_front(text, wishes.today, order, kinds)
    )
    direction: Direction = "to" if gave else "from" if got else ""
    said = Said(on, text, kind, direction, idea)
    tell_done(log(vault, contacts, said, wishes.today, wishes.order), wishes)
