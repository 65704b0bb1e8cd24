import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.promises.equivalence import CHANGES, Trial, made, try_a_life, try_builds_at_once

LIVES = st.lists(st.sampled_from(CHANGES), min_size=4, max_size=10)
FEW = settings(max_examples=6, suppress_health_check=list(HealthCheck))


@FEW
@given(seed=st.integers(0, 999), changes=LIVES)
def test_building_on_gives_the_bytes_of_a_clean_build(tmp_path_factory, seed, changes):
    try_a_life(tmp_path_factory.mktemp("life"), seed, changes)


def test_so_do_two_builds_at_once(tmp_path):
    try_builds_at_once(tmp_path, 7, ["save", "rename"])


def test_the_trial_sees_a_page_that_is_not_right(tmp_path):
    trial = Trial(tmp_path, 1)
    trial.build()
    trial.check()
    trial.spoil_page()
    with pytest.raises(AssertionError):
        trial.check()
    assert made(trial.root)
