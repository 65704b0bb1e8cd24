"""`vault log`: an entry in the note of everybody who took part, as its writer would have put it."""

from datetime import date, timedelta

import pytest

from tests.actions.conftest import Changing
from tests.conftest import EXAMPLE_DAY, stamps, tree
from vault_tools.actions.asking.deck import deck_of
from vault_tools.actions.changing.log import log
from vault_tools.pages.wording.words import thread_text
from vault_tools.people.changing.new_entries import Said
from vault_tools.people.ideas.deck import UnknownIdea
from vault_tools.people.ideas.tried import tries_of
from vault_tools.problems import EditRefused

ADA = "---\ncadence: 2 weeks\n---\n\n## Log\n- 2026-10-01 call: the engine\n"


@pytest.fixture
def two(changing):
    return changing({"people/Ada.md": ADA, "people/Bo.md": ADA})


def logged(changing, names, text="", day=EXAMPLE_DAY, **said):
    contacts = [changing.contact(name) for name in names]
    return changing.do(log, contacts, Said(day, text, **said))


def test_the_entry_stands_in_the_log_and_the_next_turn_is_told(two):
    done = logged(two, ["ada"], "call she is well")
    expected = ADA.replace("## Log\n", "## Log\n- 2026-11-18 call: she is well\n")
    assert two.read("people/Ada.md") == expected
    assert done.words == ("Logged Ada, Wed 18 November.", "Next turn about 2 December.")
    turn = {"day": EXAMPLE_DAY, "next_turn": date(2026, 12, 2)}
    assert done.rows == ({"name": "Ada", "path": "people/Ada.md", **turn},)


def test_what_is_written_without_a_kind_is_told_so_that_a_slip_is_seen(two):
    assert logged(two, ["ada"], "smith call").words[0] == (
        "Logged Ada, Wed 18 November: “smith call”."
    )
    long = "soup " * 40
    assert len(logged(two, ["ada"], long).words[0]) < 120
    assert logged(two, ["bo"], "cal").words == (
        "Logged Bo, Wed 18 November: “cal”.",
        "Next turn about 2 December.",
        "“cal” is text there; was it to be “call”?",
    )
    assert logged(two, ["bo"]).words[0] == "Logged Bo, Wed 18 November."


def test_it_can_be_tried_and_undone(two):
    said = Said(two.today, "call she is well")
    two.check_undo(log, [two.contact("ada"), two.contact("bo")], said)


def test_an_evening_of_several_is_in_all_their_notes_and_counts_once(changing):
    vault = changing({f"people/{name}.md": ADA for name in ("Ada", "Bo", "Cy D'Arc", "小野寺 透")})
    names = ["Ada", "Bo", "Cy D'Arc", "小野寺 透"]
    logged(vault, names, "meal soup")
    assert "- 2026-11-18 meal with [[Ada]], [[Bo]] and [[小野寺 透]]: soup" in vault.read(
        "people/Cy D'Arc.md"
    )
    for name in names:
        of_day = [one for one in vault.contact(name).contacts(vault.today) if one.day.month == 11]
        assert len(of_day) == 1
        assert len(of_day[0].people) == 3
        assert of_day[0].kind == "meal"


def test_a_link_leads_to_the_right_one_of_two_namesakes_and_shows_the_name(changing):
    vault = changing(
        {
            "people/Ada.md": ADA,
            "people/Bo.md": "---\nname: Bo Ek\ncircle: close\n---\n",
            "ideas/Bo.md": "not a person",
            "Bo.md": "nor this",
        }
    )
    logged(vault, ["ada", "bo ek"], "hello")
    assert "- 2026-11-18 with [[people/Bo|Bo Ek]]: hello\n" in vault.read("people/Ada.md")
    (last,) = vault.contact("ada").contacts(vault.today)[-1:]
    assert (last.people, last.kind) == (("people/Bo.md",), "")


def test_logging_the_same_again_writes_nothing_and_says_so(two):
    logged(two, ["ada"], "call hello")
    before = stamps(two.root)
    done = logged(two, ["ada"], "call hello")
    assert stamps(two.root) == before
    assert done.words == ("That is in the log of Ada already; nothing was written.",)
    logged(two, ["ada"], "call hello again")
    assert two.read("people/Ada.md").count("2026-11-18") == 2


@pytest.mark.parametrize("text", ["call hello", "gift a plant", "idea soup", "hello"])
@pytest.mark.parametrize(
    "log",
    [
        "### 2026-10-01\ncalled\n\n### 2026-09-01\nmet\n",
        "### 2026-10-01 call\nthe engine\n\n### 2026-09-01 visit\n",
        "| Date | Type | What |\n|---|---|---|\n| 2026-10-01 | call | the engine |\n",
        "2026-10-01: call\n2026-09-01: met\n",
    ],
)
def test_neither_does_a_log_of_headings_rows_or_lines_take_it_twice(changing, log, text):
    vault = changing({"people/Ada.md": f"## Log\n{log}"})
    assert logged(vault, ["ada"], text).changes != ()
    assert logged(vault, ["ada"], text).changes == ()


def test_days_are_read_in_the_order_in_which_the_note_writes_them(changing):
    note = (
        "---\nbirthday: 25/04/1990\nlast_contact: 05/11/2026\n---\n## Log\n- 03/11/2026 call: hi\n"
    )
    vault = changing({"people/Ada.md": note})
    assert logged(vault, ["ada"], "call hi", date(2026, 11, 3)).changes == ()
    logged(vault, ["ada"], "call")
    assert 'last_contact: "18/11/2026"\n' in vault.read("people/Ada.md")
    assert "## Log\n- 18/11/2026 call\n" in vault.read("people/Ada.md")


@pytest.mark.parametrize("above", ["## Other meetings mentioned in", "## Career\n\n### Later"])
def test_the_entry_stands_where_it_counts(changing, above):
    before = f"# Ada\n\n{above}\n\n- 2026-10-01 a\n- 2026-09-01 b\n"
    vault = changing({"people/Ada.md": before})
    logged(vault, ["ada"], "call")
    assert vault.read("people/Ada.md") == f"{before}\n## Log\n- 2026-11-18 call\n"


GERMAN = "---\ncircle: close\n---\n## Gespräche\n- 2026-10-01 Kaffee\n"


@pytest.mark.parametrize(
    ("note", "after"),
    [
        ("Malt.\n", "Malt.\n\n## Gespräche\n- 2026-11-18 call\n"),
        ("## Gespräche\n", "## Gespräche\n- 2026-11-18 call\n"),
        ("## Log\n- 2026-10-01 a\n", "## Log\n- 2026-11-18 call\n- 2026-10-01 a\n"),
        (GERMAN, GERMAN.replace("Gespräche\n", "Gespräche\n- 2026-11-18 call\n")),
    ],
)
def test_a_log_has_the_heading_that_it_has_in_other_notes(changing, note, after):
    vault = changing({"people/Ada.md": GERMAN, "people/Bo.md": GERMAN, "people/Cy.md": note})
    logged(vault, ["cy"], "call")
    assert vault.read("people/Cy.md") == after


@pytest.mark.parametrize(
    "others",
    [
        ["## Gespräche\n- 2026-10-01 Kaffee\n"],  # one shows no custom
        ["## A\n- 2026-10-01 call\n"] * 2 + [f"## {name}\n- 2026-10-01 call\n" for name in "BCD"],
        ["## Career\n- 2026-10-01 call\n"] * 3,
        ["## 2026\n- 2026-10-01 call\n"] * 3,
    ],
)
def test_without_a_custom_it_is_called_log(changing, others):
    files = {f"people/P{number}.md": text for number, text in enumerate(others)}
    vault = changing(files | {"people/Cy.md": "---\ncircle: close\n---\n"})
    logged(vault, ["cy"], "call")
    assert vault.read("people/Cy.md").endswith("## Log\n- 2026-11-18 call\n")


def test_a_backdated_entry_finds_its_place_and_moves_no_turn_back(two):
    logged(two, ["ada"], "call")
    done = logged(two, ["ada"], "visit", date(2026, 9, 1))
    lines = two.read("people/Ada.md").splitlines()
    assert [line[2:12] for line in lines if line.startswith("- ")] == [
        "2026-11-18",
        "2026-10-01",
        "2026-09-01",
    ]
    assert done.words == ("Logged Ada, Tue 1 September.", "Next turn about 2 December.")


def test_a_day_of_another_year_is_told_with_its_year(two):
    assert logged(two, ["ada"], "call", date(2025, 12, 30)).words[0] == (
        "Logged Ada, Tue 30 December 2025."
    )


def test_a_kept_field_moves_forward_and_never_back(changing):
    note = "---\nLast-Seen: 2026-10-01\n---\n## Log\n- 2026-10-01 call\n"
    vault = changing({"people/Ada.md": note})
    logged(vault, ["ada"], "call")
    assert "Last-Seen: 2026-11-18\n" in vault.read("people/Ada.md")
    logged(vault, ["ada"], "visit", date(2026, 5, 1))
    assert "Last-Seen: 2026-11-18\n" in vault.read("people/Ada.md")
    assert "- 2026-05-01 visit" in vault.read("people/Ada.md")


def test_what_is_no_contact_moves_neither_field_nor_turn(changing):
    note = "---\nlast_contact: 2026-10-01\ncadence: monthly\n---\n## Log\n"
    vault = changing({"people/Ada.md": note, "vault.toml": '[kinds]\nthought = "no contact"\n'})
    for text in ("idea a kite", "thought of her"):
        done = logged(vault, ["ada"], text)
        assert done.words == ("Logged Ada, Wed 18 November.",)
    assert "last_contact: 2026-10-01\n" in vault.read("people/Ada.md")
    assert vault.contact("ada").last_contact(vault.today).day == date(2026, 10, 1)


def test_a_field_that_cannot_be_moved_does_not_keep_the_entry_out(changing):
    note = "---\nlast_contact: &day 2026-10-01\nmet: *day\n---\n## Log\n- 2026-10-01 call\n"
    vault = changing({"people/Ada.md": note})
    logged(vault, ["ada"], "call")
    assert "&day 2026-10-01" in vault.read("people/Ada.md")
    assert vault.contact("ada").last_contact(vault.today).day == vault.today


def test_an_idea_is_linked_where_it_has_a_note(changing):
    vault = changing({"people/Ada.md": ADA, "ideas/Kite.md": "---\ntype: outreach\n---\n"})
    logged(vault, ["ada"], "gift a red one", idea="kite")
    assert "- 2026-11-18 gift: a red one [idea:: [[Kite]]]\n" in vault.read("people/Ada.md")
    ada = vault.contact("ada")
    assert [one.idea.name for one in tries_of(ada, deck_of(vault.opened))] == ["Kite"]
    assert thread_text(ada.last_contact(vault.today)) == "a red one"


def test_an_idea_of_the_deck_that_comes_with_the_program_is_named(changing):
    vault = changing({"people/Ada.md": ADA})
    logged(vault, ["ada"], "gift", idea="[[spider plant]]")
    assert "- 2026-11-18 gift: [idea:: Spider plant]\n" in vault.read("people/Ada.md")
    assert [one.idea.name for one in tries_of(vault.contact("ada"), deck_of(vault.opened))] == [
        "Spider plant"
    ]


def test_an_idea_that_nobody_knows_is_told(two):
    before = stamps(two.root)
    with pytest.raises(UnknownIdea) as refused:
        logged(two, ["ada"], "gift", idea="spider palnt")
    assert refused.value.hint.startswith("did you mean Spider plant")
    assert stamps(two.root) == before


def test_of_several_notes_none_is_written_if_one_cannot_be(changing):
    broken = "---\nname: Bo\n<<<<<<< HEAD\ncircle: close\n=======\n>>>>>>> theirs\n---\n"
    vault = changing({"people/Ada.md": ADA, "people/Bo.md": broken})
    before = tree(vault.root)
    with pytest.raises(EditRefused, match=r"people/Bo\.md was not changed: two versions"):
        logged(vault, ["ada", "bo"], "call")
    assert tree(vault.root) == before


@pytest.mark.parametrize(
    "text",
    [
        'call: she said "yes: no" #secret',
        "with [[Bo]] and [[Nobody | Else]]",
        "🦊 `code` *and* <b>",
        "line one\nline two",
        "[ ] call back",
        "14:30 call",
        "x" * 3000,
    ],
)
def test_any_text_is_found_again_on_its_day(two, text):
    logged(two, ["ada"], text)
    of_day = [one for one in two.contact("ada").interactions if one.day == two.today]
    assert len(of_day) == 1
    assert two.read("people/Ada.md").count("\n") == ADA.count("\n") + 1


def test_somebody_who_died_is_promised_no_turn(changing):
    vault = changing({"people/Ada.md": "---\ndied: 2026-01-01\ncircle: close\n---\n"})
    assert logged(vault, ["ada"], "letter to her").words == ("Logged Ada, Wed 18 November.",)


def test_every_person_of_the_example_can_be_logged_and_undone(example):
    vault = Changing(example)
    for contact in vault.opened.people.contacts:
        said = Said(vault.today - timedelta(days=1), "call: all is well", idea="Spider plant")
        vault.check_undo(log, [vault.contact(contact.path)], said)
        after = vault.contact(contact.path)
        assert after.died or after.last_contact(vault.today).day >= said.day
