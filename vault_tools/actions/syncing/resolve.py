"""Making one note of two versions: of a conflict copy, or of the marks of a merge in a note.

The base is the version that both came from, if git has it; else the lines that both share, so that
nothing counts as removed. It can all be undone, and then the copy is back, too.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

from msgspec import Struct
from msgspec.structs import replace

from vault_tools.actions.changing.carry_out import Done, carry_out
from vault_tools.actions.open_vault import Vault
from vault_tools.actions.order import Order
from vault_tools.actions.syncing.doubts import Decide, Doubt, doubt_or_merged, note_doubt
from vault_tools.folder.debris import what_is
from vault_tools.folder.reasons import refusals
from vault_tools.folder.writing.changes import FileStep, replacing
from vault_tools.folder.writing.rewrite import note_at_rest
from vault_tools.notes.mishaps import conflict_mark
from vault_tools.notes.resolve import is_note
from vault_tools.people.settings import Settings
from vault_tools.problems import UsageError, VaultError
from vault_tools.sync.git.listings import Disagreement
from vault_tools.sync.git.past import versions_of
from vault_tools.sync.git.repository import Repository, find_repository
from vault_tools.sync.merging.marks import common_lines, is_within, versions_in
from vault_tools.sync.merging.merge_notes import merge_notes


class TwoVersions(Struct, frozen=True):
    """A note of which there are two versions. `copy` is the other's file, if it has one.

    `unmerged` is what git itself has not merged yet.
    """

    path: str
    copy: str = ""
    unmerged: Disagreement | None = None


def find_two_versions(vault: Vault, wanted: Sequence[str]) -> list[TwoVersions]:
    """What there is to resolve, in the order of paths; of the `wanted` notes alone, if any.

    A wanted note is named by its path, its file's name, or that of its copy.
    Raises `UsageError` where one of them has no second version.
    """
    found = sorted(_all(vault), key=lambda one: (one.path, one.copy))
    for name in wanted:
        if not any(_is_called(one, name) for one in found):
            raise UsageError(f"there is no second version of {name}", "vault resolve lists all")
    return [one for one in found if not wanted or any(_is_called(one, n) for n in wanted)]


def _all(vault: Vault) -> Iterator[TwoVersions]:
    repository = find_repository(vault.root)
    unmerged = repository.unmerged() if repository else []
    open_ = {repository.inside(one.path): one for one in unmerged} if repository else {}
    for problem in vault.problems:
        path = problem.place.path
        if problem.kind == "conflict-copy":
            original = _original(vault.root, path)
            if is_note(original):
                yield TwoVersions(original, path)
        elif problem.kind == "conflict-markers" and path not in open_:
            yield TwoVersions(path)
    yield from (TwoVersions(path, "", one) for path, one in open_.items() if is_note(path))


def _original(root: Path, copy: str) -> str:
    folder, _, name = copy.rpartition("/")
    beside = [one.name for one in (root / folder).iterdir()]
    debris = what_is(name, beside)
    original = debris.stands_for if debris else name
    return f"{folder}/{original}" if folder else original


def _is_called(one: TwoVersions, name: str) -> bool:
    names = {one.path, one.copy, *(PurePosixPath(path).stem for path in (one.path, one.copy))}
    return name.strip() in names or name.casefold() == PurePosixPath(one.path).stem.casefold()


def plan_resolving(vault: Vault, one: TwoVersions, decide: Decide) -> list[FileStep]:
    """What would make one note of both; `decide` is asked about what only the user can know."""
    return _from_copy(vault, one, decide) if one.copy else [_from_marks(vault, one, decide)]


def resolve(vault: Vault, one: TwoVersions, steps: Sequence[FileStep], order: Order) -> Done:
    """Do what was planned, unless somebody has been at the note since."""
    done = carry_out(vault.root, steps, f"resolve {one.path}", order)
    repository = find_repository(vault.root) if one.unmerged and not order.dry_run else None
    if repository:
        repository.git.do("take it for decided", "add", "--all", "--", one.path)
    words = (f"{one.path} is one note again.",)
    row: dict[str, object] = {"path": one.path, "copy": one.copy or None}
    return replace(done, words=words, rows=(row,))


def _from_copy(vault: Vault, one: TwoVersions, decide: Decide) -> list[FileStep]:
    copy = _read(vault.root, one.copy)
    if copy is None:
        raise VaultError(f"{one.copy} is no longer there")
    ours = _read(vault.root, one.path)
    if ours is None:  # the copy is all there is
        return [FileStep(one.copy, lambda now: now, one.path)]
    base = _common_past(find_repository(vault.root), one.path, copy)
    base = common_lines(ours, copy) if base is None else base
    data = _settled(one.path, (base, ours, copy), vault.settings, decide)
    return [replacing(one.path, ours, data), replacing(one.copy, copy, None)]


def _common_past(repository: Repository | None, path: str, copy: bytes) -> bytes | None:
    """The newest version of the note that is wholly in the copy, and so before it.

    With an older one than the true one there is a question more; with a newer one, what was added
    since would count as removed in the copy.
    """
    if repository is None or not repository.commit_of("HEAD"):
        return None
    names = [one.change.after for one in versions_of(repository, path) if one.change.after]
    blobs = repository.blobs(names)
    return next((blobs[name] for name in names if is_within(blobs[name], copy)), None)


def _from_marks(vault: Vault, one: TwoVersions, decide: Decide) -> FileStep:
    now = _read(vault.root, one.path)
    return replacing(one.path, now, _unmarked(vault, one, now, decide))


def _unmarked(vault: Vault, one: TwoVersions, now: bytes | None, decide: Decide) -> bytes | None:
    """What the note shall say, out of git's own three versions where it still has them."""
    repository = find_repository(vault.root) if one.unmerged else None
    if repository and one.unmerged:
        blobs = repository.blobs(one.unmerged.blobs)
        if now is not None and now not in blobs.values() and not conflict_mark(now):
            return now  # somebody has decided in an editor
        found = doubt_or_merged(one.path, one.unmerged, blobs, vault.settings)
        return decide(found) if isinstance(found, Doubt) else found
    versions = versions_in(now or b"")
    if versions is None:
        message = f"the marks in {one.path} do not come in their order"
        raise VaultError(message, "take them out in your editor")
    return _settled(one.path, versions, vault.settings, decide)


def _settled(
    path: str, three: tuple[bytes, bytes, bytes], settings: Settings, decide: Decide
) -> bytes:
    merged = merge_notes(*three, settings=settings)
    data = merged.data if merged.clean else decide(note_doubt(path, merged, settings))
    if data is None or conflict_mark(data):
        raise VaultError(f"{path} still holds marks of a merge", "nothing was changed")
    return data


def _read(root: Path, path: str) -> bytes | None:
    with refusals(path):
        return note_at_rest(root, path)
