"""What passed between me and each contact, as all notes tell it.

Who was there is found out by `telling`, note by note; here it is put together by contact, in
order, each evening told once. Programs that record meetings write two notes of each, a summary and
a transcript, of one day and one name but for the word that says which.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain, pairwise

from msgspec.structs import replace

from vault_tools.notes.resolve import note_name
from vault_tools.patterns import pattern
from vault_tools.people.contact import Contact
from vault_tools.people.interactions.interaction import Interaction
from vault_tools.people.interactions.no_contact import ECHO, UNLISTED, why_not_in_their_life
from vault_tools.people.interactions.told import DAY_IN_NAME
from vault_tools.people.telling import Telling
from vault_tools.remembered import remembered_groups

AGAIN = "another note tells of the same meeting"

# In the order in which one of them is told: what somebody wrote before what a machine took down.
_TRANSCRIPT = (
    r"transcripts?|transcriptions?|recordings?|audio|raw|transkript|transkription|mitschnitt"
    r"|aufnahme|enregistrement|transcripción|grabación|trascrizione|transcrição|opname|transcriptie"
)
_SUMMARY = (
    r"summary|summaries|notes?|minutes|recap|highlights|action items|ai|follow[ -]?up"
    r"|zusammenfassung|protokoll|notizen|mitschrift|résumé|compte[ -]rendu|resumen|acta|notas"
    r"|riassunto|verbale|appunti|resumo|ata|samenvatting|notulen"
)
_WHICH = pattern(rf"(?<![^\W_])(?:{_TRANSCRIPT}|{_SUMMARY})(?![^\W_])", re.IGNORECASE)
_MACHINES = pattern(rf"(?<![^\W_])(?:{_TRANSCRIPT})(?![^\W_])", re.IGNORECASE)
_OF_NOTES = frozenset({"meeting", "file", "mention"})

HistoryPart = tuple[Interaction, ...]
"""What one note tells of somebody."""


@remembered_groups
def parts_of(telling: Telling) -> Mapping[str, HistoryPart]:
    """What was told of each contact, by the path of theirs, in the order of the notes."""
    return telling.parts


def history_of(contact: Contact, parts: Sequence[HistoryPart]) -> tuple[Interaction, ...]:
    """All that was told of a contact, in the order of days; what is no contact says why."""
    told = _in_their_life(contact, chain.from_iterable(parts))
    return tuple(_in_order(_without_echoes(contact.path, told)))


def _in_their_life(contact: Contact, told: Iterable[Interaction]) -> Iterator[Interaction]:
    for one in told:
        reason = one.reason or why_not_in_their_life(one.day, contact)
        yield one if reason == one.reason else replace(one, counts=False, reason=reason)


def _without_echoes(path: str, found: Iterable[Interaction]) -> Iterator[Interaction]:
    """Count once what is told twice: one evening in both logs, one meeting in two notes."""
    all_of_it = list(found)
    own = {
        (one.day, other)
        for one in all_of_it
        if one.place.path == path and one.where == "log" and one.counts
        for other in one.people
    }
    again = _told_again(all_of_it)
    for one in all_of_it:
        if one.counts and (one.day, one.place.path) in again:
            yield replace(one, counts=False, reason=AGAIN)
            continue
        echo = one.place.path != path and one.where == "log" and (one.day, one.place.path) in own
        yield replace(one, counts=False, reason=ECHO) if echo and one.counts else one


def _told_again(found: Iterable[Interaction]) -> set[tuple[date, str]]:
    """Of all that was told of somebody, the days and notes that tell of a meeting once more.

    Whom its summary does not list as being there was not there by its transcript either.
    """
    by_day: dict[date, dict[str, str]] = defaultdict(dict)
    for one in found:
        if (one.counts or one.reason == UNLISTED) and one.where in _OF_NOTES:
            by_day[one.day].setdefault(one.place.path, note_name(one.place.path))
    return {
        (day, path) for day, notes in by_day.items() if len(notes) > 1 for path in _again(notes)
    }


def _again(notes: dict[str, str]) -> Iterable[str]:
    """All but the first of the notes of a day that bear one name."""
    same: dict[str, list[str]] = defaultdict(list)
    for path, name in notes.items():
        same[_meeting(path, name)].append(path)
    for paths in same.values():
        if any(_WHICH.search(notes[path]) for path in paths):
            paths.sort(key=lambda path: (bool(_MACHINES.search(notes[path])), path))
            yield from paths[1:]


def _meeting(path: str, name: str) -> str:
    """What two notes of one meeting share: the name, or the folder of notes that have none."""
    words = re.findall(r"[^\W_]+", _WHICH.sub(" ", DAY_IN_NAME.sub(" ", name)).casefold())
    return " ".join(words) or path.rpartition("/")[0] + "/"


def _in_order(found: Iterable[Interaction]) -> list[Interaction]:
    """By day and time; within a day in the order in which things happened, as the log has it."""
    found = list(found)
    down = {path for path in {one.place.path for one in found} if _is_oldest_first(path, found)}

    def order(one: Interaction) -> tuple[date, str, str, int]:
        line = one.place.line if one.place.path in down else -one.place.line
        return one.day, one.time.rjust(5, "0"), one.place.path, line

    return sorted(found, key=order)


def _is_oldest_first(path: str, found: Iterable[Interaction]) -> bool:
    """Whether more entries stand above a later one than above an earlier one.

    Where some are of one list, these alone tell: what stands in another section is no sign.
    """
    own = [one for one in found if one.place.path == path and one.where == "log"]
    pairs = list(pairwise(sorted(own, key=lambda one: one.place.line)))
    of_one_list = [pair for pair in pairs if _are_neighbours(*pair)]
    steps = [(one.day < other.day) - (one.day > other.day) for one, other in of_one_list or pairs]
    return sum(steps) > 0


def _are_neighbours(one: Interaction, other: Interaction) -> bool:
    """Whether at most the details of the first and one more line stand between two entries."""
    return other.place.line - one.place.line <= len(one.details) + 2
