from vault_tools.people.quoting import without_marks


def test_an_entry_is_told_without_fields_and_tags():
    assert without_marks("walk \t[feeling:: seen] by the river  #spring/2026 (with:: Ana)") == (
        "walk by the river"
    )


def test_a_long_run_of_blanks_is_gone_through_once():
    """A pattern that began anew at each of them took minutes for these."""
    blanks = " " * 300_000
    assert without_marks(f"walk #spring{blanks}home") == f"walk{blanks}home"
