"""The picture as a value: what `kg.picture.views` chooses and `kg.html` writes down."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.answers import Pair
    from kg.model import Kind
    from kg.picture.lines import Line


class View(StrEnum):
    """What was asked for."""

    OVERVIEW = "overview"
    ENTITY = "entity"
    PROTEIN = "protein"
    PAIR = "pair"
    LIST = "list"
    PATHS = "paths"


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One entity, with other `names` that it is found by.

    `ties` counts the entities that the whole graph ties it to, where it is shown. A node in reserve is not shown until a reader asks for
    more around its neighbour.
    """

    id: str
    name: str
    kind: Kind
    names: tuple[str, ...] = ()
    ties: int = 0
    in_focus: bool = False
    in_reserve: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """One way from one entity to another: the keys of its lines in order, and what it amounts to in words."""

    words: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Nodes and lines, those that say most first; `beside` are lines that the panel tells of and the picture does not draw.

    `pairs` judge each two of several names, `routes` lead from one of two names to the other, `notes` say what was left out,
    `unknown` are names that were asked for and that the graph does not know, `dates` when each document was last changed.
    """

    view: View
    title: str
    nodes: tuple[Node, ...]
    lines: tuple[Line, ...]
    beside: frozenset[str] = frozenset()
    pairs: tuple[Pair, ...] = ()
    routes: tuple[Route, ...] = ()
    notes: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    dates: Mapping[str, str] = field(default_factory=dict)

    @property
    def focus(self) -> tuple[str, ...]:
        """The ids of what was asked for."""
        return tuple(node.id for node in self.nodes if node.in_focus)
