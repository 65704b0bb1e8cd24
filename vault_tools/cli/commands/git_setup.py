"""`vault git-setup`."""

import click

from vault_tools.cli.manners import Wishes, print_json, vault_command, writes
from vault_tools.problems import UsageError


@vault_command()
@writes
@click.option("--undo", is_flag=True, help="Remove it from git on this device.")
@click.option("--yes", is_flag=True, help="Do not ask before changing git's configuration.")
def command(wishes: Wishes, *, undo: bool, yes: bool) -> None:
    """Teach git on this device to merge notes by their meaning.

    It adds a line to .gitattributes, which your other devices get too, a few to .gitignore, and a
    merge driver to git's configuration on this device. Run it once on each device.
    """
    from vault_tools.actions.changing.carry_out import NOTHING_WRITTEN
    from vault_tools.actions.syncing.git_setup import (
        COMMAND,
        register,
        registered_driver,
        unregister,
        write_lines,
    )
    from vault_tools.actions.syncing.sync import check_is_vault
    from vault_tools.sync.git.repository import open_repository

    check_is_vault(wishes.root)
    repository = open_repository(wishes.root)
    registered, dry_run = registered_driver(repository), wishes.order.dry_run
    driver = bool(registered) if undo else registered != COMMAND
    if driver and not (yes or dry_run or _agreed(undo=undo)):
        wishes.say(NOTHING_WRITTEN)
        return
    changed = () if undo else write_lines(wishes.root, wishes.order).paths
    if driver and not dry_run:
        (unregister if undo else register)(repository)
    if wishes.as_json:
        print_json({"changed": list(changed), "driver": driver, "dry_run": dry_run})
        return
    for path in changed:
        click.echo(f"{'would write' if dry_run else 'Wrote'} {path}.")
    click.echo(_words(driver, undo=undo, dry_run=dry_run))


def _words(driver: bool, *, undo: bool, dry_run: bool) -> str:
    if dry_run:
        return f"would {'change' if driver else 'leave'} git's configuration on this device"
    if undo:
        taken = "Removed the merge driver" if driver else "There was no merge driver to remove"
        return f"{taken}; git merges notes line by line here. Other devices keep theirs."
    if not driver:
        return "Git on this device knows how to merge notes."
    return "Git on this device merges notes by their meaning now. vault git-setup --undo ends that."


def _agreed(*, undo: bool) -> bool:
    """Whether git's configuration may be changed; asked only where somebody can answer."""
    from vault_tools.actions.syncing.git_setup import SECTION
    from vault_tools.cli.asking import confirm, is_terminal
    from vault_tools.pages.wording.words import upper_first

    verb, place = ("take", "out of") if undo else ("write", "into")
    told = f"{verb} the merge driver {SECTION} {place} git's configuration for this vault"
    if not is_terminal():
        raise UsageError(f"that would {told}", "--yes does it")
    return confirm(f"{upper_first(told)}?")
