"""Syncing a vault through git: commit, fetch, join, build, push; as often as it takes.

If a step fails, the next run goes on from there; nothing is thrown away: no force, no reset, no
stash. What both devices changed is joined outside of the folder, and the user is asked about it
before the folder is touched.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path
from shlex import quote

from msgspec import Struct
from msgspec.structs import replace

from vault_tools.actions.building.build import Built, build, check_somebody
from vault_tools.actions.open_vault import open_vault
from vault_tools.actions.syncing.doubts import Decide, Doubt, UndecidedError, doubt_or_merged
from vault_tools.actions.syncing.git_commit import check_marks, commit, commit_vault
from vault_tools.actions.syncing.git_setup import check_lines
from vault_tools.actions.syncing.stories import stories_of
from vault_tools.actions.syncing.take_over import ChangedMeanwhile, take_over
from vault_tools.folder.find import check_vault_folder, has_settings
from vault_tools.folder.lock import locked
from vault_tools.folder.settings.read_settings import settings_or_defaults
from vault_tools.folder.writing.write import recover
from vault_tools.pages.wording.changes import apart_words, came_words
from vault_tools.people.names.naming import in_command
from vault_tools.people.settings import Settings
from vault_tools.problems import NoVault, VaultError
from vault_tools.sync.git.calls import reason
from vault_tools.sync.git.joining import Joined, commit_joined, is_behind, join, moved_apart
from vault_tools.sync.git.remote import Remote, fetch, find_remote, push
from vault_tools.sync.git.repository import Repository, find_repository, open_repository

TRIES = 5  # times that another device may be quicker than we are
_ASK = "vault sync, in a terminal, asks you about each; until then all stays as it is"


class Synced(Struct, frozen=True):
    """What a sync did. `committed` are messages, `came` says in words what the others changed.

    `remote` is empty where there is none; `unreached` says why it could not be reached, `unsent`
    why nothing could be sent to it. `built` is the last build, or `unbuilt` says why there is
    none. `too_large` are new files that stay on this device.
    """

    committed: tuple[str, ...] = ()
    too_large: tuple[str, ...] = ()
    came: tuple[str, ...] = ()
    remote: str = ""
    unreached: str = ""
    unsent: str = ""
    pushed: bool = False
    built: Built | None = None
    unbuilt: VaultError | None = None


class Face(Struct, frozen=True):
    """What a sync needs of its caller: to tell which step begins, and to ask the user.

    `decide` is None where nobody can answer. `draw` makes the pages and index notes of a day.
    """

    tell: Callable[[str], None] = lambda _: None
    decide: Decide | None = None
    draw: Callable[[Path, date, str], Built | None] = lambda root, today, at: build(
        root, today, at=at
    )


class _Run(Struct, frozen=True):
    """One sync: of which vault, on which day and at which moment, for which caller."""

    repository: Repository
    root: Path
    today: date
    at: str
    face: Face


def sync(root: Path, today: date, at: str = "", face: Face | None = None) -> Synced:
    """Bring the vault and its remote to the same state, as far as that is possible now.

    Raises `UndecidedError` where both changed the same thing and nobody can be asked, and
    `VaultError` where something must be put right first.
    """
    check_is_vault(root)
    repository = open_repository(root)
    run = _Run(repository, root, today, at, face or Face())
    branch = _check_ready(repository)
    with suppress(VaultError):
        recover(root)
    remote = find_remote(repository, branch)
    done = _commit(run, _build(run, Synced(remote=remote.name if remote else "")))
    for _ in range(TRIES):
        had = repository.commit_of("HEAD")
        done = _exchange(run, remote, done) if remote else done
        if repository.commit_of("HEAD") != had:
            done = _commit(run, _build(run, done))
        if remote is None or done.unreached or not _is_ahead(repository, remote):
            return done
        run.face.tell(f"sending to {remote.name}")
        pushed = push(repository, remote)
        if pushed.done:
            return replace(done, pushed=True)
        if not pushed.behind:
            return replace(done, unsent=reason(pushed.said))
    raise VaultError(
        "another device keeps sending at this very moment", "run vault sync again in a while"
    )


def check_is_vault(root: Path) -> None:
    """Raises `VaultError` for a home folder, a whole disk, or a folder without notes of people."""
    check_vault_folder(root)
    if has_settings(root):
        return
    try:
        check_somebody(open_vault(root))
    except NoVault as error:
        if _is_empty_clone(root):
            begin = f"vault init {quote(str(root))}"
            hint = f"git pull brings what the other devices sent; {begin} begins one here"
            raise NoVault("this clone is still empty, so there is nothing to sync", hint) from error
        raise


def _is_empty_clone(root: Path) -> bool:
    """Whether the folder is a git clone with a remote and without any commit."""
    repository = find_repository(root)
    return bool(
        repository
        and not repository.commit_of("HEAD")
        and find_remote(repository, repository.branch)
    )


def _check_ready(repository: Repository) -> str:
    """The branch to sync. Raises `VaultError` in a state that only the user can end."""
    doing = repository.under_way
    if doing == "merge":
        _finish_merge(repository)
    elif doing:
        ends = f"git {doing} --continue ends it, git {doing} --abort takes it back"
        hint = "git bisect reset ends it" if doing == "bisect" else ends
        raise VaultError(f"a {doing} is under way here, and its end is yours to decide", hint)
    branch = repository.branch
    if not branch:
        raise VaultError("no branch is checked out here", "git switch main, or another branch")
    return branch


def _finish_merge(repository: Repository) -> None:
    """Commit a merge that somebody began and that has nothing left to decide.

    A note that is not in the folder may be in a cloud; what is to become of it is not decided here.
    Raises `VaultError` where a note still has marks of it, though git was told to take it.
    """
    open_ = repository.unmerged()
    if open_:
        path = repository.inside(open_[0].path)
        hint = f"vault resolve {in_command(path)} asks you what is right, then vault sync goes on"
        raise VaultError(f"a merge is under way, and {path} is not decided yet", hint)
    staged = [repository.inside(one.path) for one in repository.staged() if not one.went]
    there = [path for path in staged if (repository.git.folder / path).exists()]
    repository.stage("end the merge", there)
    check_marks(repository, repository.staged())
    commit(repository, "commit", "--quiet", "--no-edit")


def _commit(run: _Run, done: Synced) -> Synced:
    run.face.tell("looking for what you changed")
    with locked(run.root):
        kept = commit_vault(run.repository, run.root, settings_or_defaults(run.root))
    committed = (*done.committed, kept.message) if kept.message else done.committed
    return replace(done, committed=committed, too_large=kept.too_large)


def _exchange(run: _Run, remote: Remote, done: Synced) -> Synced:
    """Fetch what the remote has, and take it over."""
    run.face.tell(f"asking {remote.name}")
    if why := fetch(run.repository, remote):
        return replace(done, unreached=reason(why))
    changed = ""
    for _ in range(TRIES):
        try:
            return replace(done, came=(*done.came, *_receive(run, remote)))
        except ChangedMeanwhile as meanwhile:
            changed = meanwhile.path
            done = _commit(run, done)
    raise VaultError(
        f"{changed} is not what git has of it, however often it is committed",
        "if it keeps changing, run vault sync again in a while; if git ignores it, or this disk "
        "takes two names for one, rename it first",
    )


def _receive(run: _Run, remote: Remote) -> tuple[str, ...]:
    """Join what was fetched with what is here; says in words what that changed."""
    repository = run.repository
    ours, theirs = repository.commit_of("HEAD"), repository.commit_of(remote.here)
    if not theirs or (ours and is_behind(repository, theirs, ours)):
        return ()
    if not ours:
        hint = f"clone {remote.name} into a new folder instead; that one has its history"
        raise VaultError("there is nothing here yet to be synced", hint)
    settings = settings_or_defaults(run.root)
    apart: list[str] = []
    if is_behind(repository, ours, theirs):
        target = theirs
    else:
        joined = join(repository, ours, theirs, remote.name)
        check_lines(repository)
        settled = _settle(repository, joined, settings, run.face.decide)
        target = commit_joined(repository, joined, settled, f"Join with {remote.name}")
        inside = repository.inside
        moved = moved_apart(repository, joined)
        apart = apart_words((inside(a), inside(b), inside(c)) for a, b, c in moved)
    with locked(run.root):
        take_over(repository, run.root, target, run.at)
    came = repository.changes(ours, target, renames=True)
    return (*came_words(stories_of(repository, came, settings)), *apart)


def _settle(
    repository: Repository, joined: Joined, settings: Settings, decide: Decide | None
) -> dict[str, bytes | None]:
    """What each file shall say on which the sides disagree, by its path from the top."""
    found = joined.disagreements
    blobs = repository.blobs(name for one in found for name in one.blobs)
    settled: dict[str, bytes | None] = {}
    doubts: dict[str, Doubt] = {}
    for one in found:
        if not (one.one_is_gone or one.both_are_there):
            settled[one.path] = _as_it_was(repository, joined, one.path)
            continue
        if not (repository.is_inside(one.path) and one.regular):
            raise VaultError(f"{one.path} was changed on both devices", "git merge, by hand")
        merged = doubt_or_merged(repository.inside(one.path), one, blobs, settings)
        if isinstance(merged, Doubt):
            doubts[one.path] = merged
        else:
            settled[one.path] = merged
    if doubts and decide is None:
        raise UndecidedError(list(doubts.values()), _ASK)
    return settled | {path: decide(doubt) for path, doubt in doubts.items() if decide}


def _as_it_was(repository: Repository, joined: Joined, path: str) -> bytes | None:
    """A file that the sides moved to different names stays as the side with this name has it."""
    for side in (joined.ours, joined.theirs):
        if blob := repository.git.find("rev-parse", "--verify", "--quiet", f"{side}:{path}"):
            return repository.blobs([blob])[blob]
    return None


def _build(run: _Run, done: Synced) -> Synced:
    run.face.tell("drawing the pages")
    try:
        return replace(done, built=run.face.draw(run.root, run.today, run.at), unbuilt=None)
    except VaultError as error:
        return replace(done, built=None, unbuilt=error)


def _is_ahead(repository: Repository, remote: Remote) -> bool:
    ours, theirs = repository.commit_of("HEAD"), repository.commit_of(remote.here)
    return bool(ours) and ours != theirs
