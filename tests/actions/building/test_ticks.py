"""Boxes ticked in `This week`: each becomes one entry, and nothing written there is ever lost."""

import shutil
from datetime import date

import pytest

from tests.conftest import tree
from vault_tools.actions.building.build import build
from vault_tools.folder import readings
from vault_tools.folder.writing.undo import undo, undoable_actions

WEDNESDAY, SUNDAY, NEXT_WEEK = date(2026, 11, 18), date(2026, 11, 22), date(2026, 11, 25)
NOTE = "index/This week.md"
MAYA, JONAS = "people/Maya Lindqvist.md", "people/Jonas Weber.md"
PERSON = "---\ncadence: 2 weeks\n---\nAnything.\n\n## Log\n- 2026-10-01 call: the engine\n"


@pytest.fixture
def root(vault):
    """Two people whose turn it is, and the note of the week that says so."""
    root = vault({MAYA: PERSON, JONAS: PERSON, "people/Ana.md": "---\ncircle: close\n---\n"})
    build(root, WEDNESDAY)
    assert "- [ ] [[Maya Lindqvist]]\n" in read(root)
    return root


def read(root, path=NOTE):
    return (root / path).read_text()


def write_behind(root, name, text, mark=" "):
    """What a user does to a box: its mark, and words (or lines) behind the name."""
    change(root, f"- [ ] [[{name}]]", f"- [{mark}] [[{name}]]{text}")


def change(root, old, new):
    before = read(root)
    assert old in before
    (root / NOTE).write_text(before.replace(old, new, 1))


def log_of(root, path=MAYA):
    return read(root, path).split("## Log\n")[1]


FIRST = "- 2026-10-01 call: the engine\n"


def test_a_tick_becomes_an_entry_of_the_builds_day(root):
    write_behind(root, "Maya Lindqvist", "", "x")
    built = build(root, WEDNESDAY)
    assert log_of(root) == f"- 2026-11-18\n{FIRST}"
    assert built.taken.names == ["Maya Lindqvist"]
    assert "- [[Maya Lindqvist]] · " in read(root).split("## Done")[1]
    assert log_of(root, JONAS) == FIRST


def test_a_note_that_is_saved_after_its_tick_was_taken_in_is_read_again(root, monkeypatch):
    monkeypatch.setattr(readings, "is_racy", lambda *_: False)
    write_behind(root, "Maya Lindqvist", "", "x")
    ticked = build(root, WEDNESDAY)
    for path in (MAYA, JONAS):  # one who watches takes the first for what was written by the tick
        (root / path).write_text(read(root, path) + "- 2026-11-01 walk\n")
    build(root, WEDNESDAY, last=ticked, changed={JONAS: None})
    assert "walk" in read(root, "site/people/maya-lindqvist.html")


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        (" call: the new job", "call: the new job"),
        (": had lunch in the park", "had lunch in the park"),
        (" – a letter", "a letter"),
        (" → a plant for the door", "→ a plant for the door"),
        (" gift -> a plant", "gift → a plant"),
        (" with [[Ana]]: soup ✅ 2026-11-17", "with [[Ana]]: soup"),
        (" %% not for others %% met #work", "%% not for others %% met #work"),
    ],
)
def test_what_follows_the_link_is_the_entrys_text(root, text, entry):
    write_behind(root, "Maya Lindqvist", text, "x")
    build(root, WEDNESDAY)
    day = "2026-11-17" if "✅" in text else "2026-11-18"
    assert log_of(root) == f"- {day} {entry}\n{FIRST}"
    assert "Kept" not in read(root)


def test_lines_written_below_a_ticked_box_become_the_entrys(root):
    write_behind(root, "Maya Lindqvist", " call\n    - she is moving\n\tto Lisbon", "x")
    build(root, WEDNESDAY)
    assert log_of(root).startswith("- 2026-11-18 call\n  - she is moving\n  - to Lisbon\n- 2026-10")
    assert "moving" not in read(root).split("## Done")[0]


@pytest.mark.parametrize(
    ("sign", "today", "day"),
    [
        (" ✅ 2026-11-16", WEDNESDAY, "2026-11-16"),
        (" [completion:: 2026-11-17]", WEDNESDAY, "2026-11-17"),
        (" ✅ 2026-11-20", WEDNESDAY, "2026-11-20"),
        (" ✅ 2026-11-17", NEXT_WEEK, "2026-11-17"),
        ("", NEXT_WEEK, "2026-11-22"),
        (" ✅ 2026-11-24", NEXT_WEEK, "2026-11-22"),
        (" ✅ 2026-11-02", WEDNESDAY, "2026-11-02"),
    ],
)
def test_the_day_is_the_ticks_own_and_never_behind_the_week_of_the_note(root, sign, today, day):
    write_behind(root, "Maya Lindqvist", sign, "x")
    build(root, today)
    assert log_of(root) == f"- {day}\n{FIRST}"
    before = tree(root)
    build(root, today)
    assert tree(root) == before


def test_somebody_logged_in_that_week_gets_no_second_entry(root):
    write_behind(root, "Maya Lindqvist", " about the new job", "x")
    note = root / MAYA
    note.write_text(note.read_text() + "- 2026-11-16 call: about the new job and the old\n")
    before = note.read_text()
    assert not build(root, WEDNESDAY).taken.ticks
    assert note.read_text() == before
    assert "Kept" not in read(root)


def test_words_that_the_earlier_entry_lacks_stay_in_the_note(root):
    write_behind(root, "Maya Lindqvist", " her sister comes in May", "x")
    note = root / MAYA
    note.write_text(note.read_text() + "- 2026-11-16 call\n")
    build(root, WEDNESDAY)
    below = read(root).split("<!-- vault:end this-week -->")[1]
    assert below == "\n\n## Kept from 2026-W47\n\n- [[Maya Lindqvist]] her sister comes in May\n"


def test_two_boxes_of_one_person_make_one_entry(root):
    write_behind(root, "Maya Lindqvist", " call\n- [x] [[Maya Lindqvist]] call", "x")
    build(root, WEDNESDAY)
    assert log_of(root) == f"- 2026-11-18 call\n{FIRST}"


def test_a_box_that_the_user_added_counts_as_well(root):
    write_behind(root, "Maya Lindqvist", "\n- [x] [[Ana]] coffee")
    assert build(root, WEDNESDAY).taken.names == ["Ana"]
    assert "- 2026-11-18 coffee" in read(root, "people/Ana.md")
    assert "coffee" not in read(root)


def test_a_box_that_the_user_added_waits_in_the_list_for_its_tick(root):
    write_behind(root, "Maya Lindqvist", "\n- [ ] [[Ana]] coffee\n    - at hers")
    build(root, WEDNESDAY)
    added = "- [ ] [[Ana]] coffee\n    - at hers\n"
    assert added in read(root).split("vault:end")[0]
    before = tree(root)
    build(root, SUNDAY)
    assert read(root).encode() == before[NOTE]
    build(root, NEXT_WEEK)
    assert added in read(root).split("vault:end")[1]


def test_ticks_are_one_action_that_can_be_undone(root):
    for name in ("Maya Lindqvist", "Jonas Weber"):
        write_behind(root, name, " call", "x")
    people = {path: data for path, data in tree(root).items() if path.startswith("people/")}
    build(root, WEDNESDAY)
    (action,) = undoable_actions(root)
    assert action.action.what == "ticked in This week: Jonas Weber and Maya Lindqvist"
    undo(root)
    assert {path: data for path, data in tree(root).items() if path in people} == people


@pytest.mark.parametrize("today", [WEDNESDAY, NEXT_WEEK])
def test_after_undo_the_box_is_back_without_its_tick(root, today):
    write_behind(root, "Maya Lindqvist", " call", "x")
    build(root, today)
    undo(root)
    assert not build(root, today).taken.ticks
    assert log_of(root) == FIRST
    assert "- [ ] [[Maya Lindqvist]]\n" in read(root)


def test_another_device_finds_nothing_left_to_do(root, tmp_path):
    write_behind(root, "Maya Lindqvist", " call", "X")
    build(root, WEDNESDAY)
    other = tmp_path / "other"
    shutil.copytree(root, other)
    assert not build(other, SUNDAY).taken.ticks
    notes = {path: data for path, data in tree(other).items() if path.endswith(".md")}
    assert notes == {path: data for path, data in tree(root).items() if path.endswith(".md")}


def test_a_tick_that_comes_back_by_sync_after_the_entry_is_not_logged_again(root):
    write_behind(root, "Maya Lindqvist", " call: the job ✅ 2026-11-17", "x")
    ticked = (root / NOTE).read_bytes()
    build(root, WEDNESDAY)
    drawn, people = read(root), read(root, MAYA)
    (root / NOTE).write_bytes(ticked)
    build(root, WEDNESDAY)
    assert (read(root), read(root, MAYA)) == (drawn, people)


@pytest.mark.parametrize("text", ["skip", "idea: a spider plant"])
def test_words_that_say_no_contact_are_logged_once_as_what_they_say(root, text):
    write_behind(root, "Maya Lindqvist", f" {text}", "x")
    build(root, WEDNESDAY)
    assert log_of(root) == f"- 2026-11-18 {text}\n{FIRST}"
    before = tree(root)
    assert not build(root, WEDNESDAY).taken.ticks
    assert tree(root) == before
    assert text not in read(root)


def test_a_dry_run_tells_the_ticks_and_writes_nothing(root):
    write_behind(root, "Maya Lindqvist", " call", "x")
    before = tree(root)
    assert build(root, WEDNESDAY, dry_run=True).taken.names == ["Maya Lindqvist"]
    assert tree(root) == before
    assert undoable_actions(root) == ()


def test_a_note_that_refuses_the_entry_is_told_and_its_box_stays_ticked(root):
    note = root / MAYA
    note.write_text(note.read_text().replace("Anything", "%% not yet"))
    write_behind(root, "Maya Lindqvist", " call", "x")
    write_behind(root, "Jonas Weber", " call", "x")
    refused = read(root, MAYA)
    built = build(root, WEDNESDAY)
    assert built.taken.names == ["Jonas Weber"]
    (problem,) = built.taken.problems
    assert (problem.place.path, problem.kind) == (NOTE, "tick")
    assert read(root, MAYA) == refused
    assert "- [x] [[Maya Lindqvist]] call\n" in read(root)
    build(root, NEXT_WEEK)
    assert "- [x] [[Maya Lindqvist]] call\n" in read(root).split("vault:end")[1]


def test_words_behind_an_open_box_stay_there(root):
    write_behind(
        root, "Maya Lindqvist", " ask about the boiler\n    - and the cat\n\n\n    - twice"
    )
    build(root, WEDNESDAY)
    kept = "- [ ] [[Maya Lindqvist]] ask about the boiler\n"
    assert kept in read(root)
    below = "    - and the cat\n\n\n    - twice\n"
    drawn, found, _ = read(root).split(kept)[1].partition(below)
    assert found
    assert "    - every two weeks\n" in drawn
    before = tree(root)
    build(root, SUNDAY)
    assert read(root).encode() == before[NOTE]
    build(root, NEXT_WEEK)
    assert kept in read(root).split("vault:end")[0]
    assert "    - twice\n" in read(root)


def test_words_whose_box_is_gone_move_below_where_all_is_the_users(root):
    write_behind(root, "Maya Lindqvist", " ask about the boiler\n    - and the cat")
    (root / MAYA).write_text(PERSON + "- 2026-11-17 letter\n")
    build(root, WEDNESDAY)
    inside, below = read(root).split("<!-- vault:end this-week -->")
    assert "boiler" not in inside
    assert below == (
        "\n\n## Kept from 2026-W47\n\n"
        "- [[Maya Lindqvist]] ask about the boiler\n    - and the cat\n"
    )
    write_behind(root, "Jonas Weber", "\nA line of mine\n\nand another")
    build(root, WEDNESDAY)
    assert read(root).split("<!-- vault:end this-week -->")[1] == (
        f"{below}A line of mine\n\nand another\n"
    )


def test_a_page_quotes_moved_words_at_once_and_the_next_build_has_nothing_to_write(root):
    write_behind(root, "Maya Lindqvist", " her sister comes in May")
    (root / MAYA).write_text(PERSON + "- 2026-11-17 letter\n")
    built = build(root, WEDNESDAY)
    assert NOTE in built.index.written
    assert "her sister comes in May" in read(root, "site/people/maya-lindqvist.html")
    again = build(root, WEDNESDAY)
    assert again.site.written == again.index.written == ()


def test_a_tick_set_while_it_builds_is_told_and_taken_in_by_the_next_build(root):
    def tick_meanwhile(what, *_):
        if what == "planning the week" and "[x]" not in read(root):
            write_behind(root, "Maya Lindqvist", "", "x")

    (root / JONAS).write_text(PERSON + "- 2026-11-17 letter\n")
    built = build(root, WEDNESDAY, how_far=tick_meanwhile)
    assert (built.index.overtaken, built.taken.names) == (True, [])
    assert NOTE in built.index.written
    assert "- [x] [[Maya Lindqvist]]" in read(root)
    built = build(root, WEDNESDAY, last=built)
    assert (built.index.overtaken, built.taken.names) == (False, ["Maya Lindqvist"])
    assert log_of(root) == f"- 2026-11-18\n{FIRST}"


def test_a_mark_of_the_users_stays_for_the_week(root):
    write_behind(root, "Maya Lindqvist", "", "-")
    build(root, SUNDAY)
    assert "- [-] [[Maya Lindqvist]]\n" in read(root)
    assert log_of(root) == FIRST
    build(root, NEXT_WEEK)
    assert "- [ ] [[Maya Lindqvist]]\n" in read(root)


def test_words_added_to_our_own_lines_are_kept(root):
    change(root, "    - every two weeks", "    - every two weeks, or three?")
    build(root, WEDNESDAY)
    assert "    - every two weeks\n    - every two weeks, or three?\n" in read(root)


def test_our_own_lines_are_redrawn_though_the_notes_or_the_template_changed(root, vault):
    for path in (MAYA, JONAS):
        note = root / path
        note.write_text(note.read_text().replace("2 weeks", "3 weeks") + "- 2026-10-02 walk\n")
    vault(
        {
            "vault-templates/notes/This week.md": "# Own\n{% for t in page.open %}\n- [ ] "
            "{{ t.person|wikilink }}\n    * {{ t.reasons|join('; ')|md }}\n{% endfor %}\n"
        }
    )
    build(root, WEDNESDAY)
    inside = read(root).split("-->", 1)[1]
    assert "last: 2 October 2026, walk; every three weeks" in inside
    assert "two weeks" not in inside
    assert "Kept" not in inside


def test_an_editor_that_indents_anew_makes_our_lines_nobody_elses(root):
    note = root / NOTE
    note.write_text(note.read_text().replace("    - ", "\t* "))
    build(root, WEDNESDAY)
    assert "\t*" not in read(root)
    assert "Kept" not in read(root)


def test_the_notes_line_ends_stay_as_they_are(root):
    note = root / NOTE
    write_behind(root, "Maya Lindqvist", " mine")
    note.write_bytes(note.read_bytes().replace(b"\n", b"\r\n"))
    build(root, NEXT_WEEK)
    assert b"\n" not in note.read_bytes().replace(b"\r\n", b"")
    assert b"[[Maya Lindqvist]] mine\r\n" in note.read_bytes()


def test_a_site_that_is_not_ours_leaves_the_ticks_where_they_are(root, vault):
    write_behind(root, "Maya Lindqvist", "", "x")
    shutil.rmtree(root / "site")
    vault({"site/index.html": "mine"})
    before = tree(root)
    with pytest.raises(Exception, match="did not make"):
        build(root, WEDNESDAY)
    assert tree(root) == before
