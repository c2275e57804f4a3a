"""Who inhibits or induces where a sentence says it by the way: after "however", by "it", behind a label, as a reason or a way."""

from __future__ import annotations

import pytest

from kg.model import Predicate
from tests.monographs import interacting, rows

_ACTS = (Predicate.INHIBITS, Predicate.INDUCES)


def _told(text: str) -> set[str]:
    return {" ".join(row) for row in rows(interacting(text), *_ACTS)}


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("{n} doubled the AUC of zelonib through inhibition of CYP3A4.", "n"),
        ("{n} increased zelonib exposure threefold as a result of CYP3A4 inhibition.", "n"),
        ("Owing to inhibition of CYP3A4, {n} raises zelonib fivefold.", "n"),
        ("Because of CYP3A4 inhibition, {n} triples the AUC of zelonib.", "n"),
        ("By blocking CYP3A4, {n} raises zelonib.", "n"),
        ("{n}, however, inhibits CYP3A4.", "n"),
        ("{n} was not studied, but since it is a strong CYP3A4 inhibitor a rise is expected.", "n"),
        ("{n} increases zelonib. This is due to inhibition of CYP3A4.", "n"),
        ("{n} increases zelonib; this is due to inhibition of CYP3A4.", "n"),
        ("{n} can lift the level through CYP3A4, which it shuts down.", "n"),
        ("CYP3A4 is the enzyme that {n} suppresses.", "n"),
        ("CYP3A4 is blocked by {n}, and zelonib is cleared more slowly.", "n"),
        ("**{n}:** It is a strong CYP3A4 inhibitor.", "n"),
        ("**And {n}?** No. It inhibits CYP3A4 and raises zelonib.", "n"),
        ("- **{n}:** zelonib doubled as CYP3A4 was blocked.", "n"),
        ("{n}, strong inhibitor of CYP3A4: zelonib AUC +140%.", "n"),
        ("{n} inhibits CYP2D6. It also inhibits CYP3A4.", "n"),
        ("Zelonib levels rose on {n}. It inhibits CYP3A4.", "n"),
        ("- **{n}:** may raise zelonib. It is a potent inhibitor of CYP3A4.", "n"),
        ("Zelonib must not be given with {n}, itself a blocker of CYP3A4.", "n"),
        ("{n} and {k}, strong blockers of CYP3A4, doubled zelonib.", "nk"),
        ("Avoid {n} and {k}: both are CYP3A4 inhibitors.", "nk"),
        ("{n} and {k}: off the menu; both block CYP3A4.", "nk"),
        ("Inhibition of P-gp and CYP3A4 by {n} explains the rise.", "n"),
    ],
)
@pytest.mark.parametrize(("n", "k"), [("Clarithromycin", "ketoconazole"), ("Diltiazem", "verapamil")])
def test_the_partner_acts(text: str, doers: str, n: str, k: str) -> None:
    """Who acts is the partner that the sentence speaks of, and never the text's own drug."""
    found = {row for row in _told(text.format(n=n, k=k)) if row.endswith("CYP3A4")}
    assert found == {f"{who.lower()} inhibits CYP3A4" for who in [n, k][: len(doers)]}


@pytest.mark.parametrize(
    "text",
    [
        "Zelonib raises simvastatin through inhibition of CYP3A4.",
        "Simvastatin rises with zelonib through inhibition of CYP3A4.",
        "Simvastatin levels rise with zelonib. This is due to inhibition of CYP3A4.",
        "Zelonib raises simvastatin; this is due to inhibition of CYP3A4.",
        "- **Simvastatin:** It inhibits CYP3A4 and raises its levels.",
        "- **Simvastatin:** It inhibits CYP3A4 and raises simvastatin.",
        "Simvastatin was not studied, but since it inhibits CYP3A4, zelonib may raise it.",
        "Zelonib, however, inhibits CYP3A4.",
        "Simvastatin rose by inhibition of CYP3A4.",
        "Simvastatin rose by 30%, which is put down to inhibition of CYP3A4 in the gut.",
    ],
)
def test_the_drug_acts(text: str) -> None:
    """Where a partner is acted on, it is the text's own drug that acts."""
    assert _told(text) == {"zelonib inhibits CYP3A4"}


def test_left_open() -> None:
    """A class with "the" stands for a partner named elsewhere."""
    assert _told("It is put down to blockade of CYP3A4 by the antifungal.") == set()
