"""Making the three standard streams usable, whatever the caller did.

A caller may have closed one (`vault week >&-`), and an old terminal may know few letters; neither
is a reason to fail.
"""

import os
import sys
from contextlib import suppress
from typing import TextIO


def steady_streams() -> None:
    """Let closed streams lead nowhere, and have stdout write `?` for letters that it lacks."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:  # in this order, so that each gets its own number back
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure and sys.stdout.errors == "strict":
        reconfigure(errors="replace")


def columns_of(stream: TextIO) -> int:
    """The width of the terminal that a stream leads to; 0 where it leads elsewhere."""
    with suppress(OSError, ValueError):
        return os.get_terminal_size(stream.fileno()).columns if stream.isatty() else 0
    return 0


def takes_every_letter(stream: TextIO) -> bool:
    """Whether a stream can write all of Unicode."""
    return (stream.encoding or "").lower().startswith("utf")
