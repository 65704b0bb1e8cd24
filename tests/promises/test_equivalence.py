"""A vault's life at random; `python benchmarks/equivalence.py` does it for longer."""

import os

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.promises.equivalence import FIELDS, LINES, WAYS, lives_in

# In continuous integration a tenth of the benchmark, elsewhere a little.
LIVES, STEPS = (30, 20) if os.environ.get("CI") else (6, 12)
REST = "rest and build"


@pytest.fixture(params=[False, True], ids=["commands", "watching"])
def life(request, tmp_path):
    """A life that has just begun, on a disk whose clock is slow."""
    life = lives_in(tmp_path)()
    life.begin(slow=True, shared_out=False, watching=request.param)
    yield life
    life.teardown()


@pytest.mark.timeout(2400)
def test_whatever_happens_to_a_vault_a_build_gives_the_bytes_of_a_clean_one(tmp_path):
    run_state_machine_as_test(
        lives_in(tmp_path),
        settings=settings(
            max_examples=LIVES,
            stateful_step_count=STEPS,
            deadline=None,
            derandomize=True,
            database=None,
            phases=[Phase.generate],  # the benchmark finds the shortest life that differs
            suppress_health_check=list(HealthCheck),
        ),
    )


@pytest.mark.parametrize("way", WAYS)
def test_so_it_does_however_a_note_is_saved(life, way):
    life.edit(spot="people/Ada.md", atom="name: Bo", way=way, then=REST)
    life.edit_twice(spot="people/Bo.md", atom=LINES[0], other="aliases: [May]", way=way, then="")
    for back in (True, False):
        life.edit_while_it_builds(
            spot="people/Ada.md", atom=FIELDS[0], other="Hello.", way=way, back=back, then=REST
        )
    assert life.counts["saved while it built"] == 2


def test_so_it_does_where_a_photo_changes_and_neither_its_size_nor_its_time(life):
    for text in ("one", "two"):
        life.attach(path="people/face.png", text=text, way="unseen", then=REST)
    assert life.file("site/files/people/face.png").read_bytes().startswith(b"two")


def test_so_do_two_builds_at_once(life):
    life.edit(spot="people/Ada.md", atom="name: Ada King", way="in place", then="")
    life.build_twice_at_once(killed=0, then="build")


def test_a_page_that_is_not_right_is_seen(life):
    page = life.site / "people" / "bo.html"
    page.write_bytes(page.read_bytes().replace(b"a", b"b", 1))
    with pytest.raises(AssertionError):
        life.compare()
    page.unlink()
