"""Which folder of pages, and which files in it, are ours: its manifest says so."""

import json
import os
from pathlib import Path

from vault_tools.problems import VaultError
from vault_tools.remembered import remembered_last

REDACTED = "-redacted"  # added to the site's name for the pages that are made for others
MANIFEST = ".vault-manifest.json"
IGNORE = ".gitignore"
_OWN = {MANIFEST, IGNORE}


def is_our_site(folder: Path) -> bool:
    """Whether the folder holds pages that we made, as far as one may look into it."""
    return os.path.isfile(folder / MANIFEST)  # noqa: PTH113 - which never raises


def read_manifest(folder: Path) -> set[str]:
    """The paths that the manifest names; those that lead out of the folder cannot be ours.

    Raises `VaultError` where it is damaged.
    """
    try:
        return {*_named_in((folder / MANIFEST).read_bytes())}
    except (ValueError, TypeError, KeyError) as error:
        hint = f"delete the folder {folder.name} and build again; it is made from the notes alone"
        raise VaultError(f"{folder.name}/{MANIFEST} is damaged", hint) from error


@remembered_last
def manifest_of(paths: frozenset[str]) -> bytes:
    """The manifest that names these paths."""
    manifest = {"made_by": "people-vault", "files": sorted(paths)}
    return json.dumps(manifest, indent=0).encode() + b"\n"


@remembered_last
def _named_in(manifest: bytes) -> frozenset[str]:
    paths = {path for path in json.loads(manifest)["files"] if isinstance(path, str)}
    return frozenset(path for path in paths if _is_inside(path)) - _OWN


def _is_inside(path: str) -> bool:
    return not path.startswith("/") and ".." not in path.split("/") and "\\" not in path
