"""What happens any evening: two devices, one note, and what must come of it."""

import pytest

from tests.sync.three_versions import (
    NOTE,
    above,
    below,
    both_orders,
    both_ways,
    change,
    expect,
    meaning,
)
from vault_tools.sync.merging.merge_notes import merge_notes

FIRST = "- 2026-11-01 call: an hour"
SECOND = "- 2026-10-04 visit: soup"
SCAN = "- [ ] send the scan 📅 2026-12-01"
FLAT = "- [ ] ask about the flat"
GIFT = "- 2026-11-20 gift → a plant"
CALL = "- 2026-11-21 call: thanks"


def test_two_entries_of_one_evening_are_both_in_the_log_newest_first():
    merged = both_ways(above(FIRST, GIFT), above(FIRST, CALL))
    expect(merged, above(FIRST, f"{CALL}\n{GIFT}"))


def test_a_log_that_goes_downwards_keeps_going_downwards():
    base = "## Log\n- 2026-10-04 visit\n- 2026-11-01 call\n"
    merged = both_ways(below("- 2026-11-01 call", CALL), below("- 2026-11-01 call", GIFT), base)
    expect(merged, below("- 2026-11-01 call", f"{GIFT}\n{CALL}"), base)


def test_an_entry_comes_with_all_that_is_indented_below_it():
    merged = both_ways(
        above(FIRST, f"{GIFT}\n  - at her door\n    in the rain"), above(FIRST, CALL)
    )
    expect(merged, above(FIRST, f"{CALL}\n{GIFT}\n  - at her door\n    in the rain"))


def test_the_same_entry_from_both_devices_stands_there_once():
    expect(both_ways(above(FIRST, GIFT), above(FIRST, GIFT)), above(FIRST, GIFT))


def test_the_same_entry_at_two_places_stands_there_once():
    expect(both_ways(above(FIRST, GIFT), below(SECOND, GIFT)), above(FIRST, GIFT))


def test_an_entry_and_a_field_come_together():
    merged = both_ways(above(FIRST, GIFT), change(("circle: close", "circle: dear")))
    expect(merged, change((FIRST, f"{GIFT}\n{FIRST}"), ("circle: close", "circle: dear")))


def test_an_entry_that_one_removed_stays_removed_when_the_other_adds_one():
    merged = both_ways(change((f"{FIRST}\n", "")), above(FIRST, GIFT))
    expect(merged, change((FIRST, GIFT)))


def test_an_entry_mended_here_and_one_added_right_above_it_there():
    merged = both_ways(change(("an hour", "two hours")), above(FIRST, GIFT))
    expect(merged, change((FIRST, f"{GIFT}\n{FIRST.replace('an hour', 'two hours')}")))


def test_two_neighbouring_entries_mended_on_two_devices():
    merged = both_ways(change(("an hour", "two hours")), change(("soup", "soup and bread")))
    expect(merged, change(("an hour", "two hours"), ("soup", "soup and bread")))


def test_a_line_below_an_entry_that_the_other_mended():
    merged = both_ways(change(("an hour", "two hours")), below(FIRST, "  - about the job"))
    expect(merged, change((FIRST, f"{FIRST.replace('an hour', 'two hours')}\n  - about the job")))


def test_lines_below_one_entry_from_both_devices():
    merged = both_ways(below(FIRST, "  - about the job"), below(FIRST, "  - about the cat"))
    expect(merged, below(FIRST, "  - about the cat\n  - about the job"))


def test_one_entry_mended_in_two_ways_is_asked():
    merged = both_ways(change(("an hour", "two hours")), change(("an hour", "ten minutes")))
    (conflict,) = merged.conflicts
    assert (conflict.what, conflict.ours, conflict.theirs) == (
        "the entry of 2026-11-01",
        "- 2026-11-01 call: two hours",
        "- 2026-11-01 call: ten minutes",
    )


def test_an_entry_removed_here_and_mended_there_is_asked():
    merged = both_ways(change((f"{FIRST}\n", "")), change(("an hour", "two hours")))
    (conflict,) = merged.conflicts
    assert (conflict.ours, conflict.theirs) == ("", FIRST.replace("an hour", "two hours"))


def test_entries_set_apart_by_empty_lines_stay_apart():
    base = "## Log\n\n- 2026-11-01 call\n\n- 2026-10-04 visit\n"
    merged = both_ways(
        above("- 2026-11-01 call", f"{GIFT}\n"), above("- 2026-11-01 call", f"{CALL}\n"), base
    )
    expect(merged, above("- 2026-11-01 call", f"{CALL}\n\n{GIFT}\n"), base)


def test_a_first_log_on_both_devices_is_one_log():
    base = "Likes tea.\n"
    merged = both_ways(
        below("Likes tea.", f"\n## Log\n{GIFT}"), below("Likes tea.", f"\n## Log\n{CALL}"), base
    )
    expect(merged, below("Likes tea.", f"\n## Log\n{CALL}\n{GIFT}"), base)


def test_a_log_of_dated_headings():
    base = "## Log\n### 2026-11-01 - Call\nAn hour.\n\n### 2026-10-04 - Visit\nSoup.\n"
    first = "### 2026-11-01 - Call"
    merged = both_ways(
        above(first, "### 2026-11-20 - Gift\nA plant.\n"),
        above(first, "### 2026-11-21 - Call\nThanks.\n"),
        base,
    )
    expect(
        merged,
        above(first, "### 2026-11-21 - Call\nThanks.\n\n### 2026-11-20 - Gift\nA plant.\n"),
        base,
    )


def test_a_log_that_is_a_table():
    base = "## Log\n| Date | What |\n|---|---|\n| 2026-11-01 | call |\n"
    row = "| 2026-11-01 | call |"
    merged = both_ways(
        above(row, "| 2026-11-20 | gift |"), above(row, "| 2026-11-21 | call |"), base
    )
    expect(merged, above(row, "| 2026-11-21 | call |\n| 2026-11-20 | gift |"), base)


def test_a_tag_from_each_device():
    merged = both_ways(
        change(("[friend]", "[friend, choir]")), change(("[friend]", "[friend, tea]"))
    )
    expect(merged, change(("[friend]", "[friend, choir, tea]")))


def test_the_same_tag_from_both_with_one_more():
    merged = both_ways(
        change(("[friend]", "[friend, choir]")), change(("[friend]", "[friend, choir, tea]"))
    )
    expect(merged, change(("[friend]", "[friend, choir, tea]")))


def test_a_tag_from_each_in_a_list_of_lines():
    base = "---\ntags:\n  - friend # since school\ncity: Oslo\n---\n"
    row = "  - friend # since school"
    merged = both_ways(below(row, "  - choir"), below(row, "  - tea"), base)
    expect(merged, below(row, "  - choir\n  - tea"), base)


def test_the_later_last_contact_wins_from_either_side():
    merged = both_ways(
        change(("last_contact: 2026-11-01", "last_contact: 2026-11-20")),
        change(("last_contact: 2026-11-01", "last_contact: 2026-11-21")),
    )
    expect(merged, change(("last_contact: 2026-11-01", "last_contact: 2026-11-21")))


def test_a_last_contact_keeps_its_comment_and_its_link():
    base = '---\nLast-Seen: "[[2026-11-01]]"  # at the choir\n---\n'
    merged = both_ways(
        change(("2026-11-01", "2026-11-20")), change(("2026-11-01", "2026-11-21")), base
    )
    expect(merged, change(("2026-11-01", "2026-11-21")), base)


def test_two_fields_beside_one_another_changed_on_two_devices():
    merged = both_ways(
        change(("circle: close", "circle: dear")), change(("cadence: 3 weeks", "cadence: 2 weeks"))
    )
    expect(
        merged, change(("circle: close", "circle: dear"), ("cadence: 3 weeks", "cadence: 2 weeks"))
    )


def test_one_new_field_at_two_places_is_there_once():
    merged = both_ways(
        above("circle: close", "city: Oslo"), below("cadence: 3 weeks", "city: Oslo")
    )
    expect(merged, above("circle: close", "city: Oslo"))


def test_one_new_field_with_two_values_is_asked_and_never_stands_twice():
    merged = both_ways(
        above("circle: close", "city: Oslo"), below("cadence: 3 weeks", "city: Bergen")
    )
    (conflict,) = merged.conflicts
    assert (conflict.key, conflict.ours, conflict.theirs) == ("city", "Oslo", "Bergen")


def test_a_field_changed_in_two_ways_is_asked_by_its_name():
    merged = both_ways(
        change(("cadence: 3 weeks", "cadence: 2 weeks")),
        change(("cadence: 3 weeks", "cadence: monthly")),
    )
    (conflict,) = merged.conflicts
    assert (conflict.key, conflict.ours, conflict.theirs) == ("cadence", "2 weeks", "monthly")


def test_a_conflict_marks_nothing_but_what_conflicts():
    merged = both_ways(
        change(("cadence: 3 weeks", "cadence: 2 weeks"), (FIRST, f"{GIFT}\n{FIRST}")),
        change(("cadence: 3 weeks", "cadence: monthly"), (FIRST, f"{CALL}\n{FIRST}")),
    )
    marked = "<<<<<<< ours\ncadence: 2 weeks\n=======\ncadence: monthly\n>>>>>>> theirs"
    wanted = change(("cadence: 3 weeks", marked), (FIRST, f"{CALL}\n{GIFT}\n{FIRST}"))
    assert merged.data.decode() == wanted.of(NOTE)


def test_a_field_removed_here_and_changed_there_is_asked():
    merged = both_ways(
        change(("cadence: 3 weeks\n", "")), change(("cadence: 3 weeks", "cadence: monthly"))
    )
    assert [one.key for one in merged.conflicts] == ["cadence"]


def test_a_snooze_on_both_devices_to_two_days_is_asked_and_to_one_is_not():
    first, second = "snooze_until: 2026-12-01", "snooze_until: 2026-12-24"
    same = both_ways(above("circle: close", first), above("circle: close", first))
    expect(same, above("circle: close", first))
    other = both_ways(above("circle: close", first), above("circle: close", second))
    assert [one.key for one in other.conflicts] == ["snooze_until"]


def test_a_comment_here_and_a_value_there():
    merged = both_ways(
        change(("cadence: 3 weeks", "cadence: 3 weeks  # as she asked")),
        change(("cadence: 3 weeks", "cadence: 2 weeks")),
    )
    expect(merged, change(("cadence: 3 weeks", "cadence: 2 weeks  # as she asked")))


def test_fields_put_into_another_order_here_and_changed_there():
    base = "---\na: 1\nb: 2\nc: 3\n---\n"
    merged = both_ways(
        change(("a: 1\nb: 2\nc: 3", "c: 3\nb: 2\na: 1")), change(("b: 2", "b: 20")), base
    )
    assert merged.clean
    assert meaning(merged.data)[0] == {"a": "1", "b": "20", "c": "3"}


def test_front_matter_made_on_one_device_and_text_on_the_other():
    base = "Likes tea.\n"
    merged = both_ways(
        above("Likes tea.", "---\ncity: Oslo\n---"), below("Likes tea.", "And cake."), base
    )
    expect(merged, change(("Likes tea.", "---\ncity: Oslo\n---\nLikes tea.\nAnd cake.")), base)


def test_a_task_ticked_here_and_moved_to_another_day_there():
    merged = both_ways(
        change((SCAN, "- [x] send the scan 📅 2026-12-01 ✅ 2026-11-20")),
        change((SCAN, "- [ ] send the scan 📅 2026-12-08")),
    )
    expect(merged, change((SCAN, "- [x] send the scan 📅 2026-12-08 ✅ 2026-11-20")))


def test_a_task_ticked_on_both_devices_was_done_the_first_time():
    merged = both_ways(
        change((SCAN, "- [x] send the scan 📅 2026-12-01 ✅ 2026-11-20")),
        change((SCAN, "- [x] send the scan 📅 2026-12-01 ✅ 2026-11-21")),
    )
    expect(merged, change((SCAN, "- [x] send the scan 📅 2026-12-01 ✅ 2026-11-20")))


def test_two_neighbouring_tasks_ticked_on_two_devices():
    merged = both_ways(
        change((SCAN, SCAN.replace("[ ]", "[x]"))), change((FLAT, FLAT.replace("[ ]", "[x]")))
    )
    expect(
        merged,
        change((SCAN, SCAN.replace("[ ]", "[x]")), (FLAT, FLAT.replace("[ ]", "[x]"))),
    )


def test_a_task_ticked_here_and_written_anew_there_is_asked():
    merged = both_ways(
        change((SCAN, SCAN.replace("[ ]", "[x]"))),
        change(("send the scan", "send the scan of 1871")),
    )
    (conflict,) = merged.conflicts
    assert conflict.what == 'the task "send the scan"'


def test_a_task_from_each_device():
    merged = both_ways(below(FLAT, "- [ ] bring back the kettle"), below(FLAT, "- [ ] bake"))
    expect(merged, below(FLAT, "- [ ] bake\n- [ ] bring back the kettle"))


def test_a_point_of_a_list_from_each_device():
    base = "## Gift ideas\n- a teapot\n\nMore text.\n"
    merged = both_ways(below("- a teapot", "- a scarf"), below("- a teapot", "- a book"), base)
    expect(merged, below("- a teapot", "- a book\n- a scarf"), base)


def test_two_paragraphs_changed_on_two_devices():
    merged = both_ways(change(("Likes tea.", "Loves tea.")), change(("river", "sea")))
    expect(merged, change(("Likes tea.", "Loves tea."), ("river", "sea")))


def test_one_paragraph_changed_in_two_ways_is_asked():
    merged = both_ways(change(("Likes", "Loves")), change(("Likes", "Hates")))
    (conflict,) = merged.conflicts
    assert (conflict.what, conflict.ours, conflict.theirs) == (
        "the text",
        "Loves tea.",
        "Hates tea.",
    )


def test_a_deleted_line_does_not_come_back():
    merged = both_ways(change(("Lives by the river.\n\n", "")), above(FIRST, GIFT))
    assert "river" not in merged.data.decode()


def test_a_new_person_made_on_both_devices_with_one_name():
    ours = b"---\ncity: Oslo\ntags: [a]\n---\n## Log\n- 2026-11-20 call\n"
    theirs = b"---\nemail: m@example.org\ntags: [b]\n---\n## Log\n- 2026-11-21 visit\n"
    merged = both_orders(b"", ours, theirs)
    assert merged.clean
    assert merged.data == (
        b"---\ncity: Oslo\nemail: m@example.org\ntags: [a, b]\n---\n"
        b"## Log\n- 2026-11-21 visit\n- 2026-11-20 call\n"
    )


@pytest.mark.parametrize("ours_ends", [b"\n", b"\r\n"])
def test_a_device_that_writes_other_line_ends_does_not_hide_what_changed(ours_ends):
    base = NOTE.encode()
    ours = above(FIRST, GIFT).of(NOTE).encode().replace(b"\n", ours_ends)
    theirs = above(FIRST, CALL).of(NOTE).encode().replace(b"\n", b"\r\n")
    merged = both_orders(base, ours, theirs)
    wanted = above(FIRST, f"{CALL}\n{GIFT}").of(NOTE).encode().replace(b"\n", b"\r\n")
    assert (merged.clean, merged.data) == (True, wanted)


def test_line_ends_of_both_kinds_stay_where_they_are():
    base = b"a\r\nb\nc\r\nd\n"
    merged = both_orders(base, b"A\r\nb\nc\r\nd\n", b"a\r\nb\nc\r\nD\n")
    assert (merged.clean, merged.data) == (True, b"A\r\nb\nc\r\nD\n")


def test_a_missing_last_line_end_stays_missing():
    merged = both_orders(b"a\n\nb", b"A\n\nb", b"a\n\nb\nc")
    assert (merged.clean, merged.data) == (True, b"A\n\nb\nc")


def test_a_byte_order_mark_stays_and_one_that_a_side_took_away_is_gone():
    bom = b"\xef\xbb\xbf"
    base, ours, theirs = b"a\n\nb\n", b"A\n\nb\n", b"a\n\nB\n"
    assert both_orders(bom + base, bom + ours, bom + theirs).data == bom + b"A\n\nB\n"
    assert both_orders(bom + base, bom + ours, theirs).data == b"A\n\nB\n"


def test_bytes_that_are_no_utf_8_are_kept_as_they_are():
    merged = both_orders(b"caf\xe9\n\ntea\n", b"caf\xe9!\n\ntea\n", b"caf\xe9\n\nt\xe9\n")
    assert (merged.clean, merged.data) == (True, b"caf\xe9!\n\nt\xe9\n")


@pytest.mark.parametrize(
    "wrong",
    [
        b"<<<<<<< ours\na\n=======\nb\n>>>>>>> theirs\n",
        "tea\n".encode("utf-16"),
        b"\x00\x01\n",
    ],
)
def test_what_was_never_decided_or_is_no_text_is_asked_and_both_sides_are_there(wrong):
    merged = both_orders(b"a\n", wrong, b"b\n")
    (conflict,) = merged.conflicts
    assert (conflict.ours_bytes, conflict.theirs_bytes) == (wrong, b"b\n")
    assert wrong in merged.data


def test_an_open_fence_and_a_second_block_get_no_field_twice():
    unclosed = "---\ncity: Oslo\n\nText.\n\nMore.\n"
    merged = both_ways(above("city: Oslo", "role: cook"), below("More.", "And more."), unclosed)
    expect(
        merged,
        change(("city: Oslo", "role: cook\ncity: Oslo"), ("More.", "More.\nAnd more.")),
        unclosed,
    )
    two = "---\na: 1\n---\n---\nb: 2\nc: 3\nd: 4\n---\n"
    assert not both_ways(above("b: 2", "x: 1"), below("d: 4", "x: 2"), two).clean


def test_text_of_theirs_that_would_vanish_in_a_comment_of_ours_is_asked():
    base = "one\n\ntwo\n\nthree\n"
    merged = both_ways(change(("one", "%%\none"), ("three", "three\n%%")), below("two", GIFT), base)
    assert not merged.clean


def test_a_whole_note_merged_with_itself_and_with_nothing_changed():
    data = NOTE.encode()
    assert merge_notes(b"", data, data).data == data
    assert merge_notes(data, b"", data).data == b""
