"""Regular expressions, each compiled when it is first used.

A command loads modules with some hundred patterns and uses a third of them; to compile the others
too would take a tenth of the time of a whole command.
"""

import re
from typing import AnyStr, Generic, cast

_WAYS = ("match", "fullmatch", "search", "findall", "finditer", "split", "sub", "subn")


def pattern(text: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Like `re.compile`, for the constants of a module; a wrong pattern raises at its first use."""
    return cast("re.Pattern[AnyStr]", Uncompiled(text, flags))


class Uncompiled(Generic[AnyStr]):
    """A pattern not used yet; at its first use it takes over the methods of the compiled one."""

    def __init__(self, text: AnyStr, flags: int) -> None:
        self.pattern: AnyStr = text
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        compiled = re.compile(self.pattern, self._flags)
        self.__dict__.update({way: getattr(compiled, way) for way in _WAYS})
        return getattr(compiled, name)
