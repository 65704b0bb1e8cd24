"""`vault forecast`."""

import click

from vault_tools.cli.manners import Wishes, print_json, vault_command
from vault_tools.cli.progress import opened


@vault_command(folder=True)
@click.option(
    "--weeks",
    type=click.IntRange(1, 104),
    default=12,
    show_default=True,
    help="How many weeks to look ahead, this one included.",
)
def command(wishes: Wishes, weeks: int) -> None:
    """Show whether your rhythms fit, and when each name comes up.

    It assumes that you get in touch with everybody in a week on its fourth day.
    """
    from vault_tools.actions.asking.plan_vault import look_out
    from vault_tools.cli.answers.forecast import forecast_row, print_forecast

    vault = opened(wishes)
    outlook = look_out(vault, wishes.today, weeks)
    if wishes.as_json:
        print_json(forecast_row(vault, outlook, wishes.today))
    else:
        print_forecast(vault, outlook, wishes.today)
