"""The words for a cadence, in the languages that notes are kept in.

They are compared in lower case, without accents, and with blanks for hyphens.
"""

from typing import Literal

from vault_tools.notes.months import weekday_number
from vault_tools.word_lists import by_word, word_list

CadenceUnit = Literal["day", "week", "month", "year"]

UNITS: dict[str, CadenceUnit] = by_word(
    {
        "day": """
            d, day, days, tag, tage, tagen, jour, jours, dia, dias, giorno, giorni, dagen,
            dag, dagar, dage, dager, dni, день, дня, днеи, gun, 天, 日, 일
        """,
        "week": """
            w, wk, wks, week, weeks, woche, wochen, semaine, semaines, semana, semanas, settimana,
            settimane, weken, vecka, veckan, veckor, uge, uger, uke, uker, tydzien, tygodnie,
            tygodni, неделя, неделю, недели, недель, hafta, haftada, 周, 星期, 週, 週間, 주
        """,
        "month": """
            m, mo, mos, mth, mths, month, months, monat, monate, monaten, mois, mes, meses, mese,
            mesi, maand, maanden, manad, manader, manaden, maned, maneder, miesiac, miesiace,
            miesiecy, miesiacu, месяц, месяца, месяцев, ay, ayda, 个月, 個月, か月, ヶ月, ケ月,
            개월, 달
        """,
        "year": """
            y, yr, yrs, year, years, jahr, jahre, jahren, an, ans, annee, annees, ano, anos, anno,
            anni, jaar, ar, aret, rok, roku, lata, lat, год, года, лет, yil, yilda, 年, 년
        """,
    }
)
BEHIND_A_NUMBER: dict[str, CadenceUnit] = by_word(
    {
        "day": "daily, tagig",
        "week": "weekly, wochentlich, wochig",
        "month": "monthly, monatlich, monatig",
        "year": "yearly, jahrlich",
    }
)
"""What is a unit in "6-weekly", and by itself one of them."""

_OF_UNITS: dict[tuple[int, CadenceUnit], str] = {
    (1, "day"): "taglich, quotidien, diario, quotidiano, dagelijks, 每天, 毎日, 매일",
    (2, "day"): "om de dag",
    (1, "week"): """
        hebdomadaire, semanal, semanalmente, settimanale, settimanalmente, wekelijks, veckovis,
        ugentligt, ukentlig, еженедельно, haftalik, 每周, 每週, 每星期, 毎週, 매주
    """,
    (2, "week"): """
        biweekly, bi weekly, fortnightly, fortnight, vierzehntagig, bimensuel, quincenal,
        quinzenal, om de week, 每两周, 每兩週, 两周, 兩週, 隔週, 격주
    """,
    (1, "month"): """
        mensuel, mensuellement, mensual, mensualmente, mensal, mensalmente, mensile, mensilmente,
        maandelijks, manadsvis, manedligt, manedlig, ежемесячно, aylik, ay, 每月, 每个月, 每個月,
        毎月, 매월, 매달
    """,
    (2, "month"): "om de maand, 隔月, 每两个月, 每兩個月, 两个月, 兩個月",
    (3, "month"): """
        quarterly, quarter, vierteljahrlich, quartal, trimestriel, trimestriellement, trimestre,
        trimestral, trimestralmente, trimestrale, trimestres, trimestri, kwartaal, kwartalnie,
        kwartał, co kwartał,
        ежеквартально, раз в квартал, 每季度, 每季, 四半期, 분기, 매분기
    """,
    (6, "month"): """
        half yearly, half year, half a year, half annually, biannually, biannual, bi annual,
        bi annually, semiannually, semiannual, semi annual, semi annually, halbjahrlich,
        semestriel, semestral, semestrale, раз в полгода, co poł roku, 每半年, 半年, 반년
    """,
    (1, "year"): """
        annually, annual, annuel, annuellement, anual, anualmente, annuale, annualmente,
        jaarlijks, arligen, arligt, arlig, ежегодно, yillik, 每年, 毎年, 매년
    """,
    (2, "year"): "biennially, biennial",
}
WORDS: dict[str, tuple[int, CadenceUnit]] = {
    **{word: (1, unit) for word, unit in BEHIND_A_NUMBER.items() if not word.endswith("ig")},
    **by_word(_OF_UNITS),
}
EVERY = word_list("""
    once every, one time every, every, each, alle, jede, jeden, jedes, tous les, toutes les, chaque,
    cada, a cada, todo, toda, tutti i, tutte le, todas as, todos os, todas las, todos los, ogni,
    elke, elk, om de, varje, hver, hvert, co, каждыи, каждые, каждую, her, einmal im, einmal pro,
    einmal in der, une fois par, una vez al, una vez a la, una vez por, uma vez por, una volta al,
    una volta alla, een keer per, eens per, raz w, raz na, раз в, en gang i, en gang om
""")
AMBIGUOUS = {"bimonthly", "bi monthly", "every bimonth"}
"""Every two months for some, twice a month for others."""

NEVER = {"", "never", "none", "no", "off", "null", "n/a", "-"}
NUMBERS = by_word(
    {
        1: "a, an, one",
        2: "two, other, second, couple of, a couple of",
        3: "three, third, few, a few",
        4: "four",
        5: "five",
        6: "six",
        7: "seven",
        8: "eight",
        9: "nine",
        10: "ten",
        11: "eleven",
        12: "twelve",
    }
)
NUMBERS_ELSEWHERE = by_word(
    {
        1: "ein, eine, einer, einem, une, una, uma, 한",
        2: """
            두, zwei, zweite, zweiten, zweites, deux, dos, due, dois, duas, twee, tweede, tva,
            varannan, vartannat, to, anden, annen, dwa, dwie, две, два, iki
        """,
        3: "세, drei, trois, tres, tre, drie, trzy, три, uc",
        4: "vier, quatre, cuatro, quattro, quatro, fyra, fire, cztery, четыре, dort",
        5: "funf, fuenf, cinq, cinco, cinque, vijf",
        6: "sechs, seis, sei, zes, sex, seks, szesc, шесть, alti",
        8: "acht, huit, ocho, otto, oito",
        10: "zehn, dix, diez, dieci, dez, tien",
    }
)
"""The same in other languages; none is what a misspelt English word was meant to be."""

TIMES = {"once": 1, "twice": 2, "thrice": 3, "einmal": 1, "zweimal": 2, "dreimal": 3, "viermal": 4}
SO_OFTEN = word_list("""
    times, x, ×, mal, fois, veces, vezes, volte, keer, gang, ganger, gange, razy, раз, раза
""")
"""What stands behind a number of times."""
IN_A = word_list("""
    a, an, per, every, each, in a, im, in der, pro, par, al, a la, por, all, alla, om, i, w, na, в
""")
"""What stands between a number of times and the unit."""
ABOUT = word_list("""
    about, around, roughly, approximately, at least, ca, circa, etwa, ungefahr, mindestens, environ,
    au moins, min, minimum, aproximadamente, cerca de, al menos, almeno, pelo menos, ongeveer,
    omkring, około, примерно
""")
"""What a rhythm may begin with, and is the same without."""


def is_weekday(word: str) -> bool:
    """Whether it comes once a week: "sunday", "sundays", "weekend"."""
    days = (word, word.removesuffix("s"))
    return any(one == "weekend" or weekday_number(one) for one in days)
