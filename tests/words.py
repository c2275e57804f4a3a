"""The words of an answer that are the product's own, without what it quotes, and what they must never say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from kg.answers import Answer

PROMISES: Final = re.compile(
    r"\b(?:un)?safe(?:ly|ty)?\b|\bharmless\b|\bfine\b|\bcompatible\b|\bok(?:ay)?\b|\ball clear\b|\bnot interact\b"
    r"|\bwithout (?:any )?(?:risk|danger|problem)|\bmay be (?:taken|combined|used)\b"
    r"|\bno (?:known |relevant |significant )?(?:risk|danger|problem|interaction|concern|issue)s?\b",
    re.IGNORECASE,
)
"""What would promise safety, were it not quoted from a document."""


def own_words(answer: Answer, *said_by_others: str) -> str:
    """The text of an answer without quoted sentences, names that were typed, and explanations of denials."""
    text = answer.to_text()
    reasons = [reason for pair in answer.pairs for reason in (*pair.premises, *pair.conflicts)]
    sources = [pair.evidence for pair in answer.pairs] + [reason.evidence for reason in reasons]
    sources += [found.evidence for found in answer.regimen] + [one.evidence for one in answer.alternatives]
    quoted = {quote.sentence for evidence in sources for quote in evidence}
    quoted |= {reason.explanation for reason in reasons}  # "is said not to interact with" tells what a document denies
    for words in sorted(quoted | {drug.input for drug in answer.drugs} | set(said_by_others), key=len, reverse=True):
        text = text.replace(words, "…") if words else text
    return text


def unsafe_words(answer: Answer, *said_by_others: str) -> list[str]:
    """The promises in an answer's own words; there must be none."""
    return [hit.group() for hit in PROMISES.finditer(own_words(answer, *said_by_others))]
