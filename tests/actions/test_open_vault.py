from vault_tools.actions.open_vault import open_vault


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
    before = open_vault(tmp_path)
    with (tmp_path / "Bo.md").open("a") as note:
        note.write("- 2026-11-08 walk with [[Cy]]\n")
    ada, bo, cy = open_vault(tmp_path, before).people.contacts
    assert [*open_vault(tmp_path).people.contacts] == [ada, bo, cy]
    assert ada is before.people.contacts[0]
    assert len(bo.interactions) == len(cy.interactions) == 1
