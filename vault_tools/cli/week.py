"""`vault week`."""

from vault_tools.cli.manners import Asked, asked, print_json


@asked(folder=True)
def command(wishes: Asked) -> None:
    """Say whom to reach out to this week, and why."""
    from vault_tools.actions.open_vault import open_vault
    from vault_tools.actions.plan_vault import plan_vault
    from vault_tools.cli.week_words import print_week, week_row
    from vault_tools.people.outlook import outlook_of

    vault = open_vault(wishes.root)
    plan = plan_vault(vault, wishes.today)
    outlook = outlook_of(vault.people, vault.settings, plan, wishes.today, weeks=0)
    if wishes.as_json:
        print_json(week_row(vault, plan, outlook, wishes.today))
    else:
        print_week(vault, plan, outlook, wishes.today)
