"""What a denial says stays as it is by a name or a pronoun alone: "does not alter digoxin", "digoxin is unaffected", "no change"."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Final, NamedTuple

from extract import rulebook
from extract.changes.change import Change
from extract.rulebook import macros
from kg.model import Direction, On, Quantity

if TYPE_CHECKING:
    import re

_rule: Final = functools.partial(rulebook.pattern, "spared")


class Spared(NamedTuple):
    """What is denied to change, and whose the words say that it is, where they say so."""

    change: Change
    on: On | None = None


def find(marks: str) -> Spared | None:
    """The exposure or action that a denial says is not touched, where no noun for an exposure says so.

    >>> find("\ue000 does not alter \ue001").on, find("no bearing on the response to \ue001").change.outcome
    (<On.OBJECT: 'object'>, 'response')
    """
    if action := _rule("spared.action").search(marks):
        return Spared(_change(Quantity.EFFECT, action, action.group()))
    done = _rule("spared.done-to").search(marks)
    if said := done or _rule("spared.stays").search(marks):
        who = said["who"]
        on = (On.SUBJECT if who.startswith(macros.OWN) else On.OBJECT) if who else None
        return Spared(_change(Quantity.EXPOSURE, said), on)
    if said := _rule("spared.no-change").match(marks):
        return Spared(_change(Quantity.EXPOSURE, said))
    alone = _rule("spared.alone").search(marks)
    if alone is None:
        return None
    is_by_others = alone["by"] and not (alone["who"] or "").startswith(macros.OWN)
    return Spared(_change(Quantity.EXPOSURE, alone), On.SUBJECT if is_by_others else On.OBJECT)


def _change(quantity: Quantity, said: re.Match[str], outcome: str = "exposure") -> Change:
    return Change(quantity=quantity, direction=Direction.UNSPECIFIED, outcome=outcome, start=said.start(), end=said.end(), denied=True)
