"""Whether a text denies a role: "does not inhibit A or induce B", "no involvement of A", "metabolism by A is not anticipated"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.negation import LEAD, NOT, is_denied
from extract.rulebook.macros import MACROS

if TYPE_CHECKING:
    from collections.abc import Iterable

_POTENTIAL: Final = re.compile(
    r"\b(?:potential|ability|capacity|propensity|tendency|likelihood|risk|chance)"
    r"(?: of (?:the )?\S+)? (?:to|for|of|that \S+ would)\s+(?:\w+ly\s+)?$"
)
_IS_SMALL: Final = re.compile(
    r"(?:\s*(?:,|/|,?\s(?:and|or))\s*\ue004+)*\s+(?:(?:is|was|are|were|appears?|seems?|remains?)\s+)(?:(?:\w+ly|considered|judged|deemed|thought|to\sbe|very"
    r"|rather|only)\s+)*(?:low|minimal|negligible|remote|nil|minute)\b(?![^.;]{0,40}\bbut\s+(?:strong|high|marked|moderate|significant|substantial)\b)"
)
"""Around an action, that it is hardly to be expected: "the potential of imatinib to [inhibit CYP2C9] is low"."""

_POWER: Final = re.compile(r"inhibitory|induc(?:tive|ing)")
_SMALL: Final = re.compile(r"\b(?:low|minimal|negligible|little)\s+$")
"""A power to act, and before it that it is hardly to be expected: "low [inhibitory potential] on CYP2C9"."""

_NOT_HANDLED: Final = re.compile(
    rf"(?:{NOT}|\b(?:never|hardly|barely|scarcely|(?:neither|none)(?:\s(?:(?!(?:and|but|as|because|which|while|is|are)\b)[^\s.;,]+\s){{1,8}}(?:is|are|undergoes?))?|nor(?:\s(?:is|are|was|were|does|do|did|has|will|can)\s(?:it|they|[\ue000-\ue003]+|the\s\w+))?|without))\s+"
    r"(?:(?:appear|seem|known|thought|expected|shown|believed) to\s+)?"
    r"(?:be\s+)?(?:\w+ly\s+|significant\s+)?(?:an?\s+(?:(?:\w+ly\s+)?(?:significant|major|relevant|known|meaningful)\s+)?)?$"
)
_NOT_HANDLED_BY: Final = re.compile(
    r"\b(?:not\s+(?:undergo|have|show|involve|need|require)|bypass(?:es|ing)?|avoid(?:s|ing)|circumvent(?:s|ing)|evad(?:es|ing))\s+(?:\w+\s+){0,2}$"
)
_NOT_HANDLING: Final = re.compile(
    rf"{NOT}(?! more than)|\b(?:neither|no(?! more than)|never|cannot|hardly|barely|scarcely|next to|nor|spared|escapes?|untouched"
    r"|unharmed|un(?:inhibited|induced)|(?:left|let) (?:quite )?(?:alone|in peace|intact))\b|\bleav\w+\b"
    r"|\binert\b|\binactive (?:towards?|against)\b"
)
"""A denial before a protein, or behind it, whose part in the handling is named behind it."""

_NONE: Final = re.compile(r"\b(?:no|without|lack(?:s|ing)?(?: of)?|absence of)\s+(?:\w+\s+){0,3}$")
"""A denial before a noun: "no significant involvement of CYP3A4", "without CYP450 involvement"."""

_UNMET: Final = re.compile(
    r"(?:\s*(?:,|/|,?\s(?:and|or|nor))\s*\ue004+)*(?:(?:\s+(?:by|in|at|of|with)\s[^.;,]{1,40}?)?(?::\s*(?:none|nil|no|not\s+seen|not\s+observed|absent)\s*(?:[.;,)]|$)"
    r"|\s+(?:is|are|was|were|(?:has|have|can|could)\s+(?:been|be))\s+(?:\w+ly\s+)?(?:unlikely|absent|nil|ruled\s+out|excluded|dismissed|refuted|disproved)\b)"
    r"|[^.;,]*\b(?:(?:is|are|was|were)\s+(?:not|never)|(?:has|have)\s+(?:not|never)\s+been"
    r"|(?:could|can)(?:\s+not|not)\s+be|failed\s+to\s+be)\s+(?:to\s+be\s+)?(?:expected|anticipated|likely|observed|seen|reported|known|shown|demonstrated|detected"
    r"|found|proven|proved|confirmed|established|noted|noticed|recorded|documented|measured)\b)"
)
"""A denial behind a noun: "metabolism by CYP enzymes is not anticipated", "inhibition of CYP2C9: none"."""

_IS_NOUN: Final = re.compile(rf"{MACROS['HANDLING']}|involvement|substrates?|inhibition|blockade|(?:auto-?)?induction")
_ESCAPES: Final = re.compile(r"(?:escap|bypass|evad|sidestep|circumvent)\w+")
"""A verb of handling that says that there is none."""

_NOT_THROUGH: Final = re.compile(
    rf"{NOT}\b|\b(?:neither|none of|rather than|instead of|independent(?:ly)?"
    r"|without(?= (?:(?:the|any) )?(?:\w+ )?(?:help|aid|assistance|involvement|participation|contribution|mediation|need|\ue004)))\b"
)
"""Words between the two that deny it: "metabolism is not mediated by CYP enzymes"."""

_BUT_THROUGH: Final = re.compile(
    r"\bbut (?:\w+ly |rather |instead )?(?:by|via|through) (?:the )?(?:\w+ )?(?:\ue004+[,/\s]+(?:and |or )?)*$"
)
"""Words between the two that take a denial back: "is not metabolised by CYP3A4 but by CYP2D6"."""

_FINITE: Final = re.compile(r"(?!\w+[eo]rs\b(?! (?:up|on|off|out|down)))\w+s(?:\s[\w\s]+)?")
_ANEW: Final = re.compile(r"(?:\band|\bbut|\byet|;)\s+(?:(?:also|then|instead|(?!hardly|barely|scarcely)\w+ly)\s+)*$")
"""A verb in the third person behind "and" goes on from no denial before it: "does not touch CYP3A4 and speeds up CYP1A2"."""

_NOT_THAT: Final = re.compile(r"\bnot\s+(?:of\s+|the\s+)*\ue004+(?:(?:,|\s+or|/)\s*\ue004+)*,?\s+(?:and|but)\s+(?:(?:also|an?|\w+ly)\s+)*$")
"""A denial that is of a protein: "slows CYP2D6, not CYP3A4, and speeds up CYP1A2"."""

_OR: Final = re.compile(r"\b(?:or|nor)\s+(?:\w+ly\s+)?$")


def is_not(lead: str) -> bool:
    """Whether "not" or its like stands right before a verb or noun."""
    return bool(_NOT_HANDLED.search(lead[-LEAD:]))


def of_action(lead: str, verb: str, tail: str, earlier: Iterable[str]) -> bool:
    """Whether inhibition or induction is denied by its `lead`, by that of a verb before it, to which "or" joins it, or by its `tail`."""
    if _NOT_THAT.search(lead) or (_FINITE.fullmatch(verb) and _ANEW.search(lead)):
        return False
    if is_denied(lead) or (_OR.search(lead) and ("neither" in lead or any(map(is_denied, earlier)))):
        return True
    is_power = _POWER.fullmatch(verb)
    is_small = (is_power and _SMALL.search(lead)) or ((is_power or _POTENTIAL.search(lead)) and _IS_SMALL.match(tail))
    return bool(is_small or (_IS_NOUN.fullmatch(verb) and _UNMET.match(tail)))


def of_handling(lead: str, verb: str, between: str, tail: str, earlier: Iterable[str]) -> bool:
    """Whether metabolism or transport is denied before its verb or one that "or" joins it to, between verb and protein, or behind it."""
    if is_taken_back(between):
        return False
    if (
        _ESCAPES.fullmatch(verb)
        or is_not(lead)
        or _NOT_HANDLED_BY.search(lead)
        or _NOT_THROUGH.search(between)
        or (_OR.search(lead) and any(map(is_not, earlier)))
    ):
        return True
    return bool(_IS_NOUN.fullmatch(verb) and (_NONE.search(lead) or _UNMET.match(tail)))


def is_taken_back(between: str) -> bool:
    """Whether the words between a verb of handling and a protein say that it is this one, and not the one before it."""
    return bool(_BUT_THROUGH.search(between))


def is_denied_within(words: str) -> bool:
    """Whether "not" or "no" stands among the words of a role."""
    return bool(_NOT_HANDLING.search(words))


def is_unmet(tail: str) -> bool:
    """Whether the words behind a role say that there is none: "CYP3A4 inhibitor: no"."""
    return bool(_UNMET.match(tail))


def of_words_behind(words: str, lead: str, tail: str) -> bool:
    """Whether a role told by the `words` behind a protein, with which its `tail` begins, is denied in them, before it or further on."""
    if _UNMET.match(tail) or is_unmet(tail[len(words) :]):
        return True
    return bool(is_denied_within(words) or any(p.search(lead) for p in (_NOT_HANDLED_BY, _NOT_HANDLED, _NONE)))
