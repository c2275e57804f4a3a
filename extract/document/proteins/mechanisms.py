"""Who acts on a protein where a remark on one partner names nobody: "Rifampicin: levels fall. Reason: CYP3A4 induction"."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Final

from extract import rulebook
from extract.document.proteins import labels
from extract.frames.whose import known_actors
from extract.roles import strengths
from extract.roles.found import Found
from kg.model import On, Predicate, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.document.findings import Finding
    from extract.document.seen import Seen
    from extract.mentions import Mention

_rule: Final = functools.partial(rulebook.pattern, "proteins")

_RULE: Final = "role.told-of-partner"
_MANY: Final = 3
"""A longer list of partners is more likely of those that are acted on than of those that act in one way."""


def find(seen: Seen) -> Iterator[Found]:
    """The roles of the one partner of a block, where its remarks name nobody else who could act."""
    if not any(m.is_protein for m in seen.mentions):
        return
    who = () if rulebook.pattern("role-subjects", "subject.its-level").search(seen.marks) else _whom(seen)
    for start, end in seen.sentences if who else ():
        here = [m for m in seen.mentions if max(start, seen.block.label_end) <= m.start < end]
        is_title = bool(seen.label) and seen.block.text[: seen.block.label_end].rstrip().endswith(".")
        told = ("protein.nominal", "protein.done", *(("protein.are",) if len(who) > 1 else ("protein.is",) if is_title else ()))
        for rule, match in ((id_, m) for id_ in told for m in _rule(id_).finditer(seen.marks, start, end)):
            if _rule("protein.denied").search(seen.marks, start, match.end()) or any(m.entity.roles for m in here):
                continue
            if rule == "protein.is" and any(m.own and m.end <= match.start() for m in here):
                continue
            found = match.groupdict()
            predicate = Predicate.INHIBITS if found["damped"] or found.get("blocked") else Predicate.INDUCES
            for protein in (m for m in here if m.is_protein and match.start() <= m.start < match.end()):
                strength = strengths.told(match.group())
                for m in who:
                    yield Found(subject=m, predicate=predicate, protein=protein, rule=_RULE, strength=strength)


def left(found: Found, acted: tuple[Found, ...], start: int) -> bool:
    """Whether what a sentence from `start` says of nobody is not said of a partner already."""
    at = start + found.protein.start
    return found.subject is not None or all(a.protein.start != at or a.predicate is not found.predicate for a in acted)


def settled(findings: Sequence[Finding], owns: set[str]) -> list[Finding]:
    """The findings, without roles of partners that are acted on instead, as the drug's own role or whose level changes tells."""
    told = [f for f in findings if f.evidence.rule == _RULE]
    if not told:
        return list(findings)
    own_roles = {(f.predicate, f.object.id) for f in findings if f.subject.id in owns and not f.negated}
    exposures = ((f, f.effect) for f in findings if f.effect and f.effect.quantity is Quantity.EXPOSURE)
    changed = {f.object.id for f, e in exposures if e.on is On.OBJECT or (f.is_open and known_actors.sends(f.subject, e.direction))}
    handled = {f.object.id for f in findings if f.subject.id in owns and f.predicate is Predicate.SUBSTRATE_OF and not f.negated}
    is_acted_on = {f.subject.id for f in told if f.subject.id in changed and f.object.id not in handled}
    wrong = [f for f in told if f.subject.id in is_acted_on or (f.predicate, f.object.id) in own_roles]
    return [f for f in findings if f not in wrong]


def _whom(seen: Seen) -> tuple[Mention, ...]:
    """The partners of a label, of the first cell of a row or of the item above, unless they are a kind; none where others are named too."""
    opening, behind = labels.opening(seen, 0) if not seen.block.label_end else ((), seen.block.label_end)
    named = tuple(m for m in seen.label if not m.heads) or opening or (seen.governing() if not seen.block.question else ())
    others = [m for m in seen.mentions if m.is_partner and m.start >= behind and m.entity.id not in {n.entity.id for n in named}]
    is_own = any(m.own for m in seen.mentions if m.end <= seen.block.label_end)
    is_kind = any(m.is_group or m.entity.roles for m in named)
    examples = _of_one_class(named, seen, behind) if is_kind else ()
    return examples or (() if others or is_own or is_kind or len(named) > _MANY else named)


def _of_one_class(named: Sequence[Mention], seen: Seen, behind: int) -> tuple[Mention, ...]:
    """The one class of a label with its examples, if words behind say what they do to the drug: "**Azoles (A, B):** raise the AUC …".

    Otherwise the class may be acted on: "Statins: levels rise by CYP3A4 inhibition". An example that is named again is told of apart.
    """
    kind = named[0] if len(named) == 1 and not named[0].entity.roles else None
    if kind is None or kind.start >= behind or not _rule("protein.they-change-it").match(seen.marks, behind):
        return ()
    apart = {m.entity.id for m in seen.mentions if m.start >= behind}
    examples = (m for m in seen.mentions if m.end <= behind and [h.entity.id for h in m.heads] == [kind.entity.id])
    return (kind, *(m for m in examples if m.entity.id not in apart))
