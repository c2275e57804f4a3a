"""Whether the words before a verb or noun deny it, or say that nobody does it."""

from __future__ import annotations

import re
from typing import Final

NOT: Final = r"(?:n['’]t|\bnot)(?! (?:only|just|merely|simply|solely|exclusively)\b)"
"""The word that denies; "not only a substrate but also an inhibitor" denies nothing."""

_DENIED: Final = re.compile(
    rf"(?:{NOT}|\b(?:no|never|hardly|barely|scarcely|free (?:of|from)|none|neither|nor|unlikely (?:to|that)|minimal|negligible"
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

_NOBODY: Final = re.compile(
    r"(?:\b(?:neither|none of|not one)\b|^\W*nor (?:do(?:es)?|did|has|have|had|can|could|will|was|were|is|are)\b"
    r"|\bof\b[^.;:]{3,80},\s+(?:none|not one)\s"
    r"|^\W*no(?=\s[\ue001-\ue003]+(?:\s\s[\s\ue001-\ue003]+)?\s(?:\w+ly\s|(?:has|have|had|is|are|was|were|may|can|could)\s)?$))"
    r"(?:(?!\b(?:but|that|which|who|while|whereas|as|because|since|should|must)\b)[^.;:]){0,100}$"
)
"""Before a word for change, that nobody does it: "not one of A, B and C [raised] it", "nor did A, an azole, [raise] it"."""

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

LEAD: Final = 60
"""Characters before a verb in which its denial stands."""

_FAR: Final = 160
"""Characters before a verb in which stands that a study has not shown it."""


def is_denied(lead: str) -> bool:
    """Whether the words before a verb or noun deny it."""
    if _NOT_SEEN.search(lead[-_FAR:]):
        return True
    reaching = _WITHOUT_HARM.sub("", _COMPARED.sub("", _OF_ANOTHER.sub(",", lead)))[-LEAD:]
    return bool(_DENIED.search(_TOLD_OF_THE_LAST.sub("", reaching)))


def is_of_nobody(lead: str) -> bool:
    """Whether the words before a word for change say that none of several does it."""
    return bool(_NOBODY.search(lead))
