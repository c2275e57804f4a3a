"""A line of a medication list → the words in it that may be a name, apart from dose, form, route, how often, and salt."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kg.entities.tables import salts
from kg.names import DASHES, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_NUMBER: Final = r"\d+(?:[.,]\d+)*"
_UNIT: Final = (
    r"(?:mg|mcg|[µμu]g|ng|g|gm|kg|ml|l|iu|i\.u\.|units?|meq|mmol|mol|%|puffs?|drops?|milligram(?:me)?s?|microgram(?:me)?s?|gram(?:me)?s?)"
)
_PER: Final = rf"(?:\s*/\s*(?:{_NUMBER}\s*)?(?:ml|l|h|hr|hours?|d|days?|doses?|kg|m2|puffs?|actuations?|week))"
_AMOUNT: Final = rf"{_NUMBER}(?:\s*[-/x×+]\s*{_NUMBER})*"
_DOSE: Final = re.compile(
    rf"(?<![\w.,-]){_NUMBER}\s*{_UNIT}(?:\s*[-/x×+]\s*{_NUMBER}\s*{_UNIT})+{_PER}?(?!\w)"
    rf"|(?<![\w.,-]){_AMOUNT}\s*-?\s*{_UNIT}{_PER}?(?!\w)"
    rf"|(?<=\s)(?<!\s\w\s){_AMOUNT}(?![\w-])",  # a number alone, behind a name: "Zocor 20", but not "vitamin B 12"
    re.IGNORECASE,
)
_FORM: Final = re.compile(
    r"(?<![\w-])(?:^t\.|(?:low|high)[- ]dose"
    r"|(?:extended|modified|sustained|controlled|prolonged|delayed|immediate|slow)[- ]release|(?:enteric|film)[- ]coated"
    r"|(?:eye|ear|nasal|nose|oral) (?:drops?|ointments?|sprays?|solutions?|suspensions?|gels?)"
    r"|tab(?:let)?s?|cap(?:sule|let)?s?|pills?|inj(?:ections?)?|infusions?|injectable|syrups?|suspensions?|solutions?|creams?|gels?|ointments?"
    r"|lotions?|patch(?:es)?|(?:nasal )?sprays?|(?:metered[- ]dose )?inhalers?|nebuli[sz]er|suppositor(?:y|ies)|pessar(?:y|ies)"
    r"|(?:(?:leaf|root|seed|fruit) )?(?:extracts?|powders?|tinctures?)|(?:herbal |dietary |food )?supplements?|juice|tea|root|lea(?:f|ves)"
    r"|vials?|ampoules?|sachets?|pen|lozenges?"
    r"|[xesmicd]r|cd|la|xl|odt|e/?c|g/r|oral(?:ly)?|iv|im|s/?c|po|p\.o\.|i\.v\.|i\.m\.|s\.c\.|p\.r\.n\.|b\.i\.d\.|t\.i\.d\.|topical(?:ly)?|intravenous(?:ly)?|subcutaneous(?:ly)?"
    r"|o\.?d|b\.?i?\.?d|t\.?i?\.?d\.?s?|q\.?i?\.?d\.?s?|qhs|qam|qpm|hs|q\d+h|prn|stat|mane|nocte|daily|nightly|weekly"
    r"|(?:once|twice|(?:one|two|three|four|\d+) times)(?: (?:daily|weekly|a day|a week|per day|per week))?"
    r"|(?:a|per|every(?: other)?) (?:day|week|night|morning|evening)|every \d+ hours?|in the (?:morning|evening)|at (?:night|bedtime)"
    r"|as needed|by mouth|\d+ ?(?:tab(?:let)?s?|cap(?:sule)?s?)"
    r")(?![\w-])\.?",
    re.IGNORECASE,
)
_BLANKS: Final = re.compile(r"\s+")
_INSIDE: Final = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_PARTS: Final = re.compile(r"\s*(?:[,;+/&]|\band\b|\bwith\b)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A line of a list: the words that may be a name, what stands in brackets, and what is no part of a name, as it was written."""

    name: str
    inside: tuple[str, ...] = ()
    left_out: str = ""


def readings(text: str) -> Iterator[Asked]:
    """The ways to part a line into a name and what is no name, the fewest words left out first.

    >>> [(one.name, one.left_out) for one in readings("oral contraceptive tablets 20 mcg")]
    [('oral contraceptive tablets', '20 mcg'), ('oral contraceptive', 'tablets 20 mcg'), ('contraceptive', 'oral tablets 20 mcg')]
    >>> [(one.name, one.inside, one.left_out) for one in readings("Zocor (simvastatin) (XR)")]
    [('Zocor', ('simvastatin',), '(XR)')]
    """
    text = text.strip().translate(DASHES)
    brackets = {m.span(): _least(m[1]) for m in _INSIDE.finditer(text)}
    blank = _blanked(text, brackets)
    doses = [m.span() for m in _DOSE.finditer(blank)]
    blank = _blanked(blank, doses)
    taken = [*doses, *(span for span, name in brackets.items() if not name)]
    inside = tuple(filter(None, brackets.values()))
    forms = [m.span() for m in _FORM.finditer(blank)]
    for at in range(len(forms), -1, -1):
        left = " ".join(text[slice(*span)].strip() for span in sorted([*taken, *forms[at:]]))
        yield Asked(name=_BLANKS.sub(" ", _blanked(blank, forms[at:])).strip(" ,;:.-"), inside=inside, left_out=left)


def _least(text: str) -> str:
    """What stays of words in brackets without dose and form."""
    *_, last = readings(text)
    return last.name


def without_salt(name: str) -> Iterator[tuple[str, str]]:
    """Each way to take words of a salt off a name, the fewest first, as (what stays, the salt).

    >>> list(without_salt("amlodipine besylate")), list(without_salt("sodium valproate")), list(without_salt("potassium chloride"))
    ([('amlodipine', 'besylate')], [('valproate', 'sodium')], [])
    """
    words = name.split()
    start = len(words)
    while start > 1 and fold(words[start - 1]) in salts():
        start -= 1
    cuts = [(words[:at], words[at:]) for at in range(len(words) - 1, start - 1, -1)]
    cuts += [(words[1:], words[:1])] if len(words) > 1 and fold(words[0]) in salts() else []
    for stem, salt in cuts:
        if not any(fold(word) in salts() for word in stem):  # an element is no drug of which the rest is a salt
            yield " ".join(stem), " ".join(salt)


def parts(name: str) -> tuple[str, ...]:
    """The pieces of a line that may hold several names: at its marks, and word by word.

    >>> parts("warfarin and simvastatin")
    ('warfarin', 'simvastatin')
    """
    pieces = [piece for piece in _PARTS.split(name) if piece]
    return tuple(dict.fromkeys((*pieces, *(word for piece in pieces for word in piece.replace("-", " ").split()))))


def _blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """A text with spaces in some places, so that every other character keeps its own."""
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text
