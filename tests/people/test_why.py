"""Every date that decides is told with the place where it stands."""

from datetime import date

import pytest

from tests.conftest import EXAMPLE_DAY
from vault_tools.actions.open_vault import open_vault
from vault_tools.notes.note import parse_note
from vault_tools.people.settings import Settings
from vault_tools.people.understand import understand
from vault_tools.people.why import explain
from vault_tools.problems import Place


def explained(
    files: dict[str, str],
    name: str = "Ada",
    today: date = EXAMPLE_DAY,
    settings: Settings | None = None,
):
    notes = [parse_note(path, text.encode()) for path, text in files.items()]
    people = understand(notes, settings or Settings())
    return explain(next(one for one in people.contacts if one.name == name), today)


def test_every_line_cited_for_the_example_vault_holds_its_date(example):
    vault = open_vault(example)
    cited = 0
    for contact in vault.people.contacts:
        for one in explain(contact, EXAMPLE_DAY).evidence:
            lines = (example / one.place.path).read_text("utf-8").split("\n")
            line = lines[one.place.line - 1]
            # A mention's day is its note's; a log line bears its own.
            assert one.day.isoformat() in line or one.day.isoformat() in one.place.path, one
            if one.what == "a log entry":
                assert line[one.place.column - 1 :].startswith(one.day.isoformat()), one
            cited += 1
    assert cited > 150


def test_every_rule_cited_for_the_example_vault_stands_where_it_says(example):
    vault = open_vault(example)
    for contact in vault.people.contacts:
        for words, place in explain(contact, EXAMPLE_DAY).rules:
            if place.line:
                line = (example / place.path).read_text("utf-8").split("\n")[place.line - 1]
                key, promise = line.partition(":")[0], words.partition(": ")[2]
                named = key in words or key in {"died", "snooze_until", "next_contact"}
                told = (f"- [ ] {promise} 📅", " pause:", " snooze:")
                assert named or any(one in line for one in told), (words, line)


def test_the_newest_contact_is_named_as_the_last():
    one = explained({"people/Ada.md": "## Log\n- 2026-10-01 call\n- 2026-09-01 call\n"})
    assert [(row.day, row.reason) for row in one.evidence] == [
        (date(2026, 10, 1), "the last contact"),
        (date(2026, 9, 1), "an earlier contact"),
    ]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("- [ ] 2026-10-01 call her", "a task that is still open"),
        ("- 2026-12-24 call", "it lies ahead"),
        ("- 2026-10-01 idea: a kite", '"idea" is no contact'),
    ],
)
def test_a_date_left_out_says_why(line, reason):
    one = explained({"people/Ada.md": f"## Log\n{line}\n"})
    assert [(row.used, row.reason) for row in one.evidence] == [(False, reason)]
    assert one.last is None


def test_a_mention_in_a_daily_note_is_told_with_its_line():
    files = {
        "people/Ada.md": "cadence:: 2 weeks\n",
        "journal/2026-11-01.md": "\nLunch with [[Ada]].\n",
    }
    one = explained(files)
    assert str(one.evidence[0].place) == "journal/2026-11-01.md:2:12"
    assert one.due == date(2026, 11, 15)


def test_the_rhythm_is_told_with_what_it_rests_on():
    one = explained({"people/Ada.md": "---\nname: Ada\ncircle: close\n---\n"})
    assert [(words, str(place)) for words, place in one.rules] == [
        ("every 6 weeks (circle: close)", "people/Ada.md:3:1")
    ]


@pytest.mark.parametrize(
    ("field", "words", "line"),
    [
        ("cadence: monthly", "every month (cadence: monthly)", 2),
        ("cadence: never", "out of the rotation (cadence: never)", 2),
        ("cadence: when it rains", "their cadence names no rhythm, so not in the rotation", 2),
        ("circle: clsoe", "their circle names no rhythm, so not in the rotation", 2),
        ("city: Oban", "no cadence and no circle, so not in the rotation", 0),
    ],
)
def test_why_somebody_has_no_rhythm_is_what_the_note_says(field, words, line):
    one = explained({"people/Ada.md": f"---\n{field}\n---\n"})
    assert [(said, place.line or 0) for said, place in one.rules] == [(words, line)]


def test_a_promise_is_told_to_stand_before_the_cadence():
    text = "---\ncadence: 2 weeks\nnext_contact: 2026-12-05\n---\n## Log\n- 2026-11-01 call\n"
    one = explained({"people/Ada.md": text})
    assert ("promised for 2026-12-05: it stands before the cadence" in dict(one.rules)) is True
    assert one.due == date(2026, 12, 5)


def test_a_pause_until_a_day_is_told_where_it_stands():
    told = explained({"people/Ada.md": "---\ncadence: weekly\npaused: until 2027-01-01\n---\n"})
    assert ("snoozed until 2027-01-01", "people/Ada.md:3:1") in [
        (words, str(place)) for words, place in told.rules
    ]


@pytest.mark.parametrize(
    ("entry", "words", "due"),
    [
        ("pause", "resting, as the log says", None),
        ("snooze: until 2026-12-01", "snoozed until 2026-12-01", date(2026, 12, 1)),
        ("snooze: until 2026-11-12", "snoozed until 2026-11-12", date(2026, 11, 12)),
    ],
)
def test_a_rest_that_the_log_alone_tells_of_is_told_with_its_line(entry, words, due):
    text = f"cadence:: 2 weeks\n\n## Log\n- 2026-11-10 {entry}\n- 2026-10-01 call\n"
    one = explained({"people/Ada.md": text})
    assert one.rules[1:] == ((words, Place("people/Ada.md", 4, 3)),)
    assert one.due == due


def test_a_rest_that_decides_nothing_any_more_is_not_told():
    text = "cadence:: 2 weeks\n\n## Log\n- 2026-11-05 call\n- 2026-09-10 snooze: until 2026-10-01\n"
    assert len(explained({"people/Ada.md": text}).rules) == 1


def test_a_promise_with_a_day_is_told_and_whether_it_is_kept():
    text = (
        "cadence:: monthly\n\n## Log\n- 2026-11-10 call\n\n## Next\n"
        "- [ ] send the **tape** 📅 2026-11-20\n- [ ] the ring 📅 2026-11-16 #secret\n"
        "- [ ] one day\n- [ ] ← the seed list 📅 2026-11-20\n- [x] done 📅 2026-11-20\n"
    )
    one = explained({"people/Ada.md": text})
    assert one.rules[1:] == (
        ("promised by 2026-11-20: send the tape", Place("people/Ada.md", 7, 7)),
        ("promised by 2026-11-16, kept: something", Place("people/Ada.md", 8, 7)),
    )


def test_a_year_of_birth_by_which_nobody_is_alive_is_told_since_it_may_be_a_slip():
    (words, place), *_ = explained({"people/Ada.md": "---\nbirthday: 1906-05-01\n---\n"}).rules
    assert words == "born in 1906, so no longer alive; their turn never comes up"
    assert place == Place("people/Ada.md", 2, 1)
    told = explained({"people/Ada.md": "---\nbirthday: 1906-05-01\ndied: 1990\n---\n"}).rules
    assert told[0] == ("they died; their turn never comes up", Place("people/Ada.md", 3, 1))


def test_a_circle_without_a_rhythm_is_named_as_the_reason():
    note = "---\ncircle: archive\n---\n"
    told = explained({"people/Ada.md": note}, settings=Settings(circles={"archive": "never"}))
    assert told.rules[0] == ("no rhythm in their circle (archive)", Place("people/Ada.md", 2, 1))
