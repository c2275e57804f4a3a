"""Changes that a text tells without a noun for what changes: what becomes of a drug by its name, and harm told as an event."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Final

from extract import negation, rulebook
from extract.changes import finite
from extract.changes.change import Change
from extract.rulebook import macros
from extract.terms import conditions
from kg.model import Direction, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

_rule: Final = functools.partial(rulebook.pattern, "fate-words")
_harm_words: Final = functools.partial(rulebook.pattern, "harm-words")

_POSSIBLE: Final = re.compile(r" (?:(?:may|can|could|might|will|then|also|both|even) )+(?P<adverb>\w+ly )?(?P<verb>[a-z]+)")
"""How a text says of a harm that it is possible, which is no part of its name: "blood pressure [may] shoot up"."""

_DOUBLED: Final = re.compile(r"(?:stop|drop|run|get|slip|dip)$")
_MUTE: Final = re.compile(r"(?<=[^e]{2})e$")
"""How verbs end that double their last letter before "ing", or lose it."""

_OF_ANYTHING: Final = ("harm.likelier", "harm.seen-under-both")
"""Rules that take any noun, which must be one of harm."""


def fates(marks: str) -> Iterator[Change]:
    """What becomes of a drug: "raises digoxin", "traps it in the gut", "makes warfarin weaker"."""
    for rule, match in rulebook.found("fates", marks):
        quantity, direction = rule.value.split()
        lead = marks[: match.start()]
        is_effect = quantity == Quantity.EFFECT
        if finite.is_ordered(match) or _is_idle(lead, marks[match.end() :], match.group(), is_effect=is_effect):
            continue
        name = _named(match)
        span = (match.start() + name.start(), match.start() + name.end()) if name else None
        is_denied = (
            direction == Direction.UNSPECIFIED
            or negation.is_denied(_rule("fate.anew").split(lead)[-1])
            or negation.is_of_nobody(lead)
            or (not is_effect and not rule.id.startswith("fate.not-") and bool(_rule("fate.not").search(match.group())))
        )
        yield Change(
            quantity=Quantity(quantity),
            direction=Direction.UNSPECIFIED if is_denied else Direction(direction),
            outcome="effect" if is_effect else "levels",
            start=match.start(),
            end=match.end(),
            named=span,
            denied=is_denied,
            is_bare=name is None and not _rule("fate.pronoun").search(match.group()),
        )


def _named(match: re.Match[str]) -> re.Match[str] | None:
    """The drug that it becomes of: the first that is named, the monograph's own of a row to which something is done."""
    names = list(macros.A_NAME.finditer(match.group()))
    owns = [name for name in names if name.group().startswith(macros.OWN)]
    return next(iter(owns if owns and finite.verb_of(match) else names), None)


def _is_idle(lead: str, rest: str, fate: str, *, is_effect: bool) -> bool:
    """Whether something is done to a dose, is a case that may arise, or becomes of a drug in some patients or by itself."""
    is_refuted = _rule("fate.not-after-all").match(rest) or (_rule("fate.refuted").match(rest) and _rule("fate.thought").search(lead))
    is_of_itself = macros.OWN not in lead and _rule("fate.of-itself").match(rest)
    if is_refuted or is_of_itself or any(_rule(id_).search(lead) for id_ in ("fate.untold", "fate.by-hand")):
        return True
    if _rule("fate.dosed").fullmatch(fate) and _rule("fate.on-starting").search(lead):
        return True
    if is_effect and _harm_words("harm.only-if").search(lead):
        return True
    return bool(_rule("fate.when").search(lead) and macros.A_NAME.match(fate))


def harms(marks: str) -> Iterator[Change]:
    """Harm that a text tells as what happens: "you may feel sleepier", "the kidneys can suffer", "makes a fit more likely"."""
    for rule, match in rulebook.found("harms", marks):
        lead = marks[: match.start()]
        if _harm_words("harm.only-if").search(lead) or negation.is_denied(lead) or _rule("fate.not").search(match.group()):
            continue
        if is_remedied(lead) or is_of_another(marks[match.end() :]):
            continue
        start, end = match.span(match.lastindex or 0)
        what = " ".join(rulebook.blank(macros.A_NAME, marks[start:end]).split())
        what = _POSSIBLE.sub(_going_on, what)
        if rule.id not in _OF_ANYTHING or _is_harm(what):
            yield Change(quantity=Quantity.RISK, direction=Direction.INCREASE, outcome=what, start=start, end=end)


def _going_on(possible: re.Match[str]) -> str:
    """What may happen as the name of what happens: "blood pressure [shooting] up"."""
    verb = possible["verb"]
    verb = f"{verb}{verb[-1]}" if _DOUBLED.search(verb) else _MUTE.sub("", verb)
    return f" {possible['adverb'] or ''}{verb}ing"


def is_remedied(lead: str) -> bool:
    """Whether the words before a harm say that something is taken for it or against it: "taken when people feel queasy"."""
    return bool(_harm_words("harm.remedied").search(lead))


def is_of_another(rest: str) -> bool:
    """Whether the words behind a harm say that it comes of something else."""
    return bool(_harm_words("harm.not-of-it").match(rest))


def _is_harm(what: str) -> bool:
    """Whether what is said to be likelier, or seen with both, is an ill: "nosebleeds", "a fit", but not "remission"."""
    bare = re.sub(r"^(?:the|an?) ", "", what)
    if _harm_words("harm.good").search(bare):
        return False
    is_ill = _harm_words("harm.ill").search(bare) or rulebook.pattern("conditions", "condition.head").search(bare)
    return bool(is_ill or conditions.known(bare))
