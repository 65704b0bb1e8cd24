"""Merging notes: what both sides say is kept, and what nobody can know is asked."""

import pytest

from vault_tools.sync.merging.merge_notes import merge_notes
from vault_tools.sync.merging.merged import choose


def test_a_side_that_changed_nothing_gives_the_other_byte_for_byte():
    assert merge_notes(b"a\r\n", b"a\r\n", b"\xff\r").data == b"\xff\r"
    assert merge_notes(b"a\r\n", b"\xff\r", b"a\r\n").data == b"\xff\r"


def test_changes_in_different_places_come_together():
    merged = merge_notes(b"one\ntwo\nthree\n", b"ONE\ntwo\nthree\n", b"one\ntwo\nTHREE\n")
    assert (merged.clean, merged.data) == (True, b"ONE\ntwo\nTHREE\n")


def test_one_of_two_like_entries_removed_and_both_add_the_same_below_is_no_question():
    entry, below = b"- 2026-11-01 call: soup\n", b"%%\n"
    three = (entry * 2, entry * 2 + below, entry + below)
    for base, ours, theirs in (three, (three[0], three[2], three[1])):
        merged = merge_notes(base, ours, theirs)
        assert (merged.clean, merged.data) == (True, entry + below)


def test_what_both_changed_stands_between_gits_own_markers():
    merged = merge_notes(b"a\nb\nc\n", b"a\nours\nc\n", b"a\ntheirs\nc\n")
    assert merged.data == b"a\n<<<<<<< ours\nours\n=======\ntheirs\n>>>>>>> theirs\nc\n"
    (conflict,) = merged.conflicts
    assert (conflict.ours, conflict.theirs) == ("ours", "theirs")


def test_a_choice_takes_the_place_of_the_marked_text():
    merged = merge_notes(b"a\nb\nc\n", b"a\nours\nc\n", b"a\ntheirs\nc\n")
    assert choose(merged, ["ours"]) == b"a\nours\nc\n"
    assert choose(merged, ["theirs"]) == b"a\ntheirs\nc\n"
    assert choose(merged, ["both"]) == b"a\nours\ntheirs\nc\n"


LOG = """# Ana
> [!note] Log
> - 2026-11-01 tea
>   - at her place
> - 2026-10-01 call

- 2026-01-01
"""


@pytest.mark.parametrize(
    ("ours", "theirs", "merged"),
    [
        (
            "> - 2026-11-18 soup\n> - 2026-11-01 tea",
            "> - 2026-11-08 a walk\n>   - in rain\n> - 2026-11-01 tea",
            "> - 2026-11-18 soup\n> - 2026-11-08 a walk\n>   - in rain\n> - 2026-11-01 tea",
        ),
        (
            "> - 2026-11-18 soup\n> - 2026-11-01 tea",
            "> - 2026-11-18 soup\n> - 2026-11-01 tea and more",
            "> - 2026-11-18 soup\n> - 2026-11-01 tea and more",
        ),
    ],
)
def test_a_log_in_a_callout_is_merged_by_its_entries(ours, theirs, merged):
    was = "> - 2026-11-01 tea"
    three = [LOG.replace(was, now).encode() for now in (was, ours, theirs)]
    for mine, yours in (three[1:], three[:0:-1]):
        result = merge_notes(three[0], mine, yours)
        assert (result.clean, result.data.decode()) == (True, LOG.replace(was, merged))


def test_one_entry_of_a_callout_changed_in_two_ways_is_asked_about():
    was = "> - 2026-11-01 tea"
    ours, theirs = (LOG.replace(was, f"{was} with {who}").encode() for who in ("Bo", "Ida"))
    assert not merge_notes(LOG.encode(), ours, theirs).clean


def test_a_numbered_log_in_a_callout_is_merged_by_its_entries_too():
    base = "> [!note] Log\n> 1. 2026-11-01 tea\n"
    ours, theirs = (
        base.replace("> 1.", f"> 1. {new}\n> 1.", 1).encode()
        for new in ("2026-11-18 soup", "2026-11-08 a walk")
    )
    for mine, yours in ((ours, theirs), (theirs, ours)):
        result = merge_notes(base.encode(), mine, yours)
        log = "> 1. 2026-11-18 soup\n> 1. 2026-11-08 a walk\n> 1. 2026-11-01 tea\n"
        assert result.data.decode() == "> [!note] Log\n" + log
