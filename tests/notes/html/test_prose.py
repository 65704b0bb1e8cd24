"""What is left of a note's text when its log and open tasks are shown elsewhere."""

from vault_tools.notes.html.prose import prose_of, shown_elsewhere
from vault_tools.notes.note import parse_note


def prose(text: str, told=range(100)) -> str:
    read = parse_note("people/x.md", text.encode())
    return prose_of(read, shown_elsewhere(read, told))


def test_the_log_goes_and_the_words_stay():
    text = "She keeps bees.\n\n## Log\n- 2026-11-08 call: fine\n  and well\n- 2026-10-01 visit\n"
    assert prose(text).strip() == "She keeps bees."


def test_of_the_log_only_what_is_told_elsewhere_goes():
    text = "## Log\n- 2026-11-08 call\n- 2026-10-01 moved\n### 2025\n- May: lunch\n- a boat\n"
    left = prose(text, told={2, 5}).splitlines()
    assert left == ["## Log", "- 2026-10-01 moved", "### 2025", "- a boat"]


def test_an_open_task_goes_and_a_done_one_stays():
    text = "## Next\n- [ ] bring the book\n- [x] send the card\n"
    assert prose(text).strip() == "## Next\n- [x] send the card"


def test_a_heading_goes_only_if_nothing_is_left_below_it():
    text = "## History\n### Log\n- 2026-11-08 call\n### Before\nSchool.\n## Next\n- [ ] ring\n"
    assert prose(text).strip() == "## History\n### Before\nSchool."


def test_a_comment_that_spans_log_lines_stays_hidden():
    text = (
        "- 2026-11-08 call: fine %% a\n"
        "- 2026-11-07 call: x SECRET %% shown\n"
        "- [ ] ring %% b\nleft %% right\n"
    )
    assert "SECRET" not in prose(text)


def test_a_hash_in_a_code_block_is_no_heading():
    text = "```\n# not a heading\n```\n"
    assert prose(text) == text


def test_a_code_block_ends_at_its_own_fence():
    text = "````\n```\n````\n## Log\n- 2026-11-08 call\n## Life\nSchool.\n"
    assert prose(text) == "````\n```\n````\n## Life\nSchool.\n"


def test_code_within_a_line_begins_no_code_block():
    text = "``` a `tick` ```\n## Log\n- 2026-11-08 call\n## Life\nSchool.\n"
    assert prose(text) == "``` a `tick` ```\n## Life\nSchool.\n"


def test_dated_headings_stay():
    text = "### 2026-11-08 - Coffee\nWe talked.\n"
    assert prose(text) == text


def test_a_query_that_only_another_program_answers_goes_with_its_heading():
    text = "## About\nKeeps bees.\n## Meetings\n```dataview\nLIST\nFROM [[]]\n```\n## Code\n```sql\n1\n```\n"
    assert prose(text) == "## About\nKeeps bees.\n## Code\n```sql\n1\n```\n"
    assert prose("~~~~tasks\nnot done\n```\n~~~~\nLate.\n") == "Late.\n"
    assert prose("Bees.\n```dataviewjs\nand no end") == "Bees."
