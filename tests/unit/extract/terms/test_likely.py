"""A name that no list holds is told by how names of drugs are formed, wherever an interaction may name it, and less surely."""

from __future__ import annotations

import pytest

from extract.terms.likely import is_like_a_drug
from tests.monographs import interacting, partners, read

PLACES = (
    "Pofextinib, warfarin, and digoxin may interact with it.",
    "Antacids, pofextinib, some diuretics, and lithium.",
    "It interacts with antacids, iron, and pofextinib.",
    "Certain antibiotics (e.g., pofextinib) may interact.",
    "It lowers the absorption of antibiotics such as pofextinib.",
    "Pofextinib may raise its levels.",
    "It may raise pofextinib levels.",
    "It raises the levels of pofextinib.",
    "Concomitant use of pofextinib is not recommended.",
    "* Pofextinib (increased risk of bleeding)",
    "* **Pofextinib:** Monitor closely.",
    "Levels are reduced by pofextinib.",
    "| Drug | Effect |\n|---|---|\n| Pofextinib | Raises its levels |",
)


@pytest.mark.parametrize("place", PLACES)
def test_an_unknown_name_is_read_where_a_known_one_would_be(place: str) -> None:
    """Head, middle, end and brackets of a row, subject and object of a sentence, label and cell all hold a name that nobody knows."""
    assert partners(interacting(place)) == {n.replace("ketoconazole", "pofextinib") for n in partners(interacting(renamed(place)))}
    assert "pofextinib" in partners(interacting(place))


def renamed(place: str) -> str:
    """The same words about a drug that lists hold."""
    return place.replace("pofextinib", "ketoconazole").replace("Pofextinib", "Ketoconazole")


def test_a_contraindication_names_it_too() -> None:
    """Who must not be given with the drug may have a name that nobody knows."""
    assert "pofextinib" in partners(read("## Contraindications\n\n* Concomitant use of pofextinib or cisapride.\n"))


def test_a_guess_is_less_sure_than_a_name() -> None:
    """The confidence of what is read of a guessed name stays below that of a listed one."""
    found = {s.object.name: s.confidence for s in interacting("It interacts with warfarin, pofextinib, and digoxin.").statements}
    assert found["pofextinib"] < 0.9 <= found["warfarin"]


@pytest.mark.parametrize("word", ["zelonib", "Draxolol", "tacozumab", "zartidine", "galdoxamide", "galnucaine", "mircavir", "belmitinib"])
def test_words_formed_like_names(word: str) -> None:
    """Stems of nonproprietary names, and their commonest endings, make a name of a word that is not English."""
    assert is_like_a_drug(word)


@pytest.mark.parametrize(
    "word",
    [
        *(
            "routine",
            "Medicine",
            "combination",
            "hormone",
            "outside",
            "protein",
            "creatinine",
            "bilirubin",
            "hemoglobin",
            "albumin",
            "examine",
        ),
        *(
            "vitamin",
            "insulin",
            "prothrombin",
            "serotonin",
            "alcohol",
            "cholesterol",
            "baseline",
            "guideline",
            "decline",
            "oxide",
            "migraine",
        ),
        *(
            "norfluoxetine",
            "desethylzelotol",
            "hydroxyzelonib",
            "coadministrate",
            "undermine",
            "ZELONIB",
            "CrClin",
            "in",
            "urine",
            "evaluate",
        ),
        *("upregulate", "uptitrate", "transthyretin", "homocysteine", "chemokine", "hyperforin", "reactin", "seperate", "ceramide"),
        *("rifampicine", "omeprazol", "medecine", "guidline", "propanolol"),
        *("inhibit", "plasma", "patients", "increased", "toxicity", "hypokalemia"),
    ],
)
def test_words_that_are_none(word: str) -> None:
    """English words, substances of the body, metabolites, abbreviations and verbs are no names of drugs."""
    assert not is_like_a_drug(word)


@pytest.mark.parametrize(
    "line",
    [
        "It lowers homocystin-like peptides.",
        "Zelonib-induced effects are known.",
        "Bleeding, exercise, dehydration, and trauma may add to it.",
        "Check bilirubin, creatinine, and hemoglobin when it is given with warfarin.",
    ],
)
def test_parts_of_words_and_values_are_no_partners(line: str) -> None:
    """A word joined to another, a harm and what is measured are not taken for names."""
    assert partners(interacting(line)) <= {"warfarin"}


def test_a_cell_behind_the_first_of_its_row_holds_no_name() -> None:
    """A word on how good the evidence is, in a column of its own, is no partner though nobody knows it."""
    row = "| Drug | Effect | Evidence |\n|---|---|---|\n| Warfarin | Levels rise. | Anecdotal |"
    assert partners(interacting(row)) == {"warfarin"}
