"""Changes that have no noun of a list: "increased gastric lesions", "interferes with levodopa", "may chelate zinc"."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Final

from extract import negation, rulebook
from extract.changes.change import Change
from extract.rulebook import cue, macros
from kg.model import Direction, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

_rule: Final = functools.partial(rulebook.pattern, "change-words")


def find(marks: str) -> Iterator[Change]:
    """What no list of nouns holds: an increase of something is one of harm ("increased gastric lesions"), a bound drug is absorbed less."""
    alone = cue("increased").match(marks) or cue("harm-alone").match(marks)
    if match := alone or cue("worsened").search(marks) or cue("brings-about").search(marks):
        yield _harm(match)
    elif match := cue("interferes").search(marks):
        yield _less_effect(marks, match.span("verb"), "interference")
    elif match := _rule("change.needs-more").search(marks):
        yield _less_effect(marks, match.span(match.lastgroup or 0), "requirements")
    elif match := cue("absorbed-with").search(marks):
        start, end = match.span(match.lastgroup or "what")
        yield Change(quantity=Quantity.EXPOSURE, direction=Direction.INCREASE, outcome="absorption", start=start, end=end)
    elif match := cue("chelated").search(marks):
        yield Change(quantity=Quantity.EXPOSURE, direction=Direction.DECREASE, outcome="absorption", start=match.start(), end=match.end())


def beside_an_effect(marks: str) -> Iterator[Change]:
    """The harms that a clause names beside an effect: "it blunts the effect and worsens renal function"."""
    yield from (_harm(match) for match in (cue("worsened").search(marks), cue("and-harms").search(marks)) if match)


def _less_effect(marks: str, span: tuple[int, int], outcome: str) -> Change:
    """Less of an effect in words that name none, unless what stands before them denies it: "does not [interfere with] levodopa"."""
    is_denied = negation.is_denied(marks[: span[0]])
    way = Direction.UNSPECIFIED if is_denied else Direction.DECREASE
    return Change(quantity=Quantity.EFFECT, direction=way, outcome=outcome, start=span[0], end=span[1], denied=is_denied)


def _harm(match: re.Match[str]) -> Change:
    """A harm in the words of the text, without the names among them ("worsens thiamine deficiency")."""
    words = re.sub(r"^(?:and|or)\s|\s(?:and|or)$", "", macros.NAMES.sub("", match.group("what")).strip())
    start, end = match.span("what")
    return Change(quantity=Quantity.RISK, direction=Direction.INCREASE, outcome=words.strip(), start=start, end=end)
