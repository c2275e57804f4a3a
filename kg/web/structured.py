"""An entity's page in the words of schema.org, for machines that read pages: who it is, what it belongs to, what is stated of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from kg.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.entities import Named
    from kg.web.portraits import EntityPage

_TYPES: Final = {
    Kind.DRUG: "Drug",
    Kind.SALT: "Drug",
    Kind.PRODUCT: "Drug",
    Kind.BRAND: "Drug",
    Kind.DRUG_CLASS: "DrugClass",
    Kind.ROLE_GROUP: "DrugClass",
    Kind.ENZYME: "Protein",
    Kind.TRANSPORTER: "Protein",
    Kind.PROTEIN: "Protein",
    Kind.PROTEIN_FAMILY: "Protein",
    Kind.CONDITION: "MedicalCondition",
}
"""The class of schema.org for each kind; anything else is a Substance."""
_DRUGS: Final = frozenset(kind for kind, name in _TYPES.items() if name == "Drug")
_STATED: Final = ("what-others-do-to", "what-does-to-others", "other-interactions")


def schema_org(found: EntityPage) -> dict[str, Any]:
    """The entity as JSON-LD. Interactions are those that the page shows as stated; what is predicted or denied is none."""
    entity = found.entity
    about: dict[str, Any] = {"@context": "https://schema.org/", **_named(entity)}
    if found.other_names:
        about["alternateName"] = list(found.other_names)
    if entity.kind in _DRUGS:
        about["interactingDrug"] = [_named(other) for other in _others(found, _STATED) if other.kind in _DRUGS]
        about["drugClass"] = [_named(other) for other in _others(found, ("member-of",)) if other.kind is Kind.DRUG_CLASS]
    if entity.kind is Kind.DRUG_CLASS:
        about["drug"] = [_named(other) for other in _others(found, ("members",)) if other.kind in _DRUGS]
    return {key: value for key, value in about.items() if value}


def _others(found: EntityPage, keys: Iterable[str]) -> list[Named]:
    sections = (section for key in keys if (section := found.part(key)))
    return list(dict.fromkeys(fact.other for section in sections for fact in section.facts if fact.other))


def _named(entity: Named) -> dict[str, str]:
    return {"@type": _TYPES.get(entity.kind, "Substance"), "@id": entity.id, "name": entity.name}
