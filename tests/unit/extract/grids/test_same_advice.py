"""Words that point back to an advice give it to those whom they name: "this goes for B", "on the same list", "same cut"."""

from __future__ import annotations

import pytest

from tests.monographs import advised

SHARED = {
    "Ketoconazole should be avoided with zelonib; the rule extends to itraconazole.": ("avoid",),
    "Ketoconazole is contraindicated with zelonib; itraconazole is on the same list.": ("contraindicated",),
    "Ketoconazole raises zelonib. Do not combine. Itraconazole falls under the same ban.": ("avoid",),
    "- Ketoconazole: measure troughs.\n- Itraconazole: the same.": ("monitor",),
    "- Ketoconazole: levels rise. Halve the dose.\n- Itraconazole: levels rise. Same cut.": ("adjust_dose",),
    "Ketoconazole raises zelonib and must be avoided. Itraconazole belongs here, too.": ("avoid",),
    "A second azole must not be given at the same time; this goes for ketoconazole and itraconazole.": ("contraindicated",),
    "Ketoconazole raises zelonib by 40%. So does itraconazole. All ask for less zelonib.": ("adjust_dose",),
}


@pytest.mark.parametrize("body", SHARED)
def test_what_is_pointed_back_to_holds_for_both(body: str) -> None:
    """In the sentence behind, in the same one, in the next item."""
    told = advised(body)
    assert {told["ketoconazole"], told["itraconazole"]} == {SHARED[body]}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Ketoconazole must be avoided; fluconazole has the same effect.", ()),
        ("Ketoconazole must be avoided, and this does not hold for fluconazole.", ()),
        ("Ketoconazole needs a lower dose. Fluconazole has the same half-life.", ()),
        ("Ketoconazole should be avoided. This is a matter of taste for fluconazole.", ()),
    ],
)
def test_a_likeness_in_other_things_shares_no_advice(body: str, expected: tuple[str, ...]) -> None:
    """The same effect, way or figure is not the same advice, nor one that is denied."""
    assert advised(body).get("fluconazole", ()) == expected


ABOVE = {
    ("To be avoided where there is a choice", "levels rise. No choice? Then 10 mg."): ("avoid", "adjust_dose"),
    ("Handle with care", "levels rise. Monitor the INR."): ("monitor", "caution"),
    ("Handle with care", "levels rise. Avoid."): ("avoid",),
    ("Not to be taken together", "leave two hours between the two."): ("separate",),
    ("Contraindicated", "levels rise. Avoid."): ("contraindicated", "avoid"),
}


@pytest.mark.parametrize("case", ABOVE)
def test_advice_above_an_item_stands_beside_its_own(case: tuple[str, str]) -> None:
    """What the title says holds where the item adds to it, not where the item says something firmer or how to take both."""
    above, own = case
    assert advised(f"### {above}\n\n- ketoconazole: {own}")["ketoconazole"] == ABOVE[case]
