import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_tools.notes.body import Zone, headings, read_lines, regions


def zones(text):
    return [line.zone for line in read_lines(text, 1)]


T, Q, F, C, G = Zone.TEXT, Zone.QUOTE, Zone.CALLOUT, Zone.CODE, Zone.GENERATED


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain\n> quoted\nplain", [T, Q, T]),
        ("> [!note]- A callout\n> inside\n>> said\n\n> said", [F, F, Q, T, Q]),
        ("> [!quote] In her words\n> inside", [Q, Q]),
        ("> said\n> [!note]\n> said", [Q, Q, Q]),
        ("> said\ntext\n>[!info|wide]\n> ```\n> code\n> ```\n> inside", [Q, T, F, C, C, C, F]),
        ("```\ncode\n```\ntext", [C, C, C, T]),
        ("~~~ python\ncode ``` still\n~~~~\ntext", [C, C, C, T]),
        ("````\n```\n````\ntext", [C, C, C, T]),
        ("```\nnever closed", [C, C]),
        ("``` inline ``` text\ntext", [T, T]),
        (
            "<!-- vault:begin week 2026-W47 -->\n- [ ] x\n<!-- vault:end week -->\ntext",
            [G, G, T, T],
        ),
        ("<!-- vault:begin week -->\n```\n<!-- vault:end week -->\n```", [G, C, C, C]),
        ("%%\n<!-- vault:begin week -->\n%%\ntext", [T, T, T, T]),
    ],
)
def test_what_kind_of_place_a_line_is(text, expected):
    assert zones(text) == expected


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("see `[[Ana]]` and [[Bo]]", "see           and [[Bo]]"),
        ("``a ` b`` c", "          c"),
        ("a `b", "a `b"),
        ("hi %% secret %% there", "hi              there"),
        ("hi <!-- secret --> there", "hi                 there"),
        ("%% not closed", "              "),
    ],
)
def test_code_and_comments_are_blanked_column_for_column(text, seen):
    (line,) = read_lines(text, 1)
    assert line.seen.rstrip() == seen.rstrip()
    assert line.text == text


def test_comments_run_over_lines():
    lines = read_lines("a %% b\nsecret [[Ana]]\nc %% d", 1)
    assert [line.seen.split() for line in lines] == [["a"], [], ["d"]]


def test_every_line_knows_the_heading_above_it():
    lines = read_lines("text\n# Maya #\ntext\n## Log\n- x\n```\n# no heading\n```\n#tag", 11)
    assert [line.heading for line in lines] == ["", "Maya", "Maya", *["Log"] * 6]
    assert [(h.level, h.text, h.line) for h in headings(lines)] == [(1, "Maya", 12), (2, "Log", 14)]


def test_regions_stand_between_both_their_markers():
    text = """<!-- vault:begin week 2026-W47 -->
- [ ] x
<!-- vault:end week -->
<!-- vault:begin open -->
```
<!-- vault:begin code -->
<!-- vault:end code -->
```"""
    (region,) = regions(read_lines(text, 3))
    assert (region.name, region.label, region.begin, region.end) == ("week", "2026-W47", 3, 5)


def test_headings_inside_our_own_text_are_not_the_notes():
    lines = read_lines("<!-- vault:begin week -->\n## Ours\n<!-- vault:end week -->\ntext", 1)
    assert list(headings(lines)) == []
    assert lines[-1].heading == ""


@given(st.text() | st.text(alphabet="`~%<!->#> ab\n"))
def test_every_line_is_kept_as_long_as_it_is(text):
    lines = read_lines(text, 1)
    assert "\n".join(line.text for line in lines) == text
    for number, line in enumerate(lines, 1):
        assert line.number == number
        assert line.zone is Zone.CODE or len(line.seen) == len(line.text)
