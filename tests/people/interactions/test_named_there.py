"""Meetings that name who was there without links."""

import pytest

from tests.people.vaults import counted, fields, people_in

BJORN, ANA = "people/Björn Lund.md", "people/Ana Costa.md"
MEETING = fields("type: meeting", "date: 2026-10-01")


def was_there(text, path="meetings/Boat.md", **others):
    people = people_in({BJORN: "", ANA: "", path: text, **others})
    return [name for name in (BJORN, ANA) if counted(people, name) == ["2026-10-01"]]


@pytest.mark.parametrize(
    "text",
    [
        fields("type: Besprechung", "Datum: 2026-10-01", "Teilnehmer: [Björn]"),
        fields("type: meeting", "date: 2026-10-01", 'attendees: ["@Björn Lund", Ida]'),
        MEETING + "\n**Attendees:** Björn Lund, Ida",
        MEETING + "\nTeilnehmer: [Björn, Ida]",
        MEETING + "\n> 参会者：[[Björn Lund]], [[Ida]]",
        MEETING + "\n## 👥 Attendees\n- Björn Lund (Acme)\n- Ida",
        MEETING + "\n## Present\n- Björn Lund: took notes",
        MEETING + "\n## Anwesend\n- [x] Björn – kam später\n- [ ] Ana Costa",
    ],
)
def test_names_and_first_names_are_of_those_who_have_a_note(text):
    assert was_there(text) == [BJORN]


def test_a_first_name_of_two_people_is_of_neither():
    text = fields("type: meeting", "date: 2026-10-01", "attendees: [Björn, Ana Costa]")
    assert was_there(text, **{"people/Björn Ek.md": ""}) == [ANA]


@pytest.mark.parametrize(
    "listed",
    [
        "[Bjorn@example.org, ida@example.org]",
        "['Björn Lund <bjorn@example.org>', Ida]",
        "['B. L. (bjorn@example.org)']",
        "['Björn Lund <bjorn@elsewhere.example>']",
    ],
)
def test_an_address_is_of_whose_note_has_it(listed):
    told = fields("type: meeting", "date: 2026-10-01", f"attendees: {listed}")
    mail = fields("email: {work: bjorn@example.org}")
    assert was_there(told, **{BJORN: mail}) == [BJORN]


def test_an_address_of_two_people_is_of_neither():
    told = fields("type: meeting", "date: 2026-10-01", "attendees: [us@example.org]")
    mail = fields("email: us@example.org")
    assert was_there(told, **{BJORN: mail, ANA: mail}) == []


def test_the_name_of_a_group_in_capitals_is_no_first_name():
    people = people_in({"people/ACME North.md": "", "a.md": MEETING + "\n## Attendees\n- ACME"})
    assert counted(people, "people/ACME North.md") == []


@pytest.mark.parametrize(
    "text",
    [
        fields("type: meeting") + "\n## Attendees\n- Björn Lund",
        MEETING + "\n## Invited by\n- Björn Lund",
        MEETING + "\n## Attendees\n> - Björn Lund",
        MEETING + "\n## Attendees\n- Björn: his team",
        MEETING + "\nBjörn Lund was spoken of.",
    ],
)
def test_other_words_name_nobody(text):
    assert was_there(text) == []


@pytest.mark.parametrize(
    "text",
    [
        MEETING + "\nTeilnehmer: Björn, [[Ana Costa]]",
        MEETING + "\n**Attendees:** [[Ana Costa|Ana]] (Acme, Lisbon), Björn Lund",
        MEETING + "\nAttendees: Björn and [[Ana Costa]]",
        MEETING + "\nAttendees: Ida, Eva und Björn, [[Ana Costa]]",
        MEETING + "\n## Attendees\n- Björn, [[Ana Costa]]",
        fields("type: meeting", "date: 2026-10-01", 'attendees: "Björn; [[Ana Costa]]"'),
        fields("type: meeting", "date: 2026-10-01", "attendees:", '  - "Björn, [[Ana Costa]]"'),
    ],
)
def test_beside_a_link_a_name_without_one_is_of_somebody_too(text):
    assert was_there(text) == [BJORN, ANA]


def test_words_about_a_link_are_nobody():
    assert was_there(MEETING + "\nAttendees: Björn's boss [[Ana Costa]], her Björn-sized dog") == [
        ANA
    ]


@pytest.mark.parametrize(
    "text",
    [
        MEETING + "\n**Attendees:** [[Ana Costa]]\n\n- [[Björn Lund]] may move",
        MEETING
        + "\n## Attendees\n- [[Ana Costa]] (Acme)\n- Ida\n\n## Notes\n[[Björn Lund]] may move",
        MEETING + "\n## Attendees\n- Ana Costa\n\n## Notes\n[[Björn Lund]] may move",
        fields("type: call", "date: 2026-10-01", "with: '[[Ana Costa]]'")
        + "\n[[Björn Lund]] moves",
        fields(
            "type: lunch", "date: 2026-10-01", "with: '[[Ana Costa]]'", "contact: '[[Björn Lund]]'"
        ),
        fields("type: call", "date: 2026-10-01", "with: Ida", "contact: '[[Ana Costa]]'"),
    ],
)
def test_where_a_meetings_note_lists_who_was_there_others_were_only_spoken_of(text):
    assert was_there(text) == [ANA]


def test_a_weekday_behind_its_day_is_not_what_a_note_is_called():
    text = fields("type: meeting", "attendees: '[[Ana Costa]]'") + "\n# 2026-10-01 (Thursday)"
    people = people_in({ANA: "", "journal/2026-10-01.md": text})
    assert [one.text for one in people.by_path()[ANA].interactions] == ["2026-10-01"]


def test_so_it_is_where_a_note_has_a_day_only_because_it_lists_people():
    text = fields("date: 2026-10-01", "people: [Ana Costa]") + "\n[[Björn Lund]] moves"
    assert was_there(text, "notes/Roof.md") == [ANA]


@pytest.mark.parametrize("folder", ["journal", "Journal/2026", "journal/2026/11-November"])
def test_but_in_a_diary_it_may_list_those_of_one_hour_whatever_years_the_diary_is_kept_by(folder):
    text = fields("date: 2026-10-01", "people: [Ana Costa]") + "\nMet [[Björn Lund]] too."
    assert was_there(text, f"{folder}/A walk.md") == [BJORN, ANA]


def test_who_was_only_spoken_of_is_told_with_the_reason():
    text = MEETING + "\nAttendees: [[Ana Costa]]\n\n[[Björn Lund]] may move. [[Björn Lund]] again."
    people = people_in({BJORN: "", ANA: "", "meetings/Boat.md": text})
    reasons = [one.reason for one in people.by_path()[BJORN].interactions]
    assert set(reasons) == {"the note lists others as being there"}


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a/Boat.md", MEETING + "\nAttendees:\n\n[[Björn Lund]] came, and [[Ana Costa]]."),
        ("a/Boat.md", MEETING + "\nAttendees: the crew\n\n[[Björn Lund]], [[Ana Costa]]"),
        ("a/Boat.md", MEETING + "\nAttendees: [[Ana Costa]]\n[[Björn Lund]] late [contact:: yes]"),
        (
            "a/2026-10-01.md",
            fields("type: daily", "people: Ana Costa") + "\nTea with [[Björn Lund]]",
        ),
        ("journal/2026-10-01.md", "## Call\nWith: [[Ana Costa]]\n\n## Tea\n[[Björn Lund]] came."),
        ("journal/2026-10-01.md", fields("people: '[[Ana Costa]]'") + "\nTea with [[Björn Lund]]."),
    ],
)
def test_where_nobody_is_listed_or_a_whole_day_is_told_whoever_is_linked_counts(path, text):
    assert was_there(text, path) == [BJORN, ANA]
