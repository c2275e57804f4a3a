"""The marks that stand for names in a shadow, and what the words in braces of a pattern stand for."""

from __future__ import annotations

from typing import Final

from extract import advice_macros, role_macros

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
    rf"(?:(?<![{OWN}-{GROUP}]){_ANY}|\b(?:it|they|them|both)\b|\b(?:the|this|your)\s+(?:drug|medicine|medication|tablets?|capsules?)\b)"
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

_MUCH: Final = (
    r"(?=\s*(?:[.;,:)(→]|$)|\s+(?:by|to (?!\d+ ?(?:mg|g|ml)\b)|about|roughly|nearly|some|\d"
    r"|two|three|four|five|six|seven|eight|nine|ten|several|(?:with(?:in)?|when|if|in|under|on|during|as|after|once|because|and|but|while|whereas|too)\b|\w+fold\b|(?!supply|family)\w+ly\b))"
)
"""Behind a verb for what goes up or down by itself, since no object follows: "digoxin rises by half", "falls within days"."""

_AGENT: Final = (
    r"(?=\s+by\s+(?:(?:the|all|both|other|any|some|strong|moderate|potent|these|those|such|concomitant|concurrent)\s+)*"
    rf"[{OWN}-{GROUP}])"
)
"""Behind a participle, who did it, so that it is no dose that is raised: "is increased by zelonib"."""

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
    r"|too (?:fast|quickly|soon)|so (?:fast|quickly|rapidly)(?= that\b)|at a (?:higher|faster|greater) rate)"
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
    "THING": f"(?:(?<![{OWN}-{GROUP}])(?:{OWN}+|{SUBSTANCE}+))",  # not from the middle of a name, where nothing new can begin
    "STOPS": _STOPS,
    "MUCH": _MUCH,
    "AGENT": _AGENT,
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
    **advice_macros.MACROS,
    **role_macros.MACROS,
}
"""What a word in braces stands for in a pattern."""
