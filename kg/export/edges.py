"""Claims, predictions and names of groups → edges in the words of Biolink, each with all that stands behind it counted together."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from kg import network, relations
from kg.export import biolink
from kg.export.biolink import phrase
from kg.hashes import digest
from kg.model import Direction, Effect, Kind, On, Predicate, Quantity
from kg.names import claim_iri
from kg.rdf import monograph_iri
from kg.rdf.interactions import property_of
from kg.store.select import select
from kg.vocab import ONTOLOGY

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kg.export.biolink import Level, Phrase
    from kg.model import Statement
    from kg.relations import Edge
    from kg.store import Store

    Kinds = Mapping[str, Kind]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Key:
    """What makes an edge the same edge: its ends, its words in Biolink, whether it is denied, how it is known."""

    subject: str
    object: str
    phrase: Phrase
    level: Level
    original: str
    negated: bool = False

    @property
    def hash(self) -> str:
        """32 hex digits, the same on every run."""
        said = self.phrase
        qualifiers = (said.qualified_predicate, said.object_aspect_qualifier, said.object_direction_qualifier)
        return digest(self.subject, said.predicate, *qualifiers, self.object, str(self.negated), *self.level, self.original)


@dataclass(slots=True, kw_only=True)
class Behind:
    """What stands behind an edge; it grows as claims come in. `quote` is the surest sentence with its confidence."""

    claims: set[str] = field(default_factory=set)
    documents: set[str] = field(default_factory=set)
    spans: int = 0
    hedged: int = 0
    quote: tuple[float, str] | None = None
    words: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))


_UP: Final = Effect(on=On.OBJECT, quantity=Quantity.EXPOSURE, direction=Direction.INCREASE)
_DOWN: Final = Effect(on=On.OBJECT, quantity=Quantity.EXPOSURE, direction=Direction.DECREASE)
_DERIVED: Final = {
    relations.RAISES: (Predicate.INTERACTS_WITH, _UP, relations.RAISES),
    relations.LOWERS: (Predicate.INTERACTS_WITH, _DOWN, relations.LOWERS),
    relations.INTERACTS: (Predicate.INTERACTS_WITH, None, relations.INTERACTS),
    relations.SUBGROUP: (Predicate.MEMBER_OF, None, relations.SUBGROUP),
    relations.GROUP_INHIBITS: (Predicate.INHIBITS, None, "groupAction"),
    relations.GROUP_INDUCES: (Predicate.INDUCES, None, "groupAction"),
    relations.GROUP_SUBSTRATE: (Predicate.SUBSTRATE_OF, None, "groupAction"),
}
"""Edges of the network that no claim says as they stand: the statement that each amounts to, and the property in the graph."""

_INGREDIENTS: Final = (
    "SELECT ?product ?part ?document WHERE { ?product rx:hasIngredient ?part OPTIONAL { ?document dcterms:subject ?product } }"
)


def edges(store: Store, kinds: Kinds) -> list[tuple[Key, Behind]]:
    """Every edge between entities of these kinds, sorted."""
    found: dict[Key, Behind] = defaultdict(Behind)
    for statement in store.statements():
        if statement.subject.id in kinds and statement.object.id in kinds:
            _add_claim(found[_key_of(statement, kinds)], statement)
    for edge in network.edges_of(network.from_store(store)):
        if edge.is_predicted or not edge.claims:
            _add_derived(found[_derived_key(edge, kinds)], edge)
    for key, document in _ingredients(store, kinds):
        found[key].documents |= {document} if document else set()
    return sorted(found.items(), key=lambda item: item[0])


def _key_of(statement: Statement, kinds: Kinds) -> Key:
    subject, target = statement.subject.id, statement.object.id
    said = phrase(statement.predicate, kinds[subject], kinds[target], statement.effect)
    original = _original(property_of(statement).removeprefix(ONTOLOGY))
    return _key(subject, target, said, biolink.STATED, original, negated=statement.negated)


def _derived_key(edge: Edge, kinds: Kinds) -> Key:
    predicate, effect, name = _DERIVED[edge.predicate]
    said = phrase(predicate, kinds[edge.subject], kinds[edge.object], effect)
    return _key(edge.subject, edge.object, said, biolink.PREDICTED if edge.is_predicted else biolink.BY_NAME, _original(name))


def _key(subject: str, target: str, said: Phrase, level: Level, original: str, *, negated: bool = False) -> Key:  # noqa: PLR0913 - an edge
    first, second = (target, subject) if said.is_turned or (said.is_symmetric and target < subject) else (subject, target)
    # Turned or not as the text had it, the edge is the same now.
    return Key(subject=first, object=second, phrase=replace(said, is_turned=False), level=level, original=original, negated=negated)


def _original(name: str) -> str:
    return f"rx:{name}"


def _add_claim(behind: Behind, statement: Statement) -> None:
    quote = (statement.confidence, statement.evidence[0].sentence)
    behind.claims.add(claim_iri(statement.key))
    behind.documents.add(monograph_iri(statement.document))
    behind.spans += len(statement.evidence)
    behind.hedged += statement.hedged
    behind.quote = max(behind.quote or quote, quote)
    effect, words = statement.effect, behind.words
    for column in ("strength", "contribution", "scope", "setting"):
        if word := getattr(statement, column):
            words[column].add(str(word))
    words["management"].update(map(str, statement.management))
    words["via"].update(e.id for e in statement.via)
    if effect and effect.quantity is Quantity.RISK:
        words["risk"].add(str(effect.direction))
    if effect and effect.outcome:
        words["outcome"].add(effect.outcome)


def _add_derived(behind: Behind, edge: Edge) -> None:
    behind.claims.update(map(claim_iri, edge.claims))
    behind.spans = len(behind.claims)
    behind.words["rule"].update(edge.rules)
    behind.words["via"].update(edge.via)
    if edge.strength:
        behind.words["strength"].add(str(edge.strength))


def _ingredients(store: Store, kinds: Kinds) -> Iterator[tuple[Key, str | None]]:
    said = biolink.PART
    for product, part, document in select(store, _INGREDIENTS):
        if product in kinds and part in kinds:
            yield _key(str(product), str(part), said, biolink.STATED, _original("hasIngredient")), document
