"""Who is named by another's monograph and does not name it back: the most urgent advice first."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

from kg.model import GROUPS
from kg.quotes import quotes
from kg.reports.corpus import advice, load, sets, urgency
from kg.reports.table import Report
from kg.sides import both_ways, is_of_all
from kg.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kg.model import Statement
    from kg.reports.corpus import Corpus, Two
    from kg.reports.table import Cell
    from kg.store import Store

_COLUMNS: Final = ("advice", "a", "b", "in the monograph of b", "documents", "says", "sentence", "place")
_NOTES: Final = (
    "A row: the monograph of a states an interaction with b by name, and the monograph of b has none with a, stated or denied.",
    "In the monograph of b: the class through which it speaks of a, or nothing.",
)


def report(store: Store) -> Report:
    """Every one-sided interaction of two substances that both have a monograph."""
    corpus = load(store)
    naming = _naming(corpus)
    rows = sorted(_rows(corpus, naming), key=lambda row: row[0])
    both = sum(a < b and (b, a) in naming and {a, b} <= corpus.monographs.keys() for a, b in naming)
    through = Counter(bool(row[1][3]) for row in rows)
    classes = len(_through_classes(corpus) - {two for a, b in naming for two in ((a, b), (b, a))})
    notes = (
        (
            f"{both} pairs are named by the monographs of both; {through[False]} by one, where the other says nothing; "
            f"{through[True]} by one, where the other speaks of a class only."
        ),
        f"{classes} more pairs of substances with monographs are spoken of through a class alone, by either; they are not listed.",
        *_NOTES,
    )
    return Report(
        name="reciprocity",
        title=f"Reciprocity: {len(rows)} interactions that only one of two monographs names",
        columns=_COLUMNS,
        rows=tuple(row for _, row in rows),
        notes=notes,
        below=_COLUMNS[5:],
    )


def _naming(corpus: Corpus) -> Mapping[Two, tuple[Statement, ...]]:
    """(a, b) → what the monographs of a say of b by name; denials count as naming."""
    found: dict[Two, list[Statement]] = defaultdict(list)
    for two, statements in corpus.by_name.items():
        for s in statements:
            owners = corpus.owners.get(s.document, frozenset())
            for a, b in (two, two[::-1]):
                if a in owners and b not in owners:
                    found[a, b].append(s)
    return {key: tuple(some) for key, some in found.items()}


def _rows(corpus: Corpus, naming: Mapping[Two, tuple[Statement, ...]]) -> Iterator[tuple[tuple[int, str, str], tuple[Cell, ...]]]:
    through = _classes_named(corpus)
    for (a, b), found in naming.items():
        stated = tuple(s for s in found if not s.negated)
        if not stated or b not in corpus.monographs or any((b, face) in naming for face in _faces(corpus, a)):
            continue
        rank = urgency(stated)
        surest = min(stated, key=lambda s: (urgency((s,)), -s.confidence, s.document, s.key))
        groups = sorted(corpus.name(g) for g in through.get(b, frozenset()) & corpus.classes.get(a, frozenset()))
        quote = quotes((surest,))[0]
        documents = len({s.document for s in stated})
        cells = (advice(rank), corpus.name(a), corpus.name(b), ", ".join(groups), documents, say(surest), quote.sentence, quote.where)
        yield (rank, corpus.name(a), corpus.name(b)), cells


def _faces(corpus: Corpus, a: str) -> frozenset[str]:
    """A substance, and where it is a combination its ingredients: naming one of them is naming it."""
    return frozenset({a, *(owner for document in corpus.monographs.get(a, ()) for owner in corpus.owners[document])})


def _classes_named(corpus: Corpus) -> Mapping[str, frozenset[str]]:
    """The classes of which the monographs of each substance state an interaction with it."""
    said = ((s, *ends) for s in corpus.statements if corpus.pair(s) and is_of_all(s) for ends in both_ways(s))
    of_group = ((s.document, corpus.home(one), group) for s, one, group in said if one.kind not in GROUPS and group.kind in GROUPS)
    return sets((owner, group.id) for document, owner, group in of_group if owner in corpus.owners.get(document, ()))


def _through_classes(corpus: Corpus) -> set[Two]:
    """Pairs (a, b), both with monographs, of which the one of a speaks through a class of b."""
    with_monograph = corpus.monographs.keys()
    return {
        (min(a, b), max(a, b))
        for a, groups in _classes_named(corpus).items()
        for group in groups
        for b in corpus.members.get(group, frozenset()) & with_monograph
        if a != b
    }
