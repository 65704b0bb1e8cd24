"""Two notes' texts as one: entries among entries, the rest below, and every line still there."""

import itertools

import pytest

from tests.notes.nasty_notes import SOUND
from vault_tools.notes.editing import join_notes
from vault_tools.notes.editing.edit_body import open_note
from vault_tools.notes.editing.join_notes import append_text, take_entries
from vault_tools.notes.log.entries import find_entries
from vault_tools.problems import EditRefused

LOG = b"# Ana\n\n## Log\n- 2026-11-08 call\n- 2026-09-01 letter\n\n## Next\n"


def test_entries_stand_by_their_day_with_all_that_belongs_to_them():
    other = b"## Log\n- 2026-10-02 14:30 walk\n    - by the river\n\n      and back\n- 2026-12-01 call\n"
    data, rest = take_entries(LOG, other)
    assert data == (
        b"# Ana\n\n## Log\n- 2026-12-01 call\n- 2026-11-08 call\n- 2026-10-02 14:30 walk\n"
        b"    - by the river\n\n      and back\n- 2026-09-01 letter\n\n## Next\n"
    )
    assert rest == []


def test_oldest_first_stays_so_and_a_note_without_a_log_gets_one():
    other = b"Hi.\n\n## Interactions\n- 2026-10-02 walk\n- 2026-10-01 call\n"
    data, rest = take_entries(b"## Log\n- 2026-09-01 a\n- 2026-11-08 b\n", other)
    assert data == (
        b"## Log\n- 2026-09-01 a\n- 2026-10-01 call\n- 2026-10-02 walk\n- 2026-11-08 b\n"
    )
    assert rest == ["Hi.", "", "## Interactions"]
    data, _ = take_entries(b"Hello.\n", other)
    assert data == b"Hello.\n\n## Log\n- 2026-10-02 walk\n- 2026-10-01 call\n"


def test_an_entry_in_both_is_there_once_and_one_that_is_no_log_stays_where_it_is():
    other = b"## Log\n- 2026-11-08 call\n- 2026-11-08 call\n\n## Life\n- 1990-01-01 born\n"
    assert take_entries(LOG, other) == (LOG, ["## Life", "- 1990-01-01 born"])


@pytest.mark.parametrize("apart", ["\n", "\n\n"])
@pytest.mark.parametrize("newest_first", [True, False])
def test_many_entries_come_in_as_if_one_came_after_the_other(newest_first, apart):
    days = [f"2026-{1 + number % 9:02}-{1 + number % 23:02}" for number in range(60)]
    ours, theirs = (
        apart.join(f"- {day} {who}" for day in sorted(days[share::2], reverse=newest_first))
        for who, share in (("call", 0), ("letter", 1))
    )
    note = f"# Ana\n\n## Log\n{ours}\n\n## Next\n".encode()
    together, rest = take_entries(note, f"## Log\n{theirs}\n".encode())
    assert rest == []
    for entry in sorted(theirs.split(apart)):
        note, _ = take_entries(note, f"## Log\n{entry}\n".encode())
    assert together == note


def test_a_note_is_read_anew_a_few_times_however_many_entries_come_in(monkeypatch):
    read = []
    monkeypatch.setattr(join_notes, "open_note", lambda data: read.append(1) or open_note(data))
    other = "## Log\n" + "".join(f"- 20{year:02}-01-01 call\n" for year in range(60))
    for note in (LOG, b"Hello.\n"):
        _, rest = take_entries(note, other.encode())
        assert rest in ([], ["## Log"])
        assert len(read) < 30
        read.clear()


@pytest.mark.parametrize(
    "note", [b"| date | what |\n|---|---|\n| 2026-11-08 | call |\n", b"## 2026-11-08 call\nText.\n"]
)
def test_entries_of_another_form_stay_with_their_own(note):
    other = b"## Log\n- 2026-10-02 walk\n"
    assert take_entries(note, other) == (note, ["## Log", "- 2026-10-02 walk"])


def test_text_goes_to_the_end_under_its_heading():
    assert append_text(b"Hi.", "From Bo", ["a", "", "b"]) == b"Hi.\n\n## From Bo\n\na\n\nb"
    assert append_text(b"", "From Bo", ["a"]) == b"## From Bo\n\na\n"
    assert append_text(b"Hi\r\n", "From Bo", ["a"]) == b"Hi\r\n\r\n## From Bo\r\n\r\na\r\n"


@pytest.mark.parametrize("open_end", [b"%%\nnot for\n", b"<!-- \n", b"```\ncode\n", b"~~~\n"])
def test_a_note_that_ends_in_an_open_comment_or_block_is_refused(open_end):
    with pytest.raises(EditRefused):
        append_text(open_end, "From Bo", ["a"])


@pytest.mark.parametrize("name", SOUND)
def test_no_line_of_two_nasty_notes_is_lost(name):
    for one, other in itertools.product(
        (SOUND[name],), (LOG, *itertools.islice(SOUND.values(), 0, None, 5))
    ):
        for data, taken in ((one, other), (other, one)):
            try:
                after, rest = take_entries(data, taken)
                after = append_text(after, "From Bo", rest) if rest else after
            except EditRefused:
                continue
            rows, were = (lines(after), (*lines(data), *lines(taken)))
            assert set(were) <= {*rows, ""}
            assert count(after) >= max(count(data), count(taken))


def lines(data):
    return [line.text.strip() for line in open_note(data).lines]


def count(data):
    return len(list(find_entries(open_note(data).lines)))
