"""Reading → quads of the graph; `from_quads` is the way back.

One document makes one named graph. It holds the document, its entities, each statement as a claim with its evidence, and
what follows from the claims at once (`kg.rdf.interactions`). Synonyms are the same in every document and stand in the graph of
names. `from_quads(to_quads(reading)) == canonical(reading)`, always.
"""

from __future__ import annotations

import re
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from rdflib import Literal, URIRef

from kg.errors import BadStatement
from kg.hashes import digest
from kg.names import claim_iri, entities_of, slug, wider
from kg.rdf import record, terms
from kg.rdf.interactions import implied, property_of
from kg.rdf.readback import canonical, from_quads, usual_mention
from kg.rdf.terms import DCTERMS, OA, RDF_TYPE, RX, RXV, SKOS, XSD
from kg.vocab import GRAPH, ID, LEXICON

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rdflib.term import Node

    from kg.model import Document, Effect, Entity, Evidence, Reading, Statement
    from kg.rdf.interactions import Triple
    from kg.rdf.readback import Quad

__all__ = [
    "FORMAT",
    "canonical",
    "document_slug",
    "from_quads",
    "graph_iri",
    "monograph_iri",
    "names_to_nquads",
    "nquads",
    "to_nquads",
    "to_quads",
]

FORMAT: Final = "2"
"""Changes whenever the same reading gives other quads; part of what makes a stored document out of date."""

_SHORT: Final = 12
"""How many digits keep apart documents and their versions."""

_TRUE: Final = Literal("true", datatype=XSD.boolean, normalize=False)
_DATE_TIME: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d*[1-9])?Z")
_BAD_IRI: Final = re.compile(r'[\x00-\x20<>"{}|^`\\]')
_PLAIN_PATH: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*\.md")
_ESCAPES: Final = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r"})

_WORDS: Final = (
    ("strength", RX.strength, terms.STRENGTHS),
    ("contribution", RX.contribution, terms.CONTRIBUTIONS),
    ("scope", RX.memberScope, terms.SCOPES),
    ("setting", RX.setting, terms.SETTINGS),
    ("administration", RX.administration, terms.MEALS),
)
"""The fields of a statement that hold one word of a closed list or nothing: field, property, words."""


def graph_iri(document: str) -> str:
    """The IRI of the named graph that holds one document."""
    return f"{GRAPH}monograph/{document_slug(document)}"


def monograph_iri(document: str) -> str:
    """The IRI of a document.

    >>> monograph_iri("compositions/simvastatin.md")
    'https://w3id.org/rxloom/id/monograph/compositions/simvastatin'
    """
    return f"{ID}monograph/{document_slug(document)}"


def document_slug(document: str) -> str:
    """The name of a document inside IRIs; where slugging loses something, a hash keeps two paths apart."""
    if _PLAIN_PATH.fullmatch(document):
        return document.removesuffix(".md")
    return f"{slug(document.removesuffix('.md'))}~{digest(document, length=_SHORT)}"


def to_nquads(reading: Reading) -> bytes:
    """The document's graph as sorted N-Quads: the same bytes for the same statements in any order."""
    graph = URIRef(graph_iri(reading.document.path))
    return nquads((s, p, o, graph) for s, p, o in _triples(reading))


def names_to_nquads(reading: Reading) -> bytes:
    """What the document adds to the graph of names, as sorted N-Quads."""
    return nquads(_names(reading))


def nquads(quads: Iterable[Quad]) -> bytes:
    """Some quads as sorted N-Quads, each once."""
    return "".join(sorted({f"<{s}> <{p}> {_term(o)} <{g}> .\n" for s, p, o, g in quads})).encode()


def to_quads(reading: Reading) -> Iterator[Quad]:
    """Every quad of the document's graph and of its names; a quad that two statements share comes more than once."""
    graph = URIRef(graph_iri(reading.document.path))
    for s, p, o in _triples(reading):
        yield s, p, o, graph
    yield from _names(reading)


def _names(reading: Reading) -> Iterator[Quad]:
    for entity in sorted(entities_of(reading), key=lambda e: e.id):
        for synonym in entity.synonyms:
            yield URIRef(entity.id), SKOS.altLabel, Literal(synonym, lang="en"), URIRef(LEXICON)


def _triples(reading: Reading) -> Iterator[Triple]:
    document = reading.document
    claims = {s.key: URIRef(claim_iri(s.key)) for s in reading.statements}
    if len(claims) != len(reading.statements):
        msg = f"{document.path}: two statements say the same thing of the same pair; merge their evidence into one statement"
        raise BadStatement(msg)
    for entity in entities_of(reading):
        yield from _entity(entity)
    yield from _document(document)
    for statement in reading.statements:
        yield from _claim(statement, claims[statement.key], document)
    yield from implied(reading.statements, claims)


def _document(document: Document) -> Iterator[Triple]:
    node, about = URIRef(monograph_iri(document.path)), URIRef(document.about.id)
    yield node, RDF_TYPE, RX.Monograph
    yield node, DCTERMS.title, Literal(document.title)
    yield node, DCTERMS.identifier, Literal(f"sha256:{document.sha256}")
    yield node, DCTERMS.subject, about
    yield node, RX.path, Literal(document.path)
    if document.modified is not None:
        datatype = XSD.dateTime if _is_date_time(document.modified) else None
        yield node, DCTERMS.modified, Literal(document.modified, datatype=datatype, normalize=False)
    for ingredient in document.ingredients:
        yield about, RX.hasIngredient, URIRef(ingredient.id)


def _entity(entity: Entity) -> Iterator[Triple]:
    if _BAD_IRI.search(entity.id):
        msg = f"not an IRI: {entity.id!r}, the id of {entity.name!r}; mint ids with kg.names.iri"
        raise BadStatement(msg)
    node = URIRef(entity.id)
    yield node, RDF_TYPE, terms.CLASSES[entity.kind]
    yield node, SKOS.prefLabel, Literal(entity.name, lang="en")
    for role in entity.roles if len(entity.roles) == 1 else ():
        yield node, RX.groupAction, terms.ACTIONS[role.action]
        yield node, RX.groupTarget, URIRef(role.target.id)
        if role.strength:
            yield node, RX.groupMinStrength, terms.STRENGTHS[role.strength]
    for group in wider(entity):
        yield node, RX.subgroupOf, URIRef(group.id)


def _claim(statement: Statement, node: URIRef, document: Document) -> Iterator[Triple]:
    yield node, RDF_TYPE, RX.Claim
    yield node, RX.statedIn, URIRef(monograph_iri(document.path))
    yield node, RX.subject, URIRef(statement.subject.id)
    yield node, RX.predicate, property_of(statement)
    yield node, RX.object, URIRef(statement.object.id)
    yield from _mentions(statement, node, document)
    yield node, RX.confidence, _decimal(statement.confidence)
    yield from _qualifiers(statement, node)
    if statement.effect:
        yield from _effect(statement.effect, node)
    for evidence in statement.evidence:
        span = _span_iri(document, evidence)
        yield node, RX.hasEvidence, span
        yield from _span(evidence, span, document)


def _mentions(statement: Statement, node: URIRef, document: Document) -> Iterator[Triple]:
    """The words of the source where they are not those that anybody would expect."""
    if statement.subject_mention != usual_mention(statement.subject, document):
        yield node, RX.subjectMention, Literal(statement.subject_mention)
    if statement.object_mention != usual_mention(statement.object, document):
        yield node, RX.objectMention, Literal(statement.object_mention)


def _qualifiers(statement: Statement, node: URIRef) -> Iterator[Triple]:
    if statement.negated:
        yield node, RX.negated, _TRUE
    if statement.hedged:
        yield node, RX.certainty, RXV.Hedged
    if statement.activates:
        yield node, RX.activating, _TRUE
    for field, prop, words in _WORDS:
        word = getattr(statement, field)
        if word is not None:
            yield node, prop, words[word]
    for action in statement.management:
        yield node, RX.recommendedAction, terms.ADVICE[action]
    for protein in statement.via:
        yield node, RX.viaProtein, URIRef(protein.id)
    yield from ((node, prop, words) for prop, words in record.in_words(statement))
    if statement.significance is not None:
        yield node, RX.significanceWords, Literal(statement.significance)
    if significance := record.significance_of(statement.significance):
        yield node, RX.clinicalSignificance, significance


def _effect(effect: Effect, node: URIRef) -> Iterator[Triple]:
    yield node, RX.effectOn, terms.AFFECTED[effect.on]
    yield node, RX.effectQuantity, terms.QUANTITIES[effect.quantity]
    yield node, RX.effectDirection, terms.DIRECTIONS[effect.direction]
    if effect.outcome is not None:
        yield node, RX.outcome, Literal(effect.outcome)
    if effect.auc_ratio is not None:
        yield node, RX.aucRatio, _decimal(effect.auc_ratio)


def _span(evidence: Evidence, node: URIRef, document: Document) -> Iterator[Triple]:
    monograph = monograph_iri(document.path)
    section = URIRef(f"{monograph}#{quote(evidence.section, safe='')}")
    selector = URIRef(f"{_source_iri(document)}/{evidence.start}-{evidence.end}")
    yield node, RDF_TYPE, RX.EvidenceSpan
    yield node, OA.hasSource, URIRef(monograph)
    yield node, RX.rule, Literal(evidence.rule)
    yield node, RX.inSection, section
    yield node, OA.hasSelector, selector
    yield section, DCTERMS.title, Literal(evidence.section)
    yield selector, RDF_TYPE, OA.TextPositionSelector
    yield selector, RDF_TYPE, OA.TextQuoteSelector
    yield selector, OA.exact, Literal(evidence.text)
    yield selector, OA.start, Literal(str(evidence.start), datatype=XSD.integer, normalize=False)
    yield selector, OA.end, Literal(str(evidence.end), datatype=XSD.integer, normalize=False)
    if evidence.plain is not None:
        yield selector, RX.plainText, Literal(evidence.plain)


def _source_iri(document: Document) -> str:
    return f"{ID}evidence/{digest(document.path, document.sha256, length=_SHORT)}"


def _span_iri(document: Document, evidence: Evidence) -> URIRef:
    return URIRef(f"{_source_iri(document)}/{evidence.start}-{evidence.end}/{quote(evidence.rule, safe='')}")


def _term(node: Node) -> str:
    if not isinstance(node, Literal):
        return f"<{node}>"
    text = f'"{node.translate(_ESCAPES)}"'
    if node.language:
        return f"{text}@{node.language}"
    return f"{text}^^<{node.datatype}>" if node.datatype else text


def _is_date_time(text: str) -> bool:
    """Whether the text is an `xsd:dateTime` in the one form that no store rewrites; any other words are kept as they are."""
    if not _DATE_TIME.fullmatch(text):
        return False
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def _decimal(number: float) -> Literal:
    """The shortest decimal that reads back as the same number."""
    return Literal(format(Decimal(repr(number)), "f"), datatype=XSD.decimal, normalize=False)
