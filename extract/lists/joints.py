"""What stands between two names of one list: commas, "and", a bracket that ends, and how many or which of the next are meant."""

from __future__ import annotations

import re
from typing import Final

QUANTIFIERS: Final = (
    r"(?:\b(?:an?other|other|certain|some|any|various|many|most|several|all|the|concomitant|concurrent|specific|possibly|both|either|"
    r"similar|related|even|systemic|oral|intravenous|iv|intramuscular|injectable|injected|infused|parenteral|inhaled|topical|over-the-counter|otc|"
    r"prescription|(?:high|low)[\s-]dose|(?:long|short)[\s-]acting|(?:sustained|extended|immediate)[\s-]release|use of|"
    r"strong|potent|including|especially|particularly|(?:semi-?)?synthetic|older|newer|conventional|sedating|large doses of|high doses of|"
    r"(?:first|second)[\s-]generation|excessive|chronic|regular|additional|further|remaining|fellow|others? of|rest of)\b[\s-]*)*"
)
_AND: Final = r"(?:,|/|;|&|\+|\band\b|\bor\b|\band/or\b|\bas well as\b|\bplus\b|\balong with\b|\b(?:among|like)(?= (?:\w+ )?other\b))"
JOINED: Final = re.compile(
    r"^\s*(?:derivatives?\s*)?(?:\)(?!,?\s*(?:including|especially|particularly)\b)\s*)?(?:\([^()]{0,40}\)\s*)?"
    r"(?:\d[\d.,]*\s*(?:mg|mcg|g|ml)\b[^,;.()]{0,20})?\s*(?:\((?=(?:and|or) (?:an)?other\b))?"
    rf"{_AND}(?:\s*{_AND})*\s*{QUANTIFIERS}\s*$"
)


def is_listed_with(gap: str) -> bool:
    """Whether the words between two names make them members of one list."""
    return bool(JOINED.match(gap.lower()))
