"""How a vault looks on the disk, to compare it before and after something is computed from it."""

from datetime import date
from pathlib import Path

from vault_tools.actions.unchanged import Seen
from vault_tools.folder.look import look_round
from vault_tools.folder.settings.read_settings import read_settings


def see(root: Path, today: date) -> Seen | None:
    """How the vault looks; None where a look proves nothing, as with folders behind links."""
    settings = read_settings(root)
    look = look_round(root, settings.site, settings.templates)
    return Seen(today, settings.site, settings.templates, look) if look else None
