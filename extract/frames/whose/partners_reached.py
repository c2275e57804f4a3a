"""Which partners a change reaches where a text names what changes: "raises digoxin and lowers warfarin" says one thing of each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.changes.change import RANK
from extract.frames.whose import after_stopping
from extract.lexicon import load
from extract.rulebook import macros
from kg.model import Quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.changes.change import Change
    from extract.frames.clauses import Clause
    from extract.mentions import Mention

_ROW: Final = re.compile(
    r"(?:[\s,/&()*\ue000-\ue003]|\b(?:e\.g|i\.e)\.|\b(?:and|or|nor|both|either|others?|the|of|to|some|certain|any|especially|particularly|notably"
    r"|such as|like|including|namely|for example|possibly|perhaps|probably|also|as well as)\b)*"
)
"""What stands between two that are named in a row, one an example of the other perhaps."""

_DOES: Final = re.compile(rf"{macros.MACROS['NAME']}\s+(?:\w+ly\s+)?(?:may\s+|can\s+|could\s+|might\s+|will\s+)?(?:\w+ly\s+)?$")
"""Before a verb, the partner that does something: "metformin may [lower vitamin B12]"."""

_PRONOUN: Final = re.compile(r"\b(?:it|them|they)\b")
_ANEW: Final = re.compile(r"(?:[,;]|\b(?:and|but|while|whereas))\s+(?:the\s+)?$")
_VERB: Final = re.compile(
    r"\s+(?:\w+ly\s+)?(?:(?:may|can|could|might|will|does|do)\b|(?!(?:is|was|has|as|its|this|levels|plus)\b)[a-z]+s\b)"
)
"""Around a name that begins a predicate of its own: "…, and rifampicin flushes it out"."""


def chosen(changes: Sequence[Change], clause: Clause, target: Mention) -> Change | None:
    """The first of some changes that reaches a partner: the one that names it, where one does."""
    changes = _of_drug([c for c in changes if not after_stopping.is_after(c, clause, target)])
    if not any(c.named for c in clause.changes):
        return next(iter(changes), None)
    found = sorted(
        (c for c in changes if _reaches(c, clause, target)), key=lambda c: (RANK[c.quantity], not _is_in_row(c.named, clause, target))
    )
    return next(iter(found), None)


def _of_drug(changes: list[Change]) -> list[Change]:
    """The changes without that of what the drug becomes, where one of its own exposure goes with it: "forms less, so levels rise"."""
    exposures = [c for c in changes if c.quantity is Quantity.EXPOSURE]
    return [c for c in changes if c.outcome != "formation"] if any(c.outcome != "formation" for c in exposures) else changes


def _reaches(change: Change, clause: Clause, target: Mention) -> bool:
    if target not in clause.partners:
        return True
    if change.named is None:
        return not _is_of_another(change, clause, target)
    if clause.marks[change.named[0]] != macros.OWN:
        return _is_in_row(change.named, clause, target) and not _is_done_by_another(change, clause)
    return _acts(change, clause, target)


def _is_in_row(named: tuple[int, int] | None, clause: Clause, target: Mention) -> bool:
    """Whether a partner is what is named, or is joined to it in a row, or is its class."""
    if named is None or target not in clause.partners:
        return False
    start, end = min(named[1], target.end), max(named[0], target.start)
    name = next((p for p in clause.partners if p.start <= named[0] < p.end), None)
    if name is None:
        return False
    if start > end or _ROW.fullmatch(clause.marks, start, end):
        return True
    kin = {m.entity.id for m in (name, *name.heads)} & {m.entity.id for m in (target, *target.heads)}
    return bool(kin) or load().is_member(name.entity, target.entity) or load().is_member(target.entity, name.entity)


def _is_done_by_another(change: Change, clause: Clause) -> bool:
    """Whether one partner does something to another, of which the drug has no part: "metformin may lower vitamin B12"."""
    starts_with_verb = change.named is not None and change.named[0] > change.start
    return starts_with_verb and bool(_DOES.search(clause.marks[: change.start]))


def _is_of_another(change: Change, clause: Clause, target: Mention) -> bool:
    """Whether what has no name becomes of one that is not this partner: nearer to another, or said between two fates."""
    if any(_is_in_row(c.named, clause, target) and c.direction is not change.direction for c in clause.changes):
        return True
    nearest = max((p.end for p in clause.partners if p.end <= change.start), default=0)
    others = any(c.named and c.direction is not change.direction for c in clause.changes)
    if others and _PRONOUN.search(clause.marks, change.start, change.end):
        return True  # whom the text means is open
    return others and target.end < nearest and not _ROW.fullmatch(clause.marks, target.end, nearest)


def _acts(change: Change, clause: Clause, target: Mention) -> bool:
    """Whether a partner does what becomes of the drug: the last agent before the verb, or one behind it that does nothing else."""
    fates = [c for c in clause.changes if c.named and clause.marks[c.named[0]] == macros.OWN]
    if len({c.direction for c in fates}) > 1:
        following = [c for c in fates if c.start >= target.end]
        return change is (min(following, key=lambda c: c.start) if following else max(fates, key=lambda c: c.start))
    between = (p for p in clause.partners if target.start <= p.start and p.end < change.start)
    ends = [p.end for p in between]
    if any(_VERB.match(clause.marks, end) for end in ends[:-1]):
        return False  # it has a predicate of its own
    is_behind = target.start >= change.end
    return not (is_behind and _ANEW.search(clause.marks[: target.start]) and _VERB.match(clause.marks, target.end))
