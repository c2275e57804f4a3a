"""What a patient may not react to or suffer from: the names that a contraindication lists as allergens or causes, not as partners."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract import rulebook
from extract.lists.joints import is_within
from extract.rulebook import cue, macros
from extract.terms import conditions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.mentions import Mention

_ITEM: Final = re.compile(r"[^,;]+[,;]?")
_COMPONENTS: Final = re.compile(r"\b(?:components?|ingredients?|excipients?) (?:of|in) [^,;.]*")
_BARE: Final = re.compile(
    r"[\ue000-\uf8ff\s,.;:()/&-]|\b(?:and|or|e\.g|any|all|other|certain|related|similar|with|to|of|such as|like|use|"
    r"drugs|agents|medications|medicines|strong|in any form|(?:regular|intermittent)(?:ly)?|currently|taken"
    r"|heavy|(?:over|above|older than|aged) (?:the )?(?:age (?:of )?)?\d+(?: years?)?(?: old| of age)?"
    r"|hypersensitivity|allergy|amide|ester|type|the|its|their|components?|ingredients?|excipients?)\b"
)
_IN_WHOM: Final = re.compile(
    r"\s+in (?:(?:women|men|patients|people|adults|those)\b[^,;()\ue000-\ue004]*|(?:\w+ )?(?:patients|people|women|men)\b)"
    r"|\([^()\ue000-\ue004]*\)"
)
"""In whom something is contraindicated, and what brackets add: "aliskiren in patients with diabetes"."""

_WHEN: Final = re.compile(
    r"\s+(?:(?:at any time )?(?:during|throughout|while|whilst|until|before|after)|within"
    r"|at (?:any |high |higher |full |low )?doses?|on the (?:day|days)"
    r"|(?:in|over|for) (?:the |an? |as |up to )*(?:\w+ )?(?:first|last|past|previous|next|following|same|whole|entire|full|course|duration"
    r"|long|(?:\w+ )?(?:hours|days|weeks|months|years)|(?:third|second) trimester)"
    r"|(?:in (?:doses (?:of|above|over) )?)?\d[\d.]* ?(?:mg|g|mcg|µg)"
    r"|in (?:(?:\w+ )?(?:or|and) )?(?:\w+ ){0,2}(?:impairment|failure|insufficiency|disease|pregnancy"
    r"|diabetes|epilepsy|asthma|cirrhosis))\b[^,;()\ue001-\ue004]*"
)
"""When, and at what dose, something is contraindicated: "live vaccines during treatment", "simvastatin at doses above 20 mg"."""

_ASIDE: Final = re.compile(r"\([^()\ue000-\ue004]*\)")
_MORE: Final = re.compile(r"\s*(?:(?:and|or|to|any)\s+)*(?:other|another|similar|related|substituted)\b")
"""How an item opens that goes on with the allergens before it."""

_UNLISTED: Final = re.compile(r"\s*(?:(?:and|or)\s+)?(?P<words>[a-z-]+(?: [a-z-]+){0,2}s),?")
"""Many of a kind that no list holds: "sulfites"."""

_ALLERGIC: Final = re.compile(rf"\s*(?:and|or)\s+(?:{macros.MACROS['NAME']}|[a-z]+)\s+(?:allerg(?:y|ies)|intolerances?)\b")
_BARRED: Final = re.compile(rf"\s*{macros.MACROS['NAME']}\s+is\s+contraindicated\s+(?:in|during)\b")
"""What is barred for itself: "ribavirin is contraindicated in pregnancy"."""

_NAME: Final = re.compile(macros.MACROS["NAME"])


def is_bare(item: str) -> bool:
    """Whether an item of a list is names alone."""
    return bool(_NAME.search(item)) and not _BARE.sub("", _WHEN.sub("", _IN_WHOM.sub("", item)))


def taken_out(marks: str, partners: Sequence[Mention]) -> tuple[Mention, ...]:
    """The partners of a contraindication: in "allergy to A, B, or C, glaucoma, use of D" only D.

    Allergens run up to the next condition, or to what is said of taking something. What has caused a condition ("colitis associated with
    antibiotics", "intoxication with A") is no partner either.
    """
    if _BARRED.match(marks):
        return ()
    reacts = False
    kept: list[Mention] = []
    for item in _ITEM.finditer(marks):
        allergy = cue("allergy").search(item.group())
        use = cue("together").search(rulebook.blank(_COMPONENTS, item.group())) or cue("in-use").search(item.group())
        reacts = bool(allergy) or (reacts and not use and (is_within(marks, item.start()) or _goes_on(item.group())))
        if _ALLERGIC.match(item.group()):  # "milk, fish, or egg allergy"
            kept = []
        start = item.start() + use.start() if use and reacts else item.end() if reacts else item.start()
        kept += [p for p in partners if start <= p.start < item.end() and not _is_of_state(p, marks[: p.start])]
    return tuple(kept)


def _is_of_state(p: Mention, lead: str) -> bool:
    """Whether a name behind `lead` is what has caused a condition, or is what the condition is a contraindication of."""
    return bool(cue("state-from").search(lead) or (not p.own and cue("state-of").search(lead)))


def _goes_on(item: str) -> bool:
    """Whether an item behind an allergen is one more: names alone, "other X", or many of a kind that are no condition."""
    if not _BARE.sub("", _WHEN.sub("", rulebook.blank(_ASIDE, item))) or _MORE.match(item):
        return True
    unlisted = _UNLISTED.fullmatch(item)
    return unlisted is not None and conditions.known(unlisted.group("words")) is None
