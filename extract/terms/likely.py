"""Names of drugs that no list holds, by how they are formed: "zelonib" ends like a kinase inhibitor and is no English word."""

from __future__ import annotations

import functools
import re
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from extract.lexicon import load, read
from extract.mentions import Mention
from kg.model import Entity, Kind
from kg.names import iri

if TYPE_CHECKING:
    from collections.abc import Iterator

SHORTEST: Final = 6
"""Letters of a name that is told by its ending; shorter ones are too often parts of something else."""

ENDINGS: Final = re.compile(
    r"(?:in|ine|ol|ide|one|am|ib|ab|ir|ole|il|ate|id"
    r"|ast|xel|pt|stat|sartan|triptan|entan|vaptan|pitant?|tegrast|setron|fenac|profen|oxifen|kinra|grastim|rsen|siran|dopa|grel|parib"
    r"|barbital|xaban|gatran|cillin|cycline|caine|quine|curium|onium|tropium|citabine|lukast|gepant|stigmine|leucel|mustine)$"
)
"""How names of drugs end: stems of the WHO's international nonproprietary names, and the commonest last letters of names that have none.

Sources: WHO, "The use of stems in the selection of International Nonproprietary Names for pharmaceutical substances" (2018); a count over
the names of this lexicon, of which these endings take in nine of ten that monographs name as partners.
"""

_DERIVED: Final = re.compile(r"(?:nor|des|demethyl|dehydro|oxo|keto|[a-z]*hydroxy)")
"""How names of metabolites begin: "norfluoxetine", "desethylamiodarone"."""

_PREFIXED: Final = re.compile(r"(?:anti|non|pre|pro|co|poly|multi|re|un|over|under|mis)")
"""What makes a verb or an adjective of a word that is known: "coadministrate"."""


def find(text: str, start: int, end: int) -> Iterator[Mention]:
    """The word at a place as the name of a drug that only its form gives away, if it is like one.

    >>> [m.entity.name for m in find("Zelonib may raise it.", 0, 7)], list(find("Caution in all.", 0, 7))
    (['zelonib'], [])
    """
    word = text[start:end]
    if is_like_a_drug(word) and not (text[start - 1 : start] in ("-", "/") or text.startswith("-", end)):
        name = word.lower()
        yield Mention(start=start, end=end, text=word, entity=Entity(id=iri(Kind.DRUG, name), name=name, kind=Kind.DRUG), certain=False)


def is_like_a_drug(word: str) -> bool:
    """Whether a word that no list of names holds is formed like one: neither English nor derived from a name or word.

    >>> is_like_a_drug("zelonib"), is_like_a_drug("routine"), is_like_a_drug("norfluoxetine")
    (True, False, False)
    """
    lower = word.lower()
    if len(word) < SHORTEST or not (word.islower() or word.istitle()) or not ENDINGS.search(lower) or lower in ordinary():
        return False
    prefix = _PREFIXED.match(lower)
    rest = lower[prefix.end() :] if prefix else ""
    return not (_DERIVED.match(lower) or rest in load().rows or rest in ordinary())


@functools.cache
def ordinary() -> frozenset[str]:
    """English words that end as names of drugs do (`lexicon/ordinary.txt`), and the words of names that are no drugs."""
    lines = (files("extract") / "lexicon" / "ordinary.txt").read_text(encoding="utf-8").splitlines()
    known = (word for table in _TABLES for cells in read(table) for word in re.findall(r"[a-z]+", " ".join(cells.values()).lower()))
    return frozenset({*(line for line in lines if not line.startswith("#")), *known})


_TABLES: Final = (
    "classes",
    "conditions",
    "foods",
    "forms",
    "herbs",
    "properties",
    "proteins",
    "relations",
    "salts",
    "substances",
    "targets",
)
