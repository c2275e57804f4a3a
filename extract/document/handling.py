"""Who inhibits, induces or is handled by which protein, block by block."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract.document import mechanisms, pronouns, protein_brackets, protein_lists, protein_tables
from extract.document.findings import Finding
from extract.layout.topics import Topic
from extract.macros import OWN
from extract.roles import binding, elided, prodrugs, unsaid, unsettled, whose
from extract.rulebook import blank, cue
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

_COLON: Final = re.compile(r"[:–—]")
_ONE_ACTS: Final = re.compile(r"\b(?:inhibits|induces|an?)\b")
"""How one does something: behind a label of several it is none of them, but the drug."""

_BOTH: Final = re.compile(r"\bboth\s+(?:are|undergo)\b[^\ue000]{0,300}$")
"""What a sentence of a product says of each ingredient begins so, if it does not call them drugs or components."""

_CLAUSE: Final = re.compile(
    r"(?:^\s*|\b)(?:although|though|while)\s(?:[^,;(]|\([^)]*\))*|(?:(?!;|,?\s(?:but|although|though|however|while)\b).)+"
)
"""A stretch of a sentence that goes on until it speaks of something opposed: "not fully known, but probably by CYP3A4"."""


def find(seen: Seen, prodrugs_here: frozenset[str]) -> Iterator[Finding]:
    """Who inhibits, induces or is handled by whom, sentence by sentence; `prodrugs_here` are those whom the document calls prodrugs."""
    is_told_how = bool(cue("asks-how-handled").search((seen.block.question or "").lower()))
    listed = (*protein_lists.find(seen), *protein_tables.find(seen), *protein_brackets.find(seen)) if seen.own is not NOBODY else ()
    acted = tuple(mechanisms.find(seen))
    is_on_it = not protein_lists.is_bare(seen) and (seen.topic is Topic.KINETICS or _is_on_handling(seen))
    for start, end in seen.sentences:
        here = [m.moved(-start) for m in seen.mentions if start <= m.start < end]
        marks = _with_label(seen, start, end)
        told = tuple(binding.find(_with_title(marks, seen.own), here, is_told_how=is_told_how))
        told += tuple(unsaid.find(marks, here, told)) if is_on_it else ()
        told += tuple(elided.find(marks, here, told))
        is_on_it = is_on_it or any(f.predicate is Predicate.SUBSTRATE_OF and not f.subject and not f.negated for f in told)
        unknown = tuple(
            m.span()
            for m in (_CLAUSE.finditer(marks) if told else ())
            if any(cue(c).search(m.group()) for c in ("not-studied", "handling-unknown"))
        )
        has_isoforms = any(is_isoform(m.entity) for m in here)
        done = {(found.predicate, found.negated) for found in told if is_isoform(found.protein.entity)}
        for found in (f for f in told if mechanisms.left(f, acted, start)):
            taken_up = pronouns.actor(found, seen, start)
            label = taken_up or (None if taken_up is None else _of_label(found, seen, start))
            if (
                label is None
                or unsettled.is_open(marks, found.protein, seen.marks[end:])
                or any(a <= found.protein.start < b for a, b in unknown)
                or (not label and _is_of_target(found, marks))
            ):
                continue
            is_nobodys = found.subject is None and seen.own is NOBODY
            is_apart = found.negated and (found.predicate, True) not in done  # "handled by CYP3A4, and no inhibitor of CYP enzymes"
            is_spelt_out = has_isoforms and is_vague(found.protein.entity) and not _is_beside(found, told)
            if not (is_nobodys or (is_spelt_out and not is_apart) or _is_family(found, told)):
                is_handled = found.predicate is Predicate.SUBSTRATE_OF and not found.negated
                for finding in _of_role(found, seen, start, marks[: found.protein.start], label):
                    is_prodrug = finding.subject.id in prodrugs_here
                    yield replace(finding, activates=is_handled and prodrugs.is_activated(marks, found.protein, is_prodrug=is_prodrug))
    for found in (*listed, *acted):
        yield from _of_role(found, seen, 0, "", ())


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


def each(finding: Finding, subject: Mention | None, own: Own, lead: str = "") -> Iterator[Finding]:
    """What is said of "both drugs" of a product, or behind a `lead` like "both are", of each ingredient."""
    is_of_both = own.ingredients and (subject.is_every if subject else _BOTH.search(lead))
    if not is_of_both:
        yield finding
        return
    for e in own.ingredients:
        yield replace(finding, subject=e, subject_mention=own.titles.get(e.id, e.name))


def _with_title(marks: str, own: Own) -> str:
    """The marks, with the title's first word as the drug where it opens the sentence: "Poisonol is …" in a text on "Poisonol Plus"."""
    opening = own.titles.get(own.whole.id, "").partition(" ")[0].lower()
    start = len(marks) - len(marks.lstrip())
    return (
        f"{marks[:start]}{OWN * len(opening)}{marks[start + len(opening) :]}"
        if opening and marks.startswith(f"{opening} ", start)
        else marks
    )


def _with_label(seen: Seen, start: int, end: int) -> str:
    """The marks of a sentence, without the colon behind the names of a label that are its subject.

    So is who acts on the text's own drug, or is called a substrate: "**Ciclosporin:** By inhibiting OATP1B1 it raises imatinib".
    """
    marks, at = seen.marks[start:end], seen.block.label_end
    is_here = seen.label and not any(m.entity.roles for m in seen.label) and start <= seen.label[0].start < at <= end
    if not is_here or not cue("label-is-subject").match(seen.marks[at:]):
        return marks
    return marks[: at - start - 2] + blank(_COLON, marks[at - start - 2 : at - start + 2]) + marks[at - start + 2 :]


def _of_label(found: Found, seen: Seen, start: int) -> tuple[Mention, ...] | None:
    """Those of a label of whom a role is told that names nobody: "**A and B:** both inhibit …", "**A:** avoid, as it induces …".

    None where it is left to knowledge who acts: "**Rifampicin:** strong CYP3A4 inducer" and "**Midazolam:** strong CYP3A4 inhibitor".
    """
    at = start + found.protein.start
    words = seen.marks[max(start, seen.block.label_end) : at]
    row = _row(seen, start)
    label = tuple(m for m in seen.label if not m.heads) or (row if _opens(found, seen) else ())  # and not its examples in brackets
    is_one = len(label) == 1
    if found.subject or any(m.entity.roles for m in (label if is_one else label[1:])):
        return ()
    named = seen.label or row
    if named and found.negated and found.rule in whose.NOUNS:
        return None
    if len(named) == 1 and found.predicate is Predicate.SUBSTRATE_OF and cue("label-is-handled").search(words):
        return named
    if whom := _told_besides(seen, words, at):
        return whom
    if len(named) == 1 and cue("label-is").search(words):
        is_told = found.predicate is Predicate.SUBSTRATE_OF or cue("label-goes-on").match(seen.marks, at)
        return (label or row) if is_told else None
    acts = cue("label-acts").search(words)
    is_theirs = acts and (is_one or (acts.group("opens") and not _ONE_ACTS.search(words)))
    return label if is_theirs or not seen.label else ()


def _told_besides(seen: Seen, words: str, at: int) -> tuple[Mention, ...]:
    """The one of a label or row of whom what they are is told behind something else: "**Fluvoxamine:** avoid. Strong CYP1A2 inhibitor."."""
    whom = seen.label or _row(seen, 0)
    is_behind = cue("advised-as").search(words) or (seen.sentence_at(at)[0] and cue("label-is").search(words))
    return whom if len(whom) == 1 and is_behind and cue("label-is-one").match(seen.marks, at) else ()


def _row(seen: Seen, start: int) -> tuple[Mention, ...]:
    """The one whom the first cell of a row or the item above names, for the first sentence of a cell or item."""
    above = seen.governing() if not (seen.label or seen.block.question or start) else ()
    return above if len(above) == 1 and not above[0].entity.roles else ()


def _opens(found: Found, seen: Seen) -> bool:
    """Whether a cell begins with what the one named before it does: "A | Blocks CYP3A4 …"."""
    acts = found.predicate is not Predicate.SUBSTRATE_OF and cue("label-acts-first").match(seen.marks)
    return bool(acts or cue("label-is-subject").match(seen.marks))


def _of_role(found: Found, seen: Seen, start: int, lead: str, label: tuple[Mention, ...]) -> Iterator[Finding]:
    """What a sentence says of a protein, of everybody that it says it of; `lead` are its words before the protein.

    Where it names nobody, that is of those of the `label` that it speaks of, else of those named before.
    """
    at = start + found.protein.start
    is_of_both = seen.own.ingredients and _BOTH.search(lead)
    for actor in ((found.subject,) if found.subject else label) or ((None,) if is_of_both else seen.spoken_of(at) or (None,)):
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
        )
        yield from each(finding, actor, seen.own, lead)
