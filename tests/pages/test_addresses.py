"""Where pages lie, and the way from one to another."""

import re
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_tools.pages.addresses import Addresses, between, quoted, quoted_word, slug


def addresses(*people: tuple[str, str]) -> Addresses:
    return Addresses(people)


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Cormac O'Dowd", "cormac-o-dowd"),
        ("Aurélien Mbaye", "aurelien-mbaye"),
        ("Зорица Ђурић", "зорица-ђурић"),
        ("小野寺 透", "小野寺-透"),
        ("ปรีดี ใจดี", "ปรีดี-ใจดี"),
        ("प्रिया शर्मा", "प्रिया-शर्मा"),
        ("שָׁלוֹם", "שָׁלוֹם"),
        ("Ana ❤\ufe0f 1\ufe0f\u20e3", "ana-1"),
        ("\u0e35 Ana", "ana"),
        ("Ana/../../etc", "ana-etc"),
        ("  ", ""),
        ("🦊", ""),
    ],
)
def test_a_name_makes_a_files_name(name, file):
    assert slug(name) == file


@given(st.text(max_size=300))
def test_any_name_makes_a_name_that_every_disk_can_hold(name):
    made = slug(name)
    assert not re.search(r'[<>:"/\\|?*\x00-\x1f.\s]', made)
    assert len(made.encode()) <= 100


@given(st.lists(st.text(max_size=20), max_size=12))
def test_no_two_people_share_a_page(names):
    places = addresses(*((f"people/{n}.md", name) for n, name in enumerate(names)))
    pages = [places.page_of(f"people/{n}.md").casefold() for n in range(len(names))]
    assert len(set(pages)) == len(pages)
    assert "people/index.html" not in pages


def test_a_page_keeps_its_address_when_others_come():
    alone = addresses(("people/Ana.md", "Ana"))
    among = addresses(("people/Ana.md", "Ana"), ("people/Bo.md", "Bo"))
    assert alone.page_of("people/Ana.md") == among.page_of("people/Ana.md") == "people/ana.html"


def test_a_note_that_is_no_person_has_no_page():
    assert addresses().page_of("journal/2026-11-14.md") == ""


def test_addresses_are_relative_and_quoted():
    assert between("index.html", "people/小-x.html") == "people/%E5%B0%8F-x.html"
    assert between("people/ana.html", "people/bo.html") == "bo.html"
    assert between("people/ana.html", "index.html") == "../index.html"


def test_a_note_is_reached_from_a_page_below_the_site():
    places = addresses()
    assert places.note("people/Ana Costa.md", "index.html") == "../people/Ana%20Costa.md"
    assert places.note("people/Ana Costa.md", "people/ana.html") == "../../people/Ana%20Costa.md"


@given(st.one_of(st.text(st.characters(exclude_categories=["Cs"])), st.text("aZ0_.~/ -#%?é")))
def test_an_address_is_quoted_as_the_library_does_it(text):
    assert quoted(text) == quote(text)
    assert quoted_word(text) == quote(text, safe="")
