"""What a text denies on a condition, for a while or of some denies nothing; and plain denials beside it stay."""

from __future__ import annotations

import pytest

from tests.monographs import advised, change, denied, interacting, one, partners

HEADS = ["No dose change needed", "No clinically relevant effect", "Unaffected", "No interaction expected", "Can be combined freely"]
HALVES = [
    " unless levels rise",
    " as long as the INR is checked",
    " if taken two hours apart",
    " only in small amounts",
    ", in most patients",
    " below 200 mg",
]


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("half", HALVES)
@pytest.mark.parametrize("line", ["### {}\n\n- Verapamil", "**{}:**\n\n- Verapamil"])
def test_a_heading_denies_nothing_by_halves(head: str, half: str, line: str) -> None:
    """It is held to what holds of a sentence; without the condition it denies."""
    assert not denied(interacting(line.format(head + half)))
    assert denied(interacting(line.format(head)))


@pytest.mark.parametrize(
    "line",
    [
        "Diltiazem is rarely problem-free.",
        "Digoxin was hardly trouble-free.",
        "Rifampicin is barely without risk.",
        "Colchicine can scarcely be taken with it without harm.",
        "No macrolide is safe with it.",
        "Hardly any azole is safe with it.",
        "Amlodipine up to 5 mg is safe with it.",
        "Diltiazem below 120 mg is safe with it.",
        "Verapamil: there is no danger, only at 10 mg.",
        "There is nothing wrong with taking grapefruit juice before starting it.",
        "Niacin was trouble-free in half of the patients.",
        "Stopping zelonib while on clarithromycin does no harm.",
        "Interrupting paroxetine does no harm.",
        "Stopping terbinafine does nothing to its levels for weeks.",
        "Stopping amiodarone two weeks before had no effect.",
        "Diltiazem: AUC ↔ (Cmax up 20%)",
        "A predicted rise with paroxetine was not observed in poor metabolisers.",
        "In rats, verapamil raised its exposure; in humans it was not significant at low doses.",
        "In dogs, ginkgo lowered its levels; in humans it is not given orally.",
        "It is little known that fluoxetine raises its levels.",
        "### Dangerous without precautions\n\n- Verapamil",
    ],
)
def test_what_hedges_a_denial_leaves_none(line: str) -> None:
    """Rarely free of trouble, safe up to a dose, unharmed by a pause: none says that nothing happens."""
    assert not denied(interacting(line))


@pytest.mark.parametrize(
    "line",
    [
        "Desmopressin is wholly problem-free.",
        "Paracetamol was given without harm.",
        "Azithromycin is safe with it.",
        "There is nothing wrong with taking paracetamol.",
        "Adding hydralazine does no harm.",
        "Famotidine does nothing to its levels.",
        "Losartan: AUC ↔ (3 studies)",
        "A predicted rise with paroxetine was not observed.",
        "In rats, ginger raised its exposure; in humans no rise was seen.",
        "In mice, ginseng lowered its levels; clinically this does not matter.",
        "Levels are little affected by topiramate.",
        "### Without precautions\n\n- Paracetamol",
    ],
)
def test_what_denies_outright_still_does(line: str) -> None:
    """The same words without the hedge are a denial."""
    assert denied(interacting(line))


@pytest.mark.parametrize(
    ("line", "spared"),
    [
        ("Isoniazid up, ranitidine no change, rifampicin down.", {"ranitidine"}),
        ("Fluconazole levels up, terbinafine unchanged, voriconazole up.", {"terbinafine"}),
        ("Isoniazid raises it, ranitidine no effect, omeprazole raises it.", {"ranitidine"}),
        ("Quinine up, metformin and glipizide no change.", {"metformin", "glipizide"}),
        ("Losartan, metformin: no change; quinidine: up.", {"losartan", "metformin"}),
        ("Losartan: no change; quinidine: levels up.", {"losartan"}),
        ("No effect: losartan; metformin; glipizide.", {"losartan", "metformin", "glipizide"}),
        ("Losartan no effect, metformin no effect.", {"losartan", "metformin"}),
    ],
)
def test_a_telegram_denies_only_of_whom_it_does(line: str, spared: set[str]) -> None:
    """Whoever stands before or behind goes up or down as told."""
    assert denied(interacting(line)) == spared


@pytest.mark.parametrize("title", ["Warfarin", "Phenprocoumon"])
@pytest.mark.parametrize("head", ["May increase effect:\n\n", "### May reduce the effect\n\n"])
def test_over_a_list_the_drug_is_acted_on_that_mostly_is(title: str, head: str) -> None:
    """Elsewhere "may increase effect" stands over the victims of the drug."""
    found = interacting(f"{head}- Amiodarone\n- Metronidazole\n- Vitamin K", title=title)
    assert {(change(s.effect) or ("",))[0] for s in found.statements} == {"subject"}
    others = interacting("May increase effect:\n\n- Warfarin\n- Lithium", title="Ibuprofen")
    assert {(change(s.effect) or ("",))[0] for s in others.statements} == {"object"}


@pytest.mark.parametrize(
    ("line", "partner"),
    [
        ("Probenecid lowers the renal excretion of urate.", "probenecid"),
        ("Tubular secretion of creatinine is inhibited by cimetidine.", "cimetidine"),
        ("Absorption of fat is lowered by orlistat.", "orlistat"),
        ("Giving up smoking raises its levels.", "tobacco"),
        ("Removal of ritonavir lowers its exposure.", "ritonavir"),
        ("Withdrawal of rifampicin doubles its levels.", "rifampicin"),
        ("Withdrawal of phenobarbital: levels up.", "phenobarbital"),
    ],
)
def test_what_the_body_makes_or_leaving_off_changes_is_no_effect_of_the_pair(line: str, partner: str) -> None:
    """The partner is named, and no way in which it sends the drug."""
    assert one(interacting(line), partner).effect is None


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("When ritonavir is given to boost zelonib levels, check lipids.", "increase"),
        ("Where rifabutin is used for prevention of infection efficacy is reduced.", "decrease"),
        ("Omeprazole reduces the formation of the active metabolite.", "decrease"),
        ("Quinidine blocks the conversion of zelonib to its active form.", "decrease"),
    ],
)
def test_what_a_purpose_or_an_active_form_tells_is_read(line: str, told: str) -> None:
    """A booster is given for its effect, and a prodrug works through what it becomes."""
    found = [change(s.effect) for s in interacting(line).statements if s.effect]
    assert [c[2] for c in found if c] == [told]


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("Drugs in addition to aspirin: clopidogrel, prasugrel.", {"aspirin", "clopidogrel", "prasugrel"}),
        ("Metronidazole, fluconazole, background amiodarone.", {"metronidazole", "fluconazole", "amiodarone"}),
        ("Zelonib was given in addition to aspirin.", set()),
        ("Zelonib was added to background aspirin.", set()),
        ("Vit. K antagonists: avoid.", {"vitamin K antagonist"}),
        ("Vit. E raises the bleeding risk.", {"tocopherol"}),
    ],
)
def test_who_is_named_beside_another_is_a_partner(line: str, named: set[str]) -> None:
    """Only what was given beside somebody is treatment, and "vit." is part of a name."""
    assert partners(interacting(line)) == named


def test_a_remark_behind_a_name_is_of_that_one() -> None:
    """Whatever patients it is for, unless they are an item of the list themselves."""
    found = advised("Gemfibrozil, in patients with low body weight (avoid), fenofibrate (caution).")
    assert found == {"gemfibrozil": ("avoid",), "fenofibrate": ("caution",)}


@pytest.mark.parametrize(
    "line", ["Patients given fluconazole to treat thrush need INR checks.", "People taking ibuprofen to relieve pain should be monitored."]
)
def test_whom_a_drug_is_given_for_a_purpose_may_need_checks(line: str) -> None:
    """The purpose makes no companion of it, as that of folic acid does."""
    assert list(advised(line).values()) == [("monitor",)]
    assert not partners(interacting("Patients receive folic acid with zelonib to prevent toxicity."))


@pytest.mark.parametrize(
    "line",
    [
        "Rash occurred in some patients but verapamil levels were unchanged.",
        "Zelonib 20 mg is safe with verapamil.",
        "Zelonib given once daily is safe with verapamil.",
        "In dogs, verapamil raised its exposure; in humans no effect was seen at therapeutic doses.",
        "In rats, verapamil raised its exposure; in patients no rise was found for up to 10 days.",
        "No azole is affected and verapamil is safe.",
        "Pausing verapamil is unnecessary because it does not interact.",
        "Verapamil: AUC ↔ (highest dose studied)",
        "### No interaction (unless listed above)\n\n- Verapamil",
        "### No pharmacokinetic interaction until now\n\n- Verapamil",
        "### No effect on liver metabolism\n\n- Verapamil",
    ],
)
def test_what_stands_beside_a_denial_leaves_it(line: str) -> None:
    """Some of whom something else is told, a dose, a condition of a study, or what is unneeded hedges no denial beside it."""
    assert "verapamil" in denied(interacting(line))
