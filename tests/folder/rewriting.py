"""One note changed, as every command changes several."""

from vault_tools.folder.changes import rewriting
from vault_tools.folder.write import change_notes


def rewrite_note(root, path, edit, action):
    return change_notes(root, [rewriting(path, edit)], action)
