"""What is made from the notes does not keep two devices apart."""

import shutil
from datetime import date

import pytest

from vault_tools.actions.building.build import build
from vault_tools.sync.merging.merge_notes import merge_notes

WEDNESDAY, MONDAY = date(2026, 11, 18), date(2026, 11, 23)
WEEK, MAYA, JONAS = "index/This week.md", "people/Maya Lindqvist.md", "people/Jonas Weber.md"
PERSON = "---\ncadence: 2 weeks\n---\n\n## Log\n- 2026-10-01 call: the engine\n"


@pytest.fixture
def devices(vault, tmp_path):
    """One vault on a laptop and on a phone, as a build left it, and as both had it before."""
    laptop = vault({MAYA: PERSON, JONAS: PERSON})
    build(laptop, WEDNESDAY)
    phone, before = tmp_path / "phone", tmp_path / "before"
    for copy in (phone, before):
        shutil.copytree(laptop, copy)
    return laptop, phone, before


def tick(root, name, text=""):
    note = root / WEEK
    old = note.read_text()
    assert f"- [ ] [[{name}]]" in old
    note.write_text(old.replace(f"- [ ] [[{name}]]", f"- [x] [[{name}]]{text}", 1))


def meet(laptop, phone, before):
    """Every note of the two devices merged, on the laptop; none of them may conflict."""
    for path in (WEEK, MAYA, JONAS, "index/People.md", "index/Birthdays.md"):
        three = [(root / path).read_bytes() for root in (before, laptop, phone)]
        merged = merge_notes(*three)
        assert merged.clean, path
        (laptop / path).write_bytes(merged.data)


def log_of(root, path):
    return (root / path).read_text().split("## Log\n")[1].splitlines()


def test_a_tick_on_the_phone_is_logged_though_the_laptop_built_meanwhile(devices):
    laptop, phone, _ = devices
    tick(phone, "Maya Lindqvist", " call: the new job")
    tick(laptop, "Jonas Weber")
    build(laptop, WEDNESDAY)
    meet(*devices)
    build(laptop, WEDNESDAY)
    assert log_of(laptop, MAYA)[0] == "- 2026-11-18 call: the new job"
    assert log_of(laptop, JONAS) == ["- 2026-11-18", "- 2026-10-01 call: the engine"]


def test_a_tick_of_last_week_is_logged_in_last_week(devices):
    laptop, phone, _ = devices
    tick(phone, "Maya Lindqvist")
    build(laptop, MONDAY)
    meet(*devices)
    build(laptop, MONDAY)
    assert log_of(laptop, MAYA)[0] == "- 2026-11-22"
    assert "vault:begin this-week 2026-W48" in (laptop / WEEK).read_text()


def test_ticks_of_last_week_and_of_this_one_are_each_logged_in_their_week(devices):
    laptop, phone, _ = devices
    tick(phone, "Maya Lindqvist", " call")
    build(laptop, MONDAY)
    tick(laptop, "Jonas Weber")
    meet(*devices)
    build(laptop, MONDAY)
    assert log_of(laptop, MAYA)[0] == "- 2026-11-20 call"
    assert log_of(laptop, JONAS)[0] == "- 2026-11-23"
    before = (laptop / WEEK).read_bytes()
    assert b"[x]" not in before
    assert not build(laptop, MONDAY).taken.ticks
    assert (laptop / WEEK).read_bytes() == before


def test_one_tick_on_both_devices_is_one_entry(devices):
    laptop, phone, _ = devices
    for root in (laptop, phone):
        tick(root, "Maya Lindqvist")
        build(root, WEDNESDAY)
    meet(*devices)
    assert log_of(laptop, MAYA) == ["- 2026-11-18", "- 2026-10-01 call: the engine"]


def test_the_pages_keep_themselves_out_of_git(devices):
    assert (devices[0] / "site/.gitignore").read_bytes() == b"*\n"
