"""How often to be in touch with somebody, as their own note says: a cadence, else a circle."""

from collections.abc import Iterator, Mapping

from vault_tools.notes.front_matter import Entries, Value
from vault_tools.notes.note import Note
from vault_tools.notes.resolve import fold
from vault_tools.patterns import pattern
from vault_tools.people.dialect.dialect import Found, normal_key
from vault_tools.people.dialect.fields import Fields
from vault_tools.people.dialect.values import first_text, plain_texts, texts, words_of
from vault_tools.people.rotation.cadence import (
    CadenceError,
    Rhythm,
    names_rhythm,
    parse_rhythm,
)
from vault_tools.people.rotation.cadence_words import UNITS
from vault_tools.people.settings import Settings
from vault_tools.people.showing.secrets import says_secret
from vault_tools.problems import Problem
from vault_tools.word_lists import word_set

NO_RHYTHM = word_set("""
    periodic, ambient, triggered, as needed, when needed, on demand, whenever, ad hoc, irregular,
    irregularly, occasionally, sporadically, adhoc, rarely, seldom, infrequently, once in a while,
    now and then, unregelmäßig, gelegentlich, selten, occasionnellement, rarement, ocasionalmente,
    raramente, false, no
""")
_BEFORE_TAG = pattern(r"\s+#")
NO_CADENCE = {"true", "yes", "custom", "default"}  # words that leave it to another field


def _cadence_in(value: Value) -> str:
    """The text of a cadence; `{every: 3, unit: weeks}` and `{weeks: 3}` are one as well."""
    if not isinstance(value, Entries):
        return first_text(value)
    units = [field.key for field in value.fields if field.key.casefold() in UNITS]
    said = " ".join([*plain_texts(value), *units])
    return f"{value.fields[0].key}: {said}" if said.isdecimal() else said


def _circles_in(value: Value) -> Iterator[str]:
    """The words for circles; a `#secret` beside them is none."""
    is_secret = any(says_secret(one.text) for one in texts(value))
    for words in words_of(value):
        for word in _BEFORE_TAG.split(words) if is_secret else [words]:
            if not (is_secret and says_secret(f"#{word}")):
                yield word


def _circle_named(word: str) -> str:
    """A word for a circle as it is compared; "Inner circle" names the inner one."""
    return fold(word).removesuffix(" circle")


class RhythmReader:
    """Reads one note's circles and cadence; `rhythms` are those of the settings' circles."""

    def __init__(
        self,
        note: Note,
        fields: Fields,
        settings: Settings,
        rhythms: Mapping[str, Rhythm | None],
        problems: list[Problem],
    ) -> None:
        self.note, self.fields, self.settings, self.rhythms = note, fields, settings, rhythms
        self.problems = problems

    def circles(self, named: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The circles of the settings that the note names, and the other groups.

        `named` are its groups, some of which may be circles.
        """
        known = {fold(name).removesuffix("s"): name for name in self.rhythms}  # `circle: friend`
        known |= {fold(name): name for name in self.rhythms}
        circles, groups = [], list(named)
        for found in self.fields.get("circle", ()):
            for word in _circles_in(found.value):
                if (circle := _circle_named(word)) in known:
                    circles.append(known[circle])
                else:
                    groups.append(word)
                    self._tell_circle(found, word)
        circles += [known[fold(word)] for word in groups if fold(word) in known]
        groups = [word for word in groups if fold(word) not in known]
        return tuple(dict.fromkeys(circles)), tuple(dict.fromkeys(groups))

    def _tell_circle(self, found: Found, word: str) -> None:
        from difflib import get_close_matches  # noqa: PLC0415 - only a mistake pays for it

        words = next((one for one in texts(found.value) if word in one.text), None)
        at = (words.line, words.column + words.text.find(word)) if words else (found.line, 1)
        close = get_close_matches(fold(word), self.rhythms, n=1)
        hint = f'did you mean "{close[0]}"?' if close else f"known: {', '.join(self.rhythms)}"
        message = f'"{word}" is no circle in your settings'
        self.problems.append(self.note.problem(at, "circle", message, hint, len(word)))

    def rhythm(self, circles: tuple[str, ...]) -> tuple[Rhythm | None, str]:
        """The contact's own cadence, else the closest of its circles, else the default."""
        for found in self.fields.get("cadence", ()):
            text = _cadence_in(found.value)
            if not text or fold(text) in NO_CADENCE:
                continue
            if _circle_named(text) in self.rhythms or fold(text).replace("-", " ") in NO_RHYTHM:
                return self.rhythms.get(_circle_named(text)), f"{found.key}: {text}"
            if "tier" in normal_key(found.key) and not names_rhythm(text):
                continue  # a tier that the settings do not know
            try:
                return parse_rhythm(text), f"{found.key}: {text}"
            except CadenceError as error:
                self._tell_cadence(found, text, error)
        ranked = [(rhythm.ideal.days, name) for name in circles if (rhythm := self.rhythms[name])]
        if ranked:
            name = min(ranked)[1]
            return self.rhythms[name], f"circle: {name}"
        if circles or not self.settings.default_cadence:
            return None, ""
        return parse_rhythm(self.settings.default_cadence), "default_cadence"

    def _tell_cadence(self, found: Found, text: str, error: CadenceError) -> None:
        words = next(texts(found.value))
        at = (words.line, words.column)
        problem = self.note.problem(at, "cadence", str(error), error.hint, len(text))
        self.problems.append(problem)
