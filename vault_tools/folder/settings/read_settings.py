"""Reading `vault.toml`: every setting as it should be, or every wrong one told at once.

What the settings are stands in `people/settings.py`; here TOML becomes that, and what is wrong
becomes a `Problem` with its line, the user's own text and a hint.
"""

import tomllib
from collections.abc import Callable, Iterable
from difflib import get_close_matches
from functools import partial
from itertools import combinations
from pathlib import Path
from typing import Any, TypeVar

from vault_tools.folder.find import SETTINGS_FILE
from vault_tools.folder.reasons import reason
from vault_tools.folder.settings.setting_values import WrongValueError, read_value
from vault_tools.folder.settings.toml_places import TWICE, locate, locate_byte, locate_error
from vault_tools.people.settings import TABLES, Setting, Settings, settings_of
from vault_tools.problems import Place, Problem, VaultError

Section = TypeVar("Section")
_SPELLING = 'text stands in quotes, name = "Friends"; lists in brackets, ["a", "b"]'
_ONCE = "make one of the two, and take the other out"


class SettingsError(VaultError):
    """`vault.toml` says something that cannot be read; the text shows every place."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n\n".join(str(problem) for problem in self.problems))

    @property
    def on_one_line(self) -> str:
        """The first place and what helps there."""
        first = self.problems[0]
        line = f"line {first.place.line} of " if first.place.line else ""
        return f"{line}{first.place.path}: {first.message}; {first.hint}"


def read_settings(root: Path) -> Settings:
    """The settings of the vault at `root`; the defaults where it has no `vault.toml`."""
    try:
        raw = (root / SETTINGS_FILE).read_bytes()
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        raise VaultError(f"cannot read {SETTINGS_FILE}: {reason(error)}") from error
    settings, problems = parse_settings(raw)
    if problems:
        raise SettingsError(problems)
    return settings


def settings_or_defaults(root: Path) -> Settings:
    """The settings; the defaults where they cannot be read, which a build or a check will tell."""
    try:
        return read_settings(root)
    except VaultError:
        return Settings()


def parse_settings(raw: bytes) -> tuple[Settings, tuple[Problem, ...]]:
    """What the bytes of a `vault.toml` say, and all that is wrong in them, top to bottom."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        reading = _Reading(raw.decode("latin-1"))
        reading.tell(locate_byte(raw, error.start), "this is not UTF-8", "save the file as UTF-8")
        return Settings(), tuple(reading.problems)
    reading = _Reading(text)
    try:
        settings = _section(Settings, tomllib.loads(text), (), reading)
    except tomllib.TOMLDecodeError as error:
        place, message = locate_error(text, error)
        hint = _ONCE if message == TWICE else _SPELLING
        reading.tell(place, f"this is not TOML: {message}", hint)
        return Settings(), tuple(reading.problems)
    except ValueError:
        reading.tell((0, 0, 1), "a number in it is longer than can be read", "take it out")
        return Settings(), tuple(reading.problems)
    except RecursionError:
        reading.tell((1, 1, 1), "lists stand in lists, deeper than can be read", "take some out")
        return Settings(), tuple(reading.problems)
    if not reading.problems:
        _keep_folders_apart(settings, reading)
    return settings, tuple(sorted(reading.problems))


class _Reading:
    """The text, to find the place of each problem in, and the problems so far."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.problems: list[Problem] = []

    def tell(self, where: tuple[int, int, int], message: str, hint: str) -> None:
        line, column, width = where
        lines = self.text.split("\n")
        excerpt = lines[line - 1].rstrip("\r") if 0 < line <= len(lines) else ""
        place = Place(SETTINGS_FILE, line, column)
        self.problems.append(Problem(place, "settings", message, hint, excerpt, width))


def _section(kind: type[Section], given: Any, keys: tuple[str, ...], reading: _Reading) -> Section:
    """One table of the file as its settings class; what is wrong in it keeps its default."""
    if not isinstance(given, dict):
        raise _no_section(keys[-1])
    read = partial(_setting, kind, keys, reading)
    return kind(**_read_each(given, read, keys, reading))


def _setting(kind: type, keys: tuple[str, ...], reading: _Reading, name: str, given: Any) -> Any:
    """What a line of the file sets a setting to. Raises `WrongValueError`."""
    known = {each.name: told for each, told in settings_of(kind)}
    path = (*keys, name)
    if name not in known:
        message = f'there is no setting called "{".".join(path)}"'
        raise WrongValueError(message, _nearest(name, list(known)))
    told = known[name]
    if told is None:
        return _section(type(getattr(kind(), name)), given, path, reading)
    if told.shape not in TABLES:
        return read_value(name, told, given)
    if not isinstance(given, dict):
        raise _no_section(name)
    rows = _read_each(given, partial(_row, name, told), path, reading)
    return _added(getattr(kind(), name), rows)


def _row(section: str, told: Setting, name: str, given: Any) -> Any:
    """What a row of a table such as `[circles]` says. Raises `WrongValueError`."""
    if told.rows and name not in told.rows:
        message = f'{section} has no row called "{name}"'
        raise WrongValueError(message, _nearest(name, list(told.rows)))
    return read_value(name, told, given)


def _read_each(
    given: dict[str, Any], read: Callable[[str, Any], Any], keys: tuple[str, ...], reading: _Reading
) -> dict[str, Any]:
    """What `read` makes of each line of a table; what is wrong is told and left out."""
    found = {}
    for name, value in given.items():
        try:
            found[name] = read(name, value)
        except WrongValueError as error:
            reading.tell(locate(reading.text, (*keys, name)), str(error), error.hint)
    return found


def _no_section(name: str) -> WrongValueError:
    message = f"{name} is a section, not a single setting"
    return WrongValueError(message, f"begin it with a line [{name}]")


def _added(default: dict[str, Any], given: dict[str, Any]) -> dict[str, Any]:
    """The default rows and the given ones, which replace those of the same name in any case."""
    names = {name.casefold() for name in given}
    return {k: v for k, v in default.items() if k.casefold() not in names} | given


def _nearest(name: str, known: list[str]) -> str:
    close = get_close_matches(name.casefold().replace("-", "_"), known, 1)
    return f'did you mean "{close[0]}"?' if close else "the settings are: " + ", ".join(known)


def _keep_folders_apart(settings: Settings, reading: _Reading) -> None:
    """Tell where pages, index notes or templates share a folder, or lie in one another's.

    The problem stands at the later of the two settings in the file.
    """
    folders = {
        ("site",): settings.site,
        ("index", "folder"): settings.index.folder,
        ("templates",): settings.templates,
    }
    for (one, its), (other, others) in combinations(folders.items(), 2):
        a, b = f"{its.casefold()}/", f"{others.casefold()}/"
        if a.startswith(b) or b.startswith(a):
            keys = max(other, one, key=lambda keys: locate(reading.text, keys))
            message = f"{'.'.join(one)} and {'.'.join(other)} need folders of their own"
            hint = f'for example {keys[-1]} = "vault-{keys[0]}"'
            reading.tell(locate(reading.text, keys), message, hint)
