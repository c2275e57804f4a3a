"""How far an exposure goes, told by a figure or a share alone: "gained 27%", "loses half", "× 2.8", "eight times larger"."""

from __future__ import annotations

import pytest

from tests.monographs import change, interacting, one, partners

MORE = (
    "gained 27%",
    "gained about a third",
    "was larger by 26%",
    "was eight times larger",
    "was half as large again",
    "was 1.7 times higher",
)
LESS = ("lost 27%", "lost two thirds", "was made 46% smaller", "was 30% beneath that without it", "was half as large")
OTHER_FRAMES = (
    "The AUC of digoxin {} with zelonib.",
    "Digoxin exposure {} when zelonib was given.",
    "With zelonib the digoxin AUC {}.",
)
OWN_FRAMES = (
    "The AUC of zelonib {} with digoxin.",
    "Zelonib exposure {} when digoxin was given.",
    "With digoxin the zelonib AUC {}.",
)


@pytest.mark.parametrize("way", ["increase", "decrease"])
@pytest.mark.parametrize(("on", "frames"), [("object", OTHER_FRAMES), ("subject", OWN_FRAMES)])
def test_a_figure_says_which_way_an_exposure_goes(way: str, on: str, frames: tuple[str, ...]) -> None:
    """A verb or comparative that only measures is a change, of whom the noun beside it is."""
    told = MORE if way == "increase" else LESS
    lines = [frame.format(words) for frame in frames for words in told]
    found = {line: change(one(interacting(line), "digoxin").effect) for line in lines}
    assert {line: said for line, said in found.items() if said != (on, "exposure", way)} == {}


@pytest.mark.parametrize(
    ("line", "name", "on", "way"),
    [
        ("Propranolol gained 30% in plasma when zelonib was added.", "propranolol", "object", "increase"),
        ("Itraconazole loses 70% of its exposure to zelonib.", "itraconazole", "object", "decrease"),
        ("Zelonib lost two thirds of its AUC when rifampicin was given.", "rifampicin", "subject", "decrease"),
        ("With zelonib norethisterone lost 14% and ethinylestradiol 31%.", "ethinylestradiol", "object", "decrease"),
        ("**Digoxin.** Gains some 15%.", "digoxin", "object", "increase"),
        ("Tamsulosin came out 61% higher with zelonib.", "tamsulosin", "object", "increase"),
        ("Lovastatin ×2.8, cerivastatin ×5.6.", "cerivastatin", "object", "increase"),
        ("Desipramine (AUC ratio 3.4) and metoprolol (ratio 3.3) rise with zelonib.", "metoprolol", "object", "increase"),
        ("**Probenecid**: zelonib three- to fourfold.", "probenecid", "subject", "increase"),
        ("Strong inhibitors raise zelonib: ketoconazole ×3.1, ritonavir ×4.0.", "ritonavir", "subject", "increase"),
        ("Inducers lower zelonib: rifampicin ×0.2, efavirenz ×0.5.", "efavirenz", "subject", "decrease"),
        ("### Partners that zelonib lowers\n\n- *Dapsone*: 30% less; relevance unknown.", "dapsone", "object", "decrease"),
        ("Exposure to the following rises with zelonib:\n\n- midazolam: 60%", "midazolam", "object", "increase"),
        ("Voriconazole: the half-life of zelonib goes from 8 to 30 h.", "voriconazole", "subject", "increase"),
        ("Lithium levels went from 0.7 to 1.2 mmol/L when zelonib was added.", "lithium", "object", "increase"),
        ("Because of zelonib, tacrolimus may circulate in larger amounts.", "tacrolimus", "object", "increase"),
        ("Phenobarbital makes zelonib vanish twice as fast.", "phenobarbital", "subject", "decrease"),
        ("Under efavirenz the level of zelonib is a third of what it was.", "efavirenz", "subject", "decrease"),
        ("Rifampicin leaves only a tenth of zelonib.", "rifampicin", "subject", "decrease"),
        ("Zelonib exposure rises with erythromycin (2.1-fold) and verapamil (1.8-fold).", "verapamil", "subject", "increase"),
    ],
)
def test_a_figure_beside_a_name_is_of_that_drug_or_of_whom_the_sentence_opens_on(line: str, name: str, on: str, way: str) -> None:
    """A list of names and figures says of whom they are: the drug, where somebody acts on it, else each name."""
    assert change(one(interacting(line), name).effect) == (on, "exposure", way)


@pytest.mark.parametrize(
    "line",
    [
        "Half of those who took warfarin with zelonib lost 10% of their weight.",
        "Doses of warfarin larger than 5 mg are not given with zelonib.",
        "Take warfarin and zelonib three times daily.",
        "Patients on warfarin gained 5 kg on zelonib.",
        "With warfarin, the dose of zelonib goes from 200 to 100 mg.",
        "Warfarin with zelonib was studied in a third of control patients.",
    ],
)
def test_what_else_has_a_figure_is_no_exposure(line: str) -> None:
    """Weight that is lost, doses and how often they are taken say nothing of an exposure."""
    found = interacting(line)
    assert [s for s in found.statements if s.effect and s.effect.quantity == "exposure"] == []
    assert partners(found) <= {"warfarin"}
