"""Where a text says that nothing happens between two substances, in whatever words: "leaves it as it was", "no bearing on"."""

from __future__ import annotations

import re
from typing import Final

from extract import macros, rulebook
from extract.rulebook import cue

_HINT: Final = re.compile(
    r"n['’]t\b|\bw/o\b|\b(?:no|not|never|nor|neither|nothing|without|lack\w*|absence|fail\w*|unlikely|remain\w*|stay\w*|leav\w+|left"
    r"|lets?|same|equal\w*|okay|ok|all right|alright|unobjectionable|identical|similar|comparable|alike|just as|harmless"
    r"|immaterial|irrelevant|inconsequential|well|fine|nil|zilch|nought|innocuous"
    r"|innocent|blameless|cleared|excepted|excluded|behav\w+|came|come|unproblematic|indifferent|neutral|free|outside|exempt\w*|spare[sd]|immune|exception|devoid|acquitted|exonerated|absolved|clean"
    r"|superimposable|none|safe|safely|freely|negative|hardly|barely|scarcely"
    r"|insensitive|unresponsive|impervious|stable|tolerated|constant|steady|as before|as it was|as they were|within the"
    r"|ignores?|tolerates?|un\w+ed|unnecessary|keeps?|retains?|maintains?|(?:can|may|could|might) \w+)\b|[↔⇔ø∅⌀]"
)
"""What a sentence must hold for any of the rules to be worth a try: most hold none."""

_HEADS: Final = "unchanged.heads"
_UNSURE: Final = re.compile(
    r"\b(?:if|unless|until|whether(?! or not)|provided|make sure|ensure|so that|(?<=in order )to|(?:as|so) long as)\b[^.;]*$"
    r"|\b(?:people|patients|many|some|often|do not|don['’]t|never|widely|long|wrongly|commonly)\s+(?:\w+\s+){0,3}?"
    r"(?:think|believe|assume|suppose|thought|believed|assumed|supposed)\b[^.;]*$"
    r"|\b(?:not|never|nor)\s+(?:been\s+)?(?:shown|proven|proved|established|demonstrated|confirmed|known|certain|clear|true)"
    r"\s+(?:that|to be)\b[^.;]*$"
    r"|\b(?:hard|scarce|bare|rare)ly\s+(?:be\s+|been\s+)?$|(?:\b(?:not?|never|seldom|nobody|no one|nothing)|n['’]t)\s+$"
    r"|\b(?:in whom|whose|who)\b[^.;,]*$|\b(?:must|should|ought to|needs? to|ha(?:s|ve) to)\b[^.;,]{0,15}$"
    rf"|(?:^|[.;:,]\s*|\b(?:the|your)\s)(?:\w+\s)?dos(?:e|es|age)(?:\s+of\s+(?:the\s+)?(?:{macros.MACROS['ANY']}|[\w-]+))?\s+(?:(?:can|may|is|are)\s+)?$"
)
"""What stands before a wording that is wished for, a condition, denied or what people think: "until levels remain stable"."""

_UNDONE: Final = re.compile(
    r"[^.;]*\b(?:but|however|only (?:if|when|while|under|with|after|at|below|up to)|as long as|provided|unless|except)\b"
    r"|[^.;]*\b(?:less|least|lower|lowest|worse|worst) with\b"
    r"|(?! (?:from|than|to) )[^.;]{0,30}\b(?:alone|(?:by|on)(?: (?:its|their) own| itself| themselves))\b"
    rf"|[^.;]*{macros.MACROS['ANY']} (?:is|are|was|were|do|does|did|has|have)(?: not|n['’]t)\s*(?:[.;,]|$)"
)
"""Behind a wording, what takes it back or lets it hold only sometimes: "no change at first, but toxicity later"."""

_WORDED: Final = re.compile(
    r"\b(?:unaffected|unchanged|unaltered|untouched|undisturbed"
    r"|(?:stay|remain)(?:s|ed|ing)? (?:the same|as (?:they|it) \w+|stable|constant|steady))\b"
)
_FOR_A_WHILE: Final = re.compile(
    r"[^.;]*?\b(?:until|only (?:if|when|while)|(?:as|so) long as|provided|before the dose|if\b[^.;]*\bapart)\b"
    r"|[^.;]{0,50}?,?\s(?:and|but|yet|then)\s(?:(?:then|later|thereafter|afterwards|\w+ly)\s)*"
    r"(?:ris(?:e|es)|rose|fall(?:s|en)?|fell|drop(?:s|ped)?|climb(?:s|ed)?|sink|sank"
    r"|(?:increas|decreas|declin|doubl|halv)(?:e|es|ed)|w[ea]nt (?:up|down))\b"
)
"""Wordings that something stays, and what behind them says that it does so for a while or on a condition only."""

_NOT_LOOKED: Final = re.compile(
    r"(?<!\bin )(?<!\bclinical )(?<!\bformal )"
    r"\b(?:stud(?:y|ies)|data|information|experience)(?= (?:ha|wer|ar|exist|avail)|\W*$)|\b(?:but|however|except|other than|unless)\b"
)
"""In a heading, words by which nobody has looked, or by which some are left out."""

_TO_THE_OTHER: Final = re.compile(
    rf"(?:(?!\b(?:patients|versus|than|with|combination|alone)\b)[^.;,:]){{0,60}}?{macros.MACROS['ANY']}|[^.;]{{0,20}}\beach other\b"
    r"|[^.;]{0,12}\b(?:on|to|with) (?:it|them)\W*$|\W*(?:it|them)\W*$"
    r"|[^.;]{0,16}\b(?:absorption|bioavailability|uptake)\W*$"
    r"|[^.;]{0,24}\b(?:amount|extent|quantity|fraction|proportion|share|rate) (?:of (?:the )?(?:dose|drug) )?"
    r"(?:that is )?(?:absorbed|taken up)\b"
)
"""Behind a wording that something stays, the other of two that it is said of, or what is absorbed of it."""

_SPARED: Final = re.compile(rf"(?:{macros.MACROS['ANY']}|\b(?:it|them)\b)")
"""In a wording, the other of two: "spares [zelonib]", "leaves [them] alone"."""

_ITS: Final = re.compile(
    r"\b(?:its|the drug['’]s) (?:\w+ ){0,2}?(?:levels?|concentrations?|exposure|auc|clearance|absorption"
    r"|bioavailability|uptake|(?:pharmaco)?kinetics|metabolism|elimination|half-life|disposition|effects?|action|efficacy)\b"
)
"""What of the drug stays where the text calls it by a pronoun: "antacids leave its bioavailability untouched"."""


def unhoped(marks: str) -> str:
    """A clause without wordings that something stays which are wished for, a condition, or true for a while only.

    >>> unhoped("levels stay the same and rise later").split()
    ['levels', 'and', 'rise', 'later']
    """
    return _WORDED.sub(lambda m: m.group() if _holds(marks, m) else " " * len(m.group()), marks)


def _holds(marks: str, wording: re.Match[str]) -> bool:
    return not _UNSURE.search(marks[: wording.start()]) and not _FOR_A_WHILE.match(marks, wording.end())


def is_told(marks: str) -> bool:
    """Whether a clause says that nothing happens, or that something stays what it is.

    >>> is_told("it leaves the clearance as it was"), is_told("until levels remain stable")
    (True, False)
    """
    return bool(cue("denied-interaction").search(marks)) or _first(marks) is not None


def is_worded(marks: str) -> bool:
    """Whether a clause says so in words that are about nothing else, so that it is said of whom a label names."""
    return _first(marks) is not None


def is_of_two(marks: str) -> bool:
    """Whether a clause says so of two substances that it names, the one before the wording and the other behind it."""
    found = _first(marks)
    if found is None or not re.search(macros.MACROS["ANY"], marks[: found.end()]):
        return False
    if _SPARED.search(found.group()) and re.search(macros.MACROS["ANY"], marks[: found.start()]):
        return True
    return bool(_TO_THE_OTHER.match(marks, found.end()) or _ITS.search(marks[: found.end()]))


def is_heading(words: str) -> bool:
    """Whether a label or the line above a list says that nothing happens with those who are listed: "Not affected:"."""
    lowered = words.lower()
    if _NOT_LOOKED.search(lowered):
        return False
    return bool(rulebook.pattern("unchanged", _HEADS).search(lowered)) or _first(lowered) is not None


def _first(marks: str) -> re.Match[str] | None:
    if not _HINT.search(marks):
        return None
    rules = (rule for rule in rulebook.load("unchanged") if rule.id != _HEADS)
    found = (match for rule in rules if (match := next(rule.found(marks), None)) and _holds(marks, match))
    return next((match for match in found if not _UNDONE.match(marks, match.end())), None)
