"""What never happens to a note, at about a tenth of the numbers that are promised.

`python benchmarks/reliability.py` runs the same trials in full. Edits in memory are tried one by
one in tests/notes, kills at every call of our own code and races in tests/folder.
"""

import os

import pytest

from tests.promises import calls, edits, kills, manner, quiet, together, undoing, verbs
from tests.promises.trial import CannotTry
from vault_tools.cli.run import COMMANDS

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system that can fork")


@pytest.fixture
def held(tmp_path):
    """Run a trial, and see that nothing was broken."""

    def hold(trial, *arguments):
        try:
            outcome = trial(tmp_path / "place", *arguments)
        except CannotTry as error:
            pytest.skip(str(error))
        print(outcome.seen)
        assert outcome.broken == ()

    return hold


def test_every_command_has_lines_to_try_it_with():
    kinds = (verbs.READING, verbs.CHANGING, verbs.MAKING, verbs.MOVING, verbs.APART)
    assert set(COMMANDS) <= {verb for kind in kinds for verb in kind}


def test_naughty_values_are_read_back_by_three_readers():
    assert edits.read_naughty_values_back().broken == ()


def test_a_command_that_has_nothing_to_change_writes_nothing(held):
    held(quiet.repeat_every_command)


def test_killed_at_random_moments_a_log_leaves_the_old_note_or_the_new_one(held):
    held(kills.kill_at_random_moments, 10)


def test_killed_at_a_system_call_it_does_too(held):
    held(calls.kill_at_every_call, 20)


def test_refused_by_the_disk_it_does_too_and_says_what_could_not_be_written(held):
    held(calls.fail_at_every_write, 4)


def test_what_several_processes_log_at_once_is_all_there(held):
    held(together.log_in_many_processes, 4, 20)


def test_two_who_log_beside_an_editor_lose_neither_entries_nor_saves(held):
    held(together.log_beside_an_editor, 50)


def test_random_commands_undone_leave_the_same_tree(held):
    held(undoing.undo_random_commands, 20)


def test_what_a_note_is_besides_its_text_stays(held):
    held(manner.keep_the_manner)
