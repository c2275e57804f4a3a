"""What is handed on of a role: who does what to which protein; and the words that several of its readers look for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from kg.model import Predicate

if TYPE_CHECKING:
    from extract.mentions import Mention
    from extract.rulebook import Rule
    from kg.model import Contribution, Strength

ADJECTIVE: Final = 22
"""Characters before a verb in which its strength stands."""

MEETS: Final = re.compile(r"\binteract\w*\s+(?:\w+\s+){0,2}(?:with|via|through|by|of|related to|involving)\b[^.;]{0,60}$")
"""Who interacts with a protein, or by way of it, is not said to be handled by it."""

NON: Final = re.compile(r"\bnon[-\u2010-\u2013\s]$")
"""Before a protein, what makes it all others: "non-CYP enzymes"."""


class Verb(NamedTuple):
    """Where a verb or noun of a role stands, and the rule that knows it."""

    start: int
    end: int
    rule: Rule

    @property
    def is_of_handling(self) -> bool:
        """Whether a protein does it to its subject: "is metabolized by CYP3A4", and not "inhibits CYP3A4"."""
        return self.rule.value == Predicate.SUBSTRATE_OF


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A role as read: `subject` is None where the text leaves the monograph's own drug unsaid."""

    subject: Mention | None
    predicate: Predicate
    protein: Mention
    rule: str
    negated: bool = False
    strength: Strength | None = None
    contribution: Contribution | None = None
