"""Jinja's templates, compiled once for all vaults: that takes longer than a small vault's build."""

from collections.abc import Callable
from functools import cache


@cache
def compiled_once(compiled: Callable) -> Callable:
    """What Jinja makes of a text is a matter of the text."""
    codes: dict[tuple, object] = {}

    def once(self, source, name=None, filename=None, raw=False, defer_init=False):
        key = type(self), source, name, filename, raw, defer_init
        if key not in codes:
            codes[key] = compiled(self, source, name, filename, raw, defer_init)
        return codes[key]

    return once
