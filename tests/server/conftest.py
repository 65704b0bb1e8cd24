"""What the tests of the server share."""

import pytest

from tests.server.serving import serving


@pytest.fixture
def served(built_example):
    with serving(built_example) as server:
        server.let_in()
        yield server
