"""`vault circle`: one or many people into a circle, as one action."""

import pytest

from tests.conftest import stamps, tree
from vault_tools.actions.changing.circle import carry_out_circling, plan_circling
from vault_tools.actions.order import Order
from vault_tools.folder.writing.undo import undo, undoable_actions
from vault_tools.people.changing.circling import Filter
from vault_tools.problems import EditRefused, UsageError

FILES = {
    "people/Ada.md": "---\ntags: [choir]\n---\n",
    "people/Bo.md": "---\ntags: [choir]\ncircle: wide\n---\n",
    "people/Cy.md": "---\ntags: [choir]\ncadence: weekly\n---\n",
    "people/Dee.md": "---\ntags: [choir]\nrole: a\nrole: b\n---\n",
    "people/Eve.md": "---\ntags: [choir]\nx: [\n---\n",
    "people/Flo.md": "Hello\n",
}


@pytest.fixture
def choir(changing):
    return changing(FILES)


def plan(vault, circle, *names, adds=True, **wanted):
    opened = vault.opened
    named = [vault.contact(name) for name in names]
    return plan_circling(opened, circle, named, Filter(**wanted), adds=adds)


def done(vault, planned, **order):
    return carry_out_circling(vault.opened, planned, Order(**order))


def test_many_are_put_into_it_as_one_action_that_can_be_undone(choir):
    before = tree(choir.root)
    answer = done(choir, plan(choir, "wide", tags=("choir",)))
    assert {one.circles for one in choir.opened.people.contacts[:4]} == {("wide",)}
    assert answer.words[:4] == (
        "Put 3 people into the circle wide: Ada, Cy and Dee.",
        "Its rhythm is every 6 months.",
        "Cy keeps a rhythm of their own.",
        "Bo is in it already.",
    )
    assert answer.words[4].startswith("people/Eve.md was not changed: the front matter cannot")
    (action,) = undoable_actions(choir.root)
    assert action.action.what == "circle add wide, 3 people"
    undo(choir.root)
    assert tree(choir.root) == before


def test_where_nothing_can_be_changed_it_is_refused(choir):
    with pytest.raises(EditRefused, match=r"people/Eve\.md was not changed"):
        done(choir, plan(choir, "wide", "eve"))


def test_one_is_taken_out_by_name_and_again_writes_nothing(choir):
    answer = done(choir, plan(choir, "wide", "bo", adds=False))
    assert answer.words == ("Took Bo out of the circle wide.",)
    assert choir.read("people/Bo.md") == "---\ntags: [choir]\n---\n"
    before = stamps(choir.root)
    answer = done(choir, plan(choir, "wide", "bo", adds=False))
    assert answer.words == ("Bo is not in it.", "Nothing was written.")
    assert stamps(choir.root) == before


def test_names_and_filters_narrow_one_another(choir):
    assert [one.name for one in plan(choir, "far", "ada", "cy", without=True).contacts] == ["Ada"]
    nobody = plan(choir, "far", places=("Rome",))
    assert done(choir, nobody).words == ("Nobody fits.", "Nothing was written.")


def test_a_note_without_front_matter_gets_one(choir):
    done(choir, plan(choir, "Close", "flo"))
    assert choir.read("people/Flo.md") == "---\ncircle: close\n---\nHello\n"


def test_a_page_of_logseq_keeps_it_at_its_top(changing):
    vault = changing({"pages/Gil.md": "type:: person\n\n- Sings.\n"})
    done(vault, plan(vault, "close", "gil"))
    assert vault.read("pages/Gil.md") == "type:: person\ncircle:: close\n\n- Sings.\n"
    done(vault, plan(vault, "close", "gil", adds=False))
    assert vault.read("pages/Gil.md") == "type:: person\n\n- Sings.\n"


@pytest.mark.parametrize("note", ["circle:: {}\n", '---\ncircle: "{}"\n---\n'])
def test_a_circle_that_is_a_link_goes_as_well(changing, note):
    vault = changing({"people/Gil.md": note.format("[[close]], [[wide|far away]], [[choir]]")})
    done(vault, plan(vault, "close", "gil", adds=False))
    assert vault.read("people/Gil.md") == note.format("[[wide|far away]], [[choir]]")


def test_beside_links_it_comes_as_one(changing):
    """Logseq's users link all; beside words the links would be read as words, too."""
    vault = changing({"pages/Gil.md": "type:: person\ncircle:: [[wide]]\n"})
    done(vault, plan(vault, "close", "gil"))
    assert vault.read("pages/Gil.md") == "type:: person\ncircle:: [[wide]], [[close]]\n"
    assert vault.contact("gil").circles == ("wide", "close")


def test_without_anybody_named_nothing_is_planned(choir):
    with pytest.raises(UsageError, match="who goes there"):
        plan(choir, "wide")


def test_many_names_are_told_in_short(changing):
    vault = changing({f"people/P{n:02}.md": "" for n in range(12)})
    words = done(vault, plan(vault, "wide", without=True)).words
    assert words[0].endswith("P00, P01, P02, P03, P04, P05, P06 and 5 others.")


def test_a_dry_run_writes_nothing(choir):
    before = stamps(choir.root)
    tried = done(choir, plan(choir, "wide", tags=("choir",)), dry_run=True)
    assert tried.diff().count("+circle: wide\n") == 3
    assert stamps(choir.root) == before
