"""Effects that some are known by, so that what changes is theirs: an INR beside warfarin, the efficacy of contraceptives."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kg.model import On, Quantity

if TYPE_CHECKING:
    from extract.changes.change import Change
    from extract.mentions import Mention

_KNOWN_BY: Final = (
    (
        re.compile(r"inr|prothrombin|clotting|coagulation|anticoagulation"),
        re.compile(r"warfarin|coum|anticoag|phenindione|vitamin k antagonist"),
    ),
    (re.compile(r"efficacy|effectiveness|contracept|birth control"), re.compile(r"contracepti|birth control")),
)
"""What changes, and whose it is."""


def owner(change: Change, target: Mention) -> On | None:
    """The partner where what changes is what it is known by: "**Oral contraceptives:** reduced efficacy"."""
    name = target.entity.name.lower()
    is_its = change.quantity is Quantity.EFFECT and any(what.match(change.outcome) and who.search(name) for what, who in _KNOWN_BY)
    return On.OBJECT if is_its else None
