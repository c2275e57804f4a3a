"""Of whom a verb or noun of a role is said."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.model import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.mentions import Mention

_IS_ONE: Final = re.compile(r"\s*[,(]\s*an?\s+(?:\w+\s+){0,3}")
"""What describes the last of several names only: "A and B, a substrate of CYP3A4"."""

_BY_DOING: Final = re.compile(r"\w+ing\b|(?:inhibit|induct)ion\b")

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
    r"(?:any|an?other)\s+(?:drug|medication|medicine|agent|substance))\s+(?:that|which|(?:not\s+)?\w+ed|\w+ing)\b"
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
    r"[\s*-]*(?:(?:then|finally|subsequently|additionally),?\s+)?(?!(?:it|they|this|both|systemically|metabolism|elimination|half|most|much|some|all|part|one|that|either|neither|none)\b)[\w'’-]+"
    r"(?:\s+\w+ly|\s+then|\s+further)*\s+(?:is|are|undergoes)\s+(?:\w+ly\s+|further\s+|then\s+|also\s+)*$"
)
"""A name that no list holds and that a sentence begins with, as that of what the drug becomes: "Zelotol is further metabolized by …"."""

_WHAT_IT_BECOMES: Final = re.compile(r"\bmetabolites?\b[^.;:]{0,60}?\b(?:which|that)\s+(?:is|are)\s+(?:\w+\s+){0,2}$")
"""Before a verb that a text says of what a drug becomes: "to two metabolites, which are then cleared by …"."""

_OF_METABOLITE: Final = re.compile(
    r"\b(?:[\w-]+\s+){0,3}?metabolites?(?:\s+(?:\w\d|[\w-]*(?:desmethyl|hydroxy|carboxy|nor)[\w-]*))?\s+"
    r"(?:(?:is|are|was|were|also|then|further|may|can|in turn|\w+ly|undergoes?|being|an?|strong|weak|potent|moderate|"
    r"not|does|do|itself)\s+)*$"
)
"""Before a verb that is said of what the drug becomes: "its main metabolite is in turn …"."""

_MAKES_IT: Final = re.compile(r"(?:form|generat|produc)")
_WITH_IT: Final = re.compile(r"\b(?:and|or|plus)\b")
"""Where a verb is said of the drug all the same: it makes the metabolite, or the two are named together."""

_BUT_IT: Final = re.compile(r",\s+(?:it|they)\s")
"""Who is spoken of behind a comparison: "unlike digoxin, it is not handled by P-gp"."""

_COMPARED: Final = re.compile(r"\b(?:unlike|in contrast to|as opposed to|other than|compared (?:to|with))\s+$")
"""Before a name, what takes it out of what is said of the next: "unlike digoxin, warfarin is not …"."""

_THE_DRUG: Final = re.compile(
    r"(?:,|\band|;)\s+the\s+(?:extract|herb|root|plant|botanical|molecule|parent(?:\s+\w+)?|(?:monograph\s+)?drug)\s+(?:also\s+|itself\s+|\w+ly\s+)*$"
)
"""Before a verb, the text's own drug by what it is: "digoxin is carried by P-gp, and the extract blocks …"."""

_APPOSED: Final = re.compile(
    r"\)?,\s+(?:(?:an?|another|the|two|three|four|both|all|other|more|further|also|likewise|itself)\s+)+(?:[\w-]+\s+)?"
)
"""What leads from names to the class that says what they are: "A and B, two more statins whose …"."""

_THAT: Final = re.compile(r"\s+that\s+(?:(?:may|can)\s+)?(?:\w+ly\s+)?$")


def told_of(mentions: Sequence[Mention], marks: str, verb: int, cut: int) -> tuple[Mention | None, ...]:
    """The names that the verb is said of: the nearest one before it, with those coordinated to it."""
    before = [m for m in mentions if cut <= m.start and m.end <= verb and not m.is_protein]
    if not before or _BUT_IT.match(marks, before[-1].end, verb) or _THE_DRUG.search(marks, before[-1].end, verb):
        is_of_another = _is_of_others(marks, cut, verb) or _UNLISTED.match(marks, cut, verb) or _WHAT_IT_BECOMES.search(marks, cut, verb)
        return () if is_of_another else (None,)
    if len(before) > 1 and before[-1].is_group and _APPOSED.fullmatch(marks, before[-2].end, before[-1].start):
        before.pop()
    if _BY_DOING.match(marks, verb) and is_by_way(marks, verb, cut):
        return acting(before, marks, cut)
    if (
        before[-1].entity.roles
        or _WHAT_IT_BECOMES.search(marks, before[-1].end, verb)
        or _is_of_some(before[-1], marks, verb)
        or _is_of_others(marks, before[-1].end, verb)
        or (_OR_THAT.fullmatch(marks, before[-1].end, verb) and _are_sorted_out(before, marks, cut))
    ):
        return ()
    if len(before) > 1 and _GOES_ON.fullmatch(marks, before[-1].end, verb) and _DOES.match(marks, before[0].end):
        return (before[0],)
    chain = [before[-1]]
    if _IS_ONE.fullmatch(marks, before[-1].end, verb):
        return (before[-1],)
    for m in reversed(before[:-1]):
        if (
            m.entity.roles
            or _COMPARED.search(marks, cut, m.start)
            or not re.fullmatch(r"\s*(?:,|and|,\s*and|n?or|/|\+)\s*(?:the\s+|both\s+)?", marks[m.end : chain[-1].start])
        ):
            break
        chain.append(m)
    return tuple(reversed(chain))


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
        return (first,) if first is None or _ACTS.match(marks, first.end) else ()
    others = tuple(m for m in before if m.own != first.own)
    return others[:1] if first.own else others[:1] or (None,)


def _is_of_some(m: Mention, marks: str, verb: int) -> bool:
    """Whether a verb is said of those members of a kind only that it sorts out: "foods that inhibit CYP3A4"."""
    return (m.is_group or m.entity.kind is Kind.FOOD) and bool(_THAT.search(marks[m.end : verb]))


def _are_sorted_out(before: Sequence[Mention], marks: str, cut: int) -> bool:
    """Whether the last of some names is an example of drugs that are told by what they do."""
    return any(m.entity.roles for m in before) or _is_of_others(marks, cut, before[-1].start)


def _is_of_others(marks: str, since: int, verb: int) -> bool:
    """Whether a verb is said of drugs that the text does not name: "warfarin and drugs metabolized by CYP2C9"."""
    match = _OF_OTHERS.search(marks, since)
    return bool(match and match.start() < verb)
