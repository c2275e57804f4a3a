"""The columns of a picture: who acts, through what, on whom. Which node stands in which, and why."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kg.model import PROTEINS, Kind
from kg.picture.lines import Status
from kg.picture.looks import NODES
from kg.picture.scene import View
from kg.picture.urgency import bands
from kg.relations import INDUCES, INHIBITS, LOWERS, RAISES, SUBSTRATE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from kg.picture.scene import Node, Scene

_ACTORS: Final = ("Precipitants", "left")
_PROTEINS: Final = ("Enzymes and\ntransporters", "below")
_OBJECTS: Final = ("Object drugs", "right")
_OTHERS: Final = ("Other", "right")
_AROUND_PROTEIN: Final = (("Inhibitors", "left"), ("Inducers", "left"), ("", "below"), ("Substrates", "right"), _OTHERS)
_HANDLERS: Final = PROTEINS - {Kind.PROTEIN}
"""Proteins that change the way of drugs; a target stands among the other things."""
_ACTING: Final = (INHIBITS, INDUCES)
_SHIFTS: Final = (RAISES, LOWERS)

_ACTOR, _PROTEIN, _FOCUS, _OBJECT, _OTHER = range(5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A titled column; `side` says where the names of its nodes stand. A title may have two lines; nodes without one stand freely."""

    title: str
    side: str
    nodes: tuple[Node, ...]


def columns(scene: Scene) -> tuple[Column, ...]:
    """The columns that fit what was asked, from left to right; empty ones are left out."""
    if scene.view is View.PATHS:
        titled: Iterator[Column] = iter((Column(title="", side="below", nodes=scene.nodes),))
    elif scene.view is View.PAIR:
        titled = _between(scene)
    elif scene.view is View.PROTEIN:
        titled = _sorted_into(scene, _AROUND_PROTEIN, _part_around_protein(scene))
    elif scene.view is View.LIST:
        titled = _sorted_into(scene, (_ACTORS, _PROTEINS, ("", "right"), _OBJECTS, _OTHERS), _part_in_list(scene))
    else:
        titled = _around(scene)
    return tuple(column for column in titled if column.nodes)


def _sorted_into(scene: Scene, titles: Sequence[tuple[str, str]], part_of: Callable[[Node], int]) -> Iterator[Column]:
    """The columns with their nodes: by what is advised, what they do to the column beside, kind and name."""
    by_part: dict[int, list[Node]] = defaultdict(list)
    for node in scene.nodes:
        by_part[part_of(node)].append(node)
    order = _order(scene)
    for part, (title, side) in enumerate(titles):
        yield Column(title=title, side=side, nodes=tuple(sorted(by_part[part], key=order)))


def _order(scene: Scene) -> Callable[[Node], tuple[object, ...]]:
    """Reserve last; then what matters most, by the first thing that its lines say, so that lines which say the same run side by side."""
    urgent = bands(scene)
    first: dict[str, int] = {}
    for place, line in enumerate(scene.lines):
        if line.ends & {*scene.focus}:
            for end in (line.subject, line.object):
                first.setdefault(end, place)
    kinds = {kind: place for place, kind in enumerate(NODES)}
    says = {end: f"{scene.lines[place].status} {scene.lines[place].relation}" for end, place in first.items()}
    last = max(urgent.values(), default=0) + 1
    return lambda n: (n.in_reserve, not n.in_focus, urgent.get(n.id, last), says.get(n.id, "~"), kinds[n.kind], n.name.lower(), n.id)


def _around(scene: Scene) -> Iterator[Column]:
    """What acts on the entity in focus, itself, and what it acts on; the proteins stand on the side where it is acted on."""
    part, acts = _part_in_mechanism(scene)
    mine = ("What was asked for" if len(scene.focus) > 1 else "", "below")
    titles = (_ACTORS, _PROTEINS, mine, _OBJECTS, _OTHERS)
    found = list(_sorted_into(scene, titles, part))
    yield from (found[i] for i in ((_ACTOR, _FOCUS, _PROTEIN, _OBJECT, _OTHER) if acts else range(5)))


def _part_in_mechanism(scene: Scene) -> tuple[Callable[[Node], int], bool]:
    """The column of each node, and whether the entity in focus mostly acts on others.

    A change of exposure decides first. Without one, what acts on a protein that handles the entity in focus counts as acting on it, and
    what is handled by a protein that it acts on as an object drug.
    """
    focus = {*scene.focus}
    stated = [line for line in scene.lines if line.status is not Status.DENIED]
    handling = {line.object for line in stated if line.relation == SUBSTRATE and line.subject in focus}
    acted_on = {line.object for line in stated if line.relation in _ACTING and line.subject in focus}
    votes: dict[str, Counter[int]] = defaultdict(Counter)
    for line in stated:
        if line.relation in _SHIFTS and line.ends & focus:
            weight = 2 if line.status is Status.PREDICTED else 9
            votes[line.subject][_ACTOR] += weight
            votes[line.object][_OBJECT] += weight
        elif line.relation in _ACTING and line.object in handling:
            votes[line.subject][_ACTOR] += 1
        elif line.relation == SUBSTRATE and line.object in acted_on:
            votes[line.subject][_OBJECT] += 1

    def part(node: Node) -> int:
        if node.in_focus:
            return _FOCUS
        return _PROTEIN if node.kind in _HANDLERS else _most(votes[node.id])

    mine: Counter[int] = sum((votes[entity] for entity in focus), Counter())
    return part, mine[_ACTOR] > mine[_OBJECT]


def _part_in_list(scene: Scene) -> Callable[[Node], int]:
    """The same where any of several may act on any other."""
    votes: dict[str, Counter[int]] = defaultdict(Counter)
    for line in scene.lines:
        if line.status is Status.DENIED:
            continue
        if line.relation in _SHIFTS:
            votes[line.subject][_ACTOR] += 2
            votes[line.object][_OBJECT] += 2
        elif line.relation in _ACTING:
            votes[line.subject][_ACTOR] += 1
        elif line.relation == SUBSTRATE:
            votes[line.subject][_OBJECT] += 1
    return lambda node: _PROTEIN if node.kind in _HANDLERS else _most(votes[node.id])


def _most(votes: Counter[int]) -> int:
    return max(votes, key=lambda part: (votes[part], -part)) if votes else _OTHER


def _part_around_protein(scene: Scene) -> Callable[[Node], int]:
    """0 inhibitor, 1 inducer, 2 protein, 3 substrate, 4 anything else; by what most documents say."""
    places = {INHIBITS: 0, INDUCES: 1, SUBSTRATE: 3}
    votes: dict[str, Counter[int]] = defaultdict(Counter)
    for line in scene.lines:
        if line.relation in places and line.object in scene.focus and line.status is Status.STATED:
            votes[line.subject][places[line.relation]] += len(line.statements)
    return lambda node: 2 if node.kind in _HANDLERS else _most(votes[node.id])


def _between(scene: Scene) -> Iterator[Column]:
    """The first of two on the left, the second on the right, what connects them in the middle; what waits of each on its outer side."""
    one, other = scene.focus
    nodes = {node.id: node for node in scene.nodes}
    near = {end for line in scene.lines if one in line.ends for end in line.ends}
    order = _order(scene)
    middle = sorted((n for n in scene.nodes if not (n.in_focus or n.in_reserve)), key=order)
    waiting = sorted((n for n in scene.nodes if n.in_reserve), key=order)
    yield Column(title=f"Of {nodes[one].name}", side="left", nodes=tuple(n for n in waiting if n.id in near))
    yield Column(title="", side="below", nodes=(nodes[one],))
    yield Column(title="What connects them", side="below", nodes=tuple(middle))
    yield Column(title="", side="below", nodes=(nodes[other],))
    yield Column(title=f"Of {nodes[other].name}", side="right", nodes=tuple(n for n in waiting if n.id not in near))
