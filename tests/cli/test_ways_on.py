"""Where nothing comes of a command, it says what helps."""

from vault_tools.problems import USAGE


def test_for_a_note_that_is_not_taken_for_a_persons_no_second_one_is_asked_for(vault, ask):
    told = ask(vault({"Mum.md": "call on sundays\n", "people/Ana.md": "x\n"}), "new", "Mum")
    assert told.code == USAGE
    assert (
        "there is Mum.md, not taken for a person's: nothing says it is a person; \"type: person"
        in (told.err)
    )


def test_where_nobody_shares_anything_it_says_what_that_would_be(vault, ask):
    root = vault({"people/Ana.md": "x\n", "people/Bo.md": "x\n"})
    for names in [], ["Ana"]:
        assert "interests in both notes" in ask(root, "introduce", *names).err
    assert ask(root, "introduce", "--quiet").err == ""
