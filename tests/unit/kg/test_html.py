"""The page: one file, nothing from outside, every text inert."""

from __future__ import annotations

import base64
import gzip
import hashlib
import re
from html import unescape
from html.parser import HTMLParser

import pytest

from kg.html import GraphPage, draw, view
from kg.model import Kind
from kg.paths import BELONGS
from kg.picture.looks import LINES, NODES
from kg.picture.views import scene
from kg.relations import PREDICATES
from kg.store import Store
from tests.readings import imatinib
from tests.viewing import payload

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


def _digest(text: str | bytes) -> str:
    octets = text.encode() if isinstance(text, str) else text
    return f"'sha256-{base64.b64encode(hashlib.sha256(octets).digest()).decode()}'"


def test_nothing_comes_from_outside(page: str) -> None:
    """No element names a source or a target elsewhere, and the policy forbids it."""
    elements = Elements(page)
    assert not [tag for tag, given in elements.tags if {"src", "href", "action"} & given.keys() and given.get("href") != "#table"]
    (policy,) = [a["content"] or "" for tag, a in elements.tags if tag == "meta" and a.get("http-equiv") == "Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    assert "http" not in policy


def test_only_the_pages_own_scripts_may_run(page: str) -> None:
    """The policy allows exactly the page's script and style and the drawing library that is packed in it, by their hashes."""
    held = re.findall(r"<(?:script|style)>(.*?)</(?:script|style)>", page, re.DOTALL)
    packed = re.search(r'<script type="text/plain" id="library">(.*?)</script>', page)
    assert packed
    digests = {_digest(text) for text in held} | {_digest(gzip.decompress(base64.b64decode(packed[1])))}
    assert set(re.findall(r"'sha256-[^']+'", unescape(page[:3000]))) == digests
    assert len(held) == 2


def test_the_same_graph_gives_the_same_page(page: str) -> None:
    """No clock, no chance, no order of sets."""
    assert view(Store.in_memory([imatinib()]), ("imatinib",)) == page


def test_the_head_counts_what_is_drawn() -> None:
    """Entities and relations below the title are those drawn at first; what waits or stands beside a line is said apart."""
    found = scene(Store.in_memory([imatinib()]), ("ketoconazole",))
    html = draw(found)
    waiting = {node.id for node in found.nodes if node.in_reserve}
    drawn = [line for line in found.lines if not line.ends & waiting and line.key not in found.beside]
    assert waiting
    head = f"{len(found.nodes) - len(waiting)} entities, {len(drawn)} relations; "
    held = f"{len(waiting)} entities and {len(found.lines) - len(drawn)} relations more in the page"
    assert f"<p>{head}{held}</p>" in html


def test_the_page_says_what_it_is_without_scripts(page: str) -> None:
    """Whoever has no scripts reads what the picture holds and which commands say the same."""
    words = re.search(r"<noscript>(.*?)</noscript>", page, re.DOTALL)
    assert words
    assert "imatinib" in words[1]
    assert "rxloom show" in words[1]


def test_the_model_is_that_of_pyvis(page: str) -> None:
    """Nodes and edges are pyvis' own, so that what works on its networks works on this one."""
    made = GraphPage(scene(Store.in_memory([imatinib()]), ("imatinib",)))
    assert made.num_nodes() == len(payload(page)["nodes"])
    assert made.num_edges() == len(payload(page)["edges"])
    assert made.get_node("drug/imatinib")["label"] == "imatinib"


def test_a_small_picture_is_a_small_file(page: str) -> None:
    """The page is little more than the drawing library."""
    assert len(page.encode()) < 320_000


def test_an_empty_graph_has_a_page() -> None:
    """An empty graph is an empty picture; unknown names are left out."""
    assert payload(view(Store.in_memory([])))["nodes"] == []
    nodes = payload(view(Store.in_memory([imatinib()]), ("foobar", "warfarin")))["nodes"]
    assert [node["label"] for node in nodes if node.get("focus")] == ["warfarin"]


def test_every_kind_has_its_look() -> None:
    """Each kind of entity and each relation has a label, colours for both papers and a shape or dash of its own."""
    assert set(NODES) == set(Kind)
    assert set(LINES) == {*PREDICATES, BELONGS}
    assert len({(look.shape, look.light) for look in NODES.values()}) == len(Kind)


def test_hostile_text_is_inert() -> None:
    """Markup in a name, a sentence, a path or the title makes no element, and comes through whole."""
    store = hostile_store()
    page = draw(scene(store, ("a",)))
    elements = Elements(page)
    assert [tag for tag, _ in elements.tags].count("script") == 3
    assert not [tag for tag, _ in elements.tags if tag in {"img", "b"}]
    data = payload(page)
    assert HOSTILE in [node["label"] for node in data["nodes"]]
    assert HOSTILE in [path for path, _ in data["documents"]]
    assert HOSTILE in [sentence[0] for sentence in data["sentences"]]
    assert draw(scene(store, (HOSTILE,))).count("<script") == 3


def hostile_store() -> Store:
    """A store in which every text is hostile."""
    from kg.model import Predicate
    from tests.readings import entity, reading, said

    one, other = entity("a"), entity(HOSTILE)
    statement = said(one, Predicate.INTERACTS_WITH, other, document=HOSTILE, section=HOSTILE, text=HOSTILE)
    return Store.in_memory([reading(one, [statement], path=HOSTILE)])
