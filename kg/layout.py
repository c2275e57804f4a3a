"""Where each node of a picture stands: the same places on every run, and no label over another."""

from __future__ import annotations

from itertools import combinations
from math import hypot, pi, sqrt
from typing import TYPE_CHECKING, Final

import networkx as nx

if TYPE_CHECKING:
    from kg.network import Network

Place = tuple[float, float]

_LINE: Final = 74.0
"""The height that a node takes with its label below it."""
_LETTER: Final = 7.6
_ROUNDS: Final = 120
_ROOM: Final = 1.7
"""How much more room than the boxes themselves a picture gets."""
_ASPECT: Final = 1.08
"""A little wider than high, as screens are."""


def positions(network: Network) -> dict[str, Place]:
    """A spring layout on a fixed seed, spread over a disc until the boxes of nodes and labels are apart."""
    if not network:
        return {}
    plain: nx.Graph[str] = nx.Graph()
    plain.add_nodes_from(sorted(network))
    plain.add_edges_from(sorted((min(s, o), max(s, o)) for s, o in network.edges() if s != o))
    rough = nx.spring_layout(plain, seed=7, iterations=200, k=2.2 / sqrt(len(plain)))
    widths = {node: max(44.0, _LETTER * len(network.nodes[node]["name"]) + 14) for node in plain}
    radius = sqrt(sum(widths.values()) * _LINE * _ROOM / pi)
    places = _filled({node: (float(x), float(y)) for node, (x, y) in rough.items()}, radius)
    return {node: (round(x, 1), round(y, 1)) for node, (x, y) in _apart(places, widths).items()}


def _filled(places: dict[str, Place], radius: float) -> dict[str, Place]:
    """Keep every node's direction from the middle and fill a disc evenly, so that no outlier shrinks the rest."""
    by_distance = sorted(places, key=lambda node: (hypot(*places[node]), node))
    filled = {}
    for rank, node in enumerate(by_distance):
        x, y = places[node]
        stretch = radius * sqrt((rank + 0.4) / len(places)) / (hypot(x, y) or 1.0)
        filled[node] = (x * stretch * _ASPECT, y * stretch / _ASPECT)
    return filled


def _apart(places: dict[str, Place], widths: dict[str, float]) -> dict[str, Place]:
    """Push overlapping boxes apart along the shorter way, a little in each round."""
    pairs = list(combinations(sorted(places), 2))
    for _ in range(_ROUNDS):
        moved = False
        for a, b in pairs:
            (ax, ay), (bx, by) = places[a], places[b]
            wide = (widths[a] + widths[b]) / 2 - abs(ax - bx)
            high = _LINE - abs(ay - by)
            if wide <= 0 or high <= 0:
                continue
            moved = True
            if wide < high:
                step = (wide / 2 + 1) * (1 if ax < bx else -1)
                places[a], places[b] = (ax - step, ay), (bx + step, by)
            else:
                step = (high / 2 + 1) * (1 if ay < by else -1)
                places[a], places[b] = (ax, ay - step), (bx, by + step)
        if not moved:
            break
    return places
