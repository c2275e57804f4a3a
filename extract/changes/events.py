"""Changes that a text tells without a noun for what changes: what becomes of a drug by its name, and harm told as an event."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract import denials, macros, rulebook
from extract.changes import finite
from extract.changes.change import Change
from extract.terms import conditions
from kg.model import Direction, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME: Final = re.compile(macros.MACROS["ANY"])
_PRONOUN: Final = re.compile(r"\b(?:it|them|the (?:latter|former|other))\b")
_NOT: Final = re.compile(r"\b(?:not|never|neither|nor)\b|n['’]t\b")
_ANEW: Final = re.compile(r"[;:]|\.\s|\b(?:as|because|since|which|but|while|whereas|so)\b")
"""Where what a text says begins anew, so that what is denied before it is no denial: "is not advised, as it raises digoxin"."""

_ONLY_IF: Final = re.compile(r"(?:\b(?:if|until|unless|whenever|who|whose|in case|where)|(?:^|[.;,]\s*)should)\s+(?:[\w'’]+\s+){0,4}$")
"""Before what a text speaks of as a case that may arise: "if you feel dizzy, do not drive"."""

_BY_HAND: Final = re.compile(
    r"\b(?:he|she|doctors?|physicians?|prescribers?|clinicians?|nurses?|team|clinic|you|we|pharmacists?|specialists?|patients?|carers?|hospitals?)"
    r"\s+(?:(?:may|can|could|might|will|would)\s+)?(?:\w+ly\s+)?$"
)
"""Before what somebody does to a dose: "your doctor may reduce warfarin"."""

_ON_STARTING: Final = re.compile(r"\b(?:start|add|beg[aiu]n|introduc|initiat|prescrib)\w*[^.;]{0,40}\band\s+$")
_DOSED: Final = re.compile(rf"{macros.MACROS['ANY']} (?:doubled|tripled|trebled|halved|quartered)")
"""Around a drug of which somebody doubles or halves the dose: "ketoconazole was started and [zelonib halved]"."""

_UNTOLD: Final = re.compile(r"\b(?:whether|(?:nothing|nobody) (?:shows?|suggests?|proves?|says?|knows?|found)(?: (?:that|if))?)\b[^.;]*$")
"""Before what a text asks or does not know: "nothing shows that it [raises digoxin]"."""

_NOT_AFTER_ALL: Final = re.compile(r"[^.;]{0,20}\b(?:but|yet) (?:\w+ )?(?:did|does|do|has|was)(?: not|n['’]t)\b")
"""Behind what was only thought: "was thought to [raise it], but did not"."""

_THOUGHT: Final = re.compile(r"\b(?:thought|believed|assumed|supposed|suspected|feared|presumed|hypothesi[sz]ed|said|held) to (?:\w+ly )?$")
_REFUTED: Final = re.compile(
    r"[^.;]{0,40}(?:[,;]|\bbut\b|\byet\b)[^.;]{0,40}(?:\b(?:refut|disprov|contradict)|\b(?:does|do|did|is|was)(?: not|n['’]t)\b"
    r"|\b(?:had|has|have|showed|found|with|there (?:is|was)) (?:no|little)\b"
    r"|\bno (?:such )?(?:rise|fall|change|effect|increase|decrease|interaction|difference)\b)"
)
"""Around what was once thought of a drug and is not so: "was thought to [raise it]; it does not", "…, but no change was found"."""

_WHEN: Final = re.compile(r"\bwhen\s+(?:(?:the|an?|other)\s+)?$")
"""Right before what is a time at which something else is done: "used when [statins fail]"."""

_OF_ITSELF: Final = re.compile(
    r"\s*(?:in (?:the )?(?:your )?(?:\w+ )?(?:body|blood|plasma|tissues?|fat|bone)\s*)?(?:(?:for )?(?:(?:much|even) )?longer\s*)?"
    r"(?:in (?:(?:the|patients with|people with|those with|severe|chronic) )*"
    r"(?:elderly|old\b|old age|older|aged|renal|hepatic|kidney|liver|heart|neonat\w+|newborns?|infants?|children|obes\w+|failure|impairment"
    r"|pregnan\w+"
    r"|poor metaboli[sz]ers|cirrhosis)"
    r"|(?:when|if|as|because|since) (?:the |your )?(?:kidneys?|liver|heart|stomach acid|gastric (?:acid|ph)|renal|hepatic)"
    r"|for (?:several |many |some |up to |\d+ )*(?:hours|days|weeks|months|years)"
    r"|(?:with|on|after|during) (?:(?:its|the) )?(?:repeated|long-term|prolonged|chronic|multiple|continued|regular|daily|too frequent) "
    r"(?!(?:\w+ )?(?:\w+ )?[\ue000-\ue003]))"
)
"""Behind what becomes of a drug by itself, whatever else is taken: "accumulates in renal failure"."""

_OF_ANYTHING: Final = ("harm.likelier", "harm.seen-under-both")
"""Rules that take any noun, which must be one of harm."""

_GOOD: Final = re.compile(
    r"\b(?:relief|freedom|free|control|remission|prevention|protection|success|benefit|recovery|cure|efficacy|effectiveness|use)\b"
)
_HARM: Final = re.compile(
    r"bleed|bruis|\b(?:fits?|sores?|falls|cramps?|rash(?:es)?|hives|tears?|clots?|aches?|faints?|blackouts?|death|stroke)\b|h?aemorrhag|seizure"
    r"|convuls|perforat|reaction|elevation|sleep(?:y|iness)|drows|dizz|fainting|nausea|vomit|sickness|diarrh|constipat|flush|itch|swelling"
    r"|o?edema|ache\b|\bpain|tremor|palpitat|collapse|confus|delirium|hallucinat|agitat|restless|weakness|tired|fatigue|numb|tingl|blurred"
    r"|dry mouth|toxic|poison|damage|injur|harm|side[ -]effect|adverse|crisis|shock|coma|attack|ruptur|torn|fractur|infection|fever|ulcer"
    r"|hypo[a-z]{3}|hyper[a-z]{3}|depression|breathless|wheez|cough|stiff|jerk|twitch|spasm|lesion|erosion|retention|depletion|deficien"
    r"|loss of (?:hearing|consciousness|balance|vision|sight|potassium|sodium|memory)|hair loss|weight gain|withdrawal|failure|sedation"
    r"|arrhythm|insomnia|sweat|irritation|upset|(?:low|high) (?:blood )?(?:pressure|sugar)|symptom|problems?\b|complication"
)


REMEDIED: Final = re.compile(
    r"\b(?:keep(?:s|ing)?|stop(?:s|ping)?|prevent(?:s|ing)?|sav(?:es?|ing)|spar(?:es?|ing)|protect(?:s|ing)?)\s+(?:\w+\s+){0,3}from\s+$"
    r"|\b(?:less|un)\s?likely to\s+(?:\w+\s+){0,2}$|\bwithout\s+$|\b(?:rarely|seldom|hardly)\s+$"
    r"|\b(?:take[ns]?|taking|us(?:ed?|ing)|given?|giving|helps?|works?|reliev\w+|treats?|protects?|eases?|soothes?)\b[^.;]*"
    r"\b(?:when|if|once|while|as soon as)\s+(?:the\s+)?(?:[\w'’\ue000-\ue003]+\s+){0,2}$"
)
"""Before a harm, that something is taken for it or against it, or does less of it: "taken when people [feel queasy]"."""

NOT_OF_IT: Final = re.compile(r"[^.]{0,40}\b(?:nothing|not|n['’]t|little) (?:\w+ )?to do with\b|[^.]{0,40}\bun(?:related|connected)\b")
"""Behind a harm, that it comes of something else: "this has nothing to do with zelonib"."""


def fates(marks: str) -> Iterator[Change]:
    """What becomes of a drug: "raises digoxin", "traps it in the gut", "makes warfarin weaker"."""
    for rule, match in rulebook.found("fates", marks):
        quantity, direction = rule.value.split()
        lead = marks[: match.start()]
        is_effect = quantity == Quantity.EFFECT
        if finite.is_ordered(match) or _is_idle(lead, marks[match.end() :], match.group(), is_effect=is_effect):
            continue
        name = _named(match)
        span = (match.start() + name.start(), match.start() + name.end()) if name else None
        is_denied = (
            direction == Direction.UNSPECIFIED
            or denials.is_denied(_ANEW.split(lead)[-1])
            or denials.is_of_nobody(lead)
            or (not is_effect and not rule.id.startswith("fate.not-") and bool(_NOT.search(match.group())))
        )
        yield Change(
            quantity=Quantity(quantity),
            direction=Direction.UNSPECIFIED if is_denied else Direction(direction),
            outcome="effect" if is_effect else "levels",
            start=match.start(),
            end=match.end(),
            named=span,
            denied=is_denied,
            is_bare=name is None and not _PRONOUN.search(match.group()),
        )


def _named(match: re.Match[str]) -> re.Match[str] | None:
    """The drug that it becomes of: the first that is named, the monograph's own of a row to which something is done."""
    names = list(_NAME.finditer(match.group()))
    owns = [name for name in names if name.group().startswith(macros.OWN)]
    return next(iter(owns if owns and finite.verb_of(match) else names), None)


def _is_idle(lead: str, rest: str, fate: str, *, is_effect: bool) -> bool:
    """Whether something is done to a dose, is a case that may arise, or becomes of a drug in some patients or by itself."""
    is_refuted = _NOT_AFTER_ALL.match(rest) or (_REFUTED.match(rest) and _THOUGHT.search(lead))
    if is_refuted or _UNTOLD.search(lead) or _BY_HAND.search(lead) or (macros.OWN not in lead and _OF_ITSELF.match(rest)):
        return True
    if _DOSED.fullmatch(fate) and _ON_STARTING.search(lead):
        return True
    return bool(_WHEN.search(lead) and _NAME.match(fate)) or (is_effect and bool(_ONLY_IF.search(lead)))


def harms(marks: str) -> Iterator[Change]:
    """Harm that a text tells as what happens: "you may feel sleepier", "the kidneys can suffer", "makes a fit more likely"."""
    for rule, match in rulebook.found("harms", marks):
        lead = marks[: match.start()]
        if _ONLY_IF.search(lead) or denials.is_denied(lead) or _NOT.search(match.group()):
            continue
        if REMEDIED.search(lead) or NOT_OF_IT.match(marks, match.end()):
            continue
        start, end = match.span(match.lastindex or 0)
        what = " ".join(rulebook.blank(_NAME, marks[start:end]).split())
        if rule.id not in _OF_ANYTHING or _is_harm(what):
            yield Change(quantity=Quantity.RISK, direction=Direction.INCREASE, outcome=what, start=start, end=end)


def _is_harm(what: str) -> bool:
    """Whether what is said to be likelier, or seen with both, is an ill: "nosebleeds", "a fit", but not "remission"."""
    bare = re.sub(r"^(?:the|an?) ", "", what)
    if _GOOD.search(bare):
        return False
    return bool(_HARM.search(bare) or conditions.known(bare) or rulebook.pattern("conditions", "condition.head").search(bare))
