"""`vault snooze`, `pause`, `resume` and `skip`: a dated line, and the note's field in step with it."""

from datetime import date, timedelta

import pytest

from tests.actions.conftest import Changing
from tests.conftest import stamps
from tests.people.planning import plan_week
from vault_tools.actions.changing.rest import write_rest_line
from vault_tools.people.rotation.member import RestLine, resting_until
from vault_tools.people.rotation.members import member_of, members_of, rules_of
from vault_tools.problems import EditRefused, UsageError

ADA = "---\ncadence: 2 weeks\n---\n\n## Log\n- 2026-10-01 call: the engine\n"
UNTIL = date(2026, 12, 1)


@pytest.fixture
def ada(changing):
    return changing({"people/Ada.md": ADA})


def take(vault, kind, until=None, *, name="ada", on=None):
    line = RestLine(on or vault.today, kind, until)
    return vault.do(write_rest_line, vault.contact(name), line)


def member(vault, name="ada", on=None):
    return member_of(vault.contact(name), on or vault.today)


@pytest.mark.parametrize("kind", ["snooze", "pause", "skip"])
def test_who_died_is_left_in_peace(changing, kind):
    vault = changing({"people/Ada.md": "---\ncircle: close\ndied: 2024-03-04\n---\n"})
    done = take(vault, kind, UNTIL if kind == "snooze" else None)
    assert done.changes == ()
    assert done.words[0] == "Ada died, and is remembered (people/Ada.md:3:1)."


def test_a_snooze_is_a_line_and_a_field(ada):
    done = take(ada, "snooze", UNTIL)
    assert ada.read("people/Ada.md") == (
        "---\ncadence: 2 weeks\nsnooze_until: 2026-12-01\n---\n\n"
        "## Log\n- 2026-11-18 snooze until 2026-12-01\n- 2026-10-01 call: the engine\n"
    )
    assert done.words == ("Ada rests until Tue 1 December.",)
    assert done.rows[0]["until"] == UNTIL
    assert resting_until(member(ada).rest_lines) == UNTIL


def test_a_pause_is_a_line_and_a_field_and_resume_takes_the_field_out(ada):
    assert take(ada, "pause").words == ('Ada is paused, until you say: vault resume "Ada".',)
    assert "\npaused: true\n---\n" in ada.read("people/Ada.md")
    assert member(ada).paused
    assert take(ada, "resume").words == ("Ada is back.", "Their turn has come.")
    assert ada.read("people/Ada.md") == ADA.replace(
        "## Log\n", "## Log\n- 2026-11-18 resume\n- 2026-11-18 pause\n"
    )
    assert not member(ada).paused
    assert resting_until(member(ada).rest_lines) is None


def test_on_a_page_of_logseq_the_field_is_a_property(changing):
    page = "type:: person\ncadence:: 2 weeks\n\n- ## Log\n  - 2026-10-01 call\n"
    vault = changing({"pages/Ada.md": page})
    take(vault, "snooze", UNTIL)
    assert vault.read("pages/Ada.md").startswith(
        "type:: person\ncadence:: 2 weeks\nsnooze_until:: 2026-12-01\n\n- ## Log\n"
    )
    assert member(vault).snooze_until == UNTIL
    take(vault, "resume")
    assert vault.read("pages/Ada.md").startswith(page.partition("  - ")[0])


def test_a_skip_is_a_line_alone_and_leaves_the_place_of_the_week_empty(ada):
    def shown():
        people = members_of(ada.opened.people.contacts, ada.today)
        return {each.key for each in plan_week(people, ada.today, rules_of(settings)).places}

    settings = ada.opened.settings
    assert shown() == {"people/Ada.md"}
    take(ada, "skip")
    assert ada.read("people/Ada.md") == ADA.replace("## Log\n", "## Log\n- 2026-11-18 skip\n")
    assert shown() == set()


def test_what_the_text_says_is_changed_there_and_keeps_its_tags(changing):
    note = "Cadence:: weekly\n\n# Ada\nsnooze until:: 2026-11-20 #secret\nPaused:: no ^a1\n"
    vault = changing({"people/Ada.md": f"x\n{note}"})
    take(vault, "snooze", UNTIL)
    after = f"x\n{note}".replace("2026-11-20 #secret", "2026-12-01 #secret")
    assert vault.read("people/Ada.md").startswith(after)
    assert member(vault).snooze_until == UNTIL
    take(vault, "pause")
    paused = after.replace("Paused:: no", "Paused:: yes")
    assert vault.read("people/Ada.md").startswith(paused)
    take(vault, "resume")
    back = after.replace("snooze until:: 2026-12-01 #secret\n", "")
    assert vault.read("people/Ada.md").startswith(back)
    assert (member(vault).snooze_until, member(vault).paused) == (None, False)


def test_a_date_in_a_field_keeps_its_tag(changing):
    note = '---\nsnooze_until: "2026-11-20 #secret"\ncadence: weekly\n---\n'
    vault = changing({"people/Ada.md": note})
    take(vault, "snooze", UNTIL)
    assert '"2026-12-01 #secret"' in vault.read("people/Ada.md")


def test_nobody_without_a_rhythm_is_said_to_come_up_again(changing):
    vault = changing({"people/Ada.md": "A word.\n"})
    assert take(vault, "skip").words == ("Skipped Ada for this week.",)


@pytest.mark.parametrize(
    ("kind", "until"), [("snooze", UNTIL), ("pause", None), ("skip", None), ("resume", None)]
)
def test_each_can_be_tried_and_undone_and_said_twice_writes_nothing(ada, kind, until):
    if kind == "resume":
        take(ada, "pause")
    ada.check_undo(write_rest_line, ada.contact("ada"), RestLine(ada.today, kind, until))
    before = stamps(ada.root)
    assert take(ada, kind, until).words[-1] == "Nothing was written."
    assert stamps(ada.root) == before


@pytest.mark.parametrize(
    "log",
    [
        "### 2026-10-01\ncalled\n\n### 2026-09-01\nmet\n",
        "### 2026-10-01 call\nthe engine\n\n### 2026-09-01 visit\n",
        "| Date | Type | What |\n|---|---|---|\n| 2026-10-01 | call | the engine |\n",
        "2026-10-01: call\n2026-09-01: met\n",
    ],
)
@pytest.mark.parametrize(("kind", "until"), [("snooze", UNTIL), ("pause", None), ("skip", None)])
def test_a_log_of_any_form_takes_it_once_and_it_is_no_contact(changing, kind, until, log):
    vault = changing({"people/Ada.md": f"---\ncadence: 2 weeks\n---\n## Log\n{log}"})
    assert take(vault, kind, until).changes != ()
    assert vault.contact("ada").contacts(vault.today)[-1].day == date(2026, 10, 1)
    assert take(vault, kind, until).changes == ()


def test_a_skip_counts_once_a_week(ada):
    take(ada, "skip")
    line = RestLine(ada.today - timedelta(days=1), "skip")
    assert ada.do(write_rest_line, ada.contact("ada"), line).changes != ()
    assert take(ada, "skip").changes == ()
    ada.today += timedelta(days=7)
    assert take(ada, "skip").changes != ()


@pytest.mark.parametrize(
    ("field", "snoozed"),
    [
        ("prm-snooze-until: 2026-01-01", "prm-snooze-until: 2026-12-01"),
        ('Snooze: "01.02.2026"', 'Snooze: "01.12.2026"'),
        ("snooze_until:", "snooze_until: 2026-12-01"),
    ],
)
def test_the_field_is_the_notes_own(changing, field, snoozed):
    vault = changing({"people/Ada.md": f"---\n{field} # mine\n---\n"})
    take(vault, "snooze", UNTIL)
    assert vault.read("people/Ada.md").startswith(f"---\n{snoozed} # mine\n---\n")


@pytest.mark.parametrize("elsewhere", ["2026-01-12 coffee", "2026-01-12 coffee\n- 2026-02-01 tea"])
def test_who_came_back_on_the_same_day_is_back_whatever_dates_stand_elsewhere(changing, elsewhere):
    """The order of a log is its own, and not that of a list in another section."""
    text = f"---\ncadence: weekly\n---\n## Notes\n- {elsewhere}\n- likes tea\n"
    vault = changing({"people/Ada.md": text})
    take(vault, "snooze", UNTIL)
    take(vault, "resume")
    assert resting_until(member(vault).rest_lines) is None


def test_without_one_it_is_the_vaults(changing):
    vault = changing(
        {
            "people/Ada.md": "---\ncircle: close\n---\n",
            "people/Bo.md": "---\nprm-paused: false\nprm-snooze-until:\n---\n",
            "people/Cy.md": "---\nprm-paused: true\narchived: true\n---\n",
        }
    )
    take(vault, "pause")
    take(vault, "resume")
    take(vault, "snooze", UNTIL)
    block = vault.read("people/Ada.md").partition("\n---\n")[0]
    assert block == "---\ncircle: close\nprm-paused: false\nprm-snooze-until: 2026-12-01"
    take(vault, "resume")
    block = vault.read("people/Ada.md").partition("\n---\n")[0]
    assert block == "---\ncircle: close\nprm-paused: false\nprm-snooze-until:"


def test_who_is_away_by_a_field_that_says_more_is_not_resumed_behind_it(changing):
    vault = changing({"people/Ada.md": "---\nstatus: dormant\n---\n"})
    before = stamps(vault.root)
    with pytest.raises(UsageError, match=r"away \(people/Ada\.md:2"):
        take(vault, "resume")
    assert stamps(vault.root) == before


def test_a_pause_outlasts_a_snooze(ada):
    take(ada, "pause")
    with pytest.raises(UsageError, match="is paused") as refused:
        take(ada, "snooze", UNTIL)
    assert refused.value.hint == 'vault resume "Ada"'


def test_a_promise_stays(changing):
    vault = changing({"people/Ada.md": ADA.replace("cadence", "next_contact: 2026-11-25\ncadence")})
    assert take(vault, "snooze", UNTIL).words[-1] == "You promised 25 November, and that stays."


@pytest.mark.parametrize(
    "log",
    [
        "## Log\n- 2026-10-01 call\n- 2026-10-05 call\n",
        "## Log\n- 2026-10-05 call\n- 2026-10-01 call\n",
        "## Log\n### 2026-10-05 - Call\n\nHello\n\n### 2026-10-01 - Call\n\nHello\n",
        "## Log\n| Date | Type | Notes |\n|---|---|---|\n| 2026-10-01 | call | hi |\n",
        "## Log\n- [[2026-10-05]] call\n- [[2026-10-01]] call\n",
        "- **05.10.2026** – call\n- **01.10.2026** – call\n",
        "Hello\n",
        "",
    ],
)
def test_in_every_form_of_log_the_lines_are_read_back_in_their_order(changing, log):
    vault = changing({"people/Ada.md": f"---\ncadence: 2 weeks\n---\n{log}"})
    take(vault, "snooze", UNTIL)
    assert resting_until(member(vault).rest_lines) == UNTIL
    take(vault, "resume")
    assert resting_until(member(vault).rest_lines) is None
    take(vault, "pause")
    assert resting_until(member(vault).rest_lines) == date.max
    take(vault, "resume")
    assert resting_until(member(vault).rest_lines) is None
    assert not member(vault).paused
    assert [one.counts for one in vault.contact("ada").interactions if one.kind == "snooze"] == [
        False
    ]


def test_a_note_that_cannot_be_changed_safely_is_refused(changing):
    vault = changing({"people/Ada.md": "---\nsnooze_until: 2026-01-01\n"})
    with pytest.raises(EditRefused, match=r"people/Ada\.md was not changed"):
        take(vault, "snooze", UNTIL)


def test_everybody_of_the_example_can_rest_and_come_back(example):
    vault = Changing(example)
    for contact in vault.opened.people.contacts:
        before = vault.read(contact.path)
        take(vault, "resume", name=contact.path)
        take(vault, "snooze", UNTIL, name=contact.path)
        take(vault, "resume", name=contact.path)
        after = vault.read(contact.path).splitlines()
        kept = [one for one in before.splitlines() if one and not one.startswith("snooze_until")]
        assert [line for line in after if line in kept] == kept
