"""How large a change a stated strength leads to expect, by the bands of the FDA and ICH M12."""

from __future__ import annotations

import ontology
from kg.rdf.terms import RX


def bounds(band: str) -> tuple[float | None, float | None]:
    """The lowest and highest AUC ratio of a band; None where it is open.

    >>> bounds("https://w3id.org/rxloom/vocab/ModerateInhibition")
    (2.0, 5.0)
    """
    return _bound(band, RX.minAUCRatio), _bound(band, RX.maxAUCRatio)


def _bound(band: str, prop: str) -> float | None:
    ratio = ontology.said("core.ttl", str(prop)).get(band)
    return None if ratio is None else float(ratio)
