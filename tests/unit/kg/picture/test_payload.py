"""What the page is given: sentences once, each line with its surest sentences, advice as stated and never invented."""

from __future__ import annotations

from typing import Any

import pytest

from kg.html import view
from kg.model import Management, Predicate, Strength
from kg.picture.payload import remark
from kg.store import Store
from tests.readings import CYP3A4, IMATINIB, KETOCONAZOLE, WARFARIN, exposure, imatinib, reading, said
from tests.viewing import payload


@pytest.fixture(scope="module")
def data() -> dict[str, Any]:
    return payload(view(Store.in_memory([imatinib(again=("FAQ",))]), ("imatinib",)))


def line(data: dict[str, Any], one: str, other: str, **wanted: str) -> dict[str, Any]:
    """The only line between two that says and is as wanted."""
    (found,) = [
        edge
        for edge in data["edges"]
        if {edge["from"], edge["to"]} == {one, other} and all(edge[key] == value for key, value in wanted.items())
    ]
    return dict(found)


def test_a_line_leads_to_its_sentence(data: dict[str, Any]) -> None:
    """Sentence, marked words, document with its date, section, rule and confidence stand behind a line."""
    edge = line(data, "drug/imatinib", "drug/warfarin")
    place, marked, rule, confidence, _ = edge["quotes"][0]
    text, document, section, start, end = data["sentences"][place]
    assert text == "imatinib interacts_with warfarin."
    assert [text[a:b] for a, b in zip(marked[::2], marked[1::2], strict=True)] == ["imatinib", "warfarin"]
    assert data["documents"][document] == ["imatinib.md", "2025-01-02T03:04:05Z"]
    assert (data["rules"][rule], confidence) == ("test.rule", 0.9)
    assert data["sections"][section] in {"Drug Interactions", "FAQ"}
    assert len(edge["quotes"]) == 2
    assert end - start == len(text)


def test_a_sentence_stands_once(data: dict[str, Any]) -> None:
    """Many lines may point to one sentence; none is written twice."""
    assert len(data["sentences"]) == len({tuple(sentence) for sentence in data["sentences"]})
    assert all(quote[0] < len(data["sentences"]) for edge in data["edges"] for quote in edge["quotes"])


def test_advice_is_counted_and_not_invented(data: dict[str, Any]) -> None:
    """Advice stands on the line that a document advises on; a line without any has none."""
    assert line(data, "drug/imatinib", "food/grapefruit-juice", status="stated")["advice"] == [["avoid the combination", 1]]
    assert "advice" not in line(data, "drug/imatinib", "drug/warfarin")
    assert not [edge for edge in data["edges"] if "advice" in edge and edge["status"] == "predicted"]


def test_what_is_predicted_points_to_its_premises(data: dict[str, Any]) -> None:
    """A predicted line has no sentence of its own, but lines that have."""
    edge = line(data, "drug/imatinib", "drug/ketoconazole", status="predicted")
    known = {edge["id"]: edge for edge in data["edges"]}
    assert edge["quotes"] == []
    assert edge["derived"] == ["R1-enzyme", "R2-group-expansion"]
    assert edge["via"] == ["CYP3A4"]
    assert any(known[premise]["quotes"] for premise in edge["premises"])
    assert edge["beside"] is True


def test_only_the_surest_sentences_are_kept_and_the_rest_is_counted() -> None:
    """Of many documents a few speak for the line, and it says in how many it stands and how many places more there are."""
    documents = [
        reading(IMATINIB, [said(IMATINIB, Predicate.INTERACTS_WITH, WARFARIN, document=f"{i}.md", confidence=i / 10)], path=f"{i}.md")
        for i in range(1, 10)
    ]
    (edge,) = payload(view(Store.in_memory(documents), ("imatinib",)))["edges"]
    assert (edge["told"], len(edge["quotes"]), edge["more"]) == (9, 6, 3)
    assert edge["quotes"][0][3] == 0.9


def test_a_remark_says_what_the_document_adds() -> None:
    """Effect, advice and doubt come in the document's terms; a plain statement needs no remark."""
    effect = exposure(outcome="toxicity")
    full = said(IMATINIB, Predicate.INTERACTS_WITH, KETOCONAZOLE, effect=effect, management=(Management.MONITOR,), hedged=True)
    assert remark(full) == "exposure to imatinib raised (toxicity) · monitor · hedged"
    assert remark(said(IMATINIB, Predicate.INTERACTS_WITH, WARFARIN)) == ""


def test_lines_between_the_same_two_bend_apart(data: dict[str, Any]) -> None:
    """The first is straight, each further one bends more; what is not drawn bends nothing."""
    drawn = [edge for edge in data["edges"] if not edge.get("beside")]
    pairs: dict[frozenset[str], list[int]] = {}
    for edge in drawn:
        pairs.setdefault(frozenset((edge["from"], edge["to"])), []).append(edge.get("bend", 0))
    assert all(bends == list(range(len(bends))) for bends in pairs.values())


def test_a_strong_line_shows_first_who_says_so() -> None:
    """Where one document calls an inhibitor strong and surer ones do not, the line is strong, and the first sentence says it."""
    strengths = {"a.md": None, "b.md": Strength.WEAK, "c.md": Strength.STRONG, "d.md": None}
    documents = [
        reading(
            IMATINIB,
            [said(IMATINIB, Predicate.INHIBITS, CYP3A4, document=path, strength=strength, confidence=0.8 if strength else 0.9)],
            path=path,
        )
        for path, strength in strengths.items()
    ]
    data = payload(view(Store.in_memory(documents), ("imatinib",)))
    edge = line(data, "drug/imatinib", "protein/CYP3A4")
    assert edge["strength"] == "strong"
    assert [data["documents"][data["sentences"][quote[0]][1]][0] for quote in edge["quotes"]] == ["c.md", "b.md", "a.md", "d.md"]
