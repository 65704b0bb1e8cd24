from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_tools.notes.body import Zone, read_lines
from vault_tools.notes.tasks import find_tasks


def tasks(text):
    return list(find_tasks(read_lines(text, 1)))


@pytest.mark.parametrize(
    ("line", "text", "due", "done_on"),
    [
        ("- [ ] ask how it went 📅 2026-12-01", "ask how it went", date(2026, 12, 1), None),
        ("* [ ] ask [due:: 2026-12-01]", "ask", date(2026, 12, 1), None),
        ("1. [ ] ask (due:: 2026-12-01)", "ask", date(2026, 12, 1), None),
        ("  - [x] asked ✅ 2026-11-20", "asked", None, date(2026, 11, 20)),
        ("- [x] asked [completion:: 2026-11-20]", "asked", None, date(2026, 11, 20)),
        ("- [ ] ask ⏫ 🔁 every week 📅 2026-12-01", "ask", date(2026, 12, 1), None),
        ("- [ ] ask ➕ 2026-01-01 ⏳ 2026-02-02", "ask", None, None),
        ("- [ ] ask 📅 2026-02-30", "ask", None, None),
        ("- [ ] write to [[Ana Costa|Ana]] #soon", "write to [[Ana Costa|Ana]] #soon", None, None),
    ],
)
def test_tasks_with_the_signs_of_the_tasks_plugin(line, text, due, done_on):
    (task,) = tasks(line)
    assert (task.text, task.due, task.done_on) == (text, due, done_on)
    assert line[task.column - 1 :].startswith(text.split(" ")[0])


@pytest.mark.parametrize(
    ("mark", "is_open"), [(" ", True), ("x", False), ("X", False), ("-", False), ("/", True)]
)
def test_what_a_box_says(mark, is_open):
    (task,) = tasks(f"- [{mark}] ask")
    assert (task.mark, task.open) == (mark, is_open)


def test_a_task_knows_its_heading_and_its_zone():
    first, second = tasks(
        "## Next\n- [ ] ask\n> - [ ] quoted\n```\n- [ ] code\n```\n"
        "<!-- vault:begin week -->\n- [ ] ours\n<!-- vault:end week -->"
    )
    assert (first.heading, first.line, first.zone) == ("Next", 2, Zone.TEXT)
    assert (second.text, second.zone) == ("ours", Zone.GENERATED)


@pytest.mark.parametrize(
    "line", ["- [] ask", "- [ ]ask", "[ ] ask", "- [[Ana]] ask", "text - [ ] x"]
)
def test_what_is_no_task(line):
    assert tasks(line) == []


@given(st.text(alphabet="-* [x]📅🔁✅2026-1:()due\n"))
def test_any_text_can_be_searched_for_tasks(text):
    assert all(task.line >= 1 for task in tasks(text))
