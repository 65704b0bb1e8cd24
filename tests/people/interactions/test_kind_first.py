"""Items that name their kind before their day, and sentences that only hold a day."""

import pytest

from tests.people.vaults import contact_of


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        ("- Call on 2026-11-08", "call", "Call"),
        ("- Coffee (2026-11-08)", "meal", "Coffee"),
        ("- Met 2026-11-08 at the fair", "meeting", "at the fair"),
        ("- **Lunch** with [[Bo]], 2026-11-08: soup", "meal", "with [[Bo]]: soup"),
        ("- Phone call on Sunday, 8 November 2026 – her pots", "call", "call – her pots"),
        ("- Last spoke to her on 2026-11-08", "call", "to her"),
        ("- Anruf am 8.11.2026", "call", "Anruf"),
        ("- 电话 2026年11月8日", "call", "电话"),
        ("- Kaffee mit Ana am 8.11.2026: das Boot", "meal", "mit Ana: das Boot"),
        ("- Koffie met Bo 2026-11-08", "meal", "met Bo"),
        ("- déjeuner le 8 novembre 2026", "meal", "déjeuner"),
        ("- [x] Video call [[2026-11-08]] 10:30", "video", "call"),
        ("- Walk in Lisbon 2026-11-08 #slow", "walk", "in Lisbon #slow"),
        ("- Lunch with her and Bo 2026-11-08", "meal", "with her and Bo"),
        ("- Call 2026-11-08: she cancelled her flight", "call", "she cancelled her flight"),
        ("- Call 2026-11-08: not well", "call", "not well"),
        ("- Call 2026-11-08: maybe she moves", "call", "maybe she moves"),
    ],
)
def test_an_item_may_name_its_kind_before_its_day(line, kind, text):
    for heading in ("", "## Log\n"):
        (one,) = contact_of(heading + line).interactions
        assert (str(one.day), one.kind, one.text, one.counts) == ("2026-11-08", kind, text, True)


@pytest.mark.parametrize(
    "line",
    ["- Party on 2026-11-08", "- Email 2026-11-08: the seeds", "- Gift (2026-11-08): a globe"],
)
def test_in_a_log_any_kind_may_stand_before_its_day(line):
    assert [one.counts for one in contact_of(f"## Log\n{line}").interactions] == [True]
    for heading in ("", "## Contact\n"):
        assert contact_of(heading + line).interactions == ()


@pytest.mark.parametrize(
    "line",
    [
        "- Call before 2026-11-08",
        "- Call her on 2026-11-08",
        "- Call about the contract ending 2026-11-08",
        "- Coffee planned for 2026-11-08",
        "- Coffee (2026-11-08?)",
        "- Lunch with Ana moved to 2026-11-08",
        "- Next call 2026-11-08",
        "- No call since 2026-11-08",
        "- Met her husband, born 2026-11-08",
        "- Met her sister 2026-11-08",
        "- Hosted the 2026-11-08 conference",
        "- Spoke at a congress 2026-11-08",
        "- Call with doctor 2026-11-08",
        "- Catch-up with her team moved 2026-11-08",
        "- Walk at the lake 2026-11-08",
        "- Met with Ana, pregnant till 2026-11-08",
        "- Called the garden her own on 2026-11-08",
        "- Moved to Lisbon on 2026-11-08",
        "- Birthday 2026-11-08",
        "- Idea (2026-11-08): a globe",
        "- Plan 2026-11-08: a walk",
        "- Book published 2026-11-08",
        "- Call for papers 2026-11-08",
        "- Visit every year since 2026-11-08",
        "- Call 📅 2026-11-08",
        "- Coffee [due:: 2026-11-08]",
        "- Skip 2026-11-08",
        "- She called the book of 2026-11-08 a bore",
        "- Spoke at the conference for 300 on 2026-11-08",
        "- Call with her agent on 2026-11-08",
        "- Spoke with her mother 2026-11-08",
        "- Coffee with Ana ➕ 2026-11-08",
        "- [x] Lunch with Ana ➕ 2026-11-01 ✅ 2026-11-08",
        "- Essen am 8.11.2026 wurde abgesagt",
        "- Gifts in mind:\n  - Tea (2026-11-08)\n- Pots",
        "- Still to come\n\t- Dinner on 2026-11-08\n- Pots",
    ],
)
def test_a_day_in_a_line_that_says_something_else_is_no_contact(line):
    for heading in ("", "## Log\n"):
        assert contact_of(heading + line).interactions == ()


@pytest.mark.parametrize("line", ["- Visited Rome 2026-11-08", "- Met Tom (2026-11-08)"])
def test_whom_or_what_they_met_and_visited_themselves_is_no_contact_but_in_a_log(line):
    assert contact_of(f"# Maya\n{line}").interactions == ()
    assert len(contact_of(f"# Maya\n## Log\n{line}").interactions) == 1


def test_what_is_told_below_a_dated_entry_is_of_its_day():
    (one,) = contact_of("## Log\n- 2026-11-01 Lunch\n  - Dinner on 2026-11-08").interactions
    assert str(one.day) == "2026-11-01"


def test_an_open_task_that_names_its_day_last_is_no_contact():
    (one,) = contact_of("- [ ] Call on 2026-11-08").interactions
    assert one.reason == "a task that is still open"


def test_a_field_below_an_item_with_a_day_behind_it_is_still_read():
    contact = contact_of("- Joined Acme 2026-01-08\n- Met: 2014-09-01\n- **Born:** 1988-04-12")
    assert (str(contact.met), str(contact.birthday)) == ("2014-09-01", "1988-04-12")


@pytest.mark.parametrize(
    ("heading", "count"),
    [
        ("# Maya Lindqvist\n", 1),
        ("# Maya\n## Log\n### 2026\n", 1),
        ("## Notes\n", 0),
        ("## Work\n", 0),
        ("## Gifts\n", 0),
        ("## Likes\n### Notes\n", 0),
        ("## Publications\n", 0),
    ],
)
def test_in_a_section_of_something_else_a_day_behind_is_no_contact(heading, count):
    assert len(contact_of(f"{heading}- Tea (2026-11-08)").interactions) == count
