"""A third drug that another one changes, below its label, is no partner of the monograph's drug."""

from __future__ import annotations

import pytest

from tests.monographs import change, interacting, one, partners


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("**Probenecid:** Given together, it can raise piperacillin levels.", {"probenecid"}),
        ("**Colestyramine:** can impair absorption of iron", {"colestyramine"}),
        ("**Gemfibrozil:** increases repaglinide exposure.", {"gemfibrozil"}),
        ("**Rifampicin:** Raises the breakdown of zelonib and lowers calcium absorption.", {"rifampicin"}),
        ("**Topiramate:** lowers ethinyl estradiol concentrations.", {"topiramate"}),
    ],
)
def test_whom_another_changes_is_no_partner(line: str, found: set[str]) -> None:
    """What the drug of a label does to somebody else, or to the drug and somebody else, is said of that drug alone."""
    assert partners(interacting(f"* {line}")) == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("**Diuretics:** Thiazides raise lithium levels.", {"thiazide diuretic", "lithium"}),
        ("**Oral anticoagulants:** It lowers warfarin levels.", {"warfarin"}),
        ("**Digoxin:** It may increase digoxin levels; that of ketoconazole falls.", {"digoxin", "ketoconazole"}),
        ("**Warfarin:** increases its effect and the levels of phenytoin", {"warfarin", "phenytoin"}),
        ("**Caffeine:** theophylline and caffeine clearance is reduced", {"caffeine", "theophylline"}),
        ("**Digoxin:** zelonib lowers digoxin and cyclosporine levels.", {"digoxin", "ciclosporin"}),
        ("**Effect on others:** lowers doxycycline and warfarin levels.", {"doxycycline", "warfarin"}),
    ],
)
def test_whom_the_drug_changes_stays_a_partner(line: str, found: set[str]) -> None:
    """A member of the class that a label names, the drug of the label, and others beside it are partners."""
    assert partners(interacting(f"* {line}")) == found


def test_a_part_of_a_product_in_a_label_is_the_product() -> None:
    """What changes of one drug of a fixed combination changes of the partner that the label names."""
    found = interacting("* **Carbidopa/levodopa:** reduced levodopa levels")
    assert partners(found) == {"carbidopa/levodopa"}
    assert change(one(found, "carbidopa/levodopa").effect) == ("object", "exposure", "decrease")
