"""Whatever a text links or shows: notes, pictures, other files, wherever the link stands."""

from collections.abc import Iterator
from urllib.parse import unquote

from vault_tools.notes.comments import without_comments
from vault_tools.notes.html.safe_links import has_scheme
from vault_tools.notes.links import wikilink_targets
from vault_tools.patterns import pattern

_MARKDOWN_LINK = pattern(r"\]\(<?([^()<>\n]+?)>?(?:\s+[\"'][^\n)]*)?\)")


def targets_in(body: str) -> Iterator[str]:
    """The targets of all links in a note's text, also of those in code but not in comments."""
    if "[" not in body:
        return
    text = without_comments(body)
    yield from wikilink_targets(text)
    for link in _MARKDOWN_LINK.finditer(text):
        if not has_scheme(link[1]):
            yield unquote(link[1]).partition("#")[0]
