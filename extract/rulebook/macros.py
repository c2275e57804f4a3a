"""The marks that stand for names in a shadow, and what the words in braces of a pattern stand for."""

from __future__ import annotations

import re
from typing import Final

from extract.rulebook import advice_macros, role_macros

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

_MANY: Final = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|nineteen|twenty|thirty|forty|fifty|(?:a )?hundred|several|many)"
)
_TIMES: Final = (
    rf"(?:(?:(?<![\w.,–-])\d+(?:\.\d+)?|\b(?:one|{_MANY}))-?"
    rf"(?:\s?(?:-|–|to|or|and)\s?(?:an? half|\d+(?:\.\d+)?|{_MANY}))?(?:[- ]?fold|\stimes)\b"
    r"|\b(?:twice|thrice))"
)
"""How many times as much there is: "2.5 times", "two and a half times", "three- to fourfold", "twice"."""

_SO_FAR: Final = (
    r"(?=\s*(?:[.;,)]|$)| (?:in|with|when|if|on|under|after|during|and|while|but|because|of (?:its|their) (?:auc|cmax|exposure|levels?"
    r"|concentrations?|bioavailability|absorption|plasma|systemic|peak|trough))\b(?! (?:weight|strength|efficacy)))"
)
"""Behind how much a drug gains or loses, that it is of its exposure: "gained 30% in plasma", "loses half of its AUC"."""

_RAN: Final = r"(?:(?:came out|comes out|turned out|turns out|ran|runs|proved|ended up|was found|were found|to be|at) )*"
"""Before how much there is of something: "[came out] 61% higher"."""

_TAKEN: Final = "(?:drug|medication|medicine|agent|substance|compound|product|preparation|supplement|herb|treatment|therapy|therapie)s?"
"""What a text calls all that people take: "therapies that inhibit CYP3A4"."""

_THINGS: Final = r"(?:(?:(?:any|every)thing|things)(?:\s+else)?)"
_WHATEVER: Final = r"what(?:so)?ever(?:\s+else)?"
_THAT_DO: Final = (
    rf"\b(?:(?:{_TAKEN}|those|{_THINGS})\s+(?:(?:(?:that|which)\s+)?(?:are\s+|is\s+)?known\s+to\s+|(?:that|which)\s+(?:may\s+|can\s+|also\s+)?"
    rf"|capable\s+of\s+|(?=\w+ing\b))|{_WHATEVER}\s+(?:may\s+|can\s+|also\s+)?)"
)
"""How a phrase for all who do something begins, up to its verb: "drugs that", "anything known to", "whatever"."""

_ANY: Final = f"(?:{OWN}+|{SUBSTANCE}+|{CLASS}+|{GROUP}+)"
_ONE: Final = (
    rf"(?:(?<![{OWN}-{GROUP}]){_ANY}|\b(?:it|they|them|both)\b|\b(?:the|this|your)\s+(?:drug|medicine|medication|tablets?|capsules?)\b)"
)
"""What a text speaks of by name or pronoun: "traps it in the gut"."""

_CHANGES: Final = (
    r"(?:rais|lower|increas|decreas|reduc|elevat|doubl|tripl|halv|boost|leav|mak|blunt|weaken|strengthen|enhanc|slow|block)(?:e?s|ed)"
)
"""A verb that begins another predicate: "raises digoxin and [lowers] warfarin"."""

_FOLD: Final = (
    r"(?:(?:(?:two|three|four|five|six|seven|eight|nine|ten|\d[\d.]*)-?\s?(?:-|–|to|or)\s?)?"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|several|\d[\d.]*)[ -]?fold\b|[x×]\s?\d)"
)
"""How many times as much, as a number or two: "4- to 4.5-fold", "threefold", "×3"."""

_STOPS: Final = (
    rf"(?=\s*(?:[.;:)→—–]|,(?!\s*(?:and\s+|or\s+)?{_ANY}(?![{OWN}-{GROUP}]|\s+(?:may|can|could|might|will|{_CHANGES})\s))|$)"
    r"|\s+(?:in\s+(?:the\s+)?(?:plasma|blood|serum|circulation|body)\b"
    r"|to\s+(?:\w+\s+){0,2}(?:heights?|levels?|concentrations?|values?)\b"
    r"|(?:by(?!\s+\d[\d.]*\s?(?:mg|mcg|µg|g|ml|units?)\b)|up\s+to|about|roughly|nearly|almost|at\s+least)\s"
    rf"|{_FOLD}"
    r"|(?:a\s+(?:little|lot|bit)|somewhat)\b"
    r"|(?!supply|family)\w+ly(?:[.,;]|$)|(?:but|so|while|whereas|when|because|through|via|if)\b|and\s+(?:so|thus|may|can|must|should|the)\b"
    rf"|and\s+(?:{_ANY}\s+)?(?:(?:\w+ly|also)\s+)?{_CHANGES}\b))"
)
"""Behind a name that is itself what changes, since no noun follows: "raises digoxin by half", not "raises digoxin levels"."""

_MUCH: Final = (
    r"(?=\s*(?:[.;,:)(→]|$)|\s+(?:by|to (?!\d+ ?(?:mg|g|ml)\b)|about|roughly|nearly|some|\d"
    r"|two|three|four|five|six|seven|eight|nine|ten|several|a (?:little|bit|half|third|quarter|fifth)\b"
    r"|(?:with(?:in)?|when|if|in|under|on|during|as|after|once|because|and|but|while|whereas|too)\b|\w+fold\b|(?!supply|family)\w+ly\b))"
)
"""Behind a verb for what goes up or down by itself, since no object follows: "digoxin rises by half", "falls within days"."""

_BYITSELF: Final = (
    r"(?=\s*(?:[.;)]|$)|\s+(?:with|when|after|under|on|if|once|through|via|about|roughly|in (?:patients|people|those|some|one|plasma)"
    r"|by (?!\d+ ?(?:mg|mcg|g|ml|units?)\b)"
    r"|(?:two|three|four|five|\d[\d.]*)[ -]?fold"
    r"|(?!supply|family)\w+ly(?=[.;]|\s*$| (?:with|when|after|in|if|under)\b))\b)"
)
"""The same behind a verb that can also have an object, which a comma does not end: "digoxin increases with it"."""

_TENDS: Final = (
    r"(?:(?:may|can|could|might|will|would|then|also|itself|to|(?:tends?|tended|seems?|seemed|appears?|starts?|begins?)(?= to)"
    r"|(?:is|are|was|were|(?:can|may) be) (?:seen|known|expected|likely|found|reported|observed|bound)(?= to)) )*"
)
"""Before a verb for what goes up or down by itself: "may rise", "to rise", "can be expected to rise"."""

_SEEN: Final = (
    r"(?=\s+(?:(?:is|are|was|were|has been|have been) (?!needed|required|necessary|advised|recommended|indicated)"
    r"|may|can|could|might|follow|occur|with|after|under|when|during|due|caused)\w*\b)"
)
"""Behind a name of which a noun of change is said: "a rise in digoxin is seen", "follows", "with zelonib"."""

_CAUSES: Final = r"(?:causes?|caused|causing|gives?|gave|produces?|produced|leads? to|led to|shows?|showed|there (?:is|was)|brings? about)"

_AGENT: Final = (
    r"(?=\s+by\s+(?:(?:the|all|both|other|any|some|strong|moderate|potent|these|those|such|concomitant|concurrent)\s+)*"
    rf"[{OWN}-{GROUP}])"
)
"""Behind a participle, who did it, so that it is no dose that is raised: "is increased by zelonib"."""

_WITH: Final = (
    r"(?=\s+(?:with|by|under|on|after|when|if|while|once|during|in\s+(?:the\s+presence\s+of|combination\s+with|those|people|patients))\s"
    rf"(?:[\w-]+\s+){{0,4}}?[{OWN}-{GROUP}])"
)
"""Behind what becomes of a drug, with what: "is raised when zelonib is added", "higher in those on zelonib"."""

_IT_ENDS: Final = (
    r"(?=\s*(?:[.;:,)→—–]|$)|\s+(?:by (?!\d+ ?(?:mg|mcg|µg|g|ml|units?)\b)|when|if|while|whereas|because|since|so|but|and|or"
    r"|in (?:(?:the|your) )?(?:plasma|blood|serum|body|circulation|gut)|in (?:some|many|most|all)|too|also|further|still|much|again"
    rf"|{_FOLD}"
    r"|(?!slowly|gradually|cautiously|carefully)\w+ly"
    r"|a (?:little|lot|bit)|even|as well|to (?:an?|some|such|half|twice|toxic|dangerous|harmful|the (?:same|point))|up to|about|roughly"
    r"|nearly|almost|at least|over time|through|via|within|more|considerably)\b)"
)
"""Behind a pronoun that is the object of a verb of change: "lowers it by half", not "lower it to 10 mg"."""

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
    rf"|too (?:fast|quickly|soon)|(?:twice|{_MANY} times) as (?:fast|quickly|rapidly)|so (?:fast|quickly|rapidly)(?= that\b)"
    r"|at a (?:higher|faster|greater) rate)"
)
_RIDS: Final = (
    r"(?:gets?\s+rid\s+of|breaks?\s+down|breaks?|clears?|removes?|excretes?|eliminates?|metaboli[sz]es?|degrades?|disposes?\s+of"
    r"|process(?:es)?|(?:getting\s+rid\s+of|breaking\s+down|clearing|removing|excreting|eliminating|metaboli[sz]ing|degrading|disposing\s+of))"
)
"""What the body does with a drug, as said of the drug and as said of the body."""

_THING: Final = f"(?:(?<![{OWN}-{GROUP}])(?:{OWN}+|{SUBSTANCE}+))"  # not from the middle of a name, where nothing new can begin

_SEEN_IN: Final = (
    r"(?=\s+(?:is|are|includes?)\b|\s+in (?:an?|one|two|three|several|some|the|healthy|\d+) (?:[\w-]+ ){0,2}"
    r"(?:study|studies|trials?|patients?|volunteers?|subjects?|reports?|cases?|people)\b)"
)
"""Behind a name to which something is done, where that was seen, or who does it: "drugs that raise zelonib are …"."""


def _object(name: str) -> str:
    """What a verb of change has behind it: names in a row, "that of" them, "it", each perhaps with its metabolite."""
    beside = r"(?:\s+(?:and|or|as well as|plus)\s+(?:(?:its|the|their|both)\s+)?(?:[a-z]+\s+){0,2}metabolites?\b)?"
    kind = r"(?:plasma|serum|blood|circulating|unbound|free|total|your|the|oral|intravenous)"
    lead = rf"(?:both\s+)?(?:{kind}\s+)?(?:(?:that|those)\s+of\s+(?:the\s+)?)?"
    named = rf"{lead}{name}(?:{_SEPARATOR}{name})*{beside}(?:{_STOPS}|{_SEEN_IN})"
    return rf"(?:{named}|(?:it|them|the (?:latter|former|other)){beside}{_IT_ENDS})"


_MEASURES: Final = (
    "exposure",
    "level",
    "levels",
    "auc",
    "concentration",
    "concentrations",
    "cmax",
    "absorption",
    "bioavailability",
    "half-life",
)
_MEASURED: Final = "|".join(f"(?<={word})" for word in _MEASURES)
_GIVEN: Final = (
    r"(?:\*|\s?[(\[](?!fasting|random|\d+ ?h\b)[^()\[\]\ue000-\ue004]{1,30}[)\]]|,?\s(?:\d[\d.,–-]*\s?(?:mg|g|mcg|µg|micrograms?|units?|ml)"
    r"(?:/(?:day|d|kg))?|oral(?:ly)?|i\.?v\.?|i\.?m\.?|s\.?c\.?|by mouth|intravenous(?:ly)?|daily|(?:once|twice)(?: daily| a day)?))"
)
_LED: Final = (
    rf"(?:^[\s(–—-]*|(?:(?<=[{SUBSTANCE}-{GROUP}]){_GIVEN}{{0,3}}|(?<=[{SUBSTANCE}-{GROUP}]\))"
    rf"|(?:{_MEASURED})(?:\s\([^()]{{1,20}}\))?):\s?"
    rf"|(?<=[{SUBSTANCE}-{GROUP}] )[(→–—-]\s?)"
)
"""Before a change that a text tells of nothing by name: behind a partner, however given, or a measure of its exposure."""

_ORDER: Final = (
    r"(?:(?:[:–—-] ?|\()?(?:avoid|monitor|watch|check|caution|careful|contra\w*|halve|double|reduce|cut|adjust|do not|don[’']t"
    r"|not recommended|separate|space|limit|stop)\b)"
)
"""What is bidden behind a change."""

_GOES_ON: Final = r"(?:can|may|should|is|are|could|might|must|will|such as|like|including|due to|because|with|as)"
"""The word with which a sentence goes on behind a phrase for a class: "drugs that thin the blood [may] …"."""

_FOREMOST: Final = (
    r"(?:(?:an?|the)\s+(?:(?!test\b|rest\b|interest\b|latest\b)\w+est|most\s+\w+|only|one|sole|single|worst|best|first|main|chief"
    r"|usual|typical|exception|example|culprit|offender))"
)
"""How a text picks one out of a class: "the strongest", "the usual"."""

_ROW: Final = rf"(?:[\w{SUBSTANCE}{CLASS}]+(?:, | and | or |, and |/)){{0,6}}"
"""Others listed before a name."""

_HOW_MANY: Final = (
    r"(?:\b(?:an?other|other|certain|some|any|various|many|most|several|all|the|concomitant|concurrent|specific|possibly|both|either|"
    r"similar|related|even|systemic|oral|intravenous|iv|intramuscular|injectable|injected|infused|parenteral|inhaled|topical|over-the-counter|otc|"
    r"prescription|(?:high|low)[\s-]dose|(?:long|short)[\s-]acting|(?:sustained|extended|immediate)[\s-]release|use of|"
    r"strong|potent|including|especially|particularly|(?:semi-?)?synthetic|older|newer|conventional|sedating|large doses of|high doses of|"
    r"(?:first|second)[\s-]generation|excessive|chronic|regular|additional|further|remaining|fellow|others? of|rest of)\b[\s-]*)*"
)
"""Before a name in a list, how many or which of those it stands for are meant: "and [certain other] antacids"."""

A_NAME: Final = re.compile(_ANY)
OTHER_NAME: Final = re.compile(f"[{SUBSTANCE}-{GROUP}]")
NAMES: Final = re.compile(f"[{OWN}-{PROTEIN}]+")
"""In a shadow, a name that is no protein's, the beginning of one that is not the drug's own, and names of all kinds in one."""

MACROS: Final = {
    "FOREMOST": _FOREMOST,
    "ROW": _ROW,
    "PUNCT": f"[^\\w{OWN}-{PROTEIN}]",  # one mark that is part of no word and of no name
    "NAMED": f"[{OWN}-{GROUP}]",  # one character of a name that is no protein's
    "OWN": f"{OWN}+",
    "NAME": f"(?:{SUBSTANCE}+|{CLASS}+|{GROUP}+)",
    "ANY": _ANY,
    "ONE": _ONE,
    "ITS": rf"(?:{_ONE}\)?\s|^[\s(:–—-]*|[:→]\s*)",
    "THING": _THING,
    "STOPS": _STOPS,
    "OBJECT": _object(_THING),
    "OBJECTS": _object(_ANY),
    "WITH": _WITH,
    "MUCH": _MUCH,
    "AGENT": _AGENT,
    "BYITSELF": _BYITSELF,
    "TENDS": _TENDS,
    "SEEN": _SEEN,
    "CAUSES": _CAUSES,
    "GONE": _GONE,
    "RIDS": _RIDS,
    "SLOWER": _SLOWER,
    "FASTER": _FASTER,
    "MODAL": _MODAL,
    "PROTEIN": f"{PROTEIN}+",
    "PROTEINS": rf"{PROTEIN}+{_SHARE}(?:{_SEPARATOR}(?:both\s+|the\s+|other\s+|possibly\s+)?{PROTEIN}+{_SHARE})*",
    "RESTOFROW": rf"(?:(?:{_SEPARATOR}{PROTEIN}+)*(?:\s+(?:iso)?(?:en)?zymes?)?)",  # behind the first protein of a row
    "NAMELY": _NAMELY,
    "HOWMANY": _HOW_MANY,
    "SEP": _SEPARATOR,
    "PRODUCT": _PRODUCT,
    "TAKEN": _TAKEN,
    "THINGS": _THINGS,
    "WHATEVER": _WHATEVER,
    "THATDO": _THAT_DO,
    "HANDLING": _HANDLING,
    "AMOUNT": _AMOUNT,
    "MANY": _MANY,
    "TIMES": _TIMES,
    "SOFAR": _SO_FAR,
    "RAN": _RAN,
    "GOESON": _GOES_ON,
    "LED": _LED,
    "ORDER": _ORDER,
    **advice_macros.MACROS,
    **role_macros.MACROS,
}
"""What a word in braces stands for in a pattern."""
