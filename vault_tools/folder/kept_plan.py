"""The week's plan, kept in the user's cache folder so that a week is chosen once.

A plan is kept under a mark that changes with anything it was chosen by. Whatever is wrong with
the file, it is as if there were none: deleting it costs a moment, and never a fact.
"""

import json
from contextlib import suppress
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from vault_tools.folder.atomic import replace
from vault_tools.folder.places import cache_folder
from vault_tools.people.calendar import Week
from vault_tools.people.plan import Plan, PlanPlace
from vault_tools.problems import VaultError

_FILE = "plan.json"


def read_kept_plan(root: Path, mark: str) -> Plan | None:
    """The plan that was kept under this mark, if it was."""
    try:
        kept = json.loads((cache_folder(root) / _FILE).read_bytes())
        if kept["mark"] != mark:
            return None
        places = tuple(_place(row) for row in kept["places"])
        return Plan(Week(date.fromisoformat(kept["begins"])), places)
    except (OSError, ValueError, KeyError, TypeError, RecursionError, VaultError):
        return None


def keep_plan(root: Path, mark: str, plan: Plan) -> None:
    """Keep a plan in the place of the one before; where the disk refuses, keep none."""
    rows = [asdict(place) for place in plan.places]
    kept = {"mark": mark, "begins": plan.week.begins, "places": rows}
    with suppress(OSError, VaultError):
        replace(cache_folder(root) / _FILE, json.dumps(kept, default=str).encode())


def _place(row: dict[str, Any]) -> PlanPlace:
    due = date.fromisoformat(row["due"]) if row["due"] else None
    return PlanPlace(row["key"], row["lane"], row["stretch"], due, row["shown_in_a_row"])
