"""What a text advises to do about taking two things together."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Final

from extract import rulebook
from kg.model import Management, in_order

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_RULES: Final = rulebook.load("advice")
_FRAGMENTS: Final = rulebook.load("advice-fragments")
_UNADVISED: Final = rulebook.load("unadvised")

_NEGATED: Final = re.compile(
    r"\b(?:no|not|without|nor|neither|need not|unnecessary)\s+(?:(?!and\b|but\b)\w+\s+){0,3}$"
    r"|\b(?:not|n['’]t) (?:need|have) to (?:(?!but\b|should\b|must\b)\w+ )+$|\bfew (?:patients|people|of them) $"
)
_ASIDE: Final = re.compile(
    r"(?<=\bnot)(?:,\s|\s\(|\s[–—-]\s)(?P<words>[^,.;:()–—\ue000-\ue003]{3,50})(?:,|\)|\s[–—-])(?=\s[a-z])"
    r"|(?<=\bnot) (?:knowingly|willingly|deliberately)(?=\s)"
)
"""What a prohibition is broken off for: "do not, under any circumstances, take it"."""

_BY_THE_WAY: Final = re.compile(
    r"(?<=[a-z])(?:,? )(?:in general|as far as possible|so far as possible|if (?:at all )?possible|where(?:ver)? possible|as a rule"
    r"|in principle|at all costs|in these cases|for (?:this|that) reason|at present|for safety),? (?=not\b)"
)
"""What a prohibition is broken off for before its "not": "should, in general, not be combined"."""

_FIRMLY: Final = re.compile(r"(?:ever|(?:under|on|in) any (?:circumstances?|account|case|event|conditions?))$")

_NOT: Final = re.compile(
    r"\b(?:not (?:(?:need|have) to )?(?:be )?|no (?:need|reason|cause|call|grounds) to"
    r"|(?:unnecessary|not (?:\w+ly )?(?:necessary|needed|required)) to"
    r"|no longer|no|no absolute|no strict)\s*(?<=\s)(?:\w+ly\s+)?$"
)
_BARRED_BEHIND: Final = re.compile(r"[^.;()]{0,40}\((?:\w+ )?contra-?indicat")
"""Behind words that only say what brackets call by its name: "not to be combined (contraindicated)"."""

_BARRED_BEFORE: Final = re.compile(r"\bcontra-?indicat\w+(?: (?:for|to|in|with|during|by) [\w -]{1,40})?\s?\($")
"""Before words in brackets that say the same once more: "contraindications for co-administration (do not combine)"."""

_FREED: Final = re.compile(
    r"^[^.;]{0,30}\b(?:is|are) (?:(?:generally |usually |typically )?not (?:\w+ly )?(?:(?:thought|considered|deemed|judged|believed|"
    r"felt) )?(?:to be )?(?:needed|necessary|required|established|called for|warranted|indicated)"
    r"|(?:\w+ly )?unnecessary|(?:rarely|seldom|hardly(?: ever)?|scarcely(?: ever)?) (?:needed|necessary|required|called for|warranted))"
    r"|^ (?:not (?:\w+ly )?(?:needed|necessary|required|warranted|called for)|unnecessary)\b"
    r"|^(?: (?!(?:if|when|where|because|as|until|unless|while)\b)[^\s.;,:]+){0,5}? "
    r"(?:(?:is|are) (?:not (?:expected|likely)|unlikely) to (?:compensate|help|suffice|overcome|make up|restore|correct)"
    r"|(?:cannot|can.t|does not|do not|will not|would not|may not) (?:compensate|help|suffice|overcome|make up|restore|correct))\b"
    r"|^[^.;,]{0,30}\b(?:has|have) not been (?:\w+ )?(?:proposed|suggested|advised|recommended|laid down|found necessary|needed)\b"
)
_UNNEEDED: Final = re.compile(
    r"\b(?:(?:do|does|did|is|are|will|need|needs) not (?:\w+ly )?(?:need|have|require|be)\b|need not\b"
    r"|(?:rarely|seldom|hardly(?: ever)?|scarcely) (?:needs?|requires?|has to|have to)\b)(?! (?:be )?exceed)"
    r"|\b(?:should|must|may|can)(?: not|n['’]t) (?:\w+ly )?be (?:changed|reduced|lowered|decreased|adjusted|modified|altered|halved|cut)\b"
)
"""A need denied within the words of an advice: "the dose does not need to be changed", "the dose must not be reduced"."""

_LOOKED_AFTER: Final = re.compile(r"\b(?:monitor|review|check|assess|screen|observ|watch|follow|supervis|measur|titrat)\w*\s[^.;]{0,60}$")
"""What a text has done carefully, which is not to take two things with care: "monitor the INR carefully"."""

_REGIMEN: Final = re.compile(
    r"\b(?:in combination with|combined with|added to|add-on to)\b[^.;]{0,60}?\b(?:start|begin|beg[au]n|initiat|open)\w* "
    r"[^.;]{0,30}?\d ?(?:mg|mcg|µg|g|units?)\b"
)
"""How a combined treatment begins, where a text tells of doses: "in combination with metformin, start at 5 mg"."""

_MOST: Final = r"(?:over|above|beyond|exceeding|(?:greater|higher|more) than|of more than|>|≥) ?\d[\d.,]* ?(?:mg|mcg|µg|g)\b"
_OVER: Final = re.compile(
    r"\b\d[\d.,]* ?(?:mg|mcg|µg|g) (?:[^\s.;,]+ ){0,3}?dos(?:e|age|es) (?:should|must|may)(?: not| never|n['’]t)"
    r" be (?:used|taken|given) for (?:more|longer) than"
    rf"|\bdos(?:es|e|ages?) {_MOST}[^.;,]{{0,40}}?\b"
    r"(?:avoid\w*|contra-?indicated|(?:should|must|may)(?: not| never|n['’]t) be \w+|not recommended)"
    r"|\b(?:avoid\w*|(?:should|must|do|may)(?: not|n['’]t)|never) (?:be )?(?:(?:us|tak|giv|prescrib|administ|start)\w* )?"
    rf"(?:[^\s.;,]+ ){{0,2}}?(?:(?:in|at) )?(?:(?:a )?(?:daily )?dos(?:es|e|ages?) )?{_MOST}"
)
"""What is to be avoided is a dose above a limit: "doses over 10 mg should be avoided", "never give it in doses above 10 mg"."""

_BIDDEN_VERB: Final = re.compile(
    r"(?:do|go|manage|eat|drink) without\b|(?:forgo|forego|shun|eschew|skip|swear off|cut out|give up|dispense with|say no to)\b"
    r"|(?:drink|eat|take|have|use|add|give) no\b|no [\ue001-\ue003]|(?:take|give|use) (?:\S+ ){0,2}?(?:more|less)\b|weigh\b"
)
_BIDS: Final = re.compile(
    r"(?:^|[.:;,(!→–—-])\s*(?:\w+ly )?$"
    r"|\b(?:should|must|shall|to|please|better|best|then|and|or|so|but|therefore|hence|thus|also)\s+(?:\w+ly )?$"
    r"|(?:^|[.:;]\s*)(?:with|while|when|if|during|in|for|together with|for (?:those|patients|people) on)\s[^.;:,]*[\ue000-\ue003]\s+$"
)
"""A verb or a "no" that bids only where nobody is said to do so: "drink no wine", but not "some patients drink no wine"."""

_PRUDENT: Final = re.compile(r"prudent")
"""What praises another advice and is none beside it: "a lower dose is prudent"."""

_DOCTOR: Final = re.compile(r"\b(?:doctor|physician|prescriber|nurse|they) (?:may|might|will) $")
"""Who changes what others are given: "your doctor may give you less"."""

_LIMIT: Final = re.compile(r"(?:at most|at the most|no more than|not more than|a maximum of)\b")
_WAS: Final = re.compile(r"\b(?:received|took|were|was|had|got|tolerated|drank|used|consumed)\b[^.;:,]{0,40}$")
_WAS_BEHIND: Final = re.compile(r"^[^.;:,]{0,30}?\b(?:was|were|had been)\b")
"""What was given or allowed, where a limit would else be set: "subjects received at most 20 mg"."""

_HAVE: Final = re.compile(
    r"(?<!should )(?<!must )(?<!to )(?<!please )(?<!\bcan )\b(?:have|has|had|gets?|got|undergo(?:es)?|underwent) (?:\w+ )?$"
)
_HAD_BEEN: Final = re.compile(r"^\w* (?:had been|was|were) (?:exercised|taken|used|observed|employed|applied)\b")
"""What somebody did in a study: "caution had been exercised"."""

_BY_DOSE: Final = re.compile(
    r"^(?:increas|decreas|reduc|chang|lower|alter)\w*\s(?:\S+\s){0,3}?"
    r"(?:depend\w*|was|were|occur\w*|seen|observed|noted|proportional|related|despite|after)\s"
)
_OF_DOSE: Final = re.compile(r"^(?:-|\s)(?:depend|relat|proportion)\w+|^ (?:had|has|did|made|makes) (?:no|little)\b")
"""What changes with the dose, and not the dose: "the increase depends on the dose", "an increase in a dose-dependent manner"."""

_ANYWAY: Final = re.compile(r"^[^.;:,]{0,40}?\b(?:at all times|anyway|in any case|regardless|as ever)\b")
"""What is measured of those who take it, whatever else they take: "they have blood tests every week anyway"."""


@functools.lru_cache(maxsize=512)  # a clause is looked at by many
def find(marks: str, *, on_doses: bool = False) -> tuple[Management, ...]:
    """The advice of a clause, most urgent first; `on_doses` says that its text tells of doses and uses, not of interactions."""
    marks = _ASIDE.sub(_unbroken, _BY_THE_WAY.sub(" ", marks)) if "not" in marks else marks
    rules = _RULES if on_doses else (*_RULES, *_FRAGMENTS)  # fragments on doses speak of the drug's own: "under one year: not to be given"
    said = [(rule.value, m) for rule in rules for m in rule.pattern.finditer(marks)]
    if not said:
        return ()
    text = _bidding(rulebook.blank(_REGIMEN, marks) if on_doses else marks)
    if text != marks:
        said = [(rule.value, m) for rule in rules for m in rule.pattern.finditer(text)]
    said = [(value, m) for value, m in said if not _is_lifted(value, text, m)]
    words = [(Management(value), m.group()) for value, m in _firmest(said)]
    found = {value for value, _ in words}
    if found > {Management.CAUTION} and all(_PRUDENT.fullmatch(said) for value, said in words if value is Management.CAUTION):
        found.remove(Management.CAUTION)
    return in_order(found)


def _firmest(said: Sequence[tuple[str, re.Match[str]]]) -> Iterator[tuple[str, re.Match[str]]]:
    """The advice of a clause without an avoidance in words that contraindicate: "joint use [is not permissible]"."""
    barred = [m.span() for value, m in said if value == "contraindicated"]
    for value, m in said:
        if value != "avoid" or not any(start < m.end() and m.start() < end for start, end in barred):
            yield value, m


def _unbroken(aside: re.Match[str]) -> str:
    """What stays of an aside within a prohibition: words that make it firm, without the commas round them."""
    words = aside["words"] or ""
    return f" {words}" if _FIRMLY.match(words) else ""


def _bidding(marks: str) -> str:
    """A clause without the words of advice that advise nothing about taking two together."""
    marks = _OVER.sub("do not exceed", marks)
    for rule in _UNADVISED:
        marks = rulebook.blank(rule.pattern, marks)
    return rulebook.blank(rulebook.cue("driving"), marks)


def _is_lifted(value: str, text: str, match: re.Match[str]) -> bool:
    """Whether the advice is denied ("no dose adjustment is needed"); "not recommended" carries its own "not"."""
    lead, tail, words = text[: match.start()], text[match.end() :], match.group()
    if _is_reported(value, lead, tail, words) or _is_barred(value, lead, tail, words):
        return True
    if value in ("avoid", "contraindicated"):
        return bool(_NOT.search(lead) or (words.startswith("avoidance") and _FREED.match(tail)))
    if words.startswith(("careful", "with care")) and _LOOKED_AFTER.search(lead):
        return True
    if value in ("adjust_dose", "monitor") and _UNNEEDED.search(words):
        return True
    return bool(_NEGATED.search(lead) or _FREED.match(tail))


def _is_barred(value: str, lead: str, tail: str, words: str) -> bool:
    """Whether words only tell what is contraindicated: "not to be combined (contraindicated)", "must [not be given at the same time]"."""
    if value == "separate":
        return words.endswith("at the same time") and lead.endswith("must ") and not tail.startswith(" as ")
    return value == "avoid" and bool(_BARRED_BEHIND.match(tail) or _BARRED_BEFORE.search(lead))


def _is_reported(value: str, lead: str, tail: str, words: str) -> bool:
    """Whether the words tell what people do, did or have done to them, and bid nothing."""
    if _BIDDEN_VERB.match(words) and not words.endswith(("whatsoever", "at all")):
        return not (_BIDS.search(lead) or (words.startswith("give") and _DOCTOR.search(lead)))
    if _LIMIT.match(words) and (_WAS.search(lead) or _WAS_BEHIND.match(tail)):
        return True
    if value == "adjust_dose":
        return bool(_BY_DOSE.match(words) or _OF_DOSE.match(tail))
    if value == "caution":
        return bool(_HAD_BEEN.match(tail))
    return value == "monitor" and bool(_HAVE.search(lead) or _ANYWAY.match(tail))
