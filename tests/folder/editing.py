"""One note edited, as actions do it with many."""

from vault_tools.folder.writing.changes import rewriting
from vault_tools.folder.writing.write import change_notes


def rewrite_note(root, path, edit, action):
    return change_notes(root, [rewriting(path, edit)], action)


def add(line):
    """An edit that writes a line below all others."""
    return lambda now: now + line
