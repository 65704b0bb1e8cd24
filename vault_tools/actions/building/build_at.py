"""Rendering a vault as it was: an earlier version is put into a folder of its own and built there.

The vault itself is not touched, neither its notes nor its pages.
"""

import io
import shutil
import tarfile
from contextlib import suppress
from datetime import date
from pathlib import Path

from vault_tools.actions.building.build import Built, build
from vault_tools.folder.how_far import HowFar, untold
from vault_tools.folder.places import cache_folder
from vault_tools.folder.reasons import reason, way_on
from vault_tools.notes.dates import parse_day
from vault_tools.problems import UsageError, VaultError
from vault_tools.sync.git.past import commit_at, day_of, first_day, packed
from vault_tools.sync.git.repository import Repository, open_repository


def build_at(root: Path, when: str, today: date, at: str = "", how_far: HowFar = untold) -> Built:
    """Build the vault as it was at a day, or in a version that git knows by the name `when`.

    It is built for that day. Raises `UsageError` where git has nothing of that name or age.
    """
    repository = open_repository(root)
    commit, day = _find(repository, when, today)
    folder = cache_folder(root) / "at" / day.isoformat() / commit[:10] / root.absolute().name
    try:
        _lay_out(packed(repository, commit), folder)
    except OSError as error:
        raise VaultError(f"cannot write {folder}: {reason(error)}", way_on(error)) from error
    return build(folder, day, at=at, how_far=how_far)


def _find(repository: Repository, when: str, today: date) -> tuple[str, date]:
    day = parse_day(when)
    if day and (commit := commit_at(repository, day.isoformat())):
        return commit, min(day, today)
    commit = "" if day else repository.commit_of(when)
    if not commit:
        hint = "a day such as 2026-06-01, or a commit, a tag or HEAD~10"
        if day and (first := first_day(repository)):
            hint = f"the first that git has is of {first}"
        raise UsageError(f'git has no version of this vault at "{when}"', hint)
    return commit, date.fromisoformat(day_of(repository, commit))


def _lay_out(tar: bytes, folder: Path) -> None:
    """Make the folder anew, with what was in the vault then."""
    with suppress(FileNotFoundError):
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    with tarfile.open(fileobj=io.BytesIO(tar)) as archive:
        archive.extraction_filter = _safe
        # Python before 3.11.4 passes nothing through it, and gets no links at all.
        links = hasattr(tarfile, "data_filter")
        members = [one for one in archive if links or not (one.issym() or one.islnk())]
        archive.extractall(folder, members)  # noqa: S202 - each member goes through the filter


def _safe(member: tarfile.TarInfo, folder: str) -> tarfile.TarInfo | None:
    """The member; None for a link that leads out of the vault, which no build follows."""
    try:
        return tarfile.data_filter(member, folder)
    except tarfile.FilterError:
        return None
