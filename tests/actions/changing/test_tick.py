"""`vault tick`: a box in somebody's note, and undo opens it again."""

import pytest

from vault_tools.actions.changing.tick import tick_promise
from vault_tools.people.giving.find_promise import find_promise
from vault_tools.problems import EditRefused

ADA = "---\ncadence: 2 weeks\n---\n\n- [ ] the scan 📅 2026-11-20\n- [ ] ← the seed list\n"


@pytest.fixture
def ada(changing):
    return changing({"people/Ada.md": ADA})


def promise(vault, typed):
    contact = vault.contact("ada")
    return contact, find_promise(contact, typed)


def test_mine_is_ticked_and_undone_byte_for_byte(ada):
    done = ada.check_undo(tick_promise, *promise(ada, "scan"))
    assert done.words == ("Done for Ada: “the scan”.",)
    assert done.rows[0]["theirs"] is False
    scan = "[ ] the scan 📅 2026-11-20"
    assert ada.read("people/Ada.md") == ADA.replace(
        scan, f"{scan.replace(' ', 'x', 1)} ✅ 2026-11-18"
    )
    assert [one.text for one in ada.contact("ada").open_promises()] == []


def test_theirs_is_told_as_theirs(ada):
    done = ada.do(tick_promise, *promise(ada, "seed"))
    assert done.words == ("Done by Ada: “the seed list”.",)
    assert "- [x] ← the seed list ✅ 2026-11-18\n" in ada.read("people/Ada.md")


def test_a_box_that_has_moved_is_found_and_one_that_is_gone_is_told(ada):
    meant = promise(ada, "scan")
    note = ada.root / "people" / "Ada.md"
    note.write_text(ADA.replace("\n\n-", "\n\nMet in May.\n\n-", 1), "utf-8")
    ada.do(tick_promise, *meant)
    assert "Met in May.\n\n- [x] the scan" in ada.read("people/Ada.md")
    with pytest.raises(EditRefused, match=r"people/Ada.md was not changed: no open box"):
        ada.do(tick_promise, *meant)
