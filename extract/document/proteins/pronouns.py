"""Who acts on a protein where a sentence says "it" or "they": the partners of whom the one before it speaks."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Final

from extract import rulebook
from extract.roles.deeds import listed_from
from extract.roles.subjects import is_of_either
from kg.model import Predicate

if TYPE_CHECKING:
    from extract.document.seen import Seen
    from extract.mentions import Mention
    from extract.roles.found import Found

_rule: Final = functools.partial(rulebook.pattern, "proteins")

_NOUNS: Final = ("role.is-inhibitor", "role.is-inducer")
"""Rules by which several are told to be something, and the text's own drug, which is one, is not."""


def actor(found: Found, seen: Seen, start: int) -> tuple[Mention, ...] | None:
    """Those whom "it" or "they" mean in the sentence that begins at `start`, if a role is told of them and the one before speaks of them.

    None where "they are" takes up nobody, or where "it is metabolized" may be said of a partner as well.
    """
    earlier = [(a, b) for a, b in seen.sentences if b <= start]
    if found.predicate is Predicate.SUBSTRATE_OF and not found.subject and earlier:
        return None if is_of_either(seen.marks, max(earlier[-1][0], seen.block.label_end), start) else ()
    if found.subject or found.negated or found.predicate is Predicate.SUBSTRATE_OF:
        return ()
    it = _rule("protein.it").match(seen.marks, start)
    many = _those(seen, start) if it and it["many"] and not seen.own.ingredients else ()
    if many or not (it and earlier):
        return many or (None if it and it["many"] and (found.rule in _NOUNS or _rule("protein.these").match(it["many"])) else ())
    begin, end = max(earlier[-1][0], seen.block.label_end), earlier[-1][1]
    told = (_rule(id_).search(seen.marks[begin:end]) for id_ in ("protein.each", "protein.opens", "protein.rises-with", "protein.ends"))
    match = next(filter(None, told), None)
    spans = [match.span(k) for k in match.groupdict()] if match else []
    named = tuple(m for m in seen.mentions if any(a <= m.start - begin < b for a, b in spans))
    is_many = len(named) > 1 or any(m.is_group for m in named)
    if named and is_many == bool(it["many"]):
        return named
    return None if it["many"] and (_is_noun(found, seen, start) or _rule("protein.these").match(it["many"])) else ()


def _is_noun(found: Found, seen: Seen, start: int) -> bool:
    """Whether a sentence says what several are, and not what they do."""
    return found.rule in _NOUNS or bool(_rule("protein.are-told").search(seen.marks, start, start + found.protein.start))


def _those(seen: Seen, start: int) -> tuple[Mention, ...]:
    """The several whom "these drugs" mean: those of the label, or the row that the sentence before opens with."""
    begin = max((a for a, b in seen.sentences if b <= start), default=None)
    if begin is None or begin < seen.block.label_end:
        return tuple(m for m in seen.label if not m.heads) if len(seen.label) > 1 else ()
    before = [m for m in seen.mentions if begin <= m.start < start and not m.is_protein]
    row = listed_from(before, seen.marks) if before and _rule("protein.row").fullmatch(seen.marks, begin, before[0].start) else ()
    return row if len(row) > 1 and len(row) == len(before) and all(m.is_partner and not m.entity.roles for m in row) else ()
