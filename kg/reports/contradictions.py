"""Where sources contradict each other, themselves, or what mechanism predicts; real contradictions before mere differences."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final

from kg.model import PROTEINS, SUBSTANCES, Contribution, Direction, Kind, Management, On, Predicate, Quantity, Setting, Strength
from kg.quotes import quotes
from kg.reports.corpus import Corpus, advice, load, urgency
from kg.reports.table import Report
from kg.words import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from kg.model import Statement
    from kg.reports.corpus import Forecast, Two
    from kg.reports.table import Cell
    from kg.store import Store

GRADES: Final = ("contradiction", "tension", "difference")
"""How hard two sayings clash: both cannot hold; they hardly hold together; they weigh one thing differently."""

_FORBIDDEN: Final = frozenset({Management.CONTRAINDICATED, Management.AVOID})
_ACTIVE: Final = SUBSTANCES | {Kind.BRAND}
_ROLES: Final = {Predicate.INHIBITS: "inhibition", Predicate.INDUCES: "induction", Predicate.SUBSTRATE_OF: "handling"}
_WAYS: Final = (Direction.INCREASE, Direction.DECREASE)
_NOTES: Final = (
    "Contradiction: both sentences cannot hold as they were read. Difference: they weigh one thing differently.",
    "Tension: they hardly hold together, or one of them is hedged, speaks of another side of the matter, or is a prediction.",
    "One row a pair and kind, with the surest sentences of each side; for and against count the documents.",
    "What one document says twice in one way is merged when it is read: within a document only denials and opposed actions show.",
)
COLUMNS: Final = (
    "grade",
    "kind",
    "a",
    "b",
    "advice",
    "where",
    "for",
    "against",
    "says",
    "sentence",
    "place",
    "but",
    "other sentence",
    "other place",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """Sayings about the two of `names` that stand against others; `against` holds the premises where a prediction does so."""

    kind: str
    grade: str
    names: tuple[str, str]
    said: tuple[Statement, ...]
    against: tuple[Statement, ...]
    is_predicted: bool = False

    @property
    def where(self) -> str:
        """Whether one document is at odds with itself."""
        if self.is_predicted:
            return "rule"
        return "one document" if _documents(self.said) & _documents(self.against) else "two documents"


def report(store: Store) -> Report:
    """Every contradiction of a store."""
    corpus = load(store)
    found = sorted(clashes(corpus), key=_order)
    counts = ", ".join(f"{len(list(some))} {grade}s" for grade, some in groupby(found, key=lambda c: c.grade))
    return Report(
        name="contradictions",
        title=f"Contradictions: {counts or 'none found'}",
        columns=COLUMNS,
        rows=tuple(map(_row, found)),
        notes=_NOTES,
        below=COLUMNS[8:],
    )


def clashes(corpus: Corpus) -> Iterator[Clash]:
    """Every clash, in no particular order."""
    yield from _interactions(corpus)
    yield from _actions(corpus)
    yield from _predictions(corpus)


def _interactions(corpus: Corpus) -> Iterator[Clash]:
    """Of two substances by name: opposite directions, and statements against denials."""
    for (a, b), found in corpus.by_name.items():
        stated, denied = _halves(found, lambda s: s.negated)
        names = (corpus.name(a), corpus.name(b))
        for quantity, kind in ((Quantity.EXPOSURE, "opposite exposure"), (Quantity.EFFECT, "opposite effect")):
            for drug in (a, b):
                up, down = (tuple(s for s in stated if corpus.shift(s, quantity) == (drug, way)) for way in _WAYS)
                if up and down:
                    yield Clash(kind=kind, grade=_grade(up, down, firm=quantity is Quantity.EXPOSURE), said=up, against=down, names=names)
        if stated and denied:
            yield _denial(stated, denied, corpus, names)


def _denial(stated: tuple[Statement, ...], denied: tuple[Statement, ...], corpus: Corpus, names: tuple[str, str]) -> Clash:
    """A pair stated and denied. What is forbidden in one place and denied in another is worst; a denied effect denies only its like."""
    forbidden = tuple(s for s in stated if _FORBIDDEN & set(s.management))
    flat = tuple(s for s in denied if s.effect is None)
    alike = tuple(s for s in stated if any(_is_same_effect(s, d, corpus) for d in denied))
    if forbidden and flat:
        return Clash(kind="forbidden and denied", grade=_grade(forbidden, flat), said=forbidden, against=flat, names=names)
    if alike:
        same = tuple(d for d in denied if any(_is_same_effect(s, d, corpus) for s in alike))
        return Clash(kind="effect stated and denied", grade=_grade(alike, same), said=alike, against=same, names=names)
    if flat:
        return Clash(kind="stated and denied", grade=_grade(stated, flat), said=stated, against=flat, names=names)
    return Clash(kind="another effect denied", grade="difference", said=stated, against=denied, names=names)


def _is_same_effect(s: Statement, denial: Statement, corpus: Corpus) -> bool:
    one, other = s.effect, denial.effect
    if one is None or other is None or (one.quantity, _affected(s, corpus)) != (other.quantity, _affected(denial, corpus)):
        return False
    return one.direction is other.direction or Direction.UNSPECIFIED in {one.direction, other.direction}


def _affected(s: Statement, corpus: Corpus) -> str:
    sides = {On.SUBJECT: corpus.home(s.subject), On.OBJECT: corpus.home(s.object)}
    return sides.get(s.effect.on, "patient") if s.effect else ""


def _actions(corpus: Corpus) -> Iterator[Clash]:
    """Of a substance and a protein: both ways of acting, actions denied, and different strength or weight."""
    found: dict[tuple[Two, Predicate], list[Statement]] = defaultdict(list)
    for s in corpus.statements:
        if s.predicate in _ROLES and s.object.kind in PROTEINS and s.subject.kind in _ACTIVE:
            found[(corpus.home(s.subject), s.object.id), s.predicate].append(s)
    for (two, predicate), some in sorted(found.items()):
        names = (corpus.name(two[0]), corpus.name(two[1]))
        stated, denied = _halves(some, lambda s: s.negated)
        if stated and denied:
            yield Clash(kind=f"{_ROLES[predicate]} and denied", grade=_grade(stated, denied), said=stated, against=denied, names=names)
        if (
            predicate is Predicate.INHIBITS
            and (induced := _halves(found.get((two, Predicate.INDUCES), ()), lambda s: s.negated)[0])
            and stated
        ):
            yield Clash(kind="inhibits and induces", grade="tension", said=stated, against=induced, names=names)
        yield from _weights(stated, names)


def _weights(stated: tuple[Statement, ...], names: tuple[str, str]) -> Iterator[Clash]:
    """The strongest against the weakest wording of one action, the heaviest against the lightest of one pathway."""
    strengths = [tuple(s for s in stated if s.strength is word) for word in Strength]
    present = [some for some in strengths if some]
    if len(present) > 1:
        far = bool(strengths[0] and strengths[-1])
        grade = _grade(present[0], present[-1], firm=False) if far else "difference"
        yield Clash(kind="different strength", grade=grade, said=present[0], against=present[-1], names=names)
    major, minor = (tuple(s for s in stated if s.contribution is word) for word in Contribution)
    if major and minor:
        yield Clash(kind="different contribution", grade="difference", said=major, against=minor, names=names)


def _predictions(corpus: Corpus) -> Iterator[Clash]:
    """Stated directions of exposure against predicted ones; one row a pair."""
    stated: dict[tuple[str, str, Direction], list[Statement]] = defaultdict(list)
    for two, found in corpus.by_name.items():
        for s in found:
            shift = corpus.shift(s)
            if shift and not s.negated:
                other = two[0] if shift[0] == two[1] else two[1]
                stated[other, *shift].append(s)
    against: dict[tuple[str, str, Direction], Forecast] = {}
    for f in corpus.forecasts:
        if f.direction is not Direction.UNSPECIFIED:
            one, other = corpus.homes.get(f.precipitant, f.precipitant), corpus.homes.get(f.object_drug, f.object_drug)
            against.setdefault((one, other, _WAYS[f.direction is Direction.INCREASE]), f)
    for key in sorted(stated.keys() & against.keys()):
        one, drug, way = key
        if (one, drug, _opposite(way)) in stated:  # stated both ways: shown as such
            continue
        premises = tuple(corpus.by_key[p] for p in against[key].premises if p in corpus.by_key)
        yield Clash(
            kind="stated against predicted",
            grade="tension",
            names=(corpus.name(one), corpus.name(drug)),
            said=tuple(stated[key]),
            against=premises,
            is_predicted=True,
        )


def _opposite(way: Direction) -> Direction:
    return Direction.DECREASE if way is Direction.INCREASE else Direction.INCREASE


def _grade(said: tuple[Statement, ...], against: tuple[Statement, ...], *, firm: bool = True) -> str:
    """A contradiction where both sides say it plainly of patients; else a tension."""
    return "contradiction" if firm and all(any(map(_is_plain, side)) for side in (said, against)) else "tension"


def _is_plain(s: Statement) -> bool:
    return not s.hedged and s.setting not in (Setting.IN_VITRO, Setting.ANIMAL)


def _halves(found: Iterable[Statement], test: Callable[[Statement], bool]) -> tuple[tuple[Statement, ...], tuple[Statement, ...]]:
    some = tuple(found)
    return tuple(s for s in some if not test(s)), tuple(s for s in some if test(s))


def _documents(statements: Iterable[Statement]) -> set[str]:
    return {s.document for s in statements}


def _order(clash: Clash) -> tuple[int, int, float, str, str, str]:
    sure = min(max(s.confidence for s in side) for side in (clash.said, clash.against) if side)
    return GRADES.index(clash.grade), urgency(clash.said), -sure, clash.kind, *clash.names


def _row(clash: Clash) -> tuple[Cell, ...]:
    shared = _documents(clash.said) & _documents(clash.against)
    one, other = (_surest(side, shared) for side in (clash.said, clash.against))
    return (
        clash.grade,
        clash.kind,
        *clash.names,
        advice(urgency(clash.said)),
        clash.where,
        len(_documents(clash.said)),
        len(_documents(clash.against)),
        say(one),
        *_quoted((one,)),
        "; ".join(map(say, clash.against)) if clash.is_predicted else say(other),
        *_quoted(clash.against if clash.is_predicted else (other,)),
    )


def _surest(side: tuple[Statement, ...], shared: set[str]) -> Statement:
    """The plainest and surest saying, of a document that says both where there is one."""
    return min(side, key=lambda s: (s.document not in shared, not _is_plain(s), -s.confidence, s.document, s.key))


def _quoted(statements: tuple[Statement, ...]) -> tuple[str, str]:
    """The first sentence of each statement, and where each stands."""
    first = [quotes((s,))[0] for s in statements]
    return " ⁄ ".join(q.sentence for q in first), " ⁄ ".join(q.where for q in first)
