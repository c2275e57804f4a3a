"""By what a statement is known to be sure or doubtful: its rules, the words around the name, what its document says beside it.

`kg.score.calibration` weighs these traits on gold statements; `extract.confidence` adds the weights up. A trait is a few words such as
`rule interaction.list`, `told 2` or `left metabolite`, of a sentence that has that word left of the object's name.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

from kg.model import Kind, Predicate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kg.model import Evidence, Statement

ANY: Final = "any"
"""The trait of every statement."""

RULE: Final = "rule "
"""With what the traits begin that name a rule."""

_PLACES: Final = ("interaction", "faq", "summary", "contraindication", "precaution", "dosage", "popular", "how it works", "side effect")
"""A word of a section's heading for each kind of section, in the order in which they are looked for."""

_WORD: Final = re.compile(r"[a-z]+(?:-[a-z]+)*|[():;,.%]|\d+")
_NEAR: Final = 6
"""Words on each side of a name that are traits."""

_REACH: Final = 600
"""Characters on each side of a name in which these words stand."""

_PLACED: Final = 3
"""Of these the nearest ones, whose place counts."""

_OFTEN: Final = 4
_LONG: Final = 4
_MANY: Final = 5
"""From these figures on it makes no difference how often, how long or how many."""

_STEP: Final = 80
"""Characters that make a sentence longer."""


class Company:
    """The statements of one document, to be seen beside each other."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._is_of_product = any(s.subject.kind is Kind.PRODUCT for s in statements)
        self._said = Counter((s.predicate, s.object.id) for s in statements)
        self._told_as = {(s.predicate, s.object.id, s.negated) for s in statements}
        memberships = [s for s in statements if s.predicate is Predicate.MEMBER_OF]
        self._members, self._groups = {s.subject.id for s in memberships}, {s.object.id for s in memberships}
        self._told: dict[tuple[int, int], Counter[tuple[str, str]]] = defaultdict(Counter)
        for s in statements:
            for e in s.own_words:
                self._told[e.start, e.end][s.predicate, s.object.kind] += 1

    def traits(self, s: Statement) -> tuple[str, ...]:
        """The traits of one of the statements, sorted."""
        return (ANY, *sorted({*_of_rules(s), *_of_kind(s), *_of_words(s), *self._of_others(s)}))

    def _of_others(self, s: Statement) -> Iterator[str]:
        """What the document says else, of the same object and in the same sentence."""
        yield f"of a {'product' if self._is_of_product else 'drug'}"
        yield f"again {min(self._said[s.predicate, s.object.id], _MANY)}"
        if (s.predicate, s.object.id, not s.negated) in self._told_as:
            yield "denied elsewhere"
        if s.predicate is Predicate.INTERACTS_WITH:
            yield "listed" if s.object.id in self._members else "unlisted"
            yield "lists" if s.object.id in self._groups else "lists nobody"
        beside = self._beside(s)
        yield f"beside {min(beside.total(), _MANY)}"
        yield from (f"beside {predicate} {kind}" for predicate, kind in beside)

    def _beside(self, s: Statement) -> Counter[tuple[str, str]]:
        """How often the first sentence of a statement makes another of each predicate on each kind of object."""
        at = s.evidence[0].start, s.evidence[0].end
        own = sum((e.start, e.end) == at for e in s.own_words)
        return self._told[at] - Counter({(s.predicate, s.object.kind): own})


def _of_rules(s: Statement) -> Iterator[str]:
    own = s.own_words
    for e in own:
        yield f"{RULE}{e.rule}"
        yield f"place {_place(e)}"
        yield f"{RULE}{e.rule} at {_place(e)}"
        yield f"{RULE}{e.rule} of {s.object.kind}"
    yield f"rules {' '.join(sorted({e.rule for e in own}))}"
    yield f"told {min(len(own), _OFTEN)}"
    if len(own) == 1:
        yield f"{RULE}{own[0].rule} alone"


def _place(e: Evidence) -> str:
    heading = e.section.lower()
    return next((place for place in _PLACES if place in heading), "elsewhere")


def _of_kind(s: Statement) -> Iterator[str]:
    yield f"{'not ' if s.negated else ''}{s.predicate}"
    yield f"words {min(len(s.object_mention.split()), _LONG)}"
    yield f"subject {s.subject.kind}"
    yield f"object {s.object.kind}"
    yield f"scope {s.scope}"
    yield f"hedged {s.hedged}"
    yield f"advised {bool(s.management)}"
    yield from (f"advised {m}" for m in s.management)
    yield f"changes {bool(s.effect)}"
    if s.effect:
        yield from (f"changes {part}" for part in (s.effect.on, s.effect.quantity, s.effect.direction))


def _of_words(s: Statement) -> Iterator[str]:
    """The words of the first sentence that stand next to the object's name."""
    sentence, name = s.evidence[0].sentence.lower(), s.object_mention.lower()
    yield f"length {min(len(sentence) // _STEP, _MANY)}"
    at = re.search(rf"(?<!\w){re.escape(name)}(?:e?s)?(?!\w)", sentence)
    yield "in its sentence" if at else "not in its sentence"
    if at:
        left = sentence[max(0, at.start() - _REACH) : at.start()]
        yield from _beside("left", reversed(_words(left)[-_NEAR:]))
        yield from _beside("right", _words(sentence[at.end() : at.end() + _REACH])[:_NEAR])


def _beside(side: str, words: Iterable[str]) -> Iterator[str]:
    for place, word in enumerate(words, start=1):
        yield f"{side} {word}"
        yield f"{side} {min(place, _PLACED)} {word}"


def _words(text: str) -> list[str]:
    return [word if not word.isdigit() else "0" for word in _WORD.findall(text.lower())]
