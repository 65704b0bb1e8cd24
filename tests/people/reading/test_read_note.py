"""What of a note's text stands on its page as it is, and in which order it writes its days."""

import pytest

from tests.people.vaults import fields, note, people_in, read
from vault_tools.notes.html.prose import prose_of
from vault_tools.people.settings import Settings

LOG = """---
type: {type}
---
Hello.

## Life events
- 2019-05-01 moved to Lisbon

## Log
- 2026-11-10 call: tried twice, no answer
- 2026-11-09 called, no answer
- 2026-11-08 call: an hour
- 2026-10-02 idea → a globe
- 2026-10-01 plan: a walk
- 2026-09-01 snooze: until 2026-10-01
- 2026-08-01 lunch for two [contact:: no]

## Next
- [ ] ring
"""


def left_of(path, kind):
    text = LOG.format(type=kind)
    people = people_in({path: text})
    left = prose_of(note(path, text), people.readings[path].shown_elsewhere)
    return [line for line in left.splitlines() if line.startswith("- ")]


def test_of_the_lines_of_a_person_those_stay_that_are_no_contact():
    assert left_of("people/Maya.md", "person") == [
        "- 2019-05-01 moved to Lisbon",
        "- 2026-11-10 call: tried twice, no answer",
        "- 2026-11-09 called, no answer",
        "- 2026-10-01 plan: a walk",
        "- 2026-08-01 lunch for two [contact:: no]",
    ]


def test_of_the_lines_of_an_organization_all_stay():
    assert len(left_of("organizations/Acme.md", "organization")) == 9


@pytest.mark.parametrize(
    ("other", "days"),
    [
        ("- 25/10/2026 lunch\n", ["2026-10-25", "2026-11-08"]),
        ("- 10/25/26 lunch\n", ["2026-08-11", "2026-10-25"]),
        ("- 2026-10-25 lunch\n", ["2026-10-25"]),
        ("- 25/10/2026 lunch\n- 10/24/2026 call\n", ["2026-10-24", "2026-10-25"]),
    ],
)
def test_the_other_days_of_a_note_say_how_its_days_are_written(other, days):
    contact, problems = read(f"## Log\n- 08/11/2026 call\n{other}")
    assert sorted(str(one.day) for one in contact.interactions) == days
    assert bool(problems) == ("2026-11-08" not in days and "2026-08-11" not in days)


def test_a_field_is_read_as_the_log_writes_its_days():
    contact, problems = read(fields("birthday: 12/03") + "\n## Log\n- 22/08/2026 beach\n")
    assert (str(contact.birthday), problems) == ("--03-12", ())


def test_the_settings_say_it_for_all_notes():
    text = "## Log\n- 08/11/2026 call\n- 25/10/2026 lunch\n"
    _, problems = read(text, settings=Settings(date_order="month-first"))
    assert not problems


def test_days_in_another_note_say_nothing_of_this_one():
    people = people_in(
        {"people/Ana.md": "- 25/10/2026 tea\n", "people/Bo.md": "- 08/11/2026 tea\n"}
    )
    assert [problem.place.path for problem in people.problems] == ["people/Bo.md"]


@pytest.mark.parametrize(
    ("lines", "birthday"),
    [
        (("empresa: Acme", "aniversário: 03/04/1988"), "1988-04-03"),
        (("beruf: Bäckerin", "wohnort: Ulm", "birthday: 03/04/1988"), "1988-04-03"),
        (("empresa: Acme", "birthday: 03/04/1988"), None),
        (("hobby: chess", "archive: false", "birthday: 03/04/1988"), None),
        (("公司: Acme", "职位: 设计", "生日: 03/04/1988"), None),
        (("company: Acme", "city: Ulm", "birthday: 03/04/1988"), None),
    ],
)
def test_where_fields_have_names_of_europes_mainland_the_day_comes_first(lines, birthday):
    contact, problems = read(fields("type: person", *lines))
    assert (str(contact.birthday) if contact.birthday else None) == birthday
    assert len(problems) == (birthday is None)


def test_headings_that_are_fields_say_too_which_way_days_are_written():
    log = "\n## Historique\n- 03/04/2026 : soupe\n"
    contact, problems = read("**Rencontré :** 2019\n\n## 🎁 Idées cadeaux\n- un globe" + log)
    assert ([str(one.day) for one in contact.interactions], problems) == (["2026-04-03"], ())
    assert read("## Interests\n- maps\n## Gift ideas\n- a globe" + log)[1]
