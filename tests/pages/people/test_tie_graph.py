"""Who is tied to whom, as a drawing with its words."""

from hypothesis import given
from hypothesis import strategies as st

from tests.people.vaults import people_in
from vault_tools.pages.people.lay_out_ties import connections_of, lay_out_tie_graph
from vault_tools.pages.people.tie_graph import WIDTH, draw_ties, short_name
from vault_tools.people.settings import Settings
from vault_tools.people.ties.organizations import organizations_of
from vault_tools.people.ties.read_ties import read_ties


def graph_of(name, **notes):
    people = people_in({f"people/{one}.md": text for one, text in notes.items()})
    network = read_ties(people, organizations_of(people, Settings()))
    contact = network.contacts[f"people/{name}.md"]
    _, drawn = connections_of(contact, network)
    return drawn and lay_out_tie_graph(contact, drawn)


def person(*fields, log=""):
    return "\n".join(["---", "type: person", *fields, "---", log])


def test_ties_and_those_among_them_are_drawn_and_told():
    graph = graph_of(
        "Ada",
        Ada=person('knows: ["[[Bo]]", "[[Cy]]", "[[Di]]"]'),
        Bo=person('knows: ["[[Cy]]"]'),
        Cy=person(),
        Di=person(),
    )
    assert graph.words == "Ada and Bo, Cy and Di. Bo and Cy know one another."
    assert [knot.name for knot in graph.around] == ["Bo", "Cy", "Di"]
    assert (graph.spokes.count("M"), graph.among.count("M")) == (3, 1)


def test_who_shared_a_small_evening_stands_there_too():
    log = "## Log\n- 2026-06-27 meal with [[Bo]], [[Cy]] and [[Di]]: soup"
    graph = graph_of("Ada", Ada=person(log=log), Bo=person(), Cy=person(), Di=person())
    assert [knot.name for knot in graph.around] == ["Bo", "Cy", "Di"]
    assert graph.among.count("M") == 3


def test_a_tie_or_two_need_no_drawing():
    assert graph_of("Ada", Ada=person('knows: ["[[Bo]]"]'), Bo=person()) is None


def test_of_a_name_as_much_is_shown_as_fits():
    names = ["Ada Lovelace", "Wolfeschlegelsteinhausen", "문소라", ""]
    assert [short_name(name) for name in names] == ["Ada", "Wolfeschleg…", "문소라", ""]


@given(st.integers(1, 10))
def test_everybody_stands_in_the_box(count):
    graph = draw_ties(("A", "Ada"), [("B", "Bo")] * count, [], "")
    assert all(30 <= knot.left <= WIDTH - 30 for knot in graph.around)
    assert all(20 <= knot.top <= graph.height - 25 for knot in graph.around)
