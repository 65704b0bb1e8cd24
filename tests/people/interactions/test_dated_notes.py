import pytest

from tests.people.vaults import counted, fields, note, people_in, said
from vault_tools.notes.daily_notes import ISO_NAMES, DailyNotes
from vault_tools.people.dialect.dialect import Dialect
from vault_tools.people.dialect.fields import read_fields
from vault_tools.people.interactions.dated_notes import day_of_note


def day_of(path, text="", daily=ISO_NAMES, order=""):
    read = note(path, text)
    found, problems = day_of_note(read, read_fields(read, Dialect()), daily, order)
    return (str(found.day), found.kind, found.reason) if found else None, problems


@pytest.mark.parametrize(
    ("path", "text", "found"),
    [
        ("journal/2026-11-08.md", "", ("2026-11-08", "", "")),
        ("x/Tea 2026-11-08.md", "", ("2026-11-08", "", "")),
        ("x/Tea.md", fields("type: meeting", "date: 2026-11-08"), ("2026-11-08", "meeting", "")),
        ("x/Tea.md", fields("type: call", "date: [[2026-11-08]]"), ("2026-11-08", "call", "")),
        ("Diary/Tea.md", fields("date: 2026-11-08"), ("2026-11-08", "", "")),
        ("02 Meetings/Tea.md", fields("date: 2026-11-08"), ("2026-11-08", "", "")),
        ("x/Tea.md", fields("attendees: [Ana]", "date: 8 Nov 2026"), ("2026-11-08", "", "")),
        ("x/Tea.md", fields("date: 2026-11-08"), None),
        ("x/Talk.md", fields("author: Bo", "date: 2026-11-08") + "\n**People:** [[Ana]]", None),
        ("x/Tea.md", fields("type: meeting"), None),
        ("x/Tea.md", fields("type: meeting", "date: 2026-11"), None),
    ],
)
def test_the_day_that_a_note_is_about(path, text, found):
    assert day_of(path, text) == (found, [])


@pytest.mark.parametrize(
    ("path", "text", "reason"),
    [
        ("projects/2026-11-08-plan.md", "", 'its name says "plan"'),
        ("x/2026-11-08 Boat – draft.md", "", 'its name says "draft"'),
        ("journal/2026-11-08 Digest.md", "", 'its name says "digest"'),
        ("x/2026-11-08.md", fields("type: digest"), "the note's type is digest"),
        ("x/2026-11-08 Tea.md", fields("type: [meeting, decision]"), ""),
        ("x/2026-11-08 plan.md", fields("type: meeting"), ""),
        ("x/2026-11-08 Planning with Ana.md", "", ""),
        ("x/2026-11-08 Plan B, the café.md", "", ""),
        ("concepts/rent/Rent rules 2026-11-08.md", fields("people: [Ana]"), "it lies in rent/"),
        ("sources/Rent rules 2026-11-08.md", fields("people: [Ana]"), "it lies in sources/"),
        ("concepts/Lunch 2026-11-08.md", "", ""),
        ("concepts/2026-11-08 Rent.md", "", ""),
        ("concepts/Rent 2026-11-08.md", fields("type: meeting"), ""),
        ("concepts/meetings/Rent 2026-11-08.md", "", ""),
        ("projects/Kickoff 2026-11-08.md", "", ""),
    ],
)
def test_a_plan_or_a_digest_has_a_day_and_is_no_meeting(path, text, reason):
    found, _ = day_of(path, text)
    assert (found[0], found[2]) == ("2026-11-08", reason)


@pytest.mark.parametrize(
    ("path", "counts"),
    [
        ("raw/outputs/brain-lint-2026-11-08.md", False),
        ("raw/briefing-2026-11-08.md", False),
        ("journal/Week review 2026-11-08.md", True),
        ("x/Lunch at Bo's 2026-11-08.md", True),
        ("x/Standup Blue 2026-11-08.md", True),
        ("x/Sunday, November 8th, 2026.md", True),
        ("x/Garden 2026-11-08.md", True),
        ("x/2026-11-08 brain lint.md", True),
        ("x/Day by day 2026-11-08.md", True),
    ],
)
def test_a_name_that_says_what_a_note_is_about_before_its_day_tells_of_no_meeting(path, counts):
    daily = DailyNotes("x", "[Day by day] YYYY-MM-DD") if "Day by day" in path else ISO_NAMES
    people = people_in({"people/Ana.md": "", path: "[[Ana]]"}, daily=daily)
    assert counted(people, "people/Ana.md") == ["2026-11-08"] * counts


def test_whom_such_a_note_lists_was_there():
    text = fields("attendees: [Ana]") + "\nTold of [[Bo]]."
    people = people_in(
        {"people/Ana.md": "", "people/Bo.md": "", "x/Roof plan B 2026-11-08.md": text}
    )
    assert [counted(people, f"people/{one}.md") for one in ("Ana", "Bo")] == [["2026-11-08"], []]


@pytest.mark.parametrize("kind", ["session", "session-log"])
def test_whom_a_session_links_was_only_spoken_of_and_whom_it_lists_was_there(kind):
    text = fields(f"type: {kind}", "attendees: [Ana]") + "\n[[Bo]] is to write it down."
    people = people_in({"people/Ana.md": "", "people/Bo.md": "", "x/2026-11-08.md": text})
    assert [counted(people, f"people/{one}.md") for one in ("Ana", "Bo")] == [["2026-11-08"], []]


@pytest.mark.parametrize("name", ["2026-11-08 Ana Lind", "Dinner with Ana 2026-11-08"])
def test_a_session_called_after_somebody_was_with_them(name):
    text = fields("type: session") + "\n[[Ana Lind]] sleeps better than [[Bo]]."
    notes = {"people/Ana Lind.md": "", "people/Bo.md": "", f"sessions/{name}.md": text}
    people = people_in(notes)
    assert counted(people, "people/Ana Lind.md") == ["2026-11-08"]
    assert counted(people, "people/Bo.md") == []


def test_a_day_without_zeros_is_no_part_of_what_a_meeting_is_called():
    people = people_in(
        {
            "people/Ana.md": "",
            "meetings/2026-3-8 Choir.md": fields("attendees: [Ana]"),
            "people/Ana/2026-3-9 lunch.md": "",
        }
    )
    told = [(str(one.day), one.text) for one in people.by_path()["people/Ana.md"].interactions]
    assert told == [("2026-03-08", "Choir"), ("2026-03-09", "lunch")]


@pytest.mark.parametrize("name", ["Catch-up", "One on one", "1-1 Ana", "Ana Lind"])
def test_the_name_of_a_meeting_or_of_who_is_in_it_is_no_matter(name):
    people = people_in({"people/Ana Lind.md": "", f"x/{name} 2026-11-08.md": "[[Ana Lind]] came"})
    assert counted(people, "people/Ana Lind.md") == ["2026-11-08"]


def test_of_a_name_that_is_only_a_day_the_heading_says_what_it_was():
    text = fields("person: Ana", "date: 2026-11-08") + "\n# 1:1 with Ana"
    people = people_in({"people/Ana.md": "", "1-1s/ana/2026-11-08.md": text})
    (one,) = people.by_path()["people/Ana.md"].interactions
    assert one.text == "1:1 with Ana"


def test_obsidians_format_comes_first():
    daily = DailyNotes("Tage", "DD.MM.YYYY")
    assert day_of("Tage/08.11.2026.md", daily=daily)[0] == ("2026-11-08", "", "")


def test_a_date_that_cannot_be_read_is_told():
    found, (problem,) = day_of("x/Tea.md", fields("type: meeting", "date: 03/04/2026"))
    assert found is None
    assert (problem.kind, problem.place.line) == ("date", 3)
    text = fields("type: meeting", "date: 03/04/2026")
    assert day_of("x/Tea.md", text, order="day-first")[0] == ("2026-04-03", "meeting", "")


@pytest.mark.parametrize(
    ("path", "counts"),
    [
        ("Dinner with Ana.md", True),
        ("202611121400 Gespräch mit Ana.md", True),
        ("Gift with Ana.md", False),
        ("Dinner.md", False),
    ],
)
def test_a_note_called_after_a_time_with_somebody_tells_of_its_date(path, counts):
    text = "---\ndate: 2026-11-08\n---\nAt the museum. [[Ana]] is moving.\n"
    people = people_in({"people/Ana.md": "", path: text})
    assert bool(said(people, "people/Ana.md")) is counts


def test_of_such_a_note_only_they_were_there_if_it_links_them():
    notes = {"people/Ana Costa.md": "", "people/Bo.md": ""}
    text = "---\ndate: 2026-11-08\n---\n[[Ana Costa]] wants to meet [[Bo]].\n"
    people = people_in({**notes, "Dinner with Ana.md": text})
    assert [counted(people, path) for path in notes] == [["2026-11-08"], []]
    people = people_in({**notes, "Dinner with friends.md": text})
    assert [counted(people, path) for path in notes] == [["2026-11-08"], ["2026-11-08"]]
