"""Which partners a sentence names, what changes, and what to do: the interaction frames."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract import rulebook
from extract.changes import unchanged
from extract.changes.change import Change
from extract.frames.clauses import Piece, Scene
from extract.frames.sentence import clause_by_clause, telegrams
from extract.frames.what_counts import undenied
from extract.frames.what_counts.relevance import of_topic
from extract.frames.what_to_do import advice, patients
from extract.frames.who import allergens, alternatives, set_against
from extract.frames.who.partners import partners_of
from extract.frames.whose import own_fates, rows_of_measures
from extract.layout.topics import Topic
from extract.lists import exceptions
from extract.rulebook import cue, macros
from kg.model import Direction, Kind, Management, On, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.mentions import Mention

_IDLE: Final = re.compile(r"^\s*(?:yes|no),")
"""How an answer begins, which denies nothing that the sentence says."""

_RATHER_THAN: Final = re.compile(
    r"\b(?:rather than|as opposed to|instead of) (?:an? |to |\w+ly )*"
    r"(?:increas|rais|ris(?=e|i)|elevat|boost|enhanc|potentiat|strengthen|lower|decreas|reduc|fall|diminish|weaken|shorten|prolong)\w*"
)
"""What a text tells not to happen: "lowers [rather than raises] it"."""

_WATCHED_ON: Final = re.compile(
    r"\b(?:on|taking|receiving|using|concomitant|concurrent|(?:administered|used|combined|given|taken|therapy|treated|combination|use) "
    r"with|(?:use|administration) of)\s+(?:(?:other|concomitant|concurrent|oral|systemic|any|high-dose|additional)\s+)*"
    rf"(?:{macros.MACROS['NAME']}(?:\s*/\s*|,\s+|,?\s+(?:or|and)\s+))*$"
)
_WATCHED_IF: Final = re.compile(
    rf"^(?:/{macros.MACROS['NAME']})?(?:\s+(?:levels?|concentrations?))?\s*\(?(?:if|when)\s+(?:used\s+|taken\s+)?"
    r"(?:co-?administered|concomitant|concurrent|combined|together)"
)
"""What stands before a partner, or behind it, with which a list of what to monitor has something watched: "INR (if on warfarin)"."""

_NO_CHANGE: Final = Change(quantity=Quantity.EXPOSURE, direction=Direction.UNSPECIFIED, outcome="absorption", start=0, end=0, denied=True)
"""What a text says of absorption that is slower and no less."""


def read(marks: str, mentions: Sequence[Mention], scene: Scene) -> Iterator[Piece]:
    """The frames of one sentence, name by name where each of a row has a measure of its own."""
    marks = telegrams.in_arrows(marks)
    row = rows_of_measures.parts(marks, mentions)
    by_part = [(part, tuple(_read(part.marks, part.mentions, scene))) for part in row if part.marks]
    if by_part and all(rows_of_measures.is_told(part, said) for part, said in by_part):
        told = [piece for _, said in by_part for piece in said]
        told += rows_of_measures.denied(told, row)
        ids = {p.partner.entity.id for p in told}
        yield from (*told, *(p for p in _read(marks, mentions, scene) if p.partner.entity.id not in ids))  # a label's class
    else:
        yield from _read(marks, mentions, scene)


def _read(marks: str, mentions: Sequence[Mention], scene: Scene) -> Iterator[Piece]:
    if "er than " in marks or "opposed to " in marks or "instead of " in marks:
        marks = rulebook.blank(_RATHER_THAN, marks)
    marks = marks if scene.label else patients.without_remarks(marks)
    marks = undenied.passed_over(rulebook.blank(cue("conceded-denial"), rulebook.blank(_IDLE, marks)))
    partners = partners_of(mentions, marks)
    excepted = exceptions.find(partners, marks)
    aside = (*excepted, *alternatives.find(partners, marks), *set_against.find(partners, marks))
    partners = of_topic([p for p in partners if p not in aside], marks, scene.topic)
    if scene.topic is Topic.CONTRAINDICATIONS or (scene.topic is not Topic.INTERACTIONS and cue("allergy").search(marks)):
        partners = allergens.taken_out(marks, partners)
    if scene.topic is Topic.CONTRAINDICATIONS:
        mentions = allergens.taken_out(marks, mentions)
    found = tuple(own_fates.owned(_of_partners(marks, partners, mentions, scene, excepted), marks, is_below=scene.is_of_own))
    placed = alternatives.advised(partners, marks)
    found = tuple(replace(p, change=None, on=None) if p.partner in placed and not p.negated else p for p in found)
    is_permission = bool(excepted) and _are_barred(excepted, partners, marks)
    if is_permission or (scene.topic is Topic.INTERACTIONS and (partners or scene.label or unchanged.is_worded(marks))):
        named = partners if exceptions.are_all(excepted, partners, marks) else (*partners, *scene.label)
        of_others = [piece for piece in found if piece.partner in named]
        is_denial = bool(excepted) and not of_others and unchanged.is_told(marks[: excepted[0].start])
        yield from _of_excepted(excepted, of_others, is_permission=is_permission or is_denial)
    yield from undenied.refuted(found, marks)


def _are_barred(excepted: Sequence[Mention], partners: Sequence[Mention], marks: str) -> bool:
    """Whether a sentence lets others be taken, or names none that do anything, and leaves these out of that."""
    if exceptions.from_permission(marks if partners else marks[: excepted[0].start]) or exceptions.from_choice(excepted, marks):
        return True
    return not partners and exceptions.from_nobody(marks)


def _of_excepted(excepted: Sequence[Mention], of_others: Sequence[Piece], *, is_permission: bool) -> Iterator[Piece]:
    """What is said of those whom a sentence excepts: nothing happens with them, unless it denies or permits the others."""
    does_harm = is_permission if not of_others else all(p.negated or (is_permission and p.rule == "list") for p in of_others)
    yield from (Piece(partner=p, negated=not does_harm, rule="list" if does_harm else "excepted") for p in excepted)


def _of_partners(
    marks: str, partners: Sequence[Mention], mentions: Sequence[Mention], scene: Scene, excepted: Sequence[Mention]
) -> Iterator[Piece]:
    """The frames of a sentence that is about these, and leaves out whom it excepts."""
    if all(p.entity.kind is Kind.FOOD for p in partners) and cue("with-or-without").search(marks):
        return
    if scene.is_watch and Management.MONITOR not in advice.find(marks):
        yield from _watched(marks, partners)
        return
    marks = exceptions.left_out(excepted, marks)
    owns = {m.entity.id: m for m in mentions if m.own}
    if partners and len(owns) <= 1 and cue("delay-only").search(marks) and any(p.entity.kind is Kind.FOOD for p in partners):
        own = next(iter(owns.values()), None)
        yield from (Piece(partner=p, own=own, change=_NO_CHANGE, on=On.SUBJECT, negated=True, rule="denied") for p in partners)
        return
    if not (partners or scene.label or scene.focus):
        return  # nobody is spoken of
    yield from clause_by_clause.read(marks, partners, mentions, scene)


def _watched(marks: str, partners: Sequence[Mention]) -> Iterator[Piece]:
    """What a list of what to monitor says of those that are taken along."""
    here = (p for p in partners if _WATCHED_ON.search(marks[: p.start]) or _WATCHED_IF.match(marks[p.end :]))
    yield from (Piece(partner=p, management=(Management.MONITOR,), rule="advice") for p in here)
