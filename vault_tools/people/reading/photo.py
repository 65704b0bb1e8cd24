"""The picture that a note gives of somebody: a file of the vault, or an address on the web."""

from collections.abc import Iterable, Iterator

from vault_tools.notes.front_matter import Text
from vault_tools.notes.html.safe_links import is_image
from vault_tools.notes.links import Link, find_links, pieces_of
from vault_tools.people.dialect.dialect import Found


def photo_of(fields: Iterable[Found]) -> str:
    """The first that names a picture, as a link's target, a path or an address; else ""."""
    named = (name for found in fields for piece in pieces_of(found.value) for name in _names(piece))
    return next((one for one in named if _is_picture(one)), "")


def _names(piece: Link | Text) -> Iterator[str]:
    if isinstance(piece, Link):
        yield piece.target
    else:
        yield from (link.target for link in find_links(piece.value))
        yield piece.value.strip()


def _is_picture(target: str) -> bool:
    return is_image(target) or target.startswith(("https://", "http://"))
