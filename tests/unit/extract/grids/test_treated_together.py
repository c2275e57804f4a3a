"""What is given beside the drug, and what for, is no interaction, and what happens or is advised beside such words is one."""

from __future__ import annotations

import pytest

from tests.monographs import advised

USES = (
    "In rheumatoid arthritis, ibuprofen has been continued with it.",
    "Zelonib is used in combination with capecitabine for breast cancer.",
    "Zelonib is frequently used with metformin in type 2 diabetes.",
    "Zelonib is added to a diuretic when blood pressure is not controlled.",
    "Zelonib is co-formulated with tenofovir and emtricitabine.",
    "In trials, zelonib was added to background methotrexate.",
    "In asthma, zelonib is an add-on to inhaled corticosteroids.",
    "The combination with rituximab is standard in lymphoma.",
    "It is usual to combine it with levodopa in Parkinson's disease.",
    "It is given together with leucovorin to limit toxicity.",
    "Patients usually receive prednisone with zelonib to prevent vomiting.",
    "Pyridoxine is taken with it to prevent neuropathy.",
    "Add vitamin B6 25 mg daily to prevent neuropathy.",
    "Hypotension should be treated with norepinephrine.",
    "Concomitant use of paracetamol for pain is acceptable.",
    "It has been given safely with paracetamol.",
)


@pytest.mark.parametrize("line", USES)
def test_what_is_given_beside_it_is_no_interaction(line: str) -> None:
    """A use, a regimen and a companion with its purpose tell of no change and advise nothing about the two."""
    assert advised(line) == {}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Zelonib is used with lithium in mania, and tremor may appear.", {"lithium"}),
        ("If zelonib is given with phenytoin in epilepsy, levels fall.", {"phenytoin"}),
        ("Zelonib should not be combined with clonidine in hypertension.", {"clonidine"}),
        ("When zelonib is added to warfarin, the INR rises.", {"warfarin"}),
        ("Zelonib is often prescribed with digoxin in heart failure, and digoxin levels double.", {"digoxin"}),
        ("Zelonib interacts with medicines used in hypertension, such as verapamil.", {"verapamil"}),
        ("Ritonavir is given with it to raise its level.", {"ritonavir"}),
        ("Probenecid is given with it to reduce its excretion.", {"probenecid"}),
        ("Avoid giving NSAIDs with zelonib to prevent ulcers.", {"NSAID"}),
        ("Take antacids two hours apart to reduce binding.", {"antacid"}),
        ("Do not take it with methotrexate used for arthritis.", {"methotrexate"}),
        ("The following interact: theophylline, used in asthma, and digoxin.", {"theophylline", "digoxin"}),
        ("Its effect is reversed by naloxone.", {"naloxone"}),
        ("Use of warfarin is acceptable only if the INR is checked.", {"warfarin"}),
        ("It may be used with metformin in diabetes, but watch for hypoglycaemia.", {"metformin"}),
    ],
)
def test_what_happens_beside_a_use_is_one(line: str, expected: set[str]) -> None:
    """A change, advice or another aim than relief stays an interaction, whatever the two are used for."""
    assert set(advised(line)) == expected
