"""The proof of a merge: every line and every value of both notes is in the one that is left."""

from collections.abc import Iterator

from vault_tools.notes.editing.copy_field import written_fields
from vault_tools.notes.front_matter import Field
from vault_tools.notes.note import parse_note
from vault_tools.notes.resolve import fold
from vault_tools.people.dialect.values import texts
from vault_tools.problems import EditRefused


def check_nothing_lost(result: bytes, *notes: bytes) -> None:
    """Raises `EditRefused` if a line of text or a value of a field would be gone."""
    after = parse_note("", result)
    rows = {"", *(row.strip() for row in after.body.split("\n"))}
    marks = (*after.inline_fields, *after.labels)
    known = {*_parts(*after.own_fields), *(part for one in marks for part in _parts_of(one.value))}
    for data in notes:
        note, chunks = parse_note("", data), written_fields(data)
        said = [one for one in note.own_fields if {*_parts(one)} <= known]
        told = {one.line for one in said}
        lost = [
            row
            for number, row in enumerate(note.body.split("\n"), note.body_line)
            if row.strip() not in rows and number not in told
        ]
        lost += [
            one.key
            for one in note.block_fields
            if one not in said and chunks[one.key].strip() not in after.body
        ]
        if lost:
            raise EditRefused(
                f'the two notes cannot be put together without losing "{lost[0]}"',
                "copy what you need by hand, in your editor",
            )


def _parts(*fields: Field) -> Iterator[str]:
    """What fields say, in parts between commas and in single words, to see that nothing is lost."""
    for field in fields:
        for text in texts(field.value):
            yield from _parts_of(text.text)


def _parts_of(text: str) -> Iterator[str]:
    for part in text.split(","):
        yield bare(part)
        yield from bare(part).split()


def bare(item: str) -> str:
    return fold(item.strip().removeprefix("#"))
