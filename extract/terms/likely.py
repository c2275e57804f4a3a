"""Names of drugs that no list holds, by how they are formed: "zelonib" ends like a kinase inhibitor and is no English word."""

from __future__ import annotations

import functools
import re
from importlib.resources import files
from string import ascii_lowercase
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
    r"(?:(?<!k)(?<!cr)ine|ol|ide|one|ib|ab|ir|ole|il|(?<!o)id|ast|xel|pt|stat"
    r"|m[yi]cin|cillin|floxacin|gliptin|gliflozin|formin|vastatin|[fp]arin|[gt]oxin|toin|relin|tocin|pressin|zosin|entin|platin|fungin|rubicin|pirin"
    r"|verin|zolam|[iae]pam|xepam|bactam|penam|setam|racetam|oxam|ipram|zepam"
    r"|sulin|fibrate|dronate|trexate|(?:ram|bam)ate|phenolate|ralfate|picosulfate"
    r"|sartan|triptan|entan|vaptan|pitant?|tegrast|setron|fenac|profen|oxifen|kinra|grastim|rsen|siran|dopa|grel|barbital|xaban|gatran"
    r"|cycline|curium|onium|tropium|leucel)$"
)
"""How names of drugs end: stems of the WHO's international nonproprietary names, and the commonest last letters of names that have none.

Sources: WHO, "The use of stems in the selection of International Nonproprietary Names for pharmaceutical substances" (2018); a count over
the names of this lexicon, of which these endings take in most that monographs name as partners. Broader ones ("in", "ate") take in
too much else: proteins of the body, verbs.
"""

_NO_DRUGS: Final = (
    *("classes", "conditions", "foods", "forms", "herbs", "properties"),
    *("proteins", "relations", "salts", "substances", "targets"),
)
"""The tables of the lexicon whose words name no drug."""

_DERIVED: Final = re.compile(r"(?:nor|des|demethyl|dehydro|oxo|keto|[a-z]*hydroxy)")
"""How names of metabolites begin: "norfluoxetine", "desethylamiodarone"."""

_PREFIXED: Final = re.compile(r"(?:anti|non|pre|pro|co|poly|multi|re|un|over|under|mis)")
"""What makes a verb or an adjective of a word that is known: "coadministrate"."""

_WITHIN: Final = re.compile(r"\b[a-z]+\s$")
"""Before a word in capitals within a sentence, which is a brand, and as likely that of the drug itself: "the effects of [Pofextra]"."""


def find(text: str, start: int, end: int) -> Iterator[Mention]:
    """The word at a place as the name of a drug that only its form gives away, if it is like one.

    >>> [m.entity.name for m in find("Zelonib may raise it.", 0, 7)], list(find("Caution in all.", 0, 7))
    (['zelonib'], [])
    """
    word = text[start:end]
    is_part = text[start - 1 : start] in ("-", "/") or text.startswith("-", end)
    if is_like_a_drug(word) and not (is_part or (word[0].isupper() and _WITHIN.search(text, 0, start))):
        name = word.lower()
        yield Mention(start=start, end=end, text=word, entity=Entity(id=iri(Kind.DRUG, name), name=name, kind=Kind.DRUG), certain=False)


@functools.lru_cache(maxsize=8192)  # most words of a text are not new
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
    return not (_DERIVED.match(lower) or rest in load().rows or rest in ordinary() or _is_misspelt(lower))


@functools.cache
def _is_misspelt(word: str) -> bool:
    """Whether a word is one letter away from a name or word that is known: "rifampicine", "medecine"."""
    near = {word[:i] + word[i + 1 :] for i in range(len(word))}
    near |= {word[:i] + letter + word[j:] for i in range(len(word) + 1) for j in (i, i + 1) for letter in ascii_lowercase}
    return not near.isdisjoint(load().rows) or not near.isdisjoint(ordinary())


@functools.cache
def ordinary() -> frozenset[str]:
    """English words that end as names of drugs do (`lexicon/ordinary.txt`), those of biology, and the words of names that are no drugs."""
    words = (word for name in ("ordinary", "biology") for word in _lines(f"{name}.txt") if not word.startswith("#"))
    known = (word for table in _NO_DRUGS for cells in read(table) for word in re.findall(r"[a-z]+", " ".join(cells.values()).lower()))
    return frozenset({*words, *known})


def _lines(name: str) -> list[str]:
    return (files("extract") / "lexicon" / name).read_text(encoding="utf-8").splitlines()
