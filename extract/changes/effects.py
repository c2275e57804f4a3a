"""What changes, which way, and on whom: a change word beside a quantity noun."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from extract import denials, macros, rulebook
from extract.changes import events, feared, measures, outcomes, unchanged, unnamed, ways
from extract.changes.change import RANK, Change
from extract.rulebook import cue
from kg.model import Direction, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

_REACH: Final = 75
_BACK: Final = 45
"""Characters between a noun and the change word before or behind it, at the most."""

_NOT_CHANGING: Final = (
    "dose-change",
    "of-those-at-risk",
    "of-those-ill",
    "used-for",
    "driving",
    "depends-on",
    "if-failing",
    "watched-more",
)
"""Cues of words for change that say of none: doses that rise, what is watched more; others say who is treated, what for, on what it
depends, when."""

_OR: Final = re.compile(r"\s*(?:or|/|and/or)\s*(?:\w+ly\s+)?")
_AND: Final = re.compile(r"\s*(?:and|as well as)\s*(?:\w+ly\s+)?")
_LATER: Final = re.compile(
    r"(?:\s+(?:at first|first|initially|early on|transiently|(?:the|its|their)\s+\w+))?,?\s+(?:(?:and|but|or)\s+)?(?:may\s+|can\s+)?"
    r"(?:then|later(?: on)?|subsequently|afterwards?|thereafter|eventually|in time|with time|after a while)\s+"
    r"(?:may\s+|can\s+)?(?:go(?:es)?\s+)?"
)
"""Between two words for a change, that the second comes after the first: "may first raise [and later ]lower the response"."""

_COMES_OF: Final = re.compile(
    r"(?:\s+(?:of|in|on)\s+[^.;:,]{1,40}?)?\s+(?:due to|because of|owing to|by causing|by way of|as a result of)\s+"
    r"(?:\w+\s+){0,3}?"
)
"""Between an effect and the harm by which it comes to be less."""

_BARE: Final = re.compile(
    rf"(?:^[\s(:●•▲►–—-]*|[(\[]|[→:=]\s*(?:[●•▲►!]\s*)?|[\ue001-\ue003)\]]\s+[–—-]\s+"
    rf"|^\W*(?:(?:with|under|in (?:patients|people|those) (?:on|taking))\s+)?[\ue001-\ue003]"
    rf"(?:[\ue001-\ue003\s,/()●*]|and\b|or\b|oral\b|parenteral\b|intravenous\b|topical\b)*,\s+)"
    rf"(?:(?:may|can)\s)?(?:{cue('how-grave').pattern}\s){{0,3}}"
    r"(?:(?:[a-z]+(?:ic|al|lar|ary|ory|ine|ous|ive|i[sz]ed)|cns|gi)\s|[\ue001\ue002]+\s)?$"
)
"""What stands before a harm that a label, a dash or brackets name without a verb: "**Chlorpromazine:** Severe hypothermia"."""

_BRINGS: Final = re.compile(
    r"\s+(?:may|can|could)\s+(?:\w+ly\s+)?(?:interact\b|(?:give rise|lead|contribute) to (?:\w+ ){0,2}interactions?\b)"
)
"""Behind what is no change but the cause of one: "its absorption may lead to interactions"."""

_IS_LOW: Final = re.compile(r"\s+(?:is|are)\s+(?:\w+ly\s+)?(?:low|small|minor)\b")
_REPORTED: Final = re.compile(
    r"\breport\w*\b[^.;,]{0,60}\b(?:side|adverse)[ -]effects\b|\buntil (?:its |the |your )?effects are known\b"
    r"|\b(?:inform|advis|counsel|educat)\w*\s+(?:\w+\s+)?(?:about|of|on|regarding)\s[^.;]{0,20}\b(?:side|adverse)[ -]effects\b"
    r"|\bmonitor\w*\s[^.;]{0,120}?\bfor\s(?:potential\s|possible\s|any\s)?"
    r"(?:adverse reactions|drug interactions and (?:side|adverse) effects)\b"
    r"|\b(?:benefits?|risks?)\b[^.;,]{0,30}\boutweighs?\b[^.;,]{0,30}\b(?:risks?|benefits?)\b"
    r"|\bthese interactions (?:can|may|could) either (?:increase or decrease|enhance or reduce)\b.*"
)
"""Harm that a patient is to tell of or told about, whatever it comes from; and what sums up that effects go either way."""


_UNLISTED: Final = re.compile(
    rf"\s*\([^()]*\)|,\s+an?\s[^,;:.()]*,|{macros.MACROS['ANY']}(?:{macros.MACROS['SEP']}(?:other\s+)?{macros.MACROS['ANY']})*"
)
"""Names and asides, which part no noun from its predicate: "exposure to digoxin, a glycoside, and lithium (a salt) rises"."""

_TO_OBJECT: Final = re.compile(
    r"(?:\s+(?!(?:and|or|by|with|when|in|on|after|if|so|but|due|because|as|to|than|from|for|is|are|was|were|may|can|below|above"
    r"|beyond|within|under|during|into|at|through|via|without|while|which|that)\b)"
    r"[\w\ue000-\ue003'’-]+){0,5}\s+"
)
"""Between a verb of change and the noun that is its object: "increases [the plasma] levels"."""

_NAME: Final = re.compile(r"[\ue001-\ue003]")
_BARE_END: Final = re.compile(
    r"(?:\s+(?:tendency|events?|episodes?|complications?))?\s*(?:[()\].,;→–—!]|$|(?:and|or|than|instead)\b|with\s+\ue000|on\s+(?:standing|rising|getting\s+up|exertion)\b"
    r"|in\s+(?:(?:the|some|a\s+few|several|these|such)\s+)?(?:old|elderly|patients|people|diabetics|asthmatics|epileptics|children|infants)\b"
    r"|(?:after|on|upon)\s+(?:(?:abrupt|sudden|its)\s+)?(?:withdrawal|stopping|discontinuation)\b"
    r"|(?:may|can|could)\s+(?:occur|result|develop|arise|ensue)\b"
    r"|leading\s+to\b|resulting\s+in\b|(?:has|have)\s+been\s+(?:\w+ly\s+)?(?:reported|observed|described|seen|noted|documented)\b|(?:(?:is|are)\s+)?possible\b)"
)
_IS_LESSENED: Final = re.compile(r"\s+|(?:\s+(?:of|for|and|or)\s+[\w -]{3,40}?)?\s+(?:is|are|was|were|be|been)\s+(?:\w+ly\s+)?")
_TREATED: Final = re.compile(
    r"\b(?:treat(?:s|ing|ment of)?|managing|management of|address(?:es|ing)?|coverage of|(?:used|indicated|prescribed) (?:for|in)"
    r"|(?:lowering|reduction|control|relief) in)\s+"
    r"(?:(?!(?:can|may|could|risk|due|because|with|when|increas\w*|caus\w*|lead\w*|result\w*)\b)[\w/-]+\s+){0,6}$"
)
_UNWANTED: Final = re.compile(r"risk|side|adverse|toxic|withdrawal")
"""What stands before a disease that is treated ("to address [bacterial] infections"), and harms that are none."""

_IN_GENERAL: Final = re.compile(r"side|adverse|toxicit")
"""Harm that can be touched either way: what "affects efficacy and side effects" need not add to them."""

_HELD_OFF: Final = re.compile(r"\s+(?:threshold|control)\b")
"""Behind a harm: what less of is a greater risk ("lowers the seizure threshold")."""

_LEAD_BREAK: Final = re.compile(r"[;,]|:\s(?=(?:both|each|either|they)\b)|\bbut\b|\bwhile\b|\bif\b|\band(?= (?:is|are|was|were) )")
_CLAUSE_END: Final = re.compile(r"[;,]|\.\s|\bbut\b|\bwhile\b|\bwhereas\b")
_ENDED: Final = re.compile(r"[;:,]|\.\s")
_CLOSED: Final = re.compile(r"[;:]|\.\s|\bwhile\b|\bnot\b|n['’]t\b")
_PARTED: Final = re.compile(r",\s+(?:and|so|while|whereas|then)\s|\((?![^()]*\))")
"""Between a change word and a noun that may have a predicate of its own: "is less sticky, and the clotting time may rise"."""

_BY_NAME: Final = re.compile(r"\s+by\s+(?:[\w-]+\s+){0,3}?[\ue000\ue001\ue003]")
_APART: Final = re.compile(r"[;:]|\.\s|\bbut\b|\bdue to\b")


_NO: Final = re.compile(r"\b(?:no|without)\s+(?:(?:any|evidence of|sign of|\w+ly|significant|relevant|meaningful|further|clear)\s+){0,3}$")
"""Right before a change word that is a noun, behind whatever changes: "activity studies showed no [antagonism]"."""

_UNCHANGED: Final = ("unaffected", "unchanged", "unaltered", "untouched", "undisturbed", "stay", "remain", "hold", "held")
_IS_A_FALL: Final = re.compile(r"(?:fall|drop|dip|lowering|reduction)s?\s+(?:in|of)\b")
"""A noun that is itself a change for less, so that what is said of it counts: "the fall in blood glucose is accentuated"."""

_MEASURED: Final = re.compile(r"level|concentration|exposure|auc")
_OF_PROTEIN: Final = re.compile(rf"\s+(?:(?:the|hepatic|intestinal|both|its|of)\s+)*{macros.PROTEIN}")
_MASKS: Final = re.compile(r"mask|hid(?:e|ing|den)|disguis|conceal|obscur|camouflag|cloak|veil|(?:cover|paper)(?:s|ed|ing)? (?:up|over)")
"""Words for hiding: the signs of a harm that nobody sees make it graver."""

_LASTS: Final = re.compile(r"prolong|lengthen|extend|stretch|protract|takes? longer")
"""A clearance of which there is more time is a lower one."""

_MEANT: Final = {"clearance": Quantity.EXPOSURE, "potency": Quantity.EFFECT}
"""What a rule's value means that is no quantity itself."""


class _Word(NamedTuple):
    """Where a change word stands, and which way it says that something goes."""

    start: int
    end: int
    way: Direction


@functools.lru_cache(maxsize=512)  # a clause is looked at by many
def find(marks: str) -> tuple[Change, ...]:
    """Every change that a clause states, exposure before risk before effect, then in order of place."""
    told = marks
    for name in _NOT_CHANGING:
        marks = rulebook.blank(cue(name), marks)
    marks = unchanged.unhoped(rulebook.blank(_REPORTED, marks))
    found = [*(feared.turned(c, told) for c in _changes(marks)), *events.fates(marks)]
    if not {c.quantity for c in found if not c.denied} - {Quantity.EFFECT}:
        found += events.harms(marks)
    found = found or list(unnamed.find(marks))
    if {c.quantity for c in found if not c.denied} == {Quantity.EFFECT}:
        found += unnamed.beside_an_effect(marks)
    found = [c for c in found if not (_is_mechanism(c, found, marks) or _is_repeated(c, found, marks))]
    seen_with = {c.start for c in found if cue("seen-with").match(marks[c.end :])}
    return tuple(
        sorted(
            found,
            key=lambda c: (
                RANK[c.quantity],
                c.direction is Direction.UNSPECIFIED,
                c.is_slow,
                c.start not in seen_with,
                c.is_verb,
                c.start,
            ),
        )
    )


def _is_mechanism(harm: Change, found: list[Change], marks: str) -> bool:
    """Whether a harm is only how an effect comes to be less: "weakens the hypotensive effect of zelonib due to sodium retention"."""
    weaker = (c.end for c in found if c.quantity is Quantity.EFFECT and c.direction is Direction.DECREASE)
    return harm.quantity is Quantity.RISK and any(end < harm.start and _COMES_OF.fullmatch(marks, end, harm.start) for end in weaker)


def _is_repeated(figure: Change, found: list[Change], marks: str) -> bool:
    """Whether a figure in brackets only says how far goes what the clause names before: "its AUC rises with erythromycin (2.1-fold)"."""
    if not (figure.is_bare and marks.startswith("(", figure.start)):
        return False
    return any(c.end <= figure.start and not c.is_bare and (c.quantity, c.direction) == (figure.quantity, figure.direction) for c in found)


def untouched(marks: str) -> Change | None:
    """What a denial without a change word says is not touched: "no effect on the pharmacokinetics of digoxin"."""
    nouns = ((rule.value, noun) for rule, noun in rulebook.found("quantities", marks))
    named = [(value, n) for value, n in nouns if value in (Quantity.EXPOSURE, "clearance")]
    if not named:
        return None
    noun = min((n for _, n in named), key=lambda n: n.start())
    return Change(
        quantity=Quantity.EXPOSURE,
        direction=Direction.UNSPECIFIED,
        outcome=outcomes.told(marks, noun),
        start=noun.start(),
        end=noun.end(),
        denied=True,
    )


def _changes(marks: str) -> Iterator[Change]:
    nouns = tuple(_nouns(marks))
    if not nouns:
        return
    told = (_Word(m.start(), m.end(), Direction(rule.value)) for rule, m in rulebook.found("changes", marks))
    words = sorted(
        (*told, *(_Word(*figures) for figures in measures.from_to(marks))),
        key=lambda w: (w.start, w.way is Direction.UNSPECIFIED),
    )
    others = [w.start for w in words if _has_object(marks, w, nouns)]
    for value, noun in nouns:
        harms = [n for v, n in nouns if n is not noun and v == Quantity.RISK]
        free = [w for w in words if not any(n.start() <= w.start and w.end <= n.end() for n in harms)]  # "heart block" blocks nothing
        end = min((start for start in others if start >= noun.end()), default=len(marks))
        free = [w for w in free if w.start < end]
        if value == Quantity.RISK:
            free = [w for w in free if not _is_of_another(marks, w, noun)]
        change = _change(marks, value, noun, free)
        if change:
            yield change


def _nouns(marks: str) -> Iterator[tuple[str, re.Match[str]]]:
    """The nouns that say what can change, none inside another."""
    taken: list[tuple[int, int]] = []
    for rule, noun in rulebook.found("quantities", marks):
        if not any(noun.start() < e and s < noun.end() for s, e in taken):
            taken.append(noun.span())
            yield rule.value, noun


def _has_object(marks: str, word: _Word, nouns: tuple[tuple[str, re.Match[str]], ...]) -> bool:
    """Whether a verb of change has a noun behind it as its object, so that neither it nor what follows is said of one before it.

    "A study of its metabolism showed that ketoconazole [increased zelonib levels]" tells nothing of the metabolism.
    Two that "or" joins share their object: "may potentiate or antagonize the effects".
    """
    start = min((n.start() for _, n in nouns if n.start() >= word.end), default=-1)
    is_noun = marks.endswith((" a ", " any ", " no "), 0, word.start)  # "without a change of level"
    begins = marks[word.start].isalpha() and not (is_noun or marks.endswith("or ", 0, word.start))
    return begins and start >= 0 and bool(_TO_OBJECT.fullmatch(marks, word.end, start))


def _is_of_another(marks: str, word: _Word, harm: re.Match[str]) -> bool:
    """Whether a word for less is said of something else than a harm near it: "less effect or severe hypertension"."""
    start, end, direction = word
    if direction is not Direction.DECREASE or _MASKS.match(marks, start) or (harm.start() < end and start < harm.end()):
        return False
    if end <= harm.start():
        return not feared.LESS_OF.fullmatch(marks, end, harm.start())
    return not _IS_LESSENED.fullmatch(marks, harm.end(), start)


def _change(marks: str, value: str, noun: re.Match[str], words: list[_Word]) -> Change | None:
    """The change that a noun of a rule with this value and its change word tell of, None where they tell of none."""
    quantity = _MEANT.get(value) or Quantity(value)
    word = _governing(marks, noun, words)
    if _is_none(marks, quantity, noun, word):
        return None
    start = min(word.start, noun.start()) if word else noun.start()
    is_of_loss = value == "clearance" and not (word and _LASTS.match(marks, word.start))
    direction = Direction.INCREASE if word is None else Direction.UNSPECIFIED if _is_either(word, words, marks) else word.way
    direction = ways.OPPOSITE[direction] if is_of_loss else direction
    if quantity is Quantity.RISK and _is_more(marks, noun, word, direction):
        direction = Direction.INCREASE
    denied = _is_denied(marks, noun, word, start)
    return Change(
        quantity=quantity,
        direction=Direction.UNSPECIFIED if denied else direction,
        outcome=outcomes.told(marks, noun),
        start=noun.start(),
        end=noun.end(),
        denied=denied,
        is_verb=value == "potency",
        is_of_loss=is_of_loss,
        is_slow=word is not None and marks.startswith(("delay", "slow"), word.start),
        auc_ratio=None if denied or quantity is not Quantity.EXPOSURE else measures.auc_ratio(marks, direction),
    )


def _is_none(marks: str, quantity: Quantity, noun: re.Match[str], word: _Word | None) -> bool:
    """Whether a noun and its word tell of no change: what causes interactions, and harm that is treated, low or not said to come about."""
    if _BRINGS.match(marks, noun.end()):
        return True
    if quantity is not Quantity.RISK:
        return word is None
    if _IS_LOW.match(marks, noun.end()) or (word is None and not _is_caused(marks, noun)):
        return True
    return (word is None or word.way is not Direction.DECREASE) and _is_treated(marks, noun)


def _is_more(marks: str, noun: re.Match[str], word: _Word | None, direction: Direction) -> bool:
    """Whether a harm is a greater one whichever way its word points: a masked sign of it, "heart block", one that is "affected"."""
    if word is None:
        return False
    if direction is Direction.UNSPECIFIED and (marks.startswith("unpredictable", word.start) or not _IN_GENERAL.match(noun.group())):
        return True
    is_its_name = noun.start() <= word.start < noun.end()
    return is_its_name or bool(_HELD_OFF.match(marks, noun.end()) or _MASKS.match(marks, word.start))


def _is_denied(marks: str, noun: re.Match[str], word: _Word | None, start: int) -> bool:
    """Whether a change that begins at `start` is denied: by its word, right before or behind it, or of everybody who could do it."""
    if word and (_is_unchanged(marks, word) or (word.start > noun.end() and _NO.search(marks, noun.end(), word.start))):
        return True
    told = rulebook.blank(cue("forbids"), marks)
    lead = _LEAD_BREAK.split(told[max(0, start - 60) : start + 1])[-1]
    rest = _CLAUSE_END.split(marks[noun.end() : noun.end() + _REACH], maxsplit=1)[0]
    is_said = cue("denial").search(lead) or cue("denial-after").search(marks[start : noun.end()] + rest)
    return bool(is_said) or denials.is_of_nobody(told[:start])


def _is_unchanged(marks: str, word: _Word) -> bool:
    """Whether a word says that something stays as it is: "holds steady", and not "holds back"."""
    return word.way is Direction.UNSPECIFIED and marks.startswith(_UNCHANGED, word.start)


def _is_treated(marks: str, harm: re.Match[str]) -> bool:
    """Whether a harm is the disease that something is given for."""
    return not _UNWANTED.match(harm.group()) and bool(_TREATED.search(marks[max(0, harm.start() - _REACH) : harm.start()]))


def _is_caused(marks: str, harm: re.Match[str]) -> bool:
    """Whether a harm without a change word is said to come of taking both, or stands bare behind a name."""
    if cue("causes").search(marks[max(0, harm.start() - _BACK) : harm.end()]) or any(
        cue(name).match(marks[harm.end() :]) for name in ("seen-with", "happens")
    ):
        return True
    bare = _BARE.search(marks[: harm.start()])
    return bool(bare and _BARE_END.match(marks[harm.end() :]) and ("(" in bare.group() or not _NAME.search(marks, harm.end())))


def _is_either(word: _Word, words: list[_Word], marks: str) -> bool:
    """Whether a change goes one way or the other: "may enhance or reduce its effect", "both raises and lowers it", "up, then down"."""
    pairs = (sorted((w, word)) for w in words if w.way is ways.OPPOSITE[word.way] and w.way is not word.way)
    gaps = ((first, marks[first.end : then.start]) for first, then in pairs)
    return any(
        _OR.fullmatch(gap) or _LATER.fullmatch(gap) or (_AND.fullmatch(gap) and marks.endswith("both ", 0, first.start))
        for first, gap in gaps
    )


def _governing(marks: str, noun: re.Match[str], words: list[_Word]) -> _Word | None:
    """The change word that governs a noun: inside it, the nearest before it, or the predicate after it."""
    words = [w for w in words if not _is_misread(marks, w, noun)]
    inside = [w for w in words if (noun.start() <= w.start and w.end <= noun.end()) or (w.start <= noun.start() and noun.end() <= w.end)]
    if inside and not _IS_A_FALL.match(noun.group()):
        return inside[0]
    near = (w for w in words if w.end <= noun.start() and noun.start() - w.end <= _REACH)
    # what is unchanged stands before the word: "half-life unchanged, AUC higher"
    before = [w for w in near if not (_APART.search(marks[w.end : noun.start()]) or _is_unchanged(marks, w))]
    if before and not _PARTED.search(marks[before[-1].end : noun.start()]):
        return before[-1]
    behind = ((w, _UNLISTED.sub("", marks[noun.end() : w.start])) for w in words if w.start >= noun.end())
    return next((w for w, gap in behind if _is_near(gap) or _is_passive(marks, w, gap)), next(iter(before[-1:] or inside), None))


def _is_near(gap: str) -> bool:
    """Whether a change is the predicate of the noun before it: the next words, and no comma between."""
    return len(gap) <= _BACK and not _ENDED.search(gap)


def _is_passive(marks: str, word: _Word, gap: str) -> bool:
    """Whether a change behind a comma is still said of the noun: "absorption is good, though reduced by food"."""
    return len(gap) <= _REACH and bool(_BY_NAME.match(marks, word.end)) and not _CLOSED.search(gap.lstrip(" :"))


def _is_misread(marks: str, word: _Word, noun: re.Match[str]) -> bool:
    """Whether an inhibition meets levels ("inhibits CYP3A, so levels rise"): it lowers absorption, clearance and effects only.

    So does any word whose object is an enzyme ("throttles CYP3A and raises levels").
    A suppression that is itself the harm ("bone marrow suppression") lowers nothing.
    """
    if marks.startswith("suppress", word.start) and word.end == noun.end() and noun.start() < word.start:
        return True
    if _MEASURED.search(noun.group()) and _OF_PROTEIN.match(marks, word.end):
        return True
    is_of_levels = _MEASURED.search(noun.group()) or re.search(r"risk|toxic|bleed", noun.group())
    return bool(is_of_levels) and marks.startswith(("inhibit", "block"), word.start)
