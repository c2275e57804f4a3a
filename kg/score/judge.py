"""Statements against gold statements: which are right, which are extra, what was missed, and which qualifiers agree."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from rapidfuzz.fuzz import token_set_ratio

from kg.model import AGAINST, Predicate, Quantity
from kg.score.gold import SCORED
from kg.score.names import is_own, names_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from kg.model import Statement
    from kg.score.gold import Gold

_LIKE: Final = 75
"""From this likeness on (0..100, of their sets of words) two names are taken for two words for one thing."""

_SELF: Final = "self"
"""How gold speaks of a combination as a whole; any ingredient may stand for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What became of the statements and the gold of some documents."""

    documents: tuple[str, ...]
    hits: tuple[tuple[Statement, Gold], ...]
    extras: tuple[Statement, ...]
    missed: tuple[Gold, ...]

    def counts(self) -> dict[str, Counter[str]]:
        """True positives, false positives and false negatives: `counts()[document]["inhibits tp"]`, with "all" beside the predicates."""
        found: dict[str, Counter[str]] = {document: Counter() for document in self.documents}
        for kind, rows in (("tp", (g for _, g in self.hits)), ("fp", self.extras), ("fn", self.missed)):
            for row in rows:
                found[row.document][f"{row.predicate} {kind}"] += 1
                found[row.document][f"all {kind}"] += 1
        return found

    def qualifiers(self) -> dict[str, tuple[int, int]]:
        """How many of the right statements have each qualifier right, and of how many."""
        tally: dict[str, list[bool]] = defaultdict(list)
        for statement, gold in self.hits:
            for name, is_right in _compared(statement, gold):
                tally[name].append(is_right)
        return {name: (sum(answers), len(answers)) for name, answers in sorted(tally.items())}


def judge(gold: Iterable[Gold], statements: Iterable[Statement], documents: Collection[str]) -> Verdict:
    """Match each statement with the first gold statement left that agrees in predicate, negation and names.

    A repeat of one statement counts once, whether right or wrong.
    """
    left: dict[str, list[Gold]] = {document: [] for document in sorted(documents)}
    for row in gold:
        if row.document in left:
            left[row.document].append(row)
    whole = {document: tuple(rows) for document, rows in left.items()}
    hits, extras = [], []
    seen: set[tuple[object, ...]] = set()
    for s in statements:
        if s.document not in left or not _is_scored(s):
            continue
        key = (s.document, s.predicate, s.negated, _subject(s), _object(s))
        hit = next((g for g in left[s.document] if _agree(s, g)), None)
        if hit:
            left[s.document].remove(hit)
            hits.append((s, hit))
        elif key not in seen and not any(_agree(s, g) for g in whole[s.document]):
            extras.append(s)
        seen.add(key)
    missed = tuple(g for rows in left.values() for g in rows)
    return Verdict(documents=tuple(left), hits=tuple(hits), extras=tuple(extras), missed=missed)


def baseless(verdict: Verdict) -> tuple[Statement, ...]:
    """The extras that gold does not tell otherwise either: of another subject, or missed under a name much like theirs.

    What gold tells the other way round, as denied or as not, is no support of an extra.
    """
    told: dict[tuple[str, Predicate, bool], set[str]] = defaultdict(set)
    missed: dict[tuple[str, Predicate, bool], set[str]] = defaultdict(set)
    for g in verdict.missed:
        missed[g.document, g.predicate, g.negated].add(g.object)
    for g in (*verdict.missed, *(g for _, g in verdict.hits)):
        told[g.document, g.predicate, g.negated].add(g.object)
    return tuple(
        s
        for s in verdict.extras
        if not _object(s) & told[s.document, s.predicate, s.negated]
        and not any(token_set_ratio(a, b) >= _LIKE for a in _object(s) for b in missed[s.document, s.predicate, s.negated])
    )


def rates(tp: int, fp: int, fn: int) -> tuple[float, float, float]:
    """Precision, recall and their harmonic mean; 0 where nothing is there to count."""
    precision = tp / (tp + fp) if tp + fp else 0.0
    recall = tp / (tp + fn) if tp + fn else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def of_evidence(verdict: Verdict, field: str) -> dict[str, tuple[int, int]]:
    """Right and all statements by the `rule` or the `section` of their evidence; a statement counts under each of its own."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    judged: Sequence[tuple[Statement, bool]] = [(s, True) for s, _ in verdict.hits] + [(s, False) for s in verdict.extras]
    for statement, is_right in judged:
        for value in {getattr(e, field) for e in statement.evidence}:
            right[value] += is_right
            total[value] += 1
    return {value: (right[value], n) for value, n in sorted(total.items(), key=lambda item: (-item[1], item[0]))}


def _is_scored(s: Statement) -> bool:
    own_class = s.predicate is Predicate.MEMBER_OF and any(is_own(name, s.document) for name in _subject(s))
    return s.predicate in SCORED and not own_class


def _agree(s: Statement, g: Gold) -> bool:
    if g.predicate is not s.predicate or g.negated != s.negated or g.object not in _object(s):
        return False
    return g.subject in _subject(s) or (g.subject == _SELF and g.document.startswith("combinations/"))


def _subject(s: Statement) -> frozenset[str]:
    return names_of(s.subject.name, s.subject_mention)


def _object(s: Statement) -> frozenset[str]:
    return names_of(s.object.name, s.object_mention)


def _compared(s: Statement, g: Gold) -> Iterator[tuple[str, bool]]:
    if g.predicate in (Predicate.INHIBITS, Predicate.INDUCES):
        yield "strength", s.strength is g.strength
    elif g.predicate is Predicate.SUBSTRATE_OF:
        yield "contribution", s.contribution is g.contribution
    elif g.predicate is Predicate.INTERACTS_WITH:
        yield from _compared_effects(s, g)
        have = frozenset(s.management)
        yield "management (exact set)", have == g.management
        if (have | g.management) & AGAINST:
            yield "contraindicated/avoid", bool(have & AGAINST) == bool(g.management & AGAINST)


def _compared_effects(s: Statement, g: Gold) -> Iterator[tuple[str, bool]]:
    yield "effect given or not", (s.effect is None) == (g.quantity is None)
    if g.quantity is None:
        return
    yield "effect.quantity", s.effect is not None and s.effect.quantity is g.quantity
    yield "effect.direction", s.effect is not None and s.effect.direction is g.direction
    if g.quantity is Quantity.EXPOSURE:
        yield "effect.on (exposure)", s.effect is not None and s.effect.on is g.on
