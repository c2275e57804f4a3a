"""Where the nodes of columns stand: row by row, close enough for the screen and far enough for every name to be read."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, Final

from kg.picture.looks import NODES
from kg.picture.scene import View

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kg.picture.columns import Column
    from kg.picture.scene import Node, Scene

Place = tuple[float, float]

LONGEST: Final = 24
"""Of a longer name the picture shows this many letters; the panel and the table have all of it."""
LETTER: Final = 6.8
"""The width of a letter in the size in which names are drawn, on the average."""
_TITLE: Final = 10.0
"""The width of a letter of a column's title."""
_MANY: Final = 55
"""From this many nodes on, rows stand closer."""
_FREE: Final = 80.0
"""How far above and below the line between two entities nothing stands."""
_UNSEEN: Final = 4
"""How many rows above the middle a column starts that shows nothing yet."""
_ASPECT: Final = 1.12
"""Width by height of a picture on a screen with a panel at either side."""


@dataclass(frozen=True, slots=True)
class _Grid:
    """The height of a row, by where names stand, the gap between columns, through which lines run, and the share of nodes' full size."""

    beside: float
    below: float
    gap: float
    size: float

    def height(self, column: Column) -> float:
        """The height of a row of this column."""
        return self.below if column.side == "below" else self.beside


_WIDE: Final = _Grid(beside=30.0, below=62.0, gap=130.0, size=1.0)
_CLOSE: Final = _Grid(beside=19.0, below=46.0, gap=62.0, size=0.7)


def places(scene: Scene, columns: Sequence[Column]) -> dict[str, Place]:
    """Where every node stands; what is in reserve continues its column downwards."""
    if scene.view is View.PATHS:
        return _lanes(scene)
    grid = _grid(scene)
    rows = _rows(scene, columns)
    placed: dict[str, Place] = {}
    left = 0.0
    for column in columns:
        parts = _parts(column, grid, rows)
        start = left + (_outer(column, parts) - _inner(parts)) / 2
        left += _outer(column, parts) + grid.gap
        placed |= _column(column, grid, parts, start)
    middle = (left - grid.gap) / 2
    if scene.view is View.PAIR:
        placed = _parted(scene, placed)
    return {node: (round(x - middle, 1), round(y, 1)) for node, (x, y) in placed.items()}


def size(scene: Scene, node: Node) -> int:
    """The radius of a node: larger in focus, a little where many are, smaller where rows are close."""
    share = (1.3 if scene.view is View.LIST else 1.7) if node.in_focus else _grid(scene).size
    return round(NODES[node.kind].size * share)


def name_width(node: Node) -> float:
    """How wide a node's name is drawn, in picture units: cut where it is long, larger where the node was asked for."""
    return LETTER * min(len(node.name), LONGEST) * (1.25 if node.in_focus else 1)


def _grid(scene: Scene) -> _Grid:
    return _CLOSE if sum(not node.in_reserve for node in scene.nodes) > _MANY else _WIDE


def _column(column: Column, grid: _Grid, parts: Sequence[Sequence[Node]], start: float) -> dict[str, Place]:
    """The nodes of one column from its left edge on."""
    height = grid.height(column)
    deepest = max(map(len, parts))
    top = -(deepest - 1) / 2 * height if deepest else -_UNSEEN * height
    lefts: list[float] = []
    for part in parts:
        lefts.append(start + {"left": _width(part) - 14, "below": _width(part) / 2, "right": 14.0}[column.side])
        start += _width(part)
    placed = {node.id: (x, top + row * height) for x, part in zip(lefts, parts, strict=True) for row, node in enumerate(part)}
    for number, node in enumerate(node for node in column.nodes if node.in_reserve):
        placed[node.id] = (lefts[number % len(lefts)], top + (deepest + number // len(lefts)) * height)
    return placed


def _parts(column: Column, grid: _Grid, rows: int) -> list[Sequence[Node]]:
    """The nodes that are shown in as few parts as that many rows need, side by side row for row."""
    shown = [node for node in column.nodes if not node.in_reserve]
    if not shown:
        return [()]
    most = max(1, int(rows * grid.beside / grid.height(column)))
    number = ceil(len(shown) / most)
    return [shown[start::number] for start in range(number)]


def numbers(scene: Scene, columns: Sequence[Column]) -> dict[str, int]:
    """The row of every node that is shown within its column, what matters most in the first."""
    grid, rows = _grid(scene), _rows(scene, columns)
    parts = (part for column in columns for part in _parts(column, grid, rows))
    return {node.id: row for part in parts for row, node in enumerate(part)}


def _rows(scene: Scene, columns: Sequence[Column]) -> int:
    """How many rows a column has at the most."""
    grid = _grid(scene)
    return min(range(4, 60), key=lambda r: abs(_aspect(grid, columns, r) - _ASPECT))


def _aspect(grid: _Grid, columns: Sequence[Column], rows: int) -> float:
    """Width by height if no column had more rows."""
    cut = [(column, _parts(column, grid, rows)) for column in columns]
    width = sum(_outer(column, parts) + grid.gap for column, parts in cut)
    height = max((len(part) * grid.height(column) for column, parts in cut for part in parts), default=0.0)
    return width / (height + 60)


def _outer(column: Column, parts: Sequence[Sequence[Node]]) -> float:
    """The width of a column with its title."""
    return max(_inner(parts), _TITLE * max(map(len, column.title.split("\n"))))


def _inner(parts: Sequence[Sequence[Node]]) -> float:
    return sum(map(_width, parts))


def _width(part: Iterable[Node]) -> float:
    return max(map(name_width, part), default=30.0) + 30.0


def _parted(scene: Scene, placed: dict[str, Place]) -> dict[str, Place]:
    """The same with a gap in the middle, so that what is said of the two themselves runs free."""
    middle = [node.id for node in scene.nodes if not (node.in_focus or node.in_reserve)]
    above = [placed[node][1] for node in middle if placed[node][1] < 0]
    below = [placed[node][1] for node in middle if placed[node][1] >= 0]
    up, down = (_FREE + max(above) if above else 0.0), (_FREE - min(below) if below else 0.0)
    return {node: (x, (y - up if y < 0 else y + down) if node in middle else y) for node, (x, y) in placed.items()}


def _lanes(scene: Scene) -> dict[str, Place]:
    """Each path in a lane of its own, from left to right; what several paths share stands between them."""
    start, end = scene.focus
    by_key = {line.key: line for line in scene.lines}
    found: dict[str, list[Place]] = defaultdict(list)
    for lane, route in enumerate(scene.routes):
        lines = [by_key[key] for key in route.lines]
        here = start if lines and start in lines[0].ends else end
        for step, line in enumerate(lines[:-1], start=1):
            (here,) = line.ends - {here}
            share = step / len(lines)
            found[here].append((share if start in lines[0].ends else 1 - share, lane))
    middle = (len(scene.routes) - 1) / 2
    wide = 680.0
    placed = {start: (-wide / 2, 0.0), end: (wide / 2, 0.0)}
    for node, spots in found.items():
        x, lane = (sum(values) / len(spots) for values in zip(*spots, strict=True))
        placed[node] = (round((x - 0.5) * wide, 1), round((lane - middle) * 84, 1))
    return placed
