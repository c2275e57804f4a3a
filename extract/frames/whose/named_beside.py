"""Whose a change is by a name or a pronoun beside its noun: "digoxin levels", "levels of digoxin", "their levels"."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Final

from extract.changes import ways
from extract.frames.whose import changed_names, kinds_of_action
from extract.lexicon import load
from extract.rulebook import macros
from kg.model import Kind, On, Predicate, Quantity

if TYPE_CHECKING:
    from extract.changes.change import Change
    from extract.frames.clauses import Clause
    from extract.mentions import Mention

_ANY: Final = macros.MACROS["ANY"]
REACH: Final = 60
_TOLD: Final = 120
"""Characters between the subject of a sentence and what it is said to have or to lose, at the most."""

_BEING: Final = re.compile(
    rf"({_ANY}){changed_names.DOSED}\s+(?:(?:may|can|could|might|will)\s+)?"
    r"(?:is|are|was|were|be|becomes?|loses?(?:\s+(?:its|their|some))?)\s+(?:\w+ly\s+)?$"
)
"""Before what is said of a name by an adjective or participle: "felodipine may be [less effective]", "is [cleared] faster"."""

_HAVING: Final = re.compile(
    rf"(?<![{macros.OWN}-{macros.GROUP}])(?<!\bon )(?<!taking )(?<!receiving )(?<!given )({_ANY})(?:\s*\([^()]*\))?"
    rf"(?:,\s[^,;:.(){macros.OWN}-{macros.GROUP}]{{3,60}},)?\s+(?:\w+\s+){{0,2}}"
    r"(?:(?:has|have|had|shows?|exhibits?|suffers?|undergo(?:es)?|reach(?:es|ed)?|attain(?:s|ed)?|achiev(?:es?|ed))\s+(?:\w+\s+){0,2}"
    r"|(?:los(?:es?|t)|gain(?:s|ed)?|shed|showed)\s+(?:(?!by\b|with\b|and\b|in\b)[\w%.–-]+\s+){0,8})$"
)
"""Up to a noun, the subject of a sentence that has, shows or loses it: "[omeprazole, a probe], lost 80 % of its"."""

_DONE_BY: Final = re.compile(rf"(?:\s+(?:is|are|can be|may be))?(?:\s+(?:\w+ly\s+)?\w+ed)?\s+by:?\s+{macros.MACROS['NAME']}")
_DONE_BY_OWN: Final = re.compile(
    rf":?(?:\s+(?:is|are|(?:can|may|could|might) be))?\s+(?:not\s+)?(?:(?:\w+ly|more than)\s+)?\w+ed\s+by\s+{macros.MACROS['OWN']}"
)
_ACTED_ON: Final = re.compile(rf"{macros.MACROS['NAME']}[^;.]*\binteracts? with\s+{macros.MACROS['OWN']}(?:,|\s+by\b)[^;.]*$")
_HINDERED: Final = re.compile(rf"\s+(?:(?:of|that)\s+)?(?:(?:the|certain|some|other|any)\s+)?({_ANY})")
"""What follows "interferes with", or "serum" alone."""

_FOLLOWED: Final = (" with", "serum", "plasma", "how much", "how well", "how strongly", "how long", "the time")
_WHICH_DOES: Final = re.compile(
    rf"(?:\s+of\s+(?:the\s+)?{_ANY})?,?\s+(?:which|that)\s+({_ANY})\s+(?:(?:may|can|could|might|will)\s+(?:\w+ly\s+)?)?(?P<verb>[a-z]+)\b"
)
"""Behind a noun, who does something to it: "levels, which imatinib may raise"."""

DOES: Final = re.compile(rf"({_ANY})\s+(?:(?:may|can|could|might|will)\s+)?(?:\w+ly\s+)?$")
"""Before a verb, the name that is its subject: "[imatinib] may potentiate warfarin"."""

CONTENT: Final = r"(?:components?|ingredients?|nutrients?|vitamins?|minerals?|formulations?|b\d+)"
"""What a product holds, in words that no list of names has."""

_CONTENT_BEFORE: Final = re.compile(rf"\b{CONTENT}(?:\s+and\s+\w+)?\s+{changed_names.BETWEEN}$")
_OF_BOTH: Final = re.compile(r"\b(?:mutual|each other['’]s?)\s+(?:\w+\s+of\s+)?(?:\w+\s+)?$")
_BY_WAY_OF: Final = re.compile(
    rf"({_ANY})(?:['’]s?)?\s+(?:\w+\s+)?(?:toxicity|efficacy|effectiveness|effects?|levels?|concentrations?|exposure)\s+"
    r"(?:due to|because of|by|through|via)\s+(?:(?:the|its)\s+)?(?:(?!of\b)[\w-]+\s+){0,3}$"
)
"""What follows a drug's own change as the cause of it: "imatinib toxicity due to reduced [clearance]"."""

_WHOSE_EFFECT: Final = re.compile(
    rf"\b(?:toxicity|efficacy|effectiveness|effects?|action|activity)\s+of\s+(?:the\s+)?({_ANY})\s*"
    r"(?:due to|because of|owing to|by|through|via|from)\s+(?:\w+\s+){0,3}?(?:of\s+)?its\s+(?:\w+\s+){0,2}$"
)
"""The same where the drug stands behind its effect: "less efficacy of imatinib through an increase of its [metabolism]"."""

_THEIRS: Final = re.compile(
    r"\b(?:their|(?:the )?partners?(?:['’]s?)?|the other drugs?['’]s|"
    r"(?:drugs|medicines|medications|agents|substances) (?:whose|(?:that|which) (?:(?:may|can|could|might) )?(?:be|are|become)|becoming)|"
    r"(?:these drugs|other drugs|these medications)(?:['’]|(?!\s+(?:may|can|could|rais|increas|lower|reduc|decreas|elevat|cut|boost)))|"
    r"those\s+(?:where|in\s+which)|for\s+which|"
    r"(?:these|the\s+following|those)\s+(?:lost|lose|gain(?:ed)?|had|have|show(?:ed)?))\s+(?:\w+\s+){0,2}$"
)
_OF_OTHERS: Final = re.compile(
    r"\s*(?:of|to) (?:the |an?\s)?(?:these|other|certain|many|some|several|various|numerous|number of|"
    r"concomitant|co-?administered|concurrent\w*|(?:the )?(?:partners?|companion|second|listed|following))\b"
    r"|\s*of (?:drugs|medications|medicines|medicinal products|agents|compounds)\b"
)
_ITS: Final = re.compile(r"\bits\s+(?:\w+\s+){0,2}$")
_ITS_BEGINS: Final = re.compile(r"(?:^|[.;:,]|\b(?:as|since|because))\s*its\s+(?:\w+\s+){0,2}$")
_WITH_OWN: Final = re.compile(rf"[^.;:,()]{{0,40}}?\b(?:with|by|under|(?:after|when|on)(?: \w+){{0,4}}?) {macros.OWN}")
"""Behind what a text calls "its", that the drug comes to it, and so is not who is meant: "its AUC rose with zelonib"."""

_ITS_OBJECT: Final = re.compile(
    rf"(?:\b(?:they|these|it|both|which|that)|{_ANY})\s+(?:(?:may|can|could|might|will)\s+)?(?:\w+ly\s+)?"
    rf"(?!(?:is|are|and|or|with|for|in|plus|by|from|than)\b)[a-z]+\s+({_ANY})(?:['’]s)?(?:\s+[a-z]+){{0,4}}?,?\s+(?:and|thereby|thus|so)\s+(?:\w+\s+){{1,3}}its\s+(?:\w+\s+){{0,2}}$"
)
"""Before what belongs to whom something was done to just before: "they chelate zinc and lower its [absorption]"."""

_OWN_ACTS: Final = re.compile(
    rf"(?<!with ){macros.MACROS['OWN']}\s+(?:(?:may|can|could|might|will|would)\s+(?:(?:also|even|\w+ly)\s+)*(?P<base>[a-z]+)"
    r"|(?:(?:also|even|\w+ly)\s+)*"
    r"(?:(?P<brings>(?:leads|adds) to|results in|interferes with|(?:work|act)s against|runs counter to|causes|gives|produces|brings about)"
    r"|(?P<verb>[a-z]+s)))\s+"
    rf"(?:(?!(?:own|and|or|by|with|in|of|when|if|for|to|as|after|than)\b)[\w%{macros.CLASS}-]+\s+){{0,4}}$"
)
"""Up to a noun that is its object, what the drug does: "imatinib [counteracts the hypotensive] effect"."""

_OWN_LEADS: Final = re.compile(
    rf"(?<!with ){macros.MACROS['OWN']}\s+(?:may|can|could|might|raises?|increases?|lowers?|reduces?|decreases?)\s+[^.;,]*$"
)
"""The same farther before what is called "its"."""

_OTHERS: Final = rf"(?:and|but|as|since|because|while|when|if)\s+(?:the\s+)?{macros.MACROS['NAME']}"
"""What begins a clause in which another than the drug does something: "imatinib needs CYP3A4, [and ketoconazole] raises its levels"."""

_OWN_ON_NAME: Final = re.compile(
    rf"(?<!with ){macros.MACROS['OWN']}\s+(?:(?:may|can|could|might|will)\s+(?:\w+ly\s+)?(?!be\b|bind|form)[a-z]+"
    rf"|(?:\w+ly\s+)?(?!(?:is|was|has|its|binds|forms|levels|concentrations|effects|loses|gains)\b)[a-z]+s)\s+"
    rf"(?:(?!which\b|that\b|{_OTHERS})[^.;:{macros.OWN}-{macros.GROUP}]){{0,40}}{macros.MACROS['NAME']}(?:(?!which\b|that\b)[^.;:{macros.OWN}-{macros.GROUP}]){{1,40}}$"
)
"""Before "its", what the drug does to another: "imatinib robs digoxin of part of [its]"."""

_OF_DOERS: Final = re.compile(
    r"\b(?:drugs|medicines|medications|agents|substances|products|preparations|compounds|those|ones) (?:that|which) "
    r"(?:(?:may|can|could|might|also) )*"
    r"(?P<verb>[a-z]+) (?:the )?(?:[\w\ue000-\ue003-]+ ){0,3}$"
)
"""Before an effect, that those who are named behind it do something to it: "drugs that may enhance the hypoglycaemic [effect]: …"."""

UNDERGOES: Final = r"(?:ha[vs]e?|had|show|reach|attain|achieve|get|undergo|need|require|exhibit|display|develop|suffer|lose|gain)(?:e?s)?"
"""A verb whose subject is changed itself: "drugs that [reach] higher levels", "imatinib [suffers] a reduced clearance"."""

ACTS: Final = re.compile(
    r"\W*(?:(?:\w+ly\s+)?(?:may|can|could|might|induces|inhibits)\b(?!\s+(?:accumulate|build up|pile up|linger))"
    r"|(?:induce|inhibit|slow|delay|bind|chelate|adsorb|impair|hinder)\s)"
)
_GOES: Final = re.compile(
    r"\s+(?:(?:is|are|was|were|(?:can|may|could|might|will|should)\s+be)\b|(?:increases?|decreases?|rises?|falls?|rose|fell)\b"
    r"|(?:increased|enhanced|improved|reduced|decreased)\s+(?:when|with)\b)"
)
"""Behind a noun: it is what changes, and not what somebody changes ("its bioavailability is higher")."""

_BY_SOMEBODY: Final = re.compile(r"\bby\b(?!\s+(?:\w+\s+){0,2}(?:\d|half\b|(?:a|one|two|three)[\s-](?:third|quarter|factor|fold)))")
"""Behind a noun, who does it, and not by how much: "its exposure by 77 %"."""

_VERB: Final = re.compile(r"(?:potentiate|antagoni[sz]e|counteract|inactivate)s?")
_WITH: Final = re.compile(r"\bwith\b")
_TWO: Final = 2
_PRONOUN: Final = 12
"""Characters that "its levels" takes at least; a name further left can be its agent."""


def owner(change: Change, clause: Clause, target: Mention) -> On | None:
    """Whose the text says that it is by a name or a pronoun beside the noun: "digoxin levels", "levels of digoxin", "their levels"."""
    before = clause.marks[max(0, change.start - REACH) : change.start]
    after = clause.marks[change.end : change.end + REACH]
    has = _HAVING.search(clause.marks, max(0, change.start - _TOLD), change.start)
    if (
        (has and has.group(1)[0] == macros.OWN)
        or ("interact" in clause.marks and _ACTED_ON.search(clause.marks[: change.start]))
        or (not clause.owns and _DONE_BY.match(after))
    ):
        return On.SUBJECT
    agent = DOES.search(before) if _VERB.fullmatch(clause.marks, change.start, change.end) else None
    if agent and agent.group(1).startswith(macros.OWN):
        return On.OBJECT
    at = name_beside(change, clause)
    if at is not None and not kinds_of_action.is_kind(at, change, clause):
        return of_name(at, change, clause, target)
    if _CONTENT_BEFORE.search(before) or _OF_BOTH.search(before):
        return On.SUBJECT
    is_met = _ITS_BEGINS.search(before) and _WITH_OWN.match(after)
    is_of_others = _THEIRS.search(before) or _OF_OTHERS.match(after) or _DONE_BY_OWN.match(after)
    if (has and change.quantity is Quantity.EXPOSURE) or is_met or is_of_others:
        return On.OBJECT
    return _by_doer(change, clause, target) or _by_its(change, clause)


def _by_doer(change: Change, clause: Clause, target: Mention) -> On | None:
    """The other than who is said to do it, as the subject of a verb before the noun or behind it."""
    before, after = clause.marks[max(0, change.start - REACH) : change.start], clause.marks[change.end : change.end + REACH]
    is_behind = target not in clause.partners or target.start > change.end
    if is_behind and (doing := _OF_DOERS.search(clause.marks, 0, change.start)):
        return On.OBJECT if re.fullmatch(UNDERGOES, doing["verb"]) else On.SUBJECT
    if (does := _WHICH_DOES.match(after)) and ways.is_alone(does["verb"]):
        return On.OBJECT if does.group(1).startswith(macros.OWN) else On.SUBJECT
    acts = _OWN_ACTS.search(before)
    if not acts or _BY_SOMEBODY.search(after) or _GOES.match(after):
        return None
    is_shared = is_behind and target in clause.partners and _WITH.search(clause.marks, change.end, target.start)
    verb = acts["base"] or acts["verb"] or ""
    is_done = acts["brings"] or (ways.is_alone(verb) and not re.fullmatch(UNDERGOES, verb))
    return On.OBJECT if is_done and not is_shared else None  # "the combination may enhance cardiac effects, above all with digoxin"


def _by_its(change: Change, clause: Clause) -> On | None:
    """Whose "its" is: the partner's where the drug leads the clause or does something to it, else the drug's."""
    before, after = clause.marks[max(0, change.start - REACH) : change.start], clause.marks[change.end : change.end + REACH]
    if not _ITS.search(before):
        return None
    leads = any(m.start < change.start - _PRONOUN for m in clause.owns) and not any(p.start < change.start for p in clause.partners)
    leads = leads or bool(_OWN_LEADS.search(before) or _OWN_ON_NAME.search(clause.marks, 0, change.start))
    return On.OBJECT if leads and not _BY_SOMEBODY.search(after) and not _GOES.match(after) else On.SUBJECT


def name_beside(change: Change, clause: Clause) -> int | None:
    """Where the name stands whose noun it is: behind a verb that hinders, beside the noun, or farther before it."""
    marks, start, end = clause.marks, max(0, change.start - REACH), change.end + REACH
    is_followed = marks[: change.end].endswith(_FOLLOWED) or (change.is_verb and DOES.search(marks[start : change.start]))
    hindered = _HINDERED.match(marks, change.end, end) if is_followed else None
    beside = [changed_names.BEFORE.search(marks, start, change.start), changed_names.AFTER.match(marks, change.end, end)]
    if change.quantity is Quantity.EFFECT:
        beside.reverse()  # "the mucolytic effect of carbocisteine": the word before an effect may say of which kind it is
    farther = (p.search(marks, start, change.start) for p in (_BY_WAY_OF, _WHOSE_EFFECT, _BEING, _ITS_OBJECT))
    name = hindered or next(filter(None, chain(beside, farther)), None)
    return name.start(1) if name else None


def of_name(at: int, change: Change, clause: Clause, target: Mention) -> On:
    """Whose it is by the name at a place: the drug's, or that of the partner."""
    return On.SUBJECT if clause.marks[at] == macros.OWN or _is_third(at, change, clause, target) else On.OBJECT


def _is_third(at: int, change: Change, clause: Clause, target: Mention) -> bool:
    """Whether the name at `at` is neither the drug nor the partner that acts on it, but what the drug holds or becomes.

    "Tea lowers iron absorption" in a text on an iron salt: the partner stands before it, is no part of its list or class, and the drug is
    not named as the one that acts.
    """
    name = next((p for p in clause.partners if p.start <= at < p.end), None)
    is_here = target in clause.partners
    is_agent = any(r.action is not Predicate.SUBSTRATE_OF for r in target.entity.roles)
    drugs = [p for p in clause.partners if p.entity.kind is Kind.DRUG]
    is_its_example = name in drugs and target.is_group and not is_here and len(drugs) > _TWO
    if (is_here and target.end > at) or is_its_example or any(m.start < change.start for m in clause.owns):
        return False
    if name is None or (target.entity.roles and not (is_agent or is_here)):
        return is_agent  # "**CYP3A4 substrates:** levels of simvastatin are doubled" tells of one of them
    pair = (name.entity, target.entity)
    if pair[0].name in pair[1].name or pair[1].name in pair[0].name or load().is_member(*pair) or load().is_member(*pair[::-1]):
        return False
    if all(any(r.action is Predicate.SUBSTRATE_OF for m in (n, *n.heads) for r in m.entity.roles) for n in (name, target)):
        return False  # "substrates of CYP2D6 (metoprolol) and CYP3A4 (simvastatin) accumulate"
    if not is_here and name.is_group and not (is_agent or ACTS.match(clause.marks)):
        return False  # "**Pilocarpine:** less effect of miotics" may mean the partner by its class
    kin = {m.entity.id for m in (target, *target.heads)} & {m.entity.id for m in (name, *name.heads)}
    listed = next((m.span() for m in changed_names.ROW.finditer(clause.marks) if m.start() <= at < m.end()), (0, 0))
    return not kin and not (is_here and listed[0] <= target.start < listed[1])
