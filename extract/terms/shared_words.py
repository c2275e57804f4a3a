"""Names of which a text says a word once for several: "nephrotoxic or ototoxic drugs", "vitamins A, D and K", "apple or orange juice"."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Final

from extract import rulebook
from extract.lexicon import form, load
from extract.mentions import Mention
from kg.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.terms.own import Own

_rule: Final = functools.partial(rulebook.pattern, "shared")

_ROUTE: Final = r"(?i:oral|topical|systemic|inhaled|intranasal|vaginal|parenteral|transdermal|ophthalmic|injectable|intravenous)"

_CLASS_WORD: Final = re.compile(r"[a-z-]{3,}s\b")

_KIND: Final = re.compile(
    rf"\b(?!(?:and|or)\b|{_ROUTE}\b|[a-z-]+-(?:containing|based)\b)[a-z-]{{4,}}(?: (?!and\b|or\b)[a-z-]{{4,}})?", re.IGNORECASE
)
_HEAD: Final = re.compile(r"\b[A-Za-z-]{4,}s\b")


_FAR: Final = 120
"""Characters before the second of two classes in which the word that they share stands."""

_LEAD: Final = re.compile(r"[A-Za-z\d-]+(?: [A-K]\d*)?\s+$")
_CLASS: Final = r"(?:IV|I{1,3}|[1-4])[ABCabc]?"
_NUMERAL: Final = re.compile(rf"\([^()]*\)|\b(?P<numeral>{_CLASS})\b")
_LETTER: Final = re.compile(r"\b[A-K]\d{0,2}\b")
_VACCINE: Final = re.compile(r"\b(?!and\b|or\b)[A-Za-z][\w -]+?(?=\s*(?:,|$|\b(?:and|or)\b))")
"""What a vaccine is against, in a list of vaccines: "live vaccines (e.g., varicella, yellow fever)"."""

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
    for listed in _rule("shared.numbered").finditer(text):
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
    for match in (m for pattern in (_rule("shared.head"), _rule("shared.by-routes")) for m in pattern.finditer(text)):
        words = f"{match.group('first')} {match.group('head')}"
        yield from _class_at(match.span("first"), words)


def _sharing_a_lead(text: str) -> Iterator[Mention]:
    """The second of two classes that share their first word: "GnRH agonists/antagonists"."""
    for match in _rule("shared.lead").finditer(text):
        if lead := _LEAD.search(text, max(0, match.start() - _FAR), match.start()):
            yield from _class_at(match.span("second"), f"{lead.group()}{match.group('second')}")


def _sharing_a_salt(text: str, own: Own) -> Iterator[Mention]:
    """The first of two salts of one acid: "aluminum or magnesium hydroxide"; of a product's own both are its own if it holds the metal."""
    for match in _rule("shared.salt").finditer(text):
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
    for match in _rule("shared.by-route").finditer(text) if "topical" in text or "ophthalmic" in text or "ystemic" in text else ():
        route = (match.group("route") or match.group("systemic")).lower()
        for word in _CLASS_WORD.finditer(text, *match.span("more")):
            found = tuple(_class_at(word.span(), f"{route} {word.group()}"))
            if not found:
                break
            yield from found


def _in_brackets(text: str) -> Iterator[Mention]:
    """The kinds in brackets that the lexicon knows as classes with the head before them: "beta-blockers (non-selective)"."""
    for match in _rule("shared.kinds").finditer(text) if "(" in text else ():
        head = text[: match.start()].rsplit(None, 1)[-1]
        for kind in _KIND.finditer(text, *match.span("kinds")):
            if not load().entity(kind.group()):
                yield from _class_at(kind.span(), f"{kind.group()} {head}")


def _of_kind(text: str) -> Iterator[Mention]:
    """Classes of which a text says no more than the kind, with the nearest word before that makes a class of it: "thiazide ones"."""
    for match in _rule("shared.ones").finditer(text) if " ones" in text else ():
        heads = (m.group() for m in reversed([*_HEAD.finditer(text, 0, match.start())]))
        yield from next((found for h in heads if (found := [*_class_at(match.span(), f"{match.group('kind')} {h}")])), ())


def _turned(text: str) -> Iterator[Mention]:
    """The class that a line opens with in the order of registers: "Muscle relaxants, depolarising"."""
    if match := _rule("shared.turned").match(text):
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
    spans = [
        m.span("fruits") for m in _rule("shared.fruits-before").finditer(text) if m.group("last").lower() not in m.group("fruits").lower()
    ]
    spans += [m.span("inside" if m.group("inside") else "listed") for m in _rule("shared.fruits-behind").finditer(text)]
    for word in (w for span in spans for w in _FRUIT.finditer(text, *span)):
        words = f"{word.group()} juice"
        if entity := load().entity(words):
            yield Mention(start=word.start(), end=word.end(), text=words, entity=entity)


def _vitamins(text: str) -> Iterator[Mention]:
    """The letters behind "vitamins": "fat-soluble vitamins (A, D, E, K)"."""
    for listed in _rule("shared.vitamins").finditer(text):
        for letter in _LETTER.finditer(text, *listed.span("letters")):
            entity = load().entity(f"vitamin {letter.group()}")
            if entity:
                yield Mention(start=letter.start(), end=letter.end(), text=f"vitamin {letter.group()}", entity=entity)


def _vaccines(text: str) -> Iterator[Mention]:
    """The vaccines that a list names by their diseases alone: "live vaccines (e.g., varicella, yellow fever)"."""
    for listed in _rule("shared.vaccines").finditer(text):
        for disease in _VACCINE.finditer(text, *listed.span("items")):
            words = f"{disease.group()} vaccine"
            entity = None if load().entity(disease.group()) else load().entity(words)
            if entity:
                said = f"vaccine for {disease.group()}" if listed.group("for") else words
                yield Mention(start=disease.start(), end=disease.end(), text=said, entity=entity)
