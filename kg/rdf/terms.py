"""The words of the model ↔ the terms of the ontology, as tables, nothing else."""

from __future__ import annotations

from typing import Final

from rdflib import Namespace, URIRef

from kg.model import (
    Administration,
    Contribution,
    Direction,
    Kind,
    Management,
    On,
    Predicate,
    Quantity,
    Scope,
    Setting,
    Strength,
)
from kg.vocab import ONTOLOGY, PREFIXES, VOCABULARY

RX: Final = Namespace(ONTOLOGY)
RXV: Final = Namespace(VOCABULARY)
RDF_TYPE: Final = URIRef(PREFIXES["rdf"] + "type")
SKOS: Final = Namespace(PREFIXES["skos"])
DCTERMS: Final = Namespace(PREFIXES["dcterms"])
PROV: Final = Namespace(PREFIXES["prov"])
OA: Final = Namespace(PREFIXES["oa"])
XSD: Final = Namespace(PREFIXES["xsd"])

CLASSES: Final = {
    Kind.DRUG: RX.Drug,
    Kind.SALT: RX.SaltForm,
    Kind.BRAND: RX.BrandProduct,
    Kind.PRODUCT: RX.Product,
    Kind.DRUG_CLASS: RX.DrugClass,
    Kind.ROLE_GROUP: RX.RoleGroup,
    Kind.ENZYME: RX.MetabolizingEnzyme,
    Kind.TRANSPORTER: RX.Transporter,
    Kind.PROTEIN_FAMILY: RX.ProteinFamily,
    Kind.PROTEIN: RX.TargetProtein,
    Kind.FOOD: RX.Food,
    Kind.HERB: RX.HerbalProduct,
    Kind.SUBSTANCE: RX.Substance,
    Kind.CONDITION: RX.Condition,
}
"""What each kind of entity is called in the graph."""

PROPERTIES: Final = {
    Predicate.SUBSTRATE_OF: RX.substrateOf,
    Predicate.INHIBITS: RX.inhibits,
    Predicate.INDUCES: RX.induces,
    Predicate.INTERACTS_WITH: RX.interactsWith,
    Predicate.MEMBER_OF: RX.memberOf,
    Predicate.HAS_BRAND: RX.hasBrand,
    Predicate.SALT_OF: RX.hasActiveMoiety,
    Predicate.TARGETS: RX.targets,
    Predicate.INDICATED_FOR: RX.indicatedFor,
    Predicate.CONTRAINDICATED_IN: RX.contraindicatedIn,
}
"""What each predicate is called in the graph."""

HANDLED_BY: Final = {
    Kind.ENZYME: RX.metabolizedBy,
    Kind.PROTEIN_FAMILY: RX.metabolizedBy,
    Kind.TRANSPORTER: RX.transportedBy,
}
"""What being a substrate is called for each kind of protein, where there is a narrower word."""

PREDICATES: Final = {iri: word for word, iri in PROPERTIES.items()} | dict.fromkeys(HANDLED_BY.values(), Predicate.SUBSTRATE_OF)
"""The predicate that each property of the graph stands for."""

ACTIONS: Final = {
    Predicate.INHIBITS: RXV.Inhibition,
    Predicate.INDUCES: RXV.Induction,
    Predicate.SUBSTRATE_OF: RXV.Metabolism,
}
"""What the members of a role group do, or what is done to them."""

STRENGTHS: Final = {Strength.STRONG: RXV.Strong, Strength.MODERATE: RXV.Moderate, Strength.WEAK: RXV.Weak}
CONTRIBUTIONS: Final = {Contribution.MAJOR: RXV.Primary, Contribution.MINOR: RXV.Minor}
SCOPES: Final = {Scope.ALL: RXV.AllMembers, Scope.SOME: RXV.SomeMembers, Scope.LISTED: RXV.ExampleMember}
SETTINGS: Final = {Setting.IN_VITRO: RXV.InVitro, Setting.ANIMAL: RXV.Animal, Setting.CLINICAL: RXV.Clinical}
AFFECTED: Final = {On.SUBJECT: RXV.OnSubject, On.OBJECT: RXV.OnObject, On.PATIENT: RXV.OnPatient}
QUANTITIES: Final = {Quantity.EXPOSURE: RXV.Exposure, Quantity.EFFECT: RXV.Effect, Quantity.RISK: RXV.Risk}
DIRECTIONS: Final = {Direction.INCREASE: RXV.Increase, Direction.DECREASE: RXV.Decrease, Direction.UNSPECIFIED: RXV.DirectionUnstated}
EXPOSURES: Final = {
    Direction.INCREASE: RXV.ExposureIncreased,
    Direction.DECREASE: RXV.ExposureDecreased,
    Direction.UNSPECIFIED: RXV.ExposureChanged,
}
"""Which way the exposure to an object drug goes."""

ADVICE: Final = {
    Management.CONTRAINDICATED: RXV.Contraindicated,
    Management.AVOID: RXV.Avoid,
    Management.SEPARATE: RXV.Separate,
    Management.ADJUST_DOSE: RXV.AdjustDose,
    Management.MONITOR: RXV.Monitor,
    Management.CAUTION: RXV.Caution,
}
MEALS: Final = {Administration.WITH_FOOD: RXV.TakeWithFood, Administration.WITHOUT_FOOD: RXV.TakeWithoutFood}
