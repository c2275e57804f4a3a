"""Tables on what two drugs do to each other: titles by cells, so that each row has the right partner, owner, direction and figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.model import Predicate
from tests.monographs import change, denied, interacting, one, partners, told

if TYPE_CHECKING:
    from kg.model import Reading

UP, DOWN = ("subject", "exposure", "increase"), ("subject", "exposure", "decrease")
OF_OTHER_UP, OF_OTHER_DOWN = ("object", "exposure", "increase"), ("object", "exposure", "decrease")


def table(*lines: str) -> str:
    """Lines of cells as a table, the first over the columns."""
    head, *body = (f"| {line} |" for line in lines)
    return "\n".join((head, "|" + "---|" * (lines[0].count("|") + 1), *body))


def changes(found: Reading) -> dict[str, tuple[str, str, str] | None]:
    """By partner that is not denied, whose what goes which way."""
    return {name: change(one(found, name).effect) for name in partners(found)}


def ratios(found: Reading) -> dict[str, float | None]:
    """By partner, the ratio of the AUC."""
    return {s.object.name: s.effect.auc_ratio for s in found.statements if s.predicate is Predicate.INTERACTS_WITH and s.effect}


OWN_AND_OTHER = (
    ("Effect on zelonib", "Effect on co-administered drug"),
    ("Zelonib", "Co-administered drug"),
    ("Effects on zelonib PK", "Effects on PK of other drug"),
    ("Effect of coadministration on zelonib", "Effect of coadministration on the other drug"),
    ("Impact on zelonib", "Impact on the co-administered medicinal product"),
    ("Δ zelonib", "Δ comedication"),
)


@pytest.mark.parametrize(("own", "other"), OWN_AND_OTHER)
def test_of_two_columns_on_two_drugs_each_cell_is_on_its_own(own: str, other: str) -> None:
    """In arrows or words, in either order of columns; who is unmoved in both is denied, and nobody else."""
    arrows = table(
        f"Co-administered drug | {own} | {other}", "Ketoconazole | ↑ | ↔", "Rifampicin | ↓ | ↔", "Digoxin | ↔ | ↑", "Warfarin | ↔ | ↔"
    )
    words = table(
        f"Co-administered drug | {other} | {own}",
        "Ketoconazole | none | increased 3-fold",
        "Rifampicin | no change | decreased by 80%",
        "Digoxin | AUC ↑ 40% | no effect",
        "Warfarin | ↔ | unchanged",
    )
    for found in (interacting(arrows), interacting(words)):
        assert changes(found) == {"ketoconazole": UP, "rifampicin": DOWN, "digoxin": OF_OTHER_UP}
        assert denied(found) == {"warfarin"}


@pytest.mark.parametrize(
    "title",
    [
        "Zelonib AUC ratio (90% CI)",
        "AUC ratio",
        "Ratio (90% CI) of zelonib AUC",
        "Geometric mean ratio of zelonib AUC (90% CI)",
        "GMR for AUC (with/without)",
        "Zelonib AUC, with/without perpetrator",
        "Mean ratio of zelonib PK parameters: AUC",
        "LS mean ratio (90% CI) of zelonib AUC; no effect = 1.00",
        "Fold change in zelonib AUC",
        "Zelonib AUC (ratio)",
        "Zelonib GMR AUC",
    ],
)
def test_a_column_of_ratios_gives_way_and_figure(title: str) -> None:
    """A ratio below one is a fall, one whose interval holds one tells of no change, and a dose beside it is nobody's name."""
    found = interacting(
        table(
            f"Co-administered drug | Dose | {title}",
            "Ketoconazole | 200 mg BID | 2.45 (2.10-2.87)",
            "Rifampicin | 600 mg | 0.45 (0.39-0.52)",
            "Digoxin | 0.25 mg | 1.08 (0.97, 1.21)",
        )
    )
    assert changes(found) == {"ketoconazole": UP, "rifampicin": DOWN, "digoxin": None}
    assert ratios(found) == {"ketoconazole": 2.45, "rifampicin": 0.45}


@pytest.mark.parametrize(
    "title",
    ["Zelonib AUC % change", "% change in zelonib AUC", "Change in zelonib AUC (%)", "Percent change in AUC of zelonib", "AUC change"],
)
def test_a_column_of_percentages_gives_way_and_figure(title: str) -> None:
    """By their signs, which are no marks of a list, with or without a space."""
    found = interacting(table(f"Drug | {title}", "Ketoconazole | +120%", "Rifampicin | - 40%", "Efavirenz | −55 %", "Fluconazole | + 45%"))
    assert changes(found) == {"ketoconazole": UP, "rifampicin": DOWN, "efavirenz": DOWN, "fluconazole": UP}
    assert ratios(found) == {"ketoconazole": 2.2, "rifampicin": 0.6, "efavirenz": 0.45, "fluconazole": 1.45}


def test_a_caption_says_that_the_numbers_below_measures_are_ratios() -> None:
    """As US labels set them; a dose and a count of people are none."""
    found = interacting(
        "Table 2: Mean ratio (90% CI) of zelonib with/without coadministered drug; no effect = 1.00",
        table(
            "Coadministered drug | Dose | N | Cmax | AUC",
            "Ketoconazole | 200 mg | 12 | 1.5 (1.3, 1.8) | 3.0 (2.5, 3.6)",
            "Rifampicin | 600 mg | 14 | 0.7 (0.6, 0.8) | 0.3 (0.2, 0.4)",
            "Digoxin | 0.25 mg | 10 | 1.02 (0.97, 1.06) | 0.99 (0.95, 1.04)",
        ),
    )
    assert changes(found) == {"ketoconazole": UP, "rifampicin": DOWN, "digoxin": None}
    assert ratios(found) == {"ketoconazole": 3.0, "rifampicin": 0.3}


@pytest.mark.parametrize("title", ["Zelonib dose", "Dose adjustment of zelonib", "Change in zelonib dose", "Dosage"])
def test_an_arrow_below_a_dose_is_advice(title: str) -> None:
    """It is no change of exposure, and a dose that stays denies no interaction."""
    found = interacting(table(f"Drug | AUC | {title}", "Ketoconazole | ↑ 2-fold | ↓ 50%", "Rifampicin | ↓ 60% | ↑", "Digoxin | ↑ 10% | ↔"))
    assert changes(found) == {"ketoconazole": UP, "rifampicin": DOWN, "digoxin": OF_OTHER_UP}
    assert [told(one(found, name)) for name in ("ketoconazole", "rifampicin")] == [("adjust_dose",)] * 2
    assert changes(interacting(table(f"Drug | {title}", "Ketoconazole | -50%"))) == {"ketoconazole": None}


def test_a_number_is_nobodys_name() -> None:
    """Nor is a time or an amount."""
    found = interacting(table("Drug | Half-life | N | Dose", "Ketoconazole | 36 h | 1200 | 200 mg BID", "Digoxin | 36 hours | 12 | 1 mg"))
    assert partners(found) == {"ketoconazole", "digoxin"}


def test_a_percent_sign_may_stand_in_the_title_alone() -> None:
    """The sign of the number says which way."""
    found = interacting(table("Drug | Zelonib AUC (% change)", "Ketoconazole | +120", "Rifampicin | -40"))
    assert ratios(found) == {"ketoconazole": 2.2, "rifampicin": 0.6}


def test_of_peak_and_auc_the_figure_is_that_of_the_auc() -> None:
    """Whichever column comes first."""
    found = interacting(table("Drug | Zelonib Cmax | Zelonib AUC", "Ketoconazole | ↑ 1.5-fold | ↑ 3-fold", "Rifampicin | ↓ 30% | ↓ 70%"))
    assert ratios(found) == {"ketoconazole": 3.0, "rifampicin": 0.3}


def test_an_arrow_below_a_clearance_is_of_the_clearance() -> None:
    """Less of it is more of the drug, also with a figure."""
    found = interacting(table("Interacting drug | Effect on zelonib clearance", "Ketoconazole | ↓ 60%", "Rifampicin | ↑ 3-fold"))
    assert changes(found) == {"ketoconazole": UP, "rifampicin": DOWN}


@pytest.mark.parametrize(
    ("over", "on"),
    [
        ("**Table 1. Effect of co-administered drugs on zelonib**", "subject"),
        ("### Effect of other drugs on zelonib", "subject"),
        ("Table 4: Changes in pharmacokinetic parameters for zelonib in the presence of co-administered drugs", "subject"),
        ("Table 3. Pharmacokinetic parameters of co-administered drugs in the presence of zelonib.", "object"),
        ("**Changes in pharmacokinetic parameters for zelonib in the presence of co-administered drugs**", "subject"),
        ("**Table 2. Effect of zelonib on co-administered drugs**", "object"),
        ("### Effects of zelonib on the pharmacokinetics of other medicinal products", "object"),
        ("**Pharmacokinetics of co-administered drugs in the presence of zelonib**", "object"),
    ],
)
def test_a_line_over_a_table_says_on_whom_its_effects_are(over: str, on: str) -> None:
    """Whatever a partner does by its kind."""
    found = interacting(over, table("Drug | AUC", "Digoxin | ↑ 140%", "Ketoconazole | ↑ 20%", "Midazolam | ↓ 80%"))
    assert changes(found) == {
        name: (on, "exposure", way) for name, way in (("digoxin", "increase"), ("ketoconazole", "increase"), ("midazolam", "decrease"))
    }


@pytest.mark.parametrize(
    ("first", "on"),
    [
        ("Drugs affecting zelonib", "subject"),
        ("Drugs that affect zelonib", "subject"),
        ("Perpetrator", "subject"),
        ("Drugs affected by zelonib", "object"),
        ("Victim drug", "object"),
        ("Substrate", "object"),
    ],
)
def test_so_does_the_title_of_the_first_column(first: str, on: str) -> None:
    """A bare arrow below "Effect" is of the exposure."""
    found = interacting(table(f"{first} | Effect", "Digoxin | ↑", "Midazolam | ↓ 40%"))
    assert changes(found) == {"digoxin": (on, "exposure", "increase"), "midazolam": (on, "exposure", "decrease")}


@pytest.mark.parametrize(
    ("titles", "up", "down"),
    [
        ("Zelonib increased by | Zelonib decreased by", UP, DOWN),
        ("Zelonib is raised by | Zelonib is lowered by", UP, DOWN),
        ("Raised by zelonib | Lowered by zelonib", OF_OTHER_UP, OF_OTHER_DOWN),
        ("Zelonib raises | Zelonib lowers", OF_OTHER_UP, OF_OTHER_DOWN),
        ("↑ zelonib | ↓ zelonib", UP, DOWN),
    ],
)
def test_a_title_that_says_all_says_it_of_each_name_below_it(titles: str, up: tuple[str, str, str], down: tuple[str, str, str]) -> None:
    """Who acts on whom is the title's."""
    assert changes(interacting(table(titles, "digoxin | phenytoin"))) == {"digoxin": up, "phenytoin": down}


def test_the_same_below_a_level_may_mean_that_nothing_changes() -> None:
    """So it tells nothing; below advice it points to the row above."""
    found = interacting(table("Drug | Zelonib level | Advice", "Rifampicin | down | Avoid", "Digoxin | same | Same"))
    assert changes(found) == {"rifampicin": DOWN, "digoxin": None}
    assert one(found, "digoxin").management == one(found, "rifampicin").management


def test_what_only_says_how_far_it_goes_is_no_name() -> None:
    """A cell that begins like an item of a list."""
    found = interacting(table("Drug | Effect on zelonib levels", "Ketoconazole | Marked rise", "Rifampicin | Pronounced fall"))
    assert changes(found) == {"ketoconazole": UP, "rifampicin": DOWN}
