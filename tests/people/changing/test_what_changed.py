"""What is new from one version of a note to the next, and what is only written anew."""

import pytest

from vault_tools.notes.note import parse_note
from vault_tools.people.changing.what_changed import what_changed

LOG = "## Log\n- 2026-11-08 call: hi [[Teuvo Laine]]\n"
FRAMED = "> [!note] Log\n> - 2026-11-08 call: hi [[Teuvo Laine]]\n"


@pytest.mark.parametrize("log", [LOG, FRAMED])
@pytest.mark.parametrize(
    ("was", "now", "new"),
    [
        ("- 2026-11-08", "- 2026-11-09 tea\n> - 2026-11-08", ["2026-11-09"]),
        ("- 2026-11-08", "- 2026-11-08 tea\n> - 2026-11-08", ["2026-11-08"]),
        ("Teuvo Laine", "Teuvo Ray", []),
        ("2026-11-08", "2026-11-07", ["2026-11-07"]),
        ("hi [[Teuvo Laine]]", "hi\n> - 2026-11-08 tea", ["2026-11-08"]),
        ("- 2026-11-08 call: hi [[Teuvo Laine]]", "", []),
    ],
)
def test_an_entry_whose_words_changed_is_not_new(log, was, now, new):
    now = now if log == FRAMED else now.replace("> ", "")
    change = what_changed(
        parse_note("a.md", log.encode()), parse_note("a.md", log.replace(was, now).encode())
    )
    assert [one.written for one in change.new] == new
    assert change
