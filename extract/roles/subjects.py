"""Of whom a verb or noun of a role is said."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from extract.macros import MACROS
from kg.model import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.mentions import Mention

_IS_ONE: Final = re.compile(r"\s*[,(]\s*an?\s+(?:\w+\s+){0,3}")
"""What describes the last of several names only: "A and B, a substrate of CYP3A4"."""

_BY_DOING: Final = re.compile(r"[\w-]+ing\b|(?:inhibit|induct)ion\b")

_BY_WAY_OF: Final = re.compile(r"\b(?:by|through|via|due to|because of)\s+(?:(?:its|the)\s+)?(?:\w+\s+)?$")
"""How the first of several names acts on the others: "it raises A and B by inhibiting CYP3A4"."""

_GOES_ON: Final = re.compile(
    r"\)?(?:\s*\([^()]*\))?(?:\s+\w+)?\s*,?\s+and\s+(?:also\s+)?(?:(?:is|are|may|can)\s+)?(?:also\s+)?(?:\w+ly\s+)?"
)
"""What leads from the last name of one thing said to the next that is said of the same subject: "blocks dopamine and inhibits CYP2D6"."""

_DOES: Final = re.compile(
    r"\s+(?:also\s+)?(?:is|are|was|may|can|inhibits?|induces?|interacts?|increases?|decreases?|reduces?|raises?|lowers?|blocks?|binds?|acts?|undergoes)\b"
)

_OF_OTHERS: Final = re.compile(
    r"\b(?:drugs|medications|medicines|agents|those|substances|compounds|components|products|preparations|remedies|anything|everything|whatever|"
    r"(?:any|an?other)\s+(?:drug|medication|medicine|agent|substance))\s+(?:that|which|whose|(?:for|of|by|on)\s+which|(?:not\s+)?\w+ed|\w+ing)\b"
    r"|\bwhatever\s+\w+s\b|\bthe\s+following\b"
)
"""A relative clause about others stands between a name and a verb, or has that verb."""

_OR_THAT: Final = re.compile(r"\)?,?\s+(?:or|and)\s+(?:those\s+)?(?:that|which)\s+(?:(?:can|may|also|\w+ly)\s+)*")
"""What leads from an example of drugs that do one thing to those that do another: "drugs that slow A (quinidine) or that speed up B"."""

_AMOUNT: Final = r"(?:levels?|concentrations?|exposure|auc|clearance|metabolism|elimination|effects?)"
_MEASURED: Final = re.compile(rf"\s+(?:plasma\s+|serum\s+|blood\s+)?{_AMOUNT}\b")
_MEASURED_BEFORE: Final = re.compile(rf"\b{_AMOUNT}\s+(?:of|to)\s+(?:\w+\s+)?$")
"""Around a name that something is done to: "digoxin levels", "the metabolism of oral midazolam"."""

_IT: Final = re.compile(r"\s*(?:it|they|this (?:drug|medication|combination))\s")

_ACTS: Final = re.compile(
    r"(?:\s*(?:,|/|\band\b|\bor\b)+\s*(?:and\s+|or\s+)?[\ue000-\ue003]+)*(?:\s*\([^()]*\))?,?\s+(?:\w+ly\s+)?(?:(?:may|can|could|might|will)\s+"
    r"(?:\w+ly\s+)?(?!be\b)\w|(?:by|through|via)\s|(?:rais|increas|elevat|enhanc|lower|reduc|decreas|diminish|affect|alter|potentiat|prolong|"
    r"slow|delay|block|inhibit|induc|impair|interact|doubl|halv|boost|accelerat|interfer|caus)(?:e|es|s)?\b|(?!(?:is|was|has|as|its|levels|effects|accumulates|rises|falls)\b)[a-z]+s\b)"
)
"""Behind the first of several names, what it does: "ketoconazole raises …", and not "dabigatran, since its exposure falls"."""

_UNLISTED: Final = re.compile(
    r"[\s*-]*(?:(?:then|finally|subsequently|additionally),?\s+)?(?!(?:it|they|this|both|glucuronides?|conjugates?|systemically|metabolism|elimination|half|most|much|some|all|part|one|that|either|neither|none)\b)[\w'’-]+"
    r"(?:\s+\w+ly|\s+then|\s+further)*\s+(?:is|are|undergoes)\s+(?:\w+ly\s+|further\s+|then\s+|also\s+)*$"
)
"""A name that no list holds and that a sentence begins with, as that of what the drug becomes: "Zelotol is further metabolized by …"."""

_WHAT_IT_BECOMES: Final = re.compile(r"\bmetabolites?\b[^.;:]{0,60}?\b(?:which|that)\s+(?:is|are)\s+(?:\w+\s+){0,2}$")
"""Before a verb that a text says of what a drug becomes: "to two metabolites, which are then cleared by …"."""

_OF_METABOLITE: Final = re.compile(
    r"\b(?:[\w-]+\s+){0,3}?metabolites?(?:\s+\(?(?:\w\d|[\w-]*(?:desmethyl|hydroxy|carboxy|nor)[\w-]*)\)?)?,?\s+"
    r"(?:(?:is|are|was|were|also|then|further|may|can|in turn|\w+ly|undergoes?|being|an?|strong|weak|potent|moderate|"
    r"not|does|do|itself)\s+)*$"
)
"""Before a verb that is said of what the drug becomes: "its main metabolite is in turn …"."""

_MAKES_IT: Final = re.compile(r"(?:form|generat|produc)")
_WITH_IT: Final = re.compile(r"\b(?:and|or|plus)\b")
"""Where a verb is said of the drug all the same: it makes the metabolite, or the two are named together."""

_BUT_IT: Final = re.compile(r",\s+(?:it|they)\s")
"""Who is spoken of behind a comparison: "unlike digoxin, it is not handled by P-gp"."""

_COMPARED: Final = re.compile(
    r"\b(?:unlike|in contrast to|as opposed to|other than|compared (?:to|with))\s+(?:(?:other|the|all|most|many)\s+){0,2}$"
)
"""Before a name, what takes it out of what is said of the next: "unlike digoxin, warfarin is not …"."""

_DONE_TO: Final = re.compile(
    r"[^\w\ue000-\ue004]*(?:(?:\w+ly|also)\s+)*(?:(?:may|can|could|might|will)\s+(?:(?:\w+ly|also)\s+)*(?!(?:be|not|have)\b)[a-z]+"
    r"|(?!(?:was|has|does|this|its|as|levels|effects)\b)[a-z]+[^s]s)\s+(?:the\s+)?(?:[\w-]+\s+){0,3}"
)
"""Before a name, a verb whose subject only the label in front of it names: "raises [digoxin] levels"."""

_LABELS: Final = re.compile(r"[^\w\ue000-\ue004]*(?:\s*(?:,|/|\band\b|\bor\b)\s*)*[^\w\ue000-\ue004]*")
"""What stands around and between the names of a label."""

_THE_DRUG: Final = re.compile(
    r"(?:,|\band|;)\s+the\s+(?:extract|herb|root|plant|botanical|molecule|parent(?:\s+\w+)?|(?:monograph\s+)?drug)\s+(?:also\s+|itself\s+|\w+ly\s+)*$"
)
"""Before a verb, the text's own drug by what it is: "digoxin is carried by P-gp, and the extract blocks …"."""

_LISTED: Final = re.compile(r"\s*(?:,|and|,\s*and|n?or|/|\+)\s*(?:the\s+|both\s+)?")
_APPOSED: Final = re.compile(
    r"\)?,\s+(?:(?:an?|another|the|two|three|four|both|all|other|more|further|also|likewise|itself)\s+)+(?:[\w-]+\s+)?"
)
"""What leads from names to the class that says what they are: "A and B, two more statins whose …"."""

_AS_IT: Final = re.compile(
    r"\)?(?:\s+\w+){0,3}?,?\s+(?:because|as|since|for)\s+(?:it|they)\s+(?:(?:may|can|could|might|also|both|is|are|an?|\w+ly)\s+)*"
)
"""What leads from the names of a main clause to a reason told of the one who acts in it: "raises metoprolol because it inhibits …"."""

_RISES: Final = re.compile(
    rf"(?:['’]s)?(?:\s+(?:plasma\s+|serum\s+|blood\s+)?{_AMOUNT})?\s+(?:(?:may|can|could|might|will|would|is|are|was|were|has|have|be|been|\w+ly)\s+)*"
    r"(?:ris(?:es?|en)|rose|falls?|fell|fallen|climbs?|drops?|sinks?|sank|grows?|grew|accumulates?|builds?\s+up|goes\s+(?:up|down)|went\s+(?:up|down)"
    r"|(?:rais|lower|increas|decreas|reduc|elevat|doubl|tripl|halv|chang|affect|climb|dropp|accumulat)e?d"
    r"|(?:increas|decreas|doubl|tripl|halv)es?(?=\s+(?:with|when|under|if|after|in)\b|\s*[.;,])|lower|higher)\b"
)
_UNDER: Final = re.compile(r"\b(?:with|by|under|on|after|when|if|in the presence of|(?:co-)?administration of)\s+(?:[a-z]+\s+){0,2}$")
"""Around the first and before the last of two names, what becomes of the one under the other: "midazolam rises with zelonib"."""

_PAIR: Final = 2

_IT_ANEW: Final = re.compile(r"\s*it\s")
_PARTNER_RISES: Final = re.compile(rf"\W*(?:(?:the\s+)?{_AMOUNT}\s+(?:of|to)\s+)?(?:oral\s+|the\s+)*\ue001+{_RISES.pattern}")
"""Around a break, a partner of whom the words behind it may be told: "midazolam rises with zelonib; it is …"."""

_LEADS_IN: Final = re.compile(
    r"[^\w\ue000-\ue003]*(?:(?:because|since|as)\s+(?P<it>it|they)\s+(?:(?:is|are|may|can|also|itself|\w+ly)\s+)*)?"
    r"(?:(?:as|being|having|like|both|an?|the|itself|known|for|in part|\w+ly"
    r"|strong|potent|powerful|moderate|weak|mild)\s+)*"
)
"""How a sentence begins that says what somebody is or does before it names them: "As a strong [CYP3A4 inhibitor], ketoconazole …"."""

_NAMED_NEXT: Final = re.compile(
    rf"(?:{MACROS['SEP']}(?:\w+\s+)?{MACROS['PROTEIN']})*(?:\s+(?:iso)?(?:en)?zymes?)?(?:[\s-]+(?:inhibitor|inducer|blocker|substrate)s?)?"
    rf"(?:\s+itself)?(?:,\s+(?:the\s+)?|\s+\()(?P<whom>{MACROS['ANY']}(?:{MACROS['SEP']}{MACROS['ANY']})*)(?P<ends>\)(?=,?\s+(?!and\b|or\b)[a-z])|(?=,?\s+[a-z]))"
)
"""Behind its proteins, who that is: "…, ketoconazole raises zelonib", "A CYP3A4 inhibitor (ketoconazole) raises zelonib"."""

_THAT: Final = re.compile(r"\s+that\s+(?:(?:may|can)\s+)?(?:\w+ly\s+)?$")


def told_of(marks: str, mentions: Sequence[Mention], verb: int, cut: int, *, is_action: bool = False) -> tuple[Mention | None, ...]:
    """The names that the verb is said of: the nearest one before it, with those coordinated to it.

    Where it `is_action`, "it" is the one who does something in the clause before: "X raises Y because it inhibits CYP3A4".
    """
    before = _without_compared([m for m in mentions if cut <= m.start and m.end <= verb and not m.is_protein], marks, cut)
    if not before or _BUT_IT.match(marks, before[-1].end, verb) or _THE_DRUG.search(marks, before[-1].end, verb):
        is_of_another = is_of_others(marks, cut, verb) or _UNLISTED.match(marks, cut, verb) or _WHAT_IT_BECOMES.search(marks, cut, verb)
        is_open = not (before or is_action) and is_of_either(marks, 0, cut)
        return () if is_of_another or is_open else (None,)
    if len(before) > 1 and before[-1].is_group and _APPOSED.fullmatch(marks, before[-2].end, before[-1].start):
        before.pop()
    is_how = is_reason(before[-1], marks, verb) or (_BY_DOING.match(marks, verb) and is_by_way(marks, verb, cut))
    label = _of_label(before, mentions, marks, cut) if is_action and is_how else ()
    actor = label or _by_its_deed(before, marks, verb, cut, is_action=is_action)
    if actor is not None:
        return actor
    if (
        before[-1].entity.roles
        or _WHAT_IT_BECOMES.search(marks, before[-1].end, verb)
        or _is_of_some(before[-1], marks, verb)
        or is_of_others(marks, before[-1].end, verb)
        or (_OR_THAT.fullmatch(marks, before[-1].end, verb) and _are_sorted_out(before, marks, cut))
    ):
        return ()
    if len(before) > 1 and _GOES_ON.fullmatch(marks, before[-1].end, verb) and _DOES.match(marks, before[0].end):
        return (before[0],)
    chain = [before[-1]]
    if _IS_ONE.fullmatch(marks, before[-1].end, verb):
        return (before[-1],)
    for m in reversed(before[:-1]):
        if m.entity.roles or _COMPARED.search(marks, cut, m.start) or not _LISTED.fullmatch(marks, m.end, chain[-1].start):
            break
        chain.append(m)
    return tuple(reversed(chain))


def _without_compared(before: Sequence[Mention], marks: str, cut: int) -> list[Mention]:
    """The names before a verb without the last ones with whom somebody is compared: "zelonib, unlike rifampicin, is no inducer"."""
    kept = list(before)
    while kept and _COMPARED.search(marks, cut, kept[-1].start):
        kept.pop()
    return kept


def named_next(marks: str, mentions: Sequence[Mention], cut: int, role: tuple[int, int], *, is_action: bool) -> tuple[Mention, ...]:
    """Whom a sentence names only behind a `role` that it opens with, which begins and ends there: "Excreted through OCT2, metformin …".

    Where "it" stands before the role, that is who then acts, or rises if it is handled: "since it inhibits CYP3A4, ketoconazole raises …".
    """
    lead = _LEADS_IN.fullmatch(marks, cut, role[0])
    match = _NAMED_NEXT.match(marks, role[1]) if lead else None
    if match is None or lead is None:
        return ()
    if lead["it"] and not (_ACTS if is_action else _RISES).match(marks, match.end("ends")):
        return ()
    return tuple(m for m in mentions if match.start("whom") <= m.start < match.end("whom") and not m.is_protein)


def is_of_metabolite(marks: str, verb: int, cut: int) -> bool:
    """Whether handling is told of what the drug becomes, and not of the drug; who acts through what it becomes acts itself."""
    match = _OF_METABOLITE.search(marks, cut, verb)
    return bool(match and not _WITH_IT.search(match.group()) and not _MAKES_IT.match(marks, verb))


def is_by_way(marks: str, verb: int, cut: int) -> bool:
    """Whether what stands at `verb` is only how somebody acts: "by inhibiting CYP3A4", "through CYP3A4 inhibition"."""
    return bool(_BY_WAY_OF.search(marks, cut, verb))


def acting(before: Sequence[Mention], marks: str, cut: int) -> tuple[Mention | None, ...]:
    """Who acts by way of something: the first of those named `before` it, or who is spoken of beside the one that is acted on.

    Nobody is known to where the text's own drug is acted on ("imatinib levels rise due to CYP3A4 inhibition"), or nobody named acts.
    """
    first = before[0] if before and not _IT.match(marks, cut) else None
    if first is None or not (_MEASURED.match(marks, first.end) or _MEASURED_BEFORE.search(marks, cut, first.start)):
        return (None,) if first is None else _listed_from(before, marks) if _ACTS.match(marks, first.end) else ()
    others = tuple(m for m in before if m.own != first.own)
    return others[:1] if first.own else others[:1] or (None,)


def _listed_from(before: Sequence[Mention], marks: str) -> tuple[Mention, ...]:
    """The first of some names with those listed with it: "A and B raise C"."""
    end = next((k for k, (a, b) in enumerate(pairwise(before), 1) if not _LISTED.fullmatch(marks, a.end, b.start)), len(before))
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


def _by_its_deed(before: Sequence[Mention], marks: str, verb: int, cut: int, *, is_action: bool) -> tuple[Mention | None, ...] | None:
    """Who acts where the verb only says how or why: "X raises Y by inhibiting CYP3A4", "… because it inhibits CYP3A4"; None elsewhere.

    Who is handled is the one that rises: "X rises with Y because it is a substrate of CYP3A4"; of "X meets Y" either may be meant.
    """
    if _BY_DOING.match(marks, verb) and is_by_way(marks, verb, cut):
        return acting(before, marks, cut)
    if not is_reason(before[-1], marks, verb):
        return None
    if is_action:
        return _actor(before, marks, cut) or None
    if len(before) < _PAIR or not _UNDER.search(marks, before[-2].end, before[-1].start):
        return None
    return (before[0],) if _RISES.match(marks, before[0].end) else ()


def is_of_either(marks: str, since: int, at: int) -> bool:
    """Whether "it" stands at a place, and before it what becomes of a partner, which may be meant: "midazolam rises. It is …"."""
    return bool(_IT_ANEW.match(marks, at) and _PARTNER_RISES.match(marks, since, at))


def is_reason(last: Mention, marks: str, verb: int) -> bool:
    """Whether a role is told by "it" as the reason of what is said before, where the `last` of those named there stands."""
    return bool(_AS_IT.fullmatch(marks, last.end, verb))


def _actor(before: Sequence[Mention], marks: str, cut: int) -> tuple[Mention | None, ...]:
    """Who does something in a main clause, None for someone whom only a label names; nobody where the clause is of something else."""
    if _DONE_TO.fullmatch(marks, cut, before[0].start):
        return (None,) if before[0].own and len(before) == 1 else ()
    return acting(before, marks, cut) if len(before) > 1 else ()


def _is_of_some(m: Mention, marks: str, verb: int) -> bool:
    """Whether a verb is said of those members of a kind only that it sorts out: "foods that inhibit CYP3A4"."""
    return (m.is_group or m.entity.kind is Kind.FOOD) and bool(_THAT.search(marks[m.end : verb]))


def _are_sorted_out(before: Sequence[Mention], marks: str, cut: int) -> bool:
    """Whether the last of some names is an example of drugs that are told by what they do."""
    return any(m.entity.roles for m in before) or is_of_others(marks, cut, before[-1].start)


def is_of_others(marks: str, since: int, verb: int) -> bool:
    """Whether a verb is said of drugs that the text does not name: "warfarin and drugs metabolized by CYP2C9"."""
    match = _OF_OTHERS.search(marks, since)
    return bool(match and match.start() < verb)
