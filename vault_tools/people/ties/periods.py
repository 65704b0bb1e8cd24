"""Where somebody is and was: organizations with the time that a field gives, now and before.

`Acme (2019-2023)`, `[[Acme]], since 2019`, `{name: Acme, from: 2019, to: 2023}`: the name without
its period, the period as a reader would write it, and whether it has ended.
"""

import re
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from vault_tools.notes.front_matter import Entries, Items, Text, Value
from vault_tools.notes.links import Link, find_links, pieces_of
from vault_tools.patterns import pattern
from vault_tools.people.dialect.values import Named, first_text, is_plain, names_of, part_of

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+"
_DAY = rf"(?:{_MONTH})?(?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?"
_OPEN = r"present|now|today|current|ongoing|date|heute|\.{3}|…|\?"
_SINCE = r"since|from|as of|seit|depuis|desde"
_UNTIL = r"until|till|to|up to|bis|jusqu'en|hasta"
# Of a run of signs a search begins at the first alone, and never backtracks.
_FORMER = pattern(
    r"(?:(?<![\s,;])[\s,;]++)?\((?:formerly|former|previously|past|left|ex)\)|^(?:formerly\b:?|former\b:?|ex-)\s*",
    re.IGNORECASE,
)
_PERIOD = (
    rf"(?<![\s,;:|])[\s,;:|]*+[(\[]?\s*+(?:"
    rf"(?:(?:{_SINCE})\s+)?(?P<first>{_DAY})\s*+(?:[-–—/]++|{_UNTIL})\s*+(?:(?P<last>{_DAY})|(?:{_OPEN}))?"
    rf"|(?:{_SINCE})\s+(?P<since>{_DAY})"
    rf"|(?:{_UNTIL})\s+(?P<until>{_DAY})"
    rf"|[-–—]\s?(?P<ended>{_DAY})"
    rf"|(?<=\()(?P<year>{_DAY})"
    r")\s*+[)\]]?\s*+$"
)
_ONGOING = pattern(_OPEN, re.IGNORECASE)
_WIKILINK = pattern(r"!?\[\[[^\[\]\n]*\]\]")
_BEGINS = ("from", "since", "start", "started", "begin", "first", "joined")
_ENDS = ("to", "until", "end", "ended", "last", "left")


class Period(Struct, frozen=True):
    """`words` as a reader would write it, empty where no time is known; `ended` is the past."""

    words: str = ""
    ended: bool = False


def split_period(text: str) -> tuple[str, Period]:
    """A name and the period behind it: `Acme (2019-2023)` is `Acme`, 2019 to 2023."""
    years = "19" in text or "20" in text
    if years and (found := re.search(_PERIOD, text, re.IGNORECASE)):
        name = text[: found.start()].strip(" ,;")
        if name:
            return name, _period(found)
    name, former = _FORMER.subn("", text)
    return (name.strip() or text.strip()), Period(ended=bool(former and name.strip()))


def affiliations_in(value: Value) -> Iterator[tuple[Named, Period]]:
    """The organizations that a field names, each with its period."""
    if isinstance(value, Entries):
        yield from _of_mapping(value)
    elif isinstance(value, Items) and not is_plain(value):
        for item in value.items:
            yield from affiliations_in(item)
    else:
        for piece in pieces_of(value):
            yield from _of_text(piece) if isinstance(piece, Text) else _of_link(piece)


def _period(found: re.Match[str]) -> Period:
    first = found["first"] or found["since"] or ""
    last = found["last"] or found["until"] or found["ended"] or ""
    return Period(found["year"], False) if found["year"] else between(first, last)


def between(first: str, last: str) -> Period:
    """The period from one day to another as they are written, each of which may be unknown."""
    if first and last:
        return Period(first if first == last else f"{first}–{last}", ended=True)
    if first:
        return Period(f"since {first}")
    return Period(f"until {last}", ended=True) if last else Period()


def _of_mapping(value: Entries) -> Iterator[tuple[Named, Period]]:
    """`{name: Acme, from: 2019, to: 2023}`; of a mapping without a name, what its parts name."""
    name = part_of(value, "name", "organization", "company", "title", "text", "link")
    if name is None:
        for field in value.fields:
            yield from affiliations_in(field.value)
        return
    first, last = (_said(value, keys) for keys in (_BEGINS, _ENDS))
    for named, period in affiliations_in(name):
        yield named, between(first, last) if first or last else period


def _said(value: Entries, keys: tuple[str, ...]) -> str:
    text = first_text(part) if (part := part_of(value, *keys)) else ""
    return "" if _ONGOING.fullmatch(text) else text


def _of_link(link: Link) -> Iterator[tuple[Named, Period]]:
    yield Named(link.shown, link.target, link.line, link.column), Period()


def _of_text(piece: Text) -> Iterator[tuple[Named, Period]]:
    """The names in one text; behind each link stands its own period."""
    behind = _behind_links(piece) if "[" in piece.value else {}
    for one in names_of(piece, commas=False):
        if one.target:
            yield one, split_period(f"x{behind.get((one.line, one.column), '')}")[1]
        else:
            name, period = split_period(one.name)
            yield one if name == one.name else replace(one, name=name), period


def _behind_links(piece: Text) -> dict[tuple[int, int], str]:
    """What stands behind each link, up to the next one, by the link's line and column."""
    links = find_links(piece.value, piece.line, piece.column + piece.quoted)
    texts = _WIKILINK.split(piece.value)[1:]
    return {
        (link.line, link.column): text.rstrip(" ,;")
        for link, text in zip(links, texts, strict=False)
    }
