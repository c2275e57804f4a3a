"""A class that a text builds from words is one class in all its wordings."""

from __future__ import annotations

import pytest

from extract.lexicon import load
from extract.terms import groups, wordings
from extract.terms.names import find as find_names
from extract.terms.own import own_of
from extract.terms.wordings import wording
from tests.monographs import interacting, partners

OWN, _ = own_of("Zelonib")


@pytest.mark.parametrize(
    ("meeting", "texts"),
    [
        (
            "drug that increases saliva",
            (
                "Medications raising saliva",
                "agents that can elevate saliva levels",
                "saliva-increasing drugs",
                "medicines which may enhance saliva",
            ),
        ),
        (
            "drug that affects renal tone",
            ("drugs influencing the tone of the kidney", "substances that alter kidney tone", "renal tone modifying agents"),
        ),
        ("drug that causes hiccup", ("drugs that may induce hiccups", "medications known to cause hiccups")),
        ("numbing drug", ("agents with numbing properties", "medications with known numbing effects")),
        ("hay fever medication", ("drugs used to treat hay fever", "Medications for the treatment of hay fever")),
        ("drug that dries up saliva", ("medications that dry up saliva", "agents that may dry up saliva")),
        ("drug eliminated by bile", ("drugs excreted in the bile", "medications that are primarily cleared via bile")),
    ],
)
def test_the_wordings_of_a_phrase_meet(meeting: str, texts: tuple[str, ...]) -> None:
    """Head, verb form, modal verb, article and order of the words change nothing."""
    assert {wording(text) for text in texts} == {meeting}


@pytest.mark.parametrize(
    "words", ["beta-blocker", "drugs that contain zinc", "enzyme-inducing drugs", "antibiotics that change the gut flora"]
)
def test_other_names_have_no_wording(words: str) -> None:
    """Names, contents, the induction of enzymes and narrower heads are no phrase of this kind."""
    assert wording(words) is None


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("medications that lower the voice", None),
        ("agents that can reduce seizure thresholds", "drug that lowers the seizure threshold"),
        ("substances with sedative properties", "sedative"),
        ("drugs used for gout", "antigout drug"),
        ("medications processed by the liver", "drug metabolized by the liver"),
    ],
)
def test_a_phrase_finds_the_class_that_lists_know(words: str, name: str | None) -> None:
    """The lexicon needs one wording of each class; all others find it."""
    found = wordings.known(words)
    assert (found and found.name) == name


def test_the_wordings_of_one_document_are_one_partner() -> None:
    """What is said of it here and there is one statement."""
    statements = interacting("Take care with drugs causing hiccups.", "It may interact with medications that can induce hiccups.")
    assert partners(statements) == {"drug that causes hiccup"}


def test_a_word_for_anything_that_thins_the_blood_is_wider_than_anticoagulant() -> None:
    """Lay words take in antiplatelets, too."""
    names = [m.entity.name for m in groups.find("Blood thinners bleed.", find_names("Blood thinners bleed.", OWN))]
    assert names == ["blood thinner"]
    assert {load().wider(name) for name in ("anticoagulant", "antiplatelet")} == {load().entity("blood thinner")}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Avoid drugs that may exacerbate numbness.", {"drug that exacerbates numbness"}),
        ("It interacts with medications that interfere with fat absorption.", {"drug that affects fat absorption"}),
        (
            "Avoid medications metabolized by the liver or excreted by the kidneys.",
            {"drug metabolized by the liver", "drug eliminated by the kidneys"},
        ),
        ("Avoid other OTC cold remedies.", {"cough and cold medication"}),
        ("Avoid drugs affecting vitamin A or D levels.", {"drug that affects vitamin a", "drug that affects vitamin d"}),
        ("Avoid drugs affecting urate metabolism or uptake.", {"drug that affects urate metabolism", "drug that affects urate uptake"}),
        ("Avoid drugs affecting uptake or release of urate.", {"drug that affects urate uptake", "drug that affects urate release"}),
        ("Avoid drugs that block pain or scavenge radicals.", {"drug that blocks pain", "drug that scavenges radical"}),
        ("Avoid drugs that stain the gums and certain surfactants.", {"drug that stains gum", "surfactant"}),
        ("Avoid drugs that bind toxic species.", {"drug that binds toxic species"}),
        ("It stains the gums, possibly altering drug uptake.", set()),
        ("Other drugs metabolized by the kidneys need watching.", {"drug metabolized by kidney"}),
        ("Avoid drugs cleared by liver and kidneys.", {"drug eliminated by liver and kidney"}),
        ("Avoid low-dose and high-dose retinoids.", {"retinoid"}),
        ("Avoid drugs requiring acidic pH.", {"drug whose absorption depends on gastric pH"}),
        ("Avoid medications requiring an acidic environment for absorption.", {"drug whose absorption depends on gastric pH"}),
        ("Avoid drugs needing acid.", {"drug whose absorption depends on gastric pH"}),
        ("Avoid agents needing acidic pH.", {"drug whose absorption depends on gastric pH"}),
        ("Beware of medications requiring careful use.", set()),
        ("Drugs affecting these enzymes raise its levels.", set()),
        ("Check other medications for potential interactions.", set()),
    ],
)
def test_a_phrase_gives_a_name_that_says_something(text: str, names: set[str]) -> None:
    """The name of a class keeps its verb and what the verb governs, and a phrase that names nothing gives none."""
    assert partners(interacting(text)) == names


def test_a_phrase_is_told_in_its_own_words_without_those_that_add_nothing() -> None:
    """The words of the document for a class leave out "that are"."""
    statements = interacting("Avoid drugs that are metabolized by the skin.")
    assert {s.object_mention for s in statements if s.object.name == "drug metabolized by skin"} == {"drugs metabolized by the skin"}


def test_creams_are_named_by_what_is_in_them() -> None:
    """A cream or ointment of a class is the class, as it is put on the skin."""
    found = interacting("Avoid antifungal creams, steroid creams, antibiotic ointments and other topically applied medications.")
    assert partners(found) == {"topical antifungal", "topical corticosteroid", "topical antibiotic", "topical medication"}
