"""What the value of a field means: texts, people and places named, dates, yes or no.

Loose input becomes a total value once, here: a list or a comma string, a link or a name, a
mapping where a text was expected. What cannot be read is a problem with its place.
"""

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from vault_tools.notes.front_matter import Empty, Entries, Items, Text, Value
from vault_tools.notes.links import Link, find_links, pieces_of
from vault_tools.patterns import pattern
from vault_tools.word_lists import word_set

_NOTHING = {""} | word_set("""
    n/a, na, none, null, undefined, unknown, tbd, tba, tbc, todo, to do, ?, -, –, —, …, ---
""")
_REMARK = pattern(  # "(not known yet)", "(what do they like?)", "[Your title]"
    r"\[(?:your|insert|enter|add|fill|name|title|role|company|city|date)\b[^\[\]]*\]|"
    r"\((?:not?|none|nothing|unknown|unclear|to be|what|which|who|when|where|how|nicht|noch|keine?"
    r"|pas|aucun|sin|aún|por|não|ainda|preencher|non|niet|geen|nie|нет|не)\b[^()]*\)",
    re.IGNORECASE,
)
_YES = word_set("""
    true, yes, on, 1, y, x, ✓, ✅, ja, oui, sí, si, sì, sim, tak, да, evet, 是, はい, 예, 네
""")
_NO = {""} | word_set("""
    false, no, off, 0, n, nein, non, não, nao, nee, nej, nei, nie, нет, hayır, 否, いいえ, 아니오,
    아니요
""")
_LINK = pattern(r"!?\[\[[^\[\]\n]*\]\]|!?\[[^\[\]\n]*\]\([^()\n]*\)")
# A search begins at the first of many blanks or signs alone, so that a long row takes no long time.
_COMMA = r"(?:(?<!\s)\s+)?[,;\n、，；](?![^()]{0,200}\))\s*"  # "Mia (mother, of two)" is one
_COMMAS = pattern(_COMMA)
_WORD_ENDS = pattern(rf"{_COMMA}|(?<!\s)\s+(?=#\w)")  # "#plants #tea" are two
_DRESS = pattern(r"^\W+|(?<!\W)\W+$")  # "👤 Person", "**Interests**"
_ASIDE = pattern(r"(?<!\s)\s*\([^()]*\)")
_FORMER = pattern(
    r"\((?:(?:formerly|former|previously|ex)\b-?|until \d{4},?)\s*:?\s*([^()]+)\)", re.IGNORECASE
)


NAMING = ("name", "title", "text", "link", "person", "who", "contact", "full_name", "fullname")
"""Keys of a mapping under which it names whom or what it is about."""


class Named(Struct, frozen=True, gc=False):
    """Somebody or something that a field names: `target` is set where it is a link to a note.

    `period` belongs to an organization: `2019–2023`, `since 2019`.
    """

    name: str
    target: str = ""
    line: int = 0
    column: int = 0
    period: str = ""


class Words(Struct, frozen=True):
    """A text with its place."""

    text: str
    line: int
    column: int


def texts(value: Value) -> Iterator[Words]:
    """Every text in a value, links by the name they show; of a mapping, the values."""
    for piece in (value,) if isinstance(value, Text) else pieces_of(value):
        if isinstance(piece, Link):
            yield Words(piece.shown, piece.line, piece.column)
        else:
            yield Words(shown(piece.value), piece.line, piece.column + piece.quoted)


def plain_texts(value: Value) -> list[str]:
    """The same without their places."""
    if isinstance(value, Text):  # as nearly every value is
        return [shown(value.value)]
    return [words.text.strip() for words in texts(value)]


def says_nothing(text: str) -> bool:
    """Whether a text only holds a place for one: `N/A`, `_(TBD)_`, `?`, `(not known yet)`."""
    bare = text.strip(" *_")
    return bare.strip("()[] ").casefold() in _NOTHING or bool(_REMARK.fullmatch(bare))


def words_of(value: Value) -> list[str]:
    """The texts of a list or of a comma-separated string, without `#` and empty ones."""
    return [words.text for words in placed_words(value)]


def placed_words(value: Value) -> list[Words]:
    """The same with their places; those of a string begin where it does."""
    parts: Iterable[Words]
    if isinstance(value, Text) and _REMARK.fullmatch(value.value.strip(" *_")):
        parts = ()
    elif isinstance(value, Text) and "[[" not in value.value:
        line, column = value.line, value.column + value.quoted
        parts = (Words(part, line, column) for part in _WORD_ENDS.split(value.value))
    elif isinstance(value, Text) and not _LINK.sub("", value.value).strip(" ,;&"):
        parts = (Words(one.name, one.line, one.column) for one in names_of(value))
    else:
        parts = texts(value)
    return bare_words(parts)


def bare_words(parts: Iterable[Words]) -> list[Words]:
    """Those that say something, without a `#` before them."""
    return [
        Words(part.text.strip().removeprefix("#").strip(), part.line, part.column)
        for part in parts
        if part.text.strip(" #")
    ]


def first_text(value: Value) -> str:
    return next((text for text in plain_texts(value) if text), "")


def part_of(value: Value, *keys: str) -> Value | None:
    """The value under the first of `keys` that a mapping has, whatever their case."""
    fields = value.fields if isinstance(value, Entries) else ()
    by_key = {field.key.casefold(): field.value for field in fields}
    return next((by_key[key] for key in keys if key in by_key), None)


def names_of(value: Value, *, commas: bool = True) -> list[Named]:
    """Who or what a field names: links, several in one string too, else words by commas.

    Of a mapping with a `name` that alone. Without `commas` a text is one name: `Acme, Inc.`
    """
    if isinstance(value, Entries):
        name = part_of(value, *NAMING)
        inner = [name] if name else [field.value for field in value.fields]
        return [named for one in inner for named in names_of(one, commas=commas)]
    if isinstance(value, Items) and not is_plain(value):
        return [named for item in value.items for named in names_of(item, commas=commas)]
    found: list[Named] = []
    for piece in pieces_of(value):
        found += [_named(piece)] if isinstance(piece, Link) else _names_in(piece, commas=commas)
    return [named for named in found if not says_nothing(named.target or named.name)]


def is_plain(value: Items) -> bool:
    """Whether it is a list in brackets without mappings: a link without quotes is one as well."""
    return value.flow and not any(isinstance(item, Entries) for item in value.items)


def _named(link: Link) -> Named:
    return Named(link.shown, link.target, link.line, link.column)


def _names_in(text: Text, *, commas: bool) -> list[Named]:
    """The names in a text; what words and links it holds decides.

    Links and nothing but words that join them are so many names. A link with a word of its own
    (`my aunt [[Ana]]`) is that name; words with a link in brackets behind them (`Acme (before
    that [[Skerry House]])`) are the words.
    """
    line, column = text.line, text.column + text.quoted
    if "[" not in text.value:
        words = _COMMAS.split(text.value) if commas else [text.value.strip()]
        return [Named(word, "", line, column) for word in words if not says_nothing(word)]
    alone = _ASIDE.sub(_blank, text.value) if "(" in text.value else text.value
    if links := [*find_links(alone, line, column)]:
        return [_named(link) for link in links]
    if words_alone := _ASIDE.sub("", text.value).strip(" ,;"):
        return [Named(words_alone, "", line, column)]
    return [_named(link) for link in find_links(text.value, line, column)]


def former_names_in(value: Value) -> list[Named]:
    """Names that stand in brackets as former ones: `Acme (formerly [[Skerry House]])`."""
    found = []
    for piece in pieces_of(value):
        if isinstance(piece, Text):
            for aside in _FORMER.finditer(piece.value):
                column = piece.column + piece.quoted + aside.start(1)
                found += _names_in(Text(aside[1].strip(), piece.line, column), commas=False)
    return found


def _blank(found: re.Match[str]) -> str:
    """Blanks in place of what stands in brackets, unless it belongs to a Markdown link."""
    behind_link = found.string[: found.start()].endswith("]")
    return found[0] if behind_link else " " * len(found[0])


def word_of(value: Value) -> str:
    """The word that a value is, as words are compared: `🟢 Active` is one, and `#status/active`."""
    return undressed(first_text(value).casefold().rsplit("/", 1)[-1])


def undressed(text: str) -> str:
    """Without the signs that decorate a word on either side."""
    return _DRESS.sub("", text)


def is_true(value: Value) -> bool | None:
    """Whether a checkbox is ticked; None where the value is neither yes nor no."""
    return False if isinstance(value, Empty) else truth(first_text(value))


def truth(word: str) -> bool | None:
    """Whether a word is a yes or a no, as nothing at all is; None for any other."""
    word = word.casefold()
    return True if word in _YES else False if word in _NO else None


def shown(text: str) -> str:
    """A text with its links by the names they show."""
    if "[" not in text:
        return text.strip()

    def name(found: re.Match[str]) -> str:
        link = next(find_links(found[0]), None)
        return link.shown if link else found[0]

    return _LINK.sub(name, text).strip()
