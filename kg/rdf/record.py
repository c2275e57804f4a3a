"""The minimum record of an interaction: what its sources say of each element, and which elements they leave open.

The elements are those of the W3C community report "Potential Drug-Drug Interaction minimum information model" and of MPIO: drugs,
mechanism, consequences, seriousness, operational class, action, modifying factors, evidence, frequencies. Drugs and evidence are always
there, and a mechanism that nobody states is a word of its own. Nothing is concluded: the operational class repeats the stated action in
the steps of ORCA (Hansten, Horn, Hazlet, J Am Pharm Assoc 2001;41:161-165).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rdflib import Literal

from kg.model import Management
from kg.rdf.terms import ADVICE, MEALS, RX, RXV

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rdflib import URIRef
    from rdflib.term import Node

    from kg.model import Statement

Value = tuple["URIRef", "Node"]

ELEMENTS: Final = (
    RX.clinicalConsequence,
    RX.seriousness,
    RX.operationalClass,
    RX.recommendedAction,
    RX.modifyingFactor,
    RX.frequency,
)
"""The elements that a source may leave open."""

_CLASSES: Final = {
    Management.CONTRAINDICATED: RXV.ClassContraindicated,
    Management.AVOID: RXV.ClassProvisionallyContraindicated,
    Management.SEPARATE: RXV.ClassConditional,
    Management.ADJUST_DOSE: RXV.ClassConditional,
    Management.MONITOR: RXV.ClassConditional,
    Management.CAUTION: RXV.ClassConditional,
}
"""The ORCA step that each stated action amounts to."""

SIGNIFICANT: Final = frozenset({"clinically significant", "clinically important", "clinically relevant"})
"""The words of a source that say an interaction is clinically significant; any others are kept as words only."""


def of(statements: Iterable[Statement]) -> Iterator[Value]:
    """The record of one interaction, from every statement that it rests on: each element, or that it is not stated."""
    said = {value for statement in statements for value in _said(statement)}
    yield from said
    stated = {prop for prop, _ in said}
    yield from ((RX.notStated, element) for element in ELEMENTS if element not in stated)


def in_words(statement: Statement) -> Iterator[Value]:
    """The elements that a source gives in words of its own."""
    if statement.seriousness is not None:
        yield RX.seriousness, Literal(statement.seriousness)
    for factor in statement.modifying_factors:
        yield RX.modifyingFactor, Literal(factor)
    if statement.frequency is not None:
        yield RX.frequency, Literal(statement.frequency)


def significance_of(words: str | None) -> URIRef | None:
    """The significance that the source's words name, or None: it is never concluded."""
    return RXV.ClinicallySignificant if words and " ".join(words.lower().split()) in SIGNIFICANT else None


def _said(statement: Statement) -> Iterator[Value]:
    yield from in_words(statement)
    if statement.effect and statement.effect.outcome is not None:
        yield RX.clinicalConsequence, Literal(statement.effect.outcome)
    for action in statement.management:
        yield RX.recommendedAction, ADVICE[action]
    if statement.administration:
        yield RX.recommendedAction, MEALS[statement.administration]
    if significance := significance_of(statement.significance):
        yield RX.clinicalSignificance, significance
    if statement.management:
        yield RX.operationalClass, _CLASSES[statement.management[0]]
