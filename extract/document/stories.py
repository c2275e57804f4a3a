"""What an item and those below it, or the cells of a row, say of one partner is one story: the bare parts of it yield to what is told."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Final

from extract import rulebook
from kg.model import Direction, Kind, Predicate, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.document.findings import Finding
    from extract.layout.blocks import Block
    from kg.model import Effect

_rule: Final = functools.partial(rulebook.pattern, "blocks")

_NEXT: Final = 3
"""Characters between a sentence and the next one."""


def settled(told: Sequence[tuple[Block, Sequence[Finding]]]) -> Iterator[Finding]:
    """The findings of all blocks, without those that others of the same story take back.

    Beside what goes up or down nothing is denied ("raises AUC. Half-life is not affected"), nor by "no dose change is needed" behind an
    effect; a name that an item opens with is no partner where the rest of the item denies it; and where the text says "see …", what it
    says elsewhere counts.
    """
    stories: dict[tuple[Block, str, str], list[Finding]] = {}
    of_partner: dict[tuple[Block, str], list[Finding]] = {}
    elsewhere: dict[tuple[str, str], list[Finding]] = {}
    for block, found in told:
        for f in found:
            stories.setdefault((_root(block), f.subject.id, f.object.id), []).append(f)
            of_partner.setdefault((_root(block), f.object.id), []).append(f)
            if not _only_points(block):
                elsewhere.setdefault((f.subject.id, f.object.id), []).append(f)
    for block, found in told:
        for f in found:
            is_of_product = f.subject.kind is Kind.PRODUCT  # whose name in a row says no more than its cells on an ingredient
            told_of = of_partner[_root(block), f.object.id] if is_of_product else stories[_root(block), f.subject.id, f.object.id]
            is_gone = _is_taken_back(f, told_of, is_first_cell=_is_first_cell(block)) or _is_told_elsewhere(f, block, elsewhere)
            if f.predicate is not Predicate.INTERACTS_WITH or not is_gone:
                yield f


def _root(block: Block) -> Block:
    """The item that a block's story begins with."""
    while block.is_item and block.parent is not None and block.parent.is_item:
        block = block.parent
    return block


def _is_taken_back(f: Finding, told: Sequence[Finding], *, is_first_cell: bool) -> bool:
    """Whether the rest of a story says that a bare mention is no partner, or that a bare denial is of less than the interaction."""
    if f.negated and any(_goes(x) and _is_of_same(f, x) and not _is_granted(f, x) for x in told):
        return True
    if _measured(f) or f.management or (f.heads and not is_first_cell):
        return False
    if f.negated:
        is_named = f.object_mention.lower() in (f.evidence.plain or f.evidence.text).lower()
        return not is_named and any(x.effect and not x.negated for x in told)
    is_bare = all(x.negated or not (x.effect or x.management) for x in told)
    return f.evidence.rule.endswith(".list") and is_bare and any(x.negated for x in told)


def _is_first_cell(block: Block) -> bool:
    """Whether a block is the cell that says whom a row is about, and counts nobody among a class: that stands over the rows."""
    return bool(block.column) and 0 < block.label_end == len(block.text) and not any(sign in block.text for sign in "(:")


def _goes(f: Finding) -> bool:
    """Whether something is told to go up or down."""
    return f.effect is not None and not f.negated and f.effect.direction is not Direction.UNSPECIFIED


def _is_of_same(denial: Finding, change: Finding) -> bool:
    """Whether what is denied goes up or down after all, as the next sentence says, or in another measure: "the half-life did not".

    "A raises B. B has no effect on A" denies something else; "A raised B in a report. A study saw no effect" is at odds with itself.
    """
    measured = _measured(denial)
    if measured is None or change.effect is None:
        return True
    is_alike = (measured.on, measured.quantity) == (change.effect.on, change.effect.quantity)
    is_next = 0 <= change.evidence.start - denial.evidence.end <= _NEXT
    return is_alike and (is_next or bool(_rule("block.part-of-exposure").search(measured.outcome or "")))


def _measured(f: Finding) -> Effect | None:
    """The effect of a finding, none where it denies anything of a name: "digoxin is unaffected" takes no part of a story."""
    return None if f.is_at_large else f.effect


def _is_granted(denial: Finding, harm: Finding) -> bool:
    """Whether a sentence denies an interaction at large and names a harm all the same: "does not interact, but too much of it harms"."""
    is_harm = harm.effect is not None and harm.effect.quantity is Quantity.RISK
    return is_harm and _measured(denial) is None and denial.evidence.start == harm.evidence.start


def _is_told_elsewhere(f: Finding, block: Block, elsewhere: dict[tuple[str, str], list[Finding]]) -> bool:
    return _only_points(block) and not (f.effect or f.management) and bool(elsewhere.get((f.subject.id, f.object.id)))


def _only_points(block: Block) -> bool:
    return block.label_end > 0 and bool(_rule("block.elsewhere").fullmatch(block.text, block.label_end))
