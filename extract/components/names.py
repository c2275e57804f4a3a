"""Names of the lexicon, of the monograph's own drug and of proteins, by the longest match."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from extract.components import proteins
from extract.lexicon import Lexicon, form, load
from extract.mentions import Mention, without_overlaps
from extract.rulebook import cue
from kg.model import Entity, Kind
from kg.names import iri

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_MILK: Final = re.compile(r"\b(?:breast|human)[\s-]milk$|^milk should", re.IGNORECASE)
_ELEMENT: Final = re.compile(r"(?:calcium|magnesium|zinc|iron|ferrous|potassium|sodium|alumini?um)\b|vitamin \w+", re.IGNORECASE)
_VITAMIN: Final = re.compile(r"vitamin [a-z](?=[\d-])", re.IGNORECASE)
"""Vitamin D3 is often called vitamin D."""

_TOO_WIDE: Final = frozenset({"insulin", "vaccine", "acid"})
_SHORTEST: Final = 3
_POSSESSIVE: Final = re.compile(r"['’]s$")
_TEST: Final = re.compile(r"\s+(?:levels?\s+test|test)", re.IGNORECASE)
_NUTRIENTS: Final = frozenset({"glucose", "sugar", "cholesterol", "creatinine", "uric acid"})
_IN_BLOOD: Final = re.compile(r"\b(?:blood|serum|plasma|urine|urinary)\s+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """Who the monograph is about: the whole (drug or product), and every name under which the text may speak of it."""

    whole: Entity
    names: Mapping[str, Entity]
    ingredients: tuple[Entity, ...] = ()


def find(text: str, own: Own, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Everything that the text names."""
    found = without_overlaps([*_known(text, own, lexicon), *proteins.find(text, lexicon), *_referred(text, own)])
    found = tuple(m for i, m in enumerate(found) if not _is_spelt_out(text, m, found[i + 1 : i + 2]))
    return without_overlaps([*proteins.referred(text, found), *found])


def _is_spelt_out(text: str, m: Mention, following: Sequence[Mention]) -> bool:
    """Whether a family's name only introduces the isoform in brackets behind it: "flavin monooxygenase (FMO1)"."""
    return m.entity.kind is Kind.PROTEIN_FAMILY and any(n.is_protein and re.fullmatch(r"\s*\(", text[m.end : n.start]) for n in following)


@functools.cache
def _starts() -> Mapping[str, int]:
    """How many words the longest name beginning with a word can have."""
    longest: dict[str, int] = {}
    for key in load().rows:
        first, *rest = key.split(" ")
        longest[first] = max(longest.get(first, 0), len(rest) + 1)
    return longest


def _known(text: str, own: Own, lexicon: Lexicon) -> Iterator[Mention]:
    words = [(m.start(), m.end()) for m in _WORD.finditer(text)]
    starts = _starts()
    own_longest = max((k.count(" ") + 2 for k in own.names), default=1)
    own_firsts = {k.split(" ")[0] for k in own.names}
    i = 0
    while i < len(words):
        first = form(text[slice(*words[i])])
        reach = starts.get(first, 0) + 1 if first in starts else 3 if first in ("anti", "non", "cyp") else 0
        reach = max(reach, own_longest if first in own_firsts else 0)
        step = 1
        for n in range(min(reach, len(words) - i), 0, -1):
            start, end = words[i][0], words[i + n - 1][1]
            found = _lookup(text[start:end], own, lexicon) if _is_one_name(text[start:end]) else None
            if found:
                entity, is_own = found
                end -= len(_POSSESSIVE.findall(text[start:end])) * 2
                if is_own or not (_is_blood_value(entity, text[:start], text[end:]) or _MILK.search(text, max(0, start - 8), end)):
                    yield Mention(start=start, end=end, text=_core(text[start:end], entity), entity=entity, own=is_own)
                step = n
                break
        i += step


def _is_blood_value(entity: Entity, before: str, tail: str) -> bool:
    """Whether a substance is measured and not taken: "potassium levels", "blood glucose", "a lithium level test"."""
    if _TEST.match(tail):
        return True
    is_nutrient = entity.kind is Kind.SUBSTANCE or entity.name in _NUTRIENTS
    return is_nutrient and bool(cue("laboratory").match(tail.lower()) or _IN_BLOOD.search(before[-20:]))


def _core(words: str, entity: Entity) -> str:
    """The words of a mention; "the CYP450 enzyme system" is mentioned as CYP450."""
    if entity.kind is not Kind.PROTEIN_FAMILY:
        return words
    return re.sub(r"\s+(?:(?:iso)?enzymes?|systems?|famil\w+|isoforms?)\b.*$", "", words, flags=re.IGNORECASE)


def _is_one_name(words: str) -> bool:
    return not re.search(r"[,;:()]|\.\s+[A-Z](?!\w*['’])|\s/\s", words) or words.lower().startswith("st")


def _lookup(words: str, own: Own, lexicon: Lexicon) -> tuple[Entity, bool] | None:
    entity = own.names.get(form(words))
    if entity is not None:
        return entity, True
    entity = lexicon.entity(words)
    if entity is None:
        return None
    if any(entity.id == e.id for e in (own.whole, *own.ingredients)):
        return entity, True
    if form(entity.name) in own.names:  # the brand of a combination that lists know as "nirmatrelvir/ritonavir"
        return own.names[form(entity.name)], True
    return entity, False


def _referred(text: str, own: Own) -> Iterator[Mention]:
    """The whole product or drug, where it is called "this combination" or "the drug"."""
    for m in cue("own-words").finditer(text.lower()):
        yield Mention(start=m.start(), end=m.end(), text=text[m.start() : m.end()], entity=own.whole, own=True)


def own_of(title: str, aliases: tuple[str, ...], lexicon: Lexicon) -> tuple[Own, Entity | None]:
    """Who a title speaks of, and the salt entity when the title names one."""
    parts = [p.strip() for p in re.split(r"\s+\+\s+|\s*\+\s*(?=[A-Z])", title) if p.strip()]
    if len(parts) > 1:
        ingredients = tuple(_moiety(p, lexicon)[0] for p in parts)
        whole = Entity(id=iri(Kind.PRODUCT, title), name=title.lower(), kind=Kind.PRODUCT)
        names = {k: v for e in ingredients for k, v in _parts_of(e, lexicon).items()}
        names |= {form(p): e for p, e in zip(parts, ingredients, strict=True)} | {form(e.name): e for e in ingredients}
        names |= {form(m.group()): e for p, e in zip(parts, ingredients, strict=True) if (m := _VITAMIN.match(p))}
        names |= {form(s): e for e in ingredients for s in e.synonyms}
        names |= {form(element.group()): e for p, e in zip(parts, ingredients, strict=True) if (element := _ELEMENT.match(p))}
        names |= {form(re.sub(r"\s*\+\s*", sep, title)): whole for sep in (" + ", "/", " and ", "-")} | {form(title): whole}
        return Own(whole=whole, names=_aliased(names, aliases, whole), ingredients=ingredients), None
    moiety, salt = _moiety(title, lexicon)
    names = _parts_of(moiety, lexicon) | {form(title): moiety, form(moiety.name): moiety} | {form(s): moiety for s in moiety.synonyms}
    salted = Entity(id=iri(Kind.SALT, title), name=title.lower(), kind=Kind.SALT) if salt else None
    return Own(whole=moiety, names=_aliased(names, aliases, moiety)), salted


def _parts_of(moiety: Entity, lexicon: Lexicon) -> dict[str, Entity]:
    """The substances inside a name of several words: "L-lysine monohydrochloride" is called lysine, too."""
    words = _WORD.findall(moiety.name)
    known = ((word, lexicon.entity(word)) for word in words if len(words) > 1 and form(word) not in _TOO_WIDE)
    return {form(word): moiety for word, entity in known if entity is not None and entity.kind in (Kind.DRUG, Kind.SUBSTANCE)}


def _aliased(names: dict[str, Entity], aliases: tuple[str, ...], whole: Entity) -> Mapping[str, Entity]:
    return {form(a): whole for a in aliases if len(a) >= _SHORTEST and form(a) not in names} | names


def _moiety(title: str, lexicon: Lexicon) -> tuple[Entity, str | None]:
    bare = re.sub(r"\s*[\[(].*?[\])]", "", title).strip() or title
    name, salt = lexicon.moiety(bare)
    known = lexicon.entity(name)
    if known is None or known.kind not in (Kind.DRUG, Kind.HERB, Kind.FOOD, Kind.SUBSTANCE):
        known = Entity(id=iri(Kind.DRUG, name), name=name, kind=Kind.DRUG)
    return known, salt
