"""A part of the graph as one HTML file that works offline: a picture, the sentences behind each line, and a table of all of it.

pyvis gives the node and edge model and the drawing library that it ships; the page is our own. Every text reaches the page
through autoescaping or as JSON that the script turns into text nodes, and no script but the page's own two may run.
"""

from __future__ import annotations

import base64
import functools
import hashlib
import json
from collections import Counter
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import networkx as nx
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from pyvis.network import Network as PyvisNetwork

from kg.entities import resolve
from kg.facts import statements_of
from kg.layout import positions
from kg.model import Kind
from kg.network import (
    BRAND,
    CONTRAINDICATED,
    GROUP_INDUCES,
    GROUP_INHIBITS,
    GROUP_SUBSTRATE,
    INDICATED,
    INDUCES,
    INHIBITS,
    INTERACTS,
    LOWERS,
    MEMBER,
    PREDICTED,
    RAISES,
    SALT,
    SUBGROUP,
    SUBSTRATE,
    TARGETS,
    Edge,
    edges_of,
    from_store,
    hubs,
    merged,
    neighbourhood,
)
from kg.quotes import DISCLAIMER, Quote, quotes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.network import Network
    from kg.store import Store

LIMIT: Final = 150
"""How many entities one picture may hold and still be read."""

# Okabe-Ito colours, darker or lighter for the paper: label, on white, on black, shape, size. Shape says the same as colour.
NODE_KINDS: Final = {
    Kind.DRUG: ("Drug", "#0072b2", "#56b4e9", "dot", 15),
    Kind.SALT: ("Salt", "#4c93bd", "#8fc7e8", "dot", 11),
    Kind.PRODUCT: ("Combination product", "#00507d", "#2f8fc4", "dot", 17),
    Kind.BRAND: ("Brand", "#7a7a7a", "#a5a5a5", "dot", 8),
    Kind.DRUG_CLASS: ("Drug class", "#b0608c", "#cc79a7", "square", 13),
    Kind.ROLE_GROUP: ("Role group", "#7d5ba6", "#b394d8", "diamond", 16),
    Kind.ENZYME: ("Enzyme", "#c44f00", "#f08a4b", "hexagon", 20),
    Kind.TRANSPORTER: ("Transporter", "#007a5a", "#2fc79a", "hexagon", 20),
    Kind.PROTEIN_FAMILY: ("Protein family", "#8a4a1c", "#cf9368", "hexagon", 16),
    Kind.PROTEIN: ("Protein", "#8a6d1c", "#d1b25b", "hexagon", 14),
    Kind.FOOD: ("Food", "#a87a00", "#e0ac1b", "triangleDown", 14),
    Kind.HERB: ("Herb", "#5c7a00", "#a5c63b", "triangle", 14),
    Kind.SUBSTANCE: ("Substance", "#55626f", "#9fb0bf", "square", 13),
    Kind.CONDITION: ("Condition", "#6b7785", "#a3afbb", "star", 14),
}

# What the line says, colour on white, on black, arrow head, width, sign on the line.
EDGE_KINDS: Final = {
    RAISES: ("may raise exposure to", "#c44f00", "#f08a4b", "arrow", 2.2, "▲"),
    LOWERS: ("may lower exposure to", "#0068a3", "#56b4e9", "arrow", 2.2, "▼"),
    INTERACTS: ("interacts with", "#a87a00", "#e6b23a", "", 2.2, ""),
    INHIBITS: ("inhibits", "#b3261e", "#f2837b", "bar", 2.0, ""),
    INDUCES: ("induces", "#007a5a", "#35c99d", "arrow", 2.0, ""),
    SUBSTRATE: ("is handled by", "#55626f", "#a3b1be", "arrow", 1.6, ""),
    MEMBER: ("is a member of", "#94699f", "#b98fc4", "arrow", 1.0, ""),
    SUBGROUP: ("is a part of the group", "#94699f", "#b98fc4", "arrow", 1.0, ""),
    GROUP_INHIBITS: ("names inhibitors of", "#b3261e", "#f2837b", "bar", 1.0, ""),
    GROUP_INDUCES: ("names inducers of", "#007a5a", "#35c99d", "arrow", 1.0, ""),
    GROUP_SUBSTRATE: ("names substrates of", "#55626f", "#a3b1be", "arrow", 1.0, ""),
    BRAND: ("is sold as", "#8b959e", "#7d8892", "", 1.0, ""),
    SALT: ("is a salt of", "#8b959e", "#7d8892", "arrow", 1.0, ""),
    TARGETS: ("acts on", "#8a6d1c", "#d1b25b", "arrow", 1.4, ""),
    CONTRAINDICATED: ("is contraindicated in", "#b3261e", "#f2837b", "bar", 1.0, ""),
    INDICATED: ("is indicated for", "#007a5a", "#35c99d", "arrow", 1.0, ""),
}
_FAINT: Final = (MEMBER, SUBGROUP, GROUP_INHIBITS, GROUP_INDUCES, GROUP_SUBSTRATE, BRAND, SALT, CONTRAINDICATED, INDICATED)
_DASHES: Final = {SUBSTRATE: [2, 3], **{predicate: [1, 4] for predicate in _FAINT}}
_PREDICTED_DASHES: Final = [9, 6]

_OPTIONS: Final = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False, "randomSeed": 7},
    "edges": {"smooth": False, "hoverWidth": 0, "selectionWidth": 0},
    "interaction": {"hover": False, "keyboard": {"enabled": False}},
}


def view(store: Store, names: Sequence[str] = (), *, depth: int = 1) -> str:
    """The neighbourhood of some entities, or of the best connected one; names that the graph does not know are left out.

    Predictions are drawn where they start or end at one of those: between all neighbours they would hide what is stated.
    """
    found = [match for match in (resolve(store, name) for name in names) if match.known]
    focus = frozenset(match.id for match in found if match.id)
    starts = [entity for match in found for entity in (match.id, *match.faces) if entity]
    if found:
        network = from_store(store, predicted_of=starts)
        part = network.subgraph(neighbourhood(network, starts, depth, LIMIT))
    else:
        kept = hubs(from_store(store, predicted_of=()), LIMIT)
        part = from_store(store, predicted_of=kept[:1]).subgraph(kept)
        focus = frozenset(kept[:1])
    sources = statements_of(store, (claim for edge in edges_of(part) for claim in edge.claims))
    by_claim = {statement.key: quotes((statement,)) for statement in sources}
    title = ", ".join(match.name for match in found) or "The best connected entities"
    return draw(part, by_claim, title=title, focus=focus)


def draw(network: Network, by_claim: Mapping[str, tuple[Quote, ...]], *, title: str, focus: frozenset[str] = frozenset()) -> str:
    """A page for a network at hand, with the quotes of each claim key."""
    page = GraphPage(title)
    page.add(network, by_claim, focus)
    return page.generate_html()


class GraphPage(PyvisNetwork):  # type: ignore[misc]  # pyvis has no types
    """A pyvis network whose page is ours."""

    def __init__(self, title: str) -> None:
        super().__init__(height="100%", width="100%", directed=True, cdn_resources="in_line")
        self.title = title
        self.options = _OPTIONS

    def add(self, network: Network, by_claim: Mapping[str, tuple[Quote, ...]], focus: frozenset[str]) -> None:
        """Put every node and edge into pyvis' own model, each with a place or its sentences."""
        places = positions(network)
        kinds: dict[str, Kind] = nx.get_node_attributes(network, "kind")
        names: dict[str, str] = nx.get_node_attributes(network, "name")
        for node, kind in sorted(kinds.items()):
            *_, shape, size = NODE_KINDS[kind]
            x, y = places[node]
            self.add_node(node, label=names[node], shape=shape, size=size, x=x, y=y, kind=kind, focus=node in focus)
        between: Counter[frozenset[str]] = Counter()
        for number, edge in enumerate(sorted(_telling(network), key=_importance(network, focus))):
            ends = frozenset((edge.subject, edge.object))
            # The first line between two nodes is straight; each further one bends more.
            bend = {"smooth": {"enabled": True, "type": "curvedCW", "roundness": 0.14 * between[ends]}} if between[ends] else {}
            between[ends] += 1
            # What neighbours do to each other stays in the background of what they do to the entity in focus.
            aside = bool(focus) and not ends & focus
            self.add_edge(edge.subject, edge.object, aside=aside, **_drawn(f"e{number}", edge, network, by_claim), **bend)

    def generate_html(self, name: str = "", local: bool = True, notebook: bool = False) -> str:  # noqa: ARG002  # pyvis' signature
        """The page as text; equal networks give equal pages."""
        vis, js, css = _bundled("vis-network.min.js"), _asset("view.js"), f"{_bundled('vis-network.css')}\n{_asset('view.css')}"
        policy = (
            f"default-src 'none'; script-src '{_digest(vis)}' '{_digest(js)}'; style-src '{_digest(css)}'; "
            "img-src data:; base-uri 'none'; form-action 'none'"
        )
        html: str = _template().render(
            title=self.title,
            subtitle=f"{len(self.nodes)} entities, {len(self.edges)} relations",
            policy=policy,
            css=Markup(css),  # noqa: S704  # our own file and pyvis'
            vis=Markup(vis),  # noqa: S704  # pyvis' own file
            js=Markup(js),  # noqa: S704  # our own file
            payload=Markup(self._payload()),  # noqa: S704  # escaped in _payload
            nodes=self.nodes,
            edges=self.edges,
            disclaimer=DISCLAIMER,
        )
        return html

    def write_html(self, name: str, local: bool = True, notebook: bool = False, open_browser: bool = False) -> None:  # noqa: ARG002
        """Write the page as UTF-8; pyvis' own writing depends on the locale."""
        Path(name).write_text(self.generate_html(), encoding="utf-8", newline="\n")

    def _payload(self) -> str:
        """The picture as JSON in which nothing can end the script element that holds it."""
        node_kinds = {k: {"label": v[0], "light": v[1], "dark": v[2], "shape": v[3]} for k, v in NODE_KINDS.items()}
        shown = {"nodes": {n["kind"] for n in self.nodes}, "edges": {e["kind"] for e in self.edges}}
        values = {
            "nodes": self.nodes,
            "edges": self.edges,
            "nodeKinds": {k: v for k, v in node_kinds.items() if k in shown["nodes"]},
            "edgeKinds": {k: v for k, v in _edge_kinds().items() if k in shown["edges"]},
            "options": self.options,
        }
        text = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
        return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def _edge_kinds() -> dict[str, dict[str, Any]]:
    """The legend of lines: every predicate as stated and as predicted."""
    kinds = {}
    for predicate, (label, light, dark, arrow, _, sign) in EDGE_KINDS.items():
        common = {"light": light, "dark": dark, "arrow": arrow}
        words = f"{label} {sign}".strip()
        kinds[predicate] = {"label": words, "dashes": _DASHES.get(predicate), **common}
        kinds[PREDICTED + predicate] = {"label": f"{words} (predicted)", "dashes": _PREDICTED_DASHES, **common}
    return kinds


def _telling(network: Network) -> list[Edge]:
    """Every edge that adds something: an undirected one is drawn once a pair, and not beside a directed one on the same claims."""
    shown = {(frozenset((e.subject, e.object)), claim) for e in edges_of(network) if e.predicate in (RAISES, LOWERS) for claim in e.claims}
    telling: list[Edge] = []
    undirected: dict[tuple[frozenset[str], bool], Edge] = {}
    for edge in sorted(edges_of(network), key=lambda e: (e.subject, e.object, e.key)):
        pair = frozenset((edge.subject, edge.object))
        if edge.predicate != INTERACTS:
            telling.append(edge)
        elif not edge.claims or any((pair, claim) not in shown for claim in edge.claims):
            twin = undirected.get((pair, edge.is_predicted))
            undirected[pair, edge.is_predicted] = merged(twin, edge) if twin else edge
    return [*telling, *undirected.values()]


def _importance(network: Network, focus: frozenset[str]) -> Any:  # noqa: ANN401  # a sort key
    """What touches the entity in focus, then stated before predicted, what says most first, then names."""
    order = list(EDGE_KINDS)
    names = nx.get_node_attributes(network, "name")
    return lambda e: (
        not {e.subject, e.object} & focus,
        e.is_predicted,
        order.index(e.predicate),
        names[e.subject],
        names[e.object],
        e.subject,
        e.object,
    )


def _drawn(number: str, edge: Edge, network: Network, by_claim: Mapping[str, tuple[Quote, ...]]) -> dict[str, Any]:
    """One edge as pyvis takes it, with what the panel and the table say of it."""
    label, _, _, arrow, width, sign = EDGE_KINDS[edge.predicate]
    places = sorted({quote for claim in edge.claims for quote in by_claim.get(claim, ())})
    strength = f" ({edge.strength})" if edge.strength else ""
    predicted = " (predicted)" if edge.is_predicted else ""
    return {
        "id": number,
        "kind": edge.key,
        "label": sign or None,
        "arrows": {"to": {"enabled": bool(arrow), "type": arrow or "arrow", "scaleFactor": 0.7}},
        "dashes": _PREDICTED_DASHES if edge.is_predicted else _DASHES.get(edge.predicate, False),
        "width": width,
        "predicted": edge.is_predicted,
        "subject": network.nodes[edge.subject]["name"],
        "object": network.nodes[edge.object]["name"],
        "words": f"{label}{strength}{predicted}",
        "quotes": [{"sentence": quote.sentence, "where": quote.where} for quote in places],
    }


def _digest(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


@functools.cache
def _asset(name: str) -> str:
    return (resources.files("kg") / "assets" / name).read_text("utf-8")


@functools.cache
def _bundled(name: str) -> str:
    """A file of vis-network, out of the installed pyvis."""
    text = (resources.files("pyvis") / "templates" / "lib" / "vis-9.1.2" / name).read_text("utf-8")
    return text.replace("</script", "<\\/script").replace("<!--", "<\\!--").replace("\r\n", "\n")


@functools.cache
def _template() -> Any:  # noqa: ANN401  # jinja2.Template
    environment = Environment(
        loader=PackageLoader("kg", "assets"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template("view.html.j2")
