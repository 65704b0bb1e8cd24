from hypothesis import given
from hypothesis import strategies as st

from vault_tools.notes.body import Zone
from vault_tools.notes.note import Note, parse_note

MAYA = """---
name: Maya Lindqvist
organization: "[[Acme]]"
twitter: @maya
---

# Maya
Met at the fair. #friend

## Log
- 2026-11-08 gift → a plant [[Spider plant]] [feeling:: seen]

## Next
- [ ] ask about the interview 📅 2026-12-01
"""


def test_a_note_is_read_with_the_place_of_each_thing():
    note = parse_note("people/Maya Lindqvist.md", MAYA.encode())
    assert (note.name, note.folder, note.title) == ("Maya Lindqvist", "people", "Maya")
    assert [(f.key, f.line) for f in note.fields] == [
        ("name", 2),
        ("organization", 3),
        ("twitter", 4),
    ]
    assert [(h.text, h.level, h.line) for h in note.headings] == [
        ("Maya", 1, 7),
        ("Log", 2, 10),
        ("Next", 2, 13),
    ]
    assert [(link.target, link.line, link.in_field) for link in note.links] == [
        ("Acme", 3, "organization"),
        ("Spider plant", 11, ""),
    ]
    assert [(tag.name, tag.line) for tag in note.tags] == [("friend", 8)]
    assert [entry.line for entry in note.entries] == [11]
    assert [task.line for task in note.tasks] == [14]
    assert [(field.key, field.line) for field in note.inline_fields] == [("feeling", 11)]
    assert [problem.place.line for problem in note.problems] == [4]


def test_any_line_can_be_quoted_as_the_user_wrote_it():
    note = parse_note("people/Maya.md", MAYA.encode())
    for number, line in enumerate(MAYA.split("\n"), 1):
        if line != "---":
            assert note.source_line(number) == line
    assert note.source_line(0) == note.source_line(999) == ""


def test_a_note_is_parted_into_lines_once_however_many_of_them_are_asked_for():
    class Counted(str):
        __slots__ = ()
        parted = 0

        def split(self, *args):
            Counted.parted += 1
            return super().split(*args)

    note = Note("x.md", Counted("one\ntwo\nthree"), 4, block=Counted("a: 1\nb: 2"))
    told = [note.source_line(number) for number in (4, 2, 5, 3, 6)]
    assert told == ["one", "a: 1", "two", "b: 2", "three"]
    assert Counted.parted == 2


def test_a_problem_of_a_note_bears_its_place_and_line():
    note = parse_note("people/Maya.md", MAYA.encode())
    problem = note.problem((11, 3), "date", "cannot read it", width=10)
    assert str(problem.place) == "people/Maya.md:11:3"
    assert problem.excerpt == MAYA.split("\n")[10]


def test_the_title_is_a_first_heading_of_the_first_level():
    assert parse_note("a.md", b"## Log\n# Maya\n").title == ""
    assert parse_note("a.md", b"# Maya #\n").title == "Maya"


def test_line_endings_change_nothing_that_is_read():
    unix = parse_note("a.md", MAYA.encode())
    for newline in ("\r\n", "\r"):
        assert parse_note("a.md", MAYA.replace("\n", newline).encode()) == unix


def test_a_byte_order_mark_changes_nothing_that_is_read():
    assert parse_note("a.md", b"\xef\xbb\xbf" + MAYA.encode()) == parse_note("a.md", MAYA.encode())


MARKS = st.lists(
    st.sampled_from(
        [
            *("---\n", "type: person\n", "- ", "[ ] ", "[[Ana|May]]", "![[x]]", "2026-11-08", " "),
            *(
                "# ",
                "\n",
                "> ",
                "```\n",
                "`",
                "%%",
                "<!--",
                "-->",
                "| date | x |\n",
                "|",
                ":: ",
                "#",
            ),
            *(
                "<!-- vault:begin a -->\n",
                "<!-- vault:end a -->\n",
                "**",
                "📅 2026-12-01",
                "\r",
                "\t",
            ),
            *(
                "[x](Ana.md)",
                "$$",
                "小",
                "\ufeff",
                "{{date}}",
                "- [x] ",
                "<<<<<<< a\n",
                ">>>>>>> b\n",
            ),
        ]
    ),
    max_size=30,
).map("".join)


@given(st.binary() | st.text().map(str.encode) | MARKS.map(str.encode))
def test_any_bytes_are_a_note(data):
    note = parse_note("people/Maya.md", data)
    last = note.body_line + note.body.count("\n")
    lines = [*(link.line for link in note.links), *(entry.line for entry in note.entries)]
    lines += [*(field.line for field in note.fields), *(task.line for task in note.tasks)]
    assert all(1 <= line <= last for line in lines)
    assert all(problem.place.path == "people/Maya.md" for problem in note.problems)


@given(MARKS)
def test_what_is_found_in_a_body_stands_where_it_is_said(text):
    note = parse_note("people/Maya.md", text.encode())
    for link in note.links:
        if not link.in_field and link.zone is not Zone.CODE:
            behind = note.source_line(link.line)[link.column - 1 :]
            assert behind.startswith(("[[", "![[", "["))
    for entry in note.entries:
        assert note.source_line(entry.line)[entry.column - 1 :].startswith(entry.written)


def test_entries_below_a_late_front_matter_know_their_headings():
    data = b"\n---\ncircle: close\n---\n# Maya\n## Career\n### 2026\n- 2026-11-08 joined Acme\n"
    (entry,) = parse_note("x.md", data).entries
    assert (entry.heading, entry.above) == ("2026", ("Career",))


def test_a_heading_that_is_dated_is_not_above_itself():
    (entry,) = parse_note("x.md", b"# Maya\n## Log\n### 2026\n#### 2026-11-08\nlunch\n").entries
    assert (entry.heading, entry.above) == ("2026", ("Log",))
