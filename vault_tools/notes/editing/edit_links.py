"""Giving links a new target, as when the note that they lead to is renamed.

Only the target's own characters change: alias, heading, block and brackets stay, and so does
every other byte. Links in comments and in generated text are rewritten as well, since they too
would be dead; what stands in code is no link. The note is read again before it is given back.
"""

import re
from collections.abc import Callable, Iterator
from urllib.parse import quote

import yaml
from msgspec import Struct
from msgspec.structs import replace

from vault_tools.notes.body import Line, Zone, without_code
from vault_tools.notes.editing.block import Node, Placed, read_block
from vault_tools.notes.editing.edit_body import BY_HAND, OpenNote, check_writable, open_note
from vault_tools.notes.editing.edit_values import in_double_quotes, write_text
from vault_tools.notes.links import MARKDOWN_LINK, WIKILINK, Link, find_links, links_in_fields
from vault_tools.notes.read_fields import read_front_matter
from vault_tools.notes.split import as_bytes
from vault_tools.patterns import pattern
from vault_tools.problems import EditRefused

Rewrite = Callable[[Link], str | None]
_Edit = tuple[int, int, str]
_NO_TARGET = pattern(r"[\[\]|#^\x00-\x1f]|^\s|\s$|^$|%%|<!--")
_NO_ADDRESS = pattern(r"[\x00-\x1f:]|^$|(?<!\.md)$", re.IGNORECASE)
_IN_ADDRESS = pattern(r"[ %()<>#?]")
_IN_ANGLES = pattern("[%<>()#?]")
_TARGET_ENDS = pattern(r"#|\\?\|")


def retarget_links(data: bytes, rewrite: Rewrite) -> bytes:
    """The note with each link's target replaced by what `rewrite` says of it; None leaves it.

    `rewrite` gives a target of the link's own kind: a name or path for `[[…]]`, a path that ends
    in ".md" for `[…](…)`, unescaped. A link to a heading of the same note has no target and is
    not asked about. Raises `EditRefused`, with nothing changed.
    """
    note = open_note(data)
    edits = [*_edits_in_block(note, rewrite), *_edits_in_body(note, rewrite)]
    result = data
    for start, end, text in sorted(edits, reverse=True):
        result = result[:start] + text.encode() + result[end:]
    if edits and not _only_links_differ(note, open_note(result), rewrite):
        raise EditRefused("a link cannot be written there without harm to the rest", BY_HAND)
    return result


class _Written(Struct, frozen=True):
    """A link in a text: characters `start` to `end`, of which its target is `span`."""

    link: Link
    start: int
    end: int
    span: tuple[int, int]
    wiki: bool
    raw: str

    def spelled(self, target: str) -> str:
        """A new target as it must be written in this kind of link."""
        check_writable(target)
        if (_NO_TARGET if self.wiki else _NO_ADDRESS).search(target):
            raise EditRefused(f'no link can lead to "{target}"', "give the note another name")
        if self.wiki:
            return target
        special = _IN_ANGLES if "](<" in self.raw else _IN_ADDRESS
        return special.sub(lambda found: quote(found[0]), target)


def _written(text: str, line: int = 0) -> Iterator[_Written]:
    for sign in (WIKILINK, MARKDOWN_LINK):
        wiki = sign is WIKILINK
        for match in sign.finditer(text):
            start, inner = match.start(2 if wiki else 3), match[2 if wiki else 3]
            head = _TARGET_ENDS.split(inner, maxsplit=1)[0] if wiki else inner.partition("#")[0]
            skip = len(head) - len(head.lstrip() if wiki else head.removeprefix("./"))
            span = (start + skip, start + len(head.rstrip()))
            for link in find_links(match[0], line, match.start() + 1):
                yield _Written(link, *match.span(), span, wiki, match[0])


def _new_target(link: Link, rewrite: Rewrite) -> str | None:
    new = rewrite(link) if link.target else None
    return None if new == link.target else new


def _edits_in_body(note: OpenNote, rewrite: Rewrite) -> Iterator[_Edit]:
    for index, line in enumerate(note.lines):
        for found in _written_in_line(line):
            if (new := _new_target(found.link, rewrite)) is not None:
                start, end = (note.offset(index, column) for column in found.span)
                yield start, end, found.spelled(new)


def _written_in_line(line: Line) -> list[_Written]:
    """The links of a line: those that are read, and between them those in its comments.

    One with a comment in the middle leads nowhere, and stays as it is.
    """
    if line.zone is Zone.CODE or "[" not in line.text:
        return []
    read = _written(line.seen, line.number)
    found = [one for one in read if line.text[one.start : one.end] == one.raw]
    for one in _written(without_code(line.text), line.number) if line.seen != line.text else ():
        if all(one.end <= other.start or other.end <= one.start for other in found):
            found.append(one)
    return [replace(one, link=replace(one.link, zone=line.zone)) for one in found]


def _edits_in_block(note: OpenNote, rewrite: Rewrite) -> Iterator[_Edit]:
    block = note.parts.block.decode("utf-8", "surrogateescape")
    written = list(_written(block))
    try:
        fields = read_block(block) if written else []
    except EditRefused:
        # A broken block without a link that changes is no obstacle.
        if any(_new_target(found.link, rewrite) is not None for found in written):
            raise
        return
    first = len(note.parts.bom + note.parts.opening)
    for field in fields:
        edits = [_edit_of_name(node, field, rewrite) for node in _bare_names(field.value)]
        edits += [
            _edit_in_value(found, field, holder, rewrite)
            for found in written
            if (holder := _holder(field.value, found))
        ]
        for start, end, text in filter(None, edits):
            before = len(as_bytes(block[:start]))
            yield first + before, first + before + len(block[start:end].encode()), text


def _bare_names(node: Node, *, inside: bool = False) -> Iterator[Node]:
    """The names beside other links in brackets: of `[[A, [[B]]]]` the A, which is a link too."""
    in_brackets = node.kind == "list" and node.style == "flow"
    mixed = inside and in_brackets and any(child.kind == "list" for child in node.inner)
    for child in node.inner:
        if child.kind == "text" and mixed:
            yield child
        else:
            yield from _bare_names(child, inside=in_brackets)


def _edit_of_name(node: Node, field: Placed, rewrite: Rewrite) -> _Edit | None:
    new = _new_target(Link(node.text, node.text, 0, 0, in_field=field.name or ""), rewrite)
    return None if new is None else (node.start, node.end, write_text(check_writable(new)))


def _holder(node: Node, found: _Written) -> Node | None:
    """The text, or the list in brackets, that holds a link; None for one in a comment."""
    if not node.start <= found.start < found.end <= node.end:
        return None
    inner = filter(None, (_holder(child, found) for child in node.inner))
    return next(inner, node if node.kind == "text" or node.style == "flow" else None)


def _edit_in_value(found: _Written, field: Placed, holder: Node, rewrite: Rewrite) -> _Edit | None:
    """The edit of a link in quotes, or of a bare one, which gets quotes if it needs them now."""
    quotes = holder.style if holder.kind == "text" else ""
    link = next(find_links(_unquoted(found.raw, quotes), found.link.line), found.link)
    new = _new_target(replace(link, in_field=field.name or ""), rewrite)
    if new is None:
        return None
    target = found.spelled(new)
    if holder.kind != "text" and write_text(target) != target:
        start, end = (at - found.start for at in found.span)
        return (
            found.start,
            found.end,
            in_double_quotes(found.raw[:start] + target + found.raw[end:]),
        )
    return *found.span, _quoted(target, quotes)


def _unquoted(raw: str, quotes: str) -> str:
    if quotes == '"' and "\\" in raw:
        return str(yaml.safe_load(f'"{raw}"'))
    return raw.replace("''", "'") if quotes == "'" else raw


def _quoted(text: str, quotes: str) -> str:
    if quotes == '"':
        return in_double_quotes(text)[1:-1]
    return text.replace("'", "''") if quotes == "'" else text


def _only_links_differ(before: OpenNote, after: OpenNote, rewrite: Rewrite) -> bool:
    """Whether all links now lead where they should, and each line and field is where it was."""
    wanted = [
        _where(replace(link, target=_new_target(link, rewrite) or link.target))
        for link in _all_links(before)
    ]
    zones = [line.zone for line in before.lines] == [line.zone for line in after.lines]
    names = [_names(note) for note in (before, after)]
    return zones and names[0] == names[1] and wanted == [_where(link) for link in _all_links(after)]


def _names(note: OpenNote) -> list[str]:
    return [field.key for field in read_front_matter("", note.parts).fields]


def _all_links(note: OpenNote) -> Iterator[Link]:
    yield from links_in_fields(read_front_matter("", note.parts).fields)
    for line in note.lines:
        yield from (found.link for found in _written_in_line(line))


def _where(link: Link) -> tuple[str, str, bool, int, str]:
    return link.target, link.heading, link.embed, link.line, link.in_field
