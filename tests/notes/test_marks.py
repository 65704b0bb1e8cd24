import re
from inspect import cleandoc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_tools.notes.body import read_lines
from vault_tools.notes.marks import (
    _LABEL,
    _emphatic_label,
    find_inline_fields,
    find_labels,
    find_tags,
    inline_fields_in,
    tags_in,
    without_tags_behind,
)


@pytest.mark.parametrize(
    ("line", "key", "value"),
    [
        ("an hour [feeling:: seen]", "feeling", "seen"),
        ("an hour (feeling:: seen)", "feeling", "seen"),
        ("Last contact:: 2026-01-02", "Last contact", "2026-01-02"),
        ("**Last contact::** 2026-01-02", "Last contact", "2026-01-02"),
        ("**Last contact**:: 2026-01-02", "Last contact", "2026-01-02"),
        ("- **Last contact**:: 2026-01-02", "Last contact", "2026-01-02"),
        ("- birthday:: [[July 13th]]", "birthday", "[[July 13th]]"),
        ("- [last_contact:: [[2026-01-02]]]", "last_contact", "[[2026-01-02]]"),
        ("(knows:: [[Ana]], [[Bo]])", "knows", "[[Ana]], [[Bo]]"),
        ("> **Born**:: 1815-12-10", "Born", "1815-12-10"),
        ("🎂 Birthday:: --07-13", "Birthday", "--07-13"),
        ("- **🎂 Birthday**:: --07-13", "Birthday", "--07-13"),
        ("met_date::2019", "met_date", "2019"),
        ("role::", "role", ""),
        ("Role:: cook  ^a1-b ", "Role", "cook"),
    ],
)
def test_inline_fields_as_dataview_and_people_write_them(line, key, value):
    (field,) = inline_fields_in(line, 3)
    assert (field.key, field.value, field.line) == (key, value, 3)
    assert line[field.column - 1 :].startswith(value)


def test_several_fields_in_one_line_are_each_read():
    found = inline_fields_in("call [feeling:: seen], later [contact:: no]")
    assert [(field.key, field.value) for field in found] == [("feeling", "seen"), ("contact", "no")]


def test_code_holds_no_fields_and_no_tags():
    lines = read_lines("```\nbirthday:: 1988\n#person\n```\n`role:: x` and `#tag`", 1)
    assert list(find_inline_fields(lines)) == []
    assert list(find_tags(lines)) == []


@pytest.mark.parametrize(
    ("line", "key", "value", "bold"),
    [
        ("**Birthday:** 13 July", "Birthday", "13 July", True),
        ("**Birthday**: 13 July", "Birthday", "13 July", True),
        ("- **E-mail:** maya@example.org", "E-mail", "maya@example.org", True),
        ("- Phone: +351 910 000 000", "Phone", "+351 910 000 000", False),
        ("- **Phone (mobile):** 0910", "Phone (mobile)", "0910", True),
        ("- 出生日期（可选）：1990-05-12", "出生日期（可选）", "1990-05-12", False),
        ("| Email (work) | maya@example.org |", "Email (work)", "maya@example.org", True),
        ("**1:1 Cadence**: weekly", "1:1 Cadence", "weekly", True),
        ("Born: 10 December 1815, London", "Born", "10 December 1815, London", False),
        ("📞 Mobile: 0910", "Mobile", "0910", False),
        ("- **📧 Email**: maya@example.org", "Email", "maya@example.org", True),
        ("> **Died:** 1852", "Died", "1852", True),
        ("*Last interaction: 2026-01-02*", "Last interaction", "2026-01-02", True),
        ("**Birthday: 12 April**", "Birthday", "12 April", True),
        ("*Last interaction:* 2026-01-02", "Last interaction", "2026-01-02", True),
        ("- _Born_: 1988", "Born", "1988", True),
        ("- **Telegram:** `@maya`", "Telegram", "@maya", True),
        ("- Email: `maya@example.org` ", "Email", "maya@example.org", False),
        ("- _Lives in: [[Lisbon]]_", "Lives in", "[[Lisbon]]", True),
        ("- 生日：1990-05-12", "生日", "1990-05-12", False),
        ("**公司：**Acme", "公司", "Acme", True),
        ("**公司**：Acme", "公司", "Acme", True),
        ("- **Role/Title**: Designer", "Role/Title", "Designer", True),
        ('- Role: "Designer"', "Role", "Designer", False),
        ("| Born | 1988 |", "Born", "1988", True),
        ("| **Date of birth**: | 1988 |", "Date of birth", "1988", True),
        ("| 🎂 Birthday :| 1988", "Birthday", "1988", True),
        (r"| Sister | [[Ana Costa\|Ana]] |", "Sister", r"[[Ana Costa\|Ana]]", True),
        (
            "- Twitter: <https://example.org/maya> ^twitter",
            "Twitter",
            "<https://example.org/maya>",
            False,
        ),
    ],
)
def test_labels_as_people_write_them_who_know_no_fields(line, key, value, bold):
    (label,) = find_labels(read_lines(line, 5))
    assert (label.key, label.value, label.line, label.bold) == (key, value, 5, bold)
    assert line[label.column - 1 :].startswith(value)


@pytest.mark.parametrize(
    "line",
    [
        *("## Birthday: soon", "Birthday:: 1988", "https://example.org", "at 10:30 she rang"),
        *("Note:", "| Born |", "| Born | |", "| Born | 1988 | Ulm |", "| | 1988 |"),
        "| Role | Company |\n| --- | :-: |",
        *("*Note: see *this* one*", "*Born: 1988", "*Born:1988*", "*Born: 1988 *"),
        *("*Parents* – a film she loves", "- _Company_ - the musical", "*Friends* — we watched it"),
        *("`Born: 1988`", "**Mother:** `= this.mother`", "Age: `$= dv.age()`"),
    ],
)
def test_what_is_no_label(line):
    assert list(find_labels(read_lines(line, 1))) == []


def bold(text):
    return [label.key for label in find_labels(read_lines(cleandoc(text), 1)) if label.bold]


def test_labels_in_a_list_at_the_beginning_stand_as_those_in_bold():
    assert bold("Role: designer\nCity: Ulm\n\nJob: to be found") == ["Role", "City"]
    assert bold("# Maya\n- Role: designer\n- City: Ulm\n    - Job: there") == ["Role", "City"]
    assert bold("She said:\nRole: a new one") == []


def test_labels_further_down_tell_of_something_else():
    text = """
        # Maya
        ## Facts
        - Role: designer
        - City: Ulm
        ## Talk
        - Job: all well
        - Family: all well
        """
    assert bold(text) == ["Role", "City"]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("#person", ["person"]),
        ("met at the fair #people/friends, later", ["people/friends"]),
        ("#Contact #Art", ["Contact", "Art"]),
        ("# Robotics is a heading", []),
        ("issue #42 is a number", []),
        ("[[Note#Heading]] and https://example.org/#top", []),
        ("#小さい and #été", ["小さい", "été"]),
        ("(#not)", []),
    ],
)
def test_tags(line, names):
    assert [tag.name for tag in tags_in(line)] == names


def test_a_tag_has_its_place():
    (tag,) = tags_in("secret #secret", 4)
    assert (tag.line, tag.column) == (4, 8)


@given(st.text(alphabet='ab:：*_[]() #>-|\\"\n\t🎂'))
def test_any_text_can_be_searched_for_marks(text):
    lines = read_lines(text, 1)
    for field in (*find_inline_fields(lines), *find_labels(lines)):
        assert lines[field.line - 1].text[field.column - 1 :].startswith(field.value)
        assert field.key


@given(
    st.sampled_from(["", "- ", "> ", "🎂 "]),
    st.sampled_from(["**a b**", "__a b__", "**a:**", "__a:__", "a b", "**a", "*a*"]),
    st.sampled_from([" - ", "\t- ", "- ", " – ", "—", ":", ": ", ":\t", ":: ", " "]),
    st.text(alphabet="ab :-–*_\t", max_size=6),
)
def test_no_label_is_passed_over_for_want_of_its_signs(begins, key, sign, value):
    line = begins + key + sign + value
    (read,) = read_lines(line, 1)
    found = None if read.level else _LABEL.match(read.seen) or _emphatic_label(read)
    assert bool(list(find_labels([read]))) == bool(found)


@given(st.text(alphabet="a7/&#][(\"'_-é "))
def test_tags_are_found_by_what_stands_before_them(line):
    plain = re.finditer(r"(?<![\w/&#\]\[(\"'])#([\w/\-]*[^\W\d_][\w/\-]*)", line)
    assert [tag.column for tag in tags_in(line)] == [found.start() + 1 for found in plain]


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("Porto", "Porto"),
        ("Porto #secret", "Porto"),
        ("Porto #secret/plan #home", "Porto"),
        ("C# in #2 of 3", "C# in #2 of 3"),
        ("#secret", "#secret"),
        ("Porto #3", "Porto #3"),
        ("", ""),
    ],
)
def test_a_value_ends_before_the_tags_behind_it(written, says):
    assert without_tags_behind(written) == says


def test_twice_as_many_tags_behind_a_value_are_not_four_times_the_work():
    """Asked from each of them to the end, a hundred thousand took minutes."""
    assert without_tags_behind("Porto" + " #friend" * 100_000) == "Porto"
    assert without_tags_behind(crossed := "Porto" + " #friend" * 100_000 + " of old") == crossed
