"""Links and embeds: where they lead, what they show, and what they never do."""

import pytest

from vault_tools.notes.html.markdown import render_inline, render_markdown

VAULT = {
    "Ana Costa": "people/ana-costa.html",
    "Ana Costa#Work": "people/ana-costa.html#note-work",
    "Ana Costa#^abc": "people/ana-costa.html",
    "People/Maya L": "people/maya-l.html",
    "photo.jpg": "files/photo.jpg",
    "my pictures/cat 1.png": "files/cat%201.png",
    "cv.pdf": "files/cv.pdf",
    "odd": 'x"y<z>.html',
}


def line(text):
    return render_inline(text, VAULT.get)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("[[Ana Costa]]", '<a href="people/ana-costa.html">Ana Costa</a>'),
        ("[[Ana Costa|my aunt]]", '<a href="people/ana-costa.html">my aunt</a>'),
        ("[[ Ana Costa | ]]", '<a href="people/ana-costa.html">Ana Costa</a>'),
        (
            "[[Ana Costa#Work]]",
            '<a href="people/ana-costa.html#note-work">Ana Costa &gt; Work</a>',
        ),
        ("[[Ana Costa#^abc]]", '<a href="people/ana-costa.html">Ana Costa</a>'),
        ("[[People/Maya L.md]]", '<a href="people/maya-l.html">Maya L</a>'),
        ("[x](People/Maya%20L.md)", '<a href="people/maya-l.html">x</a>'),
        ("[x](<People/Maya L.md>)", '<a href="people/maya-l.html">x</a>'),
        ("[*x*](Ana%20Costa#Work)", '<a href="people/ana-costa.html#note-work"><em>x</em></a>'),
        ("[[[Ana Costa]]]", '[<a href="people/ana-costa.html">Ana Costa</a>]'),
        ("**[[Ana Costa|a]]**", '<strong><a href="people/ana-costa.html">a</a></strong>'),
        ("[[odd|o]]", '<a href="x&quot;y&lt;z&gt;.html">o</a>'),
    ],
)
def test_links_lead_where_the_vault_says(text, html):
    assert line(text) == html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("[[Nobody]]", '<span class="unresolved">Nobody</span>'),
        ("[[Nobody|my <b>aunt</b>]]", '<span class="unresolved">my &lt;b&gt;aunt&lt;/b&gt;</span>'),
        ("![[Nobody.png|100]]", '<span class="unresolved">Nobody.png</span>'),
        ("[**x**](Nobody.md)", '<span class="unresolved"><strong>x</strong></span>'),
        ("[](People/Nobody.md)", '<span class="unresolved">Nobody</span>'),
        ("![me](nobody.png)", '<span class="unresolved">me</span>'),
        ("![](old/nobody.png)", '<span class="unresolved">nobody.png</span>'),
    ],
)
def test_a_name_that_leads_nowhere_is_still_shown(text, html):
    assert line(text) == html


@pytest.mark.parametrize("text", ["[[]]", "[[ ]]", "[[a\nb]]", "[[a[b]]", "`[[a]]`", r"\[[a]]"])
def test_what_only_looks_like_a_wikilink_is_left(text):
    assert "unresolved" not in line(text)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("![[photo.jpg]]", '<img src="files/photo.jpg" alt="photo">'),
        ("![[photo.jpg|200]]", '<img src="files/photo.jpg" alt="photo" width="200">'),
        (
            "![[photo.jpg|us, 2014|200x100]]",
            '<img src="files/photo.jpg" alt="us, 2014" width="200" height="100">',
        ),
        ("![*us*](photo.jpg)", '<img src="files/photo.jpg" alt="us">'),
        ("![us|90](photo.jpg)", '<img src="files/photo.jpg" alt="us" width="90">'),
        ("![](my%20pictures/cat%201.png)", '<img src="files/cat%201.png" alt="">'),
        ("![[Ana Costa]]", '<a class="embed" href="people/ana-costa.html">Ana Costa</a>'),
        ("![[cv.pdf]]", '<a class="embed" href="files/cv.pdf">cv.pdf</a>'),
    ],
)
def test_embeds_show_the_vaults_pictures_and_link_to_all_else(text, html):
    assert line(text) == html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("![us](https://a.b/c.png)", '<a class="remote-image" href="https://a.b/c.png">us</a>'),
        ("![](https://a.b/c.png)", '<a class="remote-image" href="https://a.b/c.png">c.png</a>'),
        ("![](//a.b/c.png)", '<span class="unresolved">image</span>'),
        ("![](data:image/png;base64,iVBORw0/a)", '<span class="unresolved">image</span>'),
        (
            "[![built](https://a.b/c.svg)](https://d.e)",
            '<a href="https://d.e"><span class="remote-image">built</span></a>',
        ),
    ],
)
def test_pictures_from_elsewhere_are_linked_to_and_never_loaded(text, html):
    assert line(text) == html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("[x](mailto:a@b.c)", '<a href="mailto:a@b.c">x</a>'),
        ("<https://a.b>", '<a href="https://a.b">https://a.b</a>'),
        ("[](https://a.b)", '<a href="https://a.b">https://a.b</a>'),
        ('[x](https://a.b "Their page")', '<a href="https://a.b" title="Their page">x</a>'),
        ("[x](javascript:alert)", '<span class="unresolved">x</span>'),
        ("[x](//a.b)", '<span class="unresolved">x</span>'),
        ("<irc:a>", "&lt;irc:a&gt;"),
        ("see https://a.b/c_d_e.", 'see <a href="https://a.b/c_d_e">https://a.b/c_d_e</a>.'),
        ("(http://a.b/c_(d))", '(<a href="http://a.b/c_(d)">http://a.b/c_(d)</a>)'),
        ("https://", "https://"),
        ("xhttps://a.b", "xhttps://a.b"),
        ("`https://a.b`", "<code>https://a.b</code>"),
        ("[see https://a.b](https://c.d)", '<a href="https://c.d">see https://a.b</a>'),
        ("[<https://a.b>](https://c.d)", '<a href="https://c.d"><span>https://a.b</span></a>'),
        (
            "[![[Ana Costa]]](https://c.d)",
            '<a href="https://c.d"><span class="embed">Ana Costa</span></a>',
        ),
    ],
)
def test_addresses_pass_an_allow_list_and_never_nest(text, html):
    assert line(text) == html


def test_a_resolver_that_answers_carelessly_is_not_believed():
    html = render_inline("[[a]] ![[b.png]] [c](d) ![e](f.png)", lambda _target: "javascript:x.png")
    assert "javascript" not in html


def test_a_heading_of_the_same_note_is_found_without_asking():
    html = render_markdown(
        "## Gift ideas!\n[[#Gift ideas!]] [x](#gift-ideas)", lambda _target: None
    )
    assert html.count('<a href="#note-gift-ideas">') == 2
