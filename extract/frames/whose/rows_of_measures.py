"""A row in which each name has a measure of its own: "raises A 19-fold (avoid), B by half and C not at all" is read name by name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from extract.frames.clauses import Piece
from extract.frames.whose import known_actors
from extract.rulebook import macros
from kg.model import Direction

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.mentions import Mention

_NAME: Final = "(?P<name>[\ue000-\ue002]+)"
_FAR: Final = (
    r"(?:by\s+)?(?:[↑↓⇑⇓+−–-]\s?)?(?:(?:about|some|nearly|almost|roughly|approximately|up\s+to|more\s+than|over|only|another)\s+)*"
    r"(?:~?\d[\d.,]*(?:(?:-?\s*(?:to|or)|[-–])\s*\d[\d.,]*)?(?:\s*(?:%|per\s?cent)|-?\s?fold|\s?times(?!\s+(?:a|per|daily|each)\b)|\s?×)|[x×]\s?\d[\d.]*"
    r"|(?:two|three|four|five|six|seven|eight|nine|ten)-?(?:fold|\stimes)|(?:a|one|two)\s+(?:half|thirds?|quarters?|fifths?)|half|(?<=[↑↓⇑⇓]))"
)
"""How far something goes: "19-fold", "by 60 %", "×2", "by a third"."""

_BRACKET: Final = r"(?:\s*\((?P<in>[^()]*)\))?"
_MEASURE: Final = r"(?:auc|exposures?|levels?|concentrations?)"
_NONE: Final = r"(?:not(?:\s+at\s+all)?|hardly(?:\s+at\s+all)?)"
_SAME: Final = (
    rf"(?:{_NONE}|(?:(?:is|was|remain(?:s|ed)|stay(?:s|ed))\s+)?(?:unchanged|unaffected|unaltered|not\s+(?:changed|affected|altered))|no\s+change)"
    r"(?=\s*(?:[.,;]|$|and\b))"
)
_NEXT: Final = r"(?:\s*[,;]\s*(?:(?:and|but|while|whereas)\s+)?|\s+(?:and|but|while|whereas)\s+)"
_RISES: Final = (
    r"(?P<verb>\s+(?:(?:is|are|was|were)\s+)?(?:\w+ly\s+)?(?:ris(?:es?|en)|rose|falls?|fell|climb\w*|dropp?\w*|increase[sd]?|decrease[sd]?"
    r"|raised|lowered|reduced|elevated|boosted|cut))"
)
_OF: Final = r"(?:(?:that\s+of|of|the)\s+)?"
_WITH: Final = r"(?:with|by|under|on|after)"

_EACH: Final = re.compile(rf"{_OF}{_NAME}(?:\s+{_MEASURE})?\s+(?:(?P<far>{_FAR}){_BRACKET}|(?P<same>{_SAME}))")
_FIRST: Final = re.compile(rf"{_OF}{_NAME}(?:\s+{_MEASURE})?{_RISES}?\s+(?P<far>{_FAR}){_BRACKET}")
_BY_EACH: Final = re.compile(rf"(?:(?P<far>{_FAR})|(?P<same>{_NONE}))\s+{_WITH}\s+{_NAME}{_BRACKET}")
_SEPARATOR: Final = re.compile(_NEXT)
_MAY_BE: Final = re.compile(r"\d|half|third|quarter|fifth|fold|[↑↓⇑⇓]")
_SHORTEST: Final = 2
_ARROW: Final = re.compile(r"[↑↓⇑⇓]")

_OPENS: Final = re.compile(r"(?:^|[:–—])\W*$")
_ON: Final = re.compile(r"\bon\b")
_RATIO: Final = re.compile(r"[x×]\s?(?P<x>\d+(?:\.\d+)?)|(?P<fold>\d+(?:\.\d+)?)(?:-?\s?fold|\s?×)")
"""Before a row that has no verb ("Effects on other drugs:"), and its numbers: "digoxin ×2, midazolam ×10"."""


class Part(NamedTuple):
    """What a row says of one name: the sentence with that name alone, and the name as it stands there; no sentence if nothing happens."""

    name: Mention
    marks: str
    mentions: tuple[Mention, ...]


def parts(marks: str, mentions: Sequence[Mention]) -> tuple[Part, ...]:
    """The names of a row with what is said of each, none where a sentence holds no such row."""
    if not _MAY_BE.search(marks):
        return ()
    for row in (_row(marks, _FIRST, _EACH), _row(marks, _BY_EACH, _BY_EACH)):
        named = {m.start: m for m in mentions}
        names = [named.get(item.start("name")) for item in row]
        ids = {m.entity.id for m in names if m}
        has_arrows = any(_ARROW.search(item.group()) for item in row)  # with these, partners are told apart without help
        if len(row) >= _SHORTEST and len(ids) == len(row) and (not has_arrows or all(m and m.own for m in names)):
            return tuple(_parts(marks, mentions, row, [m for m in names if m]))
    return ()


def _row(marks: str, first: re.Pattern[str], each: re.Pattern[str]) -> list[re.Match[str]]:
    """The items of the first row of several in a sentence."""
    for match in first.finditer(marks):
        row, at = [match], match.end()
        while (joint := _SEPARATOR.match(marks, at)) and (item := each.match(marks, joint.end())):
            row.append(item)
            at = item.end()
        if len(row) >= _SHORTEST:
            return row
    return []


def _parts(marks: str, mentions: Sequence[Mention], row: Sequence[re.Match[str]], names: Sequence[Mention]) -> Iterator[Part]:
    """Each name of a row with the sentence as if it stood there alone, behind the verb that the first has for all."""
    start, end = row[0].start(), row[-1].end()
    outside = [m for m in mentions if m.end <= start or m.start >= end]
    verb = row[0].groupdict().get("verb") or ""
    is_bare = row[0].re is _FIRST and not verb and _are_acted_on(names, marks[:start], marks[end:])
    for item, m in zip(row, names, strict=True):
        if item.groupdict().get("same"):
            yield Part(m, "", ())
            continue
        words, inside = item.group(), [x.moved(start - item.start()) for x in mentions if item.start() <= x.start < item.end()]
        at = item.start("far") - item.start()
        told = _told(item["far"]) if is_bare else ""
        # the verb stands before the number of each: "A falls by half, B by a third"
        far = f"{told}{words[at + len(item['far']) :]}" if told else f"{verb} {words[at:]}" if verb and item is not row[0] else ""
        if far:
            words = f"{words[:at].rstrip()}{far}"
            inside = [x.moved(len(words) - len(item.group())) if x.start - start > at else x for x in inside]
        words = words.ljust(end - start)
        behind = [x.moved(len(words) - (end - start)) for x in outside if x.start >= end]
        name = next(x for x in inside if x.entity.id == m.entity.id)
        yield Part(name, marks[:start] + words + marks[end:], (*(x for x in outside if x.end <= start), *inside, *behind))


def _are_acted_on(names: Sequence[Mention], before: str, behind: str) -> bool:
    """Whether a row without a verb is one of victims: it stands below "on others", or no name in it acts and the drug does not follow."""
    if not _OPENS.search(before) or macros.OWN in behind:
        return False
    is_on_others = _ON.search(before) and macros.OWN not in before
    return bool(is_on_others) or not any(known_actors.acts(m.entity) or known_actors.sends(m.entity, Direction.INCREASE) for m in names)


def _told(far: str) -> str:
    """What a bare ratio stands for: "3-fold" that it rises so, "×0.5" that it falls."""
    ratio = _RATIO.search(far)
    number = float((ratio["x"] or ratio["fold"]).strip(".,")) if ratio else 1.0
    return "" if number == 1 else f" {'rises' if number > 1 else 'falls'} {number:g}-fold"


def denied(told: Sequence[Piece], row: Sequence[Part]) -> Iterator[Piece]:
    """That nothing happens to those of a row of whom it says so, beside what is told of the others."""
    for name in (part.name for part in row if not part.marks):
        if name.own:
            partners = {p.partner.entity.id: p for p in told}
            yield from (Piece(partner=p.partner, own=name, at=p.at, negated=True, rule="denied") for p in partners.values())
        else:
            own = next((p.own for p in told), None)
            yield Piece(partner=name, own=own, at=told[0].at, negated=True, rule="denied")


def is_told(part: Part, pieces: Sequence[Piece]) -> bool:
    """Whether what was read of a part tells of a change, and of that name."""
    return any(
        p.change and not p.negated and part.name.entity.id in {p.partner.entity.id, p.own.entity.id if p.own else ""} for p in pieces
    )
