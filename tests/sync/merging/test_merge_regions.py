"""Generated text never conflicts, and no tick or word of a user's is lost in it."""

import pytest

from tests.pages.week_notes import FIRST, INNER, changed, drawn, left_of
from vault_tools.sync.merging.merge_notes import merge_notes

MAYA, JONAS = "- [ ] [[Maya]]", "- [ ] [[people/Jonas|Jonas]]"
NEXT = "**Week 48**\n\n- [ ] [[Ana]]\n    - every week\n"


def boxes(data):
    return {one.key: (one.mark, one.text, one.below) for one in left_of(data).items if one.mark}


def left_by_users(data):
    """Everything that is the user's, however it is ordered."""
    left = left_of(data)
    said = {
        key: (mark, sorted(text.split()), sorted(below))
        for key, (mark, text, below) in boxes(data).items()
        if mark.strip() or text.strip() or below
    }
    return left.week, said, sorted(left.loose)


def merged(ours, theirs, base=FIRST):
    result, turned = merge_notes(base, ours, theirs), merge_notes(base, theirs, ours)
    assert result.clean
    assert turned.clean
    assert left_by_users(result.data) == left_by_users(turned.data)
    return result.data


def test_a_box_ticked_on_each_device_is_ticked():
    data = merged(changed(MAYA, "- [x] [[Maya]]"), changed(JONAS, JONAS.replace("[ ]", "[x]")))
    assert {key: mark for key, (mark, *_) in boxes(data).items()} == {"maya": "x", "jonas": "x"}


def test_a_tick_on_the_phone_outlives_a_build_on_the_laptop():
    rebuilt = drawn(FIRST, inner="**Week 47**\n\n- [ ] [[Maya]]\n    - anew\n- [ ] [[Ana]]\n")
    data = merged(rebuilt, changed(JONAS, "- [x] [[people/Jonas|Jonas]] on the stairs"))
    assert boxes(data)["jonas"] == ("x", " on the stairs", ())
    assert b"- anew" in data or b"every two weeks" in data
    assert left_of(data).week == "2026-W47"


def test_words_behind_one_name_from_both_devices_are_both_there():
    data = merged(changed(MAYA, "- [x] [[Maya]] call"), changed(MAYA, "- [ ] [[Maya]] her mum"))
    mark, text, _ = boxes(data)["maya"]
    assert mark == "x"
    assert {"call", "her", "mum"} <= set(text.split())


def test_lines_below_a_box_and_lines_beside_are_kept():
    below = changed("    - every two weeks", "    - every two weeks\n    - ask about Lisbon")
    data = merged(below, changed("## Birthdays", "buy stamps\n\n## Birthdays"))
    assert boxes(data)["maya"] == (" ", "", ("    - ask about Lisbon",))
    assert left_of(data).loose == ("buy stamps",)


def test_a_tick_taken_back_stays_taken_back():
    ticked = changed(MAYA, "- [x] [[Maya]]")
    data = merged(FIRST, changed(JONAS, JONAS.replace("[ ]", "[x]"), ticked), base=ticked)
    assert {key: mark for key, (mark, *_) in boxes(data).items()} == {"maya": " ", "jonas": "x"}


def test_words_that_one_device_took_out_do_not_come_back():
    base = changed(MAYA, "- [ ] [[Maya]] her mum")
    data = merged(FIRST, changed(JONAS, JONAS.replace("[ ]", "[x]"), base), base=base)
    assert boxes(data)["maya"][1] == ""


def test_an_unread_tick_of_last_week_is_kept_as_one_of_that_week():
    ticked, next_week = changed(MAYA, "- [x] [[Maya]]"), drawn(FIRST, "2026-W48", NEXT)
    data = merged(next_week, ticked)
    assert data == ticked


def test_a_tick_that_the_later_week_has_read_is_gone():
    ticked = changed(MAYA, "- [x] [[Maya]]")
    read = drawn(ticked, "2026-W48", NEXT, logged={"maya": ""})
    redrawn = drawn(ticked, inner=INNER.replace("every month", "every year"))
    assert boxes(redrawn)["maya"][0] == "x"
    assert merged(read, redrawn, base=ticked) == read


def test_ticks_of_two_weeks_are_both_there_each_with_a_day_of_its_week():
    ticked = changed(MAYA, "- [x] [[Maya]] soup")
    now = changed("- [ ] [[Ana]]", "- [x] [[Ana]]", drawn(FIRST, "2026-W48", NEXT))
    data = merged(now, ticked)
    assert left_of(data).week == "2026-W48"
    assert boxes(data) == {
        "ana": ("x", "", ()),
        "maya": ("x", " soup ✅ 2026-11-20", ()),
    }


@pytest.mark.parametrize("name", ["people", "birthdays"])
def test_other_generated_text_never_conflicts(name):
    def note(inner, above=""):
        return f"# N\n{above}<!-- vault:begin {name} -->\n{inner}\n<!-- vault:end {name} -->\n".encode()

    result = merge_notes(note("a"), note("b", "mine\n"), note("c"))
    assert (result.clean, result.data) == (True, note("b", "mine\n"))


def test_generated_text_made_on_two_devices_for_the_first_time():
    assert merged(FIRST, drawn(inner="**Week 47**\n\n- [ ] [[Ana]]\n"), base=b"") == FIRST


def test_a_region_moved_on_one_device_keeps_the_ticks_of_the_other():
    base = FIRST + b"\nMy own words.\n"
    title, words = b"# This week\n", b"\nMy own words.\n"
    moved = base.replace(title, b"").replace(words, words + title)
    assert moved != base
    data = merged(base.replace(b"- [ ] [[Maya]]", b"- [x] [[Maya]]"), moved, base=base)
    assert boxes(data)["maya"][0] == "x"
