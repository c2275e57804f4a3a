"""The values that the frames of a sentence hand on: where a clause stands, what it holds, what it says of one partner."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import Direction, Effect

if TYPE_CHECKING:
    from extract.changes.change import Change
    from extract.layout.topics import Topic
    from extract.mentions import Mention
    from kg.model import Management, On


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Where a clause stands: what its block is about, the partners that the block's label names, those named last before it.

    `goes_on` says that a clause of the same sentence has named them; `is_watch` that the label has all that follows monitored,
    `is_of_own` that it says that what follows becomes of the drug itself, `is_headed` that it ends as a heading does ("**Azoles.** …"),
    `is_asked` that a question on the drug and whom its sentence names stands before it.
    """

    topic: Topic
    label: tuple[Mention, ...] = ()
    focus: tuple[Mention, ...] = ()
    goes_on: bool = False
    is_watch: bool = False
    is_of_own: bool = False
    is_headed: bool = False
    is_asked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A stretch of a sentence with its own partners; the offsets of its mentions count from its start.

    `kinds` are the classes that it names as no party: "the [diuretic] effect".
    """

    marks: str
    partners: tuple[Mention, ...]
    owns: tuple[Mention, ...]
    kinds: tuple[Mention, ...]
    changes: tuple[Change, ...]
    told: tuple[Management, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """What a clause says of one partner; `own` is the ingredient it names, if it names one; `at` the place of the clause.

    `rule` says by what kind of frame it was read; `is_open` says that the text leaves open on whom the change is,
    `is_at_large` that it denies anything of a name, and not a measure of it.
    """

    partner: Mention
    at: int = 0
    own: Mention | None = None
    change: Change | None = None
    on: On | None = None
    is_open: bool = False
    is_at_large: bool = False
    management: tuple[Management, ...] = ()
    negated: bool = False
    hedged: bool = False
    rule: str = "list"

    @property
    def effect(self) -> Effect | None:
        """The change as an effect of the statement."""
        if self.change is None or self.on is None:
            return None
        c = self.change
        is_told_by_loss = c.is_of_loss and c.direction is not Direction.UNSPECIFIED  # exposure rises where "metabolism" falls
        outcome = None if is_told_by_loss else c.outcome
        return Effect(on=self.on, quantity=c.quantity, direction=c.direction, outcome=outcome, auc_ratio=c.auc_ratio)
