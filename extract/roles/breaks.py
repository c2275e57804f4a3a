"""Where a sentence is cut, so that a verb before the cut says nothing of the protein behind it."""

from __future__ import annotations

import re
from typing import Final

from extract import macros

_BREAK: Final = re.compile(
    r";|\.\s|\bbut\b(?! also| not (?:its|their|the) [^,;.\ue004]{1,40},| not (?:of |by |the )*(?:\ue004|$)"
    r"| (?:\w+ly |rather |instead )?(?:by|via|through) (?:the )?(?:\w+ )?(?:\ue004|$)| (?:leaves?|spares?) )"
    r"|\bwhereas\b|\bwhile\b|(?<![\ue000-\ue003], )\bhowever\b|\bhowever(?=,\s+(?:it|its|this|these|that|they|there|as|the)\b)|:(?!\w)"
)

_GOES_ON: Final = re.compile(r"(?:metabolism|formation|enzymes?|involved)$")

_NAMES_A_ROLE: Final = re.compile(
    r"(?:transport(?:ers?)?|breakdown|elimination|clearance|degradation|uptake|efflux|secretion|metab\.|excretion|removal|routes?|pathways?|"
    r"substrates?|inhibits|inhibitor|induces|inducer|(?:substrate|inhibitor|inducer) of|(?:ed|down) (?:by|via))$"
)

_ITS_PROTEIN: Final = re.compile(
    rf"\s*(?:(?:by|via|through|the|hepatic|liver|renal|kidneys?|gut|\w+ly|enzymes?)[\s,]+){{0,4}}(?:{macros.PROTEIN}|$)"
)
"""Around a colon that is no break: what it ends speaks of the proteins behind it, or is a role with little else before its protein."""

_LONGEST: Final = 15
"""Characters of the longest word before such a colon."""


def last_break(marks: str, at: int) -> int:
    """Where the stretch begins in which a verb can speak of what stands at `at`."""
    return max((m.end() for m in _BREAK.finditer(marks, 0, at) if m.group() != ":" or not _is_carried_on(marks, m, at)), default=0)


def _is_carried_on(marks: str, colon: re.Match[str], at: int) -> bool:
    """Whether what a colon ends speaks of the protein at `at`."""
    since, end = max(0, colon.start() - _LONGEST), colon.start()
    is_role = _NAMES_A_ROLE.search(marks, since, end) and _ITS_PROTEIN.match(marks, colon.end(), at)
    return bool(is_role or _GOES_ON.search(marks, since, end))
