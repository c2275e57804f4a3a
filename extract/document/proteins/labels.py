"""Of whom a role is told that names nobody, behind a label or in a row: "**A and B:** both inhibit …", a cell beside "A"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract.roles import whose
from extract.roles.subjects import is_of_itself
from extract.rulebook import blank, cue
from kg.model import Predicate

if TYPE_CHECKING:
    from extract.document.seen import Seen
    from extract.mentions import Mention
    from extract.roles.found import Found

_COLON: Final = re.compile(r"[:–—]")
_BEFORE: Final = re.compile(r"[^\w\ue000-\ue004]*")
_JOINED: Final = re.compile(r"\s*(?:,|/|\+|&|,?\s+and|,?\s+or)\s*")
_BEHIND: Final = re.compile(r"\s*(?:\([^()]*\))?\s*:\s")
"""Before, between and behind names that open a line of plain text as a label does."""

_ONE_ACTS: Final = re.compile(r"\b(?:inhibits|induces|an?)\b")
"""How one does something: behind a label of several it is none of them, but the drug."""


def with_label(seen: Seen, start: int, end: int) -> str:
    """The marks of a sentence, without the colon behind the names of a label that are its subject.

    So is who acts on the text's own drug, or is called a substrate: "**Ciclosporin:** By inhibiting OATP1B1 it raises imatinib".
    """
    marks, at = seen.marks[start:end], seen.block.label_end
    is_here = seen.label and not any(m.entity.roles for m in seen.label) and start <= seen.label[0].start < at <= end
    if not is_here or not cue("label-is-subject").match(seen.marks[at:]):
        return marks
    return marks[: at - start - 2] + blank(_COLON, marks[at - start - 2 : at - start + 2]) + marks[at - start + 2 :]


def whom(found: Found, seen: Seen, start: int) -> tuple[Mention, ...] | None:
    """Those of a label of whom a role is told that names nobody: "**A and B:** both inhibit …", "**A:** avoid, as it induces …".

    None where it is left to knowledge who acts: "**Rifampicin:** strong CYP3A4 inducer" and "**Midazolam:** strong CYP3A4 inhibitor".
    """
    at = start + found.protein.start
    named, behind = first, _ = (seen.label, seen.block.label_end) if seen.label else opening(seen, start)
    words = seen.marks[max(start, behind) : at]
    row = _row(seen, start)
    label = tuple(m for m in named if not m.heads) or (row if _opens(found, seen) else ())  # and not its examples in brackets
    is_one = len(label) == 1
    if found.subject or any(m.entity.roles for m in (label if is_one else label[1:])):
        return ()
    named = named or row
    if named and found.negated and found.rule in whose.NOUNS:
        return None
    is_handled = found.predicate is Predicate.SUBSTRATE_OF
    if len(named) == 1 and is_handled and cue("label-is-handled").search(words):
        return named
    is_one_of = len(label) == 1 and not is_handled and cue("label-is-a").search(words)
    if whom := (label if is_one_of else ()) or _told_besides(seen, words, at) or _it(found, seen, start, at):
        return whom
    if len(named) == 1 and cue("label-is").search(words):
        is_told = is_handled or cue("label-goes-on").match(seen.marks, at)
        return (label or row) if is_told else None
    acts = cue("label-acts").search(words)
    is_theirs = acts and (is_one or (acts.group("opens") and not _ONE_ACTS.search(words)))
    return label if is_theirs or not first else ()


def _it(found: Found, seen: Seen, start: int, at: int) -> tuple[Mention, ...]:
    """The one partner of a label or question that "it" means, where nobody else is named before: "**Clarithromycin:** It inhibits …".

    What raises "its levels", or those of the partner by name, is the text's own drug.
    """
    one = seen.label or seen.governing()
    if found.predicate is Predicate.SUBSTRATE_OF or found.negated or len(one) != 1 or one[0].entity.roles:
        return ()
    behind = max(seen.block.label_end, start)
    is_their_deed = seen.label and cue("label-is-subject").match(seen.marks[seen.block.label_end :])
    others = [m for m in seen.mentions if m.start < at and not m.is_protein and m.entity.id != one[0].entity.id]
    before = [m for m in others if not (m.own and is_their_deed)]
    marks = seen.marks[: seen.sentence_at(at)[1]]
    return () if before or is_of_itself(one[0], marks, seen.mentions, at) or not cue("it-acts").match(seen.marks[behind:at]) else one


def by_its_class(found: Found, seen: Seen, start: int) -> Found:
    """A role told of "this" kind, as of the one partner of the label: "**Verapamil.** This calcium channel blocker inhibits CYP3A4"."""
    kind = found.subject
    if not kind or not kind.is_group or len(seen.label) != 1 or seen.label[0].is_group or seen.label[0].entity.roles:
        return found
    return replace(found, subject=seen.label[0]) if seen.marks[: start + kind.start].endswith(("this ", "this\n")) else found


def _told_besides(seen: Seen, words: str, at: int) -> tuple[Mention, ...]:
    """The one of a label or row of whom what they are is told behind something else: "**Fluvoxamine:** avoid. Strong CYP1A2 inhibitor."."""
    whom = seen.label or _row(seen, 0)
    is_behind = cue("advised-as").search(words) or (seen.sentence_at(at)[0] and cue("label-is").search(words))
    return whom if len(whom) == 1 and is_behind and cue("label-is-one").match(seen.marks, at) else ()


def opening(seen: Seen, start: int) -> tuple[tuple[Mention, ...], int]:
    """The names that a sentence opens with before a colon, in a text that has no label, and where that ends: "Fluvoxamine: avoid"."""
    row: list[Mention] = []
    at = start
    for m in (m for m in seen.mentions if m.start >= start):
        if not m.is_partner or not (_JOINED.fullmatch(seen.marks, at, m.start) if row else _BEFORE.fullmatch(seen.marks, at, m.start)):
            break
        row.append(m)
        at = m.end
    colon = _BEHIND.match(seen.marks, at) if row else None
    return (tuple(row), colon.end()) if colon else ((), start)


def _row(seen: Seen, start: int) -> tuple[Mention, ...]:
    """The one whom the first cell of a row or the item above names, for the first sentence of a cell or item."""
    above = seen.governing() if not (seen.label or seen.block.question or start) else ()
    return above if len(above) == 1 and not above[0].entity.roles else ()


def _opens(found: Found, seen: Seen) -> bool:
    """Whether a cell begins with what the one named before it does: "A | Blocks CYP3A4 …"."""
    acts = found.predicate is not Predicate.SUBSTRATE_OF and cue("label-acts-first").match(seen.marks)
    return bool(acts or cue("label-is-subject").match(seen.marks))
