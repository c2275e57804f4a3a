"""Whose action a text means by "the effect" of a kind: the drug's, or that of the partner known for it."""

from __future__ import annotations

import pytest

from kg.model import On
from tests.monographs import interacting, one


def on(line: str, partner: str) -> On | None:
    """On whom the effect with a partner is."""
    effect = one(interacting(line), partner).effect
    return effect.on if effect else None


@pytest.mark.parametrize(
    ("line", "partner"),
    [
        ("- **NSAIDs:** reduced antihypertensive effect.", "NSAID"),
        ("- **Ibuprofen:** may block the antiplatelet effect.", "ibuprofen"),
        ("- Avoid omeprazole, which reduces the antiplatelet effect.", "omeprazole"),
        ("Ondansetron may weaken the analgesic effect.", "ondansetron"),
        ("- **Tramadol:** INR may rise.", "tramadol"),
        ("- **Probenecid:** diminished diuretic effect.", "probenecid"),
        ("- **Tricyclic antidepressants:** enhanced anticholinergic effects.", "TCA"),
        ("- **Volatile anaesthetics (e.g. enflurane):** potentiate the effects.", "enflurane"),
        ("- **Sympathomimetics:** may potentiate the effects.", "sympathomimetic"),
    ],
)
def test_an_action_for_which_the_partner_is_not_known_is_the_drugs(line: str, partner: str) -> None:
    """What only its kind names, or what a partner does something to, is the action of the monograph's drug."""
    assert on(line, partner) is On.SUBJECT


@pytest.mark.parametrize(
    ("line", "partner"),
    [
        ("- **Warfarin:** enhanced anticoagulant effect.", "warfarin"),
        ("- **Warfarin:** INR may rise.", "warfarin"),
        ("- **Antidiabetics (e.g. insulin):** may enhance glucose-lowering effects.", "insulin"),
        ("- **Diuretics:** reduced antihypertensive effect.", "diuretic"),
        ("- **Furosemide:** reduced diuretic effect.", "furosemide"),
        ("- **Oral contraceptives:** may reduce efficacy.", "oral contraceptive"),
        ("- **Live vaccines:** the immune response may be reduced.", "live vaccine"),
        ("- **Anticoagulants:** zelonib may potentiate effects.", "anticoagulant"),
        ("- **Beta-agonists:** zelonib may enhance the tachycardic effects.", "beta-agonist"),
        ("Zelonib may enhance the effect of muscle relaxants.", "muscle relaxant"),
        ("Zelonib potentiated the hypotensive effect of acute and chronic nitrates.", "nitrate"),
        ("Hormonal contraceptives may have reduced effectiveness.", "hormonal contraceptive"),
        ("Other medicines that lower your blood pressure, such as ramipril, may have a stronger effect.", "ramipril"),
    ],
)
def test_an_action_for_which_the_partner_is_known_is_its_own(line: str, partner: str) -> None:
    """An action of the partner's class, or one that the drug is said to do something to, is the partner's."""
    assert on(line, partner) is On.OBJECT


@pytest.mark.parametrize("added", ["additive hypotensive effect", "synergistic effects on blood pressure", "additive effects"])
@pytest.mark.parametrize("partner", ["Antihypertensives", "Diuretics", "Amlodipine"])
def test_what_adds_up_is_told_of_the_drug(partner: str, added: str) -> None:
    """Where the actions of both add up, that of the monograph's drug is what changes."""
    assert on(f"- **{partner}:** {added}.", partner.lower().removesuffix("s")) is On.SUBJECT


@pytest.mark.parametrize(("title", "whose"), [("Amlodipine", On.SUBJECT), ("Phenelzine", On.OBJECT)])
def test_what_two_of_a_kind_raise_is_the_drugs(title: str, whose: On) -> None:
    """Of two that lower blood pressure the monograph's own does so more; where only the partner does, that one."""
    effect = one(interacting("- **Diuretics:** may enhance hypotensive effects.", title=title), "diuretic").effect
    assert effect is not None
    assert effect.on is whose


@pytest.mark.parametrize(
    ("line", "partner"),
    [
        ("- **Neostigmine:** antagonistic effects.", "neostigmine"),
        ("- **Thrombolytics (e.g. alteplase):** antagonistic action.", "alteplase"),
        ("Tetracyclines (antagonistic effect), probenecid (higher levels).", "tetracycline antibiotic"),
        ("- **Piperazine:** joint use may weaken the effect of both drugs.", "piperazine"),
        ("- **Anticholinergics (e.g. hyoscine):** increased anticholinergic effects.", "hyoscine"),
    ],
)
def test_what_holds_of_both_is_told_of_the_drug(line: str, partner: str) -> None:
    """An antagonism of which nobody says whom it weakens, an effect of both and more of an unwanted action of both are the drug's."""
    assert on(line, partner) is On.SUBJECT


@pytest.mark.parametrize(
    ("line", "partner"),
    [
        ("- **Warfarin:** antagonistic effect on anticoagulation.", "warfarin"),
        ("- **Opioids:** antagonism of analgesia.", "opioid"),
        ("- **Anticholinergics:** reduced anticholinergic effect.", "anticholinergic"),
    ],
)
def test_what_is_weakened_by_name_is_the_partners(line: str, partner: str) -> None:
    """An antagonism against what the partner does, or less of it, is the partner's."""
    assert on(line, partner) is On.OBJECT


@pytest.mark.parametrize(
    ("title", "line", "partner", "whose"),
    [
        ("Naltrexone", "Oxycodone: antagonism.", "oxycodone", On.OBJECT),
        ("Flumazenil", "**Midazolam:** antagonistic effects.", "midazolam", On.OBJECT),
        ("Bisoprolol", "Terbutaline: antagonism.", "terbutaline", On.OBJECT),
        ("Terbutaline", "Bisoprolol: antagonism.", "bisoprolol", On.SUBJECT),
        ("Oxycodone", "Naltrexone: antagonism.", "naltrexone", On.SUBJECT),
        ("Rivastigmine", "Tolterodine: antagonism.", "tolterodine", On.SUBJECT),
        ("Zelonib", "**May reduce effect:** enalapril, bumetanide.", "enalapril", On.OBJECT),
        ("Zelonib", "**Enalapril:** may reduce the effect.", "enalapril", On.SUBJECT),
    ],
)
def test_who_is_there_to_undo_an_action_weakens_it(title: str, line: str, partner: str, whose: On) -> None:
    """An antagonism is against whom a drug undoes, and what a line says that the drug may do is told of those behind it."""
    effect = one(interacting(line, title=title), partner).effect
    assert effect is not None
    assert effect.on is whose
