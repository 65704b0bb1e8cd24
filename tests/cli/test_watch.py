"""What `vault watch` says of a build."""

from datetime import date

from vault_tools.actions.building.watch import rebuild
from vault_tools.cli.answers.watch import tell_rebuilt
from vault_tools.cli.manners import Wishes

TODAY = date(2026, 11, 18)
AT = "2026-11-18T12:00:00+00:00"


def test_what_is_wrong_in_a_note_is_told_when_it_is_saved(vault, capsys):
    notes = {name: f"---\ncadence: {name} wekks\n---\n" for name in ("1", "2")}
    root = vault({f"people/{name}.md": text for name, text in notes.items()})
    wishes = Wishes(root, TODAY)
    tell_rebuilt(rebuild(root, TODAY, AT), wishes, first=True)
    said = capsys.readouterr()
    assert "people/1.md:2:10: cannot read" in said.err
    assert "people/2.md:2:10: cannot read" in said.err
    tell_rebuilt(rebuild(root, TODAY, AT, {"people/2.md": None}), wishes)
    said = capsys.readouterr()
    assert said.out.startswith("people/2.md: nothing to write, ")
    assert "people/1.md" not in said.err
    assert 'people/2.md:2:10: cannot read "2 wekks" as a cadence' in said.err


def test_a_box_that_was_ticked_is_told_as_logged(vault, capsys):
    root = vault({"people/Ada.md": "---\ncadence: weekly\n---\n- 2026-11-01 call\n"})
    rebuild(root, TODAY, AT)
    week = root / "index/This week.md"
    week.write_text(week.read_text().replace("- [ ] [[Ada]]", "- [x] [[Ada]]"))
    tell_rebuilt(rebuild(root, TODAY, AT), Wishes(root, TODAY))
    assert "Logged from This week: Ada. Undo: vault undo\n" in capsys.readouterr().out
