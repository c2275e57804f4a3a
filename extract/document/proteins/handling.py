"""Who inhibits, induces or is handled by which protein, block by block."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from extract.document.findings import Finding, each, is_of_both
from extract.document.proteins import brackets, labels, lists, mechanisms, pronouns, tables
from extract.layout.topics import Topic
from extract.roles import binding, elided, metabolites, prodrugs, unsaid, unsettled
from extract.rulebook import cue
from extract.rulebook.macros import OWN
from extract.terms.own import NOBODY
from extract.terms.proteins import is_isoform, is_vague
from kg.model import Kind, Predicate
from kg.names import protein_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.document.seen import Seen
    from extract.mentions import Mention
    from extract.roles.found import Found
    from extract.terms.own import Own

_FUNGAL: Final = ("cytochrome P450 enzymes", "CYP51A1")
"""Enzymes that antifungals block in fungi."""

_AIMED_AT: Final = frozenset({"CYP17A1", "CYP19A1", "aldehyde dehydrogenase", "aromatic L-amino acid decarboxylase", "xanthine oxidase"})
"""Enzymes of the body that a drug is made to inhibit."""

_CLAUSE: Final = re.compile(
    r"(?:^\s*|\b)(?:although|though|while)\s(?:[^,;(]|\([^)]*\))*|(?:(?!;|,?\s(?:but|although|though|however|while)\b).)+"
)
"""A stretch of a sentence that goes on until it speaks of something opposed: "not fully known, but probably by CYP3A4"."""


class Fates(NamedTuple):
    """What becomes of the drugs of a document: those that it calls prodrugs, by id, and the names of what they turn into."""

    prodrugs: frozenset[str]
    made: metabolites.Made


class _Sentence(NamedTuple):
    """A sentence: where it begins, its shadow, what stands behind it in the block, the roles that it tells, whether it names isoforms."""

    start: int
    marks: str
    behind: str
    told: tuple[Found, ...]
    names_isoforms: bool


def find(seen: Seen, fates: Fates) -> Iterator[Finding]:
    """Who inhibits, induces or is handled by whom, sentence by sentence."""
    acted = tuple(mechanisms.find(seen))
    for sentence in _sentences(seen, fates.made):
        told = (labels.by_its_class(f, seen, sentence.start) for f in sentence.told)
        for found in (f for f in told if mechanisms.left(f, acted, sentence.start)):
            whom = _whom(found, seen, sentence.start)
            if whom is not None and _is_stated(found, sentence, seen, whom):
                is_handled = found.predicate is Predicate.SUBSTRATE_OF and not found.negated
                for finding in _of_role(found, seen, sentence.start, sentence.marks[: found.protein.start], whom):
                    is_prodrug = finding.subject.id in fates.prodrugs
                    activates = is_handled and prodrugs.is_activated(sentence.marks, found.protein, is_prodrug=is_prodrug)
                    yield replace(finding, activates=activates)
    by_place = (*lists.find(seen), *tables.find(seen), *brackets.find(seen)) if seen.own is not NOBODY else ()
    for found in (*by_place, *acted):
        yield from _of_role(found, seen, 0, "", ())


def _whom(found: Found, seen: Seen, start: int) -> tuple[Mention, ...] | None:
    """Those that "it" or a label means where a role is told of nobody by name, none where there are none; None where that is left open."""
    taken_up = pronouns.actor(found, seen, start)
    return labels.whom(found, seen, start) if taken_up == () else taken_up


def _sentences(seen: Seen, made: metabolites.Made) -> Iterator[_Sentence]:
    """The sentences of a block with their roles; once it is on how the drug is handled, a protein needs no verb."""
    is_told_how = bool(cue("asks-how-handled").search((seen.block.question or "").lower()))
    is_on_it = not lists.is_bare(seen) and (seen.topic is Topic.KINETICS or _is_on_handling(seen))
    for start, end in seen.sentences:
        here = [m.moved(-start) for m in seen.mentions if start <= m.start < end]
        here, marks = metabolites.marked(here, labels.with_label(seen, start, end), seen.block.text[start:end], made)
        told = tuple(binding.find(_with_title(marks, seen.own), here, is_told_how=is_told_how))
        told += tuple(unsaid.find(marks, here, told)) if is_on_it else ()
        told += tuple(elided.find(marks, here, told))
        is_on_it = is_on_it or any(f.predicate is Predicate.SUBSTRATE_OF and not f.subject and not f.negated for f in told)
        yield _Sentence(start, marks, seen.marks[end:], told, any(is_isoform(m.entity) for m in here))


def _is_stated(found: Found, sentence: _Sentence, seen: Seen, whom: Sequence[Mention]) -> bool:
    """Whether a role is said of somebody, and is no open question, no target, and no wider word for one that is said."""
    marks, protein = sentence.marks, found.protein
    is_open = unsettled.is_open(marks, protein, sentence.behind) or _is_unknown(marks, protein.start)
    is_open = is_open or (found.negated and unsettled.is_only_less(marks, protein))
    is_nobodys = found.subject is None and seen.own is NOBODY
    if is_open or is_nobodys or (not whom and _is_of_target(found, marks)):
        return False
    return not (_is_spelt_out(found, sentence) or _is_family(found, sentence.told))


def _is_unknown(marks: str, at: int) -> bool:
    """Whether the stretch of a sentence around a place says that nobody knows or has looked."""
    clause = next((c.group() for c in _CLAUSE.finditer(marks) if c.start() <= at < c.end()), "")
    return bool(cue("not-studied").search(clause) or cue("handling-unknown").search(clause))


def _is_spelt_out(found: Found, sentence: _Sentence) -> bool:
    """Whether a sentence says which of "CYP enzymes" it means; denied they stand apart: "by CYP3A4, and no inhibitor of CYP enzymes"."""
    if not (sentence.names_isoforms and is_vague(found.protein.entity)) or _is_beside(found, sentence.told):
        return False
    is_denied = any(f.negated and f.predicate is found.predicate and is_isoform(f.protein.entity) for f in sentence.told)
    return not found.negated or is_denied


def _is_on_handling(seen: Seen) -> bool:
    """Whether what stands over a block says that it tells how the drug is handled: "Where it goes.", "Metabolism"."""
    over = (seen.block.label, seen.block.question or "", *seen.block.headings[-1:])
    return any(cue("on-handling").search(words.lower()) for words in over)


def _is_beside(found: Found, told: Sequence[Found]) -> bool:
    """Whether the isoforms of a sentence are told of somebody else: "A is handled by CYP enzymes, and B by CYP2C19".

    Elsewhere "the CYP450 system, mainly CYP2C19" names the isoform.
    """
    alike = [t for t in told if t.predicate is found.predicate and is_isoform(t.protein.entity)]
    return found.subject is not None and bool(alike) and all(t.subject and t.subject.entity.id != found.subject.entity.id for t in alike)


def _is_family(found: Found, told: Sequence[Found]) -> bool:
    """Whether members of a family are told of the same drug: "by UGT1A9 and other UGT enzymes"."""
    family, whose = found.protein.entity, found.subject and found.subject.entity.id
    alike = (t for t in told if t.predicate is found.predicate and (t.subject and t.subject.entity.id) == whose)
    return family.kind is Kind.PROTEIN_FAMILY and any(re.match(rf"{re.escape(family.name)}\d", t.protein.entity.name) for t in alike)


def _is_of_target(found: Found, marks: str) -> bool:
    """Whether a drug acts on its pharmacological target, the enzyme of a fungus among them; that is no interaction."""
    enzyme = found.protein.entity
    is_its_aim = enzyme.name in _AIMED_AT and not found.negated and (found.subject is None or found.subject.own)
    is_of_fungi = enzyme.name.endswith(_FUNGAL) and bool(cue("fungal").search(marks))
    return found.predicate is not Predicate.SUBSTRATE_OF and (enzyme.kind is Kind.PROTEIN or is_its_aim or is_of_fungi)


def _with_title(marks: str, own: Own) -> str:
    """The marks, with the title's first word as the drug where it opens the sentence: "Poisonol is …" in a text on "Poisonol Plus"."""
    opening = own.titles.get(own.whole.id, "").partition(" ")[0].lower()
    start = len(marks) - len(marks.lstrip())
    return (
        f"{marks[:start]}{OWN * len(opening)}{marks[start + len(opening) :]}"
        if opening and marks.startswith(f"{opening} ", start)
        else marks
    )


def _of_role(found: Found, seen: Seen, start: int, lead: str, whom: tuple[Mention, ...]) -> Iterator[Finding]:
    """What a sentence says of a protein, of everybody that it says it of; `lead` are its words before the protein.

    Where it names nobody, that is of `whom`, else of those named before.
    """
    at = start + found.protein.start
    named = (found.subject,) if found.subject else whom or (() if is_of_both(seen.own, lead) else seen.spoken_of(at))
    for actor in named or (None,):
        subject = actor.entity if actor else seen.own.spoken_of
        finding = Finding(
            subject=subject,
            subject_mention=seen.called(subject, actor),
            predicate=found.predicate,
            object=found.protein.entity,
            object_mention=protein_label(found.protein.entity) if is_vague(found.protein.entity) else found.protein.text,
            evidence=seen.evidence(at, found.rule),
            negated=found.negated,
            strength=found.strength,
            contribution=None if found.negated else found.contribution,
            scope=actor.scope if actor else None,
        )
        yield from each(finding, actor, seen.own, lead)
