"""What git and the notes tell of the past: a note's history, the vault of a day, the year."""

from datetime import date
from pathlib import Path

import pytest

from tests.conftest import tree
from tests.sync.repositories import git, quiet_home, write
from vault_tools.actions.building.build_at import build_at
from vault_tools.actions.open_vault import open_vault
from vault_tools.actions.syncing.history import history_of
from vault_tools.pages.wording.recap import all_year_words, moments_of_months, one_year_words
from vault_tools.people.names.naming import find_contact
from vault_tools.people.recap import look_back
from vault_tools.problems import UsageError, VaultError

NOTE = "---\nname: Maya\ncadence: 3 weeks\n---\n## Log\n- 2026-05-01 call\n"
TODAY = date(2026, 11, 18)


@pytest.fixture
def kept(vault, monkeypatch):
    """A vault whose history git has: begun in May, changed in June, moved in July."""
    quiet_home(Path.home())
    root = vault({"vault.toml": ""})
    git(root, "init", "--quiet")

    def save(day, files):
        for name in ("AUTHOR", "COMMITTER"):
            monkeypatch.setenv(f"GIT_{name}_DATE", f"{day}T12:00:00+00:00")
        write(root, files)
        git(root, "add", "--all")
        git(root, "commit", "--quiet", "-m", "saved")

    june = NOTE.replace("3 weeks", "2 months").replace(
        "call\n", "call\n- 2026-06-02 visit: the lake\n"
    )
    save("2026-05-02", {"people/Maya.md": NOTE})
    save("2026-06-03", {"people/Maya.md": june})
    save("2026-07-04", {"people/Maya.md": None, "friends/Maya.md": june})
    save(
        "2026-08-05",
        {
            "friends/Bo.md": NOTE.replace("Maya", "Bo"),
            "friends/Maya.md": june + "\n## Notes\nTea.\n",
        },
    )
    return root


def test_a_link_out_of_the_vault_is_left_out_of_the_vault_as_it_was(kept, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (kept / "people").mkdir(exist_ok=True)
    (kept / "people/Elsewhere").symlink_to(tmp_path / "elsewhere")
    git(kept, "add", "--all")
    git(kept, "commit", "--quiet", "-m", "linked")
    assert [one.name for one in build_at(kept, "HEAD", TODAY).vault.people.contacts] == [
        "Bo",
        "Maya",
    ]


def test_a_history_tells_fields_and_entries_across_a_move(kept):
    vault = open_vault(kept)
    moments = history_of(vault, find_contact(vault.people, "Maya"))
    assert [(one.at[:10], one.words) for one in moments] == [
        ("2026-08-05", ("wrote in the note",)),
        ("2026-07-04", ("moved here from people/Maya.md",)),
        ("2026-06-03", ("logged 2026-06-02: visit: the lake", "cadence: 3 weeks → 2 months")),
        ("2026-05-02", ("the note begins",)),
    ]


@pytest.mark.parametrize(
    ("when", "day", "there"),
    [("2026-06-10", date(2026, 6, 10), True), ("HEAD~3", date(2026, 5, 2), False)],
)
def test_the_vault_of_a_day_is_drawn_elsewhere_and_this_one_not_touched(when, day, there, kept):
    before = tree(kept)
    built = build_at(kept, when, TODAY)
    assert tree(kept) == before
    assert kept not in built.page.parents
    assert [one.name for one in built.vault.people.contacts] == ["Maya"]
    assert ("the lake" in (built.page.parent / "people/maya.html").read_text()) == there
    assert built.plan.week.begins <= day <= built.plan.week.ends
    assert build_at(kept, when, TODAY).page == built.page


@pytest.mark.parametrize("when", ["2025-01-01", "no-such-tag", "--output=x"])
def test_what_git_does_not_have_is_told(when, kept):
    with pytest.raises(UsageError, match="no version"):
        build_at(kept, when, TODAY)
    assert not (kept / "x").exists()


def test_a_day_before_all_versions_is_answered_with_the_first_there_is(kept):
    with pytest.raises(UsageError) as told:
        build_at(kept, "2025-01-01", TODAY)
    assert told.value.hint == "the first that git has is of 2026-05-02"


def test_without_git_there_is_no_history(vault):
    root = open_vault(vault({"vault.toml": "", "people/Maya.md": NOTE}))
    with pytest.raises(VaultError, match="not kept by git"):
        history_of(root, find_contact(root.people, "Maya"))


def people(vault, **notes):
    rows = {
        f"people/{name}.md": f"---\nname: {name}\ncadence: monthly\n---\n## Log\n"
        + "".join(f"- {row}\n" for row in log)
        for name, log in notes.items()
    }
    return open_vault(vault({"vault.toml": "", **rows})).people.contacts


def test_a_year_names_what_passed_once_however_many_notes_tell_of_it(vault):
    both = "2026-03-01 meal with [[{}]]: soup"
    found = people(
        vault,
        Ana=[both.format("Bo"), "2026-03-05 gift → a plant", "2020-01-01 call"],
        Bo=[both.format("Ana"), "2026-09-01 call", "2026-12-24 visit", "2025-02-02 letter"],
        Cy=["2026-04-01 help ← moved the piano"],
    )
    recap = look_back(found, 2026, TODAY)
    assert len(recap.moments) == 4
    assert [one.name for one in recap.new] == ["Cy"]
    assert [(one.name, day) for one, day in recap.again] == [("Ana", date(2020, 1, 1))]
    assert all_year_words(recap) == [
        "In touch with three people: a meal, a gift, help and a call.",
        "New: Cy.",
        "Found again: Ana (last in 2020).",
        "Something went from you to: Ana.",
        "Something came to you from: Cy.",
    ]
    assert [len(one.contacts) for one in moments_of_months(recap)] == [2, 1, 1]


def test_in_the_year_in_which_the_notes_begin_only_a_day_of_meeting_makes_somebody_new(vault):
    log = "## Log\n- 2026-01-02 call\n"
    met = {"people/Bo.md": f"---\nmet: 2026-01\n---\n{log}", "people/Ana.md": log}
    ana, bo = open_vault(vault(met)).people.contacts
    assert look_back([ana, bo], 2026, TODAY).new == (bo,)
    assert one_year_words(look_back([bo], 2026, TODAY), bo, TODAY) == [
        "In touch in January: a call.",
        "It is the year in which it began.",
    ]


def test_a_year_with_one_person_names_the_months(vault):
    (ana,) = people(vault, Ana=["2026-01-02 call", "2026-01-09 call", "2026-03-01 walk"])
    assert one_year_words(look_back([ana], 2026, TODAY), ana, TODAY) == [
        "In touch in January and March: two calls and a walk.",
    ]
    assert one_year_words(look_back([ana], 2025, TODAY), ana, TODAY) == [
        "The notes hold nothing of 2025 yet; the last time was on 1 March 2026."
    ]
