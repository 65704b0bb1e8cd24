"""What the values of fields look like that say how to reach somebody."""

from vault_tools.patterns import pattern
from vault_tools.word_lists import word_set

LOOKS = {
    "email": pattern(r"\S+@\S+\.\S+"),
    "phone": pattern(r"\+?[\d\s()/.\-]{6,}"),
    "website": pattern(r"\S+\.\S+"),
    "linkedin": pattern(r"\S+/\S+"),
    "twitter": pattern(r"@\w+|\S+/\S+"),
    "telegram": pattern(r"@\w+|\S+/\S+"),
    "signal": pattern(r"@?[\w.]+|\+?[\d\s()/.\-]{6,}|\S+/\S+"),
    "whatsapp": pattern(r"@?[\w.]+|\+?[\d\s()/.\-]{6,}|\S+/\S+"),
}
"""What a label without bold type must look like: "Phone: +351 910", and not "Phone: ask him"."""

_PLACES = frozenset({"organization", "location"})
_RUNG = word_set("home, work, arbejde, trabajo, trabalho, работа, 직장")
_DATES = pattern(r"(?:\d{1,2}[./-]){0,2}(?:19|20)\d\d(?!\d)")  # "2019-2023", "05/2019", or a day
_LONGEST_CODE = 6  # digits of a town's; a number to ring has more


def way_to(concept: str, key: str, value: str) -> str:
    """Which way to reach them a value is under a name for where they are: `work`, `home`.

    A number under `company` or `location` is one that the company has, or the place on a map.
    """
    if concept not in _PLACES:
        return ""
    if LOOKS["email"].fullmatch(value):
        return "email"
    rung = key.rpartition(".")[2].casefold() in _RUNG and not _DATES.match(value)
    number = rung and LOOKS["phone"].fullmatch(value)
    return "phone" if number and sum(map(str.isdigit, value)) > _LONGEST_CODE else ""
