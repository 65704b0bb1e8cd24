"""What `vault build` says of those who have no rhythm yet."""

NOTE = {"people/Ada Bell.md": "---\nlocation: Leith\n---\n"}
OTHERS = {f"people/{n} Bo.md": "---\ncircle: far\n---\n" for n in range(20)}


def test_while_most_have_no_rhythm_it_says_how_many_and_how_one_is_given(vault, ask):
    said = ask(
        vault({**NOTE, "people/Bo.md": "", "people/Cy.md": "---\ncircle: far\n---\n"}), "build"
    )
    assert "2 people have no rhythm, so they do not come up by themselves." in said.err
    assert said.err.endswith('hint: vault circle add friends "Ada Bell" "Bo"\n')


def test_a_few_without_one_are_left_to_the_page(vault, ask):
    assert "no rhythm" not in ask(vault(NOTE | OTHERS), "build").err


def test_where_a_dozen_have_one_the_many_without_are_meant(vault, ask):
    many = {f"people/{n}.md": "" for n in range(50)}
    assert "no rhythm" not in ask(vault(many | OTHERS), "build").err


def test_a_build_and_a_check_count_the_same_notes(vault, ask):
    root = vault(OTHERS | {"ideas.md": "tea\n"})
    assert "20 of 21 notes are about people" in ask(root, "build").err
    assert "in 21 notes" in ask(root, "check").err
    assert (root / "index" / "People.md").exists()


def test_where_no_note_is_about_anybody_it_says_so(vault, ask):
    said = ask(vault({"vault.toml": "", "ideas.md": "tea\n"}), "build")
    assert "None of the notes here is about a person." in said.err


def test_the_settings_are_no_note_that_needs_mending(vault, ask):
    people = {"people/Ada.md": "---\ncadence: 3 wekks\n---\n"}
    settings = {"vault.toml": '[people]\nfolders = ["people", "freinds"]\n'}
    told = ask(vault({"people/Bo.md": "Bo\n"} | settings), "build").err
    assert told.endswith("\nvault.toml needs a little mending; everything else was read.\n")
    told = ask(vault(people | settings), "build").err
    assert "\n1 note and vault.toml need a little mending; everything else was read." in told


def test_a_photo_beside_its_name_has_no_words_that_its_circle_would_cut(vault, ask):
    notes = {"people/Ada.md": '---\nphoto: "[[no.png]]"\n---\n', "people/no.png": "no picture"}
    root = vault(notes)
    ask(root, "build")
    assert 'people/no.png" alt=""' in (root / "site/people/ada.html").read_text(encoding="utf-8")
