"""Ideas for reaching out: a note with `type: outreach`, read as a value, and the deck of them.

Owns what an idea's fields may say. Whether one fits somebody is decided in `matching`, by what
`needs` knows of them; with whom it was tried is for `tried`.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import get_close_matches

from msgspec import Struct

from vault_tools.notes.comments import without_comments
from vault_tools.notes.front_matter import Field
from vault_tools.notes.months import month_number
from vault_tools.notes.note import Note
from vault_tools.notes.resolve import NoteIndex, fold
from vault_tools.patterns import pattern
from vault_tools.people.dialect.values import Words, first_text, texts
from vault_tools.people.settings import Settings
from vault_tools.problems import Place, Problem, UsageError
from vault_tools.word_lists import word_list

EFFORTS = ("small", "medium", "large")
COSTS = ("nothing", "little", "some")
DISTANCES = ("near", "far", "any")
NEEDS = word_list("""
    address, shared interest, mutual friend, gift ideas, looking for, can help with, work,
    work elsewhere, birthday ahead, promise, kindness, introduction, shared evening, last thread,
    just met, lately in touch, first contact, once met, long silence, borrowed, grown up
""")
"""What an idea may ask of the person: something that their note must say by then."""

SEASONS: Mapping[str, tuple[int, ...]] = {
    "spring": (3, 4, 5),
    "summer": (6, 7, 8),
    "autumn": (9, 10, 11),
    "winter": (12, 1, 2),
}
"""The months of each season, as the north has them."""

LONGEST = 1_000
"""Characters of a paragraph that are shown beside a name; the idea's page has all of it."""

_OTHER_WORDS = {"fall": "autumn", "none": "nothing", "free": "nothing", "anywhere": "any"}
_SIGNS = pattern(r"[\s_\-]+")


class Idea(Struct, frozen=True):
    """One idea. `path` is its identity, `name` what links and `[idea:: NAME]` call it.

    `seasons` are names of seasons or months and empty for the whole year, as are `circles` for
    everybody. `body` is the note's Markdown; of it `how` is the first paragraph, `fits` the one
    that begins with "For", and `line` what is quoted: words to send.
    """

    path: str
    name: str
    kind: str = ""
    effort: str = "small"
    cost: str = ""
    distance: str = "any"
    seasons: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()
    circles: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    body: str = ""
    how: str = ""
    fits: str = ""
    line: str = ""
    places: tuple[tuple[str, Place], ...] = ()

    def place_of(self, key: str) -> Place:
        return dict(self.places).get(key, Place(self.path, 1))

    def in_season(self, month: int, hemisphere: str = "north") -> bool:
        """Whether the month is one of its own; seasons are half a year off in the south."""
        turned = month if hemisphere == "north" else (month + 5) % 12 + 1
        named = {month_number(season) for season in self.seasons}
        in_one = any(turned in SEASONS.get(season, ()) for season in self.seasons)
        return not self.seasons or in_one or month in named


class UnknownIdea(UsageError):
    """No idea bears the name; the hint has the nearest ones."""

    def __init__(self, typed: str, near: list[str]) -> None:
        hint = f"did you mean {' or '.join(near)}?" if near else "the page of ideas lists them all"
        super().__init__(f'no idea is called "{typed}"', hint)


class Deck:
    """The ideas there are, by name. `index` knows the vault's notes, to which links may lead."""

    def __init__(self, ideas: tuple[Idea, ...] = (), index: NoteIndex | None = None) -> None:
        self.ideas, self.index = ideas, index or NoteIndex(())
        self._by_path = {idea.path: idea for idea in ideas}
        self._by_name = {fold(idea.name): idea for idea in reversed(ideas)}

    def linked(self, target: str, source: str) -> Idea | None:
        """The idea that a link in the note `source` leads to.

        A packaged idea is in no folder of the vault, so that a link to it is a dead one.
        """
        path = self.index.find(target, source)
        return self._by_path.get(path) if path else self.named(target.rsplit("/", 1)[-1])

    def named(self, name: str) -> Idea | None:
        """The idea of that name, or that `[[name]]` or `[[name|words]]` is a link to."""
        return self._by_name.get(fold(name.strip("[] ").partition("|")[0].strip()))

    def find(self, typed: str) -> Idea:
        """The idea that somebody names. Raises `UnknownIdea`."""
        if found := self.named(typed):
            return found
        raise UnknownIdea(typed, self.near(typed, 2))

    def near(self, typed: str, most: int = 1) -> list[str]:
        """The names of ideas that are spelled much like what was typed, the nearest first."""
        near = get_close_matches(fold(typed), self._by_name, n=most)
        return [self._by_name[name].name for name in near]


def is_idea(note: Note) -> bool:
    """Whether a note says of itself that it is one: `type: outreach`."""
    return any(
        fold(one.key) == "type" and fold(first_text(one.value)) == "outreach" for one in note.fields
    )


def read_ideas(
    notes: Iterable[Note], settings: Settings
) -> tuple[tuple[Idea, ...], tuple[Problem, ...]]:
    """The ideas among the notes by name, and what in their fields could not be read."""
    readers = [IdeaReader(note, settings) for note in notes if is_idea(note)]
    ideas = [reader.read() for reader in readers]
    ideas.sort(key=lambda idea: (fold(idea.name), idea.path))
    return tuple(ideas), tuple(problem for reader in readers for problem in reader.problems)


class IdeaReader:
    """Reads one idea's note; `problems` fill up on the way."""

    def __init__(self, note: Note, settings: Settings) -> None:
        self.note = note
        self.circles = {fold(name): name for name in settings.circles}
        self.problems: list[Problem] = []
        self._fields = {_plain(one.key): one for one in note.fields}

    def read(self) -> Idea:
        how, fits, line = parts_of(self.note.body)
        return Idea(
            path=self.note.path,
            name=self.note.name,
            kind=fold(self._text("kind")),
            effort=self._one_of("effort", EFFORTS) or "small",
            cost=self._one_of("cost", COSTS),
            distance=self._one_of("distance", DISTANCES) or "any",
            seasons=tuple(self._words("season", self._season)),
            interests=tuple(self._words("interests", str)),
            circles=tuple(self._words("circles", lambda word: self.circles.get(fold(word), ""))),
            needs=tuple(self._words("needs", lambda word: _known(word, NEEDS))),
            body=self.note.body.strip("\n"),
            how=how,
            fits=fits,
            line=line,
            places=tuple(
                (key, Place(self.note.path, one.line, one.column))
                for key, one in self._fields.items()
            ),
        )

    def _field(self, key: str) -> Field | None:
        """A field, in the singular or the plural: `circle` says the same as `circles`."""
        one, many = key.removesuffix("s"), key.removesuffix("s") + "s"
        return self._fields.get(key) or self._fields.get(one) or self._fields.get(many)

    def _text(self, key: str) -> str:
        found = self._field(key)
        return first_text(found.value) if found else ""

    def _one_of(self, key: str, known: tuple[str, ...]) -> str:
        found = self._field(key)
        word = next((word for word in texts(found.value) if word.text), None) if found else None
        if word is None:
            return ""
        said = _known(word.text, known)
        if not said:
            self._tell(word, word.text, key, known)
        return said

    def _words(self, key: str, read: Callable[[str], str]) -> Iterator[str]:
        found = self._field(key)
        for words in texts(found.value) if found else ():
            for word in filter(None, re.split(r"\s*,\s*", words.text)):
                if said := read(word):
                    yield said
                else:
                    self._tell(words, word, key, self._all(key))

    def _all(self, key: str) -> tuple[str, ...]:
        return {"season": (*SEASONS,), "circles": (*self.circles.values(),)}.get(key, NEEDS)

    def _season(self, word: str) -> str:
        return _known(word, (*SEASONS,)) or (fold(word) if month_number(word) else "")

    def _tell(self, at: Words, word: str, key: str, known: tuple[str, ...]) -> None:
        near = get_close_matches(fold(word), known, n=1)
        others = ", or a month" if key == "season" else ""
        hint = f"it is one of {', '.join(known)}{others}"
        if near:
            hint = f'did you mean "{near[0]}"?'
        message = f'an idea\'s {key} cannot be "{word}"'
        self.problems.append(
            self.note.problem((at.line, at.column), "idea", message, hint, len(word))
        )


def parts_of(body: str) -> tuple[str, str, str]:
    """How it is done (the first paragraph), for whom (the one that begins with "For"), a line.

    The line is the first quote. Each is one line of Markdown, cut where it would fill a screen, and
    empty where it is missing.
    """
    shown = re.split(r"\n[ \t]*\n", without_comments(body))
    paragraphs = [part.strip() for part in shown if part.strip()]
    quotes = [part for part in paragraphs if part.startswith(">")]
    plain = [part for part in paragraphs if not part.startswith((">", "#"))]
    fits = next((part for part in plain if part.startswith("For ")), "")
    how = next((part for part in plain if part != fits), "")
    line = re.sub(r"^[ \t]*>[ \t]?", "", quotes[0], flags=re.MULTILINE) if quotes else ""
    return _joined(how), _joined(fits), _joined(line)


def _joined(text: str) -> str:
    words = " ".join(text[: 2 * LONGEST].split())
    cut = words[:LONGEST]
    return words if cut == words else f"{cut.rpartition(' ')[0] or cut} …"


def _plain(text: str) -> str:
    return _SIGNS.sub(" ", fold(text)).strip()


def _known(text: str, known: tuple[str, ...]) -> str:
    """The known word that a text means, or "": `birthday-ahead` is "birthday ahead"."""
    word = _OTHER_WORDS.get(_plain(text), _plain(text))
    return word if word in known else ""
