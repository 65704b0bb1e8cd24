import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_tools.notes.resolve import NoteIndex, fold

VAULT = NoteIndex(
    [
        "Welcome.md",
        "people/Maya Lindqvist.md",
        "people/José.md",
        "people/O'Dowd, C. J..md",
        "people/小野寺 透.md",
        "work/people/Maya Lindqvist.md",
        "friends/Sam.md",
        "work/Sam.md",
        "work/deep/down/Sam.md",
        "pictures/maya.png",
    ]
)


@pytest.mark.parametrize(
    ("target", "path"),
    [
        ("Welcome", "Welcome.md"),
        ("welcome", "Welcome.md"),
        ("Welcome.md", "Welcome.md"),
        ("José", "people/José.md"),
        (unicodedata.normalize("NFD", "JOSÉ"), "people/José.md"),
        ("O'Dowd, C. J.", "people/O'Dowd, C. J..md"),
        ("小野寺 透", "people/小野寺 透.md"),
        ("people/José", "people/José.md"),
        ("/people/José.md", "people/José.md"),
        ("Maya Lindqvist", "people/Maya Lindqvist.md"),
        ("work/people/Maya Lindqvist", "work/people/Maya Lindqvist.md"),
        ("people/Maya Lindqvist", "people/Maya Lindqvist.md"),
        ("maya.png", "pictures/maya.png"),
        ("Nobody", None),
        ("other/José", None),
        ("", None),
    ],
)
def test_a_link_leads_where_obsidian_leads_it(target, path):
    assert VAULT.find(target) == path


@pytest.mark.parametrize(
    ("source", "path"),
    [
        ("Welcome.md", "work/Sam.md"),
        ("work/Plan.md", "work/Sam.md"),
        ("work/deep/down/Plan.md", "work/Sam.md"),
        ("friends/Ana.md", "friends/Sam.md"),
    ],
)
def test_of_several_notes_the_shortest_path_is_meant_else_the_nearest(source, path):
    assert VAULT.find("Sam", source) == path


@pytest.mark.parametrize(
    ("target", "source", "path"),
    [
        ("./Sam", "work/Plan.md", "work/Sam.md"),
        ("../friends/Sam.md", "work/Plan.md", "friends/Sam.md"),
        ("../../Welcome", "work/deep/x.md", "Welcome.md"),
        ("../Sam", "work/deep/x.md", "work/Sam.md"),
    ],
)
def test_relative_paths_lead_from_the_folder_of_the_note(target, source, path):
    assert VAULT.find(target, source) == path


def test_a_relative_path_means_what_it_means_whoever_was_asked_before():
    index = NoteIndex(("people/Sam.md", "work/Sam.md"))
    for blank in ("", " "):  # as in `[Sam](%20./Sam.md)`
        found = [index.find(f"{blank}./Sam", f"{folder}/Log.md") for folder in ("people", "work")]
        assert found == ["people/Sam.md", "work/Sam.md"]


def test_an_empty_target_is_the_note_itself():
    assert VAULT.find("", "people/José.md") == "people/José.md"


NAMES = st.text("abcdeéñüжя小透", min_size=1, max_size=6)


@given(st.lists(NAMES, min_size=1, max_size=6, unique_by=fold), st.randoms())
def test_every_note_is_found_by_its_path_whatever_the_order(names, random):
    paths = [f"people/{name}.md" for name in names]
    shuffled = random.sample(paths, len(paths))
    for path in paths:
        assert NoteIndex(paths).find(path) == NoteIndex(shuffled).find(path) == path
        assert NoteIndex(paths).find(path.upper().removesuffix(".MD")) is not None


def test_a_name_is_borne_by_all_notes_that_a_link_to_it_may_mean():
    assert VAULT.called("maya lindqvist") == [
        "people/Maya Lindqvist.md",
        "work/people/Maya Lindqvist.md",
    ]
    assert VAULT.called("Nobody") == []


def test_a_page_of_logseq_is_found_by_the_slash_in_its_name():
    index = NoteIndex(["pages/Person___Bo Ek.md", "Person/Ana.md", "pages/Person___Ana.md"])
    assert index.find("Person/Bo Ek", "journals/2026_11_08.md") == "pages/Person___Bo Ek.md"
    assert index.find("Person/Ana") == "Person/Ana.md"
    assert index.find("Ek") is None
