"""Whether somebody rests for now, and until when, as fields of their note say."""

import re
from collections.abc import Iterator
from datetime import date

from vault_tools.patterns import pattern
from vault_tools.people.dialect.date_values import parse_or_none
from vault_tools.people.dialect.dialect import Found, normal_key
from vault_tools.people.dialect.fields import Fields
from vault_tools.people.dialect.values import (
    first_text,
    is_true,
    plain_texts,
    says_nothing,
    word_of,
)
from vault_tools.word_lists import word_set

AWAY = word_set("""
    inactive, dormant, archived, ended, paused, on hold, lost touch, inaktiv, ruhend, ruht,
    archiviert, beendet, pausiert, pause, inactif, archivé, archivée, en pause, en sommeil,
    perdu de vue, perdue de vue, inactivo, inactiva, archivado, archivada, en pausa, inattivo,
    inattiva, archiviato, archiviata, in pausa, inativo, inativa, arquivado, arquivada, em pausa,
    inactief, gearchiveerd, gepauzeerd, beëindigd, arkiverad, arkiveret, arkivert, pausad,
    nieaktywny, nieaktywna, zarchiwizowany, zarchiwizowana, неактивен, неактивна, в архиве,
    на паузе, pasif, arşivlendi
""")
"""Words of a `status` that pause somebody."""
_DENIES = pattern(r"(?:not?|never)\b", re.IGNORECASE)
_SINCE = pattern(r"ar[ck]hi?[vw]|arqui|onhold|архив")
_UNTIL = pattern(
    r"^(?:until|till|bis|jusqu['’]au|hasta(?:\s+el)?|fino\s+al|até|tot|till?s|indtil|do|до)\s+",
    re.IGNORECASE,
)


def is_paused(fields: Fields, order: str) -> bool:
    """Words that are no denial tell why, `on leave`; a pause until a day is none without end."""
    asked = () if paused_until(fields, order) else fields.get("paused", ())
    return not all(map(_is_denied, asked)) or any(map(_is_away, fields.get("status", ())))


def paused_until(fields: Fields, order: str) -> date | None:
    """The day on which a pause ends: `paused: until 2026-12-01`."""
    said = (words for found in fields.get("paused", ()) for words in _ends(found))
    read = (parse_or_none(words, order) for words in said)
    return next((on.earliest for on in read if on), None)


def _ends(found: Found) -> Iterator[str]:
    """What may be the day on which a pause ends; archived, or on hold, is one since a day."""
    if not _SINCE.search(normal_key(found.key)):
        yield from (_UNTIL.sub("", text) for text in plain_texts(found.value))


def _is_denied(found: Found) -> bool:
    """Whether a field says no, or nothing: `not now`, `never`, `N/A`."""
    text = first_text(found.value)
    return is_true(found.value) is False or says_nothing(text) or bool(_DENIES.match(text))


def _is_away(found: Found) -> bool:
    """Whether a status says so, and an empty one does not: `dormant`, `active: no`."""
    inactive = normal_key(found.key) == "active" and is_true(found.value) is False
    return bool(first_text(found.value)) and (inactive or word_of(found.value) in AWAY)
