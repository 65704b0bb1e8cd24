import pytest

from tests.people.vaults import note
from vault_tools.people.dialect.dialect import Dialect
from vault_tools.people.dialect.fields import read_fields
from vault_tools.people.recognizing.templates import is_template, plain_folder


def template(path, text="", folders=()):
    read = note(path, text)
    return is_template(read, read_fields(read, Dialect()), folders)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("Templates/Maya.md", "---\nname: Maya\n---"),
        ("x/01 Vorlagen/Maya.md", ""),
        ("People/Template - Person.md", ""),
        ("People/person-template.md", ""),
        ("People/x.md", '---\nname: "{{title}}"\n---'),
        ("People/x.md", "---\naliases: ['<% tp.file.title %>']\n---"),
        ("People/x.md", "# {{title}}"),
        ("People/{{name}}.md", ""),
        ("People/x.md", "Created <% tp.date.now() %>"),
        ("Person.md", "---\ntype: person\nbirthday:\n---"),
        ("People/Contact Name - Company.md", "---\nbirthday: 1988-04-12\n---"),
        ("People/Your Mother - RENAME.md", "---\nname: Name Here\n---"),
        ("People/you.md", "# [Your Name]"),
        ("Person.md", "---\ntype: person\nbirthday: {{date}}\n---"),
        ("Person.md", "## Log\n- 2026-11-08 call: so it is written"),
        ("Person 2.md", "---\ntype: person\nbirthday:\n---\n## Log\n- "),
        ("Meeting.md", "---\ntype: meeting\ndate: {{date}}\nattendees:\n---"),
    ],
)
def test_what_is_there_to_be_copied_is_a_template(path, text):
    assert template(path, text)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("People/Maya.md", "---\ncreated: {{date}}\n---"),
        ("People/Maya.md", "---\nrole: {{role}}\nbirthday: 1988-04-12\n---"),
        ("People/Maya.md", "She wrote `<% x %>` and\n```\n<% y %>\n```"),
        ("People/Maya.md", "Flash cards: {{c1::Lisbon}}"),
        ("People/Grace Templeton.md", ""),
        ("Person.md", "---\nbirthday: 1988-04-12\n---"),
        ("Person.md", "---\naliases: [May]\n---"),
        ("People/name.md", "---\naliases:\n---\n# Cunjur"),
        ("Meetings/2026-11-08 Meeting.md", "With [[Maya]]."),
        ("Meetings/20261108_meeting_10-15.md", "With [[Maya]]."),
        ("People/🦊.md", ""),
        ("People/Maya.md", "# My friend Maya's name day"),
        ("People/小.md", ""),
        ("People/Person 7.md", "## Log\n- 2026-11-08 call"),
        ("People/Contact 12.md", "### 2026-11-08\nA call."),
        ("Temperatures/Maya.md", ""),
        ("Meeting.md", "---\ntype: meeting\ndate: 2026-11-08\nattendees: ['[[Ana]]']\n---"),
    ],
)
def test_a_persons_note_is_none_whatever_was_left_behind_in_it(path, text):
    assert not template(path, text)


def test_the_folders_that_obsidians_settings_name():
    assert template("Muster/Leute/Maya.md", folders=("Muster",))
    assert not template("Muster/Maya.md", folders=("", "Mus"))


@pytest.mark.parametrize(
    ("folder", "plain"),
    [
        ("50-People", "people"),
        ("01 - Community", "community"),
        ("👥 People", "people"),
        ("People 👥", "people"),
        ("_templates", "templates"),
        ("2026", ""),
    ],
)
def test_numbers_and_signs_around_a_folders_name_mean_nothing(folder, plain):
    assert plain_folder(folder) == plain


def test_signs_that_are_never_closed_make_no_template_and_take_no_time():
    assert not template("people/Ana.md", "---\ncircle: close\n---\n" + "<% " * 300_000)
    assert template("people/Ana.md", "<% " * 300_000 + "%>")
