"""What `vault build --redact` says when it is done."""

from typing import Any

import click

from vault_tools.actions.building.redact import Shown
from vault_tools.cli.manners import Wishes


def tell_redacted(shown: Shown, wishes: Wishes, *, dry_run: bool) -> None:
    """Where the page for others is, and what in it is still the owner's own words."""
    if dry_run:
        for path in _in_vault(shown, shown.site.written):
            click.echo(f"would write {path}")
        return
    wishes.say(
        "Names are initials on these pages; of what you wrote, only days and kinds are left."
    )
    wishes.say(
        "Places, interests, circles and ideas are there in your words: look before you show them."
    )
    click.echo(f"The page is {shown.page}")


def redacted_row(shown: Shown) -> dict[str, Any]:
    """What was made for others, as JSON."""
    return {
        "week": shown.plan.week.label,
        "page": str(shown.page),
        "written": _in_vault(shown, shown.site.written),
        "removed": _in_vault(shown, shown.site.removed),
        "unchanged": shown.site.unchanged,
    }


def _in_vault(shown: Shown, pages: tuple[str, ...]) -> list[str]:
    return [f"{shown.folder}/{path}" for path in pages]
