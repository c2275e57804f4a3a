"""The truth table: what must hold of lists, predictions and names, one case for each rule and for each mistake that others made.

`cases.yml` beside this file holds the cases and says at its top how they are written.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
import yaml

from kg.answers import HEADINGS
from kg.build import build
from kg.check import check
from kg.model import Direction, Kind
from kg.quotes import DISCLAIMER
from kg.reason import derive
from kg.store import Store
from tests.truth.notation import CaseReader, Names
from tests.words import unsafe_words

if TYPE_CHECKING:
    from kg.answers import Answer, Pair

FILE: Final = Path(__file__).with_name("cases.yml")
CASES_NOW: Final = 129
"""How many cases there are: a case that is lost by accident is missed."""

KEYS: Final = frozenset({"id", "holds", "documents", "ask", "start", "stop", "alternatives", "expect", "expect_failure"})
EXPECTED: Final = frozenset({"pairs", "regimen", "names", "predictions", "what_if", "alternatives", "says", "says_not"})
PAIR: Final = frozenset({"status", "effects", "advice", "via", "via_class", "conflicts", "premises", "documents"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One row of the table."""

    id: str
    holds: str
    documents: dict[str, list[str] | str]
    ask: list[str]
    options: dict[str, Any]
    expect: dict[str, Any]
    expect_failure: str | None = None


def _refuse_unknown(found: dict[str, Any], known: frozenset[str], where: str) -> None:
    if extra := found.keys() - known:
        msg = f"{FILE.name}: {where}: unknown {', '.join(sorted(map(str, extra)))}; known are {', '.join(sorted(known))}"
        raise ValueError(msg)


def _case(row: dict[str, Any]) -> Case:
    where = f"case {row.get('id')}"
    _refuse_unknown(row, KEYS, where)
    _refuse_unknown(row["expect"], EXPECTED, where)
    for words, pair in row["expect"]["pairs"].items():
        if isinstance(pair, dict):
            _refuse_unknown(pair, PAIR, f"{where}, {words}")
    options: dict[str, Any] = {key: row[key] for key in ("start", "stop", "alternatives") if key in row}
    main = {key: row[key] for key in ("id", "holds", "documents", "ask", "expect")}
    return Case(**main, options=options, expect_failure=row.get("expect_failure"))


def _load() -> tuple[CaseReader, tuple[Case, ...]]:
    table = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    _refuse_unknown(table, frozenset({"kinds", "synonyms", "cases"}), "the file")
    kinds = {name: Kind(kind) for kind, names in table["kinds"].items() for name in names}
    synonyms = {name: tuple(others) for name, others in table["synonyms"].items()}
    return CaseReader(Names(kinds, synonyms)), tuple(map(_case, table["cases"]))


READER, CASES = _load()


def _parameter(case: Case) -> Any:  # noqa: ANN401 - pytest does not name the type
    failing = [pytest.mark.xfail(reason=case.expect_failure)] if case.expect_failure else []
    return pytest.param(case, id=case.id, marks=failing)


@dataclass(frozen=True, slots=True)
class Asked:
    """What one store answered: the list, and everything that it predicts."""

    answer: Answer
    predictions: tuple[str, ...]


def _ask(case: Case, store: Store) -> Asked:
    names = {str(e): str(label) for e, label in store.query("SELECT DISTINCT ?e ?label { ?e skos:prefLabel ?label }")}
    told = set()
    for p in derive(store.native):
        rises = p.direction.endswith(("Increased", "Increase"))
        falls = p.direction.endswith(("Decreased", "Decrease"))
        way = "raises" if rises else "lowers" if falls else "changes"
        what = "the effect of" if p.is_effect else "exposure to"
        told.add(f"{p.rule}: {names[p.precipitant]} {way} {what} {names[p.object_drug]} through {names[p.protein]}")
    answer, backwards = (check(store, names, **case.options) for names in (case.ask, case.ask[::-1]))
    assert replace(backwards, drugs=answer.drugs) == answer, "the order of the list changes the answer"
    return Asked(answer, tuple(sorted(told)))


@pytest.fixture
def asked(case: Case, tmp_path: Path) -> Asked:
    """The answer, which is the same from memory and from a folder."""
    source = tmp_path / "in"
    source.mkdir()
    for name, said in case.documents.items():
        (source / name).write_text(said if isinstance(said, str) else "\n".join(said), encoding="utf-8")
    readings = [READER.read(str(source / name), name) for name in sorted(case.documents)]
    in_memory = _ask(case, Store.in_memory(readings))
    summary = build([str(source)], READER, tmp_path / "store")
    assert (summary.failed, summary.violations) == ((), ())
    with Store.open(tmp_path / "store") as opened:
        assert opened.catalog is not None
        in_folder = _ask(case, opened)
    assert in_folder == in_memory
    return in_memory


@pytest.mark.parametrize("case", list(map(_parameter, CASES)))
def test_it_holds(case: Case, asked: Asked) -> None:
    """All that a case expects of pairs, findings, names and predictions; what it does not name must be empty."""
    answer, expect = asked.answer, case.expect
    _keeps_the_house_rules(answer)
    text = answer.to_text()
    pairs = {words: {"status": pair} if isinstance(pair, str) else pair for words, pair in expect["pairs"].items()}
    assert {f"{p.a} + {p.b}": _said(p) for p in answer.pairs} == pairs, case.holds
    assert sorted(f"{f.kind} {f.object}: {', '.join(f.members)}" for f in answer.regimen) == sorted(expect.get("regimen", []))
    found = {d.input: d.name if d.known else None for d in answer.drugs}
    for name, meant in expect.get("names", dict.fromkeys(found, ...)).items():
        assert (found[name] is not None) if meant is ... else (found[name] == meant), name
    if "predictions" in expect:
        assert list(asked.predictions) == sorted(expect["predictions"])
    assert [f"{a.name} instead of {a.instead_of}, because of {a.because_of}" for a in answer.alternatives] == expect.get("alternatives", [])
    steps = {f"{step.action} {step.drug}": list(step.reversals) for step in answer.what_if}
    assert steps == expect.get("what_if", {})
    for words in expect.get("says", ()):
        assert words in text
    for words in expect.get("says_not", ()):
        assert words not in text


def _keeps_the_house_rules(answer: Answer) -> None:
    """Each status stands on what it must stand on; no words of ours promise safety; every name and pair shows, with the last line."""
    for pair in answer.pairs:
        is_said = pair.status in {"stated", "stated_none"}
        assert (bool(pair.evidence), bool(pair.premises)) == (is_said, pair.status == "predicted"), pair
        assert not pair.management or pair.status == "stated"
        assert pair.a < pair.b
    text = answer.to_text()
    assert unsafe_words(answer) == []
    assert text.endswith(DISCLAIMER + "\n")
    assert all(f"{pair.a} + {pair.b}: {HEADINGS[pair.status]}" in text for pair in answer.pairs)
    assert all(f"{drug.input}: NOT CHECKED" in text for drug in answer.drugs if not drug.known)


def _said(pair: Pair) -> dict[str, Any]:
    """A pair as far as cases tell of it; what is empty is left out."""
    row = {
        "status": str(pair.status),
        "effects": [change.words for change in pair.effects],
        "advice": [str(m) for m in pair.management],
        "via": list(pair.via),
        "via_class": pair.via_class,
        "conflicts": sorted(reason.explanation for reason in pair.conflicts),
        "premises": sorted(reason.explanation for reason in pair.premises),
        "documents": sorted({quote.document for quote in pair.evidence}),
    }
    return {key: value for key, value in row.items() if value}


def test_no_case_is_lost() -> None:
    """There are as many cases as were written, and each has a name of its own and a reason."""
    assert len(CASES) == CASES_NOW
    assert [name for name, times in Counter(case.id for case in CASES).items() if times > 1] == []
    assert [case.id for case in CASES if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", case.id)] == []
    assert [case.id for case in CASES if not case.holds.endswith(".")] == []
    assert [case.id for case in CASES if case.expect_failure] == []


@pytest.mark.parametrize(
    "row",
    [
        {"id": "x", "holds": "y.", "documents": {}, "ask": [], "expect": {"pairs": {}}, "expected": {}},
        {"id": "x", "holds": "y.", "documents": {}, "ask": [], "expect": {"pairs": {}, "pair": {}}},
        {"id": "x", "holds": "y.", "documents": {}, "ask": [], "expect": {"pairs": {"a + b": {"status": "stated", "advise": []}}}},
    ],
)
def test_a_slip_in_a_case_is_refused(row: dict[str, Any]) -> None:
    """A key that nobody reads would be a case that tests nothing."""
    with pytest.raises(ValueError, match="unknown"):
        _case(row)


def test_a_slip_in_a_statement_is_refused() -> None:
    """A line that the notation does not know is no statement, and says which verbs there are."""
    with pytest.raises(ValueError, match="the verbs are"):
        list(READER.statements(["ketoconazole blocks CYP3A4"], "a.md"))
    with pytest.raises(ValueError, match="neither a qualifier, nor an effect"):
        list(READER.statements(["ketoconazole inhibits CYP3A4 | storng"], "a.md"))


def test_directions_have_words() -> None:
    """Every direction that a statement can have is said in the notation."""
    from tests.truth.notation import _WAYS

    assert set(_WAYS.values()) == set(Direction)
