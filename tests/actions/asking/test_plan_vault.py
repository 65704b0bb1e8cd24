"""The week's plan is chosen once, and found again whatever became of the file it is kept in."""

from datetime import timedelta

import pytest

from tests.conftest import EXAMPLE_DAY
from tests.people.planning import keys_of
from vault_tools.actions.asking import plan_vault as planning
from vault_tools.actions.asking.plan_vault import look_out, plan_vault
from vault_tools.actions.open_vault import open_vault
from vault_tools.folder.places import cache_folder


def kept(root):
    return cache_folder(root) / "kept.sqlite"


def test_the_same_week_is_chosen_once(example, monkeypatch):
    vault = open_vault(example)
    first = plan_vault(vault, EXAMPLE_DAY)
    monkeypatch.setattr(planning, "choose_week", None)  # to ask it again would fail
    assert plan_vault(vault, EXAMPLE_DAY) == first
    assert keys_of(plan_vault(vault, EXAMPLE_DAY + timedelta(days=2))) == keys_of(first)


def test_the_weeks_ahead_go_on_from_what_was_kept(example, monkeypatch):
    vault = open_vault(example)
    first = look_out(vault, EXAMPLE_DAY)
    monkeypatch.setattr(planning, "replay_to", None)  # the past is not gone through again
    assert look_out(vault, EXAMPLE_DAY) == first
    assert len(first.ahead) == 12
    assert first.ahead[0] == first.plan == plan_vault(vault, EXAMPLE_DAY)


def test_an_entry_of_this_week_ticks_off_a_kept_plan(example):
    plan_vault(open_vault(example), EXAMPLE_DAY)
    note = example / "people" / "Wilma Geddes.md"
    note.write_text(note.read_text().replace("## Log\n", "## Log\n- 2026-11-18 call\n"))
    places = {place.key: place for place in plan_vault(open_vault(example), EXAMPLE_DAY).places}
    assert places["people/Wilma Geddes.md"].done_on == EXAMPLE_DAY


def test_an_earlier_entry_makes_a_new_plan(example):
    plan_vault(open_vault(example), EXAMPLE_DAY)
    note = example / "people" / "Gideon Asare.md"
    note.write_text(note.read_text().replace("## Log\n", "## Log\n- 2026-11-12 call\n"))
    assert "people/Gideon Asare.md" not in keys_of(plan_vault(open_vault(example), EXAMPLE_DAY))


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"mark": 3}', b"\xff\xfe", b"[" * 100_000])
def test_a_damaged_file_is_as_if_there_were_none(example, damage):
    vault = open_vault(example)
    first = plan_vault(vault, EXAMPLE_DAY)
    kept(example).write_bytes(damage)
    assert plan_vault(vault, EXAMPLE_DAY) == first


def test_every_cut_and_flip_of_the_file_gives_the_same_plan(example):
    vault = open_vault(example)
    first = plan_vault(vault, EXAMPLE_DAY)
    whole = kept(example).read_bytes()
    for at in range(0, len(whole), 997):
        kept(example).write_bytes(whole[:at])
        assert plan_vault(vault, EXAMPLE_DAY) == first
