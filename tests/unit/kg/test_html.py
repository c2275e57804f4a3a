"""The page: one file, nothing from outside, every text inert."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from html import unescape
from html.parser import HTMLParser

import pytest

from kg.html import EDGE_KINDS, LIMIT, NODE_KINDS, draw, view
from kg.layout import positions
from kg.model import Kind, Predicate
from kg.network import INTERACTS, PREDICATES, Edge, Node, from_edges, from_store
from kg.quotes import Quote
from kg.store import Store
from tests.readings import IMATINIB, entity, imatinib, reading, said

HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(2)> & 'q' \"q\" <!-- \u2028"


@pytest.fixture(scope="module")
def page() -> str:
    return view(Store.in_memory([imatinib()]), ("imatinib",))


class Elements(HTMLParser):
    """The start tags of a page with their attributes, and its text by element."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the tag."""
        self.tags.append((tag, dict(attrs)))
        self.texts.append((tag, ""))

    def handle_data(self, data: str) -> None:
        """Add to the text of the last tag."""
        if self.texts:
            tag, text = self.texts[-1]
            self.texts[-1] = (tag, text + data)


def _payload(page: str) -> dict[str, list[dict[str, object]]]:
    match = re.search(r'<script type="application/json" id="graph">(.*?)</script>', page, re.DOTALL)
    assert match
    loaded: dict[str, list[dict[str, object]]] = json.loads(match[1])
    return loaded


def test_nothing_comes_from_outside(page: str) -> None:
    """No element names a source or a target elsewhere, and the policy forbids it."""
    elements = Elements(page)
    assert not [
        tag for tag, attributes in elements.tags if {"src", "href", "action"} & attributes.keys() and attributes.get("href") != "#all"
    ]
    (policy,) = [a["content"] or "" for tag, a in elements.tags if tag == "meta" and a.get("http-equiv") == "Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    assert "http" not in policy


def test_only_the_pages_own_scripts_may_run(page: str) -> None:
    """The policy allows exactly the scripts and the style that the page holds, by their hashes."""
    held = re.findall(r"<(?:script|style)>(.*?)</(?:script|style)>", page, re.DOTALL)
    digests = {f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" for text in held}
    assert set(re.findall(r"'sha256-[^']+'", unescape(page[:3000]))) == digests
    assert len(held) == 3


def test_every_relation_stands_in_the_table(page: str) -> None:
    """Without the picture the table says all of it, with sentence, document, section, place, rule and confidence."""
    rows = [a["data-edge"] for tag, a in Elements(page).tags if tag == "tr" and "data-edge" in a]
    assert rows == [edge["id"] for edge in _payload(page)["edges"]]
    assert "imatinib interacts_with warfarin." in page
    assert re.search(r"imatinib\.md · Drug Interactions · characters \d+–\d+ · rule test\.rule · confidence 0\.90", page)


def test_the_same_graph_gives_the_same_page(page: str) -> None:
    """No clock, no chance, no order of sets."""
    assert view(Store.in_memory([imatinib()]), ("imatinib",)) == page


def test_predictions_are_dashed_and_named(page: str) -> None:
    """What rules predict looks different from what is stated, in the picture and in words."""
    edges = _payload(page)["edges"]
    predicted = [edge for edge in edges if edge["predicted"]]
    assert {edge["words"] for edge in predicted} == {"may raise exposure to (predicted)", "may lower exposure to (predicted)"}
    assert all(edge["dashes"] for edge in predicted)
    assert not any(edge["dashes"] for edge in edges if edge["kind"] in ("mayIncreaseExposureOf", "mayDecreaseExposureOf", "interactsWith"))


def test_a_directed_line_replaces_its_undirected_twin(page: str) -> None:
    """One claim on exposure is one line."""
    shown = {(e["subject"], e["object"]) for e in _payload(page)["edges"] if e["kind"] == "interactsWith"}
    assert ("imatinib", "warfarin") in shown
    assert ("imatinib", "ketoconazole") not in shown


def test_two_monographs_on_one_pair_are_one_line() -> None:
    """An undirected interaction that both monographs state is drawn once, with the sentences of both."""
    warfarin = entity("warfarin")
    both = [
        reading(IMATINIB, [said(IMATINIB, Predicate.INTERACTS_WITH, warfarin, document="a.md")], path="a.md"),
        reading(warfarin, [said(warfarin, Predicate.INTERACTS_WITH, IMATINIB, document="b.md")], path="b.md"),
    ]
    (edge,) = _payload(view(Store.in_memory(both), ("imatinib",)))["edges"]
    assert len(edge["quotes"]) == 2  # type: ignore[arg-type]  # a list in JSON
    assert edge["aside"] is False


def test_what_neighbours_do_to_each_other_stands_back() -> None:
    """Lines that do not touch the entity in focus are marked, so that the page can draw them faintly."""
    drugs = [entity(name) for name in ("alpha", "beta", "gamma")]
    pairs = [(drugs[0], drugs[1]), (drugs[0], drugs[2]), (drugs[1], drugs[2])]
    store = Store.in_memory([reading(drugs[0], [said(a, Predicate.INTERACTS_WITH, b) for a, b in pairs])])
    edges = _payload(view(store, ("alpha",)))["edges"]
    assert {(e["subject"], e["object"]): e["aside"] for e in edges} == {
        ("alpha", "beta"): False,
        ("alpha", "gamma"): False,
        ("beta", "gamma"): True,
    }


def _hostile_page() -> str:
    nodes = (Node(id="https://x/a", name=HOSTILE, kind=Kind.DRUG), Node(id="https://x/b", name="b", kind=Kind.FOOD))
    quote = Quote(
        document=HOSTILE, start=0, end=len(HOSTILE), section=HOSTILE, text=HOSTILE, sentence=HOSTILE, rule=HOSTILE, confidence=1.0
    )
    edge = Edge(subject="https://x/a", predicate=INTERACTS, object="https://x/b", claims=("k",))
    return draw(from_edges(nodes, (edge,)), {"k": (quote,)}, title=HOSTILE)


def test_hostile_text_is_inert() -> None:
    """Markup in a name, a sentence, a path or the title makes no element, and comes through whole."""
    page = _hostile_page()
    elements = Elements(page)
    assert [tag for tag, _ in elements.tags].count("script") == 3
    assert not [tag for tag, _ in elements.tags if tag == "img"]
    assert ("title", HOSTILE) in [(tag, text.rstrip("\n")) for tag, text in elements.texts]
    assert _payload(page)["nodes"][0]["label"] == HOSTILE


def test_nodes_do_not_lie_on_each_other(page: str) -> None:
    """Positions come with the page, and no two boxes of node and label overlap much."""
    network = from_store(Store.in_memory([imatinib()]))
    places = positions(network)
    assert len(set(places.values())) == len(network)
    assert all({"x", "y"} <= node.keys() for node in _payload(page)["nodes"])
    assert min(abs(ax - bx) + abs(ay - by) for a, (ax, ay) in places.items() for b, (bx, by) in places.items() if a < b) > 40


def test_without_names_the_best_connected_are_shown() -> None:
    """A view of no names is the hub's neighbourhood, within what a reader can take in."""
    drugs = [entity(f"drug {i}") for i in range(LIMIT + 30)]
    store = Store.in_memory([reading(IMATINIB, [said(IMATINIB, Predicate.INTERACTS_WITH, drug) for drug in drugs])])
    nodes = _payload(view(store))["nodes"]
    assert len(nodes) == LIMIT
    assert IMATINIB.id in {node["id"] for node in nodes}


def test_unknown_names_and_empty_graphs_have_a_page() -> None:
    """An empty graph is an empty page; unknown names are left out."""
    assert _payload(view(Store.in_memory([])))["nodes"] == []
    assert _payload(view(Store.in_memory([imatinib()]), ("foobar", "warfarin"), depth=0))["nodes"][0]["label"] == "warfarin"


def test_every_kind_has_its_look() -> None:
    """Each kind of entity and each predicate has a label, colours for both schemes and a shape or dash of its own."""
    assert set(NODE_KINDS) == set(Kind)
    assert set(EDGE_KINDS) == set(PREDICATES)
