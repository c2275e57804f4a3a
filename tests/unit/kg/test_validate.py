"""What the shapes find, and that both engines find the same."""

from __future__ import annotations

import re

import pytest

from kg.rdf import graph_iri, to_nquads
from kg.store import Store
from kg.validate import Violation, by_native, by_pyshacl, validate, violations
from tests.readings import IMATINIB, WARFARIN, entity, imatinib, reading

RX = "https://w3id.org/rxloom/ontology#"
GRAPH = graph_iri("imatinib.md")

DEFECTS = {
    "no evidence": (rf"[^\n]* <{RX}hasEvidence> [^\n]*\n", "", "Claim", "needs at least one evidence span"),
    "confidence": (r'"0\.9"', '"1.9"', "Claim", "one confidence, from 0 to 1"),
    "predicate": (rf"predicate> <{RX}inhibits>", f"predicate> <{RX}cures>", "Claim", "one predicate, from the list"),
    "no label": (r'[^\n]*prefLabel> "warfarin"@en[^\n]*\n', "", "Entity", "needs a preferred label"),
    "two kinds": (rf"(<[^>]*/warfarin> <[^>]*type>) <{RX}Drug> ([^\n]*\n)", rf"\1 <{RX}Drug> \2\1 <{RX}Food> \2", "Entity", "of one kind"),
    "no words": (r"[^\n]*oa#exact[^\n]*\n", "", "Selector", "holds the exact words"),
    "offsets": (r'oa#end> "\d+"', 'oa#end> "0"', "Selector", "before its end"),
    "no claim": (rf"[^\n]*<{RX}supportedBy>[^\n]*\n", "", "StatedInteraction", "needs a claim with words behind it"),
    "mechanism": (r"vocab/EnzymeInhibition", "vocab/Magic", "Interaction", "one mechanism"),
    "hash": (r"sha256:", "md5:", "Monograph", "hash of its bytes"),
    "a class inhibits": (r"<[^>]*/statin> <[^>]*interactsWith>", f"<https://w3id.org/rxloom/id/class/statin> <{RX}inhibits>", "", ""),
}


def spoiled(defect: str) -> bytes:
    pattern, replacement, *_ = DEFECTS[defect]
    text, number = re.subn(pattern, replacement, to_nquads(imatinib()).decode())
    assert number or defect == "a class inhibits"
    return text.encode()


def as_triples(nquads: bytes) -> bytes:
    return nquads.replace(f" <{GRAPH}> .\n".encode(), b" .\n")


def test_a_sound_document_has_no_violation() -> None:
    """What the converter writes breaks no shape, for a document and for a store with its predictions."""
    assert violations(to_nquads(imatinib()), GRAPH) == ()
    assert validate(Store.in_memory([imatinib()]).native) == ()


@pytest.mark.parametrize("defect", sorted(set(DEFECTS) - {"a class inhibits"}))
def test_a_defect_is_found(defect: str) -> None:
    """Each defect breaks the shape that is there for it, and the message says so."""
    *_, shape, message = DEFECTS[defect]
    found = violations(spoiled(defect), GRAPH)
    assert any(v.shape.endswith(f"#{shape}") and message in v.message for v in found), found


def test_a_class_that_inhibits_is_found() -> None:
    """An edge that only a named substance may have, drawn from a class, is a violation."""
    edge = f"<https://w3id.org/rxloom/id/class/statin> <{RX}inhibits> <https://w3id.org/rxloom/id/protein/CYP3A4> <{GRAPH}> .\n"
    (found,) = violations(to_nquads(imatinib()) + edge.encode(), GRAPH)
    assert "Only a named substance" in found.message
    assert str(found).startswith("Violation: https://w3id.org/rxloom/id/class/statin: Only")


def test_documents_can_contradict_each_other() -> None:
    """Two documents that name one entity differently are each sound, and together are not."""
    other = entity("Warfarin (drug)")
    renamed = type(other)(id=WARFARIN.id, name=other.name, kind=other.kind)
    store = Store.in_memory([imatinib(), reading(renamed, path="w.md")])
    assert [v.message for v in validate(store.native)] == ["An entity has one preferred label; two documents name it differently."]


@pytest.mark.parametrize("defect", sorted(DEFECTS))
def test_both_engines_find_the_same(defect: str) -> None:
    """The native engine agrees with pyshacl on every defect."""

    def essence(found: tuple[Violation, ...]) -> set[tuple[str, str, str, str]]:
        return {(v.severity, v.shape, v.node, v.message) for v in found}

    ntriples = as_triples(spoiled(defect))
    assert essence(by_native(ntriples)) == essence(by_pyshacl(ntriples))


def test_a_reading_of_nothing_is_sound() -> None:
    """A document without statements is no violation."""
    assert violations(to_nquads(reading(IMATINIB)), GRAPH) == ()
