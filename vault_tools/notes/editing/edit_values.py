"""How a new key or value is written in front matter, so that every parser reads it back alike.

Plain where nobody could take it for anything but text (or for a date), else in double quotes;
what stood there before may ask for its own quotes, or for a bare number, truth or date.
"""

import json
from datetime import date

from vault_tools.notes.editing.edit_body import check_writable
from vault_tools.patterns import pattern

_PLAIN = pattern(r"[^\W\d_](?:[\w ()./+&'@-]*[\w()./+&'-])?")
_COUNTED = pattern(r"\d{1,4} [A-Za-z]+(?: [A-Za-z0-9]+)*")  # 3 weeks, 8 November 2026
_DAY = pattern(r"\d{4}-\d{2}-\d{2}")
_NUMBER = pattern(r"-?(?:0|[1-9]\d{0,14})(?:\.\d{1,14})?")
_TRUTHS = {"y", "n", "yes", "no", "on", "off", "true", "false"}  # words that YAML 1.1 converts
_MUST_ESCAPE = pattern("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_ONE_LINE = pattern("[^\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]*")


def write_text(text: str, before: str = "") -> str:
    """`text` as one YAML scalar; `before` is the raw scalar in whose place it comes, if any.

    In single quotes if the old one was, bare if both are numbers or both truths. Raises
    `EditRefused` for half a character.
    """
    check_writable(text)
    if before.startswith("'") and _ONE_LINE.fullmatch(text):
        return "'" + text.replace("'", "''") + "'"
    if not before.startswith('"') and (_is_plain(text) or _alike(text, before)):
        return text
    return in_double_quotes(text)


def write_key(key: str) -> str:
    check_writable(key)
    return key if _is_plain(key) and not _DAY.fullmatch(key) else in_double_quotes(key)


def in_double_quotes(text: str) -> str:
    """As JSON quotes, which YAML reads alike; what YAML forbids unescaped is escaped as well."""
    quoted = json.dumps(text, ensure_ascii=False)
    return _MUST_ESCAPE.sub(lambda found: f"\\u{ord(found[0]):04x}", quoted)


def write_flow(texts: list[str]) -> str:
    """The items as `[one, two]`."""
    return f"[{', '.join(write_text(text) for text in texts)}]"


def _is_plain(text: str) -> bool:
    if _DAY.fullmatch(text):
        return _in_calendar(text)
    if _COUNTED.fullmatch(text):
        return True
    words = _TRUTHS | {"null"}
    return bool(_PLAIN.fullmatch(text)) and "  " not in text and text.lower() not in words


def _alike(text: str, before: str) -> bool:
    if _NUMBER.fullmatch(before):
        return bool(_NUMBER.fullmatch(text))
    return before.lower() in _TRUTHS and text.lower() in _TRUTHS


def _in_calendar(text: str) -> bool:
    """PyYAML cannot load a bare date that is none, such as 2024-02-30."""
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
