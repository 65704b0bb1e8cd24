"""What a reason quotes of an entry."""

from datetime import date

import pytest

from vault_tools.people.interactions.interaction import Interaction
from vault_tools.people.quoting import brief, reason_of, without_marks
from vault_tools.problems import Place


def test_an_entry_is_told_without_fields_and_tags():
    assert without_marks("walk \t[feeling:: seen] by the river  #spring/2026 (with:: Ana)") == (
        "walk by the river"
    )


def test_a_long_run_of_blanks_is_gone_through_once():
    """A pattern that began anew at each of them took minutes for these."""
    blanks = " " * 300_000
    assert without_marks(f"walk #spring{blanks}home") == f"walk{blanks}home"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("call [[Dad]] ✅ 2026-11-08", "call Dad"),
        ("#[[@Ana Costa]] on the phone", "Ana Costa on the phone"),
        ("[[202611080915 Ana Costa]] rang", "Ana Costa rang"),
        ("#[[Ana]] and [[Bo|@bo]]", "Ana and @bo"),
    ],
)
def test_an_entry_is_told_without_what_files_and_dates_it(text, told):
    assert without_marks(text) == told


@pytest.mark.parametrize(
    ("text", "called", "said"),
    [("call", "", ""), ("Anruf", "Anruf", ""), ("the boiler", "", ": the boiler")],
)
def test_a_reason_names_the_kind_of_an_entry_once(text, called, said):
    place = Place("Ana.md", 1)
    one = Interaction(date(2026, 10, 28), "", place, "log", "call", text=text, called=called)
    assert reason_of("call", one).words == f"call on 28 October 2026{said}"
    assert reason_of("last in touch", one).words == f"last in touch on 28 October 2026: {text}"


def test_what_is_quoted_has_no_marks_of_emphasis():
    assert brief("a **separate** workflow, not ==that== one. And more") == (
        "a separate workflow, not that one"
    )
