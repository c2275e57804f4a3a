"""Where a sentence is cut into stretches that speak of their own partners."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from extract.changes import effects, unchanged
from extract.frames.sentence import bare_denials, next_pair
from extract.frames.what_counts import undenied
from extract.frames.what_to_do import advice, next_advice
from extract.rulebook import cue, macros

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.mentions import Mention

_NOUN: Final = r"(?:effects?|efficacy|levels?|concentrations?|exposure|absorption|clearance|risk|toxicity)"
_AMOUNT: Final = r"(?:levels?|concentrations?|exposure|auc|clearance|effects?)"
_BREAKS: Final = re.compile(
    r";\s|(?<=[↑↓↔⇑⇓⇔]),\s+(?=(?:and\s+)?(?:of\s+)?[\ue001-\ue003])|,\s+(?=[↑↓↔⇑⇓⇔]\s?[\ue001-\ue003])"
    r"|(?<!\bnor)(?<!\bnot)(?<!\bor),?\s+(?:and\s+)?(?=those\s+of\s+[\ue001-\ue003]+\s+\w|that\s+of\s+[\ue001-\ue003]+\s+(?:up|down|higher|lower)\b)"
    r"|\s+and\s+(?=(?:can|may)\s+(?:also\s+)?interact)"
    rf"|(?:\bof\s+(?:\w+\s+){{0,2}}?[\ue001-\ue003]+|[\ue001-\ue003](?:['’]s)?\s+(?:\w+\s+)?{_NOUN}),?\s+and\s+"
    rf"(?=(?:increas|decreas|reduc|enhanc|diminish|lower|rais|potentiat|alter)\w*\s+(?:the\s+)?(?:{_NOUN}\s+of\s|[\ue001-\ue003]+(?:['’]s)?\s+{_NOUN}))"
    r"|,?\s+(?:and|or)\s+(?=(?:(?:(?:may|can) be\s+)?(?:(?:increas|rais|elevat|decreas|reduc|lower)ed"
    r"|un(?:affected|changed|altered|touched))\s+(?:by|with)"
    r"|(?:rise|fall|drop|increase|decrease)s?\s+with)\s)"
    r"|(?<!\ue000),?\s+and\s+(?=\ue000+\s+(?:(?:can|may|could|might|interacts|(?:does|did)(?:\s+not|n['’]t))\b|(?!plus\b|is\b|was\b|has\b)[a-z]+s\s+(?:the\s+(?:\w+\s+){1,2}of\s+|th(?:at|ose)\s+of\s+)?[\ue001-\ue003]))"
    r"|(?:,\s+(?:and\s+|but\s+)?|\s+(?:and|but)\s+)"
    r"(?=(?:with|under|on)\s+(?:the\s+)?[\ue001-\ue003]+\s+(?:the\s+(?:reverse|opposite|contrary)|they|it)\b)"
    r"|,\s+(?:and\s+|but\s+)?"
    r"(?=[\ue001-\ue003]+\s+the\s+(?:reverse|opposite|contrary)\b|(?:unlike|(?:in\s+contrast|contrary|as\s+opposed)\s+to)\s+[\ue001-\ue003]+,?\s+(?:which|that)\s)"
    r"|,?\s+(?:yet(?=\s+(?:the|its|it|they|this|there|bleeding|levels?|\w+\s+(?:was|were|is|are|has|have))\b)|"
    r"while(?!\s+(?:(?:driving|operating|taking)\b|(?:using|on|receiving)\s+(?:the\s+|this\s+)?\ue000))|whereas|however,?"
    r"|(?:but|(?:al)?though)(?!\s+not\s+\ue004)(?!\s+(?:(?:is|can be|may be)\s+)?(?:\w+ly\s+)?"
    r"(?:(?:reduced|decreased|delayed|slowed|enhanced|increased)\s+(?:by|(?:if|when)\s+\w+\s+with)|(?:improves|increases|decreases)\s+(?:if|when|with))\b))\s+"
    r"|,\s+(?:and\s+)?(?=(?:avoid|caution|limit|monitor|use|adjust|reduce|take|separate|restrict|minimi[sz]e|advise|be\s+cautious)\b"
    r"|(?:avoid|limit)ing\s+(?:\w+\s+){0,2}?[\ue001-\ue003])"
    r"|,\s+(?:and\s+)?(?=(?:(?:with|for|in|of)\s+)?the\s+latter\b)"
    r"|\s+and\s+(?=caution\s+(?:them\s+|patients\s+)?(?:about|regarding)\b)"
    r"|\s+and\s+(?=(?:do\s+not\s+(?:use|combine|take|give)|(?:should\s+)?(?:consider|discuss))\s[^.;]{0,160}?[\ue001-\ue003])"
    r"|\s+and\s+(?=(?:avoid(?:ing)?|limit|monitor|adjust|separate|restrict|use|be\s+cautious|(?:use|exercise)\s+caution)\s+(?:\w+\s+){0,3}?[\ue000-\ue003])"
)
"""Where a sentence begins to speak of something else: another predicate, the drug again, an adversative, an advice."""

_STATE: Final = (
    r"(?:un(?:chang|affect|alter|touch|influenc|modifi|impair)ed|higher|lower|cut"
    r"|(?:chang|affect|alter|influenc|increas|rais|elevat|decreas|reduc|lower|doubl|tripl|trebl|quadrupl|halv|boost|slow|prolong|enhanc|weaken|diminish"
    r"|inhibit|induc|block|accelerat)ed|(?:held|sped|speeded)\s+up)"
)
_SAME: Final = r"(?:un\w+ed|the\s+same|stable|constant|steady|put|as\s+(?:before|it\s+was))"
_BY_WHOM: Final = (
    r"(?:\s+(?:\w+fold|by\s+(?:about\s+)?(?:[\d.]+\s?%|half|a\s+\w+)|\w+ly))?"
    r"\s+(?:by|with|under|when|after|in\s+the\s+presence\s+of)\s+(?:[\w-]+\s+){0,2}[\ue001-\ue003]"
)
_NEXT_FATE: Final = re.compile(
    r"(?:,?\s+(?:and|but|or|yet)|,)\s+(?=(?:(?:is|are|was|were|it|they|(?:may|can|could|will|might)\s+be)\s+){0,2}(?:(?:not|\w+ly)\s+){0,2}"
    rf"(?:{_STATE}|(?:did|does|do|has|had)(?:\s+not|n['’]t)\s+(?:chang|alter|ris|fall|increas|decreas|vary|differ)\w*"
    rf"|(?:remain|stay)(?:s|ed)\s+{_SAME}){_BY_WHOM}"
    rf"|(?:(?:increas|rais|elevat|decreas|reduc|doubl|tripl|trebl|halv|chang|affect|alter|leav|boost|lower|slow|spar)(?:es|ed|s)|cuts?|left"
    r"|(?:does|did|do)(?:\s+not|n['’]t)\s+\w+|(?:does|did)\s+nothing\s+to|(?:has|had)\s+no\s+(?:\w+\s+)?(?:effect|influence)\s+on)\s+(?:(?:the\s+\w+\s+of\s+|oral\s+|intravenous\s+)?[\ue001-\ue003]|(?:it|them)\b)"
    rf"|[\ue001-\ue003]+(?:\s+{_AMOUNT})?\s+(?:(?:is|are|was|were|stayed|remained)\s+(?:not\s+)?{_STATE}|(?:remain|stay)(?:s|ed)\s+{_SAME}"
    r"|(?:does|did|do)(?:\s+not|n['’]t)\s+(?:chang|mov|ris|fall|alter|budg|shift|vary)e?|keeps\s+its\s+\w+)"
    rf"(?=\s*(?:[.,;]|$)|{_BY_WHOM}))"
)
"""Where a sentence goes on to what becomes of the same one by another: "… is unchanged by A and [tripled by B]"."""

_TRAILING: Final = re.compile(r",?\s+and\s+$")
"""What joins a stretch to the next, and is part of neither."""

_CONCESSION: Final = re.compile(r"^(?:[^,.;:]*:)?\s*(?:although|though|while)\s[^,;]*,\s+")
"""What a sentence grants before it says that there are interactions all the same."""

_ANEW: Final = re.compile(
    r",\s+and\s+(?=[\ue001-\ue003]+\s+(?:can|may|could|might|does|do|has|have|requires?|needs?|should|must|calls? for)\b)"
    rf"|(?:,|\s+and|,\s+and)\s+(?=(?:the\s+)?(?:(?:{_AMOUNT}|that|those)\s+of\s+[\ue001-\ue003]+|[\ue001-\ue003]+(?:['’]s)?\s+(?:plasma\s+)?{_AMOUNT})\s+"
    r"(?:(?:may|can|could|will|was|were|is|are|had)\s+)?(?:go(?:es)?|rises?|rose|falls?|fell|drops?|dropped|climbs?|sinks?|increased?s?|decreased?s?"
    r"|(?:doubl|tripl|trebl|quadrupl|halv|rais|reduc|lower)(?:es|ed|s)|stay(?:s|ed)?|remain(?:s|ed)?)\b)"
    r"|(?:,|\s+and|,\s+and)\s+(?=(?:[\w\ue002\ue003-]+\s+(?:such as|like)\s+)?[\ue001-\ue003]+\s+(?:(?:may|can|could|might|will|would)\s+)?"
    r"(?:\w+ly\s+)?(?:[a-z]+\s+(?:it|them)\b|[a-z]+(?:s|ed)\s+(?:its|their|\ue000+)(?![\ue000-\ue003])|(?:does|do|did|has|have|had|shows?|showed|chang(?:es|ed)|alter(?:s|ed)|affect(?:s|ed))\s+(?:neither|nothing|no|none)\b))"
)
"""Where a partner begins a predicate of its own, if there is one before it, or ends a list."""

_UNNAMED: Final = re.compile(
    r"(?:^|[,:]\s+(?:and\s+|or\s+)?)(?P<those>(?:drugs|medications|medicines|agents)\s+(?:that\s+|which\s+)?(?:may\s+|can\s+)?"
    r"(?:affect|alter|influenc|interfer)\w*\s[^,;.()]*(?:\([^()]*\))?)(?:(?P<more>,\s+(?=(?:\w+\s+)?[\ue001-\ue003]))|\W*$)"
)
"""One of a list that has no name but what it changes, which the others do not: "warfarin, and drugs affecting its absorption"."""

_SPARED_FROM: Final = re.compile(r",?\s+(?:other than|except(?:ing)?(?: for)?|apart from|with the exception of|besides)\s+")
"""What a denial leaves open, which is thereby said: "no restrictions other than avoiding alcohol"."""

_TURNS: Final = re.compile(
    r"(?:,\s+(?:and\s+|but\s+)?|\s+(?:and|but)\s+)(?=(?:less|least|lower|lowest|worse|worst)\s+(?:so\s+)?with\s+(?:\w+\s+)?[\ue001-\ue003]"
    r"|(?:(?:which|something|a\s+thing)\s+(?:that\s+)?)?[\ue001-\ue003]+\s+(?:is|are|was|were|does|do|did)(?:\s+not|n['’]t)(?:\s+do)?\s*(?:[.;]|$))"
    r"|\s+(?:as|like|the way)\s+(?=[\ue001-\ue003]+\s+(?:does|do|did|is|are|was|were)\s*(?:[.,;]|$))"
    r"|,\s+(?:and\s+|but\s+)?(?=(?:only\s+)?[\ue001-\ue003]+\s+(?:does|do|did|has|have|had|is|are|was|were)\s*(?:[.;]|$)|only\s+[\ue001-\ue003])"
    r"|(?:,\s+(?:and\s+|but\s+)?|\s+(?:and|but)\s+)(?=(?:with|under)\s+[\ue001-\ue003]+,?\s+(?:there|the|its?|levels?|exposure|auc|cmax|clearance)\s)"
    r"|(?:,\s+(?:and\s+|but\s+)?|\s+and\s+)(?=an?\s+(?:[\w-]+\s+){0,2}?(?:doubling|tripling|halving|rise|fall|drop|increase|decrease|reduction)\s+(?:(?:in|of)\s+)?"
    r"(?:\w+\s+){0,2}?(?:(?:with|under)\s+)?[\ue001-\ue003])"
)
"""Where what holds for those before it only ends: "the same with milk, less with cheese", "A is harmless, B is not", "as B does"."""

_UNLIKE: Final = re.compile(
    r"\bdo(?:es)?(?:\s+(?:this|that|so|too))?,\s+(?:but\s+|and\s+|while\s+)?(?=[\ue001-\ue003]+\s+(?:does|do|did)(?:\s+not|n['’]t)\s*(?:[.,;]|$))"
    r"|\b(?:does|do|did|has|have|is|are|was|were)(?:\s+not|n['’]t)?,?\s+(?:and|but|while|whereas)\s+"
    r"(?=[\ue001-\ue003]+,?\s+(?:does|do|did|is|are|was|were|has|have)\b)"
    r"|\b(?:neither|not)\b[^.;,]{3,80},\s+(?=only\s+[\ue001-\ue003])"
    r"|\b(?:unlike|(?:in\s+contrast|contrary|as\s+opposed)\s+to)\s+[\ue001-\ue003]+,\s+(?:which|that|whose)\s[^.;,]{3,80},\s+"
)
"""Where one does what the next does not: "milk does this, tea does not", "unlike milk, which does this, tea …"."""

_ACTS: Final = re.compile(
    rf"{macros.MACROS['NAME']}\s+(?:(?:may|can|will|does)\s+)?(?!(?:and|n?or|with|plus|like|to|in|on|for|by|of|from|as|than|but|not)\b)[a-z]+\s+"
    rf"(?:the\s+)?(?:{macros.MACROS['OWN']}|(?:it|them)\b)"
)
"""What one does to the drug, of which the next then says that it does not do so: "colestyramine binds it, colesevelam does not"."""
_GOES: Final = (
    rf"(?:\s+(?:{_AMOUNT}|inr))?\s+(?:goes\s+)?(?:up|down|lower|higher|ris(?:es|en)|falls?|(?:rais|lift|boost|lower|increas|decreas|reduc|elevat|doubl|halv)(?:es|ed|e|s))"
    rf"(?:\s+(?:it|them|{_AMOUNT}|inr))?(?:\s+(?:by\s+)?(?:half|\d+\s?%|\w+fold))?"
)
_GOES_NOT: Final = (
    rf"(?:\s+(?:{_AMOUNT}|inr))?\s+(?:no(?:t|ne|\s+(?:change|effect|interaction|difference|influence))|does\s+not|hardly|barely|un(?:changed|affected|altered))"
    r"(?:\s+at\s+all)?"
)
_AND_ALL: Final = rf"(?:and\s+|but\s+)?(?=(?:with\s+)?{macros.MACROS['NAME']}(?:{macros.MACROS['SEP']}{macros.MACROS['NAME']})*"
_OTHERWISE: Final = re.compile(
    rf"[\ue001-\ue003]{_GOES},\s+{_AND_ALL}{_GOES_NOT}\s*(?:[.,;]|$))|[\ue001-\ue003]{_GOES_NOT},\s+{_AND_ALL}{_GOES}\s*(?:[.,;]|$))"
)
"""Where a telegram goes on to who has nothing, or something again: "clarithromycin up, [azithromycin no change], [erythromycin up]"."""

_BOOSTS: Final = re.compile(
    rf"\b(?:when|where|if|whenever|in\s+whom)\s+{macros.MACROS['NAME']}\s+(?:is|are)\s+(?:\w+ly\s+)?(?:given|used|added|taken|administered)\s+to\s+"
    rf"(?:boost|increase|enhance|raise|improve)\s+(?:(?:the|its)\s+)?[^,;.:]{{0,60}}?(?:levels?|exposure|concentrations?|bioavailability),\s+"
)
"""Where a booster and its purpose end, which is of nobody behind: "when ritonavir is used to boost zelonib levels, [avoid cisapride]"."""

_INTERACTS: Final = re.compile(r"\binteracts?\b")
_MATTERS: Final = re.compile(rf"{macros.MACROS['NAME']}\s+(?:interact|matter|count|interfere)s?\s*$")
"""What says no more than that there is something, behind whom it is so, and before whom it is not: "digoxin matters, [tea does not]"."""

OWN_ONLY: Final = re.compile(rf"\(\s*(?:with\s+)?{macros.MACROS['OWN']}\s*\)")
"""Brackets that say whose partner stands before them: "cationic drugs (metformin)"."""

_NAMED: Final = re.compile(r"[\ue001-\ue003]")
_LEAD_BRACKET: Final = re.compile(r"[^()]*\)\s*:")
"""Behind a break in brackets, that they end before the colon of a lead: "Raise it (halve the dose[;] monitor): ketoconazole"."""

_ROWED: Final = re.compile(
    rf";\s+(?:(?:and|or)\s+)?{macros.MACROS['NAME']}(?:{macros.MACROS['SEP']}{macros.MACROS['NAME']})*\s*(?:[;:–—]|$)"
)
"""A semicolon, and behind it nothing but further names: "ketoconazole, itraconazole; nelfinavir, ritonavir; nefazodone"."""

_ONE: Final = rf"{macros.MACROS['NAME']}(?:\s*\([^()]*\))?"
_ROW: Final = rf"{_ONE}(?:(?:{macros.MACROS['SEP']}|;\s+(?:(?:and|or)\s+)?){_ONE})*\s*"
_ROWED_BELOW: Final = re.compile(rf":\s+{_ROW}$")
_ROW_END: Final = re.compile(rf";\s+(?:(?:and|or)\s+)?{_ROW}\W*$")
"""Around a semicolon, a row of names that all of a sentence's other words stand before: "These raise it: ketoconazole; nefazodone."."""

_HANGING: Final = re.compile(
    r"\b(?:increas|rais|elevat|boost|doubl|lower|decreas|reduc|halv|tripl|trebl|quadrupl|diminish|potentiat|enhanc|prolong|shorten)(?:es|ed|s|e)?\s*$"
)
"""A verb that waits for what it is said of: "lithium raises [and digoxin lowers it]"."""

_ARROW: Final = re.compile(r"[↑↓↔⇑⇓⇔]")
_ARROW_AND_NAME: Final = re.compile(r"[↑↓↔⇑⇓⇔]\s?[\ue000-\ue003]+")
_NAME_AND_ARROW: Final = re.compile(
    r"(?<=[↑↓↔⇑⇓⇔\d%d)] )[\ue000-\ue003]+(?:\s+(?:auc|cmax|cmin|levels?|concentrations?|exposure))*\s?:?\s?[↑↓↔⇑⇓⇔](?!\s?[\ue000-\ue003])"
)
"""An arrow and the drug that it is of, before or behind it, where no comma parts it from the one before."""

_DOES: Final = (
    rf"{macros.MACROS['NAME']},?\s+(?:(?:may|can|could|might|will|does)\s+)?(?:\w+ly\s+)?"
    r"(?:increas|rais|elevat|boost|enhanc|potentiat|strengthen|lower|decreas|reduc|diminish|weaken|antagoni[sz]|doubl|tripl|halv)(?:es|ed|s|e)?"
)
_DOES_ONE: Final = re.compile(rf"{_DOES}\s*$")
_DOES_OTHER: Final = re.compile(rf"{_DOES},?\s+(?:(?:the|its|their|plasma|serum|blood)\s|\ue000)")
"""Around a joint, two predicates that share one object: "lithium raises, [but] digoxin lowers, its levels"."""

_DOSE: Final = re.compile(r"\bdos(?:e|es|age)\b(?![^.;]*\b(?:rais|increas|lower|reduc|doubl)(?:es|ed)\b)")
"""What is changed of a drug by hand, in words that are then no fate of it: "halve the dose with A [and double it with B]"."""

_IN_TURN: Final = re.compile(r"[^.;]*\brespectively\b")
_LIST: Final = 2
"""Names in a row of which an effect in brackets is of the last alone, where others have examples in brackets of their own."""

_EXAMPLES: Final = re.compile(r"\((?:e\.g|such as\b|like\b|including\b|[^()]*,)[^()]*\)")


_BROKEN_OFF: Final = re.compile(r"(?:\b(?:not|never),|(?:^\W*|;\s)(?:in|for|during))\s[^,.;:()\ue000-\ue003]{3,50}$")
"""What has not begun to say anything: "do not, under any circumstances, [take it]", "in the elderly, [avoid it]"."""


_BRACKET: Final = re.compile(r"\([^()]*\)(?=\s*[,;.]|\s*(?:and|or)[\s,]|\s*$)")


_REASONED: Final = re.compile(
    r"\((?:(?:[a-z]+ )?risk|due to|because|owing to|as|since|for|may|can|could|might|it|increased|higher|elevated|worsen\w*)\b[^()]*\)[,;]"
    r"(?! (?:especially|particularly|mainly|mostly|more|when|if)\b)"
)
"""Brackets that say why what stands before them bars, and not what that is called: "asthma (may worsen)", not "apnoea (no breath)"."""

_FIGURE: Final = re.compile(r"\d|fold|[×%]")
_BARE_END: Final = re.compile(rf",\s+(?:and\s+|or\s+)?(?:[\w-]+\s+){{0,2}}{macros.MACROS['ANY']}\W*$")
"""Behind brackets the last of a list, which has none."""


def of(marks: str, partners: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Stretches that speak of their own partners: cut at semicolons and adversatives, and behind bracketed effects in lists."""
    breaks = (m for m in _BREAKS.finditer(marks) if not _is_no_break(marks, m))
    cuts = [
        0,
        *(m.end() for m in breaks if any(p.start >= m.end() for p in partners) or _says(marks[m.end() :]) or _tells_otherwise(marks, m)),
    ]
    cuts += [m.end() for m in _CONCESSION.finditer(marks) if cue("interacts").search(marks, m.end()) or _takes_back(marks, m)]
    cuts += _begun_anew(marks, cuts, partners)
    cuts += _by_arrows(marks, partners)
    cuts += [m.end() for m in _SPARED_FROM.finditer(marks) if cue("denied-interaction").search(marks[: m.start()])]
    cuts += [m.end() for m in _TURNS.finditer(marks) if _tells(marks[: m.start()])]
    cuts += [m.end() for begins in (_UNLIKE, _OTHERWISE, _BOOSTS) for m in begins.finditer(marks)]
    cuts += [m.end() for m in bare_denials.joints(marks) if _denies_something(marks, m.start())]
    cuts += [at for m in _UNNAMED.finditer(marks) for at in (m.start("those"), m.end("more")) if at > 0]
    cuts += [b.end() for b in _BRACKET.finditer(marks) if cue("seen-with").match(marks[b.start() :]) and effects.find(marks[: b.end()])]
    cuts += next_advice.cuts(marks, partners)
    cuts += [at for at in next_pair.cuts(marks, partners) if _says(marks[:at]) or cue("interacts").search(marks, 0, at)]
    for b in _BRACKET.finditer(marks):
        if not any(p.start < b.start() for p in partners):
            cuts += [b.end()] if _is_of_illness(marks, b) else []
            continue
        start = max(c for c in cuts if c <= b.start())
        if OWN_ONLY.fullmatch(b.group()) or (_says(b.group()) and not _is_how_far(marks, start, b)):
            cuts += [*_last_alone(marks, start, b, partners), b.end()]
    ordered = sorted({*cuts, len(marks)})
    yield from ((a, a + len(_TRAILING.sub("", marks[a:b]))) for a, b in pairwise(ordered) if marks[a:b].strip(" .,;"))


def _denies_something(marks: str, at: int) -> bool:
    """Whether what stands before a bare denial says anything that this denies."""
    return bool(_tells(marks[:at]) or _ACTS.search(marks, 0, at) or _MATTERS.search(marks, 0, at))


def _is_no_break(marks: str, m: re.Match[str]) -> bool:
    """Whether what looks like a cut stands within a list or a turn, in what two clauses share, or behind what is not at its end yet."""
    is_open = _is_in_lead(marks, m.start()) or bool(_BROKEN_OFF.search(marks, 0, m.start()))
    return is_open or _is_in_list(marks, m.start()) or _is_in_turn(marks, m) or _is_shared(marks, m)


def _is_in_lead(marks: str, at: int) -> bool:
    """Whether a place is within brackets of a lead, which holds for all behind its colon: "Raise it (halve the dose, monitor): A, B"."""
    is_within = marks.rfind("(", 0, at) > marks.rfind(")", 0, at)
    lead = _LEAD_BRACKET.match(marks, at) if is_within else None
    return bool(lead) and not _NAMED.search(marks, 0, lead.end() if lead else 0)


def _by_arrows(marks: str, partners: Sequence[Mention]) -> Iterator[int]:
    """Where the next of several drugs stands that each have an arrow of their own: "digoxin ↑ [zelonib ↔]", "↑ digoxin [↔ zelonib]"."""
    arrows = _ARROW.findall(marks)
    if len(arrows) >= _LIST:
        opens = _ARROW.match(marks.lstrip())
        each = (_ARROW_AND_NAME if opens else _NAME_AND_ARROW).finditer(marks)
        yield from (m.start() for m in each if any(p.end <= m.start() for p in partners))


def _begun_anew(marks: str, cuts: Sequence[int], partners: Sequence[Mention]) -> list[int]:
    """Where a partner begins a predicate of its own, or the sentence goes on to what becomes of the same one by another."""
    found = list(cuts)
    for begins in (_ANEW, _NEXT_FATE):
        for m in begins.finditer(marks):
            lead = marks[max(c for c in found if c <= m.start()) : m.start()]
            is_apart = not (_HANGING.search(lead) or _DOSE.search(lead) or _is_in_turn(marks, m)) and (
                begins is _ANEW or any(p.end <= m.start() for p in partners)
            )
            if is_apart and (_says(lead) or _INTERACTS.search(lead) or unchanged.is_told(lead) or cue("goes-which-way").search(lead)):
                found.append(m.end())
    return found[len(cuts) :]


def _tells_otherwise(marks: str, at: re.Match[str]) -> bool:
    """Whether behind a denial and a semicolon something goes up or down: "no effect in the young; in the old levels doubled"."""
    return at.group().startswith(";") and undenied.tells_too(marks[at.end() :]) and unchanged.is_told(marks[: at.start()])


def _takes_back(marks: str, conceded: re.Match[str]) -> bool:
    """Whether behind a denial that is granted something goes up or down all the same: "although levels are unchanged, bleeding rises"."""
    behind = effects.find(marks[conceded.end() :])
    is_denial = unchanged.is_told(conceded.group()) or any(c.denied for c in effects.find(conceded.group()))
    return is_denial and any(not c.denied for c in behind)


def _is_in_list(marks: str, at: int) -> bool:
    """Whether a semicolon is within brackets that hold a list, or in a bare row: "anticoagulants (warfarin; heparin): bleeding"."""
    if not marks.startswith(";", at):
        return False
    if "[" in marks[marks.rfind("]", 0, at) + 1 : at]:
        return True
    start, end = marks.rfind("(", 0, at), marks.find(")", at)
    if start > marks.rfind(")", 0, at) and end > 0:
        return not _says(marks[start:end])
    row = _ROWED.match(marks, at)
    is_anew = row is not None and row.group().endswith(":") and ":" in marks[:at] and unchanged.is_told(marks[:at])  # "A: no change; B: up"
    return (row is not None and not (is_anew or _says(marks[:at]))) or bool(_ROWED_BELOW.search(marks[:at]) and _ROW_END.match(marks, at))


def _is_of_illness(marks: str, bracket: re.Match[str]) -> bool:
    """Whether brackets tell a harm of what opens a list and is no partner: "asthma (risk of bronchospasm), probenecid"."""
    lead = marks[: bracket.start()]
    is_bare = not (":" in lead or "risk" in lead or cue("predicate").search(lead) or advice.find(lead))
    return is_bare and bool(_REASONED.match(marks, bracket.start())) and _says(bracket.group())


def _is_how_far(marks: str, start: int, bracket: re.Match[str]) -> bool:
    """Whether brackets only tell how far goes what stands before them: "rises with erythromycin (2.1-fold) and verapamil (1.8-fold)"."""
    if not _FIGURE.search(bracket.group()) or advice.find(bracket.group()):
        return False
    said = effects.find(marks[start : bracket.end()])
    return bool(said) and all(start + c.start < bracket.start() for c in said)


def _is_in_turn(marks: str, found: re.Match[str]) -> bool:
    """Whether "and" joins what is said of several in their order: "is raised and lowered by A and B, respectively"."""
    return found.group().strip(" ,") in {"and", "or"} and bool(_IN_TURN.match(marks, found.end()))


def _is_shared(marks: str, found: re.Match[str]) -> bool:
    """Whether what stands before a joint waits for an object behind it: "A raises, whereas B lowers, its levels"."""
    return bool(_DOES_OTHER.match(marks, found.end()) and _DOES_ONE.search(marks[: found.start()]))


def _last_alone(marks: str, start: int, bracket: re.Match[str], partners: Sequence[Mention]) -> list[int]:
    """Where the last name before brackets starts, if they are of that one alone.

    That is advice behind a comma on another kind of thing ("opioids, diuretics, alcohol (avoid)"), and an effect where brackets of
    examples stand in the list before it.
    """
    end = bracket.start()
    lead = marks[start:end]
    outside = [p for p in partners if start <= p.start < end and lead.count("(", 0, p.start - start) == lead.count(")", 0, p.start - start)]
    if len(outside) < _LIST or _says(lead):
        return []
    is_another = outside[-2].entity.kind is not outside[-1].entity.kind and "," in marks[outside[-2].end : outside[-1].start]
    is_advice = is_another and advice.find(bracket.group()) and not effects.find(bracket.group())
    if not (is_advice or _EXAMPLES.search(lead) or _goes_on(marks, start, bracket)):
        return []
    is_pair = len(outside) == _LIST and "," not in marks[outside[0].end : outside[1].start].rpartition(")")[2]
    return [] if is_pair else [_phrase(outside, marks)[0].start]


def _phrase(named: Sequence[Mention], marks: str) -> Sequence[Mention]:
    """The last name, with the others of its phrase: "CYP3A4 and CYP1A2 inhibitors/inducers"."""
    first = len(named) - 1
    while first and named[first - 1].entity.roles and marks[named[first - 1].end : named[first].start] in {"", "/"}:
        first -= 1
    return named[first:]


def _goes_on(marks: str, start: int, bracket: re.Match[str]) -> bool:
    """Whether a list has brackets that each speak of one: another before these, or a last name that has none."""
    return marks[:start].rstrip().endswith((")", "),")) or bool(_BARE_END.match(marks, bracket.end()))


def _tells(marks: str) -> bool:
    """Whether a part of a sentence says that something changes, that nothing does, or that two interact."""
    return bool(_INTERACTS.search(marks) or unchanged.is_told(marks) or effects.find(marks))


def _says(marks: str) -> bool:
    return bool(effects.find(marks) or advice.find(marks) or any(cue(c).search(marks) for c in ("sparing", "denied-interaction")))
