"""The words of the KGX export against the Biolink Model itself: all exist, and each predicate may stand between our categories."""

from __future__ import annotations

import importlib.util
import itertools
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
import yaml

from kg.export import biolink, kgx
from kg.export.biolink import CATEGORIES, Phrase, phrase
from kg.model import Direction, Effect, Kind, On, Predicate, Quantity

Model = dict[str, dict[str, dict[str, Any]]]

QUALIFIERS = ("object_aspect_qualifier", "object_direction_qualifier", "causal_mechanism_qualifier")
EFFECTS = (None, *(Effect(on=o, quantity=q, direction=d) for o, q, d in itertools.product(On, Quantity, Direction)))


@pytest.fixture(scope="module")
def model() -> Model:
    """The model of the package `biolink-model`, its code not loaded."""
    package = importlib.util.find_spec("biolink_model")
    assert package is not None
    assert package.submodule_search_locations, "biolink-model is a development dependency"
    text = (Path(package.submodule_search_locations[0]) / "schema" / "biolink_model.yaml").read_text(encoding="utf-8")
    found: Model = yaml.load(text, Loader=yaml.CSafeLoader)
    return found


def phrases() -> dict[Phrase, set[tuple[Kind, Kind]]]:
    """Every phrase that any statement can become, with the kinds of its subject and object, as they stand in the edge."""
    found: dict[Phrase, set[tuple[Kind, Kind]]] = {}
    for predicate, subject, target, effect in itertools.product(Predicate, Kind, Kind, EFFECTS):
        said = phrase(predicate, subject, target, effect)
        found.setdefault(said, set()).add((target, subject) if said.is_turned else (subject, target))
    return found


def named(curie: str) -> str:
    """A CURIE of a class or slot as the model spells its name."""
    name = curie.removeprefix("biolink:")
    if "_" in name or name.islower():
        return name.replace("_", " ")
    return "".join(f" {c.lower()}" if c.isupper() else c for c in name).strip()


def ancestors(model: Model, kind: str, name: str) -> list[str]:
    """A class or slot and all that it is, mixins included."""
    element = model[kind][name]
    parents = [*filter(None, [element.get("is_a")]), *element.get("mixins", ())]
    return [name, *(found for parent in parents for found in ancestors(model, kind, parent))]


def limit(model: Model, predicate: str, end: str) -> str | None:
    """The domain or range of a predicate: its own, or the nearest of its ancestors'."""
    return next((found for name in ancestors(model, "slots", predicate) if (found := model["slots"][name].get(end))), None)


def test_there_are_phrases_to_check() -> None:
    """All statements together need at least ten phrases, and every predicate of ours has one."""
    assert len(phrases()) > 10


def test_the_tables_name_the_release_that_is_tested(model: Model) -> None:
    """The source named in `kg.export.biolink` is of the release line of the package."""
    named_release = (biolink.__doc__ or "").partition("Biolink Model ")[2].split()[0]
    assert str(model["version"]).rsplit(".", 1)[0] == named_release.rsplit(".", 1)[0]


@pytest.mark.parametrize("kind", Kind)
def test_categories_are_a_class_and_its_ancestors(kind: Kind, model: Model) -> None:
    """Each kind has a category that is neither abstract nor a mixin, followed by all that the class is, in order."""
    first, *rest = (named(category) for category in CATEGORIES[kind])
    assert not model["classes"][first].get("abstract")
    chain: list[str] = []
    while parent := model["classes"][(chain or [first])[-1]].get("is_a"):
        chain.append(parent)
    assert [*rest, "entity"] == chain
    assert not any(model["classes"][name].get("mixin") for name in (first, *rest))


def test_predicates_exist_and_their_ends_fit(model: Model) -> None:
    """Each predicate is a kind of `related to`; its domain and range hold for every pair of kinds that it can stand between."""
    for said, pairs in phrases().items():
        predicate = named(said.predicate)
        assert "related to" in ancestors(model, "slots", predicate)
        for end, place in (("domain", 0), ("range", 1)):
            wanted = limit(model, predicate, end)
            if wanted is not None:
                for pair in pairs:
                    assert wanted in ancestors(model, "classes", named(CATEGORIES[pair[place]][0])), (predicate, end, pair)


def test_symmetry_is_the_model_s(model: Model) -> None:
    """A phrase whose ends may change places has a symmetric predicate, and no other has."""
    for said in phrases():
        assert said.is_symmetric == bool(model["slots"][named(said.predicate)].get("symmetric")), said.predicate


def test_qualifiers_take_their_values_from_the_model(model: Model) -> None:
    """Aspects, directions and mechanisms are permissible values of the enums that are the ranges of their slots."""
    seen = dict.fromkeys(QUALIFIERS, 0)
    for said, qualifier in itertools.product(phrases(), QUALIFIERS):
        if value := getattr(said, qualifier):
            enum = model["slots"][named(qualifier)]["range"]
            assert value in model["enums"][enum]["permissible_values"], (qualifier, value)
            seen[qualifier] += 1
    assert all(seen.values())


def test_causes_qualifies_affects_only(model: Model) -> None:
    """A qualified predicate is `causes`, stands with `affects` and with a direction, which is what the model's notes ask for."""
    qualified = [said for said in phrases() if said.qualified_predicate]
    assert qualified
    for said in qualified:
        assert said.predicate == "biolink:affects"
        assert "causes" in ancestors(model, "slots", named(said.qualified_predicate))
        assert said.object_direction_qualifier


def test_associations_fit_their_ends(model: Model) -> None:
    """The category of an edge is an association; what it asks of subject, object and predicate holds."""
    for said, pairs in phrases().items():
        name = named(said.category)
        lines = ancestors(model, "classes", name)
        assert "association" in lines
        usages = [model["classes"][line].get("slot_usage") or {} for line in lines]
        for place, end in enumerate(("subject", "object")):
            wanted = next((usage[end]["range"] for usage in usages if usage.get(end, {}).get("range")), None)
            for pair in pairs if wanted else ():
                assert wanted in ancestors(model, "classes", named(CATEGORIES[pair[place]][0])), (name, end, pair)
        above = next((usage["predicate"]["subproperty_of"] for usage in usages if usage.get("predicate", {}).get("subproperty_of")), None)
        assert above is None or above in ancestors(model, "slots", named(said.predicate)), name


def test_an_association_takes_the_qualifiers_that_it_is_given(model: Model) -> None:
    """Qualifiers on an edge of a special association are slots of that association."""
    for said in phrases():
        lines = ancestors(model, "classes", named(said.category))
        slots = {slot for line in lines for slot in model["classes"][line].get("slots", ())}
        given = [f.name for f in fields(Phrase) if f.name.endswith("qualifier") and getattr(said, f.name)]
        if "affects" in named(said.category):
            assert {named(name) for name in given} <= slots


@pytest.mark.parametrize("level", [biolink.STATED, biolink.PREDICTED, biolink.BY_NAME])
def test_levels_are_the_model_s(level: biolink.Level, model: Model) -> None:
    """Knowledge level and agent type are permissible values."""
    for slot in ("knowledge_level", "agent_type"):
        enum = model["slots"][named(slot)]["range"]
        assert getattr(level, slot) in model["enums"][enum]["permissible_values"]


def test_columns_are_slots_that_are_not_deprecated(model: Model) -> None:
    """Each Biolink column is a slot of the model in use; no column of our own has the name of one."""
    for column in {*kgx.NODE_COLUMNS, *kgx.EDGE_COLUMNS}:
        assert "deprecated" not in model["slots"][named(column)], column
    assert not {named(column) for column in kgx.OWN_COLUMNS} & model["slots"].keys()


def test_required_slots_are_columns(model: Model) -> None:
    """What the model requires of an association and of a named thing is written."""
    for kind, columns in (("association", kgx.EDGE_COLUMNS), ("named thing", kgx.NODE_COLUMNS)):
        lines = ancestors(model, "classes", kind)
        slots = {slot for line in lines for slot in model["classes"][line].get("slots", ())}
        required = {slot for slot in slots if model["slots"].get(slot, {}).get("required")}
        assert required
        assert required <= set(map(named, columns))
