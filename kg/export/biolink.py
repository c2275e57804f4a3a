"""The words of the graph → the words of the Biolink Model, as tables and one function.

Source: Biolink Model 4.4.6 (biolink/biolink-model, `biolink_model.yaml`); the tests hold every word here against the model of the
package `biolink-model`. What Biolink has no word for stands in columns of our own (`kg.export.kgx`), never in a word that says less.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from kg.model import GROUPS, PROTEINS, Direction, Effect, Kind, On, Predicate, Quantity

_THING: Final = "biolink:NamedThing"
_CHEMICAL: Final = ("biolink:ChemicalEntity", _THING)
_MIXTURE: Final = ("biolink:ChemicalMixture", *_CHEMICAL)
_BIOLOGICAL: Final = ("biolink:BiologicalEntity", _THING)
_DRUG: Final = ("biolink:Drug", "biolink:MolecularMixture", *_MIXTURE)
_PROTEIN: Final = ("biolink:Protein", "biolink:Polypeptide", *_BIOLOGICAL)

CATEGORIES: Final = {
    Kind.DRUG: _DRUG,
    Kind.SALT: _DRUG,
    Kind.BRAND: _DRUG,
    Kind.PRODUCT: _DRUG,
    Kind.DRUG_CLASS: _DRUG,
    Kind.ROLE_GROUP: _DRUG,
    Kind.ENZYME: _PROTEIN,
    Kind.TRANSPORTER: _PROTEIN,
    Kind.PROTEIN: _PROTEIN,
    Kind.PROTEIN_FAMILY: ("biolink:ProteinFamily", *_BIOLOGICAL),
    Kind.FOOD: ("biolink:Food", *_MIXTURE),
    Kind.HERB: ("biolink:ComplexMolecularMixture", *_MIXTURE),
    Kind.SUBSTANCE: _CHEMICAL,
    Kind.CONDITION: ("biolink:DiseaseOrPhenotypicFeature", *_BIOLOGICAL),
}
"""The category of each kind and what it is a kind of. Every node of Biolink stands for a class, so a class of drugs is a Drug as well."""

CHEMICALS: Final = frozenset(kind for kind, categories in CATEGORIES.items() if "biolink:ChemicalEntity" in categories)


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Phrase:
    """How Biolink says one thing. The names of the fields are those of its slots, an empty one is not said.

    `is_turned`: subject and object change places. `is_symmetric`: neither comes first.
    """

    predicate: str
    category: str = "biolink:Association"
    qualified_predicate: str = ""
    object_aspect_qualifier: str = ""
    object_direction_qualifier: str = ""
    causal_mechanism_qualifier: str = ""
    is_turned: bool = False
    is_symmetric: bool = False


_AFFECTS: Final = Phrase(predicate="biolink:affects", qualified_predicate="biolink:causes")
INHIBITS: Final = replace(
    _AFFECTS, object_aspect_qualifier="activity", object_direction_qualifier="decreased", causal_mechanism_qualifier="inhibition"
)
INDUCES: Final = replace(
    # rx:induces is a rise of the amount or of the lasting activity.
    _AFFECTS,
    object_aspect_qualifier="activity_or_abundance",
    object_direction_qualifier="increased",
    causal_mechanism_qualifier="induction",
)
SUBSTRATE: Final = Phrase(predicate="biolink:is_substrate_of")
MEMBER: Final = Phrase(predicate="biolink:member_of")
SUBCLASS: Final = Phrase(predicate="biolink:subclass_of")
PART: Final = Phrase(predicate="biolink:has_part")
"""A product has its substances as parts: RXNORM:has_ingredient is among the narrow mappings of has_part."""
BRAND: Final = replace(PART, is_turned=True)
SALT: Final = Phrase(predicate="biolink:chemically_similar_to", is_symmetric=True)
"""NCIT:has_salt_form is among its narrow mappings; has_active_ingredient asks for a molecular entity, which a Drug is not in Biolink."""
INTERACTS: Final = Phrase(predicate="biolink:pharmacologically_interacts_with", is_symmetric=True)
ACTS_ON: Final = Phrase(predicate="biolink:affects")
"""What a drug does to its target stays open: Biolink's words for a bare target are narrower mappings of binding."""
FOR: Final = Phrase(predicate="biolink:treats_or_applied_or_studied_to_treat")
"""A monograph gives a use; whether the drug treats, is approved or is only applied, its sentence says and not the edge."""
NOT_IN: Final = Phrase(predicate="biolink:contraindicated_in")
OTHERWISE: Final = Phrase(predicate="biolink:related_to", is_symmetric=True)
"""For what stands outside the domain or range of the word that would fit."""

ASPECTS: Final = {Quantity.EXPOSURE: "abundance", Quantity.EFFECT: "activity"}
"""What of the object drug changes. A change of risk is the patient's and no aspect of a chemical."""

DIRECTIONS: Final = {Direction.INCREASE: "increased", Direction.DECREASE: "decreased"}


class Level(NamedTuple):
    """How an edge is known, and what said so, by the names of the slots of Biolink."""

    knowledge_level: str
    agent_type: str


STATED: Final = Level("knowledge_assertion", "text_mining_agent")
"""A monograph asserts it; rules read it from the text."""
PREDICTED: Final = Level("prediction", "computational_model")
"""Explicit rules derive that it may be so."""
BY_NAME: Final = Level("logical_entailment", "automated_agent")
"""It follows from the name of a group, as of "strong CYP3A4 inhibitor"."""
KNOWLEDGE_SOURCE: Final = "infores:rxloom"


def phrase(  # noqa: PLR0911 - one return a predicate
    predicate: Predicate, subject: Kind, target: Kind, effect: Effect | None = None
) -> Phrase:
    """How Biolink says a statement between two kinds of entities; domain and range of its predicate hold for them."""
    if predicate is Predicate.INTERACTS_WITH:
        return _interaction(effect) if {subject, target} <= CHEMICALS else OTHERWISE
    if predicate in (Predicate.INHIBITS, Predicate.INDUCES):
        said = INHIBITS if predicate is Predicate.INHIBITS else INDUCES
        is_gene = subject in CHEMICALS and target in PROTEINS
        return replace(said, category=_ON_GENE) if is_gene else said
    if predicate is Predicate.SUBSTRATE_OF:
        return SUBSTRATE if {subject, target} <= CHEMICALS | PROTEINS else OTHERWISE
    if predicate is Predicate.MEMBER_OF:
        return SUBCLASS if {subject, target} <= GROUPS else MEMBER
    if predicate is Predicate.TARGETS:
        return replace(ACTS_ON, category=_ON_GENE) if subject in CHEMICALS and target in PROTEINS else ACTS_ON
    if predicate in (Predicate.INDICATED_FOR, Predicate.CONTRAINDICATED_IN) and not (subject in CHEMICALS and target is Kind.CONDITION):
        return OTHERWISE
    return _PLAIN[predicate]


def _interaction(effect: Effect | None) -> Phrase:
    """One drug affects the other where the text says which changes and what of it; else the two interact."""
    aspect = ASPECTS.get(effect.quantity) if effect else None
    if effect is None or aspect is None or effect.on is On.PATIENT:
        return replace(INTERACTS, category=_BETWEEN_CHEMICALS)
    direction = DIRECTIONS.get(effect.direction, "")
    return replace(
        _AFFECTS,
        category=_BETWEEN_CHEMICALS,
        # "causes an abundance" says nothing; without a direction plain "affects" is what is meant.
        qualified_predicate=_AFFECTS.qualified_predicate if direction else "",
        object_aspect_qualifier=aspect,
        object_direction_qualifier=direction,
        is_turned=effect.on is On.SUBJECT,
    )


_PLAIN: Final = {
    Predicate.HAS_BRAND: BRAND,
    Predicate.SALT_OF: SALT,
    Predicate.INDICATED_FOR: FOR,
    Predicate.CONTRAINDICATED_IN: NOT_IN,
}
_ON_GENE: Final = "biolink:ChemicalAffectsGeneAssociation"
_BETWEEN_CHEMICALS: Final = "biolink:ChemicalEntityToChemicalEntityAssociation"
