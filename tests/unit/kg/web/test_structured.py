"""An entity's page in the words of schema.org."""

from __future__ import annotations

import pytest

from kg.entities import Named
from kg.model import Kind
from kg.names import iri
from kg.web.portraits import EntityPage, Fact, Section
from kg.web.structured import schema_org


def named(name: str, kind: Kind = Kind.DRUG) -> Named:
    """An entity of the graph."""
    return Named(id=iri(kind, name), name=name, kind=kind)


def page(entity: Named, **sections: Named) -> EntityPage:
    """A page with one fact a section, about another entity; the underscores of a section's name are spaces."""
    made = (
        Section(heading=heading.replace("_", " "), facts=(Fact(words="…", other=other),), total=1) for heading, other in sections.items()
    )
    return EntityPage(entity=entity, other_names=(), sections=tuple(made))


def test_only_what_is_stated_is_an_interaction() -> None:
    """Stated interactions with drugs are told; what is denied or predicted, and what is no drug, is not."""
    found = schema_org(
        page(
            named("alfadrug"),
            What_others_do_to=named("betadrug"),
            Other_interactions=named("gammadrug"),
            Handled_by=named("CYP3A4", Kind.ENZYME),
            Denied=named("deltadrug"),
            Predicted_by_rules__not_stated=named("epsilondrug"),
            Member_of=named("statin", Kind.DRUG_CLASS),
        )
    )
    assert [other["name"] for other in found["interactingDrug"]] == ["betadrug", "gammadrug"]
    assert [one["name"] for one in found["drugClass"]] == ["statin"]
    assert found["@id"] == iri(Kind.DRUG, "alfadrug")


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_has_a_class(kind: Kind) -> None:
    """Whatever an entity is, its page says so in a class, and holds no empty list."""
    found = schema_org(page(named("thing", kind)))
    assert set(found) == {"@context", "@type", "@id", "name"}
    assert found["@type"]
