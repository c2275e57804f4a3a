"""Legends that say what a sign means ("● not to be combined", "GREEN: no interaction"), and what it says of the entries that bear it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from extract.changes import unchanged
from extract.document.above import graded, over
from extract.frames.what_to_do import advice
from extract.terms.own import shortens
from kg.model import Predicate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from extract.document.findings import Finding
    from extract.document.seen import Seen
    from kg.model import Management

    Legend = Mapping[str, "Meaning"]

_SYMBOL: Final = r"[●○◆◇■□▲△▼★☆◉⊗⊘⚠✗✘✖❌†‡§¶]{1,3}"
_COLOUR: Final = r"(?:[Rr]ed|RED|[Aa]mber|AMBER|[Oo]range|ORANGE|[Yy]ellow|YELLOW|[Gg]reen|GREEN)(?!\w)"
_MEANS: Final = r"(?:=|(?:\w+ )?(?:means?|stands? for|denotes?|signif(?:y|ies)|marks?|indicates?|reads|says):?)"
_ENTRY: Final = re.compile(
    rf"(?<!\w)[\"“'(\[]?(?P<sign>{_SYMBOL}|[A-Z]{{1,2}}|\d|[ivx]{{1,3}})[\"”')\]]?\s*{_MEANS}\s*[\"“']?(?P<words>[^;.,()=\"”]{{3,80}})"
    rf"|(?<![^\s;.,(:])(?P<symbol>{_SYMBOL})\s*[:–—-]?\s*(?P<told>[^\W\d_][^;.,()=:]{{3,60}})(?=[;.,)]|$)"
)
"""An entry of a legend: a sign with words for "is", or a symbol right before what it means."""

_SIGN: Final = rf"(?:{_SYMBOL}|{_COLOUR}|[A-Z]{{1,3}}|\d|[ivx]{{1,3}})"
_OF: Final = r"(?:acronyms|abbreviations|symbols|signs|colou?rs)"
_KEY: Final = re.compile(
    rf"^(?:(?:key(?: to (?:the )?{_OF})?|legend|abbreviations?|acronyms?|colou?rs?|signs?|symbols?|codes?|grades?|grading|marks?|letters?"
    r"|categor(?:y|ies))(?: used)?\s*[:.–-]\s*)?",
    re.IGNORECASE,
)
_OPENS: Final = re.compile(rf"\W{{0,3}}(?:{_SIGN}(?!\w)|(?i:key|legend|abbr|acro|colou?r|sign|symbol|code|grad|mark|letter|categor))")
_PART: Final = re.compile(rf"[;.]\s*|,\s+(?=[\"“'(]?{_SIGN}[\"”')]?\s*(?:[=:–-]|means\b|for\b|stands\b))")
_SAYS: Final = re.compile(
    rf"[\"“'(\[]?(?P<sign>{_SIGN})[\"”')\]]?(?:\s*(?P<mark>{_MEANS}|for\b|[:–—,-])\s*|\s)[\"“']?(?P<words>[^=\"”:]{{3,80}})[\"”]?"
)
"""A text that is a legend and no more: what stands before it, what parts its entries, an entry."""

_FEWEST: Final = 2
_SHORTEST: Final = 12
_LONGEST: Final = 300

_LEGEND: Final = re.compile(
    r"\b(?:signs?|symbols?|key|legend|grades?|codes?|letters?|marks?|marked"
    r"|asterisk|dagger|bullet|dot|means?|stands? for|denotes?|indicates?)\b|="
)
_STANDS: Final = re.compile(r"(?P<short>[A-Z][\w/-]{1,7})\s*=\s*(?P<words>[^\d=;:.]{4,60})")
"""An entry of a list of abbreviations: "PI = protease inhibitor"."""

_OF_TIME: Final = re.compile(r"[CT](?:min|max|trough)")
_SET_OFF: Final = r"\s*[:–—-]\s*"
_AT_END: Final = r"(?=\s*(?:[.;,)]|$))"
"""Around a sign that is all that a text says of a name: "ketoconazole: CI"."""

_NEAR: Final = 15
"""Characters between a symbol and the name that it stands before: "● intravenous linezolid"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What a sign says of those that bear it: an advice, or that they do not interact."""

    advice: tuple[Management, ...] = ()
    denies: bool = False


def read(seen: Iterable[Seen]) -> Legend:
    """What the signs of a document say, by sign; one that a text explains in two ways has the first.

    "The symbol ● stands for: not to be combined." gives {"●": Meaning(advice=(avoid,))}
    """
    found: dict[str, Meaning] = {}
    for s in seen:
        if _names_anybody(s):
            continue
        for sign, words in entries(s.block.text):
            told, denies = advice.find(f"{graded(words) or words}:"), unchanged.is_heading(words)
            if told or denies:
                found.setdefault(sign, Meaning(advice=() if denies else told, denies=denies))
    return found


def entries(text: str) -> tuple[tuple[str, str], ...]:
    """The signs that a text explains, with what it says of each, in lower case.

    >>> entries("Key: CI, contraindicated; M, monitor.")
    (('CI', 'contraindicated'), ('M', 'monitor'))
    """
    if whole := _of_whole(text):
        return whole
    if not _LEGEND.search(text.lower()):
        return ()
    found = _ENTRY.finditer(text)
    return tuple((m["sign"] or m["symbol"], (m["words"] or m["told"]).strip().lower()) for m in found)


def _of_whole(text: str) -> tuple[tuple[str, str], ...]:
    """The entries of a text that holds nothing else, two at the least."""
    if not (_SHORTEST <= len(text) <= _LONGEST and _OPENS.match(text)):
        return ()
    bare = text.strip().strip("()[].")
    rest = _KEY.sub("", bare, count=1)
    parts = [_SAYS.fullmatch(p.strip()) for p in _PART.split(rest) if p.strip()]
    said = [m for m in parts if m and (m["mark"] or rest != bare)]  # "A doctor" explains no sign
    is_all = len(said) == len(parts) or rest != bare  # what is called a key may say something else beside
    if len(said) < _FEWEST or not is_all or len({m["sign"] for m in said}) < len(said):
        return ()
    return tuple((m["sign"], m["words"].strip().lower()) for m in said)


def advised(findings: Sequence[Finding], seen: Seen, legend: Legend) -> Iterator[Finding]:
    """The findings of a block, with what the signs beside their partners say where the words do not: an advice, or a denial.

    A cross that advises denies nothing.
    """
    findings = [f for f in findings if not f.negated] if of_cell(seen, legend).advice else findings
    shown = [s for s in legend if s in seen.block.text] or [s for b in over(seen.block) for s in legend if s in b.text]
    for f in findings:
        is_open = shown and f.predicate is Predicate.INTERACTS_WITH and not (f.negated or f.management)
        told = _told_of(f.object.id, seen, legend) if is_open else Meaning()
        denied = told.denies and f.effect is None
        yield replace(f, management=told.advice, negated=denied) if told.advice or denied else f


def is_glossary(seen: Seen) -> bool:
    """Whether a block only says what abbreviations stand for: it speaks of nobody itself."""
    if seen.block.text.count("=") < _FEWEST:
        return False
    listed = _KEY.sub("", seen.block.text, count=1).strip(" .;,")
    parts = listed.split(";" if ";" in listed else ",")
    said = [_STANDS.fullmatch(part.strip()) for part in parts]
    return len(said) >= _FEWEST and all(m and (_OF_TIME.match(m["short"]) or shortens(m["short"], m["words"])) for m in said)


def is_one(seen: Seen, legend: Legend) -> bool:
    """Whether a block only explains signs, some of which say something: it speaks of nobody itself."""
    return not _names_anybody(seen) and any(sign in legend for sign, _ in _of_whole(seen.block.text))


def _names_anybody(seen: Seen) -> bool:
    """Whether a block names a partner, other than a brand that the word before a legend is ("Legend: …")."""
    key = _KEY.match(seen.block.text)
    return any(m.is_partner and m.start >= (key.end() if key else 0) for m in seen.mentions)


def of_cell(seen: Seen, legend: Legend) -> Meaning:
    """What a table cell says that holds a sign and nothing else."""
    return legend.get(seen.block.text.strip(" ()[]."), Meaning()) if seen.block.column else Meaning()


def _told_of(partner: str, seen: Seen, legend: Legend) -> Meaning:
    """What is said by the sign that is next to a partner's name, else of that which ends its sentence, else of that over it."""
    text = seen.block.text
    spots = [m for m in seen.mentions if m.entity.id == partner]
    for m in spots:
        since = max((o.end for o in seen.mentions if o.end <= m.start), default=0)
        for sign, told in legend.items():
            lead = text[max(since, m.start - _NEAR - len(sign)) : m.start]
            if (not sign.isalnum() and sign in lead) or re.match(rf"\s?{_borne(sign)}|{_SET_OFF}{re.escape(sign)}{_AT_END}", text[m.end :]):
                return told
    for start, end in (span for span in seen.sentences if any(span[0] <= m.start < span[1] for m in spots)):
        for sign, told in legend.items():
            if start >= seen.block.label_end and re.search(rf"(?:{_borne(sign)}|{_SET_OFF}{re.escape(sign)})\W*$", text[start:end]):
                return told
    first = min((m.start for m in seen.mentions if m.start >= seen.block.label_end), default=None)
    lines = [(text, seen.block.label_end, first), *((b.text, b.label_end, None) for b in over(seen.block) if b.is_item)]
    return next((told for line in lines for sign, told in legend.items() if _is_over(sign, *line)), Meaning())


def _borne(sign: str) -> str:
    """How an entry bears a sign: letters in brackets, symbols with or without."""
    return rf"[(\[]{re.escape(sign)}[)\]]" if sign.isalnum() else rf"[(\[]?{re.escape(sign)}[)\]]?"


def _is_over(sign: str, line: str, label_end: int, named: int | None) -> bool:
    """Whether a line bears a sign as a whole: in its label, or right behind that, unless it is a symbol before a name at `named`."""
    behind = re.match(rf"[\s:.–—-]*(?:{_borne(sign)}|{re.escape(sign)}\W*$)", line[label_end:])
    is_of_name = behind and not sign.isalnum() and named is not None and named <= label_end + behind.end() + _NEAR
    is_label = line.startswith(sign) and re.match(_SET_OFF, line[len(sign) :])
    in_label = re.search(rf"{_borne(sign)}|{_SET_OFF}{re.escape(sign)}\W*$", line[:label_end])
    return bool(is_label or in_label or (behind and not is_of_name))
