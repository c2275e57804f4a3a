"""Where sources contradict each other: every kind is found and graded, and what is no contradiction is not called one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from kg import reports
from kg.model import Contribution, Direction, Effect, Kind, Management, On, Predicate, Quantity, Scope, Setting, Strength
from kg.store import Store
from tests.readings import CYP3A4, GRAPEFRUIT, IMATINIB, KETOCONAZOLE, MESYLATE, RIFAMPICIN, WARFARIN, entity, exposure, reading, said

if TYPE_CHECKING:
    from pathlib import Path

    from kg.model import Statement

UP, DOWN = exposure(), exposure(Direction.DECREASE)
STRONGER = Effect(on=On.OBJECT, quantity=Quantity.EFFECT, direction=Direction.INCREASE)
WEAKER = Effect(on=On.OBJECT, quantity=Quantity.EFFECT, direction=Direction.DECREASE)


def of_a(*parts: Any, **rest: Any) -> Statement:  # noqa: ANN401 - the parts of a statement
    """What the first document says."""
    return said(*parts, document="a.md", **rest)


def of_b(*parts: Any, **rest: Any) -> Statement:  # noqa: ANN401 - the parts of a statement
    """What the second document says."""
    return said(*parts, document="b.md", **rest)


def found(*statements: Statement) -> list[dict[str, Any]]:
    """The rows of the report on two documents."""
    both = [
        reading(about, [s for s in statements if s.document == path], path=path) for about, path in ((IMATINIB, "a.md"), (WARFARIN, "b.md"))
    ]
    rows: list[dict[str, Any]] = reports.report(Store.in_memory(both), "contradictions").to_json()["rows"]
    return rows


MEETS = Predicate.INTERACTS_WITH
CASES: dict[str, tuple[Statement, Statement, str, str]] = {
    "contraindicated and a dose to give": (
        of_a(IMATINIB, MEETS, WARFARIN, management=(Management.CONTRAINDICATED,)),
        of_b(WARFARIN, MEETS, IMATINIB, management=(Management.ADJUST_DOSE, Management.MONITOR)),
        "tension",
        "contraindicated and dose adjusted",
    ),
    "rise and fall": (
        of_a(IMATINIB, MEETS, WARFARIN, effect=UP),
        of_b(IMATINIB, MEETS, WARFARIN, effect=DOWN),
        "contradiction",
        "opposite exposure",
    ),
    "rise and fall, turned round": (
        of_a(IMATINIB, MEETS, WARFARIN, effect=UP),
        of_b(WARFARIN, MEETS, IMATINIB, effect=exposure(Direction.DECREASE, On.OBJECT)),
        "contradiction",
        "opposite exposure",
    ),
    "rise and perhaps fall": (
        of_a(IMATINIB, MEETS, WARFARIN, effect=UP),
        of_b(IMATINIB, MEETS, WARFARIN, effect=DOWN, hedged=True),
        "tension",
        "opposite exposure",
    ),
    "rise and fall in a glass": (
        of_a(IMATINIB, MEETS, WARFARIN, effect=UP),
        of_b(IMATINIB, MEETS, WARFARIN, effect=DOWN, setting=Setting.IN_VITRO),
        "tension",
        "opposite exposure",
    ),
    "stronger and weaker": (
        of_a(IMATINIB, MEETS, WARFARIN, effect=STRONGER),
        of_b(IMATINIB, MEETS, WARFARIN, effect=WEAKER),
        "tension",
        "opposite effect",
    ),
    "of a salt": (
        of_a(MESYLATE, MEETS, WARFARIN, effect=UP),
        of_b(IMATINIB, MEETS, WARFARIN, effect=DOWN),
        "contradiction",
        "opposite exposure",
    ),
    "denied": (of_a(IMATINIB, MEETS, WARFARIN), of_b(IMATINIB, MEETS, WARFARIN, negated=True), "contradiction", "stated and denied"),
    "forbidden and denied": (
        of_a(IMATINIB, MEETS, WARFARIN, management=(Management.AVOID,)),
        of_b(WARFARIN, MEETS, IMATINIB, negated=True),
        "contradiction",
        "forbidden and denied",
    ),
    "one effect": (
        of_a(IMATINIB, MEETS, WARFARIN, effect=UP),
        of_b(IMATINIB, MEETS, WARFARIN, effect=exposure(Direction.UNSPECIFIED), negated=True),
        "contradiction",
        "effect stated and denied",
    ),
    "one effect, perhaps": (
        of_a(IMATINIB, MEETS, WARFARIN, effect=UP, hedged=True),
        of_b(IMATINIB, MEETS, WARFARIN, effect=exposure(Direction.UNSPECIFIED), negated=True),
        "difference",
        "effect stated and denied",
    ),
    "inhibits and induces": (
        of_a(IMATINIB, Predicate.INHIBITS, CYP3A4),
        of_b(IMATINIB, Predicate.INDUCES, CYP3A4),
        "tension",
        "inhibits and induces",
    ),
    "inhibition denied": (
        of_a(IMATINIB, Predicate.INHIBITS, CYP3A4),
        of_b(IMATINIB, Predicate.INHIBITS, CYP3A4, negated=True),
        "contradiction",
        "inhibition stated and denied",
    ),
    "handling denied": (
        of_a(IMATINIB, Predicate.SUBSTRATE_OF, CYP3A4),
        of_b(IMATINIB, Predicate.SUBSTRATE_OF, CYP3A4, negated=True),
        "contradiction",
        "handling stated and denied",
    ),
    "strong and weak": (
        of_a(IMATINIB, Predicate.INHIBITS, CYP3A4, strength=Strength.STRONG),
        of_b(IMATINIB, Predicate.INHIBITS, CYP3A4, strength=Strength.WEAK),
        "tension",
        "different strength",
    ),
    "strong and moderate": (
        of_a(IMATINIB, Predicate.INHIBITS, CYP3A4, strength=Strength.STRONG),
        of_b(IMATINIB, Predicate.INHIBITS, CYP3A4, strength=Strength.MODERATE),
        "difference",
        "different strength",
    ),
    "major and minor": (
        of_a(IMATINIB, Predicate.SUBSTRATE_OF, CYP3A4, contribution=Contribution.MAJOR),
        of_b(IMATINIB, Predicate.SUBSTRATE_OF, CYP3A4, contribution=Contribution.MINOR),
        "difference",
        "different contribution",
    ),
}
SALT = of_a(MESYLATE, Predicate.SALT_OF, IMATINIB)


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("is_turned", [False, True])
def test_every_kind_is_found_and_graded(case: str, is_turned: bool) -> None:
    """One row with the grade, the kind and both documents, whichever document says what."""
    one, other, grade, kind = CASES[case]
    if is_turned:
        one, other = replace(one, document="b.md"), replace(other, document="a.md")
    (row,) = found(SALT, one, other)
    assert (row["grade"], row["kind"], row["where"]) == (grade, kind, "two documents")
    assert {place.partition(" ·")[0] for place in (row["place"], row["other place"])} == {"a.md", "b.md"}
    assert row["sentence"]
    assert row["other sentence"]


def test_the_title_counts_one_as_one() -> None:
    """A single one of a grade is named in the singular."""
    both = [
        reading(IMATINIB, [of_a(IMATINIB, MEETS, WARFARIN)], path="a.md"),
        reading(WARFARIN, [of_b(WARFARIN, MEETS, IMATINIB, negated=True)], path="b.md"),
    ]
    assert reports.report(Store.in_memory(both), "contradictions").title == "Contradictions: 1 contradiction, 0 tensions, 0 differences"


def test_what_is_no_contradiction_is_not_listed() -> None:
    """A statement said twice, other drugs, a class, or a vague direction contradict nothing."""
    statin = entity("statin", Kind.DRUG_CLASS)
    assert not found(
        of_a(IMATINIB, MEETS, WARFARIN, effect=UP),
        of_b(IMATINIB, MEETS, WARFARIN, effect=exposure(Direction.UNSPECIFIED)),
        of_b(IMATINIB, MEETS, RIFAMPICIN, effect=DOWN),
        of_b(IMATINIB, MEETS, GRAPEFRUIT, negated=True),
        of_a(IMATINIB, MEETS, statin, scope=Scope.SOME),
        of_b(IMATINIB, MEETS, statin, negated=True),
        of_b(WARFARIN, MEETS, IMATINIB, effect=exposure(Direction.DECREASE)),
    )
    assert not found(
        of_a(IMATINIB, MEETS, WARFARIN, effect=STRONGER),
        of_b(IMATINIB, MEETS, WARFARIN, effect=exposure(Direction.UNSPECIFIED), negated=True),
    )
    mixture = entity("imatinib + warfarin", Kind.PRODUCT)
    assert not found(of_a(IMATINIB, MEETS, mixture), of_b(IMATINIB, MEETS, mixture, negated=True))


def test_a_document_at_odds_with_itself_is_told() -> None:
    """A denial far from the statement is a contradiction in one document; close by it qualifies it; in one sentence it is none."""
    stated = of_a(IMATINIB, MEETS, WARFARIN)
    denied = of_a(IMATINIB, MEETS, WARFARIN, negated=True, text="No interaction was seen.")
    (row,) = found(stated, denied)
    assert (row["grade"], row["where"]) == ("contradiction", "one document")
    (at,) = stated.evidence
    (near,) = (replace(e, start=at.end + 10, end=at.end + 10 + len(e.text)) for e in denied.evidence)
    for places in ((near,), stated.evidence):
        assert not found(stated, replace(denied, evidence=places))
    assert not found(replace(stated, evidence=(at, near)), replace(denied, evidence=(near,)))
    assert not found(stated, replace(denied, hedged=True))


def test_a_source_that_knows_both_ways_is_no_tension() -> None:
    """A document that says inhibits and induces makes it a difference; so does a pathway called minor here and denied there."""
    (row,) = found(
        of_a(IMATINIB, Predicate.INHIBITS, CYP3A4), of_b(IMATINIB, Predicate.INHIBITS, CYP3A4), of_b(IMATINIB, Predicate.INDUCES, CYP3A4)
    )
    assert (row["kind"], row["grade"]) == ("inhibits and induces", "difference")
    (row,) = found(
        of_a(IMATINIB, Predicate.SUBSTRATE_OF, CYP3A4, contribution=Contribution.MINOR),
        of_b(IMATINIB, Predicate.SUBSTRATE_OF, CYP3A4, negated=True),
    )
    assert row["grade"] == "difference"


@pytest.mark.parametrize("rule", ["aside.denied", "guessed.denied", "interaction.excepted"])
def test_a_denial_read_with_less_certainty_is_a_tension(rule: str) -> None:
    """A denial outside of what a text says of interactions, or one made of an exception, does not make a contradiction."""
    denied = of_b(IMATINIB, MEETS, WARFARIN, negated=True)
    (row,) = found(of_a(IMATINIB, MEETS, WARFARIN), replace(denied, evidence=tuple(replace(e, rule=rule) for e in denied.evidence)))
    assert row["grade"] == "tension"


def test_an_exception_in_the_same_text_denies_nothing() -> None:
    """A text that names a drug and elsewhere excepts it has spoken of it once: "no restrictions other than …"."""
    excepted = of_a(IMATINIB, MEETS, WARFARIN, negated=True, text="No limits other than warfarin.")
    excepted = replace(excepted, evidence=tuple(replace(e, rule="interaction.excepted") for e in excepted.evidence))
    assert not found(of_a(IMATINIB, MEETS, WARFARIN), excepted)
    assert found(of_b(IMATINIB, MEETS, WARFARIN), excepted)


MECHANISM = (of_a(KETOCONAZOLE, Predicate.INHIBITS, CYP3A4), of_a(IMATINIB, Predicate.SUBSTRATE_OF, CYP3A4))


def test_a_stated_direction_against_a_predicted_one() -> None:
    """The row shows the sentence and the premises; a change of absorption is no matter of an enzyme; agreement is no row."""
    (row,) = found(*MECHANISM, of_b(IMATINIB, MEETS, KETOCONAZOLE, effect=DOWN))
    assert (row["grade"], row["kind"], row["where"]) == ("tension", "stated against predicted", "a rule")
    assert (row["a"], row["b"]) == ("ketoconazole", "imatinib")
    assert "ketoconazole inhibits CYP3A4; imatinib is handled by CYP3A4" in row["but"]
    assert not found(*MECHANISM, of_b(IMATINIB, MEETS, KETOCONAZOLE, effect=exposure(Direction.DECREASE, outcome="absorption")))
    assert not found(*MECHANISM, of_b(IMATINIB, MEETS, KETOCONAZOLE, effect=DOWN, confidence=0.7))
    assert not found(*MECHANISM, of_b(IMATINIB, MEETS, KETOCONAZOLE, effect=UP))
    assert not found(*MECHANISM, of_b(IMATINIB, MEETS, KETOCONAZOLE, effect=exposure(Direction.DECREASE, On.OBJECT)))


def test_a_prediction_both_ways_contradicts_nothing() -> None:
    """Where a source says inhibits and another induces, that is one row, and no row for each pair behind it."""
    rows = found(*MECHANISM, of_b(KETOCONAZOLE, Predicate.INDUCES, CYP3A4), of_b(IMATINIB, MEETS, KETOCONAZOLE, effect=DOWN))
    assert [row["kind"] for row in rows] == ["inhibits and induces"]


def test_the_worst_comes_first() -> None:
    """Contradictions before tensions before differences, urgent advice before none, whatever their names."""
    unsure = exposure(Direction.UNSPECIFIED)
    rows = found(
        *(s for case in ("major and minor", "strong and weak", "denied") for s in CASES[case][:2]),
        of_a(IMATINIB, MEETS, KETOCONAZOLE, effect=UP, hedged=True),
        of_b(IMATINIB, MEETS, KETOCONAZOLE, effect=unsure, negated=True),
        of_a(WARFARIN, MEETS, RIFAMPICIN, management=(Management.CONTRAINDICATED,)),
        of_b(WARFARIN, MEETS, RIFAMPICIN, negated=True),
    )
    assert [(row["grade"], row["advice"], row["b"]) for row in rows] == [
        ("contradiction", "contraindicated", "warfarin"),
        ("contradiction", "", "warfarin"),
        ("tension", "", "CYP3A4"),
        ("difference", "", "CYP3A4"),
        ("difference", "", "ketoconazole"),
    ]


def test_the_samples_hold_contradictions(sample_store: Path) -> None:
    """On the samples each row has both sentences of documents of the store, and a limit keeps the first rows."""
    with Store.open(sample_store) as store:
        report = reports.report(store, "contradictions")
        documents = set(store.documents())
    rows = report.to_json()["rows"]
    assert len(rows) >= 3
    assert all({row[p].partition(" ·")[0] for p in ("place", "other place")} <= documents for row in rows)
    assert report.limited(2).rows == report.rows[:2]
    assert report.limited(2).to_json()["total"] == len(rows)


def test_one_document_that_forbids_and_tells_a_dose_contradicts_nobody() -> None:
    """A text that names a dose for those who must take both all the same forbids it too; to watch is no dose either."""
    both = (Management.AVOID, Management.ADJUST_DOSE)
    barred = of_a(IMATINIB, MEETS, WARFARIN, management=(Management.CONTRAINDICATED,))
    assert found(barred, of_b(WARFARIN, MEETS, IMATINIB, management=both)) == []
    assert found(barred, of_b(WARFARIN, MEETS, IMATINIB, management=(Management.MONITOR,))) == []
