"""The reading of a note: all that it says by itself, whatever the others say.

A reading is a function of the note, the settings, and the folders of Obsidian's own settings, so
it may be kept for as long as those stay the same. `understand` puts the readings together.
"""

from hashlib import blake2b

from msgspec import Struct

from vault_tools.notes.body import BOX, GENERATED
from vault_tools.notes.links import MARKDOWN_LINK, WIKILINK
from vault_tools.notes.note import Note, NoteText
from vault_tools.patterns import pattern
from vault_tools.people.contact import Contact
from vault_tools.people.ideas.deck import Idea
from vault_tools.people.interactions.told import Account
from vault_tools.people.reading.own_name import OwnName
from vault_tools.people.recognizing.verdict import Verdict
from vault_tools.problems import Problem

_LETTER = pattern(r"[^\W\d_]")


class Reading(Struct, frozen=True):
    """What one note says.

    `mark` changes with its text. `contact` is the person it is about, still without interactions,
    of which `account` tells; `own_name` is of a note about nobody. `regions` names the generated
    text in it, and `links` are the targets that it names outside of that, each once; `mentions` are
    those with the line of each that may be shown to others than its owner, if it tells any more.
    `embeds` are whatever its text links or shows, wherever that stands, and `shown_elsewhere` has
    the lines that are no prose.
    """

    path: str
    mark: str
    verdict: Verdict
    contact: Contact | None = None
    organization: bool = False
    own_name: OwnName = OwnName()
    ideas: tuple[Idea, ...] = ()
    account: Account | None = None
    regions: tuple[str, ...] = ()
    secret: bool = False
    links: tuple[str, ...] = ()
    mentions: tuple[tuple[str, str], ...] = ()
    embeds: tuple[str, ...] = ()
    shown_elsewhere: tuple[int, ...] = ()
    problems: tuple[Problem, ...] = ()


def taken_over(read: Reading, before: Reading) -> Reading:
    """The reading, in which whatever is as it was before is the same object."""
    names = Reading.__struct_fields__
    both = [(name, getattr(read, name), getattr(before, name)) for name in names]
    return Reading(**{name: was if was == now else now for name, now, was in both})


def mentions_in(note: Note) -> tuple[tuple[str, str], ...]:
    """The links outside generated text, each once, with its first line that tells more."""
    found: dict[str, str] = {}
    for link in note.links:
        if link.zone is not GENERATED and not found.get(link.target):
            in_text = link.line >= note.body_line and not link.in_field
            found[link.target] = _told(note.unwrapped_line(link.line)) if in_text else ""
    return tuple(found.items())


def _told(line: str) -> str:
    """A line, unless it tells no more than its links: "- [ ] [[Ana]]"."""
    rest = MARKDOWN_LINK.sub("", WIKILINK.sub("", BOX.sub("", line)))
    return line if _LETTER.search(rest) else ""


def text_mark(text: NoteText) -> str:
    """What changes with a note's path and text."""
    whole = "\0".join((text.path, str(text.body_line), text.block, text.body))
    return blake2b(whole.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
