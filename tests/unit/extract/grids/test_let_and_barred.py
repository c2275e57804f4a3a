"""A sentence that lets one be taken and bars another gives the ban to the other alone, whatever joins the two and whichever comes first."""

from __future__ import annotations

import pytest

from tests.monographs import advised

JOINTS = (" and ", ", and ", ", ", " but ", "; ", ", whereas ")
LETS = (
    "amlodipine may be used",
    "amlodipine is safe",
    "you may take amlodipine",
    "use amlodipine freely",
    "amlodipine is a suitable alternative",
    "amlodipine is preferred",
    "amlodipine does not interact",
    "amlodipine needs no dose adjustment",
    "no precautions are needed with amlodipine",
    "amlodipine need not be avoided",
    "with amlodipine nothing happens",
)
BARS = (
    "ketoconazole must be avoided:avoid",
    "avoid ketoconazole:avoid",
    "ketoconazole should not be taken:avoid",
    "never combine it with ketoconazole:contraindicated",
    "zelonib is contraindicated with ketoconazole:contraindicated",
    "halve the dose with ketoconazole:adjust_dose",
    "monitor levels with ketoconazole:monitor",
)


@pytest.mark.parametrize("joint", JOINTS)
@pytest.mark.parametrize("lets", LETS)
def test_a_ban_is_not_of_the_one_that_is_let_be(lets: str, joint: str) -> None:
    """In either order the advice is of the partner it names, and the other has none."""
    found = {}
    for bars, _, kind in (row.partition(":") for row in BARS):
        for line in (f"{lets}{joint}{bars}.", f"{bars}{joint}{lets}."):
            told = advised(line[0].upper() + line[1:])
            found[line] = (told.get("ketoconazole"), told.get("amlodipine", ()), (kind,))
    assert {line: told for line, told in found.items() if (told[0], told[1]) != (told[2], ())} == {}


@pytest.mark.parametrize(
    "line",
    [
        "Ketoconazole and amlodipine must be avoided.",
        "Ketoconazole, and likewise amlodipine, must be avoided.",
        "Ketoconazole and amlodipine may be used elsewhere and must be avoided here.",
        "Avoid ketoconazole and amlodipine, no exception is allowed.",
        "There is no experience with ketoconazole and amlodipine: avoid.",
    ],
)
def test_names_in_a_row_stay_together(line: str) -> None:
    """What is said of both stays said of both."""
    assert advised(line) == dict.fromkeys(("ketoconazole", "amlodipine"), ("avoid",))


ASIDES = (
    ", under any circumstances,",
    ", without exception,",
    ", unless told to by your doctor,",
    ", please,",
    " (even for a short time)",
    " – not even once –",
    " knowingly",
    " in any case",
    " ever",
)


@pytest.mark.parametrize("aside", ASIDES)
@pytest.mark.parametrize(
    "frame",
    [
        "Do not{} take ketoconazole.",
        "Do not{} combine it with ketoconazole.",
        "Zelonib should not{} be taken with ketoconazole.",
        "Zelonib must not{} be given with ketoconazole.",
    ],
)
def test_an_aside_within_a_ban_leaves_it_one(frame: str, aside: str) -> None:
    """What a ban is broken off for takes nothing from it; firm words can make it stronger."""
    assert advised(frame.format(aside)).get("ketoconazole") in {("avoid",), ("contraindicated",)}


def test_an_aside_within_other_orders_is_none() -> None:
    """What must not be stopped, whatever the circumstances, is not barred."""
    assert advised("Do not, under any circumstances, stop ketoconazole abruptly.").get("ketoconazole", ()) == ()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Avoid NSAIDs and certain other antihypertensives without consulting a physician due to potential interactions.",
            {"NSAID": ("avoid",), "antihypertensive": ("avoid",)},
        ),
        ("No dietary restrictions are required, but grapefruit and related fruits should be avoided.", {"grapefruit": ("avoid",)}),
    ],
)
def test_words_of_silence_that_let_nobody_be(line: str, expected: dict[str, tuple[str, ...]]) -> None:
    """A part without a predicate, and a member of the row, let nobody be taken."""
    assert {name: told for name, told in advised(line).items() if name in expected} == expected
