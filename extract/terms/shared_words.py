"""Names of which a text says a word once for several: "nephrotoxic or ototoxic drugs", "vitamins A, D and K", "apple or orange juice"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.lexicon import form, load
from extract.mentions import Mention
from kg.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.terms.own import Own

_SHARED: Final = re.compile(
    r"\b(?P<first>(?!attenuated\b)(?:[Bb]lood\s)?[A-Za-z-]{4,})\s*(?:or|and|/|and/or)\s*(?=[A-Za-z-]+(?:\spressure)?\s+"
    r"(?P<head>(?i:drug|agent|medication|medicine|product|preparation|antibiotic|supplement|vaccine|an(?:a)?esthetic|contraceptive|diuretic|antihistamine|beta-blocker)s?)\b"
    r"(?!\s+(?:interactions?|history|use|abuse|levels?)\b))"
)
_ROUTE: Final = r"(?i:oral|topical|systemic|inhaled|intranasal|vaginal|parenteral|transdermal|ophthalmic|injectable|intravenous)"
_BY_ROUTES: Final = re.compile(rf"\b(?P<first>{_ROUTE})\s*(?:or|and|/|and/or)\s*(?={_ROUTE}\s+(?P<head>[A-Za-z-]+)\b)")
_BY_ROUTE: Final = re.compile(
    r"\b(?:[Oo]ther\s+(?P<route>topical|ophthalmic|systemic)|(?P<systemic>[Ss]ystemic))\s+[a-z-]+"
    r"(?P<more>(?:(?:\s*,\s*(?:or\s+|and\s+)?|\s+(?:or|and)\s+)[a-z-]+s\b(?!\s+that\b|-))+)"
)
"""Classes that share how they are given: "other topical corticosteroids, antifungals, or antibiotics"."""

_CLASS_WORD: Final = re.compile(r"[a-z-]{3,}s\b")
_KINDS: Final = re.compile(
    r"(?<=[a-z]s)\s?\((?:(?:e\.g\.,?|especially|particularly|including)\s+)?"
    r"(?P<kinds>[a-z-]+(?: [a-z-]+)?(?:(?:,\s*(?:and\s+|or\s+)?|/|\s+(?:and|or)\s+)[a-z-]+)*?)(?:\s+ones)?\)",
    re.IGNORECASE,
)
"""Kinds of a class in brackets behind it: "diuretics (thiazide, loop)"."""

_KIND: Final = re.compile(
    rf"\b(?!(?:and|or)\b|{_ROUTE}\b|[a-z-]+-(?:containing|based)\b)[a-z-]{{4,}}(?: (?!and\b|or\b)[a-z-]{{4,}})?", re.IGNORECASE
)
_HEAD: Final = re.compile(r"\b[A-Za-z-]{4,}s\b")
_KIND_OF: Final = re.compile(r"\b(?P<kind>[a-z]+(?:-[a-z]+)*) ones\b", re.IGNORECASE)
"""A class by its kind alone, of one named before: "potassium-sparing ones"."""

_TURNED: Final = re.compile(r"^\W*(?P<head>[A-Za-z-]+(?: [A-Za-z-]+)?s),\s+(?P<kind>[A-Za-z-]+(?: [a-z-]+)?)(?=\s*(?:[:.(\[–—*]|$))")
"""A class as registers call it, the kind behind: "Anaesthetics, general:"."""

_METAL: Final = r"(?:alumini?um|calcium|magnesium)"
_SALT: Final = r"(?:hydroxide|carbonate)"
_TWO_SALTS: Final = re.compile(
    rf"\b(?P<first>{_METAL})\s*(?:(?:or|and/or)\s+(?={_METAL}\s+(?P<head>{_SALT}))|(?:and|/)\s*(?={_METAL}\s+(?P<heads>{_SALT})s))",
    re.IGNORECASE,
)
"""Two salts; "aluminum and magnesium hydroxide", in the singular, is the product of both."""

_FAR: Final = 120
"""Characters before the second of two classes in which the word that they share stands."""

_TWINS: Final = r"(?:agonist|antagonist|analog(?:ue)?|blocker|inhibitor|supplement|derivative|stimulant|depressant)s?"
_TWO_OF_ONE: Final = re.compile(rf"\b{_TWINS}\s*(?:/|\bor\b|\band\b|\band/or\b)\s*(?P<second>{_TWINS})\b")
_LEAD: Final = re.compile(r"[A-Za-z\d-]+(?: [A-K]\d*)?\s+$")
_CLASS: Final = r"(?:IV|I{1,3}|[1-4])[ABCabc]?"
_NUMBERED: Final = re.compile(
    rf"\b[Cc]lass(?:es)?\s+(?P<numbers>{_CLASS}\b(?:\s*\([^()]*\))?(?:(?:\s*[,/]\s*|\s*,?\s*(?:and/or|and|or)\s+)(?:[Cc]lass\s+)?{_CLASS}\b(?:\s*\([^()]*\))?)+)"
    r"\s+(?P<head>[Aa]nti-?(?:arr|dysr)hythmic)s?(?:\s+(?:drug|agent|medication)s?)?"
)
_NUMERAL: Final = re.compile(rf"\([^()]*\)|\b(?P<numeral>{_CLASS})\b")
_VITAMINS: Final = re.compile(r"\b[Vv]itamins\s*\(?(?P<letters>[A-K]\d{0,2}\b(?:\s*(?:,|and|&|,\s*and)\s*[A-K]\d{0,2}\b)+)")
_LETTER: Final = re.compile(r"\b[A-K]\d{0,2}\b")
_VACCINES: Final = re.compile(
    r"\b[Vv]accin(?:e|ation)s?\s*(?:(?:\(|,\s*)?(?:e\.g\.,?|such as|like|including)\s+|\(|(?P<for>for\s+))(?P<items>[^.;:()]{3,80})"
)
_VACCINE: Final = re.compile(r"\b(?!and\b|or\b)[A-Za-z][\w -]+?(?=\s*(?:,|$|\b(?:and|or)\b))")
"""What a vaccine is against, in a list of vaccines: "live vaccines (e.g., varicella, yellow fever)"."""

_FRUITS_BEFORE: Final = re.compile(
    r"\b(?P<fruits>[a-z]+(?:,\s*[a-z]+)*),?\s*(?:\b(?:and|or|and/or)\b|/)\s*(?=(?P<last>(?!(?:its|their|the)\b)[a-z]+)\s+juices?\b)",
    re.IGNORECASE,
)
_FRUITS_BEHIND: Final = re.compile(
    r"\bjuices?\s*(?:\((?P<inside>[^()]{4,80})\)"
    r"|,?\s*(?:such as|like|including)\s+(?P<listed>[a-z]+(?:,\s*(?:and\s+|or\s+)?[a-z]+|\s+(?:and|or)\s+[a-z]+)*)\b(?!\s+juice))",
    re.IGNORECASE,
)
_FRUIT: Final = re.compile(r"[a-z]{4,}\b(?!\s+juice)", re.IGNORECASE)


def find(text: str, own: Own) -> Iterator[Mention]:
    """The names of a text that lack a word which another one beside them has.

    >>> from extract.terms.own import NOBODY
    >>> [m.text for m in find("Avoid nephrotoxic or ototoxic drugs.", NOBODY)]
    ['nephrotoxic drugs']
    """
    for several in (_numbered, _sharing_a_head, _sharing_a_lead):
        yield from several(text)
    yield from _sharing_a_salt(text, own)
    for several in (_sharing_a_route, _in_brackets, _of_kind, _turned, _juices):
        yield from several(text)


def listed(text: str) -> Iterator[Mention]:
    """The vitamins and vaccines that a list names by a letter or a disease alone."""
    yield from _vitamins(text)
    yield from _vaccines(text)


def _numbered(text: str) -> Iterator[Mention]:
    """Classes told apart by number that share their last word: "class IA (quinidine) and III antiarrhythmics"."""
    for listed in _NUMBERED.finditer(text):
        numbers = [m for m in _NUMERAL.finditer(text, *listed.span("numbers")) if m.group("numeral")]
        spans = [(listed.start(), numbers[0].end()), *(m.span() for m in numbers[1:])]
        if text[spans[-1][1] : listed.end("numbers")]:  # the head stands behind the examples of the last number
            spans, numbers = [*spans, (listed.start("head"), listed.end())], [*numbers, numbers[-1]]
        else:
            spans[-1] = (spans[-1][0], listed.end())
        for number, (start, end) in zip(numbers, spans, strict=True):
            words = f"class {number.group()} {listed.group('head')}"
            entity = load().entity(words)
            if entity:
                yield Mention(start=start, end=end, text=f"{words}s", entity=entity)


def _sharing_a_head(text: str) -> Iterator[Mention]:
    """The first of two classes that share their last word ("nephrotoxic or ototoxic drugs"), even if it is a drug's name alone."""
    for match in (m for pattern in (_SHARED, _BY_ROUTES) for m in pattern.finditer(text)):
        words = f"{match.group('first')} {match.group('head')}"
        yield from _class_at(match.span("first"), words)


def _sharing_a_lead(text: str) -> Iterator[Mention]:
    """The second of two classes that share their first word: "GnRH agonists/antagonists"."""
    for match in _TWO_OF_ONE.finditer(text):
        if lead := _LEAD.search(text, max(0, match.start() - _FAR), match.start()):
            yield from _class_at(match.span("second"), f"{lead.group()}{match.group('second')}")


def _sharing_a_salt(text: str, own: Own) -> Iterator[Mention]:
    """The first of two salts of one acid: "aluminum or magnesium hydroxide"; of a product's own both are its own if it holds the metal."""
    for match in _TWO_SALTS.finditer(text):
        head = match.group("head") or match.group("heads")
        found = own.looked_up(words := f"{match.group('first')} {head}")
        if found:
            yield Mention(start=match.start("first"), end=match.end("first"), text=words, entity=found[0], own=found[1])
        second = own.names.get(form(text[match.end() :].split(" ", 1)[0])) if found and found[1] else None
        if second:
            end = text.index(head, match.end()) + len(head) + bool(match.group("heads"))
            yield Mention(start=match.end(), end=end, text=text[match.end() : end].removesuffix("s"), entity=second, own=True)


def _sharing_a_route(text: str) -> Iterator[Mention]:
    """Those of several classes given one way that the lexicon knows by it, too; the first stands behind the way itself."""
    for match in _BY_ROUTE.finditer(text) if "topical" in text or "ophthalmic" in text or "ystemic" in text else ():
        route = (match.group("route") or match.group("systemic")).lower()
        for word in _CLASS_WORD.finditer(text, *match.span("more")):
            found = tuple(_class_at(word.span(), f"{route} {word.group()}"))
            if not found:
                break
            yield from found


def _in_brackets(text: str) -> Iterator[Mention]:
    """The kinds in brackets that the lexicon knows as classes with the head before them: "beta-blockers (non-selective)"."""
    for match in _KINDS.finditer(text) if "(" in text else ():
        head = text[: match.start()].rsplit(None, 1)[-1]
        for kind in _KIND.finditer(text, *match.span("kinds")):
            if not load().entity(kind.group()):
                yield from _class_at(kind.span(), f"{kind.group()} {head}")


def _of_kind(text: str) -> Iterator[Mention]:
    """Classes of which a text says no more than the kind, with the nearest word before that makes a class of it: "thiazide ones"."""
    for match in _KIND_OF.finditer(text) if " ones" in text else ():
        heads = (m.group() for m in reversed([*_HEAD.finditer(text, 0, match.start())]))
        yield from next((found for h in heads if (found := [*_class_at(match.span(), f"{match.group('kind')} {h}")])), ())


def _turned(text: str) -> Iterator[Mention]:
    """The class that a line opens with in the order of registers: "Muscle relaxants, depolarising"."""
    if match := _TURNED.match(text):
        kind = load().entity(match.group("kind"))
        found = _class_at((match.start("head"), match.end("kind")), f"{match.group('kind')} {match.group('head')}")
        yield from (m for m in found if kind in (None, m.entity))


def _class_at(place: tuple[int, int], words: str) -> Iterator[Mention]:
    """The class that words name, at a place of the text that holds only one of them."""
    entity = load().entity(words)
    if entity and entity.kind is Kind.DRUG_CLASS:
        yield Mention(start=place[0], end=place[1], text=words, entity=entity)


def _juices(text: str) -> Iterator[Mention]:
    """The fruits that stand for their juice: "apple or orange juice", "fruit juices (grapefruit, apple)"."""
    if "juice" not in text.lower():
        return
    spans = [m.span("fruits") for m in _FRUITS_BEFORE.finditer(text) if m.group("last").lower() not in m.group("fruits").lower()]
    spans += [m.span("inside" if m.group("inside") else "listed") for m in _FRUITS_BEHIND.finditer(text)]
    for word in (w for span in spans for w in _FRUIT.finditer(text, *span)):
        words = f"{word.group()} juice"
        if entity := load().entity(words):
            yield Mention(start=word.start(), end=word.end(), text=words, entity=entity)


def _vitamins(text: str) -> Iterator[Mention]:
    """The letters behind "vitamins": "fat-soluble vitamins (A, D, E, K)"."""
    for listed in _VITAMINS.finditer(text):
        for letter in _LETTER.finditer(text, *listed.span("letters")):
            entity = load().entity(f"vitamin {letter.group()}")
            if entity:
                yield Mention(start=letter.start(), end=letter.end(), text=f"vitamin {letter.group()}", entity=entity)


def _vaccines(text: str) -> Iterator[Mention]:
    """The vaccines that a list names by their diseases alone: "live vaccines (e.g., varicella, yellow fever)"."""
    for listed in _VACCINES.finditer(text):
        for disease in _VACCINE.finditer(text, *listed.span("items")):
            words = f"{disease.group()} vaccine"
            entity = None if load().entity(disease.group()) else load().entity(words)
            if entity:
                said = f"vaccine for {disease.group()}" if listed.group("for") else words
                yield Mention(start=disease.start(), end=disease.end(), text=said, entity=entity)
