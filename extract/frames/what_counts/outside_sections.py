"""What a clause outside the sections on interactions must say to count as one: what happens, or what to do, when both are taken."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract import rulebook
from extract.changes import unchanged
from extract.frames.who import diet
from extract.layout.topics import Topic
from extract.rulebook import cue, macros
from extract.terms.in_the_body import is_of_the_body
from kg.model import AGAINST, Management, Quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.frames.clauses import Clause
    from extract.mentions import Mention

_STUDIED: Final = re.compile(
    r"\b(?:auc|cmax|clearance|half-life|pharmacokinetics?|exposure)\b"
    r"|\b(?:plasma|serum|blood|mean|average|peak|trough|steady[\s-]state|drug) (?:concentrations?|levels?)\b"
    r"|\b(?:absorption|bioavailability) of (?:the |oral )?[\ue001-\ue003]"
    r"|\b(?:elimination|excretion|metabolism) of \ue000|\ue000 (?:elimination|excretion|metabolism)\b"
    r"|\b(?:concentrations?|levels?) (?:of|to) (?:the )?[\ue000-\ue003]|[\ue000-\ue003] (?:concentrations?|levels?)\b"
)

_PRONOUN: Final = re.compile(r"\bits?\b")

_ITS: Final = re.compile(r"\bits\s+(?:\w+\s+){0,2}$")

_ITS_LEVELS: Final = re.compile(r"\bits (?:(?:plasma|serum|blood|drug) )*(?:levels?|concentrations?|exposure|auc|clearance)\b")

_WITH: Final = re.compile(rf"\bwith (?:\w+ ){{0,2}}{macros.MACROS['NAME']}")

_LEFT_OFF: Final = re.compile(
    rf"\bavoid(?:ing|ed)?\s+(?:(?:the|any|all|other|additional|excessive|multiple|concurrent|concomitant|use|of|taking|using|with)\s+){{0,3}}{macros.MACROS['NAME']}"
    rf"|{macros.MACROS['NAME']} (?:is|are) (?:contraindicated|not (?:\w+ly )?(?:recommended|advised)) "
    rf"(?:with|during|while (?:on|taking|using)) {macros.MACROS['OWN']}"
    rf"|{macros.MACROS['NAME']} (?:should|must) (?:\w+ )?"
    r"(?:be avoided|not be (?:given|used|administered|taken|started)) (?:during|while)\b"
    rf"|{macros.MACROS['NAME']} (?:should|must) be (?:omitted|left out)\b"
)
"""What patients are told to leave off, by its name: "avoid potassium supplements", "live vaccines should be avoided during treatment"."""

_THEIR_DOSE: Final = re.compile(
    rf"\b(?:reduc|lower|decreas|adjust)\w*\s+(?:the\s+)?(?:dos\w+\s+of\s+(?:the\s+)?)?{macros.MACROS['NAME']}(?:['’]s)?\s+dos(?:e|es|age|ing)\b"
)
"""A dose that is not the drug's own: "reduce the insulin dose"."""

_SEVERAL: Final = re.compile(
    r"\b(?:more than one|multiple|several)\b|\b(?:if|when) (?:also )?using (?:other |another |any other )?[\ue001-\ue003]"
    r"|(?:\bhours? (?:(?:apart )?from|of|before or after|after)|\bat least \S+ hours? before)"
    rf" (?:(?:any|other|taking) )*{macros.MACROS['NAME']}"
    rf"|\bafter (?:the )?(?:last dose of|stopping|discontinuing|withdrawal of) (?:an? )?{macros.MACROS['NAME']}"
    r"|\bat (?:the same|(?:a )?different) times?\b|\b(?:hours?|interval|gap) between\b"
)
"""How a text speaks of two drugs taken one after the other: "if more than one eye drop is used", "two hours before antacids"."""

_WITH_OTHERS: Final = re.compile(
    r"\bwith other [\ue001-\ue003]"
    r"|\bhours? (?:apart from|(?:before|after),? (?:or|and) [^.;,]{0,20}\b(?:before|after)) (?:(?:any|taking|other) )*[\ue001-\ue003]"
)
"""How a text advises on what is taken besides: "monitor closely with other sedatives", "two hours before or four hours after antacids"."""

_BESIDE: Final = re.compile(
    r"\s*\(|\s+(?:if|when|in combination|(?:is|are) an? (?:\w+ )?(?:risk|danger|possibility))\b"
    r"|[^.;:(),]{0,30},\s+(?:especially|particularly|mainly|mostly|notably|more)\b"
)
"""Behind a harm, what goes on to say with what else it is seen."""

_WANTED: Final = re.compile(r"\bmore (?:effective|active|potent)\b|\b(?:relief|control|benefits?)\b")
"""What a combination does more of that is made for it: "is often more effective when combined with peels"."""

_RESUMED: Final = re.compile(r"\b(?:combinations?|together|concurrent|concomitant|co-?administ\w+)\b")


def counts(clause: Clause, topic: Topic, *, label: Sequence[Mention], goes_on: bool) -> bool:
    """Whether a clause says enough: of those it names, of its `label`, or, if the sentence `goes_on`, of those named in it before."""
    if cue("rescue").search(clause.marks) and not clause.owns:
        return False  # what is given for a harm that the drug does
    if topic is not Topic.DOSING and cue("weighed").search(clause.marks):  # what any treatment asks for
        clause = replace(clause, told=tuple(m for m in clause.told if m is not Management.CAUTION))
    if goes_on and not clause.partners and (clause.told or _is_unwanted(clause) or cue("sparing").search(clause.marks)):
        return True
    if goes_on and clause.changes and cue("with-another").match(clause.marks):
        return True
    is_of_label = label and clause.owns and not clause.partners and clause.changes and _is_kinetic(clause)
    return bool(is_of_label) or _is_seen_with(clause) or _says_enough(clause, topic)


def are_together(marks: str) -> bool:
    """Whether a text speaks of taking two things together, and not of parts that act together."""
    return bool(cue("together").search(_unjoined(marks)))


def asks(marks: str) -> bool:
    """Whether a clause has the patient ask, and names nothing as what interacts."""
    return bool(cue("ask").search(marks)) and not cue("spoken-of").search(marks)


def is_of_combining(marks: str) -> bool:
    """Whether a text speaks of a combination, whoever is in it."""
    return bool(_RESUMED.search(marks))


def _unjoined(marks: str) -> str:
    return rulebook.blank(cue("joint-action"), rulebook.blank(cue("long-use"), marks))


def _says_enough(clause: Clause, topic: Topic) -> bool:
    marks = clause.marks
    together, is_given = are_together(marks), bool(cue("given").search(_unjoined(marks)))
    here = tuple(p for p in clause.partners if not is_of_the_body(p) or is_given)
    of_body = bool(cue("meets-targets").search(marks)) or bool(clause.partners and not here)
    if here and not of_body and cue("interacts-with").search(marks):
        return not asks(marks)
    if of_body or _is_allowed(clause) or _is_made_for(clause) or (cue("allergy").search(marks) and not together):
        return False
    if any(diet.is_taken_anyway(p) or diet.is_left_off_at_will(p, clause) for p in here):
        verdict = diet.says_enough(clause, here, topic, together=together)
        if verdict is not None:
            return verdict
    if not here:
        return _says_of_combining(clause, topic)
    return _says_of_two(clause, topic, together=together) or _of_partners(clause, topic, together=together)


def _is_allowed(clause: Clause) -> bool:
    """Whether a clause says only that something may be taken with it, or what that is good for."""
    is_idle = not clause.told and not _is_unwanted(clause) and not unchanged.is_of_two(clause.marks)
    return is_idle and bool(cue("permitted").search(clause.marks))


def _is_made_for(clause: Clause) -> bool:
    """Whether a clause says only how much more a combination does of what it is made for: "often combined for better pain relief"."""
    is_wanted = clause.changes and all(_WANTED.search(c.outcome) and not (c.is_unwanted or c.denied) for c in clause.changes)
    return bool(is_wanted and not clause.told and cue("therapy").search(clause.marks))


def _says_of_two(clause: Clause, topic: Topic, *, together: bool) -> bool:
    """Whether a clause says of the drug and a partner what the one does to the other, or that it does nothing."""
    marks = clause.marks
    if cue("not-touching").search(marks) or (topic is not Topic.THERAPY and unchanged.is_of_two(marks)):
        return True
    if topic is Topic.OTHER and clause.changes and cue("takes-from").search(marks):
        return True  # elsewhere it may be how the drug works
    is_of_own = clause.owns or _ITS_LEVELS.search(marks) or (topic is not Topic.THERAPY and _means_own(clause))
    return bool(is_of_own) and (_is_kinetic(clause) or _denies(clause, together=together) or bool(cue("done-by").search(marks)))


def _says_of_combining(clause: Clause, topic: Topic) -> bool:
    """Whether a clause without partners says of a combination, whoever is in it, what comes of it or what to do."""
    is_resumed = is_of_combining(_unjoined(clause.marks))
    if topic is Topic.THERAPY:
        warns = (Management.CAUTION in clause.told and clause.changes) or (clause.told and cue("interacts").search(clause.marks))
        is_stated = warns or (is_resumed and (clause.told or _is_unwanted(clause)))
        return bool(is_stated) and not cue("combinations-at-large").search(clause.marks)
    is_meant = clause.changes and not clause.told and not any(c.denied or c.is_unwanted for c in clause.changes)
    return is_resumed and not is_meant


def _of_partners(clause: Clause, topic: Topic, *, together: bool) -> bool:
    """Taking both, and something that happens or is advised; advice to keep apart needs no more than "with"."""
    told = clause.told
    if topic is Topic.THERAPY and (cue("fallback").search(clause.marks) or (cue("therapy").search(clause.marks) and not told)):
        return False
    if topic is Topic.DOSING and not clause.changes and "no dos" in clause.marks:
        told = tuple(m for m in told if m not in (Management.MONITOR, Management.ADJUST_DOSE))
    if topic is Topic.THERAPY and set(told) <= {Management.ADJUST_DOSE} and not _is_unwanted(clause):
        return False  # what a combination is made for, as is a lower dose
    if not told and all(c.is_relief for c in clause.changes):
        return False  # what the one is given beside the other for
    is_their_dose = topic is Topic.DOSING and Management.ADJUST_DOSE in told and _THEIR_DOSE.search(clause.marks)
    if is_their_dose or (clause.changes and (together or AGAINST & set(told))) or _is_acted_on(clause):
        return True
    is_left_off = _WITH.search(clause.marks) or (topic is not Topic.DOSING and _LEFT_OFF.search(clause.marks))
    is_of_several = Management.SEPARATE in told and _SEVERAL.search(clause.marks)
    is_along = together or _WITH_OTHERS.search(clause.marks) or (topic is Topic.DOSING and any(p.entity.roles for p in clause.partners))
    return bool((told and is_along) or (AGAINST & set(told) and is_left_off) or is_of_several)


def _is_acted_on(clause: Clause) -> bool:
    """Whether a clause says of an exposure that a partner changes it, or of a harm that a partner makes it worse."""
    first = next(iter(clause.changes), None)
    if first is None:
        return False
    is_exposure = first.quantity is Quantity.EXPOSURE and cue("changed-by").search(clause.marks)
    return bool(is_exposure or (first.is_unwanted and cue("raised-by").search(clause.marks)))


def _is_seen_with(clause: Clause) -> bool:
    """Whether a harm is said to be seen with what else is taken, or to be why the two are seldom combined.

    "Serotonin syndrome (if combined with lithium)"; "not usually combined with opioids due to the risk of sedation".
    """
    marks = clause.marks
    harms = [c for c in clause.changes if c.quantity is Quantity.RISK and not (c.denied or c.is_relief)]
    behind = (c.end for c in harms if _BESIDE.match(marks, c.end))
    is_why = harms and cue("seldom-combined").search(marks)
    return bool(clause.partners) and (bool(is_why) or any(cue("seen-with").match(marks[end:]) for end in behind))


def _is_kinetic(clause: Clause) -> bool:
    """Whether a clause says what one of two named substances does to the exposure to the other, or that it does nothing."""
    exposure = next((c for c in clause.changes if c.quantity is Quantity.EXPOSURE), None)
    return (
        exposure is not None
        and not cue("in-tissue").search(clause.marks)
        and bool(_STUDIED.search(clause.marks) or _ITS_LEVELS.search(clause.marks) or exposure.denied)
    )


def _means_own(clause: Clause) -> bool:
    """Whether a clause calls the drug "it", denying a change between it and a partner, or says what happens to "its levels"."""
    return any(
        _PRONOUN.search(clause.marks) if c.denied else c.quantity is Quantity.EXPOSURE and _ITS.search(clause.marks[: c.start])
        for c in clause.changes
    )


def _denies(clause: Clause, *, together: bool) -> bool:
    """Whether a clause says of two substances that the one does nothing to the other."""
    return (unchanged.is_told(clause.marks) and (together or bool(_STUDIED.search(clause.marks)))) or unchanged.is_of_two(clause.marks)


def _is_unwanted(clause: Clause) -> bool:
    """Whether a clause tells of a change that the combination is not made for."""
    return any(c.is_unwanted for c in clause.changes)
