"""What one request may cost."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much a query may take, and how many may run.

    `seconds` is the time of one query, `rows` and `answer_bytes` the size of its answer (bytes as SPARQL JSON or N-Triples),
    `request_bytes` the size of a request's body, `memory` the bytes that a process may claim. `at_once` queries run at a time,
    `waiting` more may queue; the next is turned away.
    """

    seconds: float = 10.0
    rows: int = 100_000
    answer_bytes: int = 32 << 20
    request_bytes: int = 1 << 20
    memory: int = 3 << 30
    at_once: int = 4
    waiting: int = 64
