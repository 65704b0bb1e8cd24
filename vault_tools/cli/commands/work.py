"""`vault work`."""

from vault_tools.cli.manners import Wishes, print_json, vault_command
from vault_tools.cli.progress import opened


@vault_command(folder=True)
def command(wishes: Wishes) -> None:
    """Show who could bring you to where you would like to work.

    Choose organizations with `interest: yes` in their notes, or with `work` in vault.toml. You are
    told to catch up with people before you ask them for anything.
    """
    from vault_tools.actions.asking.paths import ties_of
    from vault_tools.cli.answers.work import opening_row, print_openings
    from vault_tools.people.ties.approach import find_openings
    from vault_tools.people.ties.paths import Ways, WayWish

    ties = ties_of(opened(wishes))
    openings = find_openings(Ways(ties.network, WayWish(wishes.today)))
    if wishes.as_json:
        print_json({"openings": [opening_row(one, ties) for one in openings]})
    else:
        print_openings(openings, ties, wishes)
