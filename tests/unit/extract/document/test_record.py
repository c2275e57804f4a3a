"""What a sentence says of seriousness, circumstances and frequency is kept in its words, and never concluded."""

from __future__ import annotations

import pytest

from extract.document import record
from extract.document.record import Weight
from tests.monographs import interacting, one


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("warfarin may lead to serious bleeding.", "serious"),
        ("warfarin can cause a potentially fatal interaction.", "potentially fatal"),
        ("warfarin raises the risk of death.", "death"),
        ("warfarin is not for severe renal impairment.", None),
        ("warfarin raises the risk of bleeding.", None),
    ],
)
def test_seriousness_is_worded(sentence: str, expected: str | None) -> None:
    """Only a word that calls the outcome serious makes it serious; a bleeding is not serious by itself."""
    assert record.read(sentence, sentence).seriousness == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("bleeding occurs, especially in elderly patients.", ("elderly patients",)),
        ("levels rise, particularly at high doses or with prolonged use.", ("high doses",)),
        ("elderly patients take it.", ()),
    ],
)
def test_factors_are_named_circumstances(sentence: str, expected: tuple[str, ...]) -> None:
    """A circumstance counts where the sentence says that it matters."""
    assert record.read(sentence, sentence).factors == expected


def test_frequency_is_worded() -> None:
    """How often is kept as the text has it; a rare disease is no frequency."""
    assert record.read("", "").frequency is None
    assert [record.read(s, s).frequency for s in ("rarely reported together.", "a rare disease.")] == ["rarely", None]


def test_sentences_add_up() -> None:
    """Several sentences give the first word on each element and all factors."""
    one_, two = Weight(seriousness="fatal", factors=("b",)), Weight(seriousness="severe", factors=("a",), frequency="rare")
    assert record.of([one_, two]) == Weight(seriousness="fatal", factors=("a", "b"), frequency="rare")


def test_a_statement_carries_its_weight() -> None:
    """The reader puts the words of the sentence on the statement that it makes."""
    statement = one(interacting("Warfarin may cause life-threatening bleeding, especially in elderly patients."), "warfarin")
    assert (statement.seriousness, statement.modifying_factors) == ("life-threatening", ("elderly patients",))


@pytest.mark.parametrize(
    ("sentence", "drug", "expected"),
    [
        ("Avoid quinidine because of the potential for serious ventricular arrhythmias.", "quinidine", "serious"),
        ("Saquinavir – severe hepatotoxicity.", "saquinavir", "severe"),
        ("Methotrexate: avoid; fatal cases are known.", "methotrexate", "fatal"),
        ("Lithium: several deaths have been reported.", "lithium", "deaths"),
        ("Dofetilide (life-threatening arrhythmia).", "dofetilide", "life-threatening"),
        ("Colchicine: risk of toxicity; two cases of fatal toxicity were described.", "colchicine", "fatal"),
        ("Linezolid is not used with zelonib, owing to potentially fatal serotonin syndrome.", "linezolid", "potentially fatal"),
        ("Two deaths were attributed to the use of zelonib with flucytosine.", "flucytosine", "deaths"),
        ("Contraindicated in severe bradycardia and with verapamil.", "verapamil", None),
        ("Severe bradycardia, asthma, concomitant verapamil.", "verapamil", None),
        ("Warfarin should not be given to those with severe bleeding.", "warfarin", None),
        ("No deaths have been seen with lithium, though levels rise.", "lithium", None),
        ("Valproate (severe hypotension), phenytoin (nausea).", "phenytoin", None),
    ],
)
def test_a_harm_is_as_grave_as_its_words(sentence: str, drug: str, expected: str | None) -> None:
    """A grave harm that comes of the two, and deaths, are kept; a grave illness that somebody has is none, nor is another's harm."""
    assert one(interacting(sentence), drug).seriousness == expected


@pytest.mark.parametrize(
    ("sentence", "drug", "expected"),
    [
        ("Lithium: neurotoxicity (rare).", "lithium", "rare"),
        ("Nifedipine occasionally decreases zelonib levels.", "nifedipine", "occasionally"),
        ("Seizures are rare with bupropion.", "bupropion", "rare"),
        ("Clonidine: rebound hypertension, very rare.", "clonidine", "very rare"),
        ("Erythromycin frequently raises zelonib levels.", "erythromycin", "frequently"),
        ("Bleeding was uncommon when aspirin was added.", "aspirin", "uncommon"),
        ("Warfarin is rarely given to patients with cancer.", "warfarin", None),
        ("Use with warfarin needs frequent monitoring.", "warfarin", None),
        ("Digoxin: nausea (rare); warfarin: bleeding.", "warfarin", None),
        ("Cimetidine raises zelonib levels; nifedipine occasionally lowers zelonib levels.", "cimetidine", None),
        ("Nifedipine occasionally lowers zelonib levels, while verapamil raises zelonib levels.", "verapamil", None),
        ("Cimetidine raises zelonib levels; nifedipine occasionally lowers zelonib levels.", "nifedipine", "occasionally"),
        ("Not for a rare, inherited disorder of iron; avoid alcohol.", "alcohol", None),
    ],
)
def test_how_often_is_said_in_brackets_and_beside_verbs(sentence: str, drug: str, expected: str | None) -> None:
    """How often a harm is met is kept, not how often something is given or watched, nor what is said of another."""
    assert one(interacting(sentence), drug).frequency == expected


def test_who_is_at_risk_follows_for_and_when() -> None:
    """A circumstance is one, too, behind "for" and "when"."""
    told = "Diuretics raise the risk of hypotension, especially for patients with heart failure."
    assert one(interacting(told), "diuretic").modifying_factors == ("patients with heart failure",)
    assert one(interacting("Naproxen harms the kidneys, above all when dehydrated."), "naproxen").modifying_factors == ("dehydrated",)
