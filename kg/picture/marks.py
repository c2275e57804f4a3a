"""Where in a sentence the words for some entities stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

Span = tuple[int, int]

_PLURALS: Final = ("es", "s")


def marks(sentence: str, wordings: Iterable[Iterable[str]]) -> tuple[Span, ...]:
    """The first place of each entity, given by its wordings from the best to the worst, as [start, end) in UTF-16 units.

    UTF-16 is how a browser counts. Places that touch or overlap become one.

    >>> marks("Imatinib is handled by CYP3A4.", [["Imatinib"], ["the enzyme", "CYP3A4"]])
    ((0, 8), (23, 29))
    """
    found = sorted(span for words in wordings if (span := _first(sentence, words)))
    joined: list[Span] = []
    for start, end in found:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple((_units(sentence[:start]), _units(sentence[:end])) for start, end in joined)


def _first(sentence: str, wordings: Iterable[str]) -> Span | None:
    """The first wording that stands in the sentence as whole words; a plural counts as its singular."""
    text = sentence.lower()
    if len(text) != len(sentence):  # a letter that grows when it is made small would shift all places
        text = sentence
    for words in filter(None, wordings):
        start = text.find(words.lower())
        while start >= 0:
            end = start + len(words)
            end += next((len(tail) for tail in _PLURALS if text.startswith(tail, end)), 0)
            if not (_is_letter(text, start - 1) or _is_letter(text, end)):
                return start, end
            start = text.find(words.lower(), start + 1)
    return None


def _is_letter(text: str, place: int) -> bool:
    return 0 <= place < len(text) and (text[place].isalnum() or text[place] == "_")


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
