"""YAML as plain text: what must not be parsed at all, and what helps with a line that is none."""

from vault_tools.patterns import pattern

MAX_BYTES, MAX_BRACKETS = 1_048_576, 1_000
_CONTROLS = pattern(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufeff\ufffe\uffff\ud800-\udfff]"
)
_LISTED = pattern(r"(?:\[\[[^\[\]]*\]\]|(?!,\s).)+")  # in "a, [[b, c]]" two


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
    if value.startswith("[") and not value.startswith("[["):
        return f"quote each of the list: {_begun(key)}{_in_brackets(value)}"
    if value[:1] in set("@`%&*!|>{[\"'") or ": " in value:
        return f"quote the value: {_begun(key)}{_in_quotes(value)}"
    if "\t" in line:
        return "YAML wants spaces instead of tabs"
    return 'each line should read "name: value"'


def _begun(key: str) -> str:
    return key if key == "- " else f"{key}: "


def _in_brackets(value: str) -> str:
    """A list in brackets with each text in quotes, links whole."""
    inner = value.removeprefix("[").removesuffix("]").strip(" ,")
    texts = (text.strip() for text in _LISTED.findall(inner))
    return f"[{', '.join(map(_in_quotes, texts))}]"


def _in_quotes(value: str) -> str:
    """In double quotes, or in single ones if the text has a `"` or a backslash.

    Quotes that stand around it already are taken off, and one that was never closed.
    """
    opening = value[:1] if value[:1] in {'"', "'"} else ""
    if opening and value.count(opening) == 1:
        value = value[1:]
    elif opening and value.endswith(opening) and value.count(opening) == 2:
        value = value[1:-1]
    if '"' in value or "\\" in value:
        return "'{}'".format(value.replace("'", "''"))
    return f'"{value}"'
