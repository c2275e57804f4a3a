"""What a denial says stays as it is by a name or a pronoun alone: "does not alter digoxin", "digoxin is unaffected", "no change"."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from extract import macros
from extract.changes.change import Change
from kg.model import Direction, On, Quantity

_ANY: Final = macros.MACROS["ANY"]

_MOVED: Final = (
    r"(?:affect|alter|chang|influenc|modifi|shift|mov|disturb|touch|perturb|sway|nudg|impair|displac|rais|lower|increas|reduc)ed"
)
_MOVES: Final = (
    r"(?:(?:affect|alter|shift|disturb|touch|perturb|sway|nudge|displace|impair|change|influence|move)(?:s|d|ed)?"
    r"|(?:affect|alter|shift|disturb|touch|perturb|nudg|displac|chang|influenc|mov)ing|modif(?:y|ies|ied|ying)|upset)"
)
_KIND: Final = (
    r"(?:(?:the|that|those|oral|plasma|serum|blood|of|either|co-?administered|concomitant|steady[- ]state(?: of)?|single[- ]dose)\s+)*"
)
_DONE_TO: Final = re.compile(
    r"(?:\b(?:did|does|do|had|has|have)(?:\s+not|n['’]t)?\s+(?:(?!such\b)[\w-]+\s+){0,3}?)?"
    rf"(?<!such )\b(?:{_MOVES}|influence\s+(?:whatever\s+|at\s+all\s+|of\s+{_ANY}\s+)?on|nothing\s+(?:to|with)"
    r"|leaves?|left|leaving|spares|spared)\s+"
    rf"{_KIND}(?:(?P<who>{_ANY})|(?:it|them|all (?:two|three|four|five|of (?:them|these))|the (?:latter|former|other))\b)"
    r"(?!['’]?s?\s+(?:dos|use\b|user|patient))"
)
"""What a denial says that nothing is done to: "does not alter [digoxin]", "had no influence on [it]"."""

_LEFT: Final = (
    rf"(?:un(?:affected|changed|altered|touched|disturbed|influenced|modified|moved|impaired|perturbed|scathed)"
    rf"|not\s+(?:\w+ly\s+|been\s+|be\s+)*{_MOVED}|as (?:it|they) (?:was|were|is|are|did)\b)"
)
_STATE: Final = (
    rf"(?:{_LEFT}|(?:is|are|was|were|stay(?:s|ed)?|remain(?:s|ed)?)\s+(?:\w+\s+)?(?:the same|as before)|as on (?:the|a) control"
    r"|(?:indifferent|insensitive|unresponsive|impervious)\s+to"
    r"|(?:do|does|did)(?:\s+not|n['’]t)\s+(?:change|move|alter|shift|budge|vary|differ))\b"
)
_STAYS: Final = re.compile(
    rf"(?P<who>{_ANY})(?:\s*\([^()]*\)|,\s[^,;:]{{1,50}},)?[:,]?\s+(?:(?!by\b|with\b|showed\b|on\b|go\b|continue|taken\b)[\w'’-]+\s+){{0,4}}?{_STATE}"
)
"""Who it is that stays: "[digoxin], a substrate of P-gp, was unaffected"."""

_ALONE: Final = re.compile(rf"(?<!go on )(?<!continue )(?<!continued ){_LEFT}(?P<by>\s+by\b(?:\s+(?P<who>{_ANY})|[^.;]*))?")
"""The same of whom a label names: "[unaffected]", "[not altered by] imatinib"."""

_NO_CHANGE: Final = re.compile(r"^\W*no (?:(?!dos)[\w-]+ ){0,2}(?:changes?|differences?)\W*$")
_ACTION: Final = re.compile(
    r"\b(?:(?<=the )effects?(?= of\b)|(?<=['’]s )effects?|(?<=its )effects?|actions?(?= of\b)|efficacy|effectiveness|responses?(?= to\b)"
    r"|pharmacodynamics?(?= of\b)|inr(?=\W*$| (?:of|in|with|where)\b))"
)
"""What is not touched where it is an action: "no bearing on the [response] to digoxin"."""


class Spared(NamedTuple):
    """What is denied to change, and whose the words say that it is, where they say so."""

    change: Change
    on: On | None = None


def find(marks: str) -> Spared | None:
    """The exposure or action that a denial says is not touched, where no noun for an exposure says so.

    >>> find("\ue000 does not alter \ue001").on, find("no bearing on the response to \ue001").change.outcome
    (<On.OBJECT: 'object'>, 'response')
    """
    if action := _ACTION.search(marks):
        return Spared(_change(Quantity.EFFECT, action, action.group()))
    done = _DONE_TO.search(marks)
    if said := done or _STAYS.search(marks):
        who = said["who"]
        on = (On.SUBJECT if who.startswith(macros.OWN) else On.OBJECT) if who else None
        return Spared(_change(Quantity.EXPOSURE, said), on)
    if said := _NO_CHANGE.match(marks):
        return Spared(_change(Quantity.EXPOSURE, said))
    alone = _ALONE.search(marks)
    if alone is None:
        return None
    is_by_others = alone["by"] and not (alone["who"] or "").startswith(macros.OWN)
    return Spared(_change(Quantity.EXPOSURE, alone), On.SUBJECT if is_by_others else On.OBJECT)


def _change(quantity: Quantity, said: re.Match[str], outcome: str = "exposure") -> Change:
    return Change(quantity=quantity, direction=Direction.UNSPECIFIED, outcome=outcome, start=said.start(), end=said.end(), denied=True)
