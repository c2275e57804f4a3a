"""Whether "CYP3A4 inhibitor" says what somebody is, and names no group: "it is a strong CYP3A4 inhibitor", "A and B are …"."""

from __future__ import annotations

import re
from typing import Final

_NAMES_MANY: Final = re.compile(
    r"(?:inhibitor|inducer|blocker|substrate|drug|agent|medication|medicine|product|substance|compound|preparation|supplement|treatment|therapie|one|thing)s"
    r"|(?:any|every)thing\b|whatever|those\b|(?:e[sd]|own|(?<!metaboli[sz])ing)\b"
)

_ARTICLE: Final = (
    r"(?:both\s+)?(?:an?\s+|the\s+|both\s+)?"
    r"(?:(?:\w+ly\s+){0,2}(?:known|sensitive|competitive|(?:ir)?reversible|[\w-]+-(?:dependent|based|spectrum)|(?:non-?)?(?:selective|specific)|acting"
    r"|strong|potent|powerful|moderate|weak|mild|major|minor|good|poor|potential|possible|clinical|clinically|significant|relevant|meaningful"
    r"|feeble|faint|slight|modest|marked|forceful|vigorous|avid|genuine|notable|notorious|classic(?:al)?|established|recogni[sz]ed|well-known|prototypic(?:al)?"
    r"|probe|index|marker|suicide|lasting|long-lasting|partial|in vitro),?\s+)*(?:\w+ly\s+){0,2}(?:auto-?)?"
)

_TOO: Final = (
    rf"(?:\b(?:is|was|being|as|remains)\s+(?:(?:also|itself|\w+ly)\s+)?|[\ue000\ue001]\)?(?:,\s+|\s*\()(?=(?:both\s+)?an?\s)){_ARTICLE}"
    rf"(?:\ue004+(?:(?:\s*[,/]\s*|,?\s+(?:and|or)\s+)\ue004+){{0,3}}[\s-](?:inhibitor|inducer|substrate)"
    rf"(?:,\s+(?:and\s+|or\s+)?|\s+(?:and|or|but|plus|as\s+well\s+as)\s+(?:also\s+)?){_ARTICLE}){{1,3}}"
)
"""Before a role, one that somebody is said to have besides: "it is a strong CYP3A4 inhibitor and [CYP2C19 inducer]"."""

_DESCRIBES: Final = re.compile(
    rf"(?:^\s*{_ARTICLE}|(?:[:.;]\s+|\b(?:avoid|contra-?indicated|caution|monitor)(?:,\s+|\s*\()){_ARTICLE}|[:–—]\s+this\s+|\ue001\s*\(|\b(?:is|are|was|being|as|also|remains|be|not)\s+(?:not\s+|no\s+)?(?:\w+ly\s+)?{_ARTICLE}"
    r"|\b(?:substrate|inhibitor|inducer)(?:,\s+(?:or\s+|and\s+)?|\s+nor\s+|\s*\([^()]*\),?\s+and\s+)(?:an?\s+)?|\bneither\s+(?:an?\s+)?"
    r"|\b(?:is|are|was|were|acts\s+as)\s+(?:also\s+)?(?:(?:in\s+addition|besides|moreover|further|furthermore|likewise|too|in\s+turn|itself|at\s+the\s+same\s+time),?\s+)"
    rf"{_ARTICLE}|\b(?:inhibitor|inducer|substrate)\s+of\s+\ue004+,?\s+(?:and|but|yet|as\s+well\s+as)\s+(?:also\s+|only\s+)?{_ARTICLE}"
    rf"|\ue001\)?\s+[–—-]\s+{_ARTICLE}|[\ue000\ue001]\)?(?:,\s+|\s*\()(?:itself\s+|likewise\s+|too,\s+)?(?:another\s+|(?=(?:an?|the)\s)){_ARTICLE}|\ue001,\s+{_ARTICLE}"
    rf"|\b(?:also\s+)?(?:an?|both an?)\s+(?:(?:\w+ly|probe|index|marker)\s+){{0,2}}|{_TOO})$"
)
"""What stands before a single "CYP3A4 inhibitor" that describes somebody and names no group."""

_AS_OBJECT: Final = re.compile(
    r"\b(?:with|without|if|when|by|of|to|on|under|after|before|during|than|for"
    r"|(?:avoid|need|add|start|stop|begin|withhold|prescrib|tak|us|giv|receiv|requir|continu|introduc|discontinu|withdraw)(?:e?s|e|ing|ning|ping)?)"
    r"\s+(?:(?:both\s+)?an?\s+(?:[\w-]+\s+){0,2}?(?:\ue004+\s+(?:inhibitor|inducer|substrate|blocker)|(?:inhibitor|inducer|substrate)\s+of\s+\ue004+)"
    r"(?:,\s+(?:or\s+|and\s+)?|\s+(?:or|and|as\s+well\s+as)\s+))*(?:also\s+)?(?:an?|both an?)\s+(?:\w+ly\s+){0,2}$"
)
"""What stands before a single "CYP3A4 inhibitor" that is taken, by whatever name, alone or as the next of several: "avoid an inhibitor of
CYP3A4", "avoid a P-gp inhibitor or [an inhibitor of CYP3A4]"."""

_STANDS_FOR_ALL: Final = re.compile(
    r"(?:(?:,|,?\s+(?:or|and))\s+(?:or\s+|and\s+)?an?\s+(?:[\w-]+\s+)?\ue004+\s+(?:inhibitor|inducer|substrate))*"
    r"(?:\s*,?\s*(?:\(\s*)?(?:e\.?g\.|such as\b|like\b)|\s+(?:may|can|could|might|should|would|will|"
    r"is (?:started|stopped|added|given|taken|used|needed|required|discontinued)"
    r"|(?:rais|lower|increas|decreas|reduc|doubl|tripl|halv|elevat|slow|speed|boost|affect|alter|chang|interact|enhanc|diminish|prolong)e?s|cuts)\b"
    r"|\s+\ue001)"
)
"""Behind "an inhibitor of CYP3A4", words that make it mean each of them."""

_IS_SAID: Final = re.compile(
    rf"(?:\ue000|\ue001|\bit)\s+(?:is|was|acts\s+as|remains)\s+(?:(?:also|itself|thus|thought|believed|known|to|be|not|\w+ly)\s+)*{_ARTICLE}$"
)
"""Before "an inhibitor of CYP3A4", whom it is said of, so that a drug behind it is the victim: "it is …, e.g. midazolam"."""

_BRACKETED: Final = re.compile(
    rf"(?:^|[.;])\W*\ue001+(?![\ue001\s]*\()[^.;()\ue001-\ue004]*(?<!inhibitor )(?<!inducer )(?<!substrate )\(\s*{_ARTICLE}$"
)
_CHANGED: Final = re.compile(
    r"(?:[↑↓⇑⇓%×]|[×x]\s?[\d.,]+|\b(?:up|down|fold|rises?|raised|falls?|higher|lower|increased?s?|decreased?s?|reduced|doubled|halved|accumulates?)|\bmetaboli[sz]ed(?:\s\w+){0,3})\s*"
    rf"\(\s*{_ARTICLE}$"
)
_AND_CLOSED: Final = re.compile(r"\s*[);,]")
"""Around a single role that brackets hold alone, as the reason for what is told: of whom a clause opens with, "A: it rises (inhibitor)",
or of who changes or is metabolized, whoever that is: "exposure ↑ 50 % (P-gp substrate)"."""

_NON: Final = re.compile(r"\bnon[-\u2010-\u2013\s]$")
"""Before a group, what makes it all others: "non-CYP3A4 inhibitors"."""

_ARE: Final = re.compile(
    r"(?<!that )(?<!which )(?<!or )(?<!and )\b(?:are|being)\s+(?:\w+ly\s+|also\s+|both\s+|not\s+|neither\s+|all\s+|known\s+)*$"
    r"|\b(?:is|are|being|as)\s+(?:among|one of|some of)\s+the\s+(?:(?:most|more|very)\s+)?$"
)
"""What stands before "CYP3A4 inhibitors" that some are said to be: "A and B are …", "it is one of the most …"."""


def says_what_somebody_is(match: re.Match[str]) -> bool:
    """Whether the words of a role and its proteins, which a rule of groups found in a text, name no group there.

    So do not "a CYP3A4 inhibitor" behind "it is", "CYP3A4 inhibitors" behind "A and B are", and what "non-" makes all others; but
    "avoid a CYP3A4 inhibitor" and "A CYP3A4 inhibitor may raise it" mean each of them.
    """
    marks, before = match.string, match.string[: match.start()]
    if _ARE.search(before) or _NON.search(before):
        return True
    is_one = _AND_CLOSED.match(marks, match.end()) and not _NAMES_MANY.search(match.group())
    if is_one and (_BRACKETED.search(before) or ("substrate" in match.group() and _CHANGED.search(before))):
        return True
    if _NAMES_MANY.search(match.group()) or not _DESCRIBES.search(before) or _AS_OBJECT.search(before):
        return False
    return not _STANDS_FOR_ALL.match(marks, match.end()) or bool(_IS_SAID.search(before))
