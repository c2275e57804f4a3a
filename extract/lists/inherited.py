"""What the members of a list have from the groups above it: their roles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import Predicate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.mentions import Mention
    from kg.model import Entity


def inheriting(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions with the roles of those that list them: of "CYP3A4 inhibitors (macrolides such as erythromycin)" erythromycin is one.

    Classes among what an enzyme handles are named loosely, and say nothing of each member.
    """
    now = {m.start: m for m in mentions}
    for m in mentions:
        mine = {h.entity.id for h in m.heads}
        above = [now[h.start] for h in m.heads if h.start in now and not h.entity.roles]
        roles = [r for a in above for r in a.heads if acts(r.entity) and r.start < a.start and r.entity.id not in mine]
        if roles:
            now[m.start] = m.under((*m.heads, *roles))
    return tuple(now.values())


def acts(entity: Entity) -> bool:
    """A group that inhibits or induces, and is not handled by the protein."""
    return bool(entity.roles) and all(role.action is not Predicate.SUBSTRATE_OF for role in entity.roles)
