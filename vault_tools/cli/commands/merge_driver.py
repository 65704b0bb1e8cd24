"""`vault merge-driver`, which git calls for a note that both sides changed; nobody types it.

`vault git-setup` registers it, with what happens where it cannot be run.
"""

from pathlib import Path

import click


@click.command(hidden=True)
@click.argument("base", type=click.Path(path_type=Path))
@click.argument("ours", type=click.Path(path_type=Path))
@click.argument("theirs", type=click.Path(path_type=Path))
@click.argument("result", type=click.Path(path_type=Path))
@click.argument("marker_size", type=int)
@click.argument("path")
def command(
    *, base: Path, ours: Path, theirs: Path, result: Path, marker_size: int, path: str
) -> int:
    """Merge the three versions of a note that git lays down, into a new file.

    That file is there as a whole or not at all, and the exit code says whether it holds marks.
    """
    from vault_tools.folder.atomic import replace
    from vault_tools.folder.settings.read_settings import settings_or_defaults
    from vault_tools.sync.git.device import IN_DOUBT, SETTLED
    from vault_tools.sync.merging.merge_notes import merge_notes

    versions = [each.read_bytes() for each in (base, ours, theirs)]
    merged = merge_notes(*versions, settings=settings_or_defaults(_vault_of(Path(path))))
    if not merged.clean and marker_size != MARKER_SIZE:
        return CANNOT_MARK
    replace(result, merged.data)
    if not merged.clean:
        click.echo(f"{path}: both sides changed {merged.conflicts[0].what}", err=True)
    return SETTLED if merged.clean else IN_DOUBT


def _vault_of(note: Path) -> Path:
    """The folder of the vault that a note is in, which may be one in the repository.

    Git runs this in the repository's top folder, from which the note's path is seen.
    """
    from vault_tools.folder.find import has_settings

    return next(filter(has_settings, note.parents), Path())


MARKER_SIZE = 7
CANNOT_MARK = 11
"""Git wants longer marks where it merges inside a merge, and then does that itself."""
