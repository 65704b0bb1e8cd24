from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_tools.notes.front_matter import Empty, Entries, Field, Items, Text
from vault_tools.notes.read_fields import read_front_matter, read_yaml
from vault_tools.notes.split import split_note


def read(text):
    return read_front_matter("people/Maya.md", split_note(f"---\n{dedent(text)}---\n".encode()))


def plain(value):
    """A value as plain Python, for tests that care for nothing else."""
    if isinstance(value, Text):
        return value.value
    if isinstance(value, Items):
        return [plain(item) for item in value.items]
    if isinstance(value, Entries):
        return {field.key: plain(field.value) for field in value.fields}
    return None


def fields(text):
    return {field.key: plain(field.value) for field in read(text).fields}


def test_every_scalar_stays_the_text_that_was_written():
    assert fields("""
        phone: +447700900123
        country: NO
        postal: 0123
        on: yes
        time: 12:30
        birthday: 1990-02-30
        age: 1e3
        version: 1.10
        id: 0x1F
    """) == {
        "phone": "+447700900123",
        "country": "NO",
        "postal": "0123",
        "on": "yes",
        "time": "12:30",
        "birthday": "1990-02-30",
        "age": "1e3",
        "version": "1.10",
        "id": "0x1F",
    }


def test_only_nothing_and_null_are_empty():
    assert fields("a:\nb: null\nc: ~\nd: ''\ne: \"null\"\n") == {
        "a": None,
        "b": None,
        "c": None,
        "d": "",
        "e": "null",
    }


def test_lists_and_mappings_are_read_in_every_style():
    assert fields("""
        aliases: [May, "Lindqvist, M."]
        tags:
        - friend
        - choir
        contact:
          email: maya@example.org
          phones: {home: "1", work: "2"}
        interactions:
          - date: 2026-11-08
            text: |
              coffee
              and cake
    """) == {
        "aliases": ["May", "Lindqvist, M."],
        "tags": ["friend", "choir"],
        "contact": {"email": "maya@example.org", "phones": {"home": "1", "work": "2"}},
        "interactions": [{"date": "2026-11-08", "text": "coffee\nand cake\n"}],
    }


def test_an_unquoted_wikilink_is_a_list_in_a_list_in_brackets():
    (company,) = read("Company: [[Robert Half]]\n").fields
    assert company.value == Items(
        (Items((Text("Robert Half", 2, 12),), 2, 11, flow=True),), 2, 10, flow=True
    )


def test_everything_has_its_place_in_the_file():
    found = read("""
        name: Maya Lindqvist
        "E-mail": "maya@example.org"
        tags:
          - friend
        bio: >-
          Draws maps.
    """).fields
    assert [(field.key, field.line, field.column) for field in found] == [
        ("name", 3, 1),
        ("E-mail", 4, 1),
        ("tags", 5, 1),
        ("bio", 7, 1),
    ]
    assert found[0].value == Text("Maya Lindqvist", 3, 7)
    assert found[1].value == Text("maya@example.org", 4, 11, quoted=True)
    assert found[2].value == Items((Text("friend", 6, 5),), 6, 3)
    assert found[3].value == Text("Draws maps.", 8, 3)


def test_an_indented_block_and_other_line_endings_keep_their_places():
    data = b"---\r\n  name: Maya\r\n  tags: [a]\r\n---\r\n"
    found = read_front_matter("x.md", split_note(data)).fields
    assert [(field.line, field.column) for field in found] == [(2, 3), (3, 3)]


def test_an_alias_of_a_text_is_read_and_a_bigger_one_told():
    found = read("home: &h Lisbon\nwork: *h\nlist: &l [a]\nmore: *l\n")
    assert [plain(field.value) for field in found.fields] == ["Lisbon", "Lisbon", ["a"], None]
    assert [(p.message, p.place.line) for p in found.problems] == [
        ("an alias of a list is not read", 5)
    ]


BROKEN = {
    "a handle in a list": (
        "aliases:\n  - @maya\n  - May\n",
        {"aliases": ["@maya", "May"]},
        (3, 5),
        'quote the value: - "@maya"',
    ),
    "a handle": (
        "twitter: @maya\n",
        {"twitter": "@maya"},
        (2, 10),
        'quote the value: twitter: "@maya"',
    ),
    "a colon in the text": (
        "motto: Maps: the last word\n",
        {"motto": "Maps: the last word"},
        (2, 12),
        'quote the value: motto: "Maps: the last word"',
    ),
    "a placeholder": (
        "created: {{date}}\n",
        {"created": "{{date}}"},
        (2, 10),
        "a template left this behind: write the value out, or take the line out",
    ),
    "a placeholder in a text": (
        "created: {{date}} {{time}}\n",
        {"created": "{{date}} {{time}}"},
        (2, 19),
        "a template left this behind: write the value out, or take the line out",
    ),
    "two links": (
        "knows: [[Ana Costa]], [[Jonas Weber]]\n",
        {"knows": "[[Ana Costa]], [[Jonas Weber]]"},
        (2, 21),
        'quote the value: knows: "[[Ana Costa]], [[Jonas Weber]]"',
    ),
    "an open quote": (
        'role: "Designer\n',
        {"role": "Designer"},
        (2, 1),
        'quote the value: role: "Designer"',
    ),
    "quotes and then words": (
        'role: "Designer" at Acme\n',
        {"role": 'Designer" at Acme'},
        (2, 18),
        """quote the value: role: '"Designer" at Acme'""",
    ),
    "a Windows path in quotes": (
        'folder: "C:\\Users\\maya"\n',
        {"folder": "C:\\Users\\maya"},
        (2, 14),
        "quote the value: folder: 'C:\\Users\\maya'",
    ),
    "an open bracket": (
        "groups: [choir, allotment\n",
        {"groups": "choir, allotment"},
        (2, 1),
        'quote each of the list: groups: ["choir", "allotment"]',
    ),
    "a list of tags and links": (
        "tags: [#people, [[Ana, Bo]], Dad's]\n",
        {"tags": "#people, [[Ana, Bo]], Dad's"},
        (2, 1),
        'quote each of the list: tags: ["#people", "[[Ana, Bo]]", "Dad\'s"]',
    ),
    "emphasis": ("role: *the* designer\n", {"role": "*the* designer"}, (2, 11), None),
    "emphasis alone": ("role: *the*\n", {"role": "*the*"}, (2, 11), None),
    "a percent sign": ("role: %designer\n", {"role": "%designer"}, (2, 7), None),
    "a backtick": ("role: `designer`\n", {"role": "`designer`"}, (2, 7), None),
    "a tab": (
        "contact:\n\temail: maya@example.org\n",
        {"contact": {"email": "maya@example.org"}},
        (3, 1),
        "YAML wants spaces instead of tabs",
    ),
    "a field that is indented by mistake": (
        "city: Lisbon\n  role: Designer\n",
        {"city": "Lisbon", "role": "Designer"},
        (3, 7),
        None,
    ),
    "a broken field in a mapping": (
        "contact:\n  telegram: @maya\n  phone: +351 910\n",
        {"contact": {"telegram": "@maya", "phone": "+351 910"}},
        (3, 13),
        'quote the value: telegram: "@maya"',
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_field_is_told_with_its_place_and_kept_as_it_is_written(name):
    text, value, place, hint = BROKEN[name]
    found = read(f"{text}type: person\nbirthday: 1988-04-12\n")
    assert {field.key: plain(field.value) for field in found.fields} == {
        **value,
        "type": "person",
        "birthday": "1988-04-12",
    }
    (problem,) = found.problems
    assert (problem.place.line, problem.place.column) == place
    assert problem.excerpt == f"---\n{text}".split("\n")[place[0] - 1]
    assert hint is None or problem.hint == hint


def test_what_a_broken_field_kept_has_its_place():
    found = read("aliases:\n  - @maya\nknows: [[Ana]], [[Bo]]\nrole: 'Designer\n").fields
    assert found[0].value.items[0] == Text("@maya", 3, 5)
    assert found[1].value == Text("[[Ana]], [[Bo]]", 4, 8)
    assert found[2].value == Text("Designer", 5, 8)


def test_links_without_quotes_are_read_and_told_as_what_they_are():
    found = read("knows: [[Ana]], [[Bo]]\nrelated: [[Cy]], the [[Di]]\n")
    assert found.fields[0].value == Text("[[Ana]], [[Bo]]", 2, 8)
    assert [problem.kind for problem in found.problems] == ["unquoted-links", "front-matter"]
    assert found.problems[0].hint == 'quote the value: knows: "[[Ana]], [[Bo]]"'


def test_several_broken_fields_are_each_told():
    found = read("a: @x\nname: Maya\nb: `y\ntype: person\nc: z: w\n")
    assert [problem.place.line for problem in found.problems] == [2, 4, 6]
    assert [field.key for field in found.fields] == ["a", "name", "b", "type", "c"]


def test_an_indented_block_is_salvaged_too():
    found = read_yaml("x.md", "  type: person\n  role: @maya\n  city: Lisbon\n", 2)
    assert [(field.key, field.line, field.column) for field in found.fields] == [
        ("type", 2, 3),
        ("role", 3, 3),
        ("city", 4, 3),
    ]


def test_a_list_at_the_top_is_told_and_read():
    found = read("- type: person\n- name: Maya\n")
    assert {field.key: plain(field.value) for field in found.fields} == {
        "type": "person",
        "name": "Maya",
    }
    (problem,) = found.problems
    assert problem.message == "the front matter is not a list of fields"


def test_a_text_at_the_top_is_told():
    found = read("just some words\n")
    assert found.fields == ()
    assert len(found.problems) == 1


def test_both_sides_of_a_merge_are_read():
    found = read("""
        name: Maya
        <<<<<<< HEAD
        last_contact: 2026-01-02
        =======
        last_contact: 2026-02-03
        >>>>>>> laptop
        type: person
    """)
    assert [(field.key, plain(field.value)) for field in found.fields] == [
        ("name", "Maya"),
        ("last_contact", "2026-01-02"),
        ("last_contact", "2026-02-03"),
        ("type", "person"),
    ]


def test_what_yaml_takes_for_a_comment_is_remembered():
    found = read("Tags: #People\ngroups:\n  - #choir\n  - friend\ncity: # where?\n").fields
    assert found[0].value == Empty(2, 6, "#People")
    assert found[1].value == Items((Empty(4, 4, "#choir"), Text("friend", 5, 5)), 4, 3)
    assert found[2].value == Empty(6, 6)


@pytest.mark.parametrize(
    "block",
    [
        "[" * 100_000,
        "a: " + "{" * 2_000 + "\n",
        "a: &a [x]\n" + "".join(f"{c}: &{c} [*a, *a]\n" for c in "bcdefgh"),
        "x: " + "y" * 2_000_000 + "\n",
        "a:\n" + "".join(" " * depth + "b:\n" for depth in range(1, 200)),
    ],
    ids=["brackets", "braces", "a billion laughs", "two megabytes", "nesting"],
)
def test_hostile_blocks_are_told_and_survived(block):
    assert read_yaml("x.md", block, 2).problems


def test_control_characters_move_nothing():
    found = read_front_matter("x.md", split_note(b"---\nname: Ma\x07ya\ncity: Lisbon\n---\n"))
    assert found.fields[0].value == Text("Ma ya", 2, 7)
    assert not found.problems


KEYS = st.from_regex(r"[a-zA-Z][a-zA-Z0-9_\- ]{0,12}[a-z]", fullmatch=True)
LETTERS = st.characters(categories=["L", "N"], include_characters=" .'-@+/é小")
VALUES = st.text(LETTERS, min_size=1, max_size=30).filter(lambda text: text.strip() == text)


@given(st.dictionaries(KEYS, VALUES, min_size=1, max_size=8), st.sampled_from(['"', "'", "", "- "]))
def test_places_point_at_the_key_and_the_value_in_the_source(pairs, style):
    quote = style if style in {'"', "'"} else ""
    written = {
        k: quote + (v.replace("'", "''") if quote == "'" else v) + quote for k, v in pairs.items()
    }
    sep = ":\n  - " if style == "- " else ": "
    source = "---\n" + "".join(f"{key}{sep}{value}\n" for key, value in written.items()) + "---\n"
    lines = source.split("\n")
    for field in read_front_matter("x.md", split_note(source.encode())).fields:
        assert lines[field.line - 1][field.column - 1 :].startswith(field.key)
        value = field.value.items[0] if isinstance(field.value, Items) else field.value
        if isinstance(value, Text) and "'" not in value.value:
            at = value.column - 1 + value.quoted
            assert lines[value.line - 1][at:].startswith(value.value)


YAMLISH = st.lists(
    st.sampled_from(
        [
            *(
                "name: Maya\n",
                "tags:\n",
                "  - friend\n",
                "- x\n",
                "\t",
                "  ",
                "{{date}}",
                "[[Ana]]",
            ),
            *("a: b: c\n", ": ", "@", "#People", '"', "'", "[", "]", "{", "}", "*x", "&x ", "!t "),
            *("| \n", ">\n", "\n", "?", "<<<<<<< HEAD\n", "=======\n", "\ufeff", "\x85", "%", ","),
        ]
    )
).map("".join)


@given(st.text() | YAMLISH)
def test_any_text_can_be_read_as_a_block(text):
    found = read_yaml("x.md", text, 2)
    assert all(isinstance(field, Field) for field in found.fields)
    for problem in found.problems:
        assert problem.place.line >= 2
        assert problem.place.column >= 1


@given(st.lists(st.sampled_from(sorted(BROKEN)), unique=True, max_size=4), st.integers(0, 4))
def test_no_broken_field_hides_a_sound_one(names, at):
    pieces = [BROKEN[name][0].replace(":", f"{i}:", 1) for i, name in enumerate(names)]
    pieces.insert(min(at, len(pieces)), "type: person\n")
    found = read_yaml("x.md", "".join(pieces), 2)
    assert plain(next(f.value for f in found.fields if f.key == "type")) == "person"
    assert len(found.fields) >= len(pieces)
    assert len(found.problems) >= len(names)
