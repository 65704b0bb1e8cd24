"""What a new note is called on the disk: the name of a person as a file name for every system.

What a link cannot hold is left out too. Whether the name is free is for the caller to see.
"""

import unicodedata

from vault_tools.patterns import pattern

LONGEST = 120  # bytes, the ending with it; what any file system and sync service takes
ENDING = ".md"
_BETWEEN = pattern(r"\s*[/\\|:]+(?=\s*\S)\s*")  # stands between words, as in AC/DC
_NEVER = pattern(r'[<>:"/\\|?*#^\[\]]')
_JOINERS = {"\u200c", "\u200d"}  # emoji and several scripts are written with them
_DROPPED = {"Cc", "Cf", "Cs", "Cn", "Zl", "Zp"}
_RESERVED = {
    *("con", "prn", "aux", "nul", "conin$", "conout$", "clock$"),
    *(f"{port}{digit}" for port in ("com", "lpt") for digit in "0123456789¹²³"),
}


def file_name(name: str) -> str:
    """The file's name without `.md`; empty for a name of which nothing is left."""
    text = unicodedata.normalize("NFC", " ".join(name.split()))
    text = "".join(char for char in text if _may_stay(char))
    text = _NEVER.sub("", _BETWEEN.sub("-", text))
    text = _trimmed(" ".join(text.split()))
    if is_reserved(text):
        base, dot, rest = text.partition(".")
        text = f"{base.rstrip()}_{dot}{rest}"
    return _trimmed(unicodedata.normalize("NFC", _cut(text)))


def is_reserved(name: str) -> bool:
    """Whether Windows keeps a file's name for itself, whatever its ending: `con`, `NUL.md`."""
    return name.partition(".")[0].rstrip().casefold() in _RESERVED


def _may_stay(char: str) -> bool:
    return char in _JOINERS or unicodedata.category(char) not in _DROPPED


def _trimmed(text: str) -> str:
    """Without signs that hide a file (at its front), or get lost or mean a backup (at its end)."""
    return text.lstrip(" .-~_").rstrip(" .~")


def _cut(text: str) -> str:
    """The longest beginning that fits, without cutting a letter off from its accents."""
    while len(text.encode()) > LONGEST - len(ENDING):
        last, text = text[-1], text[:-1]
        while text and (_is_mark(last) or text[-1] in _JOINERS):
            last, text = text[-1], text[:-1]
    return text


def _is_mark(char: str) -> bool:
    return char in _JOINERS or unicodedata.category(char).startswith("M")
