"""How much of the minimum record the sources give: element by element, over all stated interactions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kg.rdf import record
from kg.rdf.terms import RX, RXV
from kg.reports.table import Report
from kg.store.select import select

if TYPE_CHECKING:
    from kg.store import Store

_ALL: Final = "SELECT (COUNT(?i) AS ?n) WHERE { ?i a rx:StatedInteraction }"
_UNEXPLAINED: Final = f"SELECT (COUNT(?i) AS ?n) WHERE {{ ?i rx:mechanism <{RXV.MechanismUnstated}> ; a rx:StatedInteraction }}"
_OPEN: Final = "SELECT ?element (COUNT(?i) AS ?n) WHERE { ?i rx:notStated ?element } GROUP BY ?element"
_LACKING: Final = "SELECT (COUNT(?i) AS ?n) WHERE {{ ?i a rx:StatedInteraction FILTER NOT EXISTS {{ ?i <{}> ?v }} }}"
_NAMES: Final = {
    RX.clinicalConsequence: "consequence",
    RX.seriousness: "seriousness",
    RX.operationalClass: "operational class",
    RX.recommendedAction: "action",
    RX.modifyingFactor: "modifying factors",
    RX.frequency: "frequency",
}
_NOTES: Final = (
    "One row an element of the minimum record (W3C, MPIO), over all stated interactions. Not stated: no sentence was seen to give it.",
    "The operational class repeats the stated action in the steps of ORCA.",
)


def report(store: Store) -> Report:
    """The share of stated interactions that give each element, and the mean of the shares."""
    total = _count(store, _ALL)
    left = {str(element): int(number or 0) for element, number in select(store, _OPEN) if element}
    missing = {
        "drugs": _count(store, _LACKING.format(RX.hasParticipant)),
        "precipitant and object": _count(store, _LACKING.format(RX.precipitant)),
        "mechanism": _count(store, _UNEXPLAINED),
        **{_NAMES[element]: left.get(str(element), 0) for element in record.ELEMENTS},
        "evidence": _count(store, _LACKING.format(RX.supportedBy)),
    }
    rows = tuple((name, total - gap, gap, (total - gap) / total if total else 0.0) for name, gap in missing.items())
    score = sum(share for *_, share in rows) / len(rows)
    return Report(
        name="completeness",
        title=f"Completeness of {total} stated interactions",
        columns=("element", "stated", "not stated", "share"),
        rows=rows,
        notes=(f"Score {score:.3f}: the mean share over the elements.", *_NOTES),
    )


def _count(store: Store, query: str) -> int:
    return sum(int(number or 0) for (number,) in select(store, query))
