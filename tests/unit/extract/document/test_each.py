"""What a text says of both drugs of a product, or of all, it says of each; and by which other words it means an ingredient."""

from __future__ import annotations

import pytest

from tests.monographs import interacting, read, rows

PAIR = "Sitagliptin + Metformin"


def subjects(text: str, title: str = PAIR) -> set[tuple[str, str, str]]:
    """The statements of a text on interactions."""
    return rows(interacting(text, title=title))


@pytest.mark.parametrize(
    "line",
    [
        "* **Antacids:** May lower the levels of both drugs.",
        "Both substances can interact with antacids.",
        "Antacids (both), alcohol (with metformin).",
        "* Antacids: less absorption with both.",
    ],
)
def test_what_is_said_of_both_is_said_of_each(line: str) -> None:
    """Both are a subject each, as those who act and as those whose levels change."""
    found = rows(interacting(line, title=PAIR))
    assert {(s, o) for s, _, o in found if o == "antacid"} == {(s, "antacid") for s in ("sitagliptin", "metformin")}


def test_what_is_said_of_all_components_is_said_of_each() -> None:
    """Of three ingredients "all three" are a subject each; a sentence behind goes on with the one that is named beside them."""
    title = "Sitagliptin + Metformin + Pioglitazone"
    each = {"sitagliptin", "metformin", "pioglitazone"}
    assert {s for s, _, _ in subjects("Digoxin may lower the levels of all three drugs.", title)} == each
    line = "All components are taken up fast, though metformin less so. Digoxin may lower its levels."
    assert {s for s, _, _ in subjects(line, title)} == {"metformin"}
    assert {s for s, _, _ in subjects("Absorption differs for each component. Digoxin may lower it.", title)} == {title.lower()}


@pytest.mark.parametrize(
    "line",
    [
        "Metformin is metabolized by CYP3A4, sitagliptin by UGT1A1 and UGT1A3.",
        "Metformin is metabolized by CYP3A4, while sitagliptin mainly by UGT1A1 and UGT1A3.",
        "Metformin is a substrate of CYP3A4; sitagliptin of UGT1A1 and UGT1A3.",
    ],
)
def test_a_verb_that_is_said_once_serves_each_half(line: str) -> None:
    """What the second half of a sentence leaves unsaid is that of the first, and its enzymes are not those of the first drug."""
    found = rows(read(f"## Pharmacokinetics\n\n{line}", title=PAIR))
    own = {("metformin", "substrate_of", "CYP3A4"), ("sitagliptin", "substrate_of", "UGT1A1"), ("sitagliptin", "substrate_of", "UGT1A3")}
    assert found == own
    found = rows(read("## Pharmacokinetics\n\nMetformin inhibits CYP3A4, and sitagliptin CYP2D6.", title=PAIR))
    assert found == {("metformin", "inhibits", "CYP3A4"), ("sitagliptin", "inhibits", "CYP2D6")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Metformin and sitagliptin differ. Digoxin adds to the nausea of the former.", {("metformin", "digoxin")}),
        ("Metformin and sitagliptin differ, and digoxin adds to the nausea of the latter.", {("sitagliptin", "digoxin")}),
        (
            "Metformin and sitagliptin meet digoxin or quinidine, and the latter raises levels.",
            {(s, o) for s in ("metformin", "sitagliptin") for o in ("digoxin", "quinidine")},
        ),
        ("The metformin in this product may raise digoxin levels.", {("metformin", "digoxin")}),
        ("Metformin lowers the clearance of lithium, so the combination with lithium is not recommended.", {("metformin", "lithium")}),
    ],
)
def test_words_that_stand_for_an_ingredient(text: str, expected: set[tuple[str, str]]) -> None:
    """The former and the latter are two ingredients named before; a product that only holds one, or is none, takes nothing over."""
    assert {(s, o) for s, _, o in subjects(text)} == expected


def test_of_no_ingredient() -> None:
    """What none of the components does is denied of each."""
    found = read("## Pharmacokinetics\n\nNone of the components is metabolized by CYP3A4.", title=PAIR).statements
    assert {(s.subject.name, s.negated) for s in found} == {("sitagliptin", True), ("metformin", True)}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Levels of the progestin and/or the estrogen may be raised by voriconazole.", "Desogestrel + Ethinylestradiol"),
        ("Both antihypertensives may add to the effect of nitrates.", "Candesartan + Hydrochlorothiazide"),
        ("* **Alcohol:** Drowsiness may occur with cetirizine, and harm to the liver with paracetamol.", "Cetirizine + Paracetamol"),
    ],
)
def test_each_by_its_class_or_with_its_own_harm(text: str, title: str) -> None:
    """A class stands for the ingredient that is of it, one in the plural for both; an item may tell of each what happens with it."""
    assert {s for s, _, _ in subjects(text, title)} == set(title.lower().split(" + "))


def test_an_ingredient_called_by_its_class_keeps_its_title() -> None:
    """Where lists know it by another name than the title, the class is no third name of it."""
    found = interacting("Voriconazole may raise the levels of the estrogen.", title="Desogestrel + Ethinyl Estradiol").statements
    assert [s.subject_mention for s in found] == ["Ethinyl Estradiol"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Digoxin prolongs the half-life of sitagliptin by a fifth and that of metformin by a third.", ("digoxin",)),
        ("* Digoxin: rash (sitagliptin), nausea (metformin).", ("digoxin",)),
        ("Neither drug should be used with digoxin.", ("digoxin",)),
        ("Neither sitagliptin nor metformin is expected to interact with digoxin.", ("digoxin",)),
        ("The action of digoxin is potentiated by sitagliptin as well as by metformin.", ("digoxin",)),
    ],
)
def test_the_second_ingredient_of_a_sentence(text: str, expected: tuple[str, ...]) -> None:
    """However a sentence joins the other ingredient to the first, both have what it says."""
    assert {(s, o) for s, _, o in subjects(text)} == {(s, o) for s in ("sitagliptin", "metformin") for o in expected}


def test_each_with_its_own_row() -> None:
    """What stands behind one ingredient's partners and has partners of its own is none of them; "so the combination" is no product."""
    found = {
        (s, o) for s, _, o in subjects("Both may interact: sitagliptin with digoxin and lithium, metformin with cimetidine and statins.")
    }
    assert found == {("sitagliptin", "digoxin"), ("sitagliptin", "lithium"), ("metformin", "cimetidine"), ("metformin", "statin")}
    text = "The metformin component may cause nausea with digoxin, so the combination is best avoided."
    assert {(s, o) for s, _, o in subjects(text)} == {("metformin", "digoxin")}
