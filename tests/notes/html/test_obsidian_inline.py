"""Tags, fields, highlights and block ids, as they look in a rendered line."""

import pytest
from markdown_it import MarkdownIt

from vault_tools.notes.html.markdown import render_inline, render_markdown
from vault_tools.notes.html.obsidian_inline import if_closed


def line(text):
    return render_inline(text, lambda target: f"to/{target}")


def tags(text):
    return [part.split("<")[0] for part in line(text).split('<span class="tag">')[1:]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("#friend", ["#friend"]),
        ("a #friend, b", ["#friend"]),
        ("(#friends/climbing)", ["#friends/climbing"]),
        ("#a #b-c #d_e", ["#a", "#b-c", "#d_e"]),
        ("#über #日本語、 #हिन्दी #🎉", ["#über", "#日本語", "#हिन्दी", "#🎉"]),
        ("#y2026 #2026-w47", ["#y2026", "#2026-w47"]),
        ("**#bold** *#slanted*", ["#bold", "#slanted"]),
        ("#friend/", ["#friend"]),
    ],
)
def test_tags_are_marked(text, found):
    assert tags(text) == found


@pytest.mark.parametrize(
    "text",
    [
        *("#123", "#", "# a", "a#b", "C# and F#", "##a", "#-", "a/#b", "[[Note#Heading]]"),
        *("https://a.b/#top", "https://a.b/?q=#top", "`#code`", r"\#no", "&#35;no"),
    ],
)
def test_what_only_looks_like_a_tag_is_left(text):
    assert tags(text) == []


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("[feeling:: seen]", '<span class="field"><span class="key">feeling</span> seen</span>'),
        ("(feeling:: seen)", '<span class="field"><span class="key">feeling</span> seen</span>'),
        ("[a::b]", '<span class="field"><span class="key">a</span> b</span>'),
        (
            "x (by:: [[Jo]]) y",
            'x <span class="field"><span class="key">by</span> <a href="to/Jo">Jo</a></span> y',
        ),
        (
            "[by:: [[Jo]]](x)",
            '<span class="field"><span class="key">by</span> <a href="to/Jo">Jo</a></span>(x)',
        ),
        (
            "(a:: *b* (c) d)",
            '<span class="field"><span class="key">a</span> <em>b</em> (c) d</span>',
        ),
        ("(a:: 1) (see b)", '<span class="field"><span class="key">a</span> 1</span> (see b)'),
    ],
)
def test_fields_show_key_and_value(text, html):
    assert line(text) == html


def test_fields_may_stand_in_fields():
    inner = '<span class="field"><span class="key">b</span> 1</span>'
    assert line("[a:: [b:: 1]]") == f'<span class="field"><span class="key">a</span> {inner}</span>'


@pytest.mark.parametrize(
    "text", ["(see std::vector)", "[a:: b", "(a:: b", "a:: b", "(a:: b\nc)", "[:: b]", "`[a:: b]`"]
)
def test_what_only_looks_like_a_field_is_left(text):
    assert "field" not in line(text)


def test_a_field_closed_far_away_is_text():
    assert "field" not in line("[a:: " + "b" * 1000 + "]")


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("==hi==", "<mark>hi</mark>"),
        ("a ==b **c**== d", "a <mark>b <strong>c</strong></mark> d"),
        ("**a ==b==**", "<strong>a <mark>b</mark></strong>"),
        ("~~a ==b== c~~", "<s>a <mark>b</mark> c</s>"),
        ("==a== and ==b==", "<mark>a</mark> and <mark>b</mark>"),
        ("1 == 2 == 3", "1 == 2 == 3"),
        ("==open", "==open"),
        ("=====", "====="),
        ("`==a==`", "<code>==a==</code>"),
        ("**==a**b==", "<strong>==a</strong>b=="),
    ],
)
def test_highlights_pair_like_emphasis(text, html):
    assert line(text) == html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("she moved ^abc-123", "she moved"),
        ("one ^a\ntwo ^b", "one\ntwo"),
        ("x^2", "x^2"),
        ("a ^b c", "a ^b c"),
        ("`a ^b`", "<code>a ^b</code>"),
    ],
)
def test_block_ids_at_a_line_end_are_hidden(text, html):
    assert line(text) == html


def test_a_block_id_alone_leaves_no_empty_paragraph():
    assert render_markdown("- a\n\n^list-1\n", lambda _target: None) == "<ul>\n<li>a</li>\n</ul>\n"


def test_a_rule_for_links_is_asked_only_where_a_bracket_is_closed_further_on():
    asked = set()
    parser = MarkdownIt()
    parser.inline.ruler.at("link", if_closed(lambda state, _silent: asked.add(state.pos)))
    assert parser.renderInline("[a [b] [c [d") == "[a [b] [c [d"
    assert {0, 3} <= asked
    assert max(asked) < 5
