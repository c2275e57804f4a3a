"""What the graph of one document holds, and what it must not hold."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from rdflib import Literal, URIRef

from kg.errors import BadStatement
from kg.model import Direction, Entity, Kind, On, Predicate, Reading, Role, Strength
from kg.rdf import document_slug, from_quads, graph_iri, monograph_iri, to_quads
from kg.rdf.terms import PROV, RDF_TYPE, RX, RXV, SKOS
from kg.vocab import LEXICON
from tests.readings import (
    CYP3A4,
    IMATINIB,
    KETOCONAZOLE,
    RIFAMPICIN,
    WARFARIN,
    entity,
    exposure,
    group,
    imatinib,
    reading,
    said,
)


def triples(document: Reading) -> set[tuple[str, str, str]]:
    return {(str(s), str(p), str(o)) for s, p, o, _ in to_quads(document)}


def interactions(document: Reading) -> dict[str, set[tuple[str, str]]]:
    found = triples(document)
    nodes = {s for s, p, o in found if p == str(RDF_TYPE) and o == str(RX.StatedInteraction)}
    return {node: {(p, o) for s, p, o in found if s == node} for node in nodes}


def test_one_graph_a_document() -> None:
    """Everything that a document says stands in its own named graph; synonyms, and nothing else, stand in the graph of names."""
    by_graph = {str(g): {p for _, p, _, other in to_quads(imatinib()) if other == g} for *_, g in to_quads(imatinib())}
    assert by_graph.keys() == {graph_iri("imatinib.md"), LEXICON}
    assert by_graph[LEXICON] == {SKOS.altLabel}
    assert SKOS.altLabel not in by_graph[graph_iri("imatinib.md")]


def test_a_denial_yields_no_edge_and_no_interaction() -> None:
    """What the text denies is a claim marked as negated, nothing else."""
    document = reading(IMATINIB, [said(IMATINIB, Predicate.INTERACTS_WITH, WARFARIN, negated=True)])
    found = triples(document)
    assert not interactions(document)
    assert (IMATINIB.id, str(RX.interactsWith), WARFARIN.id) not in found
    assert {o for _, p, o in found if p == str(RX.negated)} == {"true"}


def test_a_group_starts_no_protein_edge() -> None:
    """Only named substances inhibit, induce or are substrates; a role group carries its action as its definition."""
    strong = group(Predicate.INHIBITS, CYP3A4, Strength.STRONG)
    found = triples(reading(IMATINIB, [said(strong, Predicate.INHIBITS, CYP3A4), said(KETOCONAZOLE, Predicate.INHIBITS, CYP3A4)]))
    assert {s for s, p, _ in found if p == str(RX.inhibits)} == {KETOCONAZOLE.id}
    assert {(strong.id, str(RX.groupAction), str(RXV.Inhibition)), (strong.id, str(RX.groupMinStrength), str(RXV.Strong))} <= found


def test_a_strong_group_lies_in_the_wide_one() -> None:
    """Strong CYP3A4 inhibitors are CYP3A4 inhibitors, also where the text never names the wider group."""
    strong, wide = group(Predicate.INHIBITS, CYP3A4, Strength.STRONG), group(Predicate.INHIBITS, CYP3A4)
    found = triples(reading(IMATINIB, [said(IMATINIB, Predicate.INTERACTS_WITH, strong)]))
    assert {(strong.id, str(RX.subgroupOf), wide.id), (wide.id, str(SKOS.prefLabel), "CYP3A4 inhibitor")} <= found


def test_a_dual_group_lies_in_both_single_ones() -> None:
    """A group with two roles is defined by the two groups that it is part of, and comes back with both roles."""
    pgp = entity("P-gp", Kind.TRANSPORTER)
    roles = (
        Role(action=Predicate.INHIBITS, target=CYP3A4, strength=Strength.STRONG),
        Role(action=Predicate.INHIBITS, target=pgp),
    )
    dual = Entity(id="https://w3id.org/rxloom/id/group/dual", name="dual inhibitor", kind=Kind.ROLE_GROUP, roles=roles)
    document = reading(IMATINIB, [said(IMATINIB, Predicate.INTERACTS_WITH, dual)])
    wider = {group(Predicate.INHIBITS, CYP3A4, Strength.STRONG).id, group(Predicate.INHIBITS, pgp).id}
    assert {o for s, p, o in triples(document) if s == dual.id and p == str(RX.subgroupOf)} == wider
    assert from_quads(to_quads(document)).statements[0].object == dual


@pytest.mark.parametrize(("on", "precipitant", "object_drug"), [(On.SUBJECT, WARFARIN, IMATINIB), (On.OBJECT, IMATINIB, WARFARIN)])
def test_whose_exposure_changes_is_the_object_drug(on: On, precipitant: Entity, object_drug: Entity) -> None:
    """The affected party is the object drug, whichever side of the statement it stands on."""
    document = reading(IMATINIB, [said(IMATINIB, Predicate.INTERACTS_WITH, WARFARIN, effect=exposure(on=on))])
    (facts,) = interactions(document).values()
    assert {(str(RX.precipitant), precipitant.id), (str(RX.objectDrug), object_drug.id)} <= facts
    assert (precipitant.id, str(RX.mayIncreaseExposureOf), object_drug.id) in triples(document)


def test_no_direction_is_invented() -> None:
    """An interaction without a stated effect has participants only."""
    (facts,) = interactions(reading(IMATINIB, [said(IMATINIB, Predicate.INTERACTS_WITH, WARFARIN)])).values()
    assert {p for p, _ in facts} == {str(p) for p in (RDF_TYPE, RX.hasParticipant, RX.mechanism, RX.notStated, RX.supportedBy)}
    assert (str(RX.mechanism), str(RXV.MechanismUnstated)) in facts


def test_the_mechanism_is_the_one_stated_of_the_precipitant() -> None:
    """`via` names the protein; what the same document says of the precipitant and that protein names the mechanism."""
    effect = exposure(Direction.DECREASE)
    interaction = said(IMATINIB, Predicate.INTERACTS_WITH, RIFAMPICIN, effect=effect, via=(CYP3A4,))
    (alone,) = interactions(reading(IMATINIB, [interaction])).values()
    (explained,) = interactions(reading(IMATINIB, [interaction, said(RIFAMPICIN, Predicate.INDUCES, CYP3A4)])).values()
    (denied,) = interactions(reading(IMATINIB, [interaction, said(RIFAMPICIN, Predicate.INDUCES, CYP3A4, negated=True)])).values()
    assert (str(RX.mechanism), str(RXV.EnzymeInduction)) in explained
    assert alone == denied
    assert (str(RX.mechanism), str(RXV.MechanismUnstated)) in alone


def test_significance_is_never_concluded() -> None:
    """Only words that say so make an interaction clinically significant; other words are kept as words."""
    counts = {}
    for words in ("clinically significant", "not clinically significant", "minor"):
        found = triples(reading(IMATINIB, [said(IMATINIB, Predicate.INTERACTS_WITH, WARFARIN, significance=words)]))
        counts[words] = Counter(p for _, p, _ in found)[str(RX.clinicalSignificance)]
        assert words in {o for _, p, o in found if p == str(RX.significanceWords)}
    assert counts == {"clinically significant": 2, "not clinically significant": 0, "minor": 0}


def test_a_repeated_pair_is_one_interaction() -> None:
    """One document that states a pair from both sides has one interaction resting on two claims."""
    there, back = said(IMATINIB, Predicate.INTERACTS_WITH, WARFARIN), said(WARFARIN, Predicate.INTERACTS_WITH, IMATINIB)
    (facts,) = interactions(reading(IMATINIB, [there, back])).values()
    assert len({o for p, o in facts if p == str(RX.supportedBy)}) == 2


def test_nothing_is_blank_or_derived() -> None:
    """Whatever a person may cite has an IRI, and a document's graph holds no prediction."""
    quads = list(to_quads(imatinib()))
    assert all(isinstance(term, URIRef | Literal) for quad in quads for term in quad)
    assert not {p for _, p, *_ in quads} & {PROV.wasDerivedFrom, RX.derivedByRule}


def test_doubled_statements_are_refused() -> None:
    """Two statements with one key would melt into one claim, so the document is refused by name."""
    statement = said(IMATINIB, Predicate.INTERACTS_WITH, WARFARIN)
    with pytest.raises(BadStatement, match=r"imatinib\.md: two statements"):
        list(to_quads(reading(IMATINIB, [statement, replace(statement, hedged=True)])))


def test_a_bad_id_is_refused() -> None:
    """An id that is no IRI is refused before it can break the store."""
    with pytest.raises(BadStatement, match="not an IRI"):
        list(to_quads(reading(replace(IMATINIB, id="https://x/a b"))))


def test_reading_back_needs_one_document() -> None:
    """Quads of no document, or of two, are refused."""
    with pytest.raises(BadStatement, match="one document, got 0"):
        from_quads([])
    quads = [*to_quads(reading(IMATINIB, path="a.md")), *to_quads(reading(IMATINIB, path="b.md"))]
    with pytest.raises(BadStatement, match="one document, got 2"):
        from_quads(quads)


@pytest.mark.parametrize(("path", "name"), [("a/simvastatin.md", "a/simvastatin"), ("Warfarin.md", "warfarin~")])
def test_document_names_are_readable(path: str, name: str) -> None:
    """A plain path stays as it is; any other gets a hash that keeps it apart from its look-alikes."""
    assert document_slug(path).startswith(name)
    assert monograph_iri(path).endswith(document_slug(path))
    assert document_slug("Warfarin.md") != document_slug("WARFARIN.md")
