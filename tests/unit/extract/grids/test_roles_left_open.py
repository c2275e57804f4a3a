"""Roles that a text leaves open in each frame for doubt, questions and studies, and those beside such words that it states."""

from __future__ import annotations

import pytest

from kg.model import Predicate
from tests.monographs import interacting, read, rows

ROLES = (Predicate.INHIBITS, Predicate.INDUCES, Predicate.SUBSTRATE_OF)

VERBS = ("inhibit CYP3A4", "induce CYP3A4", "be a substrate of CYP3A4", "be metabolised by CYP3A4", "be a CYP3A4 inhibitor")
OPEN_VERB = (
    "Zelonib may or may not {}.",
    "It might or might not {}.",
    "Should zelonib prove to {}, caution is needed.",
    "It cannot be excluded that zelonib does not {}.",
    "It is not known whether zelonib might {}.",
    "It was asked if zelonib would {}.",
    "Does zelonib {}? Unknown.",
    "Could it {}? This has not been studied.",
)
NOUNS = ("a substrate of CYP3A4", "an inhibitor of CYP3A4", "a potential inducer of CYP3A4", "a CYP3A4 inhibitor", "a CYP3A4 substrate")
OPEN_NOUN = (
    "Zelonib was evaluated as {}.",
    "It has been tested in vitro as {}.",
    "Zelonib was studied as {} and CYP2D6.",
    "Studies have investigated zelonib as {}.",
    "It was asked whether zelonib is {}.",
    "Zelonib should be regarded as {} until proven otherwise.",
    "Is zelonib {}? Unknown.",
    "Is it {}? No data.",
    "Zelonib was thought to be {}, but this was refuted.",
)
OPEN_BEHIND = (
    "The potential of zelonib to inhibit CYP3A4 was evaluated.",
    "The ability of zelonib to induce CYP3A4 is under investigation.",
    "Inhibition of CYP3A4 by zelonib was examined.",
    "Zelonib has been assessed for inhibition of CYP3A4.",
    "Substrate of CYP3A4: unknown.",
    "CYP3A4 inhibitor: not studied.",
    "CYP3A4 substrate? Not studied.",
    "Zelonib is under study as a CYP3A4 inhibitor.",
)


@pytest.mark.parametrize(
    "line", [*(f.format(v) for f in OPEN_VERB for v in VERBS), *(f.format(n) for f in OPEN_NOUN for n in NOUNS), *OPEN_BEHIND]
)
def test_a_role_that_is_left_open_is_neither_stated_nor_denied(line: str) -> None:
    """What is asked, looked for, doubted or refuted says nothing of who acts on whom."""
    assert rows(interacting(line), *ROLES) == set()
    assert rows(read(f"## Metabolism\n\n{line}"), *ROLES) == set()


@pytest.mark.parametrize(
    ("line", "verb"),
    [
        ("Zelonib may inhibit CYP3A4.", "inhibits"),
        ("It cannot be excluded that zelonib inhibits CYP3A4.", "inhibits"),
        ("Zelonib was found to be an inhibitor of CYP3A4.", "inhibits"),
        ("Zelonib was evaluated as a substrate of CYP3A4 and found to be one.", "substrate_of"),
        ("Zelonib was evaluated in vitro and is a substrate of CYP3A4.", "substrate_of"),
        ("Zelonib is probably metabolised by CYP3A4.", "substrate_of"),
        ("Is zelonib a substrate of CYP3A4? Yes.", "substrate_of"),
        ("Does zelonib induce CYP3A4? Yes, strongly.", "induces"),
        ("Zelonib is not known to inhibit CYP3A4.", "not inhibits"),
        ("Zelonib does not appear to induce CYP3A4.", "not induces"),
        ("Zelonib is an inhibitor of CYP3A4 and was studied in the old.", "inhibits"),
    ],
)
def test_a_role_beside_such_words_still_counts(line: str, verb: str) -> None:
    """What may be, was found, or is denied as far as known is said; so is what a question asks that is answered by "yes"."""
    assert rows(interacting(line), *ROLES) == {("zelonib", verb, "CYP3A4")}


@pytest.mark.parametrize(
    ("line", "verb"),
    [
        ("CYP3A4 inhibitor: no", "not inhibits"),
        ("CYP3A4 substrate: no", "not substrate_of"),
        ("CYP3A4 inducer: none", "not induces"),
        ("Substrate of CYP3A4: no", "not substrate_of"),
        ("CYP3A4 inhibitor: yes", "inhibits"),
        ("CYP3A4 substrate: yes", "substrate_of"),
    ],
)
def test_a_line_that_answers_itself_says_yes_or_no(line: str, verb: str) -> None:
    """What stands behind the colon of a role is its truth."""
    assert rows(read(f"## Metabolism\n\n- {line}"), *ROLES) == {("zelonib", verb, "CYP3A4")}
