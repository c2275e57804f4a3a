"""Who acts on a protein meets whom the protein handles: enzymes, transporters, and the enzymes that make prodrugs work."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

from kg.model import Kind
from kg.rdf.terms import RXV
from kg.reason.proteins import absorbs, is_vague, member, narrower, worth
from kg.reason.values import FALLS, INDUCES, INHIBITS, METABOLIZED, RISES, TRANSPORTED, Claim, Derived, mechanism_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

R1: Final = "R1-enzyme"
R3: Final = "R3-transporter"
R4: Final = "R4-prodrug"

_MAIN: Final = str(RXV.Primary)
_BANDS: Final = {
    (INHIBITS, 3): str(RXV.StrongInhibition),
    (INHIBITS, 2): str(RXV.ModerateInhibition),
    (INHIBITS, 1): str(RXV.WeakInhibition),
    (INDUCES, 3): str(RXV.StrongInduction),
    (INDUCES, 2): str(RXV.ModerateInduction),
    (INDUCES, 1): str(RXV.WeakInduction),
}
"""The AUC band of a stated strength (FDA, ICH M12), for a substrate whose one main pathway is the protein."""


def by_protein(claims: Iterable[Claim]) -> Iterator[Derived]:
    """R1, R3, R4: a precipitant and an object drug that meet at one protein. A family counts only as the member that it covers.

    A band is for who has one main enzyme: what inhibits one of two leaves the drug the other way out.
    """
    actors: dict[str, dict[tuple[str, str], Claim]] = defaultdict(dict)
    handled: dict[str, dict[tuple[str, str], Claim]] = defaultdict(dict)
    for claim in claims:
        protein = member(claim.protein)
        if claim.property in (INHIBITS, INDUCES):
            _keep_best(actors[protein], (claim.subject, claim.property), claim)
        elif claim.property in (METABOLIZED, TRANSPORTED) and not is_vague(protein):
            _keep_best(handled[protein], (claim.subject, "activates" if claim.activates else claim.property), claim)
    sole = _with_one_main(handled)
    for protein, substrates in sorted(handled.items()):
        for (precipitant, action), acts in sorted(actors[protein].items()):
            for (object_drug, how), is_handled in substrates.items():
                # what makes a prodrug work says nothing of the exposure to the prodrug that anybody feels
                is_shadowed = how == METABOLIZED and (object_drug, "activates") in substrates
                if precipitant != object_drug and not is_shadowed:
                    yield from _meet(protein, action, acts, is_handled, is_sole=object_drug in sole)


def _with_one_main(handled: Mapping[str, Mapping[tuple[str, str], Claim]]) -> set[str]:
    """The drugs that have one main enzyme."""
    claims = (claim for substrates in handled.values() for (_, how), claim in substrates.items() if how == METABOLIZED)
    mains = Counter(claim.subject for claim in claims if claim.share == _MAIN)
    return {drug for drug, count in mains.items() if count == 1}


def _meet(protein: str, action: str, acts: Claim, is_handled: Claim, *, is_sole: bool) -> Iterator[Derived]:
    rule, kind, direction, is_effect = R1, Kind.ENZYME, RISES if action == INHIBITS else FALLS, False
    if is_handled.activates:
        rule, direction, is_effect = R4, str(RXV.Decrease if action == INHIBITS else RXV.Increase), True
    elif is_handled.property == TRANSPORTED:
        into_blood = absorbs(protein)
        if into_blood is None:
            return
        rule, kind, direction = R3, Kind.TRANSPORTER, RISES if (action == INHIBITS) != into_blood else FALLS
    yield Derived(
        rule=rule,
        precipitant=acts.subject,
        object_drug=is_handled.subject,
        protein=narrower(acts.protein, is_handled.protein),
        mechanism=mechanism_of(action, kind),
        direction=direction,
        premises=(acts.iri, is_handled.iri),
        is_effect=is_effect,
        band=_BANDS.get((action, acts.rank), "") if rule == R1 and is_sole and is_handled.share == _MAIN else "",
    )


def _keep_best(chosen: dict[tuple[str, str], Claim], key: tuple[str, str], claim: Claim) -> None:
    old = chosen.get(key)
    if old is None or worth(claim) < worth(old):
        chosen[key] = claim
