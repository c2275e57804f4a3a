"""Enzymes that no list holds, known by how their names end and by what a text says they do: "is hydrolyzed by sulfatases"."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Final

from extract import rulebook
from extract.lexicon import load
from extract.mentions import Mention
from kg.model import Entity, Kind
from kg.names import iri

if TYPE_CHECKING:
    from collections.abc import Iterator


_rule: Final = functools.partial(rulebook.pattern, "named")

_ENDING: Final = re.compile(r"[a-z]ases?\b|\bcathepsin\b")


_AND: Final = re.compile(r"\s*(?:,|,?\s+and|,?\s+or)\s+(?:by\s+)?", re.IGNORECASE)


def find(text: str) -> Iterator[Mention]:
    """Every enzyme of the body that a text says something is handled by, and that the lexicon does not know."""
    for lead in _rule("named.handled-by").finditer(text) if _ENDING.search(text.lower()) else ():
        at, enzyme = lead.end(), _rule("named.enzyme").match(text, lead.end())
        while enzyme and not _rule("named.of-microbes").search(text, lead.start(), enzyme.end()):
            name = enzyme.group("name")
            if load().entity(name) is None:
                entity = Entity(id=iri(Kind.PROTEIN, name.lower()), name=name.lower(), kind=Kind.PROTEIN)
                yield Mention(start=enzyme.start("name"), end=enzyme.end(), text=name, entity=entity, certain=False)
            at = enzyme.end()
            joined = _AND.match(text, at)
            enzyme = _rule("named.enzyme").match(text, joined.end()) if joined else None
