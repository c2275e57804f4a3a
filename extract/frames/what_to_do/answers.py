"""What a question advises by the way it is answered: "What should be avoided? Alcohol.", "May it be taken with alcohol? No, …"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract.changes import effects
from extract.frames.clauses import Piece
from extract.frames.what_to_do import advice
from extract.rulebook import cue
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

_YES_OR_NO: Final = re.compile(
    r"\W*(?:q(?:uestion)?\W+)?(?:does|do|did|can|could|will|would|may|might|is|are|was|were|has|have)(?:n['’]t)?\s[^?]*\?\W*$"
)
_SAYS_YES: Final = re.compile(
    r"\W*(?:a(?:nswer)?\W+)?(?:(?:yes|indeed|certainly|definitely|absolutely|of course)\b"
    r"|(?:it|they) (?:do|does|did|is|are|can|may|will|should|must)(?! not\b|n['’]t|\w))"
)
_SAYS_NO: Final = re.compile(
    r"\W*(?:a(?:nswer)?\W+)?(?:no|not at all|never|(?:no, )?(?:it|they) (?:do|does|did|is|are|was|were|will)(?: not|n['’]t))\W*$"
)
"""A question that asks whether something is so, and how the sentence behind it affirms or denies that and says no more."""

_NOT: Final = re.compile(r"\b(?:no|not|nothing|without)\b|n['’]t\b")
_NAMED: Final = r"(?:(?:the|of|to|with|by|taking|using)\s+)*(?:[\ue000-\ue003]+(?:['’]s)?|it|they)"
_LEVELS: Final = r"(?:\s*(?:the\s+)?(?:plasma\s+|blood\s+|serum\s+)?(?:levels?|concentrations?|exposure|effects?|clearance|absorption))?"
_ASKS_PLAINLY: Final = re.compile(
    rf"\W*(?:q(?:uestion)?\W+)?(?:(?:does|do|did|can|could|will|would|may|might)\s+{_NAMED}(?:\s+and\s+{_NAMED})?"
    rf"\s+[a-z]+{_LEVELS}\s+{_NAMED}{_LEVELS}"
    rf"|(?:is|are|was|were){_LEVELS}\s+{_NAMED}{_LEVELS}\s+[a-z]+\s+{_NAMED})\W*$"
)
"""A question on the change or interaction itself and no more, so that "no" denies just that."""

_OPEN: Final = re.compile(r"\b(?:what|which|why|when|how|who|whom|(?:is|are) there)\b")
"""A question that takes its advice for granted, or asks for others: "why must it be avoided?", "are there contraindications?"."""

_BARE_NO: Final = re.compile(r"\W*no\W*")


def affirms(marks: str) -> bool:
    """Whether a sentence answers a question with yes."""
    return bool(_SAYS_YES.match(marks))


def is_yes(question: str, answer: str) -> bool:
    """Whether a sentence asks something that the one behind it affirms.

    >>> is_yes("does it raise digoxin?", "yes, twofold."), is_yes("how does it raise digoxin?", "yes.")
    (True, False)
    """
    return bool(_YES_OR_NO.match(question) and affirms(answer) and not _NOT.search(question))


def is_no(question: str, answer: str) -> bool:
    """Whether a sentence only denies what the one before it asks.

    >>> is_no("does it raise digoxin?", "not at all."), is_no("how should it be taken?", "not at all.")
    (True, False)
    """
    return bool(_YES_OR_NO.match(question) and _SAYS_NO.match(answer))


def asked(pieces: Iterable[Piece], question: str, answer: str) -> Iterator[Piece]:
    """The pieces of a sentence, without the change that it only asks about, and denied where the next sentence says a plain no."""
    is_open = _YES_OR_NO.match(question) and (not affirms(answer) or _NOT.search(question))
    asks = is_no(question, answer) and _ASKS_PLAINLY.match(question)
    is_denied = bool(asks and (cue("interacts").search(question) or effects.find(question.replace("?", "."))))
    for piece in pieces:
        if not is_open:
            yield piece
        elif not piece.negated:
            rule = "denied" if is_denied else "advice" if piece.management else "list"
            yield replace(piece, change=None, on=None, is_open=False, negated=is_denied, rule=rule)


def asks_whether(marks: str) -> bool:
    """Whether a sentence asks if something is to be done, and so advises nothing itself.

    >>> asks_whether("should it be avoided?"), asks_whether("why should it be avoided?"), asks_whether("it should be avoided.")
    (True, False, False)
    """
    return marks.rstrip().endswith("?") and not _OPEN.search(marks)


def settled(question: str, marks: str, asked: Sequence[Mention]) -> tuple[Piece, ...]:
    """What the first sentence of an answer makes of those asked about by yes or no alone: "Should alcohol be avoided? Yes"."""
    words = question.lower()
    told: tuple[Management, ...] = ()
    if affirms(marks) and asks_whether(words):
        told = advice.find(words)
    elif _BARE_NO.fullmatch(marks) and _MAY_ONE.search(words):
        told, asked = (Management.AVOID,), [m for m in asked if m.entity.kind is not Kind.FOOD]
    return tuple(Piece(partner=m, management=told, rule="advice") for m in asked if told)


def is_on_both(question: str | None, marks: str, named: Collection[str], asked: Collection[str]) -> bool:
    """Whether a sentence says what comes of taking the drug with those, and only those, that the question asks about taking with it."""
    if not (named and asked and set(named) <= set(asked) and _TAKES.search((question or "").lower())) or _WANTED.search(marks):
        return False
    return bool(advice.find(marks)) or any(c.is_unwanted and not c.denied for c in effects.find(marks))


def answering(pieces: Iterable[Piece], question: str | None, answer: str, asked: Collection[str], *, opens: bool) -> Iterator[Piece]:
    """The pieces of an answer's sentence, advised against where the question makes an answer without advice say so.

    `answer` is the whole answer, `asked` the ids of the partners that the question names; `opens` says that the sentence is its first.
    """
    words = (question or "").lower()
    is_list = opens and bool(_WHAT_TO_AVOID.search(words))
    is_barred = is_list and Management.CONTRAINDICATED in advice.find(words)  # "Which drugs must not be combined with it?"
    is_no = bool(_MAY_ONE.search(words) and _NO.match(answer.lower())) and not advice.find(answer.lower())
    for piece in pieces:
        is_meant = is_list or (is_no and piece.partner.entity.id in asked and piece.partner.entity.kind is not Kind.FOOD)
        if is_meant and not (piece.negated or piece.management):
            told = Management.CONTRAINDICATED if is_barred else Management.AVOID
            piece = replace(piece, management=(told,))  # noqa: PLW2901
        yield piece
