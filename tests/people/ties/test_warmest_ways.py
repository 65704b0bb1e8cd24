"""The laws of ways: simple, through nobody who rests, and none warmer is missed."""

import math
from itertools import pairwise

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vault_tools.people.ties.warmest_ways import search

PEOPLE = tuple("abcdefg")
HUBS = ("x", "y")
WARMTH = st.sampled_from([0.1, 0.25, 0.3, 0.5, 0.7, 0.9])


@st.composite
def worlds(draw):
    """Edges between people and to hubs, who I know, and where it ends."""
    nodes = (*PEOPLE, *HUBS)
    pairs = [(a, b) for a in nodes for b in nodes if a < b and not {a, b} <= {*HUBS}]
    edges = draw(st.dictionaries(st.sampled_from(pairs), WARMTH, max_size=14))
    mine = draw(st.dictionaries(st.sampled_from(PEOPLE), WARMTH, max_size=5))
    ends = draw(
        st.dictionaries(st.sampled_from(PEOPLE), st.sampled_from([0.6, 0.7, 1.0]), max_size=3)
    )
    return edges, mine, ends, draw(st.integers(1, 5))


def neighbours(edges):
    def near(node):
        for (a, b), warmth in edges.items():
            if node in {a, b}:
                yield (b if node == a else a), warmth

    return near


def all_ways(edges, mine, ends, most):
    """Every simple way with its warmth, by networkx: from me over somebody I know to an end."""
    graph = nx.Graph()
    graph.add_nodes_from((*PEOPLE, *HUBS))
    graph.add_edges_from((a, b, {"warmth": warmth}) for (a, b), warmth in edges.items())
    for first, own in mine.items():
        for end, last in ends.items():
            simple = [[first]] if first == end else nx.all_simple_paths(graph, first, end)
            for path in simple:
                hops = [graph.edges[pair]["warmth"] for pair in pairwise(path)]
                people = tuple(node for node in path if node not in HUBS)
                if len(people) <= most:
                    yield own * math.prod(hops) * last, people


def warmths(ways):
    """The warmest of the ways that show these people in this order."""
    best = {}
    for warmth, people in ways:
        best[people] = max(warmth, best.get(people, 0))
    return best


def searched(world, shown=3):
    edges, mine, ends, most = world
    return search(ends, lambda path: mine.get(path, 0), neighbours(edges), HUBS, most, shown)


@settings(max_examples=100, deadline=None)
@given(worlds())
def test_the_best_way_is_no_colder_than_any_simple_way(world):
    every = warmths(all_ways(*world))
    found = searched(world)
    assert bool(found) == bool(every)
    if found:
        assert every[found[0]] == pytest.approx(max(every.values()))


@settings(max_examples=100, deadline=None)
@given(worlds())
def test_ways_are_simple_short_enough_and_in_the_order_of_their_warmth(world):
    every = warmths(all_ways(*world))
    found = searched(world)
    for people in found:
        assert len({*people}) == len(people) <= world[3]
    warmth = [every[people] for people in found]
    assert all(a >= b * (1 - 1e-9) for a, b in pairwise(warmth))


@settings(max_examples=100, deadline=None)
@given(worlds())
def test_each_way_begins_with_another_person_and_is_the_warmest_of_those_that_do(world):
    every = warmths(all_ways(*world))
    found = searched(world, shown=9)
    assert len({people[0] for people in found}) == len(found)
    for people in found:
        alike = [warmth for other, warmth in every.items() if other[0] == people[0]]
        assert every[people] == pytest.approx(max(alike))


def test_a_way_through_somebody_who_can_be_asked_as_warmly_is_left_out():
    edges = {("a", "b"): 0.9}
    assert search({"b": 1.0}, {"a": 0.9, "b": 0.9}.get, neighbours(edges), ()) == [("b",)]


def test_a_way_through_a_warm_friend_stands_beside_the_cold_one_of_ones_own():
    edges = {("a", "b"): 0.9}
    found = search({"b": 1.0}, {"a": 0.9, "b": 0.1}.get, neighbours(edges), ())
    assert found == [("a", "b"), ("b",)]


def test_a_way_a_tenth_as_warm_as_the_warmest_is_the_last_to_be_shown():
    edges = {("a", "c"): 0.9, ("b", "c"): 0.9}
    tenth = search({"c": 1.0}, {"a": 0.9, "b": 0.0901, "c": 0}.get, neighbours(edges), ())
    colder = search({"c": 1.0}, {"a": 0.9, "b": 0.0899, "c": 0}.get, neighbours(edges), ())
    assert (tenth, colder) == ([("a", "c"), ("b", "c")], [("a", "c")])
