"""Of whom a verb or noun of a role is said."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.lists import compared
from extract.macros import MACROS
from extract.roles import deeds
from kg.model import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.mentions import Mention

_IS_ONE: Final = re.compile(r"\s*[,(]\s*an?\s+(?:\w+\s+){0,3}")
"""What describes the last of several names only: "A and B, a substrate of CYP3A4"."""


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

_BY_PLACE: Final = re.compile(r"\bthe\s+(?:former|latter)\b(?!\s+(?:(?:iso)?(?:en)?zyme|pathway|route|transporter|isoform)s?\b)")
"""One of two named before, of whom a role is told: "the latter is not metabolised by CYP3A4"."""

_OR_THAT: Final = re.compile(r"\)?,?\s+(?:or|and)\s+(?:those\s+)?(?:that|which)\s+(?:(?:can|may|also|\w+ly)\s+)*")
"""What leads from an example of drugs that do one thing to those that do another: "drugs that slow A (quinidine) or that speed up B"."""


_UNLISTED: Final = re.compile(
    r"[\s*-]*(?:(?:then|finally|subsequently|additionally),?\s+)?(?!(?:it|they|this|both|glucuronides?|conjugates?|systemically|metabolism|elimination|half|most|much|some|all|part|one|that|either|neither|none)\b)[\w'’-]+"
    r"(?:\s+\w+ly|\s+then|\s+further)*\s+(?:is|are|undergoes)\s+(?:\w+ly\s+|further\s+|then\s+|also\s+)*(?:(?:transformed|metaboli[sz]ed|converted|inactivated|cleared)\s+(?:by|through|via)\s+)?$"
)
"""A name that no list holds and that a sentence begins with, as that of what the drug becomes: "Zelotol is further metabolized by …"."""

_WHAT_IT_BECOMES: Final = re.compile(
    r"\bmetabolites?\b[^.;:]{0,60}?\b(?:which|that)\s+(?:is|are)\s+(?:\w+\s+){0,2}$"
    r"|\b(?:convert|turn|transform|hydroly[sz]|metaboli[sz]|oxidi[sz]|chang|degrad|break|broken|cleav)\w*\s+(?:\w+\s+){0,3}?(?:in)?to\s+[^.;:,\ue000-\ue004]{2,60}"
    r",?\s+(?:(?:which|that)\s+(?:is|are|undergoes)|itself|in\s+turn)\s+(?:(?:then|in\s+turn|further|itself|finally|being|\w+ly)\s+){0,3}$"
)
"""Before a verb that a text says of what a drug becomes: "to two metabolites, which are then cleared by …"."""

_OF_METABOLITE: Final = re.compile(
    r"\b(?:[\w-]+\s+){0,3}?metabolites?(?:\s+\(?(?:\w\d|[\w-]*\d[\w-]*|[\w-]*(?:desmethyl|hydroxy|carboxy|nor)[\w-]*)\)?)?,?\s+"
    r"(?:(?:is|are|was|were|also|then|further|may|can|in turn|\w+ly|undergoes?|being|an?|strong|weak|potent|moderate|"
    r"not|does|do|itself)\s+)*$"
)
"""Before a verb that is said of what the drug becomes: "its main metabolite is in turn …"."""

_ITS_METABOLITE: Final = re.compile(
    r",\s+(?:the|an?|its)\s+(?:[\w-]+\s+){0,2}metabolites?\s+of\s+(?:[\ue000-\ue003]+$|[\ue000-\ue003]+,\s+(?=is\b|and\b))"
)
"""Around a name, what makes it the drug that somebody else comes of: "E3174, the active metabolite of losartan, is …"."""

_MAKES_IT: Final = re.compile(r"(?:form|generat|produc)")
_WITH_IT: Final = re.compile(r"\b(?:and|or|plus)\b")
"""Where a verb is said of the drug all the same: it makes the metabolite, or the two are named together."""

_BUT_IT: Final = re.compile(
    r"\)?,\s+(?:it|they)\s|\)?,?\s+(?P<though>though|although|even\s+though|but|so|yet)\s+(?:that\s+)?(?:it|they)\s"
)
"""Who is spoken of behind a comparison: "unlike digoxin, it is not handled by P-gp"."""

_COMPARED: Final = re.compile(
    r"\b(?:unlike|in contrast (?:to|with)|as opposed to|other than|compared (?:to|with))\s+(?:(?:other|the|all|most|many)\s+){0,2}$"
)
"""Before a name, what takes it out of what is said of the next: "unlike digoxin, warfarin is not …"."""

_TOLD_ITSELF: Final = re.compile(r"\)?,?\s+(?:both of )?(?:which|that)\s[^,;]*")
"""What makes a verb one that is told of those compared: "unlike rifampicin, which [induces] CYP3A4, rifaximin …"."""


_THE_DRUG: Final = re.compile(
    r"(?:,|\band|;)\s+the\s+(?:extract|herb|root|plant|botanical|molecule|parent(?:\s+\w+)?|(?:monograph\s+)?drug)\s+(?:also\s+|itself\s+|\w+ly\s+)*$"
)
"""Before a verb, the text's own drug by what it is: "digoxin is carried by P-gp, and the extract blocks …"."""

_APPOSED: Final = re.compile(
    r"\)?,\s+(?:(?:an?|another|the|two|three|four|both|all|other|more|further|also|likewise|itself)\s+)+(?:[\w-]+\s+)?"
)
"""What leads from names to the class that says what they are: "A and B, two more statins whose …"."""


_IT_ANEW: Final = re.compile(r"\s*it\s")
_PARTNER_RISES: Final = re.compile(rf"\W*(?:(?:the\s+)?{deeds.AMOUNT}\s+(?:of|to)\s+)?(?:oral\s+|the\s+)*\ue001+{deeds.RISES.pattern}")
"""Around a break, a partner of whom the words behind it may be told: "midazolam rises with zelonib; it is …"."""

_LEADS_IN: Final = re.compile(
    r"[^\w\ue000-\ue003]*(?:(?:(?:because|since|as)\s+(?P<it>it|they)|(?P<way>because\s+of|due\s+to|owing\s+to|thanks\s+to|given|through|via|by|as\s+a\s+(?:result|consequence)\s+of)(?:\s+(?:its|their|the))?)\s+"
    r"(?:(?:is|are|may|can|also|itself|\w+ly)\s+)*)?"
    r"(?:(?:as|being|having|like|both|an?|the|itself|known|for|in part|\w+ly"
    r"|strong|potent|powerful|moderate|weak|mild)\s+)*"
)
"""How a sentence begins that says what somebody is or does before it names them: "As a strong [CYP3A4 inhibitor], ketoconazole …"."""

_NAMED_NEXT: Final = re.compile(
    rf"(?:{MACROS['SEP']}(?:\w+\s+)?{MACROS['PROTEIN']})*(?:\s+(?:iso)?(?:en)?zymes?)?(?:[\s-]+(?:inhibitor|inducer|blocker|substrate)s?)?"
    rf"(?:\s+itself)?(?:,\s+(?:the\s+)?|\s+\()(?P<whom>{MACROS['ANY']}(?:{MACROS['SEP']}{MACROS['ANY']})*)(?P<ends>\)(?=,?\s+(?!and\b|or\b)[a-z])|(?=,?\s+[a-z]))"
)
"""Behind its proteins, who that is: "…, ketoconazole raises zelonib", "A CYP3A4 inhibitor (ketoconazole) raises zelonib"."""

_DUE_TO: Final = re.compile(
    r"[^\w\ue000-\ue004]*(?:(?:and|but)\s+)?(?:this|which|that|the\s+(?:likely\s+|probable\s+)?(?:mechanism|reason|cause|explanation))\s+(?:(?:is|was|being|may|might|be|\w+ly"
    r"|thought|believed|to)\s+)*(?:(?:due|owing|attributed|attributable|ascribed)\s+to|by|through|via|because\s+of|the\s+result\s+of)\s+(?:the\s+|its\s+)?(?:\w+\s+)?"
)
"""What tells behind a break how that came about which the words before it tell: "bupropion raises it; this is due to [inhibition of] …"."""

_TAKES_UP: Final = re.compile(
    r"[^\w\ue000-\ue004]*(?:(?:and|but|yet)\s+)?(?:(?:as|since|because|for)\s+)?(?:it|(?P<many>both|they|all\s+(?:three|four|of\s+them)|these(?:\s+two)?|the\s+two))\s+"
    r"(?:(?:is|are|may|can|also|itself|themselves|known|an?|strong|potent|powerful|moderate|weak|mild|\w+ly)\s+)*"
)
"""What takes up, behind a break, those of whom the words before it speak: "rifampicin was not studied, but since [it is a] …"."""

_OF_KIND: Final = re.compile(r"\b(?:of|among|amongst)\s+(?:the\s+|all\s+)?(?:other\s+)?$")
"""Before a class, of which the next name is one: "of the macrolides, erythromycin …"."""

_LABELLED: Final = re.compile(r"\s*(?:[–—:]|\s-\s)\s*")
"""Between a label and the names behind it: "Citrus – oranges and grapefruit: …"."""

_ITS_LEVEL: Final = re.compile(
    r"\b(?:its|their)\s+(?:\w+\s+){0,2}(?:levels?|concentrations?|exposure|auc|clearance|metabolism|breakdown|elimination|effects?)\b"
)

_THAT: Final = re.compile(r"\s+that\s+(?:(?:may|can)\s+)?(?:\w+ly\s+)?$")


def told_of(marks: str, mentions: Sequence[Mention], verb: int, cut: int, *, is_action: bool = False) -> tuple[Mention | None, ...]:
    """The names that the verb is said of: the nearest one before it, with those coordinated to it.

    Where it `is_action`, "it" is the one who does something in the clause before: "X raises Y because it inhibits CYP3A4".
    """
    named = [m for m in mentions if cut <= m.start and m.end <= verb and not (m.is_protein or _ITS_METABOLITE.search(marks, cut, m.end))]
    aside = _compared(named, marks, cut, verb)
    before = [m for m in named if m not in aside]
    if not before or _BUT_IT.match(marks, before[-1].end, verb) or _THE_DRUG.search(marks, before[-1].end, verb):
        whom = (taken_up(marks, mentions, cut, verb) if not before else deeds.doing(marks, mentions, cut, verb)) if is_action else ()
        is_open = not (before or is_action) and is_of_either(marks, 0, cut)
        return whom or (() if is_open or _is_of_another(marks, cut, verb) else (None,))
    if len(before) > 1 and before[-1].is_group and _APPOSED.fullmatch(marks, before[-2].end, before[-1].start):
        before.pop()
    if (actors := deeds.actors(before, marks, mentions, (cut, verb), is_action=is_action)) is not None:
        return actors
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
        is_kind = m.is_group and _OF_KIND.search(marks, 0, m.start)
        if m.entity.roles or m in aside or is_kind or not deeds.LISTED.fullmatch(marks, m.end, chain[-1].start):
            break
        chain.append(m)
    return tuple(reversed(chain))


def _is_of_another(marks: str, cut: int, verb: int) -> bool:
    """Whether a verb with no name before it is said of somebody else than the text's own drug."""
    return bool(
        is_of_others(marks, cut, verb)
        or is_by_place(marks, cut, verb)
        or _UNLISTED.match(marks, cut, verb)
        or _ITS_METABOLITE.search(marks, cut, verb)
        or _WHAT_IT_BECOMES.search(marks, cut, verb)
    )


def _compared(named: Sequence[Mention], marks: str, cut: int, verb: int) -> tuple[Mention, ...]:
    """Those with whom somebody is compared of whom the verb is said: "zelonib, unlike rifampicin and phenytoin, is no inducer"."""
    rows = compared.rows(marks)
    aside = tuple(m for m in named if _COMPARED.search(marks, cut, m.start) or any(a <= m.start < b for a, b in rows))
    return () if aside and _TOLD_ITSELF.fullmatch(marks, aside[-1].end, verb) else aside


def named_next(marks: str, mentions: Sequence[Mention], cut: int, role: tuple[int, int], *, is_action: bool) -> tuple[Mention, ...]:
    """Whom a sentence names only behind a `role` that it opens with, which begins and ends there: "Excreted through OCT2, metformin …".

    Where "it" stands before the role, that is who then acts, or rises if it is handled: "since it inhibits CYP3A4, ketoconazole raises …".
    """
    lead = _LEADS_IN.fullmatch(marks, cut, role[0])
    match = _NAMED_NEXT.match(marks, role[1]) if lead else None
    if match is None or lead is None:
        return ()
    if (lead["it"] or lead["way"]) and not (deeds.ACTS if is_action else deeds.RISES).match(marks, match.end("ends")):
        return ()
    return tuple(m for m in mentions if match.start("whom") <= m.start < match.end("whom") and not m.is_protein)


def taken_up(marks: str, mentions: Sequence[Mention], cut: int, at: int) -> tuple[Mention, ...]:
    """The partners that "it" or "both" mean behind a `cut`, where the words before that speak of nobody else: "A and B: avoid; both …"."""
    if _DUE_TO.fullmatch(marks, cut, at):
        return deeds.doing(marks, mentions, 0, cut)
    match = _TAKES_UP.fullmatch(marks, cut, at)
    before = [m for m in mentions if m.end <= cut and not m.is_protein] if match else []
    if not match or not before or any(m.own for m in before):
        return ()
    first = next((k for k, m in enumerate(before[1:], 1) if _LABELLED.fullmatch(marks, before[k - 1].end, m.start)), 0)
    before = before[first:]
    row = deeds.listed_from(before, marks)
    is_it = (len(row) > 1) == bool(match["many"]) and len(row) == len(before) and all(m.is_partner and not m.is_group for m in row)
    return row if is_it and not (deeds.RISES.match(marks, row[-1].end) or is_of_itself(row[0], marks, mentions, at)) else ()


def is_of_itself(one: Mention, marks: str, mentions: Sequence[Mention], at: int) -> bool:
    """Whether the text behind a role tells what becomes of the `one`, so that somebody else has it: "X: it inhibits CYP3A4; its …"."""
    return bool(_ITS_LEVEL.search(marks, at)) or any(m.entity.id == one.entity.id and m.start > at for m in mentions)


def is_of_metabolite(marks: str, verb: int, cut: int) -> bool:
    """Whether handling is told of what the drug becomes, and not of the drug; who acts through what it becomes acts itself."""
    match = _OF_METABOLITE.search(marks, cut, verb)
    return bool(match and not _WITH_IT.search(match.group()) and not _MAKES_IT.match(marks, verb))


def is_by_place(marks: str, since: int, at: int) -> bool:
    """Whether the words before a role say of whom it is by a place in the text before: "the former inhibits CYP3A4"."""
    return bool(_BY_PLACE.search(marks, since, at))


def is_of_either(marks: str, since: int, at: int) -> bool:
    """Whether "it" stands at a place, and before it what becomes of a partner, which may be meant: "midazolam rises. It is …"."""
    return bool(_IT_ANEW.match(marks, at) and _PARTNER_RISES.match(marks, since, at))


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
