"""The words for a cadence, in the languages that notes are kept in.

Compared in lower case, without accents, and with blanks for hyphens, as `normalized` makes them.
"""

from typing import Literal

Unit = Literal["day", "week", "month", "year"]

UNITS: dict[str, Unit] = {
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
    **dict.fromkeys(("jahr", "jahre", "jahren", "ans", "annee", "annees", "ano", "anos"), "year"),
    **dict.fromkeys(("anno", "anni", "jaar"), "year"),
}
BEHIND_A_NUMBER: dict[str, Unit] = {
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

WORDS: dict[str, tuple[int, Unit]] = {
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
    **dict.fromkeys(("halbjahrlich", "semestriel", "semestral", "semestrale"), (6, "month")),
    **dict.fromkeys(("annuel", "anual", "annuale", "jaarlijks"), (1, "year")),
    "om de dag": (2, "day"),
    "om de week": (2, "week"),
    "om de maand": (2, "month"),
}
EVERY = (
    *("every", "each", "alle", "jede", "jeden", "jedes", "tous les", "toutes les", "chaque"),
    *("cada", "todas as", "todos os", "todas las", "todos los", "ogni", "elke", "om de"),
)
AMBIGUOUS = {"bimonthly", "bi monthly", "every bimonth"}
"""Every two months for some, twice a month for others."""

NEVER = {"", "never", "none", "no", "off", "null", "n/a", "-"}
NUMBERS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "other": 2,
    "second": 2,
    "third": 3,
    "couple of": 2,
    "a couple of": 2,
    "few": 3,
    "a few": 3,
}
TIMES = {"once": 1, "twice": 2, "thrice": 3}
