"""The pool of processes, and the limits on one question."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from kg.errors import BadQuery
from kg.web.errors import Busy, Refused, Stopped
from kg.web.limits import Limits
from kg.web.pool import Pool
from kg.web.protocol import Asked
from kg.web.replies import Reply, reply
from tests.serving import RUNAWAY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

HEAVY = "SELECT (GROUP_CONCAT(CONCAT(STR(?a), STR(?b), STR(?d))) AS ?x) { ?a ?b ?c . ?d ?e ?f }"
"""A query that fills the memory."""


@pytest.fixture
def pool(sample_store: Path) -> Iterator[Callable[[Limits], Pool]]:
    """Make pools that end with the test."""
    made: list[Pool] = []

    def start(limits: Limits) -> Pool:
        made.append(Pool(str(sample_store), limits))
        return made[-1]

    yield start
    for one in made:
        one.close()


async def asked(pool: Pool, query: str, limits: Limits) -> Reply:
    """The reply to one query."""
    return await pool.run(reply, Asked(query=query), "*/*", limits)


def test_errors_come_back_as_errors(pool: Callable[[Limits], Pool]) -> None:
    """What a task refuses is raised where it was asked, and the process goes on."""
    limits = Limits(at_once=1)
    started = pool(limits)
    with pytest.raises(BadQuery, match="line 1"):
        asyncio.run(asked(started, "ASK { ?s", limits))
    assert b"true" in asyncio.run(asked(started, "ASK {}", limits)).body


def test_who_comes_when_all_places_are_taken_is_turned_away(pool: Callable[[Limits], Pool]) -> None:
    """With one process and one place to wait, of three questions the last is turned away at once."""
    limits = Limits(seconds=2, at_once=1, waiting=1)
    started = pool(limits)

    async def three() -> list[Reply | BaseException]:
        return await asyncio.gather(*(asked(started, query, limits) for query in (RUNAWAY, "ASK {}", "ASK {}")), return_exceptions=True)

    runaway, waited, turned_away = asyncio.run(three())
    assert isinstance(runaway, Stopped)
    assert isinstance(waited, Reply)
    assert isinstance(turned_away, Busy)


def test_a_process_that_outgrows_its_memory_is_replaced(pool: Callable[[Limits], Pool]) -> None:
    """A query that takes too much memory ends its process only; the next question is answered."""
    limits = Limits(seconds=100, at_once=1, memory=400 << 20)
    started = pool(limits)
    with pytest.raises(Stopped, match="memory"):
        asyncio.run(asked(started, HEAVY, limits))
    assert b"true" in asyncio.run(asked(started, "ASK {}", limits)).body


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?s { ?s ?p ?o } LIMIT 11",
        "SELECT * { VALUES ?a { UNDEF UNDEF UNDEF UNDEF UNDEF UNDEF UNDEF UNDEF UNDEF UNDEF UNDEF } }",
        "CONSTRUCT WHERE { ?s ?p ?o } LIMIT 11",
    ],
)
def test_too_many_rows_are_refused_and_never_cut(pool: Callable[[Limits], Pool], query: str) -> None:
    """An answer of more rows than allowed is refused with the remedy; an answer of as many as allowed is whole."""
    limits = Limits(rows=10, at_once=1)
    started = pool(limits)
    with pytest.raises(Refused, match=r"11 rows, more than 10; .* LIMIT") as refusal:
        asyncio.run(asked(started, query, limits))
    assert refusal.value.status == 403
    assert asyncio.run(asked(started, query, Limits(rows=11))).body


def test_too_many_bytes_are_refused(pool: Callable[[Limits], Pool]) -> None:
    """An answer that is longer than allowed is refused with the remedy."""
    limits = Limits(answer_bytes=1000, at_once=1)
    with pytest.raises(Refused, match="longer than 1000 bytes") as refusal:
        asyncio.run(asked(pool(limits), "SELECT * { ?s ?p ?o }", limits))
    assert refusal.value.status == 403
