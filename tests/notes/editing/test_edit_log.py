import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.notes.nasty_notes import BROKEN, SOUND
from tests.notes.naughty_values import NAUGHTY
from vault_tools.notes.body import Zone
from vault_tools.notes.dates import parse_day
from vault_tools.notes.editing.edit_log import add_log_entry
from vault_tools.notes.editing.log_style import NewEntry
from vault_tools.notes.log.entry import Form
from vault_tools.notes.note import parse_note
from vault_tools.problems import EditRefused

DAY = date(2026, 11, 8)
NEW = NewEntry(DAY, "call: an hour", (), "call")


def logged(text: str, new: NewEntry = NEW, **options) -> str:
    return add_log_entry(text.encode(), new, **options).decode()


def assert_inserted(before: bytes, after: bytes):
    """`after` is `before` with one run of bytes put in."""
    same = 0
    while same < len(before) and before[same] == after[same]:
        same += 1
    assert len(after) > len(before)
    assert after.endswith(before[same:])


def entries_of(data: bytes):
    note = parse_note("x.md", data)
    plain = [e for e in note.asides if (e.form, e.zone) == (Form.LINE, Zone.TEXT)]
    return [(e.written, e.text, e.form, e.heading, e.details) for e in (*note.entries, *plain)]


@pytest.mark.parametrize("name", SOUND)
@pytest.mark.parametrize("day", [DAY, date(2020, 2, 29)], ids=str)
def test_an_entry_comes_into_every_note_or_is_refused(name, day):
    data = SOUND[name]
    new = NewEntry(
        day, "gift → a plant | #secret [[Spider plant]]", ("she liked it", "# a heading?"), "gift"
    )
    try:
        after = add_log_entry(data, new)
    except EditRefused:
        assert name in {"an open comment", "an open code block"}
        return
    assert_inserted(data, after)
    now = entries_of(after)
    assert sorted(now) != sorted(entries_of(data))
    for entry in entries_of(data):
        now.remove(entry)
    assert [parse_day(written) for written, *_ in now] == [day]
    assert "a plant" in " ".join([now[0][1], *now[0][4]])


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_note_is_logged_to_only_if_its_text_is_whole(name):
    data = BROKEN[name]
    try:
        after = add_log_entry(data, NEW)
    except EditRefused:
        return
    assert_inserted(data, after)
    assert entries_of(after)[-1][0] == str(DAY)


STYLES = {
    "emphasis that goes on behind the date": (
        "## Log\n- **2026-10-05 Lunch:** soup\n",
        "## Log\n- **2026-11-08** call: an hour\n- **2026-10-05 Lunch:** soup\n",
    ),
    "a day as Logseq names it": (
        "## Log\n- [[2026_10_05]] a\n",
        "## Log\n- [[2026_11_08]] call: an hour\n- [[2026_10_05]] a\n",
    ),
    "the weekday is that of the new day": (
        "## Log\n- Mon, 2026-10-05: a\n",
        "## Log\n- Sun, 2026-11-08: call: an hour\n- Mon, 2026-10-05: a\n",
    ),
    "a weekday in another language, and a short year": (
        "## Log\n- Montag, 5.10.26 a\n",
        "## Log\n- Sonntag, 8.11.26 call: an hour\n- Montag, 5.10.26 a\n",
    ),
    "a weekday behind the date": (
        "## Log\n- 2026-10-05 (lundi) a\n",
        "## Log\n- 2026-11-08 (dimanche) call: an hour\n- 2026-10-05 (lundi) a\n",
    ),
    "a weekday of which the language is in doubt": (
        "## Log\n- 2026-10-05 (lun) a\n",
        "## Log\n- 2026-11-08 call: an hour\n- 2026-10-05 (lun) a\n",
    ),
    "a Markdown link to another day": (
        "## Log\n- [2026-10-05](2026-10-05.md): a\n",
        "## Log\n- [2026-11-08]: call: an hour\n- [2026-10-05](2026-10-05.md): a\n",
    ),
    "days in backticks": (
        "## Log\n- `2026-10-05` — a\n",
        "## Log\n- `2026-11-08` — call: an hour\n- `2026-10-05` — a\n",
    ),
    "headings with their day in backticks": (
        "## Log\n### `2026-10-05` visit\n\na\n",
        "## Log\n### `2026-11-08` call\n\nan hour\n\n### `2026-10-05` visit\n\na\n",
    ),
    "newest first": (
        "## Log\n- 2026-10-01 a\n- 2026-09-01 b\n",
        "## Log\n- 2026-11-08 call: an hour\n- 2026-10-01 a\n- 2026-09-01 b\n",
    ),
    "newest last, behind all that belongs to the last": (
        "## Log\n- 2026-09-01 a\n- 2026-10-01 b\n  - deep\n\n  more of it\n\n## Next\n",
        "## Log\n- 2026-09-01 a\n- 2026-10-01 b\n  - deep\n\n  more of it\n- 2026-11-08 call: an hour\n\n## Next\n",
    ),
    "behind a line that continues the last": (
        "## Log\n- 2026-09-01 a\n- 2026-10-01 b\nand on\n\nA paragraph.\n",
        "## Log\n- 2026-09-01 a\n- 2026-10-01 b\nand on\n- 2026-11-08 call: an hour\n\nA paragraph.\n",
    ),
    "among the others by its day": (
        "## Log\n- 2026-12-01 a\n- 2026-11-01 b\n",
        "## Log\n- 2026-12-01 a\n- 2026-11-08 call: an hour\n- 2026-11-01 b\n",
    ),
    "the oldest of all": (
        "## Log\n- 2027-01-02 a\n- 2027-01-01 b\n  - c\n",
        "## Log\n- 2027-01-02 a\n- 2027-01-01 b\n  - c\n- 2026-11-08 call: an hour\n",
    ),
    "before all, newest last": (
        "## Log\n- 2027-01-01 a\n- 2027-01-02 b\n",
        "## Log\n- 2026-11-08 call: an hour\n- 2027-01-01 a\n- 2027-01-02 b\n",
    ),
    "no final line end": ("## Log\n- 2026-09-01 a\n- 2026-10-01 b", "## Log\n- 2026-09-01 a\n- 2026-10-01 b\n- 2026-11-08 call: an hour"),
    "CRLF, stars, links, colons, empty lines between": (
        "## Log\r\n\r\n* [[2026-10-01]]: a\r\n\r\n* [[2026-09-01]]: b\r\n",
        "## Log\r\n\r\n* [[2026-11-08]]: call: an hour\r\n\r\n* [[2026-10-01]]: a\r\n\r\n* [[2026-09-01]]: b\r\n",
    ),
    "bold and a dash": ("- **2026-10-01** – a\n", "- **2026-11-08** – call: an hour\n- **2026-10-01** – a\n"),
    "bold with the colon inside": ("- **2026-10-01:** a\n", "- **2026-11-08:** call: an hour\n- **2026-10-01:** a\n"),
    "a tab and a folder": ("## Log\n\t- [[2026/10/2026-10-01]] a\n", "## Log\n\t- [[2026-11-08]] call: an hour\n\t- [[2026/10/2026-10-01]] a\n"),
    "a folder without a date": (
        "## Log\n- [[daily/2026-10-01]] a\n",
        "## Log\n- [[daily/2026-11-08]] call: an hour\n- [[daily/2026-10-01]] a\n",
    ),
    "an alias": ("## Log\n- [[2026-10-01|1 Oct]] a\n", "## Log\n- [[2026-11-08]] call: an hour\n- [[2026-10-01|1 Oct]] a\n"),
    "a ticked box": ("## Log\n- [x] 2026-10-01 a\n", "## Log\n- [x] 2026-11-08 call: an hour\n- [x] 2026-10-01 a\n"),
    "an open box is no log": (
        "## Log\n- [ ] 2026-12-01 ask\n- 2026-10-01 a\n",
        "## Log\n- [ ] 2026-12-01 ask\n- 2026-11-08 call: an hour\n- 2026-10-01 a\n",
    ),
    "a time of day with its end": ("## Log\n- 2026-10-01 10:30–11:30 a\n", "## Log\n- 2026-11-08 call: an hour\n- 2026-10-01 10:30–11:30 a\n"),
    "a time of day": ("## Log\n- 2026-10-01 10:30 a\n", "## Log\n- 2026-11-08 call: an hour\n- 2026-10-01 10:30 a\n"),
    "numbers": ("## Log\n1. 2026-10-01 a\n", "## Log\n1. 2026-11-08 call: an hour\n1. 2026-10-01 a\n"),
    "months alone": (
        "## Log\n- Dec 2026: a\n- Oct 2026: b\n",
        "## Log\n- Dec 2026: a\n- 2026-11-08: call: an hour\n- Oct 2026: b\n",
    ),
    "words": ("## Log\n- 1 October 2026: a\n", "## Log\n- 8 November 2026: call: an hour\n- 1 October 2026: a\n"),
    "words, the month first": ("## Log\n- Oct 1, 2026: a\n", "## Log\n- Nov 8, 2026: call: an hour\n- Oct 1, 2026: a\n"),
    "words, with the ending of a number": (
        "## Log\n- **October 1st, 2026** a\n",
        "## Log\n- **November 8th, 2026** call: an hour\n- **October 1st, 2026** a\n",
    ),
    "a comment before the date": (
        "## Log\n- %% ask %% 2026-10-01 a\n",
        "## Log\n- 2026-11-08 call: an hour\n- %% ask %% 2026-10-01 a\n",
    ),
    "German dots": ("## Log\n- 01.10.2026 a\n", "## Log\n- 08.11.2026 call: an hour\n- 01.10.2026 a\n"),
    "slashes that the others explain": (
        "## Log\n- 1/4/2026 a\n- 12/24/2025 b\n",
        "## Log\n- 11/8/2026 call: an hour\n- 1/4/2026 a\n- 12/24/2025 b\n",
    ),
    "slashes that nobody explains": ("## Log\n- 03/04/2026 a\n", "## Log\n- 2026-11-08 call: an hour\n- 03/04/2026 a\n"),
    "a heading with an emoji": ("## 📝 Log:\n- 2026-10-01\n", "## 📝 Log:\n- 2026-11-08 call: an hour\n- 2026-10-01\n"),
    "years within the log": (
        "# Log\n## 2026\n- 2026-12-01 a\n## 2025\n- 2025-12-01 b\n",
        "# Log\n## 2026\n- 2026-12-01 a\n## 2025\n- 2026-11-08 call: an hour\n- 2025-12-01 b\n",
    ),
    "a day that is not sure": (
        "## Log\n- ca. 2026-10-01: a\n",
        "## Log\n- 2026-11-08: call: an hour\n- ca. 2026-10-01: a\n",
    ),
    "a part of a month": (
        "## Log\n- **mid-Oct 2026**: a\n- ~2026-09-01 b\n",
        "## Log\n- **2026-11-08**: call: an hour\n- **mid-Oct 2026**: a\n- ~2026-09-01 b\n",
    ),
    "headings": (
        "## Log\n\n### 2026-10-01 10:30 - Call\n\n- a\n\n### 2026-09-01\n\nb\n",
        "## Log\n\n### 2026-11-08 - call\n\n- an hour\n\n### 2026-10-01 10:30 - Call\n\n- a\n\n### 2026-09-01\n\nb\n",
    ),
    "headings, newest last and close together": (
        "## Log\n### 2026-09-01\na\n### 2026-10-01\nb\n## Next\n",
        "## Log\n### 2026-09-01\na\n### 2026-10-01\nb\n### 2026-11-08\ncall: an hour\n## Next\n",
    ),
    "a table": (
        "## Log\n| Date       | Type | Place | Notes    |\n|------------|------|-------|----------|\n| 2026-10-01 | mail | home  | x        |\n",
        "## Log\n| Date       | Type | Place | Notes    |\n|------------|------|-------|----------|\n| 2026-11-08 | call |       | an hour  |\n| 2026-10-01 | mail | home  | x        |\n",
    ),
    "lines without a mark": (
        "## Log\n2026-10-01 tea\n\n2026-09-01 mail\n\n## Next\n",
        "## Log\n2026-11-08 call: an hour\n\n2026-10-01 tea\n\n2026-09-01 mail\n\n## Next\n",
    ),
    "a table whose column of days says more": (
        "## Log\n| 时间（UTC+8） | Type (how) | Notes |\n|---|---|---|\n| 2026-10-01 | mail | x |\n",
        "## Log\n| 时间（UTC+8） | Type (how) | Notes |\n|---|---|---|\n| 2026-11-08 | call | an hour |\n| 2026-10-01 | mail | x |\n",
    ),
    "a table whose last row is of several days": (
        "## Log\n| Date | Type | Notes |\n|---|---|---|\n| 2026-10-01 → 2026-10-03 | visit | x |\n",
        "## Log\n| Date | Type | Notes |\n|---|---|---|\n| 2026-11-08              | call  | an hour |\n| 2026-10-01 → 2026-10-03 | visit | x |\n",
    ),
    "a table whose last row is of two days": (
        "## Log\n| Date | Type | Notes |\n|---|---|---|\n| 2026-10-01/02 | visit | x |\n",
        "## Log\n| Date | Type | Notes |\n|---|---|---|\n| 2026-11-08    | call  | an hour |\n| 2026-10-01/02 | visit | x |\n",
    ),
    "parts that are all of the first level": (
        "# Maya\n\n# Garden\n- peas\n",
        "# Maya\n\n# Garden\n- peas\n\n# Log\n- 2026-11-08 call: an hour\n",
    ),
    "a table without rows": (
        "## Log\n\n|Date|Type|\n|-|-|\n\n## Next\n",
        "## Log\n\n|Date|Type|\n|-|-|\n| 2026-11-08 | call: an hour |\n\n## Next\n",
    ),
    "an empty log": ("## Log\n\n## Next\n- x\n", "## Log\n- 2026-11-08 call: an hour\n\n## Next\n- x\n"),
    "an empty log at the end": ("# Maya\n\n## Log", "# Maya\n\n## Log\n- 2026-11-08 call: an hour"),
    "an empty log with room": ("## Log\n\n\n## Next\n", "## Log\n\n- 2026-11-08 call: an hour\n\n## Next\n"),
    "an empty log right above a heading": ("## Log\n## Next\n", "## Log\n- 2026-11-08 call: an hour\n\n## Next\n"),
    "a log with a word of its own": ("## Log\nNewest on top.\n", "## Log\nNewest on top.\n\n- 2026-11-08 call: an hour\n"),
    "a log of undated items": ("## Log\n- met\n", "## Log\n- 2026-11-08 call: an hour\n- met\n"),
    "no log": ("# Maya\nA friend.\n", "# Maya\nA friend.\n\n## Log\n- 2026-11-08 call: an hour\n"),
    "no body": ("---\na: 1\n---", "---\na: 1\n---\n## Log\n- 2026-11-08 call: an hour"),
    "dates of a life are no log": (
        "## Life\n- 1990-01-01 born\n- 2010-01-01 moved\n",
        "## Life\n- 1990-01-01 born\n- 2010-01-01 moved\n\n## Log\n- 2026-11-08 call: an hour\n",
    ),
    "a log of another name": (
        "## Coffee\n- 2026-10-01 a\n- 2026-09-01 b\n\n## Car\n- 2026-01-01 x\n",
        "## Coffee\n- 2026-11-08 call: an hour\n- 2026-10-01 a\n- 2026-09-01 b\n\n## Car\n- 2026-01-01 x\n",
    ),
    "the empty log before another list": (
        "## Coffee\n- 2026-10-01 a\n- 2026-09-01 b\n\n## Log\n",
        "## Coffee\n- 2026-10-01 a\n- 2026-09-01 b\n\n## Log\n- 2026-11-08 call: an hour\n",
    ),
    "paragraphs": (
        "A friend.\n\n**2026-10-01** – a\nand more\n\n**2026-12-01** – b\n",
        "A friend.\n\n**2026-10-01** – a\nand more\n\n**2026-11-08** – call: an hour\n\n**2026-12-01** – b\n",
    ),
    "plain lines, newest first": (
        "## Log\n2026-10-01: a\n2026-09-01: b\n",
        "## Log\n2026-11-08: call: an hour\n2026-10-01: a\n2026-09-01: b\n",
    ),
    "lists below plain dates": (
        "## Log\n2026-10-01\n- a\n- b\n\n2026-09-01\n- c\n",
        "## Log\n2026-11-08\n- call: an hour\n\n2026-10-01\n- a\n- b\n\n2026-09-01\n- c\n",
    ),
    "lists below dates in bold, oldest first": (
        "## Log\n**2026-09-01**\n- c\n\n**2026-10-01**\n- a\n",
        "## Log\n**2026-09-01**\n- c\n\n**2026-10-01**\n- a\n\n**2026-11-08**\n- call: an hour\n",
    ),
    "what is told below the heading of a day cannot take another day": (
        "# Maya\n\n## 2026-10-01 Boats\n\n- 2026-10-01 10:00 a\n- 2026-10-01 11:00 b\n",
        "# Maya\n\n## 2026-10-01 Boats\n\n- 2026-10-01 10:00 a\n- 2026-10-01 11:00 b\n\n## Log\n- 2026-11-08 call: an hour\n",
    ),
    "a single dated line is no log": (
        "# Maya\n**2026-10-01** – moved here\n",
        "# Maya\n**2026-10-01** – moved here\n\n## Log\n- 2026-11-08 call: an hour\n",
    ),
    "one entry under a heading of contact": (
        "# Maya\n## やりとり履歴\n- 2026-10-01: a\n\n## Notes\n",
        "# Maya\n## やりとり履歴\n- 2026-11-08: call: an hour\n- 2026-10-01: a\n\n## Notes\n",
    ),
    "a list before dated lines": (
        "**2026-10-01** – a\n\n**2026-09-01** – b\n\n## Coffee\n- 2026-08-01 c\n- 2026-07-01 d\n",
        "**2026-10-01** – a\n\n**2026-09-01** – b\n\n## Coffee\n- 2026-11-08 call: an hour\n- 2026-08-01 c\n- 2026-07-01 d\n",
    ),
    "never in code, quotes, comments or generated text": (
        "```\n## Log\n- 2026-10-01 a\n```\n> ## Log\n> - 2026-10-01 a\n%%\n## Log\n- 2026-10-01 a\n%%\n<!-- vault:begin x -->\n## Log\n- 2026-10-01 a\n<!-- vault:end x -->\n",
        "```\n## Log\n- 2026-10-01 a\n```\n> ## Log\n> - 2026-10-01 a\n%%\n## Log\n- 2026-10-01 a\n%%\n<!-- vault:begin x -->\n## Log\n- 2026-10-01 a\n<!-- vault:end x -->\n\n## Log\n- 2026-11-08 call: an hour\n",
    ),
}  # fmt: skip


@pytest.mark.parametrize("style", STYLES)
def test_an_entry_is_written_in_the_note_s_own_style(style):
    before, after = STYLES[style]
    assert logged(before) == after


ONE = "> - 2026-11-08 call: an hour\n"
TWO = "> - 2026-11-10 meal\n> - 2026-11-01 call: hi\n"
FRAMED = {
    "called a log": ("> [!note] Log\n" + TWO, "> - 2026-11-10 meal\n" + ONE),
    "without a title": ("# Ana\n> [!note]-\n" + TWO, "> - 2026-11-10 meal\n" + ONE),
    "a heading in it": ("> [!info]\n> ## Log\n> - 2026-11-01 tea\n> - 2026-11-05 tea", ONE),
    "below a heading": ("## Log\n> [!note]- 2026\n" + TWO + "\n## Next\n", ONE),
    "of its own style": (
        " >[!note] Log\n >* **2026-11-01** – tea\n >  so much\n",
        " >* **2026-11-08** – call: an hour\n",
    ),
    "more than one": ("> [!note] Ideas\n> - 2026-11-01 x\n\n> [!note] Log\n" + TWO, ONE),
    "CRLF": (("> [!note] Log\n" + TWO).replace("\n", "\r\n"), ONE.replace("\n", "\r\n")),
}
UNFRAMED = {
    "a quote": "> Log\n" + TWO,
    "somebody else's words": "> [!quote] Log\n" + TWO,
    "what is no log": "> [!note] Birthdays\n" + TWO,
    "below what is no log": "## Ideas\n> [!note]\n" + TWO,
    "an old one beside a log": "> [!note]- 2025\n" + TWO + "\n## Log\n- 2026-10-01 tea\n",
    "one beside a log's heading": "> [!note] Career\n" + TWO + "\n## Log\n",
    "what goes on without a mark": "> [!note] Log\n> - 2026-11-01 a\n> - 2026-11-05 b\nlong tea\n",
}


@pytest.mark.parametrize("name", FRAMED)
def test_a_log_in_a_callout_is_gone_on_with(name):
    before, part = FRAMED[name]
    after = logged(before)
    assert_inserted(before.encode(), after.encode())
    assert part.strip("\n") in after
    assert len(after) <= len(before) + len(part)
    assert logged(before, once=True) == after
    assert logged(after, once=True) == after


@pytest.mark.parametrize("name", UNFRAMED)
def test_what_is_framed_and_no_log_is_left_alone(name):
    assert "\n- 2026-11-08 call: an hour" in logged(UNFRAMED[name])


def test_details_are_framed_as_well():
    new = NewEntry(DAY, "call", ("an hour",), "call")
    assert "> - 2026-11-08 call\n>   - an hour\n" in logged("> [!note] Log\n" + TWO, new)


def test_details_are_indented_as_the_note_indents():
    new = NewEntry(DAY, "call", ("one", "two"))
    assert (
        logged("- 2026-10-01 a\n", new) == "- 2026-11-08 call\n  - one\n  - two\n- 2026-10-01 a\n"
    )
    assert (
        logged("* 2026-10-01 a\n\t* b\n", new)
        == "* 2026-11-08 call\n\t* one\n\t* two\n* 2026-10-01 a\n\t* b\n"
    )
    assert (
        logged("1. 2026-10-01 a\n", new)
        == "1. 2026-11-08 call\n   - one\n   - two\n1. 2026-10-01 a\n"
    )
    assert logged("", new) == "## Log\n- 2026-11-08 call\n  - one\n  - two\n"


def test_a_setting_explains_slashes():
    assert logged("## Log\n- 03/04/2026 a\n", order="day-first").startswith(
        "## Log\n- 08/11/2026 call"
    )
    assert logged("## Log\n- 03/04/2026 a\n", order="month-first").startswith(
        "## Log\n- 11/08/2026 call"
    )


def test_a_pipe_in_a_table_separates_nothing():
    before = "## Log\n| Date | Text |\n|---|---|\n| 2026-10-01 | a |\n"
    assert "| 2026-11-08 | [[A\\|B]] |\n" in logged(before, NewEntry(DAY, "[[A|B]]"))


@pytest.mark.parametrize("text", ["%% open", "<!-- open"])
def test_a_text_that_would_hide_what_follows_is_refused(text):
    with pytest.raises(EditRefused, match="harm"):
        logged("## Log\n- 2026-10-01 a\n\nmore words %% or --> yet more\n", NewEntry(DAY, text))


def test_a_table_without_a_place_for_the_text_is_left_alone():
    with pytest.raises(EditRefused, match="column"):
        logged("## Log\n| Date |\n|---|\n| 2026-10-01 |\n")


def test_details_that_would_be_entries_are_refused():
    with pytest.raises(EditRefused):
        logged("## Log\n- 2026-10-01 a\n", NewEntry(DAY, "call", ("2026-01-01 another",)))


@pytest.mark.parametrize(
    "note", ["", "## Log\n- 2026-10-01 a\n  - b\n- 2026-09-01\n", "## Log\n### 2026-10-01\na\n"]
)
def test_naughty_texts_come_in_as_one_entry_or_not_at_all(note):
    before = note.encode()
    for text in NAUGHTY:
        try:
            after = add_log_entry(before, NewEntry(DAY, text, (text,)))
        except EditRefused:
            assert re.search("%%|<!--|\x00|^\\d+-", text), text
            continue
        assert_inserted(before, after)
        assert len(entries_of(after)) == len(entries_of(before)) + 1


def test_a_second_block_of_front_matter_is_no_log():
    text = "---\ncircle: close\n---\n---\n2026-02-02: plain\n---\n2026-02-02: plain\n"
    assert logged(text) == text + "\n## Log\n- 2026-11-08 call: an hour\n"


LINES = st.sampled_from(
    [
        "## Log", "# Maya", "### Notes", "## Next", "", "words", "- item", "\t- deep", "  - deeper", "- [ ] 2026-12-01 ask",
        "- 2026-10-01 a", "- 2026-09-01: b", "* **2026-12-24** – c", "- [[2026-08-08]] d", "### 2026-07-07 Call", "  more words",
        "| Date | Type | Notes |", "|---|---|---|", "| 2026-06-06 | call | x |", "```", "%%", "> quote", "1. 2026-05-05 e",
        "<!-- vault:begin x -->", "<!-- vault:end x -->", "---", "2026-04-04", "- 03/04/2026 f",
        "**2026-03-03** – plain", "2026-02-02: plain",
    ]
)  # fmt: skip


@given(
    st.lists(LINES, max_size=14),
    st.sampled_from(["\n", "\r\n"]),
    st.booleans(),
    st.integers(-400, 400),
)
def test_an_entry_is_put_in_and_all_else_stays_in_any_note(lines, newline, ends, shift):
    data = (newline.join(lines) + (newline if ends else "")).encode()
    day = DAY + timedelta(days=shift)
    try:
        after = add_log_entry(data, NewEntry(day, "call: an hour", ("detail",)))
    except EditRefused:
        return
    assert_inserted(data, after)
    assert len(entries_of(after)) == len(entries_of(data)) + 1
    assert str(day) in {written for written, *_ in entries_of(after)} or b"/" in data


def test_a_new_section_comes_behind_all_that_is_below_the_one_before():
    before = "## Log\n### 2026-08-01\na\n\n### 2026-09-01\nb\n#### More of it\nc\n\n## Next\n"
    assert logged(before) == before.replace("c\n", "c\n\n### 2026-11-08\ncall: an hour\n")
