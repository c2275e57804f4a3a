"""Harm and loss of effect in plain words, in fragments and in the passive."""

from __future__ import annotations

import pytest

from tests.monographs import change, interacting, one

RISK = ("patient", "risk", "increase")


@pytest.mark.parametrize(
    ("line", "partner"),
    [
        ("- **Lithium**: ● ventricular arrhythmias", "lithium"),
        ("- *Atorvastatin*, myopathy (not above 20 mg)", "atorvastatin"),
        ("- Other anticoagulants [heparin; enoxaparin]: bleeding.", "heparin"),
        ("- Ergotamine – ergotism – must on no account be combined.", "ergotamine"),
        ("- Other anticoagulants [warfarin; enoxaparin]: bleeding.", "enoxaparin"),
        ("- Other anticoagulants (warfarin; enoxaparin): bleeding.", "warfarin"),
        ("- Anticoagulants, viz. warfarin, acenocoumarol; enoxaparin; heparin: bleeding.", "warfarin"),
        ("- Phenelzine: toxicity of an unpredictable sort.", "phenelzine"),
        ("- Atenolol: the signs of hypoglycaemia are hidden.", "atenolol"),
        ("- Methotrexate: not together, pancytopenia being the fear.", "methotrexate"),
        ("- Oxazepam: stacked sedation.", "oxazepam"),
        ("- Haloperidol: long QT.", "haloperidol"),
        ("- Atenolol: pulse too slow.", "atenolol"),
        ("Azathioprine multiplies skin cancers.", "azathioprine"),
        ("Ciclosporin: the kidneys are damaged by both.", "ciclosporin"),
        ("With lorazepam alertness became much poorer.", "lorazepam"),
        ("Clonidine and zelonib together make people faint.", "clonidine"),
        ("Sotalol and zelonib both lengthen repolarization.", "sotalol"),
        ("Lithium: each sharpens the toxicity of the other.", "lithium"),
    ],
)
def test_harm_needs_no_verb(line: str, partner: str) -> None:
    """What stands bare behind a name, a bullet, a comma or a dash is what happens."""
    assert change(one(interacting(line), partner).effect) == RISK


@pytest.mark.parametrize(
    ("line", "partner", "told"),
    [
        ("Warfarin is strengthened.", "warfarin", ("object", "effect", "increase")),
        ("Zelonib fortifies warfarin and acenocoumarol.", "acenocoumarol", ("object", "effect", "increase")),
        ("It makes platelets less sticky, and on warfarin the prothrombin time may rise.", "warfarin", ("object", "effect", "increase")),
        ("Zelonib fortifies warfarin.", "warfarin", ("object", "effect", "increase")),
        ("Levodopa is made useless by zelonib.", "levodopa", ("object", "effect", "decrease")),
        ("Levodopa loses most of its benefit.", "levodopa", ("object", "effect", "decrease")),
        ("Furosemide does less.", "furosemide", ("object", "effect", "decrease")),
        ("With indometacin zelonib no longer keeps the pressure down.", "indometacin", ("subject", "effect", "decrease")),
        ("Rifampicin makes zelonib vanish faster.", "rifampicin", ("subject", "exposure", "decrease")),
        ("Rifamycins hasten the loss of zelonib.", "rifamycin", ("subject", "exposure", "decrease")),
        ("Colestyramine takes away as much as 80% of it.", "colestyramine", ("subject", "exposure", "decrease")),
        ("Saquinavir reaches higher concentrations.", "saquinavir", ("object", "exposure", "increase")),
        ("Zelonib accentuates the fall in blood glucose on insulin.", "insulin", ("object", "effect", "increase")),
    ],
)
def test_what_is_done_to_a_drug_can_stand_in_any_voice(line: str, partner: str, told: tuple[str, str, str]) -> None:
    """Passive, active, or what it no longer does."""
    assert change(one(interacting(line), partner).effect) == told


@pytest.mark.parametrize(
    ("line", "partner"),
    [
        ("Warfarin, in patients with bleeding disorders, was not studied.", "warfarin"),
        ("Levodopa is used in those whom other drugs left tired.", "levodopa"),
        ("Furosemide, in a dose that does no less than 40 mg does.", "furosemide"),
    ],
)
def test_words_that_look_alike_say_of_no_change(line: str, partner: str) -> None:
    """A disease is no harm, and an amount no effect."""
    found = [s for s in interacting(line).statements if s.object.name == partner]
    assert [s.effect for s in found if s.effect] == []
