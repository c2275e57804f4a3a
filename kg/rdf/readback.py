"""Quads → Reading: what `kg.rdf` writes of one document, read back."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from rdflib import URIRef

from kg.errors import BadStatement
from kg.model import Document, Effect, Entity, Evidence, Kind, Reading, Role, Statement
from kg.rdf import terms
from kg.rdf.terms import DCTERMS, OA, RDF_TYPE, RX, SKOS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from enum import StrEnum

    from rdflib.term import Node

    Word = TypeVar("Word", bound=StrEnum)

Quad = tuple[URIRef, URIRef, "Node", URIRef]


def from_quads(quads: Iterable[Quad]) -> Reading:
    """Undo `kg.rdf.to_quads`. The quads must be those of one document."""
    nodes = _Nodes(quads)
    document = _document_from(nodes)
    statements = (_statement_from(nodes, claim, document) for claim in nodes.subjects(RDF_TYPE, RX.Claim))
    return Reading(document=document, statements=tuple(sorted(statements, key=lambda s: s.key)))


def canonical(reading: Reading) -> Reading:
    """The reading as the graph gives it back: a graph is a set, so each tuple comes sorted and free of doubles."""
    document = replace(reading.document, about=_tidy(reading.document.about), ingredients=_tidied(reading.document.ingredients))
    statements = (
        replace(
            s,
            subject=_tidy(s.subject),
            object=_tidy(s.object),
            via=_tidied(s.via),
            modifying_factors=tuple(sorted(set(s.modifying_factors))),
            evidence=tuple(sorted(set(s.evidence), key=lambda e: e.rank)),
        )
        for s in reading.statements
    )
    return Reading(document=document, statements=tuple(sorted(statements, key=lambda s: s.key)))


def usual_mention(entity: Entity, document: Document) -> str:
    """How a document names an entity unless it is said otherwise: its own drug by its title, all else by the preferred name."""
    return document.title if entity.id == document.about.id else entity.name


def _tidied(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    return tuple(sorted({_tidy(e) for e in entities}, key=lambda e: e.id))


def _tidy(entity: Entity) -> Entity:
    roles = (replace(role, target=_tidy(role.target)) for role in entity.roles)
    return replace(entity, synonyms=tuple(sorted(set(entity.synonyms))), roles=tuple(sorted(roles, key=_role_order)))


def _role_order(role: Role) -> tuple[str, str, str]:
    return role.action, role.target.id, role.strength or ""


class _Nodes:
    """Quads by subject and property."""

    def __init__(self, quads: Iterable[Quad]) -> None:
        self._objects: Mapping[Node, Mapping[Node, set[Node]]] = defaultdict(lambda: defaultdict(set))
        for s, p, o, _ in quads:
            self._objects[s][p].add(o)

    def subjects(self, prop: URIRef, value: Node) -> list[Node]:
        """The nodes that have this value."""
        return sorted((s for s, properties in self._objects.items() if value in properties.get(prop, ())), key=str)

    def all(self, node: Node, prop: URIRef) -> list[Node]:
        """The values of a property, sorted; none is an answer."""
        return sorted(self._objects[node].get(prop, ()), key=str)

    def one(self, node: Node, prop: URIRef) -> Node:
        """The first value of a property that must have one."""
        values = self.all(node, prop)
        if not values:
            msg = f"<{node}> has no <{prop}>; the graph was not written by rxloom, or is incomplete"
            raise BadStatement(msg)
        return values[0]

    def text(self, node: Node, prop: URIRef) -> str | None:
        """The first value of a property as text, or None."""
        values = self.all(node, prop)
        return str(values[0]) if values else None

    def word(self, node: Node, prop: URIRef, words: Mapping[Word, URIRef]) -> Word | None:
        """The model's word for the first value of a property, or None."""
        values = self.all(node, prop)
        return next((word for word, value in words.items() if values and value == values[0]), None)


def _document_from(nodes: _Nodes) -> Document:
    monographs = nodes.subjects(RDF_TYPE, RX.Monograph)
    if len(monographs) != 1:
        msg = f"a reading is one document, got {len(monographs)}; pass the quads of one named graph"
        raise BadStatement(msg)
    node = monographs[0]
    about = nodes.one(node, DCTERMS.subject)
    return Document(
        path=str(nodes.one(node, RX.path)),
        sha256=str(nodes.one(node, DCTERMS.identifier)).removeprefix("sha256:"),
        title=str(nodes.one(node, DCTERMS.title)),
        about=_entity_from(nodes, about),
        modified=nodes.text(node, DCTERMS.modified),
        ingredients=tuple(_entity_from(nodes, n) for n in nodes.all(about, RX.hasIngredient)),
    )


def _entity_from(nodes: _Nodes, node: Node) -> Entity:
    kind = nodes.word(node, RDF_TYPE, terms.CLASSES)
    if kind is None:
        msg = f"<{node}> has no type; the graph was not written by rxloom, or is incomplete"
        raise BadStatement(msg)
    return Entity(
        id=str(node),
        name=str(nodes.one(node, SKOS.prefLabel)),
        kind=kind,
        synonyms=tuple(str(label) for label in nodes.all(node, SKOS.altLabel)),
        roles=tuple(_roles_from(nodes, node)) if kind is Kind.ROLE_GROUP else (),
    )


def _roles_from(nodes: _Nodes, node: Node) -> list[Role]:
    """The role of the group itself, or those of the groups that it is part of."""
    action = nodes.word(node, RX.groupAction, terms.ACTIONS)
    if action is None:
        return sorted((role for wider in nodes.all(node, RX.subgroupOf) for role in _roles_from(nodes, wider)), key=_role_order)
    target = _entity_from(nodes, nodes.one(node, RX.groupTarget))
    return [Role(action=action, target=target, strength=nodes.word(node, RX.groupMinStrength, terms.STRENGTHS))]


def _statement_from(nodes: _Nodes, node: Node, document: Document) -> Statement:
    subject, target = (_entity_from(nodes, nodes.one(node, prop)) for prop in (RX.subject, RX.object))
    advice = nodes.all(node, RX.recommendedAction)
    return Statement(
        document=document.path,
        subject=subject,
        subject_mention=_mention_from(nodes, node, RX.subjectMention, usual_mention(subject, document)),
        predicate=terms.PREDICATES[URIRef(str(nodes.one(node, RX.predicate)))],
        object=target,
        object_mention=_mention_from(nodes, node, RX.objectMention, usual_mention(target, document)),
        evidence=tuple(sorted((_evidence_from(nodes, span) for span in nodes.all(node, RX.hasEvidence)), key=lambda e: e.rank)),
        confidence=float(str(nodes.one(node, RX.confidence))),
        negated=bool(nodes.all(node, RX.negated)),
        hedged=bool(nodes.all(node, RX.certainty)),
        activates=bool(nodes.all(node, RX.activating)),
        strength=nodes.word(node, RX.strength, terms.STRENGTHS),
        contribution=nodes.word(node, RX.contribution, terms.CONTRIBUTIONS),
        effect=_effect_from(nodes, node),
        management=tuple(action for action, value in terms.ADVICE.items() if value in advice),
        scope=nodes.word(node, RX.memberScope, terms.SCOPES),
        setting=nodes.word(node, RX.setting, terms.SETTINGS),
        administration=nodes.word(node, RX.administration, terms.MEALS),
        significance=nodes.text(node, RX.significanceWords),
        seriousness=nodes.text(node, RX.seriousness),
        modifying_factors=tuple(str(factor) for factor in nodes.all(node, RX.modifyingFactor)),
        frequency=nodes.text(node, RX.frequency),
        via=tuple(_entity_from(nodes, protein) for protein in nodes.all(node, RX.viaProtein)),
    )


def _mention_from(nodes: _Nodes, node: Node, prop: URIRef, usual: str) -> str:
    words = nodes.text(node, prop)
    return usual if words is None else words


def _effect_from(nodes: _Nodes, node: Node) -> Effect | None:
    on = nodes.word(node, RX.effectOn, terms.AFFECTED)
    quantity = nodes.word(node, RX.effectQuantity, terms.QUANTITIES)
    direction = nodes.word(node, RX.effectDirection, terms.DIRECTIONS)
    if on is None or quantity is None or direction is None:
        return None
    ratio = nodes.text(node, RX.aucRatio)
    return Effect(
        on=on,
        quantity=quantity,
        direction=direction,
        outcome=nodes.text(node, RX.outcome),
        auc_ratio=None if ratio is None else float(ratio),
    )


def _evidence_from(nodes: _Nodes, node: Node) -> Evidence:
    selector = nodes.one(node, OA.hasSelector)
    return Evidence(
        start=int(str(nodes.one(selector, OA.start))),
        end=int(str(nodes.one(selector, OA.end))),
        text=str(nodes.one(selector, OA.exact)),
        section=str(nodes.one(nodes.one(node, RX.inSection), DCTERMS.title)),
        rule=str(nodes.one(node, RX.rule)),
        plain=nodes.text(selector, RX.plainText),
    )
