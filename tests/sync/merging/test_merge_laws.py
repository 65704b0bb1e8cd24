"""What holds of every merge: nothing is lost, nothing is guessed, and either way round is one."""

import re
from collections import Counter

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.sync.note_edits import edited, notes, versions
from tests.sync.three_versions import both_orders
from vault_tools.notes.note import parse_note
from vault_tools.notes.split import split_note
from vault_tools.sync.merging.merge_notes import merge_notes
from vault_tools.sync.merging.merged import choose

some_bytes = st.one_of(
    st.binary(max_size=80),
    st.lists(
        st.sampled_from(
            [
                b"---\n",
                b"a: 1\n",
                b"- 2026-11-01 x\r\n",
                b"\xff\n",
                b"\r",
                b"%%",
                b"\n",
                b"<!-- vault:begin this-week 2026-W47 -->\n",
                b"- [x] [[A]]\n",
                b"<!-- vault:end this-week -->\n",
                b"b: [1\n",
                b"```\n",
                b"\xef\xbb\xbf",
            ]
        ),
        max_size=9,
    ).map(b"".join),
)


def lines(data):
    return Counter(row.strip() for row in re.split(b"\r\n|\n|\r", data) if row.strip())


def by_field(block):
    """The lines of some front matter, each with the key that it stands under."""
    key, held = b"", Counter()
    for row in re.split(b"\r\n|\n|\r", block):
        key = row.partition(b":")[0] if re.match(rb"[^\s#-]", row) else key
        held[key, row.strip()] += 1
    return held


def added(base, side):
    """The lines that a side has more of than the base, in a field or in the text.

    One that it moved from the one into the other is added there: so is an item of a list into
    which another key was written above it.
    """
    was, now = split_note(base), split_note(side)
    fields = by_field(now.block) - by_field(was.block)
    return {line for _, line in fields} | (lines(now.body) - lines(was.body)).keys()


@given(some_bytes, some_bytes)
def test_an_unchanged_side_gives_the_other_byte_for_byte(base, side):
    assert merge_notes(base, base, side).data == side
    assert merge_notes(base, side, base).data == side
    assert merge_notes(base, side, side).data == side


@settings(max_examples=150)
@given(some_bytes, some_bytes, some_bytes)
def test_any_bytes_are_merged_or_asked_about_and_none_breaks_it(base, ours, theirs):
    merged = merge_notes(base, ours, theirs)
    for conflict in merged.conflicts:
        assert merged.data[conflict.start :].startswith(b"<<<<<<< ours")
        assert merged.data[: conflict.end].rstrip(b"\r\n").endswith(b">>>>>>> theirs")
    assert merged.clean == (merge_notes(base, theirs, ours).clean)


@settings(max_examples=150, deadline=None)
@given(versions())
@example(
    (
        b"### 2026-07-01 - Visit\n\n",
        b"- 2026-11-20 gift\n### 2026-07-01 - Visit\n\n",
        b"### 2026-07-01 - Visit\n```\n",
    )
)
def test_either_way_round_means_the_same(three):
    both_orders(*three)


@settings(max_examples=150, deadline=None)
@given(versions())
@example(
    (
        b"---\ninterests:\n  - tea\n  - maps\n---\n",
        b"---\ninterests:\n  - tea\n---\n",
        b"---\ninterests:\n  - tea\nrole: cook\n  - maps\n---\n",
    )
)
def test_no_line_that_a_side_added_is_lost_and_none_that_one_removed_comes_back(three):
    base, ours, theirs = three
    merged = merge_notes(*three)
    before, mine, yours, found = map(lines, (base, ours, theirs, merged.data))
    new = (mine - before).keys() | (yours - before).keys()
    if lost := [line for line in new if not found[line]]:
        assert merged.clean
        assert all(is_said(line, merged.data) for line in lost), lost
    if merged.clean:
        gone = [line for line in before if not (mine[line] and yours[line])]
        anew = added(base, ours) | added(base, theirs)
        assert not [line for line in gone if found[line] and line not in anew]


def is_said(line, data):
    """Whether a line that was merged with its other version is there in its parts."""
    text = line.decode()
    if re.match(r"\s*- \[.\]", text):
        bare = re.sub(r"^\s*- \[.\]|[📅✅] \d{4}-\d{2}-\d{2}", "", text).strip()
        return any(bare in row for row in data.decode().splitlines())
    key, colon, value = text.partition(":")
    row = next((row for row in data.decode().splitlines() if row.startswith(key + ":")), "")
    words = re.findall(r"[\w-]+", value)
    later = re.search(r"\d{4}-\d{2}-\d{2}", row)
    return bool(colon and row) and all(
        word in row or (later and re.fullmatch(r"[\d-]+", word) and word < later[0])
        for word in words
    )


@settings(max_examples=150, deadline=None)
@given(versions())
@example(
    (
        b"- 2026-11-01 call\n```\ncode\n```\n",
        b"- 2026-11-20 gift\n- 2026-11-01 call\n```\ncode\n```\n",
        b"```\n- 2026-11-20 gift\n- 2026-11-01 call\n```\ncode\n",
    )
)
def test_no_key_stands_twice_and_every_entry_is_read(three):
    merged = merge_notes(*three)
    notes_read = [parse_note("", data) for data in three]
    if merged.clean:
        keys = Counter(field.key for field in parse_note("", merged.data).fields)
        doubled = [Counter(field.key for field in note.fields) for note in notes_read]
        assert all(n <= max(1, *(c[key] for c in doubled)) for key, n in keys.items())
        before, mine, yours = ({entry.text for entry in note.entries} for note in notes_read)
        read = {entry.text for entry in parse_note("", merged.data).entries}
        assert (mine - before) | (yours - before) <= read


@settings(max_examples=100, deadline=None)
@given(versions())
def test_a_decided_conflict_is_that_sides_text(three):
    merged = merge_notes(*three)
    for side in ("ours", "theirs"):
        decided = choose(merged, [side] * len(merged.conflicts))
        assert b"<<<<<<<" not in decided
        keys = Counter(field.key for field in parse_note("", decided).fields)
        allowed = [Counter(f.key for f in parse_note("", data).fields) for data in three]
        assert all(n <= max(1, *(c[key] for c in allowed)) for key, n in keys.items())


@settings(max_examples=100, deadline=None)
@given(notes().flatmap(lambda base: st.tuples(st.just(base), edited(base))))
def test_a_change_merged_with_itself_and_a_line_at_the_end_keeps_both(pair):
    base, side = pair
    theirs = base + "\n\n- 2027-01-01 call: the last line of all\n"
    merged = merge_notes(base.encode(), side.encode(), theirs.encode())
    assert b"the last line of all" in merged.data
