"""What a question advises by the way it is answered: "What should be avoided? Alcohol.", "May it be taken with alcohol? No, …"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract.changes import effects
from extract.frames import advice
from extract.frames.clauses import Piece
from extract.frames.relevance import is_unwanted
from kg.model import Kind, Management

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from extract.mentions import Mention

_WHAT_TO_AVOID: Final = re.compile(
    r"\b(?:what|which|are there any)\b[^?]*\bavoid(?:ed)?\b"
    r"|\b(?:what|which)\b[^?]*\b(?:(?:should|must|can|may)(?: (?:i|you|we|one|patients))? not "
    r"(?:be (?:taken|used|combined|eaten)|eat|drink|take)|not to (?:eat|drink|take))\b"
)
_MAY_ONE: Final = re.compile(r"(?:^|\bq?\d*[:.]\s*)\s*(?:can|could|may|should|is it (?:safe|ok|okay|advisable|possible))\b(?![^?]*\bavoid)")
_TAKES: Final = re.compile(
    r"^(?!.*\b(?:instead|replac\w*|rather|alternatives?|better|switch\w*|differ\w*|compar\w*|after|before|allerg\w*|caused|due|from|past|had|or)\b)"
    r"[^?]*\b(?:can|could|may|should|is it (?:safe|ok|okay|advisable|possible))\b"
    r"[^?]*\b(?:tak|us|combin|drink|consum|eat|hav)(?:e|es|ing|ed)?\b"
)
"""How a question asks about taking the drug with something else."""

_WANTED: Final = re.compile(r"\b(?:is|are)\s+(?:\w+ly\s+)?(?:recommended|essential|important|encouraged|advisable)\b")
"""How an answer calls for what the question asks about: "yes, sunscreen is recommended, as the skin becomes sensitive"."""

_NO: Final = re.compile(r"\s*no\s*[,.;:–—-]\s*(?!no\b|not\b|there\b)")


_OPEN: Final = re.compile(r"\b(?:what|which|why|when|how|who|whom|(?:is|are) there)\b")
"""A question that takes its advice for granted, or asks for others: "why must it be avoided?", "are there contraindications?"."""

_BARE_NO: Final = re.compile(r"\W*no\W*")
_YES: Final = re.compile(r"\W*(?:yes|certainly|definitely|absolutely|of course|indeed)\b")
"""How an answer opens that makes a question's advice its own."""


def asks_whether(marks: str) -> bool:
    """Whether a sentence asks if something is to be done, and so advises nothing itself.

    >>> asks_whether("should it be avoided?"), asks_whether("why should it be avoided?"), asks_whether("it should be avoided.")
    (True, False, False)
    """
    return marks.rstrip().endswith("?") and not _OPEN.search(marks)


def agrees(marks: str) -> bool:
    """Whether a sentence answers with yes."""
    return bool(_YES.match(marks))


def settled(question: str, marks: str, asked: Sequence[Mention]) -> tuple[Piece, ...]:
    """What the first sentence of an answer makes of those asked about by yes or no alone: "Should alcohol be avoided? Yes"."""
    words = question.lower()
    told: tuple[Management, ...] = ()
    if agrees(marks) and asks_whether(words):
        told = advice.find(words)
    elif _BARE_NO.fullmatch(marks) and _MAY_ONE.search(words):
        told = (Management.AVOID,)
    return tuple(Piece(partner=m, management=told, rule="advice") for m in asked if told and m.entity.kind is not Kind.FOOD)


def is_on_both(question: str | None, marks: str, named: Collection[str], asked: Collection[str]) -> bool:
    """Whether a sentence says what comes of taking the drug with those, and only those, that the question asks about taking with it."""
    if not (named and asked and set(named) <= set(asked) and _TAKES.search((question or "").lower())) or _WANTED.search(marks):
        return False
    return bool(advice.find(marks)) or any(is_unwanted(c) and not c.denied for c in effects.find(marks))


def answering(pieces: Iterable[Piece], question: str | None, answer: str, asked: Collection[str], *, opens: bool) -> Iterator[Piece]:
    """The pieces of an answer's sentence, advised against where the question makes an answer without advice say so.

    `answer` is the whole answer, `asked` the ids of the partners that the question names; `opens` says that the sentence is its first.
    """
    words = (question or "").lower()
    is_list = opens and bool(_WHAT_TO_AVOID.search(words))
    is_no = bool(_MAY_ONE.search(words) and _NO.match(answer.lower())) and not advice.find(answer.lower())
    for piece in pieces:
        is_meant = is_list or (is_no and piece.partner.entity.id in asked and piece.partner.entity.kind is not Kind.FOOD)
        if is_meant and not (piece.negated or piece.management):
            piece = replace(piece, management=(Management.AVOID,))  # noqa: PLW2901
        yield piece
