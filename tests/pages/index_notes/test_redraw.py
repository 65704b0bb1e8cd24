"""Drawing `This week` anew: our own text goes, and no line of the user's is ever lost."""

from hypothesis import given
from hypothesis import strategies as st

from tests.pages.week_notes import FIRST, changed, drawn, left_of
from vault_tools.notes.editing.boxes import WEEK_REGION, words_of
from vault_tools.notes.note import parse_note


def test_what_was_drawn_is_nobodys_and_the_marker_names_the_week():
    left = left_of(FIRST)
    assert (left.week, left.loose) == ("2026-W47", ())
    assert [(one.key, one.mark, one.text, one.below, one.drawn) for one in left.items] == [
        ("maya", " ", "", (), True),
        ("jonas", " ", "", (), True),
        ("maya", "", "", (), True),
    ]


def test_a_bullet_of_ours_that_was_made_a_box_says_nothing_but_its_tick():
    data = changed("- [[Maya]] · Friday 20 November", "- [x] [[Maya]] · Friday 20 November")
    item = left_of(data).items[2]
    assert (item.ticked, item.text, item.drawn) == (True, "", True)


def test_a_marker_that_lost_its_sums_makes_every_line_the_users():
    head = FIRST.split(b"-->")[0]
    left = left_of(FIRST.replace(head, b"# This week\n\n<!-- vault:begin this-week 2026-W47 "))
    assert left.items[0].below == ("    - last: 3 October 2026, call", "    - every two weeks")


def test_a_line_below_a_bullet_of_ours_keeps_the_name_it_is_about():
    data = drawn(changed("· Friday 20 November", "· Friday 20 November\n    - likes lilies"))
    assert data.endswith(b"## Kept from 2026-W47\n\n- [[Maya]]\n    - likes lilies\n")


def test_words_before_the_link_are_the_users_too():
    item = left_of(changed("- [ ] [[Maya]]", "- [x] called [[Maya]] at noon")).items[0]
    assert item.said == "called at noon"


def test_a_code_block_of_the_users_keeps_its_empty_lines():
    code = "    ```\n    a\n\n    b\n    ```\n"
    data = drawn(changed("- [ ] [[people", f"{code}- [ ] [[people"))
    assert f"    - every two weeks\n{code}".encode() in data
    assert drawn(data) == data


LINE = st.sampled_from(
    [
        *("a line of mine", "  - below it", "", "- [x] [[Ana]] coffee", "- [[people/Jonas]] · so"),
        *("- [ ] [[Nobody]] else", "## Mine", "\ttab", "- [-] [[Maya]] no", "> said", "%% x %%"),
        *(
            "- [ ] [[Ana]]",
            "1. one",
            "- every two weeks and a day",
            "<!-- a note -->",
            "* [[Ana]]",
        ),
    ]
)


def with_lines(at, lines):
    rows = FIRST.decode().split("\n")
    at = 3 + min(at, len(rows) - 5)
    return "\n".join([*rows[:at], *lines, *rows[at:]]).encode()


@given(st.integers(0, 13), st.lists(LINE, max_size=6), st.sampled_from(["2026-W47", "2026-W48"]))
def test_no_line_is_ever_lost_and_drawing_again_changes_nothing(at, lines, week):
    data = drawn(with_lines(at, lines), week)
    kept = [line.replace("[-]", "[ ]") for line in data.decode().split("\n")]
    for line in filter(str.strip, lines):
        assert line.replace("[-]", "[ ]") in kept or f"- [[Maya]]{line[14:]}" in kept, data.decode()
    assert drawn(data, week) == data


@given(st.integers(0, 13), st.lists(LINE, max_size=6))
def test_what_an_entry_says_goes_and_only_that(at, lines):
    logged = {"ana": "Ana: had a coffee with her", "maya": "so, no"}
    data = drawn(with_lines(at, lines), logged=logged)
    words = words_of(" ".join([data.decode(), *logged.values()]))
    assert words_of("\n".join(lines).replace("[x]", "")) <= words


def test_a_tick_that_an_entry_answers_is_gone():
    data = drawn(with_lines(0, ["- [x] [[Ana]] coffee ✅ 2026-11-18"]), logged={"ana": "coffee"})
    assert data == FIRST


def test_a_sign_alone_is_something_too():
    data = changed("- [ ] [[Maya]]", "- [ ] [[Maya]] !")
    assert drawn(data) == data
    heart = changed("- [ ] [[Maya]]", "- [x] [[Maya]] ❤️")
    assert "❤️" in drawn(heart, logged={"maya": "2026-11-18 call"}).decode()


def test_the_region_is_the_only_one():
    assert [one.name for one in parse_note("", drawn(FIRST)).regions] == [WEEK_REGION]
