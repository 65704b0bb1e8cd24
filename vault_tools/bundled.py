"""Where the folders that ship with the program are: `templates` and `example_vault`."""

from pathlib import Path

PACKAGE = Path(__file__).parent


def bundled(name: str) -> Path:
    """The shipped folder `name`: inside the package in a wheel, beside it in a checkout."""
    inside = PACKAGE / "_data" / name
    return inside if inside.is_dir() else PACKAGE.parent / name
