"""Footnotes: shown at the end, linked both ways."""

import re

from vault_tools.notes.html.markdown import render_inline, render_markdown


def page(text, **settings):
    return render_markdown(text, lambda _target: None, **settings)


def test_a_footnote_is_linked_there_and_back():
    assert page("Met in May[^when].\n\n[^when]: Or June.") == (
        '<p>Met in May<sup class="footnote-ref" id="note--fnref1">'
        '<a href="#note--fn1">[1]</a></sup>.</p>\n'
        '<div class="footnotes">\n<ol>\n<li id="note--fn1"><p>Or June. '
        '<a class="footnote-back" href="#note--fnref1" aria-label="back to the text">↩</a></p>\n'
        "</li>\n</ol>\n</div>\n"
    )


def test_every_id_is_unique_and_every_link_arrives():
    html = page("# Fn1\na[^1] b[^1] c^[in *line*] [^2]\n\n[^1]: x\n\n    more\n\n[^2]: y[^1]")
    ids = re.findall(r'id="(.*?)"', html)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#(.*?)"', html)) <= set(ids)


def test_a_definition_within_a_definition_loses_neither():
    html = page("a[^1] b[^2]\n\n[^1]: one\n\n    [^2]: two words\n\n    more")
    assert all(words in html for words in ("one", "two words", "more"))


def test_two_definitions_of_one_label_are_both_shown():
    assert {"one", "two"} <= set(re.findall(r"\w+", page("a[^1]\n\n[^1]: one\n\n[^1]: two")))


def test_a_definition_that_nothing_refers_to_is_shown_where_it_stands():
    assert page("a\n\n[^1]: Met *Ana*\n\nb") == "<p>a</p>\n<p>Met <em>Ana</em></p>\n<p>b</p>\n"


def test_a_reference_without_a_definition_stays_as_it_is():
    assert page("a[^1]") == "<p>a[^1]</p>\n"


def test_a_footnote_in_a_link_is_no_link():
    assert "<a href" not in page("[a ^[b]](https://c.d)").partition("<sup")[2].partition("</a>")[0]


def test_a_single_line_has_no_place_for_footnotes():
    assert render_inline("a ^[b]", lambda _target: None) == "a ^[b]"
