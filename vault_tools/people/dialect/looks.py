"""What the values of fields look like that say how to reach somebody."""

from vault_tools.patterns import pattern

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
_YEARS = pattern(r"(?:19|20)\d\d\D")  # "2019-2023", or a day
_LONGEST_CODE = 6  # digits of a town's; a number to ring has more


def way_to(concept: str, value: str) -> str:
    """Which way to reach them a value is under a name for where they are: `work`, `home`."""
    if concept not in _PLACES:
        return ""
    if LOOKS["email"].fullmatch(value):
        return "email"
    number = LOOKS["phone"].fullmatch(value) and not _YEARS.match(value)
    return "phone" if number and sum(map(str.isdigit, value)) > _LONGEST_CODE else ""
