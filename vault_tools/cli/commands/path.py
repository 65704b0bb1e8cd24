"""`vault path`."""

import click

from vault_tools.cli.manners import Wishes, complete_name, print_json, vault_command
from vault_tools.cli.progress import opened


@vault_command()
@click.argument("words", nargs=-1, required=True, shell_complete=complete_name, metavar="TARGET…")
@click.option("--avoid", multiple=True, metavar="NAME", help="Leave this one out; may be repeated.")
@click.option(
    "--hops",
    type=click.IntRange(1, 10),
    default=4,
    show_default=True,
    help="How many steps a way may have.",
)
def command(wishes: Wishes, words: tuple[str, ...], avoid: tuple[str, ...], hops: int) -> None:
    """Show who could bring you to TARGET, a person or an organization.

    Each step says how warm it is, with the line of a note behind it. Then come the thanks that
    would be kind on the way, and a sentence to begin with.
    """
    from vault_tools.actions.asking.paths import find_ways, keys_of, ties_of
    from vault_tools.cli.answers.paths import path_row, print_path
    from vault_tools.cli.asking import asking
    from vault_tools.people.ties.paths import WayWish

    ties = ties_of(opened(wishes))
    targets = asking(lambda chosen: ties.finder.find_all(words, chosen))
    left_out = asking(lambda chosen: [ties.finder.find(name, chosen) for name in avoid])
    found = find_ways(ties, targets, WayWish(wishes.today, hops, keys_of(left_out)))
    if wishes.as_json:
        print_json({"targets": [path_row(one, ties) for one in found]})
        return
    for number, one in enumerate(found):
        if number:
            click.echo()
        print_path(one, ties, wishes)
