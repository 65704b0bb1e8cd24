"""What notes say, quoted in a few words: in reasons, of gifts and loans, of two who might meet."""

import re
from functools import lru_cache

from msgspec import Struct

from vault_tools.notes.html.markdown import plain_text
from vault_tools.notes.marks import inline_fields_in
from vault_tools.notes.resolve import fold
from vault_tools.notes.tasks import without_signs
from vault_tools.patterns import pattern
from vault_tools.people.day_words import when_it_was
from vault_tools.people.dialect.values import shown
from vault_tools.people.interactions.interaction import Interaction
from vault_tools.problems import Place
from vault_tools.word_lists import word_set

AROUND = 6  # words on each side of one that is quoted for itself
SHORT = 70  # characters of a note's text that a reason quotes
_SENTENCES = pattern(r"(?<=[.!?])\s")
_WITH = pattern(r"with [^:]{1,80}: ")
_MARKS = pattern(  # asked once for each run of blanks, and not at every one of them
    r"(?<!\s)(?:\s*+[\[(][^\W\d][\w \-/]*::[^\[\]()]*[\])]|\s++#[\w/\-]+)"
)

_SMALL = word_set("""
    a, an, and, any, anyone, anybody, are, as, at, be, by, can, do, does, ever, for, from, gift,
    good, has, have, help, her, his, how, i, in, into, is, it, its, kept, know, me, my, new, no,
    not, of, off, old, on, one, or, our, out, own, people, person, present, say, some, somebody,
    someone, something, that, the, their, them, they, thing, think, this, to, up, want, wants,
    what, who, whether, with, work, would, you, young, your
""")
# What files a note before its name: Logseq's `@`, also behind a `#`, and a Zettelkasten's number.
_FILED = pattern(r"#?\[\[(?:@|\d{12}(?:\d\d)?[ _-]+)?(?=[^\[\]|]+\]\])")


class Reason(Struct, frozen=True):
    """Why something is offered, or is not, in a few words; and the line of a note that says so."""

    words: str
    place: Place


def reason_of(words: str, one: Interaction) -> Reason:
    """An entry as a reason: `together on 3 May 2026: the boat is in the water`."""
    says_no_more = words == one.kind and one.text in {one.kind, one.called}
    told = "" if says_no_more else in_brief(one)
    return Reason(f"{words} {when_it_was(one)}{told}", one.place)


@lru_cache(4096)
def brief(text: str) -> str:
    """The first sentence of an entry, without links, fields, tags and who took part; shortened."""
    first = _SENTENCES.split(plain_text(without_marks(text)), maxsplit=1)[0].rstrip(".")
    return first if len(first) <= SHORT else first[:SHORT].rsplit(" ", 1)[0] + " …"


def passage(text: str, wanted: frozenset[str]) -> str:
    """The sentence of an entry with the words wanted; of a long one only what is around them."""
    told = plain_text(without_marks(text))
    said = next((one for one in _SENTENCES.split(told) if wanted <= words_in(one)), told)
    words = said.rstrip(".").split()
    if len(said) <= SHORT:
        return " ".join(words)
    at = next((n for n, word in enumerate(words) if words_in(word) & wanted), 0)
    begins, ends = max(0, at - AROUND), at + AROUND + 1
    return "… " * (begins > 0) + " ".join(words[begins:ends]) + " …" * (ends < len(words))


@lru_cache(4096)
def without_marks(text: str) -> str:
    """An entry without links, fields, tags, signs of tasks and who took part."""
    text = _FILED.sub("[[", without_signs(text))
    bare = _MARKS.sub("", shown(text)) if inline_fields_in(text) or "#" in text else shown(text)
    return _WITH.sub("", bare.strip())


def in_brief(one: Interaction) -> str:
    """What goes behind an entry's day: `: the boiler is back`, or nothing if it says nothing."""
    text = brief(one.whole_text) if one.where == "log" and not one.secret else ""
    return f": {text}" if text else ""


@lru_cache(4096)
def words_in(text: str) -> frozenset[str]:
    """The words of a text, in the singular, so that "plants" and "a plant" are one."""
    words = re.findall(r"[^\W\d_]+", fold(text))
    return frozenset(re.sub(r"(?<=\w{3})s$", "", word) for word in words)


def telling_words(text: str) -> frozenset[str]:
    """The words of a text that say which thing it is about."""
    return frozenset(word for word in words_in(text) if len(word) > 2) - _SMALL
