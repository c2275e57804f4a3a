"""The rules as data: `rules/*.yml`, each rule with an id, a pattern and sentences that it must match and must reject.

A pattern may be a list of alternatives, and its long lists of words stand above it under names of their own, `words`, which it takes up in
braces.

Patterns are regular expressions over a sentence's *shadow*: the sentence in lower case in which every character of a name is
replaced by one mark for its kind, so that offsets stay and a pattern can say OWN, NAME or PROTEIN.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

import yaml

from extract import advice_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

OWN: Final = "\ue000"
SUBSTANCE: Final = "\ue001"
CLASS: Final = "\ue002"
GROUP: Final = "\ue003"
PROTEIN: Final = "\ue004"

_SEPARATOR: Final = r"(?:\s*[,/&;>]\s*(?:and\s+|or\s+)?|\s+(?:and|or|and/or|as well as|plus)\s+)"

_NAMELY: Final = r"(?:especially|particularly|mainly|primarily|specifically|including|such as|like|e\.g\.,?)"
_SHARE: Final = (
    rf"(?:\s*\((?:[\d\s%~<>.,–-]{{1,15}}|(?:{_NAMELY}\s+)?{PROTEIN}+(?:{_SEPARATOR}{PROTEIN}+)*|major|minor|primar\w+|main\w*)\))?"
)

_PRODUCT: Final = (
    r"(?:drug|medication|medicine|agent|product|preparation|supplement|formulation|compound|solution|regimen|chemotherapy|therapy|therapie|"
    r"food|drink|beverage|juice|meal|salt|antacid|laxative|enema|toner|toothpaste|painkiller|"
    r"(?:eye |ear |ophthalmic )?drop|treatment|ointment|lotion|cream|gel|mouthwash|herb|shampoo)s?"
)
"""What something can be in: "citrate-containing drinks", "solutions containing calcium"."""

_HANDLING: Final = (
    r"(?:metaboli[sz](?:m|ation)|biotransformation|breakdown|degradation|inactivation|clearance|elimination|removal|excretion|secretion|"
    r"[\w-]*oxidation|hydrolysis|[\w-]+ylation|conjugation|conversion|(?:bio)?activation|formation|transport|efflux|uptake|absorption)"
)
"""What a protein does with a substance, as a noun."""

_AMOUNT: Final = (
    r"(?:(?:only|just|about|around|roughly|approximately|some|nearly|almost|virtually|practically|well|over|under|up to|at (?:most|least)|"
    r"(?:no )?more than|less than|the (?:remaining|other|rest of the))\s+)*"
    r"(?:(?:~|<|>|≈)?\s?\d[\d.,–-]*\s?(?:%|per\s?cent)|(?:(?:an?|one|two|three|the|its)\s+)?(?:(?:small|large|tiny|good|minor|major|larger|smaller|"
    r"greater|lesser|larger|remaining|other|main)\s+)?(?:half|thirds?|quarters?|fifths?|sixth|tenths?|fraction|part|share|portion|proportion|amount|rest|"
    r"remainder|bulk|majority|lion['’]s share)|all|most|much|a little)"
)
"""How much of a dose or of the work: "about a tenth", "nearly all", "the bulk", "20%"."""

_TAKEN: Final = "(?:drug|medication|medicine|agent|substance|compound|product|preparation|supplement|herb|treatment|therapy|therapie)s?"
"""What a text calls all that people take: "therapies that inhibit CYP3A4"."""

_ANY: Final = f"(?:{OWN}+|{SUBSTANCE}+|{CLASS}+|{GROUP}+)"
_ONE: Final = (
    rf"(?:(?<![{OWN}-{GROUP}]){_ANY}|\b(?:it|they|them)\b|\b(?:the|this|your)\s+(?:drug|medicine|medication|tablets?|capsules?)\b)"
)
"""What a text speaks of by name or pronoun: "traps it in the gut"."""

_CHANGES: Final = (
    r"(?:rais|lower|increas|decreas|reduc|elevat|doubl|tripl|halv|boost|leav|mak|blunt|weaken|strengthen|enhanc|slow|block)(?:e?s|ed)"
)
"""A verb that begins another predicate: "raises digoxin and [lowers] warfarin"."""

_STOPS: Final = (
    rf"(?=\s*(?:[.;:)→—–]|,(?!\s*(?:and\s+|or\s+)?{_ANY}(?![{OWN}-{GROUP}]|\s+(?:may|can|could|might|will|{_CHANGES})\s))|$)"
    r"|\s+(?:in\s+(?:the\s+)?(?:plasma|blood|serum|circulation|body)\b"
    r"|(?:by|up\s+to|about|roughly|nearly|almost|at\s+least)\s|(?:two|three|four|five|six|seven|eight|nine|ten|several|\d+)[ -]?fold\b"
    r"|(?!supply|family)\w+ly(?:[.,;]|$)|(?:but|so|while|whereas|when|because|through|via)\b|and\s+(?:so|thus|may|can|must|should|the)\b"
    rf"|and\s+(?:{_ANY}\s+)?(?:(?:\w+ly|also)\s+)?{_CHANGES}\b))"
)
"""Behind a name that is itself what changes, since no noun follows: "raises digoxin by half", not "raises digoxin levels"."""

_MODAL: Final = (
    r"(?:(?:may|can|could|might|will|would|is|are|was|were|be|been|being|has|have|get|gets|then|thus|also|therefore|likewise|not|\w+ly)"
    r"\s+)*"
)
_GONE: Final = (
    r"(?:cleared|eliminated|excreted|removed|metaboli[sz]ed|broken down|degraded|washed out|flushed out|disposed of|got rid of"
    r"|processed|used up)"
)
_SLOWER: Final = (
    r"(?:more slowly|slower|less (?:quickly|rapidly|fast|efficiently|readily|completely)|later"
    r"|too slowly|at a (?:lower|slower) rate|less(?=[.,;)]|\s*$))"
)
_FASTER: Final = (
    r"(?:faster|quicker|sooner|earlier|more (?:quickly|rapidly|swiftly|readily|efficiently)"
    r"|too (?:fast|quickly|soon)|at a (?:higher|faster|greater) rate)"
)
_RIDS: Final = (
    r"(?:gets?\s+rid\s+of|breaks?\s+down|breaks?|clears?|removes?|excretes?|eliminates?|metaboli[sz]es?|degrades?|disposes?\s+of"
    r"|process(?:es)?|(?:getting\s+rid\s+of|breaking\s+down|clearing|removing|excreting|eliminating|metaboli[sz]ing|degrading|disposing\s+of))"
)
"""What the body does with a drug, as said of the drug and as said of the body."""

MACROS: Final = {
    "OWN": f"{OWN}+",
    "NAME": f"(?:{SUBSTANCE}+|{CLASS}+|{GROUP}+)",
    "ANY": _ANY,
    "ONE": _ONE,
    "ITS": rf"(?:{_ONE}\)?\s|^[\s(:–—-]*|[:→]\s*)",
    "THING": f"(?:{OWN}+|{SUBSTANCE}+)",
    "STOPS": _STOPS,
    "GONE": _GONE,
    "RIDS": _RIDS,
    "SLOWER": _SLOWER,
    "FASTER": _FASTER,
    "MODAL": _MODAL,
    "PROTEIN": f"{PROTEIN}+",
    "PROTEINS": rf"{PROTEIN}+{_SHARE}(?:{_SEPARATOR}(?:both\s+|the\s+|other\s+|possibly\s+)?{PROTEIN}+{_SHARE})*",
    "NAMELY": _NAMELY,
    "SEP": _SEPARATOR,
    "PRODUCT": _PRODUCT,
    "TAKEN": _TAKEN,
    "HANDLING": _HANDLING,
    "AMOUNT": _AMOUNT,
    **advice_words.MACROS,
}
"""What a word in braces stands for in a pattern."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule: where `pattern` is found in a shadow, the text says `value`.

    Whatever it matches holds one of `needs`, if there are any: to look for these first is many times quicker.
    """

    id: str
    pattern: re.Pattern[str]
    value: str
    matches: tuple[str, ...]
    rejects: tuple[str, ...]
    needs: tuple[str, ...] = ()

    def found(self, marks: str) -> Iterator[re.Match[str]]:
        """Every match in a shadow."""
        for need in self.needs:  # a loop is quicker than any() over a generator
            if need in marks:
                break
        else:
            if self.needs:
                return iter(())
        return self.pattern.finditer(marks)


@functools.cache
def load(name: str) -> tuple[Rule, ...]:
    """The rules of one file, in its order."""
    rows = yaml.safe_load((files("extract") / "rules" / f"{name}.yml").read_text(encoding="utf-8"))
    return tuple(_rule(row) for row in rows)


@functools.cache
def cue(name: str) -> re.Pattern[str]:
    """The pattern of one cue, by its id without the "cue." in front."""
    return pattern("cues", f"cue.{name}")


@functools.cache
def pattern(file: str, id: str) -> re.Pattern[str]:  # noqa: A002  # what the files call it
    """The pattern of one rule of a file, by its id."""
    return {rule.id: rule.pattern for rule in load(file)}[id]


def names() -> tuple[str, ...]:
    """The rule files, sorted."""
    return tuple(sorted(f.name.removesuffix(".yml") for f in (files("extract") / "rules").iterdir() if f.name.endswith(".yml")))


def expand(text: str, words: Mapping[str, str] = MACROS) -> str:
    """A pattern with its words in braces replaced by what they stand for."""
    return re.sub(r"\{([A-Z]+)\}", lambda m: words[m.group(1)], text)


def blank(found: re.Pattern[str], text: str) -> str:
    """The text with spaces where a pattern is found, so that all other places stay.

    >>> blank(re.compile("b+"), "abbc")
    'a  c'
    """
    return found.sub(lambda m: " " * len(m.group()), text)


def _rule(row: dict[str, Any]) -> Rule:
    words = dict(MACROS)
    for word, alternatives in dict(row.get("words", {})).items():
        words[word] = f"(?:{'|'.join(expand(str(a), words) for a in alternatives)})"
    text = "|".join(map(str, _listed(row["pattern"])))
    text = f"{row['at']}(?:{text})" if "at" in row else text
    return Rule(
        id=str(row["id"]),
        pattern=re.compile(expand(text, words)),
        value=str(row.get("value", "")),
        matches=tuple(map(str, _listed(row["matches"]))),
        rejects=tuple(map(str, _listed(row["rejects"]))),
        needs=tuple(map(str, row.get("needs", ()))),
    )


def _listed(cell: object) -> list[object]:
    return cell if isinstance(cell, list) else [cell]
