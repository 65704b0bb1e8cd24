"""The table of all checks."""

import pytest

from tests.steps import GROWTH, growth
from vault_tools.people.checks.table import (
    CHECKS,
    KEPT_BACK,
    UnknownCheck,
    choose_checks,
    find_problems,
    needs_mending,
)

BROKEN = {
    "people/Ana Costa.md": "---\ncadence: 3 wekks\nbrithday: 1988\n---\nSee [[Nobody]].\n",
    "people/ana costa.md": "",
}


@pytest.mark.parametrize("name", CHECKS)
def test_each_check_says_what_it_finds_why_and_how_to_mend_it(name):
    check = CHECKS[name]
    assert check.name == name
    assert check.summary.endswith(".")
    assert len(check.page.split("\n\n")) >= 3


@pytest.mark.parametrize("name", CHECKS)
def test_a_vault_in_good_order_passes_each_check(name, seen):
    ana = "---\ncadence: 3 weeks\nemail: a@example.org\n---\n## Log\n- 2026-11-08 call: her pots\n"
    vault = seen({"people/Ana Costa.md": ana, "journal/2026-11-09.md": "Tea with [[Ana Costa]]."})
    assert not list(CHECKS[name].find(vault))


def test_without_a_name_all_checks_look_and_with_names_only_these_do():
    assert choose_checks(()) == tuple(CHECKS.values())
    assert [check.name for check in choose_checks(["links", "dates"])] == ["dates", "links"]


def test_an_unknown_check_is_guessed_and_the_others_are_listed():
    with pytest.raises(UnknownCheck, match='no check called "lniks"') as caught:
        choose_checks(["dates", "lniks"])
    assert caught.value.hint.startswith('did you mean "links"? the checks are: front-matter, ')


def test_builds_tell_what_wants_mending_and_leave_the_advice_to_check(seen):
    vault = seen(BROKEN)
    found = find_problems(vault, choose_checks(()))
    assert {"cadences", "case-collisions", "links", "misspelt-keys"} <= {c.name for c, _ in found}
    assert {one.kind for one in needs_mending(vault)} == {"cadence", "case-collisions"}


SLIP = "---\ntopic: maps: old ones\n---\n"


@pytest.mark.parametrize(
    ("path", "text", "told"),
    [
        ("articles/Maps.md", SLIP, False),
        ("articles/Maps.md", "---\ntags: #maps\n---\n", False),
        ("journal/2026-11-09.md", SLIP + "Rain.", False),
        ("journal/2026-11-09.md", SLIP + "Tea with [[Ana Costa]].", True),
        ("people/Ben.md", SLIP, True),
        ("companies/Acme.md", SLIP, True),
        ("meetings/Tea.md", SLIP.replace("topic", "attendees: [Ana]\ntopic"), True),
    ],
)
def test_builds_leave_slips_in_the_fields_of_notes_about_nobody_to_check(seen, path, text, told):
    vault = seen({"people/Ana Costa.md": "", path: text})
    assert [one.place.path for one in vault.told] == [path]
    assert [one.place.path for one in needs_mending(vault)] == [path] * told


def test_the_work_grows_with_the_notes_and_not_with_their_pairs(seen):
    """Of all pairs there are four times as many in a crowd that is twice as large."""

    def crowd(size):
        note = (
            "---\nname: Ana Costa\nuid: 7\nemail: a@b.c\nphone: 910000000\ncadence: weekly\n"
            "kwnos: [[Nobody {n}]]\n---\n[[Jonas Webr]] [[Missing {n}]] [[Person 1]]\n"
        )
        return seen({f"people/{n % 9}/Person {n}.md": note.format(n=n) for n in range(size)})

    small, large = crowd(150), crowd(300)
    assert find_problems(large, choose_checks(()))  # what is made once for all is made here
    for name, check in CHECKS.items():
        assert growth(lambda vault, check=check: [*check.find(vault)], small, large) < GROWTH, name


SECRETS = """---
circle: close #secret
birthday: "31.31.1990 at the rose clinic #secret"
cadence: 3 wekks
---
## Log
- 2026-13-08 call about the rose clinic #secret
- 2026-11-01 call: hello
  - 2026-11-44 the rose clinic #secret

## Clinic #secret
- 2026-99-01 call about the rose clinic
- 2026-99-02 call about the rose clinic
"""


@pytest.mark.parametrize("whole", [False, True])
def test_builds_tell_only_the_place_of_what_is_secret(seen, whole):
    text = SECRETS.replace("cadence:", "tags: [secret]\ncadence:") if whole else SECRETS
    vault = seen({"people/Ana Costa.md": text})
    told = [one for one in needs_mending(vault) if one.message != KEPT_BACK]
    assert [one.kind for one in told] == ["cadence"] * (not whole)
    assert "rose clinic" not in " ".join(map(repr, needs_mending(vault)))
    places = [one.place for one in needs_mending(vault)]
    found = find_problems(vault, [one for one in CHECKS.values() if one.always])
    assert places == sorted(one.place for _, problems in found for one in problems)
    assert len(places) >= 5
