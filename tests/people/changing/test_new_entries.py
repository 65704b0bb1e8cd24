"""What somebody says happened, as the line that their log will have."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_tools.notes.editing.edit_log import add_log_entry
from vault_tools.notes.note import parse_note
from vault_tools.people.changing.new_entries import Said, is_contact, nearly_kind, new_entry
from vault_tools.people.interactions.read_entry import read_entry
from vault_tools.problems import EditRefused

DAY = date(2026, 11, 18)
ANA, BO = "[[Ana]]", "[[Bo]]"


def line(text="", others=(), kinds=None, **said):
    return new_entry(Said(DAY, text, **said), others, kinds or {}).text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("", ""),
        ("call", "call"),
        ("call the boiler is back", "call: the boiler is back"),
        ("Call: the boiler", "call: the boiler"),
        ("lunch, her treat", "lunch: her treat"),
        ("appel : les vacances", "appel: les vacances"),
        ("call – the boiler", "call: the boiler"),
        ("call –", "call"),
        ("appel :", "appel"),
        ("called from Rome", "call: called from Rome"),
        ("met her mother", "meeting: met her mother"),
        ("introduced me to [[Ana]]", "intro: introduced me to [[Ana]]"),
        ("lent her the ladder", "lent: her the ladder"),
        ("gift → a plant", "gift → a plant"),
        ("gift <- a plant", "gift ← a plant"),
        ("she has named the plant", "she has named the plant"),
        ("two\nlines\n\nof it", "two lines of it"),
        ('"quoted" — and 🦊 #secret', '"quoted" — and 🦊 #secret'),
        ("plan a walk", "plan: a walk"),
        ("Anruf über die Miete", "Anruf: über die Miete"),
    ],
)
def test_the_first_word_may_be_the_kind(text, written):
    assert line(text) == written


def test_a_kind_named_apart_leaves_the_text_alone():
    assert line("call me maybe", kind="message") == "message: call me maybe"
    assert line("a plant", kind="gift", direction="to") == "gift → a plant"


def test_what_was_given_or_got_is_a_gift_unless_it_is_said_otherwise():
    assert line("a plant", direction="to") == "gift → a plant"
    assert line("a plant", direction="from") == "gift ← a plant"
    assert line("help with the move", direction="from") == "help ← with the move"


def test_a_kind_of_the_settings_is_known():
    kinds = {"Sauna": "contact", "thought": "no contact"}
    assert line("sauna till midnight", kinds=kinds) == "sauna: till midnight"
    assert not is_contact(new_entry(Said(DAY, "thought of her"), (), kinds), kinds)
    assert is_contact(new_entry(Said(DAY, "sauna"), (), kinds), kinds)
    assert not is_contact(new_entry(Said(DAY, "idea a kite"), (), {}), {})


def test_who_was_there_stands_before_the_colon():
    assert line("call the job", [ANA]) == "call with [[Ana]]: the job"
    assert line("the job", [ANA, BO]) == "with [[Ana]] and [[Bo]]: the job"
    assert line("", [ANA]) == "with [[Ana]]"
    assert line("a plant", [ANA], direction="to") == "gift with [[Ana]] → a plant"


def test_an_idea_is_named_at_the_end():
    assert line("call hello", idea="[[Spider plant]]") == "call: hello [[Spider plant]]"
    assert line("call", idea="[[Spider plant]]") == "call: [[Spider plant]]"


def read(entry, note=b"## Log\n- 2026-01-01 call\n"):
    data = add_log_entry(note, entry)
    (found,) = (one for one in parse_note("a.md", data).entries if one.written == "2026-11-18")
    return read_entry(found)


TEXTS = st.text(st.characters(codec="utf-8"), max_size=40)


@given(TEXTS, st.sampled_from([(), (ANA,), (ANA, BO)]), st.sampled_from(["", "to", "from"]))
def test_what_is_written_is_read_as_it_was_meant(text, others, direction):
    kind = "gift" if direction else "call"
    entry = new_entry(Said(DAY, text, kind, direction), others, {})
    try:
        spoken = read(entry)
    except EditRefused:
        return
    assert spoken.kind == kind
    if direction or not text.strip().startswith(("→", "←", "->", "<-")):
        assert spoken.direction == direction
    assert {"Ana", "Bo"} & {*spoken.with_targets} >= {name.strip("[]") for name in others}


def test_who_was_there_is_no_kind():
    spoken = read(new_entry(Said(DAY, "soup"), [ANA], {}))
    assert (spoken.kind, spoken.with_targets) == ("", ("Ana",))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        *(("cal", "call"), ("Coffe with Bo", "coffee"), ("vist: the garden", "visit")),
        *(("lunhc", "lunch"), ("lettr → a page", "letter")),
        *(("call", ""), ("all good", ""), ("cat food", ""), ("smith call", ""), ("", "")),
        *(("calm and quiet", ""), ("soup", ""), ("met", ""), ("Anruf", ""), ("me", "")),
    ],
)
def test_a_word_alone_that_is_nearly_a_kind_may_have_been_meant_as_one(text, kind):
    assert nearly_kind(text) == kind
