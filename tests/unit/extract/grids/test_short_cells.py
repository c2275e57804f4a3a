"""Cells and lines of a few signs: an arrow with what to do, a figure, and titles by what those below them do to the drug."""

from __future__ import annotations

import pytest

from tests.monographs import change, interacting, one, partners, told

UP, DOWN = ("subject", "exposure", "increase"), ("subject", "exposure", "decrease")
LAYOUTS = ("| Drug | Effect |\n|---|---|\n| {name} | {said} |", "- {name}: {said}")


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("arrow", ["↑", "↑↑", "⇑"])
@pytest.mark.parametrize(
    ("order", "advice"),
    [
        (" avoid", "avoid"),
        (", avoid", "avoid"),
        (" (avoid)", "avoid"),
        (" – halve dose", "adjust_dose"),
        (" halve the dose", "adjust_dose"),
        (" reduce dose", "adjust_dose"),
        (" monitor", "monitor"),
        ("; check levels", "monitor"),
        (" contraindicated", "contraindicated"),
    ],
)
def test_an_arrow_before_an_order_is_the_exposure(layout: str, arrow: str, order: str, advice: str) -> None:
    """Whatever stands between them, if anything does."""
    said = one(interacting(layout.format(name="Ketoconazole", said=f"{arrow}{order}")), "ketoconazole")
    assert (change(said.effect), told(said)) == (UP, (advice,))
    said = one(interacting(layout.format(name="Rifampicin", said=f"↓{order}")), "rifampicin")
    assert (change(said.effect), told(said)) == (DOWN, (advice,))


@pytest.mark.parametrize("said", ["↑ dose", "↑ BP, avoid", "↓ dose by half", "↔ avoid"])
def test_an_arrow_before_something_else_is_no_exposure(said: str) -> None:
    """A dose, a pressure, or no change at all."""
    found = one(interacting(f"- Ketoconazole: {said}"), "ketoconazole")
    assert change(found.effect) is None or change(found.effect) == ("patient", "risk", "increase")


def test_what_an_arrow_moves_in_the_blood_is_no_partner() -> None:
    """Potassium in the cell of somebody else."""
    assert partners(interacting(LAYOUTS[0].format(name="Ramipril", said="↑ potassium"))) == {"ramipril"}


@pytest.mark.parametrize(
    ("said", "ratio"), [("AUC x2", 2.0), ("AUC x2 / x1.9", 2.0), ("AUC ×3.4 / Cmax ×2", 3.4), ("AUC x2, Cmax x1.8", 2.0), ("x3.4", None)]
)
def test_figures_with_a_letter_for_the_sign(said: str, ratio: float | None) -> None:
    """Of two cases parted by a slash the first counts; how often a drug is taken is no figure."""
    found = one(interacting(f"- Ketoconazole: {said}"), "ketoconazole")
    assert change(found.effect) == UP
    assert found.effect is not None
    assert found.effect.auc_ratio == ratio
    assert one(interacting("- Ketoconazole: x2 daily"), "ketoconazole").effect is None


ACTING = (
    ("Increase levels", UP),
    ("Raise zelonib", UP),
    ("Drugs that decrease plasma concentrations", DOWN),
    ("May reduce its exposure", DOWN),
    ("Medicines which raise zelonib levels", UP),
    ("Enhance effect", ("subject", "effect", "increase")),
    ("Potentiate zelonib", ("subject", "effect", "increase")),
    ("Reduce absorption", DOWN),
)


@pytest.mark.parametrize(("title", "expected"), ACTING)
def test_a_title_by_what_those_below_it_do_is_on_the_drug(title: str, expected: tuple[str, str, str]) -> None:
    """Whoever they are, in a column, below a heading and behind a label."""
    bodies = (
        f"| {title} | Others |\n|---|---|\n| Valproate | |\n| Digoxin, aspirin | |",
        f"### {title}\n\n- Valproate\n- Digoxin",
    )
    for body in bodies:
        found = interacting(body)
        assert {change(one(found, name).effect) for name in ("valproic acid", "digoxin")} == {expected}


@pytest.mark.parametrize("title", ["Increased levels of", "Levels increased by zelonib", "Zelonib raises", "Lowers the exposure of"])
def test_a_title_by_what_becomes_of_those_below_it_is_on_them(title: str) -> None:
    """What is done to them, or by the drug."""
    found = interacting(f"### {title}\n\n- Digoxin\n- Valproate")
    assert {change(one(found, name).effect)[:2] for name in ("valproic acid", "digoxin")} == {("object", "exposure")}  # type: ignore[index]


@pytest.mark.parametrize("title", ["Mechanism", "Likely mechanism", "Reason"])
def test_what_works_against_what_is_told_beside_it(title: str) -> None:
    """Of no effect does "antagonism" say whose it is, where a column says what comes of it."""
    found = interacting(f"| Drug | {title} | Effect |\n|---|---|---|\n| Vitamin K | Antagonism | INR ↓ |", title="Warfarin")
    assert change(one(found, "vitamin K").effect) == ("subject", "effect", "decrease")
    assert one(found, "vitamin K").effect.outcome == "inr"  # type: ignore[union-attr]


def test_an_arrow_before_an_order_is_of_what_its_column_says() -> None:
    """The INR, and no exposure."""
    found = interacting(
        "| Drug | Effect on INR |\n|---|---|\n| Metronidazole | ↑↑ halve dose |\n| Rifampicin | ↓ 40%, monitor |", title="Warfarin"
    )
    said = [one(found, name) for name in ("metronidazole", "rifampicin")]
    assert [(change(s.effect), told(s)) for s in said] == [
        (("subject", "effect", "increase"), ("adjust_dose",)),
        (("subject", "effect", "decrease"), ("monitor",)),
    ]


def test_a_first_column_of_affected_drugs_says_whose_it_is() -> None:
    """Whoever is known to act on others."""
    found = interacting("| Affected drug | AUC |\n|---|---|\n| Voriconazole | ↓ 90% |")
    assert change(one(found, "voriconazole").effect) == ("object", "exposure", "decrease")


@pytest.mark.parametrize("title", ["Dose", "Dose of zelonib", "Change in dose"])
def test_an_arrow_before_an_order_below_doses_is_of_the_dose(title: str) -> None:
    """The contrary of what becomes of the exposure."""
    said = one(interacting(f"| Drug | {title} |\n|---|---|\n| Ketoconazole | ↓ monitor |"), "ketoconazole")
    assert (change(said.effect), told(said)) == (None, ("adjust_dose", "monitor"))


@pytest.mark.parametrize("title", ["Severity", "Evidence", "Monitoring", "Likelihood", "Protein binding", "Advice"])
def test_below_a_title_that_names_no_measure_an_arrow_is_no_exposure(title: str) -> None:
    """What is advised behind it stays."""
    said = one(interacting(f"| Drug | {title} |\n|---|---|\n| Ketoconazole | ↑ monitor |"), "ketoconazole")
    assert (change(said.effect), told(said)) == (None, ("monitor",))


@pytest.mark.parametrize("title", ["Comment", "What happens", "Effect", "Zelonib", "Zelonib AUC"])
def test_below_a_title_of_anything_an_arrow_is_of_the_exposure(title: str) -> None:
    """So is one with a figure."""
    for cell in ("↑ monitor", "↑ 40%, monitor"):
        said = one(interacting(f"| Drug | {title} |\n|---|---|\n| Ketoconazole | {cell} |"), "ketoconazole")
        assert (change(said.effect), told(said)) == (UP, ("monitor",))


@pytest.mark.parametrize(
    "table", ["| Drug | Potassium |\n|---|---|\n| Furosemide | ↓ |", "| Drug | Effect |\n|---|---|\n| Furosemide | ↓ potassium |"]
)
def test_less_potassium_is_no_less_of_the_partner(table: str) -> None:
    """Whether the title of the column names it or the cell; nor is it in a sentence."""
    assert change(one(interacting(table), "furosemide").effect) is None
    assert change(one(interacting("- Furosemide: ↓ potassium, monitor"), "furosemide").effect) is None


@pytest.mark.parametrize("said", ["Effect", "Effects", "Influence", "Impact", "Action"])
def test_the_effect_of_the_drug_is_on_the_other(said: str) -> None:
    """In a first cell and over a column, with or without titles over the rest; "on" it is the drug's own."""
    for table in (
        f"| | Ketoconazole |\n|---|---|\n| {said} of zelonib | AUC ↑ 30% |",
        f"| Drug | {said} of zelonib |\n|---|---|\n| Ketoconazole | AUC ↑ 30% |",
    ):
        assert change(one(interacting(table), "ketoconazole").effect) == ("object", "exposure", "increase")
        own = table.replace(" of zelonib", " on zelonib")
        assert change(one(interacting(own), "ketoconazole").effect) == UP


@pytest.mark.parametrize("title", ["Effect of drug on zelonib", "Effect of the medicine on zelonib", "Effect of other drugs on zelonib"])
def test_the_effect_of_whom_the_row_names_is_on_the_drug(title: str) -> None:
    """Also in a cell of a word and a figure."""
    found = interacting(f"| Drug | Effect on drug | {title} |\n|---|---|---|\n| Sertraline | none | increased 50% |")
    assert change(one(found, "sertraline").effect) == UP


def test_an_arrow_below_action_beside_advice_is_of_the_exposure() -> None:
    """Whose it is shows as it does below "Effect"."""
    found = interacting("| Drug | Action | Advice |\n|---|---|---|\n| Amiodarone | ↑ | monitor |", title="Warfarin")
    assert change(one(found, "amiodarone").effect) == UP
