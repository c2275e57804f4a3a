"""What is handed on of a role: who does what to which protein; and the words that several of its readers look for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from kg.model import Predicate

if TYPE_CHECKING:
    from extract.mentions import Mention
    from extract.rulebook import Rule
    from kg.model import Contribution, Strength

ADJECTIVE: Final = 22
"""Characters before a verb in which its strength stands."""


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
