"""Advice that stands before a row in which each has its reason in brackets: "Avoid A (bleeding) and [B (kidney damage)]"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract.frames.what_to_do import advice
from extract.rulebook import macros

if TYPE_CHECKING:
    from extract.frames.clauses import Clause

_JOINT: Final = r"(?:\s*,\s*(?:(?:and|or)\s+)?|\s+(?:and|or)\s+)"
_ONE: Final = rf"(?:(?:other|certain|some|any|oral|systemic|strong|high-dose)\s+){{0,2}}{macros.MACROS['NAME']}(?:\s*\([^()]*\))?"
_ROW: Final = rf"{_ONE}(?:{_JOINT}{_ONE})*"
_SO_FAR: Final = re.compile(rf"^(?P<lead>[^\ue001-\ue003()]+?\s){_ROW}(?:,|\s+and|\s+or)*\s*$")
_NEXT: Final = re.compile(rf"\W*(?:(?:and|or)\s+)?{_ROW}\W*")


def taken_up(clause: Clause, earlier: str) -> Clause:
    """A clause that only goes on with such a row, with the advice that opens its sentence."""
    if clause.told or not (clause.partners and "(" in earlier and _NEXT.fullmatch(clause.marks)):
        return clause
    row = _SO_FAR.match(earlier)
    return replace(clause, told=advice.find(row["lead"] + earlier[row.end("lead")])) if row else clause
