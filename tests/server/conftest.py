"""What the tests of the server share."""

import pytest

from tests.server.serving import serving


@pytest.fixture
def served(example):
    with serving(example) as server:
        server.let_in()
        yield server
