"""Whether a text denies a role: "does not inhibit A or induce B", "no involvement of A", "metabolism by A is not anticipated"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.macros import MACROS

if TYPE_CHECKING:
    from collections.abc import Iterable

_NOT: Final = r"(?:n['’]t|\bnot)(?! (?:only|just|merely|simply|solely|exclusively)\b)"
"""The word that denies; "not only a substrate but also an inhibitor" denies nothing."""

_DENIED: Final = re.compile(
    rf"(?:{_NOT}|\b(?:no|never|hardly|barely|scarcely|free (?:of|from)|none|neither|nor|unlikely (?:to|that)|minimal|negligible"
    r"|little|fail(?:s|ed)? to|low potential (?:for|to)|minimally|without|lacks?(?: of)?))\s+"
    r"(?:(?!(?:because|since|though|although|whereas|while)\b|and\s+(?:it|they)\b)\S+\s+){0,4}?(?:\w+-)?$"
)
_SEEN: Final = (
    r"(?:point(?:s|ed)? to|show(?:s|ed|n)?|reveal(?:s|ed)?|indicat(?:e|es|ed)|suggest(?:s|ed)?|f(?:i|ou)nds?|detect(?:s|ed)?|give|see|saw"
    r"|demonstrat(?:e|es|ed)|disclos(?:e|es|ed)|observ(?:e|es|ed)|yield(?:s|ed)?|produc(?:e|es|ed)|caus(?:e|es|ed)|provid(?:e|es|ed)|report(?:s|ed)?)"
)
_NOT_SEEN: Final = re.compile(
    r"(?:\b(?:nor|neither) (?:did|do|does|have|has|could|can|was|were)\b[^.;:,]{0,90}?"
    r"|(?:\b(?:do|does|did|have|has|could|can)(?: not|n['’]t)|\bfail(?:s|ed)? to|\bnever) (?:\w+ ){0,2}?)"
    rf"{_SEEN} (?:(?!that\b|because\b|which\b)[\w-]+ ){{0,6}}$"
    r"|\b(?:no|without|nor any) (?:\w+ ){0,2}?(?:signs?|hints?|evidence|indications?|proof|traces?|signals?|suggestions?|support) "
    r"(?:(?:was|were|is|are|has been) )?(?:\w+ ){0,2}?(?:of|for|that|to suggest|pointing to)\b(?: (?!because\b|which\b|but\b)[\w-]+){0,6} $"
)
"""Before an action, that a study has not shown it: "nor did work with microsomes point to [inhibition]", "there was no hint of"."""

_POTENTIAL: Final = re.compile(
    r"\b(?:potential|ability|capacity|propensity|tendency|likelihood|risk|chance)"
    r"(?: of (?:the )?\S+)? (?:to|for|of|that \S+ would)\s+(?:\w+ly\s+)?$"
)
_IS_SMALL: Final = re.compile(
    r"(?:\s*(?:,|/|,?\s(?:and|or))\s*\ue004+)*\s+(?:(?:is|was|are|were|appears?|seems?|remains?)\s+)(?:(?:\w+ly|considered|judged|deemed|thought|to\sbe|very"
    r"|rather|only)\s+)*(?:low|minimal|negligible|remote|nil|minute)\b"
)
"""Around an action, that it is hardly to be expected: "the potential of imatinib to [inhibit CYP2C9] is low"."""

_NOT_HANDLED: Final = re.compile(
    rf"(?:{_NOT}|\b(?:never|hardly|barely|scarcely|(?:neither|none)(?:\s(?:(?!(?:and|but|as|because|which|while|is|are)\b)[^\s.;,]+\s){{1,8}}(?:is|are|undergoes?))?|nor(?:\s(?:is|are|was|were|does|do|did|has|will|can)\s(?:it|they|[\ue000-\ue003]+|the\s\w+))?|without))\s+"
    r"(?:(?:appear|seem|known|thought|expected|shown|believed) to\s+)?"
    r"(?:be\s+)?(?:\w+ly\s+|significant\s+)?(?:an?\s+(?:(?:\w+ly\s+)?(?:significant|major|relevant|known|meaningful)\s+)?)?$"
)
_NOT_HANDLED_BY: Final = re.compile(
    r"\b(?:not\s+(?:undergo|have|show|involve|need|require)|bypass(?:es|ing)?|avoid(?:s|ing)|circumvent(?:s|ing)|evad(?:es|ing))\s+(?:\w+\s+){0,2}$"
)
_NOT_HANDLING: Final = re.compile(
    rf"{_NOT}(?! more than)|\b(?:neither|no(?! more than)|never|cannot|hardly|barely|scarcely|next to|nor|spared|escapes?|untouched"
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
    rf"{_NOT}\b|\b(?:neither|none of|rather than|instead of|independent(?:ly)?"
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

_NOBODY: Final = re.compile(
    r"(?:\b(?:neither|none of|not one)\b|^\W*nor (?:do(?:es)?|did|has|have|had|can|could|will|was|were|is|are)\b"
    r"|\bof\b[^.;:]{3,80},\s+(?:none|not one)\s"
    r"|^\W*no(?=\s[\ue001-\ue003]+(?:\s\s[\s\ue001-\ue003]+)?\s(?:\w+ly\s|(?:has|have|had|is|are|was|were|may|can|could)\s)?$))"
    r"(?:(?!\b(?:but|that|which|who|while|whereas|as|because|since|should|must)\b)[^.;:]){0,100}$"
)
"""Before a word for change, that nobody does it: "not one of A, B and C [raised] it", "nor did A, an azole, [raise] it"."""

_OR: Final = re.compile(r"\b(?:or|nor)\s+(?:\w+ly\s+)?$")
_OF_ANOTHER: Final = re.compile(r",\s+(?:but\s+|and\s+|though\s+)?not\s+(?:(?:its|the|their|any)\s+)[^,;.\ue000-\ue004]{1,40},(?=\s)")
"""A denial between commas that is of somebody without a name: "zelonib, but not its metabolite, inhibits"."""

_COMPARED: Final = re.compile(r",\s+(?:unlike|in contrast (?:to|with)|as opposed to)\s[^,;]{1,60},(?=\s)")
"""What stands between a denial and what it denies: "is not, unlike ketoconazole, an inhibitor"."""

_TOLD_OF_THE_LAST: Final = re.compile(
    r"^.*[\ue001-\ue003]\s*[,(]\s*(?:(?:also|itself|likewise)\s+)?(?:(?:an?|the|another|one of the|known)\s|(?:which|that)\s)"
    r"(?=[^,;]*$)"
)
"""What a name has behind it that no denial before the name reaches: "is not affected by ketoconazole, an [inhibitor]"."""

_WITHOUT_HARM: Final = re.compile(
    r"\bwith(?:out(?: \w+ly)? (?!inhibit|induc|block|stimulat|suppress)\w+ing| no \w+ on)\s[^,;.]{1,60}?,?\s+"
    r"(?=(?:via|through|by|due to|owing to|because of)\s)"
)
"""A denial of something else that ends before the way of what was said: "without affecting filtration, via [inhibition]"."""

_LEAD: Final = 60
"""Characters before a verb in which its denial stands."""


_FAR: Final = 160
"""Characters before a verb in which stands that a study has not shown it."""


def is_denied(lead: str) -> bool:
    """Whether the words before a verb or noun deny it."""
    if _NOT_SEEN.search(lead[-_FAR:]):
        return True
    reaching = _WITHOUT_HARM.sub("", _COMPARED.sub("", _OF_ANOTHER.sub(",", lead)))[-_LEAD:]
    return bool(_DENIED.search(_TOLD_OF_THE_LAST.sub("", reaching)))


def is_of_nobody(lead: str) -> bool:
    """Whether the words before a word for change say that none of several does it."""
    return bool(_NOBODY.search(lead))


def is_not(lead: str) -> bool:
    """Whether "not" or its like stands right before a verb or noun."""
    return bool(_NOT_HANDLED.search(lead[-_LEAD:]))


def of_action(lead: str, verb: str, tail: str, earlier: Iterable[str]) -> bool:
    """Whether inhibition or induction is denied by its `lead`, by that of a verb before it, to which "or" joins it, or by its `tail`."""
    if _NOT_THAT.search(lead) or (_FINITE.fullmatch(verb) and _ANEW.search(lead)):
        return False
    if is_denied(lead) or (_OR.search(lead) and ("neither" in lead or any(map(is_denied, earlier)))):
        return True
    return bool((_IS_NOUN.fullmatch(verb) and _UNMET.match(tail)) or (_POTENTIAL.search(lead) and _IS_SMALL.match(tail)))


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
