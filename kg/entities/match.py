"""What a name was taken for, as a value: the entity, how the name was read, or what is known of one that is not known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from kg.model import PROTEINS, Kind

_ASIDES: Final = PROTEINS | {Kind.CONDITION}
"""Kinds that are no entry of a medication list; their note says as what they are looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """An entity with its preferred name."""

    id: str
    name: str
    kind: Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """What a name was taken for.

    `faces` are all ids under which statements about it may stand: the substance, its salts, its brands, and what a combination holds.
    `note` says how the name was read, or, of one that is not known, what is known of it; `substance` is what tables have it as.
    """

    input: str
    name: str
    id: str | None = None
    kind: Kind | None = None
    faces: tuple[str, ...] = ()
    note: str = ""
    suggestions: tuple[str, ...] = ()
    substance: str = ""

    @property
    def known(self) -> bool:
        """The graph knows the name."""
        return self.id is not None

    @property
    def read_as(self) -> str:
        """As what a known name was read, where that is not the name itself."""
        return self.note if self.kind in _ASIDES or not self.note else f"read as {self.note}"

    @property
    def unknown(self) -> str:
        """What is said of a name that the graph does not know, and what to do."""
        near = f"; did you mean {', '.join(self.suggestions)}?" if self.suggestions else "."
        return f"not known to this graph{f'; {self.note}' if self.note else f'{near} {self.remedy}'}"

    @property
    def remedy(self) -> str:
        """What to do about a name that nothing is known of: lists of brands are never whole."""
        return "" if self.known or self.note else "If it is a brand, give the name of the substance in it"

    def to_json(self) -> dict[str, Any]:
        """The match in the shape of the public format."""
        row = {"input": self.input, "known": self.known, "id": self.id, "name": self.name}
        return {**row, "note": self.note, "suggestions": list(self.suggestions)}
