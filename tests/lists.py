"""Stores and medication lists for tests of `check`."""

from __future__ import annotations

from typing import Any

from kg.check import check
from kg.model import Entity, Kind, Predicate, Statement
from kg.store import Store
from tests.readings import IMATINIB, entity, reading, said

SIMVASTATIN = entity("simvastatin")
PRAVASTATIN = entity("pravastatin")
STATIN = entity("statin", Kind.DRUG_CLASS)
AZOLE = entity("azole antifungal", Kind.DRUG_CLASS)
LIST = ("imatinib", "ketoconazole", "warfarin", "st john's wort", "foobar")


def store_of(*statements: Statement, infer: bool = True) -> Store:
    """A store with one document for each document named in the statements."""
    paths = sorted({s.document for s in statements})
    return Store.in_memory((reading(IMATINIB, [s for s in statements if s.document == path], path=path) for path in paths), infer=infer)


def only(store: Store, *names: str) -> dict[str, object]:
    """The one pair of two names as JSON."""
    (pair,) = check(store, names).to_json()["pairs"]
    return dict(pair)


def interacts(a: Entity, b: Entity, document: str = "one.md", **rest: Any) -> Statement:  # noqa: ANN401 - as `said`
    return said(a, Predicate.INTERACTS_WITH, b, document=document, **rest)
