"""Words by which two are fine together, and words like them that are about something else or say the opposite."""

from __future__ import annotations

import pytest

from tests.monographs import denied, interacting, partners

FINE = (
    "Bisoprolol: no harm known.",
    "Bisoprolol does no harm here.",
    "Bisoprolol poses no threat.",
    "Bisoprolol causes no mischief.",
    "With bisoprolol there is no danger.",
    "Bisoprolol and zelonib are trouble-free.",
    "Bisoprolol may be taken with zelonib without harm known.",
    "Bisoprolol has been given with zelonib for years without mishap.",
    "Bisoprolol goes together with zelonib without any hitch.",
    "There is nothing against giving bisoprolol with it.",
    "Nothing speaks against bisoprolol.",
    "There is nothing wrong with taking bisoprolol together with zelonib.",
    "Nothing is to be feared from bisoprolol.",
    "So far nothing untoward has come to light with bisoprolol.",
    "Bisoprolol is all right with it.",
    "Bisoprolol is innocent.",
    "Bisoprolol keeps its level.",
    "Bisoprolol: no rise.",
    "No rise with bisoprolol.",
    "A theoretical rise with bisoprolol was not found in practice.",
)


@pytest.mark.parametrize("line", FINE)
def test_who_is_fine_with_it_does_not_interact(line: str) -> None:
    """A word of harmlessness is a denial."""
    found = interacting(line)
    assert (partners(found), denied(found)) == (set(), {"bisoprolol"})


@pytest.mark.parametrize(
    "line",
    [
        "Bisoprolol cannot be combined with zelonib without harm.",
        "Bisoprolol must not be taken with zelonib without a check of the pulse.",
        "Bisoprolol: no harm was seen in animals; in man the pulse slows.",
        "Bisoprolol did no harm to the kidneys but slowed the pulse.",
        "Bisoprolol: no rise in dose is allowed; avoid.",
        "Bisoprolol raises zelonib levels; no rise in creatinine was seen.",
        "Bisoprolol keeps its levels high.",
        "Bisoprolol is never innocent.",
        "Nothing helps against bisoprolol poisoning; avoid zelonib with bisoprolol.",
        "Bisoprolol does not reduce the need for caution; avoid.",
        "Do not think that bisoprolol does no harm.",
        "If bisoprolol does no harm it may be continued.",
        "Bisoprolol shows no harm at 5 mg but slows the pulse at 20 mg.",
    ],
)
def test_who_is_not_fine_is_not_denied(line: str) -> None:
    """Conditions, other organs, doses and what is denied of the harmlessness itself."""
    assert denied(interacting(line)) == set()
