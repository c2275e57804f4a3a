"""Harm that a sentence tells without a word that ties it to anybody: "asystole is on record", "the rhythm may degenerate"."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Final

from extract import negation, rulebook
from extract.changes import events
from extract.changes.change import Change
from extract.rulebook import macros
from kg.model import Direction, Quantity

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_rule: Final = functools.partial(rulebook.pattern, "harm-words")


def find(marks: str) -> Iterator[Change]:
    """Every harm that a sentence speaks of as what comes about, in whatever words."""
    yield from events.harms(marks)
    nouns = (
        noun
        for rule, noun in rulebook.found("quantities", marks)
        if rule.value == Quantity.RISK and not _rule("loose.at-large").match(noun.group())
    )
    for harm in (*nouns, *(harm for _, harm in rulebook.found("ills", marks))):
        if _comes_about(marks, harm):
            what = " ".join(rulebook.blank(macros.A_NAME, harm.group(harm.lastindex or 0)).split())
            yield Change(quantity=Quantity.RISK, direction=Direction.INCREASE, outcome=what, start=harm.start(), end=harm.end())


def _comes_about(marks: str, harm: re.Match[str]) -> bool:
    """Whether a harm is neither denied, nor lessened, nor what somebody has anyway."""
    lead = _rule("loose.clause").split(marks[: harm.start()])[-1]
    is_none = negation.is_denied(lead) or _rule("loose.lessened").search(lead) or _rule("loose.anyway").search(lead)
    is_case = _rule("loose.case").search(marks[: harm.start()]) or events.is_remedied(marks[: harm.start()])
    return not (is_none or is_case or _rule("loose.not-behind").match(marks, harm.end()) or events.is_of_another(marks[harm.end() :]))
