"""Changes that a text tells by a figure or a single word, behind a label or in a sentence."""

from __future__ import annotations

import pytest

from tests.monographs import change, interacting, one

UP, DOWN = ("subject", "exposure", "increase"), ("subject", "exposure", "decrease")
ITS_UP, ITS_DOWN = ("object", "exposure", "increase"), ("object", "exposure", "decrease")


@pytest.mark.parametrize(
    ("line", "partner", "told"),
    [
        ("- **Ketoconazole:** AUC × 3.1", "ketoconazole", UP),
        ("- Ketoconazole: zelonib AUC 2.7 times control.", "ketoconazole", UP),
        ("- Rifampicin: AUC x 0.3", "rifampicin", DOWN),
        ("- Rifampicin: AUC roughly −55%", "rifampicin", DOWN),
        ("- Rifampicin: AUC 35% of control.", "rifampicin", DOWN),
        ("- Midazolam: AUC ratio 2.6", "midazolam", ITS_UP),
        ("- Digoxin: up by 34%.", "digoxin", ITS_UP),
        ("- Digoxin: ↑ 1.4×.", "digoxin", ITS_UP),
        ("- Digoxin: halved.", "digoxin", ITS_DOWN),
        ("- Digoxin: trough fell by a fifth.", "digoxin", ITS_DOWN),
        ("Ketoconazole added a fifth to the AUC of zelonib.", "ketoconazole", UP),
        ("Rifampicin took a third off the AUC of zelonib.", "rifampicin", DOWN),
        ("Zelonib rises three- to sevenfold with ketoconazole.", "ketoconazole", UP),
        ("Zelonib is depleted by rifampicin.", "rifampicin", DOWN),
        ("Digoxin is raised by zelonib.", "digoxin", ITS_UP),
    ],
)
def test_a_figure_says_which_way(line: str, partner: str, told: tuple[str, str, str]) -> None:
    """A multiple above one, a sign and a share of the control need no word for more or less."""
    assert change(one(interacting(line), partner).effect) == told


@pytest.mark.parametrize(
    ("line", "partner"),
    [
        ("- Digoxin: 20% of patients took it.", "digoxin"),
        ("- Digoxin: up to 0.25 mg daily.", "digoxin"),
        ("- Digoxin: 0.125 mg x 2 daily.", "digoxin"),
        ("Digoxin was increased by 0.1 mg while zelonib was given.", "digoxin"),
    ],
)
def test_other_figures_say_of_no_change(line: str, partner: str) -> None:
    """Doses and shares of patients go no way."""
    assert one(interacting(line), partner).effect is None


def test_a_column_of_ratios_says_which_way() -> None:
    """A number alone means what the title of its column says of the measure."""
    found = interacting(
        "| Partner | Route | AUC of zelonib, ratio (90% CI) |\n|---|---|---|\n| Sevelamer | gut | 0.75 (0.66-0.86) |\n"
        "| Ketoconazole | CYP3A4 | 2.4 |\n| Azithromycin | none | 1.02 |"
    )
    told = {name: one(found, name).effect for name in ("sevelamer", "ketoconazole", "azithromycin")}
    assert [change(told[name]) for name in told] == [DOWN, UP, None]
