"""What rules reason over and what they give, as plain values; IRIs are strings."""

from __future__ import annotations

import hashlib
import json
from typing import Final, NamedTuple

from kg.model import Direction, Kind, Predicate, Quantity, how_strong
from kg.names import claim_key
from kg.rdf.interactions import MECHANISMS
from kg.rdf.terms import ACTIONS, DIRECTIONS, EXPOSURES, PROPERTIES, PROV, RDF_TYPE, RX, RXV, STRENGTHS
from kg.reason.bands import bounds
from kg.vocab import GRAPH, ID

INHIBITS: Final = str(PROPERTIES[Predicate.INHIBITS])
INDUCES: Final = str(PROPERTIES[Predicate.INDUCES])
METABOLIZED: Final = str(RX.metabolizedBy)
TRANSPORTED: Final = str(RX.transportedBy)
RISES: Final = str(RXV.ExposureIncreased)
FALLS: Final = str(RXV.ExposureDecreased)
RANKS: Final = {str(iri): how_strong(word) for word, iri in STRENGTHS.items()}
"""The strengths by rank: 3 strong, 2 moderate, 1 weak; 0 where none is stated."""

ACTING: Final = {str(ACTIONS[action]): str(PROPERTIES[action]) for action in (Predicate.INHIBITS, Predicate.INDUCES)}
EXPANDED: Final = {str(mechanism) for mechanism in MECHANISMS.values()}
_WAYS: Final = {str(iri): word for words in (EXPOSURES, DIRECTIONS) for word, iri in words.items()}


def mechanism_of(action: str, kind: Kind) -> str:
    """What inhibiting or inducing a kind of protein is called as a mechanism."""
    predicate = Predicate.INHIBITS if action == INHIBITS else Predicate.INDUCES
    return str(MECHANISMS[predicate, kind])


class Claim(NamedTuple):
    """A stated claim, as far as rules need it. `share` is the IRI of the contribution, or empty; `activates`: it makes a prodrug work."""

    iri: str
    subject: str
    property: str
    protein: str
    rank: int
    confidence: float
    share: str = ""
    activates: bool = False


class Derived(NamedTuple):
    """One interaction that one rule derives, in IRIs.

    `direction` is that of the exposure to the object drug, empty where no premise gives one; for a prodrug it is that of its `effect`.
    `band` is the IRI of the AUC band that strength and contribution lead to expect, or empty. `premises` are claims.
    """

    rule: str
    precipitant: str
    object_drug: str
    protein: str
    mechanism: str
    direction: str
    premises: tuple[str, ...]
    is_effect: bool = False
    band: str = ""

    @property
    def iri(self) -> str:
        """The same for the same pair, protein and mechanism, whichever rule derived it."""
        text = f"{self.precipitant}|{self.object_drug}|{self.protein}|{self.mechanism}" + ("|effect" if self.is_effect else "")
        return f"{ID}interaction/p-{hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()}"

    @property
    def way(self) -> Direction:
        """The direction as the word of the model."""
        return _WAYS.get(self.direction, Direction.UNSPECIFIED)

    @property
    def quantity(self) -> Quantity:
        """What goes that way."""
        return Quantity.EFFECT if self.is_effect else Quantity.EXPOSURE

    @property
    def expected(self) -> tuple[float | None, float | None] | None:
        """The lowest and highest AUC ratio (with over without the precipitant) to expect, None where open; None without a band."""
        return bounds(self.band) if self.band else None

    @property
    def premise_keys(self) -> tuple[str, ...]:
        """The keys of the statements that it rests on."""
        return tuple(map(claim_key, self.premises))

    def to_line(self) -> str:
        """The prediction as one line of JSON."""
        return json.dumps(self._asdict(), ensure_ascii=False)

    @classmethod
    def from_line(cls, line: str) -> Derived:
        """Undo `to_line`."""
        row = json.loads(line)
        return cls(**{**row, "premises": tuple(row["premises"])})

    @property
    def nquads(self) -> str:
        """The prediction in the graph of its rule."""
        node, end = f"<{self.iri}>", f"> <{_graph_of(self.rule)}> .\n"
        values = [(RDF_TYPE, RX.PredictedInteraction), (RX.precipitant, self.precipitant), (RX.objectDrug, self.object_drug)]
        values += [(RX.viaProtein, self.protein), (RX.mechanism, self.mechanism)]
        if self.is_effect:
            values += [(RX.effectQuantity, RXV.Effect), (RX.effectDirection, self.direction)]
        elif self.direction:
            values.append((RX.exposureDirection, self.direction))
        values += [(RX.expectedBand, self.band)] if self.band else []
        values += [(PROV.wasDerivedFrom, claim) for claim in self.premises]
        name = f'{node} <{RX.derivedByRule}> "{self.rule}" <{_graph_of(self.rule)}> .\n'
        return name + "".join(f"{node} <{prop}> <{value}{end}" for prop, value in values)


def _graph_of(rule: str) -> str:
    """The named graph of what a rule derives."""
    return f"{GRAPH}inference/{rule}"
