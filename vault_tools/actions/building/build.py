"""The main job: read the folder, plan the week, render the pages, write what changed."""

from datetime import date
from functools import cache, cached_property, partial
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from vault_tools.actions.asking.check import look_through
from vault_tools.actions.asking.ideas import kept_ideas_of_week
from vault_tools.actions.asking.paths import ties_of
from vault_tools.actions.asking.plan_vault import look_out
from vault_tools.actions.building.index_notes import IndexWritten, ToTell, write_index_notes
from vault_tools.actions.building.lay_out_site import lay_out_site
from vault_tools.actions.building.open_desk import open_desk
from vault_tools.actions.building.page_marks import NOTHING_KNOWN, Known, PageMarks
from vault_tools.actions.building.templates import templates_of
from vault_tools.actions.building.ticks import TakenIn, take_in_ticks
from vault_tools.actions.open_vault import Vault, check_open, how_to_begin, open_vault
from vault_tools.actions.order import Order
from vault_tools.actions.see import see
from vault_tools.actions.unchanged import Seen
from vault_tools.folder.find import check_vault_folder, has_settings
from vault_tools.folder.how_far import HowFar, untold
from vault_tools.folder.lock import locked
from vault_tools.folder.quiet import NO_CHANGE, Changed
from vault_tools.folder.site.write_site import Beside, Written, check_site, write_site
from vault_tools.folder.writing.write import Recovered, recover
from vault_tools.pages.addresses import WEEK
from vault_tools.pages.attached import file_page
from vault_tools.pages.desk import Desk
from vault_tools.pages.render import RenderedPages
from vault_tools.pages.shared import Shared
from vault_tools.pages.week.lay_out_week import lay_out_week
from vault_tools.pages.week.week_page import WeekPage
from vault_tools.people.checks.table import needs_mending
from vault_tools.people.ideas.challenge import WeekIdeas
from vault_tools.people.rotation.plan import Plan
from vault_tools.problems import NoVault, Problem


class Built(Struct, frozen=True, dict=True):
    """What a build did. `page` is the week's page, `problems` what needs mending.

    `taken` is what was ticked in the week's note, `recovered` are killed actions that were
    finished first. `seen` is how the vault looks, if another build would have nothing to do.
    """

    vault: Vault
    plan: Plan
    site: Written
    index: IndexWritten
    page: Path
    problems: tuple[Problem, ...]
    taken: TakenIn
    marks: PageMarks
    recovered: tuple[Recovered, ...] = ()
    seen: Seen | None = None

    @property
    def own_notes(self) -> tuple[str, ...]:
        """The notes that the build has written."""
        return (*self.index.written, *(tick.contact.path for tick in self.taken.ticks))

    @cached_property
    def known(self) -> Known:
        """What a next build, with this one in memory, need not find out again."""
        return self.marks.known_of(self.site.left)


def build(
    root: Path,
    today: date,
    *,
    at: str = "",
    dry_run: bool = False,
    how_far: HowFar = untold,
    last: Built | None = None,
    changed: Changed = NO_CHANGE,
) -> Built:
    """Build the vault at `root` for a day; `at` is the moment, for the journal.

    `how_far` is told what is being done. `last` is the build before, if it is in memory: the result
    is the same and comes sooner, but without `seen`. A caller that watches the whole vault may name
    the files that have `changed` since; then no other is looked at.

    Raises `VaultError` where the folder holds no person and is not marked as a vault, or where
    the site's folder is not ours; nothing is written then.
    """
    check_vault_folder(root)
    recovered = () if dry_run else recover(root)
    before = None if last else see(root, today)
    errand = _Errand(today, Order(at, dry_run), how_far, looks=before is not None)
    vault = _open(root, last, NO_CHANGE if recovered else changed, how_far)
    check_somebody(vault)
    check_site(root, vault.settings.site)
    vault, taken = take_in_ticks(vault, today, errand.order)
    done = _write_until_it_holds(vault, errand, last.known if last else NOTHING_KNOWN)
    proved = before and done.after and not dry_run and done.after.proves(before)
    return Built(
        vault=done.vault,
        plan=done.plan,
        site=done.site,
        index=done.index,
        page=root / done.vault.settings.site / WEEK,
        problems=(*done.mending, *taken.problems, *done.index.problems),
        taken=taken,
        marks=done.marks,
        recovered=recovered,
        seen=done.after if proved else None,
    )


def _open(root: Path, last: Built | None, changed: Changed, how_far: HowFar) -> Vault:
    """The vault; notes that the `last` build wrote count as changed, as no watcher names them."""
    if last is None:
        return open_vault(root, how_far=how_far)
    changed = dict.fromkeys(last.own_notes) | dict(changed) if changed else NO_CHANGE
    return open_vault(root, last.vault, changed=changed, how_far=how_far)


class _Errand(Struct, frozen=True):
    """What a build is asked: for which day, with which `Order`, and whom to tell how far it is.

    `looks` says whether to look at the vault again when all is written (`_Outcome.after`).
    """

    today: date
    order: Order
    how_far: HowFar
    looks: bool


class _Outcome(Struct, frozen=True):
    """What was written from a vault, and how it looked `after` that."""

    vault: Vault
    plan: Plan
    mending: tuple[Problem, ...]
    site: Written
    index: IndexWritten
    marks: PageMarks
    after: Seen | None

    def followed_by(self, later: "_Outcome") -> "_Outcome":
        site, index = self.site.followed_by(later.site), self.index.followed_by(later.index)
        return replace(later, site=site, index=index)


def _write_until_it_holds(vault: Vault, errand: _Errand, known: Known) -> _Outcome:
    """Write everything; once more if the user's own lines in an index note moved.

    Pages quote such lines, and tell where they stand.
    """
    done = _write_all(vault, errand, known)
    if not done.index.moved or errand.order.dry_run:
        return done
    known = done.marks.known_of(done.site.left)
    return done.followed_by(_write_all(open_vault(vault.root, vault), errand, known))


class _Draft(Struct, frozen=True):
    """The week as it was worked out, before any of it is written."""

    plan: Plan
    ideas: WeekIdeas
    mending: tuple[Problem, ...]
    page: WeekPage


def _write_all(vault: Vault, errand: _Errand, known: Known) -> _Outcome:
    """Write the pages, that of the week last, since only it needs the plan; then the index notes.

    If a folder cannot be looked into, the pages of the people in it stay, and index notes are left
    as they are: drawn without those people, ticks and words at their names would lose their place.
    The plan is worked out when it is first needed: for the week's page, else for the index notes.
    """
    root, desk, templates = vault.root, open_desk(vault), templates_of(vault)
    shared = Shared(desk, ties_of(vault).network)
    week = cache(partial(_plan_week, vault, desk, errand))
    laid_out = lay_out_site(shared, lambda: week().page, vault.read.fresh)
    marks = PageMarks(laid_out, shared, templates, known)
    pages = RenderedPages(laid_out, templates.environment)
    copies = {file_page(path): root / path for path in desk.copies}
    beside = Beside(copies, unsure=bool(vault.scan.closed))
    where, dry_run, how_far = vault.settings.site, errand.order.dry_run, errand.how_far
    with locked(root):
        site = write_site(root, where, pages, beside, marks, dry_run=dry_run, how_far=how_far)
        draft = week()
        to_tell = ToTell(shared, draft.plan, draft.ideas)
        index = (
            IndexWritten()
            if site.kept
            else write_index_notes(vault, to_tell, templates, errand.today, errand.order)
        )
        after = see(root, errand.today) if errand.looks else None  # before anybody else writes
    return _Outcome(vault, draft.plan, draft.mending, site, index, marks, after)


def _plan_week(vault: Vault, desk: Desk, errand: _Errand) -> _Draft:
    errand.how_far("planning the week", 0, 0)
    today = errand.today
    outlook = look_out(vault, today)
    ideas = kept_ideas_of_week(outlook.plan, vault, desk.deck)
    mending = needs_mending(look_through(vault, today))
    page = lay_out_week(desk, outlook, today, mending, ideas)
    return _Draft(outlook.plan, ideas, mending, page)


def check_somebody(vault: Vault) -> None:
    """Raises `NoVault` where nothing says that this is a vault: no person, no vault.toml.

    And `VaultError` where nobody was found and they may be in a folder that is closed to us.
    """
    check_open(vault)
    if not vault.people.contacts and not has_settings(vault.root):
        raise NoVault(
            f"{vault.root} holds no note about a person, so nothing was written",
            how_to_begin(vault),
        )
