"""Who acts on a protein where a sentence says "it": the partner of whom the one before it speaks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.model import Predicate

if TYPE_CHECKING:
    from extract.document.seen import Seen
    from extract.mentions import Mention
    from extract.roles.found import Found

_IT: Final = re.compile(r"\W*(?:[^,.;:\ue000-\ue003]{0,60},\s+)?it\s+(?!(?:may\s+)?not\b)")
"""How a sentence begins that takes up the one before."""

_OPENS: Final = re.compile(
    r"[\s*•–-]*(?P<name>\ue001+)\s+(?:(?:also|then|too|itself|\w+ly)\s+)*(?:rais|increas|elevat|lower|reduc|decreas|doubl|tripl|halv|boost|cut|shorten|lengthen|prolong"
    r"|slow|speed|interfer|interact|deepen|strengthen|weaken|caus|acts?\b|is\s+(?:an?|of|another|contra-?indicated|forbidden|different|built|(?:\w+\s+)?worst)\b)"
)
"""A sentence of what a partner is or does: not of its levels, nor of what must be done with it."""

_ENDS: Final = re.compile(r"\b(?:is|comes|remains)\s+(?P<name>\ue001+)\W*$")
"""A sentence that leads up to a partner: "the first to know is miconazole"."""


def actor(found: Found, seen: Seen, start: int) -> tuple[Mention, ...]:
    """The partner that "it" means in the sentence that begins at `start`, if a role is told of it and the one before speaks of one."""
    if found.subject or found.negated or found.predicate is Predicate.SUBSTRATE_OF:
        return ()
    earlier = [(a, b) for a, b in seen.sentences if b <= start]
    if not earlier or not _IT.match(seen.marks, start):
        return ()
    begin, end = max(earlier[-1][0], seen.block.label_end), earlier[-1][1]
    match = _OPENS.match(seen.marks, begin, end) or _ENDS.search(seen.marks, begin, end)
    return tuple(m for m in seen.mentions if match and m.start == match.start("name"))
