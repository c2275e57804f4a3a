"""Sentence boundaries for monographs: full stops that end an abbreviation or stand in brackets end nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from spacy.language import Language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc

_STOP: Final = re.compile(r"[.?!]+[\"'’”)\]*]*\s+(?=[A-Z0-9(\"'“‘*]|[^\x00-\x7f])")
_CUT: Final = frozenset({"abs", "absorpt", "bioavail", "conc", "concs", "concn", "lev", "metab", "excr"})
"""Words that a telegram cuts short before an arrow: "abs. ↓"."""

_ARROW: Final = re.compile(r"[↑↓↔⇑⇓⇔]")
_LAST_WORD: Final = re.compile(r"[\w.]+(?=[.?!]\W*$)")
_LIMITS: Final = re.compile(r"\b(?:max|min)\.?\s+(?=\d)", re.IGNORECASE)
_ABBREVIATIONS: Final = frozenset({"e.g", "i.e", "eg", "ie", "vs", "etc", "approx", "dr", "st", "vit", "fig", "no", "pts", "incl", "resp"})


_LONGEST: Final = 3000
"""Characters of the longest sentence; no real one that we saw has as many, and the time for one grows with the square of it."""


def starts(text: str) -> Iterator[int]:
    """Where each sentence after the first one starts; what is longer than any sentence is cut behind a semicolon, else between words.

    >>> text = "Avoid azoles (e.g. ketoconazole). St. John's wort too."
    >>> [text[at:] for at in starts(text)]
    ["St. John's wort too."]
    """
    first = 0
    for at in (*_stops(text), len(text)):
        while at - first > _LONGEST:
            end = first + _LONGEST
            first = text.rfind("; ", first, end) + 2 if "; " in text[first:end] else text.rfind(" ", first, end) + 1 or end
            yield first
        if at < len(text):
            yield at
        first = at


def _stops(text: str) -> Iterator[int]:
    for stop in _STOP.finditer(text):
        word = _LAST_WORD.search(text, max(0, stop.start() - 20), stop.end())
        told = word.group().lower() if word else ""
        is_cut = (told in _CUT and _ARROW.match(text, stop.end())) or _LIMITS.match(text, stop.start() - 3)
        is_aside = text.count("(", 0, stop.end()) > text.count(")", 0, stop.end())
        if not (told in _ABBREVIATIONS or is_cut or is_aside):
            yield stop.end()


@Language.factory("rx_sentences", assigns=["token.is_sent_start", "doc.user_data"])
class Sentences:
    """Marks where sentences start; the text and their spans are left on the Doc, which walks its tokens each time it is asked."""

    def __init__(self, nlp: Language, name: str) -> None:  # noqa: ARG002 - spaCy hands it over
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        """The Doc with its sentence starts set."""
        text = doc.user_data["text"] = doc.user_data.get("text") or doc.text  # the text of a Doc is put together token by token
        firsts = [0, *starts(text)]
        doc.user_data["sentences"] = tuple(zip(firsts, [*firsts[1:], len(text)], strict=True))
        for at in firsts:
            span = doc.char_span(at, at + 1, alignment_mode="expand")
            if span is not None and span[0].idx == at:
                span[0].is_sent_start = True
        return doc
