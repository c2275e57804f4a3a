"""How each kind of entity and line looks: Okabe-Ito colours for light and dark paper, and a shape, dash or head that says the same."""

from __future__ import annotations

from typing import Final, NamedTuple

from kg.model import Kind, Predicate
from kg.paths import BELONGS
from kg.relations import (
    BRAND,
    CONTRAINDICATED,
    GROUP_INDUCES,
    GROUP_INHIBITS,
    GROUP_SUBSTRATE,
    INDICATED,
    INDUCES,
    INHIBITS,
    INTERACTS,
    LOWERS,
    MEMBER,
    RAISES,
    SALT,
    SUBGROUP,
    SUBSTRATE,
    TARGETS,
)
from kg.words import denial, verb


class NodeLook(NamedTuple):
    """Label, colours on light and dark paper, shape (a word of vis-network) and radius in picture units."""

    label: str
    light: str
    dark: str
    shape: str
    size: int


class LineLook(NamedTuple):
    """What the line says, and what it says when denied; colours, head, width, dash and a sign on the line.

    Only dots are a dash of its own: longer ones say who says it (`PREDICTED_DASH`, `DENIED_DASH`).
    """

    label: str
    denial: str
    light: str
    dark: str
    head: str
    width: float
    dash: tuple[int, ...] = ()
    sign: str = ""


NODES: Final = {
    Kind.DRUG: NodeLook("Drug", "#0072b2", "#56b4e9", "dot", 9),
    Kind.SALT: NodeLook("Salt", "#4c93bd", "#8fc7e8", "dot", 7),
    Kind.PRODUCT: NodeLook("Combination product", "#00507d", "#2f8fc4", "square", 8),
    Kind.BRAND: NodeLook("Brand", "#7a7a7a", "#a5a5a5", "dot", 6),
    Kind.DRUG_CLASS: NodeLook("Drug class", "#b0608c", "#cc79a7", "square", 9),
    Kind.ROLE_GROUP: NodeLook("Role group", "#7d5ba6", "#b394d8", "diamond", 10),
    Kind.ENZYME: NodeLook("Enzyme", "#c44f00", "#f08a4b", "hexagon", 13),
    Kind.TRANSPORTER: NodeLook("Transporter", "#007a5a", "#2fc79a", "hexagon", 13),
    Kind.PROTEIN_FAMILY: NodeLook("Protein family", "#8a4a1c", "#cf9368", "hexagon", 11),
    Kind.PROTEIN: NodeLook("Protein", "#8a6d1c", "#d1b25b", "hexagon", 10),
    Kind.FOOD: NodeLook("Food", "#a87a00", "#e0ac1b", "triangleDown", 9),
    Kind.HERB: NodeLook("Herb", "#5c7a00", "#a5c63b", "triangle", 9),
    Kind.SUBSTANCE: NodeLook("Substance", "#55626f", "#9fb0bf", "star", 9),
    Kind.CONDITION: NodeLook("Condition", "#6b7785", "#a3afbb", "star", 8),
}
"""Every kind that an entity can have."""


def _says(predicate: Predicate) -> tuple[str, str]:
    """What a statement says, and what its denial does."""
    return verb(predicate), denial(predicate)


_VIOLET: Final = ("#94699f", "#b98fc4")
_GREY: Final = ("#626f7c", "#a3b1be")
LINES: Final = {
    RAISES: LineLook("may raise exposure to", "is said not to raise exposure to", "#c44f00", "#f08a4b", "arrow", 2.2, sign="▲"),
    LOWERS: LineLook("may lower exposure to", "is said not to lower exposure to", "#0068a3", "#56b4e9", "arrow", 2.2, sign="▼"),
    INTERACTS: LineLook(*_says(Predicate.INTERACTS_WITH), "#946c00", "#e6b23a", "", 2.2),
    INHIBITS: LineLook(*_says(Predicate.INHIBITS), "#b3261e", "#f2837b", "bar", 2.0),
    INDUCES: LineLook(*_says(Predicate.INDUCES), "#007a5a", "#35c99d", "arrow", 2.0),
    SUBSTRATE: LineLook(*_says(Predicate.SUBSTRATE_OF), *_GREY, "circle", 1.8),
    MEMBER: LineLook(*_says(Predicate.MEMBER_OF), *_VIOLET, "arrow", 1.0, (1, 4)),
    SUBGROUP: LineLook("is a part of the group", "", *_VIOLET, "arrow", 1.0, (1, 4)),
    BELONGS: LineLook("counts, by what it does, as a", "", *_VIOLET, "arrow", 1.0, (1, 4)),
    GROUP_INHIBITS: LineLook("names inhibitors of", "", "#b3261e", "#f2837b", "bar", 1.0, (1, 4)),
    GROUP_INDUCES: LineLook("names inducers of", "", "#007a5a", "#35c99d", "arrow", 1.0, (1, 4)),
    GROUP_SUBSTRATE: LineLook("names substrates of", "", *_GREY, "circle", 1.0, (1, 4)),
    TARGETS: LineLook(*_says(Predicate.TARGETS), "#8a6d1c", "#d1b25b", "arrow", 1.4),
    CONTRAINDICATED: LineLook(*_says(Predicate.CONTRAINDICATED_IN), "#b3261e", "#f2837b", "bar", 1.0, (1, 4)),
    INDICATED: LineLook(*_says(Predicate.INDICATED_FOR), "#007a5a", "#35c99d", "arrow", 1.0, (1, 4)),
    BRAND: LineLook(*_says(Predicate.HAS_BRAND), *_GREY, "", 1.0, (1, 4)),
    SALT: LineLook(*_says(Predicate.SALT_OF), *_GREY, "arrow", 1.0, (1, 4)),
}
"""Every relation that a line can say, from what says most to what says least."""

INTERACTIONS: Final = (RAISES, LOWERS, INTERACTS)
"""What two parties do to each other; only these can carry advice."""

PREDICTED_DASH: Final = (9, 6)
DENIED_DASH: Final = (12, 4, 2, 4)
DENIED_SIGN: Final = "✕"
