"""Small readings that tests build by hand, in words of our own."""

from __future__ import annotations

import hashlib
import zlib
from typing import TYPE_CHECKING, Any

from kg.model import (
    Administration,
    Contribution,
    Direction,
    Document,
    Effect,
    Entity,
    Evidence,
    Kind,
    Management,
    On,
    Predicate,
    Quantity,
    Reading,
    Role,
    Scope,
    Statement,
    Strength,
)
from kg.names import iri, role_name

if TYPE_CHECKING:
    from collections.abc import Iterable


def entity(name: str, kind: Kind = Kind.DRUG, *synonyms: str) -> Entity:
    """An entity with the id that readers mint."""
    return Entity(id=iri(kind, name), name=name, kind=kind, synonyms=synonyms)


def group(action: Predicate, target: Entity, strength: Strength | None = None) -> Entity:
    """The group of all that act so on the target."""
    role = Role(action=action, target=target, strength=strength)
    return Entity(id=iri(Kind.ROLE_GROUP, role_name(role)), name=role_name(role), kind=Kind.ROLE_GROUP, roles=(role,))


def exposure(direction: Direction = Direction.INCREASE, on: On = On.SUBJECT, outcome: str | None = None) -> Effect:
    """A change of exposure."""
    return Effect(on=on, quantity=Quantity.EXPOSURE, direction=direction, outcome=outcome)


def said(  # noqa: PLR0913 - a statement has that many parts
    subject: Entity,
    predicate: Predicate,
    target: Entity,
    *,
    document: str = "imatinib.md",
    section: str = "Drug Interactions",
    text: str | None = None,
    confidence: float = 0.9,
    again: tuple[str, ...] = (),
    **rest: Any,  # noqa: ANN401 - whatever else a Statement takes
) -> Statement:
    """A statement with a made-up sentence as evidence, and the same sentence again in the sections of `again`."""
    words = text or f"{subject.name} {predicate} {target.name}."
    places = [(part, zlib.crc32(f"{words}{number or ''}".encode())) for number, part in enumerate((section, *again))]
    return Statement(
        document=document,
        subject=subject,
        subject_mention=subject.name,
        predicate=predicate,
        object=target,
        object_mention=target.name,
        evidence=tuple(Evidence(start=at, end=at + len(words), text=words, section=part, rule="test.rule") for part, at in places),
        confidence=confidence,
        **rest,
    )


def reading(about: Entity, statements: Iterable[Statement] = (), *, path: str = "imatinib.md", content: str = "") -> Reading:
    """A reading of a made-up document."""
    sha256 = hashlib.sha256((path + content).encode()).hexdigest()
    document = Document(path=path, sha256=sha256, title=about.name.capitalize(), about=about, modified="2025-01-02T03:04:05Z")
    return Reading(document=document, statements=tuple(statements))


IMATINIB = entity("imatinib")
MESYLATE = entity("imatinib mesylate", Kind.SALT)
CYP3A4 = entity("CYP3A4", Kind.ENZYME)
CYP = entity("cytochrome P450 enzymes", Kind.PROTEIN_FAMILY)
KETOCONAZOLE = entity("ketoconazole")
GRAPEFRUIT = entity("grapefruit juice", Kind.FOOD)
ST_JOHNS_WORT = entity("St. John's wort", Kind.HERB, "hypericum")
RIFAMPICIN = entity("rifampicin", Kind.DRUG, "rifampin")
PHENYTOIN = entity("phenytoin")
WARFARIN = entity("warfarin")


def imatinib(*, again: tuple[str, ...] = (), with_uses: bool = False) -> Reading:
    """What the imatinib monograph says of interactions, in sentences of our own; `again` are sections that repeat what matters most.

    `with_uses` adds what it says of targets, indications and contraindications.
    """
    uses = _uses() if with_uses else ()
    return reading(
        IMATINIB,
        [*_names(), *_handling(again), *_raising(), *_lowering(), *_unexplained(again), _with_food(), *uses],
    )


def _names() -> list[Statement]:
    brands = [entity(name, Kind.BRAND) for name in ("Glivec", "Gleevec", "Imkeldi")]
    return [said(MESYLATE, Predicate.SALT_OF, IMATINIB), *(said(MESYLATE, Predicate.HAS_BRAND, brand) for brand in brands)]


def _handling(again: tuple[str, ...]) -> list[Statement]:
    return [
        said(IMATINIB, Predicate.SUBSTRATE_OF, CYP3A4, contribution=Contribution.MAJOR, section="Pharmacokinetics", again=again),
        said(IMATINIB, Predicate.SUBSTRATE_OF, CYP, contribution=Contribution.MINOR, section="Pharmacokinetics"),
    ]


def _raising() -> list[Statement]:
    strong, wide = group(Predicate.INHIBITS, CYP3A4, Strength.STRONG), group(Predicate.INHIBITS, CYP3A4)
    up: dict[str, Any] = {"effect": exposure(outcome="toxicity"), "via": (CYP3A4,), "hedged": True}
    return [
        *(said(drug, Predicate.INHIBITS, CYP3A4, strength=Strength.STRONG, scope=Scope.LISTED) for drug in (KETOCONAZOLE, GRAPEFRUIT)),
        said(IMATINIB, Predicate.INTERACTS_WITH, KETOCONAZOLE, **up),
        said(IMATINIB, Predicate.INTERACTS_WITH, GRAPEFRUIT, management=(Management.AVOID,), **up),
        said(IMATINIB, Predicate.INTERACTS_WITH, strong, **up),
        said(IMATINIB, Predicate.INTERACTS_WITH, wide, effect=exposure(Direction.UNSPECIFIED), management=(Management.AVOID,)),
    ]


def _lowering() -> list[Statement]:
    strong, wide = group(Predicate.INDUCES, CYP3A4, Strength.STRONG), group(Predicate.INDUCES, CYP3A4)
    down: dict[str, Any] = {"effect": exposure(Direction.DECREASE, outcome="efficacy"), "via": (CYP3A4,), "hedged": True}
    members = (ST_JOHNS_WORT, RIFAMPICIN, PHENYTOIN)
    return [
        *(said(drug, Predicate.INDUCES, CYP3A4, strength=Strength.STRONG, scope=Scope.LISTED) for drug in members),
        *(said(IMATINIB, Predicate.INTERACTS_WITH, drug, **down) for drug in (*members, strong)),
        said(IMATINIB, Predicate.INTERACTS_WITH, wide, effect=exposure(Direction.UNSPECIFIED)),
    ]


def _unexplained(again: tuple[str, ...]) -> list[Statement]:
    some = [entity(name, Kind.DRUG_CLASS) for name in ("statin", "antiarrhythmic")]
    told: dict[str, Any] = {"significance": "clinically significant", "again": again}
    return [
        said(IMATINIB, Predicate.INTERACTS_WITH, WARFARIN, **told),
        said(IMATINIB, Predicate.INTERACTS_WITH, entity("levothyroxine"), **told),
        *(said(IMATINIB, Predicate.INTERACTS_WITH, drugs, scope=Scope.SOME, **told) for drugs in some),
    ]


def _uses() -> list[Statement]:
    own = ("hypersensitivity to imatinib", "hypersensitivity to a component of the imatinib product", "breastfeeding")
    treated = (
        "chronic myeloid leukemia",
        "Philadelphia chromosome-positive chronic myeloid leukemia",
        "Philadelphia chromosome-positive acute lymphoblastic leukemia",
        "myelodysplastic/myeloproliferative disease",
        "systemic mastocytosis",
        "hypereosinophilic syndrome",
        "chronic eosinophilic leukemia",
        "gastrointestinal stromal tumor",
        "dermatofibrosarcoma protuberans",
    )
    proteins = [entity(name, Kind.PROTEIN) for name in ("BCR-ABL tyrosine kinase", "c-Kit")]
    families = [entity(name, Kind.PROTEIN_FAMILY) for name in ("PDGFR", "ABL-related kinase")]
    return [
        *(said(IMATINIB, Predicate.CONTRAINDICATED_IN, entity(name, Kind.CONDITION), section="Contraindications") for name in own),
        *(said(IMATINIB, Predicate.INDICATED_FOR, entity(name, Kind.CONDITION), section="Usage") for name in treated),
        *(said(IMATINIB, Predicate.TARGETS, protein, section="How It Works") for protein in (*proteins, *families)),
    ]


def _with_food() -> Statement:
    meal = entity("food (meal)", Kind.FOOD)
    effect = exposure(outcome="absorption")
    return said(IMATINIB, Predicate.INTERACTS_WITH, meal, effect=effect, administration=Administration.WITH_FOOD)
