"""Checking one value of `vault.toml` against its setting, with a sentence on what is wrong."""

import unicodedata
from collections.abc import Callable
from pathlib import PureWindowsPath
from typing import Any

from vault_tools.patterns import pattern
from vault_tools.people.rotation.cadence import CadenceError, parse_rhythm
from vault_tools.people.settings import Setting, Shape, toml

LONGEST = 255  # bytes of a name, on most disks
_CONTROL = pattern(r"[\x00-\x1f\x7f]")
_NOT_OURS = {".git", ".obsidian", ".trash", "..", "."}


class WrongValueError(Exception):
    """A value that its setting cannot take; `hint` shows one that it can."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


def read_value(name: str, told: Setting, value: Any) -> Any:
    """The value of a setting, or of one row in a table such as `[circles]`.

    Raises WrongValueError.
    """
    return _READ[told.shape](name, told, value)


def _text(name: str, told: Setting, value: Any) -> str:
    if not isinstance(value, str):
        raise WrongValueError(f"{name} wants text in quotes", told.example)
    return value.strip()


def _cadence(name: str, told: Setting, value: Any) -> str:
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    text = _text(name, told, value)
    try:
        parse_rhythm(text)
    except CadenceError as error:
        raise WrongValueError(str(error), error.hint) from error
    return text


def _folder(name: str, told: Setting, value: Any) -> str:
    """A path inside the vault, NFC, without a slash at either end."""
    text = unicodedata.normalize("NFC", _text(name, told, value)).replace("\\", "/")
    parts = [part for part in text.split("/") if part not in {"", "."}]
    outside = text.startswith(("/", "~")) or PureWindowsPath(text).drive or not parts
    if outside or _NOT_OURS & {part.casefold() for part in parts}:
        raise WrongValueError(f"{name} wants a folder inside the vault", told.example)
    too_long = any(len(part.encode("utf-8", "replace")) > LONGEST for part in parts)
    if too_long or _CONTROL.search(text):
        raise WrongValueError(f"{name} wants a name that a folder can have", told.example)
    return "/".join(parts)


def _number(name: str, told: Setting, value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise WrongValueError(f"{name} wants a whole number", told.example)
    if not told.least <= value <= told.most:
        raise WrongValueError(f"{name} goes from {told.least} to {told.most}", told.example)
    return value


def _choice(name: str, told: Setting, value: Any) -> str:
    text = _text(name, told, value)
    for choice in told.choices:
        if text.casefold() == choice.casefold():
            return choice
    choices = ", ".join(toml(choice) for choice in told.choices)
    raise WrongValueError(f"{name} cannot be {toml(text)}", f"it is one of {choices}")


def _list(name: str, told: Setting, value: Any) -> tuple[str, ...]:
    if value is False:
        return ()
    texts = [value] if isinstance(value, str) else value
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        raise WrongValueError(f"{name} wants a list of texts in quotes", told.example)
    read = _choice if told.choices else _text
    return tuple(dict.fromkeys(read(name, told, text) for text in texts))


_READ: dict[Shape, Callable[[str, Setting, Any], Any]] = {
    Shape.TEXT: _text,
    Shape.FOLDER: _folder,
    Shape.NUMBER: _number,
    Shape.CHOICE: _choice,
    Shape.CADENCE: _cadence,
    Shape.LIST: _list,
    Shape.CADENCES: _cadence,
    Shape.LISTS: _list,
    Shape.CHOSEN: _choice,
}
