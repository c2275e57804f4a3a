"""Walk the network from both ends at once: the routes on which one entity acts on another, ranked.

Both ends look one step ahead and meet in the middle, so that a hub such as CYP3A4 costs nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from kg.model import PROTEINS, Direction, how_strong
from kg.network import edges_from, edges_to
from kg.paths.path import BELONGS, Hop, Path
from kg.relations import BY_NAME, INDUCES, INHIBITS, INTERACTS, LOWERS, MEMBER, RAISES, RELATIONS, SALT, SHIFTS, SUBGROUP, SUBSTRATE, Edge

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.network import Network

_ACTS: Final = {RELATIONS[action]: edge for action, edge in BY_NAME.items()}
"""The edge of a group's name for each action of a substance."""
_WAYS: Final = {shift: direction for direction, shift in SHIFTS.items()}
_DIRECT: Final = (RAISES, LOWERS, INTERACTS)


def find(network: Network, a: str, b: str, *, k: int = 5, max_length: int = 4) -> tuple[Path, ...]:
    """The `k` best paths between two entity ids in either direction, best first."""
    if a == b or a not in network or b not in network:
        return ()
    routes = [route for start, end in ((a, b), (b, a)) for route in _routes(network, start, end) if len(route.edges) <= max_length]
    return tuple(_path(network, route) for route in sorted(routes, key=lambda r: _rank(network, r))[:k])


@dataclass(frozen=True, slots=True, kw_only=True)
class _StandIn:
    """The entity itself or a group that it belongs to, and the steps that lead there."""

    id: str
    edges: tuple[Edge, ...] = ()
    belongs: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Route:
    """A path as edges, before it has names."""

    start: str
    end: str
    edges: tuple[Edge, ...]
    kind: str
    direction: Direction | None


def _routes(network: Network, start: str, end: str) -> Iterator[_Route]:
    """Every route on which `start` acts on `end`."""
    starts, ends = list(_stand_ins(network, start)), list(_stand_ins(network, end))
    for one in starts:
        for other in ends:
            yield from _stated(network, start, end, one, other)
    acting = [(one, edge) for one in starts if not one.belongs for edge in _edges(network, one.id, (INHIBITS, INDUCES))]
    handled = [(other, edge) for other in ends if not other.belongs for edge in _edges(network, other.id, (SUBSTRATE,))]
    for one, action in acting:
        for other, handling in handled:
            if action.object == handling.object and network.nodes[action.object]["kind"] in PROTEINS:
                direction = Direction.INCREASE if action.predicate == INHIBITS else Direction.DECREASE
                edges = (*one.edges, action, handling, *reversed(other.edges))
                yield _Route(start=start, end=end, edges=edges, kind="mechanism", direction=direction)


def _stated(network: Network, start: str, end: str, one: _StandIn, other: _StandIn) -> Iterator[_Route]:
    """What is said of the two, or of groups that they belong to."""
    if one.id == other.id or not network.has_edge(one.id, other.id):
        return
    edges = [e for e in _edges(network, one.id, _DIRECT) if e.object == other.id]
    shown = {claim for e in _between(network, one.id, other.id) if e.predicate != INTERACTS for claim in e.claims}
    for edge in edges:
        # A statement on some members of a group says nothing of this one; a directed edge says all that its undirected twin does.
        if (edge.only_some and (one.edges or other.edges)) or (edge.predicate == INTERACTS and set(edge.claims) <= shown):
            continue
        direction = _WAYS.get(edge.predicate)
        kind = "group" if one.edges or other.edges else "stated"
        yield _Route(start=start, end=end, edges=(*one.edges, edge, *reversed(other.edges)), kind=kind, direction=direction)


def _between(network: Network, one: str, other: str) -> Iterator[Edge]:
    for s, o in ((one, other), (other, one)):
        if network.has_edge(s, o):
            yield from (d["edge"] for d in network[s][o].values() if not d["edge"].is_predicted)


def _edges(network: Network, node: str, predicates: tuple[str, ...]) -> Iterator[Edge]:
    yield from (e for e in edges_from(network, node) if e.predicate in predicates and not e.is_predicted)


def _stand_ins(network: Network, node: str) -> Iterator[_StandIn]:
    """The entity, its salts or moiety, and the groups that it is a member of or acts like; each by the fewest steps."""
    found = {node: _StandIn(id=node)}
    ring = [found[node]]
    while ring:
        reached = [step for stand_in in ring for step in _steps(network, stand_in)]
        ring = []
        for step in reached:
            if step.id not in found:
                found[step.id] = step
                ring.append(step)
    yield from found.values()


def _steps(network: Network, stand_in: _StandIn) -> Iterator[_StandIn]:
    for edge in _edges(network, stand_in.id, (MEMBER, SUBGROUP, SALT)):
        if not edge.only_some:
            yield _StandIn(id=edge.object, edges=(*stand_in.edges, edge), belongs=stand_in.belongs)
    if stand_in.edges:
        return
    yield from (_StandIn(id=e.subject, edges=(e,)) for e in edges_to(network, stand_in.id) if e.predicate == SALT)
    for action in _edges(network, stand_in.id, tuple(_ACTS)):
        for role in edges_to(network, action.object):
            if role.predicate == _ACTS[action.predicate] and how_strong(action.strength) >= how_strong(role.strength):
                # The action is the evidence for belonging to the group.
                yield _StandIn(id=role.subject, edges=(replace(action, object=role.subject, strength=role.strength),), belongs=True)


def _rank(network: Network, route: _Route) -> tuple[Any, ...]:
    """What is said of the two comes first, then what says which way, then the shorter, the stronger, the better attested, then names."""
    strength = min(-how_strong(edge.strength) for edge in route.edges)
    attested = -min(len(edge.claims) for edge in route.edges)
    names = tuple((network.nodes[e.subject]["name"], e.predicate, network.nodes[e.object]["name"]) for e in route.edges)
    return (route.kind != "stated", route.direction is None, len(route.edges), route.kind, strength, attested, names)


def _path(network: Network, route: _Route) -> Path:
    names = network.nodes
    return Path(
        start=names[route.start]["name"],
        end=names[route.end]["name"],
        kind=route.kind,
        direction=route.direction,
        hops=tuple(_hop(network, edge) for edge in route.edges),
    )


def _hop(network: Network, edge: Edge) -> Hop:
    """An action whose object was put in a group's place reads as belonging to the group."""
    belongs = edge.predicate in _ACTS and network.nodes[edge.object]["kind"] not in PROTEINS
    return Hop(
        subject=network.nodes[edge.subject]["name"],
        predicate=BELONGS if belongs else edge.predicate,
        object=network.nodes[edge.object]["name"],
        subject_id=edge.subject,
        object_id=edge.object,
        strength=edge.strength,
        claims=edge.claims,
    )
