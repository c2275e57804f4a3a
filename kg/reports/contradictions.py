"""Where sources contradict each other, themselves, or what mechanism predicts; real contradictions before mere differences."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING, Final

from kg.model import AGAINST, PROTEINS, SUBSTANCES, Contribution, Direction, Kind, Management, On, Predicate, Quantity, Setting, Strength
from kg.quotes import quotes
from kg.reports.corpus import Corpus, advice, is_of_absorption, load, urgency
from kg.reports.table import Report
from kg.words import counted, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.model import Evidence, Statement
    from kg.quotes import Quote
    from kg.reason.values import Derived
    from kg.reports.corpus import Two
    from kg.reports.table import Cell
    from kg.store import Store

CONTRADICTION: Final = "contradiction"
TENSION: Final = "tension"
DIFFERENCE: Final = "difference"
GRADES: Final = (CONTRADICTION, TENSION, DIFFERENCE)
"""How hard two sayings clash: both cannot hold; they hardly hold together; they weigh one thing differently."""

ONE_DOCUMENT: Final = "one document"
TWO_DOCUMENTS: Final = "two documents"
A_RULE: Final = "a rule"
_PLACES: Final = (ONE_DOCUMENT, TWO_DOCUMENTS)
_PASSAGE: Final = 200
"""Within this many characters a second sentence qualifies the first: "No interaction is known. However, …"."""

_ACTIVE: Final = SUBSTANCES | {Kind.BRAND}
_ROLES: Final = {Predicate.INHIBITS: "inhibition", Predicate.INDUCES: "induction", Predicate.SUBSTRATE_OF: "handling"}
_WAYS: Final = (Direction.INCREASE, Direction.DECREASE)
_ASIDE: Final = ("aside.", "guessed.")
"""How the ids of rules begin that read outside of what a text says of interactions, or guess a name."""
_EXCEPTED: Final = ".excepted"
_SURE: Final = 0.8
"""How sure the reader must be of a statement that is held against a rule."""
_QUOTED: Final = 2
_NOTES: Final = (
    "Contradiction: both sentences cannot hold as they were read. Difference: they weigh one thing differently.",
    "Tension: they hardly hold together, or one of them is hedged, read with less certainty, or a prediction.",
    "One row a pair and kind, with the surest sentences of each side; for and against count the documents.",
    "What one document says twice in one way is merged when it is read: within a document only denials and opposed actions show.",
)
COLUMNS: Final = (
    *("grade", "kind", "a", "b", "advice", "where", "for", "against"),
    *("says", "sentence", "place", "but", "other sentence", "other place"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """A saying about the two of `names` that stands against others, or against a prediction with these premises.

    `documents` counts those on either side, `rank` is the urgency of what is advised.
    """

    kind: str
    grade: str
    names: tuple[str, str]
    where: str
    one: Statement
    others: tuple[Statement, ...]
    documents: tuple[int, int]
    rank: int

    @property
    def order(self) -> tuple[int, int, int, float, str, tuple[str, str]]:
        """The worst first."""
        sure = min(s.confidence for s in (self.one, *self.others))
        return GRADES.index(self.grade), self.rank, self.where == A_RULE, -sure, self.kind, self.names


def report(store: Store) -> Report:
    """Every contradiction of a store."""
    found = sorted(clashes(load(store)), key=lambda clash: clash.order)
    counts = Counter(clash.grade for clash in found)
    return Report(
        name="contradictions",
        title="Contradictions: " + ", ".join(counted(counts[grade], grade) for grade in GRADES),
        columns=COLUMNS,
        rows=tuple(map(row, found)),
        notes=_NOTES,
        below=COLUMNS[8:],
    )


def row(clash: Clash) -> tuple[Cell, ...]:
    """A clash with the sentences of both sides."""
    head = (clash.grade, clash.kind, *clash.names, advice(clash.rank), clash.where, *clash.documents)
    return (*head, say(clash.one), *_quoted((clash.one,)), "; ".join(map(say, clash.others)), *_quoted(clash.others))


def clashes(corpus: Corpus) -> Iterator[Clash]:
    """Every clash, in no particular order."""
    yield from _interactions(corpus)
    yield from _actions(corpus)
    yield from _predictions(corpus)


def _interactions(corpus: Corpus) -> Iterator[Clash]:
    """Of two substances by name: opposite directions, statements against denials, and advice against other advice."""
    for two, found in corpus.by_name.items():
        names = (corpus.name(two[0]), corpus.name(two[1]))
        if names[0] in names[1] or names[1] in names[0]:  # a substance and its own mixture are no pair
            continue
        stated, denied = _halves(found)
        for quantity, grade in ((Quantity.EXPOSURE, CONTRADICTION), (Quantity.EFFECT, TENSION)):
            for drug in two:
                up, down = ([s for s in stated if corpus.shift(s, quantity) == (drug, way)] for way in _WAYS)
                yield from _clash(f"opposite {quantity}", grade, names, up, down)
        yield from _denial(stated, denied, corpus, names)
        yield from _advice(stated, names)


def _advice(stated: list[Statement], names: tuple[str, str]) -> Iterator[Clash]:
    """A pair that one document calls contraindicated, where another, which nowhere advises against it, says how to adjust the dose."""
    forbidding = _documents(s for s in stated if AGAINST & {*s.management})
    barred = [s for s in stated if Management.CONTRAINDICATED in s.management]
    dosed = [s for s in stated if Management.ADJUST_DOSE in s.management and s.document not in forbidding]
    yield from _clash("contraindicated and dose adjusted", TENSION, names, barred, dosed)


def _denial(stated: list[Statement], denied: list[Statement], corpus: Corpus, names: tuple[str, str]) -> Iterator[Clash]:
    """A pair stated and denied. What is forbidden in one place and denied in another is worst; a denied effect denies only its like."""
    forbidden = [s for s in stated if AGAINST & set(s.management)]
    flat = [s for s in denied if s.effect is None]
    alike = [s for s in stated if any(_is_same_effect(s, d, corpus) for d in denied)]
    if forbidden and flat:
        yield from _clash("forbidden and denied", CONTRADICTION, names, forbidden, flat)
    elif alike:
        same = [d for d in denied if any(_is_same_effect(s, d, corpus) for s in alike)]
        firm = any(_is_firm(s) for s in alike) and any(_is_firm(d) for d in same)
        yield from _clash("effect stated and denied", CONTRADICTION if firm else DIFFERENCE, names, alike, same)
    elif flat:
        yield from _clash("stated and denied", CONTRADICTION, names, stated, flat)


def _is_firm(s: Statement) -> bool:
    """Whether an effect is neither in doubt nor weighed: "may slightly rise" and "does not rise significantly" go together."""
    return not s.hedged and s.significance is None


def _is_same_effect(s: Statement, denial: Statement, corpus: Corpus) -> bool:
    one, other = s.effect, denial.effect
    if one is None or other is None or (one.quantity, _affected(s, corpus)) != (other.quantity, _affected(denial, corpus)):
        return False
    return one.direction is other.direction or Direction.UNSPECIFIED in {one.direction, other.direction}


def _affected(s: Statement, corpus: Corpus) -> str:
    sides = {On.SUBJECT: corpus.home(s.subject), On.OBJECT: corpus.home(s.object)}
    return sides.get(s.effect.on, On.PATIENT) if s.effect else ""


def _actions(corpus: Corpus) -> Iterator[Clash]:
    """Of a substance and a protein: both ways of acting, actions denied, and different strength or weight."""
    found: dict[tuple[Two, Predicate], list[Statement]] = defaultdict(list)
    for s in corpus.statements:
        if s.predicate in _ROLES and s.object.kind in PROTEINS and s.subject.kind in _ACTIVE:
            found[(corpus.home(s.subject), s.object.id), s.predicate].append(s)
    for (two, predicate), some in sorted(found.items()):
        names = (corpus.name(two[0]), corpus.name(two[1]))
        stated, denied = _halves(some)
        is_minor = all(s.contribution is Contribution.MINOR for s in stated)
        yield from _clash(f"{_ROLES[predicate]} stated and denied", DIFFERENCE if is_minor else CONTRADICTION, names, stated, denied)
        if predicate is Predicate.INHIBITS:
            induced = _halves(found.get((two, Predicate.INDUCES), ()))[0]
            knows_both = _documents(stated) & _documents(induced)
            yield from _clash("inhibits and induces", DIFFERENCE if knows_both else TENSION, names, stated, induced)
        by_strength = [some for word in Strength if (some := [s for s in stated if s.strength is word])]
        if len(by_strength) > 1:
            is_far = by_strength[0][0].strength is Strength.STRONG and by_strength[-1][0].strength is Strength.WEAK
            yield from _clash("different strength", TENSION if is_far else DIFFERENCE, names, by_strength[0], by_strength[-1])
        major, minor = ([s for s in stated if s.contribution is word] for word in Contribution)
        yield from _clash("different contribution", DIFFERENCE, names, major, minor)


def _predictions(corpus: Corpus) -> Iterator[Clash]:
    """Stated directions of exposure against predicted ones; what is stated or predicted both ways shows elsewhere."""
    stated: dict[tuple[str, str], dict[Direction, list[Statement]]] = defaultdict(lambda: defaultdict(list))
    for two, found in corpus.by_name.items():
        for s in found:
            shift = corpus.shift(s)
            if shift and not s.negated and s.confidence >= _SURE and not is_of_absorption(s):
                stated[two[0] if shift[0] == two[1] else two[1], shift[0]][shift[1]].append(s)
    predicted: dict[tuple[str, str], dict[Direction, Derived]] = defaultdict(dict)
    for d in corpus.predictions:
        if d.way in _WAYS and d.quantity is Quantity.EXPOSURE:
            predicted[corpus.parties(d)].setdefault(d.way, d)
    for two in sorted(stated.keys() & predicted.keys()):
        if len(stated[two].keys() | predicted[two].keys()) == len(_WAYS) and len(stated[two]) == len(predicted[two]) == 1:
            ((_, said),), ((_, derived),) = stated[two].items(), predicted[two].items()
            yield _against_rule(said, derived, corpus, (corpus.name(two[0]), corpus.name(two[1])))


def _against_rule(said: list[Statement], derived: Derived, corpus: Corpus, names: tuple[str, str]) -> Clash:
    one = min(said, key=_sureness)
    known = (corpus.by_key[key] for key in derived.premise_keys if key in corpus.by_key)
    premises = tuple(sorted(known, key=lambda s: (s.predicate is Predicate.SUBSTRATE_OF, s.key)))
    return Clash(
        kind="stated against predicted",
        grade=TENSION,
        names=names,
        where=A_RULE,
        one=one,
        others=premises,
        documents=(len(_documents(said)), len(_documents(premises))),
        rank=urgency(said),
    )


def _clash(kind: str, grade: str, names: tuple[str, str], said: Iterable[Statement], against: Iterable[Statement]) -> Iterator[Clash]:
    """The clash of two sides, if both say anything in places of their own; shown by the two statements that clash most plainly."""
    said, against = tuple(said), tuple(against)
    found = [(where, one, other) for one, other in product(said, against) if (where := _where(one, other))]
    if not found:
        return
    where, one, other = min(
        found, key=lambda f: (_PLACES.index(f[0]), not _is_plain(f[1]), not _is_plain(f[2]), _sureness(f[1]), _sureness(f[2]))
    )
    if grade == CONTRADICTION and not (_is_plain(one) and _is_plain(other)):
        grade = TENSION
    yield Clash(
        kind=kind,
        grade=grade,
        names=names,
        where=where,
        one=one,
        others=(other,),
        documents=(len(_documents(said)), len(_documents(against))),
        rank=urgency((*said, *against)),
    )


def _where(one: Statement, other: Statement) -> str:
    """Whether two statements clash in one document or in two; nothing where one text says one thing in two ways.

    Then one sentence was read as both, a second one qualifies the first, or the denial is an exception, hedged, or read in passing.
    """
    if one.document != other.document:
        return TWO_DOCUMENTS
    gaps = [[_gap(e, o) for o in other.own_words] for e in one.own_words]
    is_apart = any(min(row) >= _PASSAGE for row in gaps) and any(min(column) >= _PASSAGE for column in zip(*gaps, strict=True))
    return ONE_DOCUMENT if is_apart and all(_is_plain(s) for s in (one, other) if s.negated) else ""


def _gap(one: Evidence, other: Evidence) -> int:
    """The characters between two places; below zero where they overlap."""
    return max(one.start, other.start) - min(one.end, other.end)


def _is_plain(s: Statement) -> bool:
    """Whether a text says it outright, of patients, not only by how to take it with meals, and a denial where it speaks of interactions."""
    if s.hedged or s.administration or s.setting in (Setting.IN_VITRO, Setting.ANIMAL):
        return False
    return not s.negated or any(not e.rule.startswith(_ASIDE) and not e.rule.endswith(_EXCEPTED) for e in s.evidence)


def _halves(found: Iterable[Statement]) -> tuple[list[Statement], list[Statement]]:
    """Stated, denied."""
    some = tuple(found)
    return [s for s in some if not s.negated], [s for s in some if s.negated]


def _documents(statements: Iterable[Statement]) -> set[str]:
    return {s.document for s in statements}


def _sureness(s: Statement) -> tuple[float, str, str]:
    return -s.confidence, s.document, s.key


def _quoted(statements: tuple[Statement, ...]) -> tuple[str, str]:
    """The most telling sentences of each statement, and where each stands."""
    found = [quote for s in statements for quote in sorted(quotes((s,)), key=_telling)[:_QUOTED]]
    return " ⁄ ".join(q.sentence for q in found), " ⁄ ".join(q.where for q in found)


def _telling(quote: Quote) -> tuple[bool, bool, int]:
    """What stands where a text speaks of interactions, and says what changes, comes first."""
    return quote.rule.startswith(_ASIDE), not quote.rule.endswith(".effect"), quote.start
