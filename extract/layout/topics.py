"""What a block is about, from its headings, labels and question."""

from __future__ import annotations

import functools
import re
from enum import Enum
from typing import TYPE_CHECKING, Final

from extract import rulebook

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.layout.blocks import Block


class Topic(Enum):
    """The matter of a block; it decides how much a sentence must say before it counts as an interaction."""

    INTERACTIONS = "interactions"
    CONTRAINDICATIONS = "contraindications"
    KINETICS = "kinetics"
    THERAPY = "therapy"
    USE = "use"
    NAMES = "names"
    DOSING = "dosing"
    PREGNANCY = "pregnancy"
    OTHER = "other"


_SORTING: Final = (Topic.KINETICS, Topic.THERAPY, Topic.USE, Topic.DOSING)
"""Matters that among interactions only say of which kind some are."""

_OF_HEADINGS: Final = ("topic.joint", "topic.partners", "topic.harmless", "topic.barred")
"""The rules that are for headings, and bold lines that serve as such, alone."""

_OF_COLUMNS: Final = ("topic.column", "topic.plain-column", "topic.column-beside")
"""The rules that are for titles over the columns of a table alone: over the first one, over any that says little, over one beside that."""

_OF_APART: Final = "topic.apart"
"""The rule for headings over tables of drugs that are no partners."""

_APART: Final = 8
"""Characters, marks and empty lines among them, between a line and the one right below it."""

_SHORT: Final = 90
"""Characters; a longer text without a label is no heading of what stands below it."""


def topic_of(block: Block) -> Topic:
    """What a block is about: its own label first, then its parents', its question, its nearest heading."""
    label, headed = block.label, _headed(block.headings)
    if label and not (_is_answer(label) or _only_grades(label, headed, block)):
        for topic in (Topic.INTERACTIONS, Topic.CONTRAINDICATIONS):
            if _of(label) is topic:
                return topic
    if block.columns and _are_of_partners(block.columns, is_apart=_is_apart(block)):
        return Topic.INTERACTIONS
    if block.question:
        return _of(block.question, is_heading=block.question in block.headings) or Topic.OTHER
    parent = block.parent
    is_done = False
    while parent is not None:
        found = _of(parent.label or parent.text, is_heading=_is_over(parent, block)) if len(parent.label or parent.text) < _SHORT else None
        if found and not (_yields(found, headed, parent) or _only_grades(parent.label or parent.text, headed, block)):
            return Topic.INTERACTIONS if found is Topic.CONTRAINDICATIONS and is_done else found
        is_done = parent.parent is not None and _ends_before(parent.parent, parent)
        parent = parent.parent
    if headed is Topic.INTERACTIONS:
        return headed
    return (_of(label) if label else None) or headed or Topic.OTHER


def _headed(headings: Sequence[str]) -> Topic | None:
    """What the nearest heading that says so is about; below one on interactions a wider matter only sorts them: "Receptor blockers"."""
    found = [t for h in headings if (t := _of(h, is_heading=True))]
    while len(found) > 1 and Topic.INTERACTIONS in found[:-1] and found[-1] in _SORTING:
        found.pop()
    return found[-1] if found else None


def _yields(found: Topic, headed: Topic | None, parent: Block) -> bool:
    """Whether what stands above a block says less than its heading, as "Pharmacodynamic" does among interactions."""
    if headed is Topic.INTERACTIONS:
        return found in _SORTING
    if headed is Topic.CONTRAINDICATIONS:
        return found is Topic.INTERACTIONS  # "Concomitant use of:" and a list
    return headed in (Topic.THERAPY, Topic.USE) and found is Topic.INTERACTIONS and "interact" not in parent.text.lower()


def _only_grades(words: str, headed: Topic | None, block: Block) -> bool:
    """Whether words among interactions only say how grave what they stand before or above is: "**Contraindicated**" below "# X"."""
    says = headed is Topic.INTERACTIONS and rulebook.cue("contraindicated-with").search(words.lower())
    return bool(says) and not rulebook.cue("allergy").search(block.text.lower())


def names_a_topic(label: str) -> bool:
    """Whether a label says what a block is about ("Metabolism") and not whom it concerns ("Warfarin")."""
    return _of(label) is not None and not re.search(r"\b(?:inhibitors?|inducers?|substrates?)\b", label, re.IGNORECASE)


def opens_a_section(title: str) -> bool:
    """Whether a title stands over a matter of its own ("Storage") and does not sort what the title above it opens ("Inducers")."""
    words = title.lower()
    return not rulebook.cue("sorting-title").match(words) and (names_a_topic(title) or bool(rulebook.cue("other-section").search(words)))


def comments(block: Block) -> bool:
    """Whether a heading only says that something is said of what stands before: "Remarks", "Comment on the list"."""
    return any(rulebook.cue("comments").search(h.lower()) for h in block.headings[-1:])


def is_on_interactions(heading: str) -> bool:
    """Whether a heading opens the interactions, of which those below it only sort."""
    return _of(heading, is_heading=True) is Topic.INTERACTIONS


def _is_over(parent: Block, block: Block) -> bool:
    """Whether a bold line is a heading of what stands below it, until a paragraph has a label of its own: "**Drugs that raise it**"."""
    return not parent.is_item and 0 < parent.label_end == len(parent.text) and (block.is_item or not block.label)


def _ends_before(over_list: Block, line: Block) -> bool:
    """Whether what a line says of the list below it is over before the next such line: "Contraindicated:", its items, "Avoid:"."""
    are_alike = (over_list.label_end == len(over_list.text)) is (line.label_end == len(line.text))
    return not (over_list.is_item or line.is_item) and are_alike and line.offsets[0] - over_list.offsets[-1] > _APART


def _is_apart(block: Block) -> bool:
    """Whether the heading over a table says what else its drugs are for: "Overdose", "Treatment of gout", "Comparison"."""
    heading = next(iter(block.headings[-1:]), "")
    return bool(rulebook.pattern("topics", _OF_APART).search(heading.lower()))


@functools.lru_cache(maxsize=1024)
def _are_of_partners(titles: tuple[str, ...], *, is_apart: bool) -> bool:
    """Whether the titles of a table say that its rows are each about one whom the drug meets: "Co-medication", "Drug | What to do".

    Under a heading that sets them apart, only the title over the first column can.
    """
    first, *others = (title.lower() for title in titles)
    of_first, plain, beside = (rulebook.pattern("topics", name) for name in _OF_COLUMNS)
    return bool(of_first.search(first) or (not is_apart and plain.search(first) and any(map(beside.search, others))))


def _is_answer(label: str) -> bool:
    return label.upper() in ("A", "ANSWER", "Q")


@functools.lru_cache(maxsize=4096)  # monographs share their headings and labels
def _of(words: str, *, is_heading: bool = False) -> Topic | None:
    lowered = words.lower()
    apart = (*_OF_COLUMNS, _OF_APART, *(() if is_heading else _OF_HEADINGS))
    rules = (rule for rule in rulebook.load("topics") if rule.id not in apart)
    return next((Topic(rule.value) for rule in rules if rule.pattern.search(lowered)), None)
