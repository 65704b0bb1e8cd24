"""Trial: a command that has nothing to change writes nothing, not even the same bytes again."""

from pathlib import Path

from tests.promises.trial import PEOPLE, Outcome, lay_out, vault
from tests.promises.verbs import CHANGING, MAKING, MOVING, READING, lines, takes
from vault_tools.folder.writing.journal import open_journal


def repeat_every_command(place: Path) -> Outcome:
    """Every command that reads, every other as a dry run, and a build: each of them twice."""
    root = place / "vault"
    lay_out(root, PEOPLE)
    (root / "vault.toml").write_text('[index]\nfolder = "index"\n')
    vault(root, "log", "maya", "something to undo")
    vault(root, "build")
    tried, broken = list(_commands()), []
    for words in tried:
        before = _marks(root)
        for time in ("first", "second"):
            ran = vault(root, *words)
            if ran.code not in {0, 1}:
                broken.append(f"vault {' '.join(words)}: exit {ran.code}: {ran.err.strip()}")
            if changed := sorted(_marks(root).items() ^ before.items()):
                broken.append(f"the {time} vault {' '.join(words)} touched {changed[0][0]}")
    seen = f"{len(tried)} commands twice over {len(_marks(root))} files and folders: "
    return Outcome(f"{seen}{len(broken)} with another inode, time or byte", tuple(broken))


def _commands():
    yield from lines(READING)
    yield from (
        (*words, "--dry-run")
        for words in lines(CHANGING | MAKING | MOVING)
        if takes(words[0], "--dry-run")
    )
    yield from (("build",), ("build", "--dry-run"), ("undo", "--list"), ("undo", "--dry-run"))


def _marks(root: Path) -> dict[str, tuple]:
    """Whatever a write would change: of each file and folder in the vault and its journal."""
    return {
        str(path): (found.st_ino, found.st_mtime_ns, path.read_bytes() if path.is_file() else b"")
        for folder in (root, open_journal(root).folder)
        for path in (folder, *folder.rglob("*"))
        if (found := path.stat())
    }
