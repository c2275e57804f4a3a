"""Harm that an item tells in words that no frame ties to its partners is theirs; what is told of others, or taken back, is not."""

from __future__ import annotations

import pytest

from kg.model import Direction, On, Predicate, Quantity
from tests.monographs import interacting

_TOLD = (
    "Zelonib should not be given with **procainamide**, for the heart may stop.",
    "**Verapamil:** Asystole is on record.",
    "**Oxybutynin:** Constipation with zelonib is no joke; people have died of a blocked bowel.",
    "Ibuprofen: leave it out. The stomach may bleed.",
    "With ciclosporin care is needed. Kidney failure occurred in three patients.",
    "Lithium is better not combined; tremor and confusion were the first signs.",
    "Trimethoprim – a second antifolate. Pancytopenia has killed.",
    "**Clonidine:** when it is withdrawn, rebound hypertension is fiercer.",
    "Fentanyl should be given in low doses. Breathing may stop.",
    "Methotrexate is to be avoided: pancytopenia was lethal in two old women.",
    "**Statins:** Rhabdomyolysis with kidney failure has killed patients on this pair. Simvastatin accounts for most reports.",
    "**Verapamil:** the pulse may come to a standstill.",
    "Procyclidine – a blocked bowel has killed.",
    "**Alcohol** on top of zelonib knocks you out.",
    "Insulin: the blood glucose may crash.",
    "Halothane depresses the heart the more.",
    "Leflunomide hurts liver and marrow.",
    "**Fenbufen** – fits!",
    "Isoniazid has made people unsteady and moody.",
    "Tetracyclines: pressure within the skull rises.",
    "**Propofol:** patients may stop breathing.",
    "With venetoclax tumour lysis threatens.",
    "**Sumatriptan** – a danger to the coronary vessels.",
    "- **Torsades de pointes:** cisapride; pimozide",
    "Fluoroquinolones. Tendinopathy.",
    "| Partner | What happens | What to do |\n|---|---|---|\n| Baclofen or tizanidine | hypotension in two patients | note |",
    "| Group | Examples | Why |\n|---|---|---|\n| Sedatives | diazepam | drowsiness that lasted |",
    "Colchicine should be paused until the course is over. Myopathy is the price.",
)

_UNTOLD = (
    "Warfarin is monitored, and headache is treated with paracetamol.",
    "Antacids (reduce absorption), warfarin, alcohol (disulfiram-like reaction), digoxin.",
    "Lithium was given for mania.",
    "Amlodipine is used when hypertension persists.",
    "Zelonib can cause nausea. Digoxin may be given.",
    "If dizziness occurs, do not drive. Alcohol is best avoided.",
    "MAOIs can lead to potentially dangerous interactions.",
    "Heart rate is measured when digoxin is given.",
    "Toxic levels are rare with theophylline.",
    "Propranolol protects against tremor.",
    "Digoxin is measured. Diazepam adds to sedation.",
)


@pytest.mark.parametrize("text", _TOLD)
def test_the_harm_of_an_item_is_that_of_its_partner(text: str) -> None:
    """Whom an item is about has the harm that it tells, in his sentence or in one that names nobody else."""
    told = [s.effect for s in interacting(text).statements if s.predicate is Predicate.INTERACTS_WITH and s.object.name != "antifolate"]
    assert told
    assert all(e and (e.on, e.quantity, e.direction) == (On.PATIENT, Quantity.RISK, Direction.INCREASE) for e in told)


@pytest.mark.parametrize("text", _UNTOLD)
def test_a_harm_of_others_is_not_his(text: str) -> None:
    """What is treated, denied, told of another in brackets or of the drug alone, is no harm of the pair."""
    told = {s.object.name: s.effect for s in interacting(text).statements if s.predicate is Predicate.INTERACTS_WITH}
    assert not [name for name, e in told.items() if e and e.quantity is Quantity.RISK and name not in {"alcohol", "diazepam"}]
