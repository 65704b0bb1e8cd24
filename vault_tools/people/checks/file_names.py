"""Names of files that do not travel: what one system stores, another cannot.

The rules are those of Windows (Naming Files, Paths, and Namespaces), which Android's shared
storage follows, and of file systems that fold case and accents, as on a Mac.
"""

import re
from collections.abc import Iterator

from vault_tools.notes.new_names import is_reserved
from vault_tools.notes.resolve import fold
from vault_tools.patterns import pattern
from vault_tools.people.checks.checked_vault import CheckedVault
from vault_tools.problems import Place, Problem

LONGEST_NAME = 255  # bytes, on Android and Linux
LONGEST_PATH = 220  # characters; Windows has 260, and the vault lies in a folder itself
_FORBIDDEN = pattern(r'[<>:"\\|?*\x00-\x1f]')
_RENAME = "rename it in Obsidian, which changes the links to it as well"


def case_collisions(vault: CheckedVault) -> Iterator[Problem]:
    """Two files that most devices take for the same.

    Their names differ only in capital letters, or in how an accent is stored. Linux keeps both; on
    a Mac, on Windows and on phones only one of them survives a sync.

    Make one note of the two, or rename one.
    """
    first: dict[str, str] = {}
    for path in sorted(vault.paths):
        if (other := first.setdefault(fold(path), path)) != path:
            message = f"on a Mac, a phone or Windows this has the same name as {other}"
            hint = "rename one of the two, before a sync keeps only one of them"
            yield Problem(Place(path), "case-collisions", message, hint)


def file_names(vault: CheckedVault) -> Iterator[Problem]:
    """A file or folder name that Windows or a phone cannot store.

    Sync services leave such a file out silently, or stop; git cannot check out the vault on Windows
    at all. A name may not hold `< > : " \\ | ? *`, end in a dot or a blank, be very long, or be one
    of a few old words such as `CON` or `AUX`.

    Rename it in Obsidian, which changes the links to it as well.
    """
    looked_at: set[str] = set()
    for path in sorted(vault.paths):
        for end in (*(found.start() for found in re.finditer("/", path)), len(path)):
            part = path[:end]
            if part not in looked_at and (reason := _reason(part.rsplit("/", 1)[-1])):
                yield Problem(Place(part), "file-names", reason, _RENAME)
            looked_at.add(part)
        if len(path) > LONGEST_PATH:
            message = f"a path of {len(path)} characters is too long for Windows"
            yield Problem(Place(path), "file-names", message, "give its folders shorter names")


def _reason(name: str) -> str:
    """Why a name cannot be stored everywhere; empty if it can."""
    if found := _FORBIDDEN.search(name):
        sign = f"“{found[0]}”" if found[0].isprintable() else "signs that cannot be seen"
        return f"Windows and phones store no name with {sign} in it"
    if name.endswith((".", " ")):
        return f"Windows stores no name that ends in a {'dot' if name.endswith('.') else 'blank'}"
    if is_reserved(name):
        return f"{name.partition('.')[0]} is a name that Windows keeps for itself"
    size = len(name.encode())
    return (
        f"{size} bytes are too long a name; phones store {LONGEST_NAME}"
        if size > LONGEST_NAME
        else ""
    )
