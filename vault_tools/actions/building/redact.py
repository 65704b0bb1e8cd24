"""A build that can be shown around: initials for names, no addresses, nothing secret.

It goes into a folder of its own beside the pages. No note and no index note is changed.
"""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from vault_tools.actions.asking.paths import ties_of
from vault_tools.actions.asking.plan_vault import choose_plan
from vault_tools.actions.building.build import check_somebody
from vault_tools.actions.building.lay_out_site import lay_out_site
from vault_tools.actions.building.open_desk import open_desk
from vault_tools.actions.building.templates import templates_of
from vault_tools.actions.open_vault import Vault, open_vault, understood
from vault_tools.folder.how_far import HowFar, untold
from vault_tools.folder.site.our_site import REDACTED
from vault_tools.folder.site.write_site import Written, check_site, write_site
from vault_tools.pages.addresses import WEEK
from vault_tools.pages.for_others import for_others
from vault_tools.pages.render import HtmlPage, RenderedPages
from vault_tools.pages.shared import Shared
from vault_tools.pages.week.lay_out_week import lay_out_week
from vault_tools.people.ideas.challenge import ideas_of_week
from vault_tools.people.rotation.forecast import ChosenWeek
from vault_tools.people.rotation.members import members_of
from vault_tools.people.rotation.outlook import outlook_of
from vault_tools.people.rotation.plan import Plan, Replayed
from vault_tools.people.showing.redacting import Redacted, redacted_notes, redacted_settings


class Shown(Struct, frozen=True):
    """What was made: `folder` is a path in the vault, `page` is the week's."""

    folder: str
    page: Path
    plan: Plan
    site: Written


def build_redacted(
    root: Path, today: date, *, dry_run: bool = False, how_far: HowFar = untold
) -> Shown:
    """Build the week of a day for the eyes of others. Raises `VaultError` as `build` does."""
    own = open_vault(root, secrets=False, how_far=how_far)
    check_somebody(own)
    folder = own.settings.site.rstrip("/") + REDACTED
    check_site(root, folder)
    hidden = redacted_notes(own.people, own.settings)
    vault = _seen_by_others(own, hidden, folder)
    chosen = _under_initials(choose_plan(own, today), hidden.paths)
    members = members_of(vault.people.contacts, today)
    outlook = outlook_of(vault.people, members, vault.settings, chosen, today)
    desk = open_desk(vault, notes=False)
    ideas = ideas_of_week(outlook.plan, vault.people, desk.deck, vault.settings)
    week = lay_out_week(desk, outlook, today, ideas=ideas)
    pages = lay_out_site(Shared(desk, ties_of(vault).network), lambda: week)
    shown = {path: partial(_shown, lay_out) for path, lay_out in pages.items()}
    rendered = RenderedPages(shown, templates_of(own).environment)
    site = write_site(root, folder, rendered, dry_run=dry_run, how_far=how_far)
    return Shown(folder, root / folder / WEEK, outlook.plan, site)


def _shown(lay_out: Callable[[], HtmlPage]) -> HtmlPage:
    return for_others(lay_out())


def _seen_by_others(own: Vault, hidden: Redacted, folder: str) -> Vault:
    """The vault as read from nothing but the notes that others may see."""
    settings = replace(redacted_settings(own.people, own.settings), site=folder)
    people = understood(own.root, hidden.notes, settings)
    return replace(own, settings=settings, people=people, problems=())


def _under_initials(chosen: ChosenWeek, paths: Mapping[str, str]) -> ChosenWeek:
    """The same plan, with everybody under their new path: others see whom the owner sees."""
    plan, since = chosen.plan, chosen.since
    places = tuple(replace(place, key=paths[place.key]) for place in plan.places)
    resting = tuple(paths[key] for key in plan.resting)
    memories = {paths[key]: memory for key, memory in since.memories.items()}
    return ChosenWeek(Plan(plan.week, places, resting), Replayed(since.week, memories))
