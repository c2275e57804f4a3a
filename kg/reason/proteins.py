"""What the ontology says of proteins: which family stands for which member, and which way transport moves exposure."""

from __future__ import annotations

from typing import TYPE_CHECKING

import ontology
from kg.rdf.terms import RX, RXV
from kg.vocab import ID

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.reason.values import Claim


def member(protein: str) -> str:
    """The one member that a family stands for in labelling (CYP3A for CYP3A4), or the protein itself."""
    return _said(RX.coversMember).get(protein, protein)


def narrower(one: str, other: str) -> str:
    """The member where either names it, else the family that both name."""
    return other if one in _said(RX.coversMember) else one


def is_vague(protein: str) -> bool:
    """Whether this is a family that covers no single member: two substances may meet it and never meet."""
    return protein.startswith(f"{ID}family/")


def absorbs(transporter: str) -> bool | None:
    """Whether transport raises the exposure to its substrates (uptake from the gut) or lowers it; None where that is not known."""
    effect = _said(RX.transportEffect).get(transporter)
    return {str(RXV.Absorbing): True, str(RXV.Clearing): False}.get(effect or "")


def worth(claim: Claim) -> tuple[bool, int, float, str]:
    """Sorts the best claim first: of the protein itself before its family, then the stronger, the surer, the smaller IRI."""
    return claim.protein in _said(RX.coversMember), -claim.rank, -claim.confidence, claim.iri


def _said(prop: str) -> Mapping[str, str]:
    return ontology.said("proteins.ttl", str(prop))
