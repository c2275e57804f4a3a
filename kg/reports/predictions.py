"""How often each rule is right by the corpus itself: predicted pairs that monographs state, state otherwise, deny, or leave out."""

from __future__ import annotations

from collections import Counter, defaultdict
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from kg.model import Direction
from kg.reports.corpus import is_of_absorption, load, sets
from kg.reports.table import Report
from kg.sides import both_ways, is_of_all
from kg.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kg.model import Statement
    from kg.reason.values import Derived
    from kg.reports.corpus import Corpus, Two
    from kg.reports.table import Cell
    from kg.store import Store


class Verdict(StrEnum):
    """What the corpus says of a predicted change of exposure."""

    SAME = "same direction"
    OTHER = "other direction"
    BOTH = "both directions"
    UNDIRECTED = "no direction"
    DENIED = "denied"
    OWN = "by a premise itself"
    CLASS = "of a class only"
    SILENT_BOTH = "silent, both have a monograph"
    SILENT_ONE = "silent, one has a monograph"
    UNHEARD = "no monograph of either"


ALL: Final = "all"
_SHOWN: Final = 3
_NOTES: Final = (
    "Counts are ordered pairs (precipitant, object drug); what is stated is stated by name, by whatever monograph.",
    "Same or other direction: the exposure to the object drug is said to rise or fall. No direction: an interaction without that.",
    "By a premise itself: no other sentence states the pair than one that the prediction rests on; that confirms nothing.",
    "Denied: denied by name and not stated. Silent: nothing is said of the two, by name or through a class.",
    "What is said of absorption has no direction here, and denying it denies nothing: no enzyme has a part in it.",
    "Precision: same / (same + other + both + denied). Stated: the share of pairs with a monograph that are stated in any way.",
)


def report(store: Store) -> Report:
    """One row for each rule as a whole, then one a rule and protein; the least precise first."""
    corpus = load(store)
    counted: dict[tuple[str, str], dict[Two, Verdict]] = defaultdict(dict)
    verdicts = judged(corpus)
    for derived, verdict in verdicts.items():
        two = (derived.precipitant, derived.object_drug)
        counted[derived.rule, corpus.name(derived.protein)][two] = verdict
        counted[derived.rule, ALL][two] = verdict
    rows = [_row(rule, protein, Counter(found.values())) for (rule, protein), found in counted.items()]
    pairs = {(d.precipitant, d.object_drug) for d in verdicts}
    return Report(
        name="predictions",
        title=f"Predictions: {len(pairs)} predicted pairs against what monographs state",
        columns=("rule", "protein", "pairs", *Verdict, "precision", "stated"),
        rows=tuple(sorted(rows, key=lambda row: (row[1] != ALL, row[-2] == "", row[-2], -int(row[2]), row[:2]))),
        notes=(*_NOTES, *_doubtful(verdicts, corpus)),
    )


def judged(corpus: Corpus) -> Mapping[Derived, Verdict]:
    """Each prediction with what the corpus says of it."""
    of_class = _of_class(corpus)
    return {d: _verdict(d, corpus, of_class) for d in corpus.predictions}


def _verdict(d: Derived, corpus: Corpus, of_class: Mapping[str, frozenset[str]]) -> Verdict:
    one, drug = corpus.parties(d)
    everything = corpus.by_name.get((min(one, drug), max(one, drug)), ())
    premises = {place for key in d.premise_keys if key in corpus.by_key for place in _places(corpus.by_key[key])}
    said = [s for s in everything if not _places(s) <= premises]
    stated = [s for s in said if not s.negated]
    if stated:
        shifts = (corpus.shift(s, d.quantity) for s in stated if not is_of_absorption(s))
        return _direction(d, {shift[1] for shift in shifts if shift and shift[0] == drug})
    if not all(map(is_of_absorption, said)):
        return Verdict.DENIED
    if len(said) < len(everything):
        return Verdict.OWN
    if any(of_class.get(a, frozenset()) & corpus.classes.get(b, frozenset()) for a, b in ((one, drug), (drug, one))):
        return Verdict.CLASS
    heard = sum(entity in corpus.monographs for entity in (one, drug))
    return (Verdict.UNHEARD, Verdict.SILENT_ONE, Verdict.SILENT_BOTH)[heard]


def _places(s: Statement) -> set[tuple[str, int, int]]:
    return {(s.document, e.start, e.end) for e in s.own_words}


def _direction(d: Derived, ways: set[Direction]) -> Verdict:
    if not ways or d.way is Direction.UNSPECIFIED:
        return Verdict.UNDIRECTED
    if len(ways) > 1:
        return Verdict.BOTH
    return Verdict.SAME if d.way in ways else Verdict.OTHER


def _of_class(corpus: Corpus) -> Mapping[str, frozenset[str]]:
    """The classes with which each substance is said to interact."""
    said = (ends for s in corpus.statements if corpus.pair(s) and is_of_all(s) for ends in both_ways(s))
    return sets((corpus.home(one), other.id) for one, other in said if other.id in corpus.members)


def _doubtful(verdicts: Mapping[Derived, Verdict], corpus: Corpus) -> Iterator[str]:
    """The statements on which most of the predictions rest that monographs state otherwise or deny."""
    wrong = (d for d, verdict in verdicts.items() if verdict in (Verdict.OTHER, Verdict.DENIED))
    premises = Counter(key for d in wrong for key in d.premise_keys if key in corpus.by_key)
    for key, number in sorted(premises.items(), key=lambda item: (-item[1], item[0]))[:_SHOWN]:
        s = corpus.by_key[key]
        yield f"Behind {number} of the predictions that are stated otherwise or denied: {say(s)} ({s.document})."


def _row(rule: str, protein: str, counts: Counter[Verdict]) -> tuple[Cell, ...]:
    total = sum(counts.values())
    decided = sum(counts[v] for v in (Verdict.SAME, Verdict.OTHER, Verdict.BOTH, Verdict.DENIED))
    heard = total - counts[Verdict.UNHEARD]
    stated = sum(counts[v] for v in (Verdict.SAME, Verdict.OTHER, Verdict.BOTH, Verdict.UNDIRECTED, Verdict.OWN))
    precision = _share(counts[Verdict.SAME], decided)
    return rule, protein, total, *(counts[v] for v in Verdict), precision, _share(stated, heard)


def _share(part: int, whole: int) -> Cell:
    return part / whole if whole else ""
