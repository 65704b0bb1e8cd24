"""The three-way comparison of lines, held against git's own."""

import subprocess
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vault_tools.sync.merging.diff3 import align, cut_three_ways
from vault_tools.sync.merging.rows import Row, chosen, is_clean
from vault_tools.sync.merging.text_merge import merge_lines

letters = st.lists(st.sampled_from("abcde"), max_size=12)


@given(letters, letters)
def test_pairs_are_alike_rise_and_are_the_same_from_either_side(a, b):
    pairs = align(a, b)
    assert all(a[i] == b[j] for i, j in pairs)
    assert all(p < q and r < s for (p, r), (q, s) in pairwise(pairs))
    assert [(j, i) for i, j in pairs] == align(b, a)


@given(letters, letters, letters)
def test_the_parts_give_every_version_back(base, ours, theirs):
    parts = list(cut_three_ways(base, ours, theirs))
    for name, version in (("base", base), ("ours", ours), ("theirs", theirs)):
        assert [one for part in parts for one in version[getattr(part, name)]] == version
    for part in parts:
        if part.stable:
            assert base[part.base] == ours[part.ours] == theirs[part.theirs]


@st.composite
def edits(draw, base, sign):
    """Lines of a text in which none stands twice, with lines of one's own in them."""
    side = []
    for line in base:
        match draw(st.sampled_from("kkkkkkcda")):
            case "k":
                side.append(line)
            case "c":
                side.append(f"{line}{sign}")
            case "a":
                side += [line, f"{line}{sign} new"]
    return side


base_lines = [f"line {number}" for number in range(14)]


@settings(max_examples=60, deadline=None)
@given(edits(base_lines, "x"), edits(base_lines, "y"))
def test_gits_merge_of_plain_lines_is_ours(tmp_path_factory, ours, theirs):
    folder = tmp_path_factory.mktemp("three")
    versions = {"ours": ours, "base": base_lines, "theirs": theirs}
    for name, lines in versions.items():
        (folder / name).write_text("".join(f"{line}\n" for line in lines))
    git = subprocess.run(
        ["git", "merge-file", "-p", "--diff-algorithm=patience", "ours", "base", "theirs"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    if git.returncode == 129 or git.returncode > 128:  # an older git has no such option
        git = subprocess.run(
            ["git", "merge-file", "-p", "ours", "base", "theirs"],
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
        )
    parts = merge_lines(
        *([Row(line) for line in lines] for lines in (base_lines, ours, theirs)), "the text"
    )
    assert is_clean(parts) == (git.returncode == 0)
    if is_clean(parts):
        rows = chosen(parts, lambda clash: clash.ours)
        assert "".join(f"{row.text}\n" for row in rows) == git.stdout


def test_a_very_long_text_without_a_line_that_stands_once_is_compared_quickly():
    lines = ["a", "b"] * 3000
    pairs = align(lines, ["b", *lines[:-1], "b"])
    assert len(pairs) > 5900


@pytest.mark.parametrize("lines", [[], ["a"]])
def test_nothing_beside_something(lines):
    assert align(lines, []) == []
