"""What the templates make of the typed pages: escaping, the policy, the same bytes every time."""

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

import jinja2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import asdict, fields, replace

from tests.pages.sample_pages import (
    CARDS,
    HTML_PAGES,
    NOTES,
    PERSON,
    WEEK,
    WEEK_NOTE,
    environment,
)
from vault_tools.bundled import bundled
from vault_tools.pages.index_notes.markdown import one_line
from vault_tools.pages.parts import Link
from vault_tools.pages.people.person_page import Fact
from vault_tools.pages.render import TEMPLATES, make_environment, render_page
from vault_tools.pages.week.week_page import Card
from vault_tools.problems import VaultError

ENVIRONMENT = environment()
ADDRESSES = {"href", "home", "find"}
KEPT = ADDRESSES | {"direction"}
HOSTILE = """</title></style></script><script>alert(1)</script>"><img src=x onerror=alert(1)>' --> {{ 7 * 7 }}"""


class Structure(HTMLParser):
    """The elements of a page with the names of their attributes, and every link's address."""

    def __init__(self, text):
        super().__init__()
        self.elements, self.addresses, self.loaded = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, tuple(name for name, _ in attrs)))
        for name, value in attrs:
            if tag == "a" and name == "href":
                self.addresses.append(value)
            elif name in {"src", "srcset", "href", "action", "poster", "data", "style"}:
                self.loaded.append(value)


def with_text(value, text, kept=KEPT):
    """The page with `text` in the place of each plain text in it, however deep."""
    if isinstance(value, Struct):
        return replace(
            value,
            **{
                name: with_text(part, text, kept)
                for name, part in asdict(value).items()
                if name not in kept
            },
        )
    if isinstance(value, tuple):
        return tuple(with_text(item, text, kept) for item in value)
    return text if isinstance(value, str) and not isinstance(value, Markup) and value else value


@pytest.fixture(params=HTML_PAGES, scope="module")
def page(request):
    return HTML_PAGES[request.param]


def test_a_hostile_value_in_every_field_changes_no_element(page):
    hostile = render_page(ENVIRONMENT, with_text(page, HOSTILE))
    harmless = render_page(ENVIRONMENT, with_text(page, "x"))
    assert Structure(hostile).elements == Structure(harmless).elements
    assert "49" not in re.sub(
        r"<style>.*?</style>|<script>.*?</script>", "", hostile, flags=re.DOTALL
    )


@given(text=st.text(min_size=1))
@settings(max_examples=30, deadline=None)
@pytest.mark.parametrize("name", ["week", "person", "people"])
def test_no_text_at_all_changes_an_element(name, text):
    page = HTML_PAGES[name]
    expected = Structure(render_page(ENVIRONMENT, with_text(page, "x"))).elements
    assert Structure(render_page(ENVIRONMENT, with_text(page, text))).elements == expected


def test_an_address_that_runs_code_is_nowhere_a_link(page):
    kept = {"direction"} | {f.name for f in fields(type(page.frame))} - ADDRESSES
    hostile = with_text(page, "javascript:alert(1)", kept)
    assert not any(
        "javascript:" in a for a in Structure(render_page(ENVIRONMENT, hostile)).addresses
    )


def test_what_cannot_be_a_link_is_still_shown():
    person = replace(PERSON, facts=(Fact("Website", (Link("her page", "javascript:alert(1)"),)),))
    assert "<bdi>her page</bdi></dd>" in render_page(ENVIRONMENT, person)


def test_a_page_loads_nothing(page):
    text = render_page(ENVIRONMENT, page)
    assert [a for a in Structure(text).loaded if not a.startswith("data:")] == []
    assert re.search(r"url\(|@import", text) is None


def test_no_address_outside_stands_in_a_page_but_those_of_the_notes():
    bare = replace(WEEK, cards=(Card(CARDS[0].person, "It has been a while."),), lanes=())
    text = render_page(ENVIRONMENT, bare).replace("http://www.w3.org/2000/svg", "")
    assert re.findall(r"https?://[^\s\"']*", text) == []


@pytest.mark.parametrize("element", ["style", "script"])
def test_the_policy_allows_this_style_and_this_script_alone(page, element):
    text = render_page(ENVIRONMENT, page)
    [inline] = re.findall(rf"<{element}>(.*?)</{element}>", text, flags=re.DOTALL)
    digest = b64encode(sha256(inline.encode()).digest()).decode()
    assert f"{element}-src 'sha256-{digest}'" in text
    assert "default-src 'none'" in text
    assert "unsafe" not in text.partition("<style>")[0]


def test_the_policy_holds_for_a_style_with_windows_line_ends():
    own = jinja2.ChoiceLoader(
        [jinja2.DictLoader({"style.css": "p {\r\n  color: red;\r\n}"}), templates()]
    )
    text = render_page(make_environment(own), WEEK)
    digest = b64encode(sha256(b"p{color:red}").digest()).decode()
    assert "<style>p{color:red}</style>" in text
    assert f"style-src 'sha256-{digest}'" in text


def templates():
    return jinja2.FileSystemLoader(bundled("templates"))


def with_own(*, sandboxed=False, **files):
    own = jinja2.DictLoader({name.replace("_", "."): text for name, text in files.items()})
    return make_environment(jinja2.ChoiceLoader([own, templates()]), sandboxed=sandboxed)


def test_a_vault_overrides_one_template_and_keeps_the_others():
    own = with_own(week_html='{% extends "base.html" %}{% block main %}Hej{% endblock %}')
    assert "Hej" in render_page(own, WEEK)
    assert render_page(own, PERSON) == render_page(ENVIRONMENT, PERSON)


@pytest.mark.parametrize(
    ("template", "sentence"),
    [
        ("{{ page.nonsense }}", 'the template "week.html" does not work'),
        ("\n{% if %}", 'the template "week.html", line 2 does not work'),
        ('{% include "gone.html" %}', 'the template "gone.html" is missing'),
    ],
)
def test_a_template_that_does_not_work_is_named(template, sentence):
    with pytest.raises(VaultError, match=re.escape(sentence)):
        render_page(with_own(week_html=template), WEEK)


@pytest.mark.parametrize(
    ("template", "why"),
    [
        ('{% extends "week.html" %}', "it extends or includes itself"),
        ('{% include "week.html" %}', "it extends or includes itself"),
        ('{{ "x" * 10**15 }}', "it wants more memory than there is"),
    ],
)
def test_a_theme_that_never_ends_is_no_mistake_of_ours(template, why):
    with pytest.raises(VaultError, match=f'"week.html" does not work: {why}'):
        render_page(with_own(sandboxed=True, week_html=template), WEEK)


def test_templates_without_a_style_are_refused():
    with pytest.raises(VaultError, match=re.escape('the template "style.css" is missing')):
        make_environment(jinja2.DictLoader({}))


def test_the_same_page_gives_the_same_bytes(page):
    assert render_page(environment(), page) == render_page(ENVIRONMENT, page)


def test_a_week_of_ten_people_weighs_less_than_60_kilobytes():
    ten = replace(WEEK, cards=(CARDS * 2)[:10])
    assert len(render_page(ENVIRONMENT, ten).encode()) < 60_000


def test_every_page_with_a_template_says_what_its_fields_hold():
    for kind in TEMPLATES:
        assert kind.__doc__
        assert kind.__struct_config__.frozen


def test_a_done_person_stands_with_what_was_done_and_asks_for_nothing():
    text = render_page(
        ENVIRONMENT, replace(WEEK, cards=(replace(CARDS[0], done="Called her"),), lanes=())
    )
    assert "Called her" in text
    assert "by 1 December" not in text
    assert "+351" not in text


@pytest.mark.parametrize("name", NOTES)
def test_index_notes_look_as_they_should(name):
    assert render_page(ENVIRONMENT, NOTES[name]) == EXPECTED[name]


@given(text=st.text(min_size=1).filter(one_line))
@settings(max_examples=60, deadline=None)
@pytest.mark.parametrize("name", NOTES)
def test_no_text_changes_the_blocks_of_an_index_note(name, text):
    kept = {"target"}
    assert blocks(with_text(NOTES[name], text, kept)) == blocks(with_text(NOTES[name], "x", kept))


def blocks(page):
    tokens = MarkdownIt("commonmark").parse(render_page(ENVIRONMENT, page))
    assert not any("html" in child.type for t in tokens for child in t.children or ())
    return [token.type for token in tokens]


def test_a_hostile_name_neither_ends_the_region_nor_adds_a_box():
    hostile = "x]]\n<!-- vault:end this-week -->\n- [ ] [[Nobody]]"
    text = render_page(ENVIRONMENT, with_text(WEEK_NOTE, hostile, set()))
    assert "<!--" not in text
    assert "[[Nobody]]" not in text
    assert len(re.findall(r"^ *- \[ \]", text, flags=re.MULTILINE)) == len(WEEK_NOTE.open)


EXPECTED = {
    "This week": """\
**Week 47 · 16–22 November 2026**

- [ ] [[Maya Lindqvist]]
    - Last in touch on 5 October; usually every three weeks.
    - Promised: ask how the interview went
- [ ] [[Tom Okafor]]
    - an idea: [[Soup on the landing]] · likes soup

## A challenge

- [[Maya Lindqvist]]: Spider plant · Tried on Tuesday: seen
    - likes plants

## Done

- [[people/Ana Costa|Ana Costa]] · called on Tuesday

## Offered together

- [[Maya Lindqvist]] and [[people/Ana Costa|Ana Costa]] · one door to knock at: Rua 3

## Birthdays

- [[Jonas Weber]] · 21 November
""",
    "People": """\
3 people in two circles.

## close

- [[Maya Lindqvist]] · Lisbon

## friends

- [[people/Ana Costa|Ana Costa]]
- [[Tom Okafor|Tom]]
""",
    "Birthdays": """\
## April

- [[Maya Lindqvist]] · 12 April 1988
""",
}


def test_room_in_the_style_goes_and_its_strings_stay():
    own = {"style.css": '/* a note */\na::before {\n  content: "a: { b";\n  color: red;\n}'}
    text = render_page(
        make_environment(jinja2.ChoiceLoader([jinja2.DictLoader(own), templates()])), WEEK
    )
    assert '<style>\na::before{content:"a: { b";color:red}</style>' in text


def test_room_in_the_script_goes():
    own = {"page.js": '// a note\n  // and one more\n  let url = "https://example.org";\n'}
    text = render_page(
        make_environment(jinja2.ChoiceLoader([jinja2.DictLoader(own), templates()])), WEEK
    )
    assert '<script>let url = "https://example.org";\n</script>' in text
