"""A note laid open for an edit of its body: where each line begins among the bytes.

Owns what all edits share: which notes are left alone altogether, and how lines come in without
a change to any other byte. What is written where is each edit's own matter.
"""

from msgspec import Struct

from vault_tools.notes.body import Line, Zone, read_lines
from vault_tools.notes.mishaps import conflict_mark, why_no_text
from vault_tools.notes.split import LINE_END, Parts, as_bytes, split_note
from vault_tools.problems import EditRefused

BY_HAND = "change this note by hand, in your editor"


class OpenNote(Struct, frozen=True):
    """A note that may be edited. `starts` are offsets in `data`, one for each line of the body.

    Bytes that are no UTF-8 stand in the lines as lone surrogates, so that encoding a line gives
    its bytes back.
    """

    data: bytes
    parts: Parts
    lines: list[Line]
    starts: list[int]

    def offset(self, index: int, column: int) -> int:
        """Where character `column` (from 0) of line `index` stands in the bytes."""
        return self.starts[index] + len(as_bytes(self.lines[index].text[:column]))

    def insert(self, index: int, texts: list[str]) -> bytes:
        """The note with `texts` as lines before line `index`, or below the last one.

        A last line without a line end keeps the note without a final one.
        """
        at = self.starts[index] if index < len(self.starts) else len(self.data)
        before = self.data[len(self.parts.bom) : at]
        if before and not before.endswith((b"\n", b"\r")):
            return self.replace(at, at, "".join(f"\n{text}" for text in texts))
        return self.replace(at, at, "".join(f"{text}\n" for text in texts))

    def without(self, index: int) -> bytes:
        """The note without line `index`, and without one of the line ends around it."""
        start, end = self.starts[index], len(self.data)
        if index + 1 < len(self.starts):
            end = self.starts[index + 1]
        elif index:
            start = self.offset(index - 1, len(self.lines[index - 1].text))
        return self.data[:start] + self.data[end:]

    def replace(self, start: int, end: int, text: str) -> bytes:
        """The note with the bytes from `start` to `end` replaced by `text`.

        `text` has `\\n` for line ends; they become the note's own.
        """
        new = as_bytes(text).replace(b"\n", self.parts.newline)
        return self.data[:start] + new + self.data[end:]


def open_note(data: bytes) -> OpenNote:
    """Lay a note open, or raise `EditRefused` if no edit of it would be safe."""
    parts = check_editable(data)
    text = parts.body.decode("utf-8", "surrogateescape")
    lines = read_lines(text.replace("\r\n", "\n").replace("\r", "\n"), parts.body_line)
    first = len(data) - len(parts.body)
    ends = (first + found.end() for found in LINE_END.finditer(parts.body))
    return OpenNote(data, parts, lines, [first, *ends])


def check_editable(data: bytes) -> Parts:
    """The parts of a note; raises `EditRefused` for one that must be mended before any edit."""
    if reason := why_no_text(data):
        raise EditRefused(f"the note {reason[0]}", reason[1])
    if mark := conflict_mark(data):
        line = data.count(b"\n", 0, mark.start()) + 1
        raise EditRefused(
            f"two versions of the note were merged and not decided between, on line {line}",
            "keep one of the two sides and take the lines <<<<<<<, ======= and >>>>>>> out",
        )
    parts = split_note(data)
    if parts.unclosed:
        raise EditRefused(
            "the front matter begins on line 1 and never ends",
            'put a line "---" below its last field',
        )
    if parts.newline == b"\r":
        raise EditRefused(
            "the note's lines end in the way of old Macs (CR alone)",
            "save it with LF line ends in your editor",
        )
    return parts


def same_to_a_reader(one: list[Line], other: list[Line]) -> bool:
    """Whether lines mean the same to a reader: the same text, code, comments and zones."""
    return [_read(line) for line in one] == [_read(line) for line in other]


def check_writable(text: str) -> str:
    """`text` itself, if a file can keep it: half a character or an undecoded byte cannot be."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise EditRefused(
            "the text holds half a character, which no file can keep", "type it again"
        ) from error
    return text


def _read(line: Line) -> tuple[str, str, Zone]:
    return line.text, line.seen, line.zone
