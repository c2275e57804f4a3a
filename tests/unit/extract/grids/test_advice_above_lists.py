"""Words of advice over a list, before a colon, in a cell or in brackets say it of all who stand below, behind or beside them."""

from __future__ import annotations

import pytest

from kg.model import Predicate
from tests.monographs import advised, read, told

LEADS = {
    "Prohibited": "contraindicated",
    "Never": "contraindicated",
    "Absolutely never": "contraindicated",
    "Contraindicated": "contraindicated",
    "Must not be combined with": "contraindicated",
    "Situations when zelonib is contraindicated": "contraindicated",
    "Avoid": "avoid",
    "Do not combine with": "avoid",
    "Not to be taken with": "avoid",
    "Zelonib should not be taken with": "avoid",
    "Best avoided": "avoid",
    "Use with caution": "caution",
    "Monitor closely": "monitor",
    "Drugs requiring monitoring": "monitor",
    "Reduce dose": "adjust_dose",
    "Need a lower dose": "adjust_dose",
    "Separate doses": "separate",
}
FORMS = (
    "{}:\n\n- ketoconazole\n- digoxin",
    "**{}**\n\n- ketoconazole\n- digoxin",
    "### {}\n\n- ketoconazole\n- digoxin",
    "{}: ketoconazole, digoxin.",
    "**{}:** ketoconazole, digoxin.",
    "- {}: ketoconazole, digoxin.",
    "- {}:\n  - ketoconazole\n  - digoxin",
)


@pytest.mark.parametrize("form", FORMS)
def test_words_above_a_list_advise_on_all_of_it(form: str) -> None:
    """In a heading, a bold line, a line with a colon, a label, an item."""
    found = {lead: advised(form.format(lead)) for lead in LEADS}
    assert {lead: told for lead, told in found.items() if told != dict.fromkeys(("ketoconazole", "digoxin"), (LEADS[lead],))} == {}


GRADES = {
    "Not to be combined (contra-indicated)": "contraindicated",
    "Forbidden partners": "contraindicated",
    "To be avoided where there is a choice": "avoid",
    "Avoid wherever possible": "avoid",
    "Rather not": "avoid",
    "To be stopped first": "avoid",
    "To be handled with care": "caution",
    "With caution only": "caution",
    "Keep, look closer": "monitor",
    "Needs watching": "monitor",
    "Dose to be changed": "adjust_dose",
    "To be taken apart": "separate",
}


@pytest.mark.parametrize("form", ["**{}**", "### {}"])
def test_a_title_that_sorts_by_gravity_advises_on_all_below_it(form: str) -> None:
    """Also on those of whom the items tell what happens."""
    found = {lead: advised(f"{form.format(lead)}\n\n- ketoconazole: levels of zelonib rise\n- digoxin") for lead in GRADES}
    assert {lead: told for lead, told in found.items() if told != dict.fromkeys(("ketoconazole", "digoxin"), (GRADES[lead],))} == {}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("- Simvastatin: rhabdomyolysis\n- Asthma", {"simvastatin": ("contraindicated",)}),
        ("- Simvastatin: levels rise\n- Asthma", {"simvastatin": ("contraindicated",)}),
        ("- Sulfonamides: rash\n- Asthma", {}),
        ("- Penicillins: no effect on clearance", {}),
    ],
)
def test_why_a_drug_is_among_the_contraindications(body: str, expected: dict[str, tuple[str, ...]]) -> None:
    """A reason behind its name leaves it there; an allergen is no partner."""
    said = read(f"## Contraindications\n\n{body}").statements
    assert {s.object.name: told(s) for s in said if s.predicate is Predicate.INTERACTS_WITH} == expected


@pytest.mark.parametrize("mark", ["{}:", "**{}:**"])
@pytest.mark.parametrize("before", ["Contraindicated", "Avoid", "Monitor closely"])
def test_each_list_has_the_words_right_above_it(before: str, mark: str) -> None:
    """A second list, its line written as the first one's, takes nothing from the first."""
    found = {}
    for lead, kind in LEADS.items():
        told = advised(f"{mark.format(before)}\n\n- pimozide\n\n{mark.format(lead)}\n\n- ketoconazole\n- digoxin")
        found[lead] = told == {"pimozide": (LEADS[before],), "ketoconazole": (kind,), "digoxin": (kind,)}
    assert [lead for lead, is_right in found.items() if not is_right] == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Prohibited: give linezolid.", {"linezolid": ("contraindicated",)}),
        ("Never: take linezolid with it.", {"linezolid": ("contraindicated",)}),
        ("Ketoconazole is contraindicated: use fluconazole.", {"ketoconazole": ("contraindicated",)}),
        ("Avoid: ketoconazole; use fluconazole.", {"ketoconazole": ("avoid",)}),
        ("- ketoconazole (never)", {"ketoconazole": ("contraindicated",)}),
        ("Interactions with ketoconazole occur rarely or never.", {"ketoconazole": ()}),
    ],
)
def test_what_a_word_before_a_colon_forbids(line: str, expected: dict[str, tuple[str, ...]]) -> None:
    """A ban that opens a text bars what follows it, and one behind a name leaves what follows as the way out."""
    assert advised(line) == expected


@pytest.mark.parametrize(
    ("lead", "item", "expected"),
    [
        ("Take care with", "warfarin: check the INR.", ("monitor", "caution")),
        ("Concomitant use not recommended", "digoxin: increased levels. Monitor digoxin if used.", ("avoid", "monitor")),
        ("Avoid unless no other drug will do", "pethidine: start at half the dose.", ("avoid", "adjust_dose")),
        ("Avoid unless the patient is on a monitored ward", "pethidine: serotonin syndrome.", ("avoid",)),
        ("Take care with", "rifampicin: avoid.", ("avoid",)),
        ("Avoid", "digoxin: use with caution.", ("caution",)),
        ("Monitor", "phenytoin: halve the dose.", ("monitor", "adjust_dose")),
    ],
)
def test_whether_is_said_above_and_how_in_the_item(lead: str, item: str, expected: tuple[str, ...]) -> None:
    """A heading says whether two are taken together, an item how, beside that above; one that says whether takes no other."""
    (told,) = advised(f"**{lead}**\n\n- {item}").values()
    assert set(told) == set(expected)


@pytest.mark.parametrize(
    "item", ["another MAO inhibitor (phenelzine), or within two weeks of stopping one", "another MAO inhibitor such as phenelzine"]
)
def test_another_of_the_kind_of_the_drug_is_barred(item: str) -> None:
    """One more drug of a kind in an item is a partner, and no way out."""
    assert advised(f"**Contraindicated with**\n\n- {item}") == {"MAOI": ("contraindicated",), "phenelzine": ("contraindicated",)}


@pytest.mark.parametrize(
    "line", ["Ketoconazole raises its levels. Another antifungal may be used.", "Replace ketoconazole with another antifungal."]
)
def test_another_in_place_of_a_partner_is_a_way_out(line: str) -> None:
    """Who is offered in place of a partner is none."""
    assert set(advised(line)) == {"ketoconazole"}
