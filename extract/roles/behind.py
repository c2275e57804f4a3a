"""Roles that stand behind a protein: "CYP3A4, the enzyme responsible for X", "X's CYP3A4 inhibition", "CYP3A4, which it also inhibits"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract import denials, macros, rulebook
from extract.macros import MACROS
from extract.roles import strengths, weights, whose
from extract.roles.breaks import last_break
from extract.roles.deeds import ACTS, acting, doing, is_by_way, is_reason, listed_from
from extract.roles.found import ADJECTIVE, MEETS, NON, Found
from extract.roles.subjects import is_by_place, is_of_metabolite, is_of_others, named_next, taken_up, told_of
from extract.terms.in_the_body import is_of_the_body
from kg.model import Predicate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.mentions import Mention
    from extract.rulebook import Rule

_OWN: Final = MACROS["OWN"]
_SEP: Final = MACROS["SEP"]
_PROTEIN: Final = MACROS["PROTEIN"]

_CHANGED: Final = re.compile(
    r"\b(?:inhibit|block|suppress|slow|impair|prevent|induc|affect|alter|influenc|impact|modulat|accelerat|increas|enhanc|stimulat|hasten|reduc|decreas|speed)\w*\s+(?:the\s+)?(?:\w+\s+)?$"
)
"""What is done to "CYP3A4 metabolism" by whom it does not handle."""

_FOR_WHOM: Final = re.compile(
    rf"(?:{_SEP}(?:\w+\s+)?{_PROTEIN})*(?:\s+(?:iso)?(?:en)?zymes?|\s+metabolism|\s+system)?\s*"
    rf"(?:\(\s*(?:for\s+|in\s+)?|\bfor\s+)(?:both\s+)?(?P<whom>{_OWN}(?:{_SEP}{_OWN})*)"
)
"""Behind proteins whom they handle: "by CYP3A4 (amlodipine)", "CYP2E1 and CYP1A2 for paracetamol"."""

_TWINS: Final = re.compile(
    r"[\s-]+(?:substrate|inhibitor|inducer)"
    r"\s*(?:and|or|/|,)\s*(?P<first>(?:an?\s+)?(?:\w+\s+)?(?:inhibitor|inducer)\b(?!\s+of\b))"
    r"(?:\s*(?:and|or|/|,|,\s*and|,\s*or)\s*(?P<second>(?:an?\s+)?(?:\w+\s+)?(?:inhibitor|inducer)\b(?!\s+of\b)))?"
)

_BEHIND: Final = 140

_UP_TO_NEXT: Final = re.compile(r";\s(?=[^;.]*\b(?:is|are|was|were|has|have|plays?|does|do|takes?|contributes?)\b)")
"""Where something else begins to be told: "is metabolised by CYP3A4; CYP2D6 is not involved"."""

_WHICH: Final = re.compile(r"\)?(?:\s+(?:iso)?(?:en)?zymes?)?,?\s+(?:which|that)\b")
"""How words behind a protein begin that no denial before it reaches: "it bypasses CYP3A4, which metabolizes X"."""

_THEY_ARE: Final = re.compile(r"\W*(?:they|both|these|all\s+(?:three|four|of\s+them))\s+are\b")
"""How a sentence begins that takes up several names of the one before it."""

_NOR_INDUCED: Final = re.compile(
    rf"(?:{_SEP}{_PROTEIN})*(?:\s+(?:iso)?(?:en)?zymes?)?(?:,\s[^,.;]{{3,25}},)?\s+(?:are|is|was|were)\s+(?:\w+\s+)?"
    r"(?:inhibited|blocked|induced|stimulated)\s+(?:n?or|and)\s+(?P<too>inhibited|blocked|induced|stimulated)\s+by\b"
)
"""Behind a protein, what is done to it twice: "… is neither inhibited nor induced by"."""

_AGENTLESS: Final = ("role.was-inhibited", "role.was-induced")
"""Rules of what was done by nobody in particular: "only CYP2D6 was inhibited"."""

_LISTED: Final = re.compile(rf"{_PROTEIN}(?:(?:{_SEP}|\s+nor\s+)(?:of\s+)?{_PROTEIN})*(?:{_SEP}|\s+nor\s+)(?:of\s+)?$")
"""The proteins before one in its list, which part it from no denial: "none of A, B, C and D is inhibited"."""

_WHICH_IT: Final = re.compile(
    rf"(?:\s+(?:iso)?(?:en)?zymes?)?,?\s+(?:(?:an?|the)\s+(?:enzyme|transporter|pump|carrier|isoform)\s+)?(?:(?:of|for)\s+which\s+(?P<who>it|{_OWN})\s+(?:is|acts\s+as)\s+(?:also\s+)?(?:itself\s+)?"
    rf"(?P<first>(?:not\s+)?(?:an?\s+)?(?:\w+\s+){{0,2}}(?:inhibitor|inducer)\b)|(?:which|that)\s+(?:it|{_OWN})\s+(?P<second>(?:\w+\s+){{0,3}}?(?:inhibit|induce)s?\b))"
)
"""Behind a protein, what the one that it handles does to it: "…, of which it is also a strong inhibitor", "…, which it also inhibits"."""


_OWNER: Final = re.compile(r"\b(?:its|(?P<their>their))\b")
_OWNER_LENGTH: Final = 25
"""Behind a protein's work, whose it is: "in their removal"."""

_WITH_VICTIMS: Final = re.compile(r"\b(?:inhibitor|inducer)\s*\([^()]*\),?\s+(?:and|as well as)\s+$")
"""Before a second role of one whose first is told with brackets on its victims: "CYP1A2 inhibitor (tizanidine) and CYP2C19 inhibitor"."""


_HELD: Final = re.compile(rf"\b(?:inhibitors?|inducers?|substrates?|inhibits|induces)\s+(?:of\s+)?(?:{_PROTEIN}{_SEP})*$")
_ANEW: Final = re.compile(r"(?:,|\band|\bor)\s+(?:also\s+)?an?\s")
"""Before a protein, a role of its own, and behind it how the next begins: "a substrate of [P-gp], a CYP2D6 inhibitor"."""


def find(marks: str, mentions: Sequence[Mention], protein: Mention) -> tuple[Found, ...]:
    """A role that stands behind the protein: "CYP3A4, the enzyme responsible for X", "X's CYP3A4 inhibition"."""
    behind = _UP_TO_NEXT.split(marks[protein.end : protein.end + _BEHIND], maxsplit=1)[0]
    for rule in rulebook.load("roles-behind"):
        match = rule.pattern.match(behind)
        if match and _ANEW.search(match.group()) and _HELD.search(marks, 0, protein.start):
            continue
        if match and rule.value == Predicate.SUBSTRATE_OF:
            return _handling(marks, mentions, protein, rule, match)
        if match and (found := _action(marks, mentions, protein, rule, match)) is not None:
            return found
    return ()


def _handling(marks: str, mentions: Sequence[Mention], protein: Mention, rule: Rule, match: re.Match[str]) -> tuple[Found, ...]:
    """Whom the protein is said to handle; nobody where it is one pathway of several ("non-CYP-mediated hydrolysis") or is changed."""
    lead = marks[last_break(marks, protein.start) : protein.start]
    words = match.groupdict()
    is_changed = words.get("act") and not words["s"] and (_CHANGED.search(lead) or MEETS.search(lead))
    if NON.search(lead) or is_of_others(lead, 0, len(lead)) or is_changed:
        return ()
    theirs = _theirs(marks, mentions, protein, match)
    subjects = _whom(marks, mentions, protein, match, is_action=False) if theirs is None else theirs
    is_of_next = words.get("noun") and words.get("s")  # "the CYP3A4 probe midazolam"
    before = "" if is_of_next or _WHICH.match(match.group()) else lead
    found = Found(
        subject=None,
        predicate=Predicate.SUBSTRATE_OF,
        protein=protein,
        rule=rule.id,
        negated=denials.of_words_behind(match.group(), before, marks[protein.end :]),
        contribution=weights.told_behind(match.group()),
    )
    # nothing of the body is meant, as in "MAO-B, the enzyme responsible for breaking down dopamine"
    return tuple(replace(found, subject=s) for s in subjects if s is None or s.own or not (s.entity.roles or is_of_the_body(s)))


def _action(marks: str, mentions: Sequence[Mention], protein: Mention, rule: Rule, match: re.Match[str]) -> tuple[Found, ...] | None:
    """Who is said to inhibit or induce the protein; None where the words leave open who does."""
    owner = whose.owner(marks, mentions, protein)
    is_described = bool({"noun", "s"} & match.groupdict().keys())
    by_it = () if owner or is_described else _by_its_action(marks, mentions, protein, protein.end + match.end())
    if not by_it and rule.id in whose.NOUNS and whose.is_of_nobody(marks[last_break(marks, protein.start) : protein.start]):
        by_it = (None,)
    if not (owner or is_described or by_it):
        return None
    if rule.id in _AGENTLESS and not (owner and owner.is_partner) and any(m.is_partner and m.end < protein.start for m in mentions):
        return ()  # it may be the partner's doing
    lead, tail = _LISTED.sub("", marks[: protein.start]), marks[protein.end + match.end() :]
    found = Found(
        subject=None,
        predicate=Predicate(rule.value),
        protein=protein,
        rule=rule.id,
        strength=strengths.told(lead[-ADJECTIVE:]) or strengths.told(match.group()),
        negated=denials.is_denied(lead.rpartition(";")[2]) or denials.is_denied_within(match.group()) or denials.is_unmet(tail),
    )
    subjects = (owner,) if owner else by_it or _whom(marks, mentions, protein, match, is_action=True)
    return tuple(replace(found, subject=s) for s in subjects)


def _theirs(marks: str, mentions: Sequence[Mention], protein: Mention, match: re.Match[str]) -> tuple[Mention, ...] | None:
    """Whose handling "its" or "their" behind a protein is, where a label or clause names them: "A and B: CYP3A4 plays no part in their …".

    None where it is not told of others than the text's own drug.
    """
    owner = _OWNER.search(marks, protein.end, protein.end + match.end() + _OWNER_LENGTH)
    cut = last_break(marks, protein.start)
    before = [m for m in mentions if m.end <= cut and not m.is_protein]
    if owner is None or not before or any(m.own for m in mentions if m.end <= protein.start) or any(m.start >= cut for m in before):
        return None
    row = listed_from(before, marks)
    if len(row) != len(before) or not all(m.is_partner and not m.entity.roles for m in row) or ACTS.match(marks, row[-1].end):
        return () if owner["their"] else None
    return row if (len(row) > 1 or row[0].is_group) == bool(owner["their"]) else () if owner["their"] else None


def is_beside(marks: str, protein: Mention, found: Sequence[Found]) -> bool:
    """Whether what stands behind a protein is told of others, beside what a verb before it says: "it escapes CYP3A4, which handles X"."""
    return bool(_WHICH.match(marks, protein.end)) and all(role.subject and not role.subject.own for role in found)


def _by_its_action(marks: str, mentions: Sequence[Mention], protein: Mention, end: int) -> tuple[Mention | None, ...]:
    """Who acts where an action, which ends at `end`, is only the way of it: "raises digoxin levels through P-gp inhibition"."""
    cut = last_break(marks, protein.start)
    if whom := named_next(marks, mentions, cut, (protein.start, end), is_action=True):
        return whom
    before = [m for m in mentions if cut <= m.start and m.end <= protein.start and not m.is_protein]
    return acting(before, marks, cut) if before and is_by_way(marks, protein.start, cut) else ()


def _whom(
    marks: str, mentions: Sequence[Mention], protein: Mention, match: re.Match[str], *, is_action: bool
) -> tuple[Mention | None, ...]:
    """Who handles or is handled, where `match` stands behind the protein: whom its words name or mean, else the last one before."""
    found = match.groupdict()
    if found.get("s") or found.get("own"):
        start, end = (protein.end + at for at in match.span("s" if found.get("s") else "own"))
        is_it = is_action and found.get("own") == "it"
        doer = doing(marks, mentions, last_break(marks, protein.start), protein.start) if is_it else ()
        return doer or tuple(m for m in mentions if m.start < end and start < m.end and not m.is_protein) or (None,)
    cut = last_break(marks, protein.start)
    next_to_it = named_next(marks, mentions, cut, (protein.start, protein.end), is_action=is_action)
    if whom := next_to_it or (taken_up(marks, mentions, cut, protein.start) if is_action else ()):
        return whom
    if (found.get("noun") or "").endswith(("tors", "cers", "rates")) and (several := told_of(marks, mentions, protein.start, cut)):
        is_told = all(several) or (several == (None,) and not cut and _THEY_ARE.match(marks))
        return several if is_told else ()  # "A and B are CYP3A4 inhibitors", or those named before, and nobody else
    is_of_other = (found.get("noun") or "").startswith("substrate") and is_of_metabolite(marks, protein.start, cut)
    if is_of_other or is_by_place(marks, cut, protein.start):
        return ()
    before = (m for m in reversed(mentions) if cut <= m.start < protein.start and not m.is_protein and not m.is_group)
    last = next(before, None)
    if last and is_reason(last, marks, protein.start):
        return told_of(marks, mentions, protein.start, cut, is_action=is_action)
    return (None if last and _WITH_VICTIMS.search(marks, cut, protein.start) else last,)


def of_whom(marks: str, mentions: Sequence[Mention], protein: Mention, found: Sequence[Found]) -> tuple[Found, ...]:
    """The roles with the ingredients named behind the protein as their subjects: "by CYP3A4 (amlodipine) and CYP2C9 for irbesartan"."""
    match = _FOR_WHOM.match(marks, protein.end)
    whom = [m for m in mentions if match and match.start("whom") <= m.start < match.end("whom")]
    return tuple(replace(role, subject=m) for role in found[:1] for m in whom) if whom else tuple(found)


def twins(marks: str, protein: Mention, found: Sequence[Found]) -> Iterator[Found]:
    """The further roles behind one protein: "a CYP3A4 substrate and weak inhibitor", "CYP3A4, which it inhibits"."""
    twins = _TWINS.match(marks, protein.end) if found else None
    for words in filter(None, twins.groups() if twins else ()):
        predicate = Predicate.INHIBITS if words.endswith("inhibitor") else Predicate.INDUCES
        yield replace(found[0], predicate=predicate, strength=strengths.told(words), contribution=None)
    if found and (nor := _NOR_INDUCED.match(marks, protein.end)):
        too = Predicate.INHIBITS if nor.group("too") in ("inhibited", "blocked") else Predicate.INDUCES
        yield replace(found[0], predicate=too, strength=None)
    which = _WHICH_IT.match(marks, protein.end) if found and found[0].predicate is Predicate.SUBSTRATE_OF else None
    for words in filter(None, which.group("first", "second") if which else ()):
        predicate = Predicate.INHIBITS if "inhibit" in words else Predicate.INDUCES
        denied = denials.is_denied_within(words)
        acting_on_it = found[0].subject if which is None or macros.OWN not in which.group() else None
        yield replace(
            found[0], subject=acting_on_it, predicate=predicate, strength=strengths.told(words), contribution=None, negated=denied
        )
