"""Whether a verb of change tells what somebody does, or what a reader is to do: "may raise it", not "raise it slowly"."""

from __future__ import annotations

import re
from typing import Final

from extract import macros

_LEAD: Final = 90
"""Characters before a verb in which its subject or auxiliary stands."""

_ANY_NAME: Final = f"[{macros.OWN}-{macros.GROUP}]"
_ADVERBS: Final = r"(?:(?:also|alone|then|thus|both|all|each|even|further|thereby|therefore|likewise|together|too,|just|so|\w+ly),?\s+)*$"
_SUBJECT: Final = (
    rf"(?:{_ANY_NAME}\)?|\([^()]*\)|\b(?:which|that|these|those|they|it|this|both|all|drugs|medicines|agents|inhibitors|inducers"
    r"|days|weeks|daily|mg|therapy|treatment|use|administration|combination|together))"
)
_LIKELY: Final = (
    r"\b(?:tend|appear|seem|continue|prove|like|apt|prone|liable|known|expected|predicted|thought|believed|assumed|reported|found|shown|seen"
    r"|observed|demonstrated|said|able|potential|ability|capacity|tendency|enough|going|likely|bound|sure|suspected|proved|proven)s?\s+to\s+"
)
_BEFORE: Final = {
    "modal": re.compile(
        rf"(?:\b(?:may|can|could|might|will|would|does|did|do|not|(?:is|was|are|were)\s+to)\s+|n['’]t\s+|{_LIKELY}){_ADVERBS}"
    ),
    "base": re.compile(rf"{_SUBJECT},?\s+{_ADVERBS}"),
    "past": re.compile(rf"(?:{_SUBJECT},?\s+|\b(?:has|have|had|having)\s+){_ADVERBS}"),
    "participle": re.compile(
        rf"{_ANY_NAME}[^.;:]*(?:,\s+|\b(?:by|of|in|and|from|thereby|thus|while)\s+){_ADVERBS}|\b(?:capable|incapable) of\s+{_ADVERBS}"
    ),
}
"""What stands before a form of a verb that tells: a subject, an auxiliary, what is likely; before a participle whose it is."""

_ORDERED: Final = re.compile(r"(?:^|[.;:,]\s+)(?:with|if|when|whenever|for|on|under|during|before|after|once|in|while|as)\s[^.;:,]*,?\s+$")
"""How a sentence begins that asks for something behind a name: "with zelonib [reduce digoxin]"."""

_HANDLED: Final = re.compile(
    r"\b(?:dos(?:e|es|ed|age|ing)|titrat\w+|start\w*|should|must|ought|consider\w*|adjust\w*|need\w*|necessary|overcom\w+|manag\w+"
    r"|compensat\w+|recommend\w*|advis\w+|prescrib\w+|doctor|physician)\b"
)
"""Before a participle: words by which it is a dose that is changed."""

_OF_ELSE: Final = re.compile(
    rf"{macros.PROTEIN}|\b(?:dos(?:e|es|age|ing)|pressure|glucose|sugar|potassium|sodium|calcium|cholesterol|rate|pulse|inr|qtc?|risks?|threshold"
    r"|temperature|weight|count|pain|bleeding|flow|mood|acid|ph|prolactin|creatinine|urate|tsh|bilirubin|lipids|triglycerides|platelets|enzymes?"
    r"|should|must|needs?|interval|infusion|speed)\b"
)
"""Before a pronoun: what else than a drug it can stand for, and what a reader is to do to it."""

_PAST: Final = re.compile(r"\w+(?:ed|ught|ove|ven)|sent|took|taken|cut|put|offset|undid|undone")
_NAMED: Final = re.compile(_ANY_NAME)


def verb_of(match: re.Match[str]) -> str:
    """The verb of a rule's match, an empty string where the rule has none."""
    groups = match.groupdict()
    return groups.get("verb") or groups.get("shove") or groups.get("made") or ""


def is_ordered(match: re.Match[str]) -> bool:
    """Whether the verb of a match is no doing of a drug: an order, or done to what is no drug."""
    verb = verb_of(match)
    if not verb:
        return False
    lead = match.string[: match.start()]
    if not _NAMED.search(match.group()) and is_of_else(lead):
        return True
    forms = _forms(verb.split()[0])
    is_asked = ("base" in forms and _ORDERED.search(lead)) or (forms == ("participle",) and _HANDLED.search(lead))
    return bool(forms) and not any(_BEFORE[form].search(lead[-_LEAD:]) and not (is_asked and form != "modal") for form in forms)


def is_of_else(words: str) -> bool:
    """Whether words speak of what else than a drug a pronoun behind them can stand for: "blood pressure is one matter"."""
    return bool(_OF_ELSE.search(words))


def _forms(word: str) -> tuple[str, ...]:
    """What forms a word can be; none where it is one that orders nothing ("raises").

    >>> _forms("raise"), _forms("cut"), _forms("lowering"), _forms("raises")
    (('modal', 'base'), ('modal', 'base', 'past'), ('participle',), ())
    """
    if word.endswith("ing") and word != "bring":
        return ("participle",)
    if word.endswith("s") and not word.endswith("ss"):
        return ()
    if word in ("cut", "put", "offset"):
        return ("modal", "base", "past")
    return ("past",) if _PAST.fullmatch(word) else ("modal", "base")
