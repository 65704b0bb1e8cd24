"""How a change is wanted. A module of its own, so that the command line stays quick to start."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Order:
    """`at` is the moment, for the journal; a dry run writes nothing."""

    at: str = ""
    dry_run: bool = False
