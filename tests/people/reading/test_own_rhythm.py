"""How often, and in which circles."""

import pytest

from tests.people.vaults import contact_of, fields, read
from vault_tools.people.rotation.cadence import parse_rhythm
from vault_tools.people.settings import Settings


@pytest.mark.parametrize(
    ("line", "rhythm"),
    [
        ("cadence: 3 weeks", "3 weeks"),
        ("prm-cadence: monthly", "1 month"),
        ("contact_frequency: 30", "30 days"),
        ("custom_frequency_days: 45", "45 days"),
        ("contact_frequency: custom\ncustom_frequency_days: 45", "45 days"),
        ("keep_in_touch: 2w", "2 weeks"),
        ("stay_in_touch_frequency: yearly", "1 year"),
        ("interval: 1m", "1 month"),
        ("cadence: {every: 3, unit: weeks}", "3 weeks"),
        ("cadence: {weeks: 3}", "3 weeks"),
        ("board_meeting_cadence: quarterly", None),
        ("prm-tier: close", "6 weeks"),
        ("prm-tier: 3w", "3 weeks"),
        ("prm-tier: Inner circle", "2 weeks"),
        ("circle: Inner Circle", "2 weeks"),
        ("call_every: week", "1 week"),
        ("freq: 6 weeks", "6 weeks"),
        ("prm-tier: 2", None),  # a rank, and not two days
        ("keep_in_touch: true", None),
        ("keep_in_touch: no", None),
        ("cadence: ambient", None),
        ("cadence: triggered", None),
        ("cadence: as-needed", None),
        ("cadence: ad hoc", None),
        ("cadence:", None),
        ("reach_out: quarterly", "3 months"),
        ("catch-up: monthly", "1 month"),
        ("Kontakt: alle 6 Wochen", "6 weeks"),
        ("Treffen: monatlich", "1 month"),
        ("call: every 2 weeks", "2 weeks"),
        ("call: every 2 weeks\ncadence: 3 weeks", "3 weeks"),
        ("Kontakt: 42", None),
        ("Kontakt: über den Verein", None),
        ("garden: weekly", None),
    ],
)
def test_cadence(line, rhythm):
    contact, problems = read(fields("type: person", line))
    assert (str(contact.rhythm) if contact.rhythm else None) == rhythm
    assert problems == ()


@pytest.mark.parametrize(
    "text",
    [
        '---\ncircle: "close #secret"\n---\n',
        '---\ncircle: ["close #secret/x", wide]\n---\n',
        "x\n\nCircle:: close, #secret\n",
        "x\n\nCircle:: close #secret ^a1\n",
    ],
)
def test_a_tag_that_makes_a_circle_secret_is_no_circle(text):
    contact, problems = read(text)
    assert (contact.circles[0], problems) == ("close", ())
    assert contact.groups == ()


def test_a_word_for_being_in_touch_may_be_a_rhythm_in_the_text_too():
    contact = contact_of("Treffen:: alle 3 Monate\n")
    assert (str(contact.rhythm), contact.others) == ("3 months", ())
    contact = contact_of(fields("Kontakt: alle 6 Wochen", "Mitglied: seit 2019"))
    assert contact.others == (("Mitglied", ("seit 2019",)),)


def test_a_sentence_behind_a_label_is_no_mistaken_cadence():
    contact, problems = read("- **Frequency:** He visits about every second spring\n")
    assert (contact.rhythm, problems) == (None, ())
    assert len(read("- **Cadence:** 3 wekks\n")[1]) == 1


def test_a_number_in_a_mapping_is_no_number_of_days():
    contact, problems = read(fields("cadence: {work: 1}"))
    assert contact.rhythm is None
    assert [one.message for one in problems] == ['cannot read "work: 1" as a cadence']


def test_a_cadence_that_cannot_be_read_is_told_with_a_suggestion():
    contact, (problem,) = read(fields("cadence: 3 wekks", "circle: close"))
    assert (problem.place.line, problem.place.column, problem.width) == (2, 10, 7)
    assert problem.hint == 'did you mean "3 weeks"?'
    assert contact.rhythm == parse_rhythm("6 weeks")


@pytest.mark.parametrize(
    ("lines", "circles", "groups"),
    [
        (["circle: close"], ("close",), ()),
        (["circles: [Close, choir]"], ("close",), ("choir",)),
        (["groups: [friends, choir]"], ("friends",), ("choir",)),
        (["CATEGORIES: Art, Robotics"], (), ("Art", "Robotics")),
        (["label: choir", "contexts: [school]"], (), ("choir", "school")),
        (["groups: [null]"], (), ()),
    ],
)
def test_circles_and_groups(lines, circles, groups):
    contact = contact_of(fields(*lines))
    assert (contact.circles, contact.groups) == (circles, groups)


def test_an_unknown_circle_is_told_where_the_vault_uses_circles():
    (_, problems) = read(fields("circle: [close, clsoe]"))
    assert [(p.kind, p.place.column, p.hint) for p in problems] == [
        ("circle", 17, 'did you mean "close"?')
    ]


def test_own_circles_and_names_from_the_settings():
    settings = Settings(circles={"pod": "10 days"}, fields={"circle": ("ring",)})
    contact = contact_of(fields("ring: pod"), settings=settings)
    assert str(contact.rhythm) == "10 days"
    assert contact.rhythm_from == "circle: pod"


def test_the_closest_of_several_circles_gives_the_rhythm():
    assert contact_of(fields("circles: [wide, inner, far]")).rhythm_from == "circle: inner"


def test_a_default_cadence_is_for_those_without_any():
    settings = Settings(default_cadence="6 months")
    assert contact_of("", settings=settings).rhythm_from == "default_cadence"
    assert str(contact_of(fields("cadence: weekly"), settings=settings).rhythm) == "1 week"
    assert contact_of(fields("cadence: never"), settings=settings).rhythm is None


@pytest.mark.parametrize("line", ["circle: friend", "circle: Friends", "groups: [friend, choir]"])
def test_a_circle_may_be_named_as_one_of_it(line):
    contact, problems = read(fields("type: person", line))
    assert (contact.circles, problems) == (("friends",), ())
