"""Who acts on a protein where a sentence says "it" or "they": the partners of whom the one before it speaks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.roles.deeds import AMOUNT, RISES, listed_from
from extract.roles.subjects import is_of_either
from kg.model import Predicate

if TYPE_CHECKING:
    from extract.document.seen import Seen
    from extract.mentions import Mention
    from extract.roles.found import Found

_IT: Final = re.compile(
    r"\W*(?:[^,.;:\ue000-\ue003]{0,60},\s+)?(?:(?:since|because|as)\s+)?(?:it|this|the\s+(?:likely\s+|probable\s+|underlying\s+)?(?:mechanism|reason|cause|explanation|effect|interaction)|(?P<many>they|both|all(?:\s+of\s+them)?|these(?:\s+(?:two|three|four))?(?:\s+(?:drugs|medicines|medications|agents|substances|compounds))?|all\s+(?:three|four)|the\s+two))\s+(?!(?:may\s+)?not\b)"
)
"""How a sentence begins that takes up the one or those before."""

_THESE: Final = re.compile(r"these\s+(?:\w+\s+)?\w+s$")
"""Those who are no pronoun, and never the text's own drug: "these drugs"."""

_ROW: Final = re.compile(r"[\s*•–-]*(?:(?:the|all|both|avoid|with)\s+){0,2}")
"""Before the first of several names with which a sentence begins."""

_OPENS: Final = re.compile(
    r"^[\s*•–-]*(?:(?:the|all|both|most|\w+ly)\s+){0,2}(?P<name>[\ue001\ue002]+(?:(?:\s*,\s*[\ue001\ue002]+)*,?\s+(?:and|or|as\s+well\s+as)\s+[\ue001\ue002]+)?)\s+"
    r"(?:(?:may|can|could|might|will)\s+)?(?:(?:also|then|too|itself|\w+ly)\s+)*(?:rais|increas|elevat|lower|reduc|decreas|doubl|tripl|halv|boost|cut|shorten|lengthen|prolong|diminish"
    r"|slow|speed|multipl|accelerat|inhibit|induc|block|suppress|interfer|interact|deepen|strengthen|weaken|caus|acts?\b|(?:is|are)\s+(?:an?|of|another|contra-?indicated|forbidden|different|built|(?:\w+\s+)?worst)\b)"
)
"""A sentence of what a partner is or does: not of its levels, nor of what must be done with it."""

_ENDS: Final = re.compile(r"\b(?:is|comes|remains)\s+(?P<name>\ue001+)\W*$")
"""A sentence that leads up to a partner: "the first to know is miconazole"."""


_RISES_WITH: Final = re.compile(
    rf"^\W*(?:(?:the\s+)?{AMOUNT}\s+(?:of|to)\s+)?\ue000+{RISES.pattern}[^.;\ue000-\ue003]{{0,40}}?\b(?:with|by|under|on|after|when|if|during)\s+"
    r"(?:[\w-]+\s+){0,3}(?P<name>\ue001+)\W*$"
)
"""A sentence of what becomes of the text's own drug under a partner, who acts: "zelonib levels fell on efavirenz"."""

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
    it = _IT.match(seen.marks, start)
    many = _those(seen, start) if it and it["many"] and not seen.own.ingredients else ()
    if many or not (it and earlier):
        return many or (None if it and it["many"] and (found.rule in _NOUNS or _THESE.match(it["many"])) else ())
    begin, end = max(earlier[-1][0], seen.block.label_end), earlier[-1][1]
    match = next(filter(None, (p.search(seen.marks[begin:end]) for p in (_OPENS, _RISES_WITH, _ENDS))), None)
    named = tuple(m for m in seen.mentions if match and match.start("name") <= m.start - begin < match.end("name"))
    is_many = len(named) > 1 or any(m.is_group for m in named)
    if named and is_many == bool(it["many"]):
        return named
    return None if it["many"] and (found.rule in _NOUNS or _THESE.match(it["many"])) else ()


def _those(seen: Seen, start: int) -> tuple[Mention, ...]:
    """The several whom "these drugs" mean: those of the label, or the row that the sentence before opens with."""
    begin = max((a for a, b in seen.sentences if b <= start), default=None)
    if begin is None or begin < seen.block.label_end:
        return tuple(m for m in seen.label if not m.heads) if len(seen.label) > 1 else ()
    before = [m for m in seen.mentions if begin <= m.start < start and not m.is_protein]
    row = listed_from(before, seen.marks) if before and _ROW.fullmatch(seen.marks, begin, before[0].start) else ()
    return row if len(row) > 1 and len(row) == len(before) and all(m.is_partner and not m.entity.roles for m in row) else ()
