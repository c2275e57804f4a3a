"""What a text advises to do about taking two things together."""

from __future__ import annotations

import functools
import re
from typing import Final

from extract import macros, rulebook
from kg.model import Management

_RULES: Final = rulebook.load("advice")
_FRAGMENTS: Final = rulebook.load("advice-fragments")

_NEGATED: Final = re.compile(
    r"\b(?:no|not|without|nor|neither|need not|unnecessary)\s+(?:(?!and\b|but\b)\w+\s+){0,3}$"
    r"|\b(?:not|n.t) (?:need|have) to (?:\w+ )+$|\bfew (?:patients|people|of them) $"
)
_ASIDE: Final = re.compile(
    r"(?<=\bnot)(?:,\s|\s\(|\s[–—-]\s)(?P<words>[^,.;:()–—\ue000-\ue003]{3,50})(?:,|\)|\s[–—-])(?=\s[a-z])"
    r"|(?<=\bnot) (?:knowingly|willingly|deliberately)(?=\s)"
)
"""What a prohibition is broken off for: "do not, under any circumstances, take it"."""

_FIRMLY: Final = re.compile(r"(?:ever|(?:under|on|in) any (?:circumstances?|account|case|event|conditions?))$")

_NOT: Final = re.compile(
    r"\b(?:not (?:(?:need|have) to )?(?:be )?|no (?:need|reason|cause|call|grounds) to"
    r"|(?:unnecessary|not (?:\w+ly )?(?:necessary|needed|required)) to"
    r"|no longer|no|no absolute|no strict)\s*(?<=\s)(?:\w+ly\s+)?$"
)
_FREED: Final = re.compile(
    r"^[^.;]{0,30}\b(?:is|are) (?:(?:generally |usually |typically )?not (?:\w+ly )?(?:(?:thought|considered|deemed|judged|believed|"
    r"felt) )?(?:to be )?(?:needed|necessary|required|established|called for|warranted|indicated)"
    r"|(?:\w+ly )?unnecessary|(?:rarely|seldom|hardly(?: ever)?|scarcely(?: ever)?) (?:needed|necessary|required|called for|warranted))"
    r"|^ (?:not (?:\w+ly )?(?:needed|necessary|required|warranted|called for)|unnecessary)\b"
)
_UNNEEDED: Final = re.compile(
    r"\b(?:(?:do|does|did|is|are|will|need|needs) not (?:\w+ly )?(?:need|have|require|be)\b|need not\b"
    r"|(?:rarely|seldom|hardly(?: ever)?|scarcely) (?:needs?|requires?|has to|have to)\b)(?! (?:be )?exceed)"
    r"|\b(?:should|must|may|can)(?: not|n.t) (?:\w+ly )?be (?:changed|reduced|lowered|decreased|adjusted|modified|altered|halved|cut)\b"
)
"""A need denied within the words of an advice: "the dose does not need to be changed", "the dose must not be reduced"."""

_TO_PREVENT: Final = re.compile(
    r"(?<!important )(?<!best )(?<!advised )(?<!recommended )(?<!advisable )(?<!necessary )(?<!prudent )(?<!patients )"
    r"\bto (?:help )?avoid"
    r"(?!\s+(?:[a-z]+\s+){0,2}?(?:combinations?|(?:co-?)?administration|associations?|(?:co-?)?medications?)\b)"
    r"(?=\s+(?:[a-z-]+\s+){0,4}?(?:interactions?|toxicity|effects?|interference|complications?|reactions?|"
    r"risks?|(?:reduc|decreas|impair|diminish|lower)ed|"
    r"[a-z]+(?:emia|emias|tension|suppression|sis|pathy|tion|age|ing|mia|ency))\b)"
)
"""An avoidance that is a purpose and no advice: "monitor closely to avoid toxicity"."""

_UNAVOIDABLE: Final = re.compile(
    r"\b(?:if|when|unless|cannot be|can't be)\s+(?!(?:at all )?possible\b)(?:\w+\s+){0,3}?(?:un)?avoid\w*|unavoidable"
    r"|\b(?:(?:not |im)possible to|cannot|can.t) avoid\b|\bunless [^.;,]{1,40}? can be avoided"
    r"|\b(?:cannot|can.t) be (?:left out|omitted|stopped|paused|interrupted|given up|dispensed with|done without|withheld|skipped)"
)

_FOR_HOURS: Final = r"for (?:at least |up to )?"
_STAYED_OFF: Final = re.compile(
    rf"(?<=\bduring\b)[^.;]{{0,60}}?\b(?:{_FOR_HOURS}|and )\S+ (?:hours?|days?|weeks?) (?:after|following)"
    rf"|\b{_FOR_HOURS}(?:24|36|48|72) hours? (?:after|following)"
)
"""How long a drink is left alone behind a treatment: that is to avoid it, and not to take the two at other times of the day."""

_LOOKED_AFTER: Final = re.compile(r"\b(?:monitor|review|check|assess|screen|observ|watch|follow|supervis|measur)\w*\s[^.;]{0,60}$")
"""What a text has done carefully, which is not to take two things with care: "monitor the INR carefully"."""

_DOSES_APART: Final = re.compile(
    r"\b(?:twice|two|three) (?:\w+ )?(?:doses|daily|times)\b[^.;]{0,30}?\bapart\b|\b[a-z]+ \S+ hours between (?:doses|treatments)\b"
)
"""How far the drug's own doses stand apart."""

_REGIMEN: Final = re.compile(
    r"\b(?:in combination with|combined with|added to|add-on to)\b[^.;]{0,60}?\b(?:start|begin|beg[au]n|initiat|open)\w* "
    r"[^.;]{0,30}?\d ?(?:mg|mcg|µg|g|units?)\b"
)
"""How a combined treatment begins, where a text tells of doses: "in combination with metformin, start at 5 mg"."""

_SEEN_TO: Final = re.compile(
    r"\bdos(?:e|es|ing)\s+(?:(?!(?:be|been|is|are|was|were|then|should|must)\b)[^\s:;]+\s+){0,6}?(?:(?:raised|increas(?:ed|es)|"
    r"reduc(?:ed|es)|lower(?:ed|s)|decreas(?:ed|es)|doubled|halved|changed|altered)\s+(?:(?:\S+\s+){0,4}?(?:exposure|auc|cmax|levels?|"
    r"concentrations?|clearance|absorption|bioavailability|half-life|effects?|response|risk|inr)\b|(?:it|them)\b|\ue000)"
    r"|(?:(?<=s )|(?<=[\ue001-\ue003] ))(?:raise|increase|reduce|lower|decrease)\s+(?:the |its |their )?(?:\ue000+\s+)?"
    r"(?:exposure|auc|levels?|effects?|clearance)\b)"
)
"""What a dose was seen to do, which changes no dose: "a single dose of rifampicin reduced its exposure"."""

_MOST: Final = r"(?:over|above|beyond|exceeding|(?:greater|higher|more) than|of more than|>|≥) ?\d[\d.,]* ?(?:mg|mcg|µg|g)\b"
_OVER: Final = re.compile(
    rf"\bdos(?:es|e|ages?) {_MOST}[^.;,]{{0,40}}?\b"
    r"(?:avoid\w*|contra-?indicated|(?:should|must|may)(?: not| never|n.t) be \w+|not recommended)"
    r"|\b(?:avoid\w*|(?:should|must|do|may)(?: not|n.t)|never) (?:be )?(?:(?:us|tak|giv|prescrib|administ|start)\w* )?"
    rf"(?:[^\s.;,]+ ){{0,2}}?(?:(?:in|at) )?(?:(?:a )?(?:daily )?dos(?:es|e|ages?) )?{_MOST}"
)
"""What is to be avoided is a dose above a limit: "doses over 10 mg should be avoided", "never give it in doses above 10 mg"."""

_HAPPENS: Final = re.compile(
    r"\b(?:peak\w*|maxim(?:um|al)|reach(?:ed|es)|sets? in|lasts?|onset|half-life|occurs?|occurred|measured|seen|observed|detected|"
    r"appears?|begins?|eliminated|excreted|(?:was|were|had been) (?:given|taken|administered|dosed|swallowed))\b"
    r"(?:(?!\b(?:take|give|use|so|wait)\b)[^.;,:]){0,40}?\bhours? (?:after|before|later|earlier|apart)\b"
)
"""When something comes about, and not when to take it: "levels peak two hours after the dose"."""

_HARMED: Final = re.compile(
    r"\b(?:if|when|once|should|in case of|in the event of)\s(?:[^.;]{0,80}?\b(?:occur|develop|appear|suspect|emerge|arise|confirm|"
    r"worsen|persist)\w*)[^.;]{0,60}?\b(?:stop|discontinu|withdraw|withh|suspend|interrupt|held)\w*"
)
"""What is stopped once harm has come, which does not keep two things apart: "if myopathy occurs, the statin should be stopped"."""


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

_WATCHED_ON: Final = re.compile(
    r"\b(?:on|taking|receiving|using|concomitant|concurrent|(?:administered|used|combined|given|taken|therapy|treated|combination|use) "
    r"with|(?:use|administration) of)\s+(?:(?:other|concomitant|concurrent|oral|systemic|any|high-dose|additional)\s+)*"
    rf"(?:{macros.MACROS['NAME']}(?:\s*/\s*|,\s+|,?\s+(?:or|and)\s+))*$"
)
_WATCHED_IF: Final = re.compile(
    rf"^(?:/{macros.MACROS['NAME']})?(?:\s+(?:levels?|concentrations?))?\s*\(?(?:if|when)\s+(?:used\s+|taken\s+)?"
    r"(?:co-?administered|concomitant|concurrent|combined|together)"
)
"""What stands before a partner, or behind it, with which a list of what to monitor has something watched: "INR (if on warfarin)"."""


def is_watched_with(lead: str, tail: str) -> bool:
    """Whether a list of what to monitor names a partner between `lead` and `tail` as one that is taken along."""
    return bool(_WATCHED_ON.search(lead) or _WATCHED_IF.match(tail))


_IDLE: Final = (
    _STAYED_OFF,
    _DOSES_APART,
    _SEEN_TO,
    _HARMED,
    _HAPPENS,
    rulebook.cue("driving"),
)
_UNADVISED: Final = rulebook.load("unadvised")
"""What holds words of advice and advises nothing about taking two together, blanked one after the other."""


@functools.lru_cache(maxsize=512)  # a clause is looked at by many
def find(marks: str, *, on_doses: bool = False) -> tuple[Management, ...]:
    """The advice of a clause, most urgent first; `on_doses` says that its text tells of doses and uses, not of interactions."""
    marks = _ASIDE.sub(_unbroken, marks) if "not" in marks else marks
    rules = _RULES if on_doses else (*_RULES, *_FRAGMENTS)  # fragments on doses speak of the drug's own: "under one year: not to be given"
    said = [(rule.value, m) for rule in rules for m in rule.found(marks)]
    if not said:
        return ()
    text = _bidding(rulebook.blank(_REGIMEN, marks) if on_doses else marks)
    if text != marks:
        said = [(rule.value, m) for rule in rules for m in rule.found(text)]
    words = [(Management(value), m.group()) for value, m in said if not _is_lifted(value, text, m)]
    found = {value for value, _ in words}
    if found > {Management.CAUTION} and all(_PRUDENT.fullmatch(said) for value, said in words if value is Management.CAUTION):
        found.remove(Management.CAUTION)
    return tuple(m for m in Management if m in found)


def _unbroken(aside: re.Match[str]) -> str:
    """What stays of an aside within a prohibition: words that make it firm, without the commas round them."""
    words = aside["words"] or ""
    return f" {words}" if _FIRMLY.match(words) else ""


def _bidding(marks: str) -> str:
    """A clause without the words of advice that advise nothing about taking two together."""
    for idle in (_UNAVOIDABLE, _TO_PREVENT):
        marks = rulebook.blank(idle, marks)
    marks = _OVER.sub("do not exceed", marks)
    for idle in _IDLE:
        marks = rulebook.blank(idle, marks)
    for rule in _UNADVISED:
        marks = rule.blanked(marks)
    return marks


def _is_lifted(value: str, text: str, match: re.Match[str]) -> bool:
    """Whether the advice is denied ("no dose adjustment is needed"); "not recommended" carries its own "not"."""
    lead, tail, words = text[: match.start()], text[match.end() :], match.group()
    if _is_reported(value, lead, tail, words):
        return True
    if value in ("avoid", "contraindicated"):
        return bool(_NOT.search(lead) or (words.startswith("avoidance") and _FREED.match(tail)))
    if words.startswith(("careful", "with care")) and _LOOKED_AFTER.search(lead):
        return True
    if value in ("adjust_dose", "monitor") and _UNNEEDED.search(words):
        return True
    return bool(_NEGATED.search(lead) or _FREED.match(tail))


def _is_reported(value: str, lead: str, tail: str, words: str) -> bool:
    """Whether the words tell what people do, did or have done to them, and bid nothing."""
    if _BIDDEN_VERB.match(words):
        return not (_BIDS.search(lead) or (words.startswith("give") and _DOCTOR.search(lead)))
    if _LIMIT.match(words) and (_WAS.search(lead) or _WAS_BEHIND.match(tail)):
        return True
    if value == "adjust_dose":
        return bool(_BY_DOSE.match(words) or _OF_DOSE.match(tail))
    if value == "caution":
        return bool(_HAD_BEEN.match(tail))
    return value == "monitor" and bool(_HAVE.search(lead) or _ANYWAY.match(tail))
