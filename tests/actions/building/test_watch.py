import threading
from contextlib import nullcontext
from datetime import date

import pytest

from tests.conftest import EXAMPLE_DAY
from vault_tools.actions.building import watch as module
from vault_tools.actions.building.watch import make_watcher, watch
from vault_tools.folder.how_far import untold
from vault_tools.problems import NoVault

AT = "2026-11-18T10:00:00+00:00"
NOTE = "---\ncadence: weekly\n---\n## Log\n- 2026-11-01 call\n"


def watched(root, *changes, days=(), waiting_for=untold):
    """What is told while `changes` are made, one after each build."""
    told, waiting, clock = [], list(changes), iter(days)
    watcher = make_watcher(root)
    guard = threading.Timer(120, watcher.stop)

    def tell(rebuilt):
        told.append(rebuilt)
        if waiting:
            waiting.pop(0)()
        else:
            watcher.stop()

    guard.start()
    today = lambda: (next(clock, EXAMPLE_DAY), AT)  # noqa: E731
    watch(root, watcher, today, tell, lambda: nullcontext(waiting_for))
    guard.cancel()
    return told


def test_each_save_is_built_once_and_its_own_output_builds_nothing(tmp_path):
    ana = tmp_path / "people" / "Ana Costa.md"
    ana.parent.mkdir()
    ana.write_text(NOTE)
    first, second, third = watched(
        tmp_path,
        lambda: ana.write_text(NOTE + "- 2026-11-16 call\n"),
        lambda: (ana.parent / "Bo.md").write_text(NOTE),
    )
    assert (first.changed, first.built.site.created) == ((), True)
    assert second.changed == ("people/Ana Costa.md",)
    assert second.written > 0
    assert third.changed == ("people/Bo.md",)
    assert "people/bo.html" in third.built.site.written


def test_what_cannot_be_built_is_told_and_the_next_change_is_waited_for(tmp_path):
    ana = tmp_path / "people" / "Ana Costa.md"
    ana.parent.mkdir()
    ana.write_text(NOTE)
    settings = tmp_path / "vault.toml"
    _, broken, mended = watched(
        tmp_path,
        lambda: settings.write_text("capacity = [\n"),
        lambda: settings.write_text("[week]\n"),
    )
    assert (broken.built, "vault.toml" in str(broken.refused)) == (None, True)
    assert mended.changed == ("vault.toml",)


def test_a_folder_that_is_no_vault_is_not_watched(tmp_path):
    with pytest.raises(NoVault, match="holds no note about a person"):
        watched(tmp_path)


def test_a_new_day_is_built_too(tmp_path):
    (tmp_path / "people").mkdir()
    (tmp_path / "people" / "Ana Costa.md").write_text(NOTE)
    extra = tmp_path / "journal.txt"
    days = [date(2026, 11, 18), date(2026, 11, 25)]
    first, second = watched(tmp_path, lambda: extra.write_text("x"), days=days)
    assert (first.built.plan.week.label, second.built.plan.week.label) != ("2026-W47", "2026-W47")


def test_a_tick_set_while_it_builds_is_built_next(tmp_path):
    ana, bo = (tmp_path / "people" / name for name in ("Ana Costa.md", "Bo.md"))
    ana.parent.mkdir()
    ana.write_text(NOTE)
    bo.write_text(NOTE)
    week = tmp_path / "index" / "This week.md"

    def tick_meanwhile(what, *_):
        if what == "planning the week" and "2026-11-16" in bo.read_text():
            text = week.read_text()
            week.write_text(text.replace("- [ ] [[Ana Costa]]", "- [x] [[Ana Costa]]"))

    _, changed, ticked = watched(
        tmp_path,
        lambda: bo.write_text(NOTE + "- 2026-11-16 call\n"),
        lambda: None,
        waiting_for=tick_meanwhile,
    )
    assert (changed.changed, changed.built.taken.names) == (("people/Bo.md",), [])
    assert ticked.changed == ("index/This week.md",)
    assert ticked.built.taken.names == ["Ana Costa"]


def test_a_note_that_is_saved_after_its_tick_was_taken_in_is_built_next(tmp_path):
    ana = tmp_path / "people" / "Ana Costa.md"
    ana.parent.mkdir()
    ana.write_text(NOTE)
    week = tmp_path / "index" / "This week.md"

    def save_meanwhile(what, *_):
        text = ana.read_text()
        if what == "planning the week" and "2026-11-18" in text and "tea" not in text:
            ana.write_text(text + "- 2026-11-02 tea\n")

    first, ticked, saved = watched(
        tmp_path,
        lambda: week.write_text(week.read_text().replace("- [ ]", "- [x]")),
        lambda: None,
        waiting_for=save_meanwhile,
    )
    assert (first.built.taken.names, ticked.built.taken.names) == ([], ["Ana Costa"])
    assert saved.changed == ("people/Ana Costa.md",)
    assert "tea" in (tmp_path / "site" / "people" / "ana-costa.html").read_text()


def test_each_build_has_the_one_before_and_what_has_changed_since(tmp_path, monkeypatch):
    handed, build = [], module.build

    def told(*asked, **given):
        handed.append((given["last"], (*given["changed"],)))
        return build(*asked, **given)

    monkeypatch.setattr(module, "build", told)
    (tmp_path / "people").mkdir()
    ana = tmp_path / "people" / "Ana Costa.md"
    ana.write_text(NOTE)
    first, _ = watched(tmp_path, lambda: ana.write_text(NOTE + "- 2026-11-16 call\n"))
    assert handed == [(None, ()), (first.built, ("people/Ana Costa.md",))]
