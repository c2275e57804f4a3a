"""A part of the graph as one HTML file that works offline: a picture with the sentences behind each line.

pyvis gives the node and edge model and the drawing library that it ships; the page is our own. Every text reaches the page
through autoescaping or as JSON that the script turns into text nodes, and no script but the page's own two may run.
"""

from __future__ import annotations

import base64
import functools
import gzip
import json
from importlib import resources
from typing import TYPE_CHECKING, Final

from markupsafe import Markup
from pyvis.network import Network as PyvisNetwork

from kg.model import AGAINST
from kg.picture import columns, rows, spring
from kg.picture.looks import NODES
from kg.picture.payload import SILENCE, STATUSES, Writer, looks, opening, short
from kg.picture.scene import View
from kg.picture.views import scene
from kg.quotes import DISCLAIMER
from kg.templates import asset, digest, environment
from kg.words import counted, say_advice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jinja2 import Template

    from kg.picture.scene import Scene
    from kg.store import Store

_SCRIPTS: Final = ("graph", "canvas", "labels", "legend", "panel", "search", "route", "table", "export", "page")
"""The parts of the page's script, in the order in which they stand."""

_OPTIONS: Final = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False, "randomSeed": 7},
    "edges": {"smooth": False, "hoverWidth": 0, "selectionWidth": 0},
    "interaction": {"hover": False, "keyboard": {"enabled": False}, "selectConnectedEdges": False},
}
_MAPPED: Final = (View.LIST,)
"""The views that read best as a map; all others open in columns."""


def view(store: Store, names: Sequence[str] = (), *, depth: int = 1, paths: bool = False) -> str:
    """The page for some names, or for the best connected entity; of names that the graph does not know it says that they are not in it.

    One name gives its surroundings, two what is stated between them, or, with `paths`, the best explained paths; more give every pair.
    """
    return draw(scene(store, names, depth=depth, paths=paths))


def draw(found: Scene) -> str:
    """The page of a scene; equal scenes give equal pages."""
    return GraphPage(found).generate_html()


class GraphPage(PyvisNetwork):  # type: ignore[misc]  # pyvis has no types
    """A pyvis network whose page is ours."""

    def __init__(self, found: Scene) -> None:
        super().__init__(height="100%", width="100%", directed=True, cdn_resources="in_line")
        self.scene = found
        self.options = _OPTIONS
        self._columns = columns.columns(found)
        self._writer = Writer(found)
        self._add_nodes()
        for line in self._writer.lines():
            self.add_edge(line.pop("from"), line.pop("to"), **line)

    def _add_nodes(self) -> None:
        """Every node with its places in both layouts."""
        at, mapped = rows.places(self.scene, self._columns), spring.places(self.scene)
        row = rows.numbers(self.scene, self._columns)
        column = {node.id: number for number, one in enumerate(self._columns) for node in one.nodes}
        for node in self.scene.nodes:
            self.add_node(
                short(node.id),
                label=node.name,
                shape=NODES[node.kind].shape,
                size=rows.size(self.scene, node),
                kind=node.kind,
                names=list(node.names),
                ties=node.ties,
                focus=node.in_focus,
                reserve=node.in_reserve,
                column=column[node.id],
                row=row.get(node.id, 0),
                at=[at[node.id], mapped[node.id]],
            )

    def generate_html(self, name: str = "", local: bool = True, notebook: bool = False) -> str:  # noqa: ARG002  # pyvis' signature
        """The page as text."""
        (vis, packed), js, css = _library(), _script(), asset("view.css")
        policy = (
            f"default-src 'none'; script-src '{vis}' '{digest(js)}'; style-src '{digest(css)}'; "
            "img-src data: blob:; base-uri 'none'; form-action 'none'"
        )
        return _template().render(
            title=self.scene.title,
            subtitle=self._extent(),
            unknown=self.scene.unknown,
            focus=[node.name for node in self.scene.nodes if node.in_focus],
            policy=policy,
            css=Markup(css),  # noqa: S704  # our own file
            library=packed,
            js=Markup(js),  # noqa: S704  # our own files
            payload=Markup(self._payload()),  # noqa: S704  # escaped in _payload
        )

    def _extent(self) -> str:
        """How much the picture shows at first, counted as below it, and what else the page holds."""
        nodes = {node.id: node for node in self.scene.nodes}
        listed = [line for line in self.scene.lines if not any(nodes[end].in_reserve for end in line.ends)]
        tied = {end for line in listed for end in line.ends}.union(self.scene.focus)
        seen, drawn = len(tied), sum(line.key not in self.scene.beside for line in listed)
        more = [counted(len(nodes) - seen, "entity")] if len(nodes) > seen else []
        more += [counted(len(self.edges) - drawn, "relation")] if len(self.edges) > drawn else []
        held = f"; {' and '.join(more)} more in the page" if more else ""
        return f"{counted(seen, 'entity')}, {counted(drawn, 'relation')}{held}"

    def _payload(self) -> str:
        """The picture as JSON in which nothing can end the script element that holds it."""
        node_kinds, edge_kinds = looks()
        kinds = {"nodes": {node["kind"] for node in self.nodes}, "edges": {edge["kind"] for edge in self.edges}}
        values = {
            "view": self.scene.view,
            "title": self.scene.title,
            "opening": opening(self.scene),
            "notes": self.scene.notes,
            "silence": SILENCE,
            "against": say_advice(AGAINST),
            "disclaimer": DISCLAIMER,
            "layout": 1 if self.scene.view in _MAPPED else 0,
            "longest": rows.LONGEST,
            "columns": [{"title": column.title, "side": column.side} for column in self._columns],
            # pyvis gives every node and edge a few values of its own, which the page does not draw by.
            "nodes": [{k: v for k, v in node.items() if k != "color" and v is not False and v != []} for node in self.nodes],
            "edges": [{k: v for k, v in edge.items() if k not in ("arrows", "width")} for edge in self.edges],
            **self._writer.tables(),
            "pairs": self._writer.pairs(),
            "routes": self._writer.routes(),
            "nodeKinds": {kind: look for kind, look in node_kinds.items() if kind in kinds["nodes"]},
            "edgeKinds": {kind: look for kind, look in edge_kinds.items() if kind in kinds["edges"]},
            "statuses": STATUSES,
            "options": self.options,
        }
        text = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
        return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


@functools.cache
def _script() -> str:
    """The page's own script: its parts in one scope, so that they share names and nothing else on the page does."""
    parts = "\n".join(asset(f"view/{name}.js") for name in _SCRIPTS)
    return f"(async () => {{\n'use strict';\n{parts}\n}})();"


@functools.cache
def _library() -> tuple[str, str]:
    """vis-network out of the installed pyvis: its digest, and its text packed to a third, which the page unpacks and runs by the digest."""
    file = resources.files("pyvis") / "templates" / "lib" / "vis-9.1.2" / "vis-network.min.js"
    text = file.read_text("utf-8").replace("\r\n", "\n")
    return digest(text), base64.b64encode(gzip.compress(text.encode(), mtime=0)).decode()


@functools.cache
def _template() -> Template:
    return environment().get_template("view.html.j2")
