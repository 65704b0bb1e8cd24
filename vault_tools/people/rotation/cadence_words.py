"""The words for a cadence, in the languages that notes are kept in.

They are compared in lower case, without accents, and with blanks for hyphens.
"""

from typing import Literal

CadenceUnit = Literal["day", "week", "month", "year"]

UNITS: dict[str, CadenceUnit] = {
    **dict.fromkeys(("d", "day", "days"), "day"),
    **dict.fromkeys(("w", "wk", "wks", "week", "weeks"), "week"),
    **dict.fromkeys(("m", "mo", "mos", "mth", "mths", "month", "months"), "month"),
    **dict.fromkeys(("y", "yr", "yrs", "year", "years"), "year"),
    # German, French, Spanish, Italian, Portuguese, Dutch
    **dict.fromkeys(("tag", "tage", "tagen", "jour", "jours", "dia", "dias"), "day"),
    **dict.fromkeys(("giorno", "giorni", "dagen"), "day"),
    **dict.fromkeys(("woche", "wochen", "semaine", "semaines", "semana", "semanas"), "week"),
    **dict.fromkeys(("settimana", "settimane", "weken"), "week"),
    **dict.fromkeys(("monat", "monate", "monaten", "mois", "mes", "meses"), "month"),
    **dict.fromkeys(("mese", "mesi", "maand", "maanden"), "month"),
    **dict.fromkeys(
        ("jahr", "jahre", "jahren", "an", "ans", "annee", "annees", "ano", "anos"), "year"
    ),
    **dict.fromkeys(("anno", "anni", "jaar"), "year"),
    # Swedish, Danish, Norwegian, Polish, Russian, Turkish
    **dict.fromkeys(("dag", "dagar", "dage", "dager", "dni", "день", "дня", "днеи", "gun"), "day"),
    **dict.fromkeys(("vecka", "veckor", "uge", "uger", "uke", "uker", "tydzien"), "week"),
    **dict.fromkeys(("tygodnie", "tygodni", "неделя", "неделю", "недели", "недель"), "week"),
    **dict.fromkeys(("hafta", "haftada"), "week"),
    **dict.fromkeys(("manad", "manader", "maned", "maneder", "miesiac", "miesiace"), "month"),
    **dict.fromkeys(("miesiecy", "miesiacu", "месяц", "месяца", "месяцев", "ay"), "month"),
    **dict.fromkeys(("ar", "rok", "roku", "lata", "lat", "год", "года", "лет", "yil"), "year"),
    # Chinese, Japanese, Korean
    **dict.fromkeys(("天", "日", "일"), "day"),
    **dict.fromkeys(("周", "星期", "週", "週間", "주"), "week"),
    **dict.fromkeys(("个月", "個月", "か月", "ヶ月", "ケ月", "개월"), "month"),
    **dict.fromkeys(("年", "년"), "year"),
}
BEHIND_A_NUMBER: dict[str, CadenceUnit] = {
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "yearly": "year",
    "tagig": "day",
    "wochentlich": "week",
    "wochig": "week",
    "monatlich": "month",
    "monatig": "month",
    "jahrlich": "year",
}
"""What is a unit in "6-weekly", and by itself one of them."""

WORDS: dict[str, tuple[int, CadenceUnit]] = {
    **{word: (1, unit) for word, unit in BEHIND_A_NUMBER.items() if not word.endswith("ig")},
    **dict.fromkeys(("biweekly", "bi weekly", "fortnightly", "fortnight"), (2, "week")),
    **dict.fromkeys(("quarterly", "quarter"), (3, "month")),
    **dict.fromkeys(("half yearly", "half year", "half a year", "half annually"), (6, "month")),
    **dict.fromkeys(("biannually", "biannual", "bi annual", "bi annually"), (6, "month")),
    **dict.fromkeys(("semiannually", "semiannual", "semi annual", "semi annually"), (6, "month")),
    **dict.fromkeys(("annually", "annual"), (1, "year")),
    **dict.fromkeys(("biennially", "biennial"), (2, "year")),
    # German, French, Spanish, Italian, Portuguese, Dutch
    **dict.fromkeys(("taglich", "quotidien", "diario", "quotidiano", "dagelijks"), (1, "day")),
    **dict.fromkeys(("hebdomadaire", "semanal", "settimanale", "wekelijks"), (1, "week")),
    **dict.fromkeys(("vierzehntagig", "bimensuel", "quincenal", "quinzenal"), (2, "week")),
    **dict.fromkeys(("mensuel", "mensual", "mensal", "mensile", "maandelijks"), (1, "month")),
    **dict.fromkeys(("vierteljahrlich", "trimestriel", "trimestral", "trimestrale"), (3, "month")),
    **dict.fromkeys(("quartal", "trimestre", "kwartaal"), (3, "month")),
    **dict.fromkeys(("semanalmente", "settimanalmente"), (1, "week")),
    **dict.fromkeys(("mensualmente", "mensalmente", "mensilmente", "mensuellement"), (1, "month")),
    **dict.fromkeys(("trimestralmente", "trimestriellement"), (3, "month")),
    **dict.fromkeys(("anualmente", "annualmente", "annuellement"), (1, "year")),
    **dict.fromkeys(("halbjahrlich", "semestriel", "semestral", "semestrale"), (6, "month")),
    **dict.fromkeys(("annuel", "anual", "annuale", "jaarlijks"), (1, "year")),
    # Swedish, Danish, Norwegian, Polish, Russian, Turkish
    **dict.fromkeys(("veckovis", "ugentligt", "ukentlig", "еженедельно", "haftalik"), (1, "week")),
    **dict.fromkeys(
        ("manadsvis", "manedligt", "manedlig", "ежемесячно", "aylik", "ay"), (1, "month")
    ),
    **dict.fromkeys(("kwartalnie", "co kwartał", "ежеквартально", "раз в квартал"), (3, "month")),
    **dict.fromkeys(("раз в полгода", "co poł roku"), (6, "month")),
    **dict.fromkeys(("arligen", "arligt", "arlig", "ежегодно", "yillik"), (1, "year")),
    # Chinese, Japanese, Korean
    **dict.fromkeys(("每天", "毎日", "매일"), (1, "day")),
    **dict.fromkeys(("每周", "每週", "每星期", "毎週", "매주"), (1, "week")),
    **dict.fromkeys(("每两周", "每兩週", "两周", "兩週", "隔週", "격주"), (2, "week")),
    **dict.fromkeys(("每月", "每个月", "每個月", "毎月", "매월", "매달"), (1, "month")),
    **dict.fromkeys(("每季度", "每季", "四半期", "분기", "매분기"), (3, "month")),
    "隔月": (2, "month"),
    **dict.fromkeys(("每两个月", "每兩個月", "两个月", "兩個月"), (2, "month")),
    **dict.fromkeys(("每半年", "半年", "반년"), (6, "month")),
    **dict.fromkeys(("每年", "毎年", "매년"), (1, "year")),
    "om de dag": (2, "day"),
    "om de week": (2, "week"),
    "om de maand": (2, "month"),
}
EVERY = (
    *("every", "each", "alle", "jede", "jeden", "jedes", "tous les", "toutes les", "chaque"),
    *("cada", "a cada", "todo", "toda", "tutti i", "tutte le", "todas as", "todos os"),
    *("todas las", "todos los", "ogni", "elke", "om de"),
    *("varje", "hver", "hvert", "co", "каждыи", "каждые", "каждую", "her"),
    # once in a while
    *("einmal im", "einmal pro", "einmal in der", "une fois par", "una vez al", "una vez a la"),
    *("una vez por", "uma vez por", "una volta al", "una volta alla", "een keer per", "raz w"),
    *("raz na", "раз в", "en gang i", "en gang om"),
)
AMBIGUOUS = {"bimonthly", "bi monthly", "every bimonth"}
"""Every two months for some, twice a month for others."""

NEVER = {"", "never", "none", "no", "off", "null", "n/a", "-"}
NUMBERS = {
    **dict.fromkeys(("a", "an", "one"), 1),
    **dict.fromkeys(("two", "other", "second", "couple of", "a couple of"), 2),
    **dict.fromkeys(("three", "third", "few", "a few"), 3),
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
}
NUMBERS_ELSEWHERE = {
    # German, French, Spanish, Italian, Portuguese, Dutch
    **dict.fromkeys(("zwei", "deux", "dos", "due", "dois", "duas", "twee"), 2),
    **dict.fromkeys(("drei", "trois", "tres", "tre", "drie"), 3),
    **dict.fromkeys(("vier", "quatre", "cuatro", "quattro", "quatro"), 4),
    **dict.fromkeys(("funf", "fuenf", "cinq", "cinco", "cinque", "vijf"), 5),
    **dict.fromkeys(("sechs", "seis", "sei", "zes"), 6),
    **dict.fromkeys(("acht", "huit", "ocho", "otto", "oito"), 8),
    **dict.fromkeys(("zehn", "dix", "diez", "dieci", "dez", "tien"), 10),
    **dict.fromkeys(("zweite", "zweiten", "zweites", "tweede"), 2),
    # Swedish, Danish, Norwegian, Polish, Russian, Turkish
    **dict.fromkeys(("tva", "to", "dwa", "dwie", "две", "два", "iki"), 2),
    **dict.fromkeys(("trzy", "три", "uc"), 3),
    **dict.fromkeys(("fyra", "fire", "cztery", "четыре", "dort"), 4),
    **dict.fromkeys(("sex", "seks", "szesc", "шесть", "alti"), 6),
    **dict.fromkeys(("varannan", "vartannat", "anden", "annen"), 2),
}
"""The same in other languages; none is what a misspelt English word was meant to be."""

TIMES = {"once": 1, "twice": 2, "thrice": 3, "einmal": 1, "zweimal": 2, "dreimal": 3, "viermal": 4}
SO_OFTEN = (
    *("times", "x", "mal", "fois", "veces", "vezes", "volte", "keer", "ganger", "gange", "razy"),
    *("раз", "раза"),
)
"""What stands behind a number of times."""
IN_A = (
    *("a", "an", "per", "every", "each", "in a", "im", "in der", "pro", "par", "al", "a la"),
    *("por", "all", "alla", "om", "i", "w", "na", "в"),
)
"""What stands between a number of times and the unit."""
ABOUT = (
    *("about", "around", "roughly", "approximately", "at least", "ca", "circa", "etwa"),
    *("ungefahr", "mindestens", "environ", "au moins", "aproximadamente", "cerca de"),
    *("al menos", "almeno", "pelo menos", "ongeveer", "omkring", "około", "примерно"),
)
"""What a rhythm may begin with, and is the same without."""
