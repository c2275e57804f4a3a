"""Products named by what is in them become one class an ingredient, and vague words on a protein an umbrella."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extract.lexicon import load
from extract.terms import groups
from extract.terms.names import find as find_names
from extract.terms.own import own_of
from kg.model import Kind
from tests.monographs import interacting, one, partners, told

if TYPE_CHECKING:
    from extract.mentions import Mention

OWN, _ = own_of("Zelonib")


def found(text: str) -> tuple[Mention, ...]:
    """All mentions of a text with its groups built."""
    return groups.find(text, find_names(text, OWN))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Laxatives containing sodium add to it.", ["sodium containing laxative"]),
        ("Formulations containing zinc and selenium delay it.", ["zinc containing formulation", "selenium containing formulation"]),
        ("Medicines that contain menthol delay it.", ["menthol containing medicine"]),
        ("Laxatives, particularly those containing sodium, delay it.", ["laxative", "sodium containing laxative"]),
        ("Laxatives (sodium or zinc-based) delay it.", ["laxative", "sodium containing laxative", "zinc containing laxative"]),
        ("Laxatives (sodium-based) delay it.", ["sodium containing laxative"]),
        ("Iron or zinc-containing laxatives delay it.", ["iron containing laxative", "zinc containing laxative"]),
        ("Herbal supplements containing menthol delay it.", ["menthol containing herbal supplement"]),
        ("Menthol-rich supplements delay it.", ["menthol rich supplement"]),
        ("Products containing cephalosporins delay it.", ["cephalosporin containing product"]),
        ("Vitamin B6 and vitamin E rich foods add to it.", ["vitamin b6 containing food", "vitamin e containing food"]),
        ("Menthol-containing laxatives delay it.", ["menthol containing laxative"]),
        ("Menthol-containing drinks/enemas delay it.", ["menthol containing drink", "menthol containing enema"]),
        ("Menthol-containing medicines or foods delay it.", ["menthol containing medicine", "menthol containing food"]),
        ("Corticosteroid-containing solutions delay it.", ["corticosteroid containing solution"]),
        ("Shampoos containing menthol delay it.", ["menthol containing shampoo"]),
    ],
)
def test_a_product_is_named_by_each_of_its_contents(text: str, expected: list[str]) -> None:
    """Each ingredient gives a class of its own, beside the wider class where the text names that apart; none stays a bare substance."""
    assert [m.entity.name for m in found(text)] == expected
    assert {m.entity.kind for m in found(text)} == {Kind.DRUG_CLASS}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Preparations containing iron delay it.", "iron supplement"),
        ("Foods high in potassium add to it.", "potassium-rich food"),
        ("Mineral supplements containing zinc, iron or selenium delay it.", "mineral supplement"),
        ("Multivitamins with zinc delay it.", "multivitamin"),
        ("Potassium-rich supplements add to it.", "potassium supplement"),
    ],
)
def test_a_known_product_keeps_its_name(text: str, expected: str) -> None:
    """Contents that the lexicon has a name for meet that entity."""
    (only,) = found(text)
    assert only.entity == load().entity(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Laxatives (sodium, zinc) delay it.", ["laxative", "sodium", "zinc"]),
        ("Laxatives bind zinc.", ["laxative", "zinc"]),
        ("Avoid alcohol and tyramine-rich foods.", ["alcohol", "tyramine-rich food"]),
        ("Never take antacids with zinc.", ["antacid", "zinc"]),
        ("Cold remedies containing antihistamines delay it.", ["cough and cold medication", "antihistamine"]),
    ],
)
def test_names_that_only_stand_beside_a_class_are_not_its_contents(text: str, expected: list[str]) -> None:
    """Without a word for containing, substances stay substances."""
    assert [m.entity.name for m in found(text)] == expected


def test_multivitamins_are_told_apart_by_several_contents() -> None:
    """With one content a multivitamin stays what it is; of several each names one."""
    names = [m.entity.name for m in found("Multivitamins containing selenium or zinc delay it.")]
    assert names == ["selenium containing multivitamin", "zinc containing multivitamin"]


def test_foods_share_the_words_for_what_is_in_them() -> None:
    """Each content of "foods high in A or B" gives a food, in the words of the text; what only holds "with" an antacid is its metal."""
    oxalates, phytates = found("Foods high in oxalates or phytates delay it.")
    assert [oxalates.entity.name, phytates.entity.name] == ["oxalate-rich food", "phytate-rich food"]
    assert phytates.text == "Foods high in phytates"
    assert [m.text for m in found("Diets high in fructose or phytates delay it.")] == ["Diets high in fructose", "Diets high in phytates"]
    assert [m.text for m in found("Products containing calcium or vitamin D add up.")] == [
        "product containing calcium",
        "product containing vitamin D",
    ]
    assert [m.entity.name for m in found("Antacids with magnesium delay it.")] == ["magnesium-containing antacid"]


def test_a_list_of_contents_ends_behind_its_last_and() -> None:
    """What follows the second comma is beside the product, not in it."""
    names = [m.entity.name for m in found("Laxatives containing sodium or zinc, warfarin, digoxin add to it.")]
    assert names == ["sodium containing laxative", "zinc containing laxative", "warfarin", "digoxin"]


def test_each_kind_of_product_is_a_partner() -> None:
    """Advice on products with two contents is advice on both."""
    statements = interacting("Avoid formulations containing zinc or selenium.")
    assert partners(statements) == {"zinc containing formulation", "selenium containing formulation"}
    assert {told(s) for s in statements.statements} == {("avoid",)}


@pytest.mark.parametrize(
    ("text", "words", "proteins"),
    [
        ("Take care with medicines that may alter CYP2C9.", "medicines that may alter CYP2C9", ["CYP2C9"]),
        ("Agents known to influence CYP1A2 or P-gp need care.", "Agents known to influence CYP1A2 or P-gp", ["CYP1A2", "P-gp"]),
        ("Medications impacting liver enzymes CYP2C8 need care.", "Medications impacting liver enzymes CYP2C8", ["CYP2C8"]),
        ("CYP2C19 modulators need care.", "CYP2C19 modulators", ["CYP2C19"]),
    ],
)
def test_an_umbrella_knows_the_proteins_that_it_touches(text: str, words: str, proteins: list[str]) -> None:
    """Drugs said to do something to proteins are one class that plays no role, in the place of all its words."""
    (only,) = found(text)
    assert (text[only.start : only.end], only.entity.kind) == (words, Kind.DRUG_CLASS)
    assert [p.name for p in only.touches] == proteins


@pytest.mark.parametrize("text", ["Medicines that inhibit CYP2C9 need care.", "CYP2C9 inducers need care.", "Zelonib alters CYP2C9."])
def test_a_role_is_no_umbrella(text: str) -> None:
    """Where the text says what is done to the protein, or who does it, no umbrella is built."""
    assert not any(m.touches for m in found(text))


def test_an_umbrella_acts_through_its_proteins() -> None:
    """An interaction with an umbrella runs through what it touches."""
    (statement,) = interacting("Avoid medicines that alter CYP2C9.").statements
    assert [e.name for e in statement.via] == ["CYP2C9"]


def test_an_umbrella_gives_way_to_the_inhibitors_that_the_text_names() -> None:
    """Advice on the umbrella goes to the groups that the document names for its protein, and to none for another protein."""
    lines = ("Avoid medicines that alter CYP2C9.", "CYP2C9 inhibitors raise zelonib levels.")
    assert told(one(interacting(*lines), "CYP2C9 inhibitor")) == ("avoid",)
    assert partners(interacting(*lines)) == {"CYP2C9 inhibitor"}
    assert len(partners(interacting(lines[0], "CYP1A2 inhibitors raise zelonib levels."))) == 2


def test_both_ways_of_naming_a_product_give_one_entity() -> None:
    """The content before the product and behind it name the same class, spelt the same."""
    behind, before = (found(text) for text in ("Medicines containing phosphorus delay it.", "Phosphorus-containing medicines delay it."))
    assert [m.entity for m in behind] == [m.entity for m in before]


def test_foods_share_the_words_before_several_contents() -> None:
    """Each of several contents gives a food of its own where "or" or "and" closes the list, and none where something else stands in it."""
    assert [m.entity.name for m in found("Foods rich in iron, zinc, or selenium delay it.")] == [
        "iron-rich food",
        "zinc containing food",
        "selenium containing food",
    ]
    assert [m.entity.name for m in found("Foods rich in iron, zinc, warfarin or aspirin delay it.")] == [
        "iron-rich food",
        "zinc",
        "warfarin",
        "aspirin",
    ]
