"""What the notes of a vault are read by: its settings, and what Obsidian's own settings say."""

from functools import cached_property

from vault_tools.notes.daily_notes import ISO_NAMES, DailyNotes
from vault_tools.people.dialect.dialect import Dialect
from vault_tools.people.rotation.cadence import CadenceError, Rhythm, parse_rhythm
from vault_tools.people.settings import Settings
from vault_tools.problems import VaultError


class ReadingRules:
    """What notes are read by.

    Raises `VaultError` where the settings' circles name no rhythm. `daily` says how daily notes
    are named, `templates` which folders are Obsidian's own for templates.
    """

    def __init__(
        self,
        settings: Settings,
        daily: DailyNotes = ISO_NAMES,
        templates: tuple[str, ...] = (),
    ) -> None:
        self.settings, self.daily, self.templates = settings, daily, templates
        self.rhythms = read_circles(settings)

    @cached_property
    def dialect(self) -> Dialect:
        return Dialect(self.settings.fields)


def read_circles(settings: Settings) -> dict[str, Rhythm | None]:
    """The rhythm of each circle. Raises `VaultError` where the settings' text names none."""
    rhythms = {}
    for name, text in settings.circles.items():
        try:
            rhythms[name] = parse_rhythm(text)
        except CadenceError as error:
            raise VaultError(f"vault.toml: [circles] {name}: {error}", error.hint) from error
    return rhythms
