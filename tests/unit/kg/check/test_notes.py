"""What stands beside the answer for a pair: members of a class, the part for a protein, kin, textbook classes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kg.answers import Status
from kg.check import check
from kg.model import Kind, Management, Predicate, Strength
from kg.render.page import page
from tests.lists import SIMVASTATIN, STATIN, interacts, store_of
from tests.readings import CYP3A4, GRAPEFRUIT, IMATINIB, KETOCONAZOLE, WARFARIN, entity, said

if TYPE_CHECKING:
    from kg.store import Store


def _note(store: Store, *names: str) -> list[tuple[str, str]]:
    """The status of the one pair of two names, with each of the notes that stand beside it."""
    (pair,) = check(store, names).pairs
    return [(str(pair.status), reason.explanation) for reason in pair.conflicts] or [(str(pair.status), "")]


def test_a_class_with_a_grave_member_comes_before_mere_silence() -> None:
    """Of pairs of which nothing is stated, one whose member is contraindicated stands before one of which there is nothing at all."""
    store = store_of(
        said(SIMVASTATIN, Predicate.MEMBER_OF, STATIN),
        interacts(SIMVASTATIN, KETOCONAZOLE, management=(Management.CONTRAINDICATED,)),
        said(entity("alphamycin"), Predicate.SUBSTRATE_OF, CYP3A4),
    )
    found = check(store, ("alphamycin", "ketoconazole", "statin"))
    first = found.pairs[0]
    assert (first.a, first.b, first.status) == ("ketoconazole", "statin", Status.NOTHING_STATED)


def test_members_advised_against_come_first_and_at_the_head() -> None:
    """The head line tells that members are contraindicated, and their pair stands before those that were not checked."""
    store = store_of(
        said(SIMVASTATIN, Predicate.MEMBER_OF, STATIN),
        interacts(SIMVASTATIN, KETOCONAZOLE, management=(Management.CONTRAINDICATED,)),
    )
    found = check(store, ("statin", "ketoconazole", "foobar", "barfoo"))
    assert [pair.status for pair in found.pairs] == [Status.NOTHING_STATED, *[Status.UNKNOWN] * 5]
    assert found.summary in page(found)
    assert found.summary == (
        "6 pairs: 5 not checked, nothing stated of 1; of members, classes, kin or combinations of 1 it is stated: "
        "contraindicated or to be avoided"
    )


def test_a_harm_of_a_class_is_counted_at_the_head() -> None:
    """A list of silent pairs beside which something is stated of a class says so at its head: "nothing stated of 1" alone would mislead."""
    statin, zelonib = entity("statin", Kind.DRUG_CLASS), entity("zelonib")
    store = store_of(interacts(statin, zelonib, management=(Management.MONITOR,)), interacts(SIMVASTATIN, entity("betamycin")))
    summary = check(store, ("simvastatin", "zelonib", "foobar")).summary
    assert summary == (
        "3 pairs: 2 not checked, nothing stated of 1; of members, classes, kin or combinations of 1 something else is stated"
    )


def test_one_part_for_a_protein_is_said_once() -> None:
    """Of "inhibits" and "inhibits (strong)" the fuller is said, with the sentences of both."""
    store = store_of(
        said(KETOCONAZOLE, Predicate.INHIBITS, CYP3A4, document="a.md"),
        said(KETOCONAZOLE, Predicate.INHIBITS, CYP3A4, document="b.md", strength=Strength.STRONG),
        said(KETOCONAZOLE, Predicate.SUBSTRATE_OF, CYP3A4, document="b.md"),
    )
    (pair,) = check(store, ("CYP3A4", "ketoconazole")).pairs
    assert [(r.explanation, {q.document for q in r.evidence}) for r in pair.conflicts] == [
        ("ketoconazole inhibits CYP3A4 (strong)", {"a.md", "b.md"}),
        ("ketoconazole is handled by CYP3A4", {"b.md"}),
    ]


def test_silence_on_a_food_is_broken_by_what_is_said_of_its_kin() -> None:
    """Of grapefruit juice nothing is stated, of grapefruit it is: a note says so, and on what it rests; the status claims no more."""
    fruit, tacrolimus = entity("grapefruit", Kind.FOOD), entity("tacrolimus")
    avoid: dict[str, Any] = {"management": (Management.AVOID,)}
    counts = "rxloom counts grapefruit juice as a kind, part or preparation of grapefruit"
    told = interacts(tacrolimus, fruit, **avoid)
    heard = store_of(told, interacts(IMATINIB, GRAPEFRUIT))
    expected = f"{counts}; of grapefruit and tacrolimus it is stated: avoid the combination"
    assert _note(heard, "tacrolimus", "grapefruit juice") == [("nothing_stated", expected)]
    assert _note(store_of(told), "tacrolimus", "grapefruit juice") == [("unknown", expected)]
    other_way = store_of(interacts(tacrolimus, GRAPEFRUIT, **avoid), interacts(IMATINIB, fruit))
    expected = f"{counts}; of grapefruit juice and tacrolimus it is stated: avoid the combination"
    assert _note(other_way, "tacrolimus", "grapefruit") == [("nothing_stated", expected)]
    assert _note(heard, "tacrolimus", "grapefruit") == [("stated", "")]


def test_a_group_that_holds_a_mineral_by_its_name_is_told_beside_silence() -> None:
    """Of iron nothing is stated, of multivitamins that contain it the doses are to be separated: a note says so, for its salts too."""
    told = interacts(entity("ciprofloxacin"), entity("iron containing multivitamin", Kind.DRUG_CLASS), management=(Management.SEPARATE,))
    iron, multivitamin = entity("iron", Kind.SUBSTANCE), entity("multivitamin", Kind.DRUG_CLASS)
    store = store_of(told, interacts(WARFARIN, iron), interacts(WARFARIN, multivitamin))
    stated = "; of iron containing multivitamin and ciprofloxacin it is stated: separate the doses"
    expected = "by its name, iron containing multivitamin holds iron" + stated
    assert _note(store, "ciprofloxacin", "iron") == [("nothing_stated", expected)]
    assert _note(store, "ciprofloxacin", "ferrous sulfate 325 mg") == [("unknown", expected)]
    counted = "rxloom counts iron containing multivitamin as a kind, part or preparation of multivitamin" + stated
    assert _note(store, "ciprofloxacin", "multivitamins") == [("nothing_stated", counted)]
    assert _note(store, "ciprofloxacin", "zinc supplement") == [("unknown", "")]


def test_what_is_predicted_of_kin_is_a_note_where_nothing_is_predicted_of_the_two() -> None:
    """Grapefruit juice inhibits the enzyme that handles simvastatin: of grapefruit the answer tells that, and that it is a prediction."""
    told = [said(GRAPEFRUIT, Predicate.INHIBITS, CYP3A4), said(SIMVASTATIN, Predicate.SUBSTRATE_OF, CYP3A4)]
    store = store_of(*told, interacts(WARFARIN, entity("grapefruit", Kind.FOOD)))
    ((status, words),) = _note(store, "grapefruit", "simvastatin")
    assert status == "nothing_stated"
    assert words.endswith("; of grapefruit juice and simvastatin a rule predicts: exposure to simvastatin raised")


def test_a_product_that_only_the_tables_know_is_answered_by_its_class() -> None:
    """No document names aluminum hydroxide: it is not known, and beside that stands what is stated of antacids; of members likewise."""
    ciprofloxacin, antacid = entity("ciprofloxacin"), entity("antacid", Kind.DRUG_CLASS)
    separate: dict[str, Any] = {"management": (Management.SEPARATE,)}
    store = store_of(interacts(ciprofloxacin, antacid, **separate))
    expected = "textbooks count aluminum hydroxide in the class antacid; of antacid and ciprofloxacin it is stated: separate the doses"
    assert _note(store, "ciprofloxacin", "aluminum hydroxide 500 mg") == [("unknown", expected)]
    store = store_of(interacts(ciprofloxacin, entity("calcium carbonate"), **separate), interacts(WARFARIN, antacid))
    expected = (
        "textbooks count calcium carbonate in the class antacid; of calcium carbonate and ciprofloxacin it is stated: separate the doses"
    )
    assert _note(store, "ciprofloxacin", "antacids") == [("nothing_stated", expected)]


def test_of_many_notes_on_kin_the_most_urgent_are_shown_and_the_others_counted() -> None:
    """A wide word has many kinds: five notes stand beside a pair, the most urgent first, and the last says how many more there are."""
    kale = [entity(name, Kind.FOOD) for name in ("kale", "spinach", "lettuce", "endive", "collard green", "beet green")]
    told = [interacts(WARFARIN, one, management=(Management.AVOID,) if one is kale[-1] else ()) for one in kale]
    store = store_of(*told, interacts(IMATINIB, entity("green leafy vegetable", Kind.FOOD)))
    words = [note for _, note in _note(store, "warfarin", "green leafy vegetable")]
    assert len(words) == 5
    assert "beet green" in words[0]
    assert words[-1].endswith("; and 1 more note of this kind")


def test_a_page_keeps_what_kin_breaks_together() -> None:
    """Pairs whose silence kin breaks stand in one section, whether their name is known or not, before those of which nothing is said."""
    alcohol, fruit = entity("alcohol", Kind.SUBSTANCE), entity("grapefruit", Kind.FOOD)
    told = [interacts(one, food, management=(Management.AVOID,)) for one in (IMATINIB, WARFARIN) for food in (alcohol, fruit)]
    made = page(check(store_of(*told, interacts(SIMVASTATIN, GRAPEFRUIT)), ("imatinib", "warfarin", "red wine", "grapefruit juice")))
    assert made.count('id="inner"') == made.count('id="unknown"') == 1
    assert made.index('id="inner"') < made.index('id="unknown"')


def test_a_note_on_a_class_calls_the_drug_by_its_name() -> None:
    """Statements may stand under a brand that textbooks know as well; the note names the drug that was checked, the same on every run."""
    citalopram, brand = entity("citalopram"), entity("Celexa", Kind.BRAND)
    prolonging = entity("QT-prolonging drug", Kind.DRUG_CLASS)
    store = store_of(said(citalopram, Predicate.HAS_BRAND, brand), interacts(WARFARIN, prolonging, management=(Management.AVOID,)))
    ((_, words),) = _note(store, "Celexa", "warfarin")
    assert words.startswith("textbooks count citalopram in the class QT-prolonging drug; ")
