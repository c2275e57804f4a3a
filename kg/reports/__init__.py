"""Audits of a graph: what its sources say, leave open, contradict."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kg.errors import BadQuery
from kg.reports import completeness, contradictions, coverage, growth, predictions, reciprocity

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kg.reports.table import Report
    from kg.store import Store

REPORTS: Final[Mapping[str, Callable[[Store], Report]]] = {
    "completeness": completeness.report,
    "contradictions": contradictions.report,
    "reciprocity": reciprocity.report,
    "predictions": predictions.report,
    "coverage": coverage.report,
    "growth": growth.report,
}
"""Every report by its name."""


def report(store: Store, name: str) -> Report:
    """One audit of a store by its name."""
    if name not in REPORTS:
        msg = f"no report is called {name!r}; there is: {', '.join(REPORTS)}"
        raise BadQuery(msg)
    return REPORTS[name](store)
