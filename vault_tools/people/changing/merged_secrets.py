"""What is secret in two notes that become one stays so."""

from collections.abc import Callable

from vault_tools.notes.note import Note, parse_note
from vault_tools.patterns import pattern
from vault_tools.people.dialect.dialect import Dialect
from vault_tools.people.dialect.fields import read_fields
from vault_tools.people.showing.secrets import (
    is_secret_note,
    says_secret,
    secret_lines,
    without_own_secrets,
)
from vault_tools.problems import EditRefused

_SAYS = pattern(r"\w")


def hidden_from_above(data: bytes, dialect: Dialect) -> Callable[[int], bool]:
    """Tells of a line whether it is secret by its heading, which would not come along with it."""
    note = parse_note("", data)
    fields = read_fields(note, dialect)
    secret = () if is_secret_note(note, fields) else secret_lines(note, fields)
    headings = [one for one in note.headings if says_secret(one.text)]

    def is_hidden(line: int) -> bool:
        return line in secret and any(one.line < line for one in headings)

    return is_hidden


def check_still_secret(result: bytes, dialect: Dialect, *notes: bytes) -> None:
    """Raises `EditRefused` if a line of text that was hidden would not be any more."""
    said = {row for data in notes for row in _rows(parse_note("", data))}
    open_before = {row for data in notes for row in _open_rows(data, dialect)}
    for row in _open_rows(result, dialect):
        if row in said and row not in open_before:
            raise EditRefused(
                "the two notes cannot be put together without making a secret of one public",
                "put #secret into its line, or copy by hand, in your editor",
            )


def _open_rows(data: bytes, dialect: Dialect) -> list[str]:
    note = parse_note("", data)
    spared = without_own_secrets(note, read_fields(note, dialect))
    return _rows(spared) if spared else []


def _rows(note: Note) -> list[str]:
    """The lines that say something, which a fence around a block does not."""
    rows = map(str.strip, note.body.split("\n"))
    return [row for row in rows if _SAYS.search(row) and not row.startswith("```")]
