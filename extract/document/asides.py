"""What a line over others names beside its advice, or as what a class does: "Never together (torsades)", "drugs that cause bleeding"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract import pipeline
from extract.changes import effects, loose
from extract.document.above import is_described
from kg.model import Direction, Quantity

if TYPE_CHECKING:
    from extract.terms.own import Own

_ASIDE: Final = re.compile(r"\((?P<inside>[^()]{3,60})\)\W*$|\s[–—-]\s+(?P<behind>[^–—;:.]{3,60})\W*$")
"""What stands in brackets or behind a dash at the end of a line."""

_WAYS: Final = {Direction.INCREASE: "increased", Direction.DECREASE: "decreased"}


def told(line: str, own: Own) -> str:
    """The harm that a line names beside its advice, or what the class does that it describes, in words to begin a sentence with."""
    aside = _ASIDE.search(line)
    words = (aside["inside"] or aside["behind"]) if aside else ""
    if words and _is_harm(words.lower()):
        return f"risk of {words}"
    mentions, _ = pipeline.line(line, own)
    for m in mentions:
        if is_described(m) and (done := _done(m.text)):
            return done
    return ""


def _is_harm(words: str) -> bool:
    """Whether words name a harm and nothing else."""
    named = any(c.quantity is Quantity.RISK and c.direction is Direction.INCREASE and not c.denied for c in effects.find(words))
    return named or any(True for _ in loose.find(words))


def _done(text: str) -> str:
    """What the members of a described class do: a harm, or a change of the drug's exposure or effect."""
    for c in effects.find(text.lower()):
        if c.quantity is Quantity.RISK and c.direction is Direction.INCREASE and not c.denied:
            return f"risk of {c.outcome}"
        if c.quantity is not Quantity.RISK and c.direction in _WAYS and not c.denied:
            return f"{c.quantity} {_WAYS[c.direction]} by"
    return ""
