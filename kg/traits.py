"""By what a statement is known to be sure or doubtful: the rules that made it, where and how often it is told, what it is about.

`kg.score.calibration` weighs these traits on gold statements; `extract.confidence` adds the weights up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Statement

ANY: Final = "any"
"""The trait of every statement."""

RULE: Final = "rule "
"""With what the traits begin that name a rule."""

_PLACES: Final = ("interaction", "faq", "summary", "contraindication", "precaution", "dosage", "popular", "how it works", "side effect")
"""A word of a section's heading for each kind of section, in the order in which they are looked for."""

_OFTEN: Final = 3
_LONG: Final = 4


def traits(s: Statement) -> tuple[str, ...]:
    """The traits of a statement, sorted: `rule interaction.list`, `place faq`, `told 2`, `subject drug`, `object drug_class`, `words 1`."""
    return tuple(sorted({*_traits(s)}))


def _traits(s: Statement) -> Iterator[str]:
    for evidence in s.evidence:
        yield f"{RULE}{evidence.rule}"
        yield f"place {_place(evidence.section)}"
    yield f"told {min(len(s.evidence), _OFTEN)}"
    yield f"subject {s.subject.kind}"
    yield f"object {s.object.kind}"
    yield f"words {min(len(s.object_mention.split()), _LONG)}"


def _place(section: str) -> str:
    heading = section.lower()
    return next((place for place in _PLACES if place in heading), "elsewhere")
