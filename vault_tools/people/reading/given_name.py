"""The name of the person whom a note is about: by its fields, its title, its file or folder."""

import re
import unicodedata
from collections.abc import Iterable

from vault_tools.notes.front_matter import Text
from vault_tools.notes.marks import without_tags_behind
from vault_tools.notes.note import Note
from vault_tools.notes.resolve import fold
from vault_tools.patterns import pattern
from vault_tools.people.dialect.dialect import Found
from vault_tools.people.dialect.fields import Fields, first_of, said_in, texts_of
from vault_tools.people.dialect.lifespan import life_behind
from vault_tools.people.dialect.slips import plain_word
from vault_tools.people.dialect.values import plain_texts
from vault_tools.people.dialect.words import LISTS, PARTICLES
from vault_tools.people.interactions.kinds import CANONICAL
from vault_tools.people.recognizing.templates import is_general
from vault_tools.word_lists import word_set

_WORD = pattern(r"[^\W_]+")
_LONG_WORD = pattern(r"\w{2,}")
_NOBODYS_NAMES = word_set("""
    readme, index, contact, person, profile, summary, bio, biography, info, main, details, dossier,
    card, профиль, контакт, контакты, заметки, биография, информация, личное, общее, резюме, 简介,
    個人資料, 个人信息, 基本信息, 联系方式, 基本情報, プロフィール, 概要, 連絡先, メモ, 自己紹介,
    소개, 프로필, 연락처, 메모, 기본 정보
""")
# Signs before a name, such as `@` or a bust: they tell the files of people from others.
_SIGNS = pattern(r"^[^\w\s()\[\]{}'\"“‘«„.,\-]+\s*(?=\w)")
_TURNED = pattern(r"([^\W\d_][^\d,;&()]*), ([^\W\d_][^\d,;&()]*)")  # "Lindqvist, Maya"
_BEHIND_NAME = pattern(r"\s*[(（,:：—–|]|\s-\s")
_SUFFIXES = word_set("""
    jr, sr, ii, iii, iv, phd, md, dds, esq, inc, llc, ltd, gmbh
""")
_FIRMS = word_set("corp, corporation, inc, llc, ltd, limited, gmbh, plc, company, foundation")
_JOINED = frozenset({"with", "for", "from", "and", "mit", "con", "avec"})
_MOST_WORDS = 6  # of a name
# Denote's names: "20240715T093045--jane-smith__contact"; the number behind Notion's; what stands
# in front of "Person - Jane Smith" and of Logseq's "Person___Jane Smith", and behind "Jane Smith
# (person)"; a Zettelkasten's numbers.
_FILED = pattern(
    r"^\d{8}T\d{6}--|__contact$| [0-9a-f]{32}$|^\d{12}(?:\d\d)?[ _-]+(?=\D)|[ _-]+\d{12}(?:\d\d)?$"
    r"|^(?:person|people|contact)\s*[-–—_]+\s*(?=\w)|^.*___(?=\w)|(?<=\S) \((?:person|contact)\)$",
    re.IGNORECASE,
)
# How letters that addresses cannot hold are written in them, where they are not left out.
_PLAINLY = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ł": "l", "ø": "o", "đ": "d", "ı": "i"})


class NameReader:
    """Reads the name from one note and its fields."""

    def __init__(self, note: Note, fields: Fields) -> None:
        self.note, self.fields = note, fields

    def name(self) -> str:
        first, last = self._one("first_name"), self._one("last_name")
        middle = self._one("middle_name") if last else ""
        parts = [part for part in (first, middle if first else "", last) if part]
        if not first and " " not in last:  # a last name alone is no name to call somebody by
            parts = []
        given = self._given_names()
        whole = any(isinstance(one.value, Text) for one in given)
        name = without_tags_behind(next((text for one in given for text in said_in(one)), ""))
        if name and (whole or not parts):
            whole_name = first or fold(last) in fold(name)
            return name if whole_name else " ".join(filter(None, (name, middle, last)))
        if parts:
            return " ".join(parts)
        title = self._one("title")
        if title and self.is_title(title):
            return _turned(title) or title
        return self._file_name()

    def _one(self, concept: str) -> str:
        return without_tags_behind(first_of(self.fields, concept))

    def _given_names(self) -> list[Found]:
        """The fields that give the name; that of a label may be somebody else's."""
        labels = {label.line for label in self.note.labels}
        return [
            one
            for one in self.fields.get("name", ())
            if one.line not in labels or any(map(self._is_of_the_file, plain_texts(one.value)))
        ]

    def _is_of_the_file(self, name: str) -> bool:
        """Whether a name says more than the file's, or less, and nothing else."""
        said, written = ({*_WORD.findall(fold(each))} for each in (name, self._file_name()))
        return bool(said) and (said <= written or written <= said)

    def _file_name(self) -> str:
        """The file's name, the first name first (`Lindqvist, Maya`).

        Words run together (`maya-lindqvist`) are as the heading or an alias spells them; with
        capitals and a hyphen, which is a name already (`Anne-Marie`), as the heading alone does.
        """
        heading = _SIGNS.sub("", without_tags_behind(self.note.title.strip()))
        if self._is_filed_by_folder():
            return heading or self.note.folder.rpartition("/")[2] or self.note.name
        if heading and is_general(self.note.name):
            return heading
        name = life_behind(_SIGNS.sub("", _FILED.sub("", self.note.name).strip()))[0]
        if turned := _turned(name):
            return turned
        spelt = [heading, heading.rpartition(": ")[2], *texts_of(self.fields, "aliases")]
        alone = sum(one.level == 1 for one in self.note.headings) == 1  # and so no section
        if name.islower() and (capitals := _in_capitals(name, spelt)):
            return (_with_family_name(capitals, heading) if alone else "") or capitals
        if name.islower() and alone and (begun := _begun_by(heading, name)):
            return begun
        if name.islower() and alone and (whole := _in_full(heading, name)):
            return whole
        if alone and (other := _in_other_letters(heading, name)):
            return other
        if " " in name or not (any(" " in one for one in spelt) or re.search(r"[-_]", name)):
            return name
        spelt = spelt[:1] if "-" in name and not name.islower() else spelt
        same = [one for one in spelt if _is_written(one, name)]
        return max(same, key=lambda one: " " in one, default=name.replace("_", " "))

    def is_title(self, title: str) -> bool:
        """A title is the name where it shares a word with the file's name, else a job."""
        if self._is_filed_by_folder():
            return True
        if self._is_label(title) and not self._is_of_the_file(title):  # "1st Baron Lindqvist"
            return False
        words = {*_LONG_WORD.findall(fold(title))}
        shared = not words.isdisjoint(_LONG_WORD.findall(fold(self.note.name)))
        if shared or plain_word(title) == plain_word(self.note.name):
            return True
        other = _in_other_letters(title, self.note.name)
        return bool(other) and other == _in_other_letters(self.note.title.strip(), self.note.name)

    def _is_label(self, title: str) -> bool:
        """Whether a line of the text says the title, and no field of the front matter."""
        labels = {label.line for label in self.note.labels}
        found = self.fields.get("title", ())
        return any(one.line in labels and title in said_in(one) for one in found)

    def _is_filed_by_folder(self) -> bool:
        """Whether the file's name is nobody's, as of `People/Maya Lindqvist/README.md`."""
        return fold(self.note.name) in _NOBODYS_NAMES


def spelt_by_heading(note: Note) -> str:
    """The name that a heading spells of a file in small letters: `acme-corp` in "# Acme Corp"."""
    return _in_capitals(note.name, [note.title.strip()]) if note.name.islower() else ""


def _is_written(spelt: str, name: str) -> bool:
    """Whether a file's name is how a name is written in addresses: `jrg`, `joerg` for Jörg."""
    return plain_word(name) in written_plainly(spelt)


def written_plainly(spelt: str) -> set[str]:
    """How a name is written in addresses, in letters and digits alone."""
    letters = unicodedata.normalize("NFC", spelt.lower())
    ascii_alone = "".join(filter(str.isascii, letters))
    return {plain_word(one) for one in (spelt, letters.translate(_PLAINLY), ascii_alone)}


def _in_capitals(name: str, spelt: Iterable[str]) -> str:
    """A file's name in small letters as it is spelt with capitals: `ana` in "# Ana (cousin)"."""
    for one in spelt:
        words = one.split(maxsplit=_MOST_WORDS)[:_MOST_WORDS]
        for count in range(len(words), 0, -1):
            begun = " ".join(words[:count])
            if not begun.islower() and _is_written(begun, name):
                return _BEHIND_NAME.split(begun)[0].rstrip(" ,:;.–—-|(&+/")
    return ""


def _begun_by(heading: str, name: str) -> str:
    """The name with which a file's begins that says more: `maya-lindqvist-manager`."""
    whole = _BEHIND_NAME.split(heading)[0].strip()
    parts = re.split(r"[-_ ]", name)
    begun = (parts[:count] for count in range(1, len(parts)))
    same = " " in whole and any(_is_written(whole, "-".join(one)) for one in begun)
    return whole if same and not whole.islower() else ""


def _in_full(heading: str, name: str) -> str:
    """The name of which a file's leaves words out: `ana-costa` in "# Ana Maria Costa"."""
    whole = _BEHIND_NAME.split(heading)[0].strip()
    parts, words = re.split(r"[-_ ]", name), whole.split()
    if not 1 < len(parts) < len(words) <= _MOST_WORDS or not _are_of_a_name(words):
        return ""
    behind = iter(words)
    same = (any(_is_written(word, part) for word in behind) for part in parts)
    return whole if all(same) else ""


def _are_of_a_name(words: Iterable[str]) -> bool:
    """Whether words with capitals may all be of a name: not "Profile", nor "Acme Corp"."""
    words = list(words)
    if any(fold(word).rstrip(".") in _FIRMS for word in words):
        return False
    named = all(word[0].isupper() or word in PARTICLES for word in words)
    return named and not any(_is_of_note(fold(word)) for word in words)


def _with_family_name(first: str, heading: str) -> str:
    """The name that a heading gives, if it only adds to one: `maya` in "# Maya van der Lind"."""
    whole = _BEHIND_NAME.split(heading)[0].strip()
    words = whole.removeprefix(f"{first} ").split()
    named = _are_of_a_name(words) and len(words) < _MOST_WORDS
    return whole if named and whole.startswith(first) else ""


def _is_of_note(word: str) -> bool:
    """Whether it says what the note is, as in "# Maya Profile" and "# Call With Maya"."""
    joined = word in CANONICAL or word in _JOINED
    return joined or word in LISTS or word in _NOBODYS_NAMES or is_general(word)


def _in_other_letters(heading: str, name: str) -> str:
    """Of a file in small Latin letters the name that its heading gives in others; else nothing.

    `anna-petrova.md` with "# Анна Петрова (Ромашка)". The two cannot be compared; so a name is what
    has a capital in each of its words, if its letters have such.
    """
    spelt = _BEHIND_NAME.split(heading)[0].strip()
    words = spelt.split()
    if not name.isascii() or not name.islower() or not 0 < len(words) <= _MOST_WORDS:
        return ""
    if any(map(str.isascii, filter(str.isalpha, spelt))) or fold(spelt) in _NOBODYS_NAMES:
        return ""
    return spelt if all(not word[0].islower() for word in words) and len(spelt) > 1 else ""


def _turned(name: str) -> str:
    """Of "Lindqvist, Maya" the name as it is spoken; empty of one in its order ("Bo Ek, Jr.")."""
    found = _TURNED.fullmatch(name)
    if not found or found[2][0].islower() or plain_word(found[2].split()[0]) in _SUFFIXES:
        return ""
    return f"{found[2]} {found[1]}"
