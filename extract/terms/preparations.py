"""Whom a title speaks of that is one of a product or a paper: "Zelonib 10 mg film-coated tablets", "Package leaflet: zelonib"."""

from __future__ import annotations

import re
from typing import Final

_UNIT: Final = (
    r"(?:mg|g|kg|mcg|[µμ]g|ng|(?:micro|nano|milli)?grams?|m?l|millilit(?:er|re)s?|units?|i\.?u\.?|m\.?i\.?u\.?|mmol|mol|meq"
    r"|[MG]Bq|%|dose|hours?|h)"
)
_AMOUNT: Final = rf"\d[\d.,  ]*(?:\s?[-–]\s?\d[\d.,]*)?\s?(?:million\s|mega-?)?{_UNIT}(?![\w-])"
_STRENGTH: Final = re.compile(rf"[\s,]+(?:{_AMOUNT}|\({_AMOUNT}\))(?:\s?(?:/|per)\s?(?:{_AMOUNT}|{_UNIT}(?![\w-])))*", re.IGNORECASE)
"""How much of a drug is in what: "10 mg", "100 units/ml", "875 mg/125 mg", "0.9 %"."""

_KIND: Final = (
    r"(?:(?:film|enteric|sugar)[- ]coated|(?:prolonged|modified|extended|delayed|slow|sustained|controlled|immediate)[- ]release"
    r"|gastro-?resistant|oro-?dispersible|(?:orally )?disintegrating|dispersible|chewable|effervescent|soluble|sublingual|buccal|vaginal"
    r"|rectal|transdermal|nasal|oral|topical|intra(?:venous|muscular|vitreal|uterine|thecal|nasal|-?articular)|subcutaneous|eye|ear|ophthalmic|pre-?filled|hard|soft|coated"
    r"|(?:dry )?powder|metered[- ]dose|depot|[MXSECIL][RLCA])"
)
_FOR: Final = (
    r"\s+for\s+(?:(?:solution|concentrate)\s+for\s+)?(?:(?:oral|intravenous|subcutaneous|nebuli[sz]er)\s+)?"
    r"(?:injection|infusion|use|solution|suspension|inhalation)(?:\s+or\s+(?:injection|infusion))?"
)
_VESSEL: Final = r"(?:\s+in\s+(?:an?\s+)?(?:pre-?filled\s+)?(?:pen|syringe|vial|bag|cartridge|sachet)s?)?"
_SHAPE: Final = r"(?:solution|suspension|drops|spray|gel|powder|emulsion|liquid|paste|foam)"
_FORM: Final = re.compile(
    rf"(?:[\s,]+{_KIND})*[\s,]+(?:tablets?|capsules?|caplets?|lozenges?|pessar(?:y|ies)|suppositor(?:y|ies)|granules|sachets?|syrup|elixir"
    r"|linctus|inhalers?|patch(?:es)?|implants?|injections?|infusion|cream|ointment|lotion|mouthwash|pens?"
    rf"|(?:solution|suspension|powder|concentrate|emulsion|dispersion|granules)(?:\s+and\s+solvent)?{_FOR}){_VESSEL}$"
    rf"|(?:[\s,]+(?:{_KIND}|inhalation|nebuli[sz]er))+\s+{_SHAPE}{_VESSEL}$"
    rf"|,\s+(?:{_KIND}|{_SHAPE}|systemic|parenteral|inhaled|by mouth)$|\s+(?:BP|USP|Ph\.?\s?Eur\.?)$|{_FOR}$",
    re.IGNORECASE,
)
"""In what form a drug comes, at the end of a title."""

_DANGLING: Final = re.compile(r"\s*(?:,|/|&|\s(?:and|or))$", re.IGNORECASE)
"""What joined a form that is gone to the one before it: "Zelonib injection and (tablets)"."""

_BREAK: Final = re.compile(r"\s*:\s+|\s+[-–—|]\s+|(?<=interactions)\s+(?:of|with)\s+", re.IGNORECASE)
_PAPER: Final = re.compile(
    r"\b(?:leaflets?|information|interactions?|summary|characteristics|smpc|spc|monograph|formulary|protocol|guide(?:line)?s?|review"
    r"|label(?:l?ing)?|notes?|crib|handbook|statpearls|drugs\.com|wikipedia|factsheet"
    r"|fact sheet|handout|datasheet|data sheet|bulletin|compendium|entry|overview|extract|highlights)\b",
    re.IGNORECASE,
)
"""What kind of text a part of a title says that this is."""

_PAPER_BEHIND: Final = re.compile(
    r"(?:\s+(?:drug|dosing|prescribing|patient|product|clinical|safety|ward|hospital))*"
    r"\s+(?:leaflet|interactions?|monograph|formulary|protocol|guidelines?|factsheet|datasheet|handout|notes?)$",
    re.IGNORECASE,
)
"""The same right behind the name: "Zelonib drug interactions"."""


def named(title: str) -> str:
    """The words of a title that name a drug or its ingredients; all of them where nothing else stands in it.

    >>> named("Zelonib 10 mg/ml solution for injection"), named("Package leaflet: information for the user – Zelonib tablets BP")
    ('Zelonib', 'Zelonib')
    >>> named("Sorbitol solution"), named("Zelonib 5 mg / rovinast 10 mg")
    ('Sorbitol solution', 'Zelonib / rovinast')
    """
    parts = [part for part in _BREAK.split(title) if not _PAPER.search(part)]
    words = parts[0] if len(parts) == 1 else title
    bare = _PAPER_BEHIND.sub("", without_strengths(words))
    while (shorter := _FORM.sub("", bare)) != bare:
        bare = _DANGLING.sub("", shorter)
    return bare if any(map(str.isalpha, bare)) else title


def without_strengths(title: str) -> str:
    """A title without how much of a drug is in what."""
    return _STRENGTH.sub("", title)
