"""`vault week`."""

from vault_tools.cli.manners import Wishes, print_json, vault_command
from vault_tools.cli.progress import opened
from vault_tools.cli.telling import tell_hint


@vault_command(folder=True)
def command(wishes: Wishes) -> None:
    """Show whom to get in touch with this week, and why."""
    from vault_tools.actions.asking.plan_vault import look_out
    from vault_tools.cli.answers.week import hint_to_begin, print_week, week_row

    vault = opened(wishes)
    outlook = look_out(vault, wishes.today, weeks=0)
    if wishes.as_json:
        print_json(week_row(vault, outlook, wishes.today))
    else:
        print_week(vault, outlook, wishes.today)
        tell_hint(hint_to_begin(vault, wishes.today), wishes)
