import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_tools.notes.editing.edit_regions import replace_region
from vault_tools.notes.note import parse_note
from vault_tools.problems import EditRefused

REGION = b"<!-- vault:begin week 2026-W47 -->\n- [ ] [[Maya]]\n<!-- vault:end week -->\n"


def test_an_empty_note_gets_the_region_alone():
    assert replace_region(b"", "week", "2026-W47", "- [ ] [[Maya]]\n") == REGION


def test_a_note_without_the_region_gets_it_at_its_end_below_an_empty_line():
    assert (
        replace_region(b"# Mine\n", "week", "2026-W47", "- [ ] [[Maya]]") == b"# Mine\n\n" + REGION
    )
    assert replace_region(b"# Mine", "week", "2026-W47", "- [ ] [[Maya]]") == b"# Mine\n\n" + REGION
    assert (
        replace_region(b"# Mine\n\n", "week", "2026-W47", "- [ ] [[Maya]]")
        == b"# Mine\n\n" + REGION
    )
    assert (
        replace_region(b"---\na: 1\n---", "week", "2026-W47", "- [ ] [[Maya]]")
        == b"---\na: 1\n---\n" + REGION
    )


def test_only_what_stands_between_the_markers_changes():
    before = b"\xef\xbb\xbf# Mine \xff\r\n\r\n<!-- vault:begin week old -->\r\nstale\r\n<!-- vault:end week --> and\r\nmore\x20"
    after = b"\xef\xbb\xbf# Mine \xff\r\n\r\n<!-- vault:begin week new -->\r\none\r\ntwo\r\n<!-- vault:end week --> and\r\nmore\x20"
    assert replace_region(before, "week", "new", "one\ntwo") == after
    assert replace_region(after, "week", "new", "one\ntwo") == after


def test_a_region_may_be_empty_and_have_no_label():
    data = replace_region(REGION, "week", "", "")
    assert data == b"<!-- vault:begin week -->\n<!-- vault:end week -->\n"
    assert replace_region(data, "week", "2026-W47", "- [ ] [[Maya]]") == REGION


def test_each_region_is_written_on_its_own():
    both = replace_region(REGION, "gifts", "", "a plant")
    assert replace_region(both, "gifts", "", "a letter") == both.replace(b"a plant", b"a letter")
    assert replace_region(both, "week", "2026-W47", "- [ ] [[Jonas]]") == both.replace(
        b"Maya", b"Jonas"
    )


def test_markers_in_code_or_in_a_comment_are_only_text():
    for data in (b"```\n" + REGION + b"```\n", b"%%\n<!-- vault:begin week x -->\n%%\n"):
        assert replace_region(data, "week", "2026-W47", "- [ ] [[Maya]]") == data + b"\n" + REGION


@pytest.mark.parametrize(
    "damaged",
    [
        b"<!-- vault:begin week x -->\nno end\n",
        b"no begin\n<!-- vault:end week -->\n",
        REGION + REGION,
        b"<!-- vault:begin week x -->\n" + REGION,
        REGION + b"<!-- vault:end week -->\n",
    ],
)
def test_markers_that_are_no_pair_are_left_alone(damaged):
    with pytest.raises(EditRefused, match="no longer a pair") as refused:
        replace_region(damaged, "week", "2026-W47", "- [ ] [[Maya]]")
    assert "vault:begin week" in refused.value.hint


@pytest.mark.parametrize(
    ("label", "inner"),
    [
        ("a", "```\nopen"),
        ("a", "%% open"),
        ("a", "<!-- vault:end week -->"),
        ("a", "one\rtwo"),
        ("a", "\ud800"),
        ("a --> b", "text"),
        ("a\nb", "text"),
    ],
)
def test_text_that_would_not_stay_between_its_markers_is_refused(label, inner):
    with pytest.raises(EditRefused):
        replace_region(REGION + b"\nmine\n", "week", label, inner)


def test_nothing_is_appended_where_nobody_would_see_it():
    with pytest.raises(EditRefused, match="between its markers"):
        replace_region(b"```\nan open code block\n", "week", "", "text")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"\xff\xfeh\x00i\x00", "UTF-16"),
        (b"a\x00b", "zero bytes"),
        (b"---\nname: x\nno end\n", "never ends"),
        (b"one\rtwo\r", "old Macs"),
        (b"<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n", "merged"),
    ],
)
def test_a_note_that_must_be_mended_first_is_refused(data, says):
    with pytest.raises(EditRefused, match=says):
        replace_region(data, "week", "", "text")


PIECES = st.sampled_from(
    ["words", "", "- a [[b]]", "# H", "> q", "```\nx\n```", "%% c %%", "tab\t", "é"]
)


@given(st.lists(PIECES), st.lists(PIECES), st.lists(PIECES), st.sampled_from(["\n", "\r\n"]))
def test_a_rewrite_keeps_all_around_and_is_read_back(above, inner, below, newline):
    top, bottom = "\n".join([*above, ""]), "\n".join(["", *below])
    note = f"{top}<!-- vault:begin week a -->\nold\n<!-- vault:end week -->{bottom}"
    data = replace_region(note.replace("\n", newline).encode(), "week", "b", "\n".join(inner))
    text = data.decode().replace("\r\n", "\n")
    assert text.startswith(top + "<!-- vault:begin week b -->\n")
    assert text.endswith("<!-- vault:end week -->" + bottom)
    assert [region.label for region in parse_note("x.md", data).regions] == ["b"]
    assert replace_region(data, "week", "b", "\n".join(inner)) == data
