"""Advice that stands before a row of partners that each have a reason: "Avoid A (bleeding) and [B (kidney damage)]"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract.frames.what_to_do import advice
from extract.rulebook import cue, macros

if TYPE_CHECKING:
    from extract.frames.clauses import Clause

_JOINT: Final = r"(?:\s*,\s*(?:(?:and|or)\s+)?|\s+(?:and|or)\s+)"
_ONE: Final = rf"(?:(?:other|certain|some|any|oral|systemic|strong|high-dose)\s+){{0,2}}{macros.MACROS['NAME']}(?:\s*\([^()]*\))?"
_ROW: Final = rf"{_ONE}(?:{_JOINT}{_ONE})*"
_SO_FAR: Final = re.compile(rf"^(?P<lead>[^\ue001-\ue003()]+?\s){_ROW}(?:,|\s+and|\s+or)*\s*$")
_NEXT: Final = re.compile(rf"\W*(?:(?:and|or)\s+)?{_ROW}\W*")
_SPARES: Final = re.compile(
    r"\([^()]*\b(?:no|not|none|nil|without|safe\w*|alternatives?|preferred|instead|unaffected|unchanged"
    r"|(?:may|can) be (?:\w+ly )?(?:taken|used|given|combined)|allowed|permitted|little|minimal|negligible|unlikely)\b"
)
"""Brackets that take their name out of the row: "avoid A (bleeding), [B (no interaction)]"."""

_WHY: Final = re.compile(r"^(?P<order>[^\ue001-\ue003;:]+?)\s(?:for|because of|due to|owing to)\s")
"""An order before its reasons, each with its partner: "Monitor for bleeding with A and [increased sedation with B]"."""


def taken_up(clause: Clause, earlier: str) -> Clause:
    """A clause that only goes on with such a row, or with the next reason, with the advice that opens its sentence."""
    if clause.told or not clause.partners:
        return clause
    if "(" in earlier and _NEXT.fullmatch(clause.marks) and not _SPARES.search(clause.marks):
        row = _SO_FAR.match(earlier)
        return replace(clause, told=advice.find(row["lead"] + earlier[row.end("lead")])) if row else clause
    why = _WHY.match(earlier) if ";" not in earlier and cue("next-change").match(clause.marks) else None
    return replace(clause, told=advice.find(why["order"] + " for it")) if why else clause
