"""What tests with real git share: a home in which git knows who one is."""

from pathlib import Path

import pytest

from tests.sync.repositories import quiet_home


@pytest.fixture(autouse=True)
def _known_to_git(_own_home):
    quiet_home(Path.home())
