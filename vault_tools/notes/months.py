"""The names of months in the languages that notes are kept in, whole or cut short.

English, German, French, Spanish, Italian, Portuguese and Dutch. A cut name is read from three
letters on where it can mean one month alone: `mar`, `dez`, `aoû`, and not `jui`.
"""

import unicodedata

_NAMES = (
    "january januar jänner janvier enero gennaio janeiro januari",
    "february februar feber février febrero febbraio fevereiro februari",
    "march märz maerz mars marzo março maart mrt",
    "april avril abril aprile",
    "may mai mayo maggio maio mei",
    "june juni juin junio giugno junho",
    "july juli juillet julio luglio julho",
    "august août agosto augustus",
    "september septembre septiembre setiembre settembre setembro",
    "october oktober octobre octubre ottobre outubro",
    "november novembre noviembre novembro",
    "december dezember décembre diciembre dicembre dezembro",
)
ENGLISH = tuple(names.split()[0].title() for names in _NAMES)


def _plain(word: str) -> str:
    """A word without case, accents and the full stop of an abbreviation."""
    split = unicodedata.normalize("NFD", word.casefold().rstrip("."))
    return "".join(letter for letter in split if not unicodedata.combining(letter))


def _meanings() -> dict[str, set[int]]:
    meant: dict[str, set[int]] = {}
    for number, names in enumerate(_NAMES, 1):
        for name in map(_plain, names.split()):
            for length in range(3, len(name) + 1):
                meant.setdefault(name[:length], set()).add(number)
    return meant


_NUMBERS = {word: min(months) for word, months in _meanings().items() if len(months) == 1}


def month_number(word: str) -> int | None:
    """1 to 12 for the name of a month; None for any other word."""
    return _NUMBERS.get(_plain(word))
