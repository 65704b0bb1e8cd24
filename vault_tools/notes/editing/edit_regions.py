"""Writing the text that `vault` owns in a note: what stands between its two markers.

What is outside the markers is the user's and stays as it is, byte for byte.
"""

from vault_tools.notes.body import REGION_BEGIN, REGION_END, Region, Zone, read_lines, regions
from vault_tools.notes.editing.edit_body import (
    OpenNote,
    check_writable,
    open_note,
    same_to_a_reader,
)
from vault_tools.problems import EditRefused


def replace_region(data: bytes, name: str, label: str, inner: str) -> bytes:
    """The note with `inner` between the markers `vault:begin NAME LABEL` and `vault:end NAME`.

    `inner` has `\\n` for line ends; they become the note's own. A note without the region gets it
    at its end, below an empty line. Raises `EditRefused` where a marker is missing or doubled, or
    where `inner` would not stay inside its markers.
    """
    note = open_note(data)
    begin, end = f"<!-- vault:begin {name} {label}".rstrip() + " -->", f"<!-- vault:end {name} -->"
    text = check_writable(inner).strip("\n")
    region = "\n".join([begin, *([text] if text else []), end])
    span = _find(note, name)
    result = note.replace(*span, region) if span else _append(note, region)
    if result == data:  # nothing to write, so nothing that could go wrong
        return data
    _verify(result, Region(name, label, 0, region.count("\n")))
    return result


def _find(note: OpenNote, name: str) -> tuple[int, int] | None:
    """The bytes from the begin marker to the end marker, both with them."""
    open_lines = [(i, line) for i, line in enumerate(note.lines) if line.zone is not Zone.CODE]
    begins = [
        note.offset(index, len(found[0]) - len(found[0].lstrip()))
        for index, line in open_lines
        if (found := REGION_BEGIN.match(line.text))
        and found[1] == name
        and line.zone is Zone.GENERATED
    ]
    ends = [
        note.offset(index, found.end())
        for index, line in open_lines
        if (found := REGION_END.match(line.text)) and found[1] == name
    ]
    if not begins and not ends:
        return None
    whole = [region for region in regions(note.lines) if region.name == name]
    if len(begins) != 1 or len(ends) != 1 or len(whole) != 1:
        raise EditRefused(
            f'the markers of the generated text "{name}" are no longer a pair',
            f'take out all lines with "vault:begin {name}" and "vault:end {name}" '
            "and what is stale between them; the next build writes them anew",
        )
    return begins[0], ends[0]


def _append(note: OpenNote, region: str) -> bytes:
    body, newline = note.parts.body, note.parts.newline
    head = note.data[len(note.parts.bom) :]
    gap = "" if not head or head.endswith((b"\n", b"\r")) else "\n"
    if body.strip() and not body.endswith((newline * 2, b"\n\n")):
        gap += "\n"
    return note.replace(len(note.data), len(note.data), f"{gap}{region}\n")


def _verify(result: bytes, wanted: Region) -> None:
    """Read the note again: the region is there once, and what follows is read as on its own."""
    lines = open_note(result).lines
    found = [region for region in regions(lines) if region.name == wanted.name]
    if [(one.label, one.end - one.begin) for one in found] == [(wanted.label, wanted.end)]:
        rest = lines[found[0].end + 1 - lines[0].number :]
        alone = read_lines("\n".join(line.text for line in rest), found[0].end + 1)
        if not rest or same_to_a_reader(rest, alone):
            return
    raise EditRefused(
        f'the generated text "{wanted.name}" would not stay between its markers',
        "is a code block or a comment left open above it?",
    )
