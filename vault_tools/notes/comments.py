"""What a note hides: `%%comments%%` and `<!-- comments -->`, wherever they stand outside code.

A comment begins at its opener and ends at the next closer, across lines, paragraphs and list
items; whatever stands inside means nothing. One that opens a line and is never closed hides the
rest of the note, as in Obsidian; one opened later in a line and never closed is plain text.
Fenced code and `code spans` are code. Code that is only indented is not taken for code: in lists
it looks like text, and showing what is private is worse than hiding a sample's comment.

What the rest of a note means is for others to say; they may pass over the spans given here.
"""

import re
from collections.abc import Callable, Iterable, Iterator

from vault_tools.patterns import pattern

_LINE = pattern(r"[^\r\n]*(?:\r\n?|\n|\Z)")
_NOTEWORTHY = pattern(r"\\[^\w\s]|`+|%%|<!--(?:-?>)?")
_CLOSERS = {"%%": "%%", "<!--": "-->"}
_BEFORE_TEXT = pattern(r"(?:[ \t>]|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))*")
_LIST_MARKER = pattern(r"(?:[-+*]|\d{1,9}[.)])(?: {1,4}(?! )|$| )")
_NO_BREAK = pattern(r"[^\r\n]")
_FENCE = pattern(r"`{3,}(?=[^`]*$)|~{3,}")
_BACKTICKS = pattern(r"`+")
# A code span cannot reach over a blank line or into the next block.
_NEXT_BLOCK = pattern(
    r"(?:\r\n?|\n)[ \t>]*(?:[\r\n]|\Z|(?:[-+*]|\d{1,9}[.)]|#{1,6})[ \t]|\||```|~~~)"
)


def comment_spans(text: str) -> list[tuple[int, int]]:
    """Where each comment begins and ends: offsets, its marks included, the end exclusive."""
    if "%%" not in text and "<!--" not in text:
        return []
    spans: list[tuple[int, int]] = []
    fences = _Fences() if "```" in text or "~~~" in text else None
    code = _CodeSpans(text)
    last = {opener: text.rfind(closer) for opener, closer in _CLOSERS.items()}
    at = 0  # what stands before it is settled
    for line in _LINE.finditer(text):
        if at <= line.start():
            fenced = fences and fences.hold(line[0].rstrip("\r\n"))
            at = line.end() if fenced else line.start()
        while at < line.end() and (found := _NOTEWORTHY.search(text, at, line.end())):
            mark, at = found[0], found.end()
            if mark[0] == "`":
                at = code.end(found)
            elif mark in _CLOSERS and last[mark] >= at:
                at = text.index(_CLOSERS[mark], at) + len(_CLOSERS[mark])
                spans.append((found.start(), at))
            elif mark in _CLOSERS and _BEFORE_TEXT.fullmatch(text, line.start(), found.start()):
                return [*spans, (found.start(), len(text))]
            elif mark in {"<!-->", "<!--->"}:  # complete, says CommonMark
                spans.append(found.span())
    return spans


def without_comments(text: str) -> str:
    """The text with its comments cut out; a line that held nothing else stays as a blank one."""
    return _with_spans(text, comment_spans(text), lambda _: "")


def blank_spans(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with blanks in place of what the spans hold, each line and column where it was."""
    return _with_spans(text, spans, lambda hidden: _NO_BREAK.sub(" ", hidden))


def _with_spans(text: str, spans: Iterable[tuple[int, int]], shown: Callable[[str], str]) -> str:
    kept, at = [], 0
    for begin, end in spans:
        kept += [text[at:begin], shown(text[begin:end])]
        at = end
    return "".join([*kept, text[at:]]) if kept else text


class _Fences:
    """Takes a note's lines in order and knows which are fenced code, also in quotes and lists."""

    def __init__(self) -> None:
        self.fence = ""  # what opened the code that we are in
        self.quotes = 0  # how many `>` stand before it
        self.base = 0  # the column where its container's content begins
        self.items: list[int] = []  # the same of every open list item

    def hold(self, line: str) -> bool:
        line = line.expandtabs(4)
        if self.fence:
            quoted = re.match(rf"(?: *>){{0,{self.quotes}}} *", line)
            column = quoted.end() if quoted else 0
            if self._continue(line, column):
                self._close(line[column:].rstrip(), column)
                return True
        self._open(line)
        return bool(self.fence)

    def _continue(self, line: str, column: int) -> bool:
        if line.count(">", 0, column) < self.quotes:
            return False
        return column == len(line) or not self.items or column >= self.items[-1]

    def _close(self, rest: str, column: int) -> None:
        if rest.startswith(self.fence) and set(rest) == {self.fence[0]} and column < self.base + 4:
            self.fence = ""

    def _open(self, line: str) -> None:
        self.fence = ""
        if not line.strip():
            return
        column = len(line) - len(line.lstrip(" >"))
        prefix = _BEFORE_TEXT.match(line)
        end = prefix.end() if prefix else 0
        self.items = [item for item in self.items if item <= column]
        self.items += [marker.end() for marker in _LIST_MARKER.finditer(line, 0, end)]
        self.quotes = line.count(">", 0, end)
        self.base = max([0, *self.items[-1:], line.rfind("> ", 0, end) + 2 if self.quotes else 0])
        fence = _FENCE.match(line, end)
        if fence and end < self.base + 4:
            self.fence = fence[0]


class _CodeSpans:
    """Finds where a code span ends, in linear time over all of a text's backticks."""

    def __init__(self, text: str) -> None:
        self.text, self.block_end = text, -1
        self.last: dict[int, int] = {}  # of each length, the block's last run

    def end(self, opener: re.Match[str]) -> int:
        """The end of the span that a run of backticks opens; of the run, if nothing closes it."""
        if opener.start() >= self.block_end:
            block = _NEXT_BLOCK.search(self.text, opener.end())
            self.block_end = block.start() if block else len(self.text)
            self.last = {len(run[0]): run.start() for run in self._runs(opener.start())}
        width = len(opener[0])
        if self.last.get(width, -1) < opener.end():
            return opener.end()
        return next(run.end() for run in self._runs(opener.end()) if len(run[0]) == width)

    def _runs(self, start: int) -> Iterator[re.Match[str]]:
        return _BACKTICKS.finditer(self.text, start, self.block_end)
