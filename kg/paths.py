"""Interaction paths between two entities: what could make one change the other, each hop with its sentences.

A path is a stated interaction, or a precipitant that acts on a protein which handles the object drug. Groups are stepping
stones only: a member of a group, and what is said of the group. Two drugs that merely share a protein, a precipitant or a
class give no path. Both ends look one step ahead and meet in the middle, so that a hub such as CYP3A4 costs nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from kg.display import Shown
from kg.entities import index, resolve
from kg.facts import statements_of, ties, within
from kg.model import PROTEINS, Kind, Predicate, how_strong
from kg.network import (
    BY_NAME,
    GROUP_INDUCES,
    GROUP_INHIBITS,
    GROUP_SUBSTRATE,
    INDUCES,
    INHIBITS,
    INTERACTS,
    LOWERS,
    MEMBER,
    RAISES,
    RELATIONS,
    SALT,
    SUBGROUP,
    SUBSTRATE,
    Edge,
    edges_from,
    edges_to,
    of_statements,
)
from kg.quotes import DISCLAIMER, quotes
from kg.quotes import lines as lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.entities import Match
    from kg.model import Statement, Strength
    from kg.network import Network
    from kg.quotes import Quote
    from kg.store import Store

BELONGS: Final = "belongsTo"
"""A substance is one of a role group because it acts as the group's name says."""

_UPWARDS: Final = (Predicate.MEMBER_OF, Predicate.SALT_OF)
_ACTS: Final = {RELATIONS[action]: edge for action, edge in BY_NAME.items()}
"""The edge of a group's name for each action of a substance."""
_DIRECT: Final = (RAISES, LOWERS, INTERACTS)
_WORDS: Final = {
    RAISES: "is said to raise exposure to",
    LOWERS: "is said to lower exposure to",
    INTERACTS: "is said to interact with",
    INHIBITS: "inhibits",
    INDUCES: "induces",
    SUBSTRATE: "is handled by",
    GROUP_INHIBITS: "inhibit, by their name,",
    GROUP_INDUCES: "induce, by their name,",
    GROUP_SUBSTRATE: "are, by their name, handled by",
    MEMBER: "is a member of",
    SUBGROUP: "is a part of",
    SALT: "is a salt of",
    BELONGS: "counts, by what it does, as a",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Hop:
    """One step: names of subject and object as the graph has them, whichever way the path runs, and their ids.

    `strength` is the strongest that is said of an action, or the least that the group asks for which a substance is counted in; the
    sentences of the step are those that say as much.
    """

    subject: str
    predicate: str
    object: str
    subject_id: str = ""
    object_id: str = ""
    strength: Strength | None = None
    claims: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()

    @property
    def verb(self) -> str:
        """What the subject does to the object."""
        return _WORDS[self.predicate]

    @property
    def is_directed(self) -> bool:
        """Whether it matters which of the two is the subject."""
        return self.predicate != INTERACTS

    @property
    def words(self) -> str:
        """The step as a clause."""
        strength = f" ({self.strength})" if self.strength and self.predicate != BELONGS else ""
        return f"{self.subject} {self.verb} {self.object}{strength}"

    def to_json(self) -> dict[str, Any]:
        """The step as plain values."""
        return {
            "subject": self.subject,
            "predicate": self.predicate,
            "object": self.object,
            "strength": self.strength,
            "evidence": [quote.to_json() for quote in self.quotes],
        }


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Path(Shown):
    """From `start` to `end` over `hops`. `kind` is stated, mechanism or group; with a `direction`, exposure to `end` changes."""

    start: str
    end: str
    kind: str
    direction: str | None
    hops: tuple[Hop, ...]

    def to_json(self) -> dict[str, Any]:
        """The path as plain values."""
        head = {"start": self.start, "end": self.end, "kind": self.kind, "direction": self.direction}
        return {**head, "explanation": explain(self), "hops": [hop.to_json() for hop in self.hops]}

    def to_text(self) -> str:
        """The path for a terminal: what follows from it, then each hop with its surest sentences."""
        hops = (line for hop in self.hops for line in (f"   {hop.words}", *lines_of(hop.quotes, "     ")))
        return "\n".join([explain(self), *hops])


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Routes(Shown):
    """The answer to "how could these two interact?"."""

    ends: tuple[Match, Match]
    paths: tuple[Path, ...]
    max_length: int = 4

    def to_json(self) -> dict[str, Any]:
        """The answer as plain values."""
        ends, paths = [end.to_json() for end in self.ends], [path.to_json() for path in self.paths]
        return {"ends": ends, "paths": paths, "disclaimer": DISCLAIMER}

    def to_text(self) -> str:
        """The answer for a terminal."""
        blocks = ["\n".join(f"{end.input}: {words}" for end in self.ends if (words := end.read_as if end.known else end.unknown))]
        blocks += [f"{number}. {path.to_text()}" for number, path in enumerate(self.paths, start=1)]
        return "\n\n".join(filter(None, [*blocks, self.none_found, DISCLAIMER])) + "\n"

    @property
    def none_found(self) -> str:
        """What is said where both names are known and no path was found, or nothing."""
        if self.paths or not all(end.known for end in self.ends):
            return ""
        a, b = self.ends
        if a.id == b.id:
            return f"{a.input} and {b.input} are one here: {a.name}; give two to look for paths between them"
        steps = "1 step" if self.max_length == 1 else f"up to {self.max_length} steps"
        words = f"no path of {steps} is stated or follows from what these monographs say"
        return f"{a.name} and {b.name}: {words}; that is silence, not an all-clear"


def search(store: Store, a: str, b: str, *, k: int = 5, max_length: int = 4) -> Routes:
    """The best paths between two names, with the sentences behind each hop."""
    ends = (resolve(store, a), resolve(store, b))
    first, second = (end.id for end in ends)
    found: tuple[Path, ...] = ()
    if first and second:
        found = cite(store, find(between(store, first, second), first, second, k=k, max_length=max_length))
    return Routes(ends=ends, paths=found, max_length=max_length)


def between(store: Store, a: str, b: str) -> Network:
    """The part of the network in which all paths between two entities lie.

    It holds the two, their salts and the groups above them, the proteins that any of these act on or are handled by, and all role groups.
    """
    kinds = {entity.id: entity.kind for entity in index(store).entities.values()}
    kept = {entity for entity, kind in kinds.items() if kind is Kind.ROLE_GROUP} | {a, b}
    ring = {a, b}
    while ring:
        tied = ties(store, ring)
        above = {t.object for t in tied if t.predicate in _UPWARDS and t.subject in ring}
        salts = {t.subject for t in tied if t.predicate is Predicate.SALT_OF and t.object in {a, b}}
        kept |= {end for t in tied for end in (t.subject, t.object) if kinds.get(end) in PROTEINS}
        ring = (above | salts) - kept
        kept |= ring
    return of_statements(store, kept, within(store, kept, ()).statements)


def cite(store: Store, paths: Sequence[Path]) -> tuple[Path, ...]:
    """The same paths with the sentences behind each hop."""
    statements = {s.key: s for s in statements_of(store, (claim for path in paths for hop in path.hops for claim in hop.claims))}
    return tuple(replace(path, hops=tuple(replace(hop, quotes=_quotes(hop, statements)) for hop in path.hops)) for path in paths)


def _quotes(hop: Hop, statements: dict[str, Statement]) -> tuple[Quote, ...]:
    least = how_strong(hop.strength)
    return quotes(s for s in map(statements.get, hop.claims) if s and how_strong(s.strength) >= least)


def find(network: Network, a: str, b: str, *, k: int = 5, max_length: int = 4) -> tuple[Path, ...]:
    """The `k` best paths between two entity ids in either direction, best first."""
    if a == b or a not in network or b not in network:
        return ()
    routes = [route for start, end in ((a, b), (b, a)) for route in _routes(network, start, end) if len(route.edges) <= max_length]
    return tuple(_path(network, route) for route in sorted(routes, key=lambda r: _rank(network, r))[:k])


def explain(path: Path) -> str:
    """The path in plain words.

    >>> hop = Hop(subject="ketoconazole", predicate="mayIncreaseExposureOf", object="imatinib")
    >>> explain(Path(start="ketoconazole", end="imatinib", kind="stated", direction="increase", hops=(hop,)))
    'ketoconazole is said to raise exposure to imatinib.'
    """
    clauses = [hop.words for hop in path.hops]
    if path.kind == "stated":
        return f"{clauses[0]}."
    change = {"increase": "rise", "decrease": "fall"}.get(path.direction or "")
    end = f"exposure to {path.end} may {change}" if change else f"{path.start} and {path.end} may interact"
    return f"{'; '.join(clauses)}. So {end}: concluded from these sentences, not stated of the two."


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
    direction: str | None


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
                direction = "increase" if action.predicate == INHIBITS else "decrease"
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
        direction = {RAISES: "increase", LOWERS: "decrease"}.get(edge.predicate)
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
