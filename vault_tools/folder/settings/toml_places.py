"""Where a setting stands in the text of `vault.toml`, which Python's TOML reader does not tell.

Places are `(line, column, width)`, counted from 1; line 0 means the whole file. They are only
shown: what a setting says is read by `tomllib`.
"""

import re
import tomllib

from vault_tools.patterns import pattern

_HEADER = pattern(r"\s*\[{1,2}\s*([^\[\]]+?)\s*\]{1,2}\s*(?:#.*)?$")
_ASSIGNMENT = pattern(r"\s*(?P<key>(?:\"[^\"]*\"|'[^']*'|[\w.\- \t])+?)\s*=")
_TWICE = pattern(r"Cannot (?:declare|mutate|overwrite)\b")
TWICE = "this name stands in it already"
"""The sentence about a setting or a section that comes a second time."""
_AT = pattern(r" \((?:at line (\d+), column (\d+)|at end of document)\)$")


def locate(text: str, keys: tuple[str, ...]) -> tuple[int, int, int]:
    """The line that sets `keys`; else the header of its section, else the whole file."""
    section: tuple[str, ...] = ()
    around = (0, 0, 1)
    for number, line in enumerate(text.splitlines(), 1):
        if header := _HEADER.match(line):
            section = _names(header[1])
            if section == keys[: len(section)]:
                around = (number, header.start(1) + 1, len(header[1]))
        elif (found := _ASSIGNMENT.match(line)) and section == keys[: len(section)]:
            path = (*section, *_names(found["key"]))
            place = (number, found.start("key") + 1, len(found["key"]))
            if path == keys:
                return place
            if path == keys[: len(path)]:
                around = place
    return around


def locate_byte(raw: bytes, offset: int) -> tuple[int, int, int]:
    """The place of a byte, where one byte is one character."""
    return raw.count(b"\n", 0, offset) + 1, offset - raw.rfind(b"\n", 0, offset), 1


def locate_error(text: str, error: tomllib.TOMLDecodeError) -> tuple[tuple[int, int, int], str]:
    """The place and the sentence of a TOML error, both taken from its message."""
    message = str(error)
    found = _AT.search(message)
    sentence = (message[: found.start()] if found else message).rstrip(".")
    if _TWICE.match(sentence):
        sentence = TWICE
    sentence = sentence[:1].lower() + sentence[1:]
    if found and found[1]:
        return (int(found[1]), int(found[2]), 1), sentence
    last = max(len(text.splitlines()), 1)
    return (last, 0, 1), f"{sentence}, and the file ends" if found else sentence


def _names(dotted: str) -> tuple[str, ...]:
    parts = re.findall(r"\"[^\"]*\"|'[^']*'|[^.\s]+", dotted)
    return tuple(part.strip("\"'") for part in parts)
