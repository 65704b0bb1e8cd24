"""What tests of changing actions share: a vault opened anew, and its bytes before and after."""

import pytest

from tests.conftest import EXAMPLE_DAY, stamps, tree
from vault_tools.actions.open_vault import open_vault
from vault_tools.actions.order import Order
from vault_tools.folder.writing.undo import undo
from vault_tools.people.names.naming import find_contact


class Changing:
    """A vault on which one action after the other is tried. Each opens it as a command would."""

    today = EXAMPLE_DAY

    def __init__(self, root):
        self.root = root

    @property
    def opened(self):
        return open_vault(self.root)

    def contact(self, name):
        return find_contact(self.opened.people, name)

    def read(self, path):
        return (self.root / path).read_bytes().decode()

    def do(self, action, *arguments, order=None, **more):
        return action(self.opened, *arguments, self.today, order or Order(), **more)

    def check_undo(self, action, *arguments, **more):
        """The action, tried as a dry run, done, undone byte for byte and done again."""
        before, marks = tree(self.root), stamps(self.root)
        tried = self.do(action, *arguments, order=Order(dry_run=True), **more)
        assert stamps(self.root) == marks
        done = self.do(action, *arguments, **more)
        assert done.diff() == tried.diff() != ""
        after = tree(self.root)
        assert {path for path in before | after if before.get(path) != after.get(path)} == {
            *done.paths
        }
        undo(self.root)
        assert tree(self.root) == before
        return self.do(action, *arguments, **more)


@pytest.fixture
def changing(vault):
    """A function: files in, a vault to try actions on out."""

    def laid(files):
        return Changing(vault(files))

    return laid
