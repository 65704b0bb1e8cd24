"""One meeting that two notes tell of: its summary and its transcript.

Programs that record meetings write both, of one day and one name but for the word that says which.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from vault_tools.notes.resolve import note_name
from vault_tools.patterns import pattern
from vault_tools.people.interactions.interaction import Interaction
from vault_tools.people.interactions.no_contact import UNLISTED
from vault_tools.people.interactions.told import DAY_IN_NAME

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


def told_again(found: Iterable[Interaction]) -> set[tuple[date, str]]:
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
