"""The names of months in the languages that notes are kept in, whole or cut short; and of weekdays.

English, German, French, Spanish, Italian, Portuguese, Dutch, Danish, Norwegian, Swedish, Polish,
Russian and Turkish; the days of the week in Chinese, Japanese and Korean too. A cut name of a month
is read from three letters on where it can mean one month alone: `mar`, `dez`, `aoû`, and not `jui`.
Romanian, Czech, Hungarian and Finnish names are read whole, since cut short they are other words
(`pro`, `led`), and so is a month that begins like another (`červen`, June, and `červenec`, July).
"""

from datetime import date
from functools import lru_cache

from vault_tools.notes.resolve import without_accents
from vault_tools.word_lists import word_list

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
# Of these no part is a name. The short ones that people write are among them.
_WHOLE = (
    "ianuarie ian leden ledna lednu január januári tammikuu tammikuuta tammikuun tammi",
    "februarie únor února únoru február febr helmikuu helmikuuta helmikuun helmi",
    "martie březen března březnu március márc maaliskuu maaliskuuta maaliskuun maalis",
    "aprilie duben dubna dubnu április ápr huhtikuu huhtikuuta huhtikuun huhti",
    "květen května květnu május toukokuu toukokuuta toukokuun touko",
    "iunie iun červen června červnu június kesäkuu kesäkuuta kesäkuun",
    "iulie iul červenec července červenci július heinäkuu heinäkuuta heinäkuun heinä",
    "srpen srpna srpnu augusztus elokuu elokuuta elokuun",
    "septembrie září szeptember szept syyskuu syyskuuta syyskuun syys",
    "octombrie říjen října říjnu október lokakuu lokakuuta lokakuun loka",
    "noiembrie listopadu marraskuu marraskuuta marraskuun marras",
    "decembrie prosinec prosince prosinci joulukuu joulukuuta joulukuun joulu",
)
ENGLISH = tuple(names.split()[0].title() for names in _NAMES)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKS = tuple(
    row.split()
    for row in (
        " ".join(WEEKDAYS).casefold(),
        "mon tue wed thu fri sat sun",
        "mon tues weds thurs fri sat sun",
        "mon tue wed thur fri sat sun",
        "montag dienstag mittwoch donnerstag freitag samstag sonntag",
        "montag dienstag mittwoch donnerstag freitag sonnabend sonntag",
        "mo di mi do fr sa so",
        "lundi mardi mercredi jeudi vendredi samedi dimanche",
        "lun mar mer jeu ven sam dim",
        "lunes martes miércoles jueves viernes sábado domingo",
        "lun mar mié jue vie sáb dom",
        "lunedì martedì mercoledì giovedì venerdì sabato domenica",
        "lun mar mer gio ven sab dom",
        "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
        "segunda terça quarta quinta sexta sábado domingo",
        "seg ter qua qui sex sáb dom",
        "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
        "ma di wo do vr za zo",
        "måndag tisdag onsdag torsdag fredag lördag söndag",
        "mån tis ons tors fre lör sön",
        "mandag tirsdag onsdag torsdag fredag lørdag søndag",
        "man tirs ons tors fre lør søn",
        "poniedziałek wtorek środa czwartek piątek sobota niedziela",
        "pon wt śr czw pt sob ndz",
        "понедельник вторник среда четверг пятница суббота воскресенье",
        "пн вт ср чт пт сб вс",
        "pazartesi salı çarşamba perşembe cuma cumartesi pazar",
        "luni marți miercuri joi vineri sâmbătă duminică",
        "pondělí úterý středa čtvrtek pátek sobota neděle",
        "hétfő kedd szerda csütörtök péntek szombat vasárnap",
        "maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai",
        "星期一 星期二 星期三 星期四 星期五 星期六 星期日",
        "周一 周二 周三 周四 周五 周六 周日",
        "週一 週二 週三 週四 週五 週六 週日",
        "月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日",
        "月 火 水 木 金 土 日",
        "월요일 화요일 수요일 목요일 금요일 토요일 일요일",
        "월 화 수 목 금 토 일",
    )
)
"""Weeks from Monday on, in lower case."""
# Czech, Romanian and Finnish days cut short, which may be others elsewhere: `so` is Sunday in
# German. So they are read, and none is written. Finland's `to` is an English word before a date.
_CUT_SHORT = word_list("po, út, st, čt, pá, ne, mie, joi, vin, sâm, dum, ti, ke, pe, la, su")


def _plain(word: str) -> str:
    """A word without case, accents and the full stop of an abbreviation."""
    return without_accents(word.casefold().rstrip("."))


def _meanings() -> dict[str, set[int]]:
    meant: dict[str, set[int]] = {}
    for number, names in enumerate(zip(_NAMES, _EASTERN, strict=True), 1):
        for name in map(_plain, " ".join(names).split()):
            for length in range(3, len(name) + 1):
                meant.setdefault(name[:length], set()).add(number)
    return meant


_NUMBERS = {word: min(months) for word, months in _meanings().items() if len(months) == 1}
_NUMBERS |= {
    _plain(name): number for number, names in enumerate(_WHOLE, 1) for name in names.split()
}


def month_number(word: str) -> int | None:
    """1 to 12 for the name of a month; None for any other word."""
    return _NUMBERS.get(_plain(word))


_PLAIN_WEEKS = tuple([_plain(word) for word in week] for week in _WEEKS)
_OF_WEEKS = frozenset((*(word for week in _PLAIN_WEEKS for word in week), *map(_plain, _CUT_SHORT)))


@lru_cache(1024)  # it is asked of the first word of every entry, and those are few
def is_weekday(word: str) -> bool:
    """Whether a word is the name of a day of the week, whole or cut short."""
    return _plain(word) in _OF_WEEKS


def weekday_number(word: str) -> int:
    """1 to 7 from Monday on for the whole name of a weekday, in any language; else 0.

    Names cut short are words or other days elsewhere.
    """
    plain = _plain(word)
    meant = {week.index(plain) + 1 for week in _PLAIN_WEEKS if plain in week}
    whole = len(plain) > (3 if plain.isascii() else 1)
    return meant.pop() if whole and len(meant) == 1 else 0


def weekday_like(word: str, day: date) -> str:
    """The weekday of a day as `word` is one, "Sun" or "dimanche"; empty where that is in doubt."""
    plain = _plain(word)
    at = day.weekday()
    meant = {week[at] for week, names in zip(_WEEKS, _PLAIN_WEEKS, strict=True) if plain in names}
    if len(meant) != 1:
        return ""
    name = meant.pop() + "." * word.endswith(".")
    return name.capitalize() if word[:1].isupper() else name
