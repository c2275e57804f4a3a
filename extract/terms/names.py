"""Everything that a text names: by the longest match with a list, and what other modules of this folder find."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Final

from extract import rulebook
from extract.lexicon import PREFIXES, form, load, reach
from extract.mentions import Mention, without_overlaps
from extract.rulebook import cue
from extract.terms import called, enzymes, in_the_body, likely, proteins, shared_words
from kg.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from extract.terms.own import Own
    from kg.model import Entity

_rule: Final = functools.partial(rulebook.pattern, "named")

_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_PREFIXED: Final = 6
"""Words that a name can reach whose first one the normal form joins to the next."""

_ALL_CYP: Final = "cytochrome P450 enzymes"
_POSSESSIVE: Final = re.compile(r"['’]s$")
_LINE: Final = 120
"""Characters before a name in which the order to measure it stands ("monitor serum potassium, chloride")."""

_NEXT: Final = re.compile(r" (?P<word>[a-z]{5,})\b")
"""The word behind a name, which may be that of a salt or ester ("dabigatran etexilate")."""

_ABBREVIATED: Final = re.compile(r"(?<=[a-z\d])\s+\((?=[A-Z\d-]*[A-Z])[A-Z\d-]{2,6}\)(?=\s[A-Za-z])", re.ASCII)
"""The abbreviation of a part of a name within it: "angiotensin-converting enzyme (ACE) inhibitor"."""

_NUMBERED_VITAMIN: Final = re.compile(r"[BDK]\d{1,2}")
_OMEGA: Final = re.compile(r"omega-3s?", re.IGNORECASE)
_NO_NAME: Final = re.compile(r"[,;:()]|\.\s+[A-Z](?!\w*['’])|\s/\s|\band\s+\w+\s+(?:hydroxide|carbonate)s$|\w{4}s/\w{4,}s$")
"""Words that are more than one name: what stands on both sides of a mark, salts in the plural, "sedatives/hypnotics"."""

_SHORT_FOR_OTHERS: Final = ("inh", "Inh")
"""What is short for "inhibitor" or "inhaled" in small letters: "ACE inh", "salbutamol inh"; isoniazid is INH."""

_SLEEPY: Final = frozenset({"sedative", "CNS depressant", "depressant"})

_SMOKING: Final = re.compile(r"^(?:tobacco|cigarette)s?\s+(?=smok)", re.IGNORECASE)
"""What says no more than "smoking"."""

_SMOKER: Final = re.compile(r"smokers?", re.IGNORECASE)

_NUTRIENTS: Final = frozenset({"glucose", "sugar", "cholesterol", "creatinine", "uric acid", "vitamin D"})


def find(text: str, own: Own, earlier: tuple[Mention, ...] = ()) -> tuple[Mention, ...]:
    """Everything that the text names; `earlier` are the proteins of the text above, which "this enzyme" may mean."""
    found = without_overlaps(
        [
            *shared_words.find(text, own),
            *_known(text, own),
            *proteins.find(text),
            *enzymes.find(text),
            *shared_words.listed(text),
            *called.find(text, own),
        ]
    )
    found = tuple(m for i, m in enumerate(found) if not _is_spelt_out(text, m, found[i + 1 : i + 2]))
    found = (*called.by_place(text, found, own), *called.meant(text, found, own))
    return without_overlaps([*proteins.referred(text, found, earlier), *found])


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
    found = own.looked_up(plain)
    return found if found and _is_one_name(plain) and (plain == words or found[0].kind is Kind.DRUG_CLASS) else None


def _mention(text: str, start: int, end: int, entity: Entity, is_own: bool) -> Iterator[Mention]:
    """The mention at a place, unless the words there are measured, mother's milk, say what something is like or shorten "inhibitor"."""
    end -= len(_POSSESSIVE.findall(text[start:end])) * 2
    tail = _NEXT.match(text, end) if entity.kind is Kind.DRUG else None
    end = tail.end() if tail and form(tail.group("word")) in load().salts else end
    if (
        _rule("named.like").match(text, end)
        or text[start:end] in _SHORT_FOR_OTHERS
        or (entity.name in _SLEEPY and _rule("named.effects").match(text, end))
    ):
        return
    if is_own or not (_is_blood_value(entity, text[:start], text[end:]) or _rule("named.of-the-body").search(text, max(0, start - 8), end)):
        yield Mention(start=start, end=end, text=_core(text[start:end], entity), entity=entity, own=is_own)


def _is_blood_value(entity: Entity, before: str, tail: str) -> bool:
    """Whether a substance is measured and not taken: "potassium levels", "blood glucose", "a lithium level test"."""
    if _rule("named.test").match(tail):
        return True
    if _rule("named.checked").search(before[-_LINE:]) and entity.kind in (Kind.SUBSTANCE, Kind.DRUG):
        return True
    is_nutrient = entity.kind is Kind.SUBSTANCE or entity.name in _NUTRIENTS
    is_valued = cue("laboratory").match(tail.lower()) and not in_the_body.TAKEN_UP.search(before[-_LINE:])
    return is_nutrient and bool(is_valued or _rule("named.in-blood").search(before[-20:]))


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
    return not _NO_NAME.search(words) or words.lower().startswith(("st", "vit."))
