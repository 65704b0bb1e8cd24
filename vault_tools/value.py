"""Values of which every note has dozens: frozen for whoever checks types, quick to make.

At run time a frozen dataclass sets each field through `object.__setattr__`, so that making one
takes four times as long; and reading a note is to a good part the making of values. mypy sees to
it that no field of them is ever assigned to.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as value
else:

    def value(*, frozen: bool, **options: Any) -> Any:
        """Like `dataclass`; what is frozen compares and hashes as it would, and is not locked."""
        return dataclass(unsafe_hash=frozen, **options)


__all__ = ["value"]
