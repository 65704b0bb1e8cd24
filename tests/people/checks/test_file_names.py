"""Names of files that do not travel."""

import unicodedata

import pytest

from vault_tools.people.checks.file_names import case_collisions, file_names

NFC = unicodedata.normalize("NFC", "people/José.md")
NFD = unicodedata.normalize("NFD", "people/José.md")


def test_names_that_differ_in_case_or_accents_alone_are_told(seen):
    vault = seen({"People/Ana.md": "", "people/ana.md": "", NFC: "", NFD: ""})
    assert {one.place.path for one in case_collisions(vault)} == {"people/ana.md", NFC}


def test_names_in_two_folders_do_not_collide(seen):
    assert not list(case_collisions(seen({"people/Ana.md": "", "friends/ana.md": ""})))


@pytest.mark.parametrize(
    ("path", "place", "reason"),
    [
        ("people/Who is Ana?.md", "people/Who is Ana?.md", "“?”"),
        ("people/Ana: pots.md", "people/Ana: pots.md", "“:”"),
        ("people/Ana\x07.md", "people/Ana\x07.md", "cannot be seen"),
        ("Friends./Ana.md", "Friends.", "ends in a dot"),
        ("Friends /Ana.md", "Friends ", "ends in a blank"),
        ("people/Aux.md", "people/Aux.md", "Aux is a name"),
        ("people/com1.notes.md", "people/com1.notes.md", "com1 is a name"),
        (f"people/{'小' * 90}.md", f"people/{'小' * 90}.md", "273 bytes"),
        (f"{'a/' * 110}Ana.md", f"{'a/' * 110}Ana.md", "226 characters"),
    ],
)
def test_a_name_that_does_not_travel_is_told_with_the_reason(path, place, reason, seen):
    (problem,) = file_names(seen({path: ""}))
    assert problem.place.path == place
    assert reason in problem.message


@pytest.mark.parametrize(
    "path",
    ["people/Zoë O'Neil-Müller, Dr. (Lab).md", "people/小野寺 透.md", "people/Conrad.md", "a.b/.c"],
)
def test_an_honest_name_is_left_alone(path, seen):
    assert not list(file_names(seen({path: ""})))


def test_a_folder_is_told_once_and_pictures_travel_too(seen):
    vault = seen({"Friends./Ana.md": "", "Friends./Jo.md": ""}, attachments=["img/what?.png"])
    assert [one.place.path for one in file_names(vault)] == ["Friends.", "img/what?.png"]
