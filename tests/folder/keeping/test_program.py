from pathlib import Path

import vault_tools
from vault_tools.bundled import bundled
from vault_tools.folder.keeping import program

PACKAGE = Path(vault_tools.__file__).parent


def test_the_mark_looks_at_each_module_and_each_template(monkeypatch):
    looked_into = []
    monkeypatch.setattr(program, "_files", lambda top: looked_into.append(top) or [])
    program.program_mark.__wrapped__()
    files = [*PACKAGE.rglob("*.py"), *bundled("templates").rglob("*.html")]
    assert len(files) > 400
    assert [one for one in files if not any(map(one.is_relative_to, looked_into))] == []


def test_it_is_another_one_when_a_file_has_changed(tmp_path, monkeypatch):
    monkeypatch.setattr(program, "PACKAGE", tmp_path)
    (tmp_path / "room").mkdir()
    (tmp_path / "room" / "module.py").write_text("A = 1\n")
    before = program.program_mark.__wrapped__()
    assert program.program_mark.__wrapped__() == before
    (tmp_path / "room" / "module.py").write_text("A = 10\n")
    assert program.program_mark.__wrapped__() != before
