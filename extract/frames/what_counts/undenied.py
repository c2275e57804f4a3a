"""What looks like a denial and is none: what holds on a condition, is hoped or doubted, or is of other people or matters."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract import rulebook
from extract.rulebook import cue, macros
from kg.model import AGAINST, Direction, Quantity

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from extract.frames.clauses import Piece

_TWICE: Final = "undenied.twice"
_HINTS: Final = (
    "not ",
    "unlikely to",
    "n't ",
    "n’t ",
    "never",
    "no ",
    "without",
    "little",
    "minimal",
    "insignificant",
    "negligible",
    "unchanged",
    "hardly",
    "barely",
    "scarcely",
    "rarely",
    "seldom",
    "far from",
    "instead of",
    "rather than",
    "anything but",
)
"""What a sentence must hold for the rule of two denials to be worth a try."""

_TAKEN_BACK: Final = "undenied.taken-back"
_OF_ALL: Final = ("undenied.asked", "undenied.for-part", "undenied.sometimes", "undenied.but-for", "undenied.of-a-role")
"""Rules that look at a whole sentence, since what makes the denial none may stand in another clause."""

_GOES: Final = re.compile(
    r"\b(?:(?:rais|increas|decreas|reduc|doubl|tripl|trebl|halv|boost|elevat)(?:es|ed|s|ing)|lowers|lowered|quadrupled|rises|rose|falls|fell)\b"
)
_DENIED_LEAD: Final = re.compile(
    r"(?:\b(?:not?|nor|neither|never|without|hardly|barely|scarcely|fail(?:s|ed|ing)?|unlikely|none|nothing|cannot|lack|absence|if|unless|until|who|whose|which|that|despite)"
    r"|n['’]t)\b(?:(?!\b(?:and|but|while|whereas)\b)[^;])*(?<!, )$"
)
"""What goes up or down, and before it what denies it or makes it another matter: "no effect on A and [doubles] B"."""

_GOES_ON: Final = re.compile(
    r"(?:\b(?:not?|nor|never|neither|none|nothing|without|hardly|barely|scarcely|absence|lack|little|minimal|negligible|stay(?:s|ed)?|remain(?:s|ed)?"
    r"|un(?:changed|affected|altered|touched|influenced))\b|n['’]t\b)[^;]*?"
    r"(?:[,;]|\b(?:and|but|yet|though|while|whereas)\b)\s+"
    r"(?:(?!(?:not?|nor|or|never|neither|none|without|hardly|which|that|who|whose|if|whether|although|to|dos\w+|because|since|as|un\w+)\b)"
    r"[^\s.;,]+\s+){0,8}?"
    r"(?:(?:rais|increas|decreas|reduc|doubl|tripl|trebl|quadrupl|halv|boost|elevat)(?:es|ed)|(?:lower|rise|fall|drop|climb)s"
    r"|lowered|rose|fell|dropped|climbed)\b(?!\s+dos|n['’]t)"
    r"|\bno\s+[^.;]*?\bbut\s+(?:rather\s+)?an?\s+(?:\w+\s+)?(?:rise|fall|drop|increase|decrease)\b"
)
"""Behind a denial, and in another part of the clause, what goes up or down: "unchanged in men, and [rose] in women"."""

_ARROWS: Final = re.compile(r"[↑↓⇑⇓].*[↔⇔]|[↔⇔].*[↑↓⇑⇓]")
"""Arrows of which some say that nothing changes and others that something does."""

_OF_NONE: Final = re.compile(r"\W*(?:neither|none|not (?:one|any)|nor)\b[^;]*?\b(?:and|nor|or)\b")
"""How a clause opens that denies something of a row of names: "not one of A, B and C raised it"."""

_CONCEDED: Final = re.compile(
    rf"^(?P<lead>\W*(?:while|although|though|whereas) {macros.MACROS['NAME']})(?P<said>[^,;.\ue000-\ue003]{{5,160}})"
    rf"(?=, (?:it|they) (?:does|do|did|has|have|had|will)(?: not|n['’]t| no)\b[^.;]*{macros.MACROS['OWN']})"
)
"""What is conceded of somebody and others, and is not so of the drug: "while tea [raises many drugs], it does not affect zelonib"."""

_CONTRARY: Final = re.compile(r"\b(?:contrary to|despite what) [^,;:\ue000-\ue003]{3,60},")
"""What people think where the text holds against it: "contrary to what was long thought, it stays the same"."""

_REFUTED: Final = ("confirm", "borne out", "bear out", "substantiat", "corroborat", "replicat", "reproduc", "refuted", "disprove")
"""What a sentence must hold to tell that something was looked at again and is not so."""

_DENYING: Final = re.compile(r"\b(?:not?|never|nor|neither|without|fail\w*|un(?:affected|changed|altered))\b|n['’]t\b")
"""Words that deny, to be counted."""

_HARMLESS: Final = re.compile(r"\b(?:safe|harmless|innocent|innocuous|un(?:problematic|important))\b")
_ANSWER: Final = 80
"""Words for what does nothing, and how long a sentence may be that only says of the one before it that it is not so."""

_IN_PART: Final = re.compile(r"(?:low|small)[ -]doses?\b")
"""How a name begins that is of a part of what is taken only: "no interaction with [low-dose aspirin]"."""


def passed_over(marks: str) -> str:
    """A sentence without two denials that deny nothing together.

    >>> passed_over("it never fails to rise").split()
    ['it', 'rise']
    """
    if "contrary to" in marks or "despite what" in marks:
        marks = rulebook.blank(_CONTRARY, marks)
    if not any(word in marks for word in _HINTS):
        return marks
    marks = _CONCEDED.sub(lambda m: m["lead"] + " " * len(m["said"]), marks)
    return rulebook.blank(rulebook.pattern("undenied", _TWICE), marks)


def tells_too(clause: str) -> bool:
    """Whether a clause that denies something tells as well that something goes up or down, so that it is open of whom it denies.

    >>> tells_too("no effect on a and doubles b"), tells_too("neither a nor b was increased")
    (True, False)
    """
    return not _OF_NONE.match(clause) and any(not _DENIED_LEAD.search(clause[: m.start()]) for m in _GOES.finditer(clause))


def without(found: Iterable[Piece], clause: str, sentence: str) -> Iterator[Piece]:
    """What is read of a clause; a denial that is none is gone, or names a partner where somebody is spoken of who may interact."""
    pieces = tuple(found)
    is_denial = any(p.negated for p in pieces)
    meant = _meant(clause, sentence) if is_denial else None
    if is_denial and meant is None and (_is_of_two(clause, pieces) or _tells_of(clause, {p.partner.entity.id for p in pieces})):
        meant = "interacts"
    for piece in pieces:
        told = meant or ("idle" if _is_of_part(piece, clause) else None)
        if not piece.negated or told is None:
            yield piece
        elif told == "interacts":
            yield open_again(piece)


def _is_of_part(piece: Piece, clause: str) -> bool:
    """Whether an interaction is denied with a low dose of somebody: "no interaction is expected with [low-dose aspirin]"."""
    return bool(_IN_PART.match(piece.partner.text.lower())) and clause[: piece.partner.start].endswith("with ")


def _is_of_two(clause: str, pieces: Sequence[Piece]) -> bool:
    """Whether arrows in a clause on one partner are of two things, of which only one does not change: "digoxin ↑ zelonib ↔"."""
    return len({p.partner.entity.id for p in pieces}) == 1 and bool(_ARROWS.search(clause))


def _tells_of(clause: str, named: Collection[str]) -> bool:
    """Whether a clause that denies something tells of a rise or fall as well: of one partner elsewhere, of several anywhere."""
    goes_on = not _OF_NONE.match(clause) and bool(_GOES_ON.search(clause))
    return goes_on or (len(named) > 1 and tells_too(clause))


def is_open(line: str) -> bool:
    """Whether a line that denies something of all below it does so on a condition, for a while or of some: "No effect if taken apart".

    >>> is_open("no effect unless doses are high"), is_open("no relevant effect")
    (True, False)
    """
    asked = rulebook.cue("told-so-far").sub("", line.rstrip(" ?"))
    return _meant(asked, asked) is not None


def open_again(piece: Piece) -> Piece:
    """A denial that is none as a partner of whom nothing more is known."""
    return replace(piece, negated=False, change=None, on=None, rule="list")


def answered(pieces: Iterable[Piece], behind: str) -> Iterator[Piece]:
    """The pieces of a sentence; what it denies is open again where the sentence behind it says that it is not so."""
    is_taken_back = bool(rulebook.pattern("undenied", _TAKEN_BACK).search(behind))
    yield from (open_again(p) if is_taken_back and p.negated else p for p in pieces)


def refuted(pieces: tuple[Piece, ...], marks: str) -> tuple[Piece, ...]:
    """The pieces of a sentence; what it says to have been told and found not to be so is denied: "reports that … were not confirmed".

    A denial that was not confirmed leaves nothing; "the suspected interaction could not be confirmed" is one.
    """
    if not pieces or any(p.management for p in pieces):
        return pieces
    if not any(word in marks for word in _REFUTED) or not cue("refuted").search(marks):
        return disowned(pieces, marks)
    if any(p.negated for p in pieces):
        return pieces if _is_denied_once(marks) else ()
    return tuple(replace(p, negated=True, change=None, on=None, rule="denied") for p in pieces)


def disowned(pieces: tuple[Piece, ...], marks: str) -> tuple[Piece, ...]:
    """The pieces of a text; what it tells as a belief of old, or of the test tube alone, and not so, is denied, and a denial open again.

    "It was long held that tea raises zelonib; it does not", "was thought harmless; it is not".
    """
    claimed = cue("claimed").search(marks)
    found = cue("disowned").search(marks, claimed.end()) if claimed else None
    if found is None:
        return pieces
    if _DENYING.search(marks, 0, found.start()) or _HARMLESS.search(marks, 0, found.start()):
        return tuple(open_again(p) if p.negated else p for p in pieces)
    return tuple(replace(p, negated=True, change=None, on=None, rule="denied") for p in pieces)


def disowned_behind(pieces: tuple[Piece, ...], marks: str, behind: str) -> tuple[Piece, ...]:
    """The pieces of a sentence, of which the short one behind it may say that it is not so: "It does not.", "That is a myth."."""
    is_short = 0 < len(behind) <= _ANSWER and not any(p.management for p in pieces)
    return disowned(pieces, f"{marks.rstrip(' .')}; {behind.strip()}") if pieces and is_short else pieces


def _is_denied_once(marks: str) -> bool:
    """Whether nothing is denied in what a sentence says to have been found not to be so, so that the finding is the denial."""
    found = cue("refuted").search(marks)
    return found is not None and len(_DENYING.findall(found.group())) == 1


def settled(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of a sentence without denials of whom it tells to be avoided, or that in another case something goes up or down.

    "Ketoconazole does not raise zelonib, but zelonib raises ketoconazole" is no denial of an interaction.
    """
    firm = [p for p in pieces if not p.negated and (AGAINST & set(p.management) or _goes(p))]
    return [p for p in pieces if not (p.negated and any(_is_of_same(p, f) for f in firm))]


def _is_of_same(one: Piece, other: Piece) -> bool:
    """Whether two pieces are of one partner, and not of two ingredients."""
    owns = {p.own.entity.id for p in (one, other) if p.own}
    return one.partner.entity.id == other.partner.entity.id and len(owns) <= 1


def _goes(piece: Piece) -> bool:
    """Whether something other than a risk is said to go up or down."""
    change = piece.change
    return change is not None and change.direction is not Direction.UNSPECIFIED and change.quantity is not Quantity.RISK


def _meant(clause: str, sentence: str) -> str | None:
    """What a denial in a clause comes to where it is none: "interacts" or "idle"."""
    for rule in rulebook.load("undenied"):
        if rule.id not in (_TWICE, _TAKEN_BACK) and rule.pattern.search(sentence if rule.id in _OF_ALL else clause):
            return rule.value
    return None
