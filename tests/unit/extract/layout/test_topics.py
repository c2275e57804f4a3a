"""What a section is about, by whatever words its heading says it."""

from __future__ import annotations

import pytest

from tests.monographs import change, one, partners, read, told


@pytest.mark.parametrize(
    "heading",
    [
        "Other medicinal products",
        "Taking other things at the same time",
        "Before you combine it with anything else",
        "Medicines that clash with it",
        "Zelonib with food and drink",
        "Co-medication",
    ],
)
def test_a_heading_in_plain_words_opens_the_interactions(heading: str) -> None:
    """Under it a name is enough."""
    assert partners(read(f"## {heading}\n\nWarfarin, digoxin.")) == {"warfarin", "digoxin"}


@pytest.mark.parametrize("heading", ["Other treatments", "What else to know", "How to take it", "Taking it at the right time"])
def test_a_heading_on_something_else_opens_none(heading: str) -> None:
    """There a name alone says nothing."""
    assert not partners(read(f"## {heading}\n\nWarfarin, digoxin."))


@pytest.mark.parametrize(
    "heading", ["Do not take it if", "Who must not use it", "Not for", "Not to be given", "When it must not be used", "Must not be used"]
)
def test_a_heading_in_plain_words_opens_the_contraindications(heading: str) -> None:
    """What is used at the same time is then contraindicated."""
    assert told(one(read(f"## {heading}\n\n- Concomitant use of ketoconazole"), "ketoconazole")) == ("contraindicated",)


@pytest.mark.parametrize(
    "heading", ["Do not take more than prescribed", "Do not stop taking it", "How to use it", "Not for long use together with"]
)
def test_a_heading_that_only_sounds_like_it_forbids_nothing(heading: str) -> None:
    """It is about amounts, or about stopping."""
    assert not any("contraindicated" in told(s) for s in read(f"## {heading}\n\n- Ketoconazole").statements)


def test_a_heading_among_interactions_only_sorts_them() -> None:
    """What "receptor" or "absorption" is about elsewhere counts for nothing there."""
    found = read(
        "## Drug Interactions\n\n### Receptor blockers\n\nPropranolol may be less effective.\n\n### Absorption\n\n- Cholestyramine"
    )
    assert partners(found) == {"propranolol", "colestyramine"}


@pytest.mark.parametrize(
    ("heading", "is_read"), [("Remarks", True), ("Comment on the list", True), ("Storage", False), ("Remarks on dosing", False)]
)
def test_remarks_on_those_listed_are_a_part_of_the_list(heading: str, is_read: bool) -> None:
    """They tell what the list left out, of those in it alone."""
    found = read(f"## Interactions\n\n- digoxin\n- lithium\n\n## {heading}\n\nDigoxin: levels rise.\n\nWarfarin was given in one trial.")
    assert (one(found, "digoxin").effect is not None) is is_read
    assert partners(found) == {"digoxin", "lithium"}


@pytest.mark.parametrize(
    ("heading", "effect", "management"),
    [
        ("Lower zelonib levels", ("subject", "exposure", "decrease"), ()),
        ("Drugs that increase zelonib concentrations", ("subject", "exposure", "increase"), ()),
        ("Adds to the fall in blood pressure", ("patient", "risk", "increase"), ()),
        ("Never with", None, ("contraindicated",)),
        ("Avoid with", None, ("avoid",)),
        ("Caution with", None, ("caution",)),
        ("Contraindicated together with (profound hypotension)", ("patient", "risk", "increase"), ("contraindicated",)),
    ],
)
def test_a_heading_that_tells_of_two_together_opens_interactions(
    heading: str, effect: tuple[str, ...] | None, management: tuple[str, ...]
) -> None:
    """What it says holds for those listed below it, though no heading says "interactions"."""
    found = one(read(f"## {heading}\n\n- Rifampicin"), "rifampicin")
    assert (change(found.effect), told(found)) == (effect, management)


@pytest.mark.parametrize(
    "heading",
    ["Lower cholesterol levels", "Reducing side effects", "Popular combinations", "Not with these conditions", "Can be given with"],
)
def test_a_heading_on_what_the_drug_does_or_goes_with_opens_none(heading: str) -> None:
    """A wanted effect, a harm, a treatment with two drugs are no interactions of those listed."""
    assert not partners(read(f"## {heading}\n\n- Rifampicin"))


def test_what_points_to_a_list_below_is_on_none_above() -> None:
    """A line that ends with a colon speaks of what follows it."""
    found = read("## Never with\n\n- Dimercaprol\n\n## Interactions\n\nKeep two hours apart from each of these:\n- Levodopa")
    assert told(one(found, "dimercaprol")) == ("contraindicated",)
    assert told(one(found, "levodopa")) == ("separate",)


@pytest.mark.parametrize("heading", ["Please do not use it if", "It is not for you if", "You must not take it if"])
@pytest.mark.parametrize("line", ["you take ketoconazole", "your defence is down because you use ketoconazole", "you are on ketoconazole"])
def test_a_leaflet_tells_you_what_forbids_it(heading: str, line: str) -> None:
    """What you take is then contraindicated."""
    assert told(one(read(f"## {heading}\n\n- {line}"), "ketoconazole")) == ("contraindicated",)


@pytest.mark.parametrize("line", ["**You must never take it if you are on N** (ask us)."])
def test_a_bold_sentence_is_no_label(line: str) -> None:
    """It tells something itself."""
    assert told(one(read(f"## Before you start\n\n{line.replace('N', 'ketoconazole')}"), "ketoconazole")) == ("contraindicated",)
