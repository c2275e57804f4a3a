"""What a text says of a partner by likeness to another: "phenytoin does the same", "as for rifampicin", "tobacco does the opposite"."""

from __future__ import annotations

import functools
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from extract import rulebook
from extract.changes.ways import OPPOSITE, way_of_it
from extract.rulebook import cue, macros
from kg.model import On, Predicate, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extract.document.findings import Finding
    from extract.document.seen import Seen

_rule: Final = functools.partial(rulebook.pattern, "blocks")

_NEAR: Final = 40
"""Characters behind "as for" in which the other stands that somebody is likened to."""

_LONGEST: Final = 160
_TELLS_TOO: Final = re.compile(r"\b(?:do|does|did) (?:so )?(?:too|as well)\b|(?<!not )(?<!nor )(?<!un)\baffected\b")
"""How one is said to do it who is not like one that does nothing: "B does not, C does as well"."""

"""Characters of a clause that says no more than that one is like another."""


class _Model(NamedTuple):
    """The last thing said of a partner, and the number of the block that says it."""

    finding: Finding
    at: int


class _Likeness(NamedTuple):
    """Whether a clause says the opposite, the same, or that "it" goes some way, and where it says "as for"."""

    is_reverse: bool
    is_alike: bool
    goes_which_way: bool
    to_whom: re.Match[str] | None


def filled(told: Iterable[tuple[Seen, Iterable[Finding]]]) -> Iterator[tuple[Seen, tuple[Finding, ...]]]:
    """The findings block by block, a bare mention with what is said of the partner to whom its sentence likens it.

    That is the one behind "as for …", or else who was spoken of right before, in the same block or the one above.
    """
    models: dict[str, _Model] = {}
    for at, (seen, found) in enumerate(told):
        out = []
        for f in found:
            out.append(_likened_in(seen, f, models, at) if _is_bare(f) else f)
            is_model = f.predicate is Predicate.INTERACTS_WITH and (out[-1].effect or out[-1].negated or out[-1].management)
            if is_model and not f.evidence.rule.endswith("excepted"):  # nobody is like one who is left out
                earlier = models.pop(f.object.id, None)  # the last one stands last
                models[f.object.id] = _Model(_joined(earlier.finding, out[-1]) if earlier else out[-1], at)
            elif f.predicate is Predicate.INTERACTS_WITH and not is_model:  # behind whom nothing is denied of the next is likened to none
                models = {k: m for k, m in models.items() if not m.finding.negated or k == f.object.id}
        yield seen, tuple(out)


def _is_bare(f: Finding) -> bool:
    """Whether a sentence says of a partner no more than how like it is to another, which can read like an effect of its own."""
    if f.predicate is not Predicate.INTERACTS_WITH or f.negated:
        return False
    is_effect = f.effect is not None and f.effect.quantity is Quantity.EFFECT
    return f.effect is None or (is_effect and _is_of_it(f, _clause_of(f)[1]))


def _joined(earlier: Finding, f: Finding) -> Finding:
    """What was said last of a partner, an advice alone with the effect before it: "A lowers it. With A, double the dose"."""
    is_only_advice = f.management and not (f.effect or f.negated or earlier.negated)
    return replace(earlier, management=f.management) if is_only_advice else f


def _likened_in(seen: Seen, f: Finding, models: dict[str, _Model], at: int) -> Finding:
    """A bare mention as it is meant, behind a label also by a sentence that names nobody: "**A:** a like rise is expected. Avoid"."""
    likened = _likened(f, *_clause_of(f), models, at)
    if likened is not f or f.effect or f.object.id not in {m.entity.id for m in seen.label}:
        return likened
    behind = (seen.marks[max(start, seen.block.label_end) : end].lower() for start, end in seen.sentences)
    of_label = (_likened(f, "", words, models, at) for words in behind if not macros.NAMES.search(words) and cue("alike").search(words))
    return next((g for g in of_label if g is not f), f)


def _likened(f: Finding, earlier: str, words: str, models: dict[str, _Model], at: int) -> Finding:
    """A bare mention as it is meant by a clause."""
    said = _likeness(words)
    if said is None:
        return f
    is_reverse, is_alike, goes_which_way, to_whom = said
    is_of_it = _is_of_it(f, words)
    to_whom = None if is_of_it and not _named(words, to_whom, models) else to_whom
    if not (is_reverse or to_whom or is_of_it or is_alike):
        return _resuming(f, models, at) if goes_which_way else f
    is_in_effect = bool(cue("alike-in-effect").search(words))
    model = _named(words, to_whom, models) if to_whom else _before(f, models, at, is_effect=is_reverse or is_in_effect)
    if earlier and model and model.object_mention.lower() not in earlier and not to_whom:
        return f  # the clause before it tells of others
    if model is None or not _is_likened(f, model, words) or (model.negated and _TELLS_TOO.search(words)):
        return f
    if not is_reverse:
        told = f.management or (() if is_in_effect else model.management)
        return replace(f, effect=model.effect and replace(model.effect, auc_ratio=None), negated=model.negated, management=told)
    return replace(f, effect=model.effect and replace(model.effect, direction=OPPOSITE[model.effect.direction], auc_ratio=None))


@functools.lru_cache(maxsize=256)  # a clause is looked at for each of its partners
def _likeness(words: str) -> _Likeness | None:
    """What a clause says of likeness, whoever it is of; None where it takes that back."""
    if _rule("block.unlike").search(words) or words.rstrip().endswith("?"):
        return None
    is_reverse = bool(cue("the-opposite").search(words) or cue("reverse-alone").search(words))
    goes_which_way = bool(cue("goes-which-way").search(words))
    return _Likeness(is_reverse, bool(cue("alike").search(words)), goes_which_way, cue("alike-to").search(words))


def _is_likened(f: Finding, model: Finding, words: str) -> bool:
    """Whether words can liken a partner to another: who is not the same, and not to an advice alone where they deny something."""
    is_denied = _rule("block.taken-back").search(words) and not (model.effect or model.negated)
    return model.object.id != f.object.id and model.subject.id == f.subject.id and not is_denied


def _clause_of(f: Finding) -> tuple[str, str]:
    """The clause of a sentence that names a partner, behind what stands before it: "A lowers it; B and C do so, too" is two."""
    clauses = f.evidence.sentence.lower().split(";")
    at = next((i for i, clause in enumerate(clauses) if f.object_mention.lower() in clause), 0)
    return ";".join(clauses[:at]), clauses[at]


def _is_of_it(f: Finding, words: str) -> bool:
    """Whether a short clause says of a partner, and of nobody else, that it is like another."""
    name = f.object_mention.lower()
    return len(words) < _LONGEST and bool(cue("alike-of").match(words.replace(name, macros.SUBSTANCE * len(name))))


def _resuming(f: Finding, models: dict[str, _Model], at: int) -> Finding:
    """A bare mention of one who does something to "it": "rifampicin lowers it" right behind what raises the drug's levels.

    Who does so too does what was said before, whatever it is: "tramadol lowers it too" of a threshold for fits.
    """
    words = f.evidence.sentence.lower()
    model, verb = _before(f, models, at, is_effect=True), cue("goes-which-way").search(words)
    stated = model.effect if model and model.subject.id == f.subject.id and model.object.id != f.object.id else None
    if stated is None or verb is None or not 0 <= words.find(f.object_mention.lower()) < verb.start():
        return f
    if stated.on is not On.OBJECT and cue("too").search(words):
        return replace(f, effect=replace(stated, auc_ratio=None))
    way = way_of_it(words, stated.direction) if stated.on is On.SUBJECT else None
    return replace(f, effect=replace(stated, direction=way, auc_ratio=None)) if way else f


def _named(words: str, to_whom: re.Match[str] | None, models: dict[str, _Model]) -> Finding | None:
    """What was said of the partner named right behind "as for"."""
    behind = words[to_whom.end() : to_whom.end() + _NEAR] if to_whom else ""
    return next((m.finding for m in reversed(models.values()) if m.finding.object_mention.lower() in behind), None)


def _before(f: Finding, models: dict[str, _Model], at: int, *, is_effect: bool) -> Finding | None:
    """What was said last of another partner, if that is not far off; no tendency is that to do nothing."""
    others = (m for m in reversed(models.values()) if m.finding.object.id != f.object.id)
    others = (m for m in others if not is_effect or (m.finding.effect and not m.finding.negated))
    last = next(others, None)
    return last.finding if last and at - last.at <= 1 else None
