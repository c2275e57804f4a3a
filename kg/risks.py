"""The kinds of harm that add up over a medication list, known by the words in which sources put outcomes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.model import Direction, Kind, Predicate, Quantity

if TYPE_CHECKING:
    from kg.model import Entity, Evidence, Statement

_WORDS: Final = {
    "QT prolongation": r"\bqt|torsade",
    "arrhythmia": r"arrhythmi|dysrhythmi",  # of its own: what disturbs the rhythm, as calcium does with digoxin, need not lengthen QT
    "bleeding": r"bleed|ha?emorrhag",
    "serotonin syndrome": r"serotonin",
    "sedation": r"sedat|drows|somnolen|cns depress|central nervous system depress|respiratory depress",
    "high potassium": r"hyperkal|(?:high|rais\w+|increas\w+|elevated) (?:serum |blood )?potassium",
    "low potassium": r"hypokal|(?:low|reduc\w+|decreas\w+) (?:serum |blood )?potassium",
    "low blood sugar": r"hypogly|low blood (?:sugar|glucose)",
    "kidney damage": r"nephrotox|(?:kidney|renal) (?:damage|toxicity|injury|failure|impairment|dysfunction)",
    "liver damage": r"hepatotox|(?:liver|hepatic) (?:damage|toxicity|injury|failure)",
    "low blood pressure": r"hypotens|low blood pressure",
    "muscle damage": r"myopath|rhabdomyol",
    "lactic acidosis": r"lactic acid",
    "anticholinergic effects": r"anticholinergic|antimuscarinic",
    "seizures": r"seizure|convuls",
    "ototoxicity": r"ototox|hearing (?:loss|damage)",
    "bone marrow suppression": r"myelosuppress|bone marrow|neutropen|agranulocyt|ha?ematolog\w* toxicity",
}
KINDS: Final = {kind: re.compile(words) for kind, words in _WORDS.items()}
"""Each kind of harm with the pattern that an outcome in lower case must hold."""
_CLASSES: Final = {
    "QT prolongation": re.compile(r"\bqt\b.*prolong|prolong.*\bqt\b|torsad"),
    "kidney damage": re.compile(r"^nephrotoxic"),
    "liver damage": re.compile(r"^hepatotoxic"),
    "ototoxicity": re.compile(r"^ototoxic"),
    "bone marrow suppression": re.compile(r"myelosuppress"),
}
"""Harms by which a class is called and which no partner of such a class takes back, as an antidote does sedation."""

_ASIDE: Final = re.compile(
    r"prolong|torsad|arrhythmogen|proarrhythm|(?<!anti)depressant|toxic|myelosuppress|ha?emolytic|ulcerogenic|thrombogenic|photosensiti"
    r"|serotonergic|adrenergic drug|GABAergic|\banticholinergic(?: drug| agent| medication)?$|bradycardic|hyper\w+ic (?:agent|drug)"
    r"|-(?:inducing|depleting|sparing|increasing|releasing|containing) (?:drug|agent|medication|product|therapy|solution|vape)"
    r"|(?:CNS|vaso)-?active|psychotropic|protein-bound|\bcationic|\banionic|-soluble|\bOTC\b|\b(?:herbal|natural) |\bherb$"
    r"|\b(?:oral|topical|systemic) medication|\b(?:drug|agent|medication|medicine|substance|product)s? (?:that|which|with|whose)\b"
    r"|\b(?:drug|agent|medication|medicine|substance|product)s? (?:eliminated|metaboli[sz]ed|affecting)\b|\b(?:inducer|substrate)$",
    re.IGNORECASE,
)
"""Classes by a harm, a property or a form: two members of one do not treat the same, so neither can stand for the other."""


def is_of_use(drug_class: str) -> bool:
    """Whether a class, by its name, is one of drugs that are given for the same.

    >>> [is_of_use(name) for name in ("statin", "tricyclic antidepressant", "QT-prolonging drug", "CNS depressant")]
    [True, True, False, False]
    """
    return _ASIDE.search(drug_class) is None


def kind_of(statement: Statement) -> str | None:
    """The kind of harm that a statement says two substances raise together, or None: denials and falls raise nothing.

    Where it names no outcome, a class that is called by a harm ("QT-prolonging drug") says which one is meant.
    """
    effect = statement.effect
    if statement.predicate is not Predicate.INTERACTS_WITH or statement.negated:
        return None
    if effect is None or (effect.outcome is None and effect.quantity is Quantity.RISK):
        return of_class(statement.object) or of_class(statement.subject)
    if effect.outcome is None or effect.direction is Direction.DECREASE:
        return None
    outcome = effect.outcome.lower()
    kind = next((kind for kind, words in KINDS.items() if words.search(outcome)), None)
    # Of drugs that prolong QT, "arrhythmias" are those of a long QT interval.
    return (of_class(statement.object) or of_class(statement.subject) or kind) if kind == "arrhythmia" else kind


def of_class(entity: Entity) -> str | None:
    """The kind of harm that a class of drugs is called by, or None."""
    if entity.kind is not Kind.DRUG_CLASS:
        return None
    name = entity.name.lower()
    return next((kind for kind, words in _CLASSES.items() if words.search(name)), None)


def telling(statement: Statement, kind: str) -> tuple[Evidence, ...]:
    """The places behind a statement whose sentences speak of a kind of harm: where it is told more often, not all of them do."""
    return tuple(e for e in statement.evidence if KINDS[kind].search(e.sentence.lower()))
