"""Proteins in brackets behind those whom they handle, where a text lists who is acted on: "Midazolam (CYP3A4)" under "Victims"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.roles.found import Found
from extract.rulebook import cue
from extract.rulebook.macros import MACROS
from kg.model import Predicate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.document.seen import Seen

_BRACKETS: Final = re.compile(rf"(?:\s+\w{{1,4}}\.?(?:\w\.)?)?\s*[\[(](?:an?\s+)?{MACROS['PROTEINS']}(?:\s+substrates?)?[\])]")
"""Behind a name, with how it is given between them: "midazolam i.v. (CYP3A4)"."""


def find(seen: Seen) -> Iterator[Found]:
    """Whom the proteins in brackets of a block handle."""
    over = (seen.block.column, *seen.block.headings[-1:])
    if not any(cue("over-victims").search(words.lower()) for words in over):
        return
    for m in (m for m in seen.mentions if m.is_partner and not m.is_group):
        brackets = _BRACKETS.match(seen.marks, m.end)
        for protein in (p for p in seen.mentions if brackets and p.is_protein and m.end <= p.start < brackets.end()):
            yield Found(subject=m, predicate=Predicate.SUBSTRATE_OF, protein=protein, rule="role.in-brackets")
