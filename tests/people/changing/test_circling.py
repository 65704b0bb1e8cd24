"""Who is meant by a filter, and where a circle is written."""

import pytest

from vault_tools.notes.note import parse_note
from vault_tools.people.changing.circling import (
    Filter,
    add_circle,
    chosen_by,
    circle_key,
    known_circle,
    remove_circle,
)
from vault_tools.people.dialect.dialect import Dialect
from vault_tools.people.settings import CIRCLES, Settings
from vault_tools.people.understand import understand
from vault_tools.problems import EditRefused, UsageError

BLOCKS = {
    "Ada": "tags: [choir/alto]\nlocation: Lisbon, Portugal\norganization: '[[bodies/Acme|The Acme]]'",
    "Bo": "tags: [choirs]\nlocation: Porto\ncompany: acme\ncadence: monthly",
    "Cy": "groups: Choir\ncity: lisbon\ncircle: close",
    "Dee": "tags: [choir]\nlocation: Lisbon\ndied: 2020",
}
PEOPLE = understand(
    [parse_note(f"people/{n}.md", f"---\n{b}\n---\n".encode()) for n, b in BLOCKS.items()],
    Settings(),
)


@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        (Filter(tags=("choir",)), "Ada Cy"),
        (Filter(tags=("#Choir/Alto",)), "Ada"),
        (Filter(tags=("choir/alto", "choirs")), "Ada Bo"),
        (Filter(places=("LISBON",)), "Ada Cy"),
        (Filter(places=("Portugal", "porto")), "Ada Bo"),
        (Filter(places=("Lis",)), ""),
        (Filter(organizations=("Acme",)), "Ada Bo"),
        (Filter(organizations=("the acme",)), "Ada"),
        (Filter(without=True), "Ada"),
        (Filter(tags=("choir",), places=("lisbon",), without=True), "Ada"),
    ],
)
def test_each_condition_must_hold_and_nobody_who_died_is_meant(wanted, names):
    assert " ".join(one.name for one in chosen_by(PEOPLE.contacts, wanted)) == names


@pytest.mark.parametrize(
    ("note", "added", "removed"),
    [
        ("Circle:: choir, close ^a1", "Circle:: choir, close, friends ^a1", "Circle:: choir ^a1"),
        ("x\n\nCircle:: choir, close ^a1", "choir, close, friends ^a1", "Circle:: choir ^a1"),
        (
            "x\n\nCircle:: choir, close #secret",
            "Circle:: choir, close, friends #secret",
            "Circle:: choir #secret",
        ),
        ("x\n\nCircle:: close #secret", "Circle:: close, friends #secret", "x\n"),
        ('---\ncircle: "#close #choir"\n---\n', "", 'circle: "#choir"'),
        ('---\ncircle: "close, choir #secret"\n---\n', "", 'circle: "choir #secret"'),
    ],
)
def test_marks_behind_circles_stay_with_those_that_are_left(note, added, removed):
    dialect = Dialect({})
    after = remove_circle(note.encode(), "close", dialect).decode()
    assert removed in after
    assert "close" not in after
    assert added in add_circle(note.encode(), "friends", "circle", dialect).decode()


def test_a_filter_without_conditions_is_none():
    assert not Filter()
    assert Filter(without=True)


def test_a_circle_is_known_in_any_case_and_a_slip_is_told():
    assert known_circle("CLOSE", CIRCLES) == "close"
    with pytest.raises(UsageError) as refused:
        known_circle("clsoe", CIRCLES)
    assert refused.value.hint == "did you mean close?"
    with pytest.raises(UsageError) as refused:
        known_circle("choir", CIRCLES)
    assert "inner (2 weeks), close" in refused.value.hint


def note(block):
    return f"---\n{block}\n---\nText\n".encode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("name: Ada", "name: Ada\ncircles: close"),
        ("Circle: wide # mine", "Circle: [wide, close] # mine"),
        ("circle: wide, far", 'circle: "wide, far, close"'),
        ("circle: [wide]", "circle: [wide, close]"),
        ("circles:\n  - wide", "circles:\n  - wide\n  - close"),
        ("circle:", "circle: close"),
        ("tier: 2", "tier: 2\ncircles: close"),
        ("circle: [wide, close]", "circle: [wide, close]"),
    ],
)
def test_a_circle_is_added_to_those_that_the_note_has(before, after):
    assert add_circle(note(before), "close", "circles", Dialect()) == note(after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("name: Ada\ncircle: close", "name: Ada"),
        ("name: Ada\ncircle: Close # mine", "name: Ada\n# mine"),
        ("circle: [wide, close]", "circle: [wide]"),
        ("name: Ada\ncircle: [close]", "name: Ada"),
        ("circle: wide, close", "circle: wide"),
        ("groups: [choir, close]\ntags: [close]", "groups: [choir]\ntags: [close]"),
    ],
)
def test_a_circle_is_taken_out_wherever_it_is_named(before, after):
    assert remove_circle(note(before), "close", Dialect()) == note(after)


@pytest.mark.parametrize(
    ("before", "added", "removed"),
    [
        (b"A [circle:: wide] b\n", b"A [circle:: wide, close] b\n", b"A b\n"),
        (b"x\n\nCircle:: wide, far\n", b"x\n\nCircle:: wide, far, close\n", b"x\n\nCircle:: far\n"),
        (b"---\na: b\n---\n- **Circle:** wide\n", b"---\na: b\n---\n- **Circle:** wide, close\n", b"---\na: b\n---\n"),
    ],
)  # fmt: skip
def test_a_circle_that_stands_in_the_text_is_changed_there(before, added, removed):
    assert add_circle(before, "close", "circles", Dialect()) == added
    assert remove_circle(before, "wide", Dialect()) == removed


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (note("a: b\ncircle: friend"), note("a: b")),
        (note("circle: [Friend, choir]"), note("circle: [choir]")),
        (b"x\nCircle:: friend, choir\n", b"x\nCircle:: choir\n"),
    ],
)
def test_a_circle_named_as_one_of_it_is_taken_out_too(before, after):
    assert remove_circle(before, "friends", Dialect()) == after


@pytest.mark.parametrize("block", ["circle: [{name: close}]", "them: {circle: close}"])
def test_what_cannot_be_taken_out_is_refused(block):
    with pytest.raises(EditRefused):
        remove_circle(note(block), "close", Dialect())


def test_a_new_field_is_called_as_most_of_the_vault_calls_it():
    assert circle_key(PEOPLE) == "circle"
    people = understand(
        [parse_note(f"people/{n}.md", b"---\nCircles: wide\ntier: 1\n---\n") for n in range(2)],
        Settings(),
    )
    assert circle_key(people) == "Circles"
