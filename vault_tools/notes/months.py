"""The names of months in the languages that notes are kept in, whole or cut short; and of weekdays.

English, German, French, Spanish, Italian, Portuguese, Dutch, Danish, Norwegian, Swedish, Polish,
Russian and Turkish. A cut name is read from three letters on where it can mean one month alone:
`mar`, `dez`, `aoû`, and not `jui`.
"""

import unicodedata

_NAMES = (
    "january januar jänner janvier enero gennaio janeiro januari",
    "february februar feber février febrero febbraio fevereiro februari",
    "march märz maerz mars marzo março maart mrt marts",
    "april avril abril aprile",
    "may mai mayo maggio maio mei maj",
    "june juni juin junio giugno junho",
    "july juli juillet julio luglio julho",
    "august août agosto augustus augusti",
    "september septembre septiembre setiembre settembre setembro",
    "october oktober octobre octubre ottobre outubro",
    "november novembre noviembre novembro",
    "december dezember décembre diciembre dicembre dezembro desember",
)
# As they stand in a date, too: "9 мая", "3 października".
_EASTERN = (
    "styczeń stycznia январь января ocak",
    "luty lutego февраль февраля şubat",
    "marzec marca март марта mart",
    "kwiecień kwietnia апрель апреля nisan",
    "maja май мая mayıs",
    "czerwiec czerwca июнь июня haziran",
    "lipiec lipca июль июля temmuz",
    "sierpień sierpnia август августа ağustos",
    "wrzesień września сентябрь сентября eylül",
    "październik października октябрь октября ekim",
    "listopad listopada ноябрь ноября kasım",
    "grudzień grudnia декабрь декабря aralık",
)
ENGLISH = tuple(names.split()[0].title() for names in _NAMES)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _plain(word: str) -> str:
    """A word without case, accents and the full stop of an abbreviation."""
    split = unicodedata.normalize("NFD", word.casefold().rstrip("."))
    return "".join(letter for letter in split if not unicodedata.combining(letter))


def _meanings() -> dict[str, set[int]]:
    meant: dict[str, set[int]] = {}
    for number, names in enumerate(zip(_NAMES, _EASTERN, strict=True), 1):
        for name in map(_plain, " ".join(names).split()):
            for length in range(3, len(name) + 1):
                meant.setdefault(name[:length], set()).add(number)
    return meant


_NUMBERS = {word: min(months) for word, months in _meanings().items() if len(months) == 1}


def month_number(word: str) -> int | None:
    """1 to 12 for the name of a month; None for any other word."""
    return _NUMBERS.get(_plain(word))
