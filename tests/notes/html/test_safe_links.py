"""Addresses: which may stand in a page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_tools.notes.html.safe_links import _PATH, SCHEMES, is_image, safe_href

REFUSED = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\nscript:alert(1)",
    "java\tscript:alert(1)",
    "\x01javascript:alert(1)",
    "vbscript:msgbox(1)",
    "data:text/html,<script>alert(1)</script>",
    "file:///etc/passwd",
    "blob:https://a.b/c",
    "C:\\Users\\ana",
    "//evil.example/x",
    "\\\\evil.example\\x",
    "/\\evil.example",
    "java script:alert(1)",
    "",
    "  ",
]


@pytest.mark.parametrize("url", REFUSED)
def test_what_could_run_or_lead_astray_is_refused(url):
    assert safe_href(url) is None


@pytest.mark.parametrize("scheme", sorted(SCHEMES))
def test_ways_to_reach_people_are_allowed_in_any_case(scheme):
    assert safe_href(f"{scheme}:x") == f"{scheme}:x"
    assert safe_href(f"{scheme.upper()}:x") == f"{scheme.upper()}:x"


@pytest.mark.parametrize(
    "url", ["people/maya.html#note-log", "../a%20b.html", "#x", "?q=a:b", "/x", "a/b:c"]
)
def test_relative_addresses_are_allowed(url):
    assert safe_href(url) == url


def test_spaces_around_an_address_are_dropped():
    assert safe_href(" tel:+351 910 000 000 ") == "tel:+351 910 000 000"


def test_images_are_known_by_the_ending_of_a_path():
    assert is_image("a/b.JPG")
    assert is_image("b.webp?x#y")
    assert not is_image("b.png.html")
    assert not is_image("https://a.b/c.png")


@given(st.from_regex(_PATH.pattern, fullmatch=True))
def test_an_address_that_is_let_through_at_once_would_be_after_all_questions(url):
    assert safe_href(url) == safe_href(f" {url}") == url


@given(st.text(alphabet="ab/\\:.#%? \x00\té", max_size=8))
def test_no_address_is_let_through_for_what_it_looks_like(url):
    assert safe_href(url) == safe_href(f" {url}")
