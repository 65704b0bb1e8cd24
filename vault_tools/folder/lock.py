"""One writer at a time: the lock that `vault` processes hold while they change a vault.

Editors and sync services ignore it; `rewrite` deals with what they do in the meantime.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from vault_tools.folder.places import state_folder
from vault_tools.folder.reasons import reason
from vault_tools.problems import VaultError

PATIENCE = 60.0  # seconds; the longest action on thousands of notes takes a few


@contextmanager
def locked(root: Path) -> Iterator[None]:
    """Hold the vault's lock; waits for others, and raises VaultError after a minute.

    The system frees it when the process ends, however it ends. Locks may be nested.
    """
    lock = FileLock(state_folder(root) / "lock", timeout=PATIENCE, is_singleton=True)
    try:
        lock.acquire(poll_interval=0.02)
    except Timeout as error:
        message = "another vault command has been writing here for a minute"
        raise VaultError(message, "try again when it is done") from error
    except OSError as error:
        raise VaultError(f"cannot lock {lock.lock_file}: {reason(error)}") from error
    try:
        yield
    finally:
        lock.release()
