"""What a combination is made for, and whose contraindication a state is: names beside good news and illness that are no partners."""

from __future__ import annotations

import pytest

from kg.model import Predicate
from tests.monographs import change, one, partners, read

_THERAPY = "## Popular Combinations\n\n"
_BARRED = "## Contraindications\n\n"


@pytest.mark.parametrize(
    "body",
    [
        "Zelonib is also combined with other eye drops, such as timolol and dorzolamide, to enhance miosis.",
        "Zelonib works together with digoxin. The combination was shown to reduce viral load and the risk of hospital stays or death.",
        "Zelonib with tamsulosin: This combination has an additional benefit in reducing urgency.",
        "Adding metformin can increase the chances of success.",
        "Combining zelonib with varenicline raises the likelihood of quitting.",
        "Zelonib is often combined with camphor and eucalyptus oil for better pain relief.",
        "The addition of calcium carbonate has a neutralizing effect and gives relief.",
        "Premedication with diphenhydramine is advised to reduce the risk of rash.",
    ],
)
def test_good_news_of_a_combination_is_no_harm(body: str) -> None:
    """What two are combined for is no interaction of theirs."""
    assert partners(read(_THERAPY + body)) == set()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Concomitant use with morphine is likely to enhance sedation.", {"morphine": ("patient", "risk", "increase")}),
        (
            "When it is given with amiodarone, halve the dose to lower the risk of bradycardia.",
            {"amiodarone": ("patient", "risk", "increase")},
        ),
        ("Combination with furosemide raises the likelihood of hearing damage.", {"furosemide": ("patient", "risk", "increase")}),
        ("Protamine has a neutralizing effect on zelonib.", {"protamine": None}),
        ("NSAIDs may reduce its efficacy in lowering blood pressure.", {"NSAID": ("subject", "effect", "decrease")}),
        ("Omeprazole lowers zelonib levels, and the risk of stroke rises.", {"omeprazole": ("subject", "exposure", "decrease")}),
        ("Rifampicin lowers blood pressure and the risk of rejection is higher.", {"rifampicin": ("patient", "risk", "increase")}),
    ],
)
def test_harm_in_like_words_is_still_told(line: str, expected: dict[str, tuple[str, str, str] | None]) -> None:
    """The words of good news tell a harm where what they speak of is one."""
    found = read(f"## Drug Interactions\n\n{line}")
    assert {name: change(one(found, name).effect) for name in partners(found)} == expected


@pytest.mark.parametrize(
    "line",
    [
        "- Bowel obstruction (for simethicone), pregnancy",
        "- Thrombosis (in the case of tranexamic acid)",
        "- Pregnancy, especially when combined with ribavirin",
        "Contraindicated in breastfeeding with ribavirin.",
        "- Gout is a contraindication to pyrazinamide.",
        "- In preparations containing hydrocortisone: chickenpox.",
        "Conditions in which high doses of niacin are contraindicated.",
        "- Peptic ulcer, aspirin triad, heart failure",
    ],
)
def test_what_a_state_bars_is_no_partner(line: str) -> None:
    """A drug that is named only as what is contraindicated in an illness is not taken along."""
    assert partners(read(_BARRED + line)) == set()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("- Nitrates (for angina) in any form", {"nitrate"}),
        ("- Pregnancy, use with diltiazem", {"diltiazem"}),
        ("- In combination with acitretin", {"acitretin"}),
        ("- Any condition in which concomitant use of lithium is needed", {"lithium"}),
        ("Contraindications to zelonib include concurrent use of itraconazole.", {"itraconazole"}),
    ],
)
def test_partners_of_contraindications_stay(line: str, expected: set[str]) -> None:
    """What is taken along and barred is a partner, whatever illness stands beside it."""
    assert partners(read(_BARRED + line)) == expected


def test_an_ingredient_in_such_brackets_is_still_spoken_of() -> None:
    """Brackets that name an ingredient of the product say whose partner stands before them."""
    found = read(_BARRED + "- Use of nitrates (for sildenafil), gout", title="Sildenafil + Dapoxetine")
    assert {(s.subject.name, s.object.name) for s in found.statements if s.predicate is Predicate.INTERACTS_WITH} == {
        ("sildenafil", "nitrate")
    }


@pytest.mark.parametrize(
    "line",
    [
        "Oral tablets should be taken on an empty stomach.",
        "Some supplements are better absorbed with food.",
        "Use with caution in children, for oral products.",
    ],
)
def test_the_form_that_is_swallowed_is_the_drug(line: str) -> None:
    """A text that says how tablets or supplements are taken speaks of the drug itself."""
    assert not partners(read(f"## Dosage\n\n{line}")) & {"oral medication", "supplement"}


def test_other_oral_drugs_stay_partners() -> None:
    """Whatever else is swallowed, hours before the drug, is another party."""
    assert "oral medication" in partners(read("## Drug Interactions\n\nOral medications should be taken one hour before zelonib."))


def test_meals_of_one_ingredient_are_not_of_the_other() -> None:
    """An empty stomach is wanted for the ingredient that the line is about alone."""
    dosing = "## Dosage\n\n- **Sucralfate:** 1 g on an empty stomach, one hour before meals."
    body = f"{dosing}\n\n## Drug Interactions\n\n- Food reduces the absorption of zinc."
    food = one(read(body, title="Sucralfate + Zinc"), "food")
    assert (food.subject.name, food.management) == ("zinc", ())
