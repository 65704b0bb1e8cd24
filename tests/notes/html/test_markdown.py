"""A whole note as a page shows it, one line of it, and the same as plain text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_tools.notes.comments import without_comments
from vault_tools.notes.html.markdown import _env, plain_text, render_inline, render_markdown
from vault_tools.notes.html.parsed_markdown import parsed_line, parsed_words

VAULT = {"Jonas Weber": "jonas-weber.html", "plant.jpg": "plant.jpg", "Acme": "acme.html"}

NOTE = """\
# Maya Lindqvist

Met at [[Acme]] through [[Jonas Weber|Jonas]]. %% She does not know about the party. %%
==Loves== plants. #climbing ^about

![[plant.jpg|120]]

%%
Private.

- [ ] also private
%%

> [!quote]- In her words
> ~~Never~~ *always* call.

    indented code

## Log
<!-- vault:begin log -->
- 2026-11-08 gift → plant at her door #secret [feeling:: seen]
- [x] ask [[Nobody]] 📅 2026-12-01
<!-- vault:end log -->

<script>alert("tea")</script>
"""
HTML = """\
<h2 id="note-maya-lindqvist">Maya Lindqvist</h2>
<p>Met at <a href="acme.html">Acme</a> through <a href="jonas-weber.html">Jonas</a>.
<mark>Loves</mark> plants. <span class="tag">#climbing</span></p>
<p><img src="plant.jpg" alt="plant" width="120"></p>
<details class="callout" data-callout="quote">
<summary class="callout-title">In her words</summary>
<p><s>Never</s> <em>always</em> call.</p>
</details>
<pre><code>indented code
</code></pre>
<h3 id="note-log">Log</h3>
<ul>
<li>2026-11-08 gift → plant at her door <span class="tag">#secret</span> \
<span class="field"><span class="key">feeling</span> seen</span></li>
<li class="task" data-task="x"><input type="checkbox" disabled checked aria-label="done"> ask \
<span class="unresolved">Nobody</span> 📅 2026-12-01</li>
</ul>
<p>&lt;script&gt;alert(&quot;tea&quot;)&lt;/script&gt;</p>
"""


def test_a_note_is_shown_as_its_writer_sees_it():
    assert render_markdown(NOTE, VAULT.get) == HTML


def test_the_same_note_gives_the_same_page():
    assert render_markdown(NOTE, VAULT.get) == render_markdown(NOTE, VAULT.get)


def test_windows_line_ends_change_nothing():
    assert render_markdown(NOTE.replace("\n", "\r\n"), VAULT.get) == HTML


def test_targets_are_asked_for_as_written():
    asked = []
    render_markdown("[[A b#C]] ![[d.png|9]] [x](e%20f.md#g) [y](https://a.b)", asked.append)
    assert sorted(asked) == ["A b#C", "d.png", "e f#g"]


def test_one_line_has_no_blocks():
    html = render_inline("- **a** [[Acme]] %%p%%", VAULT.get)
    assert html == '- <strong>a</strong> <a href="acme.html">Acme</a>'


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("call: an hour about *the* new **job**.", "call: an hour about the new job."),
        ("gift → [[Ana Costa|Ana]] and [[People/Jo#Work]]", "gift → Ana and Jo > Work"),
        ("tea [feeling:: [[seen]]] and (where:: Lisbon) cake", "tea and cake"),
        ("tea %%private%% <!-- hidden --> ^abc", "tea"),
        ("`code` ==mark== ~~gone~~ #tag", "code mark gone #tag"),
        ("[text](https://a.b) ![alt *x*](c.png) ![[d.png|90]]", "text alt x d.png"),
        ("a &amp; b <i>c</i> \\*d\\*", "a & b <i>c</i> *d*"),
        ("two\nlines  and   blanks", "two lines and blanks"),
        ("see https://a.b/c_d and <foo:bar>", "see https://a.b/c_d and <foo:bar>"),
        ("", ""),
    ],
)
def test_plain_text_is_what_a_reader_sees(line, text):
    assert plain_text(line) == text


@given(st.text(alphabet="ab1 ,.;?'\"’()/–—-_*[]`<&#:=!~^\\%\n\té", max_size=40))
def test_a_line_that_needs_no_parser_is_shown_as_the_parser_would(text):
    resolve = lambda _target: None  # noqa: E731
    parsed = parsed_line(without_comments(text).strip(), _env(resolve))
    assert render_inline(text, resolve) == parsed
    assert plain_text(text) == parsed_words(without_comments(text), _env(resolve))
