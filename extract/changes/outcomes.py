"""What comes of a change, in the words of the text: "bleeding" of "a risk of bleeding"."""

from __future__ import annotations

import re
from typing import Final

from extract import macros

_RISK_OF: Final = re.compile(
    rf"\s+(?:of|for)\s+(?:the\s+)?(?:[{macros.OWN}-{macros.GROUP}]+[- ])?([a-z][a-z \-]{{2,60}}?)"
    r"(?=\s+(?:when|if|with|and may|due|in|by|as|such)\b|\s?[.,;:()—–|→]|\s-\s|\s*$)"
)
"""Behind a word for a risk, what it is of, the name of a drug or class before it left out: "risk of digoxin [toxicity]"."""

_HALVES: Final = ("therapeutic", "qt", "qtc", "fatal")
_REST: Final = re.compile(r"\s+(?:interval|effects?|actions?|efficacy|responses?|benefits?|toxicity|reactions?|outcomes?|bleeding)\b")
"""Words that are no outcome without their noun, and that noun: "therapeutic [effect]", "prolongation of the QT [interval]"."""


def told(marks: str, noun: re.Match[str]) -> str:
    """The words of the outcome: what the risk is of, or the noun itself.

    >>> text = "an increased risk of severe bleeding when combined"
    >>> told(text, re.search("risk", text))
    'severe bleeding'
    """
    tail = _RISK_OF.match(marks, noun.end())
    words = re.sub(r"^(?:may|can|could|to) ", "", noun.group()).replace("absorbed", "absorption")
    if tail and words.startswith(("risk", "side", "adverse", "incidence")):
        return tail.group(1).strip()
    rest = _REST.match(marks, noun.end()) if words.endswith(_HALVES) else None
    return words + rest.group() if rest else words
