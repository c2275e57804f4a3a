"""How long the named questions take on a store, each asked about the busiest entities of that store.

    python -m tests.bench.queries STORE [NAME ...]

Each question is asked once to warm up and then three times; the best CPU time counts, which other programs disturb less than wall
time. Entities are those with the most claims that a parameter can stand for, and for a drug those with the most predictions too; words
are all that it may be. The slowest choice of values is shown, and how many times longer the question took than the cheapest of the run.
"""

from __future__ import annotations

import sys
import time
from itertools import product
from typing import TYPE_CHECKING

from kg import query
from kg.errors import BadQuery
from kg.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.query import Parameter

BUSIEST = 4
ROUNDS = 3
SLOW = 1.0
TEXT = "bleeding"
"""The outcome that monographs name most."""

_MOST_CLAIMS = """SELECT ?name WHERE {
  { SELECT ?entity (COUNT(?claim) AS ?claims) { { ?claim rx:subject ?entity } UNION { ?claim rx:object ?entity } } GROUP BY ?entity }
  VALUES ?class { $classes } ?entity a ?class ; skos:prefLabel ?name } ORDER BY DESC(?claims)"""
_MOST_PREDICTIONS = """SELECT ?name WHERE {
  { SELECT ?entity (COUNT(?i) AS ?predictions) { ?i a rx:PredictedInteraction ; rx:precipitant|rx:objectDrug ?entity } GROUP BY ?entity }
  ?entity skos:prefLabel ?name } ORDER BY DESC(?predictions)"""
_CLASSES = {
    "product": "rx:Product",
    "enzyme": "rx:MetabolizingEnzyme",
    "protein": "rx:MetabolizingEnzyme rx:Transporter rx:ProteinFamily",
}
_ANY = "rx:Drug rx:DrugClass rx:Food rx:Substance"

Values = dict[str, str]


def main(place: str, *names: str) -> None:
    """Print a table, the slowest question first."""
    with Store.open(place) as store:
        measured = sorted((_slowest(store, name) for name in names or query.names()), reverse=True)
    cheapest = measured[-1][0]
    print(f"{'question':<22}{'ms':>8}{'rows':>8}{'ratio':>9}  values")
    for seconds, name, rows, values in measured:
        mark = " (slow)" if seconds > SLOW else ""
        print(f"{name:<22}{1000 * seconds:>8.1f}{rows:>8}{seconds / cheapest:>8.0f}x  {values}{mark}")


def _slowest(store: Store, name: str) -> tuple[float, str, int, str]:
    return max(_timed(store, name, values) for values in _choices(store, query.load(name).parameters))


def _timed(store: Store, name: str, values: Values) -> tuple[float, str, int, str]:
    rows = len(query.run(store, name, values))
    best = min(_once(store, name, values) for _ in range(ROUNDS))
    return best, name, rows, ", ".join(f"{key}={value}" for key, value in values.items())


def _once(store: Store, name: str, values: Values) -> float:
    start = time.process_time()
    query.run(store, name, values)
    return time.process_time() - start


def _choices(store: Store, parameters: Iterable[Parameter]) -> list[Values]:
    """Every combination of the values worth asking for; a question with two entities is asked of pairs that differ."""
    takes = list(parameters)
    combinations = product(*(_worth_asking(store, parameter) for parameter in takes))
    return [dict(zip((p.name for p in takes), chosen, strict=True)) for chosen in combinations if len(set(chosen)) == len(chosen)]


def _worth_asking(store: Store, parameter: Parameter) -> list[str]:
    if parameter.words:
        return list(parameter.words)
    if parameter.type == "entity":
        found = [*store.query(_MOST_CLAIMS.replace("$classes", _CLASSES.get(parameter.name, _ANY)))][:BUSIEST]
        found += [*store.query(_MOST_PREDICTIONS)][:BUSIEST] if parameter.name == "drug" else []
        return [str(name) for (name,) in found]
    return [TEXT] if parameter.type == "text" else [parameter.default]


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except (BadQuery, TypeError) as error:
        sys.exit(str(error))
