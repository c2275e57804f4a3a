"""What an item tells of harm in words that no frame ties to its partners: "**Anticholinergics:** A blocked bowel has killed"."""

from __future__ import annotations

import functools
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from extract import rulebook
from extract.changes import events, loose
from extract.document import above
from extract.frames.what_to_do import advice
from extract.frames.who.partners import partners_of
from extract.layout.topics import Topic
from extract.lexicon import load
from kg.model import Effect, On, Predicate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extract.changes.change import Change
    from extract.document.findings import Finding
    from extract.document.seen import Seen
    from extract.layout.blocks import Block
    from extract.mentions import Mention
    from kg.model import Evidence

_rule: Final = functools.partial(rulebook.pattern, "harm-words")

_ASIDE: Final = re.compile(r"(?<=[\ue001-\ue003])\s*\((?P<said>[^()]*)\)")
"""Brackets, in which a harm is of the one before them alone: "warfarin, alcohol (liver damage), antacids"."""

_MOST_OF_REASON: Final = 2
"""Names to which such a reason belongs, at the most: behind more of them it is of the last."""

_ON_PAIRS: Final = (Topic.INTERACTIONS, Topic.CONTRAINDICATIONS)

_OPENING: Final = 25
"""Characters within which an item names the partner that it is about."""


class _Clause(NamedTuple):
    """Where a clause stands, the partners that it names, by their ids, the harm that it tells, and whether the drug does it."""

    start: int
    named: frozenset[str]
    harm: Change | None
    is_of_own: bool


def filled(told: Iterable[tuple[Seen, tuple[Finding, ...]]]) -> Iterator[tuple[Seen, tuple[Finding, ...]]]:
    """The findings block by block; of a partner of which the document tells no effect, with the harm that its item tells."""
    blocks = tuple(told)
    settled = _settled([f for _, found in blocks for f in found if _is_of_pair(f)])
    in_rows = _of_rows(seen for seen, _ in blocks)
    for seen, found in blocks:
        bare = [f for f in found if _is_of_pair(f) and _pair(f) not in settled]
        harmed = tuple(_harmed(seen, bare)) if bare else ()
        left = {_pair(f): f for f in bare if _pair(f) not in {_pair(x) for x in harmed}}
        over = _over(seen, in_rows) if left else None
        yield seen, (*found, *harmed, *(replace(f, effect=_effect(over)) for f in left.values() if over))


def _of_rows(blocks: Iterable[Seen]) -> dict[Block, Change]:
    """By the first cell of a table row, the harm that a later cell tells which names nobody: "Sedatives | drowsiness | diazepam"."""
    told: dict[Block, Change] = {}
    for seen in blocks:
        first = seen.block.parent
        if seen.block.column and first and seen.topic in _ON_PAIRS and not partners_of(seen.mentions, seen.marks):
            harm = next(loose.find(seen.marks), None)
            if harm:
                told.setdefault(first, harm)
    return told


def _over(seen: Seen, in_rows: dict[Block, Change]) -> Change | None:
    """The harm told of all whom a block names by the row in which it stands, or the label that it opens with: "**Bleeding:** aspirin"."""
    block = seen.block
    if block.column:
        return in_rows.get(block.parent or block)
    is_named = seen.label or not block.label_end or seen.topic not in _ON_PAIRS
    return None if is_named or not above.is_bare(seen.marks[block.label_end :]) else next(loose.find(seen.marks[: block.label_end]), None)


def _effect(harm: Change) -> Effect:
    return Effect(on=On.PATIENT, quantity=harm.quantity, direction=harm.direction, outcome=harm.outcome)


def _is_of_pair(f: Finding) -> bool:
    return f.predicate is Predicate.INTERACTS_WITH


def _settled(findings: Sequence[Finding]) -> set[tuple[str, str]]:
    """The pairs of which a document tells an effect or denies one, by themselves or as those of a group that is told of."""
    told = [f for f in findings if f.effect or f.negated]
    pairs = {_pair(f) for f in told}
    targets = {(f.subject.id, role.action, role.target.id) for f in told for role in f.object.roles}
    under = {
        _pair(f)
        for f in findings
        if any((f.subject.id, head.id) in pairs for head in f.heads)
        or any((f.subject.id, role.action, role.target.id) in targets for role in f.object.roles)
    }
    return pairs | under


def _pair(f: Finding) -> tuple[str, str]:
    return f.subject.id, f.object.id


def _is_about(seen: Seen) -> bool:
    """Whether a block is about the partner with which it opens, whatever its headings say."""
    named = partners_of(seen.mentions, seen.marks)
    return bool(seen.label) or (bool(named) and named[0].start < _OPENING)


def _harmed(seen: Seen, bare: Sequence[Finding]) -> Iterator[Finding]:
    """A block's bare findings of whose partner it tells a harm, with that harm and its sentence."""
    is_about = _is_about(seen)
    left = {_pair(f): f for f in reversed(bare)}
    for clause, harm, whom in _in_turn(seen, frozenset(f.object.id for f in bare)):
        said = seen.evidence(clause.start + 1, "story.harm")
        for pair, f in list(left.items()):
            is_told = seen.topic is Topic.INTERACTIONS or (
                is_about and seen.topic is not Topic.CONTRAINDICATIONS and f.object.id not in clause.named
            )
            if whom & _called(f, seen.label) and (is_told or _is_why(f, said, seen.marks[clause.start : clause.start + harm.start])):
                yield replace(left.pop(pair), effect=_effect(harm), evidence=said)


def _is_why(f: Finding, said: Evidence, lead: str) -> bool:
    """Whether a harm is why a sentence advises on a partner, wherever that stands: "avoid in those on quinidine, for the rhythm may …"."""
    is_advised = bool(f.management) and f.evidence.start == said.start
    if lead.count("(") > lead.count(")") and said.text.find(f.object_mention) > len(lead):
        return False  # "asthma (due to a risk of bronchospasm), probenecid"
    return is_advised and bool(_rule("told.why").search(lead) or _rule("told.is-next").fullmatch(lead))


def _called(f: Finding, label: Sequence[Mention]) -> set[str]:
    """The ids by which a text may have told of a partner: its own, and those of the classes that it is listed or labelled as."""
    return {f.object.id, *(head.id for head in f.heads), *(m.entity.id for m in label if load().is_member(f.object, m.entity))}


def _in_turn(seen: Seen, bare: frozenset[str]) -> Iterator[tuple[_Clause, Change, frozenset[str]]]:
    """The clauses that tell a harm, each with those whom it is of: whom it names, or else who was named last before it."""
    named = partners_of(seen.mentions, seen.marks)
    label = frozenset(m.entity.id for m in seen.label)
    about = label or bare - {m.entity.id for m in named} or frozenset(m.entity.id for m in named[:1] if m.start < _OPENING)
    whom, starts = about, {start for start, _ in seen.sentences}
    for clause in _clauses(seen, named):
        if clause.start in starts and not whom <= about:
            whom = about  # what was named in a sentence before is told of no more, unless the block is about it
        if clause.named and not clause.named <= label:
            is_of_lead = seen.marks.startswith(":", clause.start)  # "when clonidine is stopped: worse under beta-blockers"
            whom = (whom if is_of_lead else frozenset()) | clause.named
        if clause.harm and (clause.named or not clause.is_of_own):
            yield clause, clause.harm, whom


def _clauses(seen: Seen, named: Sequence[Mention]) -> Iterator[_Clause]:
    """A block cut at the ends of sentences and where one goes on to somebody else, and the brackets behind names."""
    for start, end in seen.sentences:
        ends = [start + m.start() for m in _rule("told.break").finditer(seen.marks[start:end])]
        for a, b in zip([start, *ends], [*ends, end], strict=True):
            here = frozenset(m.entity.id for m in named if a <= m.start < b)
            words = seen.marks[max(a, min(seen.block.label_end, b)) : b]
            is_reason = len(here) <= _MOST_OF_REASON and _rule("told.reason").search(words)
            words = (_rule("told.advice") if is_reason else _ASIDE).sub(lambda left: " " * len(left.group()), words)
            is_of_else = any(_rule(id_).search(words) for id_ in ("told.of-others", "told.illnesses"))
            harm = None if is_of_else or events.is_of_another(seen.marks[b:end]) else next(loose.find(words), None)
            is_of_own = bool(_rule("told.of-own").match(seen.marks, a, b))
            yield _Clause(a, here, harm, is_of_own)
    yield from _asides(seen, named)


def _asides(seen: Seen, named: Sequence[Mention]) -> Iterator[_Clause]:
    """Brackets that advise and tell why, which are of the name before them: "pimozide (avoid: torsades)"."""
    for aside in _ASIDE.finditer(seen.marks, seen.block.label_end):
        of = frozenset(m.entity.id for m in named if m.end == aside.start())
        harm = next(loose.find(aside["said"]), None) if of and advice.find(aside["said"]) else None
        if harm:
            yield _Clause(seen.sentence_at(aside.start())[0], of, harm, is_of_own=False)
