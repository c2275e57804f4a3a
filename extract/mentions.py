"""What a text names, and where: the values that the stages hand on."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from extract.rulebook import macros
from kg.model import GROUPS, PROTEINS, Entity, Kind, Scope

if TYPE_CHECKING:
    from collections.abc import Iterable

_EVERY = re.compile(r"(?:both|each|either|all|the two)\b", re.IGNORECASE)
_MARKS = {Kind.DRUG_CLASS: macros.CLASS, Kind.ROLE_GROUP: macros.GROUP} | dict.fromkeys(PROTEINS, macros.PROTEIN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """An entity named at `text[start:end]`.

    `own` marks the monograph's own drug, `scope` a quantifier ("certain statins"), `heads` the groups that list it as an example,
    `certain` is False for a name that no list holds and that only place or form gives away, `is_gloss` marks a class that explains a name
    ("allopurinol (a gout medication)") and takes part in nothing itself, `is_foil` a group that those listed below it are not ("drugs
    other than CYP3A4 inhibitors:"). `touches` are the proteins that
    an umbrella such as "drugs that affect CYP2D6" speaks of without saying how.
    """

    start: int
    end: int
    text: str
    entity: Entity
    own: bool = False
    scope: Scope | None = None
    heads: tuple[Mention, ...] = ()
    certain: bool = True
    is_gloss: bool = False
    is_foil: bool = False
    touches: tuple[Entity, ...] = ()

    @property
    def is_protein(self) -> bool:
        """Whether this names an enzyme, a transporter or their family."""
        return self.entity.kind in PROTEINS

    @property
    def is_partner(self) -> bool:
        """Whether this can be the other party of an interaction."""
        return not (self.own or self.is_gloss or self.is_foil or self.is_protein)

    @property
    def is_every(self) -> bool:
        """Whether this calls a product by its ingredients, each of which is meant: "both drugs", "all three components"."""
        return self.own and self.entity.kind is Kind.PRODUCT and bool(_EVERY.match(self.text))

    @property
    def is_group(self) -> bool:
        """Whether this names many substances at once."""
        return self.entity.kind in GROUPS

    def moved(self, by: int) -> Mention:
        """The same mention in a text that starts elsewhere."""
        return replace(self, start=self.start + by, end=self.end + by) if by else self

    def under(self, heads: tuple[Mention, ...]) -> Mention:
        """The same mention as an example of `heads`."""
        heads = tuple(h for h in heads if h.entity.id != self.entity.id and not h.is_foil)
        return replace(self, heads=heads) if heads != self.heads else self


def shadow(text: str, mentions: Iterable[Mention]) -> str:
    """The text in lower case with every name replaced by marks of its kind; offsets stay."""
    out = list(text.lower()) if len(text.lower()) == len(text) else [c.lower() if len(c.lower()) == 1 else c for c in text]
    for m in mentions:
        mark = macros.OWN if m.own else _MARKS.get(m.entity.kind, macros.SUBSTANCE)
        out[m.start : m.end] = mark * (m.end - m.start)
    return "".join(out)


def without_overlaps(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Mentions in order of place; of two that overlap the longer stays, then the earlier."""
    kept: list[Mention] = []  # in order of place, so that only its neighbours there can overlap the next
    for m in sorted(mentions, key=lambda m: (m.start - m.end, m.start)):
        at = bisect_left(kept, m.start, key=lambda k: k.start)
        is_free = (at == 0 or kept[at - 1].end <= m.start) and (at == len(kept) or m.end <= kept[at].start)
        if is_free:
            kept.insert(at, m)
    return tuple(kept)
