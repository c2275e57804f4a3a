"""A name as a person writes it leads to one entity, or to suggestions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from extract.lexicon import form
from kg.entities import index, resolve
from kg.model import Kind, Predicate
from kg.names import fold, slug
from kg.store import Store
from tests.readings import IMATINIB, MESYLATE, WARFARIN, entity, imatinib, reading, said

if TYPE_CHECKING:
    from kg.model import Statement


@pytest.fixture(scope="module")
def store() -> Store:
    return Store.in_memory([imatinib()])


def _store(*statements: Statement) -> Store:
    return Store.in_memory([reading(IMATINIB, statements)])


@pytest.mark.parametrize("name", ["imatinib", "  Imatinib ", "IMATINIB", "imatinib mesylate", "Gleevec", "glivec"])
def test_brand_and_salt_lead_to_the_moiety(name: str, store: Store) -> None:
    """A substance is found by its name, its salt and its brands, however they are written."""
    match = resolve(store, name)
    assert (match.id, match.name, match.known, match.input) == (IMATINIB.id, "imatinib", True, name)


def test_the_way_from_brand_to_substance_is_shown(store: Store) -> None:
    """A reader sees what a brand was taken for; the plain name needs no note."""
    assert resolve(store, "Gleevec").note == "Gleevec (brand) → imatinib mesylate (salt) → imatinib (drug)"
    assert resolve(store, "Imatinib").note == ""


def test_all_ids_of_a_substance_are_its_faces(store: Store) -> None:
    """Statements about a salt or a brand are statements about the substance."""
    faces = {face.rpartition("id/")[2] for face in resolve(store, "imatinib").faces}
    assert faces == {"drug/imatinib", "salt/imatinib-mesylate", "brand/gleevec", "brand/glivec", "brand/imkeldi"}


@pytest.mark.parametrize("name", ["st johns wort", "St. John’s-Wort", "hypericum"])
def test_spellings_and_synonyms_meet(name: str, store: Store) -> None:
    """Apostrophes, hyphens, case and synonyms make no difference."""
    assert resolve(store, name).name == "St. John's wort"


def test_a_synonym_is_noted(store: Store) -> None:
    """Rifampin is answered as rifampicin, and says so."""
    assert resolve(store, "rifampin").note == "rifampicin"


def test_only_whole_names_count() -> None:
    """Iron is not found in "environment", nor the other way round."""
    environment = _store(said(IMATINIB, Predicate.INTERACTS_WITH, entity("environment")))
    assert not resolve(environment, "iron").known
    iron = _store(said(IMATINIB, Predicate.INTERACTS_WITH, entity("iron", Kind.SUBSTANCE)))
    assert not resolve(iron, "environment").known


def test_unknown_names_get_suggestions_and_no_guess(store: Store) -> None:
    """A misspelt name is unknown; the likest names come first, at most five."""
    match = resolve(store, "ketoconazol")
    assert (match.known, match.id, match.faces) == (False, None, ())
    assert match.suggestions[0] == "ketoconazole"
    assert len(resolve(store, "imat").suggestions) <= 5
    assert resolve(store, "foobar").suggestions == ()


@pytest.mark.parametrize("name", ["", "   ", "?", "🙂"])
def test_empty_names_are_unknown(name: str, store: Store) -> None:
    """A name without letters is no name."""
    assert not resolve(store, name).known


def test_a_drug_comes_before_a_class_of_the_same_name() -> None:
    """A shared name means the drug, then the herb or food, then the class."""
    names = [entity("Ginkgo", Kind.DRUG_CLASS), entity("ginkgo", Kind.HERB), entity("GINKGO", Kind.BRAND)]
    store = _store(*(said(IMATINIB, Predicate.INTERACTS_WITH, other) for other in names))
    assert resolve(store, "ginkgo").kind == Kind.BRAND
    assert resolve(_store(*(said(IMATINIB, Predicate.INTERACTS_WITH, other) for other in names[:2])), "ginkgo").kind == Kind.HERB


def test_a_label_comes_before_a_mention() -> None:
    """What another document calls something does not take a name away from the entity that bears it."""
    dark = replace(said(IMATINIB, Predicate.INTERACTS_WITH, entity("aaa")), object_mention="warfarin")
    store = _store(dark, said(IMATINIB, Predicate.INTERACTS_WITH, WARFARIN))
    assert resolve(store, "warfarin").id == WARFARIN.id


def test_mentions_are_names_but_pointers_are_not() -> None:
    """The words of a document find the entity, except words such as "it" or "this drug"."""
    told = replace(said(IMATINIB, Predicate.INTERACTS_WITH, WARFARIN), object_mention="oral warfarin")
    points = replace(said(MESYLATE, Predicate.SALT_OF, IMATINIB), subject_mention="It", object_mention="this drug")
    store = _store(told, points)
    assert resolve(store, "Oral Warfarin").id == WARFARIN.id
    assert not resolve(store, "it").known
    assert not resolve(store, "this drug").known


def test_a_plural_is_its_singular(store: Store) -> None:
    """The plural asks for the class statin."""
    assert resolve(store, "Statins").name == "statin"


def test_a_brand_of_two_substances_stays_a_brand() -> None:
    """Where a brand is sold for two substances no one of them is chosen, and both are looked at."""
    brand, one, two = entity("Duplo", Kind.BRAND), entity("alpha"), entity("omega")
    match = resolve(_store(said(one, Predicate.HAS_BRAND, brand), said(two, Predicate.HAS_BRAND, brand)), "duplo")
    assert (match.name, match.kind) == ("Duplo", Kind.BRAND)
    assert {one.id, two.id} <= set(match.faces)


def test_two_brands_in_a_ring_end() -> None:
    """Contradictory brand statements do not make the search run in a ring."""
    a, b = entity("Aaa", Kind.BRAND), entity("Bbb", Kind.BRAND)
    assert resolve(_store(said(a, Predicate.HAS_BRAND, b), said(b, Predicate.HAS_BRAND, a)), "aaa").known


def test_the_names_are_read_once(store: Store) -> None:
    """A store's names are indexed on first use and kept."""
    assert index(store) is index(store)


def test_the_iri_itself_is_a_name(store: Store) -> None:
    """Scripts may ask by IRI."""
    assert resolve(store, IMATINIB.id).name == "imatinib"


SIGNS = "‐‑‒–—―−﹘﹣－"


@pytest.mark.parametrize("sign", SIGNS)
def test_a_dash_of_typesetters_is_a_hyphen(sign: str, store: Store) -> None:
    """Whatever dash a program put there, a name is found, its dose is set aside, and it mints the IRI that the hyphen mints."""
    assert resolve(store, f"imatinib{sign}mesylate").id == IMATINIB.id
    assert resolve(store, f"imatinib 100{sign}200 mg").id == IMATINIB.id
    assert slug(f"Valproic{sign}acid") == "valproic-acid"
    assert fold(f"grapefruit{sign}juice") == fold("grapefruit-juice")


@pytest.mark.parametrize(
    "written",
    ["St. John’s wort", "St. Johnʼs wort", "St. John´s wort", "St.\u00a0John's\u202fwort", "St.\u2009John's wo\u00adrt\u200b"],
)
def test_other_marks_of_typesetters_part_no_word_and_join_none(written: str) -> None:
    """Apostrophes and marks of no width vanish, spaces of any width are spaces, for names, IRIs and the reader alike."""
    assert (fold(written), slug(written), form(written)) == ("st johns wort", "st-johns-wort", form("St. John's wort"))
