"""One entity as its page shows it: facts under headings, each once with its sentences, the surest first, cut where a page would drown."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kg.answers import Change
from kg.entities import index
from kg.facts import about
from kg.model import On, Predicate, how_urgent
from kg.quotes import Quote, quotes
from kg.show import missing, other_names
from kg.store.select import checked, select
from kg.words import say, say_advice

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kg.entities import Named
    from kg.facts import Prediction
    from kg.model import Statement
    from kg.store import Store

_ACTS_ON: Final = "What {} does to others"
_SUFFERS: Final = "What others do to {}"
_OTHER: Final = "Other interactions"
_DENIED: Final = "Denied"
_PREDICTED: Final = "Predicted by rules, not stated"
_HEADINGS: Final = {
    (Predicate.SUBSTRATE_OF, True): "Handled by",
    (Predicate.SUBSTRATE_OF, False): "Handles",
    (Predicate.INHIBITS, True): "Inhibits",
    (Predicate.INHIBITS, False): "Inhibited by",
    (Predicate.INDUCES, True): "Induces",
    (Predicate.INDUCES, False): "Induced by",
    (Predicate.MEMBER_OF, True): "Member of",
    (Predicate.MEMBER_OF, False): "Members",
    (Predicate.HAS_BRAND, True): "Sold as",
    (Predicate.HAS_BRAND, False): "Brand of",
    (Predicate.SALT_OF, True): "Salt of",
    (Predicate.SALT_OF, False): "Salts",
    (Predicate.TARGETS, True): "Acts on",
    (Predicate.TARGETS, False): "Acted on by",
    (Predicate.INDICATED_FOR, True): "Indicated for",
    (Predicate.INDICATED_FOR, False): "Indication of",
    (Predicate.CONTRAINDICATED_IN, True): "Contraindicated in",
    (Predicate.CONTRAINDICATED_IN, False): "Contraindication of",
}
"""What a statement tells of the entity, as its subject or as its object."""
_ORDER: Final = (_SUFFERS, _ACTS_ON, _OTHER, *_HEADINGS.values(), _DENIED, _PREDICTED)
_QUOTES: Final = 12
"""How many sentences of one fact a page shows."""


_HOMES: Final = """
SELECT DISTINCT ?entity WHERE {
  $node rx:subject|dcterms:subject|^rx:hasEvidence/rx:subject|rx:objectDrug|rx:precipitant|rx:supportedBy/rx:subject ?entity
} ORDER BY ?entity
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One clause about the entity and `other`; `because` are the clauses that a prediction rests on."""

    words: str
    other: Named | None
    advice: tuple[str, ...] = ()
    because: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()
    left_out: int = 0
    """Sentences that are not shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Facts of one kind from the one with this number on; `total` counts those that are not shown too."""

    heading: str
    """With `{}` where the name of the entity comes."""
    facts: tuple[Fact, ...]
    total: int
    start: int = 0

    @property
    def key(self) -> str:
        """The heading as a word for addresses.

        >>> Section(heading="What {} does to others", facts=(), total=0).key
        'what-does-to-others'
        """
        return "-".join(re.findall("[a-z]+", self.heading.lower()))

    @property
    def end(self) -> int:
        """The number of the first fact after those that are shown."""
        return self.start + len(self.facts)

    @property
    def is_predicted(self) -> bool:
        """No document states these."""
        return self.heading == _PREDICTED

    @property
    def is_denied(self) -> bool:
        """Documents deny these."""
        return self.heading == _DENIED


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityPage:
    """One entity with all that is stated and predicted of it."""

    entity: Named
    other_names: tuple[str, ...]
    sections: tuple[Section, ...]
    missing: str = ""

    def part(self, key: str) -> Section | None:
        """The section with this key."""
        return next((section for section in self.sections if section.key == key), None)


def portrait(store: Store, iri: str, shown: slice) -> EntityPage | None:
    """The page of an entity with these facts of each section; a brand or salt gives that of its substance; None for none."""
    names = index(store)
    match = names.resolve(iri) if iri in names.entities else None
    if match is None or match.id is None:
        return None
    facts = about(store, match.faces)
    faces = frozenset(match.faces)
    gathered: dict[str, dict[str, list[Statement]]] = defaultdict(lambda: defaultdict(list))
    for statement in facts.statements:
        gathered[_heading(statement, match.id, faces)][say(statement)].append(statement)
    sections = {heading: _section(heading, clauses, faces, names.entities, shown) for heading, clauses in gathered.items()}
    if facts.predictions:
        sections[_PREDICTED] = _predicted(facts.predictions, faces, names.entities, shown)
    return EntityPage(
        entity=names.entities[match.id],
        other_names=other_names(names, match, facts),
        missing=missing(store, match),
        sections=tuple(sections[heading] for heading in _ORDER if heading in sections),
    )


def home_of(store: Store, iri: str) -> str | None:
    """The entity whose page shows what a claim, an evidence span, an interaction or a monograph (by IRI) says, or None."""
    found = [str(entity) for (entity,) in select(store, _HOMES.replace("$node", checked(iri)))]
    return next((entity for entity in found if entity in index(store).entities), None)


def triples(iri: str) -> str:
    """A query for what the graph says of an entity and of the claims that it is a party of."""
    node = checked(iri)
    return (
        f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ {{ VALUES ?s {{ {node} }} ?s ?p ?o }} UNION {{ ?s rx:subject {node} ; ?p ?o }} "
        f"UNION {{ ?s rx:object {node} ; ?p ?o }} }}"
    )


def _heading(statement: Statement, entity: str, faces: frozenset[str]) -> str:
    is_subject = statement.subject.id in faces and statement.object.id != entity
    if statement.negated:
        return _DENIED
    if statement.predicate is not Predicate.INTERACTS_WITH:
        return _HEADINGS[statement.predicate, is_subject]
    on = statement.effect.on if statement.effect else On.PATIENT
    if on is On.PATIENT:
        return _OTHER
    return _SUFFERS if (on is On.SUBJECT) == is_subject else _ACTS_ON


def _rank(clause: tuple[str, Sequence[Statement]]) -> tuple[int, float, int, str]:
    """What is advised against comes first, since a page shows the first facts of a section only; then the surest and the best attested."""
    words, said = clause
    return how_urgent(m for s in said for m in s.management), -max(s.confidence for s in said), -len(said), words


def _section(
    heading: str, clauses: Mapping[str, Sequence[Statement]], faces: frozenset[str], entities: Mapping[str, Named], shown: slice
) -> Section:
    ordered = sorted(clauses.items(), key=_rank)
    facts = tuple(
        _fact(
            words,
            _other((said[0].subject.id, said[0].object.id), faces, entities),
            said,
            advice=say_advice(m for s in said for m in s.management),
        )
        for words, said in ordered[shown]
    )
    return Section(heading=heading, facts=facts, total=len(ordered), start=shown.start)


def _predicted(predictions: Sequence[Prediction], faces: frozenset[str], entities: Mapping[str, Named], shown: slice) -> Section:
    known = sorted(
        (p for p in predictions if p.precipitant in entities and p.object_drug in entities),
        key=lambda p: (p.object_drug not in faces, entities[p.precipitant].name, entities[p.object_drug].name),
    )
    facts = tuple(
        _fact(
            _words(p, entities),
            _other((p.precipitant, p.object_drug), faces, entities),
            p.premises,
            because=tuple(dict.fromkeys(say(s) for s in p.premises)),
        )
        for p in known[shown]
    )
    return Section(heading=_PREDICTED, facts=facts, total=len(known), start=shown.start)


def _fact(words: str, other: Named | None, told: Iterable[Statement], advice: tuple[str, ...] = (), because: tuple[str, ...] = ()) -> Fact:
    """A fact with the surest sentences of the statements that tell it."""
    found = sorted(quotes(told), key=lambda q: (-q.confidence, q))
    left_out = max(0, len(found) - _QUOTES)
    return Fact(words=words, other=other, advice=advice, because=because, quotes=tuple(found[:_QUOTES]), left_out=left_out)


def _words(prediction: Prediction, entities: Mapping[str, Named]) -> str:
    object_drug = entities[prediction.object_drug].name
    change = Change(on=object_drug, quantity=prediction.quantity, direction=prediction.direction, expected=prediction.expected)
    through = f" through {prediction.via}" if prediction.via else ""
    return f"with {entities[prediction.precipitant].name}: {change.words}{through}"


def _other(parties: Iterable[str], faces: frozenset[str], entities: Mapping[str, Named]) -> Named | None:
    return next((entities[party] for party in parties if party not in faces and party in entities), None)
