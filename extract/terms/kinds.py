"""Classes that say of what kind something is, and parts of a compound's name: they take part in nothing themselves."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract import macros
from extract.terms import in_the_body

if TYPE_CHECKING:
    from extract.mentions import Mention

_APPOSED: Final = re.compile(
    r"[\ue001-\ue003],\s+(?:(?:both|all|each)\s+of\s+(?:them|these|which|whom)(?:\s+(?:are|is|being))?(?:\s+an?)?"
    r"|both|all|which are(?: both| all)?|(?:the\s+)?(?:two|three)(?:\s+(?:more|other|further))?|each)"
    r"\s+(?:(?:known|strong|potent|moderate|weak|common|older|newer)\s+)*\|(?:\s*(?:[,.;:]|$)|\s+(?:that|which|whose)\b)"
)
"""Around a class that says what those named before it are: "quinidine and ritonavir, both P-gp inhibitors, may …"."""

_OF_ITS_CLASS: Final = re.compile(
    r"\b(?:due to|caused by|induced by|produced by)\s+\|[^.;,]*\b(?:potentiat|increas|enhanc|aggravat|exacerbat)\w+ by\b"
)
"""Around a class that the drug is one of, as whose harm something adds to: "hypokalemia due to beta-agonists is aggravated by …"."""

_FOREMOST: Final = (
    r"(?:an?|the)\s+(?:(?!test\b|rest\b|interest\b|latest\b)\w+est|most\s+\w+|only|one|sole|single|worst|best|first|main|chief"
    r"|usual|typical|exception|example|culprit|offender)"
)
"""How a text picks one out of a class: "the strongest", "the usual"."""

_IS_ONE: Final = re.compile(
    rf"{macros.OWN},\s+(?:an?|the)\s+(?:[\w-]+\s+){{0,3}}$"
    rf"|{macros.SUBSTANCE}\s+(?:is|are|being)\s+(?:also\s+)?(?:an?|{_FOREMOST})\s+(?:(?!contra|risk)[\w-]+\s+){{0,3}}$"
    rf"|{macros.SUBSTANCE},\s+{_FOREMOST}\s+(?:[\w-]+\s+)?$|{macros.SUBSTANCE},\s+(?:\w+\s+)?being\s+(?:[\w-]+\s+)?$"
    rf"|{macros.SUBSTANCE},?\s+(?:(?:al)?though|despite being|albeit)\s+(?:(?:it is|also|itself|only)\s+)*an?\s+(?:[\w-]+\s+)?$"
    r"|(?:^|[,.;:]\s+)(?:like|as with|similar to|in common with)\s+(?:(?:(?:all|many|most|some)\s+)?other|all|most)\s+(?:[\w-]+\s+){0,2}$"
    r"|\b(?:acts?|serves?|functions?|works?)\s+(?:\w+ly\s+)?as\s+an?\s+(?:[\w-]+\s+){0,2}$"
)
"""Before a class that the drug is said to be of: "zelonib, a beta-blocker, …", "As with other opioids, …", "it acts as an opioid"."""

_ONE_OF: Final = re.compile(
    rf"{macros.SUBSTANCE}[^.;]{{0,40}}\b{_FOREMOST}(?:\s+[\w-]+)?\s+(?:of|among|amongst)\s+(?:the\s+|all\s+|these\s+)*$"
)
"""Before a class of which the drug is the most notable: "ketoconazole is the usual culprit among antifungals"."""

_ARE: Final = re.compile(rf"{macros.SUBSTANCE}\s+are\s+(?:(?:also|both|all|all three|themselves|\w+ly)\s+)*$")
_TOO: Final = re.compile(r"\s+(?:too|as well|also|themselves|alike)\b")
"""Around a class that drugs are said to be of: "theophylline and aminophylline are xanthines too"."""

_OTHER: Final = re.compile(
    r"(?:^|[.;:(–—]\s+|\b(?:two|three|some|several|a few)\s+)(?:other|further|more)\s+(?:[\w-]+\s+)?$", re.IGNORECASE
)
_BOTH_NAMED: Final = re.compile(
    rf"s?,\s+{macros.SUBSTANCE}+(?:[^.;:,\ue000-\ue003]{{0,3}},\s{macros.SUBSTANCE}+)*,?\s+(?:and|or)\s+{macros.SUBSTANCE}+,"
    r"\s+(?!and\b|or\b)[a-z]"
)
"""Around a class of which only those named behind it are meant: "two other sedatives, A and B, are …"."""

_THOUGH_IT_IS: Final = re.compile(r"\s+though (?:it is|they are)\b")
"""Behind a class that the name before it is of: "azithromycin, macrolide though it is, …"."""

_SHORT: Final = 16
"""Characters before a class in which "of the" or "among all these" stands."""

_THE: Final = re.compile(r"\b(?:the|an?|another)\s+(?:[\w-]+\s+)?$")
_NAMED: Final = re.compile(rf"\s{macros.SUBSTANCE}")
"""Around a class that says what the drug right behind it is: "the antifungal ketoconazole"."""

_COMPARED: Final = re.compile(
    rf"^\W*(?:(?:just )?like|as with|in common with|similar(?:ly)? to|as an?)\s+(?:[\w-]+\s+)?\|,\s+{macros.OWN}(?! (?:and|interact))"
)
"""Around what the drug is likened to, or is: "Like aspirin, zelonib may cause bleeding", "as an antidepressant, zelonib …"."""

_OUT_OF: Final = re.compile(r"(?:^|[.;:,(]\s*)\W*(?:among|amongst|(?:out )?of)\s+(?:(?:all|the|these|other)\s+)*$")
_ONE_IS_MEANT: Final = re.compile(rf"s?,?\s+(?:(?:only|just|chiefly|mainly|it is|especially|above all)\s+)?{macros.SUBSTANCE}")
"""Around a class from which the text then picks one: "among antifungals, ketoconazole …"."""

_SAID_OF_ONE: Final = re.compile(
    r"\ban?\s+(?:[\w-]+\s+){0,3}"
    rf"(?:{macros.PROTEIN}+[\s-](?:inhibitor|inducer|substrate)|(?:inhibitor|inducer|substrate)\s+of\s+{macros.PROTEIN}+)"
    r"\s+(?:and|as well as)\s+(?:(?:an?|also)\s+)*(?:[\w-]+\s+)?$"
    r"|\b(?:drug |pharmacological |therapeutic |substance )?class(?:ification)?\s*:\W*$|\b(?:profile|monograph)\s*[—–:-]\s*$"
)
"""Before a class that says what one drug is besides: "a CYP3A4 inhibitor and [antihypertensive] in one", "Class: [cardiac glycoside]"."""

_IN_BRACKETS: Final = re.compile(r"[↑↓)\w]\s*\(\s*(?:an?\s+|as\s+(?:an?\s+)?)?$")
_CRITERIA: Final = re.compile(r"\s+(?:criteria|criterion|list|notes?|warnings?|flags?)\b")
"""Around an antidote in brackets, which is what the name before is; behind "Beers", a list of drugs that old people better do without."""

_RESULT: Final = re.compile(
    r"\b(?:conver(?:ts?|ted|sion)|turn(?:s|ed)?|transform(?:s|ed)?)\b[^.;,]{0,30}\b(?:in)?to\s+(?:[\w-]+\s+){0,2}$|\banti[- ]$"
)
"""Before what something becomes, or works against: "its anti-vitamin K activity"."""

_OF_TWO: Final = re.compile(r"\s+(?:interaction|combination|co-?admin|co-?treat|therapy)|\s*:")
"""Behind two drugs with a hyphen between, which are no compound: "the warfarin-aspirin interaction"."""

_HOLDS: Final = re.compile(r"\|\s+as\s+an?\s+(?:preservative|excipient|buffer|stabili[sz]er)")
"""Behind what some forms of the drug hold: "some formulations contain parabens as a preservative"."""

_HELD: Final = re.compile(
    r"(?<![\ue001-\ue003]\s)\b(?:(?:tablet|capsule|caplet|injection|infusion|solution|suspension|concentrate|syrup|elixir|drop|cream|gel|ointment"
    r"|granule|powder|wafer|film|strip|spray|sachet|vial|ampoule|inhaler|lozenge|suppositor(?:y|ie)|formulation|vehicle|coat|coating|shell)s?|patch(?:es)?)\b"
    r"(?:(?!\bthat\b|\bwhich\b)[^.;\ue001-\ue003]){0,40}[\s(](?:contains?|holds?)\s+(?:[\d.,]+\s*(?:%|mg|g|ml)?\s+(?:of\s+)?|[a-z]+\s+)?"
    r"(?:[\w\ue001-\ue003]+(?:\s\d+)?(?:, and |, | and | or )){0,6}$"
)
"""Before what a form of the drug holds: "the tablets contain lactose and", which "avoid tablets that hold iron" does not say of it."""

_WITH_CARE: Final = re.compile(
    r"^\W*\|\s+(?:should|must|are to)\s+be\s+(?:used|given|administered)\s+"
    r"(?:with (?:\w+ )?caution|cautiously|carefully|only)\s+(?:in|by|when)\b"
)
"""Around a class that the drug is of: "beta-blockers should be used cautiously in asthma"."""


def is_only_said(m: Mention, lead: str, tail: str) -> bool:
    """Whether a mention between `lead` and `tail` only says what somebody is, or is the second part of a name like the drug's."""
    if (lead.endswith(f"{macros.OWN}-") and not _OF_TWO.match(tail)) or _RESULT.search(lead) or in_the_body.is_meant(m, lead, tail):
        return True
    if m.text.lower() == "metal" or (tail[:1] == "," and tail[1:].lstrip().startswith(macros.OWN) and _COMPARED.match(f"{lead}|{tail}")):
        return True  # what something is made of, or binds, or is like
    if not m.is_group:
        return _is_other_word(m, lead, tail) or (("contain" in lead or "hold" in lead) and bool(_HELD.search(lead)))
    if _is_other_word(m, lead, tail) or _is_of_one(m, lead, tail):
        return True
    if (_TOO.match(tail) and _ARE.search(lead)) or _THOUGH_IT_IS.match(tail) or (_BOTH_NAMED.match(tail) and _OTHER.search(lead)):
        return True
    around = f"{lead}|{tail}"
    return bool(_IS_ONE.search(lead)) or any(p.search(around) for p in (_APPOSED, _OF_ITS_CLASS, _HOLDS, _WITH_CARE))


def _is_other_word(m: Mention, lead: str, tail: str) -> bool:
    """Whether a name is another word, or says what the name before it is besides: "OAT3 inh.", "Beers criteria", "(antidote)"."""
    if m.is_group:
        is_besides = not m.text.endswith("s") and _SAID_OF_ONE.search(lead)
        return bool(is_besides or (m.entity.name == "antidote" and _IN_BRACKETS.search(lead)))
    return bool(m.text == "Beers" and _CRITERIA.match(tail)) or (m.text.lower() == "inh" and lead.endswith(f"{macros.PROTEIN} "))


def _is_of_one(m: Mention, lead: str, tail: str) -> bool:
    """Whether a class stands beside the one of it that is spoken of: "the antifungal ketoconazole", "among antifungals, ketoconazole"."""
    if not m.text.endswith("s") and _NAMED.match(tail):
        return bool(_THE.search(lead))
    if _ONE_IS_MEANT.match(tail) and _OUT_OF.search(lead):
        return True
    before = lead[-_SHORT:]
    return ("of " in before or "among" in before) and bool(_ONE_OF.search(lead))
