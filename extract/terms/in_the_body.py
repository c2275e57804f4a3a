"""What the blood and the nerves hold, and the hour of a meal, which are no partners: "your sugar may drop", "0.5 mg per meal"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from extract.mentions import Mention

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

_ROW: Final = r"(?:[\w\ue001\ue002]+(?:, | and | or |, and |/)){0,6}"
"""Others listed before a name."""

_BECOMES: Final = re.compile(rf"\b(?:re-?uptake|release|breakdown|turnover|synthesis|stores?|degradation) of (?:the )?{_ROW}$")
"""Before what nerves release and take up: "the reuptake of serotonin and dopamine"."""

_LOST: Final = re.compile(rf"\b(?:loss(?:es)?|lack|depletion|shortage|retention|excretion|wasting) of (?:the )?{_ROW}$")
"""Before what the blood loses or keeps: "loss of potassium"."""

_MOVES: Final = re.compile(
    r"\s+(?:(?:may|can|could|might|will)\s+)?(?:crash(?:es|ed)?|drift(?:s|ed)?|plummet(?:s|ed)?|plunge[sd]?|tumble[sd]?|creeps?|crept|shoots?|shot|slides?|slid|swings?|runs?(?=\s+(?:too\s+|very\s+)?(?:high|low|up|down|short|out))|drops?|falls?|fell|rises?|rose|climbs?|sinks?|sank|dips?|soars?|goes|go|swings?|"
    r"levels?|readings?|control|values?|(?:more|less) often|regularly)\b"
)
"""Behind what the blood holds: "your sugar may run high", "potassium may fall"."""

_CHANGED: Final = re.compile(
    r"\b(?:lower|rais|elevat|deplet|drain|retain|spar|wast|conserv|hold\w* back|reduc|increas|decreas|upset|disturb)(?:s|es|ed|ing|e)?\s+"
    rf"(?:(?:the|your|their|his|her|serum|plasma|blood)\s+)*{_ROW}$"
    rf"|\b(?:changes?|rise|fall|drop|increase|decrease|difference)\s+in\s+(?:(?:the|your|fasting|serum|plasma|blood)\s+)*{_ROW}$"
    r"|[↑↓⇑⇓]\s?(?:(?:serum|plasma|blood)\s+)?$"
)
"""Before what the blood holds, what becomes of it: "diuretics deplete magnesium and potassium", "↑ potassium"."""

_PUSHED: Final = re.compile(r"\b(?:push|driv|bring|send|forc|pull|drag|tak|drove|brought|sent|took|mak|made)\w*\s+(?:\w+\s+){0,2}$")
_THERE: Final = re.compile(r"\s+(?:levels?\s+)?(?:up|down|higher|lower|(?:too\s+)?(?:high|low)|rise|fall|climb|drop|sink)\b")
"""Around what is moved in the blood: "drive potassium down", "make sodium fall"."""

_AT_THAT: Final = re.compile(
    r"\s*(?:$|[.,;:)]|(?:and|or|further|more|too|as well|even|in|by|so|when|if|while|which|within|after|during|to an?|still|slightly)\b)"
)
"""Behind what is lowered itself, and not something of it: "lowers potassium further", but not "lowers calcium absorption"."""

_NEVER_TAKEN: Final = frozenset(
    {"cortisol", "bile salts", "bile salt", "antidiuretic hormone", "clotting factors", "coagulation factors", "clotting factor"}
)
_AS_MEDICINE: Final = re.compile(r"\s+(?:concentrate|product|preparation|tablet|cream|injection|replacement|therapy)s?\b")
"""Words by which texts call what the body makes and not the medicine; and behind them, words that say it is one."""

TAKEN_UP: Final = re.compile(rf"\b(?:absorption|uptake|bioavailability|solubility) of (?:the )?{_ROW}$", re.IGNORECASE)
"""Before what comes from outside, whatever moves: "the absorption of calcium falls"."""

_HORMONES: Final = frozenset({"thyroxine", "triiodothyronine", "liothyronine"})
_IN_BLOOD: Final = re.compile(r"\b(?:total|free|serum|plasma|circulating|endogenous|protein-bound)\s+$")
"""Hormones that are medicines as well, and before them, that what the body makes is meant: "total thyroxine"."""

_ITS_ANSWER: Final = re.compile(r"\s+(?:responses?|sensitivity|resistance)\b")
_NO_CHANGE_OF: Final = re.compile(
    r"\b(?:chang|ris|fall|drop|differenc|alteration)\w*\s+(?:in|of)\s+(?:the\s+|blood\s+|serum\s+|plasma\s+|fasting\s+)*$"
)
"""Behind insulin that the body makes: "the insulin response rose"; before what a study measures: "without a change in glucose"."""

_SUGAR: Final = re.compile(r"(?:\b(?:your|their|his|her|blood|fasting|the|test(?:ing)?|checking|lowers?|raises?)|[’']s)\s+$")
"""Before sugar that is in the blood."""

_AT_MEALS: Final = re.compile(
    r"\b(?:per|each|every)\s+(?:main\s+|full\s+)?$"
    r"|(?:\bthem\b|[\ue001-\ue003])[^.;]*,\s+(?:after|before|with|at|during|between)\s+(?:the\s+|your\s+|main\s+)*$"
)
"""Before a meal that is a time of day: "1 mg per meal", "give them at another time, after meals"."""


def is_meant(m: Mention, lead: str, tail: str) -> bool:
    """Whether a name between `lead` and `tail` stands for what the body holds, or for the hour at which something is taken."""
    name = m.entity.name
    if m.text.lower() in _NEVER_TAKEN:
        return not _AS_MEDICINE.match(tail)
    if name in _OF_NERVES or m.text.lower() in _HORMONES:
        return bool((_BECOMES if name in _OF_NERVES else _IN_BLOOD).search(lead))
    if name in _OF_BLOOD:
        is_changed = (_CHANGED.search(lead) and _AT_THAT.match(tail)) or (_PUSHED.search(lead) and _THERE.match(tail))
        is_measured = name in ("glucose", "potassium", "sodium") and _NO_CHANGE_OF.search(lead)
        return bool(is_changed or is_measured or _LOST.search(lead) or (_MOVES.match(tail) and not TAKEN_UP.search(lead)))
    if name == "insulin":
        return bool(_ITS_ANSWER.match(tail))
    if name == "sugar":
        return bool(_MOVES.match(tail) or (_SUGAR.search(lead) and not lead.rstrip().endswith("the")))
    return name in ("food", "meal") and "meal" in m.text.lower() and bool(_AT_MEALS.search(lead))


def is_of_the_body(m: Mention) -> bool:
    """Whether a text on a drug means by this name what the body holds more often than a partner."""
    return m.entity.name.lower() in _OF_THE_BODY or (m.own and m.text.lower() in _OF_THE_BODY)
