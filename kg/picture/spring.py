"""A map of a picture: what is related lies near, the same places on every run, and no name over another."""

from __future__ import annotations

from math import atan2, cos, hypot, pi, sin, sqrt
from typing import TYPE_CHECKING, Final

import networkx as nx

from kg.picture.rows import Place, name_width

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.picture.scene import Node, Scene

_LINE: Final = 54.0
"""The height that a node takes with its name below it."""

_ROUNDS: Final = 160
_ROOM: Final = 1.5
"""How much more room than the boxes themselves a picture gets."""
_ASPECT: Final = 1.1
"""A little wider than high, as screens are."""


def places(scene: Scene) -> dict[str, Place]:
    """A spring layout on a fixed seed around what was asked for, spread over a disc; the reserve stands around it."""
    shown = [node for node in scene.nodes if not node.in_reserve]
    if not shown:
        return {}
    near = _graph(scene, shown)
    focus = _circle(scene.focus)
    rough = nx.spring_layout(
        near, seed=7, iterations=120, k=2.2 / sqrt(len(near)), pos=dict(focus) or None, fixed=[*focus] if len(near) > len(focus) else None
    )
    widths = {node.id: max(40.0, name_width(node) + 12) for node in shown}
    radius = sqrt(sum(widths.values()) * _LINE * _ROOM / pi)
    held = len(focus) > 1
    spread = {n: (float(x), float(y)) for n, (x, y) in rough.items()}
    filled = {n: (x * radius * _ASPECT, y * radius / _ASPECT) for n, (x, y) in spread.items()} if held else _filled(spread, radius)
    settled = _apart(filled, widths)
    return {node: (round(x, 1), round(y, 1)) for node, (x, y) in {**settled, **_outside(scene, settled)}.items()}


def _graph(scene: Scene, shown: Sequence[Node]) -> nx.Graph[str]:
    made: nx.Graph[str] = nx.Graph()
    made.add_nodes_from(sorted(node.id for node in shown))
    made.add_edges_from(sorted((min(line.ends), max(line.ends)) for line in scene.lines if line.ends <= made.nodes))
    return made


def _circle(ids: Sequence[str]) -> dict[str, Place]:
    """What was asked for: one in the middle, several around it."""
    if len(ids) == 1:
        return {ids[0]: (0.0, 0.0)}
    turn = 2 * pi / max(1, len(ids))
    return {entity: (cos(pi + place * turn), sin(pi + place * turn)) for place, entity in enumerate(ids)}


def _filled(rough: Mapping[str, Place], radius: float) -> dict[str, Place]:
    """Keep every node's direction from the middle and fill a disc evenly, so that no outlier shrinks the rest."""
    by_distance = sorted(rough, key=lambda node: (hypot(*rough[node]), node))
    filled = {}
    for rank, node in enumerate(by_distance):
        x, y = rough[node]
        stretch = radius * sqrt(rank / len(rough)) / (hypot(x, y) or 1.0)
        filled[node] = (x * stretch * _ASPECT, y * stretch / _ASPECT)
    return filled


def _apart(rough: Mapping[str, Place], widths: Mapping[str, float]) -> dict[str, Place]:
    """Push overlapping boxes apart along the shorter way, a little in each round."""
    found = {node: [x, y] for node, (x, y) in rough.items()}
    for _ in range(_ROUNDS):
        moved = False
        by_height = sorted(found, key=lambda node: (found[node][1], node))
        for place, a in enumerate(by_height):
            for b in by_height[place + 1 :]:
                high = _LINE - (found[b][1] - found[a][1])
                if high <= -_LINE:
                    break
                wide = (widths[a] + widths[b]) / 2 - abs(found[a][0] - found[b][0])
                if wide <= 0 or high <= 0:
                    continue
                moved = True
                axis, gap = (0, wide) if wide < high else (1, high)
                step = (gap / 2 + 1) * (1 if found[a][axis] < found[b][axis] else -1)
                found[a][axis] -= step
                found[b][axis] += step
        if not moved:
            break
    return {node: (x, y) for node, (x, y) in found.items()}


def _outside(scene: Scene, settled: Mapping[str, Place]) -> dict[str, Place]:
    """The reserve on an ellipse around all that is shown, each near the node that it belongs to."""
    anchors: dict[str, float] = {}
    for line in scene.lines:
        for entity, other in ((line.subject, line.object), (line.object, line.subject)):
            if other in settled and entity not in settled:
                anchors.setdefault(entity, atan2(settled[other][1], settled[other][0]))
    waiting = [node.id for node in scene.nodes if node.in_reserve]
    order = sorted(waiting, key=lambda node: (anchors.get(node, 0.0), node))
    wide = max((abs(x) for x, _ in settled.values()), default=0.0) + 150
    high = max((abs(y) for _, y in settled.values()), default=0.0) + 90
    turn = 2 * pi / max(1, len(order))
    return {n: (wide * cos(p * turn - pi), (high + _LINE * (p % 2)) * sin(p * turn - pi)) for p, n in enumerate(order)}
