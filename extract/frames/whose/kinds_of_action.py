"""Whose action it is that changes where a text names only its kind ("the antiplatelet effect"), or says that two add up.

A careful reader takes an effect without an owner for that of the monograph's drug, unless the partner is the one known for it:
"**NSAIDs:** reduced antihypertensive effect" in a text on atenolol, and "**Warfarin:** enhanced anticoagulant effect" in one on aspirin.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.lexicon import load
from extract.rulebook import macros
from kg.model import Direction, On, Quantity

if TYPE_CHECKING:
    from extract.changes.change import Change
    from extract.frames.clauses import Clause
    from extract.mentions import Mention
    from kg.model import Entity

_REACH: Final = 40

_KINDS: Final = {
    "antihypertensive": r"hypotensi|blood pressure|\bbp\b",
    "anticoagulant": r"\binr\b|prothrombin|clotting|coagula",
    "antidiabetic agent": r"glyca?em|glucose|sugar|diabetes",
    "CNS depressant": r"sedati|cns[- ]depress",
    "neuromuscular blocker": r"neuromuscular",
    "bronchodilator": r"bronchodilat",
    "anticonvulsant": r"seizure (?:control|freedom)|control of (?:the )?seizures|anticonvuls|anti-?epilep",
}
"""Words of an action, and the class that is known for it."""

_NAMED: Final = (
    (re.compile(r"contracept|birth control"), re.compile(r"contracepti|birth control")),
    (re.compile(r"immun(?:e response|ity|i[sz]ation|ogenic)|antibod|vaccin"), re.compile(r"vaccin|immuni[sz]ation")),
)
"""Words of an action, and names of those known for it of whom no table has members."""

_WORKS: Final = re.compile(r"efficacy|effectiveness")
_GUARDS: Final = re.compile(r"contracepti|birth control")
"""What is said to work less well is a contraceptive wherever one is named."""

_ADDED: Final = re.compile(r"\b(?:additiv|synerg|cumulativ|summ(?:ation|ative))\w*\b[^.;:]*$")
_OF_BOTH: Final = "anticholinergic"
"""A class whose action is unwanted of each of them, so that more of it is not the partner's alone."""

_OPPOSED: Final = re.compile(r"\bantagoni(?:sm|stic (?:effects?|actions?|activity|response))(?!\s+(?:of|to|on|at|against)\b)")
"""An antagonism of which nobody says whose action it is against: "**Insulin:** antagonistic effects"."""

_UNDONE: Final = {
    "naloxone|naltrexone|nalmefene": "opioid",
    "flumazenil": "benzodiazepine",
    "vitamin K|phytomenadione": "vitamin K antagonist",
    "protamine|idarucizumab|andexanet alfa": "anticoagulant",
    "sugammadex|neostigmine|pyridostigmine|edrophonium": "neuromuscular blocker",
    "leucovorin|levofolinic acid": "antifolate",
    "beta-blocker": "beta-agonist",
    "NSAID": "antihypertensive",
}
"""By those who undo what others do, the class of these: told beside them, an antagonism is against the class."""

_OTHER: Final = re.compile(r"(?<!\band )(?<!\bor )\bother\s+(?:[\w-]+\s+){0,2}$")
_HAS: Final = re.compile(r"\b(?:ha(?:s|ve)|shows?)\s+(?:an?\s+|the\s+)?(?:\w+\s+){0,2}$")
_OF: Final = re.compile(rf"\s+of\s+(?:[\w-]+\s+){{0,4}}?(?P<who>{macros.MACROS['ANY']})")
"""Before an effect, that somebody named has it, and behind it, whose it is: "the effect [of acute and chronic nitrates]"."""

_UP_TO: Final = re.compile(r"(?:\s+(?:and|or)\s+\S+)?\s+(?:\w+\s+)?")
"""Between the kind of an effect and the effect."""

_DOES: Final = re.compile(
    rf"(?P<who>{macros.MACROS['ANY']})?\s*\b(?:may|can|could|might|will|would|to|which|that)\s+(?:also\s+|\w+ly\s+)?"
    r"(?!be\b|cause|lead|result|have\b|show|lose|work|become|experience|see\b|occur|require|need)[a-z]+\s+(?:[\w-]+\s+){0,4}$"
)
"""Before an effect, that somebody does something to it: "[may antagonise the] effect"."""

_DO: Final = re.compile(
    r"(?:^|:)\W*(?:antagoni[sz]e|potentiate|enhance|reduce|decrease|increase|weaken|strengthen|prolong|oppose|counteract|block)\s+the\s+(?:\w+\s+)?$"
)
"""What those of a label do, in the plural: "Volatile anaesthetics: [potentiate the] effects"."""


def owner(change: Change, clause: Clause, target: Mention) -> On | None:
    """Whose an effect is that no name owns: the drug's where both add up, else that of the partner known for it, or of who is acted on."""
    if change.quantity is not Quantity.EFFECT:
        return None
    if had := _had(change, clause):
        return had
    if _ADDED.search(clause.marks[: change.end]) or _OTHER.search(clause.marks[: target.start] if target in clause.partners else ""):
        return On.SUBJECT
    words = _words(change, clause)
    kind = _adjective(change, clause)
    if _is_of_both(change, clause, target, kind):
        return On.SUBJECT
    classes = [*([kind.entity] if kind else []), *_classes(words)]
    names = [who for what, who in _NAMED if what.search(words)]
    is_known = any(_belongs(m.entity, c) or m.entity.name.endswith(f" {c.name}") for m in (target, *target.heads) for c in classes)
    is_named = any(who.search(target.entity.name) for who in (*names, *([_GUARDS] if _WORKS.search(change.outcome) else [])))
    doing = _DOES.search(clause.marks[: change.start])
    if is_known or is_named or (doing and (doing["who"] or "").startswith(macros.OWN)):
        return On.OBJECT
    is_done = (doing or _DO.search(clause.marks[: change.start])) and not _is_listed_behind(change, clause, target)
    return On.SUBJECT if classes or names or is_done else None


def _is_listed_behind(change: Change, clause: Clause, target: Mention) -> bool:
    """Whether a line does not say who does it, and a colon leads to those of whom it is told: "May reduce effect: ramipril"."""
    first = clause.partners[0] if target in clause.partners else None
    return first is not None and first.start >= change.end and ":" in clause.marks[change.end : first.start]


def _is_of_both(change: Change, clause: Clause, target: Mention, kind: Mention | None) -> bool:
    """Whether nobody says whose action is weakened ("antagonism"), or more is told of an unwanted one that the partner is known for."""
    if any(m.end() == change.end for m in _OPPOSED.finditer(clause.marks)):
        return True
    if kind is None or kind.entity.name != _OF_BOTH:
        return False
    return change.direction is Direction.INCREASE and _belongs(target.entity, kind.entity)


def _had(change: Change, clause: Clause) -> On | None:
    """Whose an effect is by "of" behind it, some words on, or by who is said to have it."""
    of = _OF.match(clause.marks, change.end)
    has = _HAS.search(clause.marks[: change.start])
    who = of["who"] if of else next(iter(macros.A_NAME.findall(clause.marks[: change.start])[-1:]), "") if has else ""
    return (On.SUBJECT if who.startswith(macros.OWN) else On.OBJECT) if who else None


def are_alike(drug: Entity, partner: Entity) -> bool:
    """Whether a drug is of a partner's class, or both are of one that is known for an action, so that what is raised is the drug's own.

    >>> are_alike(load().entity("amlodipine"), load().entity("diuretic"))
    True
    """
    groups = filter(None, map(load().entity, _KINDS))
    return load().is_member(drug, partner) or any(_belongs(drug, g) and _belongs(partner, g) for g in groups)


def undoes(drug: Entity, partner: Entity) -> bool:
    """Whether a drug is there to undo what a partner does, so that it is the partner whose action is weakened.

    >>> undoes(load().entity("naloxone"), load().entity("morphine")), undoes(load().entity("morphine"), load().entity("naloxone"))
    (True, False)
    """
    undone = (group for names, group in _UNDONE.items() for who in names.split("|") if (e := load().entity(who)) and _belongs(drug, e))
    return any(_belongs(partner, g) for g in filter(None, map(load().entity, undone)))


def is_kind(at: int, change: Change, clause: Clause) -> bool:
    """Whether the name at `at` says of what kind an effect is, and not whose: "the [diuretic] effect", not "[diuretics'] effect"."""
    kind = _adjective(change, clause)
    return kind is not None and kind.start == at


def _adjective(change: Change, clause: Clause) -> Mention | None:
    """The class right before an effect that says of what kind it is."""
    return next((m for m in clause.kinds if m.end <= change.start and _UP_TO.fullmatch(clause.marks[m.end : change.start])), None)


def _words(change: Change, clause: Clause) -> str:
    """The words around an effect that say of what kind it is, the outcome among them."""
    before = re.split(r"[.;:,()]", clause.marks[max(0, change.start - _REACH) : change.start])[-1]
    after = re.split(r"[.;:,()]", clause.marks[change.end : change.end + _REACH])[0]
    return f"{before}{change.outcome}{after if after.startswith((' on ', ' of ')) else ''}".lower()


def _classes(words: str) -> list[Entity]:
    found = (load().entity(name) for name, pattern in _KINDS.items() if re.search(pattern, words))
    return [e for e in found if e is not None]


def _belongs(entity: Entity, group: Entity) -> bool:
    """Whether somebody is of a class: the class itself, its members, and the classes within it."""
    return entity.id == group.id or load().is_member(entity, group)
