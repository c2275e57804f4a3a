"""What says how grave it is, and on whom: lines below a heading, words in italics, lines and columns over others."""

from __future__ import annotations

import pytest

from extract import reading
from extract.layout import markdown, monograph


def _advised(body: str) -> dict[str, set[str]]:
    """By partner, the advice of a monograph on zelonib."""
    text = f"---\ntitle: Zelonib\n---\n## Interactions\n\n{body}"
    about = monograph.parse(text, document="zelonib.md", sha256="0" * 64)
    found = reading.read(about, markdown.blocks(about)).statements
    return {s.object.name: set(map(str, s.management)) for s in found if str(s.predicate) == "interacts_with"}


@pytest.mark.parametrize(
    ("body", "partner", "told"),
    [
        ("### Warfarin\n\n**CONTRAINDICATED**", "warfarin", {"contraindicated"}),
        ("### Digoxin\n\n*Levels double.*\n**Not recommended** \u2013 doubled in one study.", "digoxin", {"avoid"}),
        ("### Lithium\n\n**PRECAUTION FOR USE** \u2013 check levels.", "lithium", {"caution", "monitor"}),
        ("*Contraindicated.* Itraconazole and nefazodone.", "nefazodone", {"contraindicated"}),
        ("**Not recommended:** QT-prolonging medicines\n\n- cardiac: sotalol", "sotalol", {"avoid"}),
        ("### Moderate\n\nMonitor, and adjust the dose.\n\n- Modafinil", "modafinil", {"adjust_dose", "monitor"}),
        ("### Contraindicated\n\n- Abatacept: wait three months after it.", "abatacept", {"contraindicated", "separate"}),
        ("- Trimethoprim: contraindicated unless folic acid is given.", "trimethoprim", {"contraindicated"}),
        ("| Drug | Finding | Action |\n|---|---|---|\n| Diltiazem | level up | reduce by 30% |", "diltiazem", {"adjust_dose"}),
        ("| Drug | Finding | Recheck level |\n|---|---|---|\n| Danazol | level up | day 5 |", "danazol", {"monitor"}),
        ("| Drug | Finding | Recheck level |\n|---|---|---|\n| Danazol | level up | none |", "danazol", set()),
    ],
)
def test_what_grades_is_said_of_whom_it_stands_with(body: str, partner: str, told: set[str]) -> None:
    """An advice that names nobody holds for whom the heading, the item or the row names."""
    assert _advised(body)[partner] == told


def test_a_bold_line_over_a_list_is_not_on_the_class_in_the_heading() -> None:
    """What sorts the items below it says nothing of the class that the heading names."""
    assert "contraindicated" not in _advised("### Antifungals\n\n**Contraindicated**\n\n- ketoconazole").get("antifungal", set())
