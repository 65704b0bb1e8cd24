import pytest

from vault_tools.actions.open_vault import open_vault
from vault_tools.remembered import remembering


def test_obsidians_own_settings_for_daily_notes_and_templates_are_obeyed(tmp_path):
    for path, text in {
        ".obsidian/daily-notes.json": '{"folder": "Tagebuch", "format": "DD.MM.YYYY"}',
        ".obsidian/templates.json": '{"folder": "Muster"}',
        "people/Ada.md": "",
        "Tagebuch/08.11.2026.md": "Tee mit [[Ada]].",
        "Muster/Mensch.md": "---\ntype: person\n---\n",
    }.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    (contact,) = open_vault(tmp_path).people.contacts
    assert contact.name == "Ada"
    assert [str(one.day) for one in contact.interactions] == ["2026-11-08"]


def test_opened_once_more_whoever_is_unchanged_is_the_same_object(tmp_path):
    for name in ("Ada", "Bo", "Cy"):
        (tmp_path / f"{name}.md").write_text(f"---\ntype: person\n---\n{name}\n\n## Log\n")
    with remembering():
        before = open_vault(tmp_path)
        with (tmp_path / "Bo.md").open("a") as note:
            note.write("- 2026-11-08 walk with [[Cy]]\n")
        ada, bo, cy = open_vault(tmp_path, before).people.contacts
    assert [*open_vault(tmp_path).people.contacts] == [ada, bo, cy]
    assert ada is before.people.contacts[0]
    assert len(bo.interactions) == len(cy.interactions) == 1


def test_what_is_said_to_have_changed_is_looked_at_and_nothing_else(tmp_path):
    for name in ("Ada", "Bo"):
        (tmp_path / f"{name}.md").write_text("---\ntype: person\n---\n")
    before = open_vault(tmp_path)
    for name in ("Ada", "Bo"):
        (tmp_path / f"{name}.md").write_text("---\ntype: person\nrole: Baker\n---\n")
    (tmp_path / "Cy.md").write_text("---\ntype: person\n---\n")
    looked = open_vault(tmp_path, before, changed={"Ada.md": None})
    assert [one.path for one in looked.scan.files] == ["Ada.md", "Bo.md"]
    assert looked.read.fresh == {"Ada.md"}
    assert [one.name for one in open_vault(tmp_path, looked).people.contacts] == ["Ada", "Bo", "Cy"]


@pytest.mark.parametrize("changed", ["vault.toml", "Cy.md", "Ada.md"])
def test_where_more_than_notes_that_were_there_has_changed_everything_is_looked_at(
    tmp_path, changed
):
    for name in ("Ada", "Bo"):
        (tmp_path / f"{name}.md").write_text("---\ntype: person\n---\n")
    before = open_vault(tmp_path)
    (tmp_path / "Cy.md").write_text("---\ntype: person\n---\n")
    (tmp_path / "vault.toml").write_text('site = "pages"\n' if changed == "vault.toml" else "")
    (tmp_path / "Ada.md").unlink()
    looked = open_vault(tmp_path, before, changed={changed: None})
    assert [one.name for one in looked.people.contacts] == ["Bo", "Cy"]


def test_where_a_folder_is_a_link_everything_is_looked_at(tmp_path):
    (tmp_path / ".hidden").mkdir()
    for path in ("Ada.md", ".hidden/Bo.md"):
        (tmp_path / path).write_text("---\ntype: person\n---\n")
    (tmp_path / "friends").symlink_to(tmp_path / ".hidden")
    before = open_vault(tmp_path)
    assert [one.path for one in before.people.contacts] == ["Ada.md", "friends/Bo.md"]
    (tmp_path / ".hidden" / "Cy.md").write_text("---\ntype: person\n---\n")
    looked = open_vault(tmp_path, before, changed={"Ada.md": None})
    assert len(looked.people.contacts) == 3
