"""The one wording of a class that a text builds from words: "drugs affecting GI motility" and "gut motility altering agents" meet in it.

A phrase says what its members do ("that raises potassium"), what they are like ("with sedative effects") or what they are for ("used to
treat gout"). Its head ("medications", "agents"), the form of its verb, "may" and "can", articles and synonyms change nothing about it.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Final

from extract import rulebook
from extract.lexicon import form, load, read, spellings
from kg.model import Entity, Kind
from kg.names import canonical, iri

if TYPE_CHECKING:
    from collections.abc import Mapping

_rule: Final = functools.partial(rulebook.pattern, "phrases")

_HEAD: Final = r"(?:drug|medication|medicine|agent|substance|compound)"
_MODAL: Final = r"(?:(?:may|can|could|might|would|will|otherwise|also|potentially|further|directly|known to|are known to|be known to)\s)*"
_ANY_VERB: Final = (
    r"(?:(?<=that )|(?<=may )|(?<=can )|(?<=could )|(?<=might ))(?!(?:may|can|could|might|would|will|otherwise|also) )"
    r"[a-z]+(?<!are)(?<!is)(?<!have)(?<!be)"
)

_SAME: Final = {"processed": "metabolized", "excreted": "eliminated", "cleared": "eliminated"}
_FILLER: Final = re.compile(r"\b(?:the|(?<!vitamin )an?|serum|plasma|their|body|overall)\s")
_IN_Y: Final = re.compile(r"[^aeiou]y$")
_OF: Final = re.compile(r"(?P<noun>\S+) of (?P<what>.+)")
_VERB: Final = re.compile(r"^(?P<lead>\w+ (?:that|which) )(?!(?:may|can|could|might|must|should|will|would|are|have|is)\b)(?P<verb>[a-z]+)")
_MANY: Final = re.compile(
    r"\b(drug|medication|medicine|agent|substance|modulator|product|supplement|antacid|diuretic|food|preparation|salt|formulation|contraceptive|antibiotic|"
    r"antidepressant|antiepileptic|herb)s\b"
)
"""The plural of what a phrase is about, wherever it stands in it."""


_IN_IES: Final = re.compile(r"(?<=[a-z]{3})ies$")
"""The plural of "remedy", "therapy" and "property"."""

_IN_S: Final = re.compile(r"(?<=[a-z]{3}[^\Wsui])s$")
"""The ending of a plural at the end of a name."""

_LEVEL: Final = re.compile(r"\s(?:level|concentration)$")


def wording(words: str) -> str | None:
    """The one wording of a class that a phrase builds, in the singular; None for other names.

    >>> wording("Medications affecting GI motility"), wording("agents that may raise the concentration of lithium")
    ('drug that affects gastrointestinal motility', 'drug that increases lithium')
    >>> wording("drugs with sedative effects"), wording("medicines used to treat gout"), wording("beta-blockers")
    ('sedative drug', 'gout medication', None)
    """
    key = form(words)
    if match := (_acting().fullmatch(key) or _adjectival().fullmatch(key)):
        verb = _verbs().get(match.group("verb"), match.group("verb"))
        return None if _rule("phrase.not-so").search(f"{verb} {key}") else f"drug that {_third(verb)} {_property(match.group('what'))}"
    if match := _rule("phrase.with").fullmatch(key):
        return f"{match.group('what')} drug"
    if match := _rule("phrase.for").fullmatch(words.lower()):
        return f"{match.group('what')} medication"
    if match := _rule("phrase.handled").fullmatch(key):
        return f"drug {_SAME.get(match.group('how'), match.group('how'))} by {_FILLER.sub('', match.group('what'))}"
    return None


def known(words: str) -> Entity | None:
    """The class of the lexicon that a phrase means, whatever its wording."""
    said = wording(words)
    if turned := (_rule("phrase.of-kind").fullmatch(words) or (_rule("phrase.of-target").fullmatch(words) if said is None else None)):
        what, head = singular(turned.group("what")), turned.group("head")
        found = load().entity(f"{what} {head}") or (load().entity(what) if turned.re is _rule("phrase.of-kind") else None)
        if found is not None and found.kind is Kind.DRUG_CLASS:
            return found
    found = (load().entity(said) or load().entity(_index().get(said, ""))) if said else None
    return found if found is not None and found.kind is Kind.DRUG_CLASS else None


def called(words: str) -> Entity:
    """The class that the lexicon knows by these words, or a class of that name in the singular: "drug that suppresses appetite"."""
    found = load().entity(words) or known(words)
    if found is not None:
        return found
    words = _rule("phrase.headed").sub(lambda m: singular(m.group()), words)
    name = canonical(wording(words) or _VERB.sub(_inflected, singular(_MANY.sub(r"\1", words, count=1))))
    return Entity(id=iri(Kind.DRUG_CLASS, name), name=name, kind=Kind.DRUG_CLASS)


def singular(words: str) -> str:
    """A name with its last word in the singular.

    >>> singular("cold remedies"), singular("zinc lozenges")
    ('cold remedy', 'zinc lozenge')
    """
    return _IN_S.sub("", _IN_IES.sub("y", words))


def _inflected(match: re.Match[str]) -> str:
    """The verb of "drugs that suppress …" as "a drug that suppresses …" has it."""
    verb = match.group("verb")
    return f"{match.group('lead')}{verb if verb.endswith('s') and not verb.endswith('ss') else _third(verb)}"


@functools.cache
def _index() -> Mapping[str, str]:
    """The class by each wording that its row holds; a wording of two rows says neither."""
    found: dict[str, set[str]] = {}
    for row in read("classes"):
        for spelling in (row["name"], *row["synonyms"].split("|")):
            if said := wording(spelling):
                found.setdefault(said, set()).add(row["name"])
    return {said: names.pop() for said, names in found.items() if len(names) == 1}


def _property(words: str) -> str:
    """What is changed or caused, in one wording: "the risk of bleeding" and "bleeding risk"."""
    what = _FILLER.sub("", words)
    what = _synonyms().sub(lambda m: _properties()[m.group()], what)
    turned = _OF.fullmatch(what)
    return _LEVEL.sub("", f"{turned.group('what')} {turned.group('noun')}" if turned else what)


@functools.cache
def _synonyms() -> re.Pattern[str]:
    longest_first = sorted(_properties(), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")


def verbs() -> str:
    """A pattern for what a phrase can say that its members do, the longest words first."""
    return "|".join(sorted(_verbs(), key=len, reverse=True))


@functools.cache
def _acting() -> re.Pattern[str]:
    return re.compile(rf"{_HEAD} (?:(?:that|which|known to) )?{_MODAL}(?P<verb>{verbs()}|{_ANY_VERB}) (?P<what>.+)")


@functools.cache
def _adjectival() -> re.Pattern[str]:
    participles = "|".join(sorted((verb for verb in _verbs() if verb.endswith("ing")), key=len, reverse=True))
    return re.compile(rf"(?P<what>.+) (?P<verb>{participles}) {_HEAD}")


@functools.cache
def _verbs() -> Mapping[str, str]:
    """Each verb, in each of its forms, with the verb that stands for it."""
    return {
        said: row["name"] for row in read("relations") for verb in spellings(row) for word in _forms(verb) for said in (word, form(word))
    }


@functools.cache
def _properties() -> Mapping[str, str]:
    return {form(said): row["name"] for row in read("properties") for said in spellings(row)}


def _forms(verb: str) -> tuple[str, ...]:
    first, _, rest = verb.partition(" ")
    spoken = (first, _third(first), f"{first.removesuffix('e')}ing")
    return tuple(f"{word} {rest}".strip() for word in spoken)


def _third(verb: str) -> str:
    """The verb as it stands behind "that": "suppresses", "dries up"."""
    first, _, rest = verb.partition(" ")
    if _IN_Y.search(first):
        return f"{first[:-1]}ies {rest}".strip()
    return f"{first}{'es' if first.endswith(('ss', 'sh', 'ch', 'x', 'o')) else 's'} {rest}".strip()
