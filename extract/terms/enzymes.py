"""Enzymes that no list holds, known by how their names end and by what a text says they do: "is hydrolyzed by sulfatases"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.lexicon import load
from extract.mentions import Mention
from kg.model import Entity, Kind
from kg.names import iri

if TYPE_CHECKING:
    from collections.abc import Iterator


_ENDING: Final = re.compile(r"[a-z]ases?\b|\bcathepsin\b")
_HANDLED_BY: Final = re.compile(
    r"\b(?:hydroly[sz]ed|cleaved|split|degraded|broken down|metaboli[sz]ed|inactivated|catabolized|converted|activated|oxidi[sz]ed|"
    r"digested|de-?esterified|\w*(?:acet|meth|hydrox|alk)ylated|deaminated|hydrolysis|cleavage|degradation|breakdown|metabolism|inactivation|conversion)\b"
    r"(?P<between>[^.;:()]{0,60}?)\b(?:by|via|through)\s+",
    re.IGNORECASE,
)
_OF_MICROBES: Final = re.compile(r"\b(?:bacteri|microb|mycobact|vir(?:al|us)|fung|parasit|proto|plasmod|herpes|tumou?r)", re.IGNORECASE)
"""Whose enzymes a drug is made for or defeated by; they tell nothing of how the body handles it."""

_ENZYME: Final = re.compile(
    r"(?:(?:the|an?|action of|enzymes?|plasma|serum|blood|tissue|hepatic|liver|intestinal|gut|gastric|pancreatic|host|cell|cellular|"
    r"intracellular|extracellular|cytosolic|microsomal|mitochondrial|lysosomal|ubiquitous|(?:non-?)?specific|various|several|other|endogenous|human|renal|"
    r"kidney|circulating|local|mucosal)\s+)*"
    r"(?P<name>(?:(?!(?:and|or|of|in|by|to|the|an?|with|from|for|via)\b)[\w-]+\s+){0,2}?"
    r"(?!(?:\w*(?:phase|base|release|crease|disease|phrase|chase)|case|lease|ease|\w*(?:lactam|penicillin|cephalosporin|carbapenem|prote|protein|kin))"
    r"(?:ase)?s?\b)[\w-]*[a-z]ase(?=s?\b)|cathepsin\s+[A-Z]\b)s?",
    re.IGNORECASE,
)
"""A name with what says where the enzyme is in front of it, which is no part of it; not that of a phase, a base or a protease."""

_AND: Final = re.compile(r"\s*(?:,|,?\s+and|,?\s+or)\s+(?:by\s+)?", re.IGNORECASE)


def find(text: str) -> Iterator[Mention]:
    """Every enzyme of the body that a text says something is handled by, and that the lexicon does not know."""
    for lead in _HANDLED_BY.finditer(text) if _ENDING.search(text.lower()) else ():
        at, enzyme = lead.end(), _ENZYME.match(text, lead.end())
        while enzyme and not _OF_MICROBES.search(text, lead.start(), enzyme.end()):
            name = enzyme.group("name")
            if load().entity(name) is None:
                entity = Entity(id=iri(Kind.PROTEIN, name.lower()), name=name.lower(), kind=Kind.PROTEIN)
                yield Mention(start=enzyme.start("name"), end=enzyme.end(), text=name, entity=entity, certain=False)
            at = enzyme.end()
            joined = _AND.match(text, at)
            enzyme = _ENZYME.match(text, joined.end()) if joined else None
