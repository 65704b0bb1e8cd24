"""Whatever a note holds, its page is balanced, runs nothing, loads nothing, and is made in time."""

import sys
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vault_tools.notes.html.markdown import plain_text, render_inline, render_markdown
from vault_tools.notes.html.safe_links import SCHEMES

TAGS = {
    *("a", "br", "code", "em", "img", "input", "mark", "s", "span", "strong", "sup"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "p", "pre", "hr", "blockquote", "ul", "ol", "li"),
    *("table", "thead", "tbody", "tr", "th", "td", "div", "details", "summary"),
}
VOID = {"br", "hr", "img", "input"}
ATTRIBUTES = {
    "": {"class", "id"},
    "a": {"href", "title", "aria-label"},
    "img": {"src", "alt", "width", "height"},
    "input": {"type", "disabled", "checked", "aria-label"},
    "span": {"role", "aria-label", "title"},
    "li": {"data-task"},
    "ol": {"start"},
    "div": {"data-callout"},
    "details": {"data-callout", "open"},
}


class Page(HTMLParser):
    """Reads HTML as a browser would and notes whatever should not be there."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.open, self.wrong, self.ids = [], [], []
        self.feed(html)
        self.close()
        self.wrong += [f"never closed: {tag}" for tag in self.open]
        if len(set(self.ids)) < len(self.ids):
            self.wrong.append("an id twice")

    def handle_starttag(self, tag, attrs):
        if tag not in TAGS:
            self.wrong.append(f"tag {tag}")
        if tag == "a" and "a" in self.open:
            self.wrong.append("a link in a link")
        for name, value in attrs:
            self.attribute(tag, name, value or "")
        if tag not in VOID:
            self.open.append(tag)

    def attribute(self, tag, name, value):
        if name not in ATTRIBUTES[""] | ATTRIBUTES.get(tag, set()):
            self.wrong.append(f"attribute {tag} {name}")
        if name == "id":
            self.ids.append(value)
        if name in {"href", "src"}:
            browser_sees = "".join(char for char in value if char > " ").lower()
            scheme, colon, _ = browser_sees.partition(":")
            if colon and not set(scheme) & set("/?#") and scheme not in SCHEMES:
                self.wrong.append(f"scheme {scheme}")
            if browser_sees.replace("\\", "/").startswith("//"):
                self.wrong.append("a host without a scheme")
            if tag == "img" and scheme in SCHEMES and colon:
                self.wrong.append("a picture from elsewhere")

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"unbalanced {tag}")

    def handle_comment(self, data):
        self.wrong.append(f"a comment or declaration: {data}")

    handle_decl = handle_pi = unknown_decl = handle_comment


VECTORS = [
    "<script>alert(1)</script>",
    "<ScRiPt src=//evil.example>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "<a href=javascript:alert(1)>x</a>",
    "<!--><img src=x onerror=alert(1)>-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?xml ?><script>alert(1)</script>",
    "<style>@import '//evil.example'</style>",
    "<math><mtext></p><style><img src=x onerror=alert(1)>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    '" onmouseover="alert(1)',
    "' onfocus='alert(1)' autofocus='",
    '"><script>alert(1)</script>',
    "'><img src=x onerror=alert(1)>",
    "</title></textarea><script>alert(1)</script>",
    "--><script>alert(1)</script>",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "javascript:alert(1).png",
    "javascript&colon;alert(1)",
    "javascript&#58;alert(1)",
    "&#106;avascript:alert(1)",
    "&#x6A&#x61vascript:alert(1)",
    "java%0ascript:alert(1)",
    "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "\x01javascript:alert(1)",
    "\u00a0javascript:alert(1)",
    "javascript\\:alert(1)",
    "vbscript:msgbox(1)",
    "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
    "data:image/svg+xml,<svg/onload=alert(1)>",
    "blob:https://evil.example/x.png",
    "file:///etc/passwd",
    "//evil.example/x.png",
    "\\\\evil.example\\x.png",
    "https://evil.example/x.png",
    "%3Cscript%3Ealert(1)%3C/script%3E",
    'x.png" onload="alert(1)',
    "{{7*7}}<%= 7*7 %>",
]
PLACES = [
    "{}",
    "a {} b",
    "# {}",
    "- {}",
    "> {}",
    "**{}** _{}_ ~~{}~~",
    "=={}==",
    "`{}`",
    "```{}\nx\n```",
    "```\n{}\n```",
    "    {}",
    "[x]({})",
    "[x](<{}>)",
    '[x](https://a.b "{}")',
    "[x](https://a.b '{}')",
    "[{}](https://a.b)",
    "[x][y]\n\n[y]: {}",
    "[x][y]\n\n[y]: <{}> '{}'",
    "![x]({})",
    "![x](<{}>)",
    "![{}](x.png)",
    "[![x]({})](https://a.b)",
    "<{}>",
    "https://{}",
    "[[{}]]",
    "[[x|{}]]",
    "[[x#{}]]",
    "![[{}]]",
    "![[x.png|{}]]",
    "![[x.png|{}|20]]",
    "#{}",
    "#a{}",
    "[{}:: x]",
    "[x:: {}]",
    "({}:: x)",
    "(x:: {})",
    "> [!{}] x",
    "> [!note]- {}",
    "> [!note]+ x\n> {}",
    "- [{}] x",
    "- [ ] {}",
    "| {} |\n|---|\n| {} |",
    "a[^1]\n\n[^1]: {}",
    "a[^{}]\n\n[^{}]: x",
    "a ^[{}]",
    "%%{}%%",
    "%% {}",
    "<!-- {} -->",
    "<!-- {}",
    "x ^{}",
]
RESOLVERS = {
    "a page": lambda _target: "people/x.html",
    "nowhere": lambda _target: None,
    "the target itself": lambda target: target,
    "a picture of that name": lambda target: target + ".png",
}


def test_there_are_enough_payloads():
    assert len(VECTORS) * len(PLACES) >= 200


@pytest.mark.parametrize("resolve", RESOLVERS.values(), ids=RESOLVERS)
@pytest.mark.parametrize("place", PLACES)
def test_nothing_runs_from_a_note(place, resolve):
    for vector in VECTORS:
        text = place.replace("{}", vector)
        assert Page(render_markdown(text, resolve)).wrong == [], text
        assert Page(render_inline(text, resolve)).wrong == [], text


def test_the_check_sees_what_it_looks_for():
    live = '<p><script>x</script><a href="java\nscript:x" onclick=y><!-- z --><img src="//a.b/c">'
    assert len(Page(live).wrong) >= 6
    assert Page('<p id="a">x</p><p id="a">').wrong == ["never closed: p", "an id twice"]


MARKS = [
    "[",
    "]",
    "(",
    ")",
    "[[",
    "]]",
    "![[",
    "![",
    "](",
    "|",
    "#",
    "##",
    "#tag",
    "^",
    "^id",
    "^[",
    "[^1]",
    "[^1]:",
    "*",
    "**",
    "_",
    "~~",
    "==",
    "`",
    "```",
    "~~~",
    ">",
    ">>",
    "-",
    "1.",
    "+",
    "[x]",
    "[",
    "]",
    "[!note]",
    "[!tip]-",
    "%%",
    "<!--",
    "-->",
    "<",
    ">",
    "</",
    "<b",
    "<https:",
    "https://",
    "::",
    "(k::",
    "[k::",
    "\\",
    "&",
    "&amp;",
    "!",
    "a",
    "Ana",
    ".png",
    ".md",
    "---",
    "===",
    "|---|",
    "\\|",
    "javascript:",
    '"',
    "'",
]
notes = st.lists(st.sampled_from([*MARKS, " ", "  ", "    ", "\t", "\n", "\n\n", "\r\n", "\n> "]))


@settings(max_examples=150, deadline=None)
@given(notes.map("".join) | st.text())
def test_any_text_gives_balanced_html_of_known_tags(text):
    for resolve in RESOLVERS.values():
        assert Page(render_markdown(text, resolve)).wrong == []
        assert Page(render_inline(text, resolve)).wrong == []


@settings(max_examples=150, deadline=None)
@given(notes.map("".join) | st.text())
def test_any_text_has_a_plain_text_of_one_line(text):
    assert "\n" not in plain_text(text)


def test_what_no_decoder_gives_is_still_rendered():
    assert "\udcff" in render_markdown("\udcff [[\udcff]] [a](\udcff)", lambda target: target)


def calls(text):
    """How many calls, of Python and of C, it takes to render a text."""
    count = 0

    def seen(_frame, event, _argument):
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(seen)
    try:
        render_markdown(text, lambda _target: "x")
    finally:
        sys.setprofile(before)
    return count


GROWING = [
    "[", "[[", "![", "![[", "[[a|", "[a](", "[a](<", "^[", "[^a]: ", "[a:: ", "(a:: ", "(a:: [b:: ",
    ">", "- ", "> [!note]- ", "> a\n", "- [ ] a\n", "# a\n", "==", "==a ", "a==b", "**a _b ~~c ==d ",
    "%% ", "%% a\n\n", "<!-- ", "`", "`a ", "`a``b", "```\n", "> ```\n", "#", "#a", "^a ", "<", "&",
    "https://", "https://a ", "://", "::", "a|", "\\", "[x]: y\n", "[^x] ", "[[a]b", "![](a)",
]  # fmt: skip


@pytest.mark.parametrize("piece", GROWING)
def test_twice_the_text_takes_no_more_than_twice_the_work(piece):
    calls(piece)
    assert calls(piece * 300) < 2.5 * calls(piece * 150) + 1000


@pytest.mark.parametrize(
    ("opener", "closer"),
    [
        *(("[", "]"), ("[[", "]]"), ("^[", "]"), ("![a", "](b)"), ("[a ![b ", "](c)](d)")),
        *(("[a:: ", "]"), ("(a:: ", ")"), ("![a [k:: ", "]](b)"), ("**_==", "==_**")),
    ],
)
def test_deep_nesting_neither_crashes_nor_loses_what_is_inside(opener, closer):
    depth = 10_000 if opener == "[" else 500
    html = render_markdown(opener * depth + "Maya" + closer * depth, lambda _target: "x")
    assert "Maya" in html
    assert Page(html).wrong == []
