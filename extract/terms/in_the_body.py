"""What the blood and the nerves hold, and the hour of a meal, which are no partners: "your sugar may drop", "0.5 mg per meal"."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Final

from extract import rulebook
from extract.rulebook import macros

if TYPE_CHECKING:
    from extract.mentions import Mention

_rule: Final = functools.partial(rulebook.pattern, "body")

_OF_NERVES: Final = frozenset({"serotonin", "dopamine", "norepinephrine", "epinephrine", "acetylcholine", "histamine", "glutamate"})
_OF_BLOOD: Final = frozenset({"potassium", "sodium", "calcium", "magnesium", "phosphate", "glucose", "zinc"})

_OF_THE_BODY: Final = frozenset(
    """
    aluminium aluminum calcium chloride copper electrolyte electrolytes glucose iron magnesium phosphate phosphorus potassium sodium
    zinc dopamine serotonin noradrenaline norepinephrine adrenaline epinephrine glutamate glycine tyrosine histamine acetylcholine thrombin
    oxygen nitrogen insulin glucagon cortisol androgen sorbitol adenosine bicarbonate estrogen fibrinogen gonadotropin lipase methionine
    phospholipids prasterone prostaglandin sugar testosterone urea
    """.split()  # noqa: SIM905 (a list of words reads best as words)
) | {
    "antithrombin iii",
    "bile acid",
    "branched-chain amino acids",
    "calcium phosphate",
    "carbon dioxide",
    "factor viii product",
    "gamma-aminobutyric acid",
    "hydrochloric acid",
    "oxalate-rich food",
    "thyroid hormone",
}
"""Outside interaction sections these are what the body holds more often than partners."""

WATCHED: Final = frozenset(
    {"glucose", "sugar", "potassium", "sodium", "calcium", "magnesium", "iron", "oxygen", "testosterone", "hydrocortisone", "phenylalanine"}
)
"""Substances that a text has monitored in the body."""


_NEVER_TAKEN: Final = frozenset(
    {"cortisol", "bile salts", "bile salt", "antidiuretic hormone", "clotting factors", "coagulation factors", "clotting factor"}
)

_HORMONES: Final = frozenset({"thyroxine", "triiodothyronine", "liothyronine"})
"""Hormones that are medicines as well."""

TAKEN_UP: Final = re.compile(rf"\b(?:absorption|uptake|bioavailability|solubility) of (?:the )?{macros.MACROS['ROW']}$", re.IGNORECASE)
"""Before what comes from outside, whatever moves: "the absorption of calcium falls"."""


def is_meant(m: Mention, lead: str, tail: str) -> bool:
    """Whether a name between `lead` and `tail` stands for what the body holds, or for the hour at which something is taken."""
    name = m.entity.name
    if m.text.lower() in _NEVER_TAKEN:
        return True
    if name in _OF_NERVES or m.text.lower() in _HORMONES:
        return bool(_rule("body.becomes" if name in _OF_NERVES else "body.in-blood").search(lead))
    if name in _OF_BLOOD:
        is_changed = (_rule("body.changed").search(lead) and _rule("body.at-that").match(tail)) or (
            _rule("body.pushed").search(lead) and _rule("body.there").match(tail)
        )
        is_measured = name in ("glucose", "potassium", "sodium") and _rule("body.no-change-of").search(lead)
        return bool(
            is_changed or is_measured or _rule("body.lost").search(lead) or (_rule("body.moves").match(tail) and not TAKEN_UP.search(lead))
        )
    if name == "insulin":
        return bool(_rule("body.answer").match(tail))
    if name == "sugar":
        return bool(_rule("body.moves").match(tail) or (_rule("body.sugar").search(lead) and not lead.rstrip().endswith("the")))
    return name in ("food", "meal") and "meal" in m.text.lower() and bool(_rule("body.at-meals").search(lead))


def is_of_the_body(m: Mention) -> bool:
    """Whether a text on a drug means by this name what the body holds more often than a partner."""
    return m.entity.name.lower() in _OF_THE_BODY or (m.own and m.text.lower() in _OF_THE_BODY)
