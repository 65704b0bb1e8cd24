"""The sum of a value that is made of plain values and `Struct`s: whether it is the same as before.

Values of any other type, such as marked-up text, are pickled, so their type counts as well.
"""

import hashlib
import io
import pickle
from typing import Any

import msgspec

from vault_tools.folder.keeping.kept import pack

_ENCODER = msgspec.msgpack.Encoder(enc_hook=pack)


def sum_of(value: Any) -> str:
    """A short text that changes with the value, though not between a tuple and a list of the same.

    It does not depend on which parts of the value are one object in memory.
    """
    try:
        packed = _ENCODER.encode(value)
    except UnicodeEncodeError:  # half a sign, as JSON may escape one in the name of a folder
        packed = _pickled(value)
    return hashlib.blake2b(packed, digest_size=16).hexdigest()


def _pickled(value: Any) -> bytes:
    packed = io.BytesIO()
    packer = pickle.Pickler(packed, 5)
    packer.fast = True
    packer.dump(value)
    return packed.getvalue()
