"""What changes, which way, and on whom: a change word beside a quantity noun."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from extract import negation, rulebook
from extract.changes import events, feared, measures, outcomes, unchanged, unnamed, ways
from extract.changes.change import RANK, Change
from extract.rulebook import cue, macros
from kg.model import Direction, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

_rule: Final = functools.partial(rulebook.pattern, "change-words")

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
    "by-its-route",
)
"""Cues of words for change that say of none.

Doses that rise, what is watched more, what a route spares; who is treated, what for, on what it depends, when.
"""

_BARE: Final = re.compile(
    rf"(?:^[\s(:●•▲►–—-]*|[(\[]|[→:=]\s*(?:[●•▲►!]\s*)?|[\ue001-\ue003)\]]\s+[–—-]\s+"
    rf"|^\W*(?:(?:with|under|in (?:patients|people|those) (?:on|taking))\s+)?[\ue001-\ue003]"
    rf"(?:[\ue001-\ue003\s,/()●*]|and\b|or\b|oral\b|parenteral\b|intravenous\b|topical\b)*,\s+)"
    rf"(?:(?:may|can)\s)?(?:{cue('how-grave').pattern}\s){{0,3}}"
    r"(?:(?:[a-z]+(?:ic|al|lar|ary|ory|ine|ous|ive|i[sz]ed)|cns|gi)\s|[\ue001\ue002]+\s)?$"
)
"""What stands before a harm that a label, a dash or brackets name without a verb: "**Chlorpromazine:** Severe hypothermia"."""

_UNLISTED: Final = re.compile(
    rf"\s*\([^()]*\)|,\s+an?\s[^,;:.()]*,|{macros.MACROS['ANY']}(?:{macros.MACROS['SEP']}(?:other\s+)?{macros.MACROS['ANY']})*"
)
"""Names and asides, which part no noun from its predicate: "exposure to digoxin, a glycoside, and lithium (a salt) rises"."""

_ENDED: Final = re.compile(r"[;:,]|\.\s")

_UNCHANGED: Final = ("unaffected", "unchanged", "unaltered", "untouched", "undisturbed", "stay", "remain", "hold", "held")

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
    marks = unchanged.unhoped(rulebook.blank(_rule("change.reported"), marks))
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
    before = [end for end in weaker if end < harm.start] if harm.quantity is Quantity.RISK else ()
    return any(_rule("change.comes-of").fullmatch(marks, end, harm.start) for end in before)


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
        if rule.value == Quantity.EXPOSURE and _rule("change.of-the-body").search(marks, 0, noun.start()):
            continue
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
    return begins and start >= 0 and bool(_rule("change.to-object").fullmatch(marks, word.end, start))


def _is_of_another(marks: str, word: _Word, harm: re.Match[str]) -> bool:
    """Whether a word for less is said of something else than a harm near it: "less effect or severe hypertension"."""
    start, end, direction = word
    if direction is not Direction.DECREASE or _rule("change.masks").match(marks, start) or (harm.start() < end and start < harm.end()):
        return False
    if end <= harm.start():
        is_next = _rule("change.less-too").fullmatch(marks, end, harm.start()) and not _rule("change.is-more").match(marks, harm.end())
        return not (is_next or _rule("change.less-of").fullmatch(marks, end, harm.start()))
    return not _rule("change.is-lessened").fullmatch(marks, harm.end(), start)


def _change(marks: str, value: str, noun: re.Match[str], words: list[_Word]) -> Change | None:
    """The change that a noun of a rule with this value and its change word tell of, None where they tell of none."""
    quantity = _MEANT.get(value) or Quantity(value)
    word = _governing(marks, noun, words)
    if _is_none(marks, quantity, noun, word):
        return None
    start = min(word.start, noun.start()) if word else noun.start()
    is_of_loss = value == "clearance" and not (word and _rule("change.lasts").match(marks, word.start))
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
    if _rule("change.brings").match(marks, noun.end()):
        return True
    if quantity is not Quantity.RISK:
        return word is None
    if _rule("change.is-low").match(marks, noun.end()) or (word is None and not _is_caused(marks, noun)):
        return True
    return (word is None or word.way is not Direction.DECREASE) and _is_treated(marks, noun)


def _is_more(marks: str, noun: re.Match[str], word: _Word | None, direction: Direction) -> bool:
    """Whether a harm is a greater one whichever way its word points: a masked sign of it, "heart block", one that is "affected"."""
    if word is None:
        return False
    is_of_one = marks.startswith("unpredictable", word.start) or not _rule("change.in-general").match(noun.group())
    if direction is Direction.UNSPECIFIED and is_of_one:
        return True
    is_its_name = noun.start() <= word.start < noun.end()
    return is_its_name or bool(_rule("change.held-off").match(marks, noun.end()) or _rule("change.masks").match(marks, word.start))


def _is_denied(marks: str, noun: re.Match[str], word: _Word | None, start: int) -> bool:
    """Whether a change that begins at `start` is denied: by its word, right before or behind it, or of everybody who could do it."""
    if word and (_is_unchanged(marks, word) or (word.start > noun.end() and _rule("change.no").search(marks, noun.end(), word.start))):
        return True
    told = rulebook.blank(cue("forbids"), marks)
    lead = _rule("change.lead-break").split(told[max(0, start - 60) : start + 1])[-1]
    rest = _rule("change.clause-end").split(marks[noun.end() : noun.end() + _REACH], maxsplit=1)[0]
    is_said = cue("denial").search(lead) or cue("denial-after").search(marks[start : noun.end()] + rest)
    return bool(is_said) or negation.is_of_nobody(told[:start])


def _is_unchanged(marks: str, word: _Word) -> bool:
    """Whether a word says that something stays as it is: "holds steady", and not "holds back"."""
    return word.way is Direction.UNSPECIFIED and marks.startswith(_UNCHANGED, word.start)


def _is_treated(marks: str, harm: re.Match[str]) -> bool:
    """Whether a harm is the disease that something is given for."""
    lead = marks[max(0, harm.start() - _REACH) : harm.start()]
    return not _rule("change.unwanted").match(harm.group()) and bool(_rule("change.treated").search(lead))


def _is_caused(marks: str, harm: re.Match[str]) -> bool:
    """Whether a harm without a change word is said to come of taking both, or stands bare behind a name."""
    if cue("causes").search(marks[max(0, harm.start() - _BACK) : harm.end()]) or any(
        cue(name).match(marks[harm.end() :]) for name in ("seen-with", "happens")
    ):
        return True
    bare = _BARE.search(marks[: harm.start()])
    if not (bare and _rule("change.bare-end").match(marks[harm.end() :])):
        return False
    return "(" in bare.group() or not macros.OTHER_NAME.search(marks, harm.end())


def _is_either(word: _Word, words: list[_Word], marks: str) -> bool:
    """Whether a change goes one way or the other: "may enhance or reduce its effect", "both raises and lowers it", "up, then down"."""
    pairs = (sorted((w, word)) for w in words if w.way is ways.OPPOSITE[word.way] and w.way is not word.way)
    gaps = ((first, marks[first.end : then.start]) for first, then in pairs)
    return any(
        any(_rule(id_).fullmatch(gap) for id_ in ("change.or", "change.later"))
        or (marks.endswith("both ", 0, first.start) and _rule("change.both").fullmatch(gap))
        for first, gap in gaps
    )


def _governing(marks: str, noun: re.Match[str], words: list[_Word]) -> _Word | None:
    """The change word that governs a noun: inside it, the nearest before it, or the predicate after it."""
    words = [w for w in words if not _is_misread(marks, w, noun)]
    inside = [w for w in words if (noun.start() <= w.start and w.end <= noun.end()) or (w.start <= noun.start() and noun.end() <= w.end)]
    if inside and not _rule("change.is-a-fall").match(noun.group()):
        return inside[0]
    near = (w for w in words if w.end <= noun.start() and noun.start() - w.end <= _REACH)
    # what is unchanged stands before the word: "half-life unchanged, AUC higher"
    before = [w for w in near if not (_rule("change.apart").search(marks[w.end : noun.start()]) or _is_unchanged(marks, w))]
    if before and not _rule("change.parted").search(marks[before[-1].end : noun.start()]):
        return before[-1]
    behind = ((w, _UNLISTED.sub("", marks[noun.end() : w.start])) for w in words if w.start >= noun.end())
    which = _rule("change.which")
    near = (w for w, gap in behind if _is_near(gap) or _is_passive(marks, w, gap) or which.fullmatch(marks, noun.end(), w.start))
    return next(near, next(iter(before[-1:] or inside), None))


def _is_near(gap: str) -> bool:
    """Whether a change is the predicate of the noun before it: the next words, and no comma between."""
    return len(gap) <= _BACK and not _ENDED.search(gap)


def _is_passive(marks: str, word: _Word, gap: str) -> bool:
    """Whether a change behind a comma is still said of the noun: "absorption is good, though reduced by food"."""
    is_done_by = len(gap) <= _REACH and bool(_rule("change.by-name").match(marks, word.end))
    return is_done_by and not _rule("change.closed").search(gap.lstrip(" :"))


def _is_misread(marks: str, word: _Word, noun: re.Match[str]) -> bool:
    """Whether an inhibition meets levels ("inhibits CYP3A, so levels rise"): it lowers absorption, clearance and effects only.

    So does any word whose object is an enzyme ("throttles CYP3A and raises levels").
    A suppression that is itself the harm ("bone marrow suppression") lowers nothing.
    """
    if marks.startswith("suppress", word.start) and word.end == noun.end() and noun.start() < word.start:
        return True
    if _rule("change.measured").search(noun.group()) and _rule("change.of-protein").match(marks, word.end):
        return True
    is_of_levels = any(_rule(id_).search(noun.group()) for id_ in ("change.measured", "change.of-harm"))
    return is_of_levels and marks.startswith(("inhibit", "block"), word.start)
