"""Where a sentence goes on from its advice on some to that on others, or for other people: "avoid A, [monitor B] and [halve C]"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.changes import unchanged
from extract.frames.what_to_do import advice, patients
from extract.lists import exceptions
from extract.lists.joints import is_within

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.mentions import Mention

_JOINT: Final = re.compile(r"[,;]\s+(?:(?:and|but)\s+)?|\s+(?:and|but)\s+")
"""What can join two orders: "avoid A, [monitor B] and [halve the dose of C]"."""

_NAMED: Final = re.compile(r"[\ue001-\ue003]")

_NEXT_NAMED: Final = re.compile(r"(?:(?:other|related|certain|similar|some|most|any|additional)\s){0,2}[\ue001-\ue003]")

_BEGUN: Final = re.compile(
    r"[\ue001-\ue003]+(?:\s+\w+)?\s+(?:should|must|is|may|can|needs|need(?=\s+not)|requires|only|does|has|poses|causes)\b"
    r"|[\ue002\ue003]+(?:\s+\w+)?\s+(?:are|need|require|do|have|pose|cause)\b"
)
"""A name that is no other member of the row before it, since it has a predicate of its own: of one drug in the singular."""

_TO_BE: Final = re.compile(r"[\ue001-\ue003]+\s+(?:should|must|ought to|has to|needs to|is to)\s+(?:(?:not|\w+ly)\s+)*be\b")
_CHANGES: Final = re.compile(
    r"(?:(?:^|[.;:]\s)\W*it|\ue000)\s+(?:(?:may|can|could|might|will)\s+)?(?:also\s+)?(?:rais|increas|elevat|lower|reduc|decreas|doubl|tripl|halv)(?:es?|s)?\b[^;:]*[\ue001-\ue003]"
)
"""Behind a joint, what is to be done with the next; before it, what the drug does to another."""

_FIRST_OF_TWO: Final = re.compile(r"(?<=[\ue001-\ue003]),\s+(?=[\ue001-\ue003]+$)")
"""Before the last of a row whose others, but for one, are told to go up: "it raises A[, ]B and C should be avoided"."""

_PREDICATE: Final = re.compile(
    r"\b(?:is|are|was|were|does|do|did|has|have|had|may|can|could|should|will|needs?|requires?|poses?|causes?|remains?|nothing|there)\b"
)

_ENTRY: Final = re.compile(r"\W*[\ue001-\ue003][^.;:–—]{0,40}?\s?[:–—]\s")
"""How an entry on somebody opens, whose advice for some patients is on that pair: "dabigatran – up; caution in renal impairment"."""

_SPARED: Final = re.compile(
    r"\bno (?:\w+ ){0,3}?(?:precautions?|adjustments?|changes?|reductions?|restrictions?|monitoring|problems?|measures?|action|concerns?"
    r"|contra-?indications?|interactions?|objections?|limits?)\b"
    r"|\b(?:need|needs|is|are|do|does)(?: not|n.t) (?:\w+ly )?(?:need|require|have to"
    r"|be (?:avoided|monitored|adjusted|separated|reduced|changed)|contra-?indicated|affected|necessary|required|interact|matter|pose)\b"
    r"|\b(?:preferred|preferable|alternatives?|harmless|nothing)\b|(?<=[\ue001-\ue003] )(?:is|are) (?:recommended|advised|suitable)\b"
)
"""Words that ask for nothing where others stand beside it that do: "A needs no monitoring [and B must be avoided]"."""

_TWO: Final = 2


def cuts(marks: str, partners: Sequence[Mention]) -> Iterator[int]:
    """The places at which advice on other partners begins, or advice that is for some patients alone ends or begins."""
    yield from _on_others(marks, partners)
    yield from _behind_a_change(marks, partners)
    yield from _for_others(marks, partners)


def _on_others(marks: str, partners: Sequence[Mention]) -> Iterator[int]:
    """Where a sentence goes on from its advice on some to that on others: "avoid A, [monitor B] and [halve the dose of C]"."""
    said = advice.find(marks) if len(partners) >= _TWO else ()
    if not said or (len(said) < _TWO and not _spares(marks)):
        return
    joints = [j for j in _JOINT.finditer(marks) if not (_is_in_row(marks, j) or is_within(marks, j.start()))]
    since, ends = 0, [*(j.start() for j in joints), len(marks)][1:]
    for joint, end in zip(joints, ends, strict=True):
        here = {p.entity.id for p in partners if joint.end() <= p.start < end}
        before = {p.entity.id for p in partners if since <= p.start < joint.start()}
        told = _verdict(marks[joint.end() : end]) if before and here - before else ()
        if told and _verdict(marks[since : joint.start()]) not in ((), told):
            since = joint.end()
            yield since


def _behind_a_change(marks: str, partners: Sequence[Mention]) -> Iterator[int]:
    """Where a sentence goes on from what it tells of one to what is advised on another: "it raises A and [B should be avoided]"."""
    for joint in _JOINT.finditer(marks) if len(partners) >= _TWO and " be " in marks else ():
        is_of_next = _TO_BE.match(marks, joint.end()) and advice.find(marks[joint.end() :])
        before = marks[: joint.start()]
        if is_of_next and _CHANGES.search(before) and not (advice.find(before) or is_within(marks, joint.start())):
            pair = (
                _FIRST_OF_TWO.search(before) if joint.group() == " and " else None
            )  # "raises A, B and C should be avoided": no "and" ends the row before B
            yield pair.end() if pair else joint.end()


def _for_others(marks: str, partners: Sequence[Mention]) -> Iterator[int]:
    """Where what is advised for some patients ends or begins beside a partner: "A raises it, [and avoid it in pregnancy]"."""
    if not partners or _ENTRY.match(marks):
        return
    first, last = min(p.start for p in partners), max(p.end for p in partners)
    for joint in _JOINT.finditer(marks):
        if joint.end() <= first and patients.are_meant(marks[: joint.start()]) and advice.find(marks[joint.end() :]):
            yield joint.end()
        if joint.start() >= last and patients.are_meant(marks[joint.end() :]):
            yield joint.end()
            return


def _verdict(marks: str) -> tuple[str, ...]:
    """What a part of a sentence advises, or that it lets somebody be taken: "A may be used [and B must be avoided]"."""
    return advice.find(marks) or (("spared",) if _spares(marks) else ())


def _spares(marks: str) -> bool:
    """Whether a text says of somebody that nothing is to be done, or nothing happens."""
    is_told = _PREDICATE.search(marks) and unchanged.is_told(marks)  # "and other B without asking for interactions" is none
    return bool(_SPARED.search(marks) or is_told) or exceptions.from_permission(marks)


def _is_in_row(marks: str, joint: re.Match[str]) -> bool:
    """Whether a joint stands between two names of one row."""
    is_between = bool(joint.start()) and _NAMED.match(marks, joint.start() - 1) and _NEXT_NAMED.match(marks, joint.end())
    return bool(is_between) and not _BEGUN.match(marks, joint.end())
