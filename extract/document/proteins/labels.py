"""Of whom a role is told that names nobody, behind a label or in a row: "**A and B:** both inhibit …", a cell beside "A"."""

from __future__ import annotations

import functools
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract import rulebook
from extract.frames.whose.each_way import WAYS
from extract.frames.whose.known_actors import sends
from extract.roles import whose
from extract.roles.subjects import is_of_itself
from extract.rulebook import blank, cue
from kg.model import Direction, Predicate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.document.seen import Seen
    from extract.mentions import Mention
    from extract.roles.found import Found

_rule: Final = functools.partial(rulebook.pattern, "proteins")

_COLON: Final = re.compile(r"[:–—]")
_BEFORE: Final = re.compile(r"[^\w\ue000-\ue004]*")
_JOINED: Final = re.compile(r"\s*(?:,|/|\+|&|,?\s+and|,?\s+or)\s*")
_BEHIND: Final = re.compile(r"\s*(?:\([^()]*\))?\s*:\s")
"""Before, between and behind names that open a line of plain text as a label does."""

_NEXT_TO_OWN: Final = re.compile(r"\ue000\s*\([^()]*$")


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
    told = _in_brackets(found, seen, start, at)
    if told is not None:
        return told or None
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
    is_its = is_handled and cue("label-is-handled").search(words)
    is_one_of = len(label) == 1 and not is_handled and cue("label-is-a").search(words)
    if (
        whom := (named if is_its and len(named) == 1 else ())
        or (label if is_one_of else ())
        or _told_besides(seen, words, at)
        or _it(found, seen, start, at)
    ):
        return whom
    if len(named) == 1 and cue("label-is").search(words):
        is_told = is_handled or cue("label-goes-on").match(seen.marks, at)
        return (label or row) if is_told else None
    acts = cue("label-acts").search(words)
    is_theirs = acts and (is_one or (acts.group("opens") and not _rule("protein.one-acts").search(words)))
    return label if is_theirs or not first else ()


def _in_brackets(found: Found, seen: Seen, start: int, at: int) -> tuple[Mention, ...] | None:
    """The one partner of a label or row of whom brackets behind tell what it is: "Fluvoxamine: avoid (strong CYP1A2 inhibitor)".

    Nobody is left where the drug itself is known to act that way and the partner is not. None where the brackets are of another or none.
    """
    named, behind = _over(seen, start)
    if found.subject or not _is_bracketed(seen, behind, at):
        return None
    others = [m for m in seen.mentions if behind <= m.start < at and not m.is_protein]
    one = _one_of(named) or _row(seen, start)
    is_handled = found.predicate is Predicate.SUBSTRATE_OF
    if any(m.is_partner and not m.own for m in others) or (is_handled and others):
        return None
    if len(one) != 1 or one[0].entity.roles:
        return () if not others and _rule("protein.advised").match(seen.marks, behind) else None
    is_own, is_its = known(found, seen, one[0])
    if is_handled:
        return None if is_its and not is_own else one
    return () if is_own and not is_its else one


def _one_of(named: Sequence[Mention]) -> tuple[Mention, ...]:
    """Those of a label by their first name: "Carbamazepine (Tegretol)"."""
    return tuple({m.entity.id: m for m in reversed(named) if not m.heads}.values())


def known(found: Found, seen: Seen, partner: Mention) -> tuple[bool, bool]:
    """Whether the drug, and whether a partner, is known to act on others that way."""
    ways = (WAYS[found.predicate],) if found.predicate in WAYS else tuple(Direction)
    return any(sends(seen.own.spoken_of, w) for w in ways), any(sends(partner.entity, w) for w in ways)


def _over(seen: Seen, start: int) -> tuple[tuple[Mention, ...], int]:
    """The names of a label, or of what opens a sentence or the text like one, and where that ends."""
    if seen.label:
        return seen.label, seen.block.label_end
    named, behind = opening(seen, start)
    return (named, behind) if named else opening(seen, 0)


def _is_bracketed(seen: Seen, behind: int, at: int) -> bool:
    """Whether a protein stands in brackets that tell what somebody is, behind what happens."""
    return bool(cue("role-in-brackets").search(seen.marks[behind:at]) and _rule("protein.in-brackets").match(seen.marks, at))


def _is_changed(found: Found, seen: Seen, start: int) -> bool:
    """Whether a role is told in brackets behind what a label does to the drug; next to its name it may be the drug's own."""
    named, behind = _over(seen, start)
    at = start + found.protein.start
    if found.predicate is Predicate.SUBSTRATE_OF or len(one := _one_of(named)) != 1 or not _is_bracketed(seen, behind, at):
        return False
    return not _NEXT_TO_OWN.search(seen.marks, behind, at) or known(found, seen, one[0]) == (False, True)


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
    """A role told of "this" kind, as of the one partner of the label: "**Verapamil.** This calcium channel blocker inhibits CYP3A4".

    One that brackets tell is not of the drug that is changed by it: "**Verapamil:** zelonib levels rise (CYP3A4 inhibitor)".
    """
    kind = found.subject
    if kind and kind.own:
        return replace(found, subject=None) if _is_changed(found, seen, start) else found
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
