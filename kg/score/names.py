"""When two names are the same: folding of case, number, punctuation, filler words and a short table of spelling variants."""

from __future__ import annotations

import functools
import re
from importlib.resources import files
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_TAIL: Final = re.compile(r"\b(?:drug|agent|medication|medicine|product|compound|therapy|preparation|supplement)s?$")
_SALT: Final = re.compile(
    r"\b(?:hydrochloride|hydrobromide|sodium|potassium|mesylate|maleate|tartrate|succinate|fumarate|sulfate|sulphate|phosphate|citrate|acetate|"
    r"besylate|calcium|disoproxil|propionate|furoate|medoxomil|malate|tosylate)$"
)
_QUANTIFIER: Final = re.compile(r"^(?:the|some|certain|other|various|most|many|any|all|concomitant|concurrent) ")
_PLURAL_ACRONYM: Final = re.compile(r"\b(ssri|snri|maoi|ppi|tki|nri|sari|dpp 4i)s\b")
_SHORT: Final = 3
"""Words up to this length keep their last letter, and file names up to it say nothing."""


@functools.cache
def fold(name: str) -> str:
    """One spelling for a name: lower case, singular, no punctuation, no filler, no variant.

    >>> fold("Proton-pump inhibitors"), fold("other antidiabetic drugs"), fold("Rifampicin")
    ('ppi', 'antidiabetic', 'rifampin')
    """
    text = name.lower().replace("’", "'").replace("potent ", "strong ")
    text = _QUANTIFIER.sub("", re.sub(r"[^a-z0-9α-ω+]+", " ", text).strip())
    text = _PLURAL_ACRONYM.sub(r"\1", _TAIL.sub("", text).strip() or text)
    text = " ".join(word[:-1] if len(word) > _SHORT and word[-1] == "s" and word[-2] not in "sui" else word for word in text.split())
    return _variants().get(text, text)


def names_of(name: str, mention: str) -> frozenset[str]:
    """All folded names of an entity as a document mentions it, with and without its salt."""
    folded = {fold(words) for words in (name, mention) if words}
    return frozenset(folded | ({_SALT.sub("", words).strip() for words in folded} - {""}))


def is_own(name: str, document: str) -> bool:
    """Whether a folded name is that of the document's drug or of an ingredient, judged by the file name."""
    stem = document.rsplit("/", 1)[-1].removesuffix(".md").lower()
    parts = (part for part in (stem.replace("-", ""), *stem.split("-")) if len(part) > _SHORT)
    bare = name.replace(" ", "")
    return name == "self" or any(part.startswith(bare) or bare.startswith(part) for part in parts)


@functools.cache
def _variants() -> Mapping[str, str]:
    lines = (files("kg") / "score" / "variants.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines[1:])
    return {variant: name for variant, name in rows}  # noqa: C416 - each row has two cells
