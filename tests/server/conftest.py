"""What the tests of the server share."""

import pytest

from tests.server.serving import LONG, serving
from vault_tools.server import news


@pytest.fixture
def served(built_example, monkeypatch):
    """A server whose pages wait for news, and for nothing else, as long as a test waits."""
    monkeypatch.setattr(news, "PATIENCE", 2 * LONG)
    with serving(built_example) as server:
        server.let_in()
        yield server
