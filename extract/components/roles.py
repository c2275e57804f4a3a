"""Who handles whom: a substance bound to an enzyme or transporter by the words around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from extract import rulebook
from kg.model import Contribution, Predicate, Strength

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.mentions import Mention

_ANY: Final = re.compile(rulebook.expand("{ANY}"))
_BREAK: Final = re.compile(r";|\.\s|\bbut\b|\bwhereas\b|\bwhile\b|\bhowever\b|:(?!\w)")
_MAJOR: Final = re.compile(r"\b(?:primar\w+|main(?:ly)?|extensive(?:ly)?|predominant(?:ly)?|major|principal(?:ly)?|largely|mostly|chief(?:ly)?|key|significant(?:ly)?|almost (?:entirely|exclusively))\b")
_MINOR: Final = re.compile(r"\b(?:minor|lesser|small(?:er)?|minimal(?:ly)?|limited|slight(?:ly)?|partial(?:ly)?|partly|some|little|less)\b")
_STRENGTHS: Final = (("strong", Strength.STRONG), ("potent", Strength.STRONG), ("moderate", Strength.MODERATE), ("weak", Strength.WEAK), ("mild", Strength.WEAK))
_DENIED: Final = re.compile(r"\b(?:not|no|neither|nor|unlikely to|minimal|negligible|little|low potential (?:for|to)|minimally|without|lack of)\s+(?:\S+\s+){0,4}?$")
_AFTER: Final = (
    ("role.enzyme-responsible", Predicate.SUBSTRATE_OF, re.compile(rf"^[^.;]{{0,12}}?(?:,|is|are|being)?\s*(?:the\s+)?(?:main|major|primary|principal|key)?\s*(?:iso)?enzymes?\s+(?:responsible|involved)[^.;]{{0,40}}?(?P<s>{rulebook.expand('{ANY}')})")),
    ("role.which-metabolizes", Predicate.SUBSTRATE_OF, re.compile(rf"^,?\s*(?:which|that|and)\s+(?:also\s+)?(?:is\s+responsible\s+for\s+)?metaboli[sz]es\s+(?P<s>{rulebook.expand('{ANY}')})")),
    ("role.mediated", Predicate.SUBSTRATE_OF, re.compile(r"^(?:\s+(?:iso)?enzymes?(?:\s+system)?)?[\s-]+(?:mediated|dependent|catalyzed)?\s*(?:hepatic\s+)?(?:metabolism|involvement|oxidation|pathway)")),
    ("role.involved", Predicate.SUBSTRATE_OF, re.compile(r"^(?:\s+(?:iso)?enzymes?)?(?:\s+system)?\s+(?:has|have|plays?)\s+(?:an?\s+)?(?P<weight>\w+)?\s*(?:involvement|roles?|contribution)\s+in\b")),
    ("role.inhibition-of", Predicate.INHIBITS, re.compile(r"^(?:\s+(?:iso)?enzymes?)?\s+inhibition")),
    ("role.induction-of", Predicate.INDUCES, re.compile(r"^(?:\s+(?:iso)?enzymes?)?\s+(?:auto-?)?induction")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A role as read: `subject` is None where the text leaves the monograph's own drug unsaid."""

    subject: Mention | None
    predicate: Predicate
    protein: Mention
    rule: str
    negated: bool = False
    strength: Strength | None = None
    contribution: Contribution | None = None


def find(marks: str, mentions: Sequence[Mention]) -> Iterator[Found]:
    """Every role that one sentence states; `mentions` and `marks` are those of the sentence, with offsets in it."""
    verbs = sorted((m.start(), m.end(), rule) for rule in rulebook.load("roles") for m in rule.pattern.finditer(marks)) if mentions else []
    previous: Found | None = None
    before_end = 0
    for protein in (m for m in mentions if m.is_protein):
        cut = _last_break(marks, protein.start)
        left = [v for v in verbs if cut <= v[0] and v[1] <= protein.start]
        found = _after(marks, mentions, protein) or (_governed(marks, mentions, protein, left, cut) if left else ())
        for role in found:
            if role.predicate is Predicate.SUBSTRATE_OF:
                role = _with_contribution(marks, role, previous, max(before_end, cut))
                previous = role
            yield role
        before_end = protein.end


def _last_break(marks: str, at: int) -> int:
    return max((m.end() for m in _BREAK.finditer(marks, 0, at)), default=0)


def _after(marks: str, mentions: Sequence[Mention], protein: Mention) -> tuple[Found, ...]:
    """A role that stands behind the protein: "CYP3A4, the enzyme responsible for X", "CYP3A4 inhibition"."""
    for rule, predicate, pattern in _AFTER:
        match = pattern.match(marks[protein.end : protein.end + 140])
        if not match:
            continue
        if match.groupdict().get("s"):
            start = protein.end + match.start("s")
            subject = next((m for m in mentions if m.start <= start < m.end), None)
        elif predicate is not Predicate.SUBSTRATE_OF:
            # "ritonavir's potent CYP3A4 inhibition": the owner stands right before
            subject = next((m for m in reversed(mentions) if not m.is_protein and re.fullmatch(r"['’]s?\s+(?:\w+\s+){0,2}", marks[m.end : protein.start])), None)
            if subject is None:
                continue
        else:
            cut = _last_break(marks, protein.start)
            subject = next((m for m in reversed(mentions) if cut <= m.start < protein.start and not m.is_protein and not m.is_group), None)
        strength = _strength(marks[max(0, protein.start - 25) : protein.start])
        negated = bool(_DENIED.search(marks[max(0, protein.start - 45) : protein.start]))
        if predicate is Predicate.SUBSTRATE_OF:
            negated, strength = False, None
        return (Found(subject=subject, predicate=predicate, protein=protein, rule=rule, strength=strength, negated=negated),)
    return ()


def _governed(marks: str, mentions: Sequence[Mention], protein: Mention, left: list[tuple[int, int, rulebook.Rule]], cut: int) -> tuple[Found, ...]:
    """The role that the nearest verb on the left gives; "inhibits the metabolism by" speaks of metabolism, not of the enzyme."""
    start, end, rule = left[-1]
    twins = [left[-1]]
    if len(left) > 1 and re.fullmatch(r"\s*(?:and|or|/|and/or|nor|,)\s*(?:an?\s+)?(?:an? )?(?:strong|weak|moderate|potent)?\s*", marks[left[-2][1] : start]):
        twins.append(left[-2])
    between = marks[end : protein.start]
    if rule.value == "substrate_of" and not re.search(r"\b(?:by|via|through|of|for|involv\w+|using|with|in|from)\b", between):
        return ()
    if rule.value != "substrate_of" and len(re.sub(r"[\ue000-\uf8ff]+", "", between)) > 45:
        return ()
    subjects = _subjects(mentions, marks, min(t[0] for t in twins), cut)
    found = []
    for verb_start, _, verb in twins:
        denied = bool(_DENIED.search(marks[max(cut, verb_start - 60) : verb_start]))
        strength = _strength(marks[max(cut, verb_start - 22) : verb_start]) if verb.value != "substrate_of" else None
        for subject in subjects:
            found.append(Found(subject=subject, predicate=Predicate(verb.value), protein=protein, rule=verb.id, negated=denied and verb.value != "substrate_of", strength=strength))
    return tuple(found)


def _subjects(mentions: Sequence[Mention], marks: str, verb: int, cut: int) -> tuple[Mention | None, ...]:
    """The names that the verb is said of: the nearest one before it, with those coordinated to it."""
    before = [m for m in mentions if cut <= m.start and m.end <= verb and not m.is_protein]
    if not before:
        return (None,)
    if re.match(r"\w+ing\b", marks[verb:]) and re.search(r"\b(?:by|through|via)\s+(?:\w+\s+)?$", marks[:verb]):
        return (before[0],)
    chain = [before[-1]]
    for m in reversed(before[:-1]):
        if not re.fullmatch(r"\s*(?:,|and|,\s*and|or|/|\+)\s*(?:the\s+|both\s+)?", marks[m.end : chain[-1].start]):
            break
        chain.append(m)
    return tuple(reversed(chain))


def _strength(words: str) -> Strength | None:
    return next((s for word, s in _STRENGTHS if word in words), None)


def _with_contribution(marks: str, role: Found, previous: Found | None, since: int) -> Found:
    """The weight of a pathway: the nearest cue since the last protein, else what the list before it had, else a cue on the verb."""
    from dataclasses import replace

    stretch = marks[since : role.protein.start]
    cues = [(m.start(), Contribution.MAJOR) for m in _MAJOR.finditer(stretch)] + [(m.start(), Contribution.MINOR) for m in _MINOR.finditer(stretch)]
    if cues:
        return replace(role, contribution=max(cues)[1])
    if previous is not None and since and re.fullmatch(r"[\s,/&()]*(?:and|or|/)?\s*(?:\([^)]*\))?[\s,/&]*(?:and|or)?\s*", marks[since : role.protein.start]):
        return replace(role, contribution=previous.contribution)
    return role
