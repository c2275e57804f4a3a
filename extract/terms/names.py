"""Names of the lexicon, of the monograph's own drug and of proteins, by the longest match."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Final

from extract.lexicon import PREFIXES, form, load, reach
from extract.mentions import Mention, without_overlaps
from extract.rulebook import cue
from extract.terms import called, enzymes, in_the_body, juices, likely, proteins
from kg.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from extract.terms.own import Own
    from kg.model import Entity

_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_OF_THE_BODY: Final = re.compile(
    r"\b(?:breast|human)[\s-]milk$|^milk should|\b(?:muscle|nerve)[\s-]fib(?:er|re)s?$|\bgastric[\s-]juices?$", re.IGNORECASE
)
_PREFIXED: Final = 6
"""Words that a name can reach whose first one the normal form joins to the next."""

_ALL_CYP: Final = "cytochrome P450 enzymes"
_POSSESSIVE: Final = re.compile(r"['’]s$")
_CHECKED: Final = re.compile(
    r"\b(?:monitor\w*|check\w*|measur\w*)\b[^.;]*\b(?:serum|blood|plasma|electrolytes?)\b(?! (?:pressure|thinner))"
    r"(?:(?!\b(?:if|when|while|with|who|taking|during)\b)[^.;])*$",  # "check the blood of those who take warfarin" measures no warfarin
    re.IGNORECASE,
)
_LINE: Final = 120
"""Characters before a name in which the order to measure it stands ("monitor serum potassium, chloride")."""

_NEXT: Final = re.compile(r" (?P<word>[a-z]{5,})\b")
"""The word behind a name, which may be that of a salt or ester ("dabigatran etexilate")."""

_ABBREVIATED: Final = re.compile(r"(?<=[a-z\d])\s+\((?=[A-Z\d-]*[A-Z])[A-Z\d-]{2,6}\)(?=\s[A-Za-z])", re.ASCII)
"""The abbreviation of a part of a name within it: "angiotensin-converting enzyme (ACE) inhibitor"."""

_VITAMINS: Final = re.compile(r"\b[Vv]itamins\s*\(?(?P<letters>[A-K]\d{0,2}\b(?:\s*(?:,|and|&|,\s*and)\s*[A-K]\d{0,2}\b)+)")
_VACCINES: Final = re.compile(
    r"\b[Vv]accin(?:e|ation)s?\s*(?:(?:\(|,\s*)?(?:e\.g\.,?|such as|like|including)\s+|\(|(?P<for>for\s+))(?P<items>[^.;:()]{3,80})"
)
_VACCINE: Final = re.compile(r"\b(?!and\b|or\b)[A-Za-z][\w -]+?(?=\s*(?:,|$|\b(?:and|or)\b))")
"""What a vaccine is against, in a list of vaccines: "live vaccines (e.g., varicella, yellow fever)"."""

_NUMBERED_VITAMIN: Final = re.compile(r"[BDK]\d{1,2}")
_OMEGA: Final = re.compile(r"omega-3s?", re.IGNORECASE)
_LETTER: Final = re.compile(r"\b[A-K]\d{0,2}\b")
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

_HEAD: Final = re.compile(r"\b[A-Za-z-]{4,}s\b")
_KIND_OF: Final = re.compile(r"\b(?P<kind>[a-z]+(?:-[a-z]+)*) ones\b", re.IGNORECASE)
"""A class by its kind alone, of one named before: "potassium-sparing ones"."""

_TURNED: Final = re.compile(r"^\W*(?P<head>[A-Za-z-]+(?: [A-Za-z-]+)?s),\s+(?P<kind>[A-Za-z-]+(?: [a-z-]+)?)(?=\s*(?:[:.(\[–—*]|$))")
"""A class as registers call it, the kind behind: "Anaesthetics, general:"."""

_KIND: Final = re.compile(
    rf"\b(?!(?:and|or)\b|{_ROUTE}\b|[a-z-]+-(?:containing|based)\b)[a-z-]{{4,}}(?: (?!and\b|or\b)[a-z-]{{4,}})?", re.IGNORECASE
)
_METAL: Final = r"(?:alumini?um|calcium|magnesium)"
_SALT: Final = r"(?:hydroxide|carbonate)"
_TWO_SALTS: Final = re.compile(
    rf"\b(?P<first>{_METAL})\s*(?:(?:or|and/or)\s+(?={_METAL}\s+(?P<head>{_SALT}))|(?:and|/)\s*(?={_METAL}\s+(?P<heads>{_SALT})s))",
    re.IGNORECASE,
)
"""Two salts; "aluminum and magnesium hydroxide", in the singular, is the product of both."""

_NO_NAME: Final = re.compile(r"[,;:()]|\.\s+[A-Z](?!\w*['’])|\s/\s|\band\s+\w+\s+(?:hydroxide|carbonate)s$|\w{4}s/\w{4,}s$")
"""Words that are more than one name: what stands on both sides of a mark, salts in the plural, "sedatives/hypnotics"."""

_TWINS: Final = r"(?:agonist|antagonist|analog(?:ue)?|blocker|inhibitor|supplement|derivative|stimulant|depressant)s?"
_TWO_OF_ONE: Final = re.compile(rf"\b{_TWINS}\s*(?:/|\bor\b|\band\b|\band/or\b)\s*(?P<second>{_TWINS})\b")
_LEAD: Final = re.compile(r"[A-Za-z\d-]+(?: [A-K]\d*)?\s+$")
_CLASS: Final = r"(?:IV|I{1,3}|[1-4])[ABCabc]?"
_NUMBERED: Final = re.compile(
    rf"\b[Cc]lass(?:es)?\s+(?P<numbers>{_CLASS}\b(?:\s*\([^()]*\))?(?:(?:\s*[,/]\s*|\s*,?\s*(?:and/or|and|or)\s+)(?:[Cc]lass\s+)?{_CLASS}\b(?:\s*\([^()]*\))?)+)"
    r"\s+(?P<head>[Aa]nti-?(?:arr|dysr)hythmic)s?(?:\s+(?:drug|agent|medication)s?)?"
)
_NUMERAL: Final = re.compile(rf"\([^()]*\)|\b(?P<numeral>{_CLASS})\b")
_TEST: Final = re.compile(r"\s+(?:levels?\s+test|test)", re.IGNORECASE)
_LIKE: Final = re.compile(
    r"-like (?:reactions?|effects?|symptoms?|syndromes?|peptides?|growth)\b|(?<= drug) interactions?\b", re.IGNORECASE
)
"""Behind a name, words that make it say of what kind something is: "disulfiram-like reactions", "systemic drug interactions"."""

_SLEEPY: Final = frozenset({"sedative", "CNS depressant", "depressant"})
_EFFECTS: Final = re.compile(r"\s+(?:and \w+ )?effects?\b", re.IGNORECASE)
"""Behind "sedative", what is unwanted and no class: "additive sedative effects"."""

_SMOKING: Final = re.compile(r"^(?:tobacco|cigarette)s?\s+(?=smok)", re.IGNORECASE)
"""What says no more than "smoking"."""

_SMOKER: Final = re.compile(r"smokers?", re.IGNORECASE)

_NUTRIENTS: Final = frozenset({"glucose", "sugar", "cholesterol", "creatinine", "uric acid", "vitamin D"})
_IN_BLOOD: Final = re.compile(r"\b(?:blood|serum|plasma|urine|urinary)\s+$", re.IGNORECASE)


def find(text: str, own: Own) -> tuple[Mention, ...]:
    """Everything that the text names."""
    found = without_overlaps(
        [
            *_numbered(text),
            *_sharing_a_head(text),
            *_sharing_a_lead(text),
            *_sharing_a_salt(text, own),
            *_sharing_a_route(text),
            *_in_brackets(text),
            *_of_kind(text),
            *_turned(text),
            *juices.find(text),
            *_known(text, own),
            *proteins.find(text),
            *enzymes.find(text),
            *_vitamins(text),
            *_vaccines(text),
            *called.find(text, own),
        ]
    )
    found = tuple(m for i, m in enumerate(found) if not _is_spelt_out(text, m, found[i + 1 : i + 2]))
    found = (*called.by_place(text, found, own), *called.meant(text, found))
    return without_overlaps([*proteins.referred(text, found), *found])


def _is_spelt_out(text: str, m: Mention, following: Sequence[Mention]) -> bool:
    """Whether a family's name only introduces the isoform in brackets behind it: "flavin monooxygenase (FMO1)"."""
    is_next = any(n.is_protein and re.fullmatch(r"\s*\(", text[m.end : n.start]) for n in following)
    return m.entity.kind is Kind.PROTEIN_FAMILY and m.entity.name != _ALL_CYP and is_next


@functools.cache
def _starts() -> Mapping[str, int]:
    """How many words the longest name of the lexicon that begins with a word can have."""
    return reach((*load().rows, *load().brands))


def _known(text: str, own: Own) -> Iterator[Mention]:
    words = [(m.start(), m.end()) for m in _WORD.finditer(text)]
    longest = _unparted(text, words)
    i = 0
    while i < len(words):
        first = form(text[slice(*words[i])])
        most = max(_starts().get(first, 0), _PREFIXED if first in PREFIXES else 0, own.reach.get(first, 0))
        for n in range(min(most, longest[i]), 0, -1):
            start, end = words[i][0], words[i + n - 1][1]
            found = _spelt(text[start:end], own)
            if found:
                yield from _mention(text, start, end, *found)
                i += n - 1
                break
        else:
            yield from likely.find(text, *words[i])
        i += 1


def _unparted(text: str, words: Sequence[tuple[int, int]]) -> list[int]:
    """For each word how many stand in a row from it on that no mark parts, since what stands on both sides of one is no name."""
    longest = [1] * len(words)
    for i in range(len(words) - 2, -1, -1):
        gap = text[words[i][1] : words[i + 1][0]]
        if not any(mark in gap for mark in ",;:"):
            longest[i] = longest[i + 1] + 1
    return longest


def _spelt(words: str, own: Own) -> tuple[Entity, bool] | None:
    """What words name; those of a class may have the abbreviation of a part in brackets."""
    plain = _ABBREVIATED.sub("", words) if "(" in words else words
    found = _lookup(plain, own)
    return found if found and _is_one_name(plain) and (plain == words or found[0].kind is Kind.DRUG_CLASS) else None


def _mention(text: str, start: int, end: int, entity: Entity, is_own: bool) -> Iterator[Mention]:
    """The mention at a place, unless the words there are measured, mother's milk, or say what something is like."""
    end -= len(_POSSESSIVE.findall(text[start:end])) * 2
    tail = _NEXT.match(text, end) if entity.kind is Kind.DRUG else None
    end = tail.end() if tail and form(tail.group("word")) in load().salts else end
    if _LIKE.match(text, end) or (entity.name in _SLEEPY and _EFFECTS.match(text, end)):
        return
    if is_own or not (_is_blood_value(entity, text[:start], text[end:]) or _OF_THE_BODY.search(text, max(0, start - 8), end)):
        yield Mention(start=start, end=end, text=_core(text[start:end], entity), entity=entity, own=is_own)


def _is_blood_value(entity: Entity, before: str, tail: str) -> bool:
    """Whether a substance is measured and not taken: "potassium levels", "blood glucose", "a lithium level test"."""
    if _TEST.match(tail):
        return True
    if _CHECKED.search(before[-_LINE:]) and entity.kind in (Kind.SUBSTANCE, Kind.DRUG):
        return True
    is_nutrient = entity.kind is Kind.SUBSTANCE or entity.name in _NUTRIENTS
    is_valued = cue("laboratory").match(tail.lower()) and not in_the_body.TAKEN_UP.search(before[-_LINE:])
    return is_nutrient and bool(is_valued or _IN_BLOOD.search(before[-20:]))


def _core(words: str, entity: Entity) -> str:
    """The words of a mention; "the CYP450 enzyme system" is mentioned as CYP450, B12 as vitamin B12, smokers as smoking."""
    if _NUMBERED_VITAMIN.fullmatch(words):
        return f"vitamin {words}"
    if _OMEGA.fullmatch(words):
        return "omega-3 fatty acids"
    if _SMOKER.fullmatch(words):
        return "smoking"
    if entity.kind is not Kind.PROTEIN_FAMILY:
        words = _SMOKING.sub("", words)
        return words.removesuffix("s") if words[:-1].isupper() else re.sub(r"(?<=\w{3})(?<!propert)ies$", "y", words)
    return re.sub(r"\s+(?:(?:iso)?(?:en)?zymes?|systems?|famil\w+|isoforms?)\b.*$", "", words, flags=re.IGNORECASE)


def _is_one_name(words: str) -> bool:
    return not _NO_NAME.search(words) or words.lower().startswith("st")


def _lookup(words: str, own: Own) -> tuple[Entity, bool] | None:
    entity = own.names.get(form(words))
    if entity is not None:
        return entity, True
    entity = load().entity(words)
    if entity is None:
        return None
    if any(entity.id == e.id for e in (own.whole, *own.ingredients)):
        return entity, True
    if form(entity.name) in own.names:  # the brand of a combination that lists know as "nirmatrelvir/ritonavir"
        return own.names[form(entity.name)], True
    parts = (own.names.get(form(part)) for part in entity.name.split("/") if "/" in entity.name)
    mine = next((part for part in parts if part), None)  # a product that holds the drug, in a monograph of the drug alone
    return (mine, True) if mine and not own.ingredients else (entity, False)


def _sharing_a_head(text: str) -> Iterator[Mention]:
    """The first of two classes that share their last word ("nephrotoxic or ototoxic drugs"), even if it is a drug's name alone."""
    for match in (m for pattern in (_SHARED, _BY_ROUTES) for m in pattern.finditer(text)):
        words = f"{match.group('first')} {match.group('head')}"
        yield from _class_at(match.span("first"), words)


def _sharing_a_salt(text: str, own: Own) -> Iterator[Mention]:
    """The first of two salts of one acid: "aluminum or magnesium hydroxide"; of a product's own both are its own if it holds the metal."""
    for match in _TWO_SALTS.finditer(text):
        head = match.group("head") or match.group("heads")
        found = _lookup(words := f"{match.group('first')} {head}", own)
        if found:
            yield Mention(start=match.start("first"), end=match.end("first"), text=words, entity=found[0], own=found[1])
        second = own.names.get(form(text[match.end() :].split(" ", 1)[0])) if found and found[1] else None
        if second:
            end = text.index(head, match.end()) + len(head) + bool(match.group("heads"))
            yield Mention(start=match.end(), end=end, text=text[match.end() : end].removesuffix("s"), entity=second, own=True)


def _sharing_a_lead(text: str) -> Iterator[Mention]:
    """The second of two classes that share their first word: "GnRH agonists/antagonists"."""
    for match in _TWO_OF_ONE.finditer(text):
        if lead := _LEAD.search(text, max(0, match.start() - _LINE), match.start()):
            yield from _class_at(match.span("second"), f"{lead.group()}{match.group('second')}")


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
