"""Prohibitions in each wording that English has for them, and words near them that forbid nothing."""

from __future__ import annotations

import pytest

from tests.grids import failing, verb
from tests.monographs import advised

AGAINST = ({"avoid"}, {"contraindicated"}, {"avoid", "separate"})


def _is_barred(line: str) -> bool:
    """Whether a line on pimozide advises against the two."""
    return set(advised(line).get("pimozide", ())) in AGAINST


FRAMES = (
    "do not {v} zelonib at the same time as pimozide.",
    "you must not {v} zelonib at the same time as pimozide.",
    "zelonib should not be {pp} at the same time as pimozide.",
    "do not {v} zelonib and pimozide at the same time.",
    "you shouldn't {v} pimozide with zelonib.",
    "you shouldn’t {v} pimozide with zelonib.",
    "do not {v} with or within 24 hours of pimozide.",
    "zelonib should not be {pp} with or within two hours of pimozide.",
    "the board recommends that zelonib not be {pp} with pimozide.",
)


def test_each_verb_in_each_frame() -> None:
    """Whatever the verb, two that are not to be taken together are barred."""
    assert not failing(FRAMES, map(verb, ("take", "give", "use")), _is_barred)


@pytest.mark.parametrize("sign", ["CI", "C/I", "CIs", "Contraind."])
@pytest.mark.parametrize("frame", ["{}: pimozide.", "{} with pimozide.", "Pimozide: {}", "Pimozide – {}"])
def test_what_is_abbreviated_is_contraindicated(frame: str, sign: str) -> None:
    """Formularies write "CI"."""
    assert advised(frame.format(sign)).get("pimozide") == ("contraindicated",)


@pytest.mark.parametrize("interval", ["90% CI: 1.2 to 1.8", "CI 1.2, 1.8", "CI, 1.2-1.8", "95% CI"])
def test_an_interval_of_confidence_forbids_nothing(interval: str) -> None:
    """Nor does "CI" beside figures."""
    assert advised(f"Pimozide raised the zelonib AUC (ratio 1.5; {interval}).").get("pimozide", ()) == ()


@pytest.mark.parametrize(
    "line",
    [
        "Do not associate zelonib with pimozide.",
        "Undesirable combinations: pimozide, alcohol.",
        "To avoid the simultaneous taking with pimozide.",
        "Do not take this combination. Pimozide interacts with zelonib.",
        "Pimozide raised zelonib levels. Neither should be used.",
        "Do not give it with another drug such as pimozide.",
    ],
)
def test_other_prohibitions(line: str) -> None:
    """Each bars the pair."""
    assert _is_barred(line)


@pytest.mark.parametrize("name", ["antacids", "iron", "milk", "calcium", "colestyramine"])
@pytest.mark.parametrize("frame", ["Do not take zelonib at the same time as {}.", "{} should not be taken at the same time as zelonib."])
def test_what_binds_is_kept_apart(frame: str, name: str) -> None:
    """What only holds the drug back in the gut is taken at another time."""
    line = frame.format(name)
    assert set(advised(line[0].upper() + line[1:]).values()) == {("separate",)}


@pytest.mark.parametrize(
    "line",
    [
        "Do not take pimozide at the same time as zelonib; leave 12 hours between them.",
        "Pimozide should not be taken at the same time as zelonib but two hours before it.",
        "Zelonib and pimozide should not be taken at the same time of day.",
    ],
)
def test_who_is_given_hours_is_not_barred(line: str) -> None:
    """Where the text gives hours, the two may be taken."""
    assert advised(line).get("pimozide") == ("separate",)


@pytest.mark.parametrize("line", ["Zelonib should not have an effect on pimozide.", "You should have pimozide levels measured."])
def test_to_have_forbids_nothing(line: str) -> None:
    """Only something taken is not to be had."""
    assert not _is_barred(line)


def test_a_vaccine_is_not_to_be_had() -> None:
    """Leaflets say of vaccines that they are not to be had."""
    assert advised("You should not have live vaccines while taking zelonib.") == {"live vaccine": ("avoid",)}


@pytest.mark.parametrize(
    "line",
    [
        "Neither pimozide nor ketoconazole should be given with zelonib.",
        "Nor should pimozide be taken, since it raises the level of zelonib.",
        "Nor may pimozide be given during treatment.",
        "Neither pimozide nor lithium must be combined with zelonib.",
    ],
)
def test_nor_bars_as_not_does(line: str) -> None:
    """A prohibition that opens with "nor" or "neither" is one like any other."""
    assert _is_barred(line)


@pytest.mark.parametrize(
    "line", ["Patients with neither condition should be given zelonib with pimozide.", "Nor should the dose of pimozide be increased."]
)
def test_nor_of_other_matters_bars_nobody(line: str) -> None:
    """Who has neither disease, and a dose that stays, are no prohibition."""
    assert not _is_barred(line)
