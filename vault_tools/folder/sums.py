"""The sum of a value that is made of plain values and `Struct`s: whether it is the same as before.

What is no such value (text that is marked up, say) is summed up by its kind as well.
"""

import hashlib
from typing import Any

import msgspec

from vault_tools.folder.kept import digest, pack

_ENCODER = msgspec.msgpack.Encoder(enc_hook=pack)


def sum_of(value: Any) -> str:
    """A short text that changes with the value. A tuple is taken for a list, a day for its text."""
    try:
        packed = _ENCODER.encode(value)
    except UnicodeEncodeError:  # a path that is no text
        return digest(value)
    return hashlib.blake2b(packed, digest_size=16).hexdigest()
