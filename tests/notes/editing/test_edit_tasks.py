"""Ticking a task, and not a byte more."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.notes.nasty_notes import NOTES
from vault_tools.notes.body import TEXT
from vault_tools.notes.editing.edit_tasks import tick_task
from vault_tools.notes.note import parse_note
from vault_tools.problems import EditRefused

DAY = date(2026, 11, 27)
SOON = date(2026, 12, 1)


def tick(text, said="", due=None):
    """The note with its first task ticked, or the one that says so."""
    said = said or next(iter(parse_note("a.md", text.encode("utf-8", "replace")).tasks)).text
    return tick_task(text.encode("utf-8", "surrogateescape"), said, due, DAY).decode(
        "utf-8", "surrogateescape"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- [ ] ask", "- [x] ask"),
        ("---\na: b\n---\r\n# Ana\r\n\t* [ ] ask  \r\nmore", "---\na: b\n---\r\n# Ana\r\n\t* [x] ask  \r\nmore"),
        ("\ufeff1. [/] ask ^box-1\n", "\ufeff1. [x] ask ^box-1\n"),
        ("- [[] ask\n", "- [x] ask\n"),
        ("- [ ] ask ➕ 2026-11-01\n", "- [x] ask ➕ 2026-11-01 ✅ 2026-11-27\n"),
        ("- [ ] ask ➕ 2026-11-01 ^box\n", "- [x] ask ➕ 2026-11-01 ✅ 2026-11-27 ^box\n"),
        ("- [ ] ask [created:: 2026-11-01]", "- [x] ask [created:: 2026-11-01] [completion:: 2026-11-27]"),
        ("- [ ] ask\n- [x] told ✅ 2026-11-01\n", "- [x] ask ✅ 2026-11-27\n- [x] told ✅ 2026-11-01\n"),
        ("- [ ] ask\n- [x] told (completion:: 2026-11-01)\n", "- [x] ask (completion:: 2026-11-27)\n- [x] told (completion:: 2026-11-01)\n"),
        ("- [ ] ask %% a secret %%\n", "- [x] ask %% a secret %%\n"),
        ("- [ ] ask ⏳ 2026-11-01 %% to %%\n", "- [x] ask ⏳ 2026-11-01 ✅ 2026-11-27 %% to %%\n"),
        ("- [x] ask\n- [ ] ask\n- [ ] ask\n", "- [x] ask\n- [x] ask\n- [ ] ask\n"),
        ("`\udcff` é\n- [ ] ask\n\udcff", "`\udcff` é\n- [x] ask\n\udcff"),
    ],
)  # fmt: skip
def test_the_box_is_ticked_with_its_day_where_days_are_written(before, after):
    assert tick(before) == after


def test_of_two_alike_the_day_decides():
    before = "- [ ] ask 📅 2026-11-30\n- [ ] ask 📅 2026-12-01\n"
    after = "- [ ] ask 📅 2026-11-30\n- [x] ask 📅 2026-12-01 ✅ 2026-11-27\n"
    assert tick(before, "ask", SOON) == after


@pytest.mark.parametrize(
    ("text", "said", "why"),
    [
        ("- [x] ask\n", "ask", "no open box"),
        ("- [-] ask\n", "ask", "no open box"),
        ("- [ ] ask her\n", "ask", "no open box"),
        ("```\n- [ ] ask\n```\n", "ask", "no open box"),
        ("> - [ ] ask\n", "ask", "no open box"),
        ("<!-- vault:begin week -->\n- [ ] ask\n<!-- vault:end week -->\n", "ask", "no open box"),
        ("- [ ] ask 🔁 every week\n", "ask", "comes again"),
        ("- [ ] ask [repeat:: every week]\n", "ask [repeat:: every week]", "comes again"),
        ("<<<<<<< a\n- [ ] ask\n=======\n>>>>>>> b\n", "ask", "two versions"),
    ],
)
def test_what_is_no_open_box_stays_as_it_is(text, said, why):
    with pytest.raises(EditRefused, match=why):
        tick(text, said)


@pytest.mark.parametrize("name", NOTES)
def test_in_every_nasty_note_one_box_is_ticked_or_nothing_changes(name):
    data = NOTES[name] + "\n\n- [ ] bring the ladder 📅 2026-12-01\n".encode()
    try:
        after = tick_task(data, "bring the ladder", SOON, DAY)
    except EditRefused:
        return
    assert after.startswith(NOTES[name])
    assert after.endswith("- [x] bring the ladder 📅 2026-12-01 ✅ 2026-11-27\n".encode())


PIECES = st.sampled_from(
    ("- [ ] ", "ask", " 📅 2026-12-01", "\n", "\r\n", "%%", "`", "```\n", " ^id", "> ", "[", "]")
) | st.sampled_from(("<!--", "-->", "x", "#", "\t", " ", "[due:: 2026-12-01]", "é"))


@given(st.lists(PIECES, max_size=25).map("".join))
def test_one_task_is_done_afterwards_and_the_others_are_as_they_were(body):
    data = body.encode()
    tasks = [one for one in parse_note("a.md", data).tasks if one.zone is TEXT]
    for task in [one for one in tasks if one.open]:
        try:
            after = tick_task(data, task.text, task.due, DAY)
        except EditRefused:
            continue
        now = [one for one in parse_note("a.md", after).tasks if one.zone is TEXT]
        first = next(
            one for one in tasks if one.open and (one.text, one.due) == (task.text, task.due)
        )
        at = tasks.index(first)
        assert now[at].mark == "x"
        assert (now[at].text, now[at].due) == (first.text, first.due)
        assert now[:at] + now[at + 1 :] == tasks[:at] + tasks[at + 1 :]
