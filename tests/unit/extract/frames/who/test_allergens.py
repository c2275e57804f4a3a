"""What a patient reacts to is no partner; what is taken together is one, even in the same line."""

from __future__ import annotations

import pytest

from extract.frames.who import allergens
from extract.mentions import shadow
from extract.terms.names import find
from extract.terms.own import own_of
from tests.monographs import partners, read, told

OWN, _ = own_of("Zelonib")


def left(text: str) -> list[str]:
    """The names of a contraindication that remain partners."""
    mentions = find(text, OWN)
    return [m.entity.name for m in allergens.taken_out(shadow(text, mentions), [m for m in mentions if m.is_partner])]


@pytest.mark.parametrize(
    "text",
    [
        "Known allergy to naproxen",
        "Intolerance of naproxen, ketorolac, or other NSAIDs",
        "Anaphylaxis after ampicillin; or any other penicillins",
        "Cross-sensitivity with ampicillin and cefalexin",
        "Allergy to naproxen or the excipients in combined ketorolac tablets",
        "Allergy to naproxen, other oxicams (e.g., meloxicam, piroxicam), or any component",
        "Allergy to naproxen, bisulphites, or lidocaine (in some vials)",
        "Pregnancy (when used in combination with ribavirin)",
        "Milk, egg, or carmine intolerance",
    ],
)
def test_allergens_are_no_partners(text: str) -> None:
    """All names of a list of allergens are taken out, also those behind the commas."""
    assert left(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Allergy to naproxen, uncontrolled asthma, lithium", ["lithium"]),
        ("Allergy to naproxen, ketorolac, treatment with lithium", ["lithium"]),
        ("Allergy to naproxen, receiving lithium, digoxin", ["lithium", "digoxin"]),
        ("Allergy to naproxen and concurrent use of lithium", ["lithium"]),
        ("Concurrent use of lithium, allergy to naproxen", ["lithium"]),
        ("Asthma, lithium, digoxin", ["lithium", "digoxin"]),
        ("Allergy to naproxen, seizures, lithium", ["lithium"]),
    ],
)
def test_allergens_end_at_the_next_condition(text: str, expected: list[str]) -> None:
    """A disease or a word for taking together ends a list of allergens; the names from there on are partners."""
    assert left(text) == expected


def test_only_contraindications_of_use_are_stated() -> None:
    """A whole section states what must not be taken together and nothing about the allergens before it."""
    found = read("## Contraindications\n\nAllergy to naproxen, ketorolac or aspirin, heart failure, use of lithium")
    assert partners(found) == {"lithium"}
    assert [told(s) for s in found.statements] == [("contraindicated",)]


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("lithium", True),
        ("lithium, digoxin and other NSAIDs", True),
        (" (e.g. naproxen)", True),
        ("components of lithium", True),
        ("lithium poisoning", False),
        ("severe asthma", False),
        ("and or other", False),
        ("zelonib", False),
    ],
)
def test_an_item_is_bare_if_it_holds_names_alone(item: str, expected: bool) -> None:
    """Names and the words that join them make a bare item; any other word, or no name of somebody else, makes none."""
    assert allergens.is_bare(shadow(item, find(item, OWN))) is expected
