"""What time it is where somebody lives, from the time zone in their note and the moment now."""

import re
from datetime import datetime, timedelta, timezone, tzinfo

from vault_tools.patterns import pattern

_OFFSET = pattern(r"(?:UTC|GMT)?\s*([+\-−])(\d{1,2})(?::?(\d{2}))?", re.IGNORECASE)


def local_time(zone: str, now: datetime) -> datetime | None:
    """The moment in a zone such as `Europe/Lisbon` or `UTC+2`; None for an unknown one."""
    found = _zone(zone.strip())
    return now.astimezone(found) if found else None


def _zone(name: str) -> tzinfo | None:
    if offset := _OFFSET.fullmatch(name):
        ahead = timedelta(hours=int(offset[2]), minutes=int(offset[3] or 0))
        ahead = ahead if offset[1] == "+" else -ahead
        return timezone(ahead) if abs(ahead) < timedelta(days=1) else None
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(name.replace(" ", "_"))
    except (KeyError, OSError, ValueError):  # unknown, a folder of zones, or no name at all
        return None
