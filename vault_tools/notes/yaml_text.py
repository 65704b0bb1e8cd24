"""YAML as plain text: what must not be parsed at all, and what helps with a line that is none."""

import re

MAX_BYTES, MAX_BRACKETS = 1_048_576, 1_000
_CONTROLS = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufeff\ufffe\uffff\ud800-\udfff]"
)


def too_much(block: str) -> tuple[str, str] | None:
    """Why a block must not be parsed at all: YAML that is built to kill its reader."""
    if len(block) > MAX_BYTES:
        return "the front matter is too large to be read", "move large values into the note's text"
    if block.count("[") + block.count("{") > MAX_BRACKETS:
        return "the front matter has too many brackets to be read safely", "is this a note?"
    return None


def visible(text: str) -> str:
    """YAML forbids control characters; a space in their place keeps every position."""
    return _CONTROLS.sub(" ", text)


def margin(text: str) -> int:
    """The blanks (and dashes, where nothing else begins a line) that all lines begin with."""
    return min(
        (len(row) - len(row.lstrip(" \t-")) for row in text.split("\n") if row.strip()), default=0
    )


def shifted(text: str, width: int) -> str:
    """The text without the first `width` characters of each line."""
    return "\n".join(row[width:] for row in text.split("\n"))


def hint_for(line: str) -> str:
    """How a line that YAML cannot read would be written."""
    key, _, value = (part.strip() for part in line.partition(":"))
    if value.startswith(("{{", "<%")):
        return "a template left this behind: write the value out, or take the line out"
    if line.strip().startswith("- "):
        key, value = "- ", line.strip()[2:].strip()
    if value[:1] in set("@`%&*!|>{[") or ": " in value:
        quoted = value.replace('"', "'")
        return f'quote the value: {key}{"" if key == "- " else ": "}"{quoted}"'
    if "\t" in line:
        return "YAML wants spaces instead of tabs"
    return 'each line should read "name: value"'
