"""What passed between me and somebody: every place it may stand in, and all that is no contact."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.people.vaults import contact_of, counted, fields, note, people_in, read, said
from vault_tools.notes.daily_notes import DailyNotes
from vault_tools.people.day_words import when_it_was
from vault_tools.people.settings import Settings
from vault_tools.people.understand import understand

MAYA = "people/Maya.md"
MENTIONED = "the line says that they were only spoken of"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("last_contact: 2026-01-02", "2026-01-02"),
        ('last-contact: "2026-01-02"', "2026-01-02"),
        ("lastContact: 2024-07-01T10:30:00Z", "2024-07-01"),
        ("LastContact: [[2025-12-12]]", "2025-12-12"),
        ('last_contacted: "[[journal/2025-12-12|Friday]]"', "2025-12-12"),
        ("last_chat: 12.12.2025", "2025-12-12"),
        ("prm-last-contacted: 12 December 2025", "2025-12-12"),
        ("last_interaction: 2025-12-12 (call)", "2025-12-12"),
        ("last_seen: 2025-12", "2025-12-01"),
        ("interactions: {last: 2025-12-12, count: 4}", "2025-12-12"),
        ("last_contact: {date: 2025-12-12, type: call}", "2025-12-12"),
        ("last_contact: a call 2025-12-12 (about maps)", "2025-12-12"),
    ],
)
def test_a_field_of_the_last_contact(line, day):
    people = people_in({MAYA: fields("type: person", line)})
    assert said(people, MAYA) == [(day, "field", f"{MAYA}:3", "")]
    assert people.problems == ()


def test_a_last_contact_of_no_year_is_told():
    people = people_in({MAYA: fields("last_contact: 1 October")})
    assert said(people, MAYA) == []
    assert [problem.message for problem in people.problems] == ['"1 October" has no year']


@pytest.mark.parametrize("line", ["last_contact:", "last_contact: never", "last_contact: N/A"])
def test_no_last_contact_is_no_problem(line):
    people = people_in({MAYA: fields(line)})
    assert said(people, MAYA) == []
    assert people.problems == ()


def test_an_inline_field_of_the_last_contact():
    people = people_in({MAYA: "# Maya\n**Last contact::** 2026-01-02\n"})
    assert said(people, MAYA) == [("2026-01-02", "field", f"{MAYA}:2", "")]


def test_every_date_in_a_list_of_contacts_counts():
    people = people_in({MAYA: fields("last_contact: [2026-01-02, 2025-03-04]")})
    assert counted(people, MAYA) == ["2025-03-04", "2026-01-02"]


def test_a_log_in_all_its_forms():
    people = people_in(
        {
            MAYA: """
            ## Log
            - 2026-01-01: call
            - [[2026-01-02]] dinner
            - **2026-01-03** – a walk
            - 04.01.2026 Kaffee
            - [x] 2026-01-05 rang

            ## Recent Interactions
            ### 2026-01-06 10:30 - Coffee
            Long talk.

            ## Interaction Log
            | Date | Type | Context |
            | --- | --- | --- |
            | 2026-01-07 | Call | keys |

            **2026-01-08** – met at the museum
            """
        }
    )
    assert counted(people, MAYA) == [f"2026-01-0{day}" for day in range(1, 9)]
    kinds = [one.kind for one in people.contacts[0].interactions]
    assert kinds == ["call", "meal", "walk", "meal", "call", "meal", "call", "meeting"]


def test_a_log_may_be_kept_by_years_and_months():
    people = people_in(
        {
            MAYA: """
            ## Log
            ### 2026
            - Oct: lunch with [[Bo]]
            - [ ] Nov: call her
            ### August 2025
            - a walk
            """,
            "people/Bo.md": "",
        }
    )
    assert [
        (str(one.on), one.kind) for one in people.by_path()[MAYA].interactions if one.counts
    ] == [
        ("2025-08", "walk"),
        ("2026-10", "meal"),
    ]
    assert counted(people, "people/Bo.md") == ["2026-10-01"]


def test_a_year_and_what_may_come_in_it_are_no_month():
    contact = contact_of("## Log\n- 2026 may be hard for her\n- 2026 May: a walk\n- 2025 Mar tea")
    assert [str(one.day) for one in contact.interactions] == ["2025-03-01", "2026-05-01"]


def test_of_a_month_alone_the_first_day_counts_and_no_more_is_said_than_is_known():
    people = people_in(
        {
            MAYA: """
            ## Log
            - Oct 2026: lunch at the harbour
            - 2026-09-12 call

            ## Work
            - June 2019: the museum
            """
        }
    )
    assert counted(people, MAYA) == ["2026-09-12", "2026-10-01"]
    call, lunch = people.contacts[0].interactions
    assert (str(call.on), str(lunch.on), lunch.kind) == ("2026-09-12", "2026-10", "meal")
    assert when_it_was(lunch) == "in October 2026"
    assert when_it_was(call) == "on 12 September 2026"
    field = people_in({MAYA: fields("type: person", "last_seen: 2025")})
    assert when_it_was(field.contacts[0].interactions[0]) == "in 2025"


def test_a_date_in_a_table_that_cannot_be_read_is_told_where_a_day_was_meant():
    rows = ["Late 2008 | rain", "4 years | away", "2026-13-08 | tea", "2026-11-08 | call"]
    table = "| Date | What |\n|---|---|\n" + "\n".join(f"| {row} |" for row in rows)
    people = people_in({MAYA: table})
    assert counted(people, MAYA) == ["2026-11-08"]
    assert [problem.place.line for problem in people.problems] == [5]


def test_a_table_of_events_counts_where_a_line_names_a_contact():
    people = people_in(
        {
            MAYA: """
            ## The end
            | Date | Event |
            |---|---|
            | 2008-12-11 | The bank fails |
            | 2009-01-02 | Lunch at the harbour |
            | 44 BCE | Caesar |
            """
        }
    )
    assert said(people, MAYA) == [
        ("2008-12-11", "log", f"{MAYA}:4", "it stands in a table of events"),
        ("2009-01-02", "log", f"{MAYA}:5", ""),
    ]
    assert people.problems == ()


def test_dates_that_tell_of_no_contact_may_be_written_as_one_likes():
    table = (
        "| Date | What |\n|---|---|\n| Spring | [[Maya]] rules |\n| 03/04/2026 | [[Maya]] resigns |"
    )
    people = people_in({MAYA: "", "Timeline.md": table})
    assert people.problems == ()
    people = people_in(
        {MAYA: "", "Timeline.md": table.replace("[[Maya]] resigns", "lunch [[Maya]]")}
    )
    assert [str(problem.place) for problem in people.problems] == ["Timeline.md:4:3"]


@pytest.mark.parametrize(
    "rows",
    [
        "  - date: 2026-01-02\n    text: coffee\n    type: meal",
        "  - {date: '[[2026-01-02]]', note: coffee, kind: meal}",
        '  - "2026-01-02: meal: coffee"',
        "  - 2026-01-02 meal",
        "  - 2026-01-02: meal",
        "  2026-01-02: meal",
    ],
)
def test_a_list_of_interactions_in_front_matter(rows):
    people = people_in({MAYA: f"---\ntype: person\ninteractions:\n{rows}\n---"})
    assert said(people, MAYA) == [("2026-01-02", "log", f"{MAYA}:4", "")]
    assert people.contacts[0].interactions[0].kind == "meal"


@pytest.mark.parametrize(
    ("row", "kind", "text", "reason"),
    [
        ('{date: 2026-01-02, type: call, with: "[[Bo]]"}', "call", "with [[Bo]]", ""),
        ('{date: 2026-01-02, with: "[[Bo]], Ida", topic: soup}', "", "with [[Bo]], Ida: soup", ""),
        ("{at: 2026-01-02T10:30, channel: email, content: hello}", "message", "hello", ""),
        ("{date: 2026-01-02, kind: walk, notes: [rain, a heron]}", "walk", "rain; a heron", ""),
        ("{date: 2026-01-02, type: lunch, place: Luna}", "meal", "Luna", ""),
        ("2026-01-02: {type: call, text: soup}", "call", "soup", ""),
        (
            "{date: 2026-01-02, type: call, status: planned}",
            "call",
            "",
            "a task that is still open",
        ),
        (
            "{date: 2026-01-02, type: call, status: cancelled}",
            "call",
            "",
            "a task that was called off",
        ),
    ],
)
def test_a_row_of_interactions_is_told_with_all_it_says(row, kind, text, reason):
    people = people_in(
        {MAYA: f"---\ntype: person\ntouchpoints:\n  - {row}\n---", "people/Bo.md": ""}
    )
    (one,) = people.by_path()[MAYA].interactions
    assert (one.kind, one.text, one.reason) == (kind, text, reason)
    assert counted(people, "people/Bo.md") == (["2026-01-02"] if "Bo" in row else [])


def test_dated_notes_that_mention_somebody():
    people = people_in(
        {
            MAYA: "",
            "people/Bo.md": "",
            "journal/2026-11-08.md": "Tea with [[Maya]].\n\nLater [[people/Maya|May]] again.",
            "Lunch 2026-11-09.md": "With [[Maya]] and [[Bo]].",
            "notes/Maps.md": "A map by [[Maya]].",
        }
    )
    assert said(people, MAYA) == [
        ("2026-11-08", "mention", "journal/2026-11-08.md:1", ""),
        ("2026-11-09", "mention", "Lunch 2026-11-09.md:1", ""),
    ]
    assert counted(people, "people/Bo.md") == ["2026-11-09"]


def test_a_heading_with_a_date_behind_counts_where_it_names_a_kind():
    text = "## 1:1 2026-11-08\nHer pots.\n## Goals as of 2026-11-09\n## Offsite plan 2026-11-07\n"
    people = people_in({MAYA: text})
    assert counted(people, MAYA) == ["2026-11-08"]
    left = [reason for *_, reason in said(people, MAYA) if reason]
    assert left == ["the heading names no kind of contact"] * 2


def test_a_mention_is_told_as_its_line_stands_without_what_makes_it_an_item():
    lines = ["- **[[Maya]]** rang", "> - [x] *[[Maya]]* for tea", "1. __[[Maya]]__ too"]
    lines += ["- DONE rang [[Maya]]", "- {{[[DONE]]}} saw [[Maya]]", "| [[Maya]] | tea |"]
    notes = {f"journal/2026-11-0{day}.md": line for day, line in enumerate(lines, 1)}
    (maya,) = people_in({MAYA: "", **notes}).contacts
    told = [one.text for one in maya.interactions]
    kept = ["**[[Maya]]** rang", "*[[Maya]]* for tea", "__[[Maya]]__ too"]
    assert sorted(told) == sorted([*kept, "[[Maya]] – tea", "rang [[Maya]]", "saw [[Maya]]"])


def test_daily_notes_named_as_obsidians_settings_say():
    notes = {MAYA: "", "Tagebuch/08.11.26.md": "Tee mit [[Maya]]."}
    assert counted(people_in(notes), MAYA) == []
    daily = DailyNotes("Tagebuch", "DD.MM.YY")
    assert counted(people_in(notes, daily=daily), MAYA) == ["2026-11-08"]


def test_meeting_notes_that_list_somebody():
    people = people_in(
        {
            MAYA: fields("aliases: [May]"),
            "people/Bo Lee.md": "",
            "a/Lunch.md": fields("type: meeting", "date: 2026-11-08", 'attendees: ["[[Maya]]"]'),
            "a/Call.md": fields("date: 2026-11-09", "people: May, Bo Lee, Nobody"),
            "a/Talk.md": fields("type: call", "date: [[2026-11-10]]", "person: [[Maya]]"),
            "a/Walk.md": "**Date:** 2026-11-11\n**Attendees:** [[Maya]], [[Bo Lee]]",
            "a/Undated.md": fields("attendees: ['[[Maya]]']"),
            "a/Réunion.md": fields("type: réunion", "date: 2026-11-12", "participants: May"),
            "a/Встреча.md": "дата:: 2026-11-13\nучастники:: [[Maya]]",
        }
    )
    assert said(people, MAYA) == [
        ("2026-11-08", "meeting", "a/Lunch.md:4", ""),
        ("2026-11-09", "meeting", "a/Call.md:3", ""),
        ("2026-11-10", "meeting", "a/Talk.md:4", ""),
        ("2026-11-11", "meeting", "a/Walk.md:2", ""),
        ("2026-11-12", "meeting", "a/Réunion.md:4", ""),
        ("2026-11-13", "meeting", "a/Встреча.md:2", ""),
    ]
    assert counted(people, "people/Bo Lee.md") == ["2026-11-09", "2026-11-11"]
    assert [one.kind for one in people.by_path()[MAYA].interactions] == [
        "meeting",
        "",
        "call",
        "",
        "meeting",
        "",
    ]


def test_a_note_for_all_meetings_with_somebody_tells_of_each_by_its_heading():
    text = "\n## 2026-11-08\nHer pots.\n- 2026-11-01 the kiln\n## 2026-11-15\nWith [[Bo]] too."
    held = fields("type: 1on1", 'person: "[[Maya]]"') + text
    about = fields("type: essay", 'person: "[[Maya]]"') + text
    people = people_in({MAYA: "", "people/Bo.md": "", "a/1-1 Maya.md": held, "a/Essay.md": about})
    assert counted(people, MAYA) == ["2026-11-08", "2026-11-15"]


def test_a_name_that_two_people_bear_means_neither_and_is_told():
    people = people_in(
        {
            "b/Sam L.md": fields("type: person"),
            "c/Sam L.md": fields("type: person"),
            "a/Call.md": fields("date: 2026-11-09", "attendees: [Sam L]"),
            "a/Talk.md": fields("date: 2026-11-10", 'attendees: "[[c/Sam L]]"'),
        }
    )
    assert said(people, "b/Sam L.md") == []
    assert counted(people, "c/Sam L.md") == ["2026-11-10"]
    (problem,) = people.problems
    assert (str(problem.place), problem.kind) == ("a/Call.md:3:13", "ambiguous-name")
    assert problem.message == '"Sam L" could be b/Sam L.md or c/Sam L.md'


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a/2026-10-21 Acme sync.md", "a/2026-10-21 Acme sync - transcript.md"),
        ("a/2026-10-21 Acme sync - summary.md", "b/2026-10-21_Acme_sync_Transcript.md"),
        ("a/2026-10-21 Boot – Protokoll.md", "a/2026-10-21 Boot (Transkript).md"),
        ("a/Acme/2026-10-21 summary.md", "a/Acme/2026-10-21 raw transcript.md"),
    ],
)
def test_of_a_meetings_summary_and_its_transcript_one_counts(one, other):
    meeting = fields("type: meeting", "attendees: [Maya]")
    people = people_in({MAYA: "", one: meeting, other: meeting})
    assert {(place.split(":")[0], reason) for _, _, place, reason in said(people, MAYA)} == {
        (one, ""),
        (other, "another note tells of the same meeting"),
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a/2026-10-21 Acme sync.md", "a/2026-10-21 Boat - transcript.md"),
        ("a/2026-10-21 Acme sync.md", "a/2026-10-22 Acme sync - transcript.md"),
        ("a/2026-10-21 Acme sync.md", "b/2026-10-21 Acme sync.md"),
        ("a/2026-10-21 Acme sync.md", "a/2026-10-21 Acme sync 2.md"),
        ("a/2026-10-21 summary.md", "b/2026-10-21 transcript.md"),
    ],
)
def test_two_meetings_of_a_day_count_both(one, other):
    meeting = fields("type: meeting", "attendees: [Maya]")
    assert len(counted(people_in({MAYA: "", one: meeting, other: meeting}), MAYA)) == 2


def test_what_a_retelling_says_of_another_day_counts():
    one = "- 2026-10-21 lunch with [[Maya]]\n"
    more = "- 2026-10-23 a call with [[Maya]]\n"
    people = people_in({MAYA: "", "a/Sync.md": one, "a/Sync transcript.md": one + more})
    assert counted(people, MAYA) == ["2026-10-21", "2026-10-23"]


def test_whom_a_summary_does_not_list_a_transcript_only_names_too():
    listed = fields("type: meeting") + "\n**Attendees:** [[Bo]]\n\n[[Maya]] may move.\n"
    notes = {
        "a/2026-10-21 Boat.md": listed,
        "a/2026-10-21 Boat transcript.md": "Bo: [[Maya]] moves",
    }
    people = people_in({MAYA: "", "people/Bo.md": "", **notes})
    assert counted(people, MAYA) == []
    assert counted(people, "people/Bo.md") == ["2026-10-21"]


def test_dated_files_beside_a_person():
    people = people_in(
        {
            "People/Maya.md": "",
            "People/Maya/2026-11-08 lunch.md": "Soup.",
            "People/Bo.md": "",
            "People/2026-11-09 walk with Bo.md": "Rain.",
            "People/2026-11-10 alone.md": "Nobody.",
        }
    )
    assert said(people, "People/Maya.md") == [
        ("2026-11-08", "file", "People/Maya/2026-11-08 lunch.md:1", "")
    ]
    assert people.by_path()["People/Maya.md"].interactions[0].text == "lunch"
    assert counted(people, "People/Bo.md") == ["2026-11-09"]


@pytest.mark.parametrize("note", ["Maya Lind.md", "profile.md", "maya-lind.md"])
def test_dated_files_beside_a_person_whose_folder_is_called_as_in_an_address(note):
    path = f"People/maya-lind/{note}"
    people = people_in(
        {
            path: fields("name: Maya Lind", "role: Potter"),
            "People/maya-lind/2026-11-08.md": "Soup.",
            "People/maya-lind/2026-11-10 - 2.md": "Tea.",
        }
    )
    assert counted(people, path) == ["2026-11-08", "2026-11-10"]


def test_whoever_was_there_may_be_named_as_in_an_address():
    people = people_in(
        {
            "People/Jörg Bürger.md": "",
            "People/Maya Lind.md": "",
            "chats/2026-11-08.md": fields("type: call", "people: [maya-lind, joerg-buerger, bo]"),
        }
    )
    assert counted(people, "People/Maya Lind.md") == ["2026-11-08"]
    assert counted(people, "People/Jörg Bürger.md") == ["2026-11-08"]


@pytest.mark.parametrize("label", ["Absent", "**Regrets:**", "Entschuldigt", "- Apologies"])
def test_whoever_a_meeting_lists_as_absent_was_not_there(label):
    sign = "" if label.endswith("**") else ":"
    people = people_in(
        {
            "people/Ana.md": "",
            "people/Bo.md": "",
            "meetings/2026-11-08 Choir.md": f"With [[Ana]].\n\n{label}{sign} [[Bo]]\n",
        }
    )
    assert counted(people, "people/Ana.md") == ["2026-11-08"]
    assert counted(people, "people/Bo.md") == []


def test_the_note_of_a_call_may_name_its_contact():
    call = fields('contact: "[[Ana]]"', "date: 2026-11-08", "type: Call")
    firm = fields('contact: "[[Ana]]"', "date: 2026-11-09", "type: company")
    people = people_in({"people/Ana.md": "", "x/1.md": call, "x/2.md": firm})
    assert counted(people, "people/Ana.md") == ["2026-11-08"]


def test_one_evening_in_two_logs_counts_once_for_each():
    people = people_in(
        {
            MAYA: "- 2026-11-08 dinner with [[Bo]]",
            "people/Bo.md": "- 2026-11-08 dinner with [[Maya]]\n- 2026-11-09: heard of [[Maya]]",
        }
    )
    assert said(people, MAYA) == [
        ("2026-11-08", "log", "people/Bo.md:1", "their own note tells it too"),
        ("2026-11-08", "log", f"{MAYA}:1", ""),
    ]
    assert people.by_path()["people/Bo.md"].interactions[1].people == (MAYA,)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("meal with [[Bo]]: soup", "with [[people/Maya|Maya]]: soup"),
        ("meal with [[Bo|him]] and [[Cy]]: soup", "with [[people/Maya|Maya]] and [[Cy]]: soup"),
        ("visit [[Cy]] & [[Bo]]: soup", "[[Cy]] & [[people/Maya|Maya]]: soup"),
        ("walk with [[Bo]]", "with [[people/Maya|Maya]]"),
        ("dinner with [[Bo]] at [[Acme]]", "with [[people/Maya|Maya]] at [[Acme]]"),
        ("gift with [[Bo]] → a lamp for [[Cy]]", "with [[people/Maya|Maya]] a lamp for [[Cy]]"),
        ("[[Bo]] showed me the garden", "[[Bo]] showed me the garden"),
        ("we saw [[Bo]] at the ferry", "we saw [[Bo]] at the ferry"),
    ],
)
def test_an_evening_with_two_is_told_to_the_other_from_their_side(line, told):
    people = people_in(
        {MAYA: f"- 2026-11-08 {line}", "people/Bo.md": "", "people/Cy.md": "", "Acme.md": ""}
    ).by_path()
    assert people["people/Bo.md"].interactions[0].text == told
    assert "[[Bo" in people[MAYA].interactions[0].text


def test_a_name_with_brackets_stays_within_its_link():
    people = people_in(
        {
            MAYA: "---\nname: Maya [M|L]\n---\n- 2026-11-08 walk with [[Bo]]",
            "people/Bo.md": "",
        }
    ).by_path()
    assert people["people/Bo.md"].interactions[0].text == "with [[people/Maya|Maya ML]]"


def test_dated_lines_in_other_notes_count_where_they_name_a_kind_of_contact():
    people = people_in(
        {
            MAYA: "",
            "Gatherings.md": "- 2026-11-08 lunch with [[Maya]]\n- 2026-11-09: called [[Maya]]",
            "companies/Acme.md": "- 2023-11-17 board fires [[Maya]]\n- 2023-11-22 [[Maya]] is back",
        }
    )
    assert said(people, MAYA) == [
        (
            "2023-11-17",
            "mention",
            "companies/Acme.md:1",
            "the note has no day, and the line names no kind of contact",
        ),
        (
            "2023-11-22",
            "mention",
            "companies/Acme.md:2",
            "the note has no day, and the line names no kind of contact",
        ),
        ("2026-11-08", "mention", "Gatherings.md:1", ""),
        ("2026-11-09", "mention", "Gatherings.md:2", ""),
    ]


LEFT_OUT = {
    "- [ ] ask [[Maya]]": "in a task that is still open",
    "- [-] ask [[Maya]]": "in a task that was called off",
    "- NOW buy flowers for [[Maya]]": "in a task that is still open",
    "- {{[[TODO]]}} ask [[Maya]]": "in a task that is still open",
    "- CANCELLED ask [[Maya]]": "in a task that was called off",
    "> said [[Maya]]": "in a quote",
    "> [!quote]\n> [[Maya]]": "in a quote",
    "![[Maya]]": "embedded",
    "Dreamt of [[Maya]]. [contact:: no]": "the line says contact: no",
    "<!-- vault:begin week -->\n- [[Maya]]\n<!-- vault:end week -->": "in generated text",
}


@pytest.mark.parametrize("text", LEFT_OUT)
def test_mentions_that_are_no_contact_say_why(text):
    people = people_in({MAYA: "", "journal/2026-11-08.md": text})
    ((day, where, place, reason),) = said(people, MAYA)
    assert (day, where, reason) == ("2026-11-08", "mention", LEFT_OUT[text])
    assert place.startswith("journal/2026-11-08.md:")


def test_a_callout_is_ones_own_words():
    text = "> [!info]- Lunch with [[Maya]]\n> - [ ] ask [[Bo]]\n"
    people = people_in({MAYA: "", "people/Bo.md": "", "journal/2026-11-08.md": text})
    assert counted(people, MAYA) == ["2026-11-08"]
    assert people.by_path()[MAYA].interactions[0].text == "Lunch with [[Maya]]"
    assert counted(people, "people/Bo.md") == []


@pytest.mark.parametrize("text", ["`[[Maya]]`", "```\n[[Maya]]\n```", "%% [[Maya]] %%", "Maya"])
def test_what_is_no_link_is_no_mention(text):
    assert said(people_in({MAYA: "", "journal/2026-11-08.md": text}), MAYA) == []


def test_a_link_in_another_field_of_a_dated_note_is_no_contact():
    people = people_in({MAYA: "", "2026-11-08.md": fields("author: '[[Maya]]'")})
    assert said(people, MAYA) == [
        ("2026-11-08", "mention", "2026-11-08.md:2", 'a link in the field "author"')
    ]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("**Related:** [[Maya]] · [[Kiln]]", 'a link in the field "Related"'),
        ("- See also: [[Maya]]", 'a link in the field "See also"'),
        ("sources:: [[Maya]]", 'a link in the field "sources"'),
        ("Lunch with [[Maya]] [about:: the kiln]", ""),
        ("Tea: [[Maya]]", ""),
    ],
)
def test_what_a_note_is_said_to_have_to_do_with_is_no_company(line, reason):
    people = people_in({MAYA: "", "2026-11-08.md": f"# Sunday\n\nRain.\n\n{line}\n"})
    assert said(people, MAYA) == [("2026-11-08", "mention", "2026-11-08.md:5", reason)]


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        (["status: planning"], "the note's status is planning"),
        (["status: not-started"], "the note's status is not-started"),
        (["status: cancelled"], "the note's status is cancelled"),
        (["type: book"], "the note's type is book"),
        (["type: article"], "the note's type is article"),
    ],
)
def test_plans_and_notes_of_books_are_no_meetings(lines, reason):
    people = people_in(
        {MAYA: "", "a/2026-11-08 x.md": fields(*lines, 'people: "[[Maya]]"') + "\nAnd [[Maya]]."}
    )
    assert [row[3] for row in said(people, MAYA)] == [reason]


def test_people_in_a_note_of_concepts_or_projects_are_no_company():
    about, there = (
        fields("date: 2026-11-08", "people: Maya"),
        fields("date: 2026-11-09", "with: Maya"),
    )
    notes = {"concepts/pots/Clay.md": about, "projects/Kiln.md": there}
    held = {"projects/Kiln/meetings/2026/Firing.md": about}
    assert counted(people_in({MAYA: "", **notes}), MAYA) == ["2026-11-09"]
    assert counted(people_in({MAYA: "", **held}), MAYA) == ["2026-11-08"]


def test_a_done_task_and_a_dated_line_are_of_their_own_day():
    people = people_in(
        {
            MAYA: "",
            "journal/2026-11-08.md": "- [x] rang [[Maya]] ✅ 2026-11-07\n- 2026-11-05 saw [[Maya]]",
        }
    )
    assert counted(people, MAYA) == ["2026-11-05", "2026-11-07"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("- [ ] 2026-11-08 call her", "a task that is still open"),
        ("- [-] 2026-11-08 call her", "a task that was called off"),
        ("> - 2026-11-08 call", "in a quote"),
        ("> [!note]- Log\n> - 2026-11-08 call", ""),
        ("> [!note] Log\n> **2026-11-08** call", ""),
        ("> [!todo]\n> - [ ] 2026-11-08 call", "a task that is still open"),
        ("> [!quote]\n> - 2026-11-08 call", "in a quote"),
        ("```\n- 2026-11-08 call\n```", "in code"),
        (
            "<!-- vault:begin log -->\n- 2026-11-08 call\n<!-- vault:end log -->",
            "in generated text",
        ),
        ("- 2026-11-08 idea: a globe", '"idea" is no contact'),
        ("- 2026-11-08 gift → hat [contact:: no]", "the line says contact: no"),
        ("## Life events\n- 2026-11-08 moved to Lisbon", 'it stands under "Life events"'),
        ("## Next\n- 2026-11-08 dinner", 'it stands under "Next"'),
        ("## Reminders\n- 2026-11-08 wish her luck", 'it stands under "Reminders"'),
        ("## Timeline\n- 2026-11-08 moved to Lisbon", 'it stands under "Timeline"'),
        ("## Timeline\n- 2026-11-08 dinner at ours", ""),
        (
            "## Decisions / Promises\n- 2026-11-08 I promised the recipe",
            'it stands under "Decisions / Promises"',
        ),
        ("## やりとり履歴\n- 2026-11-08: 来期の話", ""),
        ("## 职业履历\n- 2026-11-08: 来期の話", 'it stands under "职业履历"'),
        ("## Log\n- `2026-11-08` – soup", ""),
        ("## Contact history\n- 2026-11-08 about keys", ""),
        ("## Birthdays\n- 2026-11-08 hers", 'it stands under "Birthdays"'),
        ("## Wishlist\n- 2026-11-08 a kite", 'it stands under "Wishlist"'),
        ("## Geschenkideen\n- 2026-11-08 Tee", 'it stands under "Geschenkideen"'),
        ("## Årsdage\n- 2026-11-08 vores", 'it stands under "Årsdage"'),
        ("## 2. 経歴（時系列）\n- 2026年11月8日、入社", 'it stands under "2. 経歴（時系列）"'),
        ("## Changelog\n- 2026-11-08 a better photo", 'it stands under "Changelog"'),
        ("## Versions\n- 2026-11-08 a better photo", 'it stands under "Versions"'),
        ("## Health log\n- 2026-11-08 a headache", 'it stands under "Health log"'),
        ("## Kids\n- 2026-11-08 Leo born", 'it stands under "Kids"'),
        ("## Kids\n- 2026-11-08 lunch, about Leo", ""),
        ("## Gesundheit\n- 2026-11-08 operiert", 'it stands under "Gesundheit"'),
        ("## Notes & research log\n- 2026-11-08 found", 'it stands under "Notes & research log"'),
        ("## Meetings mentioned in\n- 2026-11-08", 'it stands under "Meetings mentioned in"'),
        ("## Mentions\n### 2026-11-08 Budget\nNamed.", 'it stands under "Mentions"'),
        ("## Log\n2026-11-08 soup at ours", ""),
        ("## Log\n- 2026-11-08: Acme sync (mentioned) - may move", MENTIONED),
        ("## Log\n- 2026-11-08: (mentioned in the sync) may move", MENTIONED),
        ("## Log\n- 2026-11-08: Mentioned in the sync - may move", MENTIONED),
        ("## Log\n- 2026-11-08: (per Bo's call) may move", MENTIONED),
        ("## Log\n- 2026-11-08: (per Post) Fotos vom Umzug", ""),
        ("## Log\n- 2026-11-08: (per Zoom mit Bo) über den Umzug", ""),
        ("## Log\n- 2026-11-08: (according to plan) dinner", ""),
        ("## Log\n- 2026-11-08: (laut Plan) Abendessen", ""),
        ("## Log\n- 2026-11-08: (according to Bo) she moves", MENTIONED),
        ("## Log\n- 2026-11-08: saw her on TV", MENTIONED),
        ("## Log\n- 2026-11-08: watched the match on TV with her", ""),
        ("## Log\n- 2026-11-08 mentioned her new job", ""),
        ("## Log\n- 2026-11-08 Bootstreffen (nur erwähnt)", MENTIONED),
        ("## Log\n- 2026-11-08 call (mentioned in passing that she moves)", ""),
        ("## Log\n- 2026-11-08 the kiln (mentioned her job)", ""),
        ("## Log\n- 2026-11-08 the sync (mentioned) [contact:: yes]", ""),
        ("## Prior assessments\n- 2026-11-08: stage 2", 'it stands under "Prior assessments"'),
        ("## 🔗 Related\n- [[2026-11-08 Maps]]", 'it stands under "🔗 Related"'),
        ("## Related\n- 2026-11-08 lunch, about maps", ""),
        ("## Topics\n- 2026-11-08 about the kiln", ""),
        ("## Sources\n- 2026-11-08 an interview", 'it stands under "Sources"'),
        ("## Sources\n- 2026-11-08 lunch, her own words", ""),
        ("## PTO\n- 2026-11-08: sick", 'it stands under "PTO"'),
        ("## Goals\n- 2026-11-08 learn the harp", 'it stands under "Goals"'),
        ("## Feedback\n- 2026-11-08: kept calm", 'it stands under "Feedback"'),
        ("## Feedback\n- 2026-11-08: call about the fair", ""),
        ("## Projects\n- 2026-11-08 call about the shed", ""),
        ("## Timeline\n### 2026\n- 2026-11-08 promoted", 'it stands under "Timeline"'),
        ("## Timeline\n### 2026-11\n- 2026-11-08 lunch", ""),
        ("## Career\n### Acme\n- 2026-11-08 joined", 'it stands under "Career"'),
        ("## Career\n### 2026\n- 2026-11-08 lunch, her own", 'it stands under "Career"'),
        ("## Career\n### 2026-11-08\nPromoted.", 'it stands under "Career"'),
        ("## Timeline\n### 2026-11-08\nThe garden.", ""),
        ("## Family\n### Log\n- 2026-11-08 the garden", ""),
        ("# Ana's family\n## Notes\n- 2026-11-08 lunch", ""),
        ("## Changelog\n### 2026\n- 2026-11-08 a photo", 'it stands under "Changelog"'),
        ("- 1988-04-11 born tomorrow", "before they were born"),
        ("- 1988-04-12 the certificate", "the day of their birth"),
        ("### Call – 2026-11-08\nAbout keys.", ""),
        ("### Coffee with Bo (Sunday 8 November 2026)", ""),
        ("### Moved to Lisbon 2026-11-08", "the heading names no kind of contact"),
        ("## Gift ideas 2026-11-08", "the heading names no kind of contact"),
        ("## Gift list (2026-11-08)", "the heading names no kind of contact"),
        ("### Missed call – 2026-11-08", "an attempt to reach them"),
        ("### No call – 2026-11-08", "the heading names no kind of contact"),
        ("### Call no. 3 – 2026-11-08", ""),
        ("## Treffen 2026-11-08", ""),
        ("### Déjeuner – 2026-11-08", ""),
        ("### Verpasster Anruf – 2026-11-08", "an attempt to reach them"),
        ("### Geschenkideen 2026-11-08", "the heading names no kind of contact"),
        ("- 2026-11-08 Idee: ein Globus", '"Idee" is no contact'),
        ("## Plans\n### Dinner on [[2026-11-08]]", 'it stands under "Plans"'),
    ],
)
def test_dated_lines_of_their_own_note_that_are_no_contact_say_why(text, reason):
    people = people_in({MAYA: f"---\nbirthday: 1988-04-12\n---\n{text}"})
    assert [row[3] for row in said(people, MAYA)] == [reason]


APART = 'it stands under "Context", and not in "Log"'


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("## Context\n- 2026-11-08 was promoted\n## Log\n- 2026-11-02 soup", [APART, ""]),
        ("## Log\n- 2026-11-02 soup\n## Context\n- 2026-11-08: was promoted", ["", APART]),
        ("## Context\n- 2026-11-08 lunch, her own\n## Log\n- 2026-11-02 soup", ["", ""]),
        ("## Context\n- 2026-11-08 soup [contact:: yes]\n## Log\n- 2026-11-02 tea", ["", ""]),
        ("## Context\n- 2026-11-08 was promoted\n## Log\n```dataview\n```", [""]),
        ("## Context\n- 2026-11-08 was promoted\n## Calls\n- [ ] ring her", [""]),
        ("## Calls\n- 2026-11-02 of soup\n## Activities\n- 2026-11-08 went climbing", ["", ""]),
        (
            "## Garden\n2026-11-08: a knee\n## Log\n2026-11-02: soup",
            [APART.replace("Context", "Garden"), ""],
        ),
        ("- 2026-11-08 the garden\n## Log\n- 2026-11-02 soup", ["", ""]),
        ("# Maya\n- 2026-11-08 the garden\n## Log\n- 2026-11-02 soup", ["", ""]),
        ("## 2026-11-08\nThe garden.\n## Log\n- 2026-11-02 soup", ["", ""]),
        ("## Log\n### Work\n- 2026-11-08 the plan\n### Home\n- 2026-11-02 soup", ["", ""]),
        ("## Contact\n- 2026-11-02 a new number\n## Notes\n- 2026-11-08 is moving", ["", ""]),
        ("## Log\n- 2026-11-02 soup\n## 2025\n- 2025-11-08 is moving", ["", ""]),
        ("## Log\n- 2026-11-02 soup\n## October 2026\n- 2026-10-08 is moving", ["", ""]),
        ("## Log\n- 2026-11-02 soup\n## 2026-11-07\n- 2026-11-08 is moving", ["", "", ""]),
        ("## Log\n- 2026-11-02 soup\n## Visits\n- 2026-11-08 is moving", ["", ""]),
        ("## Log\n- 2026-11-02 soup\n## 1:1s\n- 2026-11-08 is moving", ["", ""]),
    ],
)
def test_where_a_note_has_a_log_a_day_elsewhere_counts_if_its_line_names_contact(text, reasons):
    people = people_in({MAYA: text})
    rows = sorted(said(people, MAYA), key=lambda row: int(row[2].rpartition(":")[2]))
    assert [row[3] for row in rows] == reasons


def test_the_dates_of_somebody_long_dead_are_no_contact():
    people = people_in(
        {
            "people/Ada.md": fields("born: 1815-12-10", "died: 1852-11-27")
            + "\n## Notes\n- 1833-06-05: met Babbage\n- 1815-12-09 night\n- 1953-01-01 reprinted"
        }
    )
    assert [row[3] for row in said(people, "people/Ada.md")] == [
        "too long ago to be of anybody alive",
        "too long ago to be of anybody alive",
        "long after they died",
    ]


@pytest.mark.parametrize("path", ["Journal.md", "a/My diary 2026.md", "journal/2026.md"])
def test_a_diary_in_one_note_tells_of_each_day_below_its_heading(path):
    text = (
        "# All of it\nBegun for [[Maya]].\n## [[November 8th, 2026]]\nTea with [[Maya]].\n"
        "#### Evening\n[[Maya]] rang. [[Bo]] came.\n- [ ] write to [[Cy]]\n"
        "### 2026-11-09\nQuiet.\n## Books\nOne by [[Bo]].\n## 2026-11-10\n"
        "- 2026-11-07 a call with [[Bo]]\n- [[Bo]] moved"
    )
    people = people_in({MAYA: "", "people/Bo.md": "", "people/Cy.md": "", path: text})
    assert counted(people, MAYA) == ["2026-11-08"]
    assert sorted(counted(people, "people/Bo.md")) == ["2026-11-07", "2026-11-08", "2026-11-10"]
    assert [row[3] for row in said(people, "people/Cy.md")] == ["in a task that is still open"]


@pytest.mark.parametrize("row", ["{type: call}", "{date: , note: soup}"])
def test_an_interaction_in_front_matter_without_a_date_is_told(row):
    _, problems = read(f"---\ntype: person\ninteractions:\n  - {row}\n---")
    assert [(one.message, one.place.line) for one in problems] == [
        ("this interaction has no date", 4)
    ]


def test_a_heading_of_a_diary_tells_of_the_meeting_that_it_names():
    text = (
        "## 2026-11-08 Lunch with [[Maya]]\nSoup. [[Bo]] rang, [[Maya]] laughed.\n"
        "## 2026-11-09 – Dinner: [[Bo]] cooked\nRice.\n## 2026-11-10\n### Later\n#### [[Bo]]\n"
    )
    people = people_in({MAYA: "", "people/Bo.md": "", "Journal.md": text})
    told = [(one.kind, one.text) for one in people.by_path()[MAYA].interactions]
    assert told == [("meal", "with [[Maya]]")]
    assert sorted(
        (one.day.isoformat(), one.text) for one in people.by_path()["people/Bo.md"].interactions
    ) == [
        ("2026-11-08", "Soup. [[Bo]] rang, [[Maya]] laughed."),
        ("2026-11-09", "Dinner: [[Bo]] cooked"),
        ("2026-11-10", "[[Bo]]"),
    ]


@pytest.mark.parametrize("path", ["Journal.md", "journal/2026-11-08.md"])
def test_a_heading_of_a_day_that_tells_of_an_attempt_is_no_contact(path):
    heading = "## 2026-11-08 " if path == "Journal.md" else "## "
    people = people_in({MAYA: "", path: f"{heading}Tried to call [[Maya]]\nNo luck.\n"})
    assert [row[3] for row in said(people, MAYA)] == ["an attempt to reach them"]


@pytest.mark.parametrize(
    "heading",
    [
        "## Action items",
        "# Tomorrow",
        "## 📌 Follow-ups:",
        "### Next steps\n#### Maya",
        "## À faire",
        "## Para mañana",
        "## 🔗 Related",
    ],
)
def test_what_a_daily_note_has_still_to_do_or_as_related_is_no_contact(heading):
    text = f"{heading}\n- [[Maya]] sends the pots\n- [x] rang [[Bo]]\n- [ ] ring [[Cy]]\n"
    names = ("Maya", "Bo", "Cy")
    people = people_in({**{f"people/{one}.md": "" for one in names}, "2026-11-08.md": text})
    maya, bo, cy = [[row[3] for row in said(people, f"people/{one}.md")] for one in names]
    assert (maya[0][:15], bo, cy) == ("it stands under", [""], ["in a task that is still open"])


@pytest.mark.parametrize(
    "heading",
    [
        "## Follow-up with Maya",
        "## Follow-up call",
        "## Tasks",
        "## Actionable",
        "## Tomorrow's garden with Bo",
        "## Mañana",  # which is the morning as often
    ],
)
def test_a_heading_that_only_begins_like_one_of_what_is_to_come_changes_nothing(heading):
    people = people_in({MAYA: "", "2026-11-08.md": f"{heading}\n- tea with [[Maya]]\n"})
    assert counted(people, MAYA) == ["2026-11-08"]


def test_whoever_has_something_to_do_after_a_meeting_was_there():
    text = "## Action items\n- [[Maya]] sends the pots\n## See also\n- [[Bo]]\n"
    people = people_in({MAYA: "", "people/Bo.md": "", "Meeting Notes/2026-11-08 Pots.md": text})
    assert [counted(people, one) for one in (MAYA, "people/Bo.md")] == [["2026-11-08"], []]


@pytest.mark.parametrize(
    "line",
    [
        "Auto-created from calendar",
        "Initial profile",
        "Profile creation",
        "Note created: from LinkedIn",
        "imported by a script",
        "Added to CRM",
        "updated her profile",
        "**[Migrated]** from the old notes",
        "🧠 Filed: created people [[Maya]]",
    ],
)
def test_what_is_told_of_the_note_itself_is_no_contact(line):
    people = people_in({MAYA: f"## Timeline\n### 2026-11-08 – {line}\nBy a program.\n## Log\n"})
    assert [row[3] for row in said(people, MAYA)] == ["it tells of the note itself"]


@pytest.mark.parametrize(
    "line",
    [
        "created a garden with her",
        "imported tea from her",
        "updated her on the move",
        "updated her page on the choir's site with her",
        "updated the card of our choir with her",
        "added to my list of her recipes",
        "migrated her site with her",
        "Initial call",
        "filed for her the papers",
    ],
)
def test_what_only_sounds_as_if_it_were_of_the_note_counts(line):
    people = people_in({MAYA: f"## Log\n- 2026-11-08 {line}"})
    assert counted(people, MAYA) == ["2026-11-08"]


@pytest.mark.parametrize(
    "line", ["Per [[Maya]], it rains.", "- it rains (according to **[[Maya]]**)"]
)
def test_whom_a_line_only_quotes_was_not_met(line):
    people = people_in({MAYA: "", "2026-11-08.md": line})
    assert [row[3] for row in said(people, MAYA)] == [MENTIONED]


@pytest.mark.parametrize("path", ["Journal.md", "2026-11-08.md"])
def test_whoever_is_linked_in_two_ways_is_told_once_of_a_day(path):
    text = (
        "## 2026-11-08\n[[Maya]] came.\n[[people/Maya|May]] left.\n- 2026-11-07 tea with [[Maya]]\n"
    )
    people = people_in({MAYA: "", path: text})
    assert counted(people, MAYA) == ["2026-11-07", "2026-11-08"]


@pytest.mark.parametrize(
    ("heading", "count"), [("History", 2), ("Timeline", 2), ("Historique", 0), ("Storia", 0)]
)
def test_below_a_month_of_a_history_only_what_names_a_kind_counts(heading, count):
    people = people_in({MAYA: f"## {heading}\n### Oct 2026\n- Coffee at hers\n- to Lisbon\n"})
    told = sorted(row[3] for row in said(people, MAYA))
    assert told == ["", f'it stands under "{heading}"'][:count]


@pytest.mark.parametrize("mark", ["", "**"])
def test_a_line_that_is_only_a_day_is_as_a_heading(mark):
    text = f"{mark}2026-11-08{mark}\n- call\n\n{mark}2026-11-09{mark}\n- [[Bo]] came\n- soup\n"
    people = people_in(
        {MAYA: text, "people/Bo.md": "", "Journal.md": f"## 2026\n{text}## Books\n[[Bo]]"}
    )
    told = [(str(one.day), one.kind) for one in people.by_path()[MAYA].interactions]
    assert told == [("2026-11-08", "call"), ("2026-11-09", "")]
    assert counted(people, "people/Bo.md") == ["2026-11-09"]


def test_a_diary_of_meetings_is_also_with_those_whom_it_lists():
    text = fields("type: meeting", "attendees: [Maya]") + "\n## 2026-11-08\nTold of [[Bo]].\n"
    people = people_in({MAYA: "", "people/Bo.md": "", "journal/Maya and I.md": text})
    assert counted(people, MAYA) == ["2026-11-08"]


def test_days_in_a_note_that_is_no_diary_are_not_those_of_everybody_linked_below():
    people = people_in({MAYA: "", "a/Decisions.md": "## 2026-11-08\n[[Maya]] leads the move.\n"})
    assert counted(people, MAYA) == []


def test_mentions_can_be_switched_off_and_meetings_still_count():
    people = people_in(
        {
            MAYA: "",
            "journal/2026-11-08.md": "Tea with [[Maya]].",
            "a/Call.md": fields("date: 2026-11-09", 'attendees: "[[Maya]]"'),
        },
        Settings(mentions="ignore"),
    )
    assert said(people, MAYA) == [
        (
            "2026-11-08",
            "mention",
            "journal/2026-11-08.md:1",
            "the settings say that mentions do not count",
        ),
        ("2026-11-09", "meeting", "a/Call.md:3", ""),
    ]


def test_templates_tell_of_nobody():
    people = people_in({MAYA: "", "Templates/2026-11-08.md": "With [[Maya]]."})
    assert said(people, MAYA) == []


def test_a_note_is_no_mention_of_its_own_person():
    people = people_in({MAYA: "- 2026-11-08 call with [[Maya]]\n\nSee [[Maya]]."})
    assert len(said(people, MAYA)) == 1


def test_an_ambiguous_date_is_told_and_settled_by_the_settings():
    notes = {
        MAYA: "- 03/04/2026 coffee",
        "a/x.md": fields("date: 05/06/2026", "people: '[[Maya]]'"),
    }
    people = people_in(notes)
    assert counted(people, MAYA) == []
    assert [(str(p.place), p.kind) for p in people.problems] == [
        ("a/x.md:2:7", "date"),
        (f"{MAYA}:1:3", "date"),
    ]
    assert "date_order" in people.problems[0].hint
    people = people_in(notes, Settings(date_order="day-first"))
    assert counted(people, MAYA) == ["2026-04-03", "2026-06-05"]
    assert people.problems == ()


def test_a_day_that_no_calendar_has_is_told_in_a_log():
    people = people_in({MAYA: "- 2026-02-30 coffee"})
    assert [(str(p.place), p.excerpt) for p in people.problems] == [
        (f"{MAYA}:1:3", "- 2026-02-30 coffee")
    ]


NOTES = {
    MAYA: "---\naliases: [May]\nlast_contact: 2025-01-01\n---\n- 2026-11-08 dinner with [[Bo]]",
    "people/Bo.md": "- 2026-11-08 dinner with [[Maya]]\n- 2026-11-08 call",
    "people/Sub/Cy.md": fields("role: x", "met: 2014"),
    "journal/2026-11-08.md": "With [[Maya]], [[Bo]] and [[Cy]].",
    "a/Call.md": fields("date: 2026-11-08", "attendees: [May, Cy]"),
    "people/Maya/2026-11-08.md": "",
    "Log.md": "- 2026-11-08 lunch with [[Bo]] and [[Cy]]",
}


@given(st.randoms())
def test_the_order_of_the_files_makes_no_difference(rng):
    paths = list(NOTES)
    rng.shuffle(paths)
    shuffled = people_in({path: NOTES[path] for path in paths})
    straight = people_in(NOTES)
    assert shuffled.contacts == straight.contacts
    assert shuffled.problems == straight.problems
    assert shuffled.readings == straight.readings


LINES = [
    *("- 2026-11-08 call", "[[Maya]]", "- [ ] [[Bo]]", "> [[Maya]]", "## Log", "birthday:: 1988"),
    *(
        "---",
        "type: person",
        "date: 2026-01-01",
        "attendees: [[Maya]]",
        "- 2026-02-30 x",
        "#person",
    ),
    *("| Date | x |", "| --- | --- |", "| 2026-01-01 | [[Bo]] |", "**2026-01-01** x", "died: yes"),
    *("interactions:", "  - date: x", "status: planned", "dates: 1-2", "last_contact: [[]]"),
]
PATHS = [MAYA, "people/Bo.md", "journal/2026-11-08.md", "x/y.md", "People/Maya/2026-01-01 z.md"]


@given(st.dictionaries(st.sampled_from(PATHS), st.lists(st.sampled_from(LINES)).map("\n".join)))
def test_any_notes_can_be_understood(notes):
    people = understand([note(path, text) for path, text in notes.items()], Settings())
    for contact in people.contacts:
        days = [one.day for one in contact.interactions]
        assert days == sorted(days)
        for one in contact.interactions:
            assert one.counts == (not one.reason)
            assert one.place.path in notes
            assert (
                people.notes[one.place.path].source_line(one.place.line)
                or not one.counts
                or (one.where == "file")
            )


@given(st.integers(0, 2**32))
def test_every_place_that_is_cited_holds_its_day(seed):
    rng = random.Random(seed)
    day = f"2026-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
    form = rng.choice(
        ["- {} call", "- [[{}]] call", "### {} - Call", "**{}** – call", "last_contact: {}"]
    )
    text = "\n" * rng.randint(0, 3) + form.format(day)
    people = people_in({MAYA: fields(text) if form.startswith("last") else text})
    for one in people.contacts[0].interactions:
        line = people.notes[MAYA].source_line(one.place.line)
        assert line[one.place.column - 1 :].startswith(day)


WRAPPED = "The noon bus to Peebles with Eilidh, and then tea with [[Maya]] on the\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{WRAPPED}quay. She\nhad a hat.", f"{WRAPPED.strip()} quay. She"),
        (
            "Up at six, out to the point, and a thermos and a microphone in the hand\nof [[Maya]].\nfog",
            "Up at six, out to the point, and a thermos and a microphone in the hand of [[Maya]].",
        ),
        ("tea with [[Maya]]\nfixed the sink", "tea with [[Maya]]"),
        (f"{WRAPPED}the sink is mended, {'and so is the tap ' * 3}", WRAPPED.strip()),
        (
            f"{'Up at six, ' * 9}and tea with [[Maya]]\nfog",
            f"{'Up at six, ' * 9}and tea with [[Maya]]",
        ),
        (f"- {WRAPPED}- the sink", WRAPPED.strip()),
        (f"{WRAPPED}  quay:: yes", WRAPPED.strip()),
    ],
)
def test_a_sentence_that_an_editor_broke_into_lines_is_told_whole(text, told):
    people = people_in({MAYA: "", "journal/2026-11-08.md": text})
    (one,) = people.by_path()[MAYA].interactions
    assert one.text == told


@pytest.mark.parametrize(
    ("log", "days"),
    [
        ("- **2026**\n  - Oct 3: soup\n  - Aug 12: call\n- 2025\n  - Dec 24: card\n", 3),
        ("- 2026\n  - Oct 3: soup\n- Nov 2: call\n", 1),
        ("- October 2026\n  - soup\n", 1),
        ("- 2026\n- she likes soup\n", 0),
    ],
)
def test_an_item_that_is_a_year_or_a_month_gives_it_to_those_below_it(log, days):
    people = people_in({MAYA: f"## Log\n{log}"})
    assert len(counted(people, MAYA)) == days
    assert counted(people_in({MAYA: f"## Garden\n{log}"}), MAYA) == []
