"""How large a change a stated strength leads to expect, by the bands of the FDA and ICH M12."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pyoxigraph as ox

import ontology
from kg.rdf.terms import RX

if TYPE_CHECKING:
    from collections.abc import Mapping


def bounds(band: str) -> tuple[float | None, float | None]:
    """The lowest and highest AUC ratio of a band; None where it is open.

    >>> bounds("https://w3id.org/rxloom/vocab/ModerateInhibition")
    (2.0, 5.0)
    """
    return _said(str(RX.minAUCRatio)).get(band), _said(str(RX.maxAUCRatio)).get(band)


@cache
def _said(prop: str) -> Mapping[str, float]:
    triples = ox.parse(ontology.path("core.ttl").read_bytes(), ox.RdfFormat.TURTLE)
    return {str(q.subject.value): float(q.object.value) for q in triples if q.predicate.value == prop}
