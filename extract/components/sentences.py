"""Sentence boundaries for monographs: full stops that end an abbreviation or a number end nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from spacy.language import Language

if TYPE_CHECKING:
    from spacy.tokens import Doc

_ENDS: Final = frozenset(".?!")
_ABBREVIATIONS: Final = frozenset("e.g. i.e. eg ie vs etc approx. dr. st. no. fig. e.g i.e vs. etc. approx st dr fig pts. pts incl. incl resp. resp".split())


def starts(words: list[str], spaces: list[bool]) -> list[bool]:
    """Which tokens open a sentence."""
    flags = [i == 0 for i in range(len(words))]
    depth = 0
    for i, word in enumerate(words[:-1]):
        depth = max(0, depth + word.count("(") - word.count(")"))
        if word[-1] not in _ENDS or word.lower() in _ABBREVIATIONS or not spaces[i] or depth:
            continue
        before = words[i - 1].lower() if i and word in _ENDS else ""
        after = words[i + 1]
        if before not in _ABBREVIATIONS and (after[0].isupper() or after[0].isdigit() or not after[0].isalnum()):
            flags[i + 1] = True
    return flags


@Language.factory("rx_sentences", assigns=["token.is_sent_start"])
class Sentences:
    """Marks where sentences start."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        flags = starts([t.text for t in doc], [bool(t.whitespace_) for t in doc])
        for token, flag in zip(doc, flags, strict=True):
            token.is_sent_start = flag
        return doc
