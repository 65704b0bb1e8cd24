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
_LONGEST_CODE = 6  # digits of a town's; a number to ring has more


def way_to(concept: str, value: str) -> str:
    """Which way to reach them a value is under a name for where they are: `work`, `home`."""
    if concept not in _PLACES:
        return ""
    way = next((one for one in ("email", "phone") if LOOKS[one].fullmatch(value)), "")
    return way if way != "phone" or sum(map(str.isdigit, value)) > _LONGEST_CODE else ""
