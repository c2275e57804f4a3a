"""What a block is about, from its headings, labels and question."""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from extract.markdown import Block


class Topic(Enum):
    """The matter of a block; it decides how much a sentence must say before it counts as an interaction."""

    INTERACTIONS = "interactions"
    CONTRAINDICATIONS = "contraindications"
    KINETICS = "kinetics"
    THERAPY = "therapy"
    NAMES = "names"
    DOSING = "dosing"
    PREGNANCY = "pregnancy"
    OTHER = "other"


_BY_LABEL: Final = (
    (Topic.CONTRAINDICATIONS, re.compile(r"contra-?indicat|who should not|should not (?:take|use|be)", re.IGNORECASE)),
    (Topic.PREGNANCY, re.compile(r"pregnan|breast-?feeding|lactation|nursing", re.IGNORECASE)),
    (Topic.INTERACTIONS, re.compile(r"interact(?:s|ion|ions|ing)?\b|taken with|combined with|concomitant|concurrent|other (?:drugs|medications|medicines)|"
                                    r"with alcohol|(?:foods?|drinks?) (?:should|to)|grapefruit|avoid(?:ed)? (?:while|when)|medications? should", re.IGNORECASE)),
    (Topic.KINETICS, re.compile(r"pharmacokinetic|absorption|metaboli|eliminat|excretion|distribution", re.IGNORECASE)),
    (Topic.NAMES, re.compile(r"alternat\w+ names?|brand names?|trade names?|synonyms|generic names?", re.IGNORECASE)),
    (Topic.THERAPY, re.compile(r"\busage\b|\buses?\b|indication|popular combination|clinical use|side effects?|adverse|long-term effect|mechanism of action|receptor|mode of action|pharmacodynamic|"
                               r"classification|overdos|how does .{2,40} work|hypoglyc|miss(?:ed)? (?:a )?dose|treated", re.IGNORECASE)),
    (Topic.DOSING, re.compile(r"\bdos(?:e|age|ing)\b|special cases|elderly|children|renal|hepatic", re.IGNORECASE)),
)
_WHOLE: Final = re.compile(r"drug interactions?|interactions?|drug-drug interactions?|drug interactions? and .*|interactions? with .*", re.IGNORECASE)


def topic_of(block: Block) -> Topic:
    """What a block is about: its own label first, then its parents', its question, its nearest heading."""
    label = block.label
    if label and not _is_answer(label):
        for topic in (Topic.INTERACTIONS, Topic.CONTRAINDICATIONS):
            if _of(label) is topic:
                return topic
    if block.question:
        return _of(block.question) or Topic.OTHER
    parent = block.parent
    while parent is not None:
        found = _of(parent.label or parent.text) if len(parent.label or parent.text) < 90 else None
        if found:
            return found
        parent = parent.parent
    headed = next((t for h in reversed(block.headings) if (t := _of(h))), None)
    if headed is Topic.INTERACTIONS:
        return headed
    return (_of(label) if label else None) or headed or Topic.OTHER


def names_a_topic(label: str) -> bool:
    """Whether a label says what a block is about ("Metabolism") and not whom it concerns ("Warfarin")."""
    return _of(label) is not None and not re.search(r"\b(?:inhibitors?|inducers?|substrates?)\b", label, re.IGNORECASE)


def _is_answer(label: str) -> bool:
    return label.upper() in ("A", "ANSWER", "Q")


def _of(words: str) -> Topic | None:
    return next((topic for topic, pattern in _BY_LABEL if pattern.search(words)), None)
