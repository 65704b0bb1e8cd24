"""Of a note that is twice as long the work is twice as much, whatever odd thing it is long of."""

from datetime import date, timedelta

import pytest

from tests.steps import GROWTH, growth, steps
from vault_tools.notes.body import read_lines
from vault_tools.notes.editing.leave_out import leave_out, tag_pattern
from vault_tools.notes.log.log_items import find_yearless
from vault_tools.notes.note import parse_note

DAYS = [date(2026, 11, 27) - timedelta(days=back) for back in range(400)]
LONG = {
    "headings that are dates": lambda n: "".join(f"### {day}\nlunch\n" for day in DAYS[:n]),
    "headings that end with one": lambda n: "".join(f"### Lunch {day}\nx\n" for day in DAYS[:n]),
    "headings": lambda n: "".join(f"{'#' * (i % 6 + 1)} H{i}\n" for i in range(n)),
    "entries": lambda n: "".join(f"- {day} call\n  - x\n" for day in DAYS[:n]),
    "lines below an entry": lambda n: "- 2026-11-08 call\n" + "  - more\n" * n,
    "lines below a heading": lambda n: "## 2026-11-08\n" + "more\n" * n,
    "entries in entries": lambda n: "".join(f"{' ' * i}- {DAYS[i]} call\n" for i in range(n)),
    "items in items": lambda n: "## Log\n" + "".join(f"{' ' * i}- x\n" for i in range(n)),
    "years in years": lambda n: "## Log\n" + "".join(f"{' ' * i}- 2026\n" for i in range(n)),
    "days without a year": lambda n: (
        "## Log\n" + "".join(f"- {i % 28 + 1}.5. x\n" for i in range(n))
    ),
    "headings without a year": lambda n: "# Ana\n" + "### 5 May\nx\n" * n,
    "days behind words": lambda n: "".join(f"{' ' * i}- call on {DAYS[i]}\n" for i in range(n)),
    "rows": lambda n: (
        "| Date | Text |\n|---|---|\n" + "".join(f"| {day} | x |\n" for day in DAYS[:n])
    ),
    "tasks": lambda n: "- [ ] ask 📅 2026-12-01\n" * n,
    "links": lambda n: "[[Ana]] " * n,
    "footnotes": lambda n: "".join(f"x[^{i}]\n\n[^{i}]: y\n" for i in range(n)),
    "comments": lambda n: "%% x %%\n" * n,
    "comments that stay open": lambda n: "%%\n" * n + "<!--\n" * n,
    "quotes": lambda n: "> x\n" * n,
    "callouts": lambda n: "> [!note] 2026-11-08\n> y\n\n" * n,
    "fences": lambda n: "```\nx\n```\n" * n,
    "inline fields": lambda n: "".join(f"k{i}:: v\n" for i in range(n)),
    "markers": lambda n: "<!-- vault:begin a -->\nx\n<!-- vault:end a -->\n" * n,
}
FIELDS = {
    "fields": lambda n: "".join(f"k{i}: v\n" for i in range(n)),
    "aliases": lambda n: "aliases:\n" + "".join(f"  - A{i}\n" for i in range(n)),
    "links in fields": lambda n: "knows:\n" + "".join(f'  - "[[P{i}]]"\n' for i in range(n)),
    "fields twice": lambda n: "k: v\n" * n,
}


def read_body(text):
    return parse_note("x.md", text.encode())


def read_block(text):
    return parse_note("x.md", f"---\n{text}---\n".encode())


@pytest.mark.parametrize("long_of", LONG)
def test_twice_as_much_text_is_twice_the_work(long_of):
    text = LONG[long_of]
    assert growth(read_body, text(200), text(400)) < GROWTH


@pytest.mark.parametrize("long_of", FIELDS)
def test_twice_as_many_fields_are_twice_the_work(long_of):
    text = FIELDS[long_of]
    assert growth(read_block, text(200), text(400)) < GROWTH


def test_days_without_a_year_do_not_ask_a_hundred_lines_each():
    """Where many stood together it took a minute to look through those around each of them."""
    lines = read_lines(LONG["days without a year"](200), 1)
    find_yearless(lines)
    assert steps(find_yearless, lines) < 200 * 250


@pytest.mark.parametrize("tagged", ["### {day}\nx #secret\n", "- y #secret\n", "lazy #secret\n"])
def test_twice_as_many_tagged_lines_are_twice_the_work(tagged):
    def left_out(text):
        note = parse_note("x.md", text.encode())
        return leave_out(note, tag_pattern("secret"))

    one, twice = ("".join(tagged.format(day=day) for day in DAYS[:n]) for n in (200, 400))
    assert growth(left_out, one, twice) < GROWTH
