"""Advice that points back to the one before: the cell above, the sentence or the item before."""

from __future__ import annotations

import pytest

from tests.monographs import change, denied, interacting, one, told

_ROWS = """| Partner | What happens | What to do |
|---|---|---|
| Simvastatin | levels rise | do not use |
| Lovastatin | levels rise | {cell} |
| Pravastatin | levels rise | monitor |
"""


@pytest.mark.parametrize("cell", ["the same", "same as above", "Ditto", "as for the row above", "likewise"])
def test_a_cell_advises_what_the_one_above_it_does(cell: str) -> None:
    """Only the row that points back has the advice of the one before it."""
    found = interacting(_ROWS.format(cell=cell))
    assert told(one(found, "lovastatin")) == told(one(found, "simvastatin")) == ("avoid",)
    assert told(one(found, "pravastatin")) == ("monitor",)


_EFFECTS = """| Partner | Effect on zelonib | Advice |
|---|---|---|
| Simvastatin | level rises | avoid |
| Famotidine | none | nothing |
| Nizatidine | ditto | ditto |
| Itraconazole | level rises | halve the dose |
| Fluconazole | {cell} | low dose |
"""


def test_a_cell_below_one_that_asks_for_nothing_asks_for_nothing() -> None:
    """What stands above both is not meant, and what the row above denies is denied again."""
    found = interacting(_EFFECTS.format(cell="–"))
    assert denied(found) == {"famotidine", "nizatidine"}
    assert "nizatidine" not in {s.object.name for s in found.statements if s.management}


@pytest.mark.parametrize("cell", ["as above but smaller", "similar but less", "ditto, though weaker", "probably similar"])
def test_a_cell_can_say_that_it_is_less(cell: str) -> None:
    """That goes the same way."""
    found = one(interacting(_EFFECTS.format(cell=cell)), "fluconazole")
    assert change(found.effect) == ("subject", "exposure", "increase")


def test_an_empty_cell_advises_nothing() -> None:
    """A dash points nowhere."""
    assert told(one(interacting(_ROWS.format(cell="–")), "lovastatin")) == ()


@pytest.mark.parametrize(
    "lines",
    [
        ("**Itraconazole:** levels rise tenfold. Contraindicated.", "**Ketoconazole:** levels rise. Same verdict."),
        ("- Itraconazole: levels rise; it is contraindicated\n- Ketoconazole: levels rise, same rule",),
        ("Itraconazole raises its levels and is contraindicated. Ketoconazole raises them too, and the same applies.",),
    ],
)
def test_the_same_advice_is_on_the_next(lines: tuple[str, ...]) -> None:
    """A sentence or an item that says "same" has the advice of the one before it."""
    found = interacting(*lines)
    assert told(one(found, "ketoconazole")) == told(one(found, "itraconazole")) == ("contraindicated",)


def test_the_same_as_a_denial_is_no_advice() -> None:
    """Behind what does not interact nothing is left to point to."""
    found = interacting("Digoxin levels rise; monitor. Quinidine has no effect on it. The same applies to lidocaine.")
    assert told(one(found, "digoxin")) == ("monitor",)
    assert "quinidine" in denied(found)
    assert not any(told(s) for s in found.statements if s.object.name == "lidocaine")


def test_the_same_effect_is_no_advice() -> None:
    """What happens alike is no advice alike."""
    found = interacting("Simvastatin levels rise; avoid it.", "Rosuvastatin levels rise to the same extent.")
    assert told(one(found, "rosuvastatin")) == ()
