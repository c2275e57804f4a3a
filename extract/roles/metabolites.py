"""What a text says that a drug becomes, by a name that no list need hold, so that roles are told of it: "SN-38 is cleared by …"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from extract import macros
from extract.lexicon import load
from extract.mentions import Mention
from extract.terms.likely import ENDINGS, ordinary
from kg.model import Entity, Kind
from kg.names import canonical, iri

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_CODE: Final = r"(?:[A-Z]{2,4}[a-z]?-?[A-Z]?\d{1,6}[A-Za-z]{0,2}|[A-Z]-?\d{3,6}|(?=[\w]*[A-Z]\w*[A-Z])(?=\w{3,7}\b)[A-Za-z]+)"
"""A name by letters and digits: "SN-38", "LBQ657", "MMAE"; not "M1", which is another substance in every text."""

_NO_NAME: Final = (
    r"\w*(?:glucuronide|glucuronate|sul[fp]h?ate|conjugate|metabolite|derivative|carboxylate|intermediate|nucleotide|peptide|phosphate|compound|"
    r"moiety|component|substance|bile|acetate|dioxide)s?|\w+(?:ed|ly|ing|able|ive|al|ary|ic|ble|tion|sis)(?!\s+acid)|(?:\w*active|carboxylic)\s+acid"
)
"""Words behind "converted to" that say only of what kind it is."""

_WORD: Final = (
    rf"(?!(?:{_NO_NAME})\b)(?:(?:[NOS]|\d+)[-\u2010\u2011][a-z]+\s[a-z]{{6,}}"
    r"|(?:(?:[NOSRp]|\d+(?:,\d+)*['’′]?|alpha|beta)[-\u2010\u2011])*(?:[a-z]+[-\u2010\u2011])?"
    rf"(?!(?:{_NO_NAME})\b)[a-z]{{6,}}"
    r"(?:\s(?:acid|carboxylate|(?:N-|S-)?oxide|sulfoxide|sulfone)\b)?)"
)
"""A name that is a word: "norfluoxetine", "N-desmethylclobazam", "fenofibric acid", "N-desmethyl ivabradine"."""

_NAME: Final = rf"(?<![\w-])(?:(?P<code>{_CODE})|(?P<word>(?i:{_WORD})))(?![\w-])"
_SHORT: Final = re.compile(rf"\s*\((?P<short>{_CODE})\)")
_NEXT: Final = re.compile(rf"(?:\s*\([^()]*\))?(?:\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or)\s+){_NAME}")
"""Behind a name, the abbreviation that it is given, and the next of its row."""

_IS_ONE: Final = (
    r"(?:metabolites?|active\s+(?:form|moiety|compound|drug|principle|component|constituent|substance)"
    r"|(?:cytotoxic|main|major|principal)\s+(?:component|constituent|agent)|payload)"
)
_THE: Final = r"(?:(?:the|its|their|an?|which\s+is\s+(?:the|its))\s+)?(?:(?!to\b|by\b|with\b|in\b)[\w-]+\s+){0,3}?"

_BEHIND: Final = re.compile(
    rf"(?i:\b{_IS_ONE}(?:\s+of\s+[\w-]+)?(?:\s+(?:is|called|named|being))?|\breleas(?:es?|ed|ing)),?\s*[(:]?\s*(?i:{_THE}){_NAME}"
)
"""What a text calls by name behind the word for what it is: "its active metabolite, SN-38", "releases MMAE"."""

_MADE: Final = re.compile(
    r"(?i:\b(?:(?:convert|metaboli[sz]|hydroly[sz]|(?:bio)?transform|cleav|oxidi[sz]|de(?:meth|acet|eth|alk)ylat|hydroxylat|degrad)e?[ds]?\b"
    r"\s[^.;:]{0,70}?|(?:(?:bio)?activat|broken\s+down|turned|changed)(?:ed)?\b\s[^.;:]{0,70}?"
    rf"|\b(?:conversion|metabolism|hydrolysis|biotransformation)\s+(?:of\s+[\w-]+\s+)?)\b(?:in)?to\s+{_THE}){_NAME}"
)
"""What a text says that something is made into: "it is converted in the liver to norzelonib"."""

_BEFORE: Final = re.compile(rf"(?:,|\s\(|\sis)\s*(?i:(?:the|its|their|an?|which\s+is\s+(?:the|its))\s+(?:[\w-]+\s+){{0,3}}?{_IS_ONE})\b")
"""What says behind a name what it is: "SN-38, the active metabolite"."""

_CONJUGATE: Final = r"(?:[\s-]+(?:glucuronide|sul(?:f|ph)ate))?"
_ENDS: Final = re.compile(rf"{_NAME}(?:\s*\([^()]*\))?$")
_LONGEST: Final = 60
_MAY_NAME: Final = re.compile(
    r"metaboli|active (?:form|moiety)|component|constituent|payload|releas|convert|hydroly|transform|ylated|cleav|oxidi|degrad|broken"
)

_CHEMICAL: Final = re.compile(
    rf"{ENDINGS.pattern}|(?:aldehyde|oxin|arin|oxide|acid|sulfone)$"
    r"|(?:^|-)(?:nor|des|di|tri)?(?:methyl|ethyl|acetyl|alkyl|hydroxy|hydro|carboxy|dehydro|deacetyl|demethyl|oxo|keto)[a-z]{5,}$"
)
_LEFT: Final = re.compile(
    rf"(?<![\w-])(?:(?:(?:its|their|the|an?)|{macros.OWN}+['’]s)\s+)?(?:(?!and\b|n?or\b|but\b|by\b|of\b|with\b|whose\b|(?:in)?to\b)[\w-]+\s+){{0,3}}?{_IS_ONE}(?:\s+of\s+{macros.OWN}+)?,?\s+\(?$"
)
_INTO: Final = re.compile(r"\b(?:in)?to\s+$")
_RIGHT: Final = re.compile(
    rf"(?:\s*\((?:[A-Za-z\d-]+|[\ue001]+)\))?(?:,\s*(?:the|its|an?)\s+(?:(?!and\b|or\b)[\w-]+\s+){{0,3}}?{_IS_ONE}\b(?:\s+of\s+[\ue000-\ue003]+)?"
    r"(?:,(?=\s+(?!and\b|or\b|an?\b|the\b|but\b)))?)?\)?"
)
"""Around a name, what says which metabolite it is, and is no part of what is told of it."""

_NOT_IT: Final = re.compile(
    r"(?:\s*\([^()]*\))?,?\s+(?:(?:is|are|was|being|mainly|primarily|also|largely)\s+)*(?:form|generat|produc|made|creat)\w*"
)
"""Behind a name, what says that it is only made there: "SN-38 is formed by …"."""

_MAKING: Final = re.compile(
    rf"\b(?:(?:in)?to|(?:form|generat|produc|yield|synthesi[sz]|giv|creat|mak)\w*(?:\s+of)?|appearance\s+of)\s+{_THE}(?:{_IS_ONE},?\s+)?\(?$"
    rf"|\b(?:not|unlike|rather\s+than|instead\s+of|through|via|by\s+(?:way|means)\s+of)\s+{_THE}(?:{_IS_ONE},?\s+)?\(?$"
)
_WHICH: Final = re.compile(r"(?:\s*\([^()]*\)|\))?,?\s+(?:which|that|an?\b|itself|in\s+turn|and\s+(?:is|then)\b)")
"""Around a name to which somebody is turned, which what stands there says of the drug, if it does not go on with the name."""


class Made(NamedTuple):
    """The names, by their canonical form, of what the drugs of a document become, and where a text holds one."""

    names: dict[str, Entity]
    pattern: re.Pattern[str] | None


def named(texts: Iterable[str]) -> Made:
    """Whom the texts of a document introduce as what a drug becomes or sets free, with the abbreviations that they give them."""
    names: dict[str, Entity] = {}
    for text in texts:
        if _MAY_NAME.search(text.lower()):
            for match in _introduced(text):
                names |= _entries(match, text)
    listed = sorted(names, key=len, reverse=True)
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, listed))}){_CONJUGATE}(?![\w-])", re.IGNORECASE) if listed else None
    return Made(names, pattern)


def _introduced(text: str) -> Iterator[re.Match[str]]:
    """Every name at a place where a text says that it is one of these."""
    for match in (m for pattern in (_BEHIND, _MADE) for m in pattern.finditer(text)):
        row: re.Match[str] | None = match
        while row:
            yield row
            row = _NEXT.match(text, row.end())
    for match in _BEFORE.finditer(text):
        if name := _ENDS.search(text, max(0, match.start() - _LONGEST), match.start()):
            yield name


def _entries(match: re.Match[str], text: str) -> dict[str, Entity]:
    """A name with its abbreviation, each with what it stands for; nothing where it is no name, or a list holds it."""
    words = match["code"] or match["word"]
    known = load().entity(words)
    if known is None and match["word"] and not _is_name(words.lower()):
        return {}
    entity = known or _drug(words)
    if entity.kind is not Kind.DRUG:
        return {}
    short = _SHORT.match(text, match.end("code") if match["code"] else match.end("word"))
    found = {} if known else {words.lower(): entity}
    return found | ({short["short"].lower(): entity} if short else {})


def _drug(words: str) -> Entity:
    return Entity(id=iri(Kind.DRUG, canonical(words)), name=canonical(words), kind=Kind.DRUG)


def _is_name(word: str) -> bool:
    """Whether a word that no list holds is formed like the name of a substance."""
    return bool(_CHEMICAL.search(word)) and (word.endswith("aldehyde") or word not in ordinary())


def marked(mentions: Sequence[Mention], marks: str, text: str, made: Made) -> tuple[list[Mention], str]:
    """A sentence's names and shadow with those of metabolites, each with the words that say which it is: "its metabolite SN-38"."""
    found = [m for m in _mentions(text, made) if not any(_meet(m, x) and not _holds(m, x) for x in mentions)]
    names = [*found, *(m for m in mentions if not any(_meet(m, f) for f in found))]
    if not (found or "metabolite" in marks or "active form" in marks):
        return names, marks
    whole = {m: m if m.own or m.is_protein or m.is_group else _with_its_words(m, _shadowed(marks, found)) for m in names}
    out = [w for m, w in whole.items() if not any(x is not w and x.start <= m.start and m.end <= x.end for x in whole.values())]
    out.sort(key=lambda m: m.start)
    changed = [w for m, w in whole.items() if w is not m or m in found]
    return out, _shadowed(marks, changed)


def _mentions(text: str, made: Made) -> Iterator[Mention]:
    """Where a sentence names what the drugs of its document become, and their conjugates, which are something else."""
    for match in made.pattern.finditer(text) if made.pattern else ():
        lead = text[max(0, match.start() - _LONGEST) : match.start()].lower()
        is_made = _MAKING.search(lead) and not _WHICH.match(text, match.end())
        if not (is_made or _NOT_IT.match(text, match.end())):
            words = match.group().lower()
            yield Mention(start=match.start(), end=match.end(), text=match.group(), entity=made.names.get(words) or _drug(words))


def _meet(one: Mention, other: Mention) -> bool:
    return one.start < other.end and other.start < one.end


def _holds(one: Mention, other: Mention) -> bool:
    """Whether a name takes in another, which is no protein or class: "N-desmethyl ivabradine" holds the drug, and "ACE" no inhibitors."""
    return one.start <= other.start and other.end <= one.end and not (other.is_protein or other.is_group)


def _with_its_words(m: Mention, marks: str) -> Mention:
    """A name that reaches over "its active metabolite" before it, or "the active metabolite of" the drug behind it."""
    left, right = _LEFT.search(marks, max(0, m.start - _LONGEST), m.start), _RIGHT.match(marks, m.end)
    if left and _INTO.search(marks, 0, left.start()):
        left = None  # what the drug is made into has no part in that
    start, end = left.start() if left else m.start, right.end() if right else m.end
    return replace(m, start=start, end=end) if (start, end) != (m.start, m.end) else m


def _shadowed(marks: str, mentions: Iterable[Mention]) -> str:
    """The shadow with the names of some substances blotted out."""
    for m in mentions:
        marks = marks[: m.start] + macros.SUBSTANCE * (m.end - m.start) + marks[m.end :]
    return marks
