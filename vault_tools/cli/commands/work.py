"""`vault work`."""

from vault_tools.cli.manners import Wishes, print_json, vault_command
from vault_tools.cli.progress import opened


@vault_command(folder=True)
def command(wishes: Wishes) -> None:
    """Looking for work: show the ways to organizations you would like to work with.

    A note about one says `interest: yes`, or `vault.toml` names it under `work`. Nobody is asked
    for a favour before you have been in touch again for its own sake.
    """
    from vault_tools.actions.asking.paths import ties_of
    from vault_tools.cli.answers.work import opening_row, print_openings
    from vault_tools.people.ties.openings import find_openings
    from vault_tools.people.ties.paths import Ways, WayWish

    ties = ties_of(opened(wishes))
    openings = find_openings(Ways(ties.network, WayWish(wishes.today)))
    if wishes.as_json:
        print_json({"openings": [opening_row(one, ties) for one in openings]})
    else:
        print_openings(openings, ties, wishes)
