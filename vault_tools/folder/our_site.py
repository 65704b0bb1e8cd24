"""How a folder of pages that we made is told from any other; what stands in it is for `site.py`."""

from pathlib import Path

REDACTED = "-redacted"  # stands behind the site's name where its pages are for others
MANIFEST = ".vault-manifest.json"


def is_our_site(folder: Path) -> bool:
    """Whether the folder holds pages that we made."""
    return (folder / MANIFEST).is_file()
