"""How long `vault path` takes beyond opening the vault, beside networkx on the same graph.

    python benchmarks/introductions.py [--people 10000] [--ties 50000] [--targets 50]

Makes people with ties by a seed: `knows`, evenings of up to six, organizations of up to 200. Then,
in one run, times what one command does when the vault is open: finding the name, reading who is
tied to whom, and searching; and the same question to networkx, for which every hub and every tie of
mine is first made an edge of -log(warmth). Times are of the processor, so that a busy machine gives
nearly the same. Ours has at most four hops, as by default; for every fifth target it is asked again
without a bound, and must find a way exactly as warm as that of networkx, else it ends with 1.
"""

import argparse
import math
import random
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from typing import TypeVar

import networkx as nx
from msgspec.structs import replace

from vault_tools.actions.uncollected import uncollected
from vault_tools.notes.note import parse_note
from vault_tools.notes.resolve import NoteIndex
from vault_tools.people.settings import Settings
from vault_tools.people.ties.network import Network
from vault_tools.people.ties.organizations import organizations_of
from vault_tools.people.ties.paths import Ways, WayWish
from vault_tools.people.ties.read_ties import read_ties
from vault_tools.people.ties.targets import Finder
from vault_tools.people.ties.tie_warmth import STANDING
from vault_tools.people.ties.warmest_ways import HOPS
from vault_tools.people.understand import People, understand

TODAY = date(2026, 11, 18)
TIMES = 3
UNBOUNDED = 30  # hops, more than any best way has


def main() -> int:
    wishes = _arguments()
    people = made_up(wishes.people, wishes.ties, random.Random(wishes.seed))
    fresh = [replace(people, index=NoteIndex(people.notes)) for _ in range(TIMES)]
    network, reading = quickest(lambda: read(fresh.pop()))
    print(size_of(network))
    finder = Finder(people, organizations_of(people, Settings()))
    _, naming = quickest(lambda: finder.find_all(["Maya", str(wishes.people // 2)]))
    graph, building = quickest(lambda: as_graph(network))
    ours, theirs, agree = compare(network, graph, wishes.targets, random.Random(wishes.seed))
    print(f"finding a name {1000 * naming:.0f} ms, reading the ties {1000 * reading:.0f} ms")
    print(f"for networkx a graph on top: {1000 * building:.0f} ms")
    print(searches("ours", ours, naming + reading))
    print(searches("networkx", theirs, naming + reading + building))
    each = statistics.median(theirs) / statistics.median(ours)
    whole = (reading + building + statistics.median(theirs)) / (reading + statistics.median(ours))
    print(f"networkx takes {each:.1f} times as long to search, for one way where ours has up to")
    print(f"three, and {whole:.1f} times as long with reading and building")
    print("the best ways are equally warm" if agree else "THE BEST WAYS DIFFER")
    return 0 if agree else 1


def size_of(network: Network) -> str:
    ties = sum(len(network.tied_to(path)) for path in network.contacts) // 2
    members = sum(hub.size for hub in network.hubs.values())
    shared = f"{members} memberships of {len(network.hubs)} hubs"
    return f"{len(network.contacts)} people, {ties} ties, {shared}"


def searches(name: str, seconds: list[float], before: float) -> str:
    """How long the searches took, by themselves and with the seconds that go before each."""
    times = sorted(1000 * one for one in seconds)
    median, most, worst = statistics.median(times), times[int(0.95 * len(times))], times[-1]
    return (
        f"{name:9} search: median {median:6.1f} ms, "
        f"95 of 100 under {most:6.1f} ms, worst {worst:6.1f} ms; "
        f"in all: median {1000 * before + median:6.1f} ms, worst {1000 * before + worst:6.1f} ms"
    )


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--people", type=int, default=10_000)
    parser.add_argument("--ties", type=int, default=50_000)
    parser.add_argument("--targets", type=int, default=50)
    parser.add_argument("--seed", type=int, default=7)
    return parser.parse_args()


Made = TypeVar("Made")


def quickest(make: Callable[[], Made]) -> tuple[Made, float]:
    """What it makes, and the seconds that it takes at its quickest."""
    seconds = []
    for _ in range(TIMES):
        with uncollected():
            began = time.process_time()
            made = make()
            seconds.append(time.process_time() - began)
    return made, min(seconds)


def read(people: People) -> Network:
    """The ties of people of whom nothing was asked before."""
    return read_ties(people, organizations_of(people, Settings()))


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
    network: Network, graph: nx.DiGraph, targets: int, chance: random.Random
) -> tuple[list[float], list[float], bool]:
    """Seconds for each question, ours with everything cold, and whether the answers agree."""
    wanted = [*chance.sample(sorted(network.contacts), targets)]
    firms = [key for key, hub in network.hubs.items() if hub.kind == "organization"]
    wanted += chance.sample(firms, min(targets // 5, len(firms)))
    ours, theirs, agree = [], [], True
    for target in wanted:
        with uncollected():
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
    ways = Ways(network, WayWish(TODAY, hops))
    is_person = target in network.contacts
    chains = ways.to_person(target) if is_person else ways.to_organization(target)
    return chains[0].warmth if chains else 0.0


def as_graph(network: Network) -> nx.DiGraph:
    """The same graph for networkx: me, people, hubs, and for each organization an end."""
    ways = Ways(network, WayWish(TODAY))
    graph = nx.DiGraph()
    for path in network.contacts:
        if mine := ways.mine(path):
            graph.add_edge("me", path, cost=-math.log(mine.warmth))
        for other, warmth in ways.neighbours(path):
            _add(graph, path, other, warmth)
    for key, hub in network.hubs.items():
        for other, warmth in ways.neighbours(key):
            _add(graph, key, other, warmth)
        for member in hub.members:
            cost = -math.log(STANDING[member.standing])
            graph.add_edge(member.contact, ("end", key), cost=cost)
    return graph


def _add(graph: nx.DiGraph, node: str, other: str, warmth: float) -> None:
    """An edge, of which the warmest evidence counts."""
    cost = -math.log(warmth) if warmth else math.inf
    if cost < graph.edges.get((node, other), {"cost": math.inf})["cost"]:
        graph.add_edge(node, other, cost=cost)


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
