"""Text and links for the index notes, so that no name can break out of its place in Markdown.

A name with brackets, a line end, a `#tag` or an HTML comment stays one line of plain text, and
never looks like the marker that ends a managed region.
"""

from vault_tools.pages.index_notes.index_notes import NoteLink
from vault_tools.patterns import pattern

_BREAKS = pattern(r"[\s\x00-\x1f\x7f-\x9f]+")
_BIDI = pattern(r"[\u202a-\u202e\u2066-\u2069]")  # unclosed, they would turn a whole line
_MARKS = pattern(r"[\\`*\[\]$^]|(?<![^\W_])_|_(?![^\W_])|~(?=~)|%(?=%)|=(?==)|#(?=\S)")
_ENTITY = pattern(r"&(?=#?\w+;)")
_TAG = pattern(r"<(?=[A-Za-z!/?])")
_BLOCK = pattern(r"\A(?:(\d+)([.)])(?=\s|$)|(?=[-+](?:\s|$)|--|[>|=#]))")
_NO_TARGET = pattern(r"[\[\]|#^\n\r<>\x00-\x1f\x7f]")
_WORDS = pattern(r"[^\W\d_][\w .,'’-]*")  # of these only `_` may mean more
_NO_ALIAS = str.maketrans({"[": "(", "]": ")", "|": "/", "<": "‹", ">": "›"})


def one_line(text: str) -> str:
    """The text with every run of white space and control characters as one space."""
    text = str(text)
    if text.isprintable() and "  " not in text:
        return text.strip()
    return _BIDI.sub("", _BREAKS.sub(" ", text)).strip()


def markdown_text(text: str) -> str:
    """The text as Markdown that shows exactly these characters, on one line."""
    line = one_line(text)
    if _WORDS.fullmatch(line) and "_" not in line:
        return line
    line = _TAG.sub("&lt;", _ENTITY.sub("&amp;", line))
    line = _MARKS.sub(r"\\\g<0>", line)
    return _BLOCK.sub(r"\1\\\2", line)


def wikilink(link: NoteLink) -> str:
    """`[[target]]`, or `[[target|name]]` where they differ.

    A target that Obsidian cannot link to (it forbids `[ ] # ^ |` in names) is shown as text.
    """
    if not link.target or _NO_TARGET.search(link.target):
        return markdown_text(link.name)
    name = one_line(link.name).translate(_NO_ALIAS)
    return f"[[{link.target}|{name}]]" if name and name != link.target else f"[[{link.target}]]"
