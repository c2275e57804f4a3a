"""Whether a clause says enough to count as an interaction, for what its block is about."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract import macros, rulebook
from extract.changes import unchanged
from extract.frames import diet
from extract.frames.allergens import is_bare
from extract.layout.topics import Topic
from extract.rulebook import cue
from extract.terms.in_the_body import is_of_the_body
from kg.model import AGAINST, Direction, Kind, Management, Quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.changes.change import Change
    from extract.frames.clauses import Clause
    from extract.mentions import Mention


_CROSS: Final = re.compile(r"\bcross-?(?:sensitiv|reactiv|allerg|resistan)")
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

_BRACKETS: Final = re.compile(r"\([^()]*\)")
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

_RESUMED: Final = re.compile(r"\b(?:combinations?|together|concurrent|concomitant|co-?administ\w+)\b")


_AT_MEALS: Final = re.compile(r"\b(?:tak(?:e|en|ing)|given?|administer(?:ed)?)\b[^.;,]{0,20}\b(?:with|after|before|during|at) \ue001")
"""When the drug is taken: "take them after meals"."""


_FOR: Final = re.compile(r"(?:drug|medication|medicine)s? for ")
"""A class named after what it is for, which among uses and combinations a text treats with."""

_DRINKS: Final = re.compile(r"\bdrinking\b")
"""What is said of alcohol alone where others were named beside it: "alcohol and sedatives: … drinking is discouraged"."""

_WITHIN: Final = re.compile(r"^\W*(?:not )?(?:within|in the (?:past|last)|during) ")
"""How an item goes on that says for how long its label is contraindicated: "**MAOIs:** within two weeks"."""

_AS_REASON: Final = re.compile(rf"{macros.MACROS['NAME']}[^,;()]*\((?:[a-z]+\s+){{0,2}}$")
"""Before a harm in brackets, which is why a partner is contraindicated: "concomitant methotrexate (hepatitis)"."""


def of_topic(partners: Sequence[Mention], marks: str, topic: Topic) -> tuple[Mention, ...]:
    """The partners without those that outside a section on interactions are the patient's food or what is treated with."""
    if partners and topic is not Topic.INTERACTIONS:
        keeps_well = bool(cue("way-of-life").search(marks))
        partners = tuple(
            p for p in partners if p.entity.name not in diet.FED and not diet.is_burden(p, marks) and not (keeps_well and diet.is_diet(p))
        )
    if topic is Topic.THERAPY:
        partners = tuple(p for p in partners if not any(_FOR.match(name) for name in (p.entity.name, p.text.lower())))
    return tuple(partners)


def not_meant(targets: Sequence[Mention], clause: Clause) -> tuple[Mention, ...]:
    """Those named before alcohol or beside it that a clause on drinking alone has no advice for."""
    is_of_alcohol = not clause.partners and _DRINKS.search(clause.marks) and any(t.entity.name == "alcohol" for t in targets)
    return tuple(t for t in targets if is_of_alcohol and t.entity.name != "alcohol")


def bars(clause: Clause) -> bool:
    """Whether the text behind a drug that heads a contraindication says until when it is one: "MAOIs: within 14 days"."""
    return bool(clause.told or _WITHIN.search(clause.marks))


def is_said(change: Change, clause: Clause, topic: Topic) -> bool:
    """Whether a change is one: a harm that stands bare among contraindications is a disease that the patient has.

    Nor is more or less of what the body holds the exposure to a drug: "diuretics lower potassium".
    """
    if change.named and change.quantity is Quantity.EXPOSURE:
        there = (m for m in (*clause.partners, *clause.owns) if m.start <= change.named[0] < m.end)
        if any(map(is_of_the_body, there)):
            return False
    is_disease = topic is Topic.CONTRAINDICATIONS and change.quantity is Quantity.RISK
    return not is_disease or bool(cue("reason").search(clause.marks) or _AS_REASON.search(clause.marks[: change.start]))


def is_rule_of_life(clause: Clause, topic: Topic) -> bool:
    """Whether a clause among precautions says only what to do without, so that what follows is another item: "avoid alcohol, monitor …"."""
    is_bare = bool(clause.told) and set(clause.told) <= {Management.AVOID, Management.CAUTION} and not clause.changes
    return topic is Topic.OTHER and is_bare and all(p.entity.name in diet.TAKEN or p.entity.kind is Kind.FOOD for p in clause.partners)


def are_together(marks: str) -> bool:
    """Whether a text speaks of taking two things together, and not of parts that act together."""
    return bool(cue("together").search(_unjoined(marks)))


def _unjoined(marks: str) -> str:
    return rulebook.blank(cue("joint-action"), rulebook.blank(cue("long-use"), marks))


def counts(clause: Clause, topic: Topic, *, label: Sequence[Mention] = (), goes_on: bool = False) -> bool:
    """In an interactions section a name is enough; elsewhere the clause must say what happens, or what to do, when both are taken."""
    if topic in (Topic.NAMES, Topic.PREGNANCY, Topic.USE) or _is_no_matter(clause, label) or _is_companion(clause):
        return False
    if topic is Topic.INTERACTIONS:
        return _in_interactions(clause)
    if topic is Topic.CONTRAINDICATIONS:
        return _in_contraindications(clause) or bool(label and not clause.partners and bars(clause))
    if cue("rescue").search(clause.marks) and not clause.owns:
        return False  # what is given for a harm that the drug does
    if topic is not Topic.DOSING and cue("weighed").search(clause.marks):  # what any treatment asks for
        clause = replace(clause, told=tuple(m for m in clause.told if m is not Management.CAUTION))
    if goes_on and not clause.partners and (clause.told or any(map(is_unwanted, clause.changes)) or cue("sparing").search(clause.marks)):
        return True
    is_of_label = label and clause.owns and not clause.partners and clause.changes and _is_kinetic(clause)
    return bool(is_of_label) or _is_seen_with(clause) or _elsewhere(clause, topic)


def _is_no_matter(clause: Clause, label: Sequence[Mention]) -> bool:
    """Whether a clause is about mixing, tests, withdrawal or cross-allergy, or says only that nobody has looked or nothing is wrong."""
    if _CROSS.search(clause.marks) or any(cue(name).search(clause.marks) for name in ("mixture", "tests", "withdrawn")):
        return True
    if not clause.changes and is_at_other_site(clause.marks, clause.partners or label):
        return True
    is_wanted = all(c.quantity is Quantity.EFFECT and not is_unwanted(c) and not c.denied for c in clause.changes)
    is_free = cue("permitted").search(clause.marks) and is_wanted and not unchanged.is_told(clause.marks)
    is_idle = cue("not-studied").search(clause.marks) or is_free
    return bool(is_idle) and not clause.told and not unchanged.is_of_two(clause.marks)


def is_at_other_site(marks: str, partners: Sequence[Mention]) -> bool:
    """Whether a text says only that a vaccine goes to another place of the body than the drug."""
    is_of_vaccines = bool(partners) and all(p.entity.name.endswith("vaccine") for p in partners)
    return is_of_vaccines and bool(cue("other-site").search(marks))


def _is_companion(clause: Clause) -> bool:
    """Whether a clause says only what is given beside the drug, and what for: "premedication with antihistamines is recommended"."""
    is_wanted = all(c.quantity is Quantity.RISK and c.direction is Direction.DECREASE for c in clause.changes)
    return is_wanted and set(clause.told) <= {Management.MONITOR} and bool(cue("companion").search(clause.marks))


def _in_interactions(clause: Clause) -> bool:
    says = bool(clause.changes or clause.told)
    asks = _asks(clause.marks) and not cue("if-taking").search(clause.marks)
    if clause.partners and all(map(diet.is_meal, clause.partners)) and cue("for-the-stomach").search(clause.marks):
        return any(c.quantity is not Quantity.RISK for c in clause.changes) or bool(cue("denied-interaction").search(clause.marks))
    if not says and clause.partners and all(map(diet.is_meal, clause.partners)) and _AT_MEALS.search(clause.marks):
        return False
    return (
        says
        or unchanged.is_of_two(clause.marks)
        or not (asks or cue("instead").search(clause.marks) or (not clause.owns and cue("rescue").search(clause.marks)))
    )


def _asks(marks: str) -> bool:
    """Whether a clause has the patient ask, and names nothing as what interacts."""
    return bool(cue("ask").search(marks)) and not cue("spoken-of").search(marks)


def _in_contraindications(clause: Clause) -> bool:
    if not clause.partners:
        return bool(_RESUMED.search(clause.marks))
    return (
        any(map(is_bare, re.split(r"[,;]", f"{clause.marks};{_BRACKETS.sub('', clause.marks)}")))
        or bool(clause.told)
        or any(cue(name).search(clause.marks) for name in ("together", "in-use"))
    )


def _elsewhere(clause: Clause, topic: Topic) -> bool:
    marks = clause.marks
    beside = _unjoined(marks)
    together = bool(cue("together").search(beside))
    is_given = bool(cue("given").search(beside))
    here = tuple(p for p in clause.partners if not is_of_the_body(p) or is_given)
    of_body = bool(cue("meets-targets").search(marks)) or bool(clause.partners and not here)
    if here and not of_body and cue("interacts-with").search(marks):
        return not _asks(marks)
    is_wanted = cue("permitted").search(marks) and not clause.told and not any(map(is_unwanted, clause.changes))
    is_wanted = is_wanted and not unchanged.is_of_two(marks)
    if of_body or is_wanted or (cue("allergy").search(marks) and not together):
        return False
    if any(p.entity.kind in (Kind.FOOD, Kind.HERB) or p.entity.name in diet.TAKEN or diet.is_left_off_at_will(p, clause) for p in here):
        verdict = diet.says_enough(clause, here, topic, together=together)
        if verdict is not None:
            return verdict
    if here:
        is_of_two = (clause.owns or _ITS_LEVELS.search(marks) or (topic is not Topic.THERAPY and _means_own(clause))) and (
            _is_kinetic(clause) or _denies(clause, together=together) or cue("done-by").search(marks)
        )
        is_denied = topic is not Topic.THERAPY and unchanged.is_of_two(marks)
        return bool(is_of_two or is_denied or cue("not-touching").search(marks)) or _of_partners(clause, topic, together=together)
    says = (Management.CAUTION in clause.told and clause.changes) or (clause.told and cue("interacts").search(marks))
    if topic is Topic.THERAPY:
        is_stated = says or (_RESUMED.search(beside) and (clause.told or any(map(is_unwanted, clause.changes))))
        return bool(is_stated) and not cue("combinations-at-large").search(marks)
    is_meant = clause.changes and not clause.told and not any(c.denied or is_unwanted(c) for c in clause.changes)
    return bool(_RESUMED.search(beside)) and not is_meant


def _of_partners(clause: Clause, topic: Topic, *, together: bool) -> bool:
    """Taking both, and something that happens or is advised; advice to keep apart needs no more than "with"."""
    told = clause.told
    if topic is Topic.THERAPY and (cue("fallback").search(clause.marks) or (cue("therapy").search(clause.marks) and not told)):
        return False
    if topic is Topic.DOSING and not clause.changes and "no dos" in clause.marks:
        told = tuple(m for m in told if m not in (Management.MONITOR, Management.ADJUST_DOSE))
    if topic is Topic.THERAPY and set(told) <= {Management.ADJUST_DOSE} and not any(is_unwanted(c) for c in clause.changes):
        return False  # what a combination is made for, as is a lower dose
    if not told and all(c.quantity is Quantity.RISK and c.direction is Direction.DECREASE for c in clause.changes):
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
    return bool(is_exposure or (is_unwanted(first) and cue("raised-by").search(clause.marks)))


def _is_seen_with(clause: Clause) -> bool:
    """Whether a harm is said to be seen with what else is taken, or to be why the two are seldom combined.

    "Serotonin syndrome (if combined with lithium)"; "not usually combined with opioids due to the risk of sedation".
    """
    marks = clause.marks
    harms = [c for c in clause.changes if c.quantity is Quantity.RISK and not c.denied and c.direction is not Direction.DECREASE]
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


def is_unwanted(change: Change) -> bool:
    """Whether a change is not what a combination is made for: more harm, less effect, another exposure."""
    if change.quantity is Quantity.EFFECT:
        return change.direction is Direction.DECREASE
    return change.quantity is Quantity.EXPOSURE or change.direction is Direction.INCREASE
