"""How long `vault path` takes beyond opening the vault, beside networkx on the same graph.

    python benchmarks/introductions.py [--people 10000] [--ties 50000] [--targets 50]

Makes people with ties by a seed: `knows`, evenings of up to six, organizations of up to 200. Then,
in one run, times reading the ties, and asking for ways to people and organizations; and the same
questions to networkx, with every hub and every tie of mine as an edge of -log(warmth). Times are
of the processor, so that a busy machine gives the same. Ours has at most four hops, as by default;
for every fifth target it is asked again without a bound, and must find a way exactly as warm as
that of networkx, else it ends with 1.
"""

import argparse
import math
import random
import statistics
import sys
import time
from datetime import date, timedelta

import networkx as nx

from vault_tools.actions.paths import uncollected
from vault_tools.notes.note import parse_note
from vault_tools.people.organizations import Organizations
from vault_tools.people.paths import Ways, Wish
from vault_tools.people.settings import Settings
from vault_tools.people.tie_warmth import STANDING
from vault_tools.people.ties import Network, read_ties
from vault_tools.people.understand import People, understand
from vault_tools.people.warmest_ways import HOPS

TODAY = date(2026, 11, 18)
UNBOUNDED = 30  # hops, more than any best way has


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--people", type=int, default=10_000)
    asked.add_argument("--ties", type=int, default=50_000)
    asked.add_argument("--targets", type=int, default=50)
    asked.add_argument("--seed", type=int, default=7)
    wishes = asked.parse_args()
    people = made_up(wishes.people, wishes.ties, random.Random(wishes.seed))
    began = time.process_time()
    with uncollected():
        organizations = Organizations(people, Settings())
        named = time.process_time()
        network = read_ties(people, organizations)
    read = time.process_time()
    ties = sum(map(len, network.direct.values())) // 2
    members = sum(hub.size for hub in network.hubs.values())
    shared = f"{members} memberships of {len(network.hubs)} hubs"
    print(f"{len(people.contacts)} people, {ties} ties, {shared}")
    print(f"reading organizations {named - began:.3f} s, ties {read - named:.3f} s")
    ours, theirs, agree = compare(network, wishes.targets, random.Random(wishes.seed))
    for name, times in (("ours", ours), ("networkx", theirs)):
        ordered = sorted(times)
        print(
            f"{name:9} median {1000 * statistics.median(times):8.2f} ms, "
            f"95 of 100 under {1000 * ordered[int(0.95 * len(ordered))]:8.2f} ms, "
            f"worst {1000 * ordered[-1]:8.2f} ms"
        )
    ratio = statistics.median(theirs) / statistics.median(ours)
    whole = read - began + statistics.median(ours)
    print(f"networkx takes {ratio:.1f} times as long for one best way as ours for up to three")
    print(f"one command, beyond opening the vault: {1000 * whole:.0f} ms")
    print("the best ways are equally warm" if agree else "THE BEST WAYS DIFFER")
    return 0 if agree else 1


def made_up(count: int, ties: int, chance: random.Random) -> People:
    """People of whom a fifth is in touch with me, tied at random, most of them by `knows`."""
    notes = []
    each = max(ties * 4 // 5 // count, 1)
    names = [f"Maya {number}" for number in range(count)]
    for number, name in enumerate(names):
        near = [names[(number + chance.randint(1, 300)) % count] for _ in range(each)]
        links = ", ".join(f'"[[{one}]]"' for one in near)
        lines = ["---", "type: person", f"knows: [{links}]"]
        if chance.random() < 0.4:
            lines.append(f"organization: Firm {chance.randint(1, max(count // 50, 1))}")
        lines += ["---", "## Log"]
        if chance.random() < 0.2:
            day = TODAY - timedelta(days=chance.randint(1, 900))
            lines.append(f"- {day} help ← with the boat")
        if chance.random() < ties / count / 20:
            day = TODAY - timedelta(days=chance.randint(1, 900))
            there = " and ".join(f"[[{one}]]" for one in chance.sample(names, chance.randint(1, 5)))
            lines.append(f"- {day} meal with {there}: soup")
        notes.append(parse_note(f"people/{name}.md", ("\n".join(lines) + "\n").encode()))
    return understand(notes, Settings())


def compare(
    network: Network, targets: int, chance: random.Random
) -> tuple[list[float], list[float], bool]:
    """Seconds for each question, ours with everything cold, and whether the answers agree."""
    wanted = [*chance.sample(sorted(network.contacts), targets)]
    firms = [key for key, hub in network.hubs.items() if hub.kind == "organization"]
    wanted += chance.sample(firms, min(targets // 5, len(firms)))
    graph = as_graph(network)
    ours, theirs, agree = [], [], True
    for target in wanted:
        began = time.process_time()
        asked(network, target, HOPS)
        between = time.process_time()
        best = theirs_of(graph, target)
        theirs.append(time.process_time() - between)
        ours.append(between - began)
        if len(ours) % 5 == 0:
            found = asked(network, target, UNBOUNDED)
            agree = agree and math.isclose(found, best, rel_tol=1e-9, abs_tol=1e-12)
    return ours, theirs, agree


def asked(network: Network, target: str, hops: int) -> float:
    """The warmth of the best way, asked for as one command would."""
    ways = Ways(network, Wish(TODAY, hops))
    is_person = target in network.contacts
    chains = ways.to_person(target) if is_person else ways.to_organization(target)
    return chains[0].warmth if chains else 0.0


def as_graph(network: Network) -> nx.DiGraph:
    """The same graph for networkx: me, people, hubs, and for each organization an end."""
    ways = Ways(network, Wish(TODAY))
    graph = nx.DiGraph()
    for path in network.contacts:
        if mine := ways.mine(path):
            graph.add_edge("me", path, cost=-math.log(mine.warmth))
        for other, warmth in ways.neighbours(path):
            if warmth:
                graph.add_edge(path, other, cost=-math.log(warmth))
    for key, hub in network.hubs.items():
        for other, warmth in ways.neighbours(key):
            if warmth:
                graph.add_edge(key, other, cost=-math.log(warmth))
        for member in hub.members:
            cost = -math.log(STANDING[member.standing])
            graph.add_edge(member.contact, ("end", key), cost=cost)
    return graph


def theirs_of(graph: nx.DiGraph, target: str) -> float:
    """The warmth of the best way by networkx; 0 where there is none."""
    end = target if target.endswith(".md") else ("end", target)
    try:
        cost, _ = nx.bidirectional_dijkstra(graph, "me", end, weight="cost")
    except (nx.NetworkXNoPath, nx.NodeNotFound):
        return 0.0
    return math.exp(-cost)


if __name__ == "__main__":
    sys.exit(main())
