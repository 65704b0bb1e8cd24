"""What the words behind `vault path` mean: people and organizations, one or several."""

import pytest

from tests.people.vaults import people_in
from vault_tools.people.settings import Settings
from vault_tools.people.ties.organizations import organizations_of
from vault_tools.people.ties.targets import Finder
from vault_tools.problems import UsageError

AT_WORK = "---\norganization: [Skerry House, Skerry Boats, Low Tide Choir]\n---"


@pytest.fixture
def finder():
    people = people_in({"people/Ana Costa.md": AT_WORK, "people/Bo.md": ""})
    return Finder(people, organizations_of(people, Settings()))


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("Skerry House", ["Skerry House"]),
        ("low tide", ["Low Tide Choir"]),
        ("tide", ["Low Tide Choir"]),
        ("ana and bo", ["Ana Costa", "Bo"]),
        ("bo , Ana Costa & Skerry House", ["Bo", "Ana Costa", "Skerry House"]),
        ("bo, Skerry Boats", ["Bo", "Skerry Boats"]),
        ("bo bo", ["Bo"]),
    ],
)
def test_words_name_one_after_the_other_whole_or_in_part(finder, typed, names):
    words = [typed] if typed == "low tide" else typed.split()
    assert [one.name for one in finder.find_all(words)] == names


def test_a_beginning_of_several_organizations_names_them_all_and_is_refused(finder):
    with pytest.raises(UsageError, match='"skerry" could be Skerry Boats, Skerry House'):
        finder.find("skerry")


def test_a_slip_is_answered_with_what_reads_like_it(finder):
    with pytest.raises(UsageError, match='called "Skery House"') as refused:
        finder.find("Skery House")
    assert "did you mean" in refused.value.hint
    assert "Skerry House" in refused.value.hint
