"""How the endpoint holds under load: 1,000 requests from 16 clients, one in twenty of them a query that never ends.

    python -m tests.bench.serving STORE [SECONDS]

Right answers are taken from the store itself first. Printed are what came back, wrong answers and lost requests (both must be none),
and the latency of the answered ones: with the runaways among them, and, in a second run, without.
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from threading import local
from typing import TYPE_CHECKING

import httpx

from kg.store import Store
from tests.serving import JSON, RUNAWAY, served

if TYPE_CHECKING:
    from collections.abc import Sequence

REQUESTS = 1000
CLIENTS = 16
RUNAWAYS = REQUESTS // 20
QUERIES = (
    "ASK { ?m a rx:Monograph }",
    "SELECT (COUNT(?m) AS ?n) { ?m a rx:Monograph }",
    "SELECT DISTINCT ?d { ?d rx:inhibits <https://w3id.org/rxloom/id/protein/CYP3A4> } ORDER BY ?d",
    "SELECT DISTINCT ?d ?p { ?d rx:substrateOf ?p . ?p a rx:MetabolizingEnzyme } ORDER BY ?d ?p LIMIT 50",
    "SELECT ?name { <https://w3id.org/rxloom/id/drug/imatinib> rx:interactsWith/skos:prefLabel ?name } ORDER BY ?name",
)

_clients = local()


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What came of one request; `status` 0 is no answer."""

    query: str
    status: int
    answer: bytes
    seconds: float


def main(place: str, seconds: str = "2") -> None:
    """Print the figures of a run with runaways and one without."""
    with Store.open(place) as store:
        right = {query: store.query(query).original for query in QUERIES}
    print(f"{place}: {REQUESTS} requests, {CLIENTS} clients, 4 workers, a query may take {seconds} s")
    for runaways in (RUNAWAYS, 0):
        with served(Path(place), "--timeout", seconds, "--workers", "4") as server:
            start = time.perf_counter()
            with ThreadPoolExecutor(CLIENTS) as clients:
                seen = list(clients.map(lambda query: _ask(server.sparql, query), _mixture(runaways)))
            took = time.perf_counter() - start
        _tell(seen, right, took)


def _mixture(runaways: int) -> list[str]:
    queries = [RUNAWAY] * runaways + [QUERIES[i % len(QUERIES)] for i in range(REQUESTS - runaways)]
    random.Random(6).shuffle(queries)
    return queries


def _ask(url: str, query: str) -> Seen:
    client: httpx.Client = _clients.__dict__.setdefault("client", httpx.Client(timeout=300, trust_env=False))
    start = time.perf_counter()
    try:
        response = client.post(url, data={"query": query}, headers={"Accept": JSON})
    except httpx.HTTPError as error:
        return Seen(query=query, status=0, answer=repr(error).encode(), seconds=time.perf_counter() - start)
    return Seen(query=query, status=response.status_code, answer=response.content, seconds=time.perf_counter() - start)


def _tell(seen: Sequence[Seen], right: dict[str, bytes], took: float) -> None:
    runaways = [one for one in seen if one.query == RUNAWAY]
    others = [one for one in seen if one.query != RUNAWAY]
    lost = [one for one in others if one.status != httpx.codes.OK] + [
        one for one in runaways if one.status != httpx.codes.SERVICE_UNAVAILABLE
    ]
    wrong = [one for one in others if one.status == httpx.codes.OK and one.answer != right[one.query]]
    latencies = [1000 * one.seconds for one in others]
    statuses = ", ".join(f"{number} x {status}" for status, number in sorted(Counter(one.status for one in seen).items()))
    print(f"  {len(runaways)} runaways: {statuses}; {len(wrong)} wrong, {len(lost)} lost; {took:.1f} s, {len(seen) / took:.0f} requests/s")
    print(f"    latency of the others: median {median(latencies):.0f} ms, 95th percentile {quantiles(latencies, n=20)[-1]:.0f} ms")


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except TypeError as error:
        sys.exit(str(error))
