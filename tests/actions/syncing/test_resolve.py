"""Two versions of a note made one: conflict copies of every service, and marks in the text."""

import pytest

from tests.conftest import EXAMPLE_DAY, tree
from tests.sync.repositories import git, write
from vault_tools.actions.open_vault import open_vault
from vault_tools.actions.order import Order
from vault_tools.actions.syncing.git_setup import device_problems
from vault_tools.actions.syncing.resolve import find_two_versions, plan_resolving, resolve
from vault_tools.actions.syncing.sync import sync
from vault_tools.folder.writing.undo import undo
from vault_tools.problems import UsageError, VaultError

MAYA = "people/Maya.md"
NOTE = "---\nname: Maya\ncadence: 3 weeks\n---\n## Log\n- 2026-11-01 call\n- 2026-10-01 letter\n"
MEAL, WALK = "- 2026-11-17 meal\n", "- 2026-11-16 walk\n"
COPIES = [
    "people/Maya.sync-conflict-20261118-101500-ABCDEFG.md",
    "people/Maya (conflicted copy 2026-11-18).md",
    "people/Maya (Your's conflicted copy 2026-11-18).md",
    "people/Maya (Conflicted copy phone 202611181015).md",
    "people/Maya 2.md",
    "people/Maya.md.orig",
]


def logged(row, text=NOTE):
    return text.replace("## Log\n", f"## Log\n{row}")


def refuse(doubt):
    raise AssertionError(f"asked about {doubt.rows}")


def make_one(root, decide=refuse):
    vault = open_vault(root)
    for one in find_two_versions(vault, ()):
        resolve(vault, one, plan_resolving(vault, one, decide), Order())


@pytest.mark.parametrize("copy", COPIES)
def test_a_copy_of_any_service_is_merged_into_its_note_and_can_be_brought_back(copy, vault):
    root = vault({MAYA: logged(MEAL), copy: logged(WALK)})
    before = tree(root)
    make_one(root)
    assert tree(root) == {MAYA: logged(MEAL + WALK).encode()}
    undo(root)
    assert tree(root) == before


def test_a_copy_is_merged_with_the_words_of_the_vaults_settings(vault):
    rows = ("gesehen: 04/03/2026", "gesehen: 03/04/2026")
    one, other = (NOTE.replace("cadence: 3 weeks", row) for row in rows)
    words = 'date_order = "day-first"\n[fields]\nlast_contact = ["gesehen"]\n'
    root = vault({MAYA: one, COPIES[0]: other, "vault.toml": words})
    make_one(root)
    assert tree(root)[MAYA] == other.encode()


def test_a_copy_without_its_note_takes_its_place(vault):
    root = vault({COPIES[0]: NOTE, "people/Bo.md": "# Bo\n"})
    make_one(root)
    assert tree(root)[MAYA] == NOTE.encode()
    assert COPIES[0] not in tree(root)


def test_where_the_two_differ_in_a_value_somebody_is_asked(vault):
    root = vault({MAYA: NOTE, COPIES[0]: NOTE.replace("3 weeks", "monthly")})
    asked = []
    make_one(root, lambda doubt: asked.append(doubt) or doubt.settle(["theirs"]))
    assert [(row.what, row.ours, row.theirs) for row in asked[0].rows] == [
        ("cadence", "3 weeks", "monthly")
    ]
    assert tree(root) == {MAYA: NOTE.replace("3 weeks", "monthly").encode()}


def in_git(root, *versions):
    git(root, "init", "--quiet")
    for text in versions:
        write(root, {MAYA: text})
        git(root, "add", MAYA)
        git(root, "commit", "--quiet", "-m", "note")


def test_what_was_taken_out_since_stays_out_where_git_shows_that_the_copy_began_earlier(vault):
    root = vault({MAYA: NOTE})
    in_git(root, NOTE, logged(MEAL, NOTE.replace("- 2026-10-01 letter\n", "")))
    write(root, {COPIES[0]: logged(WALK)})
    make_one(root)
    assert tree(root)[MAYA].decode() == logged(
        MEAL + WALK, NOTE.replace("- 2026-10-01 letter\n", "")
    )


def test_what_was_logged_and_committed_since_is_not_taken_for_removed_in_the_copy(vault):
    root = vault({MAYA: NOTE})
    in_git(root, NOTE, logged(MEAL))
    write(root, {COPIES[0]: logged(WALK)})
    make_one(root)
    assert tree(root)[MAYA].decode() == logged(MEAL + WALK)


def test_without_a_past_nothing_of_either_is_dropped(vault):
    shorter = NOTE.replace("- 2026-10-01 letter\n", "")
    root = vault({MAYA: shorter, COPIES[0]: NOTE})
    make_one(root)
    assert tree(root) == {MAYA: NOTE.encode()}


def test_without_the_program_git_a_copy_is_merged_as_well(vault, monkeypatch):
    root = vault(
        {MAYA: logged(MEAL), COPIES[0]: logged(WALK), ".gitattributes": "*.md merge=vault"}
    )
    monkeypatch.setenv("PATH", "/nowhere")
    make_one(root)
    assert (root / MAYA).read_text() == logged(MEAL + WALK)
    assert list(device_problems(root)) == []
    with pytest.raises(VaultError, match="git is not installed"):
        sync(root, EXAMPLE_DAY)


def marked(ours, theirs, base=None):
    was = f"||||||| was\n{base}" if base is not None else ""
    text = f"## Log\n<<<<<<< HEAD\n{ours}{was}=======\n{theirs}>>>>>>> other\n"
    return NOTE.replace("## Log\n", text)


@pytest.mark.parametrize("base", [None, ""])
def test_marks_that_were_committed_are_merged_by_their_meaning(base, vault):
    root = vault({MAYA: marked(MEAL, WALK, base)})
    make_one(root)
    assert tree(root) == {MAYA: logged(MEAL + WALK).encode()}


def test_marks_in_no_order_are_left_to_an_editor(vault):
    text = "<<<<<<< a\nx\n>>>>>>> b\n<<<<<<< c\n"
    root = vault({MAYA: NOTE + text})
    with pytest.raises(VaultError, match="order"):
        make_one(root)
    assert tree(root) == {MAYA: (NOTE + text).encode()}


def test_what_git_has_open_is_merged_from_its_three_versions_and_taken_for_decided(vault):
    root = vault({MAYA: NOTE})
    in_git(root, NOTE)
    git(root, "branch", "other")
    in_git(root, logged(MEAL))
    git(root, "checkout", "--quiet", "other")
    in_git(root, logged(WALK))
    git(root, "merge", "--quiet", "main", code=1)
    make_one(root)
    assert (root / MAYA).read_text() == logged(MEAL + WALK)
    assert git(root, "ls-files", "--unmerged") == ""


def test_an_editor_that_was_quicker_is_not_written_over(vault):
    root = vault({MAYA: logged(MEAL), COPIES[0]: logged(WALK)})
    opened = open_vault(root)
    one = find_two_versions(opened, ["Maya"])[0]
    steps = plan_resolving(opened, one, refuse)
    write(root, {MAYA: NOTE + "Saved.\n"})
    with pytest.raises(VaultError, match="meanwhile"):
        resolve(opened, one, steps, Order())
    assert (root / MAYA).read_text() == NOTE + "Saved.\n"


def test_a_name_without_a_second_version_is_told(vault):
    root = vault({MAYA: NOTE})
    with pytest.raises(UsageError, match="no second version of Bo"):
        find_two_versions(open_vault(root), ["Bo"])
