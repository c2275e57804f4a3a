"""Harm that a sentence tells without a word that ties it to anybody: "asystole is on record", "the rhythm may degenerate"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract import denials, macros, rulebook
from extract.changes import events
from extract.changes.change import Change
from kg.model import Direction, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME: Final = re.compile(macros.MACROS["ANY"])
_CLAUSE: Final = re.compile(r"\bavoid(?:ed)?\s?[(—–]|[;:]\s|\.\s|\b(?:but|while|whereas|although|though|because|since|as)\b")
_ANYWAY: Final = re.compile(
    r"\b(?:if|unless|until|whenever|in case(?: of)?|should|patients?|people|those|anyone|adults|persons?|men|women|children|history of"
    r"|known|pre-?existing|underlying|treat(?:s|ed|ing|ment(?: of)?)?|therap(?:y|ies)|manage(?:s|d|ment)?|relie(?:f|ves?|ved|ving)"
    r"|indicated|prescribed|used|given|taken|needed|required|necessary|enough|effective|licensed|meant|drugs?|medicines?|agents?) "
    r"(?:(?!(?:had|got|developed|suffered|died|dead|became|went|can|may|could|might|has|have)\b)[\w-]+,? ){0,6}$"
)
"""Before an illness that somebody has anyway or is treated for: "in patients with severe heart failure", "used for nausea"."""

_LESSENED: Final = re.compile(
    r"\b(?:less|fewer|lower|smaller|reduc\w+|decreas\w+|protect\w*|prevent\w*|avoid\w*|lessen\w*|reliev\w+|against|free from|rare(?:ly)?"
    r"|hardly|seldom|whether|instead of|rather than|unlike|independent\w*)\b[^.;:]{0,50}$"
)
"""Before a harm that there is less of, or that nobody has seen."""

_NOT_BEHIND: Final = re.compile(
    r"\s*(?:(?:is|are|was|were|has|have|does|do|did|may|can)(?: been| be)?(?: \w+)?"
    r" (?:not|no|never|rare\w*|unlikely|absent|unchanged|less|treated|relieved|managed|prevented|controlled|excluded)\b"
    r"|(?:is|are|was|were|does|do|did)n['’]t\b|\s*(?:is|are) (?:an? )?(?:\w+ )?(?:side|adverse|unwanted)\b"
    r"|[- ](?:drugs?|medicines?|medications?|agents?|remed\w+|treatment|therapy|control|patients?|prophylaxis|lowering|reduc\w+|scale"
    r"|tests?|history|factors?)\b)"
)
"""Behind what is no harm that comes about: "headache is treated", "seizure control"."""

_CASE: Final = re.compile(
    r"\b(?:monitor|watch|check|measure|follow)(?:s|ed|ing)? (?:the |your )?(?:qt\w* ?|ecg ?)*$"
    r"|\b(?:when|where|whenever|while) (?:the |your |an? )?$|\bdriv(?:e|ing)\b|\bmachin"
)
"""Before what is a time for something else, or why nobody should drive: "longer when the [kidneys fail]"."""

_AT_LARGE: Final = re.compile(r"(?:side|adverse|unwanted)[\s-]|risks?\b|toxicit|infections?\b|withdrawal|overdos|hazards?\b|mortality")
"""Words for any harm, which are of nobody unless a frame says so."""


def find(marks: str) -> Iterator[Change]:
    """Every harm that a sentence speaks of as what comes about, in whatever words."""
    yield from events.harms(marks)
    nouns = (
        noun for rule, noun in rulebook.found("quantities", marks) if rule.value == Quantity.RISK and not _AT_LARGE.match(noun.group())
    )
    for harm in (*nouns, *(harm for _, harm in rulebook.found("ills", marks))):
        if _comes_about(marks, harm):
            what = " ".join(rulebook.blank(_NAME, harm.group(harm.lastindex or 0)).split())
            yield Change(quantity=Quantity.RISK, direction=Direction.INCREASE, outcome=what, start=harm.start(), end=harm.end())


def _comes_about(marks: str, harm: re.Match[str]) -> bool:
    """Whether a harm is neither denied, nor lessened, nor what somebody has anyway."""
    lead = _CLAUSE.split(marks[: harm.start()])[-1]
    is_none = denials.is_denied(lead) or _LESSENED.search(lead) or _ANYWAY.search(lead)
    is_of_another = _CASE.search(marks[: harm.start()]) or events.REMEDIED.search(marks[: harm.start()])
    return not (is_none or is_of_another or _NOT_BEHIND.match(marks, harm.end()) or events.NOT_OF_IT.match(marks, harm.end()))
