"""A page as others may see it: without what only its owner can use, or should read.

The notes that such a page is laid out from name nobody any more (`people/showing`); here goes what
leads back to them: commands, the ways into a note, places in files, the text of the notes.
"""

from typing import Any, TypeVar

from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import asdict, replace

from vault_tools.pages.parts import NOWHERE
from vault_tools.pages.week.week_page import WeekPage

Shown = TypeVar("Shown")

_EMPTY: dict[str, Any] = {
    **dict.fromkeys(("log_command", "command", "contact", "photo", "feeling"), ""),
    "source": NOWHERE,
    "ways": (),
}
"""What is left out by the name that it has in whatever part of a page."""


def for_others(page: Shown) -> Shown:
    """The page without commands, ways, sources, text of notes, and what is to be mended."""
    if isinstance(page, WeekPage):
        page = replace(page, no_rhythm=None, mending=(), mending_words="")
    shown: Shown = _without(page)
    return shown


def _without(value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(map(_without, value))
    if not isinstance(value, Struct):
        return value
    return replace(value, **{name: _part(name, part) for name, part in asdict(value).items()})


def _part(name: str, value: Any) -> Any:
    if name == "note" and isinstance(value, Markup):
        return Markup()
    return _EMPTY[name] if name in _EMPTY else _without(value)
