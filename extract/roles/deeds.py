"""Who acts where a role only says how or why: "X raises Y by inhibiting CYP3A4", "X raises Y because it inhibits CYP3A4"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.mentions import Mention

_BY_DOING: Final = re.compile(r"[\w-]+ing\b|(?:inhibit|induct)ion\b")
_BY_WAY_OF: Final = re.compile(
    r"\b(?:by|through|via|due to|because of|owing to|thanks to|on account of|as a (?:result|consequence) of|by (?:way|means) of"
    r"|(?:put down|attributed|attributable|ascribed) to|(?:caused|explained|mediated) by)\s+"
    r"(?:(?:its|the)\s+)?(?:\w+\s+)?$"
)
"""How the first of several names acts on the others: "it raises A and B by inhibiting CYP3A4"."""

AMOUNT: Final = r"(?:levels?|concentrations?|exposure|auc|clearance|metabolism|elimination|effects?)"
_MEASURED: Final = re.compile(rf"\s+(?:plasma\s+|serum\s+|blood\s+)?{AMOUNT}\b")
_MEASURED_BEFORE: Final = re.compile(rf"\b{AMOUNT}\s+(?:of|to)\s+(?:\w+\s+)?$")
"""Around a name that something is done to: "digoxin levels", "the metabolism of oral midazolam"."""

_IT: Final = re.compile(r"\s*(?:it|they|this (?:drug|medication|combination))\s")
ACTS: Final = re.compile(
    r"(?:\s*(?:,|/|\band\b|\bor\b)+\s*(?:and\s+|or\s+)?[\ue000-\ue003]+)*(?:\s*\([^()]*\))?,?\s+(?:\w+ly\s+)?(?:(?:may|can|could|might|will)\s+"
    r"(?:\w+ly\s+)?(?!be\b)\w|(?:do|does|did)(?:\s+not|n['’]t)\s|(?:has|have|had)\s+(?:no|little)\s|(?:by|through|via)\s|(?:rais|increas|elevat|enhanc|lower|reduc|decreas|diminish|affect|alter|potentiat|prolong|"
    r"slow|delay|block|inhibit|induc|impair|interact|doubl|halv|boost|accelerat|interfer|caus|giv|produc|lead|bring|push|driv|send|shorten)(?:e|es|s)?\b"
    r"|(?:gave|led|brought|pushed|drove|sent|caused|produced)\s"
    r"|(?:rais|increas|elevat|enhanc|lower|reduc|decreas|diminish|prolong|slow|block|inhibit|induc|doubl|tripl|quadrupl|halv|boost|multipli|lift"
    r"|accelerat|shorten|delay)p?ed\s+(?=(?:the|its|their|both|mean|plasma|serum|peak|steady|exposure|auc|c\s?max|levels?|concentrations?|clearance)\b|[\ue000-\ue003])"
    r"|(?!(?:is|was|has|as|its|levels|effects|accumulates|rises|falls|loses|drops|declines|climbs|sinks|grows|shrinks|suffers|disappears)\b)[a-z]+s\b)"
)
"""Behind the first of several names, what it does: "ketoconazole raises …", and not "dabigatran, since its exposure falls"."""

_DONE_TO: Final = re.compile(
    r"[^\w\ue000-\ue004]*(?:(?:\w+ly|also)\s+)*(?:(?:may|can|could|might|will)\s+(?:(?:\w+ly|also)\s+)*(?!(?:be|not|have)\b)[a-z]+"
    r"|(?!(?:was|has|does|this|its|as|levels|effects)\b)[a-z]+[^s]s)\s+(?:the\s+)?(?:[\w-]+\s+){0,3}"
)
"""Before a name, a verb whose subject only the label in front of it names: "raises [digoxin] levels"."""

_LABELS: Final = re.compile(r"[^\w\ue000-\ue004]*(?:\s*(?:,|/|\band\b|\bor\b)\s*)*[^\w\ue000-\ue004]*")
"""What stands around and between the names of a label."""

LISTED: Final = re.compile(r"\s*(?:,|and|,\s*and|n?or|/|\+)\s*(?:the\s+|both\s+)?")
_AS_IT: Final = re.compile(
    r"\)?(?:\s+(?!(?:because|since)\b)[\w%.'’-]+){0,8}?,?\s+(?:because|as|since|for)\s+(?P<it>it|they)\s+"
    r"(?:(?:may|can|could|might|also|both|is|are|does|do|did|not|an?|\w+ly)\s+)*"
)
"""What leads from the names of a main clause to a reason told of the one who acts in it: "raises metoprolol because it inhibits …"."""

_AND_IT: Final = re.compile(
    r"\)?(?:\s+(?!(?:because|since|it)\b)[\w%.'’-]+){0,8}?,?\s+(?:and|but|yet|nor|though|although)\s+"
    r"(?:(?:in addition|moreover|also|does|did|is|can|will),?\s+)?it\s+"
    r"(?:(?:may|can|could|might|will|also|both|is|was|are|has|does|do|did|not|never|neither|itself|too|likewise|an?|no|as|acts|known|to"
    r"|found|shown|seen|reported|strong|potent|powerful|moderate|weak|mild|minor|relevant|significant|major|\w+ly)\s+)*"
)
"""What leads from the names of a main clause to what it goes on to tell: "has no interaction with warfarin, and it does not inhibit …"."""

_OPENS: Final = re.compile(r"[^\w\ue000-\ue004]*(?:(?:the|however|moreover|thus|while|although|though),?\s+)*")
"""What can stand before the name that is the subject of a sentence."""

RISES: Final = re.compile(
    rf"(?:['’]s)?(?:\s+(?:plasma\s+|serum\s+|blood\s+)?{AMOUNT})?\s+(?:(?:may|can|could|might|will|would|is|are|was|were|has|have|be|been|not|\w+ly)\s+)*"
    r"(?:ris(?:es?|en)|rose|falls?|fell|fallen|climbs?|drops?|sinks?|sank|grows?|grew|accumulates?|builds?\s+up|goes\s+(?:up|down)|went\s+(?:up|down)"
    r"|(?:rais|lower|increas|decreas|reduc|elevat|doubl|tripl|halv|(?:un)?(?:chang|affect|alter)|climb|dropp|accumulat)e?d"
    r"|(?:increas|decreas|doubl|tripl|halv)es?(?=\s+(?:with|when|under|if|after|in)\b|\s*[.;,])|lower|higher)\b"
)
_UNDER: Final = re.compile(r"\b(?:with|by|under|on|after|when|if|in the presence of|(?:co-)?administration of)\s+(?:[a-z]+\s+){0,2}$")
"""Around the first and before the last of two names, what becomes of the one under the other: "midazolam rises with zelonib"."""

_OFFERED: Final = re.compile(
    r"\s+(?:(?:may|might|can|could|would|should)\s+be|is|are|was|were|remains?)\s+(?:\w+ly\s+|then\s+)*(?:(?:an?|the)\s+)?(?:[\w-]+\s+)?"
    r"(?:prefer\w*|chosen|alternatives?|choices?|options?|substitutes?|safer|better|suitable)\b"
)
"""Behind names, what makes the reason told behind it theirs: "pravastatin is a safer alternative to zelonib, since it is …"."""

_PAIR: Final = 2


def actors(
    before: Sequence[Mention], marks: str, mentions: Sequence[Mention], stretch: tuple[int, int], *, is_action: bool
) -> tuple[Mention | None, ...] | None:
    """Who has a role that is told as the way or the reason of what those named `before` it do; None where it is told otherwise.

    The `stretch` begins where the sentence was cut, and ends at the verb. Who is handled is the one that rises: "X rises with Y because
    it is a substrate of CYP3A4"; of "X meets Y" either may be meant.
    """
    cut, verb = stretch
    is_way = _BY_DOING.match(marks, verb) and is_by_way(marks, verb, cut)
    reason = _AS_IT.fullmatch(marks, before[-1].end, verb)
    if not (is_way or reason):
        return _going_on(before, marks, stretch, is_action=is_action)
    if is_action and (label := _of_label(before, mentions, marks, cut)):
        return label
    if is_way or reason is None:
        return acting(before, marks, cut)
    return _by_reason(before, marks, cut, is_they=reason["it"] == "they", is_action=is_action)


def _going_on(before: Sequence[Mention], marks: str, stretch: tuple[int, int], *, is_action: bool) -> tuple[Mention | None, ...] | None:
    """Who "it" is where a sentence on several goes on with it: the one that it opens with, nobody where it opens with none; else None.

    What is handled may be the other one, where the first does something to it: "X raises Y, and it is metabolized by CYP3A4".
    """
    cut, verb = stretch
    if len(before) < _PAIR or not _AND_IT.fullmatch(marks, before[-1].end, verb):
        return None
    first = before[0]
    is_subject = _OPENS.fullmatch(marks, cut, first.start) and not (
        _MEASURED.match(marks, first.end) or LISTED.fullmatch(marks, first.end, before[1].start)
    )
    return (first,) if is_subject and (is_action or not ACTS.match(marks, first.end)) else ()


def _by_reason(before: Sequence[Mention], marks: str, cut: int, *, is_they: bool, is_action: bool) -> tuple[Mention | None, ...] | None:
    """Of whom the reason of a main clause is told that says "it" or "they", where `before` holds those named in the clause."""
    first = listed_from(before, marks)
    several = _several(before, marks) if is_they else ()
    if several or _OFFERED.match(marks, first[-1].end):
        return several or first
    is_under = len(before) >= _PAIR and _UNDER.search(marks, before[-2].end, before[-1].start)
    rises = is_under and RISES.match(marks, before[0].end)
    if is_action:
        is_of_two = any(m.own for m in before) and not all(m.own for m in before)
        return (before[-1],) if rises else _actor(before, marks, cut) or (() if is_of_two else None)
    return (before[0],) if rises else () if is_under else None


def _several(before: Sequence[Mention], marks: str) -> tuple[Mention, ...]:
    """Those whom "they" mean: the only row or class among the names before it."""
    found: list[tuple[Mention, ...]] = []
    rest = list(before)
    while rest:
        row = listed_from(rest, marks)
        found += [row] if len(row) > 1 or row[0].is_group else []
        rest = rest[len(row) :]
    return found[0] if len(found) == 1 and not any(m.entity.roles for m in found[0]) else ()


def is_by_way(marks: str, verb: int, cut: int) -> bool:
    """Whether what stands at `verb` is only how somebody acts: "by inhibiting CYP3A4", "through CYP3A4 inhibition"."""
    return bool(_BY_WAY_OF.search(marks, cut, verb))


def acting(before: Sequence[Mention], marks: str, cut: int) -> tuple[Mention | None, ...]:
    """Who acts by way of something: the first of those named `before` it, or who is spoken of beside the one that is acted on.

    Nobody is known to where the text's own drug is acted on ("imatinib levels rise due to CYP3A4 inhibition"), or nobody named acts.
    """
    first = before[0] if before and not _IT.match(marks, cut) else None
    if first and len(before) >= _PAIR and RISES.match(marks, first.end) and _UNDER.search(marks, first.end, before[1].start):
        return (before[1],)
    rises = first and RISES.match(marks, first.end) and not ACTS.match(marks, first.end)
    is_measured = first and (_MEASURED.match(marks, first.end) or _MEASURED_BEFORE.search(marks, cut, first.start))
    if first is None or not (rises or is_measured):
        return (None,) if first is None else listed_from(before, marks) if ACTS.match(marks, first.end) else ()
    others = tuple(m for m in before if m.own != first.own)
    return others[:1] if first.own else others[:1] or (None,)


def doing(marks: str, mentions: Sequence[Mention], cut: int, at: int) -> tuple[Mention, ...]:
    """The partner of whom the words from `cut` to `at` tell what it does, so that "it" is that one: "X raises Y by CYP3A4, which it …"."""
    first = next((m for m in mentions if cut <= m.start and m.end <= at and not m.is_protein), None)
    return (first,) if first and first.is_partner and not first.is_group and ACTS.match(marks, first.end) else ()


def listed_from(before: Sequence[Mention], marks: str) -> tuple[Mention, ...]:
    """The first of some names with those listed with it: "A and B raise C"."""
    end = next((k for k, (a, b) in enumerate(pairwise(before), 1) if not LISTED.fullmatch(marks, a.end, b.start)), len(before))
    return tuple(before[:end])


def _of_label(before: Sequence[Mention], mentions: Sequence[Mention], marks: str, cut: int) -> tuple[Mention | None, ...]:
    """Who does something to those named `before` a role, where no more than the label does so: "**A:** raises B because it inhibits …".

    That is the own drug, unsaid, where no label names anybody.
    """
    if before[0].own or not _DONE_TO.fullmatch(marks, cut, before[0].start):
        return ()
    label = [m for m in mentions if m.end <= cut]
    ends = [0, *(m.end for m in label)]
    is_label = all(_LABELS.fullmatch(marks, end, m.start) for end, m in zip(ends, label, strict=False)) and _LABELS.match(
        marks, ends[-1], cut
    )
    is_whole = not cut or (is_label and marks[ends[-1] : cut].strip(" *:") == "")
    is_done_to = {m.entity.id for m in label} & {m.entity.id for m in before}
    return (tuple(label) if label and not is_done_to else (None,)) if is_whole else ()


def is_reason(last: Mention, marks: str, verb: int) -> bool:
    """Whether a role is told by "it" as the reason of what is said before, where the `last` of those named there stands."""
    return bool(_AS_IT.fullmatch(marks, last.end, verb))


def _actor(before: Sequence[Mention], marks: str, cut: int) -> tuple[Mention | None, ...]:
    """Who does something in a main clause, None for someone whom only a label names; nobody where the clause is of something else."""
    if _DONE_TO.fullmatch(marks, cut, before[0].start):
        return (None,) if before[0].own and len(before) == 1 else ()
    return acting(before, marks, cut) if len(before) > 1 else ()
