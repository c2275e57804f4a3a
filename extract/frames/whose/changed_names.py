"""Where a clause names what changes: "the absorption of [calcium, magnesium and zinc]"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.rulebook import macros

if TYPE_CHECKING:
    from extract.changes.change import Change
    from extract.frames.clauses import Clause

_ANY: Final = macros.MACROS["ANY"]

BETWEEN: Final = (
    r"(?:(?:plasma|serum|blood|drug|peak|trough|steady-state|overall|mean|tissue|brain|free"
    r"|[\w-]+(?:al|ic|ive|ant|ory|lar|-lowering))\s+|levels\s+and\s+)*"
)
"""What can stand between a name and a noun for what changes of it, as part of a pattern: "digoxin [plasma] levels"."""

DOSED: Final = r"(?:\s*\([^()]{0,40}\))?"
"""A dose behind a name: "tolbutamide (500 mg) levels"."""

BEFORE: Final = re.compile(
    rf"({_ANY}){DOSED}(?:\s+(?:and|n?or)\s+{_ANY}{DOSED})?(?:['’]s?\s+(?:[\w{macros.CLASS}]+\s+){{0,2}}|,?\s+whose\s+|\s+){BETWEEN}$"
)
"""Before a noun, the name that it is of: "[digoxin]'s plasma levels"."""

_FORM: Final = r"(?:(?!of\b|with\b|by\b|when\b|in\b|and\b)[\w()-]+[\s,]+){0,6}?"
"""Words between "of" and the name: "the pharmacokinetics of a single oral dose of midazolam"."""

_AND_MORE: Final = (
    r"(?:(?:by\s+[\d.,]+\s?%\s+)?and\s+(?:[\w.%-]+\s+){0,5}?(?:auc|cmax|cmin|exposure|clearance|half-life|concentrations?|levels?)\s+)?"
)
"""A second measure of the same: "increase in Cmax [and 5-fold increase in AUC] of midazolam"."""

AFTER: Final = re.compile(
    rf"\s*{_AND_MORE}(?:(?:and|or)\s+[\w-]+\s+)*?(?:\([^()]*\)\s*)?(?:of|for|to):?\s+{_FORM}(?:of\s+{_FORM})?({_ANY})"
)
"""Behind a noun, the name that it is of: "levels of [digoxin]"."""

ROW: Final = re.compile(rf"{_ANY}(?:(?:{macros.MACROS['SEP']}|\s+nor\s+)(?:(?:(?:of|by|with)\s+)?(?:the\s+)?(?={macros.OWN}))?{_ANY})*")
"""Names in a row, "of" and "the" before the drug's own among them."""


_BOTH: Final = re.compile(rf"\bboth\s+(?:of\s+)?({_ANY})\s+and\s+{_ANY}")
"""Two names of which the same is said: "makes [both A and B] dwindle"."""


def where(change: Change, clause: Clause) -> tuple[int, int]:
    """The stretch of names that change, an empty one where the clause names none."""
    if change.named:
        both = next((m for m in _BOTH.finditer(clause.marks) if m.start(1) <= change.named[0] < m.end()), None)
        row = ROW.match(clause.marks, both.start(1) if both else change.named[0])
        return (row.start(), row.end()) if row else change.named
    for name in (BEFORE.search(clause.marks[: change.start]), AFTER.match(clause.marks, change.end)):
        if name:
            listed = ROW.match(clause.marks, name.start(1))
            return name.start(1), listed.end() if listed else name.end(1)
    return 0, 0


def is_mutual(change: Change, clause: Clause) -> bool:
    """Whether what changes is said of both parties: "the kinetics of either imatinib or digoxin"."""
    start, end = where(change, clause)
    return any(start <= m.start < end for m in clause.owns) and any(start <= p.start < end for p in clause.partners)
