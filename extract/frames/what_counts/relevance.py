"""Whether a clause says enough to count as an interaction, for what its block is about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.changes import unchanged
from extract.frames.what_counts import outside_sections
from extract.frames.what_counts.outside_sections import asks, is_of_combining
from extract.frames.who import diet
from extract.frames.who.allergens import is_bare
from extract.layout.topics import Topic
from extract.rulebook import cue, macros
from extract.terms.in_the_body import is_of_the_body
from kg.model import Kind, Management, Quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.changes.change import Change
    from extract.frames.clauses import Clause
    from extract.mentions import Mention

_CROSS: Final = re.compile(r"\bcross-?(?:sensitiv|reactiv|allerg|resistan)")
_BRACKETS: Final = re.compile(r"\([^()]*\)")
_UNCLOSED: Final = re.compile(r"\([^()]*$")
"""Brackets that a clause opens and does not close, since it ends at a semicolon inside: "Tizanidine (33-fold AUC; …"."""

_DO_NOT: Final = re.compile(r"(?:\b(?:do|does|did)(?: not|n['’]t)|\bneither) (?:\w+ly )?interacts?\b")
"""What denies an interaction outright, also of those who are offered instead: "B does not interact and is an alternative"."""

_AT_MEALS: Final = re.compile(r"\b(?:tak(?:e|en|ing)|given?|administer(?:ed)?)\b[^.;,]{0,20}\b(?:with|after|before|during|at) \ue001")
"""When the drug is taken: "take them after meals"."""

_FOR: Final = re.compile(r"(?:drug|medication|medicine)s? for ")
"""A class named after what it is for, which among uses and combinations a text treats with."""

_DRINKS: Final = re.compile(r"\bdrinking\b")
"""What is said of alcohol alone where others were named beside it: "alcohol and sedatives: … drinking is discouraged"."""

_WITHIN: Final = re.compile(r"^\W*(?:not )?(?:within|in the (?:past|last)|during) ")
"""How an item goes on that says for how long its label is contraindicated: "**MAOIs:** within two weeks"."""

_ALLERGIC: Final = re.compile(r"\b(?:rash|urticaria|angio-?o?edema|bronchospasm|hives|skin reactions?)\b")
"""Harm of an allergen, of which behind its name nobody says that the two are taken together: "Sulfonamides: rash"."""

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
    """Whether the text behind a drug that heads a contraindication says why, or until when, it is one: "Simvastatin: myopathy"."""
    is_of_allergy = cue("allergy").search(clause.marks) or _ALLERGIC.search(clause.marks)
    is_reason = not is_of_allergy and any(not c.denied for c in clause.changes)
    return bool(clause.told or _WITHIN.search(clause.marks) or is_reason)


def is_said(change: Change, clause: Clause, topic: Topic) -> bool:
    """Whether a change is one: a harm that stands bare among contraindications is a disease that the patient has.

    Nor is more or less of what the body holds the exposure to a drug: "diuretics lower potassium".
    """
    if change.named and change.quantity is Quantity.EXPOSURE:
        there = [m for m in (*clause.partners, *clause.owns) if m.start <= change.named[0] < m.end]
        if not there or any(map(is_of_the_body, there)):
            return False
    is_disease = topic is Topic.CONTRAINDICATIONS and change.quantity is Quantity.RISK
    return not is_disease or bool(cue("reason").search(clause.marks) or _AS_REASON.search(clause.marks[: change.start]))


def is_rule_of_life(clause: Clause, topic: Topic) -> bool:
    """Whether a clause among precautions says only what to do without, so that what follows is another item: "avoid alcohol, monitor …"."""
    is_bare = bool(clause.told) and set(clause.told) <= {Management.AVOID, Management.CAUTION} and not clause.changes
    return topic is Topic.OTHER and is_bare and all(p.entity.name in diet.TAKEN or p.entity.kind is Kind.FOOD for p in clause.partners)


def counts(clause: Clause, topic: Topic, *, label: Sequence[Mention], goes_on: bool) -> bool:
    """In an interactions section a name is enough; elsewhere the clause must say what happens, or what to do, when both are taken."""
    if topic in (Topic.NAMES, Topic.PREGNANCY, Topic.USE) or _is_no_matter(clause, label) or _is_companion(clause):
        return False
    if topic is Topic.INTERACTIONS:
        return _in_interactions(clause)
    if topic is Topic.CONTRAINDICATIONS:
        return _in_contraindications(clause) or bool(label and not clause.partners and bars(clause))
    return outside_sections.counts(clause, topic, label=label, goes_on=goes_on)


def _is_no_matter(clause: Clause, label: Sequence[Mention]) -> bool:
    """Whether a clause is about mixing, tests, withdrawal or cross-allergy, or says only that nobody has looked or nothing is wrong."""
    if _CROSS.search(clause.marks) or any(cue(name).search(clause.marks) for name in ("mixture", "tests")):
        return True
    if cue("withdrawn").search(clause.marks) and not any(c.quantity is Quantity.EXPOSURE for c in clause.changes):
        return True  # "withdrawal of rifampicin doubles its levels" tells of the two
    if not (clause.changes or clause.told) and is_at_other_site(clause.marks, clause.partners or label):
        return True
    is_wanted = all(c.quantity is Quantity.EFFECT and not c.is_unwanted and not c.denied for c in clause.changes)
    is_free = cue("permitted").search(clause.marks) and is_wanted and not unchanged.is_told(clause.marks)
    is_idle = cue("not-studied").search(clause.marks) or is_free
    return bool(is_idle) and not clause.told and not unchanged.is_of_two(clause.marks)


def is_at_other_site(marks: str, partners: Sequence[Mention]) -> bool:
    """Whether a text says only that a vaccine goes to another place of the body than the drug."""
    is_of_vaccines = bool(partners) and all(p.entity.name.endswith("vaccine") for p in partners)
    return is_of_vaccines and bool(cue("other-site").search(marks))


def _is_companion(clause: Clause) -> bool:
    """Whether a clause says only what is given beside the drug, and what for: "premedication with antihistamines is recommended"."""
    is_wanted = all(c.is_relief for c in clause.changes)
    return is_wanted and set(clause.told) <= {Management.MONITOR} and bool(cue("companion").search(clause.marks))


def _in_interactions(clause: Clause) -> bool:
    marks = clause.marks
    is_of_meals = bool(clause.partners) and all(map(diet.is_meal, clause.partners))
    if is_of_meals and cue("for-the-stomach").search(marks):
        return any(c.quantity is not Quantity.RISK for c in clause.changes) or bool(cue("denied-interaction").search(marks))
    if clause.changes or clause.told:
        return True
    if is_of_meals and _AT_MEALS.search(marks):
        return False
    if unchanged.is_of_two(marks) or _DO_NOT.search(marks):
        return True
    is_asked = asks(marks) and not cue("if-taking").search(marks)
    is_rescue = not clause.owns and cue("rescue").search(marks)
    is_treating = cue("treated-together").search(marks) and not cue("interacts").search(marks)
    return not (is_asked or is_rescue or is_treating or any(cue(name).search(marks) for name in ("instead", "plays-no-part", "took-part")))


def _in_contraindications(clause: Clause) -> bool:
    if not clause.partners:
        return is_of_combining(clause.marks)
    return (
        any(map(is_bare, re.split(r"[,;]", f"{clause.marks};{_UNCLOSED.sub('', _BRACKETS.sub('', clause.marks))}")))
        or bool(clause.told)
        or any(cue(name).search(clause.marks) for name in ("together", "in-use"))
    )
