"""Whom a clause speaks of: those it names, with the label whose examples they are, or else those spoken of before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.changes import unchanged
from extract.frames.what_counts.relevance import bars
from extract.frames.what_to_do import patients
from extract.frames.who import coreference, under_another
from extract.frames.who.partners import TOPICS
from extract.frames.whose import each_way
from extract.layout.topics import Topic
from extract.rulebook import cue
from kg.model import Direction

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.frames.clauses import Clause, Scene
    from extract.mentions import Mention

_RESUMES: Final = re.compile(
    r"\s*(?:all\s+(?:of\s+)?)?(?:these|they|both)\b"
    r"|\s*(?:please\s+)?(?:take|give|use|swallow|keep|leave|space|separate|avoid|withhold|stop)\s+(?:these|them|both)\b"
)
"""How a clause opens that speaks of what was listed just before it."""

_RESUMES_ALL: Final = re.compile(
    r"\W*(?:it|they|these|all|both|none|neither|each|either"
    r"|the (?:pair|two|three|four|five|lot|combination))\b(?! interactions?\b| (?:is|was) (?:not )?(?:known|clear|likely|possible))"
)
"""How a sentence opens that denies something of whom the text has just named: "All five stayed as they were"."""


def of(clause: Clause, scene: Scene) -> tuple[Mention, ...]:
    """The partners that a clause says something of, each as it is named in the clause, in the label or before them."""
    here = coreference.named_anew(clause.partners, (*scene.label, *scene.focus), clause.marks)
    is_of_label = bool(here) and under_another.are_meant(here, clause, scene)
    if here and not (is_of_label and clause.owns):
        return (*_of_label(clause, here, scene), *(() if is_of_label else here))
    return _meant(clause, scene) if _says(clause, scene) else ()


def still_meant(clause: Clause, scene: Scene) -> tuple[Mention, ...]:
    """Whom the clause behind one means by no name: those that it names anew, or else those before it."""
    anew = coreference.named_anew(clause.partners, (*scene.label, *scene.focus), clause.marks)
    return clause.partners if anew else scene.focus


def denies(clause: Clause) -> bool:
    """Whether a clause says that nothing happens; what names no partner must say so outright."""
    is_outright = not clause.partners and cue("denied-outright").match(clause.marks)
    return bool(is_outright) or unchanged.is_told(clause.marks)


def _says(clause: Clause, scene: Scene) -> bool:
    """Whether a clause that names nobody says anything of those before it: what happens, what to do, or that nothing happens with them."""
    marks, is_contraindicating = clause.marks, scene.topic is Topic.CONTRAINDICATIONS
    if not (scene.label or clause.changes or is_contraindicating) and patients.are_meant(marks):
        return False
    if scene.label and is_contraindicating and bars(clause):
        return True
    says = clause.changes or clause.told or cue("goes-which-way").search(marks) or cue("sparing").search(marks)
    return bool(says) or _denies_of_them(clause, scene)


def _denies_of_them(clause: Clause, scene: Scene) -> bool:
    """Whether a clause denies something of those of a label, or of those before it whom it takes up: "All five stayed as they were".

    "May rise, though interactions are unlikely" stays said.
    """
    marks = clause.marks
    if scene.goes_on and denies(clause):
        return False
    is_denied = bool(cue("denied-outright").match(marks) or cue("denied-both").search(marks)) or unchanged.is_worded(marks)
    if scene.label and (is_denied or cue("interacts").search(marks)):
        return True
    return bool(_RESUMES_ALL.match(marks)) and (is_denied or bool(clause.owns and unchanged.is_told(marks)))


def _meant(clause: Clause, scene: Scene) -> tuple[Mention, ...]:
    """Those of a label, and with them those before the clause where it opens with "these"; without a label these alone."""
    if scene.label:
        return (*scene.label, *(f for f in scene.focus if f not in scene.label and _RESUMES.match(clause.marks)))
    is_of_others = not clause.told and cue("of-unnamed-drugs").search(clause.marks)
    return () if is_of_others else scene.focus


def _of_label(clause: Clause, here: Sequence[Mention], scene: Scene) -> tuple[Mention, ...]:
    """Those of a label of whom a clause speaks beside those it names: the class of its examples, the others of the row.

    Not the class of one that a label names with its class: "anticoagulants (warfarin): it raises warfarin".
    """
    named, label = {h.entity.id for h in here}, scene.label
    if not _keeps(clause, here, scene, named):
        return ()
    spoken = {h.entity.id for m in label if m.entity.id in named for h in m.heads}
    return tuple(p for p in label if p.entity.id not in named | spoken and p.entity.name not in TOPICS)


def _keeps(clause: Clause, here: Sequence[Mention], scene: Scene, named: set[str]) -> bool:
    """Whether a clause that names somebody speaks of its label, too; one that is a heading only says of what kind its members are."""
    label = scene.label
    labelled = {p.entity.id for p in label}
    of_label = [m for m in here if any(h.entity.id in labelled for h in m.heads)]
    is_of_all = len(of_label) > 1 and not scene.is_headed and not _only_denies(clause)
    if (of_label and (is_of_all or _opens_list(clause.marks, here))) or _names_of(clause, named, labelled) or _is_of_either(clause, label):
        return True
    return bool(cue("agreement").search(clause.marks[: here[0].start])) and not coreference.is_of_one(here, label)


def _names_of(clause: Clause, named: set[str], labelled: set[str]) -> bool:
    """Whether a clause names any of its label, so that it speaks of all of it, unless it says that nothing happens with those it names."""
    return bool(named & labelled) and not (len(labelled) > 1 and _only_denies(clause))


def _only_denies(clause: Clause) -> bool:
    """Whether a clause says of those it names only that nothing happens, which is not said of their whole class."""
    return not clause.told and all(c.denied for c in clause.changes) and denies(clause)


def _opens_list(marks: str, here: Sequence[Mention]) -> bool:
    """Whether the first name stands in brackets, as the example of what the label says."""
    return "(" in marks[: here[0].start] or "e.g" in marks[: here[0].start]


def _is_of_either(clause: Clause, label: Sequence[Mention]) -> bool:
    """Whether a label joins inhibitors and inducers, and what changes by drugs of either kind is said to go no one way."""
    acting = {role.action for p in label for role in p.entity.roles}
    is_open = bool(clause.changes) and all(c.direction is Direction.UNSPECIFIED and not c.denied for c in clause.changes)
    return set(each_way.WAYS) <= acting and is_open and not any(m.entity.roles for m in clause.partners)
