"""Filling in a template."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.notes.naughty_values import NAUGHTY
from vault_tools.notes.editing.fill_template import Filling, fill_template
from vault_tools.notes.note import parse_note
from vault_tools.problems import EditRefused

DAY = date(2026, 11, 3)


def filled(text, title="Bo Ek"):
    data, left = fill_template(text.encode(), Filling(title, DAY, "14:05"))
    return data.decode(), left


@pytest.mark.parametrize(
    ("template", "note"),
    [
        ("# {{title}}\n", "# Bo Ek\n"),
        ("{{ Title }} {{name}} {{VALUE}} {{value:name}}", "Bo Ek Bo Ek Bo Ek Bo Ek"),
        ("{{date}} {{time}}", "2026-11-03 14:05"),
        ("{{date:DD.MM.YYYY}} {{date:YYYY-MM-DDTHH:mm}}", "03.11.2026 2026-11-03T14:05"),
        ("{{date:dddd, MMMM Do YYYY}}", "Tuesday, November 3rd 2026"),
        ("{{date:[Day] D/M/YY ddd MMM}}", "Day 3/11/26 Tue Nov"),
        ("# <% tp.file.title %>", "# Bo Ek"),
        ("<%- tp.file.title -%>", "Bo Ek"),
        ('<% tp.date.now("YYYY") %> <% tp.date.now() %>', "2026 2026-11-03"),
        ("<% tp.file.creation_date('YYYY-MM-DD') %><% tp.file.cursor(1) %>", "2026-11-03"),
        ("---\nname: {{title}}\n---\n", "---\nname: Bo Ek\n---\n"),
        ('---\naliases: ["{{title}}"]\n---\n', "---\naliases: [Bo Ek]\n---\n"),
        ("---\r\nname: '{{title}}'\r\n---\r\n", "---\r\nname: 'Bo Ek'\r\n---\r\n"),
        ("nothing {x} <y>", "nothing {x} <y>"),
    ],
)
def test_placeholders_are_filled(template, note):
    assert filled(template) == (note, ())


@pytest.mark.parametrize(
    "placeholder",
    [
        "{{vault}}",
        "{{date:ww}}",
        "{{weather}}",
        '<% tp.system.prompt("Who?") %>',
        "<%* await tp.file.move() %>",
        "{{}}",
    ],
)
def test_what_nobody_here_can_fill_stays_and_is_told(placeholder):
    assert filled(f"a {placeholder} b\n") == (f"a {placeholder} b\n", (placeholder,))


@given(st.one_of(st.text(max_size=30), st.sampled_from(NAUGHTY)))
def test_no_title_breaks_the_front_matter(title):
    template = '---\nname: {{title}}\nquoted: "{{title}}"\nnames: [x, "{{title}}"]\nrole: x\n---\n'
    try:
        data, _ = fill_template(template.encode(), Filling(title, DAY))
    except EditRefused:
        return
    fields = parse_note("a.md", data).fields
    assert [field.key for field in fields] == ["name", "quoted", "names", "role"]
    assert getattr(fields[1].value, "value", "") == title
    assert fields[2].value.items[1].value == title


def test_a_title_inside_a_mapping_is_refused():
    with pytest.raises(EditRefused):
        filled("---\nname: {full: {{title}} }\n---\n")
