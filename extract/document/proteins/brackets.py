"""Proteins in brackets behind those whom they handle: "Midazolam (CYP3A4)" under "Victims", "the AUC of midazolam (CYP3A4)"."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Final

from extract import rulebook
from extract.roles.found import Found
from extract.rulebook import cue
from extract.rulebook.macros import MACROS
from kg.model import Predicate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.document.seen import Seen

_rule: Final = functools.partial(rulebook.pattern, "proteins")

_BRACKETS: Final = re.compile(rf"(?:\s+\w{{1,4}}\.?(?:\w\.)?)?\s*[\[(](?:an?\s+)?{MACROS['PROTEINS']}(?:\s+substrates?)?[\])]")
"""Behind a name, with how it is given between them: "midazolam i.v. (CYP3A4)"."""


def find(seen: Seen) -> Iterator[Found]:
    """Whom the proteins in brackets of a block handle."""
    over = (seen.block.column, *seen.block.headings[-1:])
    is_under = any(cue("over-victims").search(words.lower()) for words in over)
    for m in (m for m in seen.mentions if m.is_partner and not m.is_group):
        brackets = _BRACKETS.match(seen.marks, m.end)
        if not (brackets and (is_under or _rule("protein.of-whom").search(seen.marks, 0, m.start))):
            continue
        for protein in (p for p in seen.mentions if p.is_protein and m.end <= p.start < brackets.end()):
            yield Found(subject=m, predicate=Predicate.SUBSTRATE_OF, protein=protein, rule="role.in-brackets")
