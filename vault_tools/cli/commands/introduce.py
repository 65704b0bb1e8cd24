"""`vault introduce`."""

import click

from vault_tools.cli.manners import Wishes, complete_name, vault_command, writes
from vault_tools.cli.progress import opened
from vault_tools.problems import UsageError


@vault_command()
@writes
@click.argument("names", nargs=-1, shell_complete=complete_name, metavar="[A [B]]")
@click.option("--done", is_flag=True, help="Log for both that you introduced them.")
@click.option("--text", default="", help="With --done: what there is to say.")
@click.option("--date", "--on", "day", default="", metavar="DAY", help="With --done: when it was.")
def command(wishes: Wishes, *, names: tuple[str, ...], done: bool, text: str, day: str) -> None:
    """Offer two people who might like to meet.

    With A and B, show why these two might. Each reason comes with lines of both notes. Ask both of
    them first, and log it afterwards: vault introduce A to B --done
    """
    from vault_tools.actions.asking.paths import matchmaker_of
    from vault_tools.actions.changing.introduce import introduce
    from vault_tools.cli.answers.changed import tell_done
    from vault_tools.cli.answers.introduce import print_pair, print_pairs, tell_pairs
    from vault_tools.cli.asking import whom_each
    from vault_tools.people.spoken_days import past_day

    vault = opened(wishes)
    found = whom_each(vault.people, [*(one for one in names[:-1] if one != "to"), *names[-1:]])
    if twice := [one.name for at, one in enumerate(found) if one in found[:at]]:
        raise UsageError(f"{twice[0]} is named twice", "vault introduce A B, of two people")
    if len(found) > 2 or (done and len(found) != 2):
        raise UsageError("an introduction is of two people", "vault introduce A B --done")
    if done:
        on = past_day(day, wishes.today, vault.settings.date_order) if day else wishes.today
        pair = (found[0], found[1])
        tell_done(introduce(vault, pair, text, on, wishes.today, wishes.order), wishes)
        return
    maker = matchmaker_of(vault, wishes.today)
    two = len(found) == 2
    pairs = [maker.pair(*found)] if two else maker.pairs(found[0] if found else None)
    if wishes.as_json:
        tell_pairs(pairs, maker)
    elif two:
        print_pair(pairs[0], maker, wishes)
    else:
        print_pairs(pairs, maker, wishes, found[0].name if found else "")
