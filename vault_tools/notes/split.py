"""The bytes of a note, cut where the front matter begins and ends.

Reader and writer share this one splitter, so that both agree where a block is. It decodes
nothing: a body need not even be UTF-8. Joining the parts gives the note back, byte for byte.
"""

from typing import Self

from msgspec import Struct
from msgspec.structs import replace

from vault_tools.patterns import pattern

BOM = b"\xef\xbb\xbf"
LINE_END = pattern(rb"\r\n|\n|\r")
_OPENING = pattern(rb"---[ \t]*(\r\n|\n|\r)")
# It begins with the end of the line before, so that a search leaps from line to line.
_CLOSING = pattern(rb"[\r\n]((?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z))")
_MERGED = rb"(?:<{7}[^\r\n]*[\r\n]+)?"  # what git leaves where two versions begin to differ
_KEY = pattern(_MERGED + rb"[ \t]*[\w\"'][^\r\n:]*:(?:[ \t\r\n]|\Z)")


class Parts(Struct, frozen=True):
    """A note's bytes in order. Without front matter, `opening`, `block` and `closing` are empty.

    `unclosed` says that a block was opened, looks like fields, and never ends: all its bytes
    are then in `body`.
    """

    bom: bytes
    opening: bytes
    block: bytes
    closing: bytes
    body: bytes
    newline: bytes
    unclosed: bool = False

    @property
    def has_block(self) -> bool:
        return bool(self.closing)

    @property
    def body_line(self) -> int:
        """The number, from 1, of the body's first line in the file."""
        head = self.opening + self.block + self.closing
        return 1 + head.count(b"\n") + head.count(b"\r") - head.count(b"\r\n")

    def with_block(self) -> Self:
        """The same with fences around an empty block, where there is none yet."""
        fence = b"---" + self.newline
        return self if self.has_block else replace(self, opening=fence, closing=fence)

    def join(self) -> bytes:
        return self.bom + self.opening + self.block + self.closing + self.body


def split_note(data: bytes) -> Parts:
    """Cut a note at its fences: `---` on the first line, then `---` or `...` on one of its own."""
    bom = BOM if data.startswith(BOM) else b""
    rest = data[len(bom) :]
    opening = _OPENING.match(rest)
    if not opening:
        return Parts(bom, b"", b"", b"", rest, _first_newline(rest))
    newline = opening[1]
    closing = _CLOSING.search(rest, opening.end() - 1)
    if not closing:
        fields_follow = bool(_KEY.match(rest, opening.end()))
        return Parts(bom, b"", b"", b"", rest, newline, unclosed=fields_follow)
    return Parts(
        bom,
        opening[0],
        rest[opening.end() : closing.start(1)],
        closing[1],
        rest[closing.end() :],
        newline,
    )


def as_bytes(text: str) -> bytes:
    """The bytes of a text that was read from a note, also of what is no UTF-8."""
    return text.encode("utf-8", "surrogateescape")


def _first_newline(data: bytes) -> bytes:
    found = LINE_END.search(data)
    return found[0] if found else b"\n"
