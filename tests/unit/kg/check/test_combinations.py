"""What is said of a combination, seen from its ingredients, and the other way round: each as what it is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

import pytest

from kg.answers import Status
from kg.check import check
from kg.model import Direction, Effect, Entity, Kind, Management, On, Predicate, Quantity, Statement
from kg.paths import search
from kg.picture.views import scene
from kg.render.page import page
from kg.show import show
from kg.store import Store
from tests.readings import CYP3A4, GRAPEFRUIT, IMATINIB, RIFAMPICIN, WARFARIN, entity, exposure, group, reading, said

ALPHA, BETA = entity("alphavir"), entity("betavir")
WHOLE = entity("alphavir + betavir", Kind.PRODUCT)
STATIN, SIMVASTATIN = entity("statin", Kind.DRUG_CLASS), entity("simvastatin")
BARRED: Final[dict[str, Any]] = {"management": (Management.CONTRAINDICATED,)}
HOLDS = "alphavir + betavir holds alphavir; "


def _store(*statements: Statement) -> Store:
    """A store with a monograph on the combination, and one on each of the other documents."""
    paths = sorted({s.document for s in statements} - {"whole.md"})
    product = reading(WHOLE, [s for s in statements if s.document == "whole.md"], path="whole.md")
    product = replace(product, document=replace(product.document, ingredients=(ALPHA, BETA)))
    others = [reading(IMATINIB, [s for s in statements if s.document == path], path=path) for path in paths]
    return Store.in_memory([product, *others])


def _whole(partner: Entity, **rest: Any) -> Statement:  # noqa: ANN401 - as `said`
    return said(WHOLE, Predicate.INTERACTS_WITH, partner, document="whole.md", **rest)


def _names(*drugs: Entity) -> list[Statement]:
    """What makes drugs known that no other statement names."""
    return [said(drug, Predicate.SUBSTRATE_OF, entity("UGT1A1", Kind.ENZYME), document="names.md") for drug in drugs]


def _notes(store: Store, *names: str) -> list[tuple[str, str, str]]:
    (pair,) = check(store, names).pairs
    return [(str(pair.status), reason.kind, reason.explanation) for reason in pair.conflicts]


@pytest.mark.parametrize("names", [("alphavir", "simvastatin"), ("simvastatin", "alphavir")])
def test_what_is_stated_of_a_combination_breaks_the_silence_on_its_ingredient(names: tuple[str, str]) -> None:
    """The status of the pair stays, the note tells of which combination it is stated, and the pair counts as advised against of it."""
    answer = check(_store(_whole(SIMVASTATIN, **BARRED)), names)
    (pair,) = answer.pairs
    words = f"{HOLDS}of this combination and simvastatin it is stated: contraindicated"
    assert (pair.status, pair.management) == (Status.NOTHING_STATED, ())
    assert [(r.kind, r.explanation, len(r.evidence)) for r in pair.conflicts] == [("combination", words, 1)]
    assert pair.is_inner_advised_against
    assert not pair.is_advised_against
    assert words in answer.to_text()
    assert words in page(answer)
    assert 'id="inner"' in page(answer)


def test_a_combination_that_meets_a_class_tells_its_ingredient_of_it() -> None:
    """Statins are barred with the combination: simvastatin, a named member, is told so for each ingredient, and through which class."""
    store = _store(_whole(STATIN, **BARRED), said(SIMVASTATIN, Predicate.MEMBER_OF, STATIN, document="names.md"))
    words = f"{HOLDS}of this combination and simvastatin it is stated (through the class statin): contraindicated"
    assert _notes(store, "alphavir", "simvastatin") == [("nothing_stated", "combination", words)]


def test_a_role_group_that_lowers_a_combination_is_told_of_its_ingredient() -> None:
    """Inducers lower the combination: of rifampicin, one of them, and the ingredient that stands as a note, not as a statement."""
    inducer = group(Predicate.INDUCES, CYP3A4)
    store = _store(
        _whole(inducer, effect=exposure(Direction.DECREASE)),
        said(RIFAMPICIN, Predicate.INDUCES, CYP3A4, document="names.md"),
        said(RIFAMPICIN, Predicate.MEMBER_OF, inducer, document="names.md"),
        *_names(ALPHA),
    )
    ((status, kind, words),) = _notes(store, "alphavir", "rifampicin")
    assert (status, kind) == ("nothing_stated", "combination")
    assert words.startswith(f"{HOLDS}of this combination and rifampicin it is stated (through the class {inducer.name}): ")
    assert words.endswith("exposure to alphavir + betavir lowered")


def test_an_ingredient_meets_a_class_on_the_list_by_its_members() -> None:
    """Asked is a class: what is stated of a member of it and the combination is told of the ingredient."""
    store = _store(_whole(SIMVASTATIN, **BARRED), said(SIMVASTATIN, Predicate.MEMBER_OF, STATIN, document="names.md"))
    words = f"{HOLDS}of members it is stated: alphavir + betavir + simvastatin (contraindicated)"
    assert ("nothing_stated", "combination", words) in _notes(store, "alphavir", "statins")


def test_an_ingredient_meets_kin_of_what_the_combination_meets() -> None:
    """The text on the combination tells of grapefruit juice: asked for grapefruit, the ingredient is told that too."""
    store = _store(_whole(GRAPEFRUIT, management=(Management.AVOID,)), *_names(ALPHA), _grapefruit())
    ((_, kind, words),) = _notes(store, "alphavir", "grapefruit")
    assert kind == "combination"
    assert words.startswith(f"{HOLDS}rxloom counts grapefruit juice as a kind")
    assert words.endswith("; of grapefruit juice and alphavir + betavir it is stated: avoid the combination")


def _grapefruit() -> Statement:
    return said(IMATINIB, Predicate.INTERACTS_WITH, entity("grapefruit", Kind.FOOD), document="names.md")


def test_what_is_stated_of_the_ingredient_itself_comes_first() -> None:
    """Of the ingredient the text advises to monitor, of the combination not to combine: the graver note stands beside, the milder not."""
    own = said(ALPHA, Predicate.INTERACTS_WITH, WARFARIN, document="own.md", management=(Management.MONITOR,))
    graver = _store(own, _whole(WARFARIN, **BARRED))
    words = f"{HOLDS}of this combination and warfarin it is stated: contraindicated"
    assert _notes(graver, "alphavir", "warfarin") == [("stated", "combination", words)]
    assert _notes(_store(own, _whole(WARFARIN, management=(Management.CAUTION,))), "alphavir", "warfarin") == []


def test_a_denial_of_a_combination_is_no_word_on_its_ingredient() -> None:
    """That the combination was seen not to interact breaks no silence on one ingredient."""
    assert _notes(_store(_whole(WARFARIN, negated=True), *_names(ALPHA)), "alphavir", "warfarin") == []


def test_two_combinations_speak_for_what_each_holds() -> None:
    """What is stated of two combinations is told of an ingredient of the one and one of the other."""
    gamma, other = entity("gammacin"), entity("deltacin + gammacin", Kind.PRODUCT)
    product = reading(other, [], path="other.md")
    product = replace(product, document=replace(product.document, ingredients=(gamma, entity("deltacin"))))
    first = reading(WHOLE, [_whole(other, **BARRED)], path="whole.md")
    first = replace(first, document=replace(first.document, ingredients=(ALPHA, BETA)))
    words = "alphavir + betavir holds alphavir, deltacin + gammacin holds gammacin; of these combinations it is stated: contraindicated"
    assert ("nothing_stated", "combination", words) in _notes(Store.in_memory([first, product]), "alphavir", "gammacin")


def test_what_a_rule_predicts_of_a_combination_is_told_where_nothing_else_is() -> None:
    """The combination inhibits what handles simvastatin: a note says that a rule predicts it of the combination."""
    told = [
        said(WHOLE, Predicate.INHIBITS, CYP3A4, document="whole.md"),
        said(SIMVASTATIN, Predicate.SUBSTRATE_OF, CYP3A4, document="names.md"),
    ]
    words = f"{HOLDS}of this combination and simvastatin a rule predicts: exposure to simvastatin raised"
    assert _notes(_store(*told), "alphavir", "simvastatin") == [("nothing_stated", "combination", words)]
    own = said(ALPHA, Predicate.INHIBITS, CYP3A4, document="own.md")
    assert _notes(_store(*told, own), "alphavir", "simvastatin") == []


def test_the_part_of_a_combination_for_a_protein_is_told_as_its_own() -> None:
    """Asked for a protein, the ingredient is told which part the combination plays, in the words for the combination."""
    store = _store(said(WHOLE, Predicate.INDUCES, CYP3A4, document="whole.md"))
    words = f"{HOLDS}alphavir + betavir induces CYP3A4"
    assert _notes(store, "CYP3A4", "alphavir") == [("nothing_stated", "combination", words)]


def test_a_condition_that_bars_a_combination_is_told_of_what_it_holds() -> None:
    """An ingredient on the list with a condition: the finding names the combination, and not at all where that is on the list itself."""
    gout = entity("gout", Kind.CONDITION)
    store = _store(said(WHOLE, Predicate.CONTRAINDICATED_IN, gout, document="whole.md"), *_names(WARFARIN))
    (found,) = check(store, ("alphavir", "warfarin", "gout")).regimen
    words = "stated to be contraindicated in gout: alphavir + betavir, which holds alphavir"
    assert (found.kind, found.members, found.explanation) == ("contraindicated_in", ("alphavir",), words)
    listed = check(store, ("alphavir + betavir", "warfarin", "gout")).regimen
    assert [one.explanation for one in listed] == ["stated to be contraindicated in gout: alphavir + betavir"]


def test_a_combination_tells_what_is_stated_of_its_ingredient_only() -> None:
    """Asked for the combination, a statement on an ingredient counts, and the answer says whose it is; all of it or some."""
    own = said(ALPHA, Predicate.INTERACTS_WITH, WARFARIN, document="own.md", management=(Management.MONITOR,))
    assert _notes(_store(own), "alphavir + betavir", "warfarin") == [
        ("stated", "ingredient", "this is stated of alphavir, which alphavir + betavir holds")
    ]
    both = _store(own, _whole(WARFARIN, **BARRED))
    assert _notes(both, "alphavir + betavir", "warfarin") == [
        ("stated", "ingredient", "some of this is stated of alphavir, which alphavir + betavir holds")
    ]
    assert _notes(_store(_whole(WARFARIN, **BARRED)), "alphavir + betavir", "warfarin") == []


def test_a_combination_is_not_predicted_to_change_what_it_holds() -> None:
    """One ingredient inhibits what handles the other: taken with that other alone, the product is not said to raise its own ingredient."""
    told = [
        said(ALPHA, Predicate.INHIBITS, CYP3A4, document="whole.md"),
        said(WHOLE, Predicate.INHIBITS, CYP3A4, document="whole.md"),
        said(BETA, Predicate.SUBSTRATE_OF, CYP3A4, document="whole.md"),
    ]
    store = _store(*told)
    (pair,) = check(store, ("alphavir + betavir", "betavir")).pairs
    assert (pair.status, pair.effects) == (Status.NOTHING_STATED, ())
    assert {(p, o) for p, o, _ in show(store, "betavir").predictions} == {("alphavir", "betavir")}
    assert check(store, ("alphavir", "betavir")).pairs[0].status is Status.PREDICTED


def test_paths_tell_what_is_stated_of_a_combination() -> None:
    """Where no path runs from the ingredient, and beside the paths where one does, what is stated of the combination is shown."""
    words = f"{HOLDS}of this combination and simvastatin it is stated: contraindicated"
    store = _store(_whole(SIMVASTATIN, **BARRED))
    assert words in search(store, "alphavir", "simvastatin").to_text()
    effect = Effect(on=On.PATIENT, quantity=Quantity.RISK, direction=Direction.INCREASE)
    own = said(ALPHA, Predicate.INTERACTS_WITH, SIMVASTATIN, document="own.md", effect=effect)
    found = search(_store(own, _whole(SIMVASTATIN, **BARRED)), "alphavir", "simvastatin")
    assert found.paths
    assert f"beside these paths:\n  {words}" in found.to_text()


def test_what_holds_an_entity_is_shown_with_it() -> None:
    """The page of an ingredient names the combinations, since what is said of them stands elsewhere; it has no monograph itself."""
    found = show(_store(_whole(WARFARIN)), "alphavir")
    assert found.to_json()["combinations"] == ["alphavir + betavir"]
    assert not found.has_monograph
    assert "alphavir + betavir holds it; what is said of the combination stands there and not here." in found.to_text()


def test_the_picture_of_an_ingredient_names_what_holds_it() -> None:
    """A picture of an ingredient says first that what is said of the combination is not drawn."""
    found = scene(_store(_whole(WARFARIN)), ("alphavir",))
    assert found.notes[0].endswith("alphavir + betavir holds it; what is said of the combination stands there and not here.")
