"""What is read without a parser is read as the parser would, and all else is left to it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_tools.notes.html.markdown import _env
from vault_tools.notes.html.parsed_markdown import (
    _parser,
    parsed_blocks,
    parsed_line,
    parsed_words,
)
from vault_tools.notes.html.simple_markdown import _URL, simple_blocks, simple_line, simple_words

EVERYDAY = """\
# Maya

Met through [[Jonas Weber|Jonas]] in 2014: a *long* evening! "Never again," she said & laughed.
12 people, **one table.** (Ours), 50 % off = half.

Likes:
- plants – all of them
- [the garden](https://example.org/a?b=c) #outside
- see [[#How we met]] [feeling:: at home & seen]

> A cake with a shoe in it.
> Many *happy* returns.
## How we met

[[Acme]] and [[Nobody]].
"""
HTML = """\
<h3 id="note-maya">Maya</h3>
<p>Met through <a href="Jonas%20Weber.html">Jonas</a> in 2014: a <em>long</em> evening! \
&quot;Never again,&quot; she said &amp; laughed.
12 people, <strong>one table.</strong> (Ours), 50 % off = half.</p>
<p>Likes:</p>
<ul>
<li>plants – all of them</li>
<li><a href="https://example.org/a?b=c">the garden</a> <span class="tag">#outside</span></li>
<li>see <a href="#note-how-we-met">How we met</a> <span class="field"><span class="key">feeling</span> \
at home &amp; seen</span></li>
</ul>
<blockquote>
<p>A cake with a shoe in it.
Many <em>happy</em> returns.</p>
</blockquote>
<h4 id="note-how-we-met">How we met</h4>
<p><a href="Acme.html">Acme</a> and <span class="unresolved">Nobody</span>.</p>
"""
KNOWN = {  # by the rules of simple_markdown, which leave to the parser whatever others begin with
    *("text", "newline", "escape", "backticks", "strikethrough", "highlight", "emphasis", "tag"),
    *("square_field", "round_field", "block_id", "wikilink", "bare_url", "link", "image"),
    *("footnote_inline", "footnote_ref", "autolink", "html_inline", "entity"),
    *("table", "code", "fence", "blockquote", "hr", "list", "footnote_def", "reference"),
    *("html_block", "heading", "lheading", "paragraph"),
    *("normalize", "block", "tasks", "callouts", "inline", "footnote_gather", "footnote_tail"),
    *("text_join", "task_boxes", "tidy", "headings", "settle_links"),
    *("balance_pairs", "fragments_join"),
}
# What everyday notes are made of, and the same among signs that mean more.
EVERYDAY_PARTS = (
    *(
        "a",
        "B word",
        "é w",
        "12",
        "2019",
        " ",
        "\n",
        "\n\n",
        "\n- ",
        "\n# ",
        "\n### ",
        "\n> ",
        "\n\n> ",
        " **bold** ",
    ),
    *(
        " [k:: v]",
        "[a b::é w, x]",
        " *em* ",
        "**b c.**,",
        "(*a*)",
        "[[A b]]",
        "[[A|t]]",
        "[[#A]]",
        "[x](https://a.bc/d?e=f)",
    ),
    *(" #tag", " #a/ ", "!", "?", ".", ":", "=", " & ", "%", " - ", "'", '"', "(", ")", "…", "+"),
)
OTHER_PARTS = (
    *("**", "*", "_u_", "[[ ]]", "![[A]]", "[x](y)", "[x]", "[ ] ", "#1", "#a/", "::", "://", "=="),
    *(
        "&amp;",
        "%%",
        "<",
        ">",
        "`",
        "~~",
        "^a",
        "\\",
        "|",
        "\t",
        "\r",
        "\0",
        "\u2028",
        "\xa0",
        "  ",
    ),
    *(
        "(k:: v)",
        "[k:: v]",
        "https://a.bc",
        "\n  ",
        "\n    ",
        "\n> ",
        "\n1. ",
        "\n---\n",
        "\n===\n",
    ),
    *(
        "- ",
        "* ",
        "\n* ",
        "\n-",
        "1)",
        "\n|a|b|\n|-|-|\n",
        "[^1]",
        "\n[^1]: x",
        "\n[x]: y",
        "\n:-|-\n",
    ),
)


def leads(target):
    return None if target == "Nobody" else f"{target}.html".replace(" ", "%20")


def env():
    return _env(leads, heading_level=3)


def texts(parts):
    return st.lists(st.sampled_from(parts), max_size=14).map("".join)


def agree(text):
    """Where there is an answer without a parser, it is the parser's."""
    html, line, words = simple_blocks(text, env()), simple_line(text, env()), simple_words(text)
    if html is not None:
        assert html == parsed_blocks(text, env())
    if line is not None:
        assert line == parsed_line(text, env())
    if words is not None:
        assert words == parsed_words(text, env())


def test_an_everyday_note_needs_no_parser():
    assert simple_blocks(EVERYDAY, env()) == HTML == parsed_blocks(EVERYDAY, env())


@given(texts(EVERYDAY_PARTS))
def test_what_everyday_notes_are_made_of_is_read_as_the_parser_reads_it(text):
    agree(text)


@given(texts((*EVERYDAY_PARTS, *OTHER_PARTS)))
def test_what_may_mean_more_is_read_as_the_parser_reads_it(text):
    agree(text)


@given(st.text(alphabet="ab1 \n\t-*_#[]()|:.!%&=<>`~^\\'\"é\u2028"))
def test_any_text_is_read_as_the_parser_reads_it(text):
    agree(text)


@pytest.mark.parametrize(
    "text",
    [
        *("> [!note]", "> a\nb", "a\n> b", "- a\n> b", "> a\n>\n> b", "> - a", ">a", "> > a"),
        *("a #tag\0", "[[A\0b]]", "a\0"),
        *("1. one", "* one", "    code", "```\ncode\n```", "a\n---", "a\n===", "---"),
        *("- a\n\n- b", "- a\n  - b", "- a\nb", "- [ ] task", "a  \nb", "a\\\nb", "| a |\n| - |"),
        *("![[a.png]]", "![a](b.png)", "`code`", "~~gone~~", "==mark==", "a ^id", "[^1]", "&amp;"),
        *(
            "<b>",
            "https://a.bc",
            "[k:: *v*]",
            "[k:: v]: b",
            "[k::]",
            "(k:: v)",
            "**a*",
            "2 * 3",
            "_a_",
            "[a](b.md)",
            "%%a%%",
        ),
        *("[[ ]]", "#1", "# a #", "a\r\nb", "[a]: b"),
    ],
)
def test_what_means_more_is_left_to_the_parser(text):
    assert simple_blocks(text, env()) is None


def test_a_rule_that_comes_new_to_the_parser_is_a_question_to_what_does_without():
    rulers = (_parser().inline.ruler, _parser().inline.ruler2, _parser().block.ruler)
    rules = {name for ruler in (*rulers, _parser().core.ruler) for name in ruler.get_active_rules()}
    assert rules == KNOWN


@given(st.from_regex(_URL, fullmatch=True))
def test_an_address_that_is_taken_as_it_is_would_be_left_so(url):
    assert _parser().normalizeLink(url) == url
