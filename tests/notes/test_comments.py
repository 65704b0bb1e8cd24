"""Comments: what a note hides, and the code in which the same marks are shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_tools.notes.comments import comment_spans, without_comments

HIDDEN = {
    "within a line": ("Tea %%she hates it%% at four", "Tea  at four"),
    "over several lines": ("a\n%%\nprivate\n%%\nb", "a\n\nb"),
    "over a blank line": ("a %% private\n\nstill %% b", "a  b"),
    "over list items": ("- a %% private\n- still %% b", "- a  b"),
    "a fence in a comment is no fence": ("%%\n```\n%% a %%b%%", " a "),
    "backticks in a comment mean nothing": ("%% a ` b %% c ` d", " c ` d"),
    "an HTML comment": ("a<!-- private -->b", "ab"),
    "an HTML comment over lines": ("<!--\nprivate\n\n-->\nb", "\nb"),
    "our own markers": ("<!-- vault:begin week -->\nx\n<!-- vault:end week -->\n", "\nx\n\n"),
    "the shortest comments": ("a<!-->b<!--->c%%%%d<!---->e", "abcde"),
    "never closed, from its line's start": ("a\n%% private\n\nrest", "a\n"),
    "never closed, in a quoted list": ("> - %% private\n> rest", "> - "),
    "indented, as in a list": ("- a\n\n      %%private%%", "- a\n\n      "),
    "after an unbalanced backtick": ("a ` b\n\n%%private%% ` c", "a ` b\n\n ` c"),
    "between lone backticks of two items": ("- a `\n- %%private%% `", "- a `\n-  `"),
    "after a fence closed by its list": ("- ```\n  x\n\n%%private%%", "- ```\n  x\n\n"),
    "after a fence closed by its quote": ("> ```\n> x\n\n%%private%%", "> ```\n> x\n\n"),
    "after a fence deep in a list": (
        "1. a\n   - ```\n     x\n     ```\n   - %%private%%",
        "1. a\n   - ```\n     x\n     ```\n   - ",
    ),
    "after indented code that only looks like a fence": ("    ```\n\n%%private%%", "    ```\n\n"),
    "with Windows line ends": ("a\r\n%%\r\nb\r\n%%\r\nc", "a\r\n\r\nc"),
    "with a Mac's old line ends": ("```\r%%code%%\r```\r%%b%%c", "```\r%%code%%\r```\rc"),
}
SHOWN = {
    "nothing closes it": "100%% sure <!-- really",
    "a code span": "`%%code%%` and ``a ` <!-- b -->``",
    "a code span over two lines": "`%%co\nde%%`",
    "a fence": "```\n%%code%%\n<!-- code -->\n```",
    "a fence of tildes with a fence in it": "~~~\n```\n%%code%%\n~~~",
    "a fence longer than the one inside": "````\n```\n%%code%%\n````",
    "a fence in a quote": "> ```\n> %%code%%\n> ```",
    "a fence in a list": "- a\n\n  ```\n  %%code%%\n\n  %%code%%\n  ```",
    "a fence indented by a tab": "-\ta\n\n\t```\n\t%%code%%\n\t```",
    "a fence never closed": "```\n%%code%%\n\n%%code%%",
    "an indented fence in a fence closes nothing": "```\n    ```\n%%code%%",
    "escaped": r"\%% a %%",
    "no code, so no comment either": "plain",
}


@pytest.mark.parametrize(("text", "left"), HIDDEN.values(), ids=HIDDEN)
def test_comments_are_cut_out(text, left):
    assert without_comments(text) == left


@pytest.mark.parametrize("text", SHOWN.values(), ids=SHOWN)
def test_code_and_what_is_no_comment_stay(text):
    assert without_comments(text) == text


def test_spans_tell_where_a_comment_stands():
    text = "a %%b%% c"
    assert [text[begin:end] for begin, end in comment_spans(text)] == ["%%b%%"]


pieces = st.sampled_from(
    ["%%", "<!--", "-->", "`", "```", "~~~", "\n", "\r\n", "> ", "- ", "  ", "\t", "\\", "a", "é"]
)


@given(st.lists(pieces).map("".join))
def test_spans_are_in_order_and_apart(text):
    edges = [edge for span in comment_spans(text) for edge in span]
    assert edges == sorted(edges)
    assert all(begin < end <= len(text) for begin, end in comment_spans(text))


plain = st.text(st.sampled_from("ab é\n\r\t>-1.*[]()#|!"))


@given(plain, plain, plain)
def test_what_stands_between_the_marks_is_never_left(before, private, after):
    assert without_comments(f"{before}%%{private}%%{after}") == before + after
