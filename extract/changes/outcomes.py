"""What comes of a change, in the words of the text: "bleeding" of "a risk of bleeding"."""

from __future__ import annotations

import functools
import re
from typing import Final

from extract import rulebook

_rule: Final = functools.partial(rulebook.pattern, "change-words")

_HALVES: Final = ("therapeutic", "qt", "qtc", "fatal")


def told(marks: str, noun: re.Match[str]) -> str:
    """The words of the outcome: what the risk is of, or the noun itself.

    >>> text = "an increased risk of severe bleeding when combined"
    >>> told(text, re.search("risk", text))
    'severe bleeding'
    """
    tail = _rule("change.risk-of").match(marks, noun.end())
    words = re.sub(r"^(?:may|can|could|to) ", "", noun.group()).replace("absorbed", "absorption")
    if tail and words.startswith(("risk", "side", "adverse", "incidence")):
        return tail.group(1).strip()
    rest = _rule("change.rest").match(marks, noun.end()) if words.endswith(_HALVES) else None
    return words + rest.group() if rest else words
