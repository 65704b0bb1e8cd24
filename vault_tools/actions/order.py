"""How a change is wanted.

A module of its own, so that every command can import it and `vault --help` stays quick.
"""

from msgspec import Struct


class Order(Struct, frozen=True):
    """`at` is the moment, for the journal; a dry run writes nothing."""

    at: str = ""
    dry_run: bool = False
