"""What `vault week` and `vault due` say where there is no plan yet."""

ADA = {"people/Ada Bell.md": "---\nlocation: Leith\n---\n", "x.md": "[[Ada Bell]]\n"}


def test_where_nobody_has_a_rhythm_a_command_gives_one(vault, ask):
    said = ask(vault(ADA), "week")
    assert said.out.endswith("  Nobody has a rhythm yet.\n")
    assert said.err == "hint: vault circle add close 'Ada Bell'\n"
    assert ask(vault(ADA), "week", "--quiet").err == ""
    for _ in "worked out", "kept":
        assert ask(vault(ADA), "due").out == "Nobody has a rhythm yet.\n"


def test_where_somebody_has_one_there_is_no_hint(vault, ask):
    rhythm = {"people/Bo.md": "---\ncadence: weekly\n---\n- 2026-11-17 call\n"}
    assert ask(vault({**ADA, **rhythm}), "week").err == ""


def test_where_nobody_is_there_is_nobody_to_name(vault, ask):
    said = ask(vault({"vault.toml": ""}), "week")
    assert said.out.endswith("  Nobody here yet.\n")
    assert said.err == ""
