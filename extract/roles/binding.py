"""Who handles whom: a substance bound to an enzyme or transporter by the words around it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, TypeAlias

from extract import denials, macros, rulebook
from extract.roles import gapping, strengths, verbs, weights, whose
from extract.roles.subjects import acting, is_by_way, is_of_metabolite, told_of
from extract.rulebook import cue
from extract.terms.in_the_body import is_of_the_body
from kg.model import Predicate
from kg.names import protein_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.mentions import Mention
    from kg.model import Contribution, Strength

_OWN: Final = macros.MACROS["OWN"]
_SEP: Final = macros.MACROS["SEP"]
_PROTEIN: Final = macros.MACROS["PROTEIN"]
_BREAK: Final = re.compile(r";|\.\s|\bbut\b(?! also)|\bwhereas\b|\bwhile\b|\bhowever\b|:(?!\w)")
_GOES_ON: Final = re.compile(r"(?:metabolism|formation|enzymes?|involved)$")
_NAMES_A_ROLE: Final = re.compile(
    r"(?:transport(?:ers?)?|breakdown|elimination|clearance|degradation|uptake|efflux|secretion|metab\.|excretion|removal|routes?|pathways?|"
    r"substrates?|inhibits|inhibitor|induces|inducer|(?:substrate|inhibitor|inducer) of|(?:ed|down) (?:by|via))$"
)
_ITS_PROTEIN: Final = re.compile(
    rf"\s*(?:(?:by|via|through|the|hepatic|liver|renal|kidneys?|gut|\w+ly|enzymes?)[\s,]+){{0,4}}(?:{macros.PROTEIN}|$)"
)
"""Around a colon that is no break: what it ends speaks of the proteins behind it, or is a role with little else before its protein."""

_CHANGED: Final = re.compile(
    r"\b(?:inhibit|block|suppress|slow|impair|prevent|induc|affect|alter|influenc|impact|modulat)\w*\s+(?:the\s+)?(?:\w+\s+)?$"
)
"""What is done to "CYP3A4 metabolism" by whom it does not handle."""

_NO_ROLE: Final = re.compile(r"[\s-]+(?:enzyme\s+)?deficien|(?:-mediated)?\s+(?:drug(?:-drug)?\s+)?interaction")
"""What stands behind a protein that handles nobody there: "in G6PD deficiency", "CYP450 interactions"."""

_BUT: Final = re.compile(r"\bother than\s+$")
_MEETS: Final = re.compile(r"\binteract\w*\s+(?:\w+\s+){0,2}(?:with|via|through|by|of|related to|involving)\b[^.;]{0,60}$")
"""Who interacts with a protein, or by way of it, is not said to be handled by it."""

_OTHERS: Final = re.compile(
    r"\bof\s+(?!both\b|the\b|these\b|all\b|each\b)(?:\w+\s+){0,2}(?:drugs|medications|medicines|agents|substances|compounds)\b"
)
"""Whose metabolism is meant where it is not the subject's: "alters the metabolism of many drugs processed by CYP2D6"."""

_NOUN_ACTION: Final = re.compile(r"(?:inhibit|induct)ion")
_AGENTLESS: Final = re.compile(
    rf"(?:{_SEP}(?:\w+\s+)?{_PROTEIN}|{_PROTEIN}|\s+(?:iso)?(?:en)?zymes?|\s+activity)*"
    r"\s+(?:would|could|may|might|can|will|is likely|are likely|"
    r"(?:\w+ly\s+)?(?:raises|increases|elevates|decreases|reduces|lowers|leads|results|causes))\b"
)
"""Behind proteins whose inhibition, by nobody in particular, would do something."""

_EXTENT: Final = re.compile(r"\b(?:degree|extent|consequences?|possibility)\s+of\s+(?:\w+\s+)?$")
_OWNED: Final = re.compile(r"(?:['’]s?|\b(?:its|their|by|through|via|due to))\s+(?:\w+\s+){0,2}$")
_THROUGH: Final = re.compile(
    r"^\s*(?:[:–—=→]|->)|^\s*\([^()]*$|\b(?:by|via|through|of|for|involv\w+|using|with|in|from)\b|^\s+(?:includes?|are|is)\s|\b(?:depend\w*|rel\w+)\s+(?:\w+\s+)?on\b"
)
"""What leads from a verb of handling to the protein that does it."""

_PROCESS: Final = re.compile(r"glucuronidation|sul(?:f|ph)ation|\w*oxidation|hydrolysis|\w+ylation")
_AMONG: Final = re.compile(r"(?:,\s*\w+)*,?\s*(?:and|or)\s+(?:the\s+)?")
"""How a process and a protein are listed as the ways of one verb: "metabolism by glucuronidation, sulfation and CYP enzymes"."""

_SELF_LEADING: Final = re.compile(
    r"involv(?:e[sd]?|ing)$| (?:upon|on|to|of|with|over|is|are)$|(?:use|employ|utili[sz]e|require|need|call for|draw on)s?$"
    r"|^(?:escapes|bypasses|evades|sidesteps|circumvents)$"
)
"""How a verb ends that needs nothing more before the protein."""

_FOR_WHOM: Final = re.compile(
    rf"(?:{_SEP}(?:\w+\s+)?{_PROTEIN})*(?:\s+(?:iso)?(?:en)?zymes?|\s+metabolism|\s+system)?\s*"
    rf"(?:\(\s*(?:for\s+|in\s+)?|\bfor\s+)(?:both\s+)?(?P<whom>{_OWN}(?:{_SEP}{_OWN})*)"
)
"""Behind proteins whom they handle: "by CYP3A4 (amlodipine)", "CYP2E1 and CYP1A2 for paracetamol"."""

_TWINS: Final = re.compile(
    r"[\s-]+(?:substrate|inhibitor|inducer)"
    r"\s*(?:and|or|/|,)\s*(?P<first>(?:an?\s+)?(?:\w+\s+)?(?:inhibitor|inducer)\b)"
    r"(?:\s*(?:and|or|/|,|,\s*and|,\s*or)\s*(?P<second>(?:an?\s+)?(?:\w+\s+)?(?:inhibitor|inducer)\b))?"
)
_AND_ALSO: Final = re.compile(
    rf"(?:\s+(?:by|of|for|via))?\s*(?:,?\s*(?:and|or|and/or|nor)(?:\s+does\s+(?:it|{_OWN}))?|/|,)\s*"
    r"(?:an?\s+)?(?:strong|weak|moderate|potent|(?:high|low)-affinity)?\s*"
)
_LONGEST: Final = 15
"""Characters of the longest word before such a colon."""

_BEHIND: Final = 140
_WHICH: Final = re.compile(r"\)?(?:\s+(?:iso)?(?:en)?zymes?)?,?\s+(?:which|that)\b")
"""How words behind a protein begin that no denial before it reaches: "it bypasses CYP3A4, which metabolizes X"."""

_ADJECTIVE: Final = 22
"""Characters before a verb in which its strength stands."""

_BY: Final = re.compile(r"(?:\s+(?:iso)?(?:en)?zymes?)?\s+by\s+(?=[\ue000-\ue002])")
_NON: Final = re.compile(r"\bnon[-\u2010-\u2013\s]$")
"""Before a protein, what makes it all others: "non-CYP enzymes"."""

_SAID_IN_PICTURES: Final = ("role.hampers", "role.speeds-up")
"""Verbs that illness and age take as well, so that who does it has to be named: "cirrhosis slows CYP3A4"."""

_UNNAMED: Final = re.compile(
    r"\W*(?:(?:(?:in vitro|moreover|in addition|therefore|thus|hence|furthermore)\b,?|it|they|this (?:drug|medicine|medication|agent)|"
    r"which|that|and|but|as|because|since|by|also|both|may|can|could|might|will|would|does|do|did|not|\w+ly|shown|known|found|is|are|was|been|has|to)\s+)*"
)
"""What stands before a verb whose subject is the text's own drug, unsaid or "it"."""

_NOR_IT: Final = re.compile(r"\b(?:nor\s+(?:does|do|did|will|can|may)\s+(?:it|they)|and\s+(?:it|they))\s+(?:\w+ly\s+|also\s+)*$")
"""Before a verb, what takes up the subject of the verb before it."""

_IS_DONE: Final = re.compile(r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+|not\s+|also\s+)?$")
"""Before "inhibited", what says that this is done to what stands before it: "CYP3A4 is inhibited, CYP2C9 is not"."""

_NOR_INDUCED: Final = re.compile(
    rf"(?:{_SEP}{_PROTEIN})*(?:\s+(?:iso)?(?:en)?zymes?)?(?:,\s[^,.;]{{3,25}},)?\s+(?:are|is|was|were)\s+(?:\w+\s+)?"
    r"(?:inhibited|blocked|induced|stimulated)\s+(?:n?or|and)\s+(?P<too>inhibited|blocked|induced|stimulated)\s+by\b"
)
"""Behind a protein, what is done to it twice: "… is neither inhibited nor induced by"."""

_WHICH_IT: Final = re.compile(
    rf"(?:\s+(?:iso)?(?:en)?zymes?)?,?\s+(?:(?:an|the)\s+enzyme\s+)?(?:(?:of|for)\s+which\s+(?P<who>it|{_OWN})\s+(?:is|acts\s+as)\s+(?:also\s+)?(?:itself\s+)?"
    rf"(?P<first>(?:not\s+)?(?:an?\s+)?(?:\w+\s+){{0,2}}(?:inhibitor|inducer)\b)|(?:which|that)\s+(?:it|{_OWN})\s+(?P<second>(?:\w+\s+){{0,3}}?(?:inhibit|induce)s?\b))"
)
"""Behind a protein, what the one that it handles does to it: "…, of which it is also a strong inhibitor", "…, which it also inhibits"."""

_ENDS_WITH_WHOM: Final = ("role.body-handles",)
"""Rules whose words end with whom they are said of: "the liver clears X with …"."""

_Verb: TypeAlias = tuple[int, int, rulebook.Rule]
"""Where a verb or noun of a role stands, and the rule that knows it."""


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


def find(marks: str, mentions: Sequence[Mention], *, is_told_how: bool = False) -> Iterator[Found]:
    """Every role that one sentence states; `mentions` and `marks` are those of the sentence, with offsets in it.

    A sentence `is_told_how` where it answers how the drug is metabolized, so that it needs no verb: "Mainly by CYP3A4".
    """
    rules = rulebook.load("roles") if any(m.is_protein for m in mentions) else ()
    verbs = sorted(((m.start(), m.end(), rule) for rule in rules for m in rule.pattern.finditer(marks)), key=lambda v: v[:2])
    if is_told_how and not verbs:
        verbs = [(at, at, rulebook.load("roles")[0]) for at in (_last_break(marks, m.start) for m in mentions if m.is_protein)][:1]
    previous: Found | None = None
    before_end = 0
    for protein in (m for m in mentions if m.is_protein and not _NO_ROLE.match(marks, m.end) and not _BUT.search(marks[: m.start])):
        cut = _last_break(marks, protein.start)
        cut = _last_break(marks, gapping.since(marks, cut, protein.start, verbs))
        left = [v for v in verbs if cut <= v[0] and v[1] <= protein.start and not _is_closed(marks[v[1] : protein.start])]
        while len(left) > 1 and _PROCESS.fullmatch(marks, *left[-1][:2]) and _AMONG.fullmatch(marks, left[-1][1], protein.start):
            left.pop()
        found = _after(marks, mentions, protein)
        if left and (not found or left[-1][2].value != found[0].predicate or _is_beside(marks, protein, found)):
            found += tuple(r for r in _governed(marks, mentions, protein, left, cut) if not found or found[0].predicate == "substrate_of")
        for role in (*_of_whom(marks, mentions, protein, found), *_twins(marks, protein, found)):
            if role.predicate is Predicate.SUBSTRATE_OF:
                previous = _weighed(marks, role, previous if before_end >= cut else None, max(before_end, cut))
                yield previous
            else:
                yield role
        before_end = protein.end
    yield from _through_substrates(marks, mentions)
    yield from _through_theirs(marks, mentions)


def _through_substrates(marks: str, mentions: Sequence[Mention]) -> Iterator[Found]:
    """Who inhibits the metabolism of the substrates of a protein inhibits it."""
    for group in (m for m in mentions if len(m.entity.roles) == 1 and m.entity.roles[0].action is Predicate.SUBSTRATE_OF):
        cut = _last_break(marks, group.start)
        for rule in rulebook.load("roles-through"):
            match = rule.pattern.search(marks[cut : group.start])
            if match and not denials.is_denied(marks[cut : cut + match.start()]):
                target = group.entity.roles[0].target
                protein = replace(group, entity=target, text=protein_label(target), heads=())
                for subject in told_of(mentions, marks, cut + match.start(), cut):
                    yield Found(subject=subject, predicate=Predicate(rule.value), protein=protein, rule=rule.id)


def _of_whom(marks: str, mentions: Sequence[Mention], protein: Mention, found: Sequence[Found]) -> tuple[Found, ...]:
    """The roles with the ingredients named behind the protein as their subjects: "by CYP3A4 (amlodipine) and CYP2C9 for irbesartan"."""
    match = _FOR_WHOM.match(marks, protein.end)
    whom = [m for m in mentions if match and match.start("whom") <= m.start < match.end("whom")]
    return tuple(replace(role, subject=m) for role in found[:1] for m in whom) if whom else tuple(found)


def _twins(marks: str, protein: Mention, found: Sequence[Found]) -> Iterator[Found]:
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
        yield replace(found[0], predicate=predicate, strength=strengths.told(words), contribution=None, negated=denied)


def _through_theirs(marks: str, mentions: Sequence[Mention]) -> Iterator[Found]:
    """What says it of a group named before: "caution with drugs metabolized by CYP2D6, as imatinib may inhibit their metabolism"."""
    match = cue("their-metabolism").search(marks)
    for group in (m for m in mentions if match and m.end <= match.start() and len(m.entity.roles) == 1):
        if group.entity.roles[0].action is Predicate.SUBSTRATE_OF and match:
            own = next((m for m in mentions if m.own and group.end <= m.start < match.start()), None)
            target = group.entity.roles[0].target
            protein = replace(group, entity=target, text=protein_label(target), heads=())
            yield Found(subject=own, predicate=Predicate.INHIBITS, protein=protein, rule="role.inhibits-through")


def _last_break(marks: str, at: int) -> int:
    return max((m.end() for m in _BREAK.finditer(marks, 0, at) if m.group() != ":" or not _is_carried_on(marks, m, at)), default=0)


def _is_carried_on(marks: str, colon: re.Match[str], at: int) -> bool:
    """Whether what a colon ends speaks of the protein at `at`."""
    since, end = max(0, colon.start() - _LONGEST), colon.start()
    is_role = _NAMES_A_ROLE.search(marks, since, end) and _ITS_PROTEIN.match(marks, colon.end(), at)
    return bool(is_role or _GOES_ON.search(marks, since, end))


def _after(marks: str, mentions: Sequence[Mention], protein: Mention) -> tuple[Found, ...]:
    """A role that stands behind the protein: "CYP3A4, the enzyme responsible for X", "X's CYP3A4 inhibition"."""
    for rule in rulebook.load("roles-behind"):
        match = rule.pattern.match(marks[protein.end : protein.end + _BEHIND])
        if not match:
            continue
        predicate = Predicate(rule.value)
        if predicate is Predicate.SUBSTRATE_OF:
            lead = marks[_last_break(marks, protein.start) : protein.start]
            act = match.groupdict().get("act")
            if _NON.search(lead) or (act and (_CHANGED.search(lead) or _MEETS.search(lead))):
                return ()  # "non-CYP-mediated hydrolysis" is one pathway of several
            subjects = _handled(marks, mentions, protein, match)
            if any(
                s and not s.own and (s.entity.roles or is_of_the_body(s)) for s in subjects
            ):  # "MAO-B, the enzyme responsible for breaking down dopamine"
                return ()
            before = "" if _WHICH.match(match.group()) else lead
            weight, denied = weights.told_behind(match.group()), denials.of_words_behind(match.group(), before, marks[protein.end :])
            found = Found(subject=None, predicate=predicate, protein=protein, rule=rule.id, negated=denied, contribution=weight)
            return tuple(replace(found, subject=s) for s in subjects)
        owner = whose.owner(marks, mentions, protein)
        is_described = bool({"noun", "s"} & match.groupdict().keys())
        by_it = () if owner or is_described else _by_its_action(marks, mentions, protein)
        if not by_it and rule.id in whose.NOUNS and whose.is_of_nobody(marks[_last_break(marks, protein.start) : protein.start]):
            by_it = (None,)
        if owner or is_described or by_it:
            lead = marks[: protein.start]
            strength = strengths.told(lead[-_ADJECTIVE:]) or strengths.told(match.group())
            negated = denials.is_denied(lead) or denials.is_denied_within(match.group())
            subjects = (owner,) if owner else by_it or _handled(marks, mentions, protein, match)
            found = Found(subject=None, predicate=predicate, protein=protein, rule=rule.id, strength=strength, negated=negated)
            return tuple(replace(found, subject=s) for s in subjects)
    return ()


def _is_beside(marks: str, protein: Mention, found: Sequence[Found]) -> bool:
    """Whether what stands behind a protein is told of others, beside what a verb before it says: "it escapes CYP3A4, which handles X"."""
    return bool(_WHICH.match(marks, protein.end)) and all(role.subject and not role.subject.own for role in found)


def _by_its_action(marks: str, mentions: Sequence[Mention], protein: Mention) -> tuple[Mention | None, ...]:
    """Who acts where an action is only the way of it: "raises digoxin levels through P-gp inhibition"."""
    cut = _last_break(marks, protein.start)
    before = [m for m in mentions if cut <= m.start and m.end <= protein.start and not m.is_protein]
    return acting(before, marks, cut) if before and is_by_way(marks, protein.start, cut) else ()


def _handled(marks: str, mentions: Sequence[Mention], protein: Mention, match: re.Match[str]) -> tuple[Mention | None, ...]:
    """Whom the protein behind whose name `match` stands handles: those that the words name or mean, else the last one before."""
    found = match.groupdict()
    if found.get("s"):
        start, end = (protein.end + at for at in match.span("s"))
        return tuple(m for m in mentions if m.start < end and start < m.end) or (None,)
    if found.get("own"):
        return (None,)
    cut = _last_break(marks, protein.start)
    if (found.get("noun") or "").endswith(("tors", "cers", "rates")) and (several := told_of(mentions, marks, protein.start, cut)):
        return several if all(several) else ()  # "A and B are CYP3A4 inhibitors", and not "they are"
    if (found.get("noun") or "").startswith("substrate") and is_of_metabolite(marks, protein.start, cut):
        return ()
    before = (m for m in reversed(mentions) if cut <= m.start < protein.start and not m.is_protein and not m.is_group)
    return (next(before, None),)


def _governed(marks: str, mentions: Sequence[Mention], protein: Mention, left: list[_Verb], cut: int) -> tuple[Found, ...]:
    """The role that the nearest verb on the left gives; "inhibits the metabolism by" speaks of metabolism, not of the enzyme."""
    start, end, rule = left[-1]
    twins = _joined(marks, mentions, left)
    between = marks[end : protein.start]
    if _NON.search(between) or (rule.value == "substrate_of" and not _leads_to_it(between, marks[start:end])):
        return ()
    is_spared = rule.value != "substrate_of" and verbs.is_spared(between, marks[protein.end :])
    if rule.value != "substrate_of" and not is_spared and not verbs.acts_on_it(between):
        return ()
    if marks[start:end].endswith("ed") and rule.value != "substrate_of" and _IS_DONE.search(marks, cut, start):
        return ()
    first = min(t[0] for t in twins)
    if _NOUN_ACTION.fullmatch(marks[start:end]) and _is_nobodys(marks, first, protein):
        return ()
    actors = _actors(marks, mentions, protein) if _NOUN_ACTION.fullmatch(marks[start:end]) else ()
    subjects = actors or gapping.each_its_own(marks, mentions, protein, end, _said_of(marks, mentions, left, first, cut))
    none = denials.is_not(marks[cut:first])
    found = []
    for verb_start, verb_end, verb in twins:
        predicate = Predicate(verb.value)
        acts = predicate is not Predicate.SUBSTRATE_OF
        earlier = [marks[cut : v[0]] for v in left if v[0] < verb_start]
        if acts:
            denied = (
                none
                or is_spared
                or "neither" in between
                or denials.of_action(marks[cut:verb_start], marks[verb_start:verb_end], marks[protein.end :], earlier)
            )
        else:
            denied = none or denials.of_handling(marks[cut:verb_start], marks[verb_start:verb_end], between, marks[protein.end :], earlier)
        strength = strengths.of(marks, max(cut, verb_start - _ADJECTIVE), verb_start, protein.end) if acts and not is_spared else None
        found += [Found(subject=s, predicate=predicate, protein=protein, rule=verb.id, negated=denied, strength=strength) for s in subjects]
    return tuple(found)


def _said_of(marks: str, mentions: Sequence[Mention], left: Sequence[_Verb], first: int, cut: int) -> tuple[Mention | None, ...]:
    """Of whom the last of the verbs is said, where it begins at `first` with those that share its protein."""
    _, end, rule = left[-1]
    if rule.value == "substrate_of" and is_of_metabolite(marks, first, cut):
        return ()
    subjects = told_of(mentions, marks, end if rule.id in _ENDS_WITH_WHOM else first, cut)
    if rule.id not in _SAID_IN_PICTURES or subjects != (None,):
        return subjects
    since = left[0][0] if _NOR_IT.search(marks, cut, first) else first
    return subjects if _UNNAMED.fullmatch(marks, cut, since) else ()


def _is_nobodys(marks: str, verb: int, protein: Mention) -> bool:
    """Whether a text speaks of "inhibition of CYP3A4" that nobody is said to cause."""
    lead = marks[:verb]
    return bool(_EXTENT.search(lead) or (_AGENTLESS.match(marks, protein.end) and not _OWNED.search(lead)))


def _is_closed(behind: str) -> bool:
    """Whether brackets around a verb end before what follows: "A (which B inhibits) and CYP3A4"."""
    return behind.count(")") > behind.count("(")


def _actors(marks: str, mentions: Sequence[Mention], protein: Mention) -> tuple[Mention, ...]:
    """Who does it, where the words behind a protein say so: "inhibition of CYP3A4 by ketoconazole"."""
    match = _BY.match(marks, protein.end)
    return tuple(m for m in mentions if match and m.start == match.end())


def _leads_to_it(between: str, verb: str) -> bool:
    """Whether the words between a verb of handling and a protein say that the protein does it, and to the subject."""
    if _MEETS.search(between) or _OTHERS.search(between):
        return False
    return bool(_THROUGH.search(between) or _SELF_LEADING.search(verb))


def _joined(marks: str, mentions: Sequence[Mention], verbs: Sequence[_Verb]) -> list[_Verb]:
    """The last of the verbs, with those that it shares its protein with: "no substrate, inhibitor or inducer of …"."""
    found = [verbs[-1]]
    for verb in reversed(verbs[:-1]):
        has_its_own = any(m.is_protein and 0 <= verb[0] - m.end <= 1 for m in mentions)  # "a CYP2D6 substrate and an inhibitor of …"
        if has_its_own or not _AND_ALSO.fullmatch(marks[verb[1] : found[-1][0]]):
            break
        found.append(verb)
    return found


def _weighed(marks: str, role: Found, previous: Found | None, since: int) -> Found:
    """A role with the weight of its pathway; what is denied has none: "not extensively metabolized by CYP3A4"."""
    listed = previous.contribution if previous else None
    weight = role.contribution or weights.of(marks, role.protein.start, role.protein.end, since=since, listed=listed)
    return replace(role, contribution=None if role.negated else weight)
