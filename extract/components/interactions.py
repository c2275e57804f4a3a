"""Which partners a sentence names, what changes, and what to do: the interaction frames."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from extract import rulebook
from extract.components import advice, effects
from extract.context import Topic
from kg.model import Direction, Effect, Kind, Management, On, Predicate, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.components.effects import Change
    from extract.mentions import Mention

_ANY: Final = rulebook.MACROS["ANY"]
_INTERACTS: Final = re.compile(r"\binteract(?:s|ed|ing|ions?)?\b")
_TOGETHER: Final = re.compile(
    r"\b(?:concomitant\w*|concurrent\w*|co-?administ\w*|combin(?:ed|ing|ation)|together|simultaneous\w*|taking|taken with|receiving|use(?:d)? (?:of|with)|treat(?:ed|ment) with|therapy with|within \d+|"
    r"along with|alongside|when (?:used|given|taken)|administered with|while (?:on|using)|in patients (?:on|taking|receiving)|addition of|mixing|co-?prescri\w*)\b"
)
_ALLERGY: Final = re.compile(r"hypersensitiv|allerg|anaphyla|intoleran|history of|reaction to|sensitivity to")
_HARMLESS: Final = re.compile(r"\bwith or without\b|\bregardless of\b|\bwithout regard to\b|\birrespective of\b")
_DISEASE_NOUN: Final = re.compile(r"^\s*(?:-?\s*)?(?:like\b|deficien|intoxicat|withdraw|abuse|dependen|addict|overdose|poison|allerg|hypersens|toleran|use disorder|resistan|antibod|receptor|channel|synthe|transporter|reuptake|gluconate for)")
_LAB: Final = re.compile(r"^\s*(?:levels?|concentrations?|depletion|loss|excretion|imbalances?|balance|retention|status|homeostasis|ions?|deficiency|reabsorption|monitoring|intake of)\b")
_ADJECTIVE: Final = re.compile(r"^\s+(?:side\s+)?(?:effects?|actions?|activit(?:y|ies)|propert(?:y|ies)|potency|response|withdrawal)\b")
_ELEMENTS: Final = frozenset("potassium calcium magnesium sodium phosphorus phosphate zinc iron aluminum aluminium electrolytes electrolyte glucose chloride lithium copper".split())
_ASK: Final = re.compile(r"\b(?:inform|tell|consult|ask|discuss|disclose|advise your|talk to|healthcare (?:provider|professional)|your doctor|your pharmacist)\b")
_SELF_DEFAULT: Final = frozenset({Kind.ROLE_GROUP, Kind.FOOD, Kind.HERB, Kind.SUBSTANCE})
_ANTACIDS: Final = re.compile(r"antacid|proton pump|h2|resin|sequestrant|cholestyramine|colestyramine|sucralfate|supplement|laxative|contracepti|smok|cimetidine|probenecid|charcoal")
_BETWEEN: Final = r"(?:(?:plasma|serum|blood|systemic|oral|drug|peak|trough|steady-state|total|overall|mean|hepatic|renal|tissue|therapeutic|toxic|brain|free|active)\s+|levels\s+and\s+)*"
_PIECES: Final = re.compile(r";\s|,?\s+(?:but|while|whereas|however|although)\s+")
_EXCEPTED: Final = re.compile(r"\b(?:excluding|except(?:ing)?(?: for)?|other than|with the exception of|apart from|but not)\s+(?:\w+\s+)?$")
_ALTERNATIVE: Final = re.compile(r"\b(?:alternative|instead of|switch(?:ing)? to|compared (?:to|with)|versus|unlike|similar to|derived from|such as those)\b")
_THERAPEUTIC: Final = re.compile(
    r"\b(?:indicated|used (?:in combination|together|alongside|with|to treat)|often combined|may be combined|can be combined|commonly (?:used|combined|prescribed)|sometimes (?:used|combined)|combination therapy|adjunct|add-on|"
    r"effective (?:in|when|for)|first-line|treatment of|prescribed (?:with|for))\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """What one stretch of text says of some partners; `own` is the ingredient it names, if it names one."""

    partners: tuple[Mention, ...]
    own: Mention | None
    change: Change | None = None
    on: On | None = None
    management: tuple[Management, ...] = ()
    negated: bool = False
    hedged: bool = False
    rule: str = "interaction.list"
    extra: tuple[str, ...] = field(default=())

    @property
    def effect(self) -> Effect | None:
        """The change as an effect of the statement."""
        if self.change is None or self.on is None:
            return None
        return Effect(on=self.on, quantity=self.change.quantity, direction=self.change.direction, outcome=self.change.outcome)


def partners_of(mentions: Sequence[Mention], marks: str) -> tuple[Mention, ...]:
    """The mentions that can be the other party here: no disease words, no laboratory values."""
    kept = []
    for m in mentions:
        if not m.is_partner or _DISEASE_NOUN.match(marks[m.end :]) or (m.is_group and _ADJECTIVE.match(marks[m.end :])):
            continue
        if m.entity.kind is Kind.SUBSTANCE and _LAB.match(marks[m.end :]):
            continue
        kept.append(m)
    return tuple(kept)


def read(marks: str, mentions: Sequence[Mention], *, topic: Topic, label: Sequence[Mention], focus: Sequence[Mention]) -> Iterator[Piece]:
    """The frames of one sentence. `label` are the partners that the block's label names, `focus` those of the sentence before."""
    partners = partners_of(mentions, marks)
    excepted = tuple(p for p in partners if _EXCEPTED.search(marks[: p.start]))
    partners = tuple(p for p in partners if p not in excepted)
    if topic is Topic.CONTRAINDICATIONS and (allergy := _ALLERGY.search(marks)):
        use = _TOGETHER.search(marks, allergy.end())
        partners = tuple(p for p in partners if p.start < allergy.start() or (use and p.start >= use.start()))
    elif excepted and topic in (Topic.INTERACTIONS, Topic.OTHER) and (partners or label):
        yield Piece(partners=excepted, own=None, negated=True, rule="interaction.excepted")
    if _HARMLESS.search(marks) and all(p.entity.kind is Kind.FOOD for p in partners):
        return
    for start, end in _clauses(marks, partners):
        clause = marks[start:end]
        here = tuple(p for p in partners if start <= p.start < end)
        owns = [m for m in mentions if m.own and start <= m.start < end]
        yield from _clause(clause, start, here, owns, topic=topic, label=label, focus=focus)


def _clauses(marks: str, partners: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Stretches that speak of their own partners: cut at semicolons and adversatives, and behind bracketed effects in lists."""
    cuts = [0]
    cuts += [m.end() for m in _PIECES.finditer(marks) if any(p.start >= m.end() for p in partners)]
    for bracket in re.finditer(r"\([^()]*\)(?=\s*[,;.]|\s*(?:and|or)\s|\s*$)", marks):
        inner = marks[bracket.start() : bracket.end()]
        if not re.search(_ANY, inner) and (effects.find(inner) or advice.find(inner)) and any(p.start < bracket.start() for p in partners):
            cuts.append(bracket.end())
    ordered = sorted({*cuts, len(marks)})
    yield from ((a, b) for a, b in zip(ordered, ordered[1:], strict=False) if marks[a:b].strip(" .,;"))


def _clause(
    clause: str, offset: int, here: tuple[Mention, ...], owns: Sequence[Mention], *, topic: Topic, label: Sequence[Mention], focus: Sequence[Mention]
) -> Iterator[Piece]:
    changes = effects.find(clause)
    told = advice.find(clause)
    own = owns[0] if owns else None
    targets = _targets(clause, offset, here, label, focus, bool(changes or told or (label and _INTERACTS.search(clause))))
    if not targets or not _counts(clause, topic, here, bool(changes), told, owns):
        return
    if topic is Topic.CONTRAINDICATIONS and not changes and not set(told) & {Management.AVOID, Management.CAUTION}:
        told = tuple(m for m in Management if m in {*told, Management.CONTRAINDICATED})
    hedged = bool(re.search(r"\b(?:may|can|could|might|potential(?:ly)?|possibl[ey])\b", clause))
    denied = [c for c in changes if c.denied]
    stated = [c for c in changes if not c.denied]
    if denied and not stated and not set(told) & {Management.AVOID, Management.CONTRAINDICATED}:
        for target in targets:
            yield Piece(partners=(target,), own=own, change=denied[0], on=_on(denied[0], clause, offset, target, owns, here), negated=True, hedged=hedged, rule="interaction.denied")
        return
    if not stated and not told and _is_denial(clause):
        yield Piece(partners=tuple(targets), own=own, negated=True, hedged=hedged, rule="interaction.denied")
        return
    rule = "interaction.effect" if stated else "interaction.advice" if told else "interaction.list"
    for target in targets:
        change = stated[0] if stated else None
        on = _on(change, clause, offset, target, owns, here) if change else None
        yield Piece(partners=(target,), own=own, change=change, on=on, management=told, hedged=hedged, rule=rule)


def _targets(clause: str, offset: int, here: tuple[Mention, ...], label: Sequence[Mention], focus: Sequence[Mention], says: bool) -> tuple[Mention, ...]:
    """Whom a clause speaks of: those it names, with the label where they are its examples; else those spoken of before."""
    if not here:
        return tuple(label or focus) if says else ()
    named = {h.entity.id for h in here}
    listed = [h for m in here for h in m.heads]
    leads = clause[: here[0].start - offset]
    keep_label = label and (
        any(h.entity.id == p.entity.id for h in listed for p in label)
        or named & {p.entity.id for p in label}
        or re.search(r"\b(?:increas|decreas|reduc|enhanc|potentiat|alter|affect|risk|effect|level|absorption|avoid|contraindicat|monitor|caution)", leads)
    )
    extra = tuple(p for p in label if p.entity.id not in named) if keep_label else ()
    return (*extra, *here)


def _counts(clause: str, topic: Topic, here: tuple[Mention, ...], changes: bool, told: tuple[Management, ...], owns: Sequence[Mention]) -> bool:
    """Whether a clause says enough, for what its block is about."""
    together = bool(_TOGETHER.search(clause))
    if topic is Topic.INTERACTIONS:
        if _ASK.search(clause) and not changes and not told:
            return False
        return not _ALTERNATIVE.search(clause) or changes or bool(told)
    if topic in (Topic.NAMES, Topic.PREGNANCY):
        return False
    if topic is Topic.CONTRAINDICATIONS:
        bare = not re.sub(r"[\ue000-\uf8ff\s,.;:()/&-]|\b(?:and|or|e\.g|other|certain|with|such as|like|use|drugs|strong)\b", "", clause)
        allergy = _ALLERGY.search(clause)
        return (together or bool(told) or bare) and not (allergy and not _TOGETHER.search(clause, allergy.end()))
    here = tuple(p for p in here if p.entity.name.lower() not in _ELEMENTS)
    if _INTERACTS.search(clause):
        return not _ASK.search(clause)
    if _ALLERGY.search(clause) and not together:
        return False
    diet = any(p.entity.kind in (Kind.FOOD, Kind.HERB, Kind.SUBSTANCE) for p in here)
    if diet and _is_denial(clause):
        return True
    if diet and (changes or told):
        plain_food = all(p.entity.kind is Kind.FOOD and p.entity.name in ("food", "meal") for p in here)
        return (changes or not plain_food) and (topic is not Topic.THERAPY or bool(together or told))
    if topic is Topic.THERAPY and _THERAPEUTIC.search(clause) and not told:
        return False
    if not here:
        return bool(re.search(r"\b(?:combination|together|concurrent|concomitant|co-?administ\w+)\b", clause))
    if Management.AVOID in told and changes:
        return True
    if Topic.DOSING is topic and not changes:
        told = tuple(m for m in told if m is not Management.MONITOR and m is not Management.ADJUST_DOSE) if "no dos" in clause else told
    return (together and (changes or bool(told))) or (bool(set(told) & {Management.AVOID, Management.CONTRAINDICATED}) and (together or bool(re.search(rf"\bwith (?:\w+ ){{0,2}}{rulebook.expand('{NAME}')}", clause))))


def _is_denial(clause: str) -> bool:
    return bool(re.search(r"\b(?:no|not|without)\b[^.;]{0,40}\b(?:interact\w*|restrictions?|effects?|affect\w*|influence\w*)", clause))


def _on(change: Change, clause: str, offset: int, target: Mention, owns: Sequence[Mention], here: Sequence[Mention]) -> On:
    """Whose exposure or effect changes: the name bound to the noun, else what the partner's kind suggests."""
    if change.quantity is Quantity.RISK:
        return On.PATIENT
    before = clause[max(0, change.start - 60) : change.start]
    after = clause[change.end : change.end + 60]
    bound = re.search(rf"({_ANY})(?:['’]s?)?\s+{_BETWEEN}$", before) or re.match(rf"\s*(?:and\s+\w+\s+)?(?:of|for|to)\s+(?:the\s+|both\s+|other\s+)?({_ANY})", after)
    if bound:
        return On.SUBJECT if bound.group(1)[0] == rulebook.OWN else On.OBJECT
    if re.search(r"\b(?:their|these drugs['’]?|other drugs['’]?|these medications['’]?)\s+(?:\w+\s+){0,2}$", before) or re.match(r"\s*of (?:these|other|certain|the other|many|some)", after):
        return On.OBJECT
    if re.search(r"\bits\s+(?:\w+\s+){0,2}$", before):
        agent = not re.search(r"\bby\b", after) and any(m.start - offset < change.start - 12 for m in owns) and not any(p.start - offset < change.start for p in here)
        return On.OBJECT if agent else On.SUBJECT
    if target.entity.kind in _SELF_DEFAULT:
        is_substrate = any(r.action is Predicate.SUBSTRATE_OF for r in target.entity.roles)
        return On.OBJECT if is_substrate else On.SUBJECT
    if any(h.entity.kind is Kind.ROLE_GROUP and h.entity.roles[0].action is not Predicate.SUBSTRATE_OF for h in target.heads):
        return On.SUBJECT
    if _ANTACIDS.search(target.entity.name.lower()):
        return On.SUBJECT
    if owns and owns[0].start - offset > change.start:
        return On.SUBJECT
    if owns and owns[0].start - offset < change.start and not any(p.start - offset < change.start for p in here):
        return On.OBJECT
    return On.OBJECT


def with_direction(piece: Piece, direction: Direction) -> Piece:
    """The same frame with another direction, where a pair of verbs is told apart by "respectively"."""
    return piece if piece.change is None else replace(piece, change=replace(piece.change, direction=direction))
